//! A package's own output validator: compiled once per package, run in a box of its own (never the submission's), with
//! input and answer as descriptors and the submission's output as its standard input.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use judge_core::{Limits, Verdict};
use problem_package::Dialect;

use crate::host_file;
use crate::judge::{Fault, Judge, TestCase};
use crate::languages::Language;
use crate::program::{self, Built, CompileLimits, Compiled, Source, patient_wall_limit};
use crate::sandbox::{BoxSpec, Capture, ExitStatus, JudgeBox, KilledBy, RunLimits, RunReport, RunSpec, Stdin};
use crate::text;

/// Exit codes of the ICPC format.
const ACCEPT: i32 = 42;
const REJECT: i32 = 43;
/// Exit codes of testlib: it accepts by the first, and refuses by those of wrong answer, presentation, dirt and early end.
const TESTLIB_ACCEPT: i32 = 0;
const TESTLIB_REJECT: [i32; 4] = [1, 2, 4, 8];
/// The feedback folder, below the validator's working folder.
const FEEDBACK: &str = "feedback";
/// Longest message that is kept, in bytes.
const MESSAGE_BYTES: usize = 4096;

/// A validator of a package (of outputs or of inputs), ready to be run.
#[derive(Debug)]
pub struct Validator {
    /// Where it lies in the package.
    pub path: String,
    dialect: Dialect,
    language: Arc<Language>,
    sources: Vec<Source>,
    built: Arc<Built>,
    limits: Limits,
}

/// What an output validator says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// `accepted` or `wrong_answer`.
    pub verdict: Verdict,
    /// For everybody: `teammessage.txt`.
    pub message: Option<String>,
    /// For those who may see the answer: `judgemessage.txt`.
    pub judge_message: Option<String>,
}

impl Validator {
    /// Compiles a validator.
    ///
    /// # Errors
    /// [`Fault::Package`] with the compiler's words if it doesn't compile.
    pub async fn compile(
        judge: &Judge,
        path: &str,
        dialect: Dialect,
        language: Arc<Language>,
        sources: Vec<Source>,
        limits: Limits,
    ) -> Result<Self, Fault> {
        let bounds = CompileLimits {
            time: limits.compilation_time_ms.min(judge.compile_max),
            memory: limits.compilation_memory_kib,
        };
        let mut boxed = judge.sandbox.take(&BoxSpec { image: language.image.clone() }).await?;
        let compiled = judge.cache.build(&mut *boxed, &language, &sources, bounds).await;
        boxed.close().await;
        match compiled? {
            Compiled::Program(built) if !built.portable => {
                Err(Fault::Package { path: path.to_owned(), message: "its program is too large".to_owned() })
            }
            Compiled::Program(built) => Ok(Self { path: path.to_owned(), dialect, language, sources, built, limits }),
            Compiled::Refused(note) => {
                let words = text::message(note.output.as_bytes(), MESSAGE_BYTES);
                Err(Fault::Package { path: path.to_owned(), message: format!("it does not compile: {words}") })
            }
        }
    }

    /// A box with this validator in it.
    ///
    /// # Errors
    /// If the box fails.
    pub async fn open(self: &Arc<Self>, judge: &Judge) -> Result<Session, Fault> {
        let mut boxed = judge.sandbox.take(&BoxSpec { image: self.language.image.clone() }).await?;
        if let Err(error) = program::load(&mut *boxed, &self.sources, &self.built).await {
            boxed.close().await;
            return Err(error.into());
        }
        Ok(Session { validator: self.clone(), boxed })
    }

    fn spec(&self, args: impl IntoIterator<Item = String>, stdin: File, files: Vec<File>) -> RunSpec {
        let limits = &self.limits;
        let cpu = limits.validation_time_ms.duration();
        let mut argv = self.language.run_argv(&self.sources, limits.validation_memory_kib);
        argv.extend(args);
        RunSpec {
            argv,
            env: self.language.env(limits.validation_memory_kib),
            stdin: Stdin::File(stdin),
            files,
            merge_stderr: false,
            folders: vec![FEEDBACK.to_owned()],
            limits: RunLimits {
                cpu,
                wall: patient_wall_limit(cpu),
                memory: limits.validation_memory_kib,
                output: limits.validation_output_kib,
                file_size: limits.validation_output_kib,
                processes: self.language.processes,
            },
            capture: Capture { stdout_bytes: MESSAGE_BYTES as u64, stderr_bytes: MESSAGE_BYTES as u64 },
        }
    }

