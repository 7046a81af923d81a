//! What travels on the queue. A hint tells a worker where to look; the truth lies in Postgres, so a hint may be lost,
//! repeated or stale without harm.

use serde::{Deserialize, Serialize};

use crate::{ImportId, Lane, SubmissionId};

/// Name of the JetStream stream that holds the hints of all lanes.
pub const STREAM: &str = "JUDGE";
/// What the stream listens to.
pub const SUBJECTS: &str = "judge.>";
/// Prefix of the core subject that tells of a changed submission or import; its id follows. The body is a [`Changed`].
pub const CHANGED: &str = "changed";
/// Prefix of the core subject that tells workers to stop judging a submission; its id follows. The body is empty.
pub const CANCEL: &str = "cancel";

/// The core subject on which a worker renders a statement and replies. The body is a [`RenderAsk`], the reply a [`RenderAnswer`].
pub const RENDER: &str = "render";

/// The names on the message bus as one installation uses them. Two that share a server differ in both settings, so that
/// neither sees the other's work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// Name of the stream; [`STREAM`] unless set otherwise.
    pub stream: String,
    /// Put before every subject, e.g. `staging.`; empty unless set otherwise.
    pub prefix: String,
}

impl Default for Names {
    fn default() -> Self {
        Self { stream: STREAM.to_owned(), prefix: String::new() }
    }
}

impl Names {
    /// What the stream listens to.
    pub fn subjects(&self) -> String {
        format!("{}{SUBJECTS}", self.prefix)
    }

    /// The subject of a lane's hints.
    pub fn lane(&self, lane: Lane) -> String {
        format!("{}{}", self.prefix, lane.subject())
    }

    /// The subject that tells of a change of the submission or import `id`; `*` hears of all.
    pub fn changed(&self, id: impl std::fmt::Display) -> String {
        format!("{}{CHANGED}.{id}", self.prefix)
    }

    /// The subject that asks for a statement to be rendered.
    pub fn render(&self) -> String {
        format!("{}{RENDER}", self.prefix)
    }

    /// The subject that asks for an end to the judging of `id`; `*` hears of all.
    pub fn cancel(&self, id: impl std::fmt::Display) -> String {
        format!("{}{CANCEL}.{id}", self.prefix)
    }
}

/// What is to be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A submission.
    Submission(SubmissionId),
    /// A problem package.
    Import(ImportId),
}

/// A hint: look at this row, it may want judging. `v` guards against a body of another release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// Version of this message; [`Hint::VERSION`].
    pub v: u32,
    /// Which row.
    pub work: Work,
    /// The attempt that wants judging; a claim of another attempt is refused.
    pub attempt: i32,
    /// How many hints of this attempt were sent before.
    pub publish_no: i32,
}

impl Hint {
    /// The version that this release writes and reads.
    pub const VERSION: u32 = 1;

    /// A hint of this release.
    pub const fn new(work: Work, attempt: i32, publish_no: i32) -> Self {
        Self { v: Self::VERSION, work, attempt, publish_no }
    }

    /// The message id that JetStream drops repetitions by.
    pub fn message_id(&self) -> String {
        match self.work {
            Work::Submission(id) => format!("{id}:{}:{}", self.attempt, self.publish_no),
            Work::Import(id) => format!("import:{id}:{}:{}", self.attempt, self.publish_no),
        }
    }
}

/// News of a submission or import on the subject `changed.<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// The attempt that is being judged.
    pub attempt: i32,
    /// The row's version, which the ETag counts.
    pub version: i64,
}

/// A statement's source, to be rendered as an import would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenderAsk {
    /// `markdown` or `tex`.
    pub format: String,
    /// The text.
    pub source: String,
    /// The digest of the package whose pictures, constants and limits the statement uses; without one it stands by itself.
    #[serde(default)]
    pub package: Option<String>,
    /// The statement's language in that package.
    #[serde(default)]
    pub language: Option<String>,
}

/// The header of each part of an answer but its last: pictures make answers longer than a message may be.
pub const MORE: &str = "Judge-More";

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenderAnswer {
    /// Sanitised; `None`: too long to be shown.
    pub html: Option<String>,
    /// What could not be shown.
    pub warnings: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_reads_back() {
        let hint = Hint::new(Work::Submission(SubmissionId::new()), 2, 3);
        let text = serde_json::to_string(&hint).unwrap();
        assert_eq!(serde_json::from_str::<Hint>(&text).unwrap(), hint);
        assert!(hint.message_id().ends_with(":2:3"));
    }
}
