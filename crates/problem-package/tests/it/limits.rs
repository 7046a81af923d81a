//! Limits: where the time limit comes from, what shapes it, and what must be honoured.

use judge_core::{MemoryKib, TimeMs};
use problem_package::{Bounds, TimeLimit, load_with};

use crate::support::{load, package};

const HEAD: &str = "problem_format_version: 2025-09\nname: X\nuuid: x\n";

#[test]
fn time_limits_come_from_many_places() {
    let check = |files: &[(&str, &str)], path: Option<&str>, time: i64| {
        let dir = package(files);
        let (package, _) = load(dir.path());
        let stated = path.map_or(TimeLimit::Derived, |path| TimeLimit::Stated { path: path.into() });
        assert_eq!((&package.time_limit, package.limits.time_ms), (&stated, TimeMs(time)), "{files:?}");
    };
    let no_limit = ("problem.yaml", "name: x\n");
    check(&[no_limit], None, 30_000);
    check(&[no_limit, (".timelimit", "2\n")], Some(".timelimit"), 2_000);
    check(&[no_limit, ("domjudge-problem.ini", "name = 'x'\ntimelimit='1.5'\n")], Some("domjudge-problem.ini"), 1_500);
    check(&[("problem.yaml", "name: x\nlimits: {time_limit: 0.25}\n"), (".timelimit", "9")], Some("problem.yaml"), 250);
    let rule = |yaml: &str| load(package(&[("problem.yaml", yaml)]).path()).0.time_rule;
    assert_eq!(rule("name: x\n").derive(TimeMs(300)), TimeMs(2_000));
    assert_eq!(rule("name: x\nlimits: {time_multiplier: 2}\n").derive(TimeMs(300)), TimeMs(1_000));
    assert_eq!(rule(HEAD).derive(TimeMs(600)), TimeMs(2_000));
    assert_eq!(
        rule(&format!("{HEAD}limits: {{time_resolution: 0.1, time_multipliers: {{ac_to_time_limit: 3}}}}\n"))
            .derive(TimeMs(610)),
        TimeMs(1_900)
    );
}

/// Where a folder speaks of the whole submission and not of its tests, its accepted submissions shape the limit all the same.
#[test]
fn accepted_submissions_shape_the_limit_of_scoring_problems_too() {
    let yaml = "problem_format_version: 2023-07-draft\nname: x\ntype: scoring\n";
    let groups = "grader_flags: min\naccept_score: 100\nrange: 0 100\n";
    for groups in [groups, "max_score: 100\n"] {
        let dir = package(&[
            ("problem.yaml", yaml),
            ("data/secret/test_group.yaml", groups),
            ("submissions/time_limit_exceeded/b.py", "while True: pass\n"),
        ]);
        let (package, warnings) = load(dir.path());
        let bounds: Vec<_> = package.submissions.iter().map(|s| (s.bounds_limit_below, s.bounds_limit_above)).collect();
        assert_eq!(bounds, [(true, false), (false, true)], "{groups}");
        assert!(!warnings.iter().any(|w| w.message.contains("no time limit is stated")), "{warnings:?}");
    }
    let yaml = "a.py:\n  sample:\n    use_for_time_limit: lower\n  secret:\n    required: [TLE]\n";
    let dir = package(&[
        ("problem.yaml", HEAD),
        ("submissions/submissions.yaml", &yaml.replace("a.py", "mixed")),
        ("submissions/mixed/a.py", "pass\n"),
    ]);
    let (package, _) = load(dir.path());
    let mixed = package.submissions.last().unwrap();
    assert!(!mixed.bounds_limit_below && mixed.is_bound_by("sample/1") && !mixed.is_bound_by("secret/01"), "{mixed:?}");
}

#[test]
fn stated_limits_are_exact_or_refused() {
    let bounds = Bounds { memory_kib: MemoryKib(1024 * 1024), ..Bounds::default() };
    let memory = |yaml: &str| {
        let dir = package(&[("problem.yaml", &format!("{HEAD}{yaml}"))]);
        load_with(dir.path(), &bounds)
            .map(|(p, w)| (p.limits.memory_kib.0 / 1024, w.iter().any(|w| w.message.contains("cut to 1024 MiB"))))
    };
    assert_eq!(memory("limits: {memory: 512}\n").unwrap(), (512, false));
    assert_eq!(memory("").unwrap(), (1024, true));
    assert!(memory("limits: {memory: 2000}\n").unwrap_err()[0].message.contains("at most 1024 MiB"));
}
