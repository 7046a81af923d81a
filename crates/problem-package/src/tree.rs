//! The files of a package, listed once. Everything else asks this list, so a name that is not in it can't be opened.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use crate::error::Report;
use crate::names;

/// Files and folders beyond this number are an error.
const MAX_ENTRIES: usize = 50_000;

/// Paths are relative to the root, with `/`.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    root: PathBuf,
    files: BTreeMap<String, u64>,
    dirs: BTreeSet<String>,
}

impl Tree {
    /// Lists what lies below `root`, without what the format wants ignored. Links are followed as long as they stay inside.
    pub(crate) fn read(root: &Path, report: &mut Report) -> Self {
        let mut tree = Self { root: root.to_owned(), ..Self::default() };
        match fs::canonicalize(root) {
            Ok(real) => tree.list(&real, String::new(), report),
            Err(e) => report.error("", format!("the package can't be read: {}", e.kind())),
        }
        tree
    }

    fn list(&mut self, real_root: &Path, dir: String, report: &mut Report) {
        if dir.split('/').count() > names::MAX_DEPTH {
            return report.error(dir, "nested too deeply");
        }
        let list = match fs::read_dir(self.root.join(&dir)) {
            Ok(list) => list,
            Err(e) => return report.error(dir, format!("can't be read: {}", e.kind())),
        };
        for entry in list.flatten() {
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
                report.warn(&*dir, "a file whose name is not UTF-8 is ignored");
                continue;
            };
            if names::is_hidden(&name) {
                continue;
            }
            if self.files.len() + self.dirs.len() >= MAX_ENTRIES {
                return report.error("", format!("more than {MAX_ENTRIES} files and folders"));
            }
            let path = if dir.is_empty() { name } else { format!("{dir}/{name}") };
            self.add(real_root, path, report);
        }
    }

    fn add(&mut self, real_root: &Path, path: String, report: &mut Report) {
        let full = self.root.join(&path);
        if full.is_symlink() && !fs::canonicalize(&full).is_ok_and(|real| real.starts_with(real_root)) {
            return report.warn(path, "a link out of the package, or to nothing, is ignored");
        }
        match fs::metadata(&full) {
            Ok(meta) if meta.is_dir() => {
                self.dirs.insert(path.clone());
                self.list(real_root, path, report);
            }
            Ok(meta) if meta.is_file() => {
                self.files.insert(path, meta.len());
            }
            Ok(_) => report.warn(path, "neither a file nor a folder, ignored"),
            Err(e) => report.error(path, format!("can't be read: {}", e.kind())),
        }
    }

    pub(crate) fn is_file(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub(crate) fn is_dir(&self, path: &str) -> bool {
        self.dirs.contains(path)
    }

    /// Size in bytes; 0 if there is no such file.
    pub(crate) fn size(&self, path: &str) -> u64 {
        self.files.get(path).copied().unwrap_or(0)
    }

    /// All files below `dir`, in the order of their paths.
    pub(crate) fn files_below<'a>(&'a self, dir: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.files.range(below(dir)).map(|(path, _)| path.as_str())
    }

    /// Files directly in `dir`.
    pub(crate) fn files_in<'a>(&'a self, dir: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let start = inner_start(dir);
        self.files_below(dir).filter(move |path| !path[start..].contains('/'))
    }

    /// Folders directly in `dir`.
    pub(crate) fn dirs_in<'a>(&'a self, dir: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let start = inner_start(dir);
        self.dirs.range(below(dir)).map(String::as_str).filter(move |path| !path[start..].contains('/'))
    }

    /// The bytes of a file, at most `max` of them; `None` if there is no such file or it is longer.
    pub(crate) fn bytes(&self, path: &str, max: u64) -> Option<Vec<u8>> {
        if !self.is_file(path) {
            return None;
        }
        let mut bytes = Vec::new();
        fs::File::open(self.root.join(path)).ok()?.take(max + 1).read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 <= max).then_some(bytes)
    }

    /// The text of a file of at most `max` bytes, without a byte-order mark and with plain line ends; what hinders is an
    /// error. `None` without an error if there is no such file.
    pub(crate) fn text(&self, path: &str, max: u64, report: &mut Report) -> Option<String> {
        if !self.is_file(path) {
            return None;
        }
        let Some(bytes) = self.bytes(path, max) else {
            report.error(path, format!("longer than {} KiB", max / 1024));
            return None;
        };
        let Ok(text) = String::from_utf8(bytes) else {
            report.error(path, "not UTF-8");
            return None;
        };
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => {
                report.warn(path, "starts with a byte-order mark");
                rest.to_owned()
            }
            None => text,
        };
        Some(if text.contains('\r') { text.replace("\r\n", "\n") } else { text })
    }

    /// The YAML file at `path`, if there is one.
    pub(crate) fn yaml(&self, path: &str, report: &mut Report) -> Option<crate::yaml::Node> {
        let text = self.text(path, crate::yaml::MAX_BYTES, report)?;
        match crate::yaml::parse(&text) {
            Ok(node) if node.is_map() => Some(node),
            Ok(_) => {
                report.error(path, "must be a map");
                None
            }
            Err(message) => {
                report.error(path, message);
                None
            }
        }
    }
}

/// The range of paths that start with `dir/`: `0` is the character after `/`. The root has no `/` before its entries.
fn below(dir: &str) -> (Bound<String>, Bound<String>) {
    if dir.is_empty() {
        return (Bound::Unbounded, Bound::Unbounded);
    }
    (Bound::Included(format!("{dir}/")), Bound::Excluded(format!("{dir}0")))
}

fn inner_start(dir: &str) -> usize {
    if dir.is_empty() { 0 } else { dir.len() + 1 }
}
