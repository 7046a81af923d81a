//! Any text is a statement: what comes out is bounded and holds no script. The first byte chooses the language.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use problem_package::{Package, statement};

struct Fixture {
    dir: tempfile::TempDir,
    package: Package,
}

static FIXTURE: LazyLock<Fixture> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a folder for the package");
    for (path, text) in [
        ("problem.yaml", "problem_format_version: 2025-09\nname: x\nlimits: {time_limit: 1}\n"),
        ("data/secret/1.in", "1\n"),
        ("data/secret/1.ans", "1\n"),
        ("statement/problem.en.tex", "x"),
        ("statement/problem.sv.md", "x"),
    ] {
        let path = dir.path().join(path);
        let folder = path.parent().expect("it lies in the package");
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, text)).expect("room for the package");
    }
    let (package, _) = problem_package::load(dir.path()).expect("a good package");
    Fixture { dir, package }
});

fuzz_target!(|data: &[u8]| {
    let Some((choice, source)) = data.split_first() else { return };
    let (language, file) = if choice % 2 == 0 { ("en", "problem.en.tex") } else { ("sv", "problem.sv.md") };
    fs::write(FIXTURE.dir.path().join("statement").join(file), source).expect("room for the statement");
    let rendered = statement::render(&FIXTURE.package, Some(language));
    assert!(rendered.html.len() <= statement::MAX_HTML);
    let html = rendered.html.to_ascii_lowercase();
    assert!(!["<script", "<iframe", "<object", "<style", "<form"].iter().any(|tag| html.contains(tag)), "{html}");
});
