//! Every error that a client can see, as one type with its status code, and its body after RFC 9457
//! (`application/problem+json`). Lives here: status codes, codes, texts, what Postgres' constraints mean to a client.
//! Never lives here: the cause of a 5xx in an answer; it is logged with the request's id.

use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::middleware::request_id;

/// What may go wrong in a handler.
pub type ApiResult<T> = Result<T, ApiError>;

/// The error body, after RFC 9457.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErrorBody {
    /// Names the kind of error; stable.
    #[serde(rename = "type")]
    #[schema(example = "urn:judge:error:not_found")]
    pub kind: String,
    /// The kind in words; the same for every error of this kind.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time, for a person.
    pub detail: String,
    /// One word for programs; the last part of `type`.
    #[schema(example = "not_found")]
    pub code: String,
    /// The fields of a rejected body that are not acceptable, else empty.
    pub errors: Vec<FieldError>,
    /// Names this request in the server's log; also in the header `X-Request-Id`.
    pub request_id: String,
}

/// One field of a rejected body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// The field's path in the body, e.g. `files[0].name`.
    pub field: String,
    /// Why it is not acceptable, for a person.
    pub message: String,
}

impl FieldError {
    /// A field and what is wrong with it.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// An error on its way to the client. One pointer wide, because every handler's result carries it.
#[derive(Debug)]
pub struct ApiError(Box<Parts>);

#[derive(Debug)]
struct Parts {
    status: StatusCode,
    code: &'static str,
    title: &'static str,
    detail: String,
    errors: Vec<FieldError>,
    retry_after: Option<Duration>,
    cause: Option<anyhow::Error>,
    headers: Vec<(header::HeaderName, HeaderValue)>,
}

macro_rules! kinds {
    ($($(#[$meta:meta])* $name:ident($status:ident, $code:literal, $title:literal);)+) => {
        impl ApiError {
            $($(#[$meta])*
            pub fn $name(detail: impl Into<String>) -> Self {
                Self::new(StatusCode::$status, $code, $title, detail.into())
            }
            )+
        }
    };
}

kinds! {
    /// 400: the request can't be read.
    malformed(BAD_REQUEST, "malformed", "The request can't be read");
    /// 401: no credentials, or bad ones.
    unauthorized(UNAUTHORIZED, "unauthorized", "You are not signed in");
    /// 403: known, but not allowed.
    forbidden(FORBIDDEN, "forbidden", "You may not do this");
    /// 403: strangers may not sign up here.
    registration_closed(FORBIDDEN, "registration_closed", "Nobody can sign up here at the moment");
    /// 403: a guest asked for what needs an account.
    account_needed(FORBIDDEN, "account_needed", "This needs an account");
    /// 404: not there, or not the caller's to see.
    not_found(NOT_FOUND, "not_found", "There is nothing here");
    /// 405: this address exists, this method doesn't.
    method_not_allowed(METHOD_NOT_ALLOWED, "method_not_allowed", "This address does not know that method");
    /// 408: the body came too slowly.
    too_slow(REQUEST_TIMEOUT, "too_slow", "The request took too long to arrive");
    /// 409: at odds with what is there.
    conflict(CONFLICT, "conflict", "This is at odds with what is there already");
    /// 412: changed since the client saw it.
    stale(PRECONDITION_FAILED, "stale", "This was changed in the meantime");
    /// 413: too much.
    too_large(PAYLOAD_TOO_LARGE, "too_large", "This is too large");
    /// 415: a body of another kind than the route takes.
    wrong_media_type(UNSUPPORTED_MEDIA_TYPE, "wrong_media_type", "The body has the wrong media type");
    /// 422: well-formed but not acceptable.
    not_acceptable(UNPROCESSABLE_ENTITY, "not_acceptable", "The request is well-formed, but not acceptable");
    /// 429: too many.
    too_many(TOO_MANY_REQUESTS, "too_many_requests", "Too many requests");
    /// 429: a guest has had all runs of this hour, or an address all guests.
    guest_quota(TOO_MANY_REQUESTS, "guest_quota", "No more runs without an account for now");
    /// 503: we can't just now.
    unavailable(SERVICE_UNAVAILABLE, "unavailable", "The service is not available for the moment");
}

impl ApiError {
    fn new(status: StatusCode, code: &'static str, title: &'static str, detail: String) -> Self {
        let (errors, headers) = (Vec::new(), Vec::new());
        Self(Box::new(Parts { status, code, title, detail, errors, retry_after: None, cause: None, headers }))
    }

    /// 422 with the fields that are not acceptable.
    pub fn fields(errors: Vec<FieldError>) -> Self {
        let detail = match errors.as_slice() {
            [one] => format!("{}: {}", one.field, one.message),
            many => format!("{} fields are not acceptable.", many.len()),
        };
        Self::not_acceptable(detail).with_errors(errors)
    }

    /// 422 about one field.
    pub fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::fields(vec![FieldError::new(field, message)])
    }

    /// 500: we failed. The cause is logged, never shown.
    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        let mut error = Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "The service failed",
            "Something went wrong on our side. The request's id names it in our log.".to_owned(),
        );
        error.0.cause = Some(cause.into());
        error
    }

    /// Names the fields that the error is about.
    #[must_use]
    pub fn with_errors(mut self, errors: Vec<FieldError>) -> Self {
        self.0.errors = errors;
        self
    }

    /// Says when to come back (`Retry-After`, rounded up to whole seconds).
    #[must_use]
    pub fn retry_after(mut self, after: Duration) -> Self {
        self.0.retry_after = Some(after);
        self
    }

    /// Adds a header to the answer.
    #[must_use]
    pub fn with_header(mut self, name: header::HeaderName, value: HeaderValue) -> Self {
        self.0.headers.push((name, value));
        self
    }

    /// The status that the client will see.
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// What happened, and what is wrong with which field, in one line.
    pub fn words(&self) -> String {
        let fields: Vec<String> = self.0.errors.iter().map(|e| format!("{}: {}", e.field, e.message)).collect();
        if fields.is_empty() { self.0.detail.clone() } else { fields.join("; ") }
    }

    fn with_cause(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.0.cause = Some(cause.into());
        self
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let parts = *self.0;
        if let Some(cause) = &parts.cause {
            tracing::error!(status = parts.status.as_u16(), error = format!("{cause:#}"), "a request failed");
        }
        let body = ErrorBody {
            kind: format!("urn:judge:error:{}", parts.code),
            title: parts.title.to_owned(),
            status: parts.status.as_u16(),
            detail: parts.detail,
            code: parts.code.to_owned(),
            errors: parts.errors,
            request_id: request_id::current(),
        };
        let text = serde_json::to_vec(&body).unwrap_or_default();
        let mut response = (parts.status, text).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if parts.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(after) = parts.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(whole_seconds(after)));
        }
        for (name, value) in parts.headers {
            headers.insert(name, value);
        }
        response
    }
}

