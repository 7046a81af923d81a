//! The report, for people and for programs.

use std::fmt::Write;

use async_trait::async_trait;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use judge_worker::offline::Verified;
use judge_worker::store::imports::{Finding, MatrixRow};
use judge_worker::verify::{Rows, Stop};
use serde_json::{Value, json};

const RED: &str = "31";
const GREEN: &str = "32";
const YELLOW: &str = "33";

/// Collects rows, and shows on a terminal how far judging is.
pub(crate) struct Report {
    rows: Vec<MatrixRow>,
    bar: ProgressBar,
}

impl Report {
    pub(crate) fn new(is_terminal: bool) -> Self {
        let target = if is_terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Self { rows: Vec::new(), bar }
    }

    /// What `GET /imports/{id}` answers, with what the problem would show.
    pub(crate) fn json(&self, verified: &Verified) -> String {
        let findings = |list: &[Finding]| -> Vec<Value> {
            list.iter().map(|f| json!({"path": f.path, "message": f.message})).collect()
        };
        let rows: Vec<Value> = self.sorted().into_iter().map(row_json).collect();
        let report = json!({
            "title": verified.title,
            "format": verified.format,
            "test_cases": verified.test_cases,
            "status": if verified.errors.is_empty() { "done" } else { "failed" },
            "as_expected": verified.as_expected,
            "limits": verified.limits.map(|l| json!({
                "time_ms": l.time_ms.0, "memory_kib": l.memory_kib.0, "output_kib": l.output_kib.0,
                "derived": verified.derived,
            })),
            "errors": findings(&verified.errors),
            "warnings": findings(&verified.warnings),
            "submissions": rows,
        });
        format!("{report:#}\n")
    }

    pub(crate) fn text(&self, verified: &Verified, colours: bool) -> String {
        let paint = |code: &str, text: &str| {
            if colours { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
        };
        let mut out = String::new();
        if !verified.title.is_empty() {
            line(
                &mut out,
                &format!("{} ({}, {} test cases)", clean(&verified.title), verified.format, verified.test_cases),
            );
        }
        for (list, word, code) in [(&verified.warnings, "warning", YELLOW), (&verified.errors, "error", RED)] {
            for finding in list {
                let path = if finding.path.is_empty() { "the package" } else { &finding.path };
                let text = clean(&format!("{path}: {}", finding.message));
                line(&mut out, &format!("{} {text}", paint(code, word)));
            }
        }
        if let Some(limits) = &verified.limits {
            let how = if verified.derived { "derived from the accepted submissions" } else { "as stated" };
            let (time, mib) = (limits.time_ms.0, limits.memory_kib.0 / 1024);
            line(&mut out, &format!("limits: {time} ms ({how}), {mib} MiB"));
        }
        let rows = self.sorted();
        let width = rows.iter().map(|row| row.path.chars().count()).max().unwrap_or(0);
        for row in &rows {
            let (mark, code) = if row.matches == Some(false) { ("FAIL", RED) } else { ("ok  ", GREEN) };
            line(&mut out, &format!("{} {}", paint(code, mark), clean(&row_text(row, width))));
        }
        let wrong = rows.iter().filter(|row| row.matches == Some(false)).count();
        line(&mut out, &paint(if verified.as_expected { GREEN } else { RED }, &summary(verified, rows.len(), wrong)));
        out
    }

    /// As the package lists them, not in the order in which they were judged.
    fn sorted(&self) -> Vec<&MatrixRow> {
        let mut rows: Vec<&MatrixRow> = self.rows.iter().collect();
        rows.sort_by_key(|row| row.number);
        rows
    }
}

#[async_trait]
impl Rows for Report {
    fn begin(&mut self, path: &str, count: usize) {
        self.bar.set_length(count as u64);
        self.bar.set_message(path.to_owned());
    }

    async fn row(&mut self, row: &MatrixRow) -> Result<(), Stop> {
        self.rows.push(row.clone());
        self.bar.set_position(self.rows.len() as u64);
        if Some(self.rows.len() as u64) == self.bar.length() {
            self.bar.finish_and_clear();
        }
        Ok(())
    }
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}");
}

/// Text out of the package, without what steers a terminal.
fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

fn words(verdicts: &[judge_core::Verdict]) -> String {
    verdicts.iter().map(|v| v.as_str()).collect::<Vec<_>>().join("|")
}

fn row_text(row: &MatrixRow, width: usize) -> String {
    let number = |n: Option<i64>, unit: &str| n.map_or_else(String::new, |n| format!("{n} {unit}"));
    let verdict = row.verdict.map_or("not judged", |v| v.as_str());
    let mut text = format!(
        "{:width$}  {verdict:21} {:>9} {:>11}",
        row.path,
        number(row.time_ms, "ms"),
        number(row.memory_kib, "KiB")
    );
    if row.matches == Some(false) {
        let _ = write!(text, "  expected {}", words(&row.expected));
    }
    if let Some(message) = row.message.as_ref().filter(|_| row.matches == Some(false)) {
        let _ = write!(text, "\n     {}", message.trim_end().replace('\n', "\n     "));
    }
    text.trim_end().to_owned()
}

fn row_json(row: &MatrixRow) -> Value {
    json!({
        "path": row.path, "language": row.language, "expected": words(&row.expected),
        "verdict": row.verdict.map(|v| v.as_str()), "time_ms": row.time_ms, "memory_kib": row.memory_kib,
        "matches": row.matches, "message": row.message,
    })
}

fn summary(verified: &Verified, rows: usize, wrong: usize) -> String {
    match (verified.errors.len(), wrong) {
        (0, 0) => format!("all {rows} submissions are judged as expected"),
        (0, wrong) => format!("{wrong} of {rows} submissions are not judged as expected"),
        (errors, _) => format!("the package can't be used: {errors} errors"),
    }
}
