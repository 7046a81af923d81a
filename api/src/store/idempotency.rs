//! Answers kept for a day, so that a request sent twice is done once.

use judge_core::UserId;
use sqlx::PgConnection;
use time::OffsetDateTime;

/// An answer given before.
#[derive(Debug)]
pub struct Kept {
    /// What the request was.
    pub request_hash: Vec<u8>,
    /// The answer's status.
    pub status: i16,
    /// The answer's `Location`.
    pub location: Option<String>,
    /// The answer's body.
    pub body: serde_json::Value,
}

/// Waits for any other request of this user with this key, then says what was answered to it.
pub async fn lock_and_find(db: &mut PgConnection, user: UserId, key: &str) -> sqlx::Result<Option<Kept>> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 2))", format!("{user} {key}"))
        .execute(&mut *db)
        .await?;
    sqlx::query_as!(
        Kept,
        "select request_hash, status, location, body from idempotency_keys
         where user_id = $1 and key = $2 and created_at > now() - interval '1 day'",
        user.0,
        key
    )
    .fetch_optional(db)
    .await
}

/// Keeps an answer.
#[allow(clippy::too_many_arguments, reason = "one argument a column")]
pub async fn insert(
    db: &mut PgConnection,
    user: UserId,
    key: &str,
    request_hash: &[u8; 32],
    status: i16,
    location: Option<&str>,
    body: &serde_json::Value,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into idempotency_keys (user_id, key, request_hash, status, location, body, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (user_id, key) do update set request_hash = excluded.request_hash, status = excluded.status,
             location = excluded.location, body = excluded.body, created_at = excluded.created_at",
        user.0,
        key,
        request_hash,
        status,
        location,
        body,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets answers older than a day.
pub async fn delete_old(db: &mut PgConnection) -> sqlx::Result<u64> {
    let gone =
        sqlx::query!("delete from idempotency_keys where created_at < now() - interval '1 day'").execute(db).await?;
    Ok(gone.rows_affected())
}
