//! One submission: compile once, then test after test until one is not accepted. Knows neither database nor queue: it
//! sees boxes, files and a sink for results.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use judge_core::score::{TestScore, fold_pass_fail};
use judge_core::{Limits, MemoryKib, TimeMs, Verdict};
use problem_package::DefaultFlags;

use crate::compare::{Difference, compare};
use crate::function::{Answered, Decision, FunctionJudge};
use crate::languages::Language;
use crate::program::{CompileCache, CompileFault, CompileLimits, CompileNote, Compiled, Source, wall_limit};
use crate::sandbox::{BoxSpec, Capture, JudgeBox, RunLimits, RunReport, RunSpec, Sandbox, SandboxError, Stdin};
use crate::shown;
use crate::text::STORED_BYTES;
use crate::validator::{Judgement, Session, Validator};
use crate::verdict::{Bounds, is_doubtful, of_run, ran_out_of_heap};

/// Outputs and answers above this size are compared on a thread of their own.
const COMPARE_ASIDE_BYTES: u64 = 256 * 1024;

/// Why *we* failed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A box failed; another may not.
    #[error(transparent)]
    Sandbox(#[from] SandboxError),
    /// A file of ours can't be read.
    #[error("read our own files: {0}")]
    Disk(String),
    /// The problem package is at fault, at this path.
    #[error("use {path}: {message}")]
    Package {
        /// Path in the package.
        path: String,
        /// What is wrong.
        message: String,
    },
    /// A language's image is broken.
    #[error("{0}")]
    Image(String),
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.to_string())
    }
}

impl From<CompileFault> for Fault {
    fn from(fault: CompileFault) -> Self {
        match fault {
            CompileFault::Sandbox(error) => Self::Sandbox(error),
            CompileFault::Image(message) => Self::Image(message),
        }
    }
}

/// One test to be judged.
#[derive(Debug, Clone)]
pub struct TestCase {
    /// 1, 2, 3 … in judging order.
    pub number: i32,
    /// Its name in the package, or `stdin`.
    pub name: String,
    /// The folder that it lies in.
    pub group: Option<String>,
    /// Whether solvers see it.
    pub sample: bool,
    /// Whether it is the user's own, not the package's.
    pub own: bool,
    /// The input.
    pub input: PathBuf,
    /// The answer; `None` if nobody knows it: whatever ends well is accepted.
    pub answer: Option<PathBuf>,
    /// Arguments of a custom output validator.
    pub validator_args: Vec<String>,
    /// Flags of the default one.
    pub flags: DefaultFlags,
}

/// What decides whether an output is right.
#[derive(Debug, Clone)]
pub enum OutputValidator {
    /// [`compare`].
    Default,
    /// The package's own program.
    Custom(Arc<Validator>),
    /// A function's answers.
    Function(Arc<FunctionJudge>),
}

/// All that judging one submission takes.
#[derive(Debug)]
pub struct Task<'a> {
    /// The language.
    pub language: &'a Arc<Language>,
    /// The sources.
    pub sources: &'a [Source],
    /// The package's limits; `time_ms` and `memory_kib` already those of this submission's language.
    pub limits: Limits,
    /// The tests, in judging order.
    pub tests: &'a [TestCase],
    /// The validator.
    pub validator: &'a OutputValidator,
}

/// One test's result, its texts storable.
#[derive(Debug, Clone, serde::Serialize)]
pub struct TestResult {
    /// As in [`TestCase`].
    pub number: i32,
    /// As in [`TestCase`].
    pub name: String,
    /// As in [`TestCase`].
    pub test_group: Option<String>,
    /// As in [`TestCase`].
    pub sample: bool,
    /// How it ended.
    pub verdict: Verdict,
    /// CPU time.
    pub time_ms: Option<TimeMs>,
    /// Peak memory.
    pub memory_kib: Option<MemoryKib>,
    /// For everybody: never quotes the answer of a secret test.
    pub message: Option<String>,
    /// For those who may see the answer.
    pub judge_message: Option<String>,
    /// Only of a run with own input.
    pub input: Option<String>,
    /// Only of a run with own input: what the package's own solution answers, cut.
    pub expected: Option<String>,
    /// The program's output, cut.
    pub output: Option<String>,
    /// The program's error output, cut.
    pub stderr: Option<String>,
    /// Which of the texts were cut.
    pub truncated: Vec<&'static str>,
}

/// How a submission ended.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Its verdict.
    pub verdict: Verdict,
    /// CPU time of the worst test.
    pub time_ms: Option<TimeMs>,
    /// Peak memory of the worst test.
    pub memory_kib: Option<MemoryKib>,
    /// What the compiler said.
    pub compile: Option<CompileNote>,
    /// Why it is a `judge_error`.
    pub reason: Option<String>,
}

