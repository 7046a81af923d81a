//! A problem's versions: the list, and what differs between two. Another one is chosen by a change of the problem (`edit.rs`).

use axum::Json as Answer;
use axum::extract::State;
use judge_core::Slug;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use super::me::PageQuery;
use super::problems::LimitsView;
use super::setter;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::page::{self, Page};
use crate::extract::path::{PathParam, Query};
use crate::state::AppState;
use crate::store::versions::{self, TestChange, VersionRow};

/// Of how many tests of each kind of change the name is told.
const NAMED: i64 = 200;

/// A version in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionItem {
    /// 1, 2, 3 …
    pub number: i32,
    /// Whether it is judged now.
    pub current: bool,
    /// The title.
    pub title: String,
    /// The import that made it, with its report.
    pub import_id: Uuid,
    /// The package's limits.
    pub limits: LimitsView,
    /// How many test cases there are.
    pub test_count: i32,
    /// Whether all that the package expects came true; `null`: nobody knows.
    pub verified: Option<bool>,
    /// When it was imported.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

/// A problem's versions, newest first. Its setter, or an admin.
#[utoipa::path(get, path = "/problems/{slug}/versions", tag = "problems", params(("slug" = String, Path), PageQuery),
    responses((status = 200, body = Page<VersionItem>)))]
pub async fn list_versions(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<Slug>,
    Query(query): Query<PageQuery>,
) -> ApiResult<Answer<Page<VersionItem>>> {
    let limit = page::limit(query.limit.as_deref())?;
    let below = page::cursor::<i32>(query.cursor.as_deref())?;
    let mut db = state.pool.acquire().await?;
    let row = setter::find(&state, &caller, &mut db, &slug).await?;
    let rows = versions::list(&mut db, row.id, below, limit + 1).await?;
    let items = rows.into_iter().map(item).collect();
    Ok(Answer(Page::of(items, limit, |item: &VersionItem| item.number)))
}

fn item(row: VersionRow) -> VersionItem {
    VersionItem {
        number: row.number,
        current: row.current,
        title: row.title,
        import_id: row.import_id,
        limits: LimitsView { time_ms: row.time_ms, memory_kib: row.memory_kib, output_kib: row.output_kib },
        test_count: row.test_count,
        verified: row.about.map(|about| about.0.verified),
        created_at: row.created_at,
    }
}

/// Two versions.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DifferenceQuery {
    /// The older version's number.
    pub from: Option<String>,
    /// The newer version's number.
    pub to: Option<String>,
}

/// A property that differs.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldChange {
    /// Which.
    pub field: String,
    /// In the older version.
    pub from: Value,
    /// In the newer version.
    pub to: Value,
}

/// Test cases that differ in the same way.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct TestChanges {
    /// How many.
    pub count: i64,
    /// The names of the first 200.
    pub names: Vec<String>,
}

/// What differs between two versions.
#[derive(Debug, Serialize, ToSchema)]
pub struct DifferenceView {
    /// The older version's number.
    pub from: i32,
    /// The newer version's number.
    pub to: i32,
    /// Properties.
    pub fields: Vec<FieldChange>,
    /// Tests that only the newer one has.
    pub added: TestChanges,
    /// Tests that only the older one has.
    pub removed: TestChanges,
    /// Tests of the same name whose input or answer differs.
    pub changed: TestChanges,
    /// The older statement; `null` if both are the same.
    pub statement_from: Option<String>,
    /// The newer statement; `null` if both are the same.
    pub statement_to: Option<String>,
}

/// What differs between two versions of a problem. Its setter, or an admin.
#[utoipa::path(get, path = "/problems/{slug}/difference", tag = "problems", params(("slug" = String, Path), DifferenceQuery),
    responses((status = 200, body = DifferenceView)))]
pub async fn get_difference(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<Slug>,
    Query(query): Query<DifferenceQuery>,
) -> ApiResult<Answer<DifferenceView>> {
    let (from, to) = (number("from", query.from.as_deref())?, number("to", query.to.as_deref())?);
    let mut db = state.pool.acquire().await?;
    let row = setter::find(&state, &caller, &mut db, &slug).await?;
    let missing = |n: i32| ApiError::not_found(format!("There is no version {n} of this problem."));
    let from = versions::find(&mut db, row.id, from).await?.ok_or_else(|| missing(from))?;
    let to = versions::find(&mut db, row.id, to).await?.ok_or_else(|| missing(to))?;
    let tests = versions::list_changes(&mut db, from.id, to.id, NAMED).await?;
    let of = |word: &str| changes(&tests, word);
    let same_statement = from.statement_html == to.statement_html;
    let (old, new) = (fields(&from), fields(&to));
    let differing = old.into_iter().zip(new).filter(|(a, b)| a != b);
    let fields = differing.map(|((field, from), (_, to))| FieldChange { field: field.to_owned(), from, to }).collect();
    Ok(Answer(DifferenceView {
        from: from.number,
        to: to.number,
        fields,
        added: of("added"),
        removed: of("removed"),
        changed: of("changed"),
        statement_from: (!same_statement).then_some(from.statement_html),
        statement_to: (!same_statement).then_some(to.statement_html),
    }))
}

fn number(field: &str, text: Option<&str>) -> ApiResult<i32> {
    let wrong = || ApiError::field(field, "must be the number of a version");
    text.ok_or_else(wrong)?.parse().map_err(|_| wrong())
}

fn changes(tests: &[TestChange], word: &str) -> TestChanges {
    let mine: Vec<&TestChange> = tests.iter().filter(|test| test.change == word).collect();
    let count = mine.first().map_or(0, |test| test.count);
    TestChanges { count, names: mine.into_iter().map(|test| test.name.clone()).collect() }
}

/// What is compared besides tests and statement, always in this order.
fn fields(row: &VersionRow) -> Vec<(&'static str, Value)> {
    let about = row.about.as_ref().map(|about| &about.0);
    let of = |value: Option<Value>| value.unwrap_or(Value::Null);
    vec![
        ("title", json!(row.title)),
        ("kind", json!(row.kind)),
        ("time_ms", json!(row.time_ms)),
        ("memory_kib", json!(row.memory_kib)),
        ("output_kib", json!(row.output_kib)),
        ("code_kib", json!(row.code_kib)),
        ("languages", json!(row.languages)),
        ("signature", json!(row.signature)),
        ("format", of(about.map(|a| json!(a.format)))),
        ("difficulty", of(about.map(|a| json!(a.difficulty)))),
        ("tags", of(about.map(|a| json!(a.tags)))),
        ("hints", of(about.map(|a| json!(a.hints)))),
        ("output_validator", of(about.map(|a| json!(a.output_validator)))),
        ("input_validators", of(about.map(|a| json!(a.input_validators)))),
        ("accepted_submissions", of(about.map(|a| json!(a.accepted_submissions)))),
        ("rejected_submissions", of(about.map(|a| json!(a.rejected_submissions)))),
        ("verified", of(about.map(|a| json!(a.verified)))),
    ]
}
