//! Reads a package as a whole.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use judge_core::score::Scoring;
use judge_core::{Kind, LanguageId, Limits, Signature};

use crate::answers;
use crate::error::{Finding, Report};
use crate::flags::DefaultFlags;
use crate::function;
use crate::groups;
use crate::judge_yaml::{self, JudgeYaml};
use crate::limits::{self, Bounds, TimeLimit, TimeRule};
use crate::metadata::{self, Format, Metadata, Rights};
use crate::plain;
use crate::polygon;
use crate::program::Program;
use crate::statement::{self, StatementFile};
use crate::submissions::{self, Submission};
use crate::test_data::{self, Sample, TestCase, ValidatorTest};
use crate::tree::Tree;
use crate::validators;

/// Who compares a submission's output with the answer.
#[derive(Debug, Clone, PartialEq)]
pub enum OutputValidator {
    /// The format's default one. Each test case has its own flags: [`Package::default_flags`].
    Default,
    /// A program of the package, called with [`TestCase::output_validator_args`].
    Custom(Program),
}

/// A package that can be judged. All paths in it are relative to `root`, with `/`, and lie inside.
#[derive(Debug)]
pub struct Package {
    /// The folder that holds it.
    pub root: PathBuf,
    /// The version of the format.
    pub format: Format,
    /// Names by language; never empty.
    pub names: BTreeMap<String, String>,
    /// What identifies the problem for its setters.
    pub uuid: Option<String>,
    /// The setters' own version.
    pub version: Option<String>,
    /// How submissions talk to the judge.
    pub kind: Kind,
    /// What a solver fills in, on a function problem.
    pub signature: Option<Signature>,
    /// Whether the output validator talks to the submission while it runs.
    pub interactive: bool,
    /// How often a submission runs on one test case, at most, where the validator may ask for another pass.
    pub passes: Option<u32>,
    /// Whether a submission consists of the answers to the secret test cases instead of a program; see [`judge_core::answers`].
    pub answers: bool,
    /// Groups and points; `None` on pass-fail problems.
    pub scoring: Option<Scoring>,
    /// What submissions and validators may use. Stated limits are exact.
    pub limits: Limits,
    /// Whether the time limit is stated, or to be derived by `time_rule`.
    pub time_limit: TimeLimit,
    /// How times and the limit depend on each other.
    pub time_rule: TimeRule,
    /// Who compares outputs.
    pub output_validator: OutputValidator,
    /// Who looks at the sources of submissions, where a test case asks for that ([`TestCase::is_static`]).
    pub static_validator: Option<Program>,
    /// The name under which a submission finds its input in its working folder, beside standard input.
    pub input_file: Option<String>,
    /// The file of its working folder that a submission writes its output to, instead of standard output.
    pub output_file: Option<String>,
    /// Points that a validator gives are hundredths of what the test is worth.
    pub points_as_percent: bool,
    /// All test cases, in judging order.
    pub test_cases: Vec<TestCase>,
    /// What the validators must say of other inputs and outputs.
    pub validator_tests: Vec<ValidatorTest>,
    /// What the statement shows as samples, in order. There may be some that aren't test cases.
    pub samples: Vec<Sample>,
    /// The package's submissions.
    pub submissions: Vec<Submission>,
    /// Programs that check inputs.
    pub input_validators: Vec<Program>,
    /// Statements, one for each language.
    pub statements: Vec<StatementFile>,
    /// What `judge.yaml` says.
    pub judge: JudgeYaml,
    /// Keywords out of `problem.yaml`.
    pub keywords: Vec<String>,
    /// Whose it is.
    pub rights: Rights,
    /// The languages that may be used; `None`: all.
    pub languages: Option<Vec<LanguageId>>,
    /// Files for solvers: what lies in `attachments/`, not deeper.
    pub attachments: Vec<String>,
    /// Files to put beside each submission, by language (`default`: all).
    pub include: BTreeMap<String, Vec<String>>,
    /// Values for `{{name}}`; see [`Package::with_constants`].
    pub constants: BTreeMap<String, String>,
}

impl Package {
    /// The name to show: the English one, else the first.
    pub fn title(&self) -> &str {
        self.names.get("en").or_else(|| self.names.values().next()).map_or("", String::as_str)
    }

    /// Whether a language's time factor multiplies the limit: by default on function problems only.
    pub fn language_factors(&self) -> bool {
        self.judge.language_factors.unwrap_or(self.signature.is_some())
    }

