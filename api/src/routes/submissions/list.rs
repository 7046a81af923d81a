//! The list of submissions that the caller may see.

use axum::Json as Answer;
use axum::extract::State;
use judge_core::{Mode, Status, Verdict};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use super::view::ProgressView;
use crate::auth::personal_token::Scope;
use crate::config::Role;
use crate::error::ApiResult;
use crate::extract::auth::Caller;
use crate::extract::page::{self, Page};
use crate::extract::path::{Query, word};
use crate::state::AppState;
use crate::store::submission_list::{self, Filter, ListedSubmission, Reach};

/// A submission in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubmissionItem {
    /// The id.
    pub id: Uuid,
    /// The problem's slug.
    pub problem: String,
    /// Its author's name.
    pub username: String,
    /// The language.
    pub language: String,
    /// What it is for.
    pub mode: Mode,
    /// Where it is.
    pub status: Status,
    /// How it ended; `null` until then.
    pub verdict: Option<Verdict>,
    /// Points; `null` on pass-fail problems.
    pub score: Option<f64>,
    /// Points to be had; `null` on pass-fail problems.
    pub max_score: Option<f64>,
    /// When it was sent.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it ended.
    #[serde(with = "time::serde::rfc3339::option")]
    pub judged_at: Option<OffsetDateTime>,
    /// The version that it is judged on.
    pub problem_version: i32,
    /// The n-th judging.
    pub attempt: i32,
    /// How far judging is.
    pub progress: ProgressView,
    /// CPU time of the worst test.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
}

impl From<ListedSubmission> for SubmissionItem {
    fn from(row: ListedSubmission) -> Self {
        Self {
            id: row.id,
            problem: row.problem,
            username: row.username,
            language: row.language,
            mode: row.mode,
            status: row.status,
            verdict: row.verdict,
            score: row.score,
            max_score: row.max_score,
            created_at: row.created_at,
            judged_at: row.judged_at,
            problem_version: row.problem_version,
            attempt: row.attempt,
            progress: ProgressView { done: row.progress_done, total: row.progress_total },
            time_ms: row.time_ms,
            memory_kib: row.memory_kib,
        }
    }
}

/// Filters and page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SubmissionQuery {
    /// A problem's slug.
    pub problem: Option<String>,
    /// A user's name.
    pub username: Option<String>,
    /// How it ended.
    pub verdict: Option<String>,
    /// A language's id.
    pub language: Option<String>,
    /// `submit`, `run`, or `shadow`: copies made by rejudges, which no other list has.
    pub mode: Option<String>,
    /// Items a page, 1 to 100; 50 unless said.
    pub limit: Option<String>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Submissions, newest first: the caller's own; for setters also those for their problems; for admins all.
#[utoipa::path(get, path = "/submissions", tag = "submissions", params(SubmissionQuery),
    responses((status = 200, body = Page<SubmissionItem>)))]
pub async fn list_submissions(
    State(state): State<AppState>,
    caller: Caller,
    Query(query): Query<SubmissionQuery>,
) -> ApiResult<Answer<Page<SubmissionItem>>> {
    caller.needs(Scope::Read)?;
    let limit = page::limit(query.limit.as_deref())?;
    let filter = Filter {
        problem: query.problem.as_deref(),
        username: query.username.as_deref(),
        verdict: word::<Verdict>("verdict", query.verdict.as_deref())?,
        language: query.language.as_deref(),
        mode: word::<Mode>("mode", query.mode.as_deref())?,
        before: page::cursor::<Uuid>(query.cursor.as_deref())?,
    };
    let reach = match caller.role {
        Role::Guest | Role::Solver => Reach::Own(caller.user),
        Role::Setter => Reach::Setter(caller.user),
        Role::Admin => Reach::All,
    };
    let rows = submission_list::list(&mut *state.pool.acquire().await?, reach, &filter, limit + 1).await?;
    let items = rows.into_iter().map(SubmissionItem::from).collect();
    Ok(Answer(Page::of(items, limit, |item: &SubmissionItem| item.id)))
}
