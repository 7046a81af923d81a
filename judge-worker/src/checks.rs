//! What an import checks of a package before it judges its submissions: every test's input by every input validator, and what
//! the package says that its validators must refuse or accept.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use judge_core::Verdict;
use problem_package::{DefaultFlags, InputArgs, Program, ValidatorTest};

use crate::compare::compare;
use crate::judge::{Fault, OutputValidator, TestCase, open};
use crate::packages::Loaded;
use crate::store::imports::Finding;
use crate::validator::Session;
use crate::verify::Engine;

/// Findings of one kind; further ones are not looked for.
const MOST: usize = 20;
/// Largest output of `valid_output` or `invalid_output`, in bytes.
const OUTPUT_BYTES: u64 = 64 << 20;

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// The package can't be used.
    pub(crate) errors: Vec<Finding>,
    /// Worth a word.
    pub(crate) warnings: Vec<Finding>,
    /// A validator broke the package's promises: it must not be published.
    pub(crate) unkept: Vec<Finding>,
}

/// Runs the input validators over every input.
///
/// # Errors
/// If a box fails, or a validator does.
pub(crate) async fn inputs(engine: &Engine, loaded: &Loaded) -> Result<Checked, Fault> {
    let package = &loaded.package;
    let mut checked = Checked::default();
    let mut refused = vec![false; package.validator_tests.len()];
    let mut all_ran = !package.input_validators.is_empty();
    for (index, program) in package.input_validators.iter().enumerate() {
        let Some((_, validator)) = loaded.input_validator(engine, index).await? else {
            let message = "not run: its language is not offered here".to_owned();
            checked.warnings.push(Finding { path: program.path.clone(), message });
            all_ran = false;
            continue;
        };
        let mut session = validator.open(&engine.judge).await?;
        let ended = one_validator(loaded, program, &mut session, &mut checked, &mut refused).await;
        session.close().await;
        ended?;
    }
    for (test, _) in
        package.validator_tests.iter().zip(refused).filter(|(test, refused)| is_bad_input(test) && !refused)
    {
        if all_ran {
            let message = "every input validator takes it, and one must refuse it".to_owned();
            checked.unkept.push(Finding { path: test.input.clone(), message });
        }
    }
    checked.unkept.truncate(MOST);
    Ok(checked)
}

pub(crate) fn is_offered(engine: &Engine, program: &Program) -> bool {
    program.has_run || program.language.as_ref().is_some_and(|l| engine.languages.get(l.as_str()).is_some())
}

fn is_bad_input(test: &ValidatorTest) -> bool {
    test.output.is_none() && !test.is_valid
}

async fn one_validator(
    loaded: &Loaded,
    program: &Program,
    session: &mut Session,
    checked: &mut Checked,
    refused: &mut [bool],
) -> Result<(), Fault> {
    let package = &loaded.package;
    let args = |args: &InputArgs, more: &[String]| [args.of(&program.name), more].concat();
    for (case, test) in package.test_cases.iter().zip(&loaded.tests).filter(|(case, _)| !case.is_static) {
        let given = args(&case.input_validator_args, &case.args);
        if let Some(words) = session.check_input(&test.input, &given, (test.number, &test.files)).await? {
            let message = format!("{} refuses it: {words}", program.path);
            checked.errors.push(Finding { path: case.input.clone(), message });
        }
        if checked.errors.len() >= MOST {
            return Ok(());
        }
    }
    for (test, refused) in package.validator_tests.iter().zip(refused) {
        let given = args(&test.input_validator_args, &[]);
        let words = session.check_input(&package.full_path(&test.input), &given, (0, &[])).await?;
        *refused |= words.is_some();
        if let Some(words) = words.filter(|_| !is_bad_input(test)) {
            let message = format!("{} refuses it: {words}", program.path);
            checked.errors.push(Finding { path: test.input.clone(), message });
        }
    }
    Ok(())
}

/// Asks the output validator of every output that the package says it must accept or refuse.
///
/// # Errors
/// If a box fails, or the validator does.
pub(crate) async fn outputs(engine: &Engine, loaded: &Loaded) -> Result<Vec<Finding>, Fault> {
    let package = &loaded.package;
    let tests: Vec<(&ValidatorTest, &(String, String))> =
        package.validator_tests.iter().filter_map(|test| Some((test, test.output.as_ref()?))).collect();
    if tests.is_empty() || package.signature.is_some() {
        return Ok(Vec::new());
    }
    let mut session = match loaded.validator(engine).await? {
        OutputValidator::Custom(validator) => Some(validator.open(&engine.judge).await?),
        _ => None,
    };
    let mut found = Vec::new();
    let mut ended = Ok(());
    for (test, (answer, output)) in tests {
        let (answer, output) = (package.full_path(answer), package.full_path(output));
        let accepted = match &mut session {
            Some(session) => by_validator(session, loaded, test, &answer, &output).await,
            None => by_default(test, &answer, &output),
        };
        match accepted {
            Ok(accepted) if accepted == test.is_valid => {}
            Ok(true) => found.push(finding(test, "the output validator accepts it, and must refuse it")),
            Ok(false) => found.push(finding(test, "the output validator refuses it, and must accept it")),
            Err(fault) => {
                ended = Err(fault);
                break;
            }
        }
    }
    if let Some(session) = session {
        session.close().await;
    }
    found.truncate(MOST);
    ended.map(|()| found)
}

fn finding(test: &ValidatorTest, words: &str) -> Finding {
    let path = test.output.as_ref().map_or_else(|| test.input.clone(), |(_, output)| output.clone());
    Finding { path, message: words.to_owned() }
}

async fn by_validator(
    session: &mut Session,
    loaded: &Loaded,
    test: &ValidatorTest,
    answer: &Path,
    output: &Path,
) -> Result<bool, Fault> {
    let case = TestCase {
        number: 1,
        name: test.name.clone(),
        group: None,
        sample: false,
        own: false,
        input: loaded.package.full_path(&test.input),
        answer: Some(answer.to_owned()),
        args: Vec::new(),
        points_group: 0,
        validator_args: test.output_validator_args.clone(),
        flags: DefaultFlags::default(),
        files: Vec::new(),
        is_static: false,
        note: None,
    };
    let said = session.judge(&case, &read(output)?).await?;
    Ok(said.judgement.verdict == Verdict::Accepted)
}

fn by_default(test: &ValidatorTest, answer: &Path, output: &Path) -> Result<bool, Fault> {
    let flags = DefaultFlags::parse(&test.output_validator_args)
        .map_err(|message| Fault::Package { path: test.input.clone(), message })?;
    Ok(compare(BufReader::new(open(answer)?), &read(output)?, flags)?.is_none())
}

fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let file: File = open(path)?;
    file.take(OUTPUT_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
