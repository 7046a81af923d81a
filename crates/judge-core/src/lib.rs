//! The words that all parts of the judge share, and the messages between them.
//!
//! Lives here: ids, the clock, verdicts, limits, the states of a submission, languages, what a problem is, the signatures and
//! values of function problems, how files with answers are called, how test results fold into a verdict, the hints on the queue,
//! the frames between worker and runner and their stream where no descriptor can be passed. Never lives here: input or output, async
//! code, SQL beyond the derives of the feature `sqlx`.

pub mod answers;
pub mod clock;
pub mod function;
pub mod hint;
pub mod ids;
pub mod language;
pub mod limits;
pub mod problem;
pub mod runner;
pub mod score;
pub mod stream;
pub mod submission;
pub mod verdict;

mod text;

pub use clock::{Clock, MockClock, SystemClock};
pub use function::{Signature, Type};
pub use ids::{ImportId, ProblemId, ProblemVersionId, SubmissionId, TokenId, UserId, WorkerId};
pub use language::LanguageId;
pub use limits::{Limits, MemoryKib, OutputKib, TimeMs};
pub use problem::{Difficulty, Kind, Slug};
pub use submission::{Lane, Mode, Status};
pub use text::UnknownWord;
pub use verdict::Verdict;
