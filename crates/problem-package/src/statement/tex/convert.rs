//! Running text and commands.

use std::collections::HashMap;

use super::cursor::Cursor;
use super::math::Macro;
use super::out::Out;
use super::{Context, escape, plain, words};
use crate::statement::MAX_HTML;

/// Braces, environments and macros inside of each other, at most; below, source shows as it is.
const MAX_DEPTH: usize = 40;
/// What macros may expand to, together, in bytes.
const MAX_EXPANSION: usize = 400_000;

pub(super) struct Tex<'c> {
    pub(super) context: &'c Context<'c>,
    pub(super) macros: HashMap<String, Macro>,
    pub(super) expansion_left: usize,
    footnotes: Vec<String>,
    /// Bytes of HTML written so far, counting pieces again when they are put into larger ones.
    written: usize,
}

impl<'c> Tex<'c> {
    pub(super) fn new(context: &'c Context<'c>) -> Self {
        Self { context, macros: HashMap::new(), expansion_left: MAX_EXPANSION, footnotes: Vec::new(), written: 0 }
    }

    pub(super) fn document(mut self, source: &str) -> String {
        let mut html = self.blocks(source, 0);
        if !self.footnotes.is_empty() {
            html.push_str("<section class=\"footnotes\"><ol>\n");
            for note in &self.footnotes {
                html.push_str(&format!("<li>{note}</li>\n"));
            }
            html.push_str("</ol></section>\n");
        }
        html
    }

    /// `source` as paragraphs and blocks.
    pub(super) fn blocks(&mut self, source: &str, depth: usize) -> String {
        self.piece(source, true, depth)
    }

    /// `source` as text within a line.
    pub(super) fn inline(&mut self, source: &str, depth: usize) -> String {
        self.piece(source, false, depth)
    }

    fn piece(&mut self, source: &str, paragraphs: bool, depth: usize) -> String {
        let mut out = Out::new(paragraphs);
        self.run(source, &mut out, depth);
        let html = out.finish();
        self.written += html.len();
        html
    }

    pub(super) fn run(&mut self, source: &str, out: &mut Out, depth: usize) {
        if depth > MAX_DEPTH {
            return out.str(source);
        }
        let mut cursor = Cursor::new(source);
        while let Some(c) = cursor.bump() {
            if out.html.len() + self.written > 4 * MAX_HTML {
                return;
            }
            match c {
                '\\' => self.command(&mut cursor, out, depth),
                '%' => cursor.skip_comment(),
                '{' => {
                    let level = out.level();
                    self.run(cursor.group(), out, depth + 1);
                    out.pop_to(level);
                }
                '}' => {}
                '$' => self.dollar(&mut cursor, out),
                '\n' => newline(&mut cursor, out),
                c => character(c, &mut cursor, out),
            }
        }
    }

    fn dollar(&mut self, cursor: &mut Cursor<'_>, out: &mut Out) {
        let display = cursor.eat("$");
        match cursor.until(if display { "$$" } else { "$" }) {
            Some(source) => {
                let node = self.formula(source, display);
                out.raw(&node);
            }
            None => out.text('$'),
        }
    }

    fn command(&mut self, cursor: &mut Cursor<'_>, out: &mut Out, depth: usize) {
        let name = cursor.command();
        // First of all: setters give new meanings to commands that have one.
        if self.macros.contains_key(name) {
            let body = self.expand(name, cursor);
            return self.run(&body, out, depth + 1);
        }
        if let Some(mark) = words::accent(name) {
            return accented(cursor, mark, out);
        }
        if self.symbol_command(name, cursor, out) {
            return;
        }
        if name == "begin" {
            let environment = cursor.argument();
            return self.environment(environment, cursor, out, depth);
        }
        if let Some(text) = self.fixed_text(name, cursor) {
            return out.str(&text);
        }
        if let Some(text) = words::symbol(name) {
            cursor.eat("{}");
            return out.str(text);
        }
        if let Some(level) = words::heading(name) {
            return self.heading(level, cursor, out, depth);
        }
        if let Some(tag) = words::wrapper(name) {
            let level = out.level();
            let argument = cursor.argument();
            if !tag.is_empty() && !argument.is_empty() {
                out.open();
                out.push(tag);
            }
            self.run(argument, out, depth + 1);
            return out.pop_to(level);
        }
        if let Some(tag) = words::switch(name) {
            if !tag.is_empty() {
                out.push(tag);
            }
            return;
        }
        if let Some(arguments) = words::ignored(name) {
            cursor.eat("*");
            if arguments > 0 {
                cursor.optional();
            }
            for _ in 0..arguments {
                cursor.braced();
            }
            cursor.eat("{}");
            return;
        }
        self.other_command(name, cursor, out, depth);
    }

