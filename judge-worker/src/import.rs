//! One package → a problem: read it, check its inputs with its own validators, judge its own submissions by the same code as
//! everybody's, derive the time limit where none is stated, and publish when all that was expected came true.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use judge_core::{ImportId, Limits, Slug, TimeMs, Verdict};
use problem_package::{Submission, TimeLimit};
use tokio::time::sleep;

use crate::judge::{Fault, Outcome, ResultSink, Task, TestResult};
use crate::packages::{Loaded, PackageError};
use crate::program::CompileNote;
use crate::store::imports::{self, Finding, ImportClaim, MatrixRow};
use crate::store::publish::{Published, publish};
use crate::submission::time_limit;
use crate::version::new_version;
use crate::worker::{Handled, Worker};

/// Why an import stops early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Stop {
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

/// Imports the package that a hint names, if it still waits.
pub async fn handle(worker: &Worker, id: ImportId, attempt: i32) -> Handled {
    let claim = match claim(worker, id, attempt).await {
        Ok(Some(claim)) => claim,
        Ok(None) => return Handled::Refused,
        Err(error) => {
            tracing::warn!(import.id = %id, %error, "failed to claim");
            return Handled::TryLater;
        }
    };
    worker.news.changed(id, attempt, claim.version).await;
    let mut job = Import { worker, id, attempt, claim: &claim, warnings: Vec::new() };
    let ended = tokio::select! {
        ended = job.run() => ended,
        () = keep_lease(worker, id, &claim) => Err(Stop::Fenced),
        () = worker.stop.cancelled() => Err(Stop::Ours("the worker stops".to_owned())),
    };
    match job.settle(ended).await {
        Ok(handled) => handled,
        Err(error) => {
            // The lease ends by itself, and the sweeper decides.
            tracing::error!(import.id = %id, %error, "failed to end an import");
            Handled::LetGo
        }
    }
}

async fn claim(worker: &Worker, id: ImportId, attempt: i32) -> sqlx::Result<Option<ImportClaim>> {
    let mut conn = worker.pool.acquire().await?;
    imports::claim(&mut conn, id, attempt, worker.id, worker.config.lease()).await
}

/// Keeps the lease; ends when it is lost.
async fn keep_lease(worker: &Worker, id: ImportId, claim: &ImportClaim) {
    let length = worker.config.lease();
    loop {
        sleep(length / 4).await;
        let extending = async {
            let mut conn = worker.pool.acquire().await?;
            imports::extend(&mut conn, id, claim.lease, length).await
        };
        match tokio::time::timeout(length / 4, extending).await {
            Ok(Ok(true)) => {}
            Ok(Ok(false)) => return,
            Ok(Err(error)) => tracing::warn!(import.id = %id, %error, "failed to extend a lease; trying again"),
            Err(_) => tracing::warn!(import.id = %id, "the database does not answer; trying again"),
        }
    }
}

struct Import<'a> {
    worker: &'a Worker,
    id: ImportId,
    attempt: i32,
    claim: &'a ImportClaim,
    warnings: Vec<Finding>,
}

