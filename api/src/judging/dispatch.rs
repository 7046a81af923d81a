//! Sends hints: a bounded window of each lane, picked fairly. The rows of submissions are the outbox; a hint counts as sent
//! when the stream confirmed it and the row says so, in that order.

use std::time::Duration;

use futures::future::join_all;
use judge_core::hint::{Hint, Work};
use judge_core::{ImportId, Lane, SubmissionId};
use uuid::Uuid;

use super::queue::Sent;
use crate::state::AppState;
use crate::store::judging::{self, Unsent};

/// How long to wait for news before looking anyway.
const ROUND: Duration = Duration::from_millis(500);
/// The window of a lane while no worker is known.
const LEAST: i64 = 2;
/// Hints sent in one transaction, at most: their rows are locked meanwhile.
const BATCH: i64 = 64;

/// Fills the windows until the service ends.
pub async fn run(state: AppState) {
    loop {
        if state.judging.queue.is_ready()
            && let Err(error) = fill(&state).await
        {
            tracing::warn!(error = format!("{error:#}"), "a round of the dispatcher failed");
        }
        tokio::select! {
            () = state.drain.cancelled() => return,
            () = state.judging.work_announced() => {}
            () = tokio::time::sleep(ROUND) => {}
        }
    }
}

/// One round over all lanes; says how many hints were sent.
///
/// # Errors
/// If the database or NATS fails; what was sent by then stays sent.
pub async fn fill(state: &AppState) -> anyhow::Result<usize> {
    let boxes = judging::live_boxes(&mut *state.pool.acquire().await?).await?;
    state.judging.set_boxes(boxes);
    let window = (2 * boxes).max(LEAST);
    let mut sent = 0;
    for &lane in Lane::ALL {
        sent += fill_lane(state, lane, window).await?;
    }
    Ok(sent)
}

async fn fill_lane(state: &AppState, lane: Lane, window: i64) -> anyhow::Result<usize> {
    let mut tx = state.pool.begin().await?;
    let room = (window - judging::count_sent(&mut tx, lane).await?).min(BATCH);
    if room <= 0 {
        return Ok(0);
    }
    let rows = if lane == Lane::Import {
        judging::lock_unsent_imports(&mut tx, room).await?
    } else {
        let picked = judging::pick(&mut tx, lane, room).await?;
        if picked.is_empty() {
            return Ok(0);
        }
        judging::lock_unsent(&mut tx, &picked).await?
    };
    let results = join_all(rows.iter().map(|row| send(state, lane, *row))).await;
    let (mut stored, mut repeated, mut failure) = (Vec::new(), Vec::new(), None);
    for (row, result) in rows.iter().zip(results) {
        match result {
            Ok(Sent::Stored) => stored.push(row.id),
            Ok(Sent::Repeated) => repeated.push(row.id),
            Err(error) => failure = Some(error),
        }
    }
    judging::mark_sent(&mut tx, lane, &stored, &repeated).await?;
    tx.commit().await?;
    note(lane, &stored, &repeated);
    match failure {
        Some(error) => Err(error),
        None => Ok(stored.len()),
    }
}

async fn send(state: &AppState, lane: Lane, row: Unsent) -> anyhow::Result<Sent> {
    let work =
        if lane == Lane::Import { Work::Import(ImportId(row.id)) } else { Work::Submission(SubmissionId(row.id)) };
    state.judging.queue.send(lane, &Hint::new(work, row.attempt, row.publish_no)).await
}

fn note(lane: Lane, stored: &[Uuid], repeated: &[Uuid]) {
    if !stored.is_empty() {
        metrics::counter!("judge_hints_sent_total", "lane" => lane.as_str()).increment(stored.len() as u64);
    }
    if !repeated.is_empty() {
        tracing::info!(
            lane = lane.as_str(),
            hints = repeated.len(),
            "hints were taken for repetitions and get new numbers"
        );
    }
}
