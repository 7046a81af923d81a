//! Any bytes may be called `problem.xml` or `problem-properties.json`; the first byte chooses.
#![no_main]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use problem_package::statement;

static PACKAGE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a folder for the package");
    copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/polygon/even-sum")), dir.path());
    dir
});

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("room for the package");
    for entry in fs::read_dir(from).expect("the fixture").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("room for the package");
        }
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    let file = if choice % 2 == 0 { "problem.xml" } else { "statements/english/problem-properties.json" };
    let path = PACKAGE.path().join(file);
    let kept = fs::read(&path).expect("the fixture's file");
    fs::write(&path, bytes).expect("room for the file");
    if let Ok((package, _)) = problem_package::load(PACKAGE.path()) {
        assert!(!package.test_cases.is_empty() && package.limits.time_ms.0 > 0);
        assert!(statement::render(&package, None).html.len() <= statement::MAX_HTML);
    }
    fs::write(&path, kept).expect("room for the file");
});