/// Where results go while the submission is judged.
#[async_trait]
pub trait ResultSink: Send {
    /// The program is built; tests follow.
    async fn running(&mut self, compile: &CompileNote);
    /// A test was judged.
    async fn result(&mut self, result: TestResult);
}

/// Judges submissions; shared by all that the worker does.
#[derive(Debug, Clone)]
pub struct Judge {
    /// Boxes.
    pub sandbox: Arc<dyn Sandbox>,
    /// Compiled programs.
    pub cache: CompileCache,
    /// Longest CPU time of compiling, whatever a package says.
    pub compile_max: TimeMs,
}

/// What was reached so far; survives a box that fails.
#[derive(Default)]
struct Progress {
    compile: Option<CompileNote>,
    refused: bool,
    scores: Vec<TestScore>,
}

impl Progress {
    fn is_over(&self) -> bool {
        self.refused || self.scores.last().is_some_and(|s| !s.verdict.is_accepted())
    }
}

impl Judge {
    /// Judges one submission. A box that fails is replaced once; tests that were judged stay judged.
    pub async fn judge(&self, task: &Task<'_>, sink: &mut dyn ResultSink) -> Outcome {
        let mut progress = Progress::default();
        let mut ended = self.try_judge(task, sink, &mut progress).await;
        if let Err(Fault::Sandbox(error)) = &ended {
            tracing::warn!(%error, "a box failed; the submission goes on in another");
            metrics::counter!("judge_box_failures_total").increment(1);
            ended = self.try_judge(task, sink, &mut progress).await;
        }
        let total = fold_pass_fail(&progress.scores);
        let (verdict, reason) = match ended {
            Err(fault) => (Verdict::JudgeError, Some(fault.to_string())),
            Ok(()) if progress.refused => (Verdict::CompileError, None),
            Ok(()) if task.tests.is_empty() => (Verdict::JudgeError, Some("the problem has no tests".to_owned())),
            Ok(()) => (total.verdict, None),
        };
        let (time_ms, memory_kib) = (total.time_ms, total.memory_kib);
        Outcome { verdict, time_ms, memory_kib, compile: progress.compile, reason }
    }

    async fn try_judge(
        &self,
        task: &Task<'_>,
        sink: &mut dyn ResultSink,
        progress: &mut Progress,
    ) -> Result<(), Fault> {
        let mut boxed = self.sandbox.take(&BoxSpec { image: task.language.image.clone() }).await?;
        let mut session = None;
        let ended = self.judge_in(&mut *boxed, &mut session, task, sink, progress).await;
        boxed.close().await;
        if let Some(session) = session {
            session.close().await;
        }
        ended
    }

    async fn judge_in(
        &self,
        boxed: &mut dyn JudgeBox,
        session: &mut Option<Session>,
        task: &Task<'_>,
        sink: &mut dyn ResultSink,
        progress: &mut Progress,
    ) -> Result<(), Fault> {
        let limits = CompileLimits {
            time: task.limits.compilation_time_ms.min(self.compile_max),
            memory: task.limits.compilation_memory_kib,
        };
        let built = match self.cache.build(boxed, task.language, task.sources, limits).await? {
            Compiled::Program(built) => built,
            Compiled::Refused(note) => {
                progress.compile = Some(note);
                progress.refused = true;
                return Ok(());
            }
        };
        if progress.compile.is_none() {
            sink.running(&built.note).await;
            progress.compile = Some(built.note.clone());
        }
        for test in &task.tests[progress.scores.len()..] {
            let result = self.judge_test(boxed, session, task, test).await?;
            let (verdict, time_ms, memory_kib) = (result.verdict, result.time_ms, result.memory_kib);
            progress.scores.push(TestScore { verdict, time_ms, memory_kib });
            sink.result(result).await;
            if progress.is_over() {
                break;
            }
        }
        Ok(())
    }

