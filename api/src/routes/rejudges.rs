//! Judging again after a change of a problem. First in the shadow: copies are judged, and the setter sees who would get another
//! verdict. Then all of it is applied, or dropped; until then no submission has changed.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use judge_core::hint::Changed;
use judge_core::{Slug, SubmissionId, Verdict};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use super::me::{PageQuery, other_body};
use super::setter;
use crate::auth::personal_token::Scope;
use crate::config::Role;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::idempotency::{IdempotencyKey, request_hash};
use crate::extract::json::Json;
use crate::extract::page::{self, Page};
use crate::extract::path::{PathParam, Query};
use crate::judging::changes;
use crate::state::AppState;
use crate::store::rejudges::{self, ChangeRow, MoveRow, NewRow, RejudgeRow};
use crate::store::{idempotency, rejudges as store};

/// A rejudge takes the newest submissions, at most so many.
const MOST: i64 = 5_000;

/// Which submissions to judge again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RejudgeScope {
    /// Those that were judged by another version than the current one.
    OtherVersions,
    /// All: limits may have changed without a new version.
    All,
}

/// What to judge again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRejudge {
    /// Which submissions.
    pub scope: RejudgeScope,
}

/// Where a rejudge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RejudgeStatus {
    /// Copies are being judged; no submission has changed.
    Judging,
    /// All copies are judged; it waits to be applied or dropped.
    Ready,
    /// The new verdicts hold.
    Applied,
    /// Nothing was changed.
    Dropped,
}

/// How many submissions went from one verdict to another.
#[derive(Debug, Serialize, ToSchema)]
pub struct VerdictMove {
    /// Before.
    pub from: Verdict,
    /// After; the same on a scoring problem where only the points differ.
    pub to: Verdict,
    /// Submissions.
    pub count: i64,
    /// Their authors.
    pub users: i64,
}

/// A rejudge.
#[derive(Debug, Serialize, ToSchema)]
pub struct RejudgeView {
    /// The id.
    pub id: Uuid,
    /// The problem's slug.
    pub problem: String,
    /// The version that is judged by.
    pub version: i32,
    /// Whether the problem is still judged by that version; only then the new verdicts can be applied.
    pub current: bool,
    /// Where it is.
    pub status: RejudgeStatus,
    /// How many submissions it is about.
    pub total: i32,
    /// How many of them are judged.
    pub judged: i64,
    /// On how many of them the judge failed: those keep their verdicts.
    pub failed: i64,
    /// How many older submissions were left out.
    pub left_out: i64,
    /// How many submissions have a new verdict.
    pub applied: i64,
    /// What would change, or has.
    pub moves: Vec<VerdictMove>,
    /// Who asked for it.
    pub username: String,
    /// When it was asked for.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it was applied or dropped.
    #[serde(with = "time::serde::rfc3339::option")]
    pub ended_at: Option<OffsetDateTime>,
    /// When to ask again; `null` unless it is being judged.
    pub poll_after_ms: Option<i64>,
}

/// A submission that ends otherwise.
#[derive(Debug, Serialize, ToSchema)]
pub struct RejudgeChange {
    /// The submission.
    pub submission: Uuid,
    /// Its copy with the new results, until the rejudge ends.
    pub shadow: Option<Uuid>,
    /// Its author.
    pub username: String,
    /// Its language.
    pub language: String,
    /// Before.
    pub from: Verdict,
    /// After.
    pub to: Verdict,
    /// Points before.
    pub from_score: Option<f64>,
    /// Points after.
    pub to_score: Option<f64>,
}

fn view(row: RejudgeRow, moves: Vec<MoveRow>) -> RejudgeView {
    let all_judged = row.judged >= i64::from(row.total);
    let status = match row.status.as_str() {
        "applied" => RejudgeStatus::Applied,
        "dropped" => RejudgeStatus::Dropped,
        _ if all_judged => RejudgeStatus::Ready,
        _ => RejudgeStatus::Judging,
    };
    let moves = moves.into_iter().map(|m| VerdictMove { from: m.from, to: m.to, count: m.count, users: m.users });
    RejudgeView {
        id: row.id,
        problem: row.problem,
        version: row.number,
        current: row.current,
        status,
        total: row.total,
        judged: row.judged,
        failed: row.failed,
        left_out: row.left_out,
        applied: row.applied,
        moves: moves.collect(),
        username: row.username,
        created_at: row.created_at,
        ended_at: row.ended_at,
        poll_after_ms: (status == RejudgeStatus::Judging).then_some(1_000),
    }
}

