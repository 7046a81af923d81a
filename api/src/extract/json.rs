//! A JSON body, read within a limit of size and time, whose errors name the place.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;

use crate::error::{ApiError, ApiResult, FieldError};

/// A body must have arrived within this time.
const ARRIVES_WITHIN: Duration = Duration::from_secs(30);
/// How large most bodies may be.
const SMALL: usize = 64 * 1024;

/// A JSON body of at most `MAX` bytes, with the bytes that it was read from (a key's repetition is recognised by them).
#[derive(Debug)]
pub struct Json<T, const MAX: usize = SMALL> {
    /// What the body says.
    pub value: T,
    /// The body as it came.
    pub bytes: Bytes,
}

impl<T: DeserializeOwned, S: Send + Sync, const MAX: usize> FromRequest<S> for Json<T, MAX> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _state: &S) -> ApiResult<Self> {
        if !is_json(request.headers()) {
            return Err(ApiError::wrong_media_type("The body must be application/json."));
        }
        let bytes = read_body(request, MAX).await?;
        let value = parse(&bytes)?;
        Ok(Self { value, bytes })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()) else { return false };
    let essence = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

async fn read_body(request: Request, max: usize) -> ApiResult<Bytes> {
    let too_large = || ApiError::too_large(format!("The body may be at most {} KiB.", max / 1024));
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > max) {
        return Err(too_large());
    }
    let body: Body = request.into_body();
    match tokio::time::timeout(ARRIVES_WITHIN, axum::body::to_bytes(body, max)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if is_length_limit(&error) => Err(too_large()),
        Ok(Err(_)) => Err(ApiError::malformed("The body ended early.")),
        Err(_) => Err(ApiError::too_slow("The body did not arrive in time.")),
    }
}

fn is_length_limit(error: &axum::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.to_string().contains("length limit exceeded") {
            return true;
        }
        cause = error.source();
    }
    false
}

/// Reads a value; a syntax error is 400 and says where, a value of the wrong form is 422 and names the field.
///
/// # Errors
/// As said.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> ApiResult<T> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        refusal(&path, error.inner())
    })?;
    reader.end().map_err(|error| refusal(".", &error))?;
    Ok(value)
}

fn refusal(path: &str, error: &serde_json::Error) -> ApiError {
    use serde_json::error::Category;
    let text = error.to_string();
    let words = text.split(" at line ").next().unwrap_or_default();
    match error.classify() {
        Category::Data => {
            let parent = if path == "." { "" } else { path };
            let missing = words.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
            let field = match (parent, missing) {
                ("", Some(name)) => name.to_owned(),
                (parent, Some(name)) => format!("{parent}.{name}"),
                (parent, None) => parent.to_owned(),
            };
            let message = if missing.is_some() { "is missing" } else { words };
            ApiError::fields(vec![FieldError::new(field, message)])
        }
        Category::Syntax | Category::Eof | Category::Io => ApiError::malformed(format!(
            "The body is not JSON: {words}, at line {} column {}.",
            error.line(),
            error.column()
        )),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code, reason = "only its form matters")]
    struct Form {
        name: String,
        inner: Option<Vec<Inner>>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code, reason = "only its form matters")]
    struct Inner {
        size: u8,
    }

    #[test]
    fn syntax_is_400_and_form_is_422_with_the_field() {
        for (body, status, needle) in [
            (r#"{"name": "#, StatusCode::BAD_REQUEST, "line 1 column"),
            (r#"{"name": "a"} x"#, StatusCode::BAD_REQUEST, "trailing"),
            ("", StatusCode::BAD_REQUEST, "line 1 column 0"),
            (r#"{}"#, StatusCode::UNPROCESSABLE_ENTITY, "name: is missing"),
            (r#"{"name": 3}"#, StatusCode::UNPROCESSABLE_ENTITY, "name: invalid type"),
            (
                r#"{"name": "a", "inner": [{"size": 1}, {}]}"#,
                StatusCode::UNPROCESSABLE_ENTITY,
                "inner[1].size: is missing",
            ),
            (
                r#"{"name": "a", "inner": [{"size": 999}]}"#,
                StatusCode::UNPROCESSABLE_ENTITY,
                "inner[0].size: invalid value",
            ),
        ] {
            let error = parse::<Form>(body.as_bytes()).unwrap_err();
            assert_eq!(error.status(), status, "{body}");
            assert!(format!("{error:?}").contains(needle), "{body}: {error:?}");
        }
    }
}
