//! Statements: which there are, and their HTML.
//!
//! Markdown goes through comrak, TeX through [`tex`]; both end in [`sanitize`], so that whatever a converter lets slip, only
//! what is on the allow list reaches a browser. Headings start at `h2`: the page's `h1` is the problem's name. Formulas stay
//! TeX, in `<span data-math-style="inline">` or `="display"`, for the browser to set.

mod image;
mod markdown;
mod polygon;
mod sanitize;
mod tex;

use std::collections::BTreeMap;

use judge_core::TimeMs;

use crate::error::{Finding, Report};
use crate::limits::TimeLimit;
use crate::read::Package;
use crate::tree::Tree;
use crate::{constants, metadata};

/// A statement's source is at most this long, in bytes; its tree takes some hundred times as much memory.
const MAX_SOURCE: u64 = 128 * 1024;
/// Its HTML, pictures included, is at most this long, in bytes.
pub const MAX_HTML: usize = 2 << 20;
/// A PDF is at most this long, in bytes.
pub const MAX_PDF: u64 = 16 << 20;

/// What a statement is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementFormat {
    /// Markdown with `$…$`.
    Markdown,
    /// The TeX dialect of problem packages.
    Tex,
    /// Sections of TeX, in a Polygon package's `problem-properties.json`.
    Polygon,
    /// A document that can only be shown as it is.
    Pdf,
}

/// The file of a statement in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementFile {
    /// `en`, `pt-BR`…
    pub language: String,
    /// Relative to the package's root.
    pub path: String,
    /// What it is written in.
    pub format: StatementFormat,
}

/// A statement for the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Which language it is in.
    pub language: String,
    /// Sanitised HTML, at most [`MAX_HTML`] long.
    pub html: String,
    /// What could not be shown.
    pub warnings: Vec<Finding>,
}

/// The statements of a package, the best format of each language, in the order of the languages.
pub(crate) fn find(tree: &Tree, report: &mut Report) -> Vec<StatementFile> {
    let mut found: Vec<StatementFile> = Vec::new();
    for dir in ["statement", "problem_statement", "statements"] {
        for path in tree.files_in(dir) {
            let name = &path[dir.len() + 1..];
            let Some(rest) = name.strip_prefix("problem.") else { continue };
            let (language, extension) = rest.rsplit_once('.').unwrap_or(("en", rest));
            let format = match extension {
                "md" => StatementFormat::Markdown,
                "tex" => StatementFormat::Tex,
                "pdf" => StatementFormat::Pdf,
                _ => continue,
            };
            found.push(StatementFile { language: language.to_owned(), path: path.to_owned(), format });
        }
    }
    if tree.is_file("problem.pdf") {
        found.push(StatementFile {
            language: "en".to_owned(),
            path: "problem.pdf".to_owned(),
            format: StatementFormat::Pdf,
        });
    }
    found.sort_by(|a, b| (&a.language, a.format).cmp(&(&b.language, b.format)));
    found.dedup_by(|a, b| a.language == b.language);
    if found.is_empty() {
        report.warn("statement", "no statement (`problem.LANGUAGE.md`, `.tex` or `.pdf`)");
    } else if found.iter().all(|s| s.format == StatementFormat::Pdf) {
        report.warn(&*found[0].path, "the statement is a PDF only");
    }
    found
}

/// The name that a TeX statement gives its problem.
pub(crate) fn tex_name(tree: &Tree, file: &StatementFile, report: &mut Report) -> Option<String> {
    if file.format != StatementFormat::Tex {
        return None;
    }
    let source = tree.text(&file.path, MAX_SOURCE, report)?;
    Some(metadata::one_line(&tex::problem_name(&source)?)).filter(|name| !name.is_empty())
}

/// The document of a statement that is nothing else; `None` of others, of what is no PDF, and above [`MAX_PDF`].
pub fn pdf(package: &Package, file: &StatementFile) -> Option<Vec<u8>> {
    if file.format != StatementFormat::Pdf {
        return None;
    }
    let bytes = Tree::read(&package.root, &mut Report::default()).bytes(&file.path, MAX_PDF)?;
    bytes.starts_with(b"%PDF-").then_some(bytes)
}

