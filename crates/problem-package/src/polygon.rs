//! Packages made by Codeforces' Polygon: `problem.xml` names everything, programs are written with testlib.
//!
//! Only *full* packages can be used: the small ones leave generated tests and all answers out.

mod groups;
mod solutions;
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use judge_core::{Kind, LanguageId, Limits, TimeMs};
use roxmltree::{Document, Node};

use crate::error::Report;
use crate::judge_yaml;
use crate::limits::{Bounds, TimeLimit, TimeRule};
use crate::metadata::{self, Format, Rights};
use crate::names;
use crate::program::{Dialect, Program};
use crate::read::{OutputValidator, Package};
use crate::statement::{StatementFile, StatementFormat};
use crate::tree::Tree;

pub(crate) const XML: &str = "problem.xml";
const MAX_XML: u64 = 4 << 20;
const MAX_NODES: u32 = 400_000;
/// Polygon's own bound of an output.
const OUTPUT_KIB: i64 = 64 * 1024;

/// Reads the package that `problem.xml` describes; `None` if it can't be read at all.
pub(crate) fn read(root: &Path, tree: &Tree, bounds: &Bounds, report: &mut Report) -> Option<Package> {
    let text = tree.text(XML, MAX_XML, report)?;
    let options = roxmltree::ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..Default::default() };
    let document = Document::parse_with_options(&text, options)
        .map_err(|e| report.error(XML, format!("line {}: {e}", e.pos().row)))
        .ok()?;
    let problem = document.root_element();
    if problem.tag_name().name() != "problem" {
        report.error(XML, "its outermost element is not `problem`");
        return None;
    }
    let Some(judging) = child(problem, "judging") else {
        report.error(XML, "`judging` is missing: this is no full package");
        return None;
    };
    let testset = testset(judging, report)?;
    let languages = titles(problem);
    let statements = statements(tree, problem, report);
    if languages.is_empty() {
        report.error(XML, "the problem has no name");
    }
    let beside = resources(tree, problem);
    let (output_validator, flags) = checker(tree, problem, &beside, report);
    let interactor = listed(problem, "assets", "interactor").next().and_then(|n| program(tree, n, &beside, report));
    let groups = groups::read(testset, report);
    let (test_cases, samples) = tests::read(tree, testset, &statements, groups.as_ref(), flags, report);
    let files = [file_name(judging, "input-file", report), file_name(judging, "output-file", report)];
    if interactor.is_some() && files.iter().any(Option::is_some) {
        report.error(XML, "an interactor talks by standard input and output, not by files");
    }
    let [input_file, output_file] = files;
    Some(Package {
        root: root.to_owned(),
        format: Format::Polygon,
        names: languages,
        uuid: None,
        version: problem.attribute("revision").map(str::to_owned),
        kind: if interactor.is_some() { Kind::Interactive } else { Kind::Stdio },
        signature: None,
        interactive: interactor.is_some(),
        passes: None,
        answers: false,
        validator_tests: Vec::new(),
        limits: limits(testset, bounds, report),
        time_limit: TimeLimit::Stated { path: XML.to_owned() },
        time_rule: TimeRule { ac_to_time_limit: 1.0, time_limit_to_tle: 1.0, resolution: TimeMs(1) },
        output_validator: match interactor {
            Some(interactor) => OutputValidator::Custom(with_checker(interactor, output_validator)),
            None => output_validator,
        },
        static_validator: None,
        input_file,
        output_file,
        points_as_percent: judging.attribute("treat-points-from-checker-as-percent") == Some("true"),
        test_cases,
        samples,
        submissions: solutions::read(tree, problem, &beside, groups.is_some(), report),
        scoring: groups.map(|groups| groups.scoring),
        input_validators: validators(tree, problem, &beside, report),
        statements,
        judge: judge_yaml::read(tree, report),
        keywords: tags(problem),
        rights: Rights { license: "unknown".to_owned(), ..Rights::default() },
        languages: None,
        attachments: Vec::new(),
        include: BTreeMap::new(),
        constants: BTreeMap::new(),
    })
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    children(node, name).next()
}

fn children<'a, 'i, 'n>(node: Node<'a, 'i>, name: &'n str) -> impl Iterator<Item = Node<'a, 'i>> + use<'a, 'i, 'n> {
    node.children().filter(move |n| n.has_tag_name(name))
}

/// The elements called `inner` of the one called `outer`.
fn listed<'a, 'i>(node: Node<'a, 'i>, outer: &str, inner: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    child(node, outer).into_iter().flat_map(move |list| children(list, inner))
}

