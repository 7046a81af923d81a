//! Function problems: the signature that a solver fills in, and the values that go in and come out.
//!
//! `signature` is `function.yaml` as data; `value` is what a type holds; `json` reads and writes values as JSON under a
//! type, `input` those of a whole test case. No language is known here: starter code and drivers are the worker's.

mod input;
mod json;
mod signature;
mod value;

pub use input::{Input, InputError};
pub use json::{ValueError, parse, to_json};
pub use signature::{Compare, MOST_NESTED, Method, Param, Shape, Signature, SignatureError, Type};
pub use value::{Node, Value, trim_tree};
