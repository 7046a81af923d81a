//! Verifying a package: its inputs by its own validators, its own submissions by the same code as everybody's, and the time limit
//! that follows where none is stated. Knows neither database nor queue: an import and `judge-package verify` both use it.

mod results;

use std::sync::Arc;

use async_trait::async_trait;
use judge_core::{Limits, TimeMs, Verdict};
use problem_package::{Package, Program, Submission, TimeLimit};
use tokio::sync::Semaphore;

use crate::answers;
use crate::checks;
use crate::judge::{Fault, Judge, Outcome, Task, TestCase};
use crate::languages::Language;
use crate::packages::Loaded;
use crate::store::imports::{Finding, MatrixRow};
use crate::submission::time_limit;
use crate::worker::Offered;
use results::Results;

/// Why verifying stops early.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// The package can't be used.
    #[error("use the package")]
    Unusable(Vec<Finding>),
    /// The lease is lost.
    #[error("go on: the lease is lost")]
    Fenced,
    /// We failed; another try may not.
    #[error("import: {0}")]
    Ours(String),
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Ours(error.to_string())
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Package { path, message } => Self::Unusable(vec![Finding { path, message }]),
            other => Self::Ours(other.to_string()),
        }
    }
}

/// What judges: all that verifying needs of a worker.
#[derive(Debug, Clone)]
pub struct Engine {
    /// Judges.
    pub judge: Judge,
    /// Languages that may be used.
    pub languages: Offered,
    /// One permit for each submission judged at once. Waiters are served in turn, so an import, which takes one permit
    /// for each of its submissions, neither starves nor blocks the rest.
    pub boxes: Arc<Semaphore>,
}

/// Where rows of the matrix go as they come.
#[async_trait]
pub trait Rows: Send {
    /// These are to be judged; nothing is known of how they end.
    async fn plan(&mut self, _: &[MatrixRow]) -> Result<(), Stop> {
        Ok(())
    }
    /// A submission of `count` is about to be judged.
    fn begin(&mut self, path: &str, count: usize);
    /// It was.
    async fn row(&mut self, row: &MatrixRow) -> Result<(), Stop>;
}

/// How it went.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The limits that hold.
    pub limits: Limits,
    /// Whether all submissions got what was expected.
    pub as_expected: bool,
    /// What the time limit rests on.
    pub facts: TimeFacts,
}

/// How the time limit and the times of the package's submissions stand to each other.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub struct TimeFacts {
    /// The limit that holds.
    pub time_ms: i64,
    /// Whether the package states it.
    pub stated: bool,
    /// How many times `slowest_ms` the limit should be.
    pub multiplier: f64,
    /// The time of the slowest submission that must end in time.
    pub slowest_ms: i64,
    /// Which one that is.
    pub slowest_path: Option<String>,
    /// What the package's own rule makes of that.
    pub suggested_ms: Option<i64>,
}

impl TimeFacts {
    fn of(package: &Package) -> Self {
        let stated = package.time_limit != TimeLimit::Derived;
        Self { stated, multiplier: package.time_rule.ac_to_time_limit, ..Self::default() }
    }

    fn note(&mut self, row: &MatrixRow) {
        let took = row.time_ms.unwrap_or(0);
        if self.slowest_path.is_none() || took > self.slowest_ms {
            (self.slowest_ms, self.slowest_path) = (took, Some(row.path.clone()));
        }
    }

    fn derive(&self, package: &Package) -> TimeMs {
        package.time_rule.derive(TimeMs(self.slowest_ms))
    }
}

/// One package being verified.
pub struct Verifier<'a> {
    engine: &'a Engine,
    loaded: &'a Loaded,
    /// What is odd, so far.
    pub warnings: Vec<Finding>,
}

impl<'a> Verifier<'a> {
    /// Begins with the warnings of whoever read the package.
    pub fn new(engine: &'a Engine, loaded: &'a Loaded) -> Self {
        Self { engine, loaded, warnings: loaded.warnings.iter().cloned().map(Finding::from).collect() }
    }

