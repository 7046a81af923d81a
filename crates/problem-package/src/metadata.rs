//! `problem.yaml`: what a problem is called, of what kind it is, whose it is.

use std::collections::BTreeMap;

use judge_core::LanguageId;

use crate::error::Report;
use crate::program;
use crate::yaml::{Fields, Node, Value};

const PATH: &str = "problem.yaml";

/// The version of the package format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Before versions were written down; what has no version.
    Legacy,
    /// The part of `legacy` that the ICPC uses.
    LegacyIcpc,
    /// The draft between the two.
    V2023_07,
    /// The newest.
    V2025_09,
    /// Codeforces' Polygon.
    Polygon,
    /// Inputs and answers, and nothing that says more.
    Plain,
}

impl Format {
    /// Whether the rules of the `legacy` formats hold.
    pub fn is_legacy(self) -> bool {
        matches!(self, Self::Legacy | Self::LegacyIcpc)
    }

    /// The word in `problem_format_version`, or our own for those formats that have none.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Legacy => "legacy",
            Self::LegacyIcpc => "legacy-icpc",
            Self::V2023_07 => "2023-07-draft",
            Self::V2025_09 => "2025-09",
            Self::Polygon => "polygon",
            Self::Plain => "plain",
        }
    }
}

/// Where a problem comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// A contest, course or book.
    pub name: String,
    /// Its page.
    pub url: Option<String>,
}

/// Who owns a problem and what may be done with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rights {
    /// Roles (`authors`, `testers`, `translators.sv`…) and the people in them.
    pub credits: BTreeMap<String, Vec<String>>,
    /// Where it was used first.
    pub sources: Vec<Source>,
    /// As written; the format knows `unknown`, `public domain`, `cc0`, `cc by`, `cc by-sa`, `educational`, `permission`.
    pub license: String,
    /// Who owns the rights.
    pub rights_owner: Option<String>,
}

/// What `problem.yaml` says, apart from limits.
pub(crate) struct Metadata {
    pub(crate) format: Format,
    /// By language; the key is empty where the package gives one name for all.
    pub(crate) names: BTreeMap<String, String>,
    pub(crate) uuid: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) rights: Rights,
    pub(crate) keywords: Vec<String>,
    pub(crate) languages: Option<Vec<LanguageId>>,
    pub(crate) constants: BTreeMap<String, String>,
    pub(crate) custom_validator: Option<bool>,
    pub(crate) kinds: Kinds,
    pub(crate) validator_flags: Vec<String>,
}

/// What a problem's type says of how it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kinds {
    pub(crate) scoring: bool,
    /// Legacy: the validator gives points.
    pub(crate) custom_score: bool,
    pub(crate) interactive: bool,
    /// Submissions are answers, not programs.
    pub(crate) answers: bool,
    /// How often a submission runs on one test, at most.
    pub(crate) passes: Option<u32>,
}

const KNOWN: [&str; 24] = [
    "problem_format_version",
    "type",
    "name",
    "uuid",
    "version",
    "credits",
    "author",
    "source",
    "source_url",
    "license",
    "rights_owner",
    "embargo_until",
    "limits",
    "keywords",
    "languages",
    "allow_file_writing",
    "constants",
    "validation",
    "validator_flags",
    "grading",
    "libraries",
    "ground_truth",
    "verified",
    "difficulty",
];

const LICENSES: [&str; 7] = ["unknown", "public domain", "cc0", "cc by", "cc by-sa", "educational", "permission"];

