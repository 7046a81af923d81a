//! End to end: a whole stack of real parts (Postgres, NATS, the container engine, the api, a worker), seen as a client
//! sees it, over HTTP.
//!
//! Needs `DATABASE_URL` (a role that may create databases), `NATS_URL` and `NATS_TOKEN`; `make test` provides them.

#![allow(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod bad_input;
mod buckets;
mod crash;
mod exports;
mod packages;
mod statements;
mod support;
mod way;
