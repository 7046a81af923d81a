//! Packages made in code: the smallest that the reader takes, and what a test changes about it.

use std::fs;
use std::path::{Path, PathBuf};

/// A package in a folder of its own.
pub(crate) struct Draft {
    folder: PathBuf,
    root: PathBuf,
}

impl Draft {
    /// "Print the sum of two numbers", with a sample, two secret tests, and right solutions.
    pub(crate) fn sum(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("judge-draft-{}", judge_core::WorkerId::new()));
        let draft = Self { root: folder.join(name), folder };
        draft
            .file("problem.yaml", "problem_format_version: 2025-09\nname: Sum\nuuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e\nlimits:\n  time_limit: 1\n  memory: 64\n  output: 1\n")
            .file("statement/problem.en.md", "Print the sum.\n")
            .file("data/sample/1.in", "1 2\n")
            .file("data/sample/1.ans", "3\n")
            .file("data/secret/a.in", "20 22\n")
            .file("data/secret/a.ans", "42\n")
            .file("data/secret/b.in", "-5 5\n")
            .file("data/secret/b.ans", "0\n")
            .file("submissions/accepted/sum.py", "a, b = map(int, input().split())\nprint(a + b)\n")
    }

    /// Adds or replaces a file.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Takes a file away.
    pub(crate) fn without(self, path: &str) -> Self {
        fs::remove_file(self.root.join(path)).unwrap();
        self
    }

    /// Where it lies.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
