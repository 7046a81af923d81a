//! Imports: how an uploaded package is doing.

use axum::Json as Answer;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use judge_core::{ImportId, Verdict};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use sqlx::PgConnection;
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use super::me::PageQuery;
use crate::auth::personal_token::Scope;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::etag::{self, IfNoneMatch};
use crate::extract::page::{self, Page};
use crate::extract::path::{PathParam, Query};
use crate::state::AppState;
use crate::store::imports::{self, Cell, ImportRow, MatrixRow, TestColumn};
use crate::store::versions::TimeFacts;

/// Where an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    /// Nobody works on it yet.
    Queued,
    /// The package's form is checked.
    Validating,
    /// The package's own submissions are judged.
    Verifying,
    /// The problem is there; published if every expectation held.
    Done,
    /// The package can't be used.
    Failed,
}

/// Something about a file of the package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// The path in the package.
    #[serde(default)]
    pub path: String,
    /// What about it.
    #[serde(default)]
    pub message: String,
}

/// One of the package's own submissions.
#[derive(Debug, Serialize, ToSchema)]
pub struct VerifiedSubmission {
    /// Its file, or its folder where it has several.
    pub path: String,
    /// Its language.
    pub language: Option<String>,
    /// The verdict that the package expects; several are joined by `|`.
    pub expected: String,
    /// How it ended; `null` while it is judged.
    pub verdict: Option<Verdict>,
    /// CPU time of the worst test.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// Whether it ended as expected; `null` while it is judged.
    pub matches: Option<bool>,
    /// The judge's words.
    pub message: Option<String>,
}

/// An import.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportView {
    /// The id.
    pub id: Uuid,
    /// Where it is.
    pub status: ImportStatus,
    /// The problem's slug, once it is known.
    pub problem_slug: Option<String>,
    /// Why the package can't be used.
    pub errors: Vec<Finding>,
    /// What it can be used in spite of.
    pub warnings: Vec<Finding>,
    /// The package's own submissions, as far as they were judged.
    pub submissions: Vec<VerifiedSubmission>,
    /// How many test cases the package has, once it is known.
    pub test_count: Option<i32>,
    /// What the time limit rests on, at the end.
    pub time: Option<TimeFacts>,
    /// When it was uploaded.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it ended.
    #[serde(with = "time::serde::rfc3339::option")]
    pub finished_at: Option<OffsetDateTime>,
    /// When to ask again; `null` at the end.
    pub poll_after_ms: Option<i64>,
}

/// An import in the list: without its submissions.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportItem {
    /// The id.
    pub id: Uuid,
    /// Where it is.
    pub status: ImportStatus,
    /// The problem's slug, once it is known.
    pub problem_slug: Option<String>,
    /// When it was uploaded.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it ended.
    #[serde(with = "time::serde::rfc3339::option")]
    pub finished_at: Option<OffsetDateTime>,
}

/// One import. Who uploaded it, or an admin.
#[utoipa::path(get, path = "/imports/{id}", tag = "problems", params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportView), (status = 304, description = "Not changed since `If-None-Match`")))]
pub async fn get_import(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<ImportId>,
    known: IfNoneMatch,
) -> ApiResult<Response> {
    let mut db = state.pool.acquire().await?;
    let row = find(&mut db, &caller, id).await?;
    let mut view = view(&mut db, row, state.clock.now()).await?;
    // The tag counts all but the suggestion.
    let poll_after_ms = view.poll_after_ms.take();
    let digest = Sha256::digest(serde_json::to_vec(&view).map_err(ApiError::internal)?);
    view.poll_after_ms = poll_after_ms;
    let tag = format!("W/\"{}\"", hex::encode(&digest[..12]));
    let headers = etag::polled(&tag, poll_after_ms);
    if known.has(&tag) {
        return etag::not_modified(headers);
    }
    Ok((headers, Answer(view)).into_response())
}

/// The import, if it is the caller's to see.
async fn find(db: &mut PgConnection, caller: &Caller, id: ImportId) -> ApiResult<ImportRow> {
    caller.needs(Scope::Read)?;
    let row = imports::find(db, id).await?.filter(|row| row.user_id == caller.user || caller.is_admin());
    row.ok_or_else(|| ApiError::not_found("There is no such import."))
}

/// One submission on one test.
#[derive(Debug, Serialize, ToSchema)]
pub struct TestCell {
    /// The test's place in `tests`, from 1.
    pub number: i32,
    /// How it ended.
    pub verdict: Verdict,
    /// CPU time.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
}

