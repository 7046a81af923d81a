//! Takes a submission back: the row first, which fences the worker, then the word to the worker, which only hurries it.

use judge_core::SubmissionId;
use judge_core::hint::Changed;

use super::changes;
use crate::error::ApiResult;
use crate::state::AppState;
use crate::store::submissions;

/// Ends a submission that is not done; `false` if it is.
///
/// # Errors
/// 503 if the database fails.
pub async fn cancel(state: &AppState, id: SubmissionId) -> ApiResult<bool> {
    let mut tx = state.pool.begin().await?;
    let ended = submissions::mark_cancelled(&mut tx, id).await?;
    let row = submissions::find(&mut tx, id).await?;
    tx.commit().await?;
    if ended.is_none() {
        return Ok(false);
    }
    state.judging.queue.tell_cancel(id.0).await;
    if let Some(row) = row {
        changes::announce(state, id.0, Changed { attempt: row.attempt, version: row.version }).await;
    }
    Ok(true)
}
