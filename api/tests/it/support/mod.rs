//! What the tests share: the app, rows as others would write them, NATS behind a switch.

mod app;
mod proxy;
mod rows;

pub(crate) use app::{Answer, App};
pub(crate) use proxy::Proxy;
pub(crate) use rows::*;
