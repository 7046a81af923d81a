//! One submission: made, read, taken back, judged again. Lists are in `submission_list.rs`, queues in `judging.rs`.

use judge_core::{Lane, Mode, ProblemId, ProblemVersionId, Status, SubmissionId, UserId, Verdict};
use sqlx::PgConnection;
use time::OffsetDateTime;

/// How far positions in the queue are counted.
const COUNTED: i64 = 1_000;
/// Percentiles need so many accepted submissions.
const SAMPLES: i64 = 20;
/// Percentiles look at the so many.
const LOOKED_AT: i64 = 5_000;

/// A submission to be made.
#[derive(Debug)]
pub struct NewRow<'a> {
    /// The id.
    pub id: SubmissionId,
    /// Its author.
    pub user: UserId,
    /// The problem.
    pub problem: ProblemId,
    /// Its current version.
    pub version: ProblemVersionId,
    /// A language that is offered.
    pub language: &'a str,
    /// What it is for.
    pub mode: Mode,
    /// [{name, content}].
    pub files: serde_json::Value,
    /// Whether `source` was sent.
    pub single_source: bool,
    /// A run's own input.
    pub stdin: Option<&'a str>,
    /// A run's own cases.
    pub cases: Option<serde_json::Value>,
    /// How many tests there will be.
    pub progress_total: i32,
    /// Now.
    pub created_at: OffsetDateTime,
}