/// The element's text as a whole number.
fn number(node: Node<'_, '_>, name: &str, report: &mut Report) -> Option<i64> {
    let text = child(node, name)?.text().unwrap_or("").trim();
    let number = text.parse().ok().filter(|n| *n > 0);
    if number.is_none() {
        report.error(XML, format!("`{name}` must be a number above 0, not `{text}`"));
    }
    number
}

/// The tests that count: those called `tests`, else the first.
fn testset<'a, 'i>(judging: Node<'a, 'i>, report: &mut Report) -> Option<Node<'a, 'i>> {
    let all: Vec<Node<'a, 'i>> = children(judging, "testset").collect();
    let chosen = all.iter().find(|t| t.attribute("name") == Some("tests")).or_else(|| all.first()).copied();
    let Some(chosen) = chosen else {
        report.error(XML, "there is no `testset`");
        return None;
    };
    for other in all.iter().filter(|t| **t != chosen) {
        report.warn(XML, format!("the tests `{}` are not used", other.attribute("name").unwrap_or("")));
    }
    Some(chosen)
}

/// Polygon's word for a language → ours. What isn't known stays.
fn language_code(word: &str) -> String {
    match word {
        "english" => "en",
        "russian" => "ru",
        "ukrainian" => "uk",
        "german" => "de",
        "french" => "fr",
        "spanish" => "es",
        "portuguese" => "pt",
        "italian" => "it",
        "polish" => "pl",
        "swedish" => "sv",
        "dutch" => "nl",
        "chinese" => "zh",
        "japanese" => "ja",
        "korean" => "ko",
        "turkish" => "tr",
        "persian" => "fa",
        "arabic" => "ar",
        "kazakh" => "kk",
        "belarusian" => "be",
        "vietnamese" => "vi",
        other => other,
    }
    .to_owned()
}

fn titles(problem: Node<'_, '_>) -> BTreeMap<String, String> {
    let name = |n: Node<'_, '_>| {
        let value = metadata::one_line(n.attribute("value")?);
        (!value.is_empty()).then(|| (language_code(n.attribute("language").unwrap_or("english")), value))
    };
    listed(problem, "names", "name").filter_map(name).collect()
}

fn tags(problem: Node<'_, '_>) -> Vec<String> {
    listed(problem, "tags", "tag").filter_map(|tag| tag.attribute("value").map(metadata::one_line)).collect()
}

/// The sections of each language lie in `problem-properties.json` beside the statement's TeX.
fn statements(tree: &Tree, problem: Node<'_, '_>, report: &mut Report) -> Vec<StatementFile> {
    let mut found = Vec::new();
    for node in listed(problem, "statements", "statement") {
        let (Some(word), Some(path)) = (node.attribute("language"), node.attribute("path")) else { continue };
        let dir = path.rsplit_once('/').map_or("", |(dir, _)| dir);
        let properties = format!("{dir}/problem-properties.json");
        let (path, format) = match node.attribute("type") {
            Some("application/x-tex") if tree.is_file(&properties) => (properties, StatementFormat::Polygon),
            Some("application/x-tex") => (path.to_owned(), StatementFormat::Tex),
            Some("application/pdf") => (path.to_owned(), StatementFormat::Pdf),
            _ => continue,
        };
        if tree.is_file(&path) {
            found.push(StatementFile { language: language_code(word), path, format });
        }
    }
    found.sort_by(|a, b| (&a.language, a.format).cmp(&(&b.language, b.format)));
    found.dedup_by(|a, b| a.language == b.language);
    if found.is_empty() {
        report.warn("statements", "no statement");
    }
    found
}

fn limits(testset: Node<'_, '_>, bounds: &Bounds, report: &mut Report) -> Limits {
    let mut limits = Limits::default();
    limits.output_kib.0 = OUTPUT_KIB;
    match number(testset, "time-limit", report).map(TimeMs) {
        Some(time) if time <= bounds.time_ms => limits.time_ms = time,
        Some(time) => report.error(XML, format!("the time limit of {} ms is longer than this judge gives", time.0)),
        None => report.error(XML, "there is no `time-limit`"),
    }
    match number(testset, "memory-limit", report).map(|bytes| bytes / 1024) {
        Some(kib) if kib <= bounds.memory_kib.0 => limits.memory_kib.0 = kib.max(1),
        Some(_) => report.error(XML, format!("this judge gives at most {} MiB", bounds.memory_kib.0 / 1024)),
        None => report.error(XML, "there is no `memory-limit`"),
    }
    limits
}

