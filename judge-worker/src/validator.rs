//! A package's own output validator: compiled once per package, run in a box of its own (never the submission's), with
//! input and answer as descriptors and the submission's output as its standard input. Speaks both dialects: Kattis' and
//! testlib's.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use judge_core::score::CustomScore;
use judge_core::{Limits, Verdict};
use problem_package::Dialect;

use crate::host_file;
use crate::judge::{Fault, Judge, TestCase, open};
use crate::languages::Language;
use crate::program::{self, Built, CompileLimits, Compiled, Source, patient_wall_limit};
use crate::sandbox::{BoxSpec, Capture, ExitStatus, JudgeBox, KilledBy, RunLimits, RunReport, RunSpec, Stdin};
use crate::text;

/// Exit codes of the Kattis dialect.
const ACCEPT: i32 = 42;
const REJECT: i32 = 43;
/// The feedback folder, below the validator's working folder.
const FEEDBACK: &str = "feedback";
/// The file by which a validator asks for another pass.
const NEXT_PASS: &str = "nextpass.in";
/// Longest message that is kept, in bytes.
const MESSAGE_BYTES: usize = 4096;
/// Largest input of a further pass, in bytes.
const NEXT_PASS_BYTES: u64 = 256 << 20;

/// What a validator may do beside saying yes or no.
#[derive(Debug, Clone, Copy, Default)]
pub struct Abilities {
    /// How it is called, and what its exit codes mean.
    pub dialect: Dialect,
    /// It may give points.
    pub scores: bool,
    /// It may ask for another pass.
    pub passes: bool,
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
            Compiled::Program(built) => Ok(Self { path: path.to_owned(), language, sources, built, limits, abilities }),
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
    pub async fn judge(&mut self, test: &TestCase, output: &[u8]) -> Result<Said, Fault> {
        self.validate(test, open(&test.input)?, output, false).await
    }

    /// Judges the output of one pass on `input`. What earlier passes left in the feedback folder is there in later ones.
    ///
    /// # Errors
    /// [`Fault::Package`] if the validator fails, naming it.
    pub(crate) async fn validate(
        &mut self,
        test: &TestCase,
        input: File,
        output: &[u8],
        is_later: bool,
    ) -> Result<Said, Fault> {
        let output = host_file::in_memory(output)?;
        let spec = match self.validator.abilities.dialect {
            Dialect::Kattis => self.spec(test, input, Some(output), is_later)?,
            Dialect::Testlib => {
                let files = vec![input, answer(test)?, output];
                let args = ["/dev/fd/3", "/dev/fd/5", "/dev/fd/4"].map(str::to_owned);
                self.validator.spec(args, Stdin::Empty, files)
            }
        };
        let report = self.boxed.run(spec).await?;
        self.heard(test, &report).await
    }

    /// The run of an interactor, whose standard streams are still to be joined with a submission's.
    pub(crate) fn interactor_spec(&self, test: &TestCase, input: File, is_later: bool) -> Result<RunSpec, Fault> {
        match self.validator.abilities.dialect {
            Dialect::Kattis => self.spec(test, input, None, is_later),
            Dialect::Testlib => {
                let args = ["/dev/fd/3", "/box/w/tout", "/dev/fd/4"].map(str::to_owned);
                Ok(self.validator.spec(args, Stdin::Empty, vec![input, answer(test)?]))
            }
        }
    }

    fn spec(&self, test: &TestCase, input: File, output: Option<File>, is_later: bool) -> Result<RunSpec, Fault> {
        let mut args = vec!["/dev/fd/3".to_owned(), "/dev/fd/4".to_owned(), format!("/box/w/{FEEDBACK}/")];
        args.extend(test.validator_args.iter().cloned());
        let stdin = output.map_or(Stdin::Empty, Stdin::File);
        let mut spec = self.validator.spec(args, stdin, vec![input, answer(test)?]);
        spec.kept = is_later.then(|| vec![format!("{FEEDBACK}/{NEXT_PASS}")]);
        Ok(spec)
    }

