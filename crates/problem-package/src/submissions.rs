//! The submissions that a package brings, and what each must get.

use std::collections::BTreeSet;

use judge_core::score::Scoring;

use crate::error::Report;
use crate::expected::{self, Expected, Rule, Word};
use crate::names;
use crate::program::{self, Program};
use crate::tree::Tree;
use crate::yaml::{Fields, Node};

const YAML: &str = "submissions/submissions.yaml";
/// Sources are searched for a tag up to this length, in bytes.
const TAG_BYTES: u64 = 1 << 20;

/// A submission of the package.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// Its files and language; `program.path` names it.
    pub program: Program,
    /// What it must get.
    pub expected: Expected,
    /// Its slowest test bounds the time limit from below.
    pub bounds_limit_below: bool,
    /// Its slowest test bounds the time limit from above.
    pub bounds_limit_above: bool,
    /// Patterns for test cases and groups: the slowest of these bounds the time limit from below, where not all do.
    pub bounding_cases: Vec<String>,
}

impl Submission {
    /// Whether its time on this test case bounds the time limit from below, though not all of its times do.
    pub fn is_bound_by(&self, case: &str) -> bool {
        self.bounding_cases.iter().any(|pattern| expected::glob_matches(pattern, case))
    }
}

/// Reads `submissions/`.
pub(crate) fn read(tree: &Tree, legacy: bool, scoring: Option<&Scoring>, report: &mut Report) -> Vec<Submission> {
    let yaml = tree.yaml(YAML, report);
    let entries: Vec<Entry> =
        yaml.iter().flat_map(Node::entries).map(|(glob, node)| Entry::read(glob, node, report)).collect();
    let mut submissions = Vec::new();
    for file in tree.files_in("submissions").filter(|path| *path != YAML) {
        if file.rsplit_once('.').is_some_and(|(_, extension)| !matches!(extension, "md" | "txt" | "yaml" | "yml")) {
            report.warn(file, "lies in no folder that says what it must get, and is left out");
        }
    }
    for folder in tree.dirs_in("submissions") {
        for program in program::programs_in(tree, folder) {
            if !is_program(tree, &program) {
                continue;
            }
            if let Some(bad) = forbidden_name(&program) {
                report.warn(&*program.path, format!("left out: the format forbids the name `{bad}`"));
                continue;
            }
            if program.name.ends_with(".disabled") || program.name == "disabled" {
                report.warn(&*program.path, "left out: its name says that it is disabled");
                continue;
            }
            submissions.push(submission(tree, program, folder, Rules { legacy, scoring, entries: &entries }, report));
        }
    }
    if !submissions.iter().any(|s| s.program.path.starts_with("submissions/accepted/")) {
        report.warn("submissions/accepted", "no submission that must be accepted");
    }
    submissions
}

/// Read-me files and the like aren't submissions.
fn is_program(tree: &Tree, program: &Program) -> bool {
    let is_note =
        |name: &str| name.to_ascii_lowercase().starts_with("readme") || name.ends_with(".md") || name.ends_with(".txt");
    !(tree.is_file(&program.path) && is_note(&program.name))
}

fn forbidden_name(program: &Program) -> Option<&str> {
    let mut parts = program.files.iter().flat_map(|file| file.split('/'));
    parts.find(|part| !names::is_allowed(part))
}

/// One glob of `submissions.yaml`.
struct Entry {
    glob: String,
    language: Option<String>,
    entry_point: Option<String>,
    message: Option<String>,
    /// For all test cases, then for those under each pattern.
    rules: Vec<(Rule, TimeUse)>,
    scores: Vec<(Option<String>, f64, f64)>,
}

/// What decides on each submission.
#[derive(Clone, Copy)]
struct Rules<'a> {
    legacy: bool,
    scoring: Option<&'a Scoring>,
    entries: &'a [Entry],
}

/// `use_for_time_limit`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TimeUse {
    ByRule,
    Never,
    Lower,
    Upper,
}

