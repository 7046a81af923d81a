//! Who may use what: the walls of the house, asked of Cargo itself.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::files::{expect_none, root, tracked};

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Direct, non-development dependencies of a member.
fn dependencies(metadata: &Value, package: &str) -> BTreeSet<String> {
    let packages = metadata["packages"].as_array().unwrap();
    let found = packages.iter().find(|p| p["name"] == package).unwrap_or_else(|| panic!("no package {package}"));
    let all = found["dependencies"].as_array().unwrap().iter();
    all.filter(|d| d["kind"] != "dev").map(|d| d["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn parts_import_only_what_they_may() {
    let ours = ["judge-core", "judge-objects", "problem-package", "api", "judge-worker", "judge-runner"];
    let may = [
        ("judge-core", &[][..]),
        ("judge-objects", &[]),
        ("problem-package", &["judge-core"]),
        ("api", &["judge-core", "judge-objects"]),
        ("judge-worker", &["judge-core", "judge-objects", "problem-package"]),
        ("judge-runner", &["judge-core"]),
    ];
    let metadata = metadata();
    let mut breaches = Vec::new();
    for (package, allowed) in may {
        for dependency in dependencies(&metadata, package) {
            if ours.contains(&dependency.as_str()) && !allowed.contains(&dependency.as_str()) {
                breaches.push(format!("{package} uses {dependency}"));
            }
        }
    }
    let never =
        [("api", "bollard"), ("judge-worker", "jsonwebtoken"), ("judge-worker", "argon2"), ("judge-core", "tokio")];
    for (package, dependency) in never {
        if dependencies(&metadata, package).contains(dependency) {
            breaches.push(format!("{package} uses {dependency}"));
        }
    }
    expect_none("walls stand where trust changes:", &breaches);
}

/// Names of all crates that end up in a member's program.
fn tree(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--edges", "normal", "--prefix", "none", "--format", "{p}", "--package", package])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().filter_map(|l| l.split(' ').next()).map(str::to_owned).collect()
}

#[test]
fn the_runner_stays_small() {
    let tree = tree("judge-runner");
    assert!(tree.contains("judge-core"), "cargo tree shows what it should");
    let breaches: Vec<String> = ["sqlx", "sqlx-core", "tokio", "bollard", "hyper"]
        .iter()
        .filter(|c| tree.contains(**c))
        .map(ToString::to_string)
        .collect();
    expect_none("never beside hostile code:", &breaches);
}

#[test]
fn one_tls_provider() {
    for package in ["api", "judge-worker"] {
        assert!(!tree(package).contains("ring"), "{package}: two rustls providers panic at the first TLS connection");
    }
}

#[test]
fn the_engine_has_one_room() {
    let breaches: Vec<String> = tracked(&["rs"])
        .into_iter()
        .filter(|(path, text)| {
            path.starts_with("judge-worker/src/")
                && text.contains("bollard::")
                && path != "judge-worker/src/sandbox/docker.rs"
                && !path.starts_with("judge-worker/src/sandbox/docker/")
        })
        .map(|(path, _)| path)
        .collect();
    expect_none("bollard outside of sandbox/docker.rs:", &breaches);
}
