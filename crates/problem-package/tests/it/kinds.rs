//! Kinds of problems: interactive, multi-pass, scoring; and folders that are none of them.

use crate::support::{errors, load, package};

const HEAD: &str = "problem_format_version: 2025-09\nname: X\nuuid: x\n";

#[test]
fn kinds_and_what_their_validators_must_say() {
    let validator = ("output_validator/validate.py", "x");
    let kind = |yaml: &str, files: &[(&str, &str)]| {
        let yaml = format!("{HEAD}{yaml}\n");
        let files: Vec<_> =
            [("problem.yaml", yaml.as_str()), validator].into_iter().chain(files.iter().copied()).collect();
        load(package(&files).path()).0
    };
    let both = kind("type: [interactive, multi-pass]\nlimits: {validation_passes: 4}", &[]);
    assert_eq!((both.kind, both.interactive, both.passes), (judge_core::Kind::Interactive, true, Some(4)));
    let passes = kind("type: multi-pass", &[]);
    assert_eq!((passes.kind, passes.passes), (judge_core::Kind::MultiPass, Some(2)));
    let plain = kind(
        "type: pass-fail",
        &[
            ("data/invalid_input/a.in", "-1\n"),
            ("data/valid_output/b.in", "1\n"),
            ("data/valid_output/b.ans", "1\n"),
            ("data/valid_output/b.out", "1.0\n"),
            ("data/valid_output/b.yaml", "output_validator_args: [float_tolerance, 1e-6]\n"),
            ("data/secret/01.yaml", "args: [--fast, '2']\n"),
        ],
    );
    let told: Vec<_> =
        plain.validator_tests.iter().map(|t| (t.name.as_str(), t.is_valid, t.output.is_some())).collect();
    assert_eq!(told, [("invalid_input/a", false, false), ("valid_output/b", true, true)]);
    assert_eq!(plain.validator_tests[1].output_validator_args, ["float_tolerance", "1e-6"]);
    assert_eq!(plain.test_cases[1].args, ["--fast", "2"]);
}

#[test]
fn groups_of_the_newest_format() {
    let yaml = format!("{HEAD}type: scoring\n");
    let files = |more: &[(&str, &str)]| {
        let base = [
            ("problem.yaml", yaml.as_str()),
            ("data/secret/a/1.in", "1"),
            ("data/secret/a/1.ans", "1"),
            ("data/secret/b/1.in", "1"),
            ("data/secret/b/1.ans", "1"),
            ("data/secret/01.in", ""),
            ("data/secret/01.ans", ""),
        ];
        package(&base.into_iter().chain(more.iter().copied()).collect::<Vec<_>>())
    };
    let good = files(&[
        ("data/secret/a/test_group.yaml", "max_score: 40\nrequire_pass: sample\n"),
        ("data/secret/b/test_group.yaml", "max_score: 60\nscore_aggregation: sum\nrequire_pass: [secret/a]\n"),
        ("submissions/submissions.yaml", "accepted:\n  score: [99, 100]\n  secret/a:\n    score: 40\n"),
    ]);
    let (package_, _) = load(good.path());
    let scoring = package_.scoring.unwrap();
    let b = &scoring.groups[scoring.group_of("secret/b/deeper")];
    assert_eq!((b.name.as_str(), b.max, b.requires.len()), ("secret/b", Some(60.0), 1));
    assert_eq!(scoring.max(), Some(100.0));
    assert_eq!(package_.submissions[0].expected.scores().len(), 2);
    for (file, content, error) in [
        ("data/secret/a/test_group.yaml", "score_aggregation: sum\n", "`max_score` is missing"),
        ("data/secret/a/test_group.yaml", "max_score: 1\nrequire_pass: secret/b\n", "names no earlier group"),
        ("data/secret/a/test_group.yaml", "max_score: 1\nscore_aggregation: best\n", "is none of pass-fail, sum, min"),
        ("data/testdata.yaml", "grader_flags: sum wild\n", "no flag `wild`"),
        ("data/testdata.yaml", "range: 9 1\n", "`range: 9 1`"),
        ("data/testdata.yaml", "range: 0 to 100\n", "`range: 0 to 100`"),
    ] {
        let said = errors(files(&[(file, content)]).path()).join("\n");
        assert!(said.contains(error), "{error} is not in:\n{said}");
    }
}

