//! A problem's versions as its setter sees them, their tests, and what differs between two.

use judge_core::{Difficulty, Kind, ProblemId, ProblemVersionId};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use sqlx::types::Json;
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a package has besides what solvers see. The worker writes it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct About {
    /// The package's format.
    pub format: String,
    /// Whether all that the package expects came true.
    pub verified: bool,
    /// The statement that solvers see, as it was written.
    pub statement: Option<StatementSource>,
    /// The sources in each language, of the first eight; none of versions that an earlier release imported.
    #[serde(default)]
    pub statements: Vec<StatementSource>,
    /// The languages that there are statements in.
    pub statement_languages: Vec<String>,
    /// How many programs check the inputs.
    pub input_validators: i32,
    /// Who decides whether an output is right: `default`, `custom`, `interactive` or `function`.
    pub output_validator: String,
    /// The package's submissions that must be accepted.
    pub accepted_submissions: i32,
    /// Those that must not be.
    pub rejected_submissions: i32,
    /// The package's own word.
    pub difficulty: Option<Difficulty>,
    /// The package's own words.
    pub tags: Vec<String>,
    /// The package's own words.
    pub hints: Vec<String>,
    /// What the time limit rests on.
    pub time: TimeFacts,
}

/// A statement's source.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StatementSource {
    /// Its language; `null` of versions that an earlier release imported.
    #[serde(default)]
    pub language: Option<String>,
    /// The file in the package.
    pub path: String,
    /// `markdown` or `tex`.
    pub format: String,
    /// The text; `null` if it is longer than 64 KiB.
    pub source: Option<String>,
}

/// How the time limit and the times of the package's submissions stand to each other.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TimeFacts {
    /// The limit that holds.
    pub time_ms: i64,
    /// Whether the package states it.
    pub stated: bool,
    /// How many times `slowest_ms` the limit should be.
    pub multiplier: f64,
    /// The time of the slowest submission that must end in time.
    pub slowest_ms: i64,
    /// Which one that is; `null` if none was accepted.
    pub slowest_path: Option<String>,
    /// What the package's own rule makes of that.
    pub suggested_ms: Option<i64>,
}

/// A version.
#[derive(Debug)]
pub struct VersionRow {
    /// The id.
    pub id: ProblemVersionId,
    /// 1, 2, 3 …
    pub number: i32,
    /// The import that made it.
    pub import_id: Uuid,
    /// The title.
    pub title: String,
    /// How a submission talks to the judge.
    pub kind: Kind,
    /// Sanitised.
    pub statement_html: String,
    /// The package's limits.
    pub time_ms: i64,
    /// As above.
    pub memory_kib: i64,
    /// As above.
    pub output_kib: i64,
    /// As above.
    pub code_kib: i64,
    /// Language ids that the package allows; `None`: all.
    pub languages: Option<Vec<String>>,
    /// function.yaml as JSON.
    pub signature: Option<serde_json::Value>,
    /// How many test cases are samples.
    pub sample_count: i32,
    /// How many test cases there are.
    pub test_count: i32,
    /// `None`: an earlier release imported it.
    pub about: Option<Json<About>>,
    /// When it was imported.
    pub created_at: OffsetDateTime,
    /// Whether it is judged now.
    pub current: bool,
}

/// Up to `limit` versions, newest first, below a number if one is given.
pub async fn list(
    db: &mut PgConnection,
    problem: ProblemId,
    below: Option<i32>,
    limit: i64,
) -> sqlx::Result<Vec<VersionRow>> {
    sqlx::query_as!(
        VersionRow,
        r#"select v.id as "id: ProblemVersionId", v.number, v.import_id, v.title, v.kind as "kind: Kind", '' as "statement_html!",
             v.time_ms, v.memory_kib, v.output_kib, v.code_kib, v.languages, v.signature, v.sample_count, v.test_count,
             v.about as "about: Json<About>", v.created_at, coalesce(p.current_version = v.id, false) as "current!"
         from problem_versions v join problems p on p.id = v.problem_id
         where v.problem_id = $1 and ($2::integer is null or v.number < $2) order by v.number desc limit $3"#,
        problem.0,
        below,
        limit
    )
    .fetch_all(db)
    .await
}