async fn read(db: &mut PgConnection, id: Uuid) -> ApiResult<RejudgeView> {
    let row = store::find(db, id).await?.ok_or_else(no_rejudge)?;
    let moves = store::list_moves(db, id).await?;
    Ok(view(row, moves))
}

fn no_rejudge() -> ApiError {
    ApiError::not_found("There is no such rejudge, or it is not yours to see.")
}

/// The rejudge, if its problem is the caller's to change.
async fn find(state: &AppState, caller: &Caller, db: &mut PgConnection, id: Uuid) -> ApiResult<RejudgeRow> {
    caller.needs(Scope::Setter)?;
    let row = store::find(db, id).await?.ok_or_else(no_rejudge)?;
    if !caller.tends(row.owner_id) {
        return Err(no_rejudge());
    }
    caller.needs_role(Role::Setter, state).await?;
    Ok(row)
}

/// Judge a problem's submissions again by its current version, in the shadow: no verdict changes until it is applied. The
/// problem's setter, or an admin.
#[utoipa::path(post, path = "/problems/{slug}/rejudges", tag = "problems", request_body = NewRejudge,
    params(("slug" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the same answer")),
    responses((status = 202, body = RejudgeView, description = "Begun; `Location` is the rejudge"),
        (status = 409, description = "Another one of this problem is not ended yet")))]
pub async fn create_rejudge(
    State(state): State<AppState>,
    caller: Caller,
    key: IdempotencyKey,
    PathParam(slug): PathParam<Slug>,
    body: Json<NewRejudge, 1024>,
) -> ApiResult<Response> {
    let mut tx = state.pool.begin().await?;
    let problem = setter::find(&state, &caller, &mut tx, &slug).await?;
    let hash = request_hash(&format!("POST /problems/{slug}/rejudges"), &body.bytes);
    if let Some(key) = &key.0
        && let Some(kept) = idempotency::lock_and_find(&mut tx, caller.user, key).await?
    {
        return if kept.request_hash == hash { answer(kept.body, kept.location.as_deref()) } else { Err(other_body()) };
    }
    let scope = match body.value.scope {
        RejudgeScope::OtherVersions => rejudges::Scope::OtherVersions,
        RejudgeScope::All => rejudges::Scope::All,
    };
    let (submissions, all) = store::list_affected(&mut tx, problem.id, problem.version_id, scope, MOST).await?;
    if submissions.is_empty() {
        return Err(ApiError::field("scope", "no submission is done that this is about"));
    }
    let (id, now) = (SubmissionId::new().0, state.clock.now());
    let left_out = all - i64::try_from(submissions.len()).unwrap_or(all);
    let (user, version) = (caller.user, problem.version_id);
    let new = NewRow { id, problem: problem.id, version, user, submissions: &submissions, left_out, now };
    if !store::insert(&mut tx, &new).await? {
        return Err(ApiError::conflict("This problem has a rejudge that is neither applied nor dropped."));
    }
    let view = serde_json::to_value(read(&mut tx, id).await?).map_err(ApiError::internal)?;
    let location = format!("/api/v1/rejudges/{id}");
    if let Some(key) = &key.0 {
        idempotency::insert(&mut tx, caller.user, key, &hash, 202, Some(&location), &view, now).await?;
    }
    tx.commit().await?;
    tracing::info!(problem.slug = %slug, submissions = submissions.len(), "a rejudge begins");
    state.judging.announce_work();
    answer(view, Some(&location))
}

fn answer(body: serde_json::Value, location: Option<&str>) -> ApiResult<Response> {
    let mut headers = HeaderMap::new();
    if let Some(location) = location {
        headers.insert(header::LOCATION, HeaderValue::from_str(location).map_err(ApiError::internal)?);
    }
    Ok((StatusCode::ACCEPTED, headers, Answer(body)).into_response())
}

/// A problem's rejudges, newest first, without what they change.
#[utoipa::path(get, path = "/problems/{slug}/rejudges", tag = "problems", params(("slug" = String, Path), PageQuery),
    responses((status = 200, body = Page<RejudgeView>)))]
