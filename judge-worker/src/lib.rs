//! The worker: pulls hints, judges submissions and imports packages in boxes, writes what came out under a lease.
//!
//! A hint's way: `consumer` → `submission` or `import` → `judge` → `program`, `verdict`, `compare`, `validator` → `lease`
//! and `store`. `sandbox` hides the container engine, `store` all SQL, `packages` the disk.

mod about;
mod answers;
mod beside;
pub mod cancel;
mod checks;
pub mod compare;
pub mod config;
pub mod consumer;
mod fault;
pub mod function;
pub mod health;
pub mod host_file;
pub mod import;
mod input_check;
mod interact;
pub mod judge;
pub mod languages;
pub mod lease;
mod look;
pub mod news;
pub mod offer;
pub mod offline;
pub mod own_input;
pub mod packages;
pub mod program;
pub mod render;
mod rounds;
pub mod sandbox;
pub mod selftest;
mod shown;
pub mod start;
pub mod store;
pub mod submission;
mod task;
pub mod text;
pub mod validator;
pub mod verdict;
pub mod verify;
mod version;
pub mod worker;
