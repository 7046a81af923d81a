//! One submission: compile once, then test after test until one is not accepted. Knows neither database nor queue: it
//! sees boxes, files and a sink for results.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use judge_core::score::{TestScore, Total, fold_pass_fail};
use judge_core::{MemoryKib, TimeMs, Verdict};

use crate::beside;
use crate::compare::{Difference, compare};
pub use crate::fault::Fault;
use crate::function::{Answered, Decision};
use crate::program::{CompileCache, CompileLimits, CompileNote, Compiled, wall_limit};
use crate::rounds::{self, Rounds};
use crate::sandbox::{BoxSpec, Capture, JudgeBox, RunLimits, RunReport, RunSpec, Sandbox, Stdin};
use crate::shown;
pub use crate::task::{Judging, Outcome, OutputValidator, PLAIN, ResultSink, Task, TestCase, TestResult};
use crate::text::STORED_BYTES;
use crate::validator::{Judgement, Said, Session, Validator};
use crate::verdict::{Bounds, is_doubtful, is_starved, of_run, ran_out_of_heap};

/// Outputs and answers above this size are compared on a thread of their own.
const COMPARE_ASIDE_BYTES: u64 = 256 * 1024;
/// How many wall limits a run gets that was kept from the processor twice.
const STARVED_PATIENCE: u32 = 6;

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
    /// Tests that are done with: judged, or skipped.
    passed: usize,
    /// The group and result of each test that was judged.
    results: Vec<(usize, TestScore)>,
}

impl Progress {
    fn total(&self, judging: &Judging) -> Total {
        match &judging.scoring {
            Some(scoring) => scoring.fold(&self.results),
            None => fold_pass_fail(&self.results.iter().map(|(_, result)| *result).collect::<Vec<_>>()),
        }
    }

    /// Whether nothing that follows can change the verdict of a pass-fail problem.
    fn is_over(&self, judging: &Judging) -> bool {
        judging.scoring.is_none() && self.results.last().is_some_and(|(_, result)| !result.verdict.is_accepted())
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
        let unanswered = matches!(&ended, Err(fault) if fault.is_unanswered());
        let total = progress.total(task.judging);
        let (verdict, reason) = match ended {
            Err(fault) => (Verdict::JudgeError, Some(fault.to_string())),
            Ok(()) if progress.refused => (Verdict::CompileError, None),
            Ok(()) if task.tests.is_empty() => (Verdict::JudgeError, Some("the problem has no tests".to_owned())),
            Ok(()) => (total.verdict, None),
        };
        let score = task.judging.scoring.as_ref().map(|scoring| match verdict {
            Verdict::CompileError | Verdict::JudgeError => (0.0, scoring.max()),
            _ => (total.score.unwrap_or(0.0), scoring.max()),
        });
        let (time_ms, memory_kib) = (total.time_ms, total.memory_kib);
        Outcome { verdict, score, time_ms, memory_kib, compile: progress.compile, reason, unanswered }
    }

    async fn try_judge(
        &self,
        task: &Task<'_>,
        sink: &mut dyn ResultSink,
        progress: &mut Progress,
    ) -> Result<(), Fault> {
        // Answers are looked at, not run.
        let mut boxed = match task.judging.answers {
            true => None,
            false => Some(self.sandbox.take(&BoxSpec { image: task.language.image.clone() }).await?),
        };
        let mut session = None;
        let ended = self.judge_in(boxed.as_deref_mut(), &mut session, task, sink, progress).await;
        if let Some(boxed) = boxed {
            boxed.close().await;
        }
        if let Some(session) = session {
            session.close().await;
        }
        ended
    }

