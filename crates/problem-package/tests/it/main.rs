//! Whole packages, archives and statements through the crate's public face.
#![allow(clippy::unwrap_used)] // a failed unwrap is a failed test
#![allow(clippy::print_stdout)] // a test that has nothing to test says so

mod archive;
mod bad_archives;
mod bad_contents;
mod hostile;
mod kinds;
mod limits;
mod packages;
mod polygon;
mod statements;
mod support;