impl Entry {
    fn read(glob: &str, node: &Node, report: &mut Report) -> Self {
        let prefix = format!("{glob}.");
        let fields = Fields::new(node, YAML, &prefix);
        let mut rules = vec![rule(None, node, &prefix, report)];
        let mut scores: Vec<_> =
            score(node, &prefix, report).map(|(low, high)| (None, low, high)).into_iter().collect();
        const KEYS: [&str; 9] = [
            "language",
            "entrypoint",
            "authors",
            "model_solution",
            "permitted",
            "required",
            "score",
            "message",
            "use_for_time_limit",
        ];
        for (key, inner) in node.entries() {
            if inner.is_map() {
                rules.push(rule(Some(key.clone()), inner, &format!("{prefix}{key}."), report));
                let range = score(inner, &format!("{prefix}{key}."), report);
                scores.extend(range.map(|(low, high)| (Some(key.trim_end_matches('/').to_owned()), low, high)));
            } else if !KEYS.contains(&key.as_str()) {
                report.warn(YAML, format!("line {}: unknown key `{prefix}{key}` is ignored", inner.line));
            }
        }
        Self {
            glob: glob.to_owned(),
            language: fields.text("language", report),
            entry_point: fields.text("entrypoint", report),
            message: fields.text("message", report),
            rules,
            scores,
        }
    }
}

fn rule(cases: Option<String>, node: &Node, prefix: &str, report: &mut Report) -> (Rule, TimeUse) {
    let fields = Fields::new(node, YAML, prefix);
    let mut words = |key: &str| -> Option<BTreeSet<Word>> {
        let mut set = BTreeSet::new();
        for word in fields.texts(key, report)? {
            match Word::of_format(&word) {
                Some(word) => drop(set.insert(word)),
                None => report.error(YAML, format!("`{prefix}{key}`: `{word}` is none of AC, WA, TLE, RTE")),
            }
        }
        Some(set)
    };
    let mut rule = Rule { cases, permitted: words("permitted"), required: words("required") };
    let time_use = match node.get("use_for_time_limit").and_then(Node::text) {
        Some("lower") => TimeUse::Lower,
        Some("upper") => TimeUse::Upper,
        Some("false" | "False" | "no") => TimeUse::Never,
        _ => TimeUse::ByRule,
    };
    // To bound the limit is a demand, too.
    match time_use {
        TimeUse::Lower if rule.permitted.is_none() => rule.permitted = Some([Word::Ac, Word::Wa, Word::Rte].into()),
        TimeUse::Upper if rule.required.is_none() => rule.required = Some([Word::Tle].into()),
        _ => {}
    }
    (rule, time_use)
}

/// A number, or a list of the least and the most.
fn score(node: &Node, prefix: &str, report: &mut Report) -> Option<(f64, f64)> {
    let numbers: Vec<Option<f64>> =
        node.get("score")?.items().iter().map(|n| n.text().and_then(|t| t.trim().parse().ok())).collect();
    match numbers[..] {
        [Some(exact)] => Some((exact, exact)),
        [Some(low), Some(high)] => Some((low, high)),
        _ => {
            report.error(YAML, format!("`{prefix}score` must be a number, or the least and the most"));
            None
        }
    }
}

