//! What the service runs with: what everybody may know of it, what admins change while it runs, and what the environment alone says.

use axum::Json as Answer;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::admin::admins_only;
use crate::config::Config;
use crate::error::{ApiError, ApiResult, FieldError};
use crate::extract::auth::Caller;
use crate::extract::json::Json;
use crate::settings::LiveSettings;
use crate::state::AppState;
use crate::store::{audit, settings};

/// The longest notice, in characters.
const NOTICE_MOST: usize = 500;
/// The highest rate.
const RATE_MOST: u32 = 1_000_000;

/// What a page needs to know of the place before anybody signs in.
#[derive(Debug, Serialize, ToSchema)]
pub struct SiteView {
    /// To be shown above every page; `null`: none.
    pub notice: Option<String>,
    /// Whether strangers may sign up.
    pub registration_open: bool,
    /// Runs an hour without an account; 0: none.
    pub guest_runs: u32,
}

/// A setting that only the environment changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct FixedSetting {
    /// The variable's name.
    pub variable: String,
    /// Its value now.
    pub value: String,
}

/// What the service runs with.
#[derive(Debug, Serialize, ToSchema)]
pub struct SettingsView {
    /// What holds now.
    pub live: LiveSettings,
    /// What the environment says: it holds where nobody has set anything else.
    pub usual: LiveSettings,
    /// What changes with a restart alone.
    pub fixed: Vec<FixedSetting>,
}

/// A change; what is left out stays. What is set to the environment's value is left to the environment again.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsChange {
    /// Whether strangers may sign up.
    pub registration_open: Option<bool>,
    /// Shown above every page, at most 500 characters; empty: none.
    pub notice: Option<String>,
    /// Runs an hour of one guest; 0 lets nobody run without an account.
    pub guest_runs: Option<u32>,
    /// Guests an hour from one address.
    pub guests_per_address: Option<u32>,
    /// Submissions a minute of one solver.
    pub rate_submissions_solver: Option<u32>,
    /// Submissions, and uploads, a minute of one setter or admin.
    pub rate_submissions_setter: Option<u32>,
    /// Log-ins and sign-ups a minute from one address.
    pub rate_accounts: Option<u32>,
}

/// What anybody may know of the place.
#[utoipa::path(get, path = "/site", tag = "service", responses((status = 200, body = SiteView)))]
pub async fn get_site(State(state): State<AppState>) -> Answer<SiteView> {
    let live = state.settings.live(&state.pool).await;
    Answer(SiteView {
        notice: Some(live.notice.clone()).filter(|notice| !notice.is_empty()),
        registration_open: live.registration_open,
        guest_runs: live.guest_runs,
    })
}

/// What the service runs with. Admins.
#[utoipa::path(get, path = "/admin/settings", tag = "admin", responses((status = 200, body = SettingsView)))]
pub async fn get_settings(State(state): State<AppState>, caller: Caller) -> ApiResult<Answer<SettingsView>> {
    admins_only(&caller, &state).await?;
    let live = state.settings.read(&mut *state.pool.acquire().await?).await?;
    Ok(Answer(view(&state, live)))
}

/// Change what the service runs with; it holds within some seconds. Admins.
#[utoipa::path(patch, path = "/admin/settings", tag = "admin", request_body = SettingsChange,
    responses((status = 200, body = SettingsView)))]
pub async fn edit_settings(
    State(state): State<AppState>,
    caller: Caller,
    body: Json<SettingsChange>,
) -> ApiResult<Answer<SettingsView>> {
    admins_only(&caller, &state).await?;
    check(&body.value)?;
    let mut tx = state.pool.begin().await?;
    settings::lock(&mut tx).await?;
    let json = |what: &LiveSettings| serde_json::to_value(what).map_err(ApiError::internal);
    let (before, usual) = (json(&state.settings.read(&mut tx).await?)?, json(state.settings.usual())?);
    let Value::Object(wanted) = serde_json::to_value(&body.value).map_err(ApiError::internal)? else {
        return Err(ApiError::internal(anyhow::anyhow!("a change of settings is no object")));
    };
    let now = state.clock.now();
    for (name, value) in wanted.into_iter().filter(|(name, value)| !value.is_null() && before[name] != *value) {
        if usual[&name] == value {
            settings::delete(&mut tx, &name).await?;
        } else {
            settings::upsert(&mut tx, &name, &value, now).await?;
        }
        let words = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        audit::insert(&mut tx, now, caller.user, "setting", &name, &words).await?;
    }
    let live = state.settings.read(&mut tx).await?;
    tx.commit().await?;
    state.settings.forget().await;
    Ok(Answer(view(&state, live)))
}

/// What is wrong with a change, all at once.
fn check(change: &SettingsChange) -> ApiResult<()> {
    let mut errors = Vec::new();
    let notice = change.notice.as_deref().unwrap_or_default();
    if notice.chars().count() > NOTICE_MOST {
        errors.push(FieldError::new("notice", format!("may have at most {NOTICE_MOST} characters")));
    } else if notice.chars().any(char::is_control) {
        errors.push(FieldError::new("notice", "must be one line"));
    }
    let rates = [
        ("guest_runs", change.guest_runs, 0),
        ("guests_per_address", change.guests_per_address, 1),
        ("rate_submissions_solver", change.rate_submissions_solver, 1),
        ("rate_submissions_setter", change.rate_submissions_setter, 1),
        ("rate_accounts", change.rate_accounts, 1),
    ];
    for (name, rate, least) in rates {
        if rate.is_some_and(|rate| !(least..=RATE_MOST).contains(&rate)) {
            errors.push(FieldError::new(name, format!("must be {least} to {RATE_MOST}")));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(ApiError::fields(errors)) }
}

fn view(state: &AppState, live: LiveSettings) -> SettingsView {
    SettingsView { live, usual: state.settings.usual().clone(), fixed: fixed(&state.config) }
}

/// Nothing secret: no password, no token, no address with one in it.
fn fixed(config: &Config) -> Vec<FixedSetting> {
    let list = [
        ("API_LISTEN", config.listen.to_string()),
        ("PUBLIC_URL", config.public_url.clone()),
        ("COOKIE_SECURE", config.cookie_secure.to_string()),
        ("TRUST_FORWARDED_FOR", config.trust_forwarded_for.to_string()),
        ("DATABASE_CONNECTIONS", config.database_connections.to_string()),
        ("NATS_STREAM", config.nats_stream.clone()),
        ("NATS_PREFIX", config.nats_prefix.clone()),
        ("OBJECTS_DIR", config.objects_dir.display().to_string()),
        ("LOG_JSON", config.log_json.to_string()),
    ];
    list.into_iter().map(|(variable, value)| FixedSetting { variable: variable.to_owned(), value }).collect()
}
