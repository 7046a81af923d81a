//! What admins changed, and when.

use judge_core::UserId;
use sqlx::PgConnection;
use time::OffsetDateTime;

/// A change that somebody made.
#[derive(Debug)]
pub struct AuditRow {
    /// Counts up.
    pub id: i64,
    /// When.
    pub at: OffsetDateTime,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To whom or what.
    pub subject: String,
    /// What it is now, where the action doesn't say it.
    pub detail: String,
}

/// Writes a change down, in the transaction that makes it.
pub async fn insert(
    db: &mut PgConnection,
    at: OffsetDateTime,
    actor: UserId,
    action: &str,
    subject: &str,
    detail: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into audit_events (at, actor_id, action, subject, detail) values ($1, $2, $3, $4, $5)",
        at,
        actor.0,
        action,
        subject,
        detail
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Changes whose actor's or subject's name begins so, newest first.
pub async fn list(db: &mut PgConnection, prefix: &str, before: Option<i64>, limit: i64) -> sqlx::Result<Vec<AuditRow>> {
    sqlx::query_as!(
        AuditRow,
        "select e.id, e.at, u.username as actor, e.action, e.subject, e.detail
         from audit_events e join users u on u.id = e.actor_id
         where (starts_with(lower(e.subject), lower($1)) or starts_with(lower(u.username), lower($1)))
           and ($2::bigint is null or e.id < $2)
         order by e.id desc limit $3",
        prefix,
        before,
        limit
    )
    .fetch_all(db)
    .await
}
