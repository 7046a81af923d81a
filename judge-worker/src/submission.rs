//! From a hint to a verdict: claims the submission, gathers what judging needs, judges under the lease, finishes.

use std::sync::Arc;

use judge_core::{Limits, Mode, SubmissionId, TimeMs, Verdict};
use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;

use crate::answers;
use crate::judge::{Fault, Judging, Outcome, Task};
use crate::languages::Language;
use crate::lease::{Lease, NoteSink};
use crate::own_input::OwnInputs;
use crate::program::Source;
use crate::store::{self, Claim};
use crate::worker::{Handled, Worker};

/// Notes that may wait for the database.
const NOTES: usize = 256;

/// Judges the submission that a hint names, if it still wants to be judged.
pub async fn handle(worker: &Worker, id: SubmissionId, attempt: i32) -> Handled {
    let length = worker.config.lease();
    let claim = match claim(worker, id, attempt).await {
        Ok(Some(claim)) => claim,
        Ok(None) => return Handled::Refused,
        Err(error) => {
            tracing::warn!(submission.id = %id, %error, "failed to claim");
            return Handled::TryLater;
        }
    };
    let lease = Lease {
        id,
        attempt,
        lease: claim.lease,
        length,
        pool: worker.pool.clone(),
        news: worker.news.clone(),
        fence: CancellationToken::new(),
        poke: Arc::new(Notify::new()),
    };
    worker.news.changed(id, attempt, claim.version).await;
    let _listed = worker.running.enter(id, lease.poke.clone());
    judge_under(worker, &lease, &claim).await
}

async fn claim(worker: &Worker, id: SubmissionId, attempt: i32) -> sqlx::Result<Option<Claim>> {
    let mut conn = worker.pool.acquire().await?;
    store::claim(&mut conn, id, attempt, worker.id, worker.config.lease()).await
}

async fn judge_under(worker: &Worker, lease: &Lease, claim: &Claim) -> Handled {
    let started = std::time::Instant::now();
    let (sender, notes) = mpsc::channel(NOTES);
    let keeping = lease.keep(notes);
    let judging = async {
        // The sender is dropped with this block: that is how the keeper learns of the end.
        let mut sink = NoteSink(sender);
        tokio::select! {
            outcome = judge_claim(worker, claim, &mut sink) => Some(outcome),
            () = lease.fence.cancelled() => None,
            () = worker.stop.cancelled() => None,
        }
    };
    let (unwritten, outcome) = tokio::join!(keeping, judging);
    let Some(outcome) = outcome else {
        if !lease.fence.is_cancelled() {
            lease.hand_back().await;
        }
        return Handled::LetGo;
    };
    if outcome.unanswered {
        tracing::warn!(submission.id = %lease.id, reason = outcome.reason, "handed back");
        lease.hand_back().await;
        return Handled::LetGo;
    }
    if !lease.finish(&unwritten, &outcome).await {
        return Handled::LetGo;
    }
    metrics::counter!("judge_verdicts_total", "verdict" => outcome.verdict.as_str()).increment(1);
    metrics::histogram!("judge_submission_seconds").record(started.elapsed().as_secs_f64());
    if let Some(reason) = &outcome.reason {
        tracing::error!(submission.id = %lease.id, %reason, "a submission ended in judge_error");
    }
    let duration_ms = started.elapsed().as_millis();
    tracing::info!(submission.id = %lease.id, verdict = %outcome.verdict, tests = unwritten.done, duration_ms, "judged");
    Handled::Done
}

async fn judge_claim(worker: &Worker, claim: &Claim, sink: &mut NoteSink) -> Outcome {
    match prepare_and_judge(worker, claim, sink).await {
        Ok(outcome) => outcome,
        Err(fault) => Outcome {
            verdict: Verdict::JudgeError,
            score: None,
            time_ms: None,
            memory_kib: None,
            compile: None,
            reason: Some(fault.to_string()),
            unanswered: fault.is_unanswered(),
        },
    }
}

async fn prepare_and_judge(worker: &Worker, claim: &Claim, sink: &mut NoteSink) -> Result<Outcome, Fault> {
    let package = worker.packages.get(&claim.digest).await?;
    let language = if package.package.answers {
        answers::language().clone()
    } else {
        let offered = worker.languages.get(&claim.language);
        offered.ok_or_else(|| Fault::Image(format!("the language {} is not offered here", claim.language)))?
    };
    let (validator, prepared) = package.prepare(&worker.engine(), &language, sources(claim, &language)).await?;
    let mut limits = package.limits();
    limits.memory_kib = claim.memory;
    limits.time_ms = package.with_start(time_limit(claim.time, claim.language_factors, &language), &language);
    // Held until the end: their paths lead through this process's descriptors.
    let own = OwnInputs::of(worker, claim, &package).await?;
    let tests = match (&own, claim.mode) {
        (Some(own), _) => own.tests.clone(),
        (None, Mode::Run) => package.tests.iter().filter(|t| t.sample).cloned().collect(),
        (None, Mode::Submit | Mode::Shadow) => package.judged_tests(),
    };
    let (language, sources) = (&prepared.language, &prepared.sources);
    let judging = package.judging(&worker.engine()).await?;
    // A run counts for nothing, so it has no points; and on an input of one's own nobody talks.
    let judging = match (&own, claim.mode) {
        (Some(_), _) => Judging { scoring: None, interactive: false, passes: None, ..judging },
        (None, Mode::Run) => Judging { scoring: None, ..judging },
        (None, Mode::Submit | Mode::Shadow) => judging,
    };
    let task = Task { language, sources, limits, tests: &tests, validator: &validator, judging: &judging };
    let mut outcome = worker.judge.judge(&task, sink).await;
    prepared.clean(&mut outcome);
    Ok(outcome)
}

/// The time limit in this language.
pub fn time_limit(limit: TimeMs, factors: bool, language: &Language) -> TimeMs {
    if !factors {
        return limit;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "limits are far below 2^52 ms")]
    TimeMs((limit.0 as f64 * language.time_factor).ceil() as i64)
}

fn sources(claim: &Claim, language: &Language) -> Vec<Source> {
    let name = |name: &Option<String>| match name.as_deref() {
        None | Some("") => language.source_name.clone(),
        Some(name) => name.to_owned(),
    };
    claim.files.iter().map(|f| Source { name: name(&f.name), content: f.content.clone().into_bytes() }).collect()
}

/// Limits of a self-test or the like, where no package says anything.
pub fn plain_limits(time: TimeMs, memory: judge_core::MemoryKib) -> Limits {
    Limits { time_ms: time, memory_kib: memory, ..Limits::default() }
}
