//! Users and their log-ins.

use judge_core::UserId;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::config::Role;

/// What decides whether credentials still hold, and what they allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The name shown.
    pub username: String,
    /// What the user may do.
    pub role: Role,
    /// Access tokens of an older epoch are void.
    pub epoch: i32,
    /// Banned, or the session has ended.
    pub banned: bool,
}

/// A user's row as a log-in needs it.
#[derive(Debug)]
pub struct Account {
    /// The id.
    pub id: UserId,
    /// The name shown.
    pub username: String,
    /// The address.
    pub email: String,
    /// What the user may do.
    pub role: Role,
    /// The PHC string.
    pub password_hash: String,
    /// See [`Standing::epoch`].
    pub epoch: i32,
    /// Whether the user may not log in.
    pub banned: bool,
    /// Wrong log-ins in a row.
    pub failed_logins: i32,
    /// Log-ins are refused until then.
    pub login_blocked_until: Option<OffsetDateTime>,
    /// Since when.
    pub created_at: OffsetDateTime,
}

macro_rules! account {
    ($row:expr) => {
        $row.map(|row| Account {
            id: UserId(row.id),
            username: row.username,
            email: row.email,
            role: Role::from_word(&row.role),
            password_hash: row.password_hash,
            epoch: row.epoch,
            banned: row.banned_at.is_some(),
            failed_logins: row.failed_logins,
            login_blocked_until: row.login_blocked_until,
            created_at: row.created_at,
        })
    };
}

/// The user whose name or address this is, compared without case. Guests can't log in.
pub async fn find_by_login(db: &mut PgConnection, login: &str) -> sqlx::Result<Option<Account>> {
    let row = sqlx::query!(
        "select id, username, email, role, password_hash, epoch, banned_at, failed_logins, login_blocked_until, created_at
         from users where (lower(username) = lower($1) or lower(email) = lower($1)) and role <> 'guest'
         order by lower(username) = lower($1) desc limit 1",
        login
    )
    .fetch_optional(db)
    .await?;
    Ok(account!(row))
}

/// The user of this id.
pub async fn find(db: &mut PgConnection, id: UserId) -> sqlx::Result<Option<Account>> {
    let row = sqlx::query!(
        "select id, username, email, role, password_hash, epoch, banned_at, failed_logins, login_blocked_until, created_at
         from users where id = $1",
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(account!(row))
}

/// What decides whether this user's credentials hold.
pub async fn find_standing(db: &mut PgConnection, id: UserId) -> sqlx::Result<Option<Standing>> {
    let row = sqlx::query!("select username, role, epoch, banned_at from users where id = $1", id.0)
        .fetch_optional(db)
        .await?;
    Ok(row.map(|row| Standing {
        username: row.username,
        role: Role::from_word(&row.role),
        epoch: row.epoch,
        banned: row.banned_at.is_some(),
    }))
}

/// The same, where the end of the session counts as a ban.
pub async fn find_standing_in_session(
    db: &mut PgConnection,
    id: UserId,
    session: Uuid,
) -> sqlx::Result<Option<Standing>> {
    let row = sqlx::query!(
        r#"select username, role, epoch, banned_at,
             exists (select 1 from refresh_tokens where family = $2 and revoked_at is null) as "session_lives!"
         from users where id = $1"#,
        id.0,
        session
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Standing {
        username: row.username,
        role: Role::from_word(&row.role),
        epoch: row.epoch,
        banned: row.banned_at.is_some() || !row.session_lives,
    }))
}

