//! A zip of nothing but inputs and answers: `1.in` and `1.out`, in one folder or with the samples in one of their own. What
//! nobody said is guessed, and each guess is a warning.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;

use judge_core::{Kind, Limits, MemoryKib, TimeMs};

use crate::error::Report;
use crate::judge_yaml;
use crate::limits::{Bounds, TimeLimit, TimeRule};
use crate::metadata::{self, Format, Rights};
use crate::read::{OutputValidator, Package};
use crate::statement;
use crate::submissions;
use crate::test_data::{InputArgs, Sample, TestCase};
use crate::tree::Tree;

/// The limits where nobody says any.
const TIME: TimeMs = TimeMs(1_000);
const MEMORY: MemoryKib = MemoryKib(256 * 1024);
/// Extensions of answers, the better first.
const ANSWERS: [&str; 4] = ["ans", "out", "a", "ok"];

/// The inputs and their answers, in natural order; empty if the files are no such tests.
pub(crate) fn pairs(tree: &Tree) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = tree
        .files_below("")
        .filter(|path| !["submissions/", "statement/", "input_validators/"].iter().any(|dir| path.starts_with(dir)))
        .filter_map(|input| Some((input.to_owned(), answer_of(tree, input)?)))
        .collect();
    pairs.sort_by(|a, b| natural(&a.0, &b.0));
    pairs
}

/// Whether the files are tests and nothing says more. A package that lost its `problem.yaml` is not.
pub(crate) fn is_plain(tree: &Tree) -> bool {
    let is_package = ["data/secret", "data/sample", "secret", "submissions"].iter().any(|dir| tree.is_dir(dir));
    let lies_deeper = tree.dirs_in("").any(|dir| tree.is_file(&format!("{dir}/problem.yaml")));
    !is_package && !lies_deeper && !pairs(tree).is_empty()
}

/// `x.in` → `x.ans`, `x.out`…; `inputN.txt` → `outputN.txt`; `input/N…` → `output/N…`; `N` → `N.a`.
fn answer_of(tree: &Tree, input: &str) -> Option<String> {
    let (dir, name) = input.rsplit_once('/').map_or(("", input), |(dir, name)| (dir, name));
    let join = |dir: &str, name: String| if dir.is_empty() { name } else { format!("{dir}/{name}") };
    let mut candidates: Vec<String> = Vec::new();
    if let Some(stem) = name.strip_suffix(".in") {
        candidates.extend(ANSWERS.iter().map(|end| join(dir, format!("{stem}.{end}"))));
    }
    if name.bytes().all(|b| b.is_ascii_digit()) && !name.is_empty() {
        candidates.push(join(dir, format!("{name}.a")));
    }
    if let Some(rest) = name.strip_prefix("input") {
        candidates.extend([format!("output{rest}"), format!("answer{rest}")].map(|name| join(dir, name)));
    }
    let (above, last) = dir.rsplit_once('/').map_or(("", dir), |(above, last)| (above, last));
    if let Some(other) = [("input", "output"), ("inputs", "outputs"), ("in", "out")].iter().find(|(i, _)| *i == last) {
        let stem = name.strip_suffix(".in").unwrap_or(name);
        let names = [name.to_owned(), format!("{stem}.out"), format!("{stem}.ans"), name.replace("input", "output")];
        candidates.extend(names.map(|name| join(&join(above, other.1.to_owned()), name)));
    }
    candidates.into_iter().find(|path| path != input && tree.is_file(path))
}

/// Digits compare as numbers, so that `10` comes after `9`.
pub(crate) fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let (l, r) = (digits(left), digits(right));
        if l > 0 && r > 0 {
            let (x, y) = (left[..l].trim_start_matches('0'), right[..r].trim_start_matches('0'));
            let order = x.len().cmp(&y.len()).then_with(|| x.cmp(y));
            if order.is_ne() {
                return order;
            }
            (left, right) = (&left[l..], &right[r..]);
            continue;
        }
        match (left.chars().next(), right.chars().next()) {
            (Some(x), Some(y)) if x == y => (left, right) = (&left[x.len_utf8()..], &right[y.len_utf8()..]),
            // Equal as numbers but not as texts: still in one order.
            (None, None) => return a.cmp(b),
            (x, y) => return x.cmp(&y),
        }
    }
}

