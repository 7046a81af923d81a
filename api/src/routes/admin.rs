//! For those who run the place: queues, workers, failed judgings, users, languages. Everything here needs the role admin.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use judge_core::{Lane, UserId};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use super::me::PageQuery;
use crate::auth::personal_token::Scope;
use crate::config::Role;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::json::Json;
use crate::extract::page::{self, Page};
use crate::extract::path::{PathParam, Query};
use crate::state::AppState;
use crate::store::admin::{self, LanguageRow, UserRow};
use crate::store::audit;

/// A lane of the queue.
#[derive(Debug, Serialize, ToSchema)]
pub struct LaneView {
    /// `run`, `submit`, `rejudge` or `import`.
    pub lane: Lane,
    /// How many wait.
    pub waiting: i64,
    /// How many are at work.
    pub running: i64,
    /// How long the oldest has waited; `null` if none waits.
    pub oldest_age_ms: Option<i64>,
}

/// A worker.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkerView {
    /// The id of this start of it.
    pub id: Uuid,
    /// What its operator calls it.
    pub instance: String,
    /// Its release.
    pub version: String,
    /// Boxes that judge at once.
    pub boxes: i32,
    /// What it judges at the moment.
    pub running: i64,
    /// Languages that it can judge.
    pub languages: Vec<String>,
    /// When it started.
    #[serde(with = "time::serde::rfc3339")]
    pub started_at: OffsetDateTime,
    /// When it was heard last.
    #[serde(with = "time::serde::rfc3339")]
    pub seen_at: OffsetDateTime,
    /// Whether it takes no more work.
    pub draining: bool,
    /// Whether that is so lately that it counts as alive.
    pub alive: bool,
}

/// How the place is doing.
#[derive(Debug, Serialize, ToSchema)]
pub struct OverviewView {
    /// All four lanes, in the order of their precedence.
    pub lanes: Vec<LaneView>,
    /// Workers heard within the last day.
    pub workers: Vec<WorkerView>,
}

/// A judging that failed.
#[derive(Debug, Serialize, ToSchema)]
pub struct FailureView {
    /// The submission.
    pub id: Uuid,
    /// The problem's slug.
    pub problem: String,
    /// Whose it is.
    pub username: String,
    /// The language.
    pub language: String,
    /// Why it failed.
    pub reason: Option<String>,
    /// The judging that failed.
    pub attempt: i32,
    /// When.
    #[serde(with = "time::serde::rfc3339::option")]
    pub judged_at: Option<OffsetDateTime>,
}

/// A user, as an admin sees one.
#[derive(Debug, Serialize, ToSchema)]
pub struct ManagedUserView {
    /// The id.
    pub id: Uuid,
    /// The name shown.
    pub username: String,
    /// What the user may do.
    pub role: Role,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Since when the user may not log in; `null` for all who may.
    #[serde(with = "time::serde::rfc3339::option")]
    pub banned_at: Option<OffsetDateTime>,
}

/// A language, offered or not.
#[derive(Debug, Serialize, ToSchema)]
pub struct ManagedLanguageView {
    /// The id.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// The compiler's or interpreter's version.
    pub version: String,
    /// Whether it is offered: it works, and is enabled.
    pub offered: bool,
    /// Whether an admin lets it be offered.
    pub enabled: bool,
    /// Why it can't be offered, in a worker's words.
    pub fault: Option<String>,
    /// When it was tested last.
    #[serde(with = "time::serde::rfc3339")]
    pub checked_at: OffsetDateTime,
}

/// All languages that a worker ever told of.
#[derive(Debug, Serialize, ToSchema)]
pub struct ManagedLanguageList {
    /// In the order of their names.
    pub items: Vec<ManagedLanguageView>,
}

/// A change of a user; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserChange {
    /// What the user may do from now on; who is logged in must log in again.
    pub role: Option<Role>,
    /// Whether the user is kept out.
    pub banned: Option<bool>,
}

/// A change of a language.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageChange {
    /// Whether it may be offered.
    pub enabled: bool,
}

/// A change of a worker.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkerChange {
    /// Whether it takes no more work.
    pub draining: bool,
}

