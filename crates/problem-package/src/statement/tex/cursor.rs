//! A place in TeX source, and how to cut pieces out of it.

/// Optional arguments are short; a longer one is text that starts with a bracket.
const MAX_OPTIONAL: usize = 500;

pub(super) struct Cursor<'s> {
    source: &'s str,
    at: usize,
    /// Closing delimiters that don't come before a place: looked for once, not from each opening one anew.
    missing: Vec<(&'static str, usize)>,
}

impl<'s> Cursor<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { source, at: 0, missing: Vec::new() }
    }

    pub(super) fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// Moves over `text` if it comes next.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        let eats = self.rest().starts_with(text);
        if eats {
            self.at += text.len();
        }
        eats
    }

    /// Moves over the first `n` bytes and gives them.
    pub(super) fn take(&mut self, n: usize) -> &'s str {
        let taken = &self.source[self.at..self.at + n];
        self.at += n;
        taken
    }

    /// Moves over characters for which `wanted` holds and gives them.
    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'s str {
        let rest = self.rest();
        self.take(rest.find(|c| !wanted(c)).unwrap_or(rest.len()))
    }

    /// Moves over white space; at most one line end, for two are a paragraph.
    pub(super) fn skip_space(&mut self) {
        self.take_while(|c| c == ' ' || c == '\t');
        let after = self.rest().strip_prefix('\n').map(|rest| rest.trim_start_matches([' ', '\t']));
        if let Some(after) = after.filter(|after| !after.starts_with('\n')) {
            self.at = self.source.len() - after.len();
        }
    }

    /// After a `%`: moves behind the line and the white space that starts the next.
    pub(super) fn skip_comment(&mut self) {
        self.take_while(|c| c != '\n');
        self.eat("\n");
        self.take_while(|c| c == ' ' || c == '\t');
    }

    /// After a `\`: the command's name (letters, perhaps a `*` for later, or one other character). Space after a word
    /// belongs to it.
    pub(super) fn command(&mut self) -> &'s str {
        let word = self.take_while(|c| c.is_ascii_alphabetic());
        if word.is_empty() {
            let n = self.peek().map_or(0, char::len_utf8);
            return self.take(n);
        }
        self.skip_space();
        word
    }

    /// A braced argument without its braces, or else one character or command.
    pub(super) fn argument(&mut self) -> &'s str {
        self.skip_space();
        while self.eat("%") {
            self.skip_comment();
        }
        match self.peek() {
            Some('{') => {
                self.bump();
                self.group()
            }
            Some('\\') => {
                let start = self.at;
                self.bump();
                let word = self.take_while(|c| c.is_ascii_alphabetic());
                if word.is_empty() {
                    self.bump();
                }
                &self.source[start..self.at]
            }
            Some('}' | '\n') | None => "",
            Some(c) => self.take(c.len_utf8()),
        }
    }

    /// The argument of an address: braced, and `%` is no comment in it.
    pub(super) fn address(&mut self) -> &'s str {
        self.skip_space();
        if !self.eat("{") {
            return "";
        }
        let end = self.rest().find(['}', '\n']).unwrap_or(self.rest().len());
        let address = self.take(end);
        self.eat("}");
        address
    }

    /// A braced argument, if there is one.
    pub(super) fn braced(&mut self) -> Option<&'s str> {
        let start = self.at;
        self.skip_space();
        if self.eat("{") {
            return Some(self.group());
        }
        self.at = start;
        None
    }

    /// An argument in brackets, if there is one.
    pub(super) fn optional(&mut self) -> Option<&'s str> {
        let start = self.at;
        self.skip_space();
        if !self.eat("[") {
            self.at = start;
            return None;
        }
        let mut depth = 0usize;
        for (i, c) in self.rest().char_indices().take(MAX_OPTIONAL) {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                ']' if depth == 0 => {
                    let inner = self.take(i);
                    self.eat("]");
                    return Some(inner);
                }
                _ => {}
            }
        }
        self.at = start;
        None
    }

    /// After a `{`: what is in the group, up to its `}` or the end of the source.
    pub(super) fn group(&mut self) -> &'s str {
        let start = self.at;
        let mut depth = 0usize;
        while let Some(c) = self.bump() {
            match c {
                '\\' => drop(self.bump()),
                '%' => drop(self.take_while(|c| c != '\n')),
                '{' => depth += 1,
                '}' if depth == 0 => return &self.source[start..self.at - 1],
                '}' => depth -= 1,
                _ => {}
            }
        }
        &self.source[start..]
    }

    /// After `\begin{name}`: what is in the environment, up to its `\end{name}` or the end of the source.
    pub(super) fn environment(&mut self, name: &str) -> &'s str {
        let (begin, end) = (format!("\\begin{{{name}}}"), format!("\\end{{{name}}}"));
        let start = self.at;
        let mut depth = 0usize;
        while let Some(i) = self.rest().find('\\') {
            self.at += i;
            let here = self.at;
            if self.eat(&begin) {
                depth += 1;
            } else if self.eat(&end) {
                if depth == 0 {
                    return &self.source[start..here];
                }
                depth -= 1;
            } else {
                self.bump();
                self.bump();
            }
        }
        self.at = self.source.len();
        &self.source[start..]
    }

    /// After an opening delimiter: what is before `end`, which is moved over too; `None` (and no move) if `end` doesn't come
    /// or a paragraph ends first.
    pub(super) fn until(&mut self, end: &'static str) -> Option<&'s str> {
        if self.missing.iter().any(|(missing, before)| *missing == end && self.at < *before) {
            return None;
        }
        let rest = self.rest();
        let mut i = 0;
        while i < rest.len() {
            let here = &rest[i..];
            if here.starts_with(end) {
                self.at += i + end.len();
                return Some(&rest[..i]);
            }
            if here.starts_with("\n\n") {
                break;
            }
            let mut chars = here.chars();
            let step = chars
                .next()
                .map_or(1, |c| c.len_utf8() + if c == '\\' { chars.next().map_or(0, char::len_utf8) } else { 0 });
            i += step;
        }
        self.missing.retain(|(missing, _)| *missing != end);
        self.missing.push((end, self.at + i));
        None
    }
}

/// The pieces of `source` between those places outside of braces and environments where `split` says that a separator (of
/// that many bytes) starts.
pub(super) fn split_top(source: &str, split: impl Fn(&str) -> Option<usize>) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut i, mut depth) = (0, 0, 0usize);
    while i < source.len() {
        let here = &source[i..];
        if depth == 0
            && let Some(n) = split(here)
        {
            pieces.push(&source[start..i]);
            i += n;
            start = i;
            continue;
        }
        let c = here.chars().next().unwrap_or(' ');
        let mut step = c.len_utf8();
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '%' => step = here.find('\n').unwrap_or(here.len()).max(1),
            '\\' if here.starts_with("\\begin{") => {
                (depth, step) = (depth + 1, 7 + here[7..].find('}').map_or(0, |e| e + 1))
            }
            '\\' if here.starts_with("\\end{") => {
                (depth, step) = (depth.saturating_sub(1), 5 + here[5..].find('}').map_or(0, |e| e + 1));
            }
            '\\' => step += here[1..].chars().next().map_or(0, char::len_utf8),
            _ => {}
        }
        i += step;
    }
    pieces.push(&source[start.min(source.len())..]);
    pieces
}