impl Import<'_> {
    async fn run(&mut self) -> Result<(), Stop> {
        let loaded = match self.worker.packages.get(&self.claim.digest).await {
            Ok(loaded) => loaded,
            Err(PackageError::Content(findings)) => {
                return Err(Stop::Unusable(findings.into_iter().map(finding).collect()));
            }
            Err(PackageError::Disk(error)) => return Err(Stop::Ours(error.to_string())),
        };
        self.warnings.extend(loaded.warnings.iter().cloned().map(finding));
        let slug = self.slug(&loaded)?;
        self.in_turn(loaded.validator(self.worker)).await?;
        self.check_inputs(&loaded).await?;
        let mut conn = self.worker.pool.acquire().await?;
        let version =
            imports::mark_verifying(&mut conn, self.id, self.claim.lease, slug.as_str(), &self.warnings).await?;
        drop(conn);
        self.tell(version).await?;
        let (limits, verified) = self.judge_submissions(&loaded).await?;
        let (new, warnings) = new_version(&loaded, slug, limits).await?;
        self.warnings.extend(warnings.into_iter().map(finding));
        let mut conn = self.worker.pool.acquire().await?;
        match publish(&mut conn, self.id, self.claim, &new, verified, &self.warnings).await? {
            Published::Done(version) => self.tell(Some(version)).await,
            Published::Fenced => Err(Stop::Fenced),
            Published::SlugTaken => {
                let message = format!("another problem is called {}: give this one another slug", new.slug);
                Err(Stop::Unusable(vec![Finding { path: String::new(), message }]))
            }
        }
    }

    /// Writes how it ended, unless that is done.
    async fn settle(&mut self, ended: Result<(), Stop>) -> sqlx::Result<Handled> {
        let lease = self.claim.lease;
        match ended {
            Ok(()) => {
                tracing::info!(import.id = %self.id, "imported");
                Ok(Handled::Done)
            }
            Err(Stop::Unusable(errors)) => {
                let mut conn = self.worker.pool.acquire().await?;
                let version = imports::fail(&mut conn, self.id, lease, &errors, &self.warnings).await?;
                let _ = self.tell(version).await;
                Ok(Handled::Done)
            }
            Err(Stop::Fenced) => Ok(Handled::LetGo),
            Err(Stop::Ours(reason)) => {
                tracing::warn!(import.id = %self.id, %reason, "an import is given back");
                if self.worker.stop.is_cancelled() {
                    let mut conn = self.worker.pool.acquire().await?;
                    let version = imports::hand_back(&mut conn, self.id, lease).await?;
                    let _ = self.tell(version).await;
                }
                Ok(Handled::LetGo)
            }
        }
    }

    async fn tell(&self, version: Option<i64>) -> Result<(), Stop> {
        let version = version.ok_or(Stop::Fenced)?;
        self.worker.news.changed(self.id, self.attempt, version).await;
        Ok(())
    }

    /// Waits for a turn among the submissions, and holds it while `doing`.
    async fn in_turn<T>(&self, doing: impl Future<Output = T>) -> T {
        let _turn = self.worker.boxes.acquire().await;
        doing.await
    }

    /// The slug that was asked for, else the folder's name, else the file's.
    fn slug(&self, loaded: &Loaded) -> Result<Slug, Stop> {
        let stem = self.claim.file_name.as_deref().map(|name| name.strip_suffix(".zip").unwrap_or(name));
        let asked = self.claim.slug.as_deref().and_then(|slug| slug.parse().ok());
        let suggested = || loaded.folder_name.as_deref().and_then(Slug::suggest);
        asked.or_else(suggested).or_else(|| stem.and_then(Slug::suggest)).ok_or_else(|| {
            let message = "its name has no letter or digit to make an address of: give it a slug".to_owned();
            Stop::Unusable(vec![Finding { path: String::new(), message }])
        })
    }

    /// Every test input must please every input validator.
    async fn check_inputs(&mut self, loaded: &Loaded) -> Result<(), Stop> {
        let mut errors = Vec::new();
        for program in &loaded.package.input_validators {
            let offered = program.language.as_ref().is_some_and(|l| self.worker.languages.get(l.as_str()).is_some());
            if !offered || program.has_build || program.has_run {
                let message = "not run: its language is not offered here".to_owned();
                self.warnings.push(Finding { path: program.path.clone(), message });
                continue;
            }
            let checking = async {
                let validator = Arc::new(loaded.compile_validator(self.worker, program).await?);
                let mut session = validator.open(&self.worker.judge).await?;
                let mut found = Vec::new();
                for (case, test) in loaded.package.test_cases.iter().zip(&loaded.tests) {
                    let args = case.input_validator_args.of(&program.name);
                    if let Some(words) = session.check_input(&test.input, args).await? {
                        let message = format!("{} refuses it: {words}", program.path);
                        found.push(Finding { path: case.input.clone(), message });
                    }
                    if found.len() >= 20 {
                        break;
                    }
                }
                session.close().await;
                Ok::<_, Fault>(found)
            };
            errors.extend(self.in_turn(checking).await?);
        }
        if errors.is_empty() { Ok(()) } else { Err(Stop::Unusable(errors)) }
    }

    /// Judges the package's submissions; the limits that hold, and whether all got what was expected.
    async fn judge_submissions(&mut self, loaded: &Loaded) -> Result<(Limits, bool), Stop> {
        let package = &loaded.package;
        let mut limits = package.limits;
        let mut verified = true;
        let judged: Vec<&Submission> = package.submissions.iter().filter(|s| self.is_judged(loaded, s)).collect();
        let mut rows: Vec<(i32, &Submission)> = (1..).zip(judged).collect();
        // Those that shape the limit come first: the others are judged by it.
        rows.sort_by_key(|(number, s)| (!s.bounds_limit_below, *number));
        let mut slowest = TimeMs(0);
        let mut derived = package.time_limit != TimeLimit::Derived;
        for (number, submission) in rows {
            if !derived && !submission.bounds_limit_below {
                limits.time_ms = package.time_rule.derive(slowest);
                derived = true;
            }
            let Some(row) = self.judge_submission(loaded, number, submission, limits).await? else {
                continue;
            };
            if submission.bounds_limit_below && row.verdict == Some(Verdict::Accepted) {
                slowest = slowest.max(TimeMs(row.time_ms.unwrap_or(0)));
            }
            verified &= row.matches != Some(false);
            let mut conn = self.worker.pool.acquire().await?;
            let version = imports::write_row(&mut conn, self.id, self.claim.lease, &row).await?;
            drop(conn);
            self.tell(version).await?;
        }
        if !derived {
            limits.time_ms = package.time_rule.derive(slowest);
        }
        Ok((limits, verified))
    }

    /// Whether a submission can be judged here; those that can't are left out with a warning.
    fn is_judged(&mut self, loaded: &Loaded, submission: &Submission) -> bool {
        let program = &submission.program;
        let Some(id) = &program.language else {
            return self.leave_out(&program.path, "its language can't be told by its files");
        };
        if self.worker.languages.get(id.as_str()).is_none() {
            return self.leave_out(&program.path, &format!("the language {id} is not offered here"));
        }
        if loaded.package.languages.as_ref().is_some_and(|allowed| !allowed.contains(id)) {
            return self.leave_out(&program.path, &format!("the package does not allow {id}"));
        }
        true
    }

    fn leave_out(&mut self, path: &str, why: &str) -> bool {
        self.warnings.push(Finding { path: path.to_owned(), message: format!("left out: {why}") });
        false
    }

    async fn judge_submission(
        &self,
        loaded: &Loaded,
        number: i32,
        submission: &Submission,
        mut limits: Limits,
    ) -> Result<Option<MatrixRow>, Stop> {
        let program = &submission.program;
        let language = program.language.as_ref().and_then(|id| self.worker.languages.get(id.as_str()));
        let Some(language) = language else { return Ok(None) };
        let mut row = MatrixRow {
            number,
            path: program.path.clone(),
            language: Some(language.id.to_string()),
            expected: submission.expected.verdicts(),
            verdict: None,
            time_ms: None,
            memory_kib: None,
            matches: None,
            message: None,
        };
        let sources = loaded.sources(program, language.id.as_str())?;
        limits.time_ms = time_limit(limits.time_ms, loaded.package.language_factors(), &language);
        let (validator, prepared) = self.in_turn(loaded.prepare(self.worker, &language, sources)).await?;
        let (language, sources) = (&prepared.language, &prepared.sources);
        let task = Task { language, sources, limits, tests: &loaded.tests, validator: &validator };
        let mut results = Results::default();
        let mut outcome = self.in_turn(self.worker.judge.judge(&task, &mut results)).await;
        prepared.clean(&mut outcome);
        results.describe(&mut row, submission, &outcome, loaded.tests.len());
        Ok(Some(row))
    }
}

