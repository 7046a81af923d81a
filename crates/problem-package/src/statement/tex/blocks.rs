//! Environments and lists.

use super::convert::{Tex, figure};
use super::cursor::{Cursor, split_top};
use super::out::Out;
use super::{escape, math, words};

impl Tex<'_> {
    /// After `\begin{name}`.
    pub(super) fn environment(&mut self, name: &str, cursor: &mut Cursor<'_>, out: &mut Out, depth: usize) {
        let body = cursor.environment(name);
        if let Some(inner) = math::environment(name) {
            let source =
                if inner.is_empty() { body.to_owned() } else { format!("\\begin{{{inner}}}{body}\\end{{{inner}}}") };
            let node = self.formula(&source, name != "math");
            return out.raw(&node);
        }
        if let Some(text) = words::own_heading(name, self.context.language) {
            let inner = self.blocks(body, depth + 1);
            return out.block(&format!("<h2>{text}</h2>\n{inner}"));
        }
        let mut inner = Cursor::new(body);
        match name {
            "itemize" | "enumerate" | "description" => {
                inner.optional();
                let html = self.list(name, inner.rest(), depth);
                out.block(&html);
            }
            "tabular" | "tabular*" | "tabularx" | "longtable" | "array" | "tabulary" => {
                if name != "tabular" && name != "longtable" && name != "array" {
                    inner.braced(); // the width
                }
                inner.optional();
                let columns = inner.argument();
                let html = self.table(columns, inner.rest(), depth);
                out.block(&html);
            }
            "verbatim" | "verbatim*" | "Verbatim" | "lstlisting" | "minted" | "alltt" => {
                inner.optional();
                if name == "minted" {
                    inner.braced();
                }
                let text = inner.rest().strip_prefix('\n').unwrap_or(inner.rest());
                out.block(&format!("<pre><code>{}</code></pre>", escape(text)));
            }
            "center" | "flushright" => {
                let html = self.blocks(body, depth + 1);
                out.block(&format!("<div class=\"{name}\">{html}</div>"));
            }
            "quote" | "quotation" | "verse" => {
                let html = self.blocks(body, depth + 1);
                out.block(&format!("<blockquote>{html}</blockquote>"));
            }
            "figure" | "figure*" | "wrapfigure" | "table" | "table*" | "wraptable" => {
                let is_figure = name.contains("figure");
                inner.optional();
                if name.starts_with("wrap") {
                    inner.braced();
                    inner.optional();
                    inner.braced();
                }
                let html = self.blocks(inner.rest(), depth + 1);
                out.block(&if is_figure { figure(&html, "") } else { html });
            }
            _ => {
                inner.optional();
                for _ in 0..arguments(name) {
                    inner.braced();
                }
                let html = self.blocks(inner.rest(), depth + 1);
                out.block(&html);
            }
        }
    }

    fn list(&mut self, name: &str, body: &str, depth: usize) -> String {
        let item = |here: &str| {
            let rest = here.strip_prefix("\\item")?;
            (!rest.starts_with(|c: char| c.is_ascii_alphabetic())).then_some("\\item".len())
        };
        let mut html = String::new();
        // Before the first item there are only lengths to set.
        for source in split_top(body, item).into_iter().skip(1) {
            let mut cursor = Cursor::new(source);
            let label = cursor.optional().map(|label| self.inline(label, depth + 1));
            let content = unwrap_paragraph(self.blocks(cursor.rest(), depth + 1));
            match (name, label) {
                ("description", label) => {
                    html.push_str(&format!("<dt>{}</dt><dd>{content}</dd>\n", label.unwrap_or_default()));
                }
                (_, Some(label)) if !label.trim().is_empty() => html.push_str(&format!("<li>{label} {content}</li>\n")),
                _ => html.push_str(&format!("<li>{content}</li>\n")),
            }
        }
        let tag = match name {
            "enumerate" => "ol",
            "description" => "dl",
            _ => "ul",
        };
        format!("<{tag}>\n{html}</{tag}>")
    }
}

/// Arguments of environments that are nothing but their content here.
fn arguments(name: &str) -> usize {
    match name {
        "minipage" | "multicols" | "adjustbox" | "columns" | "column" | "spacing" => 1,
        "problem" => 5,
        _ => 0,
    }
}

/// The content of the one paragraph, where there is only one.
fn unwrap_paragraph(html: String) -> String {
    let one = html.trim().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    match one {
        Some(inner) if !inner.contains("<p>") && !inner.contains("</p>") => inner.trim_end().to_owned(),
        _ => html,
    }
}
