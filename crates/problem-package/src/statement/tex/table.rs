//! Tables.

use super::convert::Tex;
use super::cursor::{Cursor, split_top};

/// Rows and columns that a cell may span.
const MAX_SPAN: usize = 100;
/// Commands between rows, with whether they take an argument.
const RULES: [(&str, bool); 8] = [
    ("hline", false),
    ("toprule", false),
    ("midrule", false),
    ("bottomrule", false),
    ("cline", true),
    ("cmidrule", true),
    ("endhead", false),
    ("endfirsthead", false),
];

impl Tex<'_> {
    /// A `tabular` with the column specification `columns`.
    pub(super) fn table(&mut self, columns: &str, body: &str, depth: usize) -> String {
        let aligns = alignments(columns);
        let row_end = |here: &str| {
            here.starts_with("\\\\").then_some(2).or_else(|| here.starts_with("\\tabularnewline").then_some(15))
        };
        let rows: Vec<(&str, bool)> = split_top(body, row_end).into_iter().map(without_rules).collect();
        // A rule right after the first row, and only one row above: that row names the columns.
        let has_head = rows.len() > 2 && rows[1].1;
        let ruled = columns.contains('|') || rows.iter().any(|(_, rule)| *rule);
        let mut spans: Vec<usize> = Vec::new();
        let mut html = format!("<table{}>\n", if ruled { " class=\"ruled\"" } else { "" });
        let count = rows.len();
        for (number, (row, _)) in rows.into_iter().enumerate() {
            if number + 1 == count && row.trim().is_empty() {
                break;
            }
            let tag = if number == 0 && has_head { "th" } else { "td" };
            html.push_str("<tr>");
            self.row(row, tag, &aligns, &mut spans, &mut html, depth);
            html.push_str("</tr>\n");
        }
        html.push_str("</table>");
        html
    }

    /// One row; `spans` holds for each column how many rows below are still covered by a cell above.
    fn row(&mut self, row: &str, tag: &str, aligns: &[&str], spans: &mut Vec<usize>, html: &mut String, depth: usize) {
        let mut column = 0;
        for source in split_top(row, |here| here.starts_with('&').then_some(1)) {
            let mut cell = Cursor::new(source);
            let (mut wide, mut high) = (1, 1);
            let mut align = aligns.get(column).copied().unwrap_or("");
            cell.skip_space();
            let mut content = cell.rest().trim();
            if let Some((n, specification, text)) = spanning(content, "\\multicolumn") {
                (wide, content) = (n, text);
                align = alignments(specification).first().copied().unwrap_or("");
            }
            if let Some((n, _, text)) = spanning(content, "\\multirow") {
                (high, content) = (n, text);
            }
            if spans.len() < column + wide {
                spans.resize(column + wide, 0);
            }
            if spans[column] > 0 && content.is_empty() {
                spans[column] -= 1;
                column += wide;
                continue;
            }
            spans[column] = high - 1;
            let attribute = |name: &str, n: usize| if n > 1 { format!(" {name}=\"{n}\"") } else { String::new() };
            let align = if align.is_empty() { String::new() } else { format!(" align=\"{align}\"") };
            let text = self.inline(content, depth + 1);
            html.push_str(&format!(
                "<{tag}{align}{}{}>{}</{tag}>",
                attribute("colspan", wide),
                attribute("rowspan", high),
                text.trim()
            ));
            column += wide;
        }
    }
}

/// Count, second argument and text of a cell that is all one `\multicolumn` or `\multirow`.
fn spanning<'s>(content: &'s str, command: &str) -> Option<(usize, &'s str, &'s str)> {
    let mut cursor = Cursor::new(content.strip_prefix(command)?);
    cursor.optional();
    let n = cursor.argument().trim().parse::<usize>().ok()?.clamp(1, MAX_SPAN);
    cursor.optional();
    let specification = cursor.argument();
    cursor.optional();
    let text = cursor.argument();
    cursor.rest().trim().is_empty().then_some((n, specification, text.trim()))
}

/// The alignment of each column: `""` for left.
fn alignments(columns: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut cursor = Cursor::new(columns);
    while let Some(c) = cursor.bump() {
        match c {
            'l' | 'X' | 'L' => found.push(""),
            'c' | 'C' => found.push("center"),
            'r' | 'R' | 'S' => found.push("right"),
            'p' | 'm' | 'b' => {
                cursor.braced();
                found.push("");
            }
            '@' | '!' | '>' | '<' => drop(cursor.braced()),
            '*' => {
                let n = cursor.argument().trim().parse::<usize>().unwrap_or(1).min(MAX_SPAN);
                let inner = cursor.argument();
                if !inner.contains('*') {
                    let inner = alignments(inner);
                    (0..n).for_each(|_| found.extend(&inner));
                }
            }
            _ => {}
        }
        if found.len() > MAX_SPAN {
            break;
        }
    }
    found
}

/// A row without the rules above it, and whether there was one.
fn without_rules(row: &str) -> (&str, bool) {
    let mut rest = row.trim();
    let mut rule = false;
    // `\\[2pt]`: the rest of the line end before.
    if rest.starts_with('[') {
        rest = rest.split_once(']').map_or(rest, |(_, after)| after).trim_start();
    }
    'rules: loop {
        if rest.starts_with('%') {
            rest = rest.split_once('\n').map_or("", |(_, after)| after).trim_start();
            continue;
        }
        for (name, has_argument) in RULES {
            let Some(after) = rest.strip_prefix('\\').and_then(|r| r.strip_prefix(name)) else { continue };
            let mut cursor = Cursor::new(after);
            if has_argument {
                cursor.optional();
                cursor.argument();
            }
            rest = cursor.rest().trim_start();
            rule = true;
            continue 'rules;
        }
        return (rest, rule);
    }
}