    /// Commands of one character.
    fn symbol_command(&mut self, name: &str, cursor: &mut Cursor<'_>, out: &mut Out) -> bool {
        match name {
            "%" | "$" | "&" | "#" | "_" | "{" | "}" => out.str(name),
            "" | " " | "\n" | "\t" => out.text(' '),
            "," | ":" | ";" => out.text('\u{2009}'),
            "!" | "/" | "-" | "@" | ")" | "]" => {}
            "\\" => {
                cursor.eat("*");
                cursor.optional();
                out.raw("<br>\n");
            }
            "(" | "[" => match cursor.until(if name == "(" { "\\)" } else { "\\]" }) {
                Some(source) => {
                    let node = self.formula(source, name == "[");
                    out.raw(&node);
                }
                None => out.str(name),
            },
            _ => return false,
        }
        true
    }

    fn heading(&mut self, level: u8, cursor: &mut Cursor<'_>, out: &mut Out, depth: usize) {
        cursor.eat("*");
        cursor.optional();
        let text = self.inline(cursor.argument(), depth + 1);
        out.block(&format!("<h{level}>{}</h{level}>", text.trim()));
    }

    fn other_command(&mut self, name: &str, cursor: &mut Cursor<'_>, out: &mut Out, depth: usize) {
        match name {
            // The page shows the samples elsewhere; text before and after one is not one paragraph.
            "par" | "nextsample" | "remainingsamples" => {
                cursor.eat("{}");
                out.close();
            }
            "newline" | "linebreak" | "tabularnewline" => out.raw("<br>\n"),
            "problemname" => drop(cursor.braced()),
            "newcommand" | "renewcommand" | "providecommand" | "def" | "DeclareMathOperator" => {
                self.define(name, cursor)
            }
            "let" => {
                cursor.argument();
                cursor.eat("=");
                cursor.argument();
            }
            "url" | "nolinkurl" | "path" => {
                let address = unescaped(cursor.address());
                out.raw(&link(&address, &escape(&address)));
            }
            "href" => {
                let address = unescaped(cursor.address());
                let text = self.inline(cursor.argument(), depth + 1);
                out.raw(&link(&address, &text));
            }
            "verb" | "lstinline" => verbatim(cursor, out),
            "footnote" => {
                let text = self.inline(cursor.argument(), depth + 1);
                self.footnotes.push(text);
                out.raw(&format!("<sup>{}</sup>", self.footnotes.len()));
            }
            "epigraph" => {
                let (text, source) =
                    (self.inline(cursor.argument(), depth + 1), self.inline(cursor.argument(), depth + 1));
                out.block(&format!("<blockquote><p>{text}</p><p>{source}</p></blockquote>"));
            }
            "ensuremath" => {
                let node = self.formula(cursor.argument(), false);
                out.raw(&node);
            }
            // Only the last argument is text.
            "textcolor" | "raisebox" | "scalebox" | "parbox" | "rotatebox" | "colorbox" | "foreignlanguage" => {
                self.last_argument(1, cursor, out, depth);
            }
            "resizebox" | "multirow" | "multicolumn" => self.last_argument(2, cursor, out, depth),
            "includegraphics" | "includesvg" | "illustration" | "caption" => {
                self.picture_command(name, cursor, out, depth);
            }
            name => {
                if let Some(text) = words::own_heading(name, self.context.language) {
                    return out.block(&format!("<h2>{text}</h2>"));
                }
                if name != "end" && name != "item" {
                    out.str(name);
                } else if name == "end" {
                    cursor.argument();
                }
            }
        }
    }

