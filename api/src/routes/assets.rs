//! The page: files built by Vite, embedded in the binary (in debug builds read from the disk). Any address that is no file
//! and not below `/api` gets the page itself, whose router knows what to show.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::error::ApiError;
use crate::extract::etag::IfNoneMatch;

#[derive(RustEmbed)]
#[folder = "../frontend/dist"]
struct Dist;

const INDEX: &str = "index.html";
/// Vite puts a hash into the names of files in this folder, so they never change.
const HASHED: &str = "assets/";
const UNBUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Not built</title>\
    <p>The page was not built into this program. Run <code>npm ci &amp;&amp; npm run build</code> in <code>frontend/</code>, \
    then build the api again. The API works: see <a href=\"/docs/\">/docs</a>.";

/// Serves a file, the page, or an error body below `/api`.
pub async fn serve(request: Request) -> Response {
    let path = request.uri().path();
    if path == "/api" || path.starts_with("/api/") {
        return ApiError::not_found("There is no such route.").into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = HeaderValue::from_static("GET, HEAD");
        return ApiError::method_not_allowed("Pages can only be read.")
            .with_header(header::ALLOW, allow)
            .into_response();
    }
    let name = path.trim_start_matches('/');
    let known = IfNoneMatch::of(request.headers());
    if let Some(response) = file(name, &known) {
        return response;
    }
    // A missing script must not look like a page: the browser would try to run it.
    if name.starts_with(HASHED) {
        return ApiError::not_found("There is no such file.").into_response();
    }
    file(INDEX, &known).unwrap_or_else(|| {
        ([(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))], UNBUILT).into_response()
    })
}

fn file(name: &str, known: &IfNoneMatch) -> Option<Response> {
    let file = if name.is_empty() { None } else { Dist::get(name) }?;
    let tag = format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..16]));
    let caching = if name.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = if known.has(&tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Body::from(file.data.into_owned()).into_response();
        let kind = with_charset(file.metadata.mimetype());
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_str(&kind).ok()?);
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, HeaderValue::from_str(&tag).ok()?);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    Some(response)
}

fn with_charset(kind: &str) -> String {
    if kind.starts_with("text/") && !kind.contains("charset") {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_owned()
    }
}