    /// Tags: those of `judge.yaml`, else the keywords.
    pub fn tags(&self) -> &[String] {
        self.judge.tags.as_deref().unwrap_or(&self.keywords)
    }

    /// Where a file of the package lies on disk.
    pub fn full_path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Flags of the default output validator for `case`. They were checked when the package was read.
    pub fn default_flags(&self, case: &TestCase) -> DefaultFlags {
        DefaultFlags::parse(&case.output_validator_args).unwrap_or_default()
    }

    /// The source of a program with the values of constants in place of `{{name}}`.
    pub fn with_constants(&self, source: Vec<u8>) -> Vec<u8> {
        crate::constants::replace_bytes(source, &self.constants)
    }
}

/// Reads the package in `root` with the default [`Bounds`].
///
/// # Errors
/// All errors that were found, each with its path in the package.
pub fn load(root: &Path) -> Result<(Package, Vec<Finding>), Vec<Finding>> {
    load_with(root, &Bounds::default())
}

/// Reads the package in `root`; the second part of the answer are warnings.
///
/// # Errors
/// All errors that were found, each with its path in the package.
pub fn load_with(root: &Path, bounds: &Bounds) -> Result<(Package, Vec<Finding>), Vec<Finding>> {
    let mut report = Report::default();
    let tree = Tree::read(root, &mut report);
    let package = read(root, &tree, bounds, &mut report);
    let warnings = report.finish()?;
    // Without a package there is an error, so this arm isn't reached.
    let package = package.ok_or_else(|| vec![Finding::new("problem.yaml", "can't be read")])?;
    Ok((package, warnings))
}

fn read(root: &Path, tree: &Tree, bounds: &Bounds, report: &mut Report) -> Option<Package> {
    if !tree.is_file("problem.yaml") {
        return read_other(root, tree, bounds, report);
    }
    let yaml = tree.yaml("problem.yaml", report)?;
    let metadata = metadata::read(&yaml, report);
    let legacy = metadata.format.is_legacy();
    let (mut limits, time_limit, time_rule) = limits::read(&yaml, legacy, tree, bounds, report);
    let output_validator = validators::output_validator(tree, &metadata, report);
    let (test_cases, samples) = test_data::read(tree, &metadata.validator_flags, report);
    let kinds = metadata.kinds;
    let talks = kinds.interactive || kinds.passes.is_some();
    let static_validator = validators::static_validator(tree, &test_cases, report);
    let validator_tests = test_data::validator_tests(tree, &metadata.validator_flags, !talks, report);
    let scoring = scoring(tree, legacy, kinds, &test_cases, report);
    let signature = function::read(tree, report);
    if talks {
        check_talk(&output_validator, signature.is_some(), report);
    }
    if kinds.answers {
        answers::allow_all(&yaml, &mut limits);
        answers::check(kinds, signature.is_some(), &test_cases, report);
    }
    check_signature(root, signature.as_ref(), &output_validator, &test_cases, report);
    let typed = signature.is_some();
    let statements = statement::find(tree, report);
    let names = names(tree, &metadata, &statements, report);
    let submissions = submissions::read(tree, legacy, scoring.as_ref(), report);
    if time_limit == TimeLimit::Derived {
        check_bounds(&submissions, report);
    }
    Some(Package {
        root: root.to_owned(),
        format: metadata.format,
        names,
        uuid: metadata.uuid,
        version: metadata.version,
        kind: kind(kinds, signature.is_some()),
        signature,
        interactive: kinds.interactive,
        passes: kinds.passes,
        answers: kinds.answers,
        scoring,
        limits,
        time_limit,
        time_rule,
        output_validator,
        static_validator,
        input_file: None,
        output_file: None,
        points_as_percent: false,
        test_cases,
        validator_tests,
        samples,
        submissions,
        input_validators: validators::input_validators(tree, typed, report),
        statements,
        judge: judge_yaml::read(tree, report),
        keywords: metadata.keywords,
        rights: metadata.rights,
        languages: metadata.languages,
        attachments: tree.files_in("attachments").map(str::to_owned).collect(),
        include: include(tree),
        constants: metadata.constants,
    })
}

