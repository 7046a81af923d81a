//! The pool's one task: starts spare boxes, one at a time, retires old ones, and removes orphans.

use std::sync::Arc;
use std::time::Duration;

use super::pool::Shared;

/// How often old spares and orphans are looked for.
const ROUND: Duration = Duration::from_secs(30);
/// An image whose box failed to start is left alone for so long.
const RETRY: Duration = Duration::from_secs(15);

/// Runs until the pool stops.
pub(super) async fn keep(shared: Arc<Shared>) {
    let mut rounds = tokio::time::interval(ROUND);
    rounds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        // One start at a time: starting costs CPU that the runs need.
        while let Some(image) = shared.wanted() {
            if shared.stop.is_cancelled() {
                return;
            }
            let started = shared.start_box(&image).await;
            if let Err(error) = &started {
                tracing::warn!(image, %error, "A spare box could not be started.");
            }
            shared.put_spare(&image, started.map_err(|_| RETRY));
        }
        tokio::select! {
            () = shared.stop.cancelled() => return,
            () = shared.work.notified() => {}
            _ = rounds.tick() => {
                shared.retire_spares();
                if let Err(error) = shared.reap_orphans().await {
                    tracing::warn!(%error, "Orphaned boxes could not be looked for.");
                }
            }
        }
    }
}
