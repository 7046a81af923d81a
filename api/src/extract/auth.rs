//! Who is calling. A handler that takes a [`Caller`] answers 401 without credentials and 403 to guests; one that takes a [`Runner`]
//! serves guests too; one that takes a [`Visitor`] serves anonymous callers, and guests as such, but still refuses credentials that
//! are wrong.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, header};
use judge_core::UserId;
use moka::future::Cache;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::auth::access_token::Claims;
use crate::auth::personal_token::{self, Scope};
use crate::config::Role;
use crate::error::{ApiError, ApiResult};
use crate::state::AppState;
use crate::store::users::Standing;
use crate::store::{tokens, users};

/// A user who proved who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Who.
    pub user: UserId,
    /// The name shown.
    pub username: String,
    /// What the credentials let them do: the user's role, or less where a personal token has fewer scopes.
    pub role: Role,
    scopes: Option<Vec<Scope>>,
}

impl Caller {
    /// Refuses personal tokens without this scope; a session may do all that its role may.
    ///
    /// # Errors
    /// 403.
    pub fn needs(&self, scope: Scope) -> ApiResult<()> {
        match &self.scopes {
            Some(scopes) if !scopes.contains(&scope) => {
                Err(ApiError::forbidden(format!("This token lacks the scope `{}`.", scope.as_str())))
            }
            _ => Ok(()),
        }
    }

    /// Refuses personal tokens altogether: a token must not make tokens.
    ///
    /// # Errors
    /// 403.
    pub fn needs_session(&self) -> ApiResult<()> {
        match self.scopes {
            Some(_) => Err(ApiError::forbidden("Sign in for this: a personal token is not enough.")),
            None => Ok(()),
        }
    }

    /// Refuses roles below; reads the user's row anew, so that a role taken away counts at once.
    ///
    /// # Errors
    /// 403, or 503.
    pub async fn needs_role(&self, role: Role, state: &AppState) -> ApiResult<()> {
        let refusal = || ApiError::forbidden(format!("This needs the role {}.", role.as_str()));
        if self.role < role {
            return Err(refusal());
        }
        let mut db = state.pool.acquire().await?;
        match users::find_standing(&mut db, self.user).await? {
            Some(standing) if !standing.banned && standing.role >= role => Ok(()),
            _ => Err(refusal()),
        }
    }

    /// Whether the caller is an admin, with credentials that let them act as one.
    pub fn is_admin(&self) -> bool {
        self.role == Role::Admin
    }

    /// Whether the caller looks after what `owner` brought.
    pub fn tends(&self, owner: UserId) -> bool {
        self.is_admin() || (self.role >= Role::Setter && self.user == owner)
    }
}

/// A caller, who may be a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Runner(pub Caller);

/// Whoever proved to be somebody: what the other extractors ask first.
#[derive(Debug, Clone)]
struct Anyone(Option<Caller>);

/// A caller, or nobody in particular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor(pub Option<Caller>);

impl Visitor {
    /// The caller's id, if there is one.
    pub fn id(&self) -> Option<UserId> {
        self.0.as_ref().map(|caller| caller.user)
    }

    /// Whether the visitor looks after what `owner` brought.
    pub fn tends(&self, owner: UserId) -> bool {
        self.0.as_ref().is_some_and(|caller| caller.tends(owner))
    }
}

/// What was lately checked, so that polling costs neither a signature nor a query.
#[derive(Debug, Clone)]
pub struct AuthCache {
    /// Verified access tokens by their hash, until they expire.
    claims: Cache<[u8; 32], Arc<Claims>>,
    /// Users by id and session, for a few seconds: bans and log-outs count within that time.
    standings: Cache<(UserId, Uuid), Option<Standing>>,
}

impl Default for AuthCache {
    fn default() -> Self {
        let claims = Cache::builder()
            .max_capacity(50_000)
            .time_to_live(Duration::from_secs(crate::auth::access_token::LIFETIME_S.unsigned_abs()))
            .build();
        let standings = Cache::builder().max_capacity(50_000).time_to_live(Duration::from_secs(4)).build();
        Self { claims, standings }
    }
}

impl AuthCache {
    /// Forgets what it knows of a session that just ended.
    pub async fn forget(&self, user: UserId, session: Uuid) {
        self.standings.invalidate(&(user, session)).await;
    }
}