/// The package that these tests make.
pub(crate) fn read(root: &Path, tree: &Tree, bounds: &Bounds, report: &mut Report) -> Package {
    let pairs = pairs(tree);
    report.warn("", "there is no `problem.yaml`: the files are taken as tests, and the rest is guessed");
    let mut test_cases = Vec::new();
    let has_samples = pairs.iter().any(|(input, _)| is_sample(input));
    for (index, (input, answer)) in pairs.iter().enumerate() {
        test_cases.push(test_case(tree, input, answer, if has_samples { is_sample(input) } else { index == 0 }));
    }
    test_cases.sort_by_key(|case| !case.sample);
    if !has_samples {
        report.warn(&*pairs[0].0, "no folder is called `sample`: the first test is shown as the sample");
    }
    unpaired(tree, &pairs, report);
    let limits = Limits { time_ms: TIME, memory_kib: MEMORY.min(bounds.memory_kib), ..Limits::default() };
    report.warn("", "no limits are stated: 1 s and 256 MiB");
    let title = title(root);
    report.warn("", "no name is stated: the problem is called after its address");
    let sample = |case: &TestCase| Sample {
        name: case.name.clone(),
        input: Some(case.input.clone()),
        output: Some(case.answer.clone()),
        interaction: None,
        explanation: None,
    };
    Package {
        root: root.to_owned(),
        format: Format::Plain,
        names: BTreeMap::from([("en".to_owned(), title)]),
        uuid: None,
        version: None,
        kind: Kind::Stdio,
        signature: None,
        interactive: false,
        passes: None,
        answers: false,
        scoring: None,
        validator_tests: Vec::new(),
        limits,
        time_limit: TimeLimit::Stated { path: String::new() },
        time_rule: TimeRule { ac_to_time_limit: 1.0, time_limit_to_tle: 1.0, resolution: TimeMs(1) },
        output_validator: OutputValidator::Default,
        samples: test_cases.iter().filter(|case| case.sample).map(sample).collect(),
        static_validator: None,
        input_file: None,
        output_file: None,
        points_as_percent: false,
        test_cases,
        submissions: submissions::read(tree, false, None, report),
        input_validators: Vec::new(),
        statements: statement::find(tree, report),
        judge: judge_yaml::read(tree, report),
        keywords: Vec::new(),
        rights: Rights { license: "unknown".to_owned(), ..Rights::default() },
        languages: None,
        attachments: Vec::new(),
        include: BTreeMap::new(),
        constants: BTreeMap::new(),
    }
}

/// Whether a folder of its path, or its own name, says so.
fn is_sample(path: &str) -> bool {
    let mut parts = path.split('/').map(str::to_ascii_lowercase);
    parts.any(|part| part.starts_with("sample") || part.starts_with("example"))
}

fn test_case(tree: &Tree, input: &str, answer: &str, sample: bool) -> TestCase {
    let group = if sample { "sample" } else { "secret" };
    let stem = input.strip_suffix(".in").unwrap_or(input);
    TestCase {
        name: format!("{group}/{stem}"),
        group: group.to_owned(),
        sample,
        input: input.to_owned(),
        input_bytes: tree.size(input),
        answer: answer.to_owned(),
        answer_bytes: tree.size(answer),
        output_validator_args: Vec::new(),
        input_validator_args: InputArgs::All(Vec::new()),
        args: Vec::new(),
        files: Vec::new(),
        is_static: false,
        hint: None,
        description: None,
    }
}

/// An input without its answer is a mistake, not a test less.
fn unpaired(tree: &Tree, pairs: &[(String, String)], report: &mut Report) {
    for path in tree.files_below("").filter(|path| path.ends_with(".in")) {
        if pairs.binary_search_by(|(input, _)| natural(input, path)).is_err() {
            report.error(path, "has no answer: neither `.ans` nor `.out` lies beside it");
        }
    }
}

/// What the folder is called; the worker's own folder has no name worth showing.
fn title(root: &Path) -> String {
    let name = root.file_name().and_then(|name| name.to_str()).unwrap_or("");
    let words = metadata::one_line(&name.replace(['-', '_'], " "));
    match words.chars().next() {
        Some(first) if words != "files" => first.to_uppercase().chain(words.chars().skip(1)).collect(),
        _ => "Untitled".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_natural_order() {
        let mut names = ["10.in", "2.in", "1.in", "a10b2", "a9b10", "a9b9", "02.in", "é", "a"];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(names, ["1.in", "02.in", "2.in", "10.in", "a", "a9b9", "a9b10", "a10b2", "é"]);
        assert_eq!(natural("99999999999999999999", "100000000000000000000"), Ordering::Less);
    }
}
