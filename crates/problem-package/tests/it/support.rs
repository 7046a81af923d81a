//! Builders: packages in folders; archives come from [`zips`].

use std::io::Cursor;
use std::path::Path;

use problem_package::{Finding, Package, UnpackLimits, Unpacked};
use tempfile::TempDir;

#[path = "zips.rs"]
mod zips;
pub(crate) use zips::{Entry, Tail, archive, archive_with, crc32, deflated, entry, link};

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = dir.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    dir
}

/// A small package that is right, with `files` put over it; an empty text takes a file away.
pub(crate) fn package(files: &[(&str, &str)]) -> TempDir {
    let base = [
        (
            "problem.yaml",
            "problem_format_version: 2025-09\nname: Twice\nuuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e\nlimits: {time_limit: 1}\n",
        ),
        ("statement/problem.en.md", "Print $n$ twice.\n"),
        ("data/sample/1.in", "1\n"),
        ("data/sample/1.ans", "1 1\n"),
        ("data/secret/01.in", "7\n"),
        ("data/secret/01.ans", "7 7\n"),
        ("input_validators/v.py", "import sys\nsys.exit(42)\n"),
        ("submissions/accepted/a.py", "n = input()\nprint(n, n)\n"),
    ];
    let dir = folder(&base);
    for (path, text) in files {
        let path = dir.path().join(path);
        if text.is_empty() {
            std::fs::remove_file(path).unwrap();
            continue;
        }
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    dir
}

pub(crate) fn load(dir: &Path) -> (Package, Vec<Finding>) {
    problem_package::load(dir).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// The errors, as text.
pub(crate) fn errors(dir: &Path) -> Vec<String> {
    problem_package::load(dir).unwrap_err().iter().map(ToString::to_string).collect()
}

pub(crate) fn unpack(zip: &[u8], dest: &Path, limits: &UnpackLimits) -> Result<Unpacked, Vec<Finding>> {
    problem_package::unpack(Cursor::new(zip), dest, limits)
}
