//! Refresh tokens and personal tokens, by their hashes.

use judge_core::{TokenId, UserId};
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::auth::personal_token::Scope;
use crate::config::Role;

/// A refresh token's row.
#[derive(Debug)]
pub struct RefreshRow {
    /// Whose it is.
    pub user_id: UserId,
    /// Whether its user is banned.
    pub banned: bool,
    /// Void from then on.
    pub expires_at: OffsetDateTime,
    /// When it was spent.
    pub spent_at: Option<OffsetDateTime>,
    /// Whether its session was ended.
    pub revoked: bool,
}

/// A new refresh token.
pub async fn insert_refresh(
    db: &mut PgConnection,
    id: TokenId,
    user: UserId,
    family: Uuid,
    hash: &[u8; 32],
    now: OffsetDateTime,
    expires_at: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into refresh_tokens (id, user_id, family, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        user.0,
        family,
        hash,
        now,
        expires_at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The family that the token of this hash belongs to.
pub async fn find_refresh_family(db: &mut PgConnection, hash: &[u8; 32]) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!("select family from refresh_tokens where token_hash = $1", hash).fetch_optional(db).await
}

/// Waits for every other transaction that spends or revokes in this family.
pub async fn lock_family(db: &mut PgConnection, family: Uuid) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 1))", family.to_string()).execute(db).await?;
    Ok(())
}

/// The token of this hash.
pub async fn find_refresh(db: &mut PgConnection, hash: &[u8; 32]) -> sqlx::Result<Option<RefreshRow>> {
    let row = sqlx::query!(
        "select t.user_id, t.expires_at, t.spent_at, t.revoked_at, u.banned_at
         from refresh_tokens t join users u on u.id = t.user_id where t.token_hash = $1",
        hash
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| RefreshRow {
        user_id: UserId(row.user_id),
        banned: row.banned_at.is_some(),
        expires_at: row.expires_at,
        spent_at: row.spent_at,
        revoked: row.revoked_at.is_some(),
    }))
}

/// Spends a token.
pub async fn mark_refresh_spent(db: &mut PgConnection, hash: &[u8; 32], now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("update refresh_tokens set spent_at = $2 where token_hash = $1", hash, now).execute(db).await?;
    Ok(())
}

/// Ends a session.
pub async fn mark_family_revoked(db: &mut PgConnection, family: Uuid, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("update refresh_tokens set revoked_at = $2 where family = $1 and revoked_at is null", family, now)
        .execute(db)
        .await?;
    Ok(())
}

/// Ends all sessions of a user.
pub async fn mark_user_revoked(db: &mut PgConnection, user: UserId, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("update refresh_tokens set revoked_at = $2 where user_id = $1 and revoked_at is null", user.0, now)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets what expired long ago; says how many.
pub async fn delete_expired(db: &mut PgConnection) -> sqlx::Result<u64> {
    let gone =
        sqlx::query!("delete from refresh_tokens where expires_at < now() - interval '1 day'").execute(db).await?;
    Ok(gone.rows_affected())
}

/// A personal token with its user.
#[derive(Debug)]
pub struct PersonalOwner {
    /// Whose it is.
    pub user_id: UserId,
    /// The user's name.
    pub username: String,
    /// The user's role.
    pub role: Role,
    /// What the token may do.
    pub scopes: Vec<Scope>,
}

/// The live token of this hash; notes its use, at most once a minute.
pub async fn find_personal(
    db: &mut PgConnection,
    hash: &[u8; 32],
    now: OffsetDateTime,
) -> sqlx::Result<Option<PersonalOwner>> {
    let row = sqlx::query!(
        "select t.id, t.user_id, t.scopes, t.last_used_at, u.username, u.role
         from personal_tokens t join users u on u.id = t.user_id
         where t.token_hash = $1 and (t.expires_at is null or t.expires_at > $2) and u.banned_at is null",
        hash,
        now
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if row.last_used_at.is_none_or(|last| now - last > time::Duration::minutes(1)) {
        sqlx::query!("update personal_tokens set last_used_at = $2 where id = $1", row.id, now).execute(db).await?;
    }
    Ok(Some(PersonalOwner {
        user_id: UserId(row.user_id),
        username: row.username,
        role: Role::from_word(&row.role),
        scopes: row.scopes.iter().filter_map(|word| Scope::from_word(word)).collect(),
    }))
}

/// A personal token's row, without its hash.
#[derive(Debug)]
pub struct PersonalRow {
    /// The id.
    pub id: Uuid,
    /// What its user calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<String>,
    /// Since when.
    pub created_at: OffsetDateTime,
    /// Until when.
    pub expires_at: Option<OffsetDateTime>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<OffsetDateTime>,
}

/// A new personal token.
#[allow(clippy::too_many_arguments, reason = "one argument a column")]
pub async fn insert_personal(
    db: &mut PgConnection,
    id: TokenId,
    user: UserId,
    name: &str,
    hash: &[u8; 32],
    scopes: &[String],
    now: OffsetDateTime,
    expires_at: Option<OffsetDateTime>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into personal_tokens (id, user_id, name, token_hash, scopes, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        user.0,
        name,
        hash,
        scopes,
        now,
        expires_at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A user's tokens, newest first, after the one of id `before`.
pub async fn list_personal(
    db: &mut PgConnection,
    user: UserId,
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<PersonalRow>> {
    sqlx::query_as!(
        PersonalRow,
        "select id, name, scopes, created_at, expires_at, last_used_at from personal_tokens
         where user_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3",
        user.0,
        before,
        limit
    )
    .fetch_all(db)
    .await
}

/// Removes a user's token; says whether there was one.
pub async fn delete_personal(db: &mut PgConnection, user: UserId, id: TokenId) -> sqlx::Result<bool> {
    let gone =
        sqlx::query!("delete from personal_tokens where user_id = $1 and id = $2", user.0, id.0).execute(db).await?;
    Ok(gone.rows_affected() > 0)
}
