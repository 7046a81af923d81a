//! The groups of a scoring problem: what the files `testdata.yaml` and `test_group.yaml` say of them, as one model.
//!
//! Two generations exist. Legacy (also met in the 2023 draft): each folder has a grader with flags, `accept_score`,
//! `reject_score`, `range` and `on_reject`, handed down to the folders in it. 2025-09: `secret` and the folders directly in
//! it have `max_score`, `score_aggregation` and `require_pass`. Packages written while that was a draft say `scoring: {score,
//! aggregation}`.

use judge_core::score::{CasePoints, ScoreRule, Scoring, TestGroup, VerdictRule};

use crate::error::Report;
use crate::test_data::{STATIC, TestCase};
use crate::tree::Tree;
use crate::yaml::{Fields, Node};

const LEGACY_KEYS: [&str; 5] = ["grader_flags", "accept_score", "reject_score", "range", "on_reject"];
/// Points of `secret` in 2025-09 where nothing is said.
const DEFAULT_MAX: f64 = 100.0;

/// Reads the groups; `is_legacy` by the package's version, `custom_score` if its validator gives points.
pub(crate) fn read(
    tree: &Tree,
    is_legacy: bool,
    custom_score: bool,
    cases: &[TestCase],
    report: &mut Report,
) -> Scoring {
    let mut reader = Reader { tree, cases, groups: Vec::new() };
    if is_legacy || reader.has_legacy_keys(report) {
        reader.legacy("data", "", None, &Grader::default(), report);
        reader.derive_legacy_max(custom_score);
        return Scoring { groups: reader.groups, rejected_is_zero: true };
    }
    reader.aggregated(report);
    Scoring { groups: reader.groups, rejected_is_zero: false }
}

struct Reader<'a> {
    tree: &'a Tree,
    cases: &'a [TestCase],
    groups: Vec<TestGroup>,
}

/// A legacy folder's settings; a folder in it begins with them.
#[derive(Clone)]
struct Grader {
    breaks: bool,
    flags: Vec<String>,
    accept: f64,
    reject: f64,
    range: Option<(f64, f64)>,
}

impl Default for Grader {
    fn default() -> Self {
        Self { breaks: true, flags: Vec::new(), accept: 1.0, reject: 0.0, range: None }
    }
}

