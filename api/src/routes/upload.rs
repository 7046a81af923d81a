//! Uploads of problem packages: streamed to the store, then an import is queued.

use axum::Json as Answer;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest as _, Multipart, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use judge_core::{ImportId, Slug};
use utoipa::ToSchema;

use super::imports::{self, ImportView};
use super::me::other_body;
use super::problems::{needs_tender, no_problem};
use crate::auth::personal_token::Scope;
use crate::config::Role;
use crate::error::{ApiError, ApiResult, FieldError};
use crate::extract::auth::Caller;
use crate::extract::idempotency::{IdempotencyKey, request_hash};
use crate::extract::path::PathParam;
use crate::objects::Stored;
use crate::state::AppState;
use crate::store::imports::NewRow;
use crate::store::{idempotency, problems};

/// Longest text field of the form.
const TEXT_MOST: usize = 1_024;

/// The form of an upload.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the form in the OpenAPI document")]
pub struct NewPackage {
    /// A zip, its files at the root or in one folder; at most 256 MiB.
    #[schema(value_type = String, format = Binary)]
    pub package: Vec<u8>,
    /// Default: the name of the folder in the zip, else the file's.
    pub slug: Option<String>,
    /// Publish when all expectations hold; `true` unless said.
    pub publish: Option<bool>,
}

#[derive(Debug, Default)]
struct Form {
    package: Option<Stored>,
    file_name: Option<String>,
    slug: Option<Slug>,
    publish: Option<bool>,
}

impl From<MultipartError> for ApiError {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::too_large("The upload may have at most 256 MiB."),
            _ => Self::malformed(format!("The form can't be read: {}.", error.body_text())),
        }
    }
}

/// Upload a package as a new problem. It is checked and judged in the background: poll the import.
#[utoipa::path(post, path = "/problems", tag = "problems",
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and form give the same answer")),
    request_body(content = NewPackage, content_type = "multipart/form-data"),
    responses((status = 202, body = ImportView, description = "Taken; `Location` is the import"),
        (status = 409, description = "The slug is taken")))]
pub async fn create_problem(
    State(state): State<AppState>,
    caller: Caller,
    key: IdempotencyKey,
    request: Request,
) -> ApiResult<Response> {
    caller.needs(Scope::Setter)?;
    caller.needs_role(Role::Setter, &state).await?;
    let form = read_form(&state, request).await?;
    import(&state, &caller, key, form, None).await
}

/// Upload a package as a new version of a problem. Its setter, or an admin.
#[utoipa::path(put, path = "/problems/{slug}", tag = "problems", params(("slug" = String, Path)),
    request_body(content = NewPackage, content_type = "multipart/form-data"),
    responses((status = 202, body = ImportView, description = "Taken; `Location` is the import")))]
pub async fn replace_problem(
    State(state): State<AppState>,
    caller: Caller,
    key: IdempotencyKey,
    PathParam(slug): PathParam<Slug>,
    request: Request,
) -> ApiResult<Response> {
    caller.needs(Scope::Setter)?;
    let found = problems::find_owner(&mut *state.pool.acquire().await?, slug.as_str()).await?;
    let (id, owner, published) = found.ok_or_else(no_problem)?;
    needs_tender(&state, &caller, owner, published).await?;
    let form = read_form(&state, request).await?;
    import(&state, &caller, key, form, Some((id, slug))).await
}

