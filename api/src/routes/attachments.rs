//! Files that a problem gives to its solvers.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use judge_core::Slug;
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::problems::no_problem;
use super::statements::encoded;
use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Visitor;
use crate::extract::path::PathPair;
use crate::state::AppState;
use crate::store::attachments;
use crate::store::problems::{self, ProblemRow};

/// What a browser may make of a setter's file: nothing.
const POLICY: &str = "default-src 'none'; sandbox";

/// A file for solvers.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttachmentView {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: i64,
    /// Where it is.
    pub address: String,
}

/// The files of a problem.
///
/// # Errors
/// If the database fails.
pub async fn list(db: &mut PgConnection, problem: &ProblemRow) -> ApiResult<Vec<AttachmentView>> {
    let rows = attachments::list(db, problem.version_id).await?;
    let view = |row: attachments::AttachmentRow| AttachmentView {
        address: format!("/api/v1/problems/{}/attachments/{}", problem.slug, encoded(&row.name)),
        name: row.name,
        bytes: row.bytes,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// A file that a problem gives to its solvers.
#[utoipa::path(get, path = "/problems/{slug}/attachments/{name}", tag = "problems",
    params(("slug" = String, Path), ("name" = String, Path)),
    responses((status = 200, description = "The file", content_type = "application/octet-stream", body = Vec<u8>)))]
pub async fn get_attachment(
    State(state): State<AppState>,
    visitor: Visitor,
    PathPair(slug, name): PathPair<Slug, String>,
) -> ApiResult<Response> {
    let mut db = state.pool.acquire().await?;
    let row = problems::find(&mut db, slug.as_str()).await?;
    let row = row.filter(|row| row.published || visitor.tends(row.owner_id)).ok_or_else(no_problem)?;
    let found = match name.contains('\0') {
        true => None,
        false => attachments::find(&mut db, row.version_id, &name).await?,
    };
    let content = found.ok_or_else(|| ApiError::not_found("The problem has no file of this name."))?;
    let disposition = format!("attachment; filename*=UTF-8''{}", encoded(&name));
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(ApiError::internal)?);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}
