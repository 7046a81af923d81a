//! Test cases of a Polygon package: their files follow from patterns like `tests/%02d`.

use roxmltree::Node;

use super::groups::Groups;
use super::{XML, child, listed, number};
use crate::error::Report;
use crate::statement::StatementFile;
use crate::test_data::{InputArgs, Sample, TestCase};
use crate::tree::Tree;

/// More test cases than this nobody judges.
const MAX_TESTS: usize = 20_000;

pub(super) fn read(
    tree: &Tree,
    testset: Node<'_, '_>,
    statements: &[StatementFile],
    groups: Option<&Groups>,
    flags: &[&str],
    report: &mut Report,
) -> (Vec<TestCase>, Vec<Sample>) {
    let pattern = |name: &str| child(testset, name).and_then(|n| n.text()).unwrap_or("").trim().to_owned();
    let (inputs, answers) = (pattern("input-path-pattern"), pattern("answer-path-pattern"));
    let tests: Vec<Node<'_, '_>> = listed(testset, "tests", "test").take(MAX_TESTS + 1).collect();
    if tests.is_empty() || tests.len() > MAX_TESTS {
        report.error(XML, format!("there must be between 1 and {MAX_TESTS} tests, not {}", tests.len()));
        return (Vec::new(), Vec::new());
    }
    if number(testset, "test-count", report).is_some_and(|count| count != tests.len() as i64) {
        report.warn(XML, "`test-count` is not the number of tests");
    }
    let mut cases = Vec::with_capacity(tests.len());
    for (test, index) in tests.iter().zip(1..) {
        let (Some(input), Some(answer)) = (file_name(&inputs, index), file_name(&answers, index)) else {
            report.error(XML, format!("`{inputs}` and `{answers}` are no patterns for the names of tests"));
            return (Vec::new(), Vec::new());
        };
        for path in [&input, &answer] {
            if !tree.is_file(path) {
                report.error(&**path, "missing: download the *full* package, which has generated tests and answers");
            }
        }
        let sample = test.attribute("sample") == Some("true");
        let group = match (test.attribute("group"), groups) {
            (Some(group), Some(_)) => format!("secret/{group}"),
            (None, Some(_)) => "secret".to_owned(),
            (_, None) => if sample { "sample" } else { "secret" }.to_owned(),
        };
        let name = input.rsplit('/').next().unwrap_or(&input);
        cases.push(TestCase {
            name: format!("{group}/{name}"),
            group,
            sample,
            input_bytes: tree.size(&input),
            answer_bytes: tree.size(&answer),
            input,
            answer,
            output_validator_args: flags.iter().map(|flag| (*flag).to_owned()).collect(),
            input_validator_args: InputArgs::All(Vec::new()),
            args: Vec::new(),
            files: Vec::new(),
            is_static: false,
            hint: None,
            description: test.attribute("description").map(str::to_owned),
        });
    }
    match groups {
        // A group comes after those that it depends on.
        Some(groups) => cases.sort_by_key(|case| groups.position(&case.group)),
        // Samples are judged first; among themselves both stay in Polygon's order.
        None => cases.sort_by_key(|case| !case.sample),
    }
    let samples = samples(tree, &cases, statements);
    (cases, samples)
}

/// The name that a pattern with one `%d`, `%02d`… gives the test `index`.
pub(super) fn file_name(pattern: &str, index: usize) -> Option<String> {
    let (before, rest) = pattern.split_once('%')?;
    let (width, after) = rest.split_once('d')?;
    let digits = if width.is_empty() { 0 } else { width.strip_prefix('0').unwrap_or(width).parse::<usize>().ok()? };
    (digits <= 9 && !after.contains('%')).then(|| format!("{before}{index:0digits$}{after}"))
}

/// What the statement shows: its own examples where there are some, else the tests themselves.
fn samples(tree: &Tree, cases: &[TestCase], statements: &[StatementFile]) -> Vec<Sample> {
    let folder = statements.iter().find(|s| s.language == "en").or(statements.first());
    let folder = folder.and_then(|s| s.path.rsplit_once('/')).map_or("", |(dir, _)| dir);
    let sample = |(case, index): (&TestCase, usize)| {
        let example = format!("{folder}/example.{index:02}");
        let own = |path: String, other: &str| if tree.is_file(&path) { path } else { other.to_owned() };
        Sample {
            name: case.name.clone(),
            output: Some(own(format!("{example}.a"), &case.answer)),
            input: Some(own(example, &case.input)),
            interaction: None,
            explanation: None,
        }
    };
    cases.iter().filter(|case| case.sample).zip(1..).map(sample).collect()
}

#[cfg(test)]
mod unit {
    use super::file_name;

    #[test]
    fn patterns() {
        assert_eq!(file_name("tests/%02d", 7).as_deref(), Some("tests/07"));
        assert_eq!(file_name("tests/%02d.a", 123).as_deref(), Some("tests/123.a"));
        assert_eq!(file_name("t%d.in", 7).as_deref(), Some("t7.in"));
        assert_eq!(file_name("t%3d", 7).as_deref(), Some("t007"));
        for bad in ["tests", "%s", "%d%d", "%99999d", "%0xd"] {
            assert_eq!(file_name(bad, 1), None, "{bad}");
        }
    }
}
