//! Packages: our own small ones, those of other people where they are at hand.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use judge_core::{MemoryKib, TimeMs, Verdict};
use problem_package::{Format, OutputValidator, Package, TimeLimit, UnpackLimits, write_zip};

use crate::support::{errors, load, package, unpack};

fn warnings(dir: &Path) -> String {
    load(dir).1.iter().map(|w| format!("{w}\n")).collect()
}

fn names(package: &Package) -> Vec<&str> {
    package.test_cases.iter().map(|case| case.name.as_str()).collect()
}

#[test]
fn a_small_package_is_read_whole() {
    let dir = package(&[("judge.yaml", "difficulty: easy\ntags: [a, b]\nhints: [h]\nlanguage_factors: true\n")]);
    let (package, warnings) = load(dir.path());
    assert_eq!(warnings, []);
    assert_eq!((package.format, package.title()), (Format::V2025_09, "Twice"));
    assert_eq!(package.limits.time_ms, TimeMs(1000));
    assert_eq!(package.time_limit, TimeLimit::Stated { path: "problem.yaml".into() });
    assert_eq!(package.output_validator, OutputValidator::Default);
    assert_eq!(names(&package), ["sample/1", "secret/01"]);
    assert_eq!((package.test_cases[1].input_bytes, package.test_cases[1].answer_bytes), (2, 4));
    assert_eq!(package.submissions[0].program.language.as_ref().unwrap().as_str(), "python");
    assert_eq!(package.submissions[0].expected.verdicts(), [Verdict::Accepted]);
    assert_eq!(package.tags(), ["a", "b"]);
    assert_eq!(
        (package.judge.difficulty.map(|d| d.as_str()), package.judge.language_factors),
        (Some("easy"), Some(true))
    );
}

#[test]
fn what_is_wrong_is_said_all_at_once() {
    let dir = package(&[
        (
            "problem.yaml",
            "problem_format_version: 2025-09\nname: X\nlimits: {memory: lots, output: 1.5e9, time_limit: 0}\ntype: [scoring, interactive, submit-answer]\n",
        ),
        ("data/secret/02.in", "x"),
        ("judge.yaml", "difficulty: unearthly\neditorial: ../../etc/passwd\n"),
        ("submissions/submissions.yaml", "accepted: {permitted: [YES]}\n"),
        ("data/sample/test_group.yaml", "output_validator_args: [float_tolerance, tiny]\n"),
    ]);
    let errors = errors(dir.path()).join("\n");
    for part in [
        "problem.yaml: line 3: `limits.memory` must be a number",
        "problem.yaml: `limits.output`",
        "problem.yaml: the time limit of 0 s",
        "output_validator: missing: interactive and multi-pass problems need one",
        "problem.yaml: `submit-answer` goes with neither",
        "data/secret/02.ans: missing",
        "judge.yaml: `difficulty: unearthly`",
        "judge.yaml: `editorial: ../../etc/passwd`",
        "submissions/submissions.yaml: `accepted.permitted`: `YES`",
        "data/sample/1.in: output validator's flags: `float_tolerance tiny`",
    ] {
        assert!(errors.contains(part), "{part} is not in:\n{errors}");
    }
}

#[test]
fn names_may_come_from_the_statement() {
    let legacy = |extra: &str| format!("license: mit\nsource: S\n{extra}");
    let tex = "\\problemname{The \\emph{Big} $n$ -- ``Test''}\n\nx\n";
    let dir = package(&[
        ("problem.yaml", &legacy("")),
        ("statement/problem.en.md", ""),
        ("problem_statement/problem.tex", tex),
    ]);
    let (package_, warnings) = load(dir.path());
    assert_eq!(package_.title(), "The Big n – “Test”");
    assert_eq!(package_.format, Format::Legacy);
    assert!(warnings.iter().any(|w| w.message.contains("license: mit")));
    let dir = package(&[("problem.yaml", &legacy("name: {fr: Le nom, sv: Namn}\n"))]);
    assert_eq!(load(dir.path()).0.title(), "Le nom");
    let dir = package(&[("problem.yaml", &legacy("")), ("statement/problem.en.md", "x")]);
    assert!(errors(dir.path()).join("").contains("`name` is missing"));
}

