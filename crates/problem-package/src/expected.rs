//! What a submission of a package must get: from its folder, from `submissions.yaml`, from a tag in its source.

use std::collections::BTreeSet;

use judge_core::Verdict;

/// The format's words for how a test case may end, and those of other judges' tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Word {
    Ac,
    Wa,
    Tle,
    Rte,
    Mle,
    Ole,
    Ce,
}

impl Word {
    /// The words of `submissions.yaml`.
    pub(crate) fn of_format(word: &str) -> Option<Self> {
        Some(match word.trim() {
            "AC" => Self::Ac,
            "WA" => Self::Wa,
            "TLE" => Self::Tle,
            "RTE" => Self::Rte,
            "MLE" => Self::Mle,
            "OLE" => Self::Ole,
            _ => return None,
        })
    }

    /// The words of `@EXPECTED_RESULTS@`, in DOMjudge's and in Kattis' spelling.
    fn of_tag(word: &str) -> Option<Self> {
        Some(match word.trim().to_ascii_uppercase().replace('_', "-").as_str() {
            "CORRECT" | "ACCEPTED" => Self::Ac,
            "WRONG-ANSWER" | "NO-OUTPUT" | "PRESENTATION-ERROR" => Self::Wa,
            "TIMELIMIT" | "TIME-LIMIT-EXCEEDED" => Self::Tle,
            "RUN-ERROR" | "RUN-TIME-ERROR" => Self::Rte,
            "MEMORY-LIMIT" | "MEMORY-LIMIT-EXCEEDED" => Self::Mle,
            "OUTPUT-LIMIT" | "OUTPUT-LIMIT-EXCEEDED" => Self::Ole,
            "COMPILER-ERROR" | "COMPILE-ERROR" => Self::Ce,
            _ => return None,
        })
    }

    fn verdict(self) -> Verdict {
        match self {
            Self::Ac => Verdict::Accepted,
            Self::Wa => Verdict::WrongAnswer,
            Self::Tle => Verdict::TimeLimitExceeded,
            Self::Rte => Verdict::RunTimeError,
            Self::Mle => Verdict::MemoryLimitExceeded,
            Self::Ole => Verdict::OutputLimitExceeded,
            Self::Ce => Verdict::CompileError,
        }
    }

    /// Whether a test that ended by `verdict` counts as this. The format has no words for too much memory or output:
    /// elsewhere the first shows as a crash, the second as a crash or (where output is cut) as a time-out.
    fn covers(self, verdict: Verdict) -> bool {
        self.verdict() == verdict
            || matches!(
                (self, verdict),
                (Self::Rte, Verdict::MemoryLimitExceeded) | (Self::Rte | Self::Tle, Verdict::OutputLimitExceeded)
            )
    }
}

/// One demand: on all test cases, or on those that a pattern names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    /// Pattern for names of test cases or groups; `None`: all.
    pub(crate) cases: Option<String>,
    pub(crate) permitted: Option<BTreeSet<Word>>,
    pub(crate) required: Option<BTreeSet<Word>>,
}

/// What a submission must get.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Expected {
    pub(crate) rules: Vec<Rule>,
    pub(crate) compile_error: bool,
    pub(crate) message: Option<String>,
    /// Verdicts of the whole submission, where the package speaks of it and not of its tests (legacy scoring).
    pub(crate) overall: Option<Vec<Verdict>>,
    /// Points: of the whole submission (`None`) or of a group, from and to.
    pub(crate) scores: Vec<(Option<String>, f64, f64)>,
}

impl Expected {
    /// Verdicts of the whole submission that fit, for people to read. Empty if nothing is expected.
    pub fn verdicts(&self) -> Vec<Verdict> {
        const WORDS: [Word; 6] = [Word::Ac, Word::Wa, Word::Tle, Word::Rte, Word::Mle, Word::Ole];
        let rules: Vec<&Rule> = self.rules.iter().filter(|rule| rule.cases.is_none()).collect();
        let fits = |word: &Word| {
            rules.iter().all(|rule| {
                [&rule.permitted, &rule.required].iter().all(|set| set.as_ref().is_none_or(|s| s.contains(word)))
            })
        };
        let named = |word: &Word| {
            !matches!(word, Word::Mle | Word::Ole)
                || rules.iter().any(|r| r.permitted.as_ref().is_some_and(|s| s.contains(word)))
        };
        let mut verdicts: Vec<Verdict> = self.overall.clone().unwrap_or_default();
        if !rules.is_empty() {
            verdicts.extend(WORDS.iter().filter(|word| fits(word) && named(word)).map(|word| word.verdict()));
        }
        if self.compile_error {
            verdicts.push(Verdict::CompileError);
        }
        verdicts
    }

    /// Demands on points: the group's name (`None`: the whole submission), the least and the most.
    pub fn scores(&self) -> &[(Option<String>, f64, f64)] {
        &self.scores
    }