    /// Pictures, and what stands below them.
    fn picture_command(&mut self, name: &str, cursor: &mut Cursor<'_>, out: &mut Out, depth: usize) {
        match name {
            "includegraphics" | "includesvg" => {
                cursor.eat("*");
                cursor.optional();
                let file = cursor.address();
                let picture = self.picture(file, file);
                out.raw(&picture);
            }
            "illustration" => {
                cursor.argument();
                let file = cursor.address();
                let caption = cursor.argument();
                let (picture, text) = (self.picture(file, &plain(caption)), self.inline(caption, depth + 1));
                out.block(&figure(&picture, &text));
            }
            _ => {
                cursor.eat("*");
                cursor.optional();
                let text = self.inline(cursor.argument(), depth + 1);
                out.block(&format!("<figcaption>{}</figcaption>", text.trim()));
            }
        }
    }

    fn last_argument(&mut self, skip: usize, cursor: &mut Cursor<'_>, out: &mut Out, depth: usize) {
        cursor.eat("*");
        cursor.optional();
        for _ in 0..skip {
            cursor.argument();
        }
        cursor.optional();
        let level = out.level();
        self.run(cursor.argument(), out, depth + 1);
        out.pop_to(level);
    }

    /// A picture of the package, or its description in brackets.
    fn picture(&self, file: &str, description: &str) -> String {
        let description = description.trim();
        match self.context.images.data_url(file) {
            Some(url) => format!("<img src=\"{url}\" alt=\"{}\">", escape(description)),
            None => format!("[{}]", escape(if description.is_empty() { file } else { description })),
        }
    }
}

pub(super) fn figure(picture: &str, caption: &str) -> String {
    let caption = caption.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
    let caption = if caption.is_empty() { String::new() } else { format!("<figcaption>{caption}</figcaption>") };
    format!("<figure class=\"illustration\">{picture}{caption}</figure>")
}

fn link(address: &str, text: &str) -> String {
    format!("<a href=\"{}\">{text}</a>", escape(address.trim()))
}

fn unescaped(address: &str) -> String {
    address.replace("\\%", "%").replace("\\#", "#").replace("\\_", "_").replace("\\&", "&").replace("\\~", "~")
}

fn verbatim(cursor: &mut Cursor<'_>, out: &mut Out) {
    cursor.eat("*");
    cursor.optional();
    let Some(delimiter) = cursor.bump() else { return };
    let end = if delimiter == '{' { '}' } else { delimiter };
    let line = cursor.rest().split('\n').next().unwrap_or("");
    let text = cursor.take(line.find(end).unwrap_or(line.len()));
    cursor.eat(end.encode_utf8(&mut [0; 4]));
    out.raw(&format!("<code>{}</code>", escape(text)));
}

fn newline(cursor: &mut Cursor<'_>, out: &mut Out) {
    let space = cursor.take_while(char::is_whitespace);
    if space.contains('\n') { out.close() } else { out.text('\n') }
}

fn accented(cursor: &mut Cursor<'_>, mark: char, out: &mut Out) {
    let argument = cursor.argument().trim_start_matches('\\');
    let mut letters = argument.chars();
    match letters.next() {
        Some(letter) => {
            out.text(letter);
            out.text(mark);
            out.str(letters.as_str());
        }
        None => out.str(match mark {
            '\u{303}' => "~",
            '\u{302}' => "^",
            _ => "",
        }),
    }
}

/// Quotes, dashes, ties and all that is itself.
fn character(c: char, cursor: &mut Cursor<'_>, out: &mut Out) {
    match c {
        '~' => out.text('\u{a0}'),
        '`' if cursor.eat("`") => out.text('“'),
        '`' => out.text('‘'),
        '\'' if cursor.eat("'") => out.text('”'),
        '\'' => out.text('’'),
        '-' if cursor.eat("--") => out.text('—'),
        '-' if cursor.eat("-") => out.text('–'),
        '<' if cursor.eat("<") => out.text('«'),
        '>' if cursor.eat(">") => out.text('»'),
        '&' => out.text(' '),
        c => out.text(c),
    }
}
