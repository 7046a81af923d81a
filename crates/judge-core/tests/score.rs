//! Scores of both generations of the format, by table.
#![allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]

use judge_core::score::{
    CasePoints, CustomScore, ScoreRule, Scoring, TestGroup, TestScore, VerdictRule, fold_pass_fail,
};
use judge_core::{MemoryKib, TimeMs, Verdict};

fn group(name: &str, parent: Option<usize>) -> TestGroup {
    TestGroup {
        name: name.to_owned(),
        parent,
        verdict: VerdictRule::WorstError,
        any_accepted: false,
        score: ScoreRule::Sum,
        points: CasePoints::Fixed { accept: 1.0, reject: 0.0 },
        ignored: false,
        breaks: false,
        requires: Vec::new(),
        max: None,
    }
}

/// Samples that don't count, and two subtasks of 40 and 60 points.
fn legacy() -> Scoring {
    let subtask = |name: &str, points: f64| TestGroup {
        points: CasePoints::Fixed { accept: points, reject: 0.0 },
        score: ScoreRule::Min,
        breaks: true,
        max: Some(points),
        ..group(name, Some(2))
    };
    let groups = vec![
        TestGroup { max: Some(100.0), ..group("", None) },
        TestGroup { ignored: true, ..group("sample", Some(0)) },
        TestGroup {
            verdict: VerdictRule::FirstError,
            any_accepted: true,
            max: Some(100.0),
            ..group("secret", Some(0))
        },
        subtask("secret/1", 40.0),
        subtask("secret/2", 60.0),
    ];
    Scoring { groups, rejected_is_zero: true }
}

/// 2025-09: 30 points for all of group a, 20 shared by the tests of b, which needs a.
fn aggregated() -> Scoring {
    let groups = vec![
        TestGroup { verdict: VerdictRule::FirstError, max: Some(50.0), ..group("", None) },
        TestGroup { ignored: true, points: CasePoints::None, ..group("sample", Some(0)) },
        TestGroup { max: Some(50.0), ..group("secret", Some(0)) },
        TestGroup {
            score: ScoreRule::AllOrNothing(30.0),
            points: CasePoints::None,
            breaks: true,
            max: Some(30.0),
            ..group("secret/a", Some(2))
        },
        TestGroup { points: CasePoints::UpTo(5.0), requires: vec![3], max: Some(20.0), ..group("secret/b", Some(2)) },
    ];
    Scoring { groups, rejected_is_zero: false }
}

/// Judges tests as the worker does: `(folder, verdict it would get, custom score)`; gives what was run and the total.
fn judge(scoring: &Scoring, tests: &[(&str, Verdict, Option<CustomScore>)]) -> (usize, Verdict, f64) {
    let mut results = Vec::new();
    for (folder, verdict, custom) in tests {
        let at = scoring.group_of(folder);
        if scoring.skips(at, &results) {
            continue;
        }
        let score = scoring.points(at, verdict.is_accepted(), *custom).unwrap();
        results.push((at, TestScore { verdict: *verdict, time_ms: None, memory_kib: None, score: Some(score) }));
    }
    let total = scoring.fold(&results);
    (results.len(), total.verdict, total.score.unwrap())
}

#[test]
fn subtasks() {
    use Verdict::{
        Accepted as Ac, PartiallyAccepted, RunTimeError as Rte, TimeLimitExceeded as Tle, WrongAnswer as Wa,
    };
    // Verdicts of: a sample, two tests of each subtask. Then: tests run, verdict, score.
    for (verdicts, run, verdict, score) in [
        ([Ac, Ac, Ac, Ac, Ac], 5, Ac, 100.0),
        ([Wa, Ac, Ac, Ac, Ac], 5, Ac, 100.0),
        ([Ac, Ac, Ac, Ac, Wa], 5, PartiallyAccepted, 40.0),
        ([Ac, Wa, Ac, Ac, Ac], 4, PartiallyAccepted, 60.0),
        ([Ac, Ac, Ac, Tle, Ac], 4, PartiallyAccepted, 40.0),
        ([Ac, Rte, Ac, Wa, Ac], 3, Rte, 0.0),
    ] {
        let folders = ["sample", "secret/1", "secret/1", "secret/2", "secret/2"];
        let tests: Vec<_> = folders.iter().zip(verdicts).map(|(folder, v)| (*folder, v, None)).collect();
        assert_eq!(judge(&legacy(), &tests), (run, verdict, score), "{verdicts:?}");
    }
}

