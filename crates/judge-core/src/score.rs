//! Test results → the submission's verdict and score, pure.
//!
//! A pass-fail problem is folded by [`fold_pass_fail`]. A scoring problem has a tree of groups, into which both generations
//! of the ICPC/Kattis format are translated: the legacy one (a grader for each group, by flags) and that of 2025-09 (an
//! aggregation for each group). [`Scoring::skips`] says which tests need not be run, [`Scoring::fold`] what it comes to.

use crate::{MemoryKib, TimeMs, Verdict};

/// Scores this near to each other are the same: they come from sums of decimal fractions.
const EPSILON: f64 = 1e-6;

/// What folding needs of one test result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TestScore {
    /// How the test ended.
    pub verdict: Verdict,
    /// CPU time; `None` if it was not measured.
    pub time_ms: Option<TimeMs>,
    /// Peak memory; `None` if it was not measured.
    pub memory_kib: Option<MemoryKib>,
    /// Points that the test itself came to; see [`Scoring::points`]. `None` on pass-fail problems.
    pub score: Option<f64>,
}

/// How a submission ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// The verdict.
    pub verdict: Verdict,
    /// CPU time of the worst test.
    pub time_ms: Option<TimeMs>,
    /// Peak memory of the worst test.
    pub memory_kib: Option<MemoryKib>,
    /// Points; `None` on pass-fail problems.
    pub score: Option<f64>,
}

/// Folds the results of a pass-fail problem, in the order in which they were judged: the first verdict that is not
/// `accepted`, else `accepted`. No results at all mean that there was nothing to judge, which is our fault: `judge_error`.
pub fn fold_pass_fail(results: &[TestScore]) -> Total {
    let verdict = match results.iter().find(|r| !r.verdict.is_accepted()) {
        Some(first) => first.verdict,
        None if results.is_empty() => Verdict::JudgeError,
        None => Verdict::Accepted,
    };
    Total { verdict, time_ms: worst_time(results), memory_kib: worst_memory(results), score: None }
}

fn worst_time(results: &[TestScore]) -> Option<TimeMs> {
    results.iter().filter_map(|r| r.time_ms).max()
}

fn worst_memory(results: &[TestScore]) -> Option<MemoryKib> {
    results.iter().filter_map(|r| r.memory_kib).max()
}

/// How a group's verdict follows from what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictRule {
    /// The worst one.
    WorstError,
    /// The first that is not `accepted`.
    FirstError,
    /// Always `accepted`.
    AlwaysAccept,
}

/// How a group's score follows from those in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ScoreRule {
    /// Their sum.
    Sum,
    /// Their average.
    Average,
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// So much if everything in it is accepted, else nothing.
    AllOrNothing(f64),
}

/// What an accepted test is worth that lies in a group directly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CasePoints {
    /// Legacy: so much if it is accepted, unless the validator says otherwise; and so much if not.
    Fixed {
        /// Accepted.
        accept: f64,
        /// Not accepted.
        reject: f64,
    },
    /// 2025-09: at most so much, and as much unless the validator says otherwise.
    UpTo(f64),
    /// 2025-09: whatever the validator says; it must.
    Unbounded,
    /// 2025-09: the group passes or fails as a whole; the validator has no say.
    None,
}

/// A group of tests.
#[derive(Debug, Clone, PartialEq)]
pub struct TestGroup {
    /// Its path below `data/`; empty for the root.
    pub name: String,
    /// The group that it lies in; `None` for the root.
    pub parent: Option<usize>,
    /// How its verdict is made.
    pub verdict: VerdictRule,
    /// Whether one accepted member makes it accepted, whatever `verdict` says of the others.
    pub any_accepted: bool,
    /// How its score is made.
    pub score: ScoreRule,
    /// What the tests directly in it are worth.
    pub points: CasePoints,
    /// Whether it is judged, but counts for nothing (samples).
    pub ignored: bool,
    /// Whether the first member that is rejected ends it.
    pub breaks: bool,
    /// Groups that must be accepted before this one is judged.
    pub requires: Vec<usize>,
    /// The most that it can come to; `None`: no bound.
    pub max: Option<f64>,
}

/// The groups of a scoring problem: the root first, each before those in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    /// The groups.
    pub groups: Vec<TestGroup>,
    /// Legacy: a submission that the root rejects has no points at all.
    pub rejected_is_zero: bool,
}

/// What a validator wrote beside its verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CustomScore {
    /// `score.txt`: points.
    Points(f64),
    /// `score_multiplier.txt`: a part of what the test is worth.
    Factor(f64),
}

/// A group's folded result.
#[derive(Clone, Copy)]
struct Folded {
    verdict: Verdict,
    score: f64,
}

