//! The worker's tests with real boxes, database and queue. One binary: it links once.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod answers;
mod boxes;
mod functions;
mod hostile_judged;
mod imports;
mod kinds;
mod languages;
mod limits;
mod queue;
mod rejudges;
mod remote;
mod sandbox;
mod sandbox_hostile;
mod sandbox_pool;
mod shadows;
mod silent_engine;
mod store;
mod support;
mod talks;
mod validators;
mod verdicts;
mod verify;
mod ways;
