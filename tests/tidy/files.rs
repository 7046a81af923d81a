//! Rules for every file that git tracks.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Tracked files (and those not yet added, but not ignored) that are still there, as paths from the root, with their text. Binary files are left out.
pub(crate) fn tracked(extensions: &[&str]) -> Vec<(String, String)> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "git ls-files failed");
    let mut files = Vec::new();
    for path in String::from_utf8(output.stdout).unwrap().lines() {
        let wanted = extensions.is_empty() || extensions.iter().any(|e| path.ends_with(&format!(".{e}")));
        if let (true, Ok(text)) = (wanted, std::fs::read_to_string(root().join(path))) {
            files.push((path.to_owned(), text));
        }
    }
    files
}

/// Fails with one line for each breach.
pub(crate) fn expect_none(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}\n  {}", breaches.join("\n  "));
}

/// What people put into the repository is text with plain line ends; test data may be anything.
fn is_ours(path: &str) -> bool {
    !path.contains("/data/") && !path.ends_with(".gen.ts") && !path.ends_with(".snap") && !path.ends_with(".lock")
}

#[test]
fn text_files_end_in_one_line_feed_and_hold_no_trailing_blanks() {
    let mut breaches = Vec::new();
    for (path, text) in tracked(&["rs", "toml", "ts", "tsx", "css", "sh", "sql", "yaml", "yml", "py"]) {
        if !is_ours(&path) || text.is_empty() {
            continue;
        }
        if !text.ends_with('\n') || text.ends_with("\n\n") {
            breaches.push(format!("{path}: end it with exactly one line feed"));
        }
        if let Some(at) = text.lines().position(|l| l.ends_with([' ', '\t', '\r'])) {
            breaches.push(format!("{path}:{}: trailing blank", at + 1));
        }
    }
    expect_none("text files are clean:", &breaches);
}

#[test]
fn no_unfinished_marks_and_no_paths_of_one_machine() {
    // Spelled in parts, so that this file does not name itself.
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["XX", "X:"].concat()];
    let paths = [["/ro", "ot/."].concat(), ["/wo", "rk/"].concat(), ["/ho", "me/"].concat()];
    let mut breaches = Vec::new();
    for (path, text) in tracked(&[]) {
        if !is_ours(&path) || path.ends_with("package-lock.json") {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            if let Some(mark) = marks.iter().chain(&paths).find(|m| line.contains(m.as_str())) {
                breaches.push(format!("{path}:{}: {mark}", number + 1));
            }
        }
    }
    expect_none("open an issue instead of a mark, and name no machine's paths:", &breaches);
}

#[test]
fn lock_files_hold_no_address_of_a_mirror() {
    let mut breaches = Vec::new();
    for (path, text) in tracked(&[]) {
        if path.ends_with("Cargo.lock") {
            let foreign = |l: &&str| {
                l.starts_with("source = ") && *l != "source = \"registry+https://github.com/rust-lang/crates.io-index\""
            };
            breaches.extend(text.lines().filter(foreign).map(|l| format!("{path}: {l}")));
        }
        if path.ends_with("package-lock.json") {
            breaches
                .extend(text.lines().filter(|l| l.contains("\"resolved\"")).map(|l| format!("{path}: {}", l.trim())));
        }
    }
    expect_none("lock files name packages, not servers:", &breaches);
}

#[test]
fn every_migration_is_numbered_and_says_why() {
    let mut breaches = Vec::new();
    let mut expected = 1;
    for (path, text) in tracked(&["sql"]).into_iter().filter(|(p, _)| p.starts_with("migrations/")) {
        let number = path.trim_start_matches("migrations/").split('_').next().and_then(|n| n.parse::<u32>().ok());
        if number != Some(expected) {
            breaches.push(format!("{path}: expected number {expected:04}"));
        }
        expected += 1;
        if !text.starts_with("-- ") {
            breaches.push(format!("{path}: begin with a comment that says why"));
        }
    }
    assert!(expected > 1, "no migrations found");
    expect_none("migrations:", &breaches);
}

/// What the self-test of every language shows.
const PROGRAMS: [&str; 10] = [
    "accepted",
    "accepted-deep",
    "accepted-files",
    "accepted-lines",
    "wrong_answer",
    "compile_error",
    "run_time_error",
    "time_limit_exceeded",
    "memory_limit_exceeded",
    "output_limit_exceeded",
];

#[test]
fn a_language_is_one_whole_folder() {
    let mut languages = 0;
    let mut breaches = Vec::new();
    for entry in std::fs::read_dir(root().join("sandbox-images")).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        if !folder.is_dir() || ["base", "runner"].contains(&name.as_str()) {
            continue;
        }
        languages += 1;
        for part in ["Dockerfile", "language.toml", "selftest"] {
            if !folder.join(part).exists() {
                breaches.push(format!("sandbox-images/{name}/{part} is missing"));
            }
        }
        let shown: Vec<_> = std::fs::read_dir(folder.join("selftest"))
            .into_iter()
            .flatten()
            .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        for program in PROGRAMS.iter().filter(|program| !shown.iter().any(|stem| stem == *program)) {
            breaches.push(format!("sandbox-images/{name}/selftest/{program}.* is missing"));
        }
    }
    assert!(languages >= 3, "found {languages} languages");
    expect_none("each language has all its parts:", &breaches);
}

#[test]
fn documents_link_to_what_is_there() {
    let mut breaches = Vec::new();
    for (path, text) in tracked(&["md"]).into_iter().filter(|(p, _)| !p.starts_with("problems/")) {
        let folder = root().join(&path).parent().unwrap().to_path_buf();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap();
            if !target.is_empty()
                && !target.contains("://")
                && !target.starts_with("mailto:")
                && !folder.join(target).exists()
            {
                breaches.push(format!("{path}: {link}"));
            }
        }
    }
    expect_none("links in documents:", &breaches);
}
