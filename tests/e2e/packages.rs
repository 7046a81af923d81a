//! Packages by other people, as their authors made them, through the API.
//!
//! Whole ones come out of source distributions on PyPI, which are fetched into a cache outside of the tree; nothing of them is
//! committed. Data-only ones lie beside the repository in `shared/packages` (or where `SHARED_PACKAGES` says), and are judged
//! with submissions of our own.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::{Client, Stack, root, zip_folder};

/// Fetches the distributions (once) and gives the folder that holds them.
fn fetched() -> PathBuf {
    let script = root().join("tests/fetch-packages.sh");
    let output = Command::new("bash").arg(script).stderr(std::process::Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "the packages could not be fetched");
    PathBuf::from(String::from_utf8(output.stdout).unwrap().lines().last().unwrap().trim())
}

/// The submissions of a package in the languages that every installation has: a file, or a folder with such files.
/// Disabled ones and those for Python 2 are somebody else's.
fn offered_submissions(package: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for category in std::fs::read_dir(package.join("submissions")).unwrap().map(|e| e.unwrap().path()) {
        if !category.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&category).unwrap().map(|e| e.unwrap().path()) {
            let files = if entry.is_dir() {
                std::fs::read_dir(&entry).unwrap().map(|e| e.unwrap().path()).collect()
            } else {
                vec![entry.clone()]
            };
            if files.iter().any(|f| is_offered(f)) {
                found.push(entry.strip_prefix(package).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

fn is_offered(file: &Path) -> bool {
    let known = ["c", "cc", "cpp", "py", "py3"];
    let extension = file.extension().unwrap_or_default().to_string_lossy().into_owned();
    let is_python_2 =
        || std::fs::read_to_string(file).is_ok_and(|t| t.lines().next().is_some_and(|l| l.contains("python2")));
    known.contains(&extension.as_str()) && !is_python_2()
}

/// Imports and expects that every offered submission is in the matrix and got what its author expects. Those that bapctools
/// calls `….bad.…` lie in the wrong folder on purpose: they must not match, and keep the problem from being published.
async fn verified(setter: &Client, package: &Path, slug: &str) -> Result<(), String> {
    let name = package.file_name().unwrap().to_string_lossy().into_owned();
    let id = setter.import(&format!("{name}.zip"), zip_folder(package, &[])).await;
    let report = setter.import_report(&id).await;
    if report["status"] != "done" || report["problem_slug"] != slug {
        return Err(format!("{name}: {report:#}"));
    }
    let rows = report["submissions"].as_array().unwrap();
    for path in offered_submissions(package) {
        if !rows.iter().any(|r| r["path"] == path.as_str()) {
            return Err(format!("{name}: {path} is not in the matrix: {report:#}"));
        }
    }
    let is_misplaced = |row: &Value| row["path"].as_str().unwrap().contains(".bad.");
    let surprises: Vec<&Value> = rows.iter().filter(|r| (r["matches"] == true) == is_misplaced(r)).collect();
    if !surprises.is_empty() {
        return Err(format!("{name}: {surprises:#?}"));
    }
    let problem = setter.get(&format!("/api/v1/problems/{slug}")).await.expect(200);
    if problem["published"] == rows.iter().any(is_misplaced) {
        return Err(format!("{name}: {problem} {:#}", report["warnings"]));
    }
    // Some of these packages have a statement that is a title alone.
    let has_text = ["problem_statement", "statement"].iter().any(|folder| {
        std::fs::metadata(package.join(folder).join("problem.en.tex")).is_ok_and(|file| file.len() > 100)
    });
    assert_eq!(problem["statement_html"].as_str().unwrap().len() > 40, has_text, "{problem}");
    Ok(())
}

/// Imports each of these packages, and says of all that surprised at once.
async fn expect_all_verified(setter: &Client, folder: &Path, packages: &[(&str, usize)]) {
    let mut surprises = Vec::new();
    for (name, least) in packages {
        let package = folder.join(name);
        assert!(offered_submissions(&package).len() >= *least, "{name}: {:?}", offered_submissions(&package));
        surprises.extend(verified(setter, &package, name).await.err());
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
}

#[tokio::test]
async fn problemtools_examples_are_judged_as_their_authors_expect() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let packages = [("hello", 5), ("different", 7), ("guess", 9), ("oddecho", 3)];
    expect_all_verified(&setter, &fetched().join("problemtools"), &packages).await;
}

/// All but those that are not whole without bapctools' own generators (alternativeencryption, divsort, generatorcount,
/// generatorincludes, testseed), one that has neither tests nor submissions (testproblemconfig), and testexpectations: time
/// limits bounded by a group of tests, and an entry point beside a main file, are not followed.
#[tokio::test]
async fn bapctools_problems_are_judged_as_their_authors_expect() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let packages = [
        ("boolfind", 1),
        ("constants", 1),
        ("different", 7),
        ("fltcmp", 3),
        ("guess", 14),
        ("guessnoeofcheck", 1),
        ("hello", 28),
        ("helloproblemtools", 1),
        ("hellounix", 1),
        ("hellowholeworld", 1),
        ("identity", 19),
        ("interactivemultipass", 5),
        ("multipass", 9),
        ("pseudointeraction", 1),
    ];
    expect_all_verified(&setter, &fetched().join("bapctools"), &packages).await;
}

#[tokio::test]
async fn data_only_packages_are_judged_right() {
    let shared = std::env::var_os("SHARED_PACKAGES").map_or_else(|| root().join("../shared/packages"), PathBuf::from);
    if !shared.is_dir() {
        eprintln!(
            "no packages at {}: nothing of them is in this repository, so nothing is judged here",
            shared.display()
        );
        return;
    }
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    for name in ["qaly", "forcedchoice", "tripletexting", "stockagedifficile"] {
        let solutions = root().join("tests/fixtures/solutions").join(name);
        let mut more = Vec::new();
        for category in ["accepted", "wrong_answer"] {
            for file in std::fs::read_dir(solutions.join(category)).unwrap().map(|e| e.unwrap().path()) {
                let inside = format!("submissions/{category}/{}", file.file_name().unwrap().to_string_lossy());
                more.push((inside, file));
            }
        }
        let id = setter.import(&format!("{name}.zip"), zip_folder(&shared.join(name), &more)).await;
        let report = setter.import_report(&id).await;
        assert_eq!(report["status"], "done", "{name}: {report:#}");
        let rows = report["submissions"].as_array().unwrap();
        assert_eq!(rows.len(), more.len(), "{report:#}");
        assert!(rows.iter().all(|r| r["matches"] == true), "{name}: {report:#}");
        submit_again(&stack, name, &more).await;
    }
}

/// The same programs as a solver would send them.
async fn submit_again(stack: &Stack, problem: &str, submissions: &[(String, PathBuf)]) {
    let solver = stack.solver().await;
    for (inside, file) in submissions {
        let language = if file.extension().unwrap() == "py" { "python" } else { "cpp" };
        let source = std::fs::read_to_string(file).unwrap();
        let id = solver.submit(problem, language, &source).await;
        let body = solver.verdict(&id).await;
        let expected = if inside.contains("/accepted/") { "accepted" } else { "wrong_answer" };
        assert_eq!(body["verdict"], expected, "{problem}: {inside}: {body:#}");
    }
}
