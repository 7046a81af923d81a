//! Any text may stand where a package has YAML; the first byte chooses the file.
#![no_main]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;

const FILES: [&str; 5] = [
    "problem.yaml",
    "judge.yaml",
    "data/secret/testdata.yaml",
    "data/secret/test_group.yaml",
    "submissions/submissions.yaml",
];

/// A small package, kept for all inputs.
static PACKAGE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a folder for the package");
    for (path, text) in [
        ("problem.yaml", HEAD),
        ("data/secret/1.in", "1\n"),
        ("data/secret/1.ans", "1\n"),
        ("submissions/accepted/a.py", "print(1)\n"),
    ] {
        write(&dir.path().join(path), text.as_bytes());
    }
    dir
});
const HEAD: &str = "problem_format_version: 2025-09\nname: x\n";

fn write(path: &Path, bytes: &[u8]) {
    let folder = path.parent().expect("it lies in the package");
    fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes)).expect("room for the package");
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else { return };
    let file = FILES[usize::from(*choice) % FILES.len()];
    let path = PACKAGE.path().join(file);
    write(&path, text);
    let _ = problem_package::load(PACKAGE.path());
    if file == "problem.yaml" {
        write(&path, HEAD.as_bytes());
    } else {
        let _ = fs::remove_file(path);
    }
});
