//! Test cases: which there are, in judging order, and what applies to each.

use std::collections::BTreeMap;

use crate::error::Report;
use crate::names;
use crate::tree::Tree;
use crate::yaml::{Fields, Node, Value};

/// The name of a group's look at the source; no test case can have it.
pub(crate) const STATIC: &str = "(static)";
/// Files that a test case may put into the working folder, and how many bytes together.
const MOST_FILES: usize = 256;
const MOST_FILE_BYTES: u64 = 64 << 20;

/// One test case. Paths are relative to the package's root, with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestCase {
    /// Its path below `data/` without the extension, e.g. `secret/group1/02`; unique in a package.
    pub name: String,
    /// The folder that it lies in, e.g. `secret/group1`.
    pub group: String,
    /// Whether solvers may see it.
    pub sample: bool,
    /// The input file.
    pub input: String,
    /// Its size in bytes.
    pub input_bytes: u64,
    /// The answer file.
    pub answer: String,
    /// Its size in bytes.
    pub answer_bytes: u64,
    /// Arguments of the output validator (for the default one: its flags).
    pub output_validator_args: Vec<String>,
    /// Arguments of the input validators.
    pub input_validator_args: InputArgs,
    /// Arguments of the submission itself.
    pub args: Vec<String>,
    /// Files to put into the submission's working folder, and the input validator's: all that lies in `NAME.files/`.
    pub files: Vec<String>,
    /// It has no input: the static validator looks at the submission's source. `output_validator_args` are its arguments.
    pub is_static: bool,
    /// For a solver whose submission failed here.
    pub hint: Option<String>,
    /// What it is there for, for setters; on a sample, its explanation.
    pub description: Option<String>,
}

impl TestCase {
    /// Where a file of [`Self::files`] belongs, relative to the working folder.
    pub fn inner_path<'a>(&self, file: &'a str) -> &'a str {
        let inside = self.input.strip_suffix(".in").and_then(|base| file.strip_prefix(base));
        inside.and_then(|rest| rest.strip_prefix(".files/")).unwrap_or(file)
    }
}

/// What the validators must say of an input or output that is no test case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidatorTest {
    /// Its path below `data/` without the extension, e.g. `invalid_input/negative`.
    pub name: String,
    /// The input file, relative to the package's root.
    pub input: String,
    /// Answer and output files; `None` where only the input is looked at.
    pub output: Option<(String, String)>,
    /// Whether it must be accepted.
    pub is_valid: bool,
    /// Arguments of the output validator (for the default one: its flags).
    pub output_validator_args: Vec<String>,
    /// Arguments of the input validators.
    pub input_validator_args: InputArgs,
}

/// Arguments of input validators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputArgs {
    /// The same for each.
    All(Vec<String>),
    /// By the validator's name; the others get none.
    ByName(BTreeMap<String, Vec<String>>),
}

impl InputArgs {
    /// The arguments for the validator called `name` (with or without its extension).
    pub fn of(&self, name: &str) -> &[String] {
        match self {
            Self::All(args) => args,
            Self::ByName(map) => {
                let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
                map.get(name).or_else(|| map.get(stem)).map_or(&[], Vec::as_slice)
            }
        }
    }
}

/// A sample as the statement shows it. Paths are relative to the package's root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Its path below `data/` without the extension.
    pub name: String,
    /// The input to show.
    pub input: Option<String>,
    /// The output to show.
    pub output: Option<String>,
    /// What goes back and forth, on interactive problems; then it is the only thing to show.
    pub interaction: Option<String>,
    /// Why the output is as it is.
    pub explanation: Option<String>,
}

/// What a folder of test cases hands down to what is in it.
#[derive(Clone)]
struct Inherited {
    output_args: Vec<String>,
    input_args: InputArgs,
    args: Vec<String>,
    static_args: Vec<String>,
}

impl Default for Inherited {
    fn default() -> Self {
        Self {
            output_args: Vec::new(),
            input_args: InputArgs::All(Vec::new()),
            args: Vec::new(),
            static_args: Vec::new(),
        }
    }
}

/// Reads the test cases in judging order: samples first, then secret, each in the order of their names, component by
/// component. `base_args` are the arguments from `problem.yaml` (legacy `validator_flags`).
pub(crate) fn read(tree: &Tree, base_args: &[String], report: &mut Report) -> (Vec<TestCase>, Vec<Sample>) {
    let mut reader = Reader { tree, base_args, cases: Vec::new() };
    let top = reader.group_config("data", Inherited::default(), report);
    for dir in ["sample", "secret"] {
        let inherited = reader.group_config(&format!("data/{dir}"), top.clone(), report);
        reader.group(dir, &inherited, report);
    }
    let cases = reader.cases;
    if !cases.iter().any(|case| !case.is_static) {
        report.error("data", "no test cases: no `.in` file lies in `data/sample` or `data/secret`");
    } else if !cases.iter().any(|case| !case.sample) {
        report.warn("data/secret", "no secret test cases");
    }
    let samples = samples(tree, &cases);
    (cases, samples)
}