pub(crate) fn read(yaml: &Node, report: &mut Report) -> Metadata {
    let fields = Fields::new(yaml, PATH, "");
    fields.warn_unknown(&KNOWN, report);
    let format = format(&fields, report);
    let validation = fields.text("validation", report);
    let kinds = kinds(&fields, validation.as_deref(), report);
    if let Some(until) = fields.text("embargo_until", report) {
        report.warn(PATH, format!("`embargo_until: {until}` is not watched over: publish by hand"));
    }
    let uuid = fields.text("uuid", report);
    if format == Format::V2025_09 && uuid.is_none() {
        report.warn(PATH, "`uuid` is missing");
    }
    Metadata {
        format,
        names: names(yaml, report),
        uuid,
        version: fields.text("version", report),
        rights: rights(&fields, yaml, report),
        keywords: keywords(&fields, yaml, report),
        languages: languages(&fields, report),
        constants: constants(&fields, report),
        kinds,
        custom_validator: validation.map(|v| v.split_whitespace().next() == Some("custom")),
        validator_flags: validator_flags(&fields, yaml, report),
    }
}

fn format(fields: &Fields<'_>, report: &mut Report) -> Format {
    let version = fields.text("problem_format_version", report);
    match version.as_deref() {
        None | Some("legacy") => Format::Legacy,
        Some("legacy-icpc") => Format::LegacyIcpc,
        Some("2023-07-draft" | "2023-07") => Format::V2023_07,
        Some("2025-09" | "2025-09-draft") => Format::V2025_09,
        Some("draft") => {
            report.warn(PATH, "`problem_format_version: draft` is read as 2025-09");
            Format::V2025_09
        }
        Some(other) => {
            report.error(
                PATH,
                format!(
                    "`problem_format_version: {other}` is not known; legacy, legacy-icpc, 2023-07-draft and 2025-09 are"
                ),
            );
            Format::V2025_09
        }
    }
}

/// The problem's type, and the words of legacy `validation`.
fn kinds(fields: &Fields<'_>, validation: Option<&str>, report: &mut Report) -> Kinds {
    let mut kinds = Kinds::default();
    let mut is_multi_pass = false;
    let types = fields.texts("type", report).unwrap_or_default();
    let words = types.iter().flat_map(|t| t.split_whitespace()).chain(validation.unwrap_or("").split_whitespace());
    for word in words {
        match word {
            "pass-fail" | "default" | "custom" => {}
            "interactive" => kinds.interactive = true,
            "scoring" => kinds.scoring = true,
            "score" => kinds.custom_score = true,
            "multi-pass" | "multipass" => is_multi_pass = true,
            "submit-answer" => kinds.answers = true,
            other => report.error(PATH, format!("`{other}` is not a type of problem")),
        }
    }
    if is_multi_pass {
        kinds.passes = Some(passes(fields, report));
    }
    kinds
}

/// `limits.validation_passes`: 2 unless said.
fn passes(fields: &Fields<'_>, report: &mut Report) -> u32 {
    let Some(limits) = fields.map("limits", report) else { return 2 };
    let stated = Fields::new(limits, PATH, "limits.").number("validation_passes", report);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
    match stated {
        None => 2,
        Some(n) if n.fract() == 0.0 && (2.0..=1000.0).contains(&n) => n as u32,
        Some(n) => {
            report.error(PATH, format!("`limits.validation_passes`: {n} is no whole number from 2 to 1000"));
            2
        }
    }
}

fn names(yaml: &Node, report: &mut Report) -> BTreeMap<String, String> {
    let Some(node) = yaml.get("name") else { return BTreeMap::new() };
    let mut names = BTreeMap::new();
    match &node.value {
        Value::Scalar(name) => {
            names.insert(String::new(), one_line(name));
        }
        Value::Map(entries) => {
            for (language, name) in entries {
                match name.text() {
                    Some(name) => drop(names.insert(language.clone(), one_line(name))),
                    None => report.error(PATH, format!("line {}: `name.{language}` must be text", name.line)),
                }
            }
        }
        _ => report.error(PATH, format!("line {}: `name` must be text or a map of languages to texts", node.line)),
    }
    names.retain(|_, name| !name.is_empty());
    names
}

/// One line of at most 200 characters.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
}

