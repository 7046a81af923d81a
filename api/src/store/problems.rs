//! Problems and their versions. Lists are in `problem_list.rs`.

use judge_core::{Difficulty, Kind, ProblemId, ProblemVersionId, UserId};
use sqlx::PgConnection;
use time::OffsetDateTime;

/// A problem with its current version.
#[derive(Debug)]
pub struct ProblemRow {
    /// The id.
    pub id: ProblemId,
    /// The name in addresses.
    pub slug: String,
    /// Whose it is.
    pub owner_id: UserId,
    /// The title.
    pub title: String,
    /// How a submission talks to the judge.
    pub kind: Kind,
    /// How hard somebody said that it is.
    pub difficulty: Option<Difficulty>,
    /// Tags.
    pub tags: Vec<String>,
    /// Hints, to be uncovered one by one.
    pub hints: Vec<String>,
    /// Whether everybody may see it.
    pub published: bool,
    /// The current version's id.
    pub version_id: ProblemVersionId,
    /// The current version's number.
    pub number: i32,
    /// The zip's digest.
    pub package_digest: String,
    /// Sanitised.
    pub statement_html: String,
    /// The limit: the setter's, else the package's.
    pub time_ms: i64,
    /// The limit.
    pub memory_kib: i64,
    /// The limit.
    pub output_kib: i64,
    /// The limit on the source.
    pub code_kib: i64,
    /// Language ids that the package allows; `None`: all.
    pub languages: Option<Vec<String>>,
    /// function.yaml as JSON.
    pub signature: Option<serde_json::Value>,
    /// Starter code of a function problem: {language: text}.
    pub starters: Option<serde_json::Value>,
    /// How many test cases are samples.
    pub sample_count: i32,
    /// How many test cases there are.
    pub test_count: i32,
}

/// The problem of this slug that has a version.
pub async fn find(db: &mut PgConnection, slug: &str) -> sqlx::Result<Option<ProblemRow>> {
    sqlx::query_as!(
        ProblemRow,
        r#"select p.id as "id: ProblemId", p.slug, p.owner_id as "owner_id: UserId", p.title, p.kind as "kind: Kind",
             p.difficulty as "difficulty: Difficulty", p.tags, p.hints, p.published,
             v.id as "version_id: ProblemVersionId", v.number, v.package_digest, v.statement_html,
             coalesce(p.time_ms, v.time_ms) as "time_ms!", coalesce(p.memory_kib, v.memory_kib) as "memory_kib!",
             v.output_kib, v.code_kib, v.languages, v.signature,
             v.starters,
             v.sample_count, v.test_count
         from problems p join problem_versions v on v.id = p.current_version where p.slug = $1"#,
        slug
    )
    .fetch_optional(db)
    .await
}

/// Whose problem this slug is, whether or not it has a version.
pub async fn find_owner(db: &mut PgConnection, slug: &str) -> sqlx::Result<Option<(ProblemId, UserId, bool)>> {
    let row =
        sqlx::query!("select id, owner_id, published from problems where slug = $1", slug).fetch_optional(db).await?;
    Ok(row.map(|row| (ProblemId(row.id), UserId(row.owner_id), row.published)))
}

/// A sample, as shown in the statement.
#[derive(Debug)]
pub struct SampleRow {
    /// What goes in.
    pub input: String,
    /// What should come out.
    pub answer: String,
    /// Why.
    pub explanation: Option<String>,
}

/// The samples of a version, in order.
pub async fn list_samples(db: &mut PgConnection, version: ProblemVersionId) -> sqlx::Result<Vec<SampleRow>> {
    sqlx::query_as!(
        SampleRow,
        "select input, answer, explanation from test_cases where problem_version_id = $1 and sample order by number",
        version.0
    )
    .fetch_all(db)
    .await
}

/// What a setter may change without a new package. `None` leaves a field as it is.
#[derive(Debug, Default)]
pub struct Changes {
    /// The title.
    pub title: Option<String>,
    /// Whether everybody may see it.
    pub published: Option<bool>,
    /// `Some(None)`: nobody says any more.
    pub difficulty: Option<Option<Difficulty>>,
    /// All of them.
    pub tags: Option<Vec<String>>,
    /// All of them.
    pub hints: Option<Vec<String>>,
    /// `Some(None)`: the package's own limit again.
    pub time_ms: Option<Option<i64>>,
    /// `Some(None)`: the package's own limit again.
    pub memory_kib: Option<Option<i64>>,
}

/// Changes a problem.
pub async fn mark_changed(
    db: &mut PgConnection,
    id: ProblemId,
    changes: &Changes,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update problems set
             published = coalesce($2, published),
             difficulty = case when $3 then $4 else difficulty end,
             tags = coalesce($5, tags),
             hints = coalesce($6, hints),
             time_ms = case when $7 then $8 else time_ms end,
             updated_at = $9,
             title = coalesce($10, title),
             memory_kib = case when $11 then $12 else memory_kib end
         where id = $1",
        id.0,
        changes.published,
        changes.difficulty.is_some(),
        changes.difficulty.flatten().map(Difficulty::as_str),
        changes.tags.as_deref(),
        changes.hints.as_deref(),
        changes.time_ms.is_some(),
        changes.time_ms.flatten(),
        now,
        changes.title,
        changes.memory_kib.is_some(),
        changes.memory_kib.flatten()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps other editors waiting until the end of the transaction; the problem's revision.
pub async fn lock(db: &mut PgConnection, id: ProblemId) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select revision from problems where id = $1 for update", id.0).fetch_one(db).await
}

/// Has another version judged from now on, with what its package says about itself; false if there is none of this number.
pub async fn mark_current(
    db: &mut PgConnection,
    id: ProblemId,
    number: i32,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update problems p set current_version = v.id, title = v.title, kind = v.kind, updated_at = $3,
             difficulty = case when v.about is null then p.difficulty else v.about->>'difficulty' end,
             tags = case when v.about is null then p.tags else array(select jsonb_array_elements_text(v.about->'tags')) end,
             hints = case when v.about is null then p.hints else array(select jsonb_array_elements_text(v.about->'hints')) end
         from problem_versions v where p.id = $1 and v.problem_id = p.id and v.number = $2",
        id.0,
        number,
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
