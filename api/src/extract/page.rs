//! Keyset pages: `limit`, and an opaque `cursor` that holds the last item's sort key. Page 10,000 costs what page 1 costs.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::{ApiError, ApiResult};

const DEFAULT: i64 = 50;
const MOST: i64 = 100;

/// How many items a page holds, from the query's `limit`: 50 unless said, never more than 100.
///
/// # Errors
/// 400 if it is no number, 422 below 1.
pub fn limit(text: Option<&str>) -> ApiResult<i64> {
    let Some(text) = text else { return Ok(DEFAULT) };
    match text.parse::<i64>() {
        Ok(limit) if limit >= 1 => Ok(limit.min(MOST)),
        Ok(_) => Err(ApiError::field("limit", "must be at least 1")),
        Err(_) => Err(ApiError::malformed("limit must be a whole number.")),
    }
}

/// Reads the cursor that an earlier page gave.
///
/// # Errors
/// 400 if it is none of ours.
pub fn cursor<K: DeserializeOwned>(text: Option<&str>) -> ApiResult<Option<K>> {
    let Some(text) = text else { return Ok(None) };
    let bytes = URL_SAFE_NO_PAD.decode(text).ok();
    match bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
        Some(key) => Ok(Some(key)),
        None => Err(ApiError::malformed("cursor is not one that an earlier page gave.")),
    }
}

/// One page of a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The items, in the list's order.
    pub items: Vec<T>,
    /// Give this as `cursor` for the next page; `null` on the last one.
    pub next_cursor: Option<String>,
}

impl<T> Page<T> {
    /// A page from up to `limit + 1` items: the one too many only tells that there is more. `key` is an item's sort key.
    pub fn of<K: Serialize>(mut items: Vec<T>, limit: i64, key: impl Fn(&T) -> K) -> Self {
        let more = items.len() as i64 > limit;
        items.truncate(limit as usize);
        let next_cursor = match items.last() {
            Some(last) if more => serde_json::to_vec(&key(last)).ok().map(|bytes| URL_SAFE_NO_PAD.encode(bytes)),
            _ => None,
        };
        Self { items, next_cursor }
    }
}
