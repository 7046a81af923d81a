//! Inputs of a run that are the solver's own: standard input, or cases of a function problem. What the package's own solution answers
//! is asked first, and then is what the solver's is compared with.

use std::fs::File;
use std::os::fd::AsRawFd;
use std::path::PathBuf;

use problem_package::DefaultFlags;

use crate::function::{Expected, expected};
use crate::host_file;
use crate::judge::{Fault, TestCase};
use crate::packages::Loaded;
use crate::store::Claim;
use crate::worker::Worker;

/// Inputs, as tests; the files live as long as this does.
#[derive(Debug)]
pub struct OwnInputs {
    /// The tests.
    pub tests: Vec<TestCase>,
    _files: Vec<File>,
}

impl OwnInputs {
    /// Those of a claim; `None`: it has none.
    ///
    /// # Errors
    /// If we fail. A solution of the package that fails on an input only means that nobody knows the answer.
    pub async fn of(worker: &Worker, claim: &Claim, package: &Loaded) -> Result<Option<Self>, Fault> {
        let texts: Vec<(String, String)> = match (&claim.stdin, &claim.cases) {
            (Some(text), _) => vec![("stdin".to_owned(), text.clone())],
            (None, Some(cases)) => {
                let text = |case: &Vec<String>| case.iter().map(|text| one_line(text) + "\n").collect();
                cases.iter().zip(1..).map(|(case, number)| (format!("case {number}"), text(case))).collect()
            }
            (None, None) => return Ok(None),
        };
        let mut own = Self { tests: Vec::with_capacity(texts.len()), _files: Vec::new() };
        for ((name, text), number) in texts.into_iter().zip(1..) {
            let input = own.file(text.as_bytes())?;
            own.tests.push(TestCase {
                number,
                name,
                group: None,
                sample: false,
                own: true,
                input,
                answer: None,
                args: Vec::new(),
                points_group: 0,
                validator_args: Vec::new(),
                flags: DefaultFlags::default(),
                files: Vec::new(),
                is_static: false,
            });
        }
        let answers = match expected(worker, package, &own.tests).await {
            Ok(answers) => answers,
            Err(error) => {
                tracing::warn!(%error, "failed to ask the package's own solution");
                Vec::new()
            }
        };
        own.answer(answers, package)?;
        Ok(Some(own))
    }

    fn answer(&mut self, answers: Vec<Expected>, package: &Loaded) -> Result<(), Fault> {
        for (n, answer) in answers.into_iter().enumerate() {
            if let Some(answer) = answer {
                let path = self.file(&answer)?;
                if let Some(test) = self.tests.get_mut(n) {
                    test.answer = Some(path);
                    test.flags = package.tests.first().map(|t| t.flags).unwrap_or_default();
                    test.validator_args = package.tests.first().map(|t| t.validator_args.clone()).unwrap_or_default();
                }
            }
        }
        Ok(())
    }

    fn file(&mut self, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let file = host_file::in_memory(bytes)?;
        let path = PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
        self._files.push(file);
        Ok(path)
    }
}

/// A JSON text on one line: outside of its strings line ends are white space, inside they can't stand.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
