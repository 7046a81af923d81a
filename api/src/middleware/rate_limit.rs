//! At most so many requests in any minute, per user or per address. Counted in the memory of this process: with several
//! copies of the api each counts for itself.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use judge_core::UserId;

use crate::config::Role;
use crate::error::{ApiError, whole_seconds};
use crate::extract::auth::{Caller, client_address};
use crate::state::AppState;

const WINDOW: Duration = Duration::from_secs(60);
/// Keys kept, at most; above that those who were idle longest are forgotten.
const KEYS: usize = 100_000;

/// What a limiter says of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    allowed: bool,
    limit: u32,
    remaining: u32,
    reset: Duration,
}

impl Standing {
    /// The headers of the IETF draft: as three fields, and as policy and state in one each.
    pub fn headers(&self) -> HeaderMap {
        let reset = whole_seconds(self.reset);
        let mut headers = HeaderMap::new();
        let mut put = |name: &'static str, value: String| {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        };
        put("ratelimit-limit", self.limit.to_string());
        put("ratelimit-remaining", self.remaining.to_string());
        put("ratelimit-reset", reset.to_string());
        put("ratelimit-policy", format!("{};w={}", self.limit, WINDOW.as_secs()));
        headers
    }
}

/// Remembers when each key was last let through.
#[derive(Debug)]
pub struct Limiter<K> {
    seen: Mutex<HashMap<K, VecDeque<Instant>>>,
}

impl<K> Default for Limiter<K> {
    fn default() -> Self {
        Self { seen: Mutex::new(HashMap::new()) }
    }
}

impl<K: Hash + Eq> Limiter<K> {
    /// Counts one request of `key` at `now`, if fewer than `limit` were let through in the minute before.
    pub fn check(&self, key: K, limit: u32, now: Instant) -> Standing {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= KEYS {
            seen.retain(|_, times| times.back().is_some_and(|t| now.duration_since(*t) < WINDOW));
            if seen.len() >= KEYS {
                seen.clear();
            }
        }
        let times = seen.entry(key).or_default();
        while times.front().is_some_and(|t| now.duration_since(*t) >= WINDOW) {
            times.pop_front();
        }
        let allowed = times.len() < limit as usize;
        if allowed {
            times.push_back(now);
        }
        let reset = times.front().map_or(Duration::ZERO, |t| WINDOW.saturating_sub(now.duration_since(*t)));
        Standing { allowed, limit, remaining: limit.saturating_sub(times.len() as u32), reset }
    }
}

/// The limiters of one api process.
#[derive(Debug, Default)]
pub struct Limiters {
    submissions: Limiter<UserId>,
    uploads: Limiter<UserId>,
    accounts: Limiter<String>,
}

/// Limits submissions by user.
pub async fn submissions(State(state): State<AppState>, caller: Caller, request: Request, next: Next) -> Response {
    let limit = match caller.role {
        Role::Solver => state.config.rate_submissions_solver,
        Role::Setter | Role::Admin => state.config.rate_submissions_setter,
    };
    let standing = state.limiters.submissions.check(caller.user, limit, Instant::now());
    answer(standing, request, next).await
}

/// Limits uploads of packages by user.
pub async fn uploads(State(state): State<AppState>, caller: Caller, request: Request, next: Next) -> Response {
    let limit = state.config.rate_submissions_setter;
    let standing = state.limiters.uploads.check(caller.user, limit, Instant::now());
    answer(standing, request, next).await
}

/// Limits log-ins and sign-ups by address.
pub async fn accounts(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let address = client_address(&state, request.headers(), request.extensions());
    let standing = state.limiters.accounts.check(address, state.config.rate_accounts, Instant::now());
    answer(standing, request, next).await
}

async fn answer(standing: Standing, request: Request, next: Next) -> Response {
    let mut response = if standing.allowed {
        next.run(request).await
    } else {
        ApiError::too_many(format!("At most {} of these a minute. Please wait.", standing.limit))
            .retry_after(standing.reset)
            .into_response()
    };
    response.headers_mut().extend(standing.headers());
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_in_any_minute_and_no_more() {
        let limiter = Limiter::default();
        let start = Instant::now();
        for n in 0..3 {
            let standing = limiter.check("a", 3, start + Duration::from_secs(n));
            assert!(standing.allowed);
            assert_eq!(standing.remaining, 2 - n as u32);
        }
        let refused = limiter.check("a", 3, start + Duration::from_secs(10));
        assert_eq!((refused.allowed, refused.reset), (false, Duration::from_secs(50)));
        assert!(limiter.check("b", 3, start + Duration::from_secs(10)).allowed, "others are not affected");
        assert!(limiter.check("a", 3, start + Duration::from_secs(60)).allowed);
        assert!(!limiter.check("a", 3, start + Duration::from_secs(60)).allowed);
    }
}
