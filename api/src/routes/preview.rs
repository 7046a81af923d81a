//! Statements in the making, rendered by a worker exactly as an import would. The api never reads them itself.

use std::time::Duration;

use axum::Json as Answer;
use axum::extract::State;
use judge_core::hint::RenderAsk;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::auth::personal_token::Scope;
use crate::config::Role;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Caller;
use crate::extract::json::Json;
use crate::routes::problems::{needs_tender, no_problem};
use crate::state::AppState;
use crate::store::problems;

/// The longest source, in bytes: with each character escaped at worst it must fit into one message of 64 KiB.
const SOURCE_MOST: usize = 48 * 1024;
/// A body around it.
const BODY_MOST: usize = 6 * SOURCE_MOST + 1024;
/// A message on the bus.
const MESSAGE_MOST: usize = 60 * 1024;

/// What a statement is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceFormat {
    /// Markdown with `$…$`.
    Markdown,
    /// The TeX dialect of problem packages.
    Tex,
}

/// A statement in the making.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPreview {
    /// What it is written in.
    pub format: SourceFormat,
    /// The text, at most 48 KiB.
    pub source: String,
    /// The slug of a problem of one's own, with whose pictures, constants and limits it is shown.
    pub problem: Option<String>,
    /// The statement's language; `en` unless said.
    pub language: Option<String>,
}

/// A statement as solvers would see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PreviewView {
    /// Sanitised, pictures included; `null` if it is too long to be shown.
    pub html: Option<String>,
    /// What could not be shown.
    pub warnings: Vec<String>,
}

/// Show a statement as solvers would see it. Nothing is stored. For setters.
#[utoipa::path(post, path = "/statements/preview", tag = "problems", request_body = NewPreview,
    responses((status = 200, body = PreviewView), (status = 503, description = "No worker answers; try again")))]
pub async fn preview_statement(
    State(state): State<AppState>,
    caller: Caller,
    body: Json<NewPreview, BODY_MOST>,
) -> ApiResult<Answer<PreviewView>> {
    caller.needs(Scope::Setter)?;
    caller.needs_role(Role::Setter, &state).await?;
    let NewPreview { format, source, problem, language } = body.value;
    let format = if format == SourceFormat::Tex { "tex" } else { "markdown" };
    let package = match problem {
        Some(slug) => Some(package_of(&state, &caller, &slug).await?),
        None => None,
    };
    let ask = RenderAsk { format: format.to_owned(), source, package, language };
    let escaped = serde_json::to_vec(&ask).map_err(ApiError::internal)?.len();
    if ask.source.len() > SOURCE_MOST || escaped > MESSAGE_MOST {
        return Err(ApiError::too_large("A statement to be previewed may have at most 48 KiB."));
    }
    let answer = state.judging.queue.ask_render(&ask).await.map_err(|error| {
        tracing::info!(error = format!("{error:#}"), "a statement was not rendered");
        ApiError::unavailable("No worker is free to render this now.").retry_after(Duration::from_secs(2))
    })?;
    Ok(Answer(PreviewView { html: answer.html, warnings: answer.warnings }))
}

/// The digest of the package of a problem that the caller looks after.
async fn package_of(state: &AppState, caller: &Caller, slug: &str) -> ApiResult<String> {
    let found = match slug.contains('\0') {
        true => None,
        false => problems::find(&mut *state.pool.acquire().await?, slug).await?,
    };
    let row = found.ok_or_else(no_problem)?;
    needs_tender(state, caller, row.owner_id, row.published).await?;
    Ok(row.package_digest)
}
