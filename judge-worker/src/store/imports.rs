//! SQL of imports, fenced like that of submissions. What an import becomes is in `publish`.

use std::time::Duration;

use judge_core::score::TestScore;
use judge_core::{ImportId, ProblemId, UserId, Verdict, WorkerId};
use sqlx::PgConnection;
use sqlx::types::Json;

use crate::judge::TestCase;

/// An import that is ours to do.
#[derive(Debug, Clone)]
pub struct ImportClaim {
    /// Our fencing token.
    pub lease: i64,
    /// The row's version after the claim.
    pub version: i64,
    /// Who uploaded it.
    pub user: UserId,
    /// The problem that gets a new version; `None`: a new problem.
    pub problem: Option<ProblemId>,
    /// The slug that was asked for.
    pub slug: Option<String>,
    /// The uploaded file's name.
    pub file_name: Option<String>,
    /// Publish when all expectations hold.
    pub publish: bool,
    /// The package.
    pub digest: String,
}

/// A message about a place in the package.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// Path in the package.
    pub path: String,
    /// A sentence.
    pub message: String,
}

impl From<problem_package::Finding> for Finding {
    fn from(finding: problem_package::Finding) -> Self {
        Self { path: finding.path, message: finding.message }
    }
}

/// One row of the matrix.
#[derive(Debug, Clone)]
pub struct MatrixRow {
    /// 1, 2, 3 …
    pub number: i32,
    /// The submission's file or folder.
    pub path: String,
    /// Language id, if known.
    pub language: Option<String>,
    /// Verdicts that the package allows.
    pub expected: Vec<Verdict>,
    /// What it got; `None`: not judged.
    pub verdict: Option<Verdict>,
    /// CPU time of its worst test.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// Whether that was expected; `None`: not judged, which is no mismatch.
    pub matches: Option<bool>,
    /// Why it was not judged, or what went wrong.
    pub message: Option<String>,
    /// Its tests, of the first [`KEPT_TESTS`].
    pub tests: Vec<Cell>,
}

/// Of how many tests the matrix is kept.
pub const KEPT_TESTS: usize = 2_000;

/// One submission on one test: number, verdict, CPU time, peak memory.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Cell(pub i32, pub Verdict, pub Option<i64>, pub Option<i64>);

impl Cell {
    /// Of a test's result.
    pub fn of(number: i32, test: &TestScore) -> Self {
        Self(number, test.verdict, test.time_ms.map(|t| t.0), test.memory_kib.map(|m| m.0))
    }
}

/// A test's column in the matrix.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The folder that it lies in.
    pub group: Option<String>,
    /// Whether solvers see it.
    pub sample: bool,
}

impl Column {
    /// Those of the first [`KEPT_TESTS`].
    pub fn of(tests: &[TestCase]) -> Vec<Self> {
        let column = |t: &TestCase| Self { name: t.name.clone(), group: t.group.clone(), sample: t.sample };
        tests.iter().take(KEPT_TESTS).map(column).collect()
    }
}

/// Takes the lease of an import. `None`: there is nothing to claim.
///
/// # Errors
/// If the database fails.
pub async fn claim(
    conn: &mut PgConnection,
    id: ImportId,
    attempt: i32,
    worker: WorkerId,
    length: Duration,
) -> sqlx::Result<Option<ImportClaim>> {
    sqlx::query_as!(
        ImportClaim,
        r#"with target as (
            select id, lease as old_lease from imports
            where id = $1 and attempt = $2 and (status = 'queued' or (lease_until < now() and leases_used < 3))
            for update
        ), claimed as (
            update imports i
            set status = 'validating', lease = nextval('lease_ids'), lease_until = now() + make_interval(secs => $4),
                leases_used = i.leases_used + 1, version = i.version + 1, errors = '[]', warnings = '[]'
            from target t where i.id = t.id
            returning i.id, i.lease, i.attempt, i.version, i.user_id, i.problem_id, i.slug, i.file_name, i.publish, i.package_digest
        ), noted as (
            insert into leases (id, import_id, attempt, worker_id, started_at)
            select lease, id, attempt, $3, now() from claimed
        ), ended as (
            update leases l set ended_at = now(), outcome = 'expired'
            from target t where l.id = t.old_lease and l.ended_at is null
        )
        select lease as "lease!", version, user_id as "user: UserId", problem_id as "problem: ProblemId", slug, file_name,
            publish, package_digest as digest
        from claimed"#,
        id.0,
        attempt,
        worker.0,
        length.as_secs_f64(),
    )
    .fetch_optional(conn)
    .await
}

