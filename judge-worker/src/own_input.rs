//! Inputs of a run that are the solver's own: standard input, or cases of a function problem. What the package's own solution answers
//! is asked first, and then is what the solver's is compared with. Side by side with it the package's input validators are asked:
//! an input that one of them refuses runs all the same, but has no right answer, and the refusal is told.

use std::fs::File;
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::Arc;

use problem_package::DefaultFlags;
use sha2::{Digest as _, Sha256};

use crate::function::expected;
use crate::host_file;
use crate::input_check::refusals;
use crate::judge::{Fault, TestCase};
use crate::packages::Loaded;
use crate::store::Claim;
use crate::worker::Worker;

/// What may be remembered of own inputs for each package.
const KNOWN_BYTES: u64 = 1 << 20;
/// Before a validator's words.
const REFUSED: &str = "the problem has no such input, so nobody knows its answer";

/// What is known of an input: the right answer, and why it is none of the problem's.
#[derive(Debug, Clone, Default)]
pub struct Known {
    answer: Option<Arc<[u8]>>,
    refusal: Option<String>,
}

impl Known {
    /// Roughly what it takes in memory.
    fn bytes(&self) -> usize {
        256 + self.answer.as_ref().map_or(0, |a| a.len()) + self.refusal.as_ref().map_or(0, String::len)
    }
}

/// Of a package's solvers' own inputs, what is known of the latest, by digest.
pub type KnownInputs = moka::sync::Cache<[u8; 32], Known>;

/// Nothing is known yet.
pub fn known_inputs() -> KnownInputs {
    let weigh = |_: &[u8; 32], known: &Known| u32::try_from(known.bytes()).unwrap_or(u32::MAX);
    KnownInputs::builder().max_capacity(KNOWN_BYTES).weigher(weigh).build()
}

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
        let mut keys = Vec::with_capacity(texts.len());
        for ((name, text), number) in texts.into_iter().zip(1..) {
            keys.push(Sha256::digest(&text).into());
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
                note: None,
            });
        }
        let known = own.ask(worker, package, &keys).await;
        own.note(known, package)?;
        Ok(Some(own))
    }

    /// What is known of each input; asked are only those that nobody has tried before.
    async fn ask(&self, worker: &Worker, package: &Loaded, keys: &[[u8; 32]]) -> Vec<Known> {
        let mut known: Vec<Option<Known>> = keys.iter().map(|key| package.known_inputs.get(key)).collect();
        let new: Vec<TestCase> =
            self.tests.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(test, _)| test.clone()).collect();
        if !new.is_empty() {
            let (answers, refusals) = tokio::join!(expected(worker, package, &new), refusals(worker, package, &new));
            let mut answers = answers
                .unwrap_or_else(|error| {
                    tracing::warn!(%error, "failed to ask the package's own solution");
                    Vec::new()
                })
                .into_iter();
            let mut refusals = refusals.into_iter();
            for (known, key) in known.iter_mut().zip(keys).filter(|(known, _)| known.is_none()) {
                let found =
                    Known { answer: answers.next().flatten().map(Into::into), refusal: refusals.next().flatten() };
                // Without an answer something may have failed, and may not fail again.
                if found.answer.is_some() {
                    package.known_inputs.insert(*key, found.clone());
                }
                *known = Some(found);
            }
        }
        known.into_iter().map(Option::unwrap_or_default).collect()
    }

    fn note(&mut self, known: Vec<Known>, package: &Loaded) -> Result<(), Fault> {
        for (n, Known { answer, refusal }) in known.into_iter().enumerate() {
            let answer = answer.filter(|_| refusal.is_none()).map(|answer| self.file(&answer)).transpose()?;
            let Some(test) = self.tests.get_mut(n) else { continue };
            test.note = refusal.map(|words| format!("{REFUSED}: {words}"));
            if answer.is_some() {
                test.answer = answer;
                test.flags = package.tests.first().map(|t| t.flags).unwrap_or_default();
                test.validator_args = package.tests.first().map(|t| t.validator_args.clone()).unwrap_or_default();
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
