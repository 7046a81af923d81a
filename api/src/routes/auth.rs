//! Sign up, sign in, stay signed in, sign out.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use judge_core::UserId;
use judge_core::hint::Changed;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};
use utoipa::ToSchema;

use super::me::UserView;
use crate::auth::access_token::LIFETIME_S;
use crate::auth::password;
use crate::auth::refresh::{self, Issued};
use crate::config::Role;
use crate::error::{ApiError, ApiResult, FieldError, OnConstraint as _};
use crate::extract::json::Json;
use crate::judging::changes;
use crate::state::AppState;
use crate::store::users::{self, Account, MovedRun};

/// Wrong log-ins in a row before the first delay.
const FREE_TRIES: i32 = 7;
/// The longest delay; it never becomes a lock for good.
const LONGEST_DELAY_S: i32 = 900;

/// A new account.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewUser {
    /// 3 to 32 letters, digits, `_` and `-`, with a letter or digit at both ends. Unique without regard to case.
    pub username: String,
    /// An address, never shown to others. Unique.
    pub email: String,
    /// At least 8 characters.
    pub password: String,
}

/// Who wants to sign in.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewSession {
    /// A user name or an e-mail.
    pub login: String,
    /// The password.
    pub password: String,
}

/// A session. The refresh token comes as a cookie.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionView {
    /// Who signed in.
    pub user: UserView,
    /// For `Authorization: Bearer`.
    pub access_token: String,
    /// `Bearer`.
    #[schema(example = "Bearer")]
    pub token_type: &'static str,
    /// Seconds until the access token expires.
    pub expires_in: i64,
}

/// Sign up.
#[utoipa::path(post, path = "/auth/register", tag = "accounts", request_body = NewUser,
    responses((status = 201, body = SessionView, description = "Signed up and in; sets the refresh cookie"),
        (status = 403, description = "Nobody can sign up here at the moment"),
        (status = 409, description = "The name or the address is taken")))]
pub async fn register_user(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: Json<NewUser>,
) -> ApiResult<Response> {
    refresh::check_origin(&headers, &state.config.public_url)?;
    let new = body.value;
    check_new_user(&new)?;
    if !state.settings.live(&state.pool).await.registration_open {
        return Err(ApiError::registration_closed("Ask who runs this place for an account."));
    }
    let hash = state.passwords.hash(new.password).await?;
    let now = whole_microseconds(state.clock.now());
    let id = UserId::new();
    let mut tx = state.pool.begin().await?;
    let taken = |field: &str, what: &str| {
        ApiError::conflict(format!("This {what} is taken.")).with_errors(vec![FieldError::new(field, "is taken")])
    };
    users::insert(&mut tx, id, &new.username, &new.email, &hash, Role::Solver, now)
        .await
        .on_constraint("users_username_key", || taken("username", "user name"))
        .on_constraint("users_email_key", || taken("email", "e-mail address"))?;
    let moved = adopt(&mut tx, &headers, id).await?;
    let issued = refresh::start(&mut tx, id, &*state.clock).await?;
    tx.commit().await?;
    tell_moved(&state, moved).await;
    let user = UserView { id: id.0, username: new.username, role: Role::Solver, created_at: now };
    answer(&state, StatusCode::CREATED, user, &issued, 0)
}

/// Start a session without an account: who has it may run programs (`mode` is `run`), some an hour, and look at those runs. Its user
/// has the role `guest`, can't log in again, and is removed within a day or so; the runs go over to who signs up or in with its cookie.
#[utoipa::path(post, path = "/auth/guest", tag = "accounts",
    responses((status = 201, body = SessionView, description = "A guest's session; sets the refresh cookie"),
        (status = 403, description = "Nothing runs here without an account"),
        (status = 429, description = "Many guests came from this address; see Retry-After")))]
pub async fn start_guest(State(state): State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    refresh::check_origin(&headers, &state.config.public_url)?;
    let (id, now) = (UserId::new(), whole_microseconds(state.clock.now()));
    let mut tx = state.pool.begin().await?;
    let username = users::insert_guest(&mut tx, id, now).await?;
    let issued = refresh::start(&mut tx, id, &*state.clock).await?;
    tx.commit().await?;
    let user = UserView { id: id.0, username, role: Role::Guest, created_at: now };
    answer(&state, StatusCode::CREATED, user, &issued, 0)
}