#[test]
fn files_and_looks_at_the_source() {
    let yaml = format!("{HEAD}type: scoring\n");
    let files = |group: &str, more: &[(&str, &str)]| {
        let base = [
            ("problem.yaml", yaml.as_str()),
            ("data/secret/test_group.yaml", group),
            ("data/secret/01.files/a.txt", "x"),
            ("data/secret/01.files/b/c.txt", "y"),
        ];
        package(&base.into_iter().chain(more.iter().copied()).collect::<Vec<_>>())
    };
    let validator = ("static_validator/look.py", "x");
    let dir = files("static_validation_score: 40\nstatic_validator_args: [a, b]\n", &[validator]);
    let (read, _) = load(dir.path());
    let names: Vec<_> = read.test_cases.iter().map(|case| (case.name.as_str(), case.is_static)).collect();
    assert_eq!(names, [("sample/1", false), ("secret/(static)", true), ("secret/01", false)]);
    assert_eq!(read.test_cases[1].output_validator_args, ["a", "b"]);
    let case = &read.test_cases[2];
    let inner: Vec<&str> = case.files.iter().map(|file| case.inner_path(file)).collect();
    assert_eq!(inner, ["a.txt", "b/c.txt"]);
    let scoring = read.scoring.unwrap();
    let [looked, run] = [1, 2].map(|n| scoring.group_of(&read.test_cases[n].name));
    assert_eq!((scoring.points(looked, true, None), scoring.points(run, true, None)), (Ok(40.0), Ok(60.0)));
    assert_eq!((scoring.points(run, false, None), scoring.max()), (Ok(0.0), Some(100.0)));
    assert_eq!(read.static_validator.unwrap().name, "static_validator");
    for (group, more, error) in [
        ("static_validation_score: 40\n", &[][..], "static_validator: missing"),
        ("static_validation_score: -1\n", &[validator], "must be `pass-fail` or a number"),
        ("score_aggregation: pass-fail\nstatic_validation_score: 4\n", &[validator], "passes or fails as a whole"),
    ] {
        let found = errors(files(group, more).path()).join("\n");
        assert!(found.contains(error), "{error}: {found}");
    }
    let (_, warnings) = load(files("max_score: 100\n", &[validator]).path());
    assert!(warnings.iter().any(|w| w.path == "static_validator"), "{warnings:?}");
}

#[test]
fn packages_that_are_none() {
    let check = |files: &[(&str, &str)], part: &str| {
        let dir = package(files);
        let errors = errors(dir.path()).join("\n");
        assert!(errors.contains(part), "{part} is not in:\n{errors}");
    };
    check(&[("problem.yaml", "")], "problem.yaml: missing");
    check(&[("problem.yaml", ""), ("problem.xml", "<problem/>")], "problem.xml: `judging` is missing");
    check(&[("problem.yaml", ""), ("x/problem.yaml", "a: b")], "in the folder `x`");
    check(&[("problem.yaml", "- a\n")], "problem.yaml: must be a map");
    check(&[("problem.yaml", "name: [x")], "problem.yaml: line");
    check(&[("problem.yaml", "problem_format_version: 2031-01\nname: x\n")], "2031-01` is not known");
    check(&[("problem.yaml", "name: {en: [x]}\n")], "`name.en` must be text");
    check(&[("function.yaml", "name: f\n")], "function.yaml: a function that returns nothing");
    check(&[("data/sample/1.in", ""), ("data/secret/01.in", "")], "data: no test cases");
    check(&[("problem.yaml", "name: x\nvalidation: custom\n")], "output_validators: missing");
    check(&[("problem.yaml", "name: x\nvalidation: custom multi-pass\n")], "output_validators: missing");
    check(&[("data/secret/01.yaml", "args: {a: b}\n")], "data/secret/01.yaml: line 1: `args`");
    check(&[("data/invalid_output/1.in", "1"), ("data/invalid_output/1.ans", "1")], "invalid_output/1.out: missing");
}

#[test]
fn answers_instead_of_programs() {
    let head = |yaml: &str| format!("{HEAD}{yaml}\n");
    let (plain, _) = load(
        package(&[
            ("problem.yaml", &head("type: submit-answer")),
            ("data/secret/02.in", "1"),
            ("data/secret/02.ans", "1"),
            ("attachments/inputs.zip", "x"),
            ("submissions/accepted/all/01.out", "7 7\n"),
        ])
        .path(),
    );
    assert!(plain.answers && plain.kind == judge_core::Kind::Stdio && plain.limits.code_kib == 256, "{plain:?}");
    assert_eq!(plain.attachments, ["attachments/inputs.zip"]);
    let groups = [
        ("problem.yaml", head("type: [scoring, submit-answer]\nlimits: {code: 9}")),
        ("data/secret/01.in", String::new()),
        ("data/secret/01.ans", String::new()),
        ("data/secret/a/1.in", "1".to_owned()),
        ("data/secret/a/1.ans", "1".to_owned()),
        ("data/secret/a/test_group.yaml", "max_score: 100\nrequire_pass: sample\n".to_owned()),
    ];
    let groups: Vec<_> = groups.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let (scoring, _) = load(package(&groups).path());
    assert_eq!(scoring.limits.code_kib, 9);
    let groups = scoring.scoring.unwrap().groups;
    assert!(groups.iter().all(|group| group.requires.is_empty()), "nobody answers samples: {groups:?}");
    let check = |yaml: &str, files: &[(&str, &str)], words: &str| {
        let yaml = head(yaml);
        let files: Vec<_> = [("problem.yaml", yaml.as_str()), ("output_validator/v.py", "x")]
            .into_iter()
            .chain(files.iter().copied())
            .collect();
        let found = errors(package(&files).path());
        assert!(found.iter().any(|error| error.contains(words)), "{words}: {found:?}");
    };
    check("type: [submit-answer, interactive]", &[], "nothing is run");
    check("type: [submit-answer, multi-pass]", &[], "nothing is run");
    let long = "x".repeat(62);
    let (input, answer) = (format!("data/secret/{long}.in"), format!("data/secret/{long}.ans"));
    check("type: submit-answer", &[(&input, "1"), (&answer, "1")], "can't send");
    let twice = ["data/secret/a/b-c.in", "data/secret/a/b-c.ans", "data/secret/a-b/c.in", "data/secret/a-b/c.ans"];
    check("type: submit-answer", &twice.map(|path| (path, "1")), "too");
}
