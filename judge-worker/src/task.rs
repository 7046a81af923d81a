//! What judging a submission takes, and what it gives.

use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use judge_core::score::Scoring;
use judge_core::{Limits, MemoryKib, TimeMs, Verdict};
use problem_package::DefaultFlags;

use crate::function::FunctionJudge;
use crate::languages::Language;
use crate::program::{CompileNote, Source};
use crate::validator::Validator;

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
    /// Arguments of the submission itself.
    pub args: Vec<String>,
    /// Its group in [`Judging::scoring`].
    pub points_group: usize,
    /// Arguments of a custom output validator.
    pub validator_args: Vec<String>,
    /// Flags of the default one.
    pub flags: DefaultFlags,
    /// Files for the working folder: where in it, and which.
    pub files: Vec<(String, PathBuf)>,
    /// Nothing is run: [`Judging::static_validator`] looks at the sources.
    pub is_static: bool,
    /// What the user is told of it, whatever comes out: why their own input is none of the problem's.
    pub note: Option<String>,
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

/// What else the package says of how to judge.
#[derive(Debug, Clone, Default)]
pub struct Judging {
    /// Groups and points; `None`: pass or fail, and judging stops at the first test that fails.
    pub scoring: Option<Scoring>,
    /// Whether the validator talks to the submission while it runs.
    pub interactive: bool,
    /// How often a submission runs on one test, at most, where the validator may ask for another pass.
    pub passes: Option<u32>,
    /// Submissions are answers: nothing of them is run.
    pub answers: bool,
    /// Who looks at sources, where tests ask for it.
    pub static_validator: Option<Arc<Validator>>,
    /// The name of the input in the working folder, beside standard input.
    pub input_file: Option<String>,
    /// The file of the working folder that is the output, instead of standard output.
    pub output_file: Option<String>,
}

/// Pass or fail, one run a test.
pub static PLAIN: Judging = Judging {
    scoring: None,
    interactive: false,
    passes: None,
    answers: false,
    static_validator: None,
    input_file: None,
    output_file: None,
};

impl Judging {
    /// Whether a test is more than one run and one look at its output.
    pub fn has_rounds(&self) -> bool {
        self.interactive || self.passes.is_some()
    }
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
    /// What else the package says.
    pub judging: &'a Judging,
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
    /// Its points, on scoring problems.
    pub score: Option<f64>,
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
    /// Its points and the most that there are, on scoring problems.
    pub score: Option<(f64, Option<f64>)>,
    /// CPU time of the worst test.
    pub time_ms: Option<TimeMs>,
    /// Peak memory of the worst test.
    pub memory_kib: Option<MemoryKib>,
    /// What the compiler said.
    pub compile: Option<CompileNote>,
    /// Why it is a `judge_error`.
    pub reason: Option<String>,
    /// The container engine did not answer: a `judge_error` that another worker, or a later try, may spare the solver.
    pub unanswered: bool,
}

/// Where results go while the submission is judged.
#[async_trait]
pub trait ResultSink: Send {
    /// The program is built; tests follow.
    async fn running(&mut self, compile: &CompileNote);
    /// A test was judged.
    async fn result(&mut self, result: TestResult);
}