/// Reads `invalid_input`, `invalid_output` and `valid_output`; the latter two only where outputs can be looked at alone.
pub(crate) fn validator_tests(
    tree: &Tree,
    base_args: &[String],
    with_outputs: bool,
    report: &mut Report,
) -> Vec<ValidatorTest> {
    let reader = Reader { tree, base_args, cases: Vec::new() };
    let top = reader.group_config("data", Inherited::default(), report);
    let mut tests = Vec::new();
    for (dir, is_valid, has_output) in
        [("invalid_input", false, false), ("invalid_output", false, true), ("valid_output", true, true)]
    {
        let folder = format!("data/{dir}");
        let config = reader.group_config(&folder, top.clone(), report);
        let inputs: Vec<&str> = tree.files_below(&folder).filter_map(|path| path.strip_suffix(".in")).collect();
        if has_output && !with_outputs {
            if !inputs.is_empty() {
                report.warn(folder, "not used: outputs of such a problem can't be checked alone");
            }
            continue;
        }
        for base in inputs {
            let yaml_path = format!("{base}.yaml");
            let config = match tree.yaml(&yaml_path, report) {
                Some(yaml) => reader.config(&yaml, &yaml_path, config.clone(), report),
                None => config.clone(),
            };
            let output = (format!("{base}.ans"), format!("{base}.out"));
            let missing = [&output.0, &output.1].into_iter().find(|path| !tree.is_file(path));
            if let Some(missing) = missing.filter(|_| has_output) {
                report.error(missing, "missing: in this folder each `.in` has its `.ans` and `.out`");
                continue;
            }
            tests.push(ValidatorTest {
                name: base.strip_prefix("data/").unwrap_or(base).to_owned(),
                input: format!("{base}.in"),
                output: has_output.then_some(output),
                is_valid,
                output_validator_args: base_args.iter().chain(&config.output_args).cloned().collect(),
                input_validator_args: config.input_args,
            });
        }
    }
    tests
}

struct Reader<'a> {
    tree: &'a Tree,
    base_args: &'a [String],
    cases: Vec<TestCase>,
}

