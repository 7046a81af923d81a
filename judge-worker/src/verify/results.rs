//! What a submission of the package got, against what it must get.

use std::collections::BTreeMap;

use async_trait::async_trait;
use judge_core::Verdict;
use judge_core::score::TestScore;
use problem_package::Submission;

use crate::judge::{Outcome, ResultSink, TestResult};
use crate::packages::Loaded;
use crate::program::CompileNote;
use crate::store::imports::{Cell, KEPT_TESTS, MatrixRow};

/// The verdicts of a submission's tests, and its validator's words.
#[derive(Default)]
pub(super) struct Results {
    tests: Vec<(String, Verdict)>,
    /// The number and result of each test, for demands on points.
    scored: Vec<(i32, TestScore)>,
    messages: Vec<String>,
    last: BTreeMap<&'static str, String>,
}

impl Results {
    /// Fills a row of the matrix in.
    pub(super) fn describe(&self, row: &mut MatrixRow, submission: &Submission, outcome: &Outcome, loaded: &Loaded) {
        let tests: Vec<(&str, Verdict)> = self.tests.iter().map(|(name, verdict)| (name.as_str(), *verdict)).collect();
        let expected = &submission.expected;
        let said = expected.message().is_none_or(|text| self.messages.iter().any(|m| m.contains(text)));
        row.verdict = Some(outcome.verdict);
        row.time_ms = outcome.time_ms.map(|t| t.0);
        row.memory_kib = outcome.memory_kib.map(|m| m.0);
        let kept = self.scored.iter().filter(|(number, _)| usize::try_from(*number).is_ok_and(|n| n <= KEPT_TESTS));
        row.tests = kept.map(|(number, test)| Cell::of(*number, test)).collect();
        let (count, off) = (loaded.judged_tests().len(), self.points_off(submission, loaded));
        row.matches = Some(said && off.is_none() && expected.matches(outcome.verdict, &tests, tests.len() == count));
        row.message = match (&outcome.reason, outcome.verdict) {
            (Some(reason), _) => Some(reason.clone()),
            (None, Verdict::CompileError) => {
                outcome.compile.as_ref().map(|c| crate::text::message(c.output.as_bytes(), 4096))
            }
            (None, _) if off.is_some() => off,
            (None, Verdict::Accepted) => None,
            (None, Verdict::PartiallyAccepted) => outcome.score.map(|(score, most)| match most {
                Some(most) => format!("{score} of {most} points"),
                None => format!("{score} points"),
            }),
            (None, _) => Some(
                ["test", "message"].iter().filter_map(|k| self.last.get(k)).cloned().collect::<Vec<_>>().join(": "),
            ),
        };
    }
}

impl Results {
    /// The first demand on points that is not met, in words.
    fn points_off(&self, submission: &Submission, loaded: &Loaded) -> Option<String> {
        let scoring = loaded.judging.scoring.as_ref()?;
        let group = |number: i32| loaded.tests.iter().find(|t| t.number == number).map_or(0, |t| t.points_group);
        let scored: Vec<_> = self.scored.iter().map(|(number, result)| (group(*number), *result)).collect();
        submission.expected.scores().iter().find_map(|(group, low, high)| {
            let got = match group {
                None => scoring.fold(&scored).score.unwrap_or(0.0),
                Some(group) => scoring.group_score(group, &scored)?,
            };
            let fits = got >= low - 1e-6 && got <= high + 1e-6;
            let of = group.as_deref().map_or(String::new(), |group| format!(" in {group}"));
            (!fits).then(|| format!("{got} points{of}, not {low} to {high}"))
        })
    }
}

#[async_trait]
impl ResultSink for Results {
    async fn running(&mut self, _: &CompileNote) {}

    async fn result(&mut self, result: TestResult) {
        let words = result.judge_message.or(result.message).unwrap_or_default();
        self.last = BTreeMap::from([("test", result.name.clone()), ("message", words.clone())]);
        self.last.retain(|_, text| !text.is_empty());
        self.messages.push(words);
        let TestResult { verdict, score, time_ms, memory_kib, .. } = result;
        self.scored.push((result.number, TestScore { verdict, time_ms, memory_kib, score }));
        self.tests.push((result.name, result.verdict));
    }
}
