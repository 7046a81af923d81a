//! Points and groups of a Polygon package, as the judge's own model of groups.
//!
//! A test is worth its `points`. In a group whose policy is `each-test` (and outside of groups) each test counts by itself;
//! in one that is a `complete-group` it counts for nothing unless all of it is right, and the worst test decides where the
//! checker gives parts. A group that depends on others is judged when all of their tests are accepted.

use judge_core::score::{CasePoints, ScoreRule, Scoring, TestGroup, VerdictRule};
use roxmltree::Node;

use super::{XML, child, listed, tests};
use crate::error::Report;

const SECRET: &str = "secret";

/// The groups, and in which order they are judged.
pub(super) struct Groups {
    pub(super) scoring: Scoring,
    order: Vec<String>,
}

impl Groups {
    /// Where the tests of a group stand in the order of judging.
    pub(super) fn position(&self, group: &str) -> usize {
        self.order.iter().position(|name| name == group).unwrap_or(0)
    }
}

/// A group as `problem.xml` has it.
struct Raw {
    name: String,
    each_test: bool,
    points: Option<f64>,
    needs: Vec<String>,
}

/// Reads the groups; `None` where tests have no points.
pub(super) fn read(testset: Node<'_, '_>, report: &mut Report) -> Option<Groups> {
    let nodes: Vec<Node<'_, '_>> = listed(testset, "tests", "test").collect();
    nodes.iter().find(|test| test.attribute("points").is_some())?;
    let pattern = child(testset, "input-path-pattern").and_then(|n| n.text()).unwrap_or("").trim();
    let mut raw: Vec<Raw> = listed(testset, "groups", "group").map(|node| Raw::read(node, report)).collect();
    // What no element describes is a group all the same.
    for name in nodes.iter().filter_map(|test| test.attribute("group")) {
        if !raw.iter().any(|group| group.name == name) {
            raw.push(Raw { name: name.to_owned(), each_test: true, points: None, needs: Vec::new() });
        }
    }
    let raw = in_order(raw, report);
    let mut found: Vec<(Option<usize>, String, f64)> = Vec::new();
    for (test, index) in nodes.iter().zip(1..) {
        let path = tests::file_name(pattern, index).unwrap_or_default();
        let group = test.attribute("group").and_then(|name| raw.iter().position(|group| group.name == name));
        let file = path.rsplit('/').next().unwrap_or_default().to_owned();
        found.push((group, file, points(*test, report).unwrap_or(0.0)));
    }
    // A package in which tests are worth nothing leaves all points to its checker.
    let checker_gives = found.iter().all(|(_, _, points)| *points == 0.0) && raw.iter().all(|g| g.points.is_none());
    let mut builder = Builder { groups: Vec::new(), checker_gives };
    builder.build(&raw, &found);
    let order = std::iter::once(SECRET.to_owned()).chain(raw.iter().map(|g| format!("{SECRET}/{}", g.name)));
    let order = order.collect();
    let scoring = Scoring { groups: builder.groups, rejected_is_zero: false };
    Some(Groups { scoring, order })
}

fn points(node: Node<'_, '_>, report: &mut Report) -> Option<f64> {
    let text = node.attribute("points")?;
    let number = text.trim().parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0);
    if number.is_none() {
        report.error(XML, format!("`points=\"{text}\"` is not a number of 0 or more"));
    }
    number
}

impl Raw {
    fn read(node: Node<'_, '_>, report: &mut Report) -> Self {
        let name = node.attribute("name").unwrap_or("").to_owned();
        let each_test = match node.attribute("points-policy") {
            Some("complete-group") => false,
            None | Some("each-test") => true,
            Some(other) => {
                report.error(XML, format!("`points-policy=\"{other}\"` is neither complete-group nor each-test"));
                true
            }
        };
        if name.is_empty() || name.contains('/') {
            report.error(XML, format!("`{name}` is no name for a group of tests"));
        }
        let needs = listed(node, "dependencies", "dependency").filter_map(|n| n.attribute("group")).map(str::to_owned);
        Self { each_test, points: points(node, report), needs: needs.collect(), name }
    }
}

