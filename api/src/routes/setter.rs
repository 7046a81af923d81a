//! A problem as its setter sees it: what it lacks, what its package has, its tests. Who it belongs to and admins, nobody else.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use judge_core::{Difficulty, Kind, Slug};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::edit::tag;
use super::me::PageQuery;
use super::problems::{LimitsView, needs_tender, no_problem};
use crate::auth::personal_token::Scope;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::page::{self, Page};
use crate::extract::path::{PathParam, Query};
use crate::state::AppState;
use crate::store::problems::{self, ProblemRow};
use crate::store::versions::{self, About, OwnRow, TestItem, VersionRow};

/// What a problem should have before it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckItem {
    /// A text that says what to do.
    Statement,
    /// Samples.
    Samples,
    /// Tests that solvers don't see.
    SecretTests,
    /// A submission that must be accepted.
    AcceptedSubmission,
    /// One that must not be.
    RejectedSubmission,
    /// All of the package's submissions and validators do as the package says.
    Expectations,
    /// The limit leaves the slowest submission that must end in time enough room.
    TimeLimit,
    /// A program that checks the inputs.
    InputValidator,
    /// Difficulty.
    Difficulty,
    /// Tags.
    Tags,
}

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// It is there.
    Met,
    /// Without it nobody can be judged fairly.
    Missing,
    /// It would be better with it.
    Advised,
    /// An earlier release imported the package: nobody knows.
    Unknown,
}

/// An item of the checklist.
#[derive(Debug, Serialize, ToSchema)]
pub struct Check {
    /// What.
    pub item: CheckItem,
    /// How it stands.
    pub state: CheckState,
}

/// A problem as its setter sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SetterView {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// How a submission talks to the judge.
    pub kind: Kind,
    /// How hard.
    pub difficulty: Option<Difficulty>,
    /// Tags.
    pub tags: Vec<String>,
    /// Hints.
    pub hints: Vec<String>,
    /// Whether everybody may see it.
    pub published: bool,
    /// Why judging is paused; `null` unless it is.
    pub paused_reason: Option<String>,
    /// The version that is judged.
    pub version: i32,
    /// How many versions there are.
    pub versions: i64,
    /// The import that made this version.
    pub import_id: Uuid,
    /// How many test cases are samples.
    pub sample_count: i32,
    /// How many test cases there are.
    pub test_count: i32,
    /// What holds.
    pub limits: LimitsView,
    /// What the package says.
    pub package_limits: LimitsView,
    /// The setter's own limit instead of the package's; `null`: none.
    pub own_time_ms: Option<i64>,
    /// As above.
    pub own_memory_kib: Option<i64>,
    /// What the package has; `null`: an earlier release imported it.
    pub about: Option<About>,
    /// What it should have before it is published.
    pub checklist: Vec<Check>,
}

/// A problem as its setter sees it; the `ETag` goes into the `If-Match` of a change.
#[utoipa::path(get, path = "/problems/{slug}/setter", tag = "problems", params(("slug" = String, Path)),
    responses((status = 200, body = SetterView)))]
pub async fn get_setter_view(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<Slug>,
) -> ApiResult<Response> {
    // One reading of all parts, so that the tag belongs to what is shown.
    let mut tx = state.pool.begin().await?;
    sqlx::Executor::execute(&mut *tx, "set transaction isolation level repeatable read read only").await?;
    let row = find(&state, &caller, &mut tx, &slug).await?;
    let own = versions::find_own(&mut tx, row.id).await?;
    let version = versions::find(&mut tx, row.id, row.number).await?.ok_or_else(no_problem)?;
    tx.commit().await?;
    let etag = HeaderValue::from_str(&tag(own.revision)).map_err(ApiError::internal)?;
    let view = view(row, own, version);
    Ok(([(header::ETAG, etag), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], Answer(view))
        .into_response())
}

/// The problem, if it is the caller's to change.
///
/// # Errors
/// 403, 404 or 503.
pub async fn find(
    state: &AppState,
    caller: &Caller,
    db: &mut sqlx::PgConnection,
    slug: &Slug,
) -> ApiResult<ProblemRow> {
    caller.needs(Scope::Setter)?;
    let row = problems::find(db, slug.as_str()).await?.ok_or_else(no_problem)?;
    needs_tender(state, caller, row.owner_id, row.published).await?;
    Ok(row)
}

fn view(row: ProblemRow, own: OwnRow, version: VersionRow) -> SetterView {
    let about = version.about.map(|json| json.0);
    SetterView {
        checklist: checklist(&row, about.as_ref()),
        title: row.title,
        kind: row.kind,
        difficulty: row.difficulty,
        tags: row.tags,
        hints: row.hints,
        published: row.published,
        paused_reason: own.paused_reason,
        version: row.number,
        versions: own.versions,
        import_id: version.import_id,
        sample_count: row.sample_count,
        test_count: row.test_count,
        limits: LimitsView { time_ms: row.time_ms, memory_kib: row.memory_kib, output_kib: row.output_kib },
        package_limits: LimitsView {
            time_ms: version.time_ms,
            memory_kib: version.memory_kib,
            output_kib: version.output_kib,
        },
        own_time_ms: own.time_ms,
        own_memory_kib: own.memory_kib,
        about,
        slug: row.slug,
    }
}

fn checklist(row: &ProblemRow, about: Option<&About>) -> Vec<Check> {
    use CheckItem as Item;
    let must = |met: bool| if met { CheckState::Met } else { CheckState::Missing };
    let should = |met: bool| if met { CheckState::Met } else { CheckState::Advised };
    let known = |state: &dyn Fn(&About) -> CheckState| about.map_or(CheckState::Unknown, state);
    // The worker measured the times; the limit may have been changed since.
    let roomy = |about: &About| {
        let time = &about.time;
        time.slowest_path.is_some() && row.time_ms as f64 >= time.slowest_ms as f64 * time.multiplier
    };
    let states = [
        (Item::Statement, must(!row.statement_html.trim().is_empty())),
        (Item::Samples, should(row.sample_count > 0)),
        (Item::SecretTests, must(row.test_count > row.sample_count)),
        (Item::AcceptedSubmission, known(&|a| must(a.accepted_submissions > 0))),
        (Item::RejectedSubmission, known(&|a| should(a.rejected_submissions > 0))),
        (Item::Expectations, known(&|a| must(a.verified))),
        (Item::TimeLimit, known(&|a| should(roomy(a)))),
        (Item::InputValidator, known(&|a| should(a.input_validators > 0))),
        (Item::Difficulty, should(row.difficulty.is_some())),
        (Item::Tags, should(!row.tags.is_empty())),
    ];
    states.into_iter().map(|(item, state)| Check { item, state }).collect()
}

/// The current version's tests, with their sizes.
#[utoipa::path(get, path = "/problems/{slug}/tests", tag = "problems", params(("slug" = String, Path), PageQuery),
    responses((status = 200, body = Page<TestItem>)))]
pub async fn list_problem_tests(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<Slug>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Answer<Page<TestItem>>> {
    let limit = page::limit(query.limit.as_deref())?;
    let after = page::cursor::<i32>(query.cursor.as_deref())?.unwrap_or(0);
    let mut db = state.pool.acquire().await?;
    let row = find(&state, &caller, &mut db, &slug).await?;
    let items = versions::list_tests(&mut db, row.version_id, after, limit + 1).await?;
    Ok(Answer(Page::of(items, limit, |item| item.number)))
}
