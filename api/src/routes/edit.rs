//! Changing a problem without a new package: what it is called and filed under, its limits, who sees it, which version is judged.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use judge_core::{Difficulty, Slug};
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::problems::{ProblemView, needs_tender, no_problem, view};
use crate::auth::personal_token::Scope;
use crate::error::{ApiError, ApiResult, FieldError};
use crate::extract::auth::Caller;
use crate::extract::etag::IfMatch;
use crate::extract::json::Json;
use crate::extract::path::PathParam;
use crate::state::AppState;
use crate::store::problems::{self, Changes};

/// Bounds of what a setter may write.
const TAGS: usize = 30;
const HINTS: usize = 30;
const TAG_LENGTH: usize = 50;
const HINT_LENGTH: usize = 4_000;
const LONGEST_MS: i64 = 600_000;
const TITLE_LENGTH: usize = 200;
const LEAST_KIB: i64 = 16 * 1024;
const LARGEST_KIB: i64 = 8 << 20;

/// What a setter may change without a new package. A field that is left out stays as it is.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub struct EditedProblem {
    /// The title, until a new version brings its own.
    pub title: Option<String>,
    /// Whether everybody may see it.
    pub published: Option<bool>,
    /// How hard; `null`: nobody says.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Difficulty>)]
    pub difficulty: Option<Option<Difficulty>>,
    /// All tags.
    pub tags: Option<Vec<String>>,
    /// All hints.
    pub hints: Option<Vec<String>>,
    /// CPU time of one test; `null`: the package's own limit again.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i64>)]
    pub time_ms: Option<Option<i64>>,
    /// Peak memory of one test; `null`: the package's own limit again.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i64>)]
    pub memory_kib: Option<Option<i64>>,
    /// The number of the version that is judged from now on. Title, tags, difficulty and hints become that package's, unless
    /// given here too.
    pub version: Option<i32>,
}

/// Tells `null` from a field that is left out.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

/// Change a problem. Its setter, or an admin. With `If-Match` (the `ETag` of `GET /problems/{slug}/setter`) nothing is overwritten
/// that the caller has not seen.
#[utoipa::path(patch, path = "/problems/{slug}", tag = "problems",
    params(("slug" = String, Path), ("If-Match" = Option<String>, Header, description = "What the caller has seen last")),
    request_body = EditedProblem,
    responses((status = 200, body = ProblemView), (status = 412, description = "Somebody else has changed it since")))]
pub async fn edit_problem(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(slug): PathParam<Slug>,
    expected: IfMatch,
    body: Json<EditedProblem, { 256 * 1024 }>,
) -> ApiResult<Response> {
    caller.needs(Scope::Setter)?;
    let mut tx = state.pool.begin().await?;
    let row = problems::find(&mut tx, slug.as_str()).await?.ok_or_else(no_problem)?;
    needs_tender(&state, &caller, row.owner_id, row.published).await?;
    let edited = body.value;
    check_edit(&edited)?;
    // Two editors come one after the other from here on.
    let revision = problems::lock(&mut tx, row.id).await?;
    if !expected.allows(&tag(revision)) {
        let words = "Somebody has changed this problem since you opened it. Nothing was overwritten.";
        return Err(ApiError::stale(words));
    }
    if let Some(number) = edited.version {
        let found = problems::mark_current(&mut tx, row.id, number, state.clock.now()).await?;
        if !found {
            return Err(ApiError::field("version", "is not a version of this problem"));
        }
    }
    let changes = Changes {
        title: edited.title.map(|title| title.trim().to_owned()),
        published: edited.published,
        difficulty: edited.difficulty,
        tags: edited.tags,
        hints: edited.hints,
        time_ms: edited.time_ms,
        memory_kib: edited.memory_kib,
    };
    problems::mark_changed(&mut tx, row.id, &changes, state.clock.now()).await?;
    let revision = problems::lock(&mut tx, row.id).await?;
    let row = problems::find(&mut tx, slug.as_str()).await?.ok_or_else(no_problem)?;
    let view = view(&mut tx, row, None).await?;
    tx.commit().await?;
    let etag = HeaderValue::from_str(&tag(revision)).map_err(ApiError::internal)?;
    Ok(([(header::ETAG, etag)], Answer(view)).into_response())
}

/// The tag of a problem as its setter sees it.
pub fn tag(revision: i64) -> String {
    format!("\"r{revision}\"")
}

fn check_edit(edited: &EditedProblem) -> ApiResult<()> {
    let mut errors = Vec::new();
    let mut texts = |field: &str, texts: &Option<Vec<String>>, most: usize, length: usize| {
        let Some(texts) = texts else { return };
        if texts.len() > most {
            errors.push(FieldError::new(field, format!("may hold at most {most} texts")));
        }
        for (n, text) in texts.iter().enumerate() {
            if text.trim().is_empty() || text.chars().count() > length || text.contains('\0') {
                errors.push(FieldError::new(format!("{field}[{n}]"), format!("must have 1 to {length} characters")));
            }
        }
    };
    texts("tags", &edited.tags, TAGS, TAG_LENGTH);
    texts("hints", &edited.hints, HINTS, HINT_LENGTH);
    if let Some(title) = &edited.title
        && (title.trim().is_empty() || title.chars().count() > TITLE_LENGTH || title.contains(['\0', '\n', '\r']))
    {
        errors.push(FieldError::new("title", format!("must be one line of 1 to {TITLE_LENGTH} characters")));
    }
    if let Some(Some(kib)) = edited.memory_kib
        && !(LEAST_KIB..=LARGEST_KIB).contains(&kib)
    {
        errors.push(FieldError::new("memory_kib", format!("must be from {LEAST_KIB} to {LARGEST_KIB}")));
    }
    if let Some(Some(ms)) = edited.time_ms
        && !(1..=LONGEST_MS).contains(&ms)
    {
        errors.push(FieldError::new("time_ms", format!("must be from 1 to {LONGEST_MS}")));
    }
    if errors.is_empty() { Ok(()) } else { Err(ApiError::fields(errors)) }
}
