//! Settings that may change while the service runs: the environment's, and over them what an admin set. Read from the database
//! every few seconds; while it doesn't answer, what was read last holds.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use moka::future::Cache;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::{PgConnection, PgPool};
use utoipa::ToSchema;

use crate::config::Config;
use crate::store::settings;

/// A change counts on every copy of the api within this time.
const READ_EVERY: Duration = Duration::from_secs(3);

/// What an admin may change while the service runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LiveSettings {
    /// Whether strangers may sign up.
    pub registration_open: bool,
    /// Shown above every page; empty: none.
    pub notice: String,
    /// Runs an hour of one guest; 0 lets nobody run without an account.
    pub guest_runs: u32,
    /// Guests an hour from one address.
    pub guests_per_address: u32,
    /// Submissions a minute of one solver.
    pub rate_submissions_solver: u32,
    /// Submissions, and uploads, a minute of one setter or admin.
    pub rate_submissions_setter: u32,
    /// Log-ins and sign-ups a minute from one address.
    pub rate_accounts: u32,
}

impl LiveSettings {
    /// What the environment says.
    pub fn usual(config: &Config) -> Self {
        Self {
            registration_open: config.registration_open,
            notice: String::new(),
            guest_runs: config.guest_runs,
            guests_per_address: config.guests_per_address,
            rate_submissions_solver: config.rate_submissions_solver,
            rate_submissions_setter: config.rate_submissions_setter,
            rate_accounts: config.rate_accounts,
        }
    }

    /// The same with what was set over it. What another release wrote and this one can't read is left out.
    fn with(&self, set: Vec<(String, Value)>) -> Self {
        let mut live = self.clone();
        for (name, value) in set {
            let Ok(Value::Object(mut all)) = serde_json::to_value(&live) else { continue };
            if all.contains_key(&name) {
                all.insert(name, value);
                live = serde_json::from_value(Value::Object(all)).unwrap_or(live);
            }
        }
        live
    }
}

/// See the module.
#[derive(Debug)]
pub struct Settings {
    usual: Arc<LiveSettings>,
    last: Mutex<Arc<LiveSettings>>,
    fresh: Cache<(), Arc<LiveSettings>>,
}

impl Settings {
    /// As the environment says, until the database is asked.
    pub fn new(config: &Config) -> Self {
        let usual = Arc::new(LiveSettings::usual(config));
        let fresh = Cache::builder().max_capacity(1).time_to_live(READ_EVERY).build();
        Self { last: Mutex::new(Arc::clone(&usual)), usual, fresh }
    }

    /// What the environment says.
    pub fn usual(&self) -> &LiveSettings {
        &self.usual
    }

    /// What holds now.
    pub async fn live(&self, pool: &PgPool) -> Arc<LiveSettings> {
        self.fresh.get_with((), self.read_or_last(pool)).await
    }

    async fn read_or_last(&self, pool: &PgPool) -> Arc<LiveSettings> {
        let read = async { self.read(&mut *pool.acquire().await?).await };
        match read.await {
            Ok(live) => {
                let live = Arc::new(live);
                *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&live);
                live
            }
            Err(error) => {
                tracing::warn!(%error, "failed to read the settings; those of before hold");
                Arc::clone(&self.last.lock().unwrap_or_else(PoisonError::into_inner))
            }
        }
    }

    /// What the database says now.
    ///
    /// # Errors
    /// If it doesn't answer.
    pub async fn read(&self, db: &mut PgConnection) -> sqlx::Result<LiveSettings> {
        Ok(self.usual.with(settings::list(db).await?))
    }

    /// Has the database asked anew, after a change made here.
    pub async fn forget(&self) {
        self.fresh.invalidate(&()).await;
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_set_stands_over_the_usual_and_nonsense_does_not() {
        let usual = LiveSettings {
            registration_open: true,
            notice: String::new(),
            guest_runs: 20,
            guests_per_address: 5,
            rate_submissions_solver: 20,
            rate_submissions_setter: 600,
            rate_accounts: 120,
        };
        let set = |name: &str, value: Value| (name.to_owned(), value);
        let live = usual.with(vec![
            set("guest_runs", json!(3)),
            set("notice", json!("Closed on Sunday")),
            set("rate_accounts", json!("many")),
            set("of_another_release", json!(1)),
        ]);
        assert_eq!(live, LiveSettings { guest_runs: 3, notice: "Closed on Sunday".to_owned(), ..usual });
    }
}
