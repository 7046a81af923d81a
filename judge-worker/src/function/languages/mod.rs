//! One generator a language. To add one: a file here, a driver in the language's folder, a line below.

mod c;
mod cpp;
mod go;
mod java;
mod javascript;
mod python;
mod rust;

use super::generator::Generator;

/// All of them, by language id.
pub(super) static GENERATORS: &[(&str, &dyn Generator)] = &[
    ("c", &c::C),
    ("cpp", &cpp::Cpp),
    ("go", &go::Go),
    ("java", &java::Java),
    ("javascript", &javascript::JavaScript),
    ("pypy", &python::Python),
    ("python", &python::Python),
    ("rust", &rust::Rust),
    ("typescript", &javascript::TypeScript),
];
