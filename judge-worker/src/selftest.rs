//! A language is offered only after it has shown, in real boxes of this engine, that each kind of program gets its verdict.
//! The programs lie in the language's folder below `selftest/`; a file's stem is the verdict that it must get.

use std::fs::File;
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use futures::StreamExt;
use judge_core::{MemoryKib, OutputKib, TimeMs, Verdict};

use crate::host_file;
use crate::judge::{Fault, Judge, OutputValidator, ResultSink, Task, TestCase, TestResult};
use crate::languages::Language;
use crate::program::{CompileNote, Source, patient_wall_limit};
use crate::sandbox::{BoxSpec, Capture, ExitStatus, RunLimits, RunSpec, Stdin};
use crate::submission::plain_limits;
use crate::text;

/// Every language must show these.
const REQUIRED: [Verdict; 6] = [
    Verdict::Accepted,
    Verdict::WrongAnswer,
    Verdict::CompileError,
    Verdict::TimeLimitExceeded,
    Verdict::MemoryLimitExceeded,
    Verdict::RunTimeError,
];
/// The programs read two numbers and print their sum.
const INPUT: &[u8] = b"1 41\n";
const ANSWER: &[u8] = b"42\n";
const TIME: TimeMs = TimeMs(1_000);
const MEMORY: MemoryKib = MemoryKib(128 * 1024);

/// A language and what its self-test found.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The language.
    pub language: Arc<Language>,
    /// What the compiler calls itself.
    pub version: String,
    /// Why it is not offered.
    pub fault: Option<String>,
}

/// Tests all languages, `at_once` at a time.
pub async fn check_all(judge: &Judge, languages: Vec<Language>, at_once: usize) -> Vec<Checked> {
    let mut checked: Vec<Checked> = futures::stream::iter(languages)
        .map(|language| check(judge, Arc::new(language)))
        .buffer_unordered(at_once.max(1))
        .collect()
        .await;
    checked.sort_by(|a, b| a.language.id.cmp(&b.language.id));
    checked
}

/// Tests one language.
pub async fn check(judge: &Judge, language: Arc<Language>) -> Checked {
    let (version, fault) = match version(judge, &language).await {
        Ok(version) => (version, judge_programs(judge, &language).await.err()),
        Err(reason) => (String::new(), Some(reason)),
    };
    match &fault {
        Some(fault) => tracing::warn!(language = %language.id, %fault, "a language is not offered"),
        None => tracing::info!(language = %language.id, %version, "a language passed its self-test"),
    }
    Checked { language, version, fault: fault.map(|f| text::message(f.as_bytes(), 2000)) }
}

async fn version(judge: &Judge, language: &Language) -> Result<String, String> {
    let mut boxed = judge.sandbox.take(&BoxSpec { image: language.image.clone() }).await.map_err(|e| e.to_string())?;
    let cpu = std::time::Duration::from_secs(10);
    let spec = RunSpec {
        argv: language.version.clone(),
        env: language.env(),
        stdin: Stdin::Empty,
        files: Vec::new(),
        merge_stderr: true,
        folders: Vec::new(),
        limits: RunLimits {
            cpu,
            wall: patient_wall_limit(cpu),
            memory: MemoryKib(1024 * 1024),
            output: OutputKib(64),
            file_size: OutputKib(64),
            processes: language.processes,
        },
        capture: Capture { stdout_bytes: 4096, stderr_bytes: 0 },
    };
    let report = boxed.run(spec).await;
    boxed.close().await;
    let report = report.map_err(|e| e.to_string())?;
    let words = text::message(&report.stdout, 4096);
    match report.status {
        ExitStatus::Code(0) => Ok(words.lines().next().unwrap_or_default().trim().to_owned()),
        status => Err(format!("{} ended with {status:?}: {words}", language.version.join(" "))),
    }
}

async fn judge_programs(judge: &Judge, language: &Arc<Language>) -> Result<(), String> {
    let programs = programs(language)?;
    for required in REQUIRED {
        if !programs.iter().any(|(verdict, _, _)| *verdict == required) {
            return Err(format!("no self-test shows {required}"));
        }
    }
    for (expected, path, content) in programs {
        let (verdict, words) = judge_program(judge, language, content).await.map_err(|e| e.to_string())?;
        if verdict != expected {
            return Err(format!("self-test {} got {verdict}: {words}", path.display()));
        }
    }
    Ok(())
}

/// The programs of `selftest/`: `accepted.cpp`, `accepted-unicode.cpp`, `wrong_answer.cpp` …
fn programs(language: &Language) -> Result<Vec<(Verdict, PathBuf, Vec<u8>)>, String> {
    let folder = language.folder.join("selftest");
    let failed = |e: std::io::Error| format!("read {}: {e}", folder.display());
    let mut programs = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let word = stem.split_once('-').map_or(stem.as_str(), |(word, _)| word);
        let verdict = word.parse().map_err(|e| format!("{}: {e}", path.display()))?;
        let content = std::fs::read(&path).map_err(failed)?;
        programs.push((verdict, path, content));
    }
    programs.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(programs)
}

async fn judge_program(judge: &Judge, language: &Arc<Language>, content: Vec<u8>) -> Result<(Verdict, String), Fault> {
    let (input, answer) = (host_file::in_memory(INPUT)?, host_file::in_memory(ANSWER)?);
    let path = |file: &File| PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
    let test = TestCase {
        number: 1,
        name: "selftest".to_owned(),
        group: None,
        sample: true,
        input: path(&input),
        answer: Some(path(&answer)),
        validator_args: Vec::new(),
        flags: problem_package::DefaultFlags::default(),
    };
    let sources = [Source { name: language.source_name.clone(), content }];
    let task = Task {
        language,
        sources: &sources,
        limits: plain_limits(TIME, MEMORY),
        tests: &[test],
        validator: &OutputValidator::Default,
    };
    let mut last = LastResult::default();
    let outcome = judge.judge(&task, &mut last).await;
    let mut words = outcome.reason.unwrap_or_default();
    if let Some(result) = last.0 {
        words.push_str(&result.message.unwrap_or_default());
        words.push_str(&result.stderr.unwrap_or_default());
    }
    if outcome.verdict == Verdict::CompileError {
        words.push_str(&outcome.compile.map(|c| c.output).unwrap_or_default());
    }
    Ok((outcome.verdict, words))
}

/// Keeps the last result.
#[derive(Default)]
struct LastResult(Option<TestResult>);

#[async_trait]
impl ResultSink for LastResult {
    async fn running(&mut self, _: &CompileNote) {}

    async fn result(&mut self, result: TestResult) {
        self.0 = Some(result);
    }
}
