//! News of changed rows for the api's copies. Lost news cost a poller some time and nothing else, so nobody waits for
//! them.

use async_nats::Client;
use judge_core::hint::{Changed, Names};

/// Sends news.
#[derive(Debug, Clone)]
pub struct News {
    client: Client,
    names: Names,
}

impl News {
    /// News over this connection.
    pub const fn new(client: Client, names: Names) -> Self {
        Self { client, names }
    }

    /// Tells that the submission or import `id` has changed.
    pub async fn changed(&self, id: impl std::fmt::Display, attempt: i32, version: i64) {
        let Ok(body) = serde_json::to_vec(&Changed { attempt, version }) else { return };
        if let Err(error) = self.client.publish(self.names.changed(id), body.into()).await {
            tracing::debug!(%error, "failed to tell of a change");
        }
    }
}
