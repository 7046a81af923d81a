//! Packages without `problem.yaml`: Polygon's, and zips of nothing but tests.

use std::path::{Path, PathBuf};

use judge_core::{TimeMs, Verdict};
use problem_package::{Dialect, Format, OutputValidator, statement};

use crate::support::{errors, folder, load};

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/polygon/even-sum")
}

/// A copy of the fixture, to be spoilt.
fn copied() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(&fixture(), dir.path());
    dir
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_full_package_is_read() {
    let (package, warnings) = load(&fixture());
    let said: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["problem.xml: the tests `pretests` are not used", "solutions/scratch.py: left out: its tag is `do-not-run`"]
    );
    assert_eq!((package.format, package.title()), (Format::Polygon, "Even Sum"));
    assert_eq!(package.names["ru"], "Чётная сумма");
    assert_eq!((package.limits.time_ms, package.limits.memory_kib.0), (TimeMs(1_500), 256 * 1024));
    assert_eq!(package.tags(), ["math", "constructive"]);
    let names: Vec<&str> = package.test_cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names, ["sample/01", "sample/03", "secret/02", "secret/04"]);
    let shown: Vec<_> = package.samples.iter().map(|s| s.input.as_deref().unwrap()).collect();
    assert_eq!(shown, ["statements/english/example.01", "tests/03"], "the statement's own example where there is one");
    let OutputValidator::Custom(checker) = &package.output_validator else { panic!("no checker") };
    assert_eq!((checker.dialect, checker.language.as_ref().unwrap().as_str()), (Dialect::Testlib, "cpp"));
    let files: Vec<&str> = checker.files.iter().map(|file| checker.inner_path(file)).collect();
    assert_eq!(files, ["check.cpp", "testlib.h"]);
    assert_eq!(package.input_validators.len(), 1);
}

#[test]
fn tags_say_what_solutions_must_get() {
    use Verdict::{Accepted, RunTimeError, TimeLimitExceeded, WrongAnswer};
    let (package, _) = load(&fixture());
    let expected: Vec<(&str, Vec<Verdict>)> =
        package.submissions.iter().map(|s| (s.program.name.as_str(), s.expected.verdicts())).collect();
    assert_eq!(expected[0], ("main.py", vec![Accepted]));
    assert_eq!(expected[2], ("odd.py", vec![WrongAnswer]));
    assert_eq!(expected[3], ("words.py", vec![WrongAnswer]));
    assert_eq!(expected[4], ("endless.py", vec![TimeLimitExceeded]));
    assert!(expected[5].1.contains(&RunTimeError) && !expected[5].1.contains(&Accepted));
    assert_eq!(expected.len(), 6);
    assert!(package.submissions.iter().all(|s| s.program.dialect == Dialect::Kattis), "solutions are no validators");
}

#[test]
fn statements_are_put_together_from_their_sections() {
    let (package, _) = load(&fixture());
    let english = statement::render(&package, None);
    for part in [
        "<strong>even</strong>",
        "<code>a</code>",
        "<li>",
        "<h2>Input</h2>",
        "<h2>Output</h2>",
        "<h2>Note</h2>",
        "Any answer is taken.",
    ] {
        assert!(english.html.contains(part), "{part}: {}", english.html);
    }
    assert!(!english.html.contains("Interaction"), "an empty section is not shown");
    let russian = statement::render(&package, Some("ru"));
    assert!(russian.language == "ru" && russian.html.contains("Разбейте"), "{}", russian.html);
}

