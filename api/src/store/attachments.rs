//! Files for solvers that a problem's version has, and the tests that solvers answer by files.

use judge_core::ProblemVersionId;
use sqlx::PgConnection;

/// A file for solvers, without its bytes.
#[derive(Debug)]
pub struct AttachmentRow {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: i64,
}

/// The files of a version, in the order of their names.
pub async fn list(db: &mut PgConnection, version: ProblemVersionId) -> sqlx::Result<Vec<AttachmentRow>> {
    sqlx::query_as!(
        AttachmentRow,
        r#"select name, length(content)::bigint as "bytes!" from attachments where problem_version_id = $1 order by name"#,
        version.0
    )
    .fetch_all(db)
    .await
}

/// A file's bytes.
pub async fn find(db: &mut PgConnection, version: ProblemVersionId, name: &str) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!("select content from attachments where problem_version_id = $1 and name = $2", version.0, name)
        .fetch_optional(db)
        .await
}

/// The names of the tests that aren't shown, in judging order. What has no input asks for no answer.
pub async fn list_secret_tests(db: &mut PgConnection, version: ProblemVersionId) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        "select name from test_cases where problem_version_id = $1 and not sample and digest is distinct from '' order by number",
        version.0
    )
    .fetch_all(db)
    .await
}
