//! One call of a solver's function: what goes in, what came out, and what that is worth.

use std::path::Path;
use std::sync::Arc;

use judge_core::Verdict;
use judge_core::function::{Input, Signature, Value, to_json};

use super::channel::Channel;
use super::compare::difference;
use super::wire::{Said, decode, encode};
use crate::compare::Difference;
use crate::host_file;
use crate::judge::{Fault, TestCase};
use crate::sandbox::{JudgeBox, RunReport, RunSpec, Stdin};
use crate::validator::{Judgement, Validator};

/// Decides on the answers to a function problem.
#[derive(Debug)]
pub struct FunctionJudge {
    /// What the solver fills in.
    pub signature: Signature,
    /// Whether there is a driver; else the program reads JSON and prints JSON.
    pub driven: bool,
    /// The package's validator, if that decides.
    pub validator: Option<Arc<Validator>>,
}

/// What a program answered.
#[derive(Debug)]
pub struct Answered {
    input: Input,
    said: Said,
    cut: bool,
}

/// What an answer is worth: decided, or for the package's validator to say.
pub(crate) enum Decision {
    /// Decided here.
    Done(Judgement),
    /// This text, an answer as JSON, goes to this validator.
    Ask(Arc<Validator>, String),
}

impl FunctionJudge {
    /// Runs the program on a test's input; the report's standard output is then the answer as JSON, what the program printed
    /// stands before its standard error.
    ///
    /// # Errors
    /// If the box fails or the input can't be read.
    pub async fn run(
        self: &Arc<Self>,
        boxed: &mut dyn JudgeBox,
        mut spec: RunSpec,
        test: &TestCase,
    ) -> Result<(RunReport, Answered), Fault> {
        let (this, path) = (self.clone(), test.input.clone());
        let (input, bytes) = aside(move || {
            let input = this.input(&path)?;
            let bytes = if this.driven { encode(&input) } else { Vec::new() };
            Ok::<_, Fault>((input, bytes))
        })
        .await??;
        if !self.driven {
            let report = boxed.run(spec).await?;
            let (this, text) = (self.clone(), report.stdout.clone());
            let (input, said) = aside(move || {
                let said = this.printed(&input, &text);
                (input, said)
            })
            .await?;
            return Ok((report, Answered { input, said, cut: false }));
        }
        spec.stdin = Stdin::File(host_file::in_memory(&bytes)?);
        let channel = Channel::open(spec.limits.output.bytes())?;
        let (mut report, said, cut) = channel.run(boxed, spec).await?;
        let this = self.clone();
        let (input, said) = aside(move || {
            let said = decode(&said, &this.signature, &input);
            (input, said)
        })
        .await?;
        let mut printed = std::mem::take(&mut report.stdout);
        printed.append(&mut report.stderr);
        report.stderr = printed;
        if let Said::Answer(value) = &said {
            report.stdout = to_json(value).into_bytes();
        }
        Ok((report, Answered { input, said, cut }))
    }

    fn input(&self, path: &Path) -> Result<Input, Fault> {
        let fault = |message: String| Fault::Package { path: path.display().to_string(), message };
        self.signature.parse_file(&std::fs::read_to_string(path)?).map_err(|e| fault(e.to_string()))
    }

    /// The answer that a program without a driver printed.
    fn printed(&self, input: &Input, text: &[u8]) -> Said {
        let text = String::from_utf8_lossy(text);
        if text.trim().is_empty() {
            return Said::Nothing;
        }
        match self.signature.parse_answer(input, text.trim()) {
            Ok(value) => Said::Answer(value),
            Err(error) => Said::Wrong(format!("the output is no answer as JSON: {error}")),
        }
    }

    /// What a run that ended well is worth.
    pub(crate) async fn decide(self: &Arc<Self>, test: &TestCase, answered: Answered) -> Result<Decision, Fault> {
        if answered.cut {
            return Ok(plain(Verdict::OutputLimitExceeded, "a larger answer than the limit"));
        }
        let value = match answered.said {
            Said::Answer(value) => value,
            Said::Nothing if self.driven => {
                return Ok(plain(Verdict::RunTimeError, "the program ended without an answer"));
            }
            Said::Nothing => return Ok(plain(Verdict::WrongAnswer, "there is no output")),
            Said::Wrong(words) => {
                let message = Some("the answer does not fit its type".to_owned());
                return Ok(Decision::Done(Judgement {
                    verdict: Verdict::WrongAnswer,
                    message,
                    judge_message: Some(words),
                }));
            }
            Said::Thrown(line, words) => return Ok(Decision::Done(thrown(line, &words))),
            Said::Crashed(line) => return Ok(Decision::Done(crashed(line, "it said that it would crash"))),
            Said::Garbled => {
                let words = "the answer can't be read: is something else written to descriptor 3, or the answer twice?";
                return Ok(plain(Verdict::RunTimeError, words));
            }
        };
        let Some(path) = test.answer.clone() else {
            return Ok(Decision::Done(Judgement { verdict: Verdict::Accepted, message: None, judge_message: None }));
        };
        if let Some(validator) = &self.validator {
            return Ok(Decision::Ask(validator.clone(), to_json(&value)));
        }
        let (this, input) = (self.clone(), answered.input);
        let found = aside(move || this.compare(&path, &input, &value)).await??;
        Ok(Decision::Done(match found {
            None => Judgement { verdict: Verdict::Accepted, message: None, judge_message: None },
            Some(Difference { place, detail }) => {
                Judgement { verdict: Verdict::WrongAnswer, message: Some(place), judge_message: Some(detail) }
            }
        }))
    }

    fn compare(&self, path: &Path, input: &Input, value: &Value) -> Result<Option<Difference>, Fault> {
        let fault = |message: String| Fault::Package { path: path.display().to_string(), message };
        let text = std::fs::read_to_string(path)?;
        let expected = self.signature.parse_answer(input, &text).map_err(|e| fault(e.to_string()))?;
        Ok(difference(&expected, value, self.signature.compare))
    }
}

impl Answered {
    /// Words for a run that failed by itself, with this message: the exception or the line, if the driver told of one.
    pub(crate) fn thrown(&self, message: &str) -> Option<Judgement> {
        match &self.said {
            Said::Thrown(line, words) => Some(thrown(*line, words)),
            Said::Crashed(line) => Some(crashed(*line, message)),
            _ => None,
        }
    }

    /// The answer as JSON, if there is one.
    pub(crate) fn json(&self) -> Option<String> {
        match &self.said {
            Said::Answer(value) if !self.cut => Some(to_json(value)),
            _ => None,
        }
    }
}

/// The exception's own text may hold a secret input: only its line is for everybody.
fn thrown(line: u32, words: &str) -> Judgement {
    let place = if line == 0 { String::new() } else { format!(" in line {line}") };
    Judgement {
        verdict: Verdict::RunTimeError,
        message: Some(format!("an exception{place}")),
        judge_message: Some(format!("{words}{}", if line == 0 { String::new() } else { format!(" (line {line})") })),
    }
}

/// A crash tells nothing of the input: all of it is for everybody.
fn crashed(line: u32, message: &str) -> Judgement {
    let place = if line == 0 { String::new() } else { format!(" in line {line}") };
    Judgement { verdict: Verdict::RunTimeError, message: Some(format!("{message}{place}")), judge_message: None }
}

fn plain(verdict: Verdict, words: &str) -> Decision {
    Decision::Done(Judgement { verdict, message: Some(words.to_owned()), judge_message: None })
}

/// Reading and comparing large values is work for another thread.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(|e| Fault::Disk(format!("read a value: {e}")))
}
