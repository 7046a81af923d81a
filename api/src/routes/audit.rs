//! Who of the admins changed what.

use axum::Json as Answer;
use axum::extract::State;
use serde::Serialize;
use time::OffsetDateTime;
use utoipa::ToSchema;

use super::admin::{UserQuery, admins_only};
use crate::error::ApiResult;
use crate::extract::auth::Caller;
use crate::extract::page::{self, Page};
use crate::extract::path::Query;
use crate::state::AppState;
use crate::store::audit;

/// A change that an admin or a setter made.
#[derive(Debug, Serialize, ToSchema)]
pub struct AuditView {
    /// Counts up.
    pub id: i64,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Who.
    pub actor: String,
    /// `user_role`, `user_banned`, `user_unbanned`, `language_on`, `language_off`, `worker_drained`, `worker_resumed`, `rejudged`
    /// or `setting`.
    pub action: String,
    /// To whom or what: a user's name, a language's id, a worker's name, a submission's id, a setting's name.
    pub subject: String,
    /// The new role, or a setting's new value; else empty.
    pub detail: String,
}

/// What was changed, newest first; `q` is how the name of who did it, or of what was changed, begins. Admins.
#[utoipa::path(get, path = "/admin/audit", tag = "admin", params(UserQuery),
    responses((status = 200, body = Page<AuditView>)))]
pub async fn list_audit(
    State(state): State<AppState>,
    caller: Caller,
    Query(query): Query<UserQuery>,
) -> ApiResult<Answer<Page<AuditView>>> {
    admins_only(&caller, &state).await?;
    let limit = page::limit(query.limit.as_deref())?;
    let before = page::cursor::<i64>(query.cursor.as_deref())?;
    let prefix = query.q.as_deref().unwrap_or_default();
    let rows = audit::list(&mut *state.pool.acquire().await?, prefix, before, limit + 1).await?;
    let items = rows.into_iter().map(|row| AuditView {
        id: row.id,
        at: row.at,
        actor: row.actor,
        action: row.action,
        subject: row.subject,
        detail: row.detail,
    });
    Ok(Answer(Page::of(items.collect(), limit, |item| item.id)))
}