impl Reader<'_> {
    /// Test cases and groups of one folder, mixed, in the order of their names.
    fn group(&mut self, group: &str, inherited: &Inherited, report: &mut Report) {
        let dir = format!("data/{group}");
        let strip = dir.len() + 1;
        let mut items: Vec<(&str, bool)> =
            self.tree.files_in(&dir).filter_map(|p| Some((p[strip..].strip_suffix(".in")?, false))).collect();
        items
            .extend(self.tree.dirs_in(&dir).map(|p| (&p[strip..], true)).filter(|(name, _)| !name.ends_with(".files")));
        items.sort_unstable();
        self.static_case(group, inherited, report);
        for (name, is_dir) in items {
            let path = format!("{group}/{name}");
            if is_dir {
                let inherited = self.group_config(&format!("data/{path}"), inherited.clone(), report);
                self.group(&path, &inherited, report);
            } else {
                self.case(&path, group, inherited, report);
            }
        }
        self.warn_orphans(&dir, report);
    }

    fn warn_orphans(&self, dir: &str, report: &mut Report) {
        for answer in self.tree.files_in(dir) {
            if let Some(stem) = answer.strip_suffix(".ans")
                && !self.tree.is_file(&format!("{stem}.in"))
                && !self.tree.is_file(&format!("{stem}.interaction"))
            {
                report.warn(answer, "an answer without its `.in` is ignored");
            }
        }
    }

    fn case(&mut self, name: &str, group: &str, inherited: &Inherited, report: &mut Report) {
        let base = format!("data/{name}");
        let (input, answer) = (format!("{base}.in"), format!("{base}.ans"));
        if !self.tree.is_file(&answer) {
            report.error(&*answer, "missing: each `.in` has its `.ans`");
        }
        if !names::is_allowed(name.rsplit('/').next().unwrap_or(name)) {
            report.warn(&*input, "the format allows only letters, digits, `_`, `.` and `-` in names");
        }
        let files = self.files(&format!("{base}.files"), report);
        let mut config = inherited.clone();
        let (mut hint, mut description) = (self.note(&base, "hint", report), self.note(&base, "desc", report));
        let yaml_path = format!("{base}.yaml");
        if let Some(yaml) = self.tree.yaml(&yaml_path, report) {
            config = self.config(&yaml, &yaml_path, config, report);
            let fields = Fields::new(&yaml, &yaml_path, "");
            hint = fields.text("hint", report).or(hint);
            description = fields.text("description", report).or(description);
        }
        self.cases.push(TestCase {
            name: name.to_owned(),
            group: group.to_owned(),
            sample: group == "sample" || group.starts_with("sample/"),
            input_bytes: self.tree.size(&input),
            answer_bytes: self.tree.size(&answer),
            input,
            answer,
            output_validator_args: self.base_args.iter().chain(&config.output_args).cloned().collect(),
            input_validator_args: config.input_args,
            args: config.args,
            files,
            is_static: false,
            hint,
            description,
        });
    }

    /// A group that has the source itself looked at does so before its test cases.
    fn static_case(&mut self, group: &str, inherited: &Inherited, report: &mut Report) {
        let path = format!("data/{group}/test_group.yaml");
        if self.tree.yaml(&path, report).is_none_or(|yaml| yaml.get("static_validation_score").is_none()) {
            return;
        }
        self.cases.push(TestCase {
            name: format!("{group}/{STATIC}"),
            group: group.to_owned(),
            sample: group == "sample",
            input: String::new(),
            input_bytes: 0,
            answer: String::new(),
            answer_bytes: 0,
            output_validator_args: inherited.static_args.clone(),
            input_validator_args: InputArgs::All(Vec::new()),
            args: Vec::new(),
            files: Vec::new(),
            is_static: true,
            hint: None,
            description: None,
        });
    }

    fn files(&self, dir: &str, report: &mut Report) -> Vec<String> {
        let files: Vec<String> = self.tree.files_below(dir).map(str::to_owned).collect();
        let bytes: u64 = files.iter().map(|file| self.tree.size(file)).sum();
        if files.len() > MOST_FILES || bytes > MOST_FILE_BYTES {
            let most = MOST_FILE_BYTES >> 20;
            report.error(dir, format!("this judge gives at most {MOST_FILES} files of {most} MiB together to a test"));
        }
        files
    }

    fn note(&self, base: &str, extension: &str, report: &mut Report) -> Option<String> {
        let text = self.tree.text(&format!("{base}.{extension}"), 64 * 1024, report)?;
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn group_config(&self, dir: &str, mut inherited: Inherited, report: &mut Report) -> Inherited {
        for file in ["testdata.yaml", "test_group.yaml"] {
            let path = format!("{dir}/{file}");
            if let Some(yaml) = self.tree.yaml(&path, report) {
                inherited = self.config(&yaml, &path, inherited, report);
            }
        }
        inherited
    }

    /// Legacy `…_flags` are one text, split at white space; `…_args` are lists.
    fn config(&self, yaml: &Node, path: &str, mut config: Inherited, report: &mut Report) -> Inherited {
        let fields = Fields::new(yaml, path, "");
        for key in ["output_validator_flags", "output_validator_args"] {
            if let Some(args) = args_of(&fields, yaml, key, report) {
                config.output_args = args;
            }
        }
        for key in ["input_validator_flags", "input_validator_args"] {
            let Some(node) = yaml.get(key) else { continue };
            if let Value::Map(entries) = &node.value {
                let fields = Fields::new(node, path, "input_validator_args.");
                let map =
                    entries.iter().filter_map(|(name, _)| Some((name.clone(), args_of(&fields, node, name, report)?)));
                config.input_args = InputArgs::ByName(map.collect());
            } else if let Some(args) = args_of(&fields, yaml, key, report) {
                config.input_args = InputArgs::All(args);
            }
        }
        if let Some(args) = fields.texts("args", report) {
            config.args = args;
        }
        // Not handed down: each group that has its source looked at says how.
        config.static_args = fields.texts("static_validator_args", report).unwrap_or_default();
        config
    }
}

fn args_of(fields: &Fields<'_>, yaml: &Node, key: &str, report: &mut Report) -> Option<Vec<String>> {
    match &yaml.get(key)?.value {
        Value::Scalar(text) => Some(text.split_whitespace().map(str::to_owned).collect()),
        _ => fields.texts(key, report),
    }
}

/// What the statement shows: `.in.statement` before `.in`, `.out` before `.ans.statement` before `.ans`.
fn samples(tree: &Tree, cases: &[TestCase]) -> Vec<Sample> {
    let mut names: Vec<&str> = tree
        .files_below("data/sample")
        .filter_map(|path| [".in", ".in.statement", ".interaction"].iter().find_map(|end| path.strip_suffix(end)))
        .collect();
    names.sort_unstable_by(|a, b| a.split('/').cmp(b.split('/')));
    names.dedup();
    let first =
        |base: &str, ends: &[&str]| ends.iter().map(|end| format!("{base}{end}")).find(|path| tree.is_file(path));
    let sample = |base: &str| {
        let name = base.strip_prefix("data/").unwrap_or(base);
        let case = cases.iter().find(|case| case.name == name);
        Sample {
            name: name.to_owned(),
            input: first(base, &[".in.statement", ".in"]),
            output: first(base, &[".out", ".ans.statement", ".ans"]),
            interaction: first(base, &[".interaction"]),
            explanation: case.and_then(|case| case.description.clone().or_else(|| case.hint.clone())),
        }
    };
    names.into_iter().map(sample).collect()
}
