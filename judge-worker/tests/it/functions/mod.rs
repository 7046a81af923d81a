//! Function problems: the same vectors through every language with a generator, in real boxes; starter code that compiles and is
//! never accepted; programs that try to cheat the driver.
//!
//! `FUNCTION_LANGUAGES` (ids, with commas) says which languages must take part; without it those that every installation has.

mod cheats;
mod conformance;
mod runs;
mod support;

pub(crate) use runs::two_sum;
