//! Who sees which field of a submission: the one place that decides it.

use judge_core::{Mode, Status, UserId, Verdict};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::auth::Caller;
use crate::store::submissions::{SubmissionRow, TestRow};

/// What a viewer is to a submission. Anybody else does not get to know that it exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// Who sent it.
    Author,
    /// Whose problem it is for.
    Setter,
    /// An admin.
    Admin,
    /// Who has the link that its author made.
    Guest,
}

impl Viewer {
    /// What the caller is to a submission by `author` for a problem of `owner`; `None`: nobody, so it is 404.
    pub fn of(caller: &Caller, author: UserId, owner: UserId) -> Option<Self> {
        if caller.is_admin() {
            Some(Self::Admin)
        } else if caller.tends(owner) {
            Some(Self::Setter)
        } else if caller.user == author {
            Some(Self::Author)
        } else {
            None
        }
    }

    /// The entity tag of what this viewer sees.
    pub fn tag(self, attempt: i32, version: i64) -> String {
        let class = match self {
            Self::Author => 'a',
            Self::Setter => 's',
            Self::Admin => 'm',
            Self::Guest => 'g',
        };
        format!("W/\"{attempt}-{version}-{class}\"")
    }

    /// Whether the viewer sees the texts of tests that are no samples.
    pub fn sees_secrets(self) -> bool {
        matches!(self, Self::Setter | Self::Admin)
    }
}

/// One file of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SourceFile {
    /// A plain name: letters, digits, `.`, `_`, `+`, `-`.
    pub name: String,
    /// The text.
    pub content: String,
}

/// How far judging is.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProgressView {
    /// Tests judged.
    pub done: i32,
    /// All tests.
    pub total: i32,
}

/// The compiler's part.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompileView {
    /// Its words, cut at 64 KiB.
    pub output: Option<String>,
    /// Its CPU time.
    pub time_ms: Option<i64>,
}

/// Among accepted submissions in the same language: the share, in percent, that was worse. `null` under 20 of them.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct PercentileView {
    /// Needed more time.
    pub time: Option<f64>,
    /// Needed more memory.
    pub memory: Option<f64>,
}

/// The result of one test. Texts are `null` except on samples, on runs, and for the problem's setter.
#[derive(Debug, Serialize, ToSchema)]
pub struct TestView {
    /// 1, 2, 3 … in the order of judging.
    pub number: i32,
    /// The test case's name.
    pub name: String,
    /// Its group.
    pub group: Option<String>,
    /// Whether it is a sample.
    pub sample: bool,
    /// How it ended.
    pub verdict: Verdict,
    /// CPU time.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// Points.
    pub score: Option<f64>,
    /// The judge's words; for the problem's setter in full, else such as tell no secret.
    pub message: Option<String>,
    /// What went in.
    pub input: Option<String>,
    /// What should have come out.
    pub expected: Option<String>,
    /// What came out.
    pub output: Option<String>,
    /// What went to standard error.
    pub stderr: Option<String>,
    /// Names of those of the four texts that were cut at 64 KiB.
    pub truncated: Vec<String>,
}

/// A submission.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubmissionView {
    /// The id.
    pub id: Uuid,
    /// The problem's slug.
    pub problem: String,
    /// Its author's name.
    pub username: String,
    /// The language.
    pub language: String,
    /// What it is for.
    pub mode: Mode,
    /// The source; `null` where it came as `files`.
    pub source: Option<String>,
    /// The files, where it came as such.
    pub files: Option<Vec<SourceFile>>,
    /// Where it is.
    pub status: Status,
    /// How it ended; `null` until then.
    pub verdict: Option<Verdict>,
    /// Points; `null` on pass-fail problems.
    pub score: Option<f64>,
    /// Points to be had; `null` on pass-fail problems.
    pub max_score: Option<f64>,
    /// When it was sent.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it ended.
    #[serde(with = "time::serde::rfc3339::option")]
    pub judged_at: Option<OffsetDateTime>,
    /// The version that it is judged on.
    pub problem_version: i32,
    /// The n-th judging.
    pub attempt: i32,
    /// 1 = next; `null` unless queued. Counted up to 1000.
    pub queue_position: Option<i64>,
    /// How far judging is.
    pub progress: ProgressView,
    /// The compiler's part.
    pub compile: CompileView,
    /// CPU time of the worst test.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// The tests judged so far, in order.
    pub tests: Vec<TestView>,
    /// How it compares.
    pub percentile: PercentileView,
    /// Why it ended in `judge_error`; admins alone see it.
    pub judge_error_reason: Option<String>,
    /// When to ask again; `null` when done.
    pub poll_after_ms: Option<i64>,
}