#[test]
fn test_cases_in_judging_order_with_their_flags() {
    let legacy = package(&[
        ("problem.yaml", "name: x\nvalidator_flags: case_sensitive\n"),
        ("data/secret/b/2.in", "1"),
        ("data/secret/b/2.ans", "1"),
        ("data/secret/b/10.in", "1"),
        ("data/secret/b/10.ans", "1"),
        ("data/secret/a/deep/1.in", "1"),
        ("data/secret/a/deep/1.ans", "1"),
        (
            "data/secret/a/testdata.yaml",
            "output_validator_flags: float_tolerance 1e-3\ninput_validator_flags: n=1 k=2\n",
        ),
        ("data/secret/a/deep/1.desc", "why\n"),
        ("data/sample/1.hint", "because\n"),
    ]);
    let (package_, _) = load(legacy.path());
    assert_eq!(names(&package_), ["sample/1", "secret/01", "secret/a/deep/1", "secret/b/10", "secret/b/2"]);
    let deep = &package_.test_cases[2];
    assert_eq!((deep.group.as_str(), deep.sample, deep.description.as_deref()), ("secret/a/deep", false, Some("why")));
    assert_eq!(deep.output_validator_args, ["case_sensitive", "float_tolerance", "1e-3"]);
    assert_eq!(package_.default_flags(deep).float_relative, Some(1e-3));
    assert!(package_.default_flags(&package_.test_cases[4]).case_sensitive);
    assert_eq!(deep.input_validator_args.of("v.py"), ["n=1", "k=2"]);
    assert_eq!(package_.samples[0].explanation.as_deref(), Some("because"));

    let newer = package(&[
        ("data/test_group.yaml", "output_validator_args: [float_tolerance, '1E-6']\n"),
        (
            "data/secret/01.yaml",
            "output_validator_args: [case_sensitive]\ndescription: d\ninput_validator_args: {v: [a b]}\n",
        ),
        ("data/sample/2.in.statement", "shown in"),
        ("data/sample/2.ans.statement", "shown out"),
        ("data/sample/1.out", "1 1"),
    ]);
    let (package_, _) = load(newer.path());
    assert_eq!(package_.default_flags(&package_.test_cases[0]).float_absolute, Some(1e-6));
    assert_eq!(package_.test_cases[1].output_validator_args, ["case_sensitive"]);
    assert_eq!(package_.test_cases[1].input_validator_args.of("v.py"), ["a b"]);
    assert!(package_.test_cases[1].input_validator_args.of("other.py").is_empty());
    let shown: Vec<_> =
        package_.samples.iter().map(|s| (s.input.as_deref().unwrap(), s.output.as_deref().unwrap())).collect();
    assert_eq!(
        shown,
        [("data/sample/1.in", "data/sample/1.out"), ("data/sample/2.in.statement", "data/sample/2.ans.statement")]
    );
    assert_eq!(package_.test_cases.len(), 2);
}

#[test]
fn submissions_and_what_they_must_get() {
    let dir = package(&[
        ("submissions/wrong_answer/w.cpp", "int main() {}\n"),
        ("submissions/mixed/m.c", "/* @EXPECTED_RESULTS@: TIMELIMIT, COMPILER-ERROR */\n"),
        ("submissions/other/o.py", "#!/usr/bin/env python2\n"),
        ("submissions/own/x.rs", "fn main() {}\n"),
        ("submissions/own/y z.rs", "fn main() {}\n"),
        ("submissions/accepted/folder/main.c", "int main() {}\n"),
        ("submissions/accepted/folder/help.h", "\n"),
        ("submissions/accepted/folder/README.txt", "\n"),
        ("submissions/accepted/off.py.disabled", "\n"),
        ("submissions/loose.py", "\n"),
        (
            "submissions/submissions.yaml",
            "own: {permitted: [AC, WA]}\nown/x.rs: {required: [WA], language: python3, entrypoint: x}\nwrong_answer: {permitted: [AC, WA, TLE]}\n",
        ),
    ]);
    let (package_, _) = load(dir.path());
    let rows: Vec<String> = package_
        .submissions
        .iter()
        .map(|s| {
            let language = s.program.language.as_ref().map_or("?", |l| l.as_str());
            let verdicts: Vec<&str> = s.expected.verdicts().iter().map(|v| v.as_str()).collect();
            format!("{} {language} {} {}", s.program.path, verdicts.join(","), s.bounds_limit_below)
        })
        .collect();
    assert_eq!(
        rows,
        [
            "submissions/accepted/a.py python accepted true",
            "submissions/accepted/folder c accepted true",
            "submissions/mixed/m.c c accepted,time_limit_exceeded,compile_error false"
                .replace("accepted,", "")
                .as_str(),
            "submissions/other/o.py python2  false",
            "submissions/own/x.rs python wrong_answer true",
            "submissions/wrong_answer/w.cpp cpp wrong_answer false",
        ]
    );
    assert_eq!(package_.submissions[1].program.files.len(), 3);
    assert_eq!(package_.submissions[1].program.inner_path("submissions/accepted/folder/main.c"), "main.c");
    let warnings = warnings(dir.path());
    for part in
        ["y z.rs: left out", "off.py.disabled: left out", "loose.py: lies in no folder", "other/o.py: nothing says"]
    {
        assert!(warnings.contains(part), "{part} is not in:\n{warnings}");
    }
}