#[test]
fn aggregations_and_required_groups() {
    use Verdict::{Accepted as Ac, PartiallyAccepted, WrongAnswer as Wa};
    let half = Some(CustomScore::Factor(0.5));
    for (tests, run, verdict, score) in [
        (
            vec![("sample", Ac, None), ("secret/a", Ac, None), ("secret/b/x", Ac, None), ("secret/b/y", Ac, None)],
            4,
            PartiallyAccepted,
            40.0,
        ),
        (
            vec![("secret/a", Ac, None), ("secret/b", Ac, half), ("secret/b", Wa, None), ("secret/b", Ac, None)],
            4,
            PartiallyAccepted,
            37.5,
        ),
        (vec![("secret/a", Wa, None), ("secret/a", Ac, None), ("secret/b", Ac, None)], 1, Wa, 0.0),
        (
            vec![
                ("secret/a", Ac, None),
                ("secret/b", Ac, None),
                ("secret/b", Ac, None),
                ("secret/b", Ac, None),
                ("secret/b", Ac, None),
            ],
            5,
            Ac,
            50.0,
        ),
    ] {
        assert_eq!(judge(&aggregated(), &tests), (run, verdict, score), "{tests:?}");
    }
}

#[test]
fn graders_of_the_legacy_format() {
    use Verdict::{Accepted as Ac, PartiallyAccepted, TimeLimitExceeded as Tle, WrongAnswer as Wa};
    type Change = fn(&mut TestGroup);
    let cases: [(&str, Change, Verdict, f64); 7] = [
        ("worst_error sum", |_| {}, Tle, 0.0),
        ("first_error", |g| g.verdict = VerdictRule::FirstError, Wa, 0.0),
        ("always_accept", |g| g.verdict = VerdictRule::AlwaysAccept, PartiallyAccepted, 1.0),
        ("accept_if_any_accepted", |g| g.any_accepted = true, PartiallyAccepted, 1.0),
        ("avg", |g| (g.any_accepted, g.score) = (true, ScoreRule::Average), PartiallyAccepted, 1.0 / 3.0),
        ("max", |g| (g.any_accepted, g.score) = (true, ScoreRule::Max), PartiallyAccepted, 1.0),
        ("min", |g| (g.any_accepted, g.score) = (true, ScoreRule::Min), Wa, 0.0),
    ];
    for (name, change, verdict, score) in cases {
        let mut root = TestGroup { max: Some(3.0), ..group("", None) };
        change(&mut root);
        let scoring = Scoring { groups: vec![root], rejected_is_zero: true };
        let tests = [("secret", Ac, None), ("secret", Wa, None), ("secret", Tle, None)];
        assert_eq!(judge(&scoring, &tests), (3, verdict, score), "{name}");
    }
}

#[test]
fn scores_that_break_the_rules() {
    let scoring = aggregated();
    let open = Scoring { groups: vec![TestGroup { points: CasePoints::Unbounded, ..group("", None) }], ..legacy() };
    for (scoring, folder, accepted, custom) in [
        (&scoring, "secret/a", true, Some(CustomScore::Points(1.0))),
        (&scoring, "secret/b", false, Some(CustomScore::Points(1.0))),
        (&scoring, "secret/b", true, Some(CustomScore::Points(5.1))),
        (&scoring, "secret/b", true, Some(CustomScore::Points(-1.0))),
        (&scoring, "secret/b", true, Some(CustomScore::Points(f64::NAN))),
        (&scoring, "secret/b", true, Some(CustomScore::Factor(1.1))),
        (&open, "secret", true, None),
        (&open, "secret", true, Some(CustomScore::Factor(0.5))),
    ] {
        let at = scoring.group_of(folder);
        assert!(scoring.points(at, accepted, custom).is_err(), "{folder} {accepted} {custom:?}");
    }
    assert_eq!(scoring.points(1, true, Some(CustomScore::Points(9.0))), Ok(0.0), "samples count for nothing");
    assert_eq!(open.points(0, true, Some(CustomScore::Points(1e9))), Ok(1e9));
}

#[test]
fn the_first_failure_names_it_and_the_worst_test_measures_it() {
    let test = |verdict, time, memory| TestScore {
        verdict,
        time_ms: Some(TimeMs(time)),
        memory_kib: Some(MemoryKib(memory)),
        score: None,
    };
    let ok = test(Verdict::Accepted, 5, 900);
    let slow = test(Verdict::TimeLimitExceeded, 2_000, 100);
    let wrong = test(Verdict::WrongAnswer, 1, 1);
    for (results, verdict, time) in [
        (&[][..], Verdict::JudgeError, None),
        (&[ok, ok], Verdict::Accepted, Some(TimeMs(5))),
        (&[ok, slow, wrong], Verdict::TimeLimitExceeded, Some(TimeMs(2_000))),
        (&[wrong, slow], Verdict::WrongAnswer, Some(TimeMs(2_000))),
    ] {
        let total = fold_pass_fail(results);
        assert_eq!((total.verdict, total.time_ms), (verdict, time));
    }
    assert_eq!(fold_pass_fail(&[ok, slow]).memory_kib, Some(MemoryKib(900)));
}