    fn fault(&self, test: &str, report: &RunReport) -> Fault {
        let how = match (report.killed_by, report.status) {
            (Some(KilledBy::Output), _) => "printed more than its limit".to_owned(),
            (Some(KilledBy::Memory), _) => "used more memory than its limit".to_owned(),
            (Some(KilledBy::Cpu | KilledBy::Wall), _) => "took longer than its limit".to_owned(),
            (None, _) if report.oom_kills > 0 => "used more memory than its limit".to_owned(),
            (None, ExitStatus::Code(code)) => match self.dialect {
                Dialect::Kattis => format!("ended with exit code {code}, not 42 or 43"),
                Dialect::Testlib => format!("ended with exit code {code}, testlib's word for a fault of the jury"),
            },
            (None, ExitStatus::Signal(signal)) => format!("ended by signal {signal}"),
            (None, ExitStatus::NotExecuted(errno)) => format!("could not be executed (error {errno})"),
        };
        let words = text::message(&report.stderr, 1024);
        let colon = if words.is_empty() { "" } else { ": " };
        Fault::Package { path: self.path.clone(), message: format!("on test {test} it {how}{colon}{words}") }
    }
}

/// What an exit code of an output validator says; `None`: that it failed.
fn verdict_of(dialect: Dialect, code: i32) -> Option<Verdict> {
    match dialect {
        Dialect::Kattis if code == ACCEPT => Some(Verdict::Accepted),
        Dialect::Kattis if code == REJECT => Some(Verdict::WrongAnswer),
        Dialect::Testlib if code == TESTLIB_ACCEPT => Some(Verdict::Accepted),
        Dialect::Testlib if TESTLIB_REJECT.contains(&code) => Some(Verdict::WrongAnswer),
        Dialect::Kattis | Dialect::Testlib => None,
    }
}

/// A box in which a validator runs, test after test.
pub struct Session {
    validator: Arc<Validator>,
    boxed: Box<dyn JudgeBox>,
}

impl Session {
    /// Judges one output.
    ///
    /// # Errors
    /// [`Fault::Package`] if the validator fails, naming it.
    pub async fn judge(&mut self, test: &TestCase, output: &[u8]) -> Result<Judgement, Fault> {
        let validator = self.validator.clone();
        let answer = open(test.answer.as_deref().unwrap_or_else(|| Path::new("/dev/null")))?;
        let mut args = match validator.dialect {
            Dialect::Kattis => vec!["/dev/fd/3".to_owned(), "/dev/fd/4".to_owned(), format!("/box/w/{FEEDBACK}/")],
            Dialect::Testlib => ["/dev/fd/3", "/dev/fd/0", "/dev/fd/4"].map(str::to_owned).to_vec(),
        };
        args.extend(test.validator_args.iter().cloned());
        let spec = validator.spec(args, host_file::in_memory(output)?, vec![open(&test.input)?, answer]);
        let report = self.boxed.run(spec).await?;
        let verdict = match (report.killed_by, report.status) {
            (None, ExitStatus::Code(code)) => verdict_of(validator.dialect, code),
            _ => None,
        };
        let Some(verdict) = verdict else { return Err(validator.fault(&test.name, &report)) };
        if validator.dialect == Dialect::Testlib {
            let words = text::message(&report.stderr, MESSAGE_BYTES);
            return Ok(Judgement { verdict, message: None, judge_message: Some(words).filter(|w| !w.is_empty()) });
        }
        Ok(Judgement {
            verdict,
            message: self.feedback("teammessage.txt").await?,
            judge_message: self.feedback("judgemessage.txt").await?,
        })
    }

    /// Checks one input; the words of a validator that refuses it.
    ///
    /// # Errors
    /// If the box fails, or the validator is stopped for a limit.
    pub async fn check_input(&mut self, input: &Path, args: &[String]) -> Result<Option<String>, Fault> {
        let validator = self.validator.clone();
        let report = self.boxed.run(validator.spec(args.iter().cloned(), open(input)?, Vec::new())).await?;
        let accept = if validator.dialect == Dialect::Testlib { TESTLIB_ACCEPT } else { ACCEPT };
        match (report.killed_by, report.status) {
            (None, ExitStatus::Code(code)) if code == accept => Ok(None),
            (None, ExitStatus::Code(code)) => {
                let words = text::message(&[report.stdout, report.stderr].concat(), 1024);
                Ok(Some(format!("exit code {code}, not {accept}; {words}")))
            }
            _ => Err(validator.fault(&input.file_name().unwrap_or_default().to_string_lossy(), &report)),
        }
    }

    async fn feedback(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let bytes = self.boxed.get(&format!("{FEEDBACK}/{name}"), MESSAGE_BYTES as u64).await?;
        Ok(bytes.map(|b| text::message(&b, MESSAGE_BYTES)).filter(|m| !m.is_empty()))
    }

    /// Throws the box away.
    pub async fn close(self) {
        self.boxed.close().await;
    }
}

fn open(path: &Path) -> Result<File, Fault> {
    File::open(path).map_err(|e| Fault::Disk(format!("open {}: {e}", path.display())))
}
