//! Links by which anybody may read a submission, as long as its author wants.

use judge_core::SubmissionId;
use sqlx::PgConnection;

/// The link's key, if the submission is shared.
pub async fn find_key(db: &mut PgConnection, id: SubmissionId) -> sqlx::Result<Option<String>> {
    let found = sqlx::query_scalar!("select share_key from submissions where id = $1", id.0).fetch_optional(db).await?;
    Ok(found.flatten())
}

/// Shares a submission by this key, unless it is shared already; the key that counts.
pub async fn mark_shared(db: &mut PgConnection, id: SubmissionId, key: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "update submissions set share_key = coalesce(share_key, $2) where id = $1 returning share_key",
        id.0,
        key
    )
    .fetch_one(db)
    .await
}

/// Ends the link; a later one has another key.
pub async fn mark_unshared(db: &mut PgConnection, id: SubmissionId) -> sqlx::Result<()> {
    sqlx::query!("update submissions set share_key = null where id = $1", id.0).execute(db).await?;
    Ok(())
}

/// The submission that this key opens.
pub async fn find_submission(db: &mut PgConnection, key: &str) -> sqlx::Result<Option<SubmissionId>> {
    sqlx::query_scalar!(r#"select id as "id: SubmissionId" from submissions where share_key = $1"#, key)
        .fetch_optional(db)
        .await
}
