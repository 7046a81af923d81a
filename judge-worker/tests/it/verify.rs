//! `judge-package verify`, as a setter calls it.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::boxes;
use crate::support::package::Draft;
use crate::support::root;

pub(crate) fn verify(path: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_judge-package"))
        .args(["verify", path.to_str().unwrap()])
        .args(more)
        .env("RUNNER_PATH", boxes::runner())
        .env("LANGUAGES_DIR", std::env::var_os("LANGUAGES_DIR").unwrap_or_else(|| root().join("sandbox-images").into()))
        .env_remove("WORKER_DATABASE_URL")
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_good_package_exits_with_0() {
    let output = verify(&root().join("problems/sum-of-two"), &[]);
    let text = text(&output);
    assert_eq!(output.status.code(), Some(0), "{text} {}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("submissions are judged as expected") && !text.contains('\u{1b}'), "{text}");
    let output = verify(&root().join("tests/fixtures/polygon/even-sum"), &["--json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (output.status.code(), &report["status"], &report["format"]),
        (Some(0), &"done".into(), &"polygon".into())
    );
    assert_eq!(report["submissions"].as_array().unwrap().len(), 6, "{report}");
    assert_eq!(report["limits"]["time_ms"], 1500);
}

#[test]
fn a_mismatch_exits_with_1_and_says_which() {
    let draft = Draft::sum("lying").file("submissions/accepted/wrong.py", "print(3)\n");
    let output = verify(draft.root(), &[]);
    let text = text(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("FAIL submissions/accepted/wrong.py") && text.contains("expected accepted"), "{text}");
}

#[test]
fn a_broken_package_exits_with_1_and_its_errors() {
    let output = verify(Draft::sum("broken").without("data/secret/a.ans").root(), &["--json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), &report["status"]), (Some(1), &"failed".into()));
    assert_eq!(report["errors"][0]["path"], "data/secret/a.ans");
}

#[test]
fn what_is_not_there_exits_with_2() {
    let output = verify(Path::new("/nowhere"), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("/nowhere"));
}
