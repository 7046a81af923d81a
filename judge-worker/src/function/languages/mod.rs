//! One generator a language. To add one: a file here, a driver in the language's folder, a line below.

mod c;
mod cpp;
mod csharp;
mod go;
mod java;
mod javascript;
mod kotlin;
mod php;
mod python;
mod ruby;
mod rust;
mod swift;

use super::generator::Generator;

/// All of them, by language id.
pub(super) static GENERATORS: &[(&str, &dyn Generator)] = &[
    ("c", &c::C),
    ("cpp", &cpp::Cpp),
    ("csharp", &csharp::CSharp),
    ("go", &go::Go),
    ("java", &java::Java),
    ("javascript", &javascript::JavaScript),
    ("kotlin", &kotlin::Kotlin),
    ("php", &php::Php),
    ("pypy", &python::Python),
    ("python", &python::Python),
    ("ruby", &ruby::Ruby),
    ("rust", &rust::Rust),
    ("swift", &swift::Swift),
    ("typescript", &javascript::TypeScript),
];
