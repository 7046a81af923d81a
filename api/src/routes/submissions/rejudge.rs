//! Judges a submission again, at the wish of the problem's setter or an admin.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use judge_core::SubmissionId;
use judge_core::hint::Changed;

use super::get;
use super::view::{SubmissionView, Viewer};
use crate::auth::personal_token::Scope;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::path::PathParam;
use crate::judging::changes;
use crate::state::AppState;
use crate::store::{audit, submissions};

/// Judge a submission again. The problem's setter, or an admin; 404 to anybody else.
#[utoipa::path(post, path = "/submissions/{id}/rejudge", tag = "submissions", params(("id" = uuid::Uuid, Path)),
    responses((status = 202, body = SubmissionView, description = "Queued again"),
        (status = 409, description = "It is not done yet")))]
pub async fn rejudge_submission(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<SubmissionId>,
) -> ApiResult<Response> {
    let (_, viewer) = get::find(&state, &caller, id).await?;
    if viewer == Viewer::Author {
        return Err(get::no_submission());
    }
    caller.needs(Scope::Setter)?;
    let mut tx = state.pool.begin().await?;
    let queued = submissions::mark_rejudged(&mut tx, id).await?;
    if queued {
        audit::insert(&mut tx, state.clock.now(), caller.user, "rejudged", &id.to_string(), "").await?;
    }
    let row = submissions::find(&mut tx, id).await?.ok_or_else(get::no_submission)?;
    tx.commit().await?;
    if !queued {
        return Err(ApiError::conflict("This submission is not done yet."));
    }
    state.judging.announce_work();
    changes::announce(&state, id.0, Changed { attempt: row.attempt, version: row.version }).await;
    let view = get::complete(&state, &mut *state.pool.acquire().await?, row, viewer).await?;
    Ok((StatusCode::ACCEPTED, Answer(view)).into_response())
}
