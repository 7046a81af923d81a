//! Formulas, which stay TeX, and the setter's own macros, which are put in.

use super::convert::Tex;
use super::cursor::Cursor;
use super::escape;

/// A macro of the setter's.
#[derive(Clone)]
pub(super) struct Macro {
    parameters: usize,
    default: Option<String>,
    body: String,
}

/// Macros inside of macros, at most.
const MAX_LEVELS: usize = 16;
const MAX_MACROS: usize = 500;

impl Tex<'_> {
    /// A formula as a node for the browser.
    pub(super) fn formula(&mut self, source: &str, display: bool) -> String {
        let source = self.expand_formula(source, 0);
        let style = if display { "display" } else { "inline" };
        format!("<span data-math-style=\"{style}\">{}</span>", escape(source.trim()))
    }

    /// Puts macros, constants and the like into a formula, and takes comments out.
    fn expand_formula(&mut self, source: &str, level: usize) -> String {
        let mut out = String::with_capacity(source.len());
        let mut cursor = Cursor::new(source);
        while let Some(c) = cursor.bump() {
            match c {
                '%' => cursor.skip_comment(),
                '\\' => {
                    let name = cursor.take_while(|c| c.is_ascii_alphabetic());
                    if name.is_empty() {
                        out.push('\\');
                        out.extend(cursor.bump());
                    } else if let Some(text) = self.fixed_text(name, &mut cursor) {
                        out.push_str(&text);
                    } else if level < MAX_LEVELS && self.macros.contains_key(name) {
                        let body = self.expand(name, &mut cursor);
                        let inner = self.expand_formula(&body, level + 1);
                        out.push_str(&inner);
                        // A letter must not become part of a command that ends the macro's body.
                        if ends_in_command(&inner) && cursor.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
                            out.push(' ');
                        }
                    } else if name == "label" {
                        cursor.argument();
                    } else {
                        out.push('\\');
                        out.push_str(name);
                    }
                }
                c => out.push(c),
            }
        }
        out
    }

    /// Text that this judge gives for a command, in formulas and outside.
    pub(super) fn fixed_text(&self, name: &str, cursor: &mut Cursor<'_>) -> Option<String> {
        match name {
            "problemyamlname" | "problemtitle" => {
                cursor.eat("{}");
                Some(self.context.title.to_owned())
            }
            "constant" => {
                let name = cursor.argument();
                Some(self.context.constants.get(name.trim()).cloned().unwrap_or_else(|| name.to_owned()))
            }
            "timelimit" => {
                cursor.eat("{}");
                let seconds = self.context.time.map(|time| (time.0 as f64 / 1000.0).to_string());
                Some(seconds.unwrap_or_else(|| "?".to_owned()))
            }
            _ => None,
        }
    }

    /// The body of the macro `name` with its arguments put in; empty once all macros together have grown too large.
    pub(super) fn expand(&mut self, name: &str, cursor: &mut Cursor<'_>) -> String {
        // Not even copied once there is no room: a body may be long, and called often.
        let Some(found) = self.macros.get(name).filter(|m| m.body.len() <= self.expansion_left).cloned() else {
            return String::new();
        };
        let mut arguments: Vec<String> = Vec::new();
        if let Some(default) = &found.default {
            arguments.push(cursor.optional().map_or_else(|| default.clone(), str::to_owned));
        }
        while arguments.len() < found.parameters {
            arguments.push(cursor.argument().to_owned());
        }
        let mut out = String::new();
        let mut pieces = found.body.split('#');
        out.push_str(pieces.next().unwrap_or(""));
        for piece in pieces {
            let number = piece.chars().next().and_then(|c| c.to_digit(10)).unwrap_or(0) as usize;
            match number.checked_sub(1).and_then(|i| arguments.get(i)) {
                Some(argument) => {
                    out.push_str(argument);
                    out.push_str(&piece[1..]);
                }
                None => out.push_str(piece),
            }
            if out.len() > self.expansion_left {
                break;
            }
        }
        match self.expansion_left.checked_sub(out.len() + 1) {
            Some(left) => self.expansion_left = left,
            None => {
                self.expansion_left = 0;
                out.clear();
            }
        }
        out
    }

    /// Reads a definition after `\newcommand`, `\def` and the like.
    pub(super) fn define(&mut self, how: &str, cursor: &mut Cursor<'_>) {
        cursor.eat("*");
        if how == "def" {
            cursor.skip_space();
            let name = cursor.argument().trim_start_matches('\\').to_owned();
            let pattern = cursor.take_while(|c| c == '#' || c.is_ascii_digit() || c == ' ');
            let body = cursor.argument().to_owned();
            return self.add_macro(name, Macro { parameters: pattern.matches('#').count(), default: None, body });
        }
        let name = cursor.argument().trim().trim_start_matches('\\').to_owned();
        let parameters = cursor.optional().and_then(|n| n.trim().parse::<usize>().ok()).unwrap_or(0).min(9);
        let default = cursor.optional().map(str::to_owned);
        let mut body = cursor.argument().to_owned();
        if how == "DeclareMathOperator" {
            body = format!("\\operatorname{{{body}}}");
        }
        if how != "providecommand" || !self.macros.contains_key(&name) {
            self.add_macro(name, Macro { parameters, default, body });
        }
    }

    fn add_macro(&mut self, name: String, new: Macro) {
        let is_word = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic());
        if is_word && !matches!(name.as_str(), "begin" | "end" | "item") && self.macros.len() < MAX_MACROS {
            self.macros.insert(name, new);
        }
    }
}

fn ends_in_command(text: &str) -> bool {
    let before = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    before.len() < text.len() && before.ends_with('\\')
}

/// Environments that are formulas: the environment to put around what is in them, if any.
pub(super) fn environment(name: &str) -> Option<&'static str> {
    Some(match name.trim_end_matches('*') {
        "math" | "displaymath" | "equation" => "",
        "align" | "eqnarray" | "alignat" | "flalign" => "aligned",
        "gather" | "multline" => "gathered",
        _ => return None,
    })
}
