//! Solutions of a Polygon package: a tag says what each must get.

use std::collections::BTreeSet;

use judge_core::Verdict;
use roxmltree::Node;

use super::{listed, program};
use crate::error::Report;
use crate::expected::{Expected, Rule, Word};
use crate::program::Dialect;
use crate::submissions::Submission;
use crate::tree::Tree;

/// All verdicts of a submission that does not get all points.
const NOT_ALL: [Verdict; 6] = [
    Verdict::PartiallyAccepted,
    Verdict::WrongAnswer,
    Verdict::TimeLimitExceeded,
    Verdict::MemoryLimitExceeded,
    Verdict::RunTimeError,
    Verdict::OutputLimitExceeded,
];

pub(super) fn read(
    tree: &Tree,
    problem: Node<'_, '_>,
    beside: &[String],
    has_points: bool,
    report: &mut Report,
) -> Vec<Submission> {
    let nodes: Vec<_> = super::child(problem, "assets")
        .into_iter()
        .flat_map(|assets| listed(assets, "solutions", "solution"))
        .collect();
    let mut submissions = Vec::new();
    for node in nodes {
        let Some(mut program) = program(tree, node, beside, report) else { continue };
        program.dialect = Dialect::default();
        if !program.language.as_ref().is_some_and(|id| matches!(id.as_str(), "c" | "cpp")) {
            program.files.truncate(1); // headers are of no use to others
        }
        let tag = node.attribute("tag").unwrap_or("").to_ascii_lowercase().replace('_', "-");
        let Some((permitted, required)) = words(&tag) else {
            report.warn(&*program.path, format!("left out: its tag is `{tag}`"));
            continue;
        };
        let set = |words: &[Word]| (!words.is_empty()).then(|| words.iter().copied().collect::<BTreeSet<Word>>());
        let rule = Rule { cases: None, permitted: set(permitted), required: set(required) };
        // Where there are points, one may fail without failing a single test.
        let expected = match tag.as_str() {
            "rejected" | "failed" if has_points => Expected { overall: Some(NOT_ALL.to_vec()), ..Expected::default() },
            _ => Expected { rules: vec![rule], ..Expected::default() },
        };
        submissions.push(Submission {
            program,
            expected,
            bounds_limit_below: matches!(tag.as_str(), "main" | "accepted"),
            bounds_limit_above: tag == "time-limit-exceeded",
            bounding_cases: Vec::new(),
        });
    }
    if !submissions.iter().any(|s| s.bounds_limit_below) {
        report.warn(super::XML, "no solution is tagged `main` or `accepted`");
    }
    submissions
}

/// What its tests may get, and what at least one must; `None` for those that are not to be run.
fn words(tag: &str) -> Option<(&'static [Word], &'static [Word])> {
    use Word::{Ac, Mle, Rte, Tle, Wa};
    Some(match tag {
        "main" | "accepted" => (&[Ac], &[]),
        "rejected" | "failed" => (&[], &[Wa, Tle, Mle, Rte]),
        "wrong-answer" | "presentation-error" => (&[Ac, Wa], &[Wa]),
        "time-limit-exceeded" => (&[Ac, Tle], &[Tle]),
        "time-limit-exceeded-or-accepted" => (&[Ac, Tle], &[]),
        "time-limit-exceeded-or-memory-limit-exceeded" => (&[Ac, Tle, Mle, Rte], &[Tle, Mle, Rte]),
        "memory-limit-exceeded" => (&[Ac, Mle, Rte], &[Mle, Rte]),
        "runtime-error" | "run-time-error" => (&[Ac, Rte], &[Rte]),
        _ => return None,
    })
}
