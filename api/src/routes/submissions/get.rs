//! One submission, as it is polled. Most polls find nothing new: those are answered from memory, without SQL.

use std::time::{Duration, Instant};

use axum::Json as Answer;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use judge_core::{Mode, Status, SubmissionId, Verdict};
use serde::Deserialize;
use sqlx::PgConnection;

use super::poll::{self, Situation};
use super::view::{self, Around, PercentileView, SubmissionView, Viewer};
use crate::auth::personal_token::Scope;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::{Caller, Runner};
use crate::extract::etag::{self, IfNoneMatch};
use crate::extract::path::{PathParam, Query};
use crate::judging::changes::Known;
use crate::judging::wait::Place;
use crate::state::AppState;
use crate::store::submissions::{self, SubmissionRow};

/// The longest wait that can be asked for, in seconds.
const WAIT_MOST: f64 = 30.0;
/// While waiting: how often to look without news, with and without a connection to hear them.
const LOOK: Duration = Duration::from_secs(5);
const LOOK_DEAF: Duration = Duration::from_secs(1);

/// How long to hold the answer.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WaitQuery {
    /// Hold the answer up to so many seconds (at most 30) until something has changed since `If-None-Match`.
    pub wait: Option<String>,
}

/// One submission: its author, the problem's setter, admins; 404 to anybody else.
#[utoipa::path(get, path = "/submissions/{id}", tag = "submissions",
    params(("id" = uuid::Uuid, Path), WaitQuery,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of an earlier answer")),
    responses((status = 200, body = SubmissionView), (status = 304, description = "Not changed since `If-None-Match`")))]
pub async fn get_submission(
    State(state): State<AppState>,
    Runner(caller): Runner,
    PathParam(id): PathParam<SubmissionId>,
    Query(query): Query<WaitQuery>,
    known: IfNoneMatch,
) -> ApiResult<Response> {
    caller.needs(Scope::Read)?;
    let wait = read_wait(query.wait.as_deref())?;
    if wait.is_zero()
        && let Some(answer) = from_memory(&state, &caller, id, &known)?
    {
        return answer_unchanged(answer.0, answer.1);
    }
    let place = match wait.is_zero() || known.is_empty() {
        true => None,
        false => state.judging.waiters.take(id.0, caller.user),
    };
    let (row, viewer) = match &place {
        Some(place) => find_changed(&state, &caller, id, &known, place, wait).await?,
        None => find(&state, &caller, id).await?,
    };
    drop(place);
    let tag = viewer.tag(row.attempt, row.version);
    if known.has(&tag) {
        let poll_after_ms = suggest(&state, &mut *state.pool.acquire().await?, &row).await?.1;
        note(&state, &row, poll_after_ms);
        return answer_unchanged(tag, poll_after_ms);
    }
    let mut db = state.pool.acquire().await?;
    let view = complete(&state, &mut db, row, viewer).await?;
    Ok((etag::polled(&tag, view.poll_after_ms), Answer(view)).into_response())
}

fn read_wait(text: Option<&str>) -> ApiResult<Duration> {
    let Some(text) = text else { return Ok(Duration::ZERO) };
    match text.parse::<f64>() {
        Ok(seconds) if seconds.is_finite() && seconds >= 0.0 => Ok(Duration::from_secs_f64(seconds.min(WAIT_MOST))),
        _ => Err(ApiError::malformed("wait must be a number of seconds, 0 to 30.")),
    }
}

/// The tag and the suggestion, if memory is sure that the client has the latest. Authorisation comes first.
fn from_memory(
    state: &AppState,
    caller: &Caller,
    id: SubmissionId,
    known: &IfNoneMatch,
) -> ApiResult<Option<(String, Option<i64>)>> {
    if known.is_empty() || !state.judging.queue.is_ready() {
        return Ok(None);
    }
    let Some(memory) = state.judging.changes.find(id, Instant::now()) else { return Ok(None) };
    let viewer = Viewer::of(caller, memory.author, memory.owner).ok_or_else(no_submission)?;
    let tag = viewer.tag(memory.attempt, memory.version);
    Ok(known.has(&tag).then_some((tag, memory.poll_after_ms)))
}

