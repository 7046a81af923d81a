//! Problems: list, one, download. Uploads are in `upload.rs`, changes in `edit.rs`, the setter's view in `setter.rs`.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use judge_core::answers::LANGUAGE;
use judge_core::{Difficulty, Kind, Slug};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::auth::personal_token::Scope;
use crate::config::Role;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::{Caller, Visitor};
use crate::extract::page::{self, Page};
use crate::extract::path::{PathParam, Query, word};
use crate::routes::answers;
use crate::routes::attachments::{self, AttachmentView};
use crate::routes::statements::{self, LanguageQuery, StatementView};
use crate::state::AppState;
use crate::store::languages::{self, LanguageRow};
use crate::store::problem_list::{self, Filter, Key, ListedProblem, Sort, Tried};
use crate::store::problems::{self, ProblemRow};

/// The caller's standing with a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProblemStatus {
    /// Accepted at least once.
    Solved,
    /// Tried, never accepted.
    Attempted,
}

/// A problem in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemItem {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// How a submission talks to the judge.
    pub kind: Kind,
    /// How hard; `null` where nobody has said.
    pub difficulty: Option<Difficulty>,
    /// Tags.
    pub tags: Vec<String>,
    /// Accepted ÷ judged, 0 to 1; `null` before the first.
    pub acceptance_rate: Option<f64>,
    /// The caller's own; `null` if not tried, or anonymous.
    pub status: Option<ProblemStatus>,
    /// `false` only on problems that the caller may see as their setter.
    pub published: bool,
}

/// A problem.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemView {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// How a submission talks to the judge.
    pub kind: Kind,
    /// How hard; `null` where nobody has said.
    pub difficulty: Option<Difficulty>,
    /// Tags.
    pub tags: Vec<String>,
    /// The statement, sanitised. Math stands as TeX in nodes with `data-math-style`.
    pub statement_html: String,
    /// In which language that is, which others there are, and whether it is a document.
    pub statement: StatementView,
    /// Hints, to be uncovered one by one.
    pub hints: Vec<String>,
    /// What a submission may use.
    pub limits: LimitsView,
    /// Samples.
    pub samples: Vec<SampleView>,
    /// Languages that it can be solved in.
    pub languages: Vec<ProblemLanguage>,
    /// Names of the files with answers that a submission consists of, where it is no program (`languages` is then `text`
    /// alone); else `null`.
    pub answers: Option<Vec<String>>,
    /// Files for solvers.
    pub attachments: Vec<AttachmentView>,
    /// function.yaml as JSON on function problems, else `null`.
    #[schema(value_type = Option<Object>)]
    pub signature: Option<serde_json::Value>,
    /// Whether everybody may see it.
    pub published: bool,
    /// The current version's number.
    pub version: i32,
}

/// What a submission may use, of each test.
#[derive(Debug, Serialize, ToSchema)]
pub struct LimitsView {
    /// CPU time.
    pub time_ms: i64,
    /// Peak memory.
    pub memory_kib: i64,
    /// Output.
    pub output_kib: i64,
}

/// A sample.
#[derive(Debug, Serialize, ToSchema)]
pub struct SampleView {
    /// What goes in, cut at 64 KiB.
    pub input: String,
    /// What should come out, cut at 64 KiB.
    pub output: String,
    /// Why.
    pub explanation: Option<String>,
}

/// A language that a problem can be solved in.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemLanguage {
    /// The id.
    pub id: String,
    /// What the editor starts with.
    pub starter_code: String,
}

/// Filters, order and page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ProblemQuery {
    /// Part of the title or slug.
    pub q: Option<String>,
    /// `easy`, `medium` or `hard`.
    pub difficulty: Option<String>,
    /// One tag.
    pub tag: Option<String>,
    /// The caller's own: `solved`, `attempted` or `none`.
    pub status: Option<String>,
    /// `title` (default), `newest`, `difficulty` or `acceptance`.
    pub sort: Option<String>,
    /// Items a page, 1 to 100; 50 unless said.
    pub limit: Option<String>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// The problems: published ones, and the caller's own.
#[utoipa::path(get, path = "/problems", tag = "problems", params(ProblemQuery), responses((status = 200, body = Page<ProblemItem>)))]
pub async fn list_problems(
    State(state): State<AppState>,
    visitor: Visitor,
    Query(query): Query<ProblemQuery>,
) -> ApiResult<Answer<Page<ProblemItem>>> {
    let limit = page::limit(query.limit.as_deref())?;
    let sort: Sort = word("sort", query.sort.as_deref())?.unwrap_or_default();
    let after: Option<Key> = page::cursor(query.cursor.as_deref())?;
    if after.as_ref().is_some_and(|key| key.sort != sort) {
        return Err(ApiError::malformed("cursor belongs to another order."));
    }
    let filter = Filter {
        q: query.q.as_deref(),
        difficulty: word::<Difficulty>("difficulty", query.difficulty.as_deref())?,
        tag: query.tag.as_deref(),
        tried: word::<Tried>("status", query.status.as_deref())?,
        sort,
        viewer: visitor.id(),
        sees_all: visitor.0.as_ref().is_some_and(Caller::is_admin),
    };
    let rows = problem_list::list(&mut *state.pool.acquire().await?, &filter, after.as_ref(), limit + 1).await?;
    let page = Page::of(rows, limit, |row| row.key(sort));
    let items = page.items.into_iter().map(item).collect();
    Ok(Answer(Page { items, next_cursor: page.next_cursor }))
}