impl Reader<'_> {
    fn config(&self, dir: &str, report: &mut Report) -> Option<(String, Node)> {
        ["testdata.yaml", "test_group.yaml"].iter().find_map(|file| {
            let path = format!("{dir}/{file}");
            let yaml = self.tree.yaml(&path, report)?;
            Some((path, yaml))
        })
    }

    fn has_legacy_keys(&self, report: &mut Report) -> bool {
        let dirs = ["data", "data/sample", "data/secret"].into_iter().chain(self.tree.dirs_in("data/secret"));
        let dirs: Vec<&str> = dirs.collect();
        let found = dirs.iter().any(|dir| {
            let config = self.config(dir, report);
            config.is_some_and(|(_, yaml)| LEGACY_KEYS.iter().any(|key| yaml.get(key).is_some()))
        });
        if found {
            report.warn("data", "its groups are described as in the legacy format, and are read so");
        }
        found
    }

    fn legacy(&mut self, dir: &str, name: &str, parent: Option<usize>, outer: &Grader, report: &mut Report) {
        let mut grader = outer.clone();
        if let Some((path, yaml)) = self.config(dir, report) {
            grader.read(&yaml, &path, report);
        }
        let has = |flag: &str| grader.flags.iter().any(|f| f == flag);
        let verdict = match () {
            () if has("always_accept") => VerdictRule::AlwaysAccept,
            () if has("first_error") => VerdictRule::FirstError,
            () => VerdictRule::WorstError,
        };
        let score = match () {
            () if has("min") => ScoreRule::Min,
            () if has("max") => ScoreRule::Max,
            () if has("avg") => ScoreRule::Average,
            () => ScoreRule::Sum,
        };
        let index = self.groups.len();
        let ignored = parent == Some(0) && name == "sample" && outer.flags.iter().any(|flag| flag == "ignore_sample");
        self.groups.push(TestGroup {
            name: name.to_owned(),
            parent,
            verdict,
            any_accepted: has("accept_if_any_accepted"),
            score,
            points: CasePoints::Fixed { accept: grader.accept, reject: grader.reject },
            ignored,
            breaks: grader.breaks,
            requires: Vec::new(),
            max: grader.range.map(|(_, high)| high).filter(|high| high.is_finite()),
        });
        let inner: Vec<String> = match name {
            "" => ["sample", "secret"].iter().map(|d| format!("data/{d}")).filter(|d| self.tree.is_dir(d)).collect(),
            _ => self.tree.dirs_in(dir).filter(|d| !d.ends_with(".files")).map(str::to_owned).collect(),
        };
        for dir in inner {
            let name = dir.strip_prefix("data/").unwrap_or(&dir).to_owned();
            self.legacy(&dir, &name, Some(index), &grader, report);
        }
    }

    /// Where no range says the most, it follows from the tests; not where the validator gives points.
    fn derive_legacy_max(&mut self, custom_score: bool) {
        for index in (0..self.groups.len()).rev() {
            let group = &self.groups[index];
            let CasePoints::Fixed { accept, reject } = group.points else { continue };
            let tests = self.cases.iter().filter(|case| case.group == group.name && !case.is_static).count();
            if custom_score && tests > 0 && group.max.is_none() {
                continue;
            }
            let mut parts: Vec<Option<f64>> = vec![Some(accept.max(reject)); tests];
            parts.extend(self.groups.iter().filter(|g| g.parent == Some(index) && !g.ignored).map(|g| g.max));
            let known: Vec<f64> = parts.iter().filter_map(|max| *max).collect();
            let all_known = known.len() == parts.len();
            let derived = match group.score {
                ScoreRule::Sum => all_known.then(|| known.iter().sum()),
                #[allow(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 tests")]
                ScoreRule::Average => all_known.then(|| known.iter().sum::<f64>() / known.len().max(1) as f64),
                ScoreRule::Min => known.iter().copied().reduce(f64::min),
                ScoreRule::Max | ScoreRule::AllOrNothing(_) => known.iter().copied().reduce(f64::max),
            };
            let bound = group.max;
            self.groups[index].max = match (derived, bound) {
                (Some(derived), Some(bound)) => Some(derived.min(bound)),
                (derived, bound) => derived.or(bound),
            };
        }
    }

    fn aggregated(&mut self, report: &mut Report) {
        let plain = |name: &str, parent: Option<usize>| TestGroup {
            name: name.to_owned(),
            parent,
            verdict: VerdictRule::FirstError,
            any_accepted: false,
            score: ScoreRule::Sum,
            points: CasePoints::None,
            ignored: false,
            breaks: false,
            requires: Vec::new(),
            max: None,
        };
        self.groups = vec![plain("", None)];
        self.groups.push(TestGroup { ignored: true, ..plain("sample", Some(0)) });
        let secret = self.groups.len();
        let group = self.aggregated_group("data/secret", plain("secret", Some(0)), report);
        self.groups[0].max = group.max;
        self.groups.push(group);
        let dirs: Vec<String> = self.tree.dirs_in("data/secret").map(str::to_owned).collect();
        for dir in dirs.iter().filter(|dir| !dir.ends_with(".files")) {
            let name = dir.strip_prefix("data/").unwrap_or(dir);
            let group = self.aggregated_group(dir, plain(name, Some(secret)), report);
            if group.max.is_none() && self.groups[secret].max.is_some() {
                report.error(format!("{dir}/test_group.yaml"), "`max_score` is missing: that of `secret` is bounded");
            }
            self.groups.push(group);
        }
        for index in 1..self.groups.len() {
            self.add_static(index, &plain, report);
        }
    }

    /// The look at the source is a group of its own in its group, for it is worth something else than the tests.
    fn add_static(&mut self, index: usize, plain: &dyn Fn(&str, Option<usize>) -> TestGroup, report: &mut Report) {
        let outer = &self.groups[index];
        if !self.tests_of(&outer.name).1 {
            return;
        }
        let mut group = plain(&format!("{}/{STATIC}", outer.name), Some(index));
        let score = self.static_score(&format!("data/{}", outer.name), report);
        (group.points, group.max) = match (&outer.score, outer.max, score) {
            (ScoreRule::AllOrNothing(_), _, Some(_)) if !outer.ignored => {
                let path = format!("data/{}/test_group.yaml", outer.name);
                report
                    .error(path, "`static_validation_score` has no points in a group that passes or fails as a whole");
                (CasePoints::None, None)
            }
            (_, Some(_), Some(score)) => (CasePoints::UpTo(score), Some(score)),
            (_, None, Some(_)) => (CasePoints::Unbounded, None),
            (_, _, None) => (CasePoints::None, Some(0.0)),
        };
        self.groups.push(group);
    }

    /// `static_validation_score`; `None`: it passes or fails.
    fn static_score(&self, dir: &str, report: &mut Report) -> Option<f64> {
        let (path, yaml) = self.config(dir, report)?;
        let node = yaml.get("static_validation_score")?;
        if node.text() == Some("pass-fail") {
            return None;
        }
        let score = Fields::new(&yaml, &path, "").number("static_validation_score", report).filter(|n| *n >= 0.0);
        if score.is_none() {
            report.error(path, "`static_validation_score` must be `pass-fail` or a number of 0 or more");
        }
        score
    }

    /// How many tests lie in a group, and whether it has the source looked at.
    fn tests_of(&self, name: &str) -> (usize, bool) {
        let mine = || self.cases.iter().filter(|case| self.belongs(case, name));
        (mine().filter(|case| !case.is_static).count(), mine().any(|case| case.is_static))
    }

    fn aggregated_group(&self, dir: &str, mut group: TestGroup, report: &mut Report) -> TestGroup {
        let is_secret = group.name == "secret";
        let mut max = is_secret.then_some(DEFAULT_MAX);
        let mut aggregation = if is_secret { "sum" } else { "pass-fail" }.to_owned();
        if let Some((path, yaml)) = self.config(dir, report) {
            let draft = yaml.get("scoring").cloned();
            let fields = Fields::new(&yaml, &path, "");
            if let Some(draft) = &draft {
                let fields = Fields::new(draft, &path, "scoring.");
                max = fields.number("score", report).or(max);
                aggregation = fields.text("aggregation", report).unwrap_or(aggregation);
            }
            match yaml.get("max_score").and_then(Node::text) {
                Some("unbounded") => max = None,
                _ => max = fields.number("max_score", report).or(max),
            }
            if max.is_some_and(|max| max < 0.0) {
                report.error(&*path, "`max_score` must be 0 or more");
            }
            aggregation = fields.text("score_aggregation", report).unwrap_or(aggregation);
            for needed in fields.texts("require_pass", report).unwrap_or_default() {
                match self.groups.iter().position(|g| g.name == needed) {
                    Some(index) => group.requires.push(index),
                    None => report.error(&*path, format!("`require_pass: {needed}` names no earlier group")),
                }
            }
        }
        let (tests, looked_at) = self.tests_of(&group.name);
        let source = max.filter(|_| looked_at).map_or(0.0, |_| self.static_score(dir, report).unwrap_or(0.0));
        let path = format!("{dir}/test_group.yaml");
        match (aggregation.as_str(), max) {
            ("pass-fail", Some(max)) => {
                (group.score, group.points, group.breaks) = (ScoreRule::AllOrNothing(max), CasePoints::None, true);
            }
            ("pass-fail", None) => report.error(path, "a group that passes or fails needs a `max_score`"),
            #[allow(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 tests")]
            ("sum", Some(max)) => group.points = CasePoints::UpTo((max - source).max(0.0) / tests.max(1) as f64),
            ("min", Some(max)) => {
                (group.score, group.points, group.breaks) = (ScoreRule::Min, CasePoints::UpTo(max), true);
            }
            ("sum", None) => group.points = CasePoints::Unbounded,
            ("min", None) => (group.score, group.points) = (ScoreRule::Min, CasePoints::Unbounded),
            (other, _) => report.error(path, format!("`score_aggregation: {other}` is none of pass-fail, sum, min")),
        }
        group.max = max;
        group
    }

    /// Whether a test lies in a group, or in folders of it that are no groups.
    fn belongs(&self, case: &TestCase, name: &str) -> bool {
        if name == "secret" {
            return case.group == "secret";
        }
        case.group == name || case.group.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
    }
}

