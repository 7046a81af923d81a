//! Judging again after a change: shadows of submissions, what they would change, and how that is applied or dropped. Each of these
//! is one transaction, so that a crash leaves all of it or nothing.

use judge_core::{ProblemId, ProblemVersionId, SubmissionId, UserId, Verdict};
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

/// A rejudge with its problem.
#[derive(Debug)]
pub struct RejudgeRow {
    /// The id.
    pub id: Uuid,
    /// The problem's slug.
    pub problem: String,
    /// Whose problem it is.
    pub owner_id: UserId,
    /// The version that shadows are judged by.
    pub number: i32,
    /// Whether that version is still the problem's current one.
    pub current: bool,
    /// `judging`, `applied` or `dropped`.
    pub status: String,
    /// How many submissions it is about.
    pub total: i32,
    /// Older submissions that were left out.
    pub left_out: i64,
    /// Who asked.
    pub username: String,
    /// Shadows that are done, or whose end was noted.
    pub judged: i64,
    /// Of those, how many the judge failed on.
    pub failed: i64,
    /// Submissions whose verdict was replaced.
    pub applied: i64,
    /// When it was asked for.
    pub created_at: OffsetDateTime,
    /// When it was applied or dropped.
    pub ended_at: Option<OffsetDateTime>,
}

/// The rejudge of this id.
pub async fn find(db: &mut PgConnection, id: Uuid) -> sqlx::Result<Option<RejudgeRow>> {
    Ok(list_by(db, Some(id), None, None, 1).await?.pop())
}

/// A problem's rejudges, newest first.
pub async fn list(
    db: &mut PgConnection,
    problem: ProblemId,
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<RejudgeRow>> {
    list_by(db, None, Some(problem), before, limit).await
}

async fn list_by(
    db: &mut PgConnection,
    id: Option<Uuid>,
    problem: Option<ProblemId>,
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<RejudgeRow>> {
    sqlx::query_as!(
        RejudgeRow,
        r#"select r.id, p.slug as problem, p.owner_id as "owner_id: UserId", v.number,
             coalesce(p.current_version = r.problem_version_id, false) as "current!", r.status, r.total, r.left_out, u.username,
             c.judged as "judged!", c.failed as "failed!", c.applied as "applied!", r.created_at, r.ended_at
         from rejudges r
         join problems p on p.id = r.problem_id
         join problem_versions v on v.id = r.problem_version_id
         join users u on u.id = r.user_id
         cross join lateral (
           select count(coalesce(i.to_verdict, s.verdict)) as judged,
             count(*) filter (where coalesce(i.to_verdict, s.verdict) in ('judge_error', 'cancelled')) as failed,
             count(*) filter (where i.applied) as applied
           from rejudge_items i left join submissions s on s.id = i.shadow_id where i.rejudge_id = r.id) c
         where ($1::uuid is null or r.id = $1) and ($2::uuid is null or r.problem_id = $2) and ($3::uuid is null or r.id < $3)
         order by r.id desc limit $4"#,
        id,
        problem.map(|id| id.0),
        before,
        limit
    )
    .fetch_all(db)
    .await
}

/// Which submissions a rejudge is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those that were judged by another version.
    OtherVersions,
    /// All: limits may have changed without a new version.
    All,
}

/// The newest submissions of a problem that count and are done, at most `limit`, and how many there are in all. They stay done until the
/// end of the transaction: whoever wants one of them judged again waits.
pub async fn list_affected(
    db: &mut PgConnection,
    problem: ProblemId,
    version: ProblemVersionId,
    scope: Scope,
    limit: i64,
) -> sqlx::Result<(Vec<Uuid>, i64)> {
    let rows = sqlx::query!(
        r#"with affected as (
             select id from submissions
             where problem_id = $1 and mode = 'submit' and status = 'done' and verdict <> 'cancelled'
               and ($3 or problem_version_id <> $2)),
           newest as (select id from affected order by id desc limit $4)
           select s.id, (select count(*) from affected) as "all!"
           from submissions s join newest on newest.id = s.id
           where s.status = 'done' order by s.id for share of s"#,
        problem.0,
        version.0,
        scope == Scope::All,
        limit
    )
    .fetch_all(db)
    .await?;
    let all = rows.first().map_or(0, |row| row.all);
    // Locked from the oldest on, as by whoever applies a rejudge.
    Ok((rows.into_iter().rev().map(|row| row.id).collect(), all))
}