impl Scoring {
    /// The group of a test case whose folder below `data/` is `folder`.
    pub fn group_of(&self, folder: &str) -> usize {
        let inside = |name: &str| {
            name.is_empty() || folder == name || folder.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
        };
        let fitting = self.groups.iter().enumerate().filter(|(_, group)| inside(&group.name));
        fitting.max_by_key(|(_, group)| group.name.len()).map_or(0, |(index, _)| index)
    }

    /// The most points that a submission can get; `None`: no bound.
    pub fn max(&self) -> Option<f64> {
        self.groups.first().and_then(|root| root.max)
    }

    /// Points of one test.
    ///
    /// # Errors
    /// In words, where the validator's score breaks the format's rules: that is a judge error.
    pub fn points(&self, group: usize, accepted: bool, custom: Option<CustomScore>) -> Result<f64, String> {
        let Some(group) = self.groups.get(group) else { return Ok(0.0) };
        if group.ignored {
            return Ok(0.0);
        }
        if let Some(CustomScore::Points(number) | CustomScore::Factor(number)) = custom
            && !(number.is_finite() && (number >= 0.0 || matches!(group.points, CasePoints::Fixed { .. })))
        {
            return Err(format!("the validator's score {number} is not a number of 0 or more"));
        }
        let points = match (group.points, custom) {
            (CasePoints::Fixed { reject, .. }, None) if !accepted => reject,
            (CasePoints::Fixed { accept, .. }, None) => accept,
            (CasePoints::Fixed { .. }, Some(CustomScore::Points(points))) => points,
            (CasePoints::Fixed { accept, .. }, Some(CustomScore::Factor(factor))) => accept * factor,
            (_, Some(_)) if !accepted => return Err("the validator gives a score to what it rejects".to_owned()),
            (_, None) if !accepted => 0.0,
            (CasePoints::None, Some(_)) => {
                return Err("the validator gives a score in a group that passes or fails as a whole".to_owned());
            }
            (CasePoints::None, None) => 0.0,
            (CasePoints::UpTo(max), None) => max,
            (CasePoints::UpTo(max), Some(CustomScore::Points(points))) if points <= max + EPSILON => points,
            (CasePoints::UpTo(max), Some(CustomScore::Points(points))) => {
                return Err(format!("the validator's score {points} is more than the test's {max}"));
            }
            (CasePoints::UpTo(max), Some(CustomScore::Factor(factor))) if factor <= 1.0 => max * factor,
            (CasePoints::UpTo(_), Some(CustomScore::Factor(factor))) => {
                return Err(format!("the validator's multiplier {factor} is more than 1"));
            }
            (CasePoints::Unbounded, Some(CustomScore::Points(points))) => points,
            (CasePoints::Unbounded, _) => {
                return Err("the validator must give a score in a group without bound".to_owned());
            }
        };
        Ok(points)
    }

    /// Whether a test of `group` need not be run, after `results` (group and result of each test before, in judging order;
    /// tests that were skipped are not among them).
    pub fn skips(&self, group: usize, results: &[(usize, TestScore)]) -> bool {
        let mut at = Some(group);
        let mut inner = None;
        while let Some(index) = at {
            let Some(here) = self.groups.get(index) else { return false };
            if here.requires.iter().any(|&needed| !self.all_accepted(needed, results)) {
                return true;
            }
            // What is rejected in a group ends it; the part that this test belongs to is not over yet.
            let over = |(from, folded): &(Option<usize>, Folded)| {
                (from.is_none() || *from != inner) && !folded.verdict.is_accepted()
            };
            if here.breaks && self.members(index, results).iter().any(over) {
                return true;
            }
            inner = Some(index);
            at = here.parent;
        }
        false
    }

    fn all_accepted(&self, group: usize, results: &[(usize, TestScore)]) -> bool {
        let mine = || results.iter().filter(|(at, _)| self.is_inside(*at, group));
        mine().next().is_some() && mine().all(|(_, result)| result.verdict.is_accepted())
    }

    fn is_inside(&self, mut group: usize, outer: usize) -> bool {
        loop {
            if group == outer {
                return true;
            }
            match self.groups.get(group).and_then(|g| g.parent) {
                Some(parent) => group = parent,
                None => return false,
            }
        }
    }

    /// What lies in a group directly, in the order of judging: tests (`None`), and groups that have results.
    fn members(&self, group: usize, results: &[(usize, TestScore)]) -> Vec<(Option<usize>, Folded)> {
        let mut members: Vec<(Option<usize>, Folded)> = Vec::new();
        for (at, result) in results {
            if *at == group {
                members.push((None, Folded { verdict: result.verdict, score: result.score.unwrap_or(0.0) }));
                continue;
            }
            let child = self.child_towards(group, *at);
            if child.is_some() && !members.iter().any(|(from, _)| *from == child) {
                members.extend(child.map(|child| (Some(child), self.fold_group(child, results))));
            }
        }
        members
    }

    /// The group directly in `outer` that `group` is or lies in.
    fn child_towards(&self, outer: usize, mut group: usize) -> Option<usize> {
        loop {
            let parent = self.groups.get(group)?.parent?;
            if parent == outer {
                return Some(group);
            }
            group = parent;
        }
    }