/// The formats that know no `problem.yaml`.
fn read_other(root: &Path, tree: &Tree, bounds: &Bounds, report: &mut Report) -> Option<Package> {
    if tree.is_file(polygon::XML) {
        return polygon::read(root, tree, bounds, report);
    }
    if plain::is_plain(tree) {
        return Some(plain::read(root, tree, bounds, report));
    }
    missing_problem_yaml(tree, report);
    None
}

/// Groups and points. Samples count for nothing where nobody is asked for their answers.
fn scoring(
    tree: &Tree,
    legacy: bool,
    kinds: metadata::Kinds,
    cases: &[TestCase],
    report: &mut Report,
) -> Option<Scoring> {
    let judged: Vec<TestCase> = cases.iter().filter(|case| !(kinds.answers && case.sample)).cloned().collect();
    let mut scoring = kinds.scoring.then(|| groups::read(tree, legacy, kinds.custom_score, &judged, report))?;
    if kinds.answers {
        answers::without_samples(&mut scoring);
    }
    Some(scoring)
}

fn check_bounds(submissions: &[Submission], report: &mut Report) {
    if !submissions.iter().any(|s| s.bounds_limit_below || !s.bounding_cases.is_empty()) {
        report.warn("problem.yaml", "no time limit is stated, and there is no accepted submission to derive it from");
    }
}

fn check_signature(
    root: &Path,
    signature: Option<&Signature>,
    validator: &OutputValidator,
    test_cases: &[TestCase],
    report: &mut Report,
) {
    if let Some(signature) = signature {
        function::check(root, signature, validator, test_cases, report);
    } else if *validator == OutputValidator::Default {
        check_flags(test_cases, report);
    }
}

fn check_talk(validator: &OutputValidator, is_function: bool, report: &mut Report) {
    if *validator == OutputValidator::Default {
        report.error("output_validator", "missing: interactive and multi-pass problems need one");
    }
    if is_function {
        report.error("function.yaml", "a function problem can't be interactive or multi-pass");
    }
}

fn kind(kinds: metadata::Kinds, is_function: bool) -> Kind {
    match kinds {
        _ if is_function => Kind::Function,
        metadata::Kinds { interactive: true, .. } => Kind::Interactive,
        metadata::Kinds { passes: Some(_), .. } => Kind::MultiPass,
        _ => Kind::Stdio,
    }
}

fn missing_problem_yaml(tree: &Tree, report: &mut Report) {
    if let Some(deeper) = tree.dirs_in("").find(|dir| tree.is_file(&format!("{dir}/problem.yaml"))) {
        report.error(
            "problem.yaml",
            format!("missing; there is one in the folder `{deeper}`: upload one problem at a time"),
        );
    } else {
        report.error("problem.yaml", "missing: this is not a problem package");
    }
}

fn check_flags(cases: &[TestCase], report: &mut Report) {
    for case in cases.iter().filter(|case| !case.is_static) {
        if let Err(message) = DefaultFlags::parse(&case.output_validator_args) {
            report.error(&*case.input, format!("output validator's flags: {message}"));
        }
    }
}

/// Names of `problem.yaml`, else the statements' own.
fn names(
    tree: &Tree,
    metadata: &Metadata,
    statements: &[StatementFile],
    report: &mut Report,
) -> BTreeMap<String, String> {
    let mut names = metadata.names.clone();
    if let Some(name) = names.remove("") {
        let language =
            statements.iter().map(|s| s.language.as_str()).find(|l| *l == "en" || !l.is_empty()).unwrap_or("en");
        names.insert(language.to_owned(), name);
    }
    if names.is_empty() {
        for file in statements {
            if let Some(name) = statement::tex_name(tree, file, report) {
                names.insert(file.language.clone(), name);
            }
        }
        if names.is_empty()
            && let Some(name) = limits::ini_value(tree, "name", report)
        {
            names.insert("en".to_owned(), metadata::one_line(&name));
        }
        if names.is_empty() {
            report.error("problem.yaml", "`name` is missing, and no statement names the problem");
        } else if !metadata.format.is_legacy() {
            report.warn("problem.yaml", "`name` is missing; the statement's is used");
        }
    }
    names
}

fn include(tree: &Tree) -> BTreeMap<String, Vec<String>> {
    let name = |dir: &str| dir.rsplit('/').next().unwrap_or(dir).to_owned();
    tree.dirs_in("include").map(|dir| (name(dir), tree.files_below(dir).map(str::to_owned).collect())).collect()
}
