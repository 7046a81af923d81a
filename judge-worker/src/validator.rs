//! A package's own output validator: compiled once per package, run in a box of its own (never the submission's), with
//! input and answer as descriptors and the submission's output as its standard input. Speaks both dialects: Kattis' and
//! testlib's.

mod session;

use std::fs::File;
use std::sync::Arc;

use judge_core::score::CustomScore;
use judge_core::{Limits, Verdict};
use problem_package::Dialect;

use crate::judge::{Fault, Judge};
use crate::languages::Language;
use crate::program::{self, Built, CompileLimits, Compiled, Source, patient_wall_limit};
use crate::sandbox::{BoxSpec, Capture, ExitStatus, KilledBy, RunLimits, RunReport, RunSpec, Stdin};
use crate::text;

pub use session::Session;

/// The feedback folder, below the validator's working folder.
const FEEDBACK: &str = "feedback";
/// Longest message that is kept, in bytes.
const MESSAGE_BYTES: usize = 4096;

/// What a validator may do beside saying yes or no.
#[derive(Debug, Clone, Copy, Default)]
pub struct Abilities {
    /// How it is called, and what its exit codes mean.
    pub dialect: Dialect,
    /// It may give points.
    pub scores: bool,
    /// It may ask for another pass.
    pub passes: bool,
    /// Its points are hundredths of what the test is worth.
    pub percent: bool,
}

/// A validator of a package (of outputs or of inputs), ready to be run.
#[derive(Debug)]
pub struct Validator {
    /// Where it lies in the package.
    pub path: String,
    language: Arc<Language>,
    sources: Vec<Source>,
    built: Arc<Built>,
    limits: Limits,
    abilities: Abilities,
    /// Who is asked about what this one wrote, once it accepts.
    pub checker: Option<Arc<Self>>,
}

/// An input validator's no: its exit code, the one that means yes, and what it printed.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) code: i32,
    pub(crate) good: i32,
    pub(crate) words: String,
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

/// All that an output validator says.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Its judgement.
    pub judgement: Judgement,
    /// Points that it gives.
    pub custom: Option<CustomScore>,
    /// The input of the next pass, if it asks for one.
    pub next: Option<Vec<u8>>,
}

impl Said {
    /// A judgement and nothing else.
    pub fn of(judgement: Judgement) -> Self {
        Self { judgement, custom: None, next: None }
    }
}

impl Validator {
    /// Compiles a validator.
    ///
    /// # Errors
    /// [`Fault::Package`] with the compiler's words if it doesn't compile.
    pub async fn compile(
        judge: &Judge,
        path: &str,
        language: Arc<Language>,
        sources: Vec<Source>,
        limits: Limits,
        abilities: Abilities,
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
            Compiled::Program(built) => {
                let (path, checker) = (path.to_owned(), None);
                Ok(Self { path, language, sources, built, limits, abilities, checker })
            }
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
        let mut session = self.open_alone(judge).await?;
        if let Some(checker) = &self.checker {
            match checker.open_alone(judge).await {
                Ok(checker) => session.checker = Some(Box::new(checker)),
                Err(fault) => {
                    session.close().await;
                    return Err(fault);
                }
            }
        }
        Ok(session)
    }

    async fn open_alone(self: &Arc<Self>, judge: &Judge) -> Result<Session, Fault> {
        let mut boxed = judge.sandbox.take(&BoxSpec { image: self.language.image.clone() }).await?;
        if let Err(error) = program::load(&mut *boxed, &self.sources, &self.built).await {
            boxed.close().await;
            return Err(error.into());
        }
        Ok(Session { validator: self.clone(), boxed, checker: None })
    }

    fn spec(&self, args: impl IntoIterator<Item = String>, stdin: Stdin, files: Vec<File>) -> RunSpec {
        let limits = &self.limits;
        let cpu = limits.validation_time_ms.duration();
        let mut argv = self.language.run_argv(&self.sources, limits.validation_memory_kib);
        argv.extend(args);
        RunSpec {
            argv,
            env: self.language.env(limits.validation_memory_kib),
            stdin,
            files,
            merge_stderr: false,
            folders: vec![FEEDBACK.to_owned()],
            kept: None,
            stdout: None,
            stop: None,
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
            (None, ExitStatus::Code(code)) => match self.abilities.dialect {
                Dialect::Kattis => format!("ended with exit code {code}, not 42 or 43"),
                Dialect::Testlib => format!("ended with exit code {code}: the jury's program or data is at fault"),
            },
            (None, ExitStatus::Signal(signal)) => format!("ended by signal {signal}"),
            (None, ExitStatus::NotExecuted(errno)) => format!("could not be executed (error {errno})"),
        };
        let words = text::message(&report.stderr, 1024);
        let colon = if words.is_empty() { "" } else { ": " };
        Fault::Package { path: self.path.clone(), message: format!("on test {test} it {how}{colon}{words}") }
    }
}
