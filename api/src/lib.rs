//! The api: accounts, problems, submissions over HTTP, and the queue's sending side.
//!
//! - `router.rs` holds every route and layer, `routes/` the handlers, `extract/` what they may ask for.
//! - `store/` holds all SQL. `error.rs` holds every status code of an error.
//! - `judging/` sends hints to the workers and hears from them. Verdicts are written by the workers themselves.
//! - `config.rs` holds every setting; `state.rs` what every handler can reach.
//!
//! Nothing here runs, unpacks or even looks into what users send: that is the worker's part, behind another database role.

pub mod auth;
pub mod config;
pub mod error;
pub mod extract;
pub mod judging;
pub mod middleware;
pub mod objects;
pub mod openapi;
pub mod router;
pub mod routes;
pub mod serve;
pub mod settings;
pub mod state;
pub mod store;
pub mod telemetry;
