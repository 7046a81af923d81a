//! The api's program.
fn main() {}
