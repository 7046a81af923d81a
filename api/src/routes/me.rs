//! The caller's own account and personal tokens.

use std::collections::BTreeSet;

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use judge_core::TokenId;
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::auth::personal_token::{self, Scope};
use crate::config::Role;
use crate::error::{ApiError, ApiResult, FieldError};
use crate::extract::auth::Caller;
use crate::extract::idempotency::{IdempotencyKey, request_hash};
use crate::extract::json::Json;
use crate::extract::page::{self, Page};
use crate::extract::path::{PathParam, Query};
use crate::state::AppState;
use crate::store::users::{self, Account};
use crate::store::{idempotency, tokens};

/// A user.
#[derive(Debug, Serialize, ToSchema)]
pub struct UserView {
    /// The id.
    pub id: Uuid,
    /// The name shown.
    pub username: String,
    /// What the user may do.
    pub role: Role,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

impl UserView {
    /// The view of an account.
    pub fn of(account: Account) -> Self {
        Self { id: account.id.0, username: account.username, role: account.role, created_at: account.created_at }
    }
}

/// The caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeView {
    /// The id.
    pub id: Uuid,
    /// The name shown.
    pub username: String,
    /// What the user may do.
    pub role: Role,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// The address.
    pub email: String,
}

/// A personal token to be made.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewToken {
    /// What its user calls it, at most 100 characters.
    pub name: String,
    /// What it may do; no more than the role allows.
    pub scopes: Vec<Scope>,
    /// Until when; for ever without it.
    #[serde(default, with = "time::serde::rfc3339::option")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<OffsetDateTime>,
}

/// A token just made; `token` is shown this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct CreatedTokenView {
    /// The id.
    pub id: Uuid,
    /// What its user calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// Until when.
    #[serde(with = "time::serde::rfc3339::option")]
    pub expires_at: Option<OffsetDateTime>,
    /// The token.
    pub token: String,
}

/// A personal token.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokenView {
    /// The id.
    pub id: Uuid,
    /// What its user calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Until when.
    #[serde(with = "time::serde::rfc3339::option")]
    pub expires_at: Option<OffsetDateTime>,
    /// When it was used last, to the minute.
    #[serde(with = "time::serde::rfc3339::option")]
    pub last_used_at: Option<OffsetDateTime>,
}

/// A page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// Items a page, 1 to 100; 50 unless said.
    pub limit: Option<String>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// The caller's account.
#[utoipa::path(get, path = "/me", tag = "accounts", responses((status = 200, body = MeView)))]
pub async fn get_me(State(state): State<AppState>, caller: Caller) -> ApiResult<Answer<MeView>> {
    caller.needs(Scope::Read)?;
    let account = users::find(&mut *state.pool.acquire().await?, caller.user).await?;
    let account = account.ok_or_else(|| ApiError::unauthorized("This account is gone."))?;
    Ok(Answer(MeView {
        id: account.id.0,
        username: account.username,
        role: account.role,
        created_at: account.created_at,
        email: account.email,
    }))
}

/// Make a personal token. It is shown this once.
#[utoipa::path(post, path = "/me/tokens", tag = "accounts", request_body = NewToken,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the same answer")),
    responses((status = 201, body = CreatedTokenView)))]