    async fn judge_in(
        &self,
        mut boxed: Option<&mut (dyn JudgeBox + 'static)>,
        session: &mut Option<Session>,
        task: &Task<'_>,
        sink: &mut dyn ResultSink,
        progress: &mut Progress,
    ) -> Result<(), Fault> {
        let note = match boxed.as_deref_mut() {
            Some(boxed) => self.build(boxed, task).await?,
            None => Ok(CompileNote { output: String::new(), time_ms: TimeMs(0) }),
        };
        match note {
            Err(note) => {
                progress.compile = Some(note);
                progress.refused = true;
                return Ok(());
            }
            Ok(note) if progress.compile.is_none() => {
                sink.running(&note).await;
                progress.compile = Some(note);
            }
            Ok(_) => {}
        }
        let scoring = task.judging.scoring.as_ref();
        for test in &task.tests[progress.passed..] {
            if !scoring.is_some_and(|scoring| scoring.skips(test.points_group, &progress.results)) {
                let result = match boxed.as_deref_mut() {
                    Some(boxed) => self.judge_test(boxed, session, task, test).await?,
                    None => self.judge_answer(session, task, test).await?,
                };
                let TestResult { verdict, score, time_ms, memory_kib, .. } = result;
                progress.results.push((test.points_group, TestScore { verdict, time_ms, memory_kib, score }));
                sink.result(result).await;
            }
            progress.passed += 1;
            if progress.is_over(task.judging) {
                break;
            }
        }
        Ok(())
    }

    /// Makes the program, in the box; what the compiler said, and whether it refused.
    async fn build(
        &self,
        boxed: &mut dyn JudgeBox,
        task: &Task<'_>,
    ) -> Result<Result<CompileNote, CompileNote>, Fault> {
        let limits = CompileLimits {
            time: task.limits.compilation_time_ms.min(self.compile_max),
            memory: task.limits.compilation_memory_kib,
        };
        Ok(match self.cache.build(boxed, task.language, task.sources, limits).await? {
            Compiled::Program(built) => Ok(built.note.clone()),
            Compiled::Refused(note) => Err(note),
        })
    }

    async fn judge_test(
        &self,
        boxed: &mut dyn JudgeBox,
        session: &mut Option<Session>,
        task: &Task<'_>,
        test: &TestCase,
    ) -> Result<TestResult, Fault> {
        if test.is_static {
            return self.look_at_source(task, test).await;
        }
        if !test.files.is_empty() {
            beside::put(boxed, &beside::folder(test.number), &test.files).await?;
        }
        let memory = MemoryKib(task.limits.memory_kib.0 + task.language.memory_extra_kib);
        let bounds = Bounds { cpu: task.limits.time_ms.duration(), memory };
        if let OutputValidator::Custom(validator) = task.validator
            && task.judging.has_rounds()
        {
            let session = self.session(session, validator).await?;
            let Rounds { said, report } = rounds::judge(boxed, session, task, test, &bounds).await?;
            return finish_test(task, test, said, report);
        }
        let (mut report, mut answered) = run_program(boxed, task, test, &bounds, 1).await?;
        if is_doubtful(&report, &bounds) {
            // With more patience: what waits for a core, memory or a disk is not what the limit is meant for.
            (report, answered) = run_program(boxed, task, test, &bounds, 2).await?;
        }
        if is_starved(&report, &bounds) {
            (report, answered) = run_program(boxed, task, test, &bounds, STARVED_PATIENCE).await?;
        }
        let said = match of_run(&report, &bounds) {
            Some((Verdict::RunTimeError, _))
                if ran_out_of_heap(&report, task.limits.memory_kib, &task.language.run.out_of_memory) =>
            {
                let message = Some("more memory than the limit: the heap is full".to_owned());
                Said::of(Judgement { verdict: Verdict::MemoryLimitExceeded, message, judge_message: None })
            }
            Some((verdict, message)) => {
                let answered = answered.as_ref().filter(|_| verdict == Verdict::RunTimeError);
                let thrown = answered.and_then(|answered| answered.thrown(&message));
                Said::of(thrown.unwrap_or(Judgement { verdict, message: Some(message), judge_message: None }))
            }
            None => self.judge_output(session, task, test, &mut report, answered).await?,
        };
        finish_test(task, test, said, report)
    }

    async fn session<'a>(
        &self,
        session: &'a mut Option<Session>,
        validator: &Arc<Validator>,
    ) -> Result<&'a mut Session, Fault> {
        Ok(match session {
            Some(session) => session,
            None => session.insert(validator.open(self).await?),
        })
    }

    pub(crate) async fn judge_output(
        &self,
        session: &mut Option<Session>,
        task: &Task<'_>,
        test: &TestCase,
        report: &mut RunReport,
        answered: Option<Answered>,
    ) -> Result<Said, Fault> {
        let mut answer = None;
        let validator = match (task.validator, answered) {
            (OutputValidator::Custom(validator), _) if test.answer.is_some() => validator.clone(),
            (OutputValidator::Function(function), Some(answered)) => match function.decide(test, answered).await? {
                Decision::Done(judgement) => return Ok(Said::of(judgement)),
                Decision::Ask(validator, json) => {
                    answer = Some(json);
                    validator
                }
            },
            _ => return compare_output(test, report).await.map(Said::of),
        };
        let session = self.session(session, &validator).await?;
        match session.judge(test, answer.as_deref().map_or(&report.stdout, str::as_bytes)).await {
            // Nobody checked the user's own input: a validator that fails on it is nobody's fault.
            Err(Fault::Package { .. }) if test.own => {
                let message = Some("the judge can't say whether this is right".to_owned());
                Ok(Said::of(Judgement { verdict: Verdict::Accepted, message, judge_message: None }))
            }
            said => said,
        }
    }
}

/// A test's result, with its points.
pub(crate) fn finish_test(
    task: &Task<'_>,
    test: &TestCase,
    said: Said,
    report: RunReport,
) -> Result<TestResult, Fault> {
    let mut result = shown::describe(test, said.judgement, report);
    if let Some(scoring) = &task.judging.scoring {
        let points = scoring.points(test.points_group, result.verdict.is_accepted(), said.custom);
        result.score = Some(points.map_err(|words| {
            let path = match task.validator {
                OutputValidator::Custom(validator) => validator.path.clone(),
                _ => "problem.yaml".to_owned(),
            };
            Fault::Package { path, message: format!("on test {}: {words}", test.name) }
        })?);
    }
    Ok(result)
}

/// Opens a file of ours.
pub(crate) fn open(path: &Path) -> Result<File, Fault> {
    File::open(path).map_err(|e| Fault::Disk(format!("open {}: {e}", path.display())))
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
        _ => {
            let mut report = boxed.run(spec).await?;
            if let Some(name) = &task.judging.output_file {
                report.stdout = boxed.get(name, task.limits.output_kib.bytes()).await?.unwrap_or_default();
                report.stdout_cut = false;
            }
            Ok((report, None))
        }
    }
}

pub(crate) fn program_spec(task: &Task<'_>, test: &TestCase, bounds: &Bounds, patience: u32) -> Result<RunSpec, Fault> {
    let stdin = open(&test.input)?;
    let mut argv = task.language.run_argv(task.sources, task.limits.memory_kib);
    argv.extend(test.args.iter().cloned());
    if !test.files.is_empty() {
        argv = beside::linked(&beside::folder(test.number), argv);
    }
    if let Some(name) = &task.judging.input_file {
        argv = beside::with_input(name, argv);
    }
    let output = task.limits.output_kib;
    Ok(RunSpec {
        argv,
        env: task.language.env(task.limits.memory_kib),
        stdin: Stdin::File(stdin),
        files: Vec::new(),
        merge_stderr: false,
        folders: Vec::new(),
        kept: None,
        stdout: None,
        stop: None,
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
    let answer = open(path)?;
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
