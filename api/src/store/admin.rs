//! What an admin looks after: queues, workers, failed judgings, users, languages.

use judge_core::UserId;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::config::Role;

/// How much waits in a lane, and is at work.
#[derive(Debug)]
pub struct LaneRow {
    /// The lane.
    pub lane: String,
    /// Waiting, whether a hint is out or not.
    pub waiting: i64,
    /// Held by workers.
    pub running: i64,
    /// When the oldest of those waiting was sent in.
    pub oldest_at: Option<OffsetDateTime>,
}

/// A worker that was heard lately.
#[derive(Debug)]
pub struct WorkerRow {
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
    pub started_at: OffsetDateTime,
    /// When it was heard last.
    pub seen_at: OffsetDateTime,
    /// Whether it takes no more work.
    pub draining: bool,
}

/// A submission that ended in `judge_error`.
#[derive(Debug)]
pub struct FailureRow {
    /// The submission.
    pub id: Uuid,
    /// The problem's slug.
    pub problem: String,
    /// Whose it is.
    pub username: String,
    /// The language.
    pub language: String,
    /// Why.
    pub reason: Option<String>,
    /// The judging that failed.
    pub attempt: i32,
    /// When.
    pub judged_at: Option<OffsetDateTime>,
}

/// A user, as the list of users shows one.
#[derive(Debug)]
pub struct UserRow {
    /// The id.
    pub id: Uuid,
    /// The name shown.
    pub username: String,
    /// What the user may do.
    pub role: String,
    /// Since when.
    pub created_at: OffsetDateTime,
    /// Since when the user may not log in.
    pub banned_at: Option<OffsetDateTime>,
}

/// A language, offered or not.
#[derive(Debug)]
pub struct LanguageRow {
    /// The id.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// The compiler's or interpreter's version.
    pub version: String,
    /// Whether it passed its self-test on a worker.
    pub works: bool,
    /// Why not.
    pub fault: Option<String>,
    /// Whether an admin lets it be offered.
    pub enabled: bool,
    /// When it was tested.
    pub checked_at: OffsetDateTime,
}

/// What waits and what is at work, a row for each lane in which there is anything.
pub async fn list_lanes(db: &mut PgConnection) -> sqlx::Result<Vec<LaneRow>> {
    sqlx::query_as!(
        LaneRow,
        r#"select lane as "lane!", count(*) filter (where status = 'queued') as "waiting!",
             count(*) filter (where status <> 'queued') as "running!",
             min(created_at) filter (where status = 'queued') as oldest_at
           from (select lane, status, created_at from submissions where status in ('queued', 'compiling', 'running')
                 union all
                 select 'import', status, created_at from imports where status not in ('done', 'failed')) as work
           group by lane"#
    )
    .fetch_all(db)
    .await
}

/// Workers heard within the last day, and what each of them holds.
pub async fn list_workers(db: &mut PgConnection) -> sqlx::Result<Vec<WorkerRow>> {
    sqlx::query_as!(
        WorkerRow,
        r#"select w.id, w.instance, w.version, w.boxes, w.languages, w.started_at, w.seen_at, w.draining,
             (select count(*) from leases l where l.worker_id = w.id and l.ended_at is null) as "running!"
           from workers w where w.seen_at > now() - interval '1 day' order by w.instance, w.started_at desc"#
    )
    .fetch_all(db)
    .await
}

/// Lets a worker take no more work, or take it again; its name. `None`: there is no such worker.
pub async fn mark_worker(db: &mut PgConnection, id: Uuid, draining: bool) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("update workers set draining = $2 where id = $1 returning instance", id, draining)
        .fetch_optional(db)
        .await
}

/// Submissions whose judging failed, newest first.
pub async fn list_failures(db: &mut PgConnection, before: Option<Uuid>, limit: i64) -> sqlx::Result<Vec<FailureRow>> {
    sqlx::query_as!(
        FailureRow,
        r#"select s.id, p.slug as problem, u.username, s.language, s.judge_error_reason as reason, s.attempt, s.judged_at
           from submissions s join problems p on p.id = s.problem_id join users u on u.id = s.user_id
           where s.verdict = 'judge_error' and ($1::uuid is null or s.id < $1)
           order by s.id desc limit $2"#,
        before,
        limit
    )
    .fetch_all(db)
    .await
}

/// Users whose name begins so, by name.
pub async fn list_users(
    db: &mut PgConnection,
    prefix: &str,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> sqlx::Result<Vec<UserRow>> {
    let (name, id) = after.unzip();
    sqlx::query_as!(
        UserRow,
        r#"select id, username, role, created_at, banned_at from users
           where role <> 'guest' and starts_with(lower(username), lower($1))
             and ($2::text is null or (lower(username), id) > ($2, $3::uuid))
           order by lower(username), id limit $4"#,
        prefix,
        name,
        id,
        limit
    )
    .fetch_all(db)
    .await
}

/// Sets what a user may do; whoever is logged in with another role, or banned, is logged out. `None`: there is no such user.
pub async fn mark_user(
    db: &mut PgConnection,
    id: UserId,
    role: Option<Role>,
    banned: Option<bool>,
) -> sqlx::Result<Option<UserRow>> {
    sqlx::query_as!(
        UserRow,
        "update users set
             epoch = epoch + (role <> coalesce($2, role) or coalesce($3, false))::integer,
             role = coalesce($2, role),
             banned_at = case when $3 then coalesce(banned_at, now()) when not $3 then null else banned_at end
         where id = $1 and role <> 'guest' returning id, username, role, created_at, banned_at",
        id.0,
        role.map(Role::as_str),
        banned
    )
    .fetch_optional(db)
    .await
}

/// All languages that a worker ever told of, by name.
pub async fn list_languages(db: &mut PgConnection) -> sqlx::Result<Vec<LanguageRow>> {
    sqlx::query_as!(
        LanguageRow,
        "select id, name, version, offered as works, fault, enabled, checked_at from languages
         where id <> 'text' order by name, id"
    )
    .fetch_all(db)
    .await
}

/// Lets a language be offered, or not. `None`: there is no such language.
pub async fn mark_language(db: &mut PgConnection, id: &str, enabled: bool) -> sqlx::Result<Option<LanguageRow>> {
    sqlx::query_as!(
        LanguageRow,
        "update languages set enabled = $2 where id = $1
         returning id, name, version, offered as works, fault, enabled, checked_at",
        id,
        enabled
    )
    .fetch_optional(db)
    .await
}
