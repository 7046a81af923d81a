//! Finds what was lost: leases of dead workers, hints that nobody claimed; and removes what is old.

use std::time::Duration;

use judge_core::hint::Changed;
use time::OffsetDateTime;

use super::changes;
use crate::state::AppState;
use crate::store::judging::{self, Swept};
use crate::store::{idempotency, tokens, users};

const ROUND: Duration = Duration::from_secs(1);
/// Rounds between removals of old rows.
const CLEAN_EVERY: u32 = 600;
/// Rounds between looks at broken versions, and at what was judged.
const LOOK_EVERY: u32 = 5;
/// How long a guest stays, and how many are removed at a time.
const GUEST_STAYS: time::Duration = time::Duration::days(1);
const GUESTS_AT_ONCE: i64 = 500;

/// Sweeps until the service ends.
pub async fn run(state: AppState) {
    let mut counted = None;
    let mut round = 0_u32;
    loop {
        log("sweep", sweep(&state).await);
        if round.is_multiple_of(LOOK_EVERY) {
            log("look for versions to pause", pause(&state).await);
            log("count what was judged", count(&state, &mut counted).await);
        }
        if round.is_multiple_of(CLEAN_EVERY) {
            log("remove old rows", clean(&state).await);
        }
        round = round.wrapping_add(1);
        tokio::select! {
            () = state.drain.cancelled() => return,
            () = tokio::time::sleep(ROUND) => {}
        }
    }
}

fn log(what: &str, result: sqlx::Result<()>) {
    if let Err(error) = result {
        tracing::warn!(error = %error, "failed to {what}");
    }
}

/// Every copy of the api counts all verdicts: read one of them, don't add them up.
async fn count(state: &AppState, counted: &mut Option<OffsetDateTime>) -> sqlx::Result<()> {
    let (until, verdicts) = judging::count_judged(&mut *state.pool.acquire().await?, *counted).await?;
    *counted = Some(until);
    for (verdict, n) in verdicts {
        metrics::counter!("judge_verdicts_total", "verdict" => verdict).increment(n.unsigned_abs());
    }
    Ok(())
}

/// One round.
///
/// # Errors
/// If the database fails.
pub async fn sweep(state: &AppState) -> sqlx::Result<()> {
    let mut db = state.pool.acquire().await?;
    let mut swept = judging::sweep_submissions(&mut db).await?;
    swept.extend(judging::sweep_imports(&mut db).await?);
    let unclaimed = judging::sweep_unclaimed(&mut db).await?;
    drop(db);
    for row in &swept {
        note(row);
        changes::announce(state, row.id, Changed { attempt: row.attempt, version: row.version }).await;
    }
    if unclaimed > 0 {
        tracing::info!(hints = unclaimed, "hints were not claimed in time and are sent again");
    }
    if unclaimed > 0 || !swept.is_empty() {
        state.judging.announce_work();
    }
    Ok(())
}

fn note(row: &Swept) {
    metrics::counter!("judge_leases_expired_total").increment(1);
    if row.given_up {
        tracing::error!(work.id = %row.id, attempt = row.attempt, "given up: its worker was lost three times");
    } else {
        tracing::warn!(work.id = %row.id, attempt = row.attempt, "taken back from a lost worker");
    }
}

/// Pauses versions that break the judge, and lets mended ones go.
///
/// # Errors
/// If the database fails.
pub async fn pause(state: &AppState) -> sqlx::Result<()> {
    let changed = judging::sweep_paused(&mut *state.pool.acquire().await?).await?;
    if changed > 0 {
        tracing::warn!(versions = changed, "versions were paused or let go");
    }
    Ok(())
}

/// Removes what is old.
///
/// # Errors
/// If the database fails.
pub async fn clean(state: &AppState) -> sqlx::Result<()> {
    let mut db = state.pool.acquire().await?;
    idempotency::delete_old(&mut db).await?;
    tokens::delete_expired(&mut db).await?;
    users::delete_old_guests(&mut db, state.clock.now() - GUEST_STAYS, GUESTS_AT_ONCE).await?;
    Ok(())
}