pub async fn list_rejudges(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<Slug>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Answer<Page<RejudgeView>>> {
    let limit = page::limit(query.limit.as_deref())?;
    let before = page::cursor::<Uuid>(query.cursor.as_deref())?;
    let mut db = state.pool.acquire().await?;
    let problem = setter::find(&state, &caller, &mut db, &slug).await?;
    let rows = store::list(&mut db, problem.id, before, limit + 1).await?;
    let items = rows.into_iter().map(|row| view(row, Vec::new())).collect();
    Ok(Answer(Page::of(items, limit, |item: &RejudgeView| item.id)))
}

/// A rejudge: how far it is, and what would change.
#[utoipa::path(get, path = "/rejudges/{id}", tag = "problems", params(("id" = Uuid, Path)),
    responses((status = 200, body = RejudgeView)))]
pub async fn get_rejudge(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<Uuid>,
) -> ApiResult<Answer<RejudgeView>> {
    let mut db = state.pool.acquire().await?;
    let row = find(&state, &caller, &mut db, id).await?;
    let moves = store::list_moves(&mut db, id).await?;
    Ok(Answer(view(row, moves)))
}

/// The submissions that a rejudge changes, newest first.
#[utoipa::path(get, path = "/rejudges/{id}/changes", tag = "problems", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Page<RejudgeChange>)))]
pub async fn list_rejudge_changes(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<Uuid>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Answer<Page<RejudgeChange>>> {
    let limit = page::limit(query.limit.as_deref())?;
    let before = page::cursor::<Uuid>(query.cursor.as_deref())?;
    let mut db = state.pool.acquire().await?;
    find(&state, &caller, &mut db, id).await?;
    let rows = store::list_changes(&mut db, id, before, limit + 1).await?;
    let items = rows.into_iter().map(change).collect();
    Ok(Answer(Page::of(items, limit, |item: &RejudgeChange| item.submission)))
}

fn change(row: ChangeRow) -> RejudgeChange {
    let ChangeRow { submission, shadow, username, language, from, to, from_score, to_score } = row;
    RejudgeChange { submission, shadow, username, language, from, to, from_score, to_score }
}

/// Give every submission its new verdict, as a further attempt, all at once. Those that were judged again since keep what they have.
#[utoipa::path(post, path = "/rejudges/{id}/apply", tag = "problems", params(("id" = Uuid, Path)),
    responses((status = 200, body = RejudgeView), (status = 409, description = "Not all judged, ended, or the version changed")))]
pub async fn apply_rejudge(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<Uuid>,
) -> ApiResult<Answer<RejudgeView>> {
    let mut tx = state.pool.begin().await?;
    find(&state, &caller, &mut tx, id).await?;
    open(&mut tx, id).await?;
    // Read under the lock: another copy of the api may just have ended it.
    let row = store::find(&mut tx, id).await?.ok_or_else(no_rejudge)?;
    if !row.current {
        return Err(ApiError::conflict("The problem is judged by another version by now: drop this and begin anew."));
    }
    if row.judged < i64::from(row.total) {
        return Err(ApiError::conflict("Not all of them are judged yet."));
    }
    let applied = store::mark_results(&mut tx, id).await?;
    store::mark_ended(&mut tx, id, "applied", state.clock.now()).await?;
    let view = read(&mut tx, id).await?;
    tx.commit().await?;
    tracing::info!(rejudge.id = %id, submissions = applied.len(), "a rejudge was applied");
    for row in applied {
        changes::announce(&state, row.id, Changed { attempt: row.attempt, version: row.version }).await;
    }
    Ok(Answer(view))
}

/// End a rejudge without any change.
#[utoipa::path(post, path = "/rejudges/{id}/drop", tag = "problems", params(("id" = Uuid, Path)),
    responses((status = 200, body = RejudgeView), (status = 409, description = "It has ended")))]
pub async fn drop_rejudge(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<Uuid>,
) -> ApiResult<Answer<RejudgeView>> {
    let mut tx = state.pool.begin().await?;
    find(&state, &caller, &mut tx, id).await?;
    open(&mut tx, id).await?;
    let running = store::mark_ended(&mut tx, id, "dropped", state.clock.now()).await?;
    let view = read(&mut tx, id).await?;
    tx.commit().await?;
    // Their workers would notice at the next write; a box is free sooner this way.
    for shadow in running {
        state.judging.queue.tell_cancel(shadow).await;
    }
    Ok(Answer(view))
}

async fn open(db: &mut PgConnection, id: Uuid) -> ApiResult<()> {
    if store::lock_open(db, id).await? {
        return Ok(());
    }
    Err(ApiError::conflict("This rejudge was applied or dropped already."))
}