/// The database keeps microseconds; what is said now must be what is said later.
fn whole_microseconds(time: OffsetDateTime) -> OffsetDateTime {
    time - Duration::nanoseconds(i64::from(time.nanosecond() % 1_000))
}

/// What the guest of this request's cookie ran becomes the user's; the guest is gone.
async fn adopt(db: &mut PgConnection, headers: &HeaderMap, user: UserId) -> ApiResult<Vec<MovedRun>> {
    let Some(token_hash) = refresh::hash_in_cookie(headers) else { return Ok(Vec::new()) };
    let Some(guest) = users::lock_guest(db, &token_hash).await? else { return Ok(Vec::new()) };
    let moved = users::mark_runs_moved(db, guest, user).await?;
    users::delete_guest(db, guest).await?;
    Ok(moved)
}

/// What memory knows of the runs names another author.
async fn tell_moved(state: &AppState, moved: Vec<MovedRun>) {
    for run in moved {
        changes::announce(state, run.id, Changed { attempt: run.attempt, version: run.version }).await;
    }
}

/// What is wrong with a new account's fields, all at once.
///
/// # Errors
/// 422.
pub fn check_new_user(new: &NewUser) -> ApiResult<()> {
    let mut errors = Vec::new();
    let name = new.username.as_bytes();
    let fits = (3..=32).contains(&name.len())
        && name.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        && name.first().is_some_and(u8::is_ascii_alphanumeric)
        && name.last().is_some_and(u8::is_ascii_alphanumeric);
    if !fits {
        errors.push(FieldError::new(
            "username",
            "must have 3 to 32 letters, digits, `_` or `-`, with a letter or digit at both ends",
        ));
    }
    let parts = new.email.split_once('@');
    let is_address = parts
        .is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty() && !domain.contains('@'))
        && (3..=254).contains(&new.email.chars().count())
        && !new.email.chars().any(|c| c.is_whitespace() || c.is_control());
    if !is_address {
        errors.push(FieldError::new("email", "must be an e-mail address"));
    }
    errors.extend(password::refusal(&new.password));
    if errors.is_empty() { Ok(()) } else { Err(ApiError::fields(errors)) }
}

/// Sign in.
#[utoipa::path(post, path = "/auth/login", tag = "accounts", request_body = NewSession,
    responses((status = 200, body = SessionView, description = "Signed in; sets the refresh cookie"),
        (status = 401, description = "Wrong name or password"),
        (status = 429, description = "Too many wrong log-ins; see Retry-After")))]
pub async fn login_user(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: Json<NewSession>,
) -> ApiResult<Response> {
    refresh::check_origin(&headers, &state.config.public_url)?;
    let NewSession { login, password } = body.value;
    if login.contains('\0') || login.len() > 254 {
        return Err(ApiError::unauthorized("Wrong name or password."));
    }
    let account = users::find_by_login(&mut *state.pool.acquire().await?, &login).await?;
    let account = match account {
        Some(account) => known_login(&state, account, password).await?,
        None => return Err(unknown_login(&state, &login, password).await),
    };
    let mut tx = state.pool.begin().await?;
    let moved = adopt(&mut tx, &headers, account.id).await?;
    let issued = refresh::start(&mut tx, account.id, &*state.clock).await?;
    tx.commit().await?;
    tell_moved(&state, moved).await;
    let epoch = account.epoch;
    answer(&state, StatusCode::OK, UserView::of(account), &issued, epoch)
}

async fn known_login(state: &AppState, account: Account, password: String) -> ApiResult<Account> {
    let now = state.clock.now();
    let begun = {
        let mut db = state.pool.acquire().await?;
        users::mark_login_begun(&mut db, account.id, now, FREE_TRIES, LONGEST_DELAY_S).await?
    };
    if begun.is_none() {
        let until = account.login_blocked_until.unwrap_or(now + Duration::seconds(1));
        return Err(too_many_logins((until - now).max(Duration::seconds(1))));
    }
    let checked = state.passwords.check(password, Some(account.password_hash.clone())).await?;
    if !checked.right || account.banned {
        return Err(ApiError::unauthorized("Wrong name or password."));
    }
    users::mark_login_right(&mut *state.pool.acquire().await?, account.id, checked.rehash.as_deref()).await?;
    Ok(account)
}