    /// What a validator that has run said.
    ///
    /// # Errors
    /// [`Fault::Package`] if it failed, naming it.
    pub(crate) async fn heard(&mut self, test: &TestCase, report: &RunReport) -> Result<Said, Fault> {
        let validator = self.validator.clone();
        let code = match (report.killed_by, report.status) {
            (None, ExitStatus::Code(code)) if report.oom_kills == 0 => code,
            _ => return Err(validator.fault(&test.name, report)),
        };
        if validator.abilities.dialect == Dialect::Testlib {
            return testlib(code, report).ok_or_else(|| validator.fault(&test.name, report));
        }
        let verdict = match code {
            ACCEPT => Verdict::Accepted,
            REJECT => Verdict::WrongAnswer,
            _ => return Err(validator.fault(&test.name, report)),
        };
        let judgement = Judgement {
            verdict,
            message: self.feedback("teammessage.txt").await?,
            judge_message: self.feedback("judgemessage.txt").await?,
        };
        let custom = if validator.abilities.scores { self.score(test).await? } else { None };
        let mut next = None;
        if validator.abilities.passes {
            next = self.boxed.get(&format!("{FEEDBACK}/{NEXT_PASS}"), NEXT_PASS_BYTES).await?;
            if next.is_some() && !verdict.is_accepted() {
                return Err(self.fault(&test.name, "asks for another pass of what it refuses"));
            }
        }
        Ok(Said { judgement, custom, next })
    }

    /// `score.txt` or `score_multiplier.txt`, never both.
    async fn score(&mut self, test: &TestCase) -> Result<Option<CustomScore>, Fault> {
        let mut found = None;
        for (name, make) in
            [("score.txt", CustomScore::Points as fn(f64) -> _), ("score_multiplier.txt", CustomScore::Factor)]
        {
            let Some(words) = self.feedback(name).await? else { continue };
            if found.is_some() {
                return Err(self.fault(&test.name, "writes both score.txt and score_multiplier.txt"));
            }
            match words.trim().parse::<f64>() {
                Ok(number) => found = Some(make(number)),
                Err(_) => return Err(self.fault(&test.name, &format!("writes no number into {name}"))),
            }
        }
        Ok(found)
    }

    /// A fault of this validator, in words that follow "on test … it".
    pub(crate) fn fault(&self, test: &str, words: &str) -> Fault {
        Fault::Package { path: self.validator.path.clone(), message: format!("on test {test} it {words}") }
    }

    /// Tells whether a validator's run ended by refusing.
    pub(crate) fn rejection(&self) -> fn(&RunReport) -> bool {
        match self.validator.abilities.dialect {
            Dialect::Kattis => |report| report.killed_by.is_none() && report.status == ExitStatus::Code(REJECT),
            Dialect::Testlib => {
                |report| report.killed_by.is_none() && matches!(report.status, ExitStatus::Code(1 | 2 | 4 | 8))
            }
        }
    }

    /// The box, for a run that is joined with another.
    pub(crate) fn boxed(&mut self) -> &mut dyn JudgeBox {
        &mut *self.boxed
    }

    /// Checks one input; the words of a validator that refuses it.
    ///
    /// # Errors
    /// If the box fails, or the validator is stopped for a limit.
    pub async fn check_input(&mut self, input: &Path, args: &[String]) -> Result<Option<String>, Fault> {
        let validator = self.validator.clone();
        let spec = validator.spec(args.iter().cloned(), Stdin::File(open(input)?), Vec::new());
        let report = self.boxed.run(spec).await?;
        let good = match validator.abilities.dialect {
            Dialect::Kattis => ACCEPT,
            Dialect::Testlib => 0,
        };
        match (report.killed_by, report.status) {
            (None, ExitStatus::Code(code)) if code == good => Ok(None),
            (None, ExitStatus::Code(code)) => {
                let words = text::message(&[report.stdout, report.stderr].concat(), 1024);
                Ok(Some(format!("exit code {code}, not {good}; {words}")))
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

fn answer(test: &TestCase) -> Result<File, Fault> {
    open(test.answer.as_deref().unwrap_or_else(|| Path::new("/dev/null")))
}

/// What testlib's exit codes say: 0 right; 1, 2, 4 and 8 wrong in some way; 7 points, as the message says; 3 and others: the
/// jury's fault. The message is on standard error.
fn testlib(code: i32, report: &RunReport) -> Option<Said> {
    let words = text::message(&report.stderr, MESSAGE_BYTES);
    let (verdict, custom) = match code {
        0 => (Verdict::Accepted, None),
        1 | 2 | 4 | 8 => (Verdict::WrongAnswer, None),
        7 => {
            let number = words.split_whitespace().find_map(|word| word.parse::<f64>().ok())?;
            (Verdict::Accepted, Some(CustomScore::Points(number)))
        }
        _ => return None,
    };
    let judge_message = Some(words).filter(|words| !words.is_empty());
    Some(Said { judgement: Judgement { verdict, message: None, judge_message }, custom, next: None })
}