    async fn judge_test(
        &self,
        boxed: &mut dyn JudgeBox,
        session: &mut Option<Session>,
        task: &Task<'_>,
        test: &TestCase,
    ) -> Result<TestResult, Fault> {
        let memory = MemoryKib(task.limits.memory_kib.0 + task.language.memory_extra_kib);
        let bounds = Bounds { cpu: task.limits.time_ms.duration(), memory };
        let (mut report, mut answered) = run_program(boxed, task, test, &bounds, 1).await?;
        if is_doubtful(&report, &bounds) {
            // With more patience: what waits for a core, memory or a disk is not what the limit is meant for.
            (report, answered) = run_program(boxed, task, test, &bounds, 2).await?;
        }
        let judgement = match of_run(&report, &bounds) {
            Some((Verdict::RunTimeError, _))
                if ran_out_of_heap(&report, task.limits.memory_kib, &task.language.run.out_of_memory) =>
            {
                let message = Some("more memory than the limit: the heap is full".to_owned());
                Judgement { verdict: Verdict::MemoryLimitExceeded, message, judge_message: None }
            }
            Some((verdict, message)) => {
                let thrown = answered.as_ref().filter(|_| verdict == Verdict::RunTimeError).and_then(Answered::thrown);
                thrown.unwrap_or(Judgement { verdict, message: Some(message), judge_message: None })
            }
            None => self.judge_output(session, task, test, &mut report, answered).await?,
        };
        Ok(shown::describe(test, judgement, report))
    }

    async fn judge_output(
        &self,
        session: &mut Option<Session>,
        task: &Task<'_>,
        test: &TestCase,
        report: &mut RunReport,
        answered: Option<Answered>,
    ) -> Result<Judgement, Fault> {
        let mut answer = None;
        let validator = match (task.validator, answered) {
            (OutputValidator::Custom(validator), _) if test.answer.is_some() => validator.clone(),
            (OutputValidator::Function(function), Some(answered)) => match function.decide(test, answered).await? {
                Decision::Done(judgement) => return Ok(judgement),
                Decision::Ask(validator, json) => {
                    answer = Some(json);
                    validator
                }
            },
            _ => return compare_output(test, report).await,
        };
        let session = match session {
            Some(session) => session,
            None => session.insert(validator.open(self).await?),
        };
        session.judge(test, answer.as_deref().map_or(&report.stdout, str::as_bytes)).await
    }
}

/// Runs the program on a test; of a function problem, also what it answered.
async fn run_program(
    boxed: &mut dyn JudgeBox,
    task: &Task<'_>,
    test: &TestCase,
    bounds: &Bounds,
    patience: u32,
) -> Result<(RunReport, Option<Answered>), Fault> {
    let spec = program_spec(task, test, bounds, patience)?;
    match task.validator {
        OutputValidator::Function(function) => {
            let (report, answered) = function.run(boxed, spec, test).await?;
            Ok((report, Some(answered)))
        }
        _ => Ok((boxed.run(spec).await?, None)),
    }
}

pub(crate) fn program_spec(task: &Task<'_>, test: &TestCase, bounds: &Bounds, patience: u32) -> Result<RunSpec, Fault> {
    let stdin = File::open(&test.input).map_err(|e| Fault::Disk(format!("open {}: {e}", test.input.display())))?;
    let output = task.limits.output_kib;
    Ok(RunSpec {
        argv: task.language.run_argv(task.sources, task.limits.memory_kib),
        env: task.language.env(task.limits.memory_kib),
        stdin: Stdin::File(stdin),
        files: Vec::new(),
        merge_stderr: false,
        folders: Vec::new(),
        limits: RunLimits {
            cpu: bounds.cpu_kill(),
            wall: wall_limit(bounds.cpu).max(bounds.cpu_kill() + Duration::from_secs(1)) * patience,
            memory: bounds.memory,
            output,
            file_size: output,
            processes: task.language.processes,
        },
        capture: Capture { stdout_bytes: output.bytes(), stderr_bytes: STORED_BYTES as u64 },
    })
}

/// Compares with the answer by the default validator; without an answer all is well.
async fn compare_output(test: &TestCase, report: &mut RunReport) -> Result<Judgement, Fault> {
    let Some(path) = &test.answer else {
        return Ok(Judgement { verdict: Verdict::Accepted, message: None, judge_message: None });
    };
    let answer = File::open(path).map_err(|e| Fault::Disk(format!("open {}: {e}", path.display())))?;
    let size = answer.metadata()?.len().max(report.stdout.len() as u64);
    let flags = test.flags;
    let found = if size <= COMPARE_ASIDE_BYTES {
        compare(BufReader::with_capacity(64 * 1024, answer), &report.stdout, flags)?
    } else {
        let output = std::mem::take(&mut report.stdout);
        let (found, output) = tokio::task::spawn_blocking(move || {
            (compare(BufReader::with_capacity(256 * 1024, answer), &output, flags), output)
        })
        .await
        .map_err(|e| Fault::Disk(format!("compare: {e}")))?;
        report.stdout = output;
        found?
    };
    Ok(match found {
        None => Judgement { verdict: Verdict::Accepted, message: None, judge_message: None },
        Some(Difference { place, detail }) => {
            Judgement { verdict: Verdict::WrongAnswer, message: Some(place), judge_message: Some(detail) }
        }
    })
}