#[test]
fn what_is_wrong_with_a_package_is_said() {
    type Spoil = fn(&str) -> String;
    let cases: [(&str, Spoil, &str); 12] = [
        ("no time limit", |xml| xml.replace("<time-limit>1500</time-limit>", ""), "no `time-limit`"),
        ("a time in words", |xml| xml.replace(">1500<", ">fast<"), "`time-limit` must be a number"),
        ("an hour", |xml| xml.replace(">1500<", ">3600000<"), "longer than this judge gives"),
        ("all memory", |xml| xml.replace(">268435456<", ">999999999999<"), "at most"),
        ("a file elsewhere", |xml| xml.replace("input-file=\"\"", "input-file=\"../a.in\""), "is no name for a file"),
        (
            "points in words",
            |xml| xml.replace("<test method=\"manual\" sample=\"true\"/>", "<test points=\"many\"/>"),
            "`points=\"many\"`",
        ),
        (
            "a test that isn't there",
            |xml| xml.replace("tests/%02d.a", "tests/%03d.a"),
            "missing: download the *full* package",
        ),
        ("no pattern", |xml| xml.replace("tests/%02d<", "tests<"), "no patterns"),
        ("a checker that isn't there", |xml| xml.replace("files/check.cpp", "files/gone.cpp"), "problem.xml names it"),
        ("no names", |xml| xml.replace("<name ", "<nom "), "has no name"),
        ("not closed", |xml| xml.replace("</problem>", ""), "line "),
        ("entities", |xml| xml.replacen("<problem", "<!DOCTYPE problem [<!ENTITY a \"x\">]>\n<problem", 1), "line "),
    ];
    for (what, spoil, reason) in cases {
        let dir = copied();
        let path = dir.path().join("problem.xml");
        let xml = spoil(&std::fs::read_to_string(&path).unwrap());
        std::fs::write(path, xml).unwrap();
        let found = errors(dir.path());
        assert!(found.iter().any(|error| error.contains(reason)), "{what}: {found:?}");
    }
}

#[test]
fn points_and_groups_are_read() {
    let dir = fixture().join("../grouped");
    let (package, warnings) = load(&dir);
    assert_eq!(warnings, []);
    assert!(package.points_as_percent);
    let files = (package.input_file.as_deref(), package.output_file.as_deref());
    assert_eq!(files, (Some("input.txt"), Some("output.txt")));
    let scoring = package.scoring.as_ref().unwrap();
    let groups: Vec<_> = scoring.groups.iter().map(|g| (g.name.as_str(), g.max, g.requires.clone())).collect();
    let want = [
        ("", Some(100.0), vec![]),
        ("secret", Some(100.0), vec![]),
        ("secret/0", Some(0.0), vec![]),
        ("secret/1", Some(30.0), vec![2]),
        ("secret/2", Some(30.0), vec![2]),
        ("secret/3", Some(40.0), vec![4]),
        ("secret/1/02", Some(10.0), vec![]),
        ("secret/1/03", Some(20.0), vec![]),
    ];
    assert_eq!(groups, want);
    let names: Vec<&str> = package.test_cases.iter().map(|case| case.name.as_str()).collect();
    let sorted = ["0/01", "1/02", "1/03", "2/06", "2/07", "3/04", "3/05", "3/08"].map(|name| format!("secret/{name}"));
    assert_eq!(names, sorted, "a group comes after those that it depends on");
    assert!(package.test_cases[0].sample);
    assert_eq!(scoring.group_of(names[2]), 7);
    for (find, put, reason) in [
        ("<dependency group=\"2\"/>", "<dependency group=\"9\"/>", "depends on `9`, which there isn't"),
        ("<dependency group=\"2\"/>", "<dependency group=\"3\"/>", "depends on itself"),
        ("complete-group", "some", "neither complete-group nor each-test"),
    ] {
        let copied = tempfile::tempdir().unwrap();
        copy(&dir, copied.path());
        let path = copied.path().join("problem.xml");
        std::fs::write(&path, std::fs::read_to_string(&path).unwrap().replace(find, put)).unwrap();
        let found = errors(copied.path());
        assert!(found.iter().any(|error| error.contains(reason)), "{reason}: {found:?}");
    }
}

