//! The queues as Postgres knows them: what to send, what was sent in vain, what a lost worker left behind.

use judge_core::{ImportId, Lane, SubmissionId};
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

/// A worker is alive if it was heard within this time.
const ALIVE: &str = "30 seconds";
/// So many users are considered at a time.
const USERS: i64 = 500;

/// A row that wants a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsent {
    /// The submission or import.
    pub id: Uuid,
    /// The attempt that wants judging.
    pub attempt: i32,
    /// The hint's number.
    pub publish_no: i32,
}

/// Boxes of all workers that are alive.
pub async fn live_boxes(db: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select coalesce(sum(boxes), 0) as "boxes!" from workers where seen_at > now() - $1::text::interval"#,
        ALIVE
    )
    .fetch_one(db)
    .await
}

/// How many hints of a lane are out and unclaimed.
pub async fn count_sent(db: &mut PgConnection, lane: Lane) -> sqlx::Result<i64> {
    if lane == Lane::Import {
        return sqlx::query_scalar!(
            r#"select count(*) as "n!" from imports where status = 'queued' and published_at is not null"#
        )
        .fetch_one(db)
        .await;
    }
    sqlx::query_scalar!(
        r#"select count(*) as "n!" from submissions where lane = $1 and status = 'queued' and published_at is not null"#,
        lane.as_str()
    )
    .fetch_one(db)
    .await
}

/// Picks up to `limit` unsent submissions of a lane, fairly: a user's n-th comes after everybody's (n-1)-th, where what a
/// user has at work already counts. Paused versions are left out, but not of the lane `rejudge`: somebody asked for those.
pub async fn pick(db: &mut PgConnection, lane: Lane, limit: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"with recursive waiting as (
             (select user_id from submissions where lane = $1 and status = 'queued' and published_at is null
              order by user_id limit 1)
             union all
             select (select s.user_id from submissions s where s.lane = $1 and s.status = 'queued' and s.published_at is null
                       and s.user_id > w.user_id order by s.user_id limit 1)
             from waiting w where w.user_id is not null),
           people as (select user_id from waiting where user_id is not null order by random() limit $3),
           busy as (select user_id, count(*) as n from submissions
                    where lane = $1 and (status in ('compiling', 'running') or (status = 'queued' and published_at is not null))
                    group by user_id)
           select mine.id as "id!" from people
           cross join lateral (
             select s.id, row_number() over (order by s.id) as nth from submissions s
             where s.lane = $1 and s.user_id = people.user_id and s.status = 'queued' and s.published_at is null
               and ($1 = 'rejudge' or not exists (
                 select 1 from problems p where p.id = s.problem_id and p.paused_version = s.problem_version_id))
             order by s.id limit $2) as mine
           left join busy on busy.user_id = people.user_id
           order by coalesce(busy.n, 0) + mine.nth, mine.id limit $2"#,
        lane.as_str(),
        limit,
        USERS
    )
    .fetch_all(db)
    .await
}

