//! What the package's input validators say of inputs that are a solver's own. They run in boxes of their own, beside the package's
//! solution. A validator that can't be run here, or that fails, refuses nothing.

use crate::judge::{Fault, TestCase};
use crate::packages::Loaded;
use crate::worker::Worker;

/// For each input, the words of the validator that refuses it.
pub(crate) async fn refusals(worker: &Worker, loaded: &Loaded, tests: &[TestCase]) -> Vec<Option<String>> {
    let mut refused = vec![None; tests.len()];
    for index in 0..loaded.package.input_validators.len() {
        if let Err(error) = ask(worker, loaded, index, tests, &mut refused).await {
            tracing::info!(%error, "an input validator was not asked of a solver's own input");
        }
    }
    refused
}

async fn ask(
    worker: &Worker,
    loaded: &Loaded,
    index: usize,
    tests: &[TestCase],
    refused: &mut [Option<String>],
) -> Result<(), Fault> {
    let engine = worker.engine();
    let Some((program, validator)) = loaded.input_validator(&engine, index).await? else { return Ok(()) };
    // An own input lies in no folder; the first test's arguments are those of the samples.
    let args = loaded.package.test_cases.first().map(|case| case.input_validator_args.of(&program.name).to_vec());
    let args = args.unwrap_or_default();
    let mut session = validator.open(&engine.judge).await?;
    let mut ended = Ok(());
    for (test, refused) in tests.iter().zip(refused).filter(|(_, refused)| refused.is_none()) {
        match session.refusal(&test.input, &args, (test.number, &[])).await {
            Ok(words) => *refused = words.map(|refusal| readable(&refusal.words)),
            Err(fault) => {
                ended = Err(fault);
                break;
            }
        }
    }
    session.close().await;
    ended
}

/// What a solver makes something of: of a stack trace the last line, of no words that there are none.
fn readable(words: &str) -> String {
    let last = || words.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
    match words.trim() {
        "" => "a validator refuses it without a word".to_owned(),
        words if words.contains("Traceback (most recent call last)") => last().to_owned(),
        words => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn words_for_a_solver() {
        assert_eq!(readable("invalid input: too long\n"), "invalid input: too long");
        assert_eq!(readable(" \n"), "a validator refuses it without a word");
        let trace = "Traceback (most recent call last):\n  File \"v.py\", line 3\nAssertionError: n is 0\n";
        assert_eq!(readable(trace), "AssertionError: n is 0");
    }
}