impl Grader {
    fn read(&mut self, yaml: &Node, path: &str, report: &mut Report) {
        let fields = Fields::new(yaml, path, "");
        match fields.text("on_reject", report).as_deref() {
            Some("break") => self.breaks = true,
            Some("continue" | "grade") => self.breaks = false,
            Some(other) => report.error(path, format!("`on_reject: {other}` is neither break nor continue")),
            None => {}
        }
        if fields.text("grading", report).as_deref() == Some("custom") {
            report.error(path, "`grading: custom`: graders of a package's own are not supported");
        }
        if let Some(flags) = fields.text("grader_flags", report) {
            const KNOWN: [&str; 9] = [
                "worst_error",
                "first_error",
                "always_accept",
                "sum",
                "avg",
                "min",
                "max",
                "ignore_sample",
                "accept_if_any_accepted",
            ];
            self.flags = flags.split_whitespace().map(str::to_owned).collect();
            for flag in self.flags.iter().filter(|flag| !KNOWN.contains(&flag.as_str())) {
                report.error(path, format!("`grader_flags`: the default grader has no flag `{flag}`"));
            }
        }
        self.accept = fields.number("accept_score", report).unwrap_or(self.accept);
        self.reject = fields.number("reject_score", report).unwrap_or(self.reject);
        if let Some(range) = fields.text("range", report) {
            let ends: Result<Vec<f64>, _> = range.split_whitespace().map(str::parse).collect();
            match ends.as_deref() {
                Ok(&[low, high]) if low <= high => self.range = Some((low, high)),
                _ => report.error(path, format!("`range: {range}` must be two numbers, the smaller first")),
            }
        }
    }
}