pub async fn create_token(
    State(state): State<AppState>,
    caller: Caller,
    key: IdempotencyKey,
    body: Json<NewToken>,
) -> ApiResult<Response> {
    caller.needs_session()?;
    let new = body.value;
    let scopes = check_new_token(&new, &caller, state.clock.now())?;
    let hash = request_hash("POST /me/tokens", &body.bytes);
    let mut tx = state.pool.begin().await?;
    if let Some(key) = &key.0
        && let Some(kept) = idempotency::lock_and_find(&mut tx, caller.user, key).await?
    {
        return repeat(&state, &caller, key, &kept, &hash).await;
    }
    let token = personal_token::make().map_err(ApiError::internal)?;
    let token_hash =
        personal_token::hash_of(&token).ok_or_else(|| ApiError::internal(anyhow::anyhow!("a token is malformed")))?;
    let (id, now) = (TokenId::new(), state.clock.now());
    let words: Vec<String> = scopes.iter().map(|scope| scope.as_str().to_owned()).collect();
    tokens::insert_personal(&mut tx, id, caller.user, &new.name, &token_hash, &words, now, new.expires_at).await?;
    let mut view =
        CreatedTokenView { id: id.0, name: new.name, scopes, expires_at: new.expires_at, token: String::new() };
    if let Some(key) = &key.0 {
        // The token itself is kept nowhere but in memory, for a little while.
        let body = serde_json::to_value(&view).map_err(ApiError::internal)?;
        idempotency::insert(&mut tx, caller.user, key, &hash, 201, None, &body, now).await?;
        state.shown_tokens.insert((caller.user, key.clone()), token.clone()).await;
    }
    tx.commit().await?;
    view.token = token;
    Ok((StatusCode::CREATED, Answer(view)).into_response())
}

async fn repeat(
    state: &AppState,
    caller: &Caller,
    key: &str,
    kept: &idempotency::Kept,
    hash: &[u8; 32],
) -> ApiResult<Response> {
    if kept.request_hash != hash {
        return Err(other_body());
    }
    let shown = state.shown_tokens.get(&(caller.user, key.to_owned())).await;
    let token = shown.ok_or_else(|| ApiError::conflict("This token was made already, and shown. Make another."))?;
    let mut body = kept.body.clone();
    body["token"] = json!(token);
    Ok((StatusCode::CREATED, Answer(body)).into_response())
}

/// 422: a key stands for one request.
pub fn other_body() -> ApiError {
    ApiError::not_acceptable("This Idempotency-Key came before, with another request.")
}

fn check_new_token(new: &NewToken, caller: &Caller, now: OffsetDateTime) -> ApiResult<Vec<Scope>> {
    let mut errors = Vec::new();
    if !(1..=100).contains(&new.name.trim().chars().count()) || new.name.chars().count() > 100 {
        errors.push(FieldError::new("name", "must have 1 to 100 characters"));
    }
    let scopes: BTreeSet<Scope> = new.scopes.iter().copied().collect();
    if scopes.is_empty() {
        errors.push(FieldError::new("scopes", "must name at least one scope"));
    }
    for scope in scopes.iter().filter(|scope| scope.needs() > caller.role) {
        errors.push(FieldError::new("scopes", format!("`{}` is more than your role allows", scope.as_str())));
    }
    if new.expires_at.is_some_and(|at| at <= now) {
        errors.push(FieldError::new("expires_at", "must lie in the future"));
    }
    if errors.is_empty() { Ok(scopes.into_iter().collect()) } else { Err(ApiError::fields(errors)) }
}

/// The caller's personal tokens, newest first.
#[utoipa::path(get, path = "/me/tokens", tag = "accounts", params(PageQuery), responses((status = 200, body = Page<TokenView>)))]
pub async fn list_tokens(
    State(state): State<AppState>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> ApiResult<Answer<Page<TokenView>>> {
    caller.needs_session()?;
    let limit = page::limit(query.limit.as_deref())?;
    let before = page::cursor::<Uuid>(query.cursor.as_deref())?;
    let rows = tokens::list_personal(&mut *state.pool.acquire().await?, caller.user, before, limit + 1).await?;
    let items = rows.into_iter().map(|row| TokenView {
        id: row.id,
        name: row.name,
        scopes: row.scopes.iter().filter_map(|word| Scope::from_word(word)).collect(),
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
    });
    Ok(Answer(Page::of(items.collect(), limit, |item| item.id)))
}

/// Remove a personal token; it is void at once.
#[utoipa::path(delete, path = "/me/tokens/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = 204, description = "Removed")))]
pub async fn delete_token(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<TokenId>,
) -> ApiResult<StatusCode> {
    caller.needs_session()?;
    if tokens::delete_personal(&mut *state.pool.acquire().await?, caller.user, id).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::not_found("You have no such token."))
    }
}