/// Which users.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct UserQuery {
    /// How the name begins.
    pub q: Option<String>,
    /// Items a page, 1 to 100; 50 unless said.
    pub limit: Option<String>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

pub(super) async fn admins_only(caller: &Caller, state: &AppState) -> ApiResult<()> {
    caller.needs(Scope::Admin)?;
    caller.needs_role(Role::Admin, state).await
}

/// How the place is doing: queues and workers. Admins.
#[utoipa::path(get, path = "/admin/overview", tag = "admin", responses((status = 200, body = OverviewView)))]
pub async fn get_overview(State(state): State<AppState>, caller: Caller) -> ApiResult<Answer<OverviewView>> {
    admins_only(&caller, &state).await?;
    let mut db = state.pool.acquire().await?;
    let now = state.clock.now();
    let rows = admin::list_lanes(&mut db).await?;
    let lanes = Lane::ALL.iter().map(|&lane| {
        let row = rows.iter().find(|row| row.lane == lane.as_str());
        LaneView {
            lane,
            waiting: row.map_or(0, |row| row.waiting),
            running: row.map_or(0, |row| row.running),
            oldest_age_ms: row.and_then(|row| row.oldest_at).map(|at| age_ms(now, at)),
        }
    });
    let workers = admin::list_workers(&mut db).await?.into_iter().map(|row| WorkerView {
        id: row.id,
        instance: row.instance,
        version: row.version,
        boxes: row.boxes,
        running: row.running,
        languages: row.languages,
        started_at: row.started_at,
        seen_at: row.seen_at,
        draining: row.draining,
        alive: age_ms(now, row.seen_at) < 30_000,
    });
    Ok(Answer(OverviewView { lanes: lanes.collect(), workers: workers.collect() }))
}

fn age_ms(now: OffsetDateTime, then: OffsetDateTime) -> i64 {
    i64::try_from((now - then).whole_milliseconds()).unwrap_or(i64::MAX).max(0)
}

/// Judgings that failed, newest first; each can be judged again by a rejudge. Admins.
#[utoipa::path(get, path = "/admin/failures", tag = "admin", params(PageQuery),
    responses((status = 200, body = Page<FailureView>)))]
pub async fn list_failures(
    State(state): State<AppState>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> ApiResult<Answer<Page<FailureView>>> {
    admins_only(&caller, &state).await?;
    let limit = page::limit(query.limit.as_deref())?;
    let before = page::cursor::<Uuid>(query.cursor.as_deref())?;
    let rows = admin::list_failures(&mut *state.pool.acquire().await?, before, limit + 1).await?;
    let items = rows.into_iter().map(|row| FailureView {
        id: row.id,
        problem: row.problem,
        username: row.username,
        language: row.language,
        reason: row.reason,
        attempt: row.attempt,
        judged_at: row.judged_at,
    });
    Ok(Answer(Page::of(items.collect(), limit, |item| item.id)))
}

/// Users by name. Admins.
#[utoipa::path(get, path = "/admin/users", tag = "admin", params(UserQuery),
    responses((status = 200, body = Page<ManagedUserView>)))]
pub async fn list_users(
    State(state): State<AppState>,
    caller: Caller,
    Query(query): Query<UserQuery>,
) -> ApiResult<Answer<Page<ManagedUserView>>> {
    admins_only(&caller, &state).await?;
    let limit = page::limit(query.limit.as_deref())?;
    let after = page::cursor::<(String, Uuid)>(query.cursor.as_deref())?;
    let prefix = query.q.as_deref().unwrap_or_default();
    let rows = admin::list_users(&mut *state.pool.acquire().await?, prefix, after, limit + 1).await?;
    let items = rows.into_iter().map(managed_user).collect();
    Ok(Answer(Page::of(items, limit, |item: &ManagedUserView| (item.username.to_lowercase(), item.id))))
}

fn managed_user(row: UserRow) -> ManagedUserView {
    ManagedUserView {
        id: row.id,
        username: row.username,
        role: Role::from_word(&row.role),
        created_at: row.created_at,
        banned_at: row.banned_at,
    }
}