/// Each group after those that it depends on, else as they come.
fn in_order(mut rest: Vec<Raw>, report: &mut Report) -> Vec<Raw> {
    let mut ordered: Vec<Raw> = Vec::with_capacity(rest.len());
    for group in &rest {
        if let Some(unknown) = group.needs.iter().find(|need| !rest.iter().any(|other| other.name == **need)) {
            report.error(XML, format!("the group `{}` depends on `{unknown}`, which there isn't", group.name));
            return rest;
        }
    }
    while !rest.is_empty() {
        let is_ready = |group: &Raw| group.needs.iter().all(|need| ordered.iter().any(|done| done.name == *need));
        let Some(index) = rest.iter().position(is_ready) else {
            report.error(XML, format!("the group `{}` depends on itself in the end", rest[0].name));
            return rest;
        };
        ordered.push(rest.remove(index));
    }
    ordered
}

struct Builder {
    groups: Vec<TestGroup>,
    checker_gives: bool,
}

impl Builder {
    fn build(&mut self, raw: &[Raw], tests: &[(Option<usize>, String, f64)]) {
        self.push("", None, 0.0);
        self.push(SECRET, Some(0), 0.0);
        let own = |group: Option<usize>| tests.iter().filter(move |(at, _, _)| *at == group);
        self.each_test(1, own(None));
        let first = self.groups.len();
        for group in raw {
            self.push(&format!("{SECRET}/{}", group.name), Some(1), 0.0);
        }
        for (number, group) in raw.iter().enumerate() {
            let index = first + number;
            let position = |need: &String| raw.iter().position(|other| other.name == *need).map(|at| first + at);
            self.groups[index].requires = group.needs.iter().filter_map(position).collect();
            if group.each_test {
                self.each_test(index, own(Some(number)));
                continue;
            }
            let sum: f64 = own(Some(number)).map(|(_, _, points)| points).sum();
            let points = group.points.unwrap_or(sum);
            let here = &mut self.groups[index];
            (here.score, here.points, here.breaks, here.max) =
                (ScoreRule::Min, CasePoints::UpTo(points), true, Some(points));
        }
        for index in [1, 0] {
            let parts = || self.groups.iter().filter(|group| group.parent == Some(index));
            let own = self.groups[index].max.unwrap_or(0.0);
            let sum = parts().map(|group| group.max.unwrap_or(0.0)).sum::<f64>();
            // The root's part is `secret`; that of `secret` are its groups and its own tests.
            self.groups[index].max = Some(if index == 0 { sum } else { own + sum });
        }
        if self.checker_gives {
            for group in &mut self.groups {
                group.max = None;
            }
        }
    }

    /// Tests that count by themselves: of the group where all are worth the same, else each in a group of its own.
    fn each_test<'a>(&mut self, index: usize, tests: impl Iterator<Item = &'a (Option<usize>, String, f64)>) {
        let tests: Vec<_> = tests.collect();
        let sum: f64 = tests.iter().map(|(_, _, points)| points).sum();
        let Some((_, _, first)) = tests.first() else {
            self.groups[index].max = Some(0.0);
            return;
        };
        if self.checker_gives {
            self.groups[index].points = CasePoints::Fixed { accept: 0.0, reject: 0.0 };
        } else if tests.iter().all(|(_, _, points)| points == first) {
            self.groups[index].points = CasePoints::UpTo(*first);
            self.groups[index].max = Some(sum);
        } else {
            let name = self.groups[index].name.clone();
            for (_, file, points) in tests {
                self.push(&format!("{name}/{file}"), Some(index), *points);
            }
            self.groups[index].max = if index == 1 { Some(0.0) } else { Some(sum) };
        }
    }

    fn push(&mut self, name: &str, parent: Option<usize>, points: f64) {
        self.groups.push(TestGroup {
            name: name.to_owned(),
            parent,
            verdict: VerdictRule::FirstError,
            any_accepted: false,
            score: ScoreRule::Sum,
            points: CasePoints::UpTo(points),
            ignored: false,
            breaks: false,
            requires: Vec::new(),
            max: Some(points),
        });
    }
}