    /// A text that must appear in one of the output validator's messages.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Whether a submission that ended by `overall` got what it must. `tests` are the names and verdicts of the test cases
    /// that were judged; `all_judged` is false where judging stopped at the first that failed: then a demand that later
    /// ones might have met counts as met if the submission failed in a permitted way.
    pub fn matches(&self, overall: Verdict, tests: &[(&str, Verdict)], all_judged: bool) -> bool {
        if matches!(overall, Verdict::CompileError) {
            return self.compile_error;
        }
        if matches!(overall, Verdict::JudgeError | Verdict::Cancelled) {
            return false;
        }
        let fits = |allowed: &Vec<Verdict>| {
            allowed.contains(&overall) || (allowed.contains(&Verdict::RunTimeError) && Word::Rte.covers(overall))
        };
        self.overall.as_ref().is_none_or(fits) && self.rules.iter().all(|rule| rule.holds(overall, tests, all_judged))
    }
}

impl Rule {
    fn holds(&self, overall: Verdict, tests: &[(&str, Verdict)], all_judged: bool) -> bool {
        let mine =
            || tests.iter().filter(|(name, _)| self.cases.as_ref().is_none_or(|pattern| glob_matches(pattern, name)));
        let covered = |set: &BTreeSet<Word>, verdict: Verdict| set.iter().any(|word| word.covers(verdict));
        let permitted = self.permitted.as_ref().is_none_or(|set| mine().all(|(_, verdict)| covered(set, *verdict)));
        let required = self.required.as_ref().is_none_or(|set| {
            mine().any(|(_, verdict)| covered(set, *verdict)) || (!all_judged && !overall.is_accepted())
        });
        permitted && required
    }
}

/// The demands of the format's own folders; `None` for other names.
pub(crate) fn of_folder(name: &str) -> Option<Rule> {
    use Word::{Ac, Rte, Tle, Wa};
    let name = name.to_ascii_lowercase().replace('-', "_");
    let (permitted, required): (&[Word], &[Word]) = match name.as_str() {
        "accepted" => (&[Ac], &[]),
        "rejected" => (&[], &[Rte, Tle, Wa]),
        "wrong_answer" | "no_output" => (&[Ac, Wa], &[Wa]),
        "time_limit_exceeded" | "timelimit" => (&[Ac, Tle], &[Tle]),
        "run_time_error" | "runtime_error" | "run_error" => (&[Ac, Rte], &[Rte]),
        "memory_limit_exceeded" | "memory_limit" => (&[Ac, Word::Mle, Rte], &[Word::Mle, Rte]),
        "output_limit_exceeded" | "output_limit" => (&[Ac, Word::Ole], &[Word::Ole]),
        "brute_force" => (&[Ac, Rte, Tle], &[Rte, Tle]),
        _ => return None,
    };
    let set = |words: &[Word]| (!words.is_empty()).then(|| words.iter().copied().collect());
    Some(Rule { cases: None, permitted: set(permitted), required: set(required) })
}

/// The verdicts of the whole submission that a legacy folder of a scoring problem promises.
pub(crate) fn overall_of_folder(name: &str) -> Option<Vec<Verdict>> {
    Some(match name.to_ascii_lowercase().replace('-', "_").as_str() {
        "accepted" => vec![Verdict::Accepted],
        "partially_accepted" => vec![Verdict::PartiallyAccepted],
        "wrong_answer" => vec![Verdict::WrongAnswer],
        "time_limit_exceeded" => vec![Verdict::TimeLimitExceeded],
        "run_time_error" => vec![Verdict::RunTimeError],
        _ => return None,
    })
}

/// The demand of an `@EXPECTED_RESULTS@: A, B` tag in a source: the submission ends in one of these.
pub(crate) fn of_tag(source: &str) -> Option<Expected> {
    let rest = source.split_once("@EXPECTED_RESULTS@:")?.1.lines().next()?;
    // The comment may end on the same line.
    let word = |text: &'_ str| {
        text.trim().chars().take_while(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '_')).collect::<String>()
    };
    let mut words: BTreeSet<Word> = rest.split(',').filter_map(|text| Word::of_tag(&word(text))).collect();
    if words.is_empty() {
        return None;
    }
    let compile_error = words.remove(&Word::Ce);
    let mut permitted = words.clone();
    permitted.insert(Word::Ac); // tests before the one that fails
    let rules = if words.is_empty() {
        vec![]
    } else {
        vec![Rule { cases: None, permitted: Some(permitted), required: Some(words) }]
    };
    Some(Expected { rules, compile_error, ..Expected::default() })
}

/// Whether `pattern` (with `*` within a name and `{a,b}`) names `path` or a folder above it.
pub(crate) fn glob_matches(pattern: &str, path: &str) -> bool {
    let ends = path.match_indices('/').map(|(i, _)| i).chain([path.len()]);
    let alternatives = expand(pattern.trim_end_matches('/'));
    ends.into_iter().any(|end| alternatives.iter().any(|alternative| star_matches(alternative, &path[..end])))
}