fn answer_unchanged(tag: String, poll_after_ms: Option<i64>) -> ApiResult<Response> {
    let headers: HeaderMap = etag::polled(&tag, poll_after_ms);
    metrics::counter!("judge_polls_unchanged_total").increment(1);
    etag::not_modified(headers)
}

/// Reads until something has changed, it is done, or the wait is over.
async fn find_changed(
    state: &AppState,
    caller: &Caller,
    id: SubmissionId,
    known: &IfNoneMatch,
    place: &Place,
    wait: Duration,
) -> ApiResult<(SubmissionRow, Viewer)> {
    let deadline = tokio::time::Instant::now() + wait;
    let mut in_time = true;
    loop {
        let bell = place.listen();
        let (row, viewer) = find(state, caller, id).await?;
        let changed = !known.has(&viewer.tag(row.attempt, row.version));
        if changed || row.status == Status::Done || !in_time {
            return Ok((row, viewer));
        }
        let look = if state.judging.queue.is_ready() { LOOK } else { LOOK_DEAF };
        in_time = place.rest(bell, deadline, look).await;
    }
}

/// 404 about a submission.
pub fn no_submission() -> ApiError {
    ApiError::not_found("There is no such submission, or it is not yours to see.")
}

/// The submission, and what the caller is to it; 404 if nobody.
///
/// # Errors
/// 404 or 503.
pub async fn find(state: &AppState, caller: &Caller, id: SubmissionId) -> ApiResult<(SubmissionRow, Viewer)> {
    let row = submissions::find(&mut *state.pool.acquire().await?, id).await?.ok_or_else(no_submission)?;
    let viewer = Viewer::of(caller, row.user_id, row.owner_id).ok_or_else(no_submission)?;
    Ok((row, viewer))
}

/// Reads what belongs to the row, and makes the view.
///
/// # Errors
/// 503.
pub async fn complete(
    state: &AppState,
    db: &mut PgConnection,
    row: SubmissionRow,
    viewer: Viewer,
) -> ApiResult<SubmissionView> {
    let (queue_position, poll_after_ms) = suggest(state, db, &row).await?;
    let texts = row.mode == Mode::Run || viewer.sees_secrets();
    let mut tests = match row.shown_lease {
        Some(lease) => submissions::list_tests(db, lease, row.version_id, row.own_input, texts).await?,
        None => Vec::new(),
    };
    // More may have been written since the row was read; the view is that of the row's version.
    tests.truncate(usize::try_from(row.progress_done).unwrap_or(0));
    let compares = row.verdict == Some(Verdict::Accepted) && row.mode == Mode::Submit;
    let (time, memory) = if compares { submissions::percentiles(db, &row).await? } else { (None, None) };
    note(state, &row, poll_after_ms);
    let around = Around { tests, queue_position, percentile: PercentileView { time, memory }, poll_after_ms };
    Ok(view::view(row, around, viewer))
}

async fn suggest(
    state: &AppState,
    db: &mut PgConnection,
    row: &SubmissionRow,
) -> ApiResult<(Option<i64>, Option<i64>)> {
    let position = match row.status {
        Status::Queued => Some(submissions::queue_position(db, row.lane, row.id).await?),
        _ => None,
    };
    let age_ms = i64::try_from((state.clock.now() - row.created_at).whole_milliseconds()).unwrap_or(i64::MAX);
    let situation = Situation {
        status: row.status,
        mode: row.mode,
        age_ms,
        position: position.unwrap_or(0),
        boxes: state.judging.boxes(),
    };
    Ok((position, poll::suggest(situation)))
}

fn note(state: &AppState, row: &SubmissionRow, poll_after_ms: Option<i64>) {
    let known =
        Known { author: row.user_id, owner: row.owner_id, attempt: row.attempt, version: row.version, poll_after_ms };
    state.judging.changes.note_read(row.id, known, Instant::now());
}