/// One submission on all tests.
#[derive(Debug, Serialize, ToSchema)]
pub struct TestCells {
    /// Its file, or its folder.
    pub path: String,
    /// The tests that were judged.
    pub cells: Vec<TestCell>,
}

/// The matrix of submissions and tests.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportTests {
    /// The tests in judging order, at most the first 2,000.
    pub tests: Vec<TestColumn>,
    /// How many there are.
    pub test_count: Option<i32>,
    /// The package's own submissions that were judged.
    pub submissions: Vec<TestCells>,
}

/// The matrix of an import: each submission on each test. Who uploaded it, or an admin.
#[utoipa::path(get, path = "/imports/{id}/tests", tag = "problems", params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportTests)))]
pub async fn get_import_tests(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<ImportId>,
) -> ApiResult<Answer<ImportTests>> {
    let mut db = state.pool.acquire().await?;
    let row = find(&mut db, &caller, id).await?;
    let tests = imports::find_columns(&mut db, id).await?.unwrap_or_default();
    let rows = match row.lease {
        Some(lease) => imports::list_cells(&mut db, lease).await?,
        None => Vec::new(),
    };
    let cell = |Cell(number, verdict, time_ms, memory_kib)| TestCell { number, verdict, time_ms, memory_kib };
    let submissions =
        rows.into_iter().map(|r| TestCells { path: r.path, cells: r.tests.0.into_iter().map(cell).collect() });
    Ok(Answer(ImportTests { tests, test_count: row.test_count, submissions: submissions.collect() }))
}

/// The caller's imports, newest first.
#[utoipa::path(get, path = "/imports", tag = "problems", params(PageQuery), responses((status = 200, body = Page<ImportItem>)))]
pub async fn list_imports(
    State(state): State<AppState>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> ApiResult<Answer<Page<ImportItem>>> {
    caller.needs(Scope::Read)?;
    let limit = page::limit(query.limit.as_deref())?;
    let before = page::cursor::<Uuid>(query.cursor.as_deref())?;
    let rows = imports::list(&mut *state.pool.acquire().await?, caller.user, before, limit + 1).await?;
    let items = rows.into_iter().map(|row| {
        Ok(ImportItem {
            id: row.id,
            status: status(&row.status)?,
            problem_slug: row.problem_slug,
            created_at: row.created_at,
            finished_at: row.finished_at,
        })
    });
    let items = items.collect::<ApiResult<Vec<_>>>()?;
    Ok(Answer(Page::of(items, limit, |item| item.id)))
}

/// The view of an import, if it exists.
///
/// # Errors
/// 500 or 503.
pub async fn read(db: &mut PgConnection, id: ImportId, now: OffsetDateTime) -> ApiResult<Option<ImportView>> {
    match imports::find(db, id).await? {
        Some(row) => view(db, row, now).await.map(Some),
        None => Ok(None),
    }
}

async fn view(db: &mut PgConnection, row: ImportRow, now: OffsetDateTime) -> ApiResult<ImportView> {
    let matrix = match row.lease {
        Some(lease) => imports::list_matrix(db, lease).await?,
        None => Vec::new(),
    };
    let status = status(&row.status)?;
    let age_ms = i64::try_from((now - row.created_at).whole_milliseconds()).unwrap_or(i64::MAX);
    let ended = matches!(status, ImportStatus::Done | ImportStatus::Failed);
    Ok(ImportView {
        id: row.id,
        status,
        problem_slug: row.problem_slug,
        errors: serde_json::from_value(row.errors).map_err(ApiError::internal)?,
        warnings: serde_json::from_value(row.warnings).map_err(ApiError::internal)?,
        submissions: matrix.into_iter().map(verified).collect(),
        test_count: row.test_count,
        time: row.time_facts.map(|json| json.0),
        created_at: row.created_at,
        finished_at: row.finished_at,
        poll_after_ms: (!ended).then(|| (500 + age_ms.max(0) / 10).min(3_000)),
    })
}

fn status(word: &str) -> ApiResult<ImportStatus> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).map_err(ApiError::internal)
}

fn verified(row: MatrixRow) -> VerifiedSubmission {
    VerifiedSubmission {
        path: row.path,
        language: row.language,
        expected: row.expected.join("|"),
        verdict: row.verdict,
        time_ms: row.time_ms,
        memory_kib: row.memory_kib,
        matches: row.matches,
        message: row.message,
    }
}
