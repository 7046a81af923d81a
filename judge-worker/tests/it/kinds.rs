//! Whole packages of the rarer kinds, judged by `judge-package verify`: each of their submissions says what it must get, and how
//! many points.

use serde_json::Value;

use crate::support::root;
use crate::verify::verify;

/// Verifies a package of ours and gives its report.
fn verified(folder: &str, least: usize) -> Value {
    let output = verify(&root().join("tests/fixtures").join(folder), &["--json"]);
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{folder}: {}", String::from_utf8_lossy(&output.stderr)));
    assert_eq!((output.status.code(), &report["status"]), (Some(0), &"done".into()), "{folder}: {report:#}");
    assert!(report["submissions"].as_array().unwrap().len() >= least, "{folder}: {report:#}");
    report
}

/// What the matrix says of a submission: its verdict and words.
fn row<'a>(report: &'a Value, path: &str) -> (&'a str, &'a str) {
    let rows = report["submissions"].as_array().unwrap();
    let row = rows.iter().find(|row| row["path"] == path).unwrap_or_else(|| panic!("{path} is not in {report:#}"));
    (row["verdict"].as_str().unwrap(), row["message"].as_str().unwrap_or(""))
}

#[test]
fn inputs_by_files_and_a_named_entry_point() {
    let report = verified("kinds/data-files", 5);
    assert_eq!(row(&report, "submissions/accepted/starts_elsewhere").0, "accepted");
}

#[test]
fn sources_are_looked_at() {
    let report = verified("kinds/no-loops", 5);
    let looked = row(&report, "submissions/wrong_answer/hidden");
    assert_eq!(looked, ("wrong_answer", "secret/(static): adder.py has the word while"));
    verified("kinds/short-code", 3);
}

#[test]
fn polygon_groups_points_and_files() {
    let report = verified("polygon/grouped", 5);
    assert_eq!(row(&report, "solutions/near.py"), ("partially_accepted", "65 of 100 points"));
    assert_eq!(row(&report, "solutions/positive.py"), ("partially_accepted", "60 of 100 points"));
}

#[test]
fn polygon_interactors_with_a_checker() {
    let report = verified("polygon/warmer", 7);
    let (verdict, words) = row(&report, "solutions/counts.py");
    assert!(verdict == "wrong_answer" && words.contains("turns are more than 10"), "{words}");
}

#[test]
fn answers_instead_of_programs() {
    let report = verified("kinds/largest-square", 4);
    assert_eq!(row(&report, "submissions/partial/smaller").0, "partially_accepted");
    let missing = row(&report, "submissions/wrong_answer/one_missing");
    assert_eq!(missing.0, "partially_accepted");
    let warnings = report["warnings"].to_string();
    assert!(warnings.contains("submissions/accepted/program.py"), "{warnings}");
    assert!(report["submissions"].as_array().unwrap().iter().all(|row| row["language"] == "text"), "{report}");
}
