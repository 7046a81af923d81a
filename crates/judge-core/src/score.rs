//! Test results → the submission's verdict, pure.

use crate::{MemoryKib, TimeMs, Verdict};

/// What folding needs of one test result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TestScore {
    /// How the test ended.
    pub verdict: Verdict,
    /// CPU time; `None` if it was not measured.
    pub time_ms: Option<TimeMs>,
    /// Peak memory; `None` if it was not measured.
    pub memory_kib: Option<MemoryKib>,
}

/// How a submission ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// The first verdict that is not `accepted`, else `accepted`.
    pub verdict: Verdict,
    /// CPU time of the worst test.
    pub time_ms: Option<TimeMs>,
    /// Peak memory of the worst test.
    pub memory_kib: Option<MemoryKib>,
}

/// Folds the results of a pass-fail problem, in the order in which they were judged. No results at all mean that there
/// was nothing to judge, which is our fault: `judge_error`.
pub fn fold_pass_fail(results: &[TestScore]) -> Total {
    let verdict = match results.iter().find(|r| !r.verdict.is_accepted()) {
        Some(first) => first.verdict,
        None if results.is_empty() => Verdict::JudgeError,
        None => Verdict::Accepted,
    };
    Total {
        verdict,
        time_ms: results.iter().filter_map(|r| r.time_ms).max(),
        memory_kib: results.iter().filter_map(|r| r.memory_kib).max(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test(verdict: Verdict, time: i64, memory: i64) -> TestScore {
        TestScore { verdict, time_ms: Some(TimeMs(time)), memory_kib: Some(MemoryKib(memory)) }
    }

    #[test]
    fn the_first_failure_names_it_and_the_worst_test_measures_it() {
        let ok = test(Verdict::Accepted, 5, 900);
        let slow = test(Verdict::TimeLimitExceeded, 2_000, 100);
        let wrong = test(Verdict::WrongAnswer, 1, 1);
        for (results, verdict, time) in [
            (&[][..], Verdict::JudgeError, None),
            (&[ok, ok], Verdict::Accepted, Some(TimeMs(5))),
            (&[ok, slow, wrong], Verdict::TimeLimitExceeded, Some(TimeMs(2_000))),
            (&[wrong, slow], Verdict::WrongAnswer, Some(TimeMs(2_000))),
        ] {
            let total = fold_pass_fail(results);
            assert_eq!((total.verdict, total.time_ms), (verdict, time));
        }
        assert_eq!(fold_pass_fail(&[ok, slow]).memory_kib, Some(MemoryKib(900)));
    }
}
