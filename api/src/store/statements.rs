//! Statements of a problem's version, in each language that its package has.

use judge_core::ProblemVersionId;
use sqlx::PgConnection;

/// Which statements there are.
#[derive(Debug)]
pub struct StatementRow {
    /// As in the package.
    pub language: String,
    /// The problem's name in it.
    pub title: String,
    /// Whether it is a document to be shown as it is.
    pub is_pdf: bool,
}

/// The statements of a version, in the order of their languages.
pub async fn list(db: &mut PgConnection, version: ProblemVersionId) -> sqlx::Result<Vec<StatementRow>> {
    sqlx::query_as!(
        StatementRow,
        r#"select language, title, pdf is not null as "is_pdf!" from statements
         where problem_version_id = $1 order by language"#,
        version.0
    )
    .fetch_all(db)
    .await
}

/// A statement's HTML.
pub async fn find_html(
    db: &mut PgConnection,
    version: ProblemVersionId,
    language: &str,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select html from statements where problem_version_id = $1 and language = $2",
        version.0,
        language
    )
    .fetch_optional(db)
    .await
}

/// A statement's document.
pub async fn find_pdf(
    db: &mut PgConnection,
    version: ProblemVersionId,
    language: &str,
) -> sqlx::Result<Option<Vec<u8>>> {
    let found = sqlx::query_scalar!(
        "select pdf from statements where problem_version_id = $1 and language = $2",
        version.0,
        language
    )
    .fetch_optional(db)
    .await?;
    Ok(found.flatten())
}