impl FromRequestParts<AppState> for Anyone {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> ApiResult<Self> {
        if let Some(known) = parts.extensions.get::<Anyone>() {
            return Ok(known.clone());
        }
        let anyone = match bearer(&parts.headers)? {
            None => Self(None),
            Some(token) if personal_token::looks_like_one(token) => Self(Some(by_personal_token(state, token).await?)),
            Some(token) => Self(Some(by_access_token(state, token).await?)),
        };
        parts.extensions.insert(anyone.clone());
        Ok(anyone)
    }
}

impl FromRequestParts<AppState> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> ApiResult<Self> {
        let anyone = Anyone::from_request_parts(parts, state).await?;
        Ok(Self(anyone.0.filter(|caller| caller.role > Role::Guest)))
    }
}

impl FromRequestParts<AppState> for Runner {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> ApiResult<Self> {
        let anyone = Anyone::from_request_parts(parts, state).await?;
        let nobody = || ApiError::unauthorized("Sign in, or send an access token or a personal token.");
        anyone.0.map(Self).ok_or_else(nobody)
    }
}

impl FromRequestParts<AppState> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> ApiResult<Self> {
        let Runner(caller) = Runner::from_request_parts(parts, state).await?;
        match caller.role {
            Role::Guest => Err(ApiError::account_needed("Guests may run programs, and no more. Sign in for this.")),
            Role::Solver | Role::Setter | Role::Admin => Ok(caller),
        }
    }
}

fn bearer(headers: &HeaderMap) -> ApiResult<Option<&str>> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let token = value.to_str().ok().and_then(|text| {
        let (scheme, token) = text.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    });
    match token {
        Some(token) if !token.is_empty() => Ok(Some(token)),
        _ => Err(ApiError::unauthorized("Authorization must be `Bearer` and a token.")),
    }
}

async fn by_access_token(state: &AppState, token: &str) -> ApiResult<Caller> {
    let void = || ApiError::unauthorized("The access token is not valid, or not any more.");
    let key: [u8; 32] = Sha256::digest(token.as_bytes()).into();
    let claims = match state.auth_cache.claims.get(&key).await {
        Some(claims) => claims,
        None => {
            let claims = Arc::new(state.access_tokens.check(token, &*state.clock).ok_or_else(void)?);
            state.auth_cache.claims.insert(key, Arc::clone(&claims)).await;
            claims
        }
    };
    if claims.exp <= state.clock.now().unix_timestamp() {
        return Err(void());
    }
    let user = UserId(claims.sub);
    let standing = match state.auth_cache.standings.get(&(user, claims.sid)).await {
        Some(standing) => standing,
        None => {
            let mut db = state.pool.acquire().await?;
            let standing = users::find_standing_in_session(&mut db, user, claims.sid).await?;
            state.auth_cache.standings.insert((user, claims.sid), standing.clone()).await;
            standing
        }
    };
    match standing {
        Some(standing) if !standing.banned && standing.epoch == claims.epoch => {
            Ok(Caller { user, username: standing.username, role: standing.role, scopes: None })
        }
        _ => Err(void()),
    }
}

async fn by_personal_token(state: &AppState, token: &str) -> ApiResult<Caller> {
    let void = || ApiError::unauthorized("The personal token is not valid, or not any more.");
    let hash = personal_token::hash_of(token).ok_or_else(void)?;
    let mut db = state.pool.acquire().await?;
    let found = tokens::find_personal(&mut db, &hash, state.clock.now()).await?.ok_or_else(void)?;
    let role = Scope::ALL
        .into_iter()
        .filter(|scope| found.scopes.contains(scope))
        .map(Scope::needs)
        .max()
        .unwrap_or(Role::Solver)
        .min(found.role);
    Ok(Caller { user: found.user_id, username: found.username, role, scopes: Some(found.scopes) })
}

/// The client's address, for limits: the peer's, or what our proxy says where there is one.
pub fn client_address(state: &AppState, headers: &HeaderMap, extensions: &Extensions) -> String {
    if state.config.trust_forwarded_for
        && let Some(last) =
            headers.get("x-forwarded-for").and_then(|v| v.to_str().ok()).and_then(|v| v.rsplit(',').next())
    {
        return last.trim().to_owned();
    }
    extensions.get::<ConnectInfo<SocketAddr>>().map_or_else(|| "unknown".to_owned(), |info| info.0.ip().to_string())
}
