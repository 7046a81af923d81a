//! The TeX dialect of problem packages, as HTML: not TeX, but what statements use of it.
//!
//! One pass over the text; arguments and environments are cut out as slices and converted by recursion. Formulas are kept as
//! TeX, only the setter's own macros are put in. What isn't known shows as plain text without its backslash. Hostile input
//! is bounded by the depth of nesting, by how much macros expand to, and by the length of the output; unclosed braces and
//! environments reach to the end of their text, so that no scan is repeated more often than the nesting is deep.

mod blocks;
mod convert;
mod cursor;
mod math;
mod out;
mod table;
mod words;

use std::collections::BTreeMap;

use judge_core::TimeMs;

use super::image::Images;
use cursor::Cursor;

/// What a statement may refer to.
pub(super) struct Context<'a> {
    pub(super) images: &'a Images<'a>,
    pub(super) title: &'a str,
    pub(super) language: &'a str,
    pub(super) constants: &'a BTreeMap<String, String>,
    /// The time limit; `None` while it isn't known.
    pub(super) time: Option<TimeMs>,
}

/// HTML of `source`; not yet sanitised.
pub(super) fn to_html(source: &str, context: &Context<'_>) -> String {
    convert::Tex::new(context).document(source)
}

/// The argument of `\problemname` as plain text; `None` if there is none or it is empty or another name for the name.
pub(super) fn problem_name(source: &str) -> Option<String> {
    let start = source.find("\\problemname")?;
    let mut cursor = Cursor::new(&source[start + "\\problemname".len()..]);
    let name = cursor.argument();
    if name.contains("\\problemyamlname") {
        return None;
    }
    Some(plain(name)).filter(|name| !name.trim().is_empty())
}

/// `text` without commands, braces and dollars, for names and captions.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut cursor = Cursor::new(text);
    while let Some(c) = cursor.bump() {
        match c {
            '\\' => {
                let name = cursor.command();
                if let (Some(mark), Some(letter)) = (words::accent(name), cursor.peek().filter(|c| c.is_alphabetic())) {
                    cursor.bump();
                    out.extend([letter, mark]);
                    continue;
                }
                match words::symbol(name) {
                    Some(symbol) => out.push_str(symbol),
                    None if name.len() == 1 && !name.starts_with(char::is_alphabetic) => {
                        out.push_str(if name == "\\" { " " } else { name });
                    }
                    None => {}
                }
            }
            '{' | '}' | '$' => {}
            '~' => out.push(' '),
            c => out.push(c),
        }
    }
    out.replace("---", "—")
        .replace("--", "–")
        .replace("``", "“")
        .replace("''", "”")
        .replace('`', "‘")
        .replace('\'', "’")
}

/// `text` as HTML text or attribute value.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