/// A rejudge to be made.
#[derive(Debug)]
pub struct NewRow<'a> {
    /// The id.
    pub id: Uuid,
    /// The problem.
    pub problem: ProblemId,
    /// What to judge by.
    pub version: ProblemVersionId,
    /// Who asks.
    pub user: UserId,
    /// What it is about.
    pub submissions: &'a [Uuid],
    /// How many more there would be.
    pub left_out: i64,
    /// Now.
    pub now: OffsetDateTime,
}

/// Makes a rejudge and its shadows, queued. `false`: the problem has an open one.
pub async fn insert(db: &mut PgConnection, new: &NewRow<'_>) -> sqlx::Result<bool> {
    let made = sqlx::query!(
        "insert into rejudges (id, problem_id, problem_version_id, user_id, status, total, left_out, created_at)
         values ($1, $2, $3, $4, 'judging', $5, $6, $7)
         on conflict (problem_id) where status = 'judging' do nothing",
        new.id,
        new.problem.0,
        new.version.0,
        new.user.0,
        i32::try_from(new.submissions.len()).unwrap_or(i32::MAX),
        new.left_out,
        new.now
    )
    .execute(&mut *db)
    .await?;
    if made.rows_affected() == 0 {
        return Ok(false);
    }
    let shadows: Vec<Uuid> = new.submissions.iter().map(|_| SubmissionId::new().0).collect();
    sqlx::query!(
        "with pairs as (select * from unnest($2::uuid[], $3::uuid[]) as pair (submission_id, shadow_id)),
           made as (
             insert into submissions (id, user_id, problem_id, problem_version_id, language, mode, lane, files, single_source,
               status, progress_total, created_at)
             select pairs.shadow_id, $4, s.problem_id, $5, s.language, 'shadow', 'rejudge', s.files, s.single_source, 'queued',
               (select case when languages = '{text}' then test_count - sample_count else test_count end
                from problem_versions where id = $5), $6
             from pairs join submissions s on s.id = pairs.submission_id)
         insert into rejudge_items (rejudge_id, submission_id, shadow_id, attempt, from_verdict, from_score)
         select $1, s.id, pairs.shadow_id, s.attempt, s.verdict, s.score
         from pairs join submissions s on s.id = pairs.submission_id",
        new.id,
        new.submissions,
        &shadows,
        new.user.0,
        new.version.0,
        new.now
    )
    .execute(db)
    .await?;
    Ok(true)
}

/// How many submissions went from one verdict to another.
#[derive(Debug)]
pub struct MoveRow {
    /// Before.
    pub from: Verdict,
    /// After.
    pub to: Verdict,
    /// Submissions.
    pub count: i64,
    /// Their authors.
    pub users: i64,
}

/// The moves between different verdicts, or scores, that are known by now.
pub async fn list_moves(db: &mut PgConnection, id: Uuid) -> sqlx::Result<Vec<MoveRow>> {
    sqlx::query_as!(
        MoveRow,
        r#"select i.from_verdict as "from: Verdict", coalesce(i.to_verdict, sh.verdict) as "to!: Verdict", count(*) as "count!",
             count(distinct s.user_id) as "users!"
         from rejudge_items i join submissions s on s.id = i.submission_id left join submissions sh on sh.id = i.shadow_id
         where i.rejudge_id = $1 and coalesce(i.to_verdict, sh.verdict) is not null
           and (coalesce(i.to_verdict, sh.verdict) <> i.from_verdict
             or coalesce(i.to_score, sh.score) is distinct from i.from_score)
         group by 1, 2 order by 3 desc, 1, 2"#,
        id
    )
    .fetch_all(db)
    .await
}

