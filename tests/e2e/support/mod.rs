//! What the end-to-end tests stand on.

mod client;
mod package;
mod programs;
mod stack;

pub(crate) use client::{Client, eventually};
pub(crate) use package::{Package, zip_folder};
pub(crate) use programs::root;
pub(crate) use stack::Stack;
