//! Rules for Rust sources.

use crate::files::{expect_none, tracked};

/// Longest file and longest function, in lines.
const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 70;

#[test]
fn files_and_functions_stay_short() {
    let mut breaches = Vec::new();
    for (path, text) in tracked(&["rs"]) {
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > FILE_LINES {
            breaches.push(format!("{path}: {} lines, at most {FILE_LINES}", lines.len()));
        }
        for (start, length) in functions(&lines) {
            if length > FUNCTION_LINES {
                breaches.push(format!("{path}:{}: a function of {length} lines, at most {FUNCTION_LINES}", start + 1));
            }
        }
    }
    expect_none("one room per fact, and rooms one can see through:", &breaches);
}

/// First line (from 0) and length of each function. Relies on rustfmt: a body ends at the first line that is the closing
/// brace at the indentation of its `fn`.
fn functions(lines: &[&str]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let indentation = line.len() - code.len();
        let signature = code.split("fn ").next().unwrap_or("");
        let is_function = code.contains("fn ")
            && signature
                .split_whitespace()
                .all(|w| matches!(w, "const" | "async" | "unsafe" | "extern" | "\"C\"") || w.starts_with("pub"));
        if !is_function {
            continue;
        }
        let end = format!("{}}}", " ".repeat(indentation));
        if let Some(length) = lines[start..].iter().position(|l| *l == end) {
            found.push((start, length + 1));
        }
    }
    found
}

#[test]
fn every_file_says_what_lives_there() {
    let mut breaches = Vec::new();
    for (path, text) in tracked(&["rs"]) {
        // Selftest programs and fixtures are data of the judge, not parts of it.
        let is_data = path.ends_with("/starter.rs")
            || path.contains("/selftest/")
            || path.contains("/submissions/")
            || path.contains("/hostile/")
            || path.contains("fixtures/");
        if !is_data && !text.starts_with("//! ") && !text.starts_with("#![") {
            breaches.push(path);
        }
    }
    expect_none("begin with a head comment (`//! …`):", &breaches);
}

#[test]
fn sql_lives_in_the_stores() {
    let mut breaches = Vec::new();
    for (path, text) in tracked(&["rs"]) {
        let is_source = path.starts_with("api/src/") || path.starts_with("judge-worker/src/");
        let is_store = path.starts_with("api/src/store/") || path.starts_with("judge-worker/src/store");
        if is_source
            && !is_store
            && (text.contains("query!(") || text.contains("query_as!(") || text.contains("query_scalar!("))
        {
            breaches.push(path.clone());
        }
        if text.contains(&["Assert", "SqlSafe"].concat()) {
            breaches.push(format!("{path}: dynamic SQL goes through QueryBuilder"));
        }
    }
    expect_none("SQL outside of the stores:", &breaches);
}

#[test]
fn no_test_is_switched_off() {
    let mark = ["#[ig", "nore"].concat();
    let breaches: Vec<String> =
        tracked(&["rs"]).into_iter().filter(|(_, text)| text.contains(&mark)).map(|(path, _)| path).collect();
    expect_none("a skipped test is a defect:", &breaches);
}
