//! One generator a language. To add one: a file here, a driver in the language's folder, a line below.

mod cpp;
mod java;
mod javascript;
mod python;

use super::generator::Generator;

/// All of them, by language id.
pub(super) static GENERATORS: &[(&str, &dyn Generator)] = &[
    ("cpp", &cpp::Cpp),
    ("java", &java::Java),
    ("javascript", &javascript::JavaScript),
    ("pypy", &python::Python),
    ("python", &python::Python),
    ("typescript", &javascript::TypeScript),
];