/// The version of this number.
pub async fn find(db: &mut PgConnection, problem: ProblemId, number: i32) -> sqlx::Result<Option<VersionRow>> {
    sqlx::query_as!(
        VersionRow,
        r#"select v.id as "id: ProblemVersionId", v.number, v.import_id, v.title, v.kind as "kind: Kind", v.statement_html,
             v.time_ms, v.memory_kib, v.output_kib, v.code_kib, v.languages, v.signature, v.sample_count, v.test_count,
             v.about as "about: Json<About>", v.created_at, coalesce(p.current_version = v.id, false) as "current!"
         from problem_versions v join problems p on p.id = v.problem_id where v.problem_id = $1 and v.number = $2"#,
        problem.0,
        number
    )
    .fetch_optional(db)
    .await
}

/// A problem's own words, which the setter may change without a package.
#[derive(Debug)]
pub struct OwnRow {
    /// Counts changes.
    pub revision: i64,
    /// Instead of the version's limit.
    pub time_ms: Option<i64>,
    /// Instead of the version's limit.
    pub memory_kib: Option<i64>,
    /// Why judging is paused.
    pub paused_reason: Option<String>,
    /// How many versions there are.
    pub versions: i64,
}

/// What only the setter sees of a problem.
pub async fn find_own(db: &mut PgConnection, problem: ProblemId) -> sqlx::Result<OwnRow> {
    sqlx::query_as!(
        OwnRow,
        r#"select revision, time_ms, memory_kib, case when paused_version = current_version then paused_reason end as paused_reason,
             (select count(*) from problem_versions v where v.problem_id = p.id) as "versions!"
         from problems p where p.id = $1"#,
        problem.0
    )
    .fetch_one(db)
    .await
}

/// A test case in the setter's list.
#[derive(Debug, Serialize, ToSchema)]
pub struct TestItem {
    /// 1, 2, 3 … in judging order.
    pub number: i32,
    /// Its name in the package.
    pub name: String,
    /// The folder that it lies in.
    pub group: Option<String>,
    /// Whether solvers see it.
    pub sample: bool,
    /// Size of the input; `null` if an earlier release imported it.
    pub input_bytes: Option<i64>,
    /// Size of the answer.
    pub answer_bytes: Option<i64>,
}

/// Up to `limit` test cases after a number.
pub async fn list_tests(
    db: &mut PgConnection,
    version: ProblemVersionId,
    after: i32,
    limit: i64,
) -> sqlx::Result<Vec<TestItem>> {
    sqlx::query_as!(
        TestItem,
        r#"select number, name, test_group as "group", sample, input_bytes, answer_bytes
         from test_cases where problem_version_id = $1 and number > $2 order by number limit $3"#,
        version.0,
        after,
        limit
    )
    .fetch_all(db)
    .await
}

/// How a test case differs between two versions, and how many do so.
#[derive(Debug)]
pub struct TestChange {
    /// `added`, `removed` or `changed`.
    pub change: String,
    /// Its name.
    pub name: String,
    /// All that differ so.
    pub count: i64,
}

/// The test cases that differ, by name, up to `limit` of each kind. Of versions that an earlier release imported only the stored
/// heads are compared.
pub async fn list_changes(
    db: &mut PgConnection,
    from: ProblemVersionId,
    to: ProblemVersionId,
    limit: i64,
) -> sqlx::Result<Vec<TestChange>> {
    sqlx::query_as!(
        TestChange,
        r#"with both_sides as (
             select coalesce(b.name, a.name) as name, coalesce(b.number, a.number) as number,
               case when a.name is null then 'added' when b.name is null then 'removed'
                 when a.digest is not null and b.digest is not null then case when a.digest <> b.digest then 'changed' end
                 when (a.input, a.answer) is distinct from (b.input, b.answer) then 'changed' end as change
             from (select name, number, digest, input, answer from test_cases where problem_version_id = $1) a
             full join (select name, number, digest, input, answer from test_cases where problem_version_id = $2) b on b.name = a.name),
           counted as (
             select name, change, count(*) over (partition by change) as n,
               row_number() over (partition by change order by number, name) as nth
             from both_sides where change is not null)
         select name as "name!", change as "change!", n as "count!" from counted where nth <= $3 order by change, nth"#,
        from.0,
        to.0,
        limit
    )
    .fetch_all(db)
    .await
}