    /// Waits for a turn among the submissions, and holds it while `doing`.
    async fn in_turn<T>(&self, doing: impl Future<Output = T>) -> T {
        let _turn = self.engine.boxes.acquire().await;
        doing.await
    }

    /// Compiles the package's validators of outputs and sources, so that their faults are known first.
    ///
    /// # Errors
    /// If it can't be compiled, or run here.
    pub async fn compile_validator(&self) -> Result<(), Stop> {
        self.in_turn(self.loaded.validator(self.engine)).await?;
        self.in_turn(self.loaded.judging(self.engine)).await?;
        Ok(())
    }

    /// Inputs must please the input validators, and validators must keep what the package says of them; whether they do.
    ///
    /// # Errors
    /// [`Stop::Unusable`] with each input that one refuses.
    pub async fn check_validators(&mut self) -> Result<bool, Stop> {
        let mut checked = self.in_turn(checks::inputs(self.engine, self.loaded)).await?;
        self.warnings.append(&mut checked.warnings);
        if !checked.errors.is_empty() {
            return Err(Stop::Unusable(checked.errors));
        }
        checked.unkept.extend(self.in_turn(checks::outputs(self.engine, self.loaded)).await?);
        let is_kept = checked.unkept.is_empty();
        self.warnings.append(&mut checked.unkept);
        Ok(is_kept)
    }

    /// Judges the package's submissions.
    ///
    /// # Errors
    /// If we fail, or `rows` does.
    pub async fn judge_submissions(&mut self, rows: &mut dyn Rows) -> Result<Verified, Stop> {
        let loaded = self.loaded;
        let package = &loaded.package;
        let mut limits = package.limits;
        let mut as_expected = true;
        let judged: Vec<&Submission> = package.submissions.iter().filter(|s| self.is_judged(loaded, s)).collect();
        let mut order: Vec<(i32, &Submission)> = (1..).zip(judged).collect();
        // Those that shape the limit come first: the others are judged by it.
        order.sort_by_key(|(number, s)| (!s.bounds_limit_below, *number));
        let planned: Vec<MatrixRow> =
            order.iter().filter_map(|(n, s)| self.planned(*n, s).map(|(row, _)| row)).collect();
        rows.plan(&planned).await?;
        let mut facts = TimeFacts::of(package);
        let mut derived = package.time_limit != TimeLimit::Derived;
        if !derived {
            self.note_parts(&order, limits, &mut facts).await?;
        }
        let count = order.len();
        for (number, submission) in order {
            rows.begin(&submission.program.path, count);
            if !derived && !submission.bounds_limit_below {
                limits.time_ms = facts.derive(package);
                derived = true;
            }
            let Some(row) = self.judge_submission(number, submission, limits).await? else {
                continue;
            };
            let counts = row.matches == Some(true) && row.verdict != Some(Verdict::TimeLimitExceeded);
            if submission.bounds_limit_below && counts {
                facts.note(&row);
            }
            as_expected &= row.matches != Some(false);
            rows.row(&row).await?;
        }
        let suggested = facts.derive(package);
        if !derived {
            limits.time_ms = suggested;
        }
        facts.time_ms = limits.time_ms.0;
        facts.suggested_ms = facts.slowest_path.is_some().then_some(suggested.0);
        Ok(Verified { limits, as_expected, facts })
    }

    /// Notes the slowest test among those that bound the limit though their submission may be too slow elsewhere. These are
    /// run before there is a limit, and with all others once there is one.
    async fn note_parts(
        &self,
        submissions: &[(i32, &Submission)],
        limits: Limits,
        facts: &mut TimeFacts,
    ) -> Result<(), Stop> {
        for (number, submission) in submissions {
            let tests: Vec<_> =
                self.loaded.tests.iter().filter(|test| submission.is_bound_by(&test.name)).cloned().collect();
            let Some((mut row, language)) = self.planned(*number, submission).filter(|_| !tests.is_empty()) else {
                continue;
            };
            let (_, outcome) = self.run(submission, language, limits, &tests).await?;
            row.time_ms = outcome.time_ms.map(|t| t.0);
            facts.note(&row);
        }
        Ok(())
    }

