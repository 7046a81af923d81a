//! Languages.

use axum::Json as Answer;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::ApiResult;
use crate::extract::auth::Visitor;
use crate::state::AppState;
use crate::store::languages;

/// A language that submissions can be written in.
#[derive(Debug, Serialize, ToSchema)]
pub struct LanguageView {
    /// The id.
    #[schema(example = "cpp")]
    pub id: String,
    /// The name shown.
    pub name: String,
    /// The compiler's or interpreter's version.
    pub version: String,
    /// Of source files, without dots.
    pub extensions: Vec<String>,
    /// The command that compiles; `null` where nothing is compiled.
    pub compile: Option<String>,
    /// The command that runs.
    pub run: String,
    /// Multiplies time limits where a problem asks for it.
    pub time_factor: f64,
    /// Whether function problems can be solved in it.
    pub function_style: bool,
    /// A program that passed the language's own test here: it prints the sum of the numbers that it reads. May be empty.
    pub sample: String,
}

/// All languages that are offered now.
#[derive(Debug, Serialize, ToSchema)]
pub struct LanguageList {
    /// In the order of their names.
    pub items: Vec<LanguageView>,
}

/// The languages that are offered: their images are present and passed their own self-test.
#[utoipa::path(get, path = "/languages", tag = "languages", responses((status = 200, body = LanguageList)))]
pub async fn list_languages(State(state): State<AppState>, _visitor: Visitor) -> ApiResult<Answer<LanguageList>> {
    let rows = languages::list_offered(&mut *state.pool.acquire().await?).await?;
    let items = rows.into_iter().map(|row| LanguageView {
        id: row.id,
        name: row.name,
        version: row.version,
        extensions: row.extensions,
        compile: row.compile,
        run: row.run,
        time_factor: row.time_factor,
        function_style: row.function_style,
        sample: row.sample,
    });
    Ok(Answer(LanguageList { items: items.collect() }))
}
