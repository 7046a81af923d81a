//! Holds the parts of judging together, and runs their loops until the service ends.

use std::sync::atomic::{AtomicI64, Ordering};

use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::changes::Changes;
use super::queue::Queue;
use super::wait::Waiters;
use super::{changes, dispatch, sweep};
use crate::config::Config;
use crate::state::AppState;

/// What handlers need of judging.
#[derive(Debug)]
pub struct Judging {
    /// The message bus.
    pub queue: Queue,
    /// What is known of submissions without asking the database.
    pub changes: Changes,
    /// Who waits for a change.
    pub waiters: Waiters,
    new_work: Notify,
    boxes: AtomicI64,
}

impl Judging {
    /// Connects in the background.
    ///
    /// # Errors
    /// If the address of NATS can't be read.
    pub fn new(config: &Config, drain: CancellationToken) -> anyhow::Result<Self> {
        Ok(Self {
            queue: Queue::new(config)?,
            changes: Changes::default(),
            waiters: Waiters::new(drain),
            new_work: Notify::new(),
            boxes: AtomicI64::new(0),
        })
    }

    /// Something was queued: the dispatcher need not wait for its next round.
    pub fn announce_work(&self) {
        self.new_work.notify_one();
    }

    /// Returns when something was queued.
    pub async fn work_announced(&self) {
        self.new_work.notified().await;
    }

    /// Boxes of all live workers, as of the dispatcher's last look.
    pub fn boxes(&self) -> i64 {
        self.boxes.load(Ordering::Relaxed)
    }

    /// Notes the number of boxes.
    pub fn set_boxes(&self, boxes: i64) {
        self.boxes.store(boxes, Ordering::Relaxed);
    }
}

/// Runs every loop until the service ends, and waits for them.
pub async fn run(state: AppState) {
    let mut loops = JoinSet::new();
    loops.spawn(state.judging.queue.clone().keep(state.clone()));
    loops.spawn(changes::listen(state.clone()));
    loops.spawn(dispatch::run(state.clone()));
    loops.spawn(sweep::run(state.clone()));
    while let Some(ended) = loops.join_next().await {
        if let Err(error) = ended
            && error.is_panic()
        {
            tracing::error!(error = %error, "a loop of the judging ended, so the service ends too");
            state.drain.cancel();
        }
    }
}
