//! Files for solvers that a problem's version has.

use judge_core::ProblemVersionId;
use sqlx::PgConnection;

/// A file for solvers.
#[derive(Debug, Clone)]
pub struct NewAttachment {
    /// Its plain name.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// Stores the files of a new version.
///
/// # Errors
/// If the database fails.
pub async fn insert(
    conn: &mut PgConnection,
    version: ProblemVersionId,
    attachments: &[NewAttachment],
) -> sqlx::Result<()> {
    for attachment in attachments {
        sqlx::query!(
            "insert into attachments (problem_version_id, name, content) values ($1, $2, $3)",
            version.0,
            attachment.name,
            attachment.content,
        )
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