fn choose<'a>(package: &'a Package, language: Option<&str>) -> Option<&'a StatementFile> {
    let text_first =
        || package.statements.iter().filter(|s| s.format != StatementFormat::Pdf).chain(&package.statements);
    language
        .and_then(|language| text_first().find(|s| s.language == language))
        .or_else(|| text_first().find(|s| s.language == "en"))
        .or_else(|| text_first().next())
}

/// Renders the statement in `language`, or in the preferred one (`en`, else the first that isn't a PDF). A package without
/// a statement gives an empty one.
pub fn render(package: &Package, language: Option<&str>) -> Rendered {
    let mut report = Report::default();
    let Some(file) = choose(package, language) else {
        return Rendered { language: "en".to_owned(), html: String::new(), warnings: Vec::new() };
    };
    let tree = Tree::read(&package.root, &mut Report::default());
    let mut html = match file.format {
        StatementFormat::Pdf => "<p>The statement of this problem is a PDF document.</p>".to_owned(),
        _ => tree
            .text(&file.path, MAX_SOURCE, &mut report)
            .map(|s| render_source(&Around::of(package, &file.language), &tree, file, &s, &mut report))
            .unwrap_or_default(),
    };
    if html.len() > MAX_HTML {
        report.warn(&*file.path, "too long to be shown");
        html = "<p>The statement of this problem is too long to be shown.</p>".to_owned();
    }
    // What hinders showing a statement doesn't hinder judging.
    let warnings = report.finish().unwrap_or_else(|errors| errors);
    Rendered { language: file.language.clone(), html, warnings }
}

/// Renders a source as if it were the statement in `language`: with a package's pictures, constants and limits, or by itself.
pub fn preview(format: StatementFormat, source: &str, language: &str, within: Option<&Package>) -> Rendered {
    let none = BTreeMap::new();
    let tree = within.map_or_else(Tree::default, |package| Tree::read(&package.root, &mut Report::default()));
    let around = within.map_or(Around { title: "", constants: &none, time: None }, |p| Around::of(p, language));
    // Pictures are looked for beside the file that this one would replace.
    let path = within.and_then(|package| choose(package, Some(language))).map_or("statement/problem.en", |s| &s.path);
    let file = StatementFile { language: language.to_owned(), path: path.to_owned(), format };
    let mut report = Report::default();
    let html = if source.len() as u64 > MAX_SOURCE {
        report.warn(&*file.path, "too long to be shown");
        String::new()
    } else {
        render_source(&around, &tree, &file, source, &mut report)
    };
    let warnings = report.finish().unwrap_or_else(|errors| errors);
    Rendered { language: file.language, html, warnings }
}

/// What a package says that its statement may use.
struct Around<'a> {
    title: &'a str,
    constants: &'a BTreeMap<String, String>,
    time: Option<TimeMs>,
}

impl<'a> Around<'a> {
    fn of(package: &'a Package, language: &str) -> Self {
        Self {
            title: package.names.get(language).map_or(package.title(), String::as_str),
            constants: &package.constants,
            time: (package.time_limit != TimeLimit::Derived).then_some(package.limits.time_ms),
        }
    }
}

fn render_source(around: &Around<'_>, tree: &Tree, file: &StatementFile, source: &str, report: &mut Report) -> String {
    let images = image::Images::new(tree, &file.path);
    let source = constants::replace(source, around.constants);
    let source = match file.format {
        StatementFormat::Polygon => polygon::to_tex(&source).unwrap_or_else(|message| {
            report.warn(&*file.path, message);
            String::new()
        }),
        _ => source,
    };
    let html = match file.format {
        StatementFormat::Tex | StatementFormat::Polygon => {
            let context = tex::Context {
                images: &images,
                title: around.title,
                language: &file.language,
                constants: around.constants,
                time: around.time,
            };
            tex::to_html(&source, &context)
        }
        _ => markdown::to_html(&source, &images),
    };
    for (path, message) in images.complaints() {
        report.warn(path, message);
    }
    sanitize::clean(&html)
}
