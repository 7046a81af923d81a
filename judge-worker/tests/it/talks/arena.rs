//! A validator and a submission, both in C, without a package around them: each is told by its arguments what to do.

use std::fs::File;
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use judge_core::{Limits, MemoryKib, OutputKib, TimeMs};
use judge_worker::host_file;
use judge_worker::judge::{Judge, Judging, Outcome, OutputValidator, ResultSink, Task, TestCase, TestResult};
use judge_worker::languages::{self, Language};
use judge_worker::program::{CompileCache, CompileNote, Source};
use judge_worker::sandbox::{Pool, Way};
use judge_worker::validator::{Abilities, Validator};

use crate::boxes;

/// The two, and boxes for them.
pub(crate) struct Arena {
    /// What is judged after.
    pub(crate) judging: Judging,
    /// Limits of both.
    pub(crate) limits: Limits,
    judge: Judge,
    pool: Arc<Pool>,
    language: Arc<Language>,
    submission: Vec<Source>,
    validator: OutputValidator,
}

/// How a submission went.
#[derive(Debug)]
pub(crate) struct Played {
    pub(crate) outcome: Outcome,
    pub(crate) test: Option<TestResult>,
}

struct Last(Option<TestResult>);

#[async_trait]
impl ResultSink for Last {
    async fn running(&mut self, _: &CompileNote) {}

    async fn result(&mut self, result: TestResult) {
        self.0 = Some(result);
    }
}

impl Arena {
    pub(crate) async fn new(submission: &str, validator: &str, judging: Judging) -> Self {
        Self::by(None, submission, validator, judging).await
    }

    /// One whose boxes are reached this way.
    pub(crate) async fn by(way: Option<Way>, submission: &str, validator: &str, judging: Judging) -> Self {
        let mut sandbox = boxes::config(3);
        sandbox.way = way;
        sandbox.spares = 2;
        sandbox.box_size = MemoryKib(512 << 10);
        // As installations have it: compiling needs no other room.
        (sandbox.memory, sandbox.processes) = (MemoryKib(2 << 20), 64);
        let pool = Arc::new(Pool::start(sandbox).await.unwrap());
        let judge = Judge { sandbox: pool.clone(), cache: CompileCache::new(64), compile_max: TimeMs(60_000) };
        let images = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sandbox-images");
        let c = languages::load_all(&images).unwrap().into_iter().find(|language| language.id.as_str() == "c");
        let language = Arc::new(c.unwrap());
        let limits = Limits {
            time_ms: TimeMs(1_000),
            memory_kib: MemoryKib(64 << 10),
            output_kib: OutputKib(1 << 10),
            validation_time_ms: TimeMs(1_000),
            ..Limits::default()
        };
        let source = |text: &str| vec![Source { name: "main.c".to_owned(), content: text.as_bytes().to_vec() }];
        let abilities =
            Abilities { scores: judging.scoring.is_some(), passes: judging.passes.is_some(), ..Abilities::default() };
        let made = Validator::compile(&judge, "validator", language.clone(), source(validator), limits, abilities);
        let validator = OutputValidator::Custom(Arc::new(made.await.unwrap()));
        Self { judging, limits, judge, pool, language, submission: source(submission), validator }
    }

    /// Judges one test: the validator finds `input` in its input and answer files, the submission is given `does`.
    pub(crate) async fn play(&self, input: &str, does: &[&str]) -> Played {
        let mut files = Vec::new();
        let mut path = |text: &str| {
            let file: File = host_file::in_memory(text.as_bytes()).unwrap();
            let path = PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
            files.push(file);
            path
        };
        let (input, answer) = (path(input), path(input));
        let test = TestCase {
            number: 1,
            name: "secret/1".to_owned(),
            group: Some("secret".to_owned()),
            sample: false,
            own: false,
            input,
            answer: Some(answer),
            args: does.iter().map(|word| (*word).to_owned()).collect(),
            points_group: 0,
            validator_args: Vec::new(),
            flags: problem_package::DefaultFlags::default(),
            files: Vec::new(),
            is_static: false,
            note: None,
        };
        let task = Task {
            language: &self.language,
            sources: &self.submission,
            limits: self.limits,
            tests: &[test],
            validator: &self.validator,
            judging: &self.judging,
        };
        let mut last = Last(None);
        let outcome = self.judge.judge(&task, &mut last).await;
        Played { outcome, test: last.0 }
    }

    pub(crate) async fn end(self) {
        self.pool.shutdown().await;
    }
}