/// A duration in whole seconds, rounded up, at least 1: what `Retry-After` says.
pub fn whole_seconds(duration: Duration) -> u64 {
    (duration.as_millis().div_ceil(1_000) as u64).max(1)
}

impl From<sqlx::Error> for ApiError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(refused) => match refused.code().as_deref() {
                // A NUL in a text, or \u0000 in a JSON value: it came from the client.
                Some("22021" | "22P05") => Self::not_acceptable("Texts may not hold NUL characters."),
                // Shutting down, starting up, closed for maintenance, out of connections or disk: another try may go through.
                Some(code) if is_passing(code) => busy().with_cause(error),
                _ => Self::internal(error),
            },
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                busy().with_cause(error)
            }
            _ => Self::internal(error),
        }
    }
}

fn is_passing(code: &str) -> bool {
    code.starts_with("57P")
        || code.starts_with("08")
        || code.starts_with("53")
        || matches!(code, "25006" | "40001" | "40P01" | "55000" | "57014")
}

fn busy() -> ApiError {
    ApiError::unavailable("The database does not answer just now. Please try again.")
        .retry_after(Duration::from_secs(2))
}

impl From<object_store::Error> for ApiError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::internal(error),
            _ => Self::unavailable("The store of packages does not answer just now. Please try again.")
                .retry_after(Duration::from_secs(5))
                .with_cause(error),
        }
    }
}

/// Turns the violation of a named constraint into the client's error; other errors stay what they are.
pub trait OnConstraint<T> {
    /// If the constraint `name` was violated, the error is `error()`.
    fn on_constraint(self, name: &str, error: impl FnOnce() -> ApiError) -> ApiResult<T>;
}

impl<T> OnConstraint<T> for Result<T, sqlx::Error> {
    fn on_constraint(self, name: &str, error: impl FnOnce() -> ApiError) -> ApiResult<T> {
        self.map_err(|cause| match &cause {
            sqlx::Error::Database(refused) if refused.constraint() == Some(name) => error(),
            _ => cause.into(),
        })
    }
}

impl<T> OnConstraint<T> for ApiResult<T> {
    fn on_constraint(self, name: &str, error: impl FnOnce() -> ApiError) -> ApiResult<T> {
        self.map_err(|seen| match seen.0.cause.as_ref().and_then(|c| c.downcast_ref::<sqlx::Error>()) {
            Some(sqlx::Error::Database(refused)) if refused.constraint() == Some(name) => error(),
            _ => seen,
        })
    }
}
