//! All SQL of the worker about submissions, as the role `judge_worker`. Each write names the lease that it is done under;
//! `None` back means that the lease is no longer ours: somebody else judges, or it was cancelled. Imports are in
//! `imports` and `publish`, workers and languages in `fleet`.

pub mod attachments;
pub mod fleet;
pub mod imports;
pub mod publish;
pub mod statements;

use std::time::Duration;

use judge_core::{MemoryKib, Mode, ProblemVersionId, SubmissionId, TimeMs, Verdict, WorkerId};
use sqlx::PgConnection;
use sqlx::types::Json;

use crate::judge::{Outcome, TestResult};
use crate::text::{Stored, stored};

/// A file of a submission, as the api stores it.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct StoredFile {
    /// Absent or empty: the language's usual name.
    #[serde(default)]
    pub name: Option<String>,
    /// Its text.
    pub content: String,
}

/// A submission that is ours to judge.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Our fencing token.
    pub lease: i64,
    /// The row's version after the claim.
    pub version: i64,
    /// The problem's content.
    pub problem_version: ProblemVersionId,
    /// Language id.
    pub language: String,
    /// What it is for.
    pub mode: Mode,
    /// The sources.
    pub files: Vec<StoredFile>,
    /// Own input of a run.
    pub stdin: Option<String>,
    /// Own cases of a run: a text a parameter.
    pub cases: Option<Vec<Vec<String>>>,
    /// The package.
    pub digest: String,
    /// Time limit: the setter's, else the version's.
    pub time: TimeMs,
    /// Memory limit.
    pub memory: MemoryKib,
    /// Whether the language's time factor applies.
    pub language_factors: bool,
}

/// After how many lost leases nobody claims any more; the sweeper then ends it.
const MAX_LEASES: i32 = 3;

/// Takes the lease of a submission that waits, or whose lease has ended. `None`: there is nothing to claim.
///
/// # Errors
/// If the database fails.
pub async fn claim(
    conn: &mut PgConnection,
    id: SubmissionId,
    attempt: i32,
    worker: WorkerId,
    length: Duration,
) -> sqlx::Result<Option<Claim>> {
    let row = sqlx::query!(
        r#"with target as (
            select id, lease as old_lease from submissions
            where id = $1 and attempt = $2
                and (status = 'queued' or (lease_until < now() and leases_used < $5))
            for update
        ), claimed as (
            update submissions s
            set status = 'compiling', lease = nextval('lease_ids'), lease_until = now() + make_interval(secs => $4),
                leases_used = s.leases_used + 1, version = s.version + 1, progress_done = 0,
                compile_output = null, compile_time_ms = null, time_ms = null, memory_kib = null
            from target t where s.id = t.id
            returning s.id, s.lease, s.attempt, s.version, s.problem_id, s.problem_version_id, s.language, s.mode, s.files, s.stdin, s.cases
        ), noted as (
            insert into leases (id, submission_id, attempt, worker_id, started_at)
            select lease, id, attempt, $3, now() from claimed
        ), ended as (
            update leases l set ended_at = now(), outcome = 'expired'
            from target t where l.id = t.old_lease and l.ended_at is null
        )
        select c.lease as "lease!", c.version, c.problem_version_id as "problem_version: ProblemVersionId", c.language,
            c.mode as "mode: Mode", c.files as "files: Json<Vec<StoredFile>>", c.stdin,
            c.cases as "cases: Json<Vec<Vec<String>>>", v.package_digest as digest,
            coalesce(p.time_ms, v.time_ms) as "time!: TimeMs",
            coalesce(p.memory_kib, v.memory_kib) as "memory!: MemoryKib", v.language_factors
        from claimed c
        join problem_versions v on v.id = c.problem_version_id
        join problems p on p.id = c.problem_id"#,
        id.0,
        attempt,
        worker.0,
        length.as_secs_f64(),
        MAX_LEASES,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|r| Claim {
        lease: r.lease,
        version: r.version,
        problem_version: r.problem_version,
        language: r.language,
        mode: r.mode,
        files: r.files.0,
        stdin: r.stdin,
        cases: r.cases.map(|c| c.0),
        digest: r.digest,
        time: r.time,
        memory: r.memory,
        language_factors: r.language_factors,
    }))
}

/// Makes the lease last longer; false: it is not ours.
///
/// # Errors
/// If the database fails.
pub async fn extend(conn: &mut PgConnection, id: SubmissionId, lease: i64, length: Duration) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update submissions set lease_until = now() + make_interval(secs => $3) where id = $1 and lease = $2",
        id.0,
        lease,
        length.as_secs_f64(),
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What the compiler said, to be stored.
#[derive(Debug, Clone)]
pub struct CompileColumns {
    /// Its words.
    pub output: String,
    /// Its time.
    pub time_ms: TimeMs,
}

