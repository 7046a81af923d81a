//! Parts of the address. An id that can't be one names nothing, so it is 404; a query that can't be read is 400.

use std::collections::HashMap;
use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::error::{ApiError, ApiResult, FieldError};

/// The address's one parameter.
#[derive(Debug, Clone)]
pub struct PathParam<T>(pub T);

impl<T: FromStr, S: Send + Sync> FromRequestParts<S> for PathParam<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> ApiResult<Self> {
        let nothing = || ApiError::not_found("There is nothing at this address.");
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| nothing())?;
        let (_, text) = params.iter().next().ok_or_else(nothing)?;
        text.parse().map(Self).map_err(|_| nothing())
    }
}

/// The address's two parameters.
#[derive(Debug, Clone)]
pub struct PathPair<A, B>(pub A, pub B);

impl<A: FromStr, B: FromStr, S: Send + Sync> FromRequestParts<S> for PathPair<A, B> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> ApiResult<Self> {
        let nothing = || ApiError::not_found("There is nothing at this address.");
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| nothing())?;
        let texts: Vec<&str> = params.iter().map(|(_, text)| text).collect();
        let [first, second] = texts[..] else { return Err(nothing()) };
        Ok(Self(first.parse().map_err(|_| nothing())?, second.parse().map_err(|_| nothing())?))
    }
}

/// The query, as a value whose fields are texts; each is then read by name.
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> ApiResult<Self> {
        if parts.uri.query().is_some_and(|query| query.contains("%00") || query.contains('\0')) {
            return Err(ApiError::malformed("The query may not hold NUL characters."));
        }
        // Empty parameters (`?tag=`) say the same as absent ones: that is what an empty form field sends.
        let pairs = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&parts.uri)
            .map_err(|error| ApiError::malformed(format!("The query can't be read: {error}.")))?;
        let map: HashMap<String, String> = pairs.0.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let value = serde_json::to_value(map).map_err(ApiError::internal)?;
        serde_path_to_error::deserialize(value).map(Self).map_err(|error| {
            let field = error.path().to_string();
            let message = error.inner().to_string();
            ApiError::malformed(format!("{field}: {message}")).with_errors(vec![FieldError::new(field, message)])
        })
    }
}

/// Reads a query field that is one of an enum's words.
///
/// # Errors
/// 422 naming the field.
pub fn word<T: FromStr>(field: &str, text: Option<&str>) -> ApiResult<Option<T>>
where
    T::Err: std::fmt::Display,
{
    text.map(|text| text.parse().map_err(|error: T::Err| ApiError::field(field, error.to_string()))).transpose()
}