/// Makes the lease last longer; false: it is not ours.
///
/// # Errors
/// If the database fails.
pub async fn extend(conn: &mut PgConnection, id: ImportId, lease: i64, length: Duration) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update imports set lease_until = now() + make_interval(secs => $3) where id = $1 and lease = $2",
        id.0,
        lease,
        length.as_secs_f64(),
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Tells that the package is sound so far and that its submissions are judged now.
///
/// # Errors
/// If the database fails.
pub async fn mark_verifying(
    conn: &mut PgConnection,
    id: ImportId,
    lease: i64,
    slug: &str,
    tests: &[TestCase],
    warnings: &[Finding],
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "update imports set status = 'verifying', problem_slug = $3, warnings = $4, tests = $5, test_count = $6,
            version = version + 1
        where id = $1 and lease = $2 returning version",
        id.0,
        lease,
        slug,
        Json(warnings) as _,
        Json(Column::of(tests)) as _,
        i32::try_from(tests.len()).unwrap_or(i32::MAX),
    )
    .fetch_optional(conn)
    .await
}

/// Writes one row of the matrix: when it is planned, and anew when it is judged.
///
/// # Errors
/// If the database fails.
pub async fn write_row(
    conn: &mut PgConnection,
    id: ImportId,
    lease: i64,
    row: &MatrixRow,
) -> sqlx::Result<Option<i64>> {
    let expected: Vec<String> = row.expected.iter().map(|v| v.as_str().to_owned()).collect();
    sqlx::query_scalar!(
        "with held as (
            update imports set version = version + 1 where id = $1 and lease = $2 returning id, lease, version
        ), written as (
            insert into import_submissions (import_id, lease, number, path, language, expected, verdict, time_ms,
                memory_kib, matches, message, tests)
            select id, lease, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 from held
            on conflict (lease, number) do update set verdict = excluded.verdict, time_ms = excluded.time_ms,
                memory_kib = excluded.memory_kib, matches = excluded.matches, message = excluded.message, tests = excluded.tests
        )
        select version from held",
        id.0,
        lease,
        row.number,
        row.path,
        row.language,
        &expected,
        row.verdict.map(|v| v.as_str()),
        row.time_ms,
        row.memory_kib,
        row.matches,
        row.message,
        Json(&row.tests) as _,
    )
    .fetch_optional(conn)
    .await
}

/// Ends an import whose package can't be used.
///
/// # Errors
/// If the database fails.
pub async fn fail(
    conn: &mut PgConnection,
    id: ImportId,
    lease: i64,
    errors: &[Finding],
    warnings: &[Finding],
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "with held as (
            update imports set status = 'failed', errors = $3, warnings = $4, finished_at = now(), lease = null,
                lease_until = null, version = version + 1
            where id = $1 and lease = $2 returning version
        ), ended as (
            update leases l set ended_at = now(), outcome = 'final' from held where l.id = $2
        )
        select version from held",
        id.0,
        lease,
        Json(errors) as _,
        Json(warnings) as _,
    )
    .fetch_optional(conn)
    .await
}

/// Gives an unfinished import back.
///
/// # Errors
/// If the database fails.
pub async fn hand_back(conn: &mut PgConnection, id: ImportId, lease: i64) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "with held as (
            update imports set status = 'queued', lease = null, lease_until = null, leases_used = leases_used - 1,
                publish_no = publish_no + 1, published_at = null, version = version + 1
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
