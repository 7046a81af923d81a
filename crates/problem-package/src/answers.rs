//! What holds for problems of the type `submit-answer`: solvers hand in a file for each secret test case.

use std::collections::BTreeSet;

use judge_core::score::Scoring;
use judge_core::{Limits, answers};

use crate::error::Report;
use crate::metadata::Kinds;
use crate::test_data::TestCase;
use crate::yaml::Node;

/// The longest name that a file of a submission may have.
const NAME_MOST: usize = 64;
/// All that a submission may have, in KiB.
const CODE_KIB: i64 = 256;

/// Answers are longer than programs: where no limit is stated, all that the judge takes is allowed.
pub(crate) fn allow_all(yaml: &Node, limits: &mut Limits) {
    if yaml.get("limits").and_then(|stated| stated.get("code")).is_none() {
        limits.code_kib = CODE_KIB;
    }
}

/// Whether each secret test case can be answered by a file of its own.
pub(crate) fn check(kinds: Kinds, is_function: bool, cases: &[TestCase], report: &mut Report) {
    if kinds.interactive || kinds.passes.is_some() {
        report
            .error("problem.yaml", "`submit-answer` goes with neither `interactive` nor `multi-pass`: nothing is run");
    }
    if is_function {
        report.error("function.yaml", "a function problem can't be one of the type `submit-answer`");
    }
    let mut seen = BTreeSet::new();
    let secret: Vec<&TestCase> = cases.iter().filter(|case| !case.sample && !case.is_static).collect();
    for case in &secret {
        let name = answers::file_name(&case.name);
        if name.len() > NAME_MOST || name.starts_with(['.', '-']) {
            report.error(&*case.input, format!("solvers can't send a file called `{name}`"));
        }
        if !seen.insert(name.to_ascii_lowercase()) {
            report.error(&*case.input, format!("another test case is answered by a file called `{name}`, too"));
        }
    }
    if secret.len() > answers::FILES_MOST {
        let most = answers::FILES_MOST;
        report.error("data/secret", format!("solvers can send at most {most} files, one for each test case"));
    }
}

/// Solvers are not asked for the answers to samples, so nothing can depend on them.
pub(crate) fn without_samples(scoring: &mut Scoring) {
    let sample = scoring.groups.iter().position(|group| group.name == "sample");
    for group in &mut scoring.groups {
        group.requires.retain(|needed| Some(*needed) != sample);
    }
}