fn item(row: ListedProblem) -> ProblemItem {
    let rate = row.accepted_count as f64 / row.judged_count.max(1) as f64;
    ProblemItem {
        slug: row.slug,
        title: row.title,
        kind: row.kind,
        difficulty: row.difficulty,
        tags: row.tags,
        acceptance_rate: (row.judged_count > 0).then(|| (rate * 10_000.0).round() / 10_000.0),
        status: match (row.my_accepted > 0, row.my_judged > 0) {
            (true, _) => Some(ProblemStatus::Solved),
            (false, true) => Some(ProblemStatus::Attempted),
            (false, false) => None,
        },
        published: row.published,
    }
}

/// One problem.
#[utoipa::path(get, path = "/problems/{slug}", tag = "problems", params(("slug" = String, Path), LanguageQuery),
    responses((status = 200, body = ProblemView)))]
pub async fn get_problem(
    State(state): State<AppState>,
    visitor: Visitor,
    PathParam(slug): PathParam<Slug>,
    Query(query): Query<LanguageQuery>,
) -> ApiResult<Answer<ProblemView>> {
    let mut db = state.pool.acquire().await?;
    let row = problems::find(&mut db, slug.as_str()).await?;
    let row = row.filter(|row| row.published || visitor.tends(row.owner_id)).ok_or_else(no_problem)?;
    view(&mut db, row, query.language.as_deref()).await.map(Answer)
}

/// 404 about a problem.
pub fn no_problem() -> ApiError {
    ApiError::not_found("There is no such problem.")
}

/// What anybody who may see it sees of a problem.
///
/// # Errors
/// 503.
pub async fn view(db: &mut sqlx::PgConnection, row: ProblemRow, language: Option<&str>) -> ApiResult<ProblemView> {
    let (statement_html, statement) = statements::choose(db, &row, language).await?;
    let samples = problems::list_samples(db, row.version_id).await?;
    let answers = answers::file_names(db, &row).await?;
    let attachments = attachments::list(db, &row).await?;
    Ok(ProblemView {
        languages: languages_of(db, &row).await?,
        answers,
        attachments,
        samples: samples
            .into_iter()
            .map(|s| SampleView { input: s.input, output: s.answer, explanation: s.explanation })
            .collect(),
        limits: LimitsView { time_ms: row.time_ms, memory_kib: row.memory_kib, output_kib: row.output_kib },
        slug: row.slug,
        title: row.title,
        kind: row.kind,
        difficulty: row.difficulty,
        tags: row.tags,
        statement_html,
        statement,
        hints: row.hints,
        signature: row.signature,
        published: row.published,
        version: row.number,
    })
}

/// The languages that it can be solved in now.
async fn languages_of(db: &mut sqlx::PgConnection, row: &ProblemRow) -> ApiResult<Vec<ProblemLanguage>> {
    if answers::are_taken(row) {
        return Ok(vec![ProblemLanguage { id: LANGUAGE.to_owned(), starter_code: String::new() }]);
    }
    let offered = languages::list_offered(db).await?;
    let allowed = offered.into_iter().filter(|language| is_allowed(row, language));
    Ok(allowed.map(|l| ProblemLanguage { starter_code: starter(row, &l), id: l.id }).collect())
}

/// What the editor begins with: on a function problem the signature, where the judge can write it in this language.
fn starter(problem: &ProblemRow, language: &LanguageRow) -> String {
    let written = problem.starters.as_ref().and_then(|all| all.get(&language.id)).and_then(|text| text.as_str());
    written.map_or_else(|| language.starter_code.clone(), str::to_owned)
}

/// Whether the problem can be solved in this language. A function problem can in every one: without a driver a program reads
/// the arguments as JSON and prints the answer as JSON.
pub fn is_allowed(problem: &ProblemRow, language: &LanguageRow) -> bool {
    problem.languages.as_ref().is_none_or(|allowed| allowed.contains(&language.id))
}

/// Refuses all but the problem's setter and admins: 404 where the caller may not even see it, else 403.
///
/// # Errors
/// As said.
pub async fn needs_tender(
    state: &AppState,
    caller: &Caller,
    owner: judge_core::UserId,
    published: bool,
) -> ApiResult<()> {
    if caller.tends(owner) {
        return caller.needs_role(Role::Setter, state).await;
    }
    Err(if published { ApiError::forbidden("Only this problem's setter may do that.") } else { no_problem() })
}

/// The current version's package as a zip.
#[utoipa::path(get, path = "/problems/{slug}/package", tag = "problems", params(("slug" = String, Path)),
    responses((status = 200, description = "The package", content_type = "application/zip", body = Vec<u8>)))]
pub async fn get_package(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<Slug>,
) -> ApiResult<Response> {
    caller.needs(Scope::Setter)?;
    let row = problems::find(&mut *state.pool.acquire().await?, slug.as_str()).await?.ok_or_else(no_problem)?;
    needs_tender(&state, &caller, row.owner_id, row.published).await?;
    let (body, size) = state.objects.get_package(&row.package_digest).await?;
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{slug}.zip\"")).map_err(ApiError::internal)?;
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    headers.insert(header::CONTENT_DISPOSITION, name);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}
