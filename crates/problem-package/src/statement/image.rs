//! Pictures of statements, as `data:` addresses: a statement is one text, and nothing is fetched.

use std::cell::RefCell;

use base64::Engine;

use crate::names;
use crate::tree::Tree;

/// A larger picture isn't shown.
const MAX_IMAGE: u64 = 512 * 1024;
/// All pictures of a statement together.
const MAX_TOTAL: usize = 1_400 * 1024;

const MAX_COMPLAINTS: usize = 50;

/// Finds the pictures beside a statement.
pub(super) struct Images<'a> {
    tree: &'a Tree,
    statement: &'a str,
    total: RefCell<usize>,
    complaints: RefCell<Vec<(String, String)>>,
}

impl<'a> Images<'a> {
    /// `statement`: the statement's file; pictures are looked for beside it.
    pub(super) fn new(tree: &'a Tree, statement: &'a str) -> Self {
        Self { tree, statement, total: RefCell::new(0), complaints: RefCell::new(Vec::new()) }
    }

    /// The `data:` address of the picture called `name`; `None` if it can't be shown, which is noted.
    pub(super) fn data_url(&self, name: &str) -> Option<String> {
        let result = self.find(name);
        if let Err(message) = &result
            && self.complaints.borrow().len() < MAX_COMPLAINTS
        {
            self.complaints.borrow_mut().push((self.statement.to_owned(), format!("picture `{name}`: {message}")));
        }
        result.ok()
    }

    fn find(&self, name: &str) -> Result<String, &'static str> {
        let path = names::join(self.statement, name.trim()).ok_or("lies outside of the package")?;
        // TeX lets the extension out.
        let ends = ["", ".png", ".jpg", ".jpeg", ".gif", ".webp"];
        let path =
            ends.iter().map(|end| format!("{path}{end}")).find(|path| self.tree.is_file(path)).ok_or("is not there")?;
        // Never a test case's file, nor anything else of the package.
        let beside = [dir_of(self.statement), "statement/", "problem_statement/", "data/sample/"];
        if !beside.iter().any(|dir| !dir.is_empty() && path.starts_with(dir)) {
            return Err("does not lie beside the statement");
        }
        let mut total = self.total.borrow_mut();
        let size = self.tree.size(&path);
        if size > MAX_IMAGE {
            return Err("is larger than 512 KiB");
        }
        // Asked before the file is read: a hostile statement may name pictures a hundred thousand times.
        if *total as u64 + size / 3 * 4 > MAX_TOTAL as u64 {
            return Err("the statement's pictures are too large together");
        }
        let bytes = self.tree.bytes(&path, MAX_IMAGE).ok_or("can't be read")?;
        let kind = kind_of(&bytes).ok_or("is neither PNG, JPEG, GIF nor WebP")?;
        let url = format!("data:image/{kind};base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes));
        *total += url.len();
        Ok(url)
    }

    /// Path and message for each picture that can't be shown.
    pub(super) fn complaints(self) -> Vec<(String, String)> {
        self.complaints.into_inner()
    }
}

fn dir_of(path: &str) -> &str {
    path.rfind('/').map_or("", |i| &path[..=i])
}

/// By the bytes, not by the name.
fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}
