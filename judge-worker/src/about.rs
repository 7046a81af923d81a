//! What a setter sees of a version besides what solvers see: what the package has to check itself with, its own words on tags and
//! difficulty, and each test case's size and digest, by which versions are compared.

use std::fs;
use std::io;
use std::path::Path;

use judge_core::Verdict;
use problem_package::statement::{StatementFile, StatementFormat};
use problem_package::{OutputValidator, Package};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::packages::digest_of;
use crate::verify::Verified;

/// The source of a statement is kept up to this size, in bytes, so that its setter can go on from it.
const SOURCE_BYTES: usize = 64 * 1024;
/// Languages of which the source is kept.
const SOURCES: usize = 8;

/// The version's column `about`.
///
/// # Errors
/// If the statement can't be read.
pub(crate) fn about(package: &Package, verified: &Verified) -> io::Result<Value> {
    let expects = |wanted: &dyn Fn(&[Verdict]) -> bool| {
        package.submissions.iter().filter(|s| wanted(&s.expected.verdicts())).count()
    };
    Ok(json!({
        "format": package.format.as_str(),
        "verified": verified.as_expected,
        "statement": statement(package)?,
        "statements": statements(package)?,
        "statement_languages": package.statements.iter().map(|s| &s.language).collect::<Vec<_>>(),
        "input_validators": package.input_validators.len(),
        "output_validator": validator_word(package),
        "accepted_submissions": expects(&|verdicts| verdicts == [Verdict::Accepted]),
        "rejected_submissions": expects(&|verdicts| !verdicts.is_empty() && !verdicts.contains(&Verdict::Accepted)),
        "difficulty": package.judge.difficulty,
        "tags": package.tags().iter().map(|t| clean(t)).collect::<Vec<_>>(),
        "hints": package.judge.hints.iter().map(|h| clean(h)).collect::<Vec<_>>(),
        "time": verified.facts,
    }))
}

/// Who decides whether an output is right.
fn validator_word(package: &Package) -> &'static str {
    match (&package.output_validator, &package.signature, package.interactive) {
        (_, Some(_), _) => "function",
        (_, None, true) => "interactive",
        (OutputValidator::Custom(_), None, false) => "custom",
        (OutputValidator::Default, None, false) => "default",
    }
}

fn texts(package: &Package) -> impl Iterator<Item = &StatementFile> {
    package.statements.iter().filter(|s| matches!(s.format, StatementFormat::Markdown | StatementFormat::Tex))
}

/// The source of the statement that solvers see: `en`, else the first.
fn statement(package: &Package) -> io::Result<Value> {
    let english = texts(package).find(|s| s.language == "en");
    english.or_else(|| texts(package).next()).map_or(Ok(Value::Null), |file| source(package, file))
}

/// The sources in all languages, as far as they are kept.
fn statements(package: &Package) -> io::Result<Vec<Value>> {
    texts(package).take(SOURCES).map(|file| source(package, file)).collect()
}

fn source(package: &Package, file: &StatementFile) -> io::Result<Value> {
    let source = fs::read(package.full_path(&file.path))?;
    // Neither text of another encoding nor a very long one is shown to be written on.
    let source = String::from_utf8(source).ok().filter(|text| text.len() <= SOURCE_BYTES);
    let format = if file.format == StatementFormat::Tex { "tex" } else { "markdown" };
    Ok(
        json!({"language": file.language, "path": file.path, "format": format, "source": source.map(|text| clean(&text))}),
    )
}

/// Postgres keeps no NUL.
fn clean(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// Sizes of a test case's whole files, and the digest over both.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Whole {
    /// Of the input.
    pub(crate) input_bytes: i64,
    /// Of the answer.
    pub(crate) answer_bytes: i64,
    /// SHA-256 in hex, over the input's digest and the answer's.
    pub(crate) digest: String,
}

/// Reads both files through.
pub(crate) fn whole(input: &Path, answer: &Path) -> io::Result<Whole> {
    let (input_bytes, input) = digest_of(input)?;
    let (answer_bytes, answer) = digest_of(answer)?;
    let digest = hex::encode(Sha256::new().chain_update(input).chain_update(answer).finalize());
    let signed = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    Ok(Whole { input_bytes: signed(input_bytes), answer_bytes: signed(answer_bytes), digest })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_tells_input_and_answer_apart() {
        let dir = std::env::temp_dir().join(format!("judge-whole-{}", judge_core::WorkerId::new()));
        fs::create_dir(&dir).unwrap();
        let (a, b) = (dir.join("a"), dir.join("b"));
        fs::write(&a, "1 2\n").unwrap();
        fs::write(&b, "3\n").unwrap();
        let seen = whole(&a, &b).unwrap();
        assert_eq!((seen.input_bytes, seen.answer_bytes, seen.digest.len()), (4, 2, 64));
        assert_eq!(seen, whole(&a, &b).unwrap());
        assert_ne!(seen.digest, whole(&b, &a).unwrap().digest);
        assert!(whole(&a, &dir.join("absent")).is_err());
        fs::remove_dir_all(dir).unwrap();
    }
}