#[test]
fn validators() {
    let custom = |files: &[(&str, &str)]| match load(package(files).path()).0.output_validator {
        OutputValidator::Custom(program) => {
            (program.path, program.files.len(), program.language.map(|l| l.to_string()), program.has_run)
        }
        OutputValidator::Default => panic!("default"),
    };
    let cpp = Some("cpp".to_owned());
    assert_eq!(
        custom(&[("output_validator/v.cc", "x"), ("output_validator/v.h", "x")]),
        ("output_validator".into(), 2, cpp.clone(), false)
    );
    assert_eq!(custom(&[("output_validator/v/v.cc", "x")]), ("output_validator/v".into(), 1, cpp.clone(), false));
    assert_eq!(custom(&[("output_validators/v/v.cc", "x")]).0, "output_validators/v");
    assert!(custom(&[("output_validator/build", "x"), ("output_validator/run", "x"), ("output_validator/j.c", "x")]).3);
    let legacy = ("problem.yaml", "name: x\nvalidation: custom\n");
    assert_eq!(
        custom(&[legacy, ("output_validators/check.py", "x")]),
        ("output_validators/check.py".into(), 1, Some("python".into()), false)
    );
    let two = package(&[legacy, ("output_validators/a.py", "x"), ("output_validators/b.py", "x")]);
    assert!(errors(two.path()).join("").contains("b.py: a second output validator"));
    let dir = package(&[("input_validators/x.ctd", "EOF\n"), ("input_validators/d/a.cpp", "x")]);
    let (package_, warnings) = load(dir.path());
    assert_eq!(package_.input_validators.iter().map(|v| v.name.as_str()).collect::<Vec<_>>(), ["d", "v.py"]);
    assert!(warnings.iter().any(|w| w.path == "input_validators/x.ctd" && w.message.starts_with("not run")));
}

#[test]
fn unknown_keys_and_old_spellings_are_warnings() {
    let dir = package(&[
        (
            "problem.yaml",
            "\u{feff}name: x\r\nsurprise: 1\r\nlimits: {speed: 2}\r\nauthor: A and B\r\nkeywords: one two\r\n",
        ),
        ("statement/problem.en.md", ""),
        ("problem_statement/problem.en.tex", "x"),
    ]);
    let (package_, _) = load(dir.path());
    assert_eq!(package_.rights.credits["authors"], ["A", "B"]);
    assert_eq!(package_.tags(), ["one", "two"]);
    let warnings = warnings(dir.path());
    for part in ["unknown key `surprise`", "unknown key `limits.speed`", "byte-order mark"] {
        assert!(warnings.contains(part), "{part} is not in:\n{warnings}");
    }
}

#[test]
fn links_out_of_a_folder_are_not_followed() {
    let secret = tempfile::tempdir().unwrap();
    std::fs::write(secret.path().join("s"), "secret").unwrap();
    let dir = package(&[]);
    std::os::unix::fs::symlink(secret.path().join("s"), dir.path().join("data/secret/02.in")).unwrap();
    std::os::unix::fs::symlink(secret.path(), dir.path().join("statement/out")).unwrap();
    let (package_, warnings) = load(dir.path());
    assert_eq!(package_.test_cases.len(), 2);
    assert_eq!(warnings.iter().filter(|w| w.message.contains("link out of the package")).count(), 2);
}