/// Locks those of the picked submissions that are still unsent and that nobody else holds.
pub async fn lock_unsent(db: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<Vec<Unsent>> {
    sqlx::query_as!(
        Unsent,
        "select id, attempt, publish_no from submissions
         where id = any($1) and status = 'queued' and published_at is null for update skip locked",
        ids
    )
    .fetch_all(db)
    .await
}

/// Locks up to `limit` unsent imports.
pub async fn lock_unsent_imports(db: &mut PgConnection, limit: i64) -> sqlx::Result<Vec<Unsent>> {
    sqlx::query_as!(
        Unsent,
        "select id, attempt, publish_no from imports
         where status = 'queued' and published_at is null order by id limit $1 for update skip locked",
        limit
    )
    .fetch_all(db)
    .await
}

/// Notes what became of hints: `sent` are out; `repeated` were taken for repetitions, so they need another number.
pub async fn mark_sent(db: &mut PgConnection, lane: Lane, sent: &[Uuid], repeated: &[Uuid]) -> sqlx::Result<()> {
    if lane == Lane::Import {
        sqlx::query!("update imports set published_at = now() where id = any($1)", sent).execute(&mut *db).await?;
        sqlx::query!("update imports set publish_no = publish_no + 1 where id = any($1)", repeated).execute(db).await?;
    } else {
        sqlx::query!("update submissions set published_at = now() where id = any($1)", sent).execute(&mut *db).await?;
        sqlx::query!("update submissions set publish_no = publish_no + 1 where id = any($1)", repeated)
            .execute(db)
            .await?;
    }
    Ok(())
}

/// Has every hint that is out sent again: the stream was lost with all that was in it.
pub async fn mark_all_unsent(db: &mut PgConnection) -> sqlx::Result<u64> {
    let submissions = sqlx::query!(
        "update submissions set publish_no = publish_no + 1, published_at = null
         where status = 'queued' and published_at is not null"
    )
    .execute(&mut *db)
    .await?;
    let imports = sqlx::query!(
        "update imports set publish_no = publish_no + 1, published_at = null where status = 'queued' and published_at is not null"
    )
    .execute(db)
    .await?;
    Ok(submissions.rows_affected() + imports.rows_affected())
}

/// Has hints that nobody claimed for 15 s sent again.
pub async fn sweep_unclaimed(db: &mut PgConnection) -> sqlx::Result<u64> {
    let submissions = sqlx::query!(
        "with lost as (select id from submissions where status = 'queued' and published_at < now() - interval '15 seconds'
                       limit 500 for update skip locked)
         update submissions s set publish_no = publish_no + 1, published_at = null from lost where s.id = lost.id"
    )
    .execute(&mut *db)
    .await?;
    let imports = sqlx::query!(
        "with lost as (select id from imports where status = 'queued' and published_at < now() - interval '15 seconds'
                       limit 100 for update skip locked)
         update imports i set publish_no = publish_no + 1, published_at = null from lost where i.id = lost.id"
    )
    .execute(db)
    .await?;
    Ok(submissions.rows_affected() + imports.rows_affected())
}

/// A row that the sweeper changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swept {
    /// The submission or import.
    pub id: Uuid,
    /// Its attempt.
    pub attempt: i32,
    /// Its version now.
    pub version: i64,
    /// Whether it was given up.
    pub given_up: bool,
}

/// Takes submissions back from workers whose lease is over: to the queue, or, after the third lease, to their end. Its
/// results so far stay visible in the latter case.
pub async fn sweep_submissions(db: &mut PgConnection) -> sqlx::Result<Vec<Swept>> {
    let rows = sqlx::query!(
        r#"with over as (
             select id, lease, leases_used >= 3 as spent from submissions
             where status in ('compiling', 'running') and lease_until < now() limit 500 for update skip locked),
           ended as (
             update leases l set ended_at = now(), outcome = 'expired' from over where l.id = over.lease and l.ended_at is null)
         update submissions s set
             lease = null, lease_until = null, version = s.version + 1,
             status = case when over.spent then 'done' else 'queued' end,
             verdict = case when over.spent then 'judge_error' end,
             judged_at = case when over.spent then now() end,
             judge_error_reason = case when over.spent then 'its worker was lost three times' end,
             final_lease = case when over.spent then over.lease end,
             publish_no = case when over.spent then s.publish_no else s.publish_no + 1 end,
             published_at = null,
             progress_done = case when over.spent then s.progress_done else 0 end,
             compile_output = case when over.spent then s.compile_output end,
             compile_time_ms = case when over.spent then s.compile_time_ms end,
             time_ms = null, memory_kib = null, score = null, max_score = null
         from over where s.id = over.id
         returning s.id as "id: SubmissionId", s.attempt, s.version, over.spent as "given_up!""#
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Swept { id: r.id.0, attempt: r.attempt, version: r.version, given_up: r.given_up })
        .collect())
}