/// Tells that tests run now.
///
/// # Errors
/// If the database fails.
pub async fn mark_running(
    conn: &mut PgConnection,
    id: SubmissionId,
    lease: i64,
    length: Duration,
    compile: &CompileColumns,
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "update submissions set status = 'running', compile_output = $4, compile_time_ms = $5, version = version + 1,
            lease_until = now() + make_interval(secs => $3)
        where id = $1 and lease = $2 returning version",
        id.0,
        lease,
        length.as_secs_f64(),
        compile.output,
        compile.time_ms.0,
    )
    .fetch_optional(conn)
    .await
}

/// Writes a batch of results and extends the lease; the row's new version.
///
/// # Errors
/// If the database fails.
pub async fn write_results(
    conn: &mut PgConnection,
    id: SubmissionId,
    lease: i64,
    length: Duration,
    results: &[TestResult],
    done: i32,
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        r#"with held as (
            update submissions set progress_done = $5, version = version + 1, lease_until = now() + make_interval(secs => $3)
            where id = $1 and lease = $2 returning lease, version
        ), written as (
            insert into test_results (lease, number, name, test_group, sample, verdict, time_ms, memory_kib, score, message,
                judge_message, input, expected, output, stderr, truncated)
            select h.lease, r.number, r.name, r.test_group, r.sample, r.verdict, r.time_ms, r.memory_kib, r.score, r.message,
                r.judge_message, r.input, r.expected, r.output, r.stderr, r.truncated
            from held h, jsonb_to_recordset($4) as r (number integer, name text, test_group text, sample boolean,
                verdict text, time_ms bigint, memory_kib bigint, score double precision, message text, judge_message text, input text,
                expected text, output text, stderr text, truncated text[])
        )
        select version from held"#,
        id.0,
        lease,
        length.as_secs_f64(),
        Json(results) as _,
        done,
    )
    .fetch_optional(conn)
    .await
}

/// Writes the last results and the verdict in one transaction; the row's last version.
///
/// # Errors
/// If the database fails.
pub async fn finish(
    conn: &mut PgConnection,
    id: SubmissionId,
    lease: i64,
    results: &[TestResult],
    done: i32,
    outcome: &Outcome,
) -> sqlx::Result<Option<i64>> {
    let reason = outcome.reason.as_ref().map(|r| stored(r.as_bytes(), false)).map(|Stored { text, .. }| text);
    let compile = outcome.compile.as_ref();
    sqlx::query_scalar!(
        r#"with held as (
            update submissions set status = 'done', verdict = $4, time_ms = $5, memory_kib = $6, progress_done = $7,
                compile_output = $8, compile_time_ms = $9, judge_error_reason = $10, score = $11, max_score = $12, version = version + 1,
                judged_at = now(), final_lease = lease, lease = null, lease_until = null
            where id = $1 and lease = $2 returning final_lease, version
        ), written as (
            insert into test_results (lease, number, name, test_group, sample, verdict, time_ms, memory_kib, score, message,
                judge_message, input, expected, output, stderr, truncated)
            select h.final_lease, r.number, r.name, r.test_group, r.sample, r.verdict, r.time_ms, r.memory_kib, r.score, r.message,
                r.judge_message, r.input, r.expected, r.output, r.stderr, r.truncated
            from held h, jsonb_to_recordset($3) as r (number integer, name text, test_group text, sample boolean,
                verdict text, time_ms bigint, memory_kib bigint, score double precision, message text, judge_message text, input text,
                expected text, output text, stderr text, truncated text[])
        ), ended as (
            update leases l set ended_at = now(), outcome = 'final' from held h where l.id = h.final_lease
        )
        select version from held"#,
        id.0,
        lease,
        Json(results) as _,
        outcome.verdict as Verdict,
        outcome.time_ms.map(|t| t.0),
        outcome.memory_kib.map(|m| m.0),
        done,
        compile.map(|c| c.output.as_str()),
        compile.map(|c| c.time_ms.0),
        reason,
        outcome.score.map(|(score, _)| score),
        outcome.score.and_then(|(_, most)| most),
    )
    .fetch_optional(conn)
    .await
}

/// Gives unfinished work back, at no cost to its count of leases; the row's new version.
///
/// # Errors
/// If the database fails.
pub async fn hand_back(conn: &mut PgConnection, id: SubmissionId, lease: i64) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "with held as (
            update submissions set status = 'queued', lease = null, lease_until = null, leases_used = leases_used - 1,
                publish_no = publish_no + 1, published_at = null, progress_done = 0, version = version + 1
            where id = $1 and lease = $2 returning version
        ), ended as (
            update leases l set ended_at = now(), outcome = 'handed_back' from held where l.id = $2
        )
        select version from held",
        id.0,
        lease,
    )
    .fetch_optional(conn)
    .await
}
