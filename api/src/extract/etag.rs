//! Entity tags: weak, because `queue_position` and `poll_after_ms` don't count.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::error::{ApiResult, whole_seconds};

/// The tags of `If-None-Match`, if the client sent any.
#[derive(Debug, Clone, Default)]
pub struct IfNoneMatch(Vec<String>);

impl IfNoneMatch {
    /// Whether the client has this version already. Weak comparison.
    pub fn has(&self, tag: &str) -> bool {
        let plain = tag.trim_start_matches("W/");
        self.0.iter().any(|known| known == "*" || known.trim_start_matches("W/") == plain)
    }

    /// Whether the client sent no tag.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads the header.
    pub fn of(headers: &HeaderMap) -> Self {
        Self(tags(headers, &header::IF_NONE_MATCH))
    }
}

fn tags(headers: &HeaderMap, name: &header::HeaderName) -> Vec<String> {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect()
}

impl<S: Send + Sync> FromRequestParts<S> for IfNoneMatch {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.headers))
    }
}

/// The tags of `If-Match`, if the client sent any.
#[derive(Debug, Clone, Default)]
pub struct IfMatch(Vec<String>);

impl IfMatch {
    /// Whether the client has seen this, or doesn't care. Strong comparison.
    pub fn allows(&self, tag: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|seen| seen == "*" || seen == tag)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(tags(&parts.headers, &header::IF_MATCH)))
    }
}

/// Headers of an answer that is polled: tag, caching, and when to come back.
pub fn polled(tag: &str, poll_after_ms: Option<i64>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("Authorization"));
    if let Some(ms) = poll_after_ms {
        let after = std::time::Duration::from_millis(u64::try_from(ms).unwrap_or(0));
        headers.insert(header::RETRY_AFTER, HeaderValue::from(whole_seconds(after)));
    }
    headers
}

/// 304, with the headers that it must carry.
pub fn not_modified(headers: HeaderMap) -> ApiResult<Response> {
    Ok((StatusCode::NOT_MODIFIED, headers).into_response())
}
