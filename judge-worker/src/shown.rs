//! A test's outcome → its row: texts made storable and cut, the message chosen by who may see what.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::judge::{TestCase, TestResult};
use crate::program::time_ms;
use crate::sandbox::RunReport;
use crate::text::{self, STORED_BYTES, Stored, stored};
use crate::validator::Judgement;

/// The row of a judged test.
pub(crate) fn describe(test: &TestCase, judgement: Judgement, report: RunReport) -> TestResult {
    let (output, stderr) = (stored(&report.stdout, report.stdout_cut), stored(&report.stderr, report.stderr_cut));
    let input = if test.own { read_head(&test.input) } else { None };
    let expected = test.answer.as_deref().filter(|_| test.own).and_then(read_head);
    let mut truncated = Vec::new();
    for (name, cut) in [
        ("input", input.as_ref().is_some_and(|i| i.cut)),
        ("expected", expected.as_ref().is_some_and(|e| e.cut)),
        ("output", output.cut),
        ("stderr", stderr.cut),
    ] {
        if cut {
            truncated.push(name);
        }
    }
    // The answer of a sample is no secret, and its difference is what one wants to read.
    let message =
        if test.sample || test.own { judgement.judge_message.clone().or(judgement.message) } else { judgement.message };
    // The words on an input of one's own come before those on the output.
    let message = match (&test.note, message) {
        (Some(note), Some(message)) => Some(format!("{note}\n{message}")),
        (note, message) => note.clone().or(message),
    };
    let storable = |words: Option<String>| words.map(|w| text::message(w.as_bytes(), 4096)).filter(|w| !w.is_empty());
    TestResult {
        number: test.number,
        name: test.name.clone(),
        test_group: test.group.clone(),
        sample: test.sample,
        verdict: judgement.verdict,
        score: None,
        time_ms: Some(time_ms(report.cpu)),
        memory_kib: Some(report.memory),
        message: storable(message),
        judge_message: storable(judgement.judge_message),
        input: input.map(|i| i.text),
        expected: expected.map(|e| e.text),
        output: Some(output.text),
        stderr: Some(stderr.text),
        truncated,
    }
}

fn read_head(path: &Path) -> Option<Stored> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(STORED_BYTES as u64 + 8).read_to_end(&mut bytes).ok()?;
    Some(stored(&bytes, false))
}
