//! A box in which a validator runs, test after test, and what is made of its exit codes and files.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use judge_core::Verdict;
use judge_core::score::CustomScore;
use problem_package::Dialect;

use super::{Abilities, FEEDBACK, Judgement, MESSAGE_BYTES, Refusal, Said, Validator};
use crate::beside;
use crate::host_file;
use crate::judge::{Fault, TestCase, open};
use crate::languages::Language;
use crate::program::Source;
use crate::sandbox::{ExitStatus, JudgeBox, RunReport, RunSpec, Stdin};
use crate::text;

/// Exit codes of the Kattis dialect.
const ACCEPT: i32 = 42;
const REJECT: i32 = 43;
/// The file by which a validator asks for another pass.
const NEXT_PASS: &str = "nextpass.in";
/// The file that a testlib interactor writes for the checker, in its working folder.
const HEARD: &str = "tout";
/// Where the sources lie that a static validator looks at.
const LOOKED_AT: &str = "looked-at";
/// Largest input of a further pass, in bytes.
const NEXT_PASS_BYTES: u64 = 256 << 20;
/// A box in which a validator runs, test after test.
pub struct Session {
    pub(super) validator: Arc<Validator>,
    pub(super) boxed: Box<dyn JudgeBox>,
    pub(super) checker: Option<Box<Self>>,
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
                let args = ["/dev/fd/3".to_owned(), format!("/box/w/{HEARD}"), "/dev/fd/4".to_owned()];
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

    /// Has a static validator look at a submission's sources.
    ///
    /// # Errors
    /// [`Fault::Package`] if it fails, naming it.
    pub(crate) async fn look(
        &mut self,
        test: &TestCase,
        language: &Language,
        sources: &[Source],
    ) -> Result<Said, Fault> {
        for source in sources {
            self.boxed.put(&format!("{LOOKED_AT}/{}", source.name), false, &source.content).await?;
        }
        let (code, entry_point) = language.told(sources);
        let mut args = vec![code, entry_point, format!("/box/w/{FEEDBACK}/")];
        args.extend(test.validator_args.iter().cloned());
        let mut spec = self.validator.spec(args, Stdin::Empty, Vec::new());
        spec.argv = beside::linked(LOOKED_AT, spec.argv);
        let report = self.boxed.run(spec).await?;
        self.heard(test, &report).await
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
            let said = testlib(code, report, validator.abilities);
            if let (0, Some(checker)) = (code, &mut self.checker) {
                let output = self.boxed.get(HEARD, NEXT_PASS_BYTES).await?.unwrap_or_default();
                return Box::pin(checker.validate(test, open(&test.input)?, &output, false)).await;
            }
            return said.ok_or_else(|| validator.fault(&test.name, report));
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

    /// Checks one input, with the files that the test (by its number) has beside it; how a validator refuses it, for a setter.
    ///
    /// # Errors
    /// If the box fails, or the validator is stopped for a limit.
    pub async fn check_input(
        &mut self,
        input: &Path,
        args: &[String],
        beside: (i32, &[(String, PathBuf)]),
    ) -> Result<Option<String>, Fault> {
        let refusal = self.refusal(input, args, beside).await?;
        Ok(refusal.map(|Refusal { code, good, words }| format!("exit code {code}, not {good}; {words}")))
    }

    /// The same, for whoever words it otherwise.
    ///
    /// # Errors
    /// If the box fails, or the validator is stopped for a limit.
    pub(crate) async fn refusal(
        &mut self,
        input: &Path,
        args: &[String],
        (number, files): (i32, &[(String, PathBuf)]),
    ) -> Result<Option<Refusal>, Fault> {
        let validator = self.validator.clone();
        let mut spec = validator.spec(args.iter().cloned(), Stdin::File(open(input)?), Vec::new());
        if !files.is_empty() {
            beside::put(&mut *self.boxed, &beside::folder(number), files).await?;
            spec.argv = beside::linked(&beside::folder(number), spec.argv);
        }
        let report = self.boxed.run(spec).await?;
        let good = match validator.abilities.dialect {
            Dialect::Kattis => ACCEPT,
            Dialect::Testlib => 0,
        };
        match (report.killed_by, report.status) {
            (None, ExitStatus::Code(code)) if code == good => Ok(None),
            (None, ExitStatus::Code(code)) => {
                let words = text::message(&[report.stdout, report.stderr].concat(), 1024);
                Ok(Some(Refusal { code, good, words }))
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
        if let Some(checker) = self.checker {
            checker.boxed.close().await;
        }
    }
}

fn answer(test: &TestCase) -> Result<File, Fault> {
    open(test.answer.as_deref().unwrap_or_else(|| Path::new("/dev/null")))
}

/// What testlib's exit codes say: 0 right; 1, 2, 4 and 8 wrong in some way; 7 points, as the message says, where
/// there are points; 3 and others: the
/// jury's fault. The message is on standard error.
fn testlib(code: i32, report: &RunReport, abilities: Abilities) -> Option<Said> {
    let words = text::message(&report.stderr, MESSAGE_BYTES);
    let (verdict, custom) = match code {
        0 => (Verdict::Accepted, None),
        1 | 2 | 4 | 8 => (Verdict::WrongAnswer, None),
        7 if abilities.scores => {
            let number = words.split_whitespace().find_map(|word| word.parse::<f64>().ok())?;
            let custom =
                if abilities.percent { CustomScore::Factor(number / 100.0) } else { CustomScore::Points(number) };
            // Nothing for it is a test that failed.
            let verdict = if number > 0.0 { Verdict::Accepted } else { Verdict::WrongAnswer };
            (verdict, Some(custom).filter(|_| number > 0.0))
        }
        _ => return None,
    };
    let judge_message = Some(words).filter(|words| !words.is_empty());
    Some(Said { judgement: Judgement { verdict, message: None, judge_message }, custom, next: None })
}