    fn fold_group(&self, index: usize, results: &[(usize, TestScore)]) -> Folded {
        let Some(group) = self.groups.get(index) else { return Folded { verdict: Verdict::JudgeError, score: 0.0 } };
        let counts = |from: &Option<usize>| from.is_none_or(|child| !self.groups[child].ignored);
        let members: Vec<Folded> = self
            .members(index, results)
            .into_iter()
            .filter(|(from, _)| counts(from))
            .map(|(_, folded)| folded)
            .collect();
        let any = members.iter().any(|m| m.verdict.is_accepted());
        let first = members.iter().find(|m| !m.verdict.is_accepted());
        let verdict = match group.verdict {
            _ if members.is_empty() => Verdict::WrongAnswer,
            VerdictRule::AlwaysAccept => Verdict::Accepted,
            _ if group.any_accepted && any => Verdict::Accepted,
            VerdictRule::FirstError => first.map_or(Verdict::Accepted, |m| m.verdict),
            VerdictRule::WorstError => {
                members.iter().map(|m| m.verdict).max_by_key(|v| badness(*v)).unwrap_or(Verdict::Accepted)
            }
        };
        let scores = members.iter().map(|m| m.score);
        let sum: f64 = scores.clone().sum();
        let score = match group.score {
            ScoreRule::AllOrNothing(points) => {
                if first.is_none() && any {
                    points
                } else {
                    0.0
                }
            }
            _ if members.is_empty() => 0.0,
            ScoreRule::Sum => sum,
            #[allow(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 tests")]
            ScoreRule::Average => sum / members.len() as f64,
            // A 2025-09 group that was never begun counts, with nothing.
            ScoreRule::Min if self.has_unbegun(index, results) => 0.0,
            ScoreRule::Min => scores.fold(f64::INFINITY, f64::min),
            ScoreRule::Max => scores.fold(f64::NEG_INFINITY, f64::max),
        };
        Folded { verdict, score }
    }

    fn has_unbegun(&self, index: usize, results: &[(usize, TestScore)]) -> bool {
        let begun = |child: usize| results.iter().any(|(at, _)| self.is_inside(*at, child));
        self.groups
            .iter()
            .enumerate()
            .any(|(child, g)| g.parent == Some(index) && !g.requires.is_empty() && !begun(child))
    }

    /// Points of a group by name, for demands on it; `None` if there is no such group.
    pub fn group_score(&self, name: &str, results: &[(usize, TestScore)]) -> Option<f64> {
        let index = self.groups.iter().position(|group| group.name == name)?;
        Some(self.fold_group(index, results).score)
    }

    /// The submission's verdict and score. All points: `accepted`; some: `partially_accepted`; none: the first error.
    pub fn fold(&self, results: &[(usize, TestScore)]) -> Total {
        let plain: Vec<TestScore> = results.iter().map(|(_, result)| *result).collect();
        let root = self.fold_group(0, results);
        let counted = || results.iter().filter(|(at, _)| !self.is_ignored(*at));
        let first_error = counted().map(|(_, r)| r.verdict).find(|verdict| !verdict.is_accepted());
        let mut score = root.score;
        let verdict = if plain.is_empty() {
            Verdict::JudgeError
        } else if let Some(ours) = plain.iter().map(|r| r.verdict).find(|v| *v == Verdict::JudgeError) {
            ours
        } else if self.rejected_is_zero && !root.verdict.is_accepted() {
            score = 0.0;
            root.verdict
        } else {
            let full = match self.max() {
                Some(max) => score >= max - EPSILON,
                None => first_error.is_none(),
            };
            match first_error {
                _ if full => Verdict::Accepted,
                Some(error) if score <= EPSILON => error,
                None if score <= EPSILON && self.max().is_none() => Verdict::Accepted,
                _ if score <= EPSILON => Verdict::WrongAnswer,
                _ => Verdict::PartiallyAccepted,
            }
        };
        Total { verdict, time_ms: worst_time(&plain), memory_kib: worst_memory(&plain), score: Some(score) }
    }

    fn is_ignored(&self, mut group: usize) -> bool {
        loop {
            match self.groups.get(group) {
                Some(here) if here.ignored => return true,
                Some(TestGroup { parent: Some(parent), .. }) => group = *parent,
                _ => return false,
            }
        }
    }
}

/// The order of the legacy format's `worst_error`.
fn badness(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::JudgeError | Verdict::Cancelled => 7,
        Verdict::RunTimeError | Verdict::CompileError => 6,
        Verdict::MemoryLimitExceeded => 5,
        Verdict::TimeLimitExceeded => 4,
        Verdict::OutputLimitExceeded => 3,
        Verdict::WrongAnswer => 2,
        Verdict::PartiallyAccepted => 1,
        Verdict::Accepted => 0,
    }
}
