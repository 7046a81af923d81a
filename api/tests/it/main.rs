//! The api's tests, in process, with a real Postgres (a database a test) and a real NATS (a stream a test).
#![allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]

mod accounts;
mod admin;
mod answers;
mod authorization;
mod bad_input;
mod dispatch;
mod drafts;
mod functions;
mod guests;
mod idempotency;
mod polling;
mod problems;
mod profiles;
mod rejudges;
mod service;
mod setter;
mod settings;
mod shares;
mod submissions;
mod support;
mod sweep;
mod uploads;
mod worker_role;
