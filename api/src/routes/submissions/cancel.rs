//! Takes a submission back, at its author's wish.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use judge_core::SubmissionId;

use super::get;
use super::view::SubmissionView;
use crate::auth::personal_token::Scope;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Runner;
use crate::extract::path::PathParam;
use crate::judging::cancel;
use crate::state::AppState;

/// Take a submission back while it is queued or running. Its author alone.
#[utoipa::path(post, path = "/submissions/{id}/cancel", tag = "submissions", params(("id" = uuid::Uuid, Path)),
    responses((status = 202, body = SubmissionView, description = "Cancelled"), (status = 409, description = "It is done already")))]
pub async fn cancel_submission(
    State(state): State<AppState>,
    Runner(caller): Runner,
    PathParam(id): PathParam<SubmissionId>,
) -> ApiResult<Response> {
    caller.needs(Scope::Submit)?;
    let (row, _) = get::find(&state, &caller, id).await?;
    if row.user_id != caller.user {
        return Err(ApiError::forbidden("Only its author may cancel a submission."));
    }
    if !cancel::cancel(&state, id).await? {
        return Err(ApiError::conflict("This submission is done already."));
    }
    let (row, viewer) = get::find(&state, &caller, id).await?;
    let view = get::complete(&state, &mut *state.pool.acquire().await?, row, viewer).await?;
    Ok((StatusCode::ACCEPTED, Answer(view)).into_response())
}
