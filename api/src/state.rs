//! What every handler can reach.

use std::sync::Arc;
use std::time::Duration;

use judge_core::{Clock, SystemClock};
use metrics_exporter_prometheus::PrometheusHandle;
use moka::future::Cache;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio_util::sync::CancellationToken;

use crate::auth::access_token::AccessTokens;
use crate::auth::password::Passwords;
use crate::config::Config;
use crate::extract::auth::AuthCache;
use crate::judging::Judging;
use crate::middleware::rate_limit::Limiters;
use crate::objects::Objects;
use crate::settings::Settings;
use crate::telemetry;

/// Wrong log-ins under a name that nobody has: how many in a row, and until when (seconds since 1970) more are refused.
pub type UnknownLogins = Cache<[u8; 32], (i32, i64)>;

/// What every handler can reach. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

/// See [`AppState`].
pub struct Inner {
    /// Every setting.
    pub config: Config,
    /// The database.
    pub pool: PgPool,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Keys of access tokens.
    pub access_tokens: AccessTokens,
    /// Hashes passwords.
    pub passwords: Passwords,
    /// What was lately checked.
    pub auth_cache: AuthCache,
    /// See [`UnknownLogins`].
    pub unknown_logins: UnknownLogins,
    /// Tokens shown once, for the repetition of the request that made them.
    pub shown_tokens: Cache<(judge_core::UserId, String), String>,
    /// What may change while the service runs.
    pub settings: Settings,
    /// Rates.
    pub limiters: Limiters,
    /// Hints to the workers, news from them.
    pub judging: Judging,
    /// Packages.
    pub objects: Objects,
    /// Renders metrics.
    pub metrics: PrometheusHandle,
    /// Set when the service should end.
    pub drain: CancellationToken,
}

impl std::ops::Deref for AppState {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl AppState {
    /// Everything as the settings say. Neither the database nor NATS needs to be up.
    ///
    /// # Errors
    /// If a setting can't be used.
    pub fn build(config: Config) -> anyhow::Result<Self> {
        let pool = PgPoolOptions::new()
            .max_connections(config.database_connections)
            .acquire_timeout(Duration::from_secs(3))
            .connect_lazy_with(config.database.options()?);
        let access_tokens = AccessTokens::load(&config.jwt_secret_file, config.jwt_previous_secret_file.as_deref())?;
        Self::with_parts(config, pool, Arc::new(SystemClock), access_tokens)
    }

    /// The same from parts, for tests.
    ///
    /// # Errors
    /// If a setting can't be used.
    pub fn with_parts(
        config: Config,
        pool: PgPool,
        clock: Arc<dyn Clock>,
        access_tokens: AccessTokens,
    ) -> anyhow::Result<Self> {
        let objects = Objects::open(&config.objects_dir, &config.objects_url)?;
        let drain = CancellationToken::new();
        let judging = Judging::new(&config, drain.clone())?;
        Ok(Self(Arc::new(Inner {
            pool,
            clock,
            access_tokens,
            passwords: Passwords::default(),
            auth_cache: AuthCache::default(),
            unknown_logins: Cache::builder().max_capacity(100_000).time_to_idle(Duration::from_secs(3_600)).build(),
            shown_tokens: Cache::builder().max_capacity(10_000).time_to_live(Duration::from_secs(600)).build(),
            settings: Settings::new(&config),
            limiters: Limiters::default(),
            judging,
            objects,
            metrics: telemetry::metrics()?,
            drain,
            config,
        })))
    }
}
