//! At most so many requests in any minute (or, of guests, in any hour), per user or per address. Counted in the memory of this process: with several
//! copies of the api each counts for itself.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use judge_core::UserId;

use crate::config::Role;
use crate::error::{ApiError, whole_seconds};
use crate::extract::auth::{Caller, Runner, client_address};
use crate::state::AppState;

/// Keys kept, at most; above that those who were idle longest are forgotten.
const KEYS: usize = 100_000;

/// So many within so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    most: u32,
    window: Duration,
}

impl Limit {
    const fn a_minute(most: u32) -> Self {
        Self { most, window: Duration::from_secs(60) }
    }

    const fn an_hour(most: u32) -> Self {
        Self { most, window: Duration::from_secs(3_600) }
    }
}

/// What a limiter says of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    allowed: bool,
    limit: Limit,
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
        put("ratelimit-limit", self.limit.most.to_string());
        put("ratelimit-remaining", self.remaining.to_string());
        put("ratelimit-reset", reset.to_string());
        put("ratelimit-policy", format!("{};w={}", self.limit.most, self.limit.window.as_secs()));
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
    /// Counts one request of `key` at `now`, if fewer than the limit's most were let through in its window before.
    pub fn check(&self, key: K, limit: Limit, now: Instant) -> Standing {
        let Limit { most, window } = limit;
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= KEYS {
            seen.retain(|_, times| times.back().is_some_and(|t| now.duration_since(*t) < window));
            if seen.len() >= KEYS {
                seen.clear();
            }
        }
        let times = seen.entry(key).or_default();
        while times.front().is_some_and(|t| now.duration_since(*t) >= window) {
            times.pop_front();
        }
        let allowed = times.len() < most as usize;
        if allowed {
            times.push_back(now);
        }
        let reset = times.front().map_or(Duration::ZERO, |t| window.saturating_sub(now.duration_since(*t)));
        Standing { allowed, limit, remaining: most.saturating_sub(times.len() as u32), reset }
    }
}

/// The limiters of one api process.
#[derive(Debug, Default)]
pub struct Limiters {
    submissions: Limiter<UserId>,
    uploads: Limiter<UserId>,
    accounts: Limiter<String>,
    guest_runs: Limiter<UserId>,
    guests: Limiter<String>,
}

/// Limits submissions by user; those of guests more, by the hour.
pub async fn submissions(
    State(state): State<AppState>,
    Runner(caller): Runner,
    request: Request,
    next: Next,
) -> Response {
    let live = state.settings.live(&state.pool).await;
    let most = match caller.role {
        Role::Guest => return guest_runs(&state, caller.user, live.guest_runs, request, next).await,
        Role::Solver => live.rate_submissions_solver,
        Role::Setter | Role::Admin => live.rate_submissions_setter,
    };
    let standing = state.limiters.submissions.check(caller.user, Limit::a_minute(most), Instant::now());
    answer(standing, busy, request, next).await
}

async fn guest_runs(state: &AppState, guest: UserId, most: u32, request: Request, next: Next) -> Response {
    if most == 0 {
        return no_guests().into_response();
    }
    let standing = state.limiters.guest_runs.check(guest, Limit::an_hour(most), Instant::now());
    let spent = |most| ApiError::guest_quota(format!("Guests have {most} runs an hour. Sign in to go on at once."));
    answer(standing, spent, request, next).await
}

/// Limits new guests by address.
pub async fn guests(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let live = state.settings.live(&state.pool).await;
    if live.guest_runs == 0 {
        return no_guests().into_response();
    }
    let network = network(&client_address(&state, request.headers(), request.extensions()));
    let limit = Limit::an_hour(live.guests_per_address);
    let standing = state.limiters.guests.check(network, limit, Instant::now());
    let spent = |_| ApiError::guest_quota("There were many guests from your address lately. Sign in to run.");
    answer(standing, spent, request, next).await
}

fn no_guests() -> ApiError {
    ApiError::account_needed("Nothing runs here without an account.")
}

/// An address as guests are counted by: of IPv6 the half that names a network, for who has one has all addresses in it.
fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(long)) => Ipv6Addr::from_bits(long.to_bits() & (u128::MAX << 64)).to_string(),
        Ok(short) => short.to_string(),
        Err(_) => address.to_owned(),
    }
}

/// Limits uploads of packages by user.
pub async fn uploads(State(state): State<AppState>, caller: Caller, request: Request, next: Next) -> Response {
    let limit = Limit::a_minute(state.settings.live(&state.pool).await.rate_submissions_setter);
    let standing = state.limiters.uploads.check(caller.user, limit, Instant::now());
    answer(standing, busy, request, next).await
}

/// Limits log-ins and sign-ups by address.
pub async fn accounts(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let address = client_address(&state, request.headers(), request.extensions());
    let limit = Limit::a_minute(state.settings.live(&state.pool).await.rate_accounts);
    let standing = state.limiters.accounts.check(address, limit, Instant::now());
    answer(standing, busy, request, next).await
}

fn busy(most: u32) -> ApiError {
    ApiError::too_many(format!("At most {most} of these a minute. Please wait."))
}

async fn answer(standing: Standing, refusal: impl FnOnce(u32) -> ApiError, request: Request, next: Next) -> Response {
    let mut response = if standing.allowed {
        next.run(request).await
    } else {
        refusal(standing.limit.most).retry_after(standing.reset).into_response()
    };
    response.headers_mut().extend(standing.headers());
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_in_any_minute_and_no_more() {
        let (limiter, three) = (Limiter::default(), Limit::a_minute(3));
        let start = Instant::now();
        for n in 0..3 {
            let standing = limiter.check("a", three, start + Duration::from_secs(n));
            assert!(standing.allowed);
            assert_eq!(standing.remaining, 2 - n as u32);
        }
        let refused = limiter.check("a", three, start + Duration::from_secs(10));
        assert_eq!((refused.allowed, refused.reset), (false, Duration::from_secs(50)));
        assert!(limiter.check("b", three, start + Duration::from_secs(10)).allowed, "others are not affected");
        assert!(limiter.check("a", three, start + Duration::from_secs(60)).allowed);
        assert!(!limiter.check("a", three, start + Duration::from_secs(60)).allowed);
    }

    #[test]
    fn a_network_of_ipv6_counts_as_one_address() {
        for (address, counted) in [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2::1", "2001:db8:1:2::"),
            ("unknown", "unknown"),
        ] {
            assert_eq!(network(address), counted);
        }
    }
}