/// Change what a user may do, or keep one out. Admins; nobody changes themselves, so that one is always left.
#[utoipa::path(patch, path = "/admin/users/{id}", tag = "admin", params(("id" = Uuid, Path)), request_body = UserChange,
    responses((status = 200, body = ManagedUserView), (status = 409, description = "That is you")))]
pub async fn edit_user(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<UserId>,
    body: Json<UserChange>,
) -> ApiResult<Answer<ManagedUserView>> {
    admins_only(&caller, &state).await?;
    if id == caller.user {
        return Err(ApiError::conflict("Nobody changes their own rights: ask another admin."));
    }
    let change = body.value;
    if change.role == Some(Role::Guest) {
        return Err(ApiError::field("role", "is made by the server alone"));
    }
    let mut tx = state.pool.begin().await?;
    let row = admin::mark_user(&mut tx, id, change.role, change.banned).await?;
    let row = row.ok_or_else(|| ApiError::not_found("There is no such user."))?;
    let now = state.clock.now();
    if let Some(role) = change.role {
        audit::insert(&mut tx, now, caller.user, "user_role", &row.username, role.as_str()).await?;
    }
    if let Some(banned) = change.banned {
        let action = if banned { "user_banned" } else { "user_unbanned" };
        audit::insert(&mut tx, now, caller.user, action, &row.username, "").await?;
    }
    tx.commit().await?;
    tracing::info!(user.id = %id.0, role = row.role, banned = row.banned_at.is_some(), "an admin changed a user");
    Ok(Answer(managed_user(row)))
}

/// All languages, with what is wrong with those that are not offered. Admins.
#[utoipa::path(get, path = "/admin/languages", tag = "admin", responses((status = 200, body = ManagedLanguageList)))]
pub async fn list_all_languages(
    State(state): State<AppState>,
    caller: Caller,
) -> ApiResult<Answer<ManagedLanguageList>> {
    admins_only(&caller, &state).await?;
    let rows = admin::list_languages(&mut *state.pool.acquire().await?).await?;
    Ok(Answer(ManagedLanguageList { items: rows.into_iter().map(managed_language).collect() }))
}

/// Offer a language, or don't: what was sent already is judged all the same. Admins.
#[utoipa::path(patch, path = "/admin/languages/{id}", tag = "admin", params(("id" = String, Path)),
    request_body = LanguageChange, responses((status = 200, body = ManagedLanguageView)))]
pub async fn edit_language(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<String>,
    body: Json<LanguageChange>,
) -> ApiResult<Answer<ManagedLanguageView>> {
    admins_only(&caller, &state).await?;
    let mut tx = state.pool.begin().await?;
    let row = admin::mark_language(&mut tx, &id, body.value.enabled).await?;
    let row = row.ok_or_else(|| ApiError::not_found("There is no such language."))?;
    let action = if row.enabled { "language_on" } else { "language_off" };
    audit::insert(&mut tx, state.clock.now(), caller.user, action, &row.id, "").await?;
    tx.commit().await?;
    Ok(Answer(managed_language(row)))
}

/// Let a worker finish what it has and take no more, or take work again. It holds until the worker starts anew. Admins.
#[utoipa::path(patch, path = "/admin/workers/{id}", tag = "admin", params(("id" = Uuid, Path)),
    request_body = WorkerChange, responses((status = 204, description = "The worker hears of it with its next beat")))]
pub async fn edit_worker(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<Uuid>,
    body: Json<WorkerChange>,
) -> ApiResult<StatusCode> {
    admins_only(&caller, &state).await?;
    let mut tx = state.pool.begin().await?;
    let instance = admin::mark_worker(&mut tx, id, body.value.draining).await?;
    let instance = instance.ok_or_else(|| ApiError::not_found("There is no such worker."))?;
    let action = if body.value.draining { "worker_drained" } else { "worker_resumed" };
    audit::insert(&mut tx, state.clock.now(), caller.user, action, &instance, "").await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

fn managed_language(row: LanguageRow) -> ManagedLanguageView {
    ManagedLanguageView {
        id: row.id,
        name: row.name,
        version: row.version,
        offered: row.works && row.enabled,
        enabled: row.enabled,
        fault: row.fault,
        checked_at: row.checked_at,
    }
}
