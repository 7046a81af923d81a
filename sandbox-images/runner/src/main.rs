//! The runner: the only program of ours inside a box.
fn main() {}
