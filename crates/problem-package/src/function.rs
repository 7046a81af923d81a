//! `function.yaml`: the signature of a function problem, and whether its test cases fit it.

use std::fs;
use std::path::Path;

use judge_core::function::{Compare, Signature};
use serde_json::{Map, Number, Value as Json};

use crate::error::Report;
use crate::read::OutputValidator;
use crate::test_data::TestCase;
use crate::tree::Tree;
use crate::yaml::{Node, Value};

pub(crate) const PATH: &str = "function.yaml";
/// A key whose value is a number; everything else is text.
const NUMBER: &str = "tolerance";

/// The signature, if the package has one that is sound.
pub(crate) fn read(tree: &Tree, report: &mut Report) -> Option<Signature> {
    let yaml = tree.yaml(PATH, report)?;
    match serde_json::from_value(json(&yaml, "")) {
        Ok(signature) => Some(signature),
        Err(error) => {
            report.error(PATH, error.to_string());
            None
        }
    }
}

fn json(node: &Node, key: &str) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar(text) => {
            let number = (key == NUMBER).then(|| text.trim().parse().ok().and_then(Number::from_f64)).flatten();
            number.map_or_else(|| Json::String(text.trim().to_owned()), Json::Number)
        }
        Value::List(items) => Json::Array(items.iter().map(|item| json(item, "")).collect()),
        Value::Map(entries) => {
            Json::Object(entries.iter().map(|(key, value)| (key.clone(), json(value, key))).collect::<Map<_, _>>())
        }
    }
}

/// Checks what the rest of the package must be like.
pub(crate) fn check(
    root: &Path,
    signature: &Signature,
    validator: &OutputValidator,
    cases: &[TestCase],
    report: &mut Report,
) {
    match (signature.compare, validator) {
        (Compare::Validator, OutputValidator::Default) => {
            report.error(PATH, "`compare: validator` needs an output validator in the package");
        }
        (Compare::Validator, _) | (_, OutputValidator::Default) => {}
        (_, OutputValidator::Custom(program)) => {
            report.warn(&*program.path, "not used: `compare` in function.yaml doesn't say `validator`");
        }
    }
    for case in cases.iter().filter(|case| !case.is_static) {
        let Some(text) = text(root, &case.input, report) else { continue };
        let input = match signature.parse_file(&text) {
            Ok(input) => input,
            Err(error) => {
                report.error(&*case.input, format!("line {}: {error}", error.index + 1));
                continue;
            }
        };
        // A validator's answer file is for the validator alone.
        if signature.compare != Compare::Validator
            && let Some(text) = self::text(root, &case.answer, report)
            && let Err(error) = signature.parse_answer(&input, &text)
        {
            report.error(&*case.answer, error.to_string());
        }
    }
}

fn text(root: &Path, path: &str, report: &mut Report) -> Option<String> {
    let text = fs::read(root.join(path)).map_err(|e| e.kind().to_string());
    match text.and_then(|bytes| String::from_utf8(bytes).map_err(|_| "not UTF-8".to_owned())) {
        Ok(text) => Some(text),
        Err(reason) => {
            report.error(path, format!("can't be read: {reason}"));
            None
        }
    }
}