    /// Whether a submission can be judged here; those that can't are left out with a warning.
    fn is_judged(&mut self, loaded: &Loaded, submission: &Submission) -> bool {
        let program = &submission.program;
        if loaded.package.answers {
            let is_program = program.language.is_some() && program.files.len() == 1;
            let files = program.files.iter().map(|file| program.inner_path(file));
            let is_judged = !is_program && answers::is_any(files, &loaded.judged_tests());
            return is_judged || self.leave_out(&program.path, "none of its files is called after a secret test case");
        }
        let Some(id) = &program.language else {
            return self.leave_out(&program.path, "its language can't be told by its files");
        };
        if self.engine.languages.get(id.as_str()).is_none() {
            return self.leave_out(&program.path, &format!("the language {id} is not offered here"));
        }
        if loaded.package.languages.as_ref().is_some_and(|allowed| !allowed.contains(id)) {
            return self.leave_out(&program.path, &format!("the package does not allow {id}"));
        }
        true
    }

    /// The language to judge a program in. Those who write packages for other judges take Python for PyPy, as their tools do;
    /// who adds a `judge.yaml` writes for this one.
    fn language_of(&self, program: &Program) -> Option<Arc<Language>> {
        if self.loaded.package.answers {
            return Some(answers::language().clone());
        }
        let id = program.language.as_ref()?.as_str();
        let pypy = (id == "python" && !self.loaded.package.judge.is_present).then(|| self.engine.languages.get("pypy"));
        pypy.flatten().or_else(|| self.engine.languages.get(id))
    }

    fn leave_out(&mut self, path: &str, why: &str) -> bool {
        self.warnings.push(Finding { path: path.to_owned(), message: format!("left out: {why}") });
        false
    }

    /// Its row before it is judged, and the language that it is judged in.
    fn planned(&self, number: i32, submission: &Submission) -> Option<(MatrixRow, Arc<Language>)> {
        let language = self.language_of(&submission.program)?;
        let row = MatrixRow {
            number,
            path: submission.program.path.clone(),
            language: Some(language.id.to_string()),
            expected: submission.expected.verdicts(),
            verdict: None,
            time_ms: None,
            memory_kib: None,
            matches: None,
            message: None,
            tests: Vec::new(),
        };
        Some((row, language))
    }

    async fn judge_submission(
        &self,
        number: i32,
        submission: &Submission,
        limits: Limits,
    ) -> Result<Option<MatrixRow>, Stop> {
        let Some((mut row, language)) = self.planned(number, submission) else { return Ok(None) };
        let (results, outcome) = self.run(submission, language, limits, &self.loaded.judged_tests()).await?;
        results.describe(&mut row, submission, &outcome, self.loaded);
        Ok(Some(row))
    }

    /// Judges a submission on some of the tests.
    async fn run(
        &self,
        submission: &Submission,
        language: Arc<Language>,
        mut limits: Limits,
        tests: &[TestCase],
    ) -> Result<(Results, Outcome), Stop> {
        let (loaded, program) = (self.loaded, &submission.program);
        let language = language.starting_with(program.entry_point.as_deref());
        let sources = loaded.sources(program, language.id.as_str())?;
        let limit = time_limit(limits.time_ms, loaded.package.language_factors(), &language);
        limits.time_ms = loaded.with_start(limit, &language);
        let (validator, prepared) = self.in_turn(loaded.prepare(self.engine, &language, sources)).await?;
        let judging = self.in_turn(loaded.judging(self.engine)).await?;
        let (language, sources) = (&prepared.language, &prepared.sources);
        let task = Task { language, sources, limits, tests, validator: &validator, judging: &judging };
        let mut results = Results::default();
        let mut outcome = self.in_turn(self.engine.judge.judge(&task, &mut results)).await;
        if outcome.unanswered {
            return Err(Stop::Ours(outcome.reason.unwrap_or_default()));
        }
        prepared.clean(&mut outcome);
        Ok((results, outcome))
    }
}
