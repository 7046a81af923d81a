//! The house's rules as tests: what a reviewer would otherwise have to look for each time.

#![allow(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod files;
mod frontend;
mod rust;
mod walls;
