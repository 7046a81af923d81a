//! What a handler may ask for. Every rejection is an [`crate::error::ApiError`].

pub mod auth;
pub mod etag;
pub mod idempotency;
pub mod json;
pub mod page;
pub mod path;
