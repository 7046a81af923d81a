//! A verified package → the rows that show it: statement, limits, heads of the test cases.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use judge_core::Slug;
use problem_package::statement::{self, StatementFile};
use problem_package::{Finding, Format, Package};

use crate::about::{self, Whole};
use crate::function;
use crate::packages::Loaded;
use crate::store::attachments::NewAttachment;
use crate::store::publish::{NewTestCase, NewVersion};
use crate::store::statements::NewStatement;
use crate::text::{STORED_BYTES, Stored, stored};
use crate::verify::{Stop, Verified};

/// What is kept of secret test cases' texts, together, in bytes; of those after it, this much each.
const HEADS_BYTES: usize = 16 << 20;
const LATER_BYTES: usize = 512;
/// Languages of which the statement is kept.
const STATEMENTS: usize = 32;
/// Files for solvers that are kept, and their size together, in bytes.
const ATTACHMENTS: usize = 64;
const ATTACHED_BYTES: u64 = 16 << 20;

/// What is stored of a package, and what is odd about its statement.
pub(crate) async fn new_version(
    loaded: &std::sync::Arc<Loaded>,
    slug: Slug,
    verified: &Verified,
) -> Result<(NewVersion, Vec<Finding>), Stop> {
    let (loaded, verified) = (loaded.clone(), verified.clone());
    let making = tokio::task::spawn_blocking(move || make(&loaded.package, slug, &verified));
    making.await.map_err(|e| Stop::Ours(e.to_string()))?.map_err(|e| Stop::Ours(e.to_string()))
}

fn make(package: &Package, slug: Slug, verified: &Verified) -> std::io::Result<(NewVersion, Vec<Finding>)> {
    let limits = verified.limits;
    let rendered = statement::render(package, None);
    let statements = package.statements.iter().take(STATEMENTS).map(|file| statement_of(package, file)).collect();
    let clean = |text: &str| text.replace('\0', "\u{fffd}");
    let (attachments, mut warnings) = attachments(package)?;
    let mut tests = Vec::with_capacity(package.test_cases.len());
    let mut heads = Heads { left: HEADS_BYTES };
    for (case, number) in package.test_cases.iter().zip(1..) {
        let (input, answer, whole) = if case.is_static {
            let nothing = || Stored { text: String::new(), cut: false };
            (nothing(), nothing(), Whole { input_bytes: 0, answer_bytes: 0, digest: String::new() })
        } else {
            let (input, answer) = (package.full_path(&case.input), package.full_path(&case.answer));
            let whole = about::whole(&input, &answer)?;
            (heads.read(&input, case.sample)?, heads.read(&answer, case.sample)?, whole)
        };
        let mut truncated = Vec::new();
        truncated.extend(input.cut.then_some("input"));
        truncated.extend(answer.cut.then_some("expected"));
        tests.push(NewTestCase {
            number,
            name: case.name.clone(),
            test_group: Some(case.group.clone()),
            // What has no input is not shown as one.
            sample: case.sample && !case.is_static,
            input: input.text,
            answer: answer.text,
            truncated,
            explanation: case.description.as_deref().filter(|_| case.sample).map(clean),
            input_bytes: whole.input_bytes,
            answer_bytes: whole.answer_bytes,
            digest: whole.digest,
        });
    }
    let new = NewVersion {
        title: title(package, &slug),
        slug,
        kind: package.kind,
        statement_html: clean(&rendered.html),
        statements,
        limits,
        language_factors: package.language_factors(),
        starters: package.signature.as_ref().map(function::starters),
        signature: package.signature.clone(),
        languages: languages(package),
        attachments,
        difficulty: package.judge.difficulty,
        tags: package.tags().iter().map(|t| clean(t)).collect(),
        hints: package.judge.hints.iter().map(|h| clean(h)).collect(),
        about: about::about(package, verified)?,
        tests,
    };
    warnings.extend(rendered.warnings);
    Ok((new, warnings))
}

