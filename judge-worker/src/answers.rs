//! Submissions that are answers: each test has a file of its own among the sources, nothing runs but the package's validator.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use judge_core::Verdict;
use judge_core::answers::{LANGUAGE, is_answer};

use crate::judge::{Fault, Judge, Task, TestCase, TestResult, finish_test};
use crate::languages::{Language, Run};
use crate::look::nothing_run;
use crate::program::Source;
use crate::validator::{Judgement, Said, Session};

/// What stands in a language's place: it has no image, and nothing is ever run in it.
pub(crate) fn language() -> &'static Arc<Language> {
    static TEXT: LazyLock<Arc<Language>> = LazyLock::new(|| {
        let run = Run { argv: Vec::new(), shown: None, env: Default::default(), out_of_memory: Vec::new() };
        Arc::new(Language {
            id: LANGUAGE.parse().expect("the word is one of a language"),
            name: "Answers".to_owned(),
            image: String::new(),
            extensions: vec!["out".to_owned(), "ans".to_owned(), "txt".to_owned()],
            source_name: "answer.out".to_owned(),
            version: Vec::new(),
            compile: None,
            run,
            time_factor: 1.0,
            start_ms: 0,
            memory_extra_kib: 0,
            processes: 1,
            first: false,
            starter: None,
            starter_code: String::new(),
            folder: PathBuf::new(),
            entry: None,
        })
    });
    &TEXT
}

/// The answer to a test. A file alone answers a test alone, whatever it is called.
fn answer<'a>(sources: &'a [Source], tests: &[TestCase], test: &TestCase) -> Option<&'a [u8]> {
    let found = match sources {
        [only] if tests.iter().filter(|test| !test.is_static).count() == 1 => Some(only),
        all => all.iter().find(|source| is_answer(&source.name, &test.name)),
    };
    found.map(|source| source.content.as_slice())
}

/// Whether some file of a submission answers some test.
pub(crate) fn is_any<'a>(files: impl Iterator<Item = &'a str>, tests: &[TestCase]) -> bool {
    let mut files = files.peekable();
    let asked = || tests.iter().filter(|test| !test.is_static);
    asked().count() == 1 && files.peek().is_some() || files.any(|file| asked().any(|test| is_answer(file, &test.name)))
}

impl Judge {
    /// Judges the answer to one test.
    pub(crate) async fn judge_answer(
        &self,
        session: &mut Option<Session>,
        task: &Task<'_>,
        test: &TestCase,
    ) -> Result<TestResult, Fault> {
        if test.is_static {
            return self.look_at_source(task, test).await;
        }
        let plain = |verdict, words: &str| {
            Said::of(Judgement { verdict, message: Some(words.to_owned()), judge_message: None })
        };
        let mut report = nothing_run();
        let said = match answer(task.sources, task.tests, test) {
            None => plain(Verdict::WrongAnswer, "no answer was handed in"),
            Some(answer) if answer.len() as u64 > task.limits.output_kib.bytes() => {
                plain(Verdict::OutputLimitExceeded, "more output than the limit")
            }
            Some(answer) => {
                report.stdout = answer.to_vec();
                self.judge_output(session, task, test, &mut report, None).await?
            }
        };
        let result = finish_test(task, test, said, report)?;
        Ok(TestResult { time_ms: None, memory_kib: None, stderr: None, ..result })
    }
}
