//! `judge.yaml`: what the known formats have no word for.

use judge_core::Difficulty;

use crate::error::Report;
use crate::names;
use crate::tree::Tree;
use crate::yaml::Fields;

const PATH: &str = "judge.yaml";
const KNOWN: [&str; 5] = ["difficulty", "tags", "hints", "editorial", "language_factors"];

/// What `judge.yaml` says; the defaults where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JudgeYaml {
    /// Whether there is one.
    pub is_present: bool,
    /// How hard it is.
    pub difficulty: Option<Difficulty>,
    /// Tags, instead of the package's keywords.
    pub tags: Option<Vec<String>>,
    /// Hints, in the order in which to show them.
    pub hints: Vec<String>,
    /// The editorial's file, relative to the root.
    pub editorial: Option<String>,
    /// Whether a language's `time_factor` multiplies the time limit. `None`: only on function problems.
    pub language_factors: Option<bool>,
}

pub(crate) fn read(tree: &Tree, report: &mut Report) -> JudgeYaml {
    let Some(yaml) = tree.yaml(PATH, report) else { return JudgeYaml::default() };
    let fields = Fields::new(&yaml, PATH, "");
    fields.warn_unknown(&KNOWN, report);
    let difficulty = fields.text("difficulty", report).and_then(|word| {
        let difficulty = word.to_ascii_lowercase().parse().ok();
        if difficulty.is_none() {
            report.error(PATH, format!("`difficulty: {word}` is none of easy, medium, hard"));
        }
        difficulty
    });
    let editorial = fields.text("editorial", report).and_then(|file| {
        let path = names::join(PATH, &file).filter(|path| tree.is_file(path));
        if path.is_none() {
            report.error(PATH, format!("`editorial: {file}` is not a file of the package"));
        }
        path
    });
    JudgeYaml {
        is_present: true,
        difficulty,
        tags: fields.texts("tags", report),
        hints: fields.texts("hints", report).unwrap_or_default(),
        editorial,
        language_factors: fields.flag("language_factors", report),
    }
}
