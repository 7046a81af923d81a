//! What happens around every request.

pub mod metrics;
pub mod rate_limit;
pub mod request_id;
pub mod security_headers;
