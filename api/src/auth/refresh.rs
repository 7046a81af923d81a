//! Refresh tokens: 256 random bits in a cookie that scripts can't read. Each is spent once; what comes of one log-in is
//! a family, and the use of a spent token (but for some seconds of grace for two tabs) ends the whole family.

use axum::http::{HeaderMap, HeaderValue, header};
use judge_core::{Clock, TokenId, UserId};
use sqlx::PgConnection;
use time::Duration;
use uuid::Uuid;

use super::secret;
use crate::error::{ApiError, ApiResult};
use crate::store::tokens;

/// How long a session may sleep.
const LIFETIME: Duration = Duration::days(30);
/// Two tabs may spend the same token within this time.
const GRACE: Duration = Duration::seconds(10);
const COOKIE: &str = "judge_refresh";
const PATH: &str = "/api/v1/auth";

/// A refresh token just made.
#[derive(Debug)]
pub struct Issued {
    /// Goes into the cookie, and nowhere else.
    pub token: String,
    /// Whose it is.
    pub user: UserId,
    /// The session.
    pub family: Uuid,
}

/// Starts a session.
///
/// # Errors
/// 500 or 503.
pub async fn start(db: &mut PgConnection, user: UserId, clock: &dyn Clock) -> ApiResult<Issued> {
    issue(db, user, TokenId::new().0, clock).await
}

async fn issue(db: &mut PgConnection, user: UserId, family: Uuid, clock: &dyn Clock) -> ApiResult<Issued> {
    let token = secret::random().map_err(ApiError::internal)?;
    let now = clock.now();
    tokens::insert_refresh(db, TokenId::new(), user, family, &secret::hash(&token), now, now + LIFETIME).await?;
    Ok(Issued { token, user, family })
}

/// Spends a token for the next one. `Ok(None)`: it is not worth anything (any more); what had to be revoked is, so the
/// caller commits in either case.
///
/// # Errors
/// 500 or 503.
pub async fn spend(db: &mut PgConnection, token: &str, clock: &dyn Clock) -> ApiResult<Option<Issued>> {
    let hash = secret::hash(token);
    let Some(family) = tokens::find_refresh_family(db, &hash).await? else { return Ok(None) };
    // Whoever spends or revokes within a family waits for the others: none slips through a revocation.
    tokens::lock_family(db, family).await?;
    let Some(row) = tokens::find_refresh(db, &hash).await? else { return Ok(None) };
    let now = clock.now();
    if row.revoked || row.expires_at <= now || row.banned {
        return Ok(None);
    }
    match row.spent_at {
        Some(spent) if now - spent > GRACE => {
            tokens::mark_family_revoked(db, family, now).await?;
            tracing::warn!(user.id = %row.user_id, "a spent refresh token came again: its session was ended");
            return Ok(None);
        }
        Some(_) => {}
        None => tokens::mark_refresh_spent(db, &hash, now).await?,
    }
    issue(db, row.user_id, family, clock).await.map(Some)
}

/// Ends the session of this token, if there is one, and says whose it was.
///
/// # Errors
/// 500 or 503.
pub async fn end(db: &mut PgConnection, token: &str, clock: &dyn Clock) -> ApiResult<Option<(UserId, Uuid)>> {
    let hash = secret::hash(token);
    let Some(family) = tokens::find_refresh_family(db, &hash).await? else { return Ok(None) };
    tokens::lock_family(db, family).await?;
    tokens::mark_family_revoked(db, family, clock.now()).await?;
    Ok(tokens::find_refresh(db, &hash).await?.map(|row| (row.user_id, family)))
}

/// The cookie that carries `token`; without one, the cookie that removes it.
///
/// # Errors
/// 500 if the token can't stand in a header, which no token of ours does.
pub fn cookie(token: Option<&str>, secure: bool) -> ApiResult<HeaderValue> {
    let age = if token.is_some() { LIFETIME.whole_seconds() } else { 0 };
    let secure = if secure { " Secure;" } else { "" };
    let text = format!(
        "{COOKIE}={}; HttpOnly;{secure} SameSite=Strict; Path={PATH}; Max-Age={age}",
        token.unwrap_or_default()
    );
    HeaderValue::from_str(&text).map_err(ApiError::internal)
}

/// The token in the request's cookie.
pub fn from_cookie(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == COOKIE && !value.is_empty()).then_some(value))
}

/// The hash of that token, by which it is known.
pub fn hash_in_cookie(headers: &HeaderMap) -> Option<[u8; 32]> {
    from_cookie(headers).map(secret::hash)
}

/// Refuses a cookie that another site made the browser send. Programs send neither header and have no browser to fool.
///
/// # Errors
/// 403.
pub fn check_origin(headers: &HeaderMap, public_url: &str) -> ApiResult<()> {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text("sec-fetch-site")
        && !matches!(site, "same-origin" | "none")
    {
        return Err(ApiError::forbidden("This request came from another site."));
    }
    if let Some(origin) = text("origin") {
        let host = text("host").unwrap_or_default();
        let origin_host = origin.split_once("://").map_or(origin, |(_, host)| host);
        if origin != public_url.trim_end_matches('/') && (host.is_empty() || origin_host != host) {
            return Err(ApiError::forbidden("This request came from another site."));
        }
    }
    Ok(())
}
