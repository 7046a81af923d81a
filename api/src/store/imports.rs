//! Imports of problem packages: made here, advanced by workers.

use judge_core::{ImportId, ProblemId, UserId, Verdict};
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

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
             coalesce(lease, (select max(l.id) from leases l where l.import_id = imports.id)) as lease, created_at, finished_at
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
             created_at, finished_at
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
