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
/// generatorincludes, testseed), and one that has neither tests nor submissions (testproblemconfig).
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
        ("testexpectations", 11),
    ];
    expect_all_verified(&setter, &fetched().join("bapctools"), &packages).await;
}

#[tokio::test]
async fn data_only_packages_are_judged_right() {
    data_only(&DATA_ONLY[..8]).await;
}

#[tokio::test]
async fn data_only_packages_that_talk_or_give_points_are_judged_right() {
    data_only(&DATA_ONLY[8..]).await;
}

async fn data_only(packages: &[(&str, &[(&str, f64)])]) {
    let shared = std::env::var_os("SHARED_PACKAGES").map_or_else(|| root().join("../shared/packages"), PathBuf::from);
    if !shared.is_dir() {
        eprintln!(
            "no packages at {}: nothing of them is in this repository, so nothing is judged here",
            shared.display()
        );
        return;
    }
    let stack = Stack::start().await;
    for (name, points) in packages {
        // Anew each time: on a slow machine all of them take longer than a token lives.
        let setter = stack.setter().await;
        let more = own_programs(name);
        let id = setter.import(&format!("{name}.zip"), zip_folder(&shared.join(name), &more)).await;
        let report = setter.import_report(&id).await;
        assert_eq!(report["status"], "done", "{name}: {report:#}");
        let rows = report["submissions"].as_array().unwrap();
        let submissions: Vec<_> = more.iter().filter_map(|(inside, file)| Some((expected(inside)?, file))).collect();
        assert_eq!(rows.len(), submissions.len(), "{report:#}");
        assert!(rows.iter().all(|r| r["matches"] == true), "{name}: {report:#}");
        let problem = setter.get(&format!("/api/v1/problems/{name}")).await.expect(200);
        assert_eq!(problem["published"], true, "{name}: {report:#}");
        submit_again(&stack, name, &submissions, points).await;
    }
}

/// The packages, and what the submissions of scoring problems come to, by their file's name.
const DATA_ONLY: [(&str, &[(&str, f64)]); 13] = [
    ("qaly", &[]),
    ("forcedchoice", &[]),
    ("tripletexting", &[]),
    ("stockagedifficile", &[]),
    ("hello", &[]),
    ("different", &[]),
    ("antennes", &[]),
    ("maximal", &[]),
    ("guess", &[]),
    ("jumble", &[]),
    ("oddecho", &[("every_second.py", 100.0), ("five_words.cpp", 50.0), ("even_words.py", 0.0)]),
    ("scoring", &[("copies.py", 100.0), ("drops_the_sign.cpp", 30.0), ("adds_one.py", 0.0), ("divides.py", 0.0)]),
    (
        "godis",
        &[("signs.cpp", 100.0), ("each_kind_alone.py", 25.0), ("tries_all.cpp", 25.0), ("buys_everything.py", 0.0)],
    ),
];

/// Our own submissions and validators for a package: where each belongs in it, and its file.
fn own_programs(name: &str) -> Vec<(String, PathBuf)> {
    let folder = root().join("tests/fixtures/solutions").join(name);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()) {
        let first = entry.file_name().unwrap().to_string_lossy().into_owned();
        let place = if first.contains("_validator") { first } else { format!("submissions/{first}") };
        if entry.is_file() {
            found.push((place, entry));
            continue;
        }
        for file in std::fs::read_dir(&entry).unwrap().map(|e| e.unwrap().path()) {
            found.push((format!("{place}/{}", file.file_name().unwrap().to_string_lossy()), file));
        }
    }
    found.sort();
    found
}

/// The verdict that a file's folder names; `None` of what is no submission.
fn expected(inside: &str) -> Option<&str> {
    inside.strip_prefix("submissions/")?.split_once('/').map(|(category, _)| category)
}

/// The same programs as a solver would send them.
async fn submit_again(stack: &Stack, problem: &str, submissions: &[(&str, &PathBuf)], points: &[(&str, f64)]) {
    let solver = stack.solver().await;
    for (expected, file) in submissions {
        let language = match file.extension().unwrap().to_str().unwrap() {
            "py" => "python",
            other => other,
        };
        let source = std::fs::read_to_string(file).unwrap();
        let id = solver.submit(problem, language, &source).await;
        let body = solver.verdict(&id).await;
        assert_eq!(body["verdict"], *expected, "{problem}: {}: {body:#}", file.display());
        let points = points.iter().find(|(name, _)| file.ends_with(name)).map(|(_, points)| *points);
        assert_eq!(body["score"].as_f64(), points, "{problem}: {}: {body:#}", file.display());
        assert_eq!(body["max_score"].as_f64(), points.map(|_| 100.0), "{problem}: {body:#}");
    }
}
