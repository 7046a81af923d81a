//! Sources in the making, per user, problem and language.

use judge_core::{ProblemId, UserId};
use sqlx::PgConnection;
use time::OffsetDateTime;

/// How many drafts of one user are kept; the oldest leave first.
const KEPT: i64 = 500;

/// A draft.
#[derive(Debug)]
pub struct DraftRow {
    /// The text.
    pub source: String,
    /// Grows with each change.
    pub version: i64,
    /// When it changed last.
    pub updated_at: OffsetDateTime,
}

/// The draft, if there is one.
pub async fn find(
    db: &mut PgConnection,
    user: UserId,
    problem: ProblemId,
    language: &str,
) -> sqlx::Result<Option<DraftRow>> {
    sqlx::query_as!(
        DraftRow,
        "select source, version, updated_at from drafts where user_id = $1 and problem_id = $2 and language = $3",
        user.0,
        problem.0,
        language
    )
    .fetch_optional(db)
    .await
}

/// Keeps a text over the version that its writer saw (0: none). `None` if another one is there.
pub async fn mark_written(
    db: &mut PgConnection,
    (user, problem, language): (UserId, ProblemId, &str),
    source: &str,
    base: i64,
    now: OffsetDateTime,
) -> sqlx::Result<Option<DraftRow>> {
    let row = sqlx::query_as!(
        DraftRow,
        "insert into drafts as d (user_id, problem_id, language, source, version, updated_at) values ($1, $2, $3, $4, $5::bigint + 1, $6)
         on conflict (user_id, problem_id, language) do update
             set source = excluded.source, version = d.version + 1, updated_at = excluded.updated_at
             where d.version = $5::bigint
         returning source, version, updated_at",
        user.0,
        problem.0,
        language,
        source,
        base,
        now
    )
    .fetch_optional(&mut *db)
    .await?;
    if row.as_ref().is_some_and(|row| row.version == 1) {
        drop_oldest(db, user).await?;
    }
    Ok(row)
}

async fn drop_oldest(db: &mut PgConnection, user: UserId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from drafts where user_id = $1 and (problem_id, language) in
           (select problem_id, language from drafts where user_id = $1 order by updated_at desc offset $2)",
        user.0,
        KEPT
    )
    .execute(db)
    .await?;
    Ok(())
}
