//! A link by which anybody may read a submission: its author makes it and ends it. The key is 256 random bits, so that nobody
//! comes across it; a reader by link sees what the author sees of it, and nothing that a setter sees.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use judge_core::SubmissionId;
use serde::Serialize;
use utoipa::ToSchema;

use super::get::{self, no_submission};
use super::view::{SubmissionView, Viewer};
use crate::auth::personal_token::Scope;
use crate::auth::secret;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::{Caller, Visitor};
use crate::extract::etag;
use crate::extract::path::PathParam;
use crate::state::AppState;
use crate::store::{shares, submissions};

/// Whether a submission is shared.
#[derive(Debug, Serialize, ToSchema)]
pub struct ShareView {
    /// Its last part of the address `/api/v1/shared/{key}`; `null`: it isn't shared.
    pub key: Option<String>,
}

async fn authors_only(state: &AppState, caller: &Caller, id: SubmissionId) -> ApiResult<()> {
    let (row, _) = get::find(state, caller, id).await?;
    match row.user_id == caller.user {
        true => Ok(()),
        false => Err(ApiError::forbidden("Only its author may share a submission.")),
    }
}

/// Whether it is shared, and by which key. Its author alone.
#[utoipa::path(get, path = "/submissions/{id}/share", tag = "submissions", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = ShareView)))]
pub async fn get_share(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<SubmissionId>,
) -> ApiResult<Answer<ShareView>> {
    caller.needs(Scope::Read)?;
    authors_only(&state, &caller, id).await?;
    let key = shares::find_key(&mut *state.pool.acquire().await?, id).await?;
    Ok(Answer(ShareView { key }))
}

/// Share it: whoever has the key may read it. Shared twice, it keeps its key. Its author alone.
#[utoipa::path(post, path = "/submissions/{id}/share", tag = "submissions", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = ShareView)))]
pub async fn share_submission(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<SubmissionId>,
) -> ApiResult<Answer<ShareView>> {
    caller.needs(Scope::Submit)?;
    authors_only(&state, &caller, id).await?;
    let key = secret::random().map_err(ApiError::internal)?;
    let key = shares::mark_shared(&mut *state.pool.acquire().await?, id, &key).await?;
    Ok(Answer(ShareView { key }))
}

/// Share it no longer: the old key opens nothing from now on. Its author alone.
#[utoipa::path(delete, path = "/submissions/{id}/share", tag = "submissions", params(("id" = uuid::Uuid, Path)),
    responses((status = 204, description = "It is not shared")))]
pub async fn unshare_submission(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<SubmissionId>,
) -> ApiResult<StatusCode> {
    caller.needs(Scope::Submit)?;
    authors_only(&state, &caller, id).await?;
    shares::mark_unshared(&mut *state.pool.acquire().await?, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A submission that its author shares, for anybody who has its key.
#[utoipa::path(get, path = "/shared/{key}", tag = "submissions", params(("key" = String, Path)),
    responses((status = 200, body = SubmissionView)))]
pub async fn get_shared(
    State(state): State<AppState>,
    _visitor: Visitor,
    PathParam(key): PathParam<String>,
) -> ApiResult<Response> {
    let mut db = state.pool.acquire().await?;
    let id = match key.contains('\0') {
        true => None,
        false => shares::find_submission(&mut db, &key).await?,
    };
    let row = submissions::find(&mut db, id.ok_or_else(no_submission)?).await?.ok_or_else(no_submission)?;
    let tag = Viewer::Guest.tag(row.attempt, row.version);
    let view = get::complete(&state, &mut db, row, Viewer::Guest).await?;
    Ok((etag::polled(&tag, view.poll_after_ms), Answer(view)).into_response())
}