/// A submission that would end, or has ended, otherwise.
#[derive(Debug)]
pub struct ChangeRow {
    /// The submission.
    pub submission: Uuid,
    /// Its shadow, while there is one.
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

/// Up to `limit` submissions that end otherwise, newest first.
pub async fn list_changes(
    db: &mut PgConnection,
    id: Uuid,
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<ChangeRow>> {
    sqlx::query_as!(
        ChangeRow,
        r#"select i.submission_id as submission, i.shadow_id as shadow, u.username, s.language,
             i.from_verdict as "from: Verdict", coalesce(i.to_verdict, sh.verdict) as "to!: Verdict", i.from_score,
             coalesce(i.to_score, sh.score) as to_score
         from rejudge_items i
         join submissions s on s.id = i.submission_id
         join users u on u.id = s.user_id
         left join submissions sh on sh.id = i.shadow_id
         where i.rejudge_id = $1 and ($2::uuid is null or i.submission_id < $2)
           and coalesce(i.to_verdict, sh.verdict) is not null
           and (coalesce(i.to_verdict, sh.verdict) <> i.from_verdict
             or coalesce(i.to_score, sh.score) is distinct from i.from_score)
         order by i.submission_id desc limit $3"#,
        id,
        before,
        limit
    )
    .fetch_all(db)
    .await
}

/// Keeps others from ending it until the end of the transaction; `false` if it has ended.
pub async fn lock_open(db: &mut PgConnection, id: Uuid) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!("select id from rejudges where id = $1 and status = 'judging' for update", id)
        .fetch_optional(db)
        .await?;
    Ok(found.is_some())
}

/// A submission whose verdict was replaced.
#[derive(Debug)]
pub struct AppliedRow {
    /// The submission.
    pub id: Uuid,
    /// Its attempt now.
    pub attempt: i32,
    /// Its version now.
    pub version: i64,
}

/// Gives each submission its shadow's result as a further attempt; the shadow's lease and test results become the submission's.
/// Left as they are: those that were judged again or are being judged meanwhile, and those that the judge failed on.
pub async fn mark_results(db: &mut PgConnection, id: Uuid) -> sqlx::Result<Vec<AppliedRow>> {
    sqlx::query_as!(
        AppliedRow,
        "with ready as (
             select s.id, sh.id as shadow_id, s.attempt + 1 as next, sh.problem_version_id, sh.verdict, sh.score, sh.max_score,
               sh.final_lease, sh.progress_done, sh.progress_total, sh.compile_output, sh.compile_time_ms, sh.time_ms,
               sh.memory_kib, sh.judged_at
             from rejudge_items i
             join submissions s on s.id = i.submission_id
             join submissions sh on sh.id = i.shadow_id
             where i.rejudge_id = $1 and sh.status = 'done' and sh.verdict not in ('judge_error', 'cancelled')
               and sh.final_lease is not null and s.status = 'done' and s.attempt = i.attempt
             order by s.id for update of s),
           given as (update leases l set submission_id = ready.id, attempt = ready.next from ready where l.id = ready.final_lease),
           emptied as (update submissions sh set final_lease = null from ready where sh.id = ready.shadow_id),
           noted as (
             update rejudge_items i set applied = true from ready where i.rejudge_id = $1 and i.submission_id = ready.id)
         update submissions s set attempt = ready.next, problem_version_id = ready.problem_version_id, verdict = ready.verdict,
             score = ready.score, max_score = ready.max_score, final_lease = ready.final_lease, leases_used = 0,
             progress_done = ready.progress_done, progress_total = ready.progress_total, compile_output = ready.compile_output,
             compile_time_ms = ready.compile_time_ms, time_ms = ready.time_ms, memory_kib = ready.memory_kib,
             judged_at = ready.judged_at, judge_error_reason = null, version = s.version + 1
         from ready where s.id = ready.id returning s.id, s.attempt, s.version",
        id
    )
    .fetch_all(db)
    .await
}

/// Ends a rejudge: notes what its shadows got, and removes them. The ids are of shadows that were being judged.
pub async fn mark_ended(db: &mut PgConnection, id: Uuid, status: &str, now: OffsetDateTime) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query!(
        "update rejudge_items i set to_verdict = sh.verdict, to_score = sh.score
         from submissions sh where i.rejudge_id = $1 and sh.id = i.shadow_id",
        id
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("update rejudges set status = $2, ended_at = $3 where id = $1", id, status, now)
        .execute(&mut *db)
        .await?;
    let gone = sqlx::query!(
        "delete from submissions sh using rejudge_items i
         where i.rejudge_id = $1 and sh.id = i.shadow_id and sh.mode = 'shadow' returning sh.id, sh.status",
        id
    )
    .fetch_all(db)
    .await?;
    Ok(gone.into_iter().filter(|row| row.status == "compiling" || row.status == "running").map(|row| row.id).collect())
}
