//! Problem packages as zips: folders of the disk, or small ones written in the test.

use std::io::{Cursor, Write};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A package that a test writes file by file.
pub(crate) struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    /// An empty zip.
    pub(crate) fn empty() -> Self {
        Self { zip: ZipWriter::new(Cursor::default()) }
    }

    /// A whole little package that echoes a number, with `tests` secret tests and `time_limit` seconds.
    pub(crate) fn echo(name: &str, tests: usize, time_limit: f64) -> Self {
        let yaml = format!(
            "problem_format_version: 2025-09\nname: {name}\nuuid: 4f8ce7a0-5a0f-4a9e-9c0c-6d2f6f1b7e{tests:02x}\nlicense: cc0\n\
             limits:\n  time_limit: {time_limit}\n  memory: 256\n"
        );
        let mut package = Self::empty()
            .file("problem.yaml", &yaml)
            .file("statement/problem.en.md", "Print the number $n$.\n")
            .file("data/sample/1.in", "1\n")
            .file("data/sample/1.ans", "1\n")
            .file("submissions/accepted/echo.py", "print(input())\n");
        for test in 1..=tests {
            package = package
                .file(&format!("data/secret/{test:03}.in"), &format!("{test}\n"))
                .file(&format!("data/secret/{test:03}.ans"), &format!("{test}\n"));
        }
        package
    }

    /// Adds a file.
    pub(crate) fn file(mut self, path: &str, content: &str) -> Self {
        self.zip.start_file(path, SimpleFileOptions::default()).unwrap();
        self.zip.write_all(content.as_bytes()).unwrap();
        self
    }

    /// The zip's bytes.
    pub(crate) fn bytes(self) -> Vec<u8> {
        self.zip.finish().unwrap().into_inner()
    }
}

/// Zips a folder, its files below one folder of its name. `more` are files from elsewhere: (path in the package, file).
pub(crate) fn zip_folder(folder: &Path, more: &[(String, std::path::PathBuf)]) -> Vec<u8> {
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let mut zip = ZipWriter::new(Cursor::default());
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let mut entries: Vec<_> = std::fs::read_dir(&next).unwrap().map(|e| e.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                let inside = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                add(&mut zip, &format!("{name}/{inside}"), &path);
            }
        }
    }
    for (inside, path) in more {
        add(&mut zip, &format!("{name}/{inside}"), path);
    }
    zip.finish().unwrap().into_inner()
}

fn add(zip: &mut ZipWriter<Cursor<Vec<u8>>>, inside: &str, path: &Path) {
    zip.start_file(inside, SimpleFileOptions::default()).unwrap();
    zip.write_all(&std::fs::read(path).unwrap()).unwrap();
}
