//! Which programs of a package check inputs, outputs and sources.

use crate::error::Report;
use crate::metadata::Metadata;
use crate::program::{self, Program};
use crate::read::OutputValidator;
use crate::test_data::TestCase;
use crate::tree::Tree;

pub(crate) fn output_validator(tree: &Tree, metadata: &Metadata, report: &mut Report) -> OutputValidator {
    let (dir, other) = if metadata.format.is_legacy() {
        ("output_validators", "output_validator")
    } else {
        ("output_validator", "output_validators")
    };
    if metadata.format.is_legacy() && metadata.custom_validator != Some(true) {
        if tree.files_below(dir).next().is_some() {
            report.warn(dir, "not used: `validation` doesn't say `custom`");
        }
        return OutputValidator::Default;
    }
    let programs = match (validators_in(tree, dir), validators_in(tree, other)) {
        (own, old) if own.is_empty() && !old.is_empty() => {
            report.warn(other, format!("this version of the format calls it `{dir}`"));
            old
        }
        (own, _) => own,
    };
    let mut programs = programs.into_iter();
    match (programs.next(), programs.next()) {
        (Some(program), None) => {
            if program.language.is_none() && !program.has_run && !program.has_build {
                report.error(&*program.path, "the output validator's language can't be told by its files");
            }
            OutputValidator::Custom(program)
        }
        (Some(_), Some(second)) => {
            report.error(second.path, "a second output validator; only one is supported");
            OutputValidator::Default
        }
        (None, _) => {
            if metadata.custom_validator == Some(true) {
                report.error(dir, "missing: `problem.yaml` asks for a custom output validator");
            }
            OutputValidator::Default
        }
    }
}

/// Test cases of the source want a validator of it, and the other way round.
pub(crate) fn static_validator(tree: &Tree, cases: &[TestCase], report: &mut Report) -> Option<Program> {
    let dir = "static_validator";
    let has_files = tree.files_in(dir).next().is_some();
    let mut programs =
        if has_files { Program::read(tree, dir).into_iter().collect() } else { program::programs_in(tree, dir) };
    let is_wanted = cases.iter().any(|case| case.is_static);
    match (programs.pop(), is_wanted) {
        (Some(program), true) if programs.is_empty() => return Some(program),
        (Some(program), true) => report.error(program.path, "a second static validator; only one is supported"),
        (Some(_), false) => report.warn(dir, "not used: no group has a `static_validation_score`"),
        (None, true) => report.error(dir, "missing: a group has a `static_validation_score`"),
        (None, false) => {}
    }
    None
}

/// `output_validators` holds programs; `output_validator` is one, or (in old drafts) holds the one.
fn validators_in(tree: &Tree, dir: &str) -> Vec<Program> {
    let has_files = tree.files_in(dir).next().is_some();
    if dir == "output_validator" && has_files {
        return Program::read(tree, dir).into_iter().collect();
    }
    program::programs_in(tree, dir)
}

/// `typed`: the inputs' form is checked by a signature, so that no validator is no fault.
pub(crate) fn input_validators(tree: &Tree, typed: bool, report: &mut Report) -> Vec<Program> {
    let mut validators = Vec::new();
    for dir in ["input_validators", "input_format_validators"] {
        for program in program::programs_in(tree, dir) {
            let is_script = |ending: &str| program.files.iter().any(|file| file.ends_with(ending));
            if program.language.is_some() || program.has_run || program.has_build {
                validators.push(program);
            } else if is_script(".ctd") || is_script(".viva") {
                report.warn(program.path, "not run: there is no interpreter for its language here");
            } else if !program.name.to_ascii_lowercase().starts_with("readme") {
                report.warn(program.path, "not run: its language can't be told by its files");
            }
        }
    }
    if validators.is_empty() && !typed {
        report.warn("input_validators", "no input validator that can be run");
    }
    validators
}