async fn read_form(state: &AppState, request: Request) -> ApiResult<Form> {
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.trim_start().to_ascii_lowercase().starts_with("multipart/form-data"));
    if !is_form {
        return Err(ApiError::wrong_media_type("The body must be multipart/form-data."));
    }
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|error| ApiError::malformed(format!("The form can't be read: {}.", error.body_text())))?;
    let mut form = Form::default();
    while let Some(field) = parts.next_field().await? {
        match field.name().unwrap_or_default() {
            "package" => {
                if form.package.is_some() {
                    return Err(ApiError::field("package", "may come only once"));
                }
                form.file_name = field.file_name().map(|name| name.replace('\0', "").chars().take(255).collect());
                form.package = Some(state.objects.put_package(field).await?);
            }
            "slug" => {
                let text = read_text(field, "slug").await?;
                if !text.is_empty() {
                    let slug = text.parse().map_err(|_| {
                        ApiError::field(
                            "slug",
                            "must have 1 to 64 lower-case letters and digits, with single `-` between",
                        )
                    })?;
                    form.slug = Some(slug);
                }
            }
            "publish" => {
                form.publish = match read_text(field, "publish").await?.as_str() {
                    "" => None,
                    "true" | "1" | "on" => Some(true),
                    "false" | "0" | "off" => Some(false),
                    _ => return Err(ApiError::field("publish", "must be true or false")),
                };
            }
            _ => {}
        }
    }
    Ok(form)
}

async fn read_text(mut field: Field<'_>, name: &str) -> ApiResult<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > TEXT_MOST {
            return Err(ApiError::field(name, "is too long"));
        }
    }
    String::from_utf8(bytes).map(|text| text.trim().to_owned()).map_err(|_| ApiError::field(name, "is not UTF-8"))
}

async fn import(
    state: &AppState,
    caller: &Caller,
    key: IdempotencyKey,
    form: Form,
    problem: Option<(judge_core::ProblemId, Slug)>,
) -> ApiResult<Response> {
    let package = form.package.ok_or_else(|| ApiError::field("package", "is missing"))?;
    let publish = form.publish.unwrap_or(true);
    let asked = problem.as_ref().map(|(_, slug)| slug).or(form.slug.as_ref());
    let said = format!("{} {publish} {:?} {:?}", package.digest, asked, form.file_name);
    let hash = request_hash(if problem.is_some() { "PUT /problems" } else { "POST /problems" }, said.as_bytes());
    let mut tx = state.pool.begin().await?;
    if let Some(key) = &key.0
        && let Some(kept) = idempotency::lock_and_find(&mut tx, caller.user, key).await?
    {
        return if kept.request_hash == hash { answer(kept.body, kept.location.as_deref()) } else { Err(other_body()) };
    }
    if problem.is_none()
        && let Some(slug) = &form.slug
        && problems::find_owner(&mut tx, slug.as_str()).await?.is_some()
    {
        return Err(ApiError::conflict(format!("The slug {slug} is taken."))
            .with_errors(vec![FieldError::new("slug", "is taken; PUT gives an own problem a new version")]));
    }
    let (id, now) = (ImportId::new(), state.clock.now());
    let new = NewRow {
        id,
        user: caller.user,
        problem: problem.as_ref().map(|(id, _)| *id),
        slug: asked.map(Slug::as_str),
        file_name: form.file_name.as_deref(),
        publish,
        package_digest: &package.digest,
        package_bytes: i64::try_from(package.size).map_err(ApiError::internal)?,
        problem_slug: problem.as_ref().map(|(_, slug)| slug.as_str()),
        created_at: now,
    };
    crate::store::imports::insert(&mut tx, &new).await?;
    let view = imports::read(&mut tx, id, now).await?.ok_or_else(no_problem)?;
    let body = serde_json::to_value(&view).map_err(ApiError::internal)?;
    let location = format!("/api/v1/imports/{id}");
    if let Some(key) = &key.0 {
        idempotency::insert(&mut tx, caller.user, key, &hash, 202, Some(&location), &body, now).await?;
    }
    tx.commit().await?;
    tracing::info!(import.id = %id, package.bytes = package.size, "a package was uploaded");
    state.judging.announce_work();
    answer(body, Some(&location))
}

fn answer(body: serde_json::Value, location: Option<&str>) -> ApiResult<Response> {
    let mut headers = HeaderMap::new();
    if let Some(location) = location {
        headers.insert(header::LOCATION, HeaderValue::from_str(location).map_err(ApiError::internal)?);
    }
    Ok((StatusCode::ACCEPTED, headers, Answer(body)).into_response())
}
