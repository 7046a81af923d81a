//! Hints to the workers, and news from them.
//!
//! Postgres is the truth. NATS carries hints that may be lost or repeated: [`dispatch`] sends them, [`sweep`] finds what
//! was lost, [`changes`] hears what the workers did, [`wait`] wakes those who asked.

pub mod cancel;
pub mod changes;
pub mod dispatch;
pub mod queue;
pub mod sweep;
pub mod wait;

mod hub;

pub use hub::{Judging, run};
