//! The frames between worker and runner.