/// A new user. Fails on the constraints `users_username_key`, `users_email_key`, `users_username_form`.
pub async fn insert(
    db: &mut PgConnection,
    id: UserId,
    username: &str,
    email: &str,
    password_hash: &str,
    role: Role,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into users (id, username, email, password_hash, role, created_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        username,
        email,
        password_hash,
        role.as_str(),
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A new guest; the name.
pub async fn insert_guest(db: &mut PgConnection, id: UserId, now: OffsetDateTime) -> sqlx::Result<String> {
    // Of an id the end is random. The address is one that no mail can reach, and the hash is none.
    let text = id.0.simple().to_string();
    let name = format!("guest-{}", &text[text.len() - 12..]);
    insert(db, id, &name, &format!("{text}@guest.invalid"), "", Role::Guest, now).await?;
    Ok(name)
}

/// The guest whose session this token belongs to. Nothing more can be run in its name until the transaction ends.
pub async fn lock_guest(db: &mut PgConnection, token_hash: &[u8; 32]) -> sqlx::Result<Option<UserId>> {
    let id = sqlx::query_scalar!(
        "select u.id from refresh_tokens t join users u on u.id = t.user_id
         where t.token_hash = $1 and t.revoked_at is null and u.role = 'guest' for update of u",
        token_hash
    )
    .fetch_optional(db)
    .await?;
    Ok(id.map(UserId))
}

/// A run that has another author now.
#[derive(Debug)]
pub struct MovedRun {
    /// The submission.
    pub id: Uuid,
    /// Its attempt.
    pub attempt: i32,
    /// Its version now.
    pub version: i64,
}

/// What a guest ran becomes the user's.
pub async fn mark_runs_moved(db: &mut PgConnection, guest: UserId, user: UserId) -> sqlx::Result<Vec<MovedRun>> {
    sqlx::query_as!(
        MovedRun,
        "update submissions set user_id = $2, version = version + 1 where user_id = $1 returning id, attempt, version",
        guest.0,
        user.0
    )
    .fetch_all(db)
    .await
}

/// Removes a guest who has no runs.
pub async fn delete_guest(db: &mut PgConnection, guest: UserId) -> sqlx::Result<()> {
    sqlx::query!("delete from users where id = $1 and role = 'guest'", guest.0).execute(db).await?;
    Ok(())
}

/// Removes up to `limit` guests who came before then, with all that they ran. Who has something at work is left for later.
pub async fn delete_old_guests(db: &mut PgConnection, before: OffsetDateTime, limit: i64) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "with old as (
             select u.id from users u where u.role = 'guest' and u.created_at < $1
               and not exists (select 1 from submissions s where s.user_id = u.id and s.status <> 'done')
             order by u.created_at limit $2 for update skip locked),
           runs as (delete from submissions s using old where s.user_id = old.id)
         delete from users u using old where u.id = old.id",
        before,
        limit
    )
    .execute(db)
    .await?;
    Ok(gone.rows_affected())
}

/// Sets password and role; sessions end.
pub async fn mark_password_and_role(
    db: &mut PgConnection,
    id: UserId,
    password_hash: &str,
    role: Role,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update users set password_hash = $2, role = $3, epoch = epoch + 1, failed_logins = 0, login_blocked_until = null
         where id = $1",
        id.0,
        password_hash,
        role.as_str()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Counts a log-in as wrong before the password is looked at, so that many at once are no way around the delay; says how
/// many there were in a row. `None`: log-ins are refused for the moment. From the `free`-th on each doubles the delay.
pub async fn mark_login_begun(
    db: &mut PgConnection,
    id: UserId,
    now: OffsetDateTime,
    free: i32,
    longest_s: i32,
) -> sqlx::Result<Option<i32>> {
    sqlx::query_scalar!(
        "update users set failed_logins = failed_logins + 1,
             login_blocked_until = case when failed_logins + 1 >= $3::integer then
                 $2::timestamptz + make_interval(secs => least($4::float8, 2 ^ least(failed_logins + 1 - $3::integer, 20))) end
         where id = $1 and (login_blocked_until is null or login_blocked_until <= $2)
         returning failed_logins",
        id.0,
        now,
        free,
        f64::from(longest_s)
    )
    .fetch_optional(db)
    .await
}

/// Forgets wrong log-ins; stores a stronger hash of the same password, if one was made.
pub async fn mark_login_right(db: &mut PgConnection, id: UserId, rehash: Option<&str>) -> sqlx::Result<()> {
    sqlx::query!(
        "update users set failed_logins = 0, login_blocked_until = null, password_hash = coalesce($2, password_hash)
         where id = $1",
        id.0,
        rehash
    )
    .execute(db)
    .await?;
    Ok(())
}