fn rights(fields: &Fields<'_>, yaml: &Node, report: &mut Report) -> Rights {
    let license = fields.text("license", report).unwrap_or_else(|| "unknown".to_owned()).to_ascii_lowercase();
    if !LICENSES.contains(&license.as_str()) {
        report.warn(PATH, format!("`license: {license}` is none of those that the format knows"));
    }
    let mut credits = BTreeMap::new();
    if let Some(author) = yaml.get("author") {
        let authors = people(author)
            .iter()
            .flat_map(|a| a.split(", "))
            .flat_map(|a| a.split(" and "))
            .map(|a| a.trim().to_owned())
            .collect();
        credits.insert("authors".to_owned(), authors);
    }
    match yaml.get("credits").map(|node| (node, &node.value)) {
        Some((_, Value::Map(entries))) => {
            for (role, node) in entries {
                if role == "translators" {
                    credits.extend(
                        node.entries().iter().map(|(language, n)| (format!("translators.{language}"), people(n))),
                    );
                } else {
                    credits.insert(role.clone(), people(node));
                }
            }
        }
        Some((node, _)) => drop(credits.insert("authors".to_owned(), people(node))),
        None => {}
    }
    let url = fields.text("source_url", report);
    let sources = yaml.get("source").map_or(&[][..], Node::items).iter().filter_map(source);
    let mut sources: Vec<Source> = sources.collect();
    if let (Some(first), Some(url)) = (sources.first_mut(), url) {
        first.url.get_or_insert(url);
    }
    Rights { credits, sources, license, rights_owner: fields.text("rights_owner", report) }
}

fn people(node: &Node) -> Vec<String> {
    let person = |n: &Node| n.text().or_else(|| n.get("name")?.text()).map(one_line);
    node.items().iter().filter_map(person).collect()
}

fn source(node: &Node) -> Option<Source> {
    if let Some(name) = node.text() {
        return Some(Source { name: one_line(name), url: None });
    }
    let url = node.get("url").and_then(Node::text).map(str::to_owned);
    Some(Source { name: one_line(node.get("name")?.text()?), url })
}

/// A list, or (legacy) one text with words between white space or commas.
fn keywords(fields: &Fields<'_>, yaml: &Node, report: &mut Report) -> Vec<String> {
    match yaml.get("keywords").and_then(Node::text) {
        Some(text) => text.split([' ', ',', '\n']).map(one_line).filter(|word| !word.is_empty()).collect(),
        None => fields.texts("keywords", report).unwrap_or_default().iter().map(|word| one_line(word)).collect(),
    }
}

fn languages(fields: &Fields<'_>, report: &mut Report) -> Option<Vec<LanguageId>> {
    let words = fields.texts("languages", report)?;
    let codes: Vec<&str> = words.iter().flat_map(|word| word.split_whitespace()).collect();
    if codes == ["all"] {
        return None;
    }
    let mut ids: Vec<LanguageId> = codes.iter().filter_map(|code| program::language_by_code(code)).collect();
    // The format has one code for Python; ours has one for each of its implementations.
    if codes.contains(&"python3") {
        ids.extend("pypy".parse());
    }
    Some(ids)
}

/// Constants by name. A map instead of a value (one tool's extension) gives `NAME.key`, and `NAME` for its `value`.
fn constants(fields: &Fields<'_>, report: &mut Report) -> BTreeMap<String, String> {
    let mut constants = BTreeMap::new();
    let Some(node) = fields.map("constants", report) else { return constants };
    for (name, value) in node.entries() {
        if let Some(text) = value.text() {
            constants.insert(name.clone(), text.to_owned());
        }
        for (key, inner) in value.entries() {
            let Some(text) = inner.text() else { continue };
            if key == "value" {
                constants.insert(name.clone(), text.to_owned());
            }
            constants.insert(format!("{name}.{key}"), text.to_owned());
        }
    }
    constants
}

fn validator_flags(fields: &Fields<'_>, yaml: &Node, report: &mut Report) -> Vec<String> {
    match yaml.get("validator_flags").and_then(Node::text) {
        Some(text) => text.split_whitespace().map(str::to_owned).collect(),
        None => fields.texts("validator_flags", report).unwrap_or_default(),
    }
}
