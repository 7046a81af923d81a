//! A language is offered only after it has shown, in real boxes of this engine, that each kind of program gets its verdict.
//! The programs lie in the language's folder below `selftest/`: `accepted.cpp`, `accepted-unicode.cpp`, or a folder
//! `accepted-files/` for a program of several files. The first word is the verdict that it must get.

use std::fs::File;
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use judge_core::{MemoryKib, OutputKib, TimeMs, Verdict};
use tokio::sync::Semaphore;

use crate::host_file;
use crate::judge::{Judge, Outcome, OutputValidator, PLAIN, ResultSink, Task, TestCase, TestResult};
use crate::languages::Language;
use crate::program::{CompileNote, Source, patient_wall_limit};
use crate::sandbox::{BoxSpec, Capture, ExitStatus, RunLimits, RunSpec, Stdin};
use crate::submission::{plain_limits, time_limit};
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
/// Programs named `…-lines` read a count, then as many lines with a number each, and print the sum.
const LINES: i64 = 100_000;
/// CPU time, before the language's factor.
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

/// One program of a self-test, and what became of it.
#[derive(Debug)]
pub struct Shown {
    /// The program's file or folder.
    pub path: PathBuf,
    /// The verdict that its name promises.
    pub expected: Verdict,
    /// How it was judged.
    pub outcome: Outcome,
    /// Its words: messages, standard error, the compiler's when it refused.
    pub words: String,
}

/// Tests one language. Each program waits for its `turn`, so that submissions are not kept waiting for long.
pub async fn check(judge: &Judge, language: Arc<Language>, turn: &Semaphore) -> Checked {
    let (version, fault) = match version(judge, &language).await {
        Ok(version) => (version, first_fault(judge, &language, turn).await.err()),
        Err(reason) => (String::new(), Some(reason)),
    };
    match &fault {
        Some(fault) => tracing::warn!(language = %language.id, %fault, "a language is not offered"),
        None => tracing::info!(language = %language.id, %version, "a language passed its self-test"),
    }
    Checked { language, version, fault: fault.map(|f| text::message(f.as_bytes(), 2000)) }
}

/// What a language's compiler calls itself.
///
/// # Errors
/// In words, if it can't be asked.
pub async fn version(judge: &Judge, language: &Language) -> Result<String, String> {
    let mut boxed = judge.sandbox.take(&BoxSpec { image: language.image.clone() }).await.map_err(|e| e.to_string())?;
    let cpu = std::time::Duration::from_secs(10);
    let spec = RunSpec {
        argv: language.version.clone(),
        env: language.env(MEMORY),
        stdin: Stdin::Empty,
        files: Vec::new(),
        merge_stderr: true,
        folders: Vec::new(),
        kept: None,
        stdout: None,
        stop: None,
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

async fn first_fault(judge: &Judge, language: &Arc<Language>, turn: &Semaphore) -> Result<(), String> {
    let programs = programs(language)?;
    for required in REQUIRED {
        if !programs.iter().any(|program| program.verdict == required) {
            return Err(format!("no self-test shows {required}"));
        }
    }
    for program in programs {
        let _turn = turn.acquire().await.map_err(|e| e.to_string())?;
        let shown = show_one(judge, language, program).await?;
        let got = shown.outcome.verdict;
        if got != shown.expected {
            return Err(format!("self-test {} got {got}: {}", shown.path.display(), shown.words));
        }
    }
    Ok(())
}

/// Judges the programs of a language's self-test whose name is wanted, for whoever writes or measures one.
///
/// # Errors
/// If the programs can't be read, or a box fails.
pub async fn show(
    judge: &Judge,
    language: &Arc<Language>,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<Shown>, String> {
    let mut shown = Vec::new();
    for program in programs(language)?.into_iter().filter(|program| is_wanted(&program.stem)) {
        shown.push(show_one(judge, language, program).await?);
    }
    Ok(shown)
}

/// The plainest program of a language's own test, for people to see how one reads and writes in it; empty if there is none.
pub fn sample(language: &Language) -> String {
    let programs = programs(language).unwrap_or_default();
    let plain =
        programs.into_iter().find(|program| program.stem == Verdict::Accepted.as_str() && !program.path.is_dir());
    let source = plain.and_then(|program| program.sources.into_iter().next());
    source.map(|source| String::from_utf8_lossy(&source.content).into_owned()).unwrap_or_default()
}

/// A program of a self-test.
struct Program {
    verdict: Verdict,
    path: PathBuf,
    stem: String,
    sources: Vec<Source>,
}

fn programs(language: &Language) -> Result<Vec<Program>, String> {
    let folder = language.folder.join("selftest");
    let failed = |e: std::io::Error| format!("read {}: {e}", folder.display());
    let mut programs = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let word = stem.split_once('-').map_or(stem.as_str(), |(word, _)| word);
        let verdict = word.parse().map_err(|e| format!("{}: {e}", path.display()))?;
        let mut sources = Vec::new();
        if path.is_dir() {
            for file in std::fs::read_dir(&path).map_err(failed)? {
                let file = file.map_err(failed)?;
                let name = file.file_name().to_string_lossy().into_owned();
                sources.push(Source { name, content: std::fs::read(file.path()).map_err(failed)? });
            }
            sources.sort_by(|a, b| a.name.cmp(&b.name));
        } else {
            let content = std::fs::read(&path).map_err(failed)?;
            sources.push(Source { name: language.source_name.clone(), content });
        }
        programs.push(Program { verdict, path, stem, sources });
    }
    programs.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(programs)
}

/// Input and answer of a program.
fn data(stem: &str) -> (Vec<u8>, Vec<u8>) {
    if !stem.ends_with("-lines") {
        return (INPUT.to_vec(), ANSWER.to_vec());
    }
    let mut input = format!("{LINES}\n");
    for number in 1..=LINES {
        input.push_str(&number.to_string());
        input.push('\n');
    }
    (input.into_bytes(), format!("{}\n", LINES * (LINES + 1) / 2).into_bytes())
}

async fn show_one(judge: &Judge, language: &Arc<Language>, program: Program) -> Result<Shown, String> {
    let (input, answer) = data(&program.stem);
    let in_memory = |bytes: &[u8]| host_file::in_memory(bytes).map_err(|e| e.to_string());
    let (input, answer) = (in_memory(&input)?, in_memory(&answer)?);
    let path = |file: &File| PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
    let test = TestCase {
        number: 1,
        name: "selftest".to_owned(),
        group: None,
        sample: true,
        own: false,
        input: path(&input),
        answer: Some(path(&answer)),
        args: Vec::new(),
        points_group: 0,
        validator_args: Vec::new(),
        flags: problem_package::DefaultFlags::default(),
        files: Vec::new(),
        is_static: false,
        note: None,
    };
    let task = Task {
        language,
        sources: &program.sources,
        limits: plain_limits(time_limit(TIME, true, language), MEMORY),
        tests: &[test],
        validator: &OutputValidator::Default,
        judging: &PLAIN,
    };
    let mut last = LastResult::default();
    let outcome = judge.judge(&task, &mut last).await;
    let mut words = outcome.reason.clone().unwrap_or_default();
    if let Some(result) = last.0 {
        words.push_str(&result.message.unwrap_or_default());
        words.push_str(&result.stderr.unwrap_or_default());
    }
    if outcome.verdict == Verdict::CompileError {
        words.push_str(outcome.compile.as_ref().map_or("", |note| &note.output));
    }
    Ok(Shown { path: program.path, expected: program.verdict, outcome, words })
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