/// What belongs to a submission besides its row.
#[derive(Debug, Default)]
pub struct Around {
    /// Its test results.
    pub tests: Vec<TestRow>,
    /// Its place in the queue.
    pub queue_position: Option<i64>,
    /// How it compares.
    pub percentile: PercentileView,
    /// When to ask again.
    pub poll_after_ms: Option<i64>,
}

/// What this viewer sees.
pub fn view(row: SubmissionRow, around: Around, viewer: Viewer) -> SubmissionView {
    let run = row.mode == Mode::Run;
    let (source, files) = sources(&row);
    SubmissionView {
        id: row.id.0,
        problem: row.problem,
        username: row.username,
        language: row.language,
        mode: row.mode,
        source,
        files,
        status: row.status,
        verdict: row.verdict,
        score: row.score,
        max_score: row.max_score,
        created_at: row.created_at,
        judged_at: row.judged_at,
        problem_version: row.number,
        attempt: row.attempt,
        queue_position: around.queue_position,
        progress: ProgressView { done: row.progress_done, total: row.progress_total },
        compile: CompileView { output: row.compile_output, time_ms: row.compile_time_ms },
        time_ms: row.time_ms,
        memory_kib: row.memory_kib,
        tests: around.tests.into_iter().map(|test| test_view(test, run, viewer)).collect(),
        percentile: around.percentile,
        judge_error_reason: row.judge_error_reason.filter(|_| viewer == Viewer::Admin),
        poll_after_ms: around.poll_after_ms,
    }
}

fn sources(row: &SubmissionRow) -> (Option<String>, Option<Vec<SourceFile>>) {
    let files: Vec<SourceFile> = serde_json::from_value(row.files.clone()).unwrap_or_default();
    if row.single_source { (files.into_iter().next().map(|file| file.content), None) } else { (None, Some(files)) }
}

fn test_view(row: TestRow, run: bool, viewer: Viewer) -> TestView {
    let open = row.sample || run || viewer.sees_secrets();
    let texts = |text: Option<String>| text.filter(|_| open);
    TestView {
        number: row.number,
        name: row.name,
        group: row.test_group,
        sample: row.sample,
        verdict: row.verdict,
        time_ms: row.time_ms,
        memory_kib: row.memory_kib,
        score: row.score,
        // The judge's own words may quote what a solver must not know.
        message: row.judge_message.filter(|_| viewer.sees_secrets()).or(row.message),
        input: texts(row.input),
        expected: texts(row.expected),
        output: texts(row.output),
        stderr: texts(row.stderr),
        truncated: if open { row.truncated } else { Vec::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test(sample: bool) -> TestRow {
        TestRow {
            number: 1,
            name: "1".into(),
            test_group: None,
            sample,
            verdict: Verdict::WrongAnswer,
            time_ms: Some(1),
            memory_kib: Some(1),
            score: None,
            message: Some("line 3".into()),
            judge_message: Some("line 3: expected 42".into()),
            input: Some("in".into()),
            expected: Some("42".into()),
            output: Some("41".into()),
            stderr: Some(String::new()),
            truncated: vec!["input".into()],
        }
    }

    #[test]
    fn secrets_are_for_setters() {
        for (sample, run, viewer, texts, message) in [
            (false, false, Viewer::Author, false, "line 3"),
            (true, false, Viewer::Author, true, "line 3"),
            (false, true, Viewer::Author, true, "line 3"),
            (false, false, Viewer::Setter, true, "line 3: expected 42"),
            (false, false, Viewer::Guest, false, "line 3"),
            (false, false, Viewer::Admin, true, "line 3: expected 42"),
        ] {
            let view = test_view(test(sample), run, viewer);
            for text in [&view.input, &view.expected, &view.output, &view.stderr] {
                assert_eq!(text.is_some(), texts, "{sample} {run} {viewer:?}");
            }
            assert_eq!(view.message.as_deref(), Some(message), "{sample} {run} {viewer:?}");
            assert_eq!(view.truncated.is_empty(), !texts);
        }
    }
}
