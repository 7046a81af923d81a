//! Function problems: a solver fills in a function or a class; starter code, driver, codecs and comparison come from the
//! package's signature alone.
//!
//! `languages` holds one generator a language: it writes starter code, and puts a driver beside the solver's file. `wire` is what
//! driver and worker say to each other, `channel` the descriptor that the answer comes by, `judging` turns that into a verdict,
//! `compare` tells whether an answer is right, and `reference` asks the package's own solution. A language without a
//! generator takes part as well: it reads the input file as it is and prints the answer as JSON.
//!
//! Never here: trust in anything that comes from a box. The driver shares its process with the solver's code, so what it says
//! counts only as far as the answer in it is right; there is no word for "accepted".

mod channel;
mod compare;
mod generator;
mod judging;
mod languages;
mod names;
mod reference;
mod wire;

pub use channel::Channel;
pub use generator::{Generator, Harness, Prepared, generator, prepare, starters};
pub use judging::{Answered, FunctionJudge};
pub use reference::{Expected, expected};

pub(crate) use judging::Decision;
