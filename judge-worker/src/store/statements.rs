//! Statements of a problem's version, in each language that its package has.

use judge_core::ProblemVersionId;
use sqlx::PgConnection;

/// A statement in one language.
#[derive(Debug, Clone)]
pub struct NewStatement {
    /// As in the package: `en`, `pt-BR`…
    pub language: String,
    /// The problem's name in it.
    pub title: String,
    /// Sanitised.
    pub html: String,
    /// The document, where there is nothing else.
    pub pdf: Option<Vec<u8>>,
}

/// Stores the statements of a new version.
///
/// # Errors
/// If the database fails.
pub async fn insert(
    conn: &mut PgConnection,
    version: ProblemVersionId,
    statements: &[NewStatement],
) -> sqlx::Result<()> {
    for statement in statements {
        sqlx::query!(
            "insert into statements (problem_version_id, language, title, html, pdf) values ($1, $2, $3, $4, $5)",
            version.0,
            statement.language,
            statement.title,
            statement.html,
            statement.pdf,
        )
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