/// Nobody has this name; it must look and feel as if somebody had.
async fn unknown_login(state: &AppState, login: &str, password: String) -> ApiError {
    let key: [u8; 32] = Sha256::digest(login.to_lowercase().as_bytes()).into();
    let now = state.clock.now().unix_timestamp();
    let (tries, until) = state.unknown_logins.get(&key).await.unwrap_or((0, 0));
    if now < until {
        return too_many_logins(Duration::seconds(until - now));
    }
    let tries = tries + 1;
    let delay = if tries < FREE_TRIES {
        0
    } else {
        2_i64.pow((tries - FREE_TRIES).clamp(0, 20) as u32).min(LONGEST_DELAY_S.into())
    };
    state.unknown_logins.insert(key, (tries, now + delay)).await;
    match state.passwords.check(password, None).await {
        Ok(_) => ApiError::unauthorized("Wrong name or password."),
        Err(error) => error,
    }
}

fn too_many_logins(wait: Duration) -> ApiError {
    ApiError::too_many("Too many wrong log-ins. Please wait a little.").retry_after(wait.unsigned_abs())
}

/// Spend the refresh cookie for a new access token and a new cookie.
#[utoipa::path(post, path = "/auth/refresh", tag = "accounts",
    responses((status = 200, body = SessionView, description = "A new access token; sets the next refresh cookie"),
        (status = 401, description = "No refresh cookie, or one that is worth nothing any more")))]
pub async fn refresh_session(State(state): State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    refresh::check_origin(&headers, &state.config.public_url)?;
    let token =
        refresh::from_cookie(&headers).ok_or_else(|| ApiError::unauthorized("There is no session to refresh."))?;
    let mut tx = state.pool.begin().await?;
    let issued = refresh::spend(&mut tx, token, &*state.clock).await?;
    let account = match &issued {
        Some(issued) => users::find(&mut tx, issued.user).await?,
        None => None,
    };
    tx.commit().await?;
    let (Some(issued), Some(account)) = (issued, account) else {
        let gone = refresh::cookie(None, state.config.cookie_secure)?;
        return Err(
            ApiError::unauthorized("The session has ended. Please sign in.").with_header(header::SET_COOKIE, gone)
        );
    };
    let epoch = account.epoch;
    answer(&state, StatusCode::OK, UserView::of(account), &issued, epoch)
}

/// Sign out: ends the session of the refresh cookie.
#[utoipa::path(post, path = "/auth/logout", tag = "accounts", responses((status = 204, description = "Signed out")))]
pub async fn logout_user(State(state): State<AppState>, headers: HeaderMap) -> ApiResult<Response> {
    refresh::check_origin(&headers, &state.config.public_url)?;
    if let Some(token) = refresh::from_cookie(&headers) {
        let mut tx = state.pool.begin().await?;
        let ended = refresh::end(&mut tx, token, &*state.clock).await?;
        tx.commit().await?;
        if let Some((user, session)) = ended {
            state.auth_cache.forget(user, session).await;
        }
    }
    let gone = refresh::cookie(None, state.config.cookie_secure)?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, gone)]).into_response())
}

fn answer(state: &AppState, status: StatusCode, user: UserView, issued: &Issued, epoch: i32) -> ApiResult<Response> {
    let access_token =
        state.access_tokens.issue(issued.user, issued.family, epoch, &*state.clock).map_err(ApiError::internal)?;
    let cookie = refresh::cookie(Some(&issued.token), state.config.cookie_secure)?;
    let body = SessionView { user, access_token, token_type: "Bearer", expires_in: LIFETIME_S };
    let no_store = (header::CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
    Ok((status, [(header::SET_COOKIE, cookie), no_store], Answer(body)).into_response())
}