/// The verdicts of a submission's tests, and its validator's words.
#[derive(Default)]
struct Results {
    tests: Vec<(String, Verdict)>,
    messages: Vec<String>,
    last: BTreeMap<&'static str, String>,
}

impl Results {
    fn describe(&self, row: &mut MatrixRow, submission: &Submission, outcome: &Outcome, count: usize) {
        let tests: Vec<(&str, Verdict)> = self.tests.iter().map(|(name, verdict)| (name.as_str(), *verdict)).collect();
        let expected = &submission.expected;
        let said = expected.message().is_none_or(|text| self.messages.iter().any(|m| m.contains(text)));
        row.verdict = Some(outcome.verdict);
        row.time_ms = outcome.time_ms.map(|t| t.0);
        row.memory_kib = outcome.memory_kib.map(|m| m.0);
        row.matches = Some(said && expected.matches(outcome.verdict, &tests, tests.len() == count));
        row.message = match (&outcome.reason, outcome.verdict) {
            (Some(reason), _) => Some(reason.clone()),
            (None, Verdict::CompileError) => {
                outcome.compile.as_ref().map(|c| crate::text::message(c.output.as_bytes(), 4096))
            }
            (None, Verdict::Accepted) => None,
            (None, _) => Some(
                ["test", "message"].iter().filter_map(|k| self.last.get(k)).cloned().collect::<Vec<_>>().join(": "),
            ),
        };
    }
}

#[async_trait]
impl ResultSink for Results {
    async fn running(&mut self, _: &CompileNote) {}

    async fn result(&mut self, result: TestResult) {
        let words = result.judge_message.or(result.message).unwrap_or_default();
        self.last = BTreeMap::from([("test", result.name.clone()), ("message", words.clone())]);
        self.last.retain(|_, text| !text.is_empty());
        self.messages.push(words);
        self.tests.push((result.name, result.verdict));
    }
}

fn finding(finding: problem_package::Finding) -> Finding {
    Finding { path: finding.path, message: finding.message }
}
