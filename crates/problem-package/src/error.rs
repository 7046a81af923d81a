//! What is wrong with a package. Everything that is wrong is collected, so that a setter mends it all in one go; only a
//! finding's path and words leave this crate, never a path of the machine.

use std::fmt;

/// Findings of one kind beyond this number are only counted.
const MAX_FINDINGS: usize = 200;
/// A message is cut at this many bytes: parts of it come from the package.
const MAX_MESSAGE: usize = 600;

/// One thing that is wrong (or odd) with a package.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// Path in the package, with `/`, e.g. `data/secret/1.ans`; empty for the package as a whole.
    pub path: String,
    /// A sentence without its full stop, e.g. ``line 3: `limits.memory` must be a number``.
    pub message: String,
}

impl Finding {
    /// A finding at `path`; both parts are cut where they are unreasonably long.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: cut(path.into(), MAX_MESSAGE), message: cut(message.into(), MAX_MESSAGE) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.message),
            path => write!(f, "{path}: {}", self.message),
        }
    }
}

fn cut(mut text: String, max: usize) -> String {
    if text.len() > max {
        text.truncate(text.floor_char_boundary(max));
        text.push('…');
    }
    text
}

/// Collects errors and warnings while a package is read.
#[derive(Debug, Default)]
pub(crate) struct Report {
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    dropped: usize,
}

impl Report {
    pub(crate) fn error(&mut self, path: impl Into<String>, message: impl Into<String>) {
        Self::push(&mut self.errors, &mut self.dropped, Finding::new(path, message));
    }

    pub(crate) fn warn(&mut self, path: impl Into<String>, message: impl Into<String>) {
        Self::push(&mut self.warnings, &mut self.dropped, Finding::new(path, message));
    }

    fn push(list: &mut Vec<Finding>, dropped: &mut usize, finding: Finding) {
        if list.contains(&finding) {
            return;
        }
        if list.len() < MAX_FINDINGS { list.push(finding) } else { *dropped += 1 }
    }

    /// The warnings if there were no errors, else the errors.
    pub(crate) fn finish(mut self) -> Result<Vec<Finding>, Vec<Finding>> {
        let list = if self.errors.is_empty() { &mut self.warnings } else { &mut self.errors };
        if self.dropped > 0 {
            list.push(Finding::new("", format!("{} more findings are not listed", self.dropped)));
        }
        if self.errors.is_empty() { Ok(self.warnings) } else { Err(self.errors) }
    }
}
