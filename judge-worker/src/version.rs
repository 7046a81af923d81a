//! A verified package → the rows that show it: statement, limits, heads of the test cases.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use judge_core::{Limits, Slug};
use problem_package::{Finding, Format, Package, statement};

use crate::function;
use crate::packages::Loaded;
use crate::store::publish::{NewTestCase, NewVersion};
use crate::text::{STORED_BYTES, Stored, stored};
use crate::verify::Stop;

/// What is stored of a package, and what is odd about its statement.
pub(crate) async fn new_version(
    loaded: &std::sync::Arc<Loaded>,
    slug: Slug,
    limits: Limits,
) -> Result<(NewVersion, Vec<Finding>), Stop> {
    let loaded = loaded.clone();
    let making = tokio::task::spawn_blocking(move || make(&loaded.package, slug, limits));
    making.await.map_err(|e| Stop::Ours(e.to_string()))?.map_err(|e| Stop::Ours(e.to_string()))
}

fn make(package: &Package, slug: Slug, limits: Limits) -> std::io::Result<(NewVersion, Vec<Finding>)> {
    let rendered = statement::render(package, None);
    let clean = |text: &str| text.replace('\0', "\u{fffd}");
    let mut tests = Vec::with_capacity(package.test_cases.len());
    for (case, number) in package.test_cases.iter().zip(1..) {
        let input = read_head(&package.full_path(&case.input))?;
        let answer = read_head(&package.full_path(&case.answer))?;
        let mut truncated = Vec::new();
        truncated.extend(input.cut.then_some("input"));
        truncated.extend(answer.cut.then_some("expected"));
        tests.push(NewTestCase {
            number,
            name: case.name.clone(),
            test_group: Some(case.group.clone()),
            sample: case.sample,
            input: input.text,
            answer: answer.text,
            truncated,
            explanation: case.description.as_deref().filter(|_| case.sample).map(clean),
        });
    }
    let new = NewVersion {
        title: title(package, &slug),
        slug,
        kind: package.kind,
        statement_html: clean(&rendered.html),
        limits,
        language_factors: package.language_factors(),
        starters: package.signature.as_ref().map(function::starters),
        signature: package.signature.clone(),
        languages: package.languages.as_ref().map(|ids| ids.iter().map(ToString::to_string).collect()),
        difficulty: package.judge.difficulty,
        tags: package.tags().iter().map(|t| clean(t)).collect(),
        hints: package.judge.hints.iter().map(|h| clean(h)).collect(),
        tests,
    };
    Ok((new, rendered.warnings))
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

fn read_head(path: &Path) -> std::io::Result<Stored> {
    let mut bytes = Vec::new();
    File::open(path)?.take(STORED_BYTES as u64 + 8).read_to_end(&mut bytes)?;
    Ok(stored(&bytes, false))
}