/// The languages that the package allows; on a problem that takes answers, the word for those.
fn languages(package: &Package) -> Option<Vec<String>> {
    if package.answers {
        return Some(vec![judge_core::answers::LANGUAGE.to_owned()]);
    }
    let allowed = package.languages.as_ref()?.iter().map(ToString::to_string);
    // Only a problem that takes answers has that word.
    Some(allowed.filter(|id| id != judge_core::answers::LANGUAGE).collect())
}

/// What lies in `attachments`, as far as it is kept.
fn attachments(package: &Package) -> std::io::Result<(Vec<NewAttachment>, Vec<Finding>)> {
    let (mut kept, mut warnings, mut left) = (Vec::new(), Vec::new(), ATTACHED_BYTES);
    for path in &package.attachments {
        let mut content = Vec::new();
        File::open(package.full_path(path))?.take(left + 1).read_to_end(&mut content)?;
        if content.len() as u64 > left || kept.len() == ATTACHMENTS {
            let most = ATTACHED_BYTES >> 20;
            let message = format!("left out: solvers get at most {ATTACHMENTS} files of {most} MiB together");
            warnings.push(Finding::new(path, message));
            continue;
        }
        left -= content.len() as u64;
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        kept.push(NewAttachment { name, content });
    }
    Ok((kept, warnings))
}

fn statement_of(package: &Package, file: &StatementFile) -> NewStatement {
    let clean = |text: &str| text.replace('\0', "\u{fffd}");
    NewStatement {
        title: clean(package.names.get(&file.language).map_or(package.title(), String::as_str)),
        html: clean(&statement::render(package, Some(&file.language)).html),
        pdf: statement::pdf(package, file),
        language: clean(&file.language),
    }
}

/// The package's name; a package without one is called after its address.
fn title(package: &Package, slug: &Slug) -> String {
    if package.format != Format::Plain {
        return package.title().replace('\0', "\u{fffd}");
    }
    let words = slug.as_str().replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Reads what is shown of test cases. A package may hold tens of thousands, and all of it is in memory at once and goes into
/// one transaction: after the first [`HEADS_BYTES`] of secret ones, only the beginning of each is kept.
struct Heads {
    left: usize,
}

impl Heads {
    fn read(&mut self, path: &Path, sample: bool) -> std::io::Result<Stored> {
        let most = if sample || self.left > 0 { STORED_BYTES } else { LATER_BYTES };
        let mut bytes = Vec::new();
        File::open(path)?.take(most as u64 + 8).read_to_end(&mut bytes)?;
        let more = bytes.len() > most;
        if more && most < STORED_BYTES {
            bytes.truncate(most);
            // Not within a character.
            if let Err(error) = std::str::from_utf8(&bytes)
                && error.error_len().is_none()
            {
                bytes.truncate(error.valid_up_to());
            }
        }
        self.left = self.left.saturating_sub(bytes.len());
        Ok(stored(&bytes, more))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_many_tests_are_bounded_together() {
        let path = std::env::temp_dir().join(format!("judge-heads-{}", judge_core::WorkerId::new()));
        std::fs::write(&path, ["x", &"é".repeat(STORED_BYTES)].concat()).unwrap();
        let mut heads = Heads { left: HEADS_BYTES };
        let mut total = 0;
        for _ in 0..2_000 {
            let head = heads.read(&path, false).unwrap();
            assert!(head.cut && !head.text.contains('\u{fffd}'));
            total += head.text.len();
        }
        assert_eq!(heads.read(&path, false).unwrap().text.len(), LATER_BYTES - 1);
        assert!(total < HEADS_BYTES + STORED_BYTES + 2_000 * LATER_BYTES, "{total}");
        assert_eq!(heads.read(&path, true).unwrap().text.len(), STORED_BYTES - 1, "samples are shown whole");
        std::fs::write(&path, "short\n").unwrap();
        assert_eq!(heads.read(&path, false).unwrap(), Stored { text: "short\n".into(), cut: false });
        std::fs::remove_file(path).unwrap();
    }
}