fn submission(
    tree: &Tree,
    mut program: Program,
    folder: &str,
    Rules { legacy, scoring, entries }: Rules<'_>,
    report: &mut Report,
) -> Submission {
    let folder_name = folder.strip_prefix("submissions/").unwrap_or(folder);
    let path = program.path.strip_prefix("submissions/").unwrap_or(&program.path).to_owned();
    let mut expected = Expected::default();
    let mut rules: Vec<(Rule, TimeUse)> = Vec::new();

    // The folder's own demand, which an entry of the same name overrides key by key.
    let default = expected::of_folder(folder_name);
    let by_folder = scoring.is_some_and(|scoring| scoring.rejected_is_zero);
    let is_whole = by_folder || (scoring.is_some() && folder_name == "partially_accepted");
    expected.overall = expected::overall_of_folder(folder_name).filter(|_| is_whole);
    let default = if expected.overall.is_some() { None } else { default };
    if folder_name == "partially_accepted" && scoring.is_none() {
        report.warn(folder, "pass-fail problems have no partial verdict");
    }
    let own = entries.iter().find(|entry| entry.glob.trim_end_matches('/') == folder_name);
    if let Some(default) = &default {
        let brute = folder_name == "brute_force";
        let own_rule = own.and_then(|entry| entry.rules.first());
        let permitted = own_rule.and_then(|(r, _)| r.permitted.clone()).or_else(|| default.permitted.clone());
        let required = own_rule.and_then(|(r, _)| r.required.clone()).or_else(|| default.required.clone());
        let time_use = own_rule.map_or(TimeUse::ByRule, |(_, t)| *t);
        let time_use = if brute && time_use == TimeUse::ByRule { TimeUse::Never } else { time_use };
        rules.push((Rule { cases: None, permitted, required }, time_use));
    }
    for entry in entries.iter().filter(|entry| expected::glob_matches(&entry.glob, &path)) {
        let skip = usize::from(default.is_some() && own.is_some_and(|own| std::ptr::eq(own, entry)));
        rules.extend(entry.rules.iter().skip(skip).cloned());
        if let Some(language) = &entry.language {
            program.language = program::language_by_code(language);
        }
        program.entry_point = entry.entry_point.clone().or(program.entry_point);
        expected.message = entry.message.clone().or(expected.message);
        expected.scores.extend(entry.scores.iter().cloned());
    }
    rules
        .retain(|(rule, time_use)| rule.permitted.is_some() || rule.required.is_some() || *time_use != TimeUse::ByRule);
    let tag = tag(tree, &program);
    // A folder that speaks of the whole submission leaves no rules; then it bounds the limit by its name, as in legacy packages.
    let (below, above) = time_bounds(&rules, legacy || expected.overall.is_some(), folder_name);
    let parts = rules.iter().filter(|rule| !below && bounds_below(rule)).filter_map(|(rule, _)| rule.cases.clone());
    let bounding_cases = parts.collect();
    expected.rules =
        rules.into_iter().map(|(rule, _)| rule).filter(|r| r.permitted.is_some() || r.required.is_some()).collect();
    apply_tag(&mut expected, tag, legacy, &program, report);
    let is_silent = expected.rules.is_empty() && expected.overall.is_none() && expected.scores.is_empty();
    if is_silent && !expected.compile_error {
        report.warn(&*program.path, "nothing says what it must get");
    }
    Submission { program, expected, bounds_limit_below: below, bounds_limit_above: above, bounding_cases }
}

/// In legacy packages a tag in the source says more than the folder; in newer ones it counts where nothing else does.
fn apply_tag(expected: &mut Expected, tag: Option<Expected>, legacy: bool, program: &Program, report: &mut Report) {
    let Some(tag) = tag else { return };
    if legacy || (expected.rules.is_empty() && expected.overall.is_none()) {
        if !expected.rules.is_empty() && !tag.verdicts().iter().any(|v| expected.verdicts().contains(v)) {
            report.warn(&*program.path, "its `@EXPECTED_RESULTS@` and its folder disagree; the tag counts");
        }
        expected.rules = tag.rules;
        expected.overall = None;
    }
    expected.compile_error |= tag.compile_error;
}

fn tag(tree: &Tree, program: &Program) -> Option<Expected> {
    program.files.iter().find_map(|file| {
        let bytes = tree.bytes(file, TAG_BYTES)?;
        expected::of_tag(&String::from_utf8_lossy(&bytes))
    })
}

/// Whether a submission bounds the time limit from below (it must never be too slow) and from above (it must be).
fn time_bounds(rules: &[(Rule, TimeUse)], legacy: bool, folder: &str) -> (bool, bool) {
    if legacy {
        return (folder == "accepted", folder == "time_limit_exceeded");
    }
    let above = |(rule, time_use): &(Rule, TimeUse)| match time_use {
        TimeUse::Upper => true,
        TimeUse::ByRule => rule.required.as_ref().is_some_and(|set| set.len() == 1 && set.contains(&Word::Tle)),
        TimeUse::Never | TimeUse::Lower => false,
    };
    let whole = || rules.iter().filter(|(rule, _)| rule.cases.is_none());
    (whole().any(bounds_below), whole().any(above))
}

/// Whether what a rule speaks of must never be too slow.
fn bounds_below((rule, time_use): &(Rule, TimeUse)) -> bool {
    match time_use {
        TimeUse::Lower => true,
        TimeUse::ByRule => rule.permitted.as_ref().is_some_and(|set| !set.contains(&Word::Tle)),
        TimeUse::Never | TimeUse::Upper => false,
    }
}