/// The same for imports; one that is given up has failed, and says so.
pub async fn sweep_imports(db: &mut PgConnection) -> sqlx::Result<Vec<Swept>> {
    let rows = sqlx::query!(
        r#"with over as (
             select id, lease, leases_used >= 3 as spent from imports
             where status in ('validating', 'verifying') and lease_until < now() limit 100 for update skip locked),
           ended as (
             update leases l set ended_at = now(), outcome = 'expired' from over where l.id = over.lease and l.ended_at is null)
         update imports i set
             lease = null, lease_until = null, version = i.version + 1,
             status = case when over.spent then 'failed' else 'queued' end,
             finished_at = case when over.spent then now() end,
             errors = case when over.spent
               then '[{"path": "", "message": "the judge failed three times while it worked on this package"}]'::jsonb
               else '[]'::jsonb end,
             publish_no = case when over.spent then i.publish_no else i.publish_no + 1 end,
             published_at = null
         from over where i.id = over.id
         returning i.id as "id: ImportId", i.attempt, i.version, over.spent as "given_up!""#
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Swept { id: r.id.0, attempt: r.attempt, version: r.version, given_up: r.given_up })
        .collect())
}

/// Pauses each version with five submissions in judge_error, and lets go those that have fewer now. Says how many.
pub async fn sweep_paused(db: &mut PgConnection) -> sqlx::Result<u64> {
    let paused = sqlx::query!(
        "update problems p set paused_version = p.current_version,
             paused_reason = 'five submissions of this version ended in judge_error'
         where p.current_version in (
             select problem_version_id from submissions where verdict = 'judge_error'
             group by problem_version_id having count(*) >= 5)
           and p.paused_version is distinct from p.current_version"
    )
    .execute(&mut *db)
    .await?;
    let released = sqlx::query!(
        "update problems p set paused_version = null, paused_reason = null
         where p.paused_version is not null and (
             select count(*) from submissions s where s.problem_version_id = p.paused_version and s.verdict = 'judge_error') < 5"
    )
    .execute(db)
    .await?;
    Ok(paused.rows_affected() + released.rows_affected())
}

/// A lane's depth and the age of what waits longest.
#[derive(Debug)]
pub struct LaneDepth {
    /// The lane.
    pub lane: String,
    /// How many wait.
    pub depth: i64,
    /// Since when the first waits.
    pub oldest: Option<OffsetDateTime>,
}

/// The depths of all lanes that are not empty.
pub async fn lane_depths(db: &mut PgConnection) -> sqlx::Result<Vec<LaneDepth>> {
    sqlx::query_as!(
        LaneDepth,
        r#"select lane as "lane!", count(*) as "depth!", min(created_at) as oldest from submissions where status = 'queued' group by lane
         union all
         select 'import', count(*), min(created_at) from imports where status = 'queued' having count(*) > 0"#
    )
    .fetch_all(db)
    .await
}

/// How many submissions ended since `from`, by verdict, and until when was counted (a little ago: what ends just now may not
/// be committed yet). Without `from` nothing is counted.
pub async fn count_judged(
    db: &mut PgConnection,
    from: Option<OffsetDateTime>,
) -> sqlx::Result<(OffsetDateTime, Vec<(String, i64)>)> {
    let until = sqlx::query_scalar!(r#"select now() - interval '5 seconds' as "until!""#).fetch_one(&mut *db).await?;
    let Some(from) = from else { return Ok((until, Vec::new())) };
    let rows = sqlx::query!(
        r#"select verdict as "verdict!", count(*) as "n!" from submissions where judged_at > $1 and judged_at <= $2 group by verdict"#,
        from,
        until
    )
    .fetch_all(db)
    .await?;
    Ok((until, rows.into_iter().map(|row| (row.verdict, row.n)).collect()))
}
