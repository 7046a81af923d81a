//! A submission's mode, lane and status, and the only legal moves between statuses.

use crate::text::word_enum;

word_enum! {
    /// What a submission is for.
    Mode {
        /// All tests; counts.
        Submit = "submit",
        /// The samples, or the user's own input; counts for nothing.
        Run = "run",
        /// All tests of a copy, made by a rejudge to see what would change; counts for nothing.
        Shadow = "shadow",
    }
}

word_enum! {
    /// A queue for one kind of work, in the order of their precedence. The subject is `judge.<lane>`.
    Lane {
        /// Somebody waits at the editor.
        Run = "run",
        /// Somebody waits for a verdict.
        Submit = "submit",
        /// Judged before; nobody waits.
        Rejudge = "rejudge",
        /// A problem package; long.
        Import = "import",
    }
}

impl Lane {
    /// The JetStream subject of this lane.
    pub const fn subject(self) -> &'static str {
        match self {
            Self::Run => "judge.run",
            Self::Submit => "judge.submit",
            Self::Rejudge => "judge.rejudge",
            Self::Import => "judge.import",
        }
    }

    /// The durable consumer of this lane.
    pub const fn consumer(self) -> &'static str {
        match self {
            Self::Run => "judge-run",
            Self::Submit => "judge-submit",
            Self::Rejudge => "judge-rejudge",
            Self::Import => "judge-import",
        }
    }
}

word_enum! {
    /// Where a submission is.
    Status {
        /// Accepted by the api; no worker holds it.
        Queued = "queued",
        /// A worker holds it and compiles.
        Compiling = "compiling",
        /// A worker holds it and runs test cases.
        Running = "running",
        /// It has its verdict.
        Done = "done",
    }
}

impl Status {
    /// Whether `next` may follow. Going back to `queued` is what a lost worker or a rejudge does.
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Queued, Self::Compiling | Self::Done)
                | (Self::Compiling, Self::Running | Self::Done | Self::Queued)
                | (Self::Running, Self::Done | Self::Queued)
                | (Self::Done, Self::Queued)
        )
    }

    /// Whether a worker holds a lease on it in this status.
    pub const fn is_leased(self) -> bool {
        matches!(self, Self::Compiling | Self::Running)
    }
}

#[cfg(test)]
mod tests {
    use super::Status::*;

    #[test]
    fn only_the_legal_moves() {
        let legal = [
            (Queued, Compiling),
            (Queued, Done),
            (Compiling, Running),
            (Compiling, Done),
            (Compiling, Queued),
            (Running, Done),
            (Running, Queued),
            (Done, Queued),
        ];
        for &from in super::Status::ALL {
            for &to in super::Status::ALL {
                assert_eq!(from.may_become(to), legal.contains(&(from, to)), "{from} -> {to}");
            }
        }
    }
}
