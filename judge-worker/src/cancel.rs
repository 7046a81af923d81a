//! Hears of cancelled submissions. The message is only a nudge: the submission looks at its lease, and stops if that is
//! gone; so a forged or late one does no harm.

use async_nats::Client;
use futures::StreamExt;
use judge_core::SubmissionId;
use judge_core::hint::Names;

use crate::worker::Running;

/// Listens until the connection is closed.
///
/// # Errors
/// If the subscription is refused.
pub async fn listen(client: Client, names: Names, running: Running) -> Result<(), async_nats::SubscribeError> {
    let mut cancels = client.subscribe(names.cancel("*")).await?;
    while let Some(message) = cancels.next().await {
        let id = message.subject.as_str().rsplit('.').next().and_then(|id| id.parse::<SubmissionId>().ok());
        if let Some(id) = id {
            running.poke(id);
        }
    }
    Ok(())
}
