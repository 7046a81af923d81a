//! HTML that is being written: paragraphs open with the first text and close at blank lines; bold and the like go on across
//! them.

pub(super) struct Out {
    pub(super) html: String,
    /// Inline tags that are in force.
    inline: Vec<&'static str>,
    in_paragraph: bool,
    /// Whether text is put into paragraphs at all (not in table cells and captions).
    paragraphs: bool,
}

impl Out {
    pub(super) fn new(paragraphs: bool) -> Self {
        Self { html: String::new(), inline: Vec::new(), in_paragraph: !paragraphs, paragraphs }
    }

    /// Opens a paragraph for inline content, if none is open.
    pub(super) fn open(&mut self) {
        if !self.in_paragraph {
            self.html.push_str("<p>");
            self.in_paragraph = true;
            for tag in &self.inline {
                self.html.push_str(&opening(tag));
            }
        }
    }

    /// Ends the paragraph, if one is open. Where there are no paragraphs, a space.
    pub(super) fn close(&mut self) {
        if !self.paragraphs {
            self.html.push(' ');
        } else if self.in_paragraph {
            self.html.truncate(self.html.trim_end_matches([' ', '\n']).len());
            for tag in self.inline.iter().rev() {
                self.html.push_str(&closing(tag));
            }
            self.html.push_str("</p>\n");
            self.in_paragraph = false;
        }
    }

    pub(super) fn text(&mut self, c: char) {
        if c.is_whitespace() && !self.in_paragraph && c != '\u{a0}' {
            return;
        }
        self.open();
        match c {
            '&' => self.html.push_str("&amp;"),
            '<' => self.html.push_str("&lt;"),
            '>' => self.html.push_str("&gt;"),
            c => self.html.push(c),
        }
    }

    pub(super) fn str(&mut self, text: &str) {
        text.chars().for_each(|c| self.text(c));
    }

    /// Inline HTML, as it is.
    pub(super) fn raw(&mut self, html: &str) {
        self.open();
        self.html.push_str(html);
    }

    /// A block of HTML, as it is; it ends the paragraph.
    pub(super) fn block(&mut self, html: &str) {
        self.close();
        self.html.push_str(html);
        self.html.push('\n');
    }

    /// Puts what follows into `tag`, until [`Self::pop_to`].
    pub(super) fn push(&mut self, tag: &'static str) {
        if self.in_paragraph {
            self.html.push_str(&opening(tag));
        }
        self.inline.push(tag);
    }

    /// How many inline tags are in force.
    pub(super) fn level(&self) -> usize {
        self.inline.len()
    }

    pub(super) fn pop_to(&mut self, level: usize) {
        while self.inline.len() > level {
            if let Some(tag) = self.inline.pop().filter(|_| self.in_paragraph) {
                self.html.push_str(&closing(tag));
            }
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.pop_to(0);
        if self.paragraphs {
            self.close();
        }
        self.html
    }
}

/// `smallcaps` is a class, everything else a tag.
fn opening(tag: &str) -> String {
    if tag == "smallcaps" { "<span class=\"smallcaps\">".to_owned() } else { format!("<{tag}>") }
}

fn closing(tag: &str) -> String {
    if tag == "smallcaps" { "</span>".to_owned() } else { format!("</{tag}>") }
}