/// Brace expansion, innermost first; at most 1,000 alternatives, further ones are dropped.
fn expand(pattern: &str) -> Vec<String> {
    let mut todo = vec![pattern.to_owned()];
    let mut done = Vec::new();
    while let Some(pattern) = todo.pop() {
        let Some((start, end)) = pattern.find('}').and_then(|end| Some((pattern[..end].rfind('{')?, end))) else {
            done.push(pattern);
            continue;
        };
        for part in pattern[start + 1..end].split(',').rev() {
            if todo.len() + done.len() < 1_000 {
                todo.push(format!("{}{}{}", &pattern[..start], part.trim(), &pattern[end + 1..]));
            }
        }
    }
    done
}

fn star_matches(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
    let (mut p, mut t) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while t < text.len() {
        if p < pattern.len() && pattern[p] == b'*' {
            retry = Some((p, t));
            p += 1;
        } else if p < pattern.len() && pattern[p] == text[t] {
            (p, t) = (p + 1, t + 1);
        } else if let Some((star, from)) = retry.filter(|(_, from)| text[*from] != b'/') {
            retry = Some((star, from + 1));
            (p, t) = (star + 1, from + 1);
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|b| *b == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, path, want) in [
            ("accepted", "accepted/a.py", true),
            ("accepted/*", "accepted/a.py", true),
            ("accepted/*", "accepted", false),
            ("*", "accepted/x/y", true),
            ("expansion/ac.{py,cpp}", "expansion/ac.cpp", true),
            ("expansion/ac.{py,cpp}", "expansion/ac.c", false),
            ("match_wa.py", "match/match_wa.py", false),
            ("match/match", "match/match_wa.py", false),
            ("*/nested_wa.py", "match/nested/nested_wa.py", false),
            ("wa/ac*", "wa/acd", true),
            ("secret/*{1,3}", "secret/113", true),
            ("secret/*{ 4 }{ 2 }", "secret/42", true),
            ("secret/*{,0,1}{0,2}", "secret/12", true),
            ("a*c*e", "abcde", true),
            ("a*/e", "ab/c/e", false),
        ] {
            assert_eq!(glob_matches(pattern, path), want, "{pattern} on {path}");
        }
        assert!(expand(&"{a,b}".repeat(40)).len() <= 1_000);
    }

    #[test]
    fn folders_and_tags() {
        use Verdict::{
            Accepted, CompileError, JudgeError, MemoryLimitExceeded, RunTimeError, TimeLimitExceeded, WrongAnswer,
        };
        let folder = |name: &str| Expected { rules: vec![of_folder(name).unwrap()], ..Expected::default() };
        assert_eq!(folder("accepted").verdicts(), [Accepted]);
        assert_eq!(folder("wrong_answer").verdicts(), [WrongAnswer]);
        assert_eq!(folder("run_time_error").verdicts(), [RunTimeError]);
        assert_eq!(folder("rejected").verdicts(), [WrongAnswer, TimeLimitExceeded, RunTimeError]);
        let check = |name: &str, last: Verdict, want: bool| {
            let tests = [("sample/1", Accepted), ("secret/1", last)];
            assert_eq!(folder(name).matches(last, &tests, true), want, "{name} {last}");
        };
        check("accepted", Accepted, true);
        check("accepted", WrongAnswer, false);
        check("wrong_answer", Accepted, false);
        check("run_time_error", MemoryLimitExceeded, true);
        check("time_limit_exceeded", WrongAnswer, false);
        check("accepted", JudgeError, false);
        let tag = of_tag("// @EXPECTED_RESULTS@: COMPILER-ERROR,RUN-ERROR\n").unwrap();
        assert!(tag.matches(CompileError, &[], true) && tag.matches(RunTimeError, &[("secret/1", RunTimeError)], true));
        assert!(!tag.matches(Accepted, &[("secret/1", Accepted)], true));
        assert_eq!(tag.verdicts(), [RunTimeError, CompileError]);
        let either = of_tag("@EXPECTED_RESULTS@: CORRECT, NO-OUTPUT").unwrap();
        assert_eq!(either.verdicts(), [Accepted, WrongAnswer]);
    }

    #[test]
    fn judging_that_stopped_early_gives_the_benefit_of_the_doubt() {
        use Verdict::{Accepted, TimeLimitExceeded, WrongAnswer};
        let rule = Rule { cases: Some("secret/2".to_owned()), permitted: None, required: Some([Word::Tle].into()) };
        let expected = Expected { rules: vec![rule], ..Expected::default() };
        let stopped = [("secret/1", WrongAnswer)];
        assert!(expected.matches(WrongAnswer, &stopped, false) && !expected.matches(WrongAnswer, &stopped, true));
        assert!(expected.matches(TimeLimitExceeded, &[("secret/1", Accepted), ("secret/2", TimeLimitExceeded)], true));
    }
}