/// The name of a file that stands for standard input or output; `None`: no file does.
fn file_name(judging: Node<'_, '_>, side: &str, report: &mut Report) -> Option<String> {
    let name = judging.attribute(side).filter(|name| !matches!(*name, "" | "stdin" | "stdout"))?;
    if !names::is_allowed(name) {
        report.error(XML, format!("`{side}=\"{name}\"` is no name for a file"));
    }
    Some(name.to_owned())
}

/// An interactor leaves what it heard to the checker, unless our default comparison would stand for that one.
fn with_checker(mut interactor: Program, checker: OutputValidator) -> Program {
    if let OutputValidator::Custom(checker) = checker {
        interactor.checker = Some(Box::new(checker));
    }
    interactor
}

/// Headers that programs of the package include, testlib above all.
fn resources(tree: &Tree, problem: Node<'_, '_>) -> Vec<String> {
    let files = child(problem, "files");
    let named = files.into_iter().flat_map(|f| listed(f, "resources", "file")).filter_map(|f| f.attribute("path"));
    let is_header = |path: &&str| [".h", ".hpp", ".inc"].iter().any(|end| path.ends_with(end));
    named.filter(is_header).filter(|path| tree.is_file(path)).map(str::to_owned).collect()
}

/// The program of an element that has a `source`, with the package's headers beside it.
fn program(tree: &Tree, node: Node<'_, '_>, beside: &[String], report: &mut Report) -> Option<Program> {
    let source = child(node, "source")?;
    let path = source.attribute("path")?;
    let Some(mut program) = Program::read(tree, path) else {
        report.error(path, format!("missing: {XML} names it"));
        return None;
    };
    program.files.extend(beside.iter().filter(|file| *file != path).cloned());
    program.dialect = Dialect::Testlib;
    if let Some(language) = source.attribute("type").and_then(language_of_type) {
        program.language = Some(language);
    }
    Some(program)
}

/// `cpp.g++17`, `python.pypy3-64`, `java11`… → a language; only where the file's name alone would not do.
fn language_of_type(kind: &str) -> Option<LanguageId> {
    let word = if kind.starts_with("python.pypy3") {
        "pypy"
    } else if kind == "python.2" || kind.starts_with("python.pypy2") {
        "python2"
    } else {
        return None;
    };
    word.parse().ok()
}

/// The checker's own source if testlib lies in the package, else the default one with flags that do what it does.
fn checker(
    tree: &Tree,
    problem: Node<'_, '_>,
    beside: &[String],
    report: &mut Report,
) -> (OutputValidator, &'static [&'static str]) {
    let none: &'static [&'static str] = &[];
    let Some(node) = listed(problem, "assets", "checker").next() else {
        report.warn(XML, "there is no checker: tokens are compared");
        return (OutputValidator::Default, none);
    };
    if node.attribute("type").is_some_and(|kind| kind != "testlib") {
        report.error(XML, "only checkers written with testlib are supported");
        return (OutputValidator::Default, none);
    }
    let has_testlib = beside.iter().any(|path| path.ends_with("testlib.h"));
    let name = node.attribute("name").unwrap_or("");
    if let Some(flags) = standard_flags(name).filter(|_| !has_testlib) {
        report.warn(XML, format!("testlib.h is not in the package: our default comparison stands for {name}"));
        return (OutputValidator::Default, flags);
    }
    (program(tree, node, beside, report).map_or(OutputValidator::Default, OutputValidator::Custom), none)
}

/// Flags with which the default output validator does what a standard checker does.
fn standard_flags(name: &str) -> Option<&'static [&'static str]> {
    Some(match name.strip_prefix("std::")?.strip_suffix(".cpp")? {
        "wcmp" => &["case_sensitive"],
        "hcmp" | "ncmp" | "icmp" | "nyesno" | "yesno" => &[],
        "fcmp" | "lcmp" => &["case_sensitive", "space_change_sensitive"],
        "rcmp4" => &["float_tolerance", "1e-4"],
        "rcmp6" => &["float_tolerance", "1e-6"],
        "rcmp9" => &["float_tolerance", "1e-9"],
        _ => return None,
    })
}

fn validators(tree: &Tree, problem: Node<'_, '_>, beside: &[String], report: &mut Report) -> Vec<Program> {
    let nodes: Vec<_> =
        child(problem, "assets").into_iter().flat_map(|assets| listed(assets, "validators", "validator")).collect();
    let found: Vec<Program> = nodes.into_iter().filter_map(|node| program(tree, node, beside, report)).collect();
    if found.is_empty() {
        report.warn(XML, "no validator of inputs");
    }
    found
}
