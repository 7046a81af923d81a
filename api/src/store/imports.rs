//! Imports of problem packages: made here, advanced by workers.

use judge_core::{ImportId, ProblemId, UserId, Verdict};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use sqlx::types::Json;
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use super::versions::TimeFacts;

/// An import to be made.
#[derive(Debug)]
pub struct NewRow<'a> {
    /// The id.
    pub id: ImportId,
    /// Who uploaded it.
    pub user: UserId,
    /// The problem that gets a new version; `None` for a new problem.
    pub problem: Option<ProblemId>,
    /// The slug that was asked for.
    pub slug: Option<&'a str>,
    /// The uploaded file's name.
    pub file_name: Option<&'a str>,
    /// Whether to publish when all expectations hold.
    pub publish: bool,
    /// The zip's digest.
    pub package_digest: &'a str,
    /// Its size.
    pub package_bytes: i64,
    /// The problem's slug, if it is known.
    pub problem_slug: Option<&'a str>,
    /// Now.
    pub created_at: OffsetDateTime,
}

/// Makes an import, queued. The row is the outbox.
pub async fn insert(db: &mut PgConnection, new: &NewRow<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into imports (id, user_id, problem_id, slug, file_name, publish, package_digest, package_bytes, status,
             problem_slug, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $10)",
        new.id.0,
        new.user.0,
        new.problem.map(|id| id.0),
        new.slug,
        new.file_name,
        new.publish,
        new.package_digest,
        new.package_bytes,
        new.problem_slug,
        new.created_at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// An import.
#[derive(Debug)]
pub struct ImportRow {
    /// The id.
    pub id: Uuid,
    /// Who uploaded it.
    pub user_id: UserId,
    /// Where it is.
    pub status: String,
    /// The problem's slug, once it is known.
    pub problem_slug: Option<String>,
    /// [{path, message}].
    pub errors: serde_json::Value,
    /// [{path, message}].
    pub warnings: serde_json::Value,
    /// Counts changes.
    pub version: i64,
    /// The lease whose rows are shown.
    pub lease: Option<i64>,
    /// How many test cases there are, once it is known.
    pub test_count: Option<i32>,
    /// What the time limit rests on, at the end.
    pub time_facts: Option<Json<TimeFacts>>,
    /// When it was sent.
    pub created_at: OffsetDateTime,
    /// When it ended.
    pub finished_at: Option<OffsetDateTime>,
}

/// The import of this id.
pub async fn find(db: &mut PgConnection, id: ImportId) -> sqlx::Result<Option<ImportRow>> {
    sqlx::query_as!(
        ImportRow,
        r#"select id, user_id as "user_id: UserId", status, problem_slug, errors, warnings, version,
             coalesce(lease, (select max(l.id) from leases l where l.import_id = imports.id)) as lease, created_at, finished_at,
             test_count, time_facts as "time_facts: Json<TimeFacts>"
         from imports where id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A user's imports, newest first.
pub async fn list(
    db: &mut PgConnection,
    user: UserId,
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<ImportRow>> {
    sqlx::query_as!(
        ImportRow,
        r#"select id, user_id as "user_id: UserId", status, problem_slug, errors, warnings, version, null::bigint as lease,
             created_at, finished_at, test_count, null as "time_facts: Json<TimeFacts>"
         from imports where user_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3"#,
        user.0,
        before,
        limit
    )
    .fetch_all(db)
    .await
}

/// One of the package's own submissions, as judged.
#[derive(Debug)]
pub struct MatrixRow {
    /// Its file, or its folder.
    pub path: String,
    /// Its language.
    pub language: Option<String>,
    /// Verdicts that the package allows.
    pub expected: Vec<String>,
    /// How it ended.
    pub verdict: Option<Verdict>,
    /// CPU time of the worst test.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// Whether it ended as the package says.
    pub matches: Option<bool>,
    /// The judge's words.
    pub message: Option<String>,
}

/// The matrix under a lease.
pub async fn list_matrix(db: &mut PgConnection, lease: i64) -> sqlx::Result<Vec<MatrixRow>> {
    sqlx::query_as!(
        MatrixRow,
        r#"select path, language, expected, verdict as "verdict: Verdict", time_ms, memory_kib, matches, message
         from import_submissions where lease = $1 order by number"#,
        lease
    )
    .fetch_all(db)
    .await
}

/// A test's column in the matrix of submissions and tests.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TestColumn {
    /// Its name.
    pub name: String,
    /// The folder that it lies in.
    pub group: Option<String>,
    /// Whether solvers see it.
    pub sample: bool,
}

/// The first tests of an import's package, in judging order.
pub async fn find_columns(db: &mut PgConnection, id: ImportId) -> sqlx::Result<Option<Vec<TestColumn>>> {
    let row = sqlx::query_scalar!(r#"select tests as "tests: Json<Vec<TestColumn>>" from imports where id = $1"#, id.0)
        .fetch_optional(db)
        .await?;
    Ok(row.map(|json| json.0))
}

/// One submission on one test: number, verdict, CPU time, peak memory.
#[derive(Debug, Deserialize)]
pub struct Cell(pub i32, pub Verdict, pub Option<i64>, pub Option<i64>);

/// A submission's tests.
#[derive(Debug)]
pub struct CellsRow {
    /// Its file, or its folder.
    pub path: String,
    /// What it got on those tests that were judged.
    pub tests: Json<Vec<Cell>>,
}

/// The matrix under a lease, test by test.
pub async fn list_cells(db: &mut PgConnection, lease: i64) -> sqlx::Result<Vec<CellsRow>> {
    sqlx::query_as!(
        CellsRow,
        r#"select path, tests as "tests: Json<Vec<Cell>>" from import_submissions where lease = $1 order by number"#,
        lease
    )
    .fetch_all(db)
    .await
}
