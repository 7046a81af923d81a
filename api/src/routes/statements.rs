//! A problem's statement in the reader's language: which there are, and the documents among them.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use judge_core::Slug;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::problems::no_problem;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Visitor;
use crate::extract::path::{PathParam, Query};
use crate::state::AppState;
use crate::store::problems::{self, ProblemRow};
use crate::store::statements::{self, StatementRow};

/// What a document may do in a browser: nothing, but be shown within our own pages.
const DOCUMENT_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/// Which language to show.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LanguageQuery {
    /// One of `statement.languages`; else the one that is usually shown.
    pub language: Option<String>,
}

/// A statement that can be had.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StatementLanguage {
    /// As in the package: `en`, `pt-BR`…
    pub language: String,
    /// The problem's name in it.
    pub title: String,
}

/// What is shown as the statement, and what else could be.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementView {
    /// The language of `statement_html`; `null`: nobody knows.
    pub language: Option<String>,
    /// All languages, for `?language=`.
    pub languages: Vec<StatementLanguage>,
    /// Address of the document, where the statement is one; else `null`.
    pub pdf: Option<String>,
}

/// The statement in the wanted language, else in the usual one: its HTML, and what else there is.
///
/// # Errors
/// If the database fails.
pub async fn choose(
    db: &mut PgConnection,
    row: &ProblemRow,
    wanted: Option<&str>,
) -> ApiResult<(String, StatementView)> {
    let all = statements::list(db, row.version_id).await?;
    let chosen = pick(&all, wanted);
    let mut html = row.statement_html.clone();
    if let Some(chosen) = chosen
        && wanted == Some(chosen.language.as_str())
        && let Some(found) = statements::find_html(db, row.version_id, &chosen.language).await?
    {
        html = found;
    }
    let address =
        |s: &StatementRow| format!("/api/v1/problems/{}/statement.pdf?language={}", row.slug, encoded(&s.language));
    let view = StatementView {
        language: chosen.map(|s| s.language.clone()),
        pdf: chosen.filter(|s| s.is_pdf).map(address),
        languages: all.into_iter().map(|s| StatementLanguage { language: s.language, title: s.title }).collect(),
    };
    Ok((html, view))
}

/// The wanted one, else English, else the first that is text, else the first. The worker chooses so, too.
fn pick<'a>(all: &'a [StatementRow], wanted: Option<&str>) -> Option<&'a StatementRow> {
    let text_first = || all.iter().filter(|s| !s.is_pdf).chain(all);
    wanted
        .and_then(|wanted| all.iter().find(|s| s.language == wanted))
        .or_else(|| text_first().find(|s| s.language == "en"))
        .or_else(|| text_first().next())
}

/// For an address: what is neither a letter, a digit nor `-` is written as its bytes.
pub fn encoded(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// A statement that is a PDF document.
#[utoipa::path(get, path = "/problems/{slug}/statement.pdf", tag = "problems", params(("slug" = String, Path), LanguageQuery),
    responses((status = 200, description = "The document", content_type = "application/pdf", body = Vec<u8>)))]
pub async fn get_statement_pdf(
    State(state): State<AppState>,
    visitor: Visitor,
    PathParam(slug): PathParam<Slug>,
    Query(query): Query<LanguageQuery>,
) -> ApiResult<Response> {
    let mut db = state.pool.acquire().await?;
    let row = problems::find(&mut db, slug.as_str()).await?;
    let row = row.filter(|row| row.published || visitor.tends(row.owner_id)).ok_or_else(no_problem)?;
    let all = statements::list(&mut db, row.version_id).await?;
    let chosen = pick(&all, query.language.as_deref()).filter(|s| s.is_pdf);
    let document = match chosen {
        Some(chosen) => statements::find_pdf(&mut db, row.version_id, &chosen.language).await?,
        None => None,
    };
    let document = document.ok_or_else(|| ApiError::not_found("The statement in this language is no document."))?;
    let name = HeaderValue::from_str(&format!("inline; filename=\"{slug}.pdf\"")).map_err(ApiError::internal)?;
    let mut response = document.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CONTENT_DISPOSITION, name);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(DOCUMENT_POLICY));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_language_is_english_then_text() {
        let row = |language: &str, is_pdf| StatementRow { language: language.into(), title: String::new(), is_pdf };
        let check = |all: &[StatementRow], wanted, language| {
            assert_eq!(pick(all, wanted).map(|s| s.language.as_str()), language, "{all:?} {wanted:?}");
        };
        let all = [row("de", true), row("en", false), row("sv", false)];
        check(&all, None, Some("en"));
        check(&all, Some("de"), Some("de"));
        check(&all, Some("xx"), Some("en"));
        check(&[row("de", true), row("sv", false)], None, Some("sv"));
        check(&[row("de", true)], None, Some("de"));
        check(&[], Some("en"), None);
    }

    #[test]
    fn languages_in_addresses() {
        assert_eq!(encoded("pt-BR"), "pt-BR");
        assert_eq!(encoded("a b&c=é"), "a%20b%26c%3D%C3%A9");
    }
}