#[test]
fn an_interactor_is_the_validator_and_its_checker_is_asked_then() {
    let (package, _) = load(&fixture().join("../warmer"));
    assert!(package.interactive && package.kind == judge_core::Kind::Interactive);
    assert_eq!((package.input_file, package.output_file), (None, None), "these words stand for the streams");
    let OutputValidator::Custom(interactor) = &package.output_validator else { panic!("no interactor") };
    assert_eq!((interactor.name.as_str(), interactor.dialect), ("interact.cpp", Dialect::Testlib));
    assert_eq!(interactor.checker.as_ref().unwrap().name, "check.cpp");
}

/// The standard checkers do what the default validator can do, too.
#[test]
fn standard_checkers_without_testlib_are_replaced() {
    let dir = copied();
    let path = dir.path().join("problem.xml");
    let xml = std::fs::read_to_string(&path).unwrap();
    let xml = xml
        .replace("<checker type", "<checker name=\"std::rcmp6.cpp\" type")
        .replace("files/testlib.h", "files/gone.h");
    std::fs::write(path, xml).unwrap();
    let (package, warnings) = load(dir.path());
    assert_eq!(package.output_validator, OutputValidator::Default);
    assert_eq!(package.test_cases[0].output_validator_args, ["float_tolerance", "1e-6"]);
    assert!(warnings.iter().any(|w| w.message.contains("std::rcmp6.cpp")), "{warnings:?}");
}

#[test]
fn plain_tests_are_a_package() {
    type Files = &'static [(&'static str, &'static str)];
    let cases: [(Files, &[&str]); 6] = [
        (&[("10.in", "1"), ("10.out", "1"), ("9.in", "2"), ("9.out", "2")], &["sample/9", "secret/10"]),
        (&[("1.in", "1"), ("1.ans", "1"), ("1.out", "2")], &["sample/1"]),
        (
            &[("sample/1.in", ""), ("sample/1.out", ""), ("tests/1.in", ""), ("tests/1.out", "")],
            &["sample/sample/1", "secret/tests/1"],
        ),
        (&[("input/1.txt", ""), ("output/1.txt", "")], &["sample/input/1.txt"]),
        (
            &[("input1.txt", ""), ("output1.txt", ""), ("input2.txt", ""), ("output2.txt", "")],
            &["sample/input1.txt", "secret/input2.txt"],
        ),
        (
            &[("tests/01", ""), ("tests/01.a", ""), ("tests/02", ""), ("tests/02.a", "")],
            &["sample/tests/01", "secret/tests/02"],
        ),
    ];
    for (files, names) in cases {
        let dir = folder(files);
        let (package, warnings) = load(dir.path());
        let found: Vec<&str> = package.test_cases.iter().map(|case| case.name.as_str()).collect();
        assert_eq!(found, names, "{files:?}");
        assert_eq!((package.format, package.limits.time_ms), (Format::Plain, TimeMs(1_000)));
        for guess in ["no `problem.yaml`", "1 s and 256 MiB", "no name is stated"] {
            assert!(warnings.iter().any(|w| w.message.contains(guess)), "{guess}: {warnings:?}");
        }
    }
    let (package, _) = load(folder(&[("1.in", "1"), ("1.ans", "1"), ("1.out", "2")]).path());
    assert_eq!(package.test_cases[0].answer, "1.ans");
}

#[test]
fn tests_alone_are_not_guessed_where_something_is_wrong() {
    let cases: [(&[(&str, &str)], &str); 3] = [
        (&[("1.in", "1"), ("1.out", "1"), ("2.in", "2")], "2.in: has no answer"),
        (&[("data/secret/1.in", "1"), ("data/secret/1.ans", "1")], "problem.yaml: missing"),
        (&[("a/problem.yaml", "name: a"), ("b/1.in", "1"), ("b/1.out", "1")], "one in the folder `a`"),
    ];
    for (files, reason) in cases {
        let dir = folder(files);
        let found = errors(dir.path());
        assert!(found.iter().any(|error| error.contains(reason)), "{files:?}: {found:?}");
    }
}