/// Makes a submission, queued. The row is the outbox: once it is committed it will be judged.
pub async fn insert(db: &mut PgConnection, new: &NewRow<'_>) -> sqlx::Result<()> {
    let lane = if new.mode == Mode::Run { Lane::Run } else { Lane::Submit };
    sqlx::query!(
        "insert into submissions (id, user_id, problem_id, problem_version_id, language, mode, lane, files, single_source, stdin,
             cases, status, progress_total, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'queued', $12, $13)",
        new.id.0,
        new.user.0,
        new.problem.0,
        new.version.0,
        new.language,
        new.mode.as_str(),
        lane.as_str(),
        new.files,
        new.single_source,
        new.stdin,
        new.cases,
        new.progress_total,
        new.created_at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A submission with what its viewers may see.
#[derive(Debug, Clone)]
pub struct SubmissionRow {
    /// The id.
    pub id: SubmissionId,
    /// Its author.
    pub user_id: UserId,
    /// Its author's name.
    pub username: String,
    /// Whose problem it is for.
    pub owner_id: UserId,
    /// The problem's slug.
    pub problem: String,
    /// The version that it is judged on.
    pub version_id: ProblemVersionId,
    /// That version's number.
    pub number: i32,
    /// The language.
    pub language: String,
    /// What it is for.
    pub mode: Mode,
    /// Its queue.
    pub lane: Lane,
    /// [{name, content}].
    pub files: serde_json::Value,
    /// Whether `source` was sent.
    pub single_source: bool,
    /// Whether it has an input (or cases) of its own.
    pub own_input: bool,
    /// Where it is.
    pub status: Status,
    /// How it ended.
    pub verdict: Option<Verdict>,
    /// Points.
    pub score: Option<f64>,
    /// Points to be had.
    pub max_score: Option<f64>,
    /// The n-th judging.
    pub attempt: i32,
    /// Counts changes.
    pub version: i64,
    /// The lease whose results are shown.
    pub shown_lease: Option<i64>,
    /// Tests judged.
    pub progress_done: i32,
    /// All tests.
    pub progress_total: i32,
    /// The compiler's words.
    pub compile_output: Option<String>,
    /// Its CPU time.
    pub compile_time_ms: Option<i64>,
    /// CPU time of the worst test.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// Why it ended in judge_error.
    pub judge_error_reason: Option<String>,
    /// When it was sent.
    pub created_at: OffsetDateTime,
    /// When it ended.
    pub judged_at: Option<OffsetDateTime>,
}

/// The submission of this id.
pub async fn find(db: &mut PgConnection, id: SubmissionId) -> sqlx::Result<Option<SubmissionRow>> {
    sqlx::query_as!(
        SubmissionRow,
        r#"select s.id as "id: SubmissionId", s.user_id as "user_id: UserId", u.username, p.owner_id as "owner_id: UserId",
             p.slug as problem, s.problem_version_id as "version_id: ProblemVersionId", v.number, s.language,
             s.mode as "mode: Mode", s.lane as "lane: Lane", s.files, s.single_source,
             (s.stdin is not null or s.cases is not null) as "own_input!", s.status as "status: Status",
             s.verdict as "verdict: Verdict", s.score, s.max_score, s.attempt, s.version,
             coalesce(s.lease, s.final_lease) as shown_lease, s.progress_done, s.progress_total, s.compile_output,
             s.compile_time_ms, s.time_ms, s.memory_kib, s.judge_error_reason, s.created_at, s.judged_at
         from submissions s
         join users u on u.id = s.user_id
         join problems p on p.id = s.problem_id
         join problem_versions v on v.id = s.problem_version_id
         where s.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// One test result with the texts that belong to it.
#[derive(Debug)]
pub struct TestRow {
    /// 1, 2, 3 … in the order of judging.
    pub number: i32,
    /// The test case's name.
    pub name: String,
    /// Its group.
    pub test_group: Option<String>,
    /// Whether it is a sample.
    pub sample: bool,
    /// How it ended.
    pub verdict: Verdict,
    /// CPU time.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// Points.
    pub score: Option<f64>,
    /// Words that tell no secret.
    pub message: Option<String>,
    /// Words for the setter.
    pub judge_message: Option<String>,
    /// What went in, cut.
    pub input: Option<String>,
    /// What should have come out, cut.
    pub expected: Option<String>,
    /// What came out, cut.
    pub output: Option<String>,
    /// What went to standard error, cut.
    pub stderr: Option<String>,
    /// Which texts were cut.
    pub truncated: Vec<String>,
}

/// The results under a lease. The texts of a test that is no sample are read only if `texts`; test cases' texts count only
/// where the submission has no input of its own.
pub async fn list_tests(
    db: &mut PgConnection,
    lease: i64,
    version: ProblemVersionId,
    own_input: bool,
    texts: bool,
) -> sqlx::Result<Vec<TestRow>> {
    sqlx::query_as!(
        TestRow,
        r#"select r.number, r.name, r.test_group, r.sample, r.verdict as "verdict: Verdict", r.time_ms, r.memory_kib, r.score,
             r.message, case when $4 then r.judge_message end as judge_message,
             case when $4 or r.sample then coalesce(r.input, c.input) end as input,
             case when $4 or r.sample then coalesce(r.expected, c.answer) end as expected,
             case when $4 or r.sample then r.output end as output,
             case when $4 or r.sample then r.stderr end as stderr,
             case when $4 or r.sample then r.truncated || coalesce(c.truncated, '{}') else '{}' end as "truncated!"
         from test_results r
         left join test_cases c on c.problem_version_id = $2 and c.number = r.number and not $3
         where r.lease = $1 order by r.number"#,
        lease,
        version.0,
        own_input,
        texts
    )
    .fetch_all(db)
    .await
}

/// How many wait in this lane up to this one, itself included; counted up to a bound.
pub async fn queue_position(db: &mut PgConnection, lane: Lane, id: SubmissionId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "ahead!" from (
             select 1 from submissions where lane = $1 and status = 'queued' and id <= $2 order by id limit $3) as waiting"#,
        lane.as_str(),
        id.0,
        COUNTED
    )
    .fetch_one(db)
    .await
    .map(|position| position.max(1))
}

/// Among accepted submissions of the same version and language: the share (in percent) that needed more time, and more
/// memory, than this one. `None` under 20 of them.
pub async fn percentiles(db: &mut PgConnection, row: &SubmissionRow) -> sqlx::Result<(Option<f64>, Option<f64>)> {
    let counts = sqlx::query!(
        r#"select count(*) as "all!", count(*) filter (where time_ms > $3) as "slower!",
             count(*) filter (where memory_kib > $4) as "larger!"
         from (select time_ms, memory_kib from submissions
               where problem_version_id = $1 and language = $2 and verdict = 'accepted' and mode = 'submit' limit $5) as s"#,
        row.version_id.0,
        row.language,
        row.time_ms,
        row.memory_kib,
        LOOKED_AT
    )
    .fetch_one(db)
    .await?;
    if counts.all < SAMPLES {
        return Ok((None, None));
    }
    let share = |more: i64| (more as f64 * 1_000.0 / counts.all as f64).round() / 10.0;
    Ok((row.time_ms.map(|_| share(counts.slower)), row.memory_kib.map(|_| share(counts.larger))))
}

/// Ends a submission at its author's wish. `None` if it was done already; else the lease that ended with it, if any.
pub async fn mark_cancelled(db: &mut PgConnection, id: SubmissionId) -> sqlx::Result<Option<Option<i64>>> {
    let row = sqlx::query!(
        "with before as (select id, lease from submissions where id = $1 and status <> 'done' for update)
         update submissions s set status = 'done', verdict = 'cancelled', judged_at = now(), lease = null, lease_until = null,
             final_lease = before.lease, version = s.version + 1
         from before where s.id = before.id returning before.lease",
        id.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if let Some(lease) = row.lease {
        mark_lease_ended(db, lease, "cancelled").await?;
    }
    Ok(Some(row.lease))
}

/// Notes how a lease ended.
pub async fn mark_lease_ended(db: &mut PgConnection, lease: i64, outcome: &str) -> sqlx::Result<()> {
    sqlx::query!("update leases set ended_at = now(), outcome = $2 where id = $1 and ended_at is null", lease, outcome)
        .execute(db)
        .await?;
    Ok(())
}

/// Has a done submission judged again; `false` if it is not done. Old leases and results stay.
pub async fn mark_rejudged(db: &mut PgConnection, id: SubmissionId) -> sqlx::Result<bool> {
    let changed = sqlx::query!(
        "update submissions set status = 'queued', verdict = null, judged_at = null, score = null, max_score = null,
             attempt = attempt + 1, lane = 'rejudge', leases_used = 0, publish_no = 0, published_at = null, final_lease = null,
             progress_done = 0, compile_output = null, compile_time_ms = null, time_ms = null, memory_kib = null,
             judge_error_reason = null, version = version + 1
         where id = $1 and status = 'done'",
        id.0
    )
    .execute(db)
    .await?;
    Ok(changed.rows_affected() > 0)
}
