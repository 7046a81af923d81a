//! Verdicts: how a submission or one test ended. A verdict is a value; failures of the judge itself are errors until the
//! border of the worker turns them into [`Verdict::JudgeError`].

use crate::text::word_enum;

word_enum! {
    /// How a submission, or one test, ended. The words are those of the public API.
    Verdict {
        /// All tests passed.
        Accepted = "accepted",
        /// Some points of a scoring problem, not all.
        PartiallyAccepted = "partially_accepted",
        /// The output validator said no.
        WrongAnswer = "wrong_answer",
        /// More CPU time (or corrected wall time) than the limit.
        TimeLimitExceeded = "time_limit_exceeded",
        /// The memory limit was hit: the kernel's counter says so, or the peak was above the limit.
        MemoryLimitExceeded = "memory_limit_exceeded",
        /// More output than the limit.
        OutputLimitExceeded = "output_limit_exceeded",
        /// Ended by a signal or with an exit code other than 0.
        RunTimeError = "run_time_error",
        /// The compiler refused the source.
        CompileError = "compile_error",
        /// We failed. Never counts against the user.
        JudgeError = "judge_error",
        /// Its author took it back.
        Cancelled = "cancelled",
    }
}

impl Verdict {
    /// Whether this ends a pass-fail submission at once.
    pub const fn is_accepted(self) -> bool {
        matches!(self, Self::Accepted)
    }

    /// Whether one test can have this verdict (the others are a whole submission's).
    pub const fn fits_a_test(self) -> bool {
        !matches!(self, Self::CompileError | Self::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for &verdict in Verdict::ALL {
            assert_eq!(verdict.as_str().parse(), Ok(verdict));
            assert_eq!(serde_json::to_value(verdict).unwrap(), verdict.as_str());
        }
        assert!("AC".parse::<Verdict>().is_err());
    }
}
