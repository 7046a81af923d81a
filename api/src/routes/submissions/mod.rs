//! Submissions. `view.rs` alone decides who sees which field.

pub mod cancel;
pub mod create;
pub mod distribution;
pub mod get;
pub mod list;
pub mod poll;
pub mod rejudge;
pub mod share;
pub mod view;
