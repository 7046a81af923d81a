//! Drafts: what the caller is writing. Only its writer ever sees one.

use axum::Json as Answer;
use axum::extract::State;
use judge_core::ProblemId;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;

use crate::auth::personal_token::Scope;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::json::Json;
use crate::extract::path::{PathParam, Query};
use crate::state::AppState;
use crate::store::drafts::{self, DraftRow};
use crate::store::problems;

/// The largest draft: as large as the largest source.
const SOURCE_MOST: usize = 256 * 1024;
/// Around it, with each character escaped at worst.
const BODY_MOST: usize = 6 * SOURCE_MOST + 1024;

/// What was written last for a problem in a language.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftView {
    /// The language.
    pub language: String,
    /// The text; `null` if there is none.
    pub source: Option<String>,
    /// Grows with each change; 0 if there is none.
    pub version: i64,
    /// When it changed last.
    #[serde(with = "time::serde::rfc3339::option")]
    pub updated_at: Option<OffsetDateTime>,
}

/// A text to be kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDraft {
    /// The language.
    pub language: String,
    /// The text, at most 256 KiB.
    pub source: String,
    /// The version that this one was written over; 0 if there was none.
    pub base_version: i64,
}

/// Which draft.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DraftQuery {
    /// The language.
    pub language: Option<String>,
}

fn view(language: String, row: Option<DraftRow>) -> DraftView {
    let (version, updated_at) = row.as_ref().map_or((0, None), |row| (row.version, Some(row.updated_at)));
    DraftView { language, source: row.map(|row| row.source), version, updated_at }
}

fn language_id(text: Option<String>) -> ApiResult<String> {
    let text = text.unwrap_or_default();
    let fits = (1..=32).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if fits { Ok(text) } else { Err(ApiError::field("language", "must be the id of a language")) }
}

async fn problem_seen_by(caller: &Caller, state: &AppState, slug: &str) -> ApiResult<ProblemId> {
    match problems::find_owner(&mut *state.pool.acquire().await?, slug).await? {
        Some((id, owner, published)) if published || caller.tends(owner) => Ok(id),
        _ => Err(ApiError::not_found("There is no such problem.")),
    }
}

/// Your draft for a problem in a language.
#[utoipa::path(get, path = "/me/drafts/{problem}", tag = "submissions", params(("problem" = String, Path), DraftQuery),
    responses((status = 200, body = DraftView)))]
pub async fn get_draft(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<String>,
    Query(query): Query<DraftQuery>,
) -> ApiResult<Answer<DraftView>> {
    caller.needs(Scope::Read)?;
    let language = language_id(query.language)?;
    let problem = problem_seen_by(&caller, &state, &slug).await?;
    let row = drafts::find(&mut *state.pool.acquire().await?, caller.user, problem, &language).await?;
    Ok(Answer(view(language, row)))
}

/// Keep a draft. 409 if another browser has written since `base_version`: read that one first, then choose.
#[utoipa::path(put, path = "/me/drafts/{problem}", tag = "submissions", params(("problem" = String, Path)),
    request_body = NewDraft,
    responses((status = 200, body = DraftView), (status = 409, description = "Another version is there")))]
pub async fn put_draft(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<String>,
    body: Json<NewDraft, BODY_MOST>,
) -> ApiResult<Answer<DraftView>> {
    caller.needs(Scope::Submit)?;
    let NewDraft { language, source, base_version } = body.value;
    let language = language_id(Some(language))?;
    if source.len() > SOURCE_MOST {
        return Err(ApiError::too_large("A draft may have at most 256 KiB."));
    }
    if source.contains('\0') {
        return Err(ApiError::field("source", "may not hold NUL characters"));
    }
    if !(0..i64::MAX).contains(&base_version) {
        return Err(ApiError::field("base_version", "may not be negative"));
    }
    let problem = problem_seen_by(&caller, &state, &slug).await?;
    let (mut tx, now) = (state.pool.begin().await?, state.clock.now());
    let key = (caller.user, problem, language.as_str());
    let Some(row) = drafts::mark_written(&mut tx, key, &source, base_version, now).await? else {
        return Err(ApiError::conflict("Another browser has changed this draft in the meantime."));
    };
    tx.commit().await?;
    Ok(Answer(view(language, Some(row))))
}