/// Packed and unpacked again, every byte is the same, and so is the archive.
#[test]
fn a_package_survives_a_round_trip() {
    let dir = package(&[
        (".timelimit", "1"),
        ("data/secret/0 odd näme.in", "x"),
        ("data/secret/0 odd näme.ans", "y"),
        ("attachments/a.bin", "\u{1}\u{2}\r\n"),
    ]);
    let pack = |dir: &Path| {
        let mut out = Cursor::new(Vec::new());
        write_zip(dir, "twice", &mut out).unwrap();
        out.into_inner()
    };
    let zip = pack(dir.path());
    let dest = tempfile::tempdir().unwrap();
    let unpacked = unpack(&zip, dest.path(), &UnpackLimits::default()).unwrap();
    assert_eq!(unpacked.folder_name.as_deref(), Some("twice"));
    assert_eq!(files(dir.path()), files(&unpacked.root));
    assert_eq!(pack(&unpacked.root), zip);
    assert_eq!(names(&load(&unpacked.root).0).len(), 3);
}

fn files(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut todo = vec![dir.to_owned()];
    while let Some(folder) = todo.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                todo.push(entry.path());
            } else {
                found.push((entry.path().strip_prefix(dir).unwrap().to_owned(), std::fs::read(entry.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Real packages without programs, where they are at hand (`SHARED_PACKAGES`).
#[test]
fn packages_of_other_people() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/packages");
    let root = std::env::var_os("SHARED_PACKAGES").map_or(beside, PathBuf::from);
    if !root.is_dir() {
        println!("no packages of other people here: set SHARED_PACKAGES to their folder to read them");
        return;
    }
    let good = [
        ("hello", "Hello World!", 0, 1),
        ("forcedchoice", "Forced Choice", 1, 0),
        ("qaly", "Quality-Adjusted Life-Year", 1, 0),
        ("tripletexting", "Triple Texting", 2, 0),
        ("stockagedifficile", "Stockage Difficile", 2, 0),
        ("maximal", "Sample Problem", 1, 0),
    ];
    for (name, title, samples, secret) in good {
        let (package_, _) = load(&root.join(name));
        assert_eq!(package_.title(), title);
        assert_eq!(package_.samples.len(), samples, "{name}");
        assert!(package_.test_cases.iter().filter(|c| !c.sample).count() >= secret.max(1), "{name}");
        let rendered = problem_package::statement::render(&package_, None);
        assert_eq!(rendered.warnings, [], "{name}");
        assert!(
            rendered.html.contains("<h2>") && !rendered.html.contains('\\') | rendered.html.contains("data-math-style"),
            "{name}"
        );
    }
    let hello = load(&root.join("hello")).0;
    assert_eq!((hello.limits.memory_kib, hello.time_limit), (MemoryKib(512 * 1024), TimeLimit::Derived));
    let qaly = load(&root.join("qaly")).0;
    assert_eq!(qaly.default_flags(&qaly.test_cases[0]).float_absolute, Some(1e-3));
    assert_eq!((qaly.limits.time_ms, qaly.time_rule.ac_to_time_limit), (TimeMs(1000), 3.0));
    assert_eq!(load(&root.join("tripletexting")).0.time_rule.ac_to_time_limit, 40.0);
    for (name, groups, points) in [
        ("oddecho", ["secret/subtask1", "secret/subtask2"], [50.0, 50.0]),
        ("scoring", ["secret/subtask1", "secret/subtask2"], [30.0, 70.0]),
        ("godis", ["secret/g1", "secret/g2"], [25.0, 25.0]),
    ] {
        let scoring = load(&root.join(name)).0.scoring.unwrap();
        assert_eq!(scoring.max(), Some(100.0), "{name}");
        let found = groups.map(|group| scoring.groups[scoring.group_of(group)].max.unwrap());
        assert_eq!(found, points, "{name}: {scoring:?}");
        assert!(scoring.groups[scoring.group_of("sample")].ignored, "{name}: samples count for nothing");
    }
    for (name, error) in [
        ("different", "output_validators: missing"),
        ("antennes", "output_validators: missing"),
        ("guess", "output_validator: missing"),
        ("jumble", "output_validators: missing"),
    ] {
        let errors = errors(&root.join(name)).join("\n");
        assert!(errors.contains(error), "{name}: {errors}");
    }
}
