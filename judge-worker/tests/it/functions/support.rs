//! Judging a solver's code against a signature, without a package around it.

use std::fs::File;
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use judge_core::{Limits, MemoryKib, Signature, TimeMs, Verdict};
use judge_worker::function::{FunctionJudge, prepare};
use judge_worker::host_file;
use judge_worker::judge::{Judge, Outcome, OutputValidator, PLAIN, ResultSink, Task, TestCase, TestResult};
use judge_worker::languages::{self, Language};
use judge_worker::program::{CompileCache, CompileNote, Source};
use judge_worker::sandbox::Pool;
use problem_package::DefaultFlags;

use crate::boxes;
use crate::support::root;

/// Languages of every installation.
const USUAL: &str = "c,cpp,python";

/// Boxes to judge in.
pub(super) struct Bench {
    pub(super) judge: Judge,
    /// CPU time of a call.
    pub(super) time: TimeMs,
    pool: Arc<Pool>,
}

/// How a submission went.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) outcome: Outcome,
    pub(super) tests: Vec<TestResult>,
}

impl Judged {
    pub(super) fn verdict(&self) -> Verdict {
        self.outcome.verdict
    }

    /// The last test's words.
    pub(super) fn words(&self) -> String {
        let last = self.tests.last();
        let compile = self.outcome.compile.as_ref().map_or("", |c| c.output.as_str());
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let tests = last.map(|t| format!("{} | {} | {}", text(&t.message), text(&t.judge_message), text(&t.stderr)));
        format!("{compile} {} {}", tests.unwrap_or_default(), self.outcome.reason.clone().unwrap_or_default())
    }
}

struct Results(Vec<TestResult>);

#[async_trait]
impl ResultSink for Results {
    async fn running(&mut self, _: &CompileNote) {}

    async fn result(&mut self, result: TestResult) {
        self.0.push(result);
    }
}

impl Bench {
    pub(super) async fn new() -> Self {
        let mut sandbox = boxes::config(4);
        sandbox.spares = 0;
        sandbox.box_size = MemoryKib(2048 << 10);
        let pool = Arc::new(Pool::start(sandbox).await.unwrap());
        let judge = Judge { sandbox: pool.clone(), cache: CompileCache::new(64), compile_max: TimeMs(60_000) };
        Self { judge, time: TimeMs(10_000), pool }
    }

    pub(super) async fn end(self) {
        self.pool.shutdown().await;
    }

    /// The languages that take part; each must be here.
    pub(super) async fn languages(&self) -> Vec<Arc<Language>> {
        let wanted = std::env::var("FUNCTION_LANGUAGES").unwrap_or_else(|_| USUAL.to_owned());
        let all = languages::load_all(&root().join("sandbox-images")).unwrap();
        let mut found = Vec::new();
        for id in wanted.split(',') {
            let language = all.iter().find(|l| l.id.as_str() == id).unwrap_or_else(|| panic!("no language {id}"));
            assert!(self.judge.sandbox.image(&language.image).await.unwrap().is_some(), "the image of {id} is missing");
            found.push(Arc::new(language.clone()));
        }
        found
    }

    /// Judges a solver's code; each test is an input and its answer.
    pub(super) async fn judge(
        &self,
        language: &Arc<Language>,
        signature: &Signature,
        code: &str,
        tests: &[(String, String)],
    ) -> Judged {
        let source = Source { name: language.source_name.clone(), content: code.as_bytes().to_vec() };
        let prepared = prepare(signature, language, vec![source]);
        let judge = FunctionJudge { signature: signature.clone(), driven: prepared.driven, validator: None };
        let mut files = Vec::new();
        let cases: Vec<TestCase> =
            tests.iter().zip(1..).map(|((input, answer), number)| case(number, input, answer, &mut files)).collect();
        let limits = Limits { time_ms: self.time, memory_kib: MemoryKib(512 << 10), ..Limits::default() };
        let task = Task {
            language: &prepared.language,
            sources: &prepared.sources,
            limits,
            tests: &cases,
            validator: &OutputValidator::Function(Arc::new(judge)),
            judging: &PLAIN,
        };
        let mut results = Results(Vec::new());
        let mut outcome = self.judge.judge(&task, &mut results).await;
        prepared.clean(&mut outcome);
        Judged { outcome, tests: results.0 }
    }
}

fn case(number: i32, input: &str, answer: &str, files: &mut Vec<File>) -> TestCase {
    let mut path = |text: &str| {
        let file = host_file::in_memory(text.as_bytes()).unwrap();
        let path = PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
        files.push(file);
        path
    };
    TestCase {
        number,
        name: format!("case {number}"),
        group: None,
        sample: true,
        own: false,
        input: path(input),
        answer: Some(path(answer)),
        args: Vec::new(),
        points_group: 0,
        validator_args: Vec::new(),
        flags: DefaultFlags::default(),
        files: Vec::new(),
        is_static: false,
        note: None,
    }
}

/// A signature out of its JSON.
pub(super) fn signature(json: serde_json::Value) -> Signature {
    serde_json::from_value(json).unwrap()
}
