//! Programs of a package: submissions and validators. Each is one file, or one folder of files.

use judge_core::LanguageId;

use crate::tree::Tree;

/// The arguments and exit codes of validators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// The ICPC format's: `input answer feedback_dir < output`; 42 accepts, 43 refuses.
    #[default]
    Kattis,
    /// testlib's: `input output answer`; 0 accepts, 1, 2, 4 and 8 refuse, 3 is the jury's fault. Words on standard error.
    Testlib,
}

/// A program as it lies in the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Its file, or its folder where it has several files: relative to the root, with `/`.
    pub path: String,
    /// File or folder name, without the folders above.
    pub name: String,
    /// All of its files, relative to the root, in the order of their names.
    pub files: Vec<String>,
    /// The language by the files' extensions, their first lines, or what the package says. `None`: unknown or several.
    /// The language need not be one that this judge offers.
    pub language: Option<LanguageId>,
    /// The file (relative to the program) or class to start, where the package says so.
    pub entry_point: Option<String>,
    /// How it says what it found, if it is a validator.
    pub dialect: Dialect,
    /// Who is asked about what this one wrote, once it accepts: a Polygon interactor's checker.
    pub checker: Option<Box<Program>>,
    /// A `build` script lies in the folder: to be run first, with the folder as the working directory.
    pub has_build: bool,
    /// A `run` script or binary lies in the folder: to be run instead of anything that a language says.
    pub has_run: bool,
}

impl Program {
    /// The program whose file or folder is `path`; `None` if there are no files in it.
    pub(crate) fn read(tree: &Tree, path: &str) -> Option<Self> {
        let files: Vec<String> = if tree.is_file(path) {
            vec![path.to_owned()]
        } else {
            tree.files_below(path).map(str::to_owned).collect()
        };
        if files.is_empty() {
            return None;
        }
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        let has = |script: &str| !tree.is_file(path) && tree.is_file(&format!("{path}/{script}"));
        let is_script = |file: &&String| *file == &format!("{path}/build") || *file == &format!("{path}/run");
        let sources: Vec<String> = files.iter().filter(|file| !is_script(file)).cloned().collect();
        let language = language_of(tree, &sources);
        Some(Self {
            path: path.to_owned(),
            name,
            language,
            entry_point: None,
            dialect: Dialect::default(),
            checker: None,
            has_build: has("build"),
            has_run: has("run"),
            files,
        })
    }

    /// A file's path inside of the program: relative to its folder, and its name for a program of one file and for what
    /// lies beside it.
    pub fn inner_path<'a>(&self, file: &'a str) -> &'a str {
        let inside = file.strip_prefix(&self.path).and_then(|rest| rest.strip_prefix('/'));
        inside.unwrap_or_else(|| file.rsplit('/').next().unwrap_or(file))
    }
}

/// The one language of all files that have one.
fn language_of(tree: &Tree, files: &[String]) -> Option<LanguageId> {
    let mut found: Option<&'static str> = None;
    for file in files {
        let Some(language) = language_of_file(tree, file) else { continue };
        match found {
            None => found = Some(language),
            // A folder of C and C++ files is C++.
            Some("c") if language == "cpp" => found = Some("cpp"),
            Some("cpp") if language == "c" => {}
            Some(other) if other == language => {}
            Some(_) => return None,
        }
    }
    found.and_then(|word| word.parse().ok())
}

fn language_of_file(tree: &Tree, file: &str) -> Option<&'static str> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "py" | "py3" | "py2" | "pl" | "" | "m" => by_content(tree, file, extension),
        _ => by_extension(extension),
    }
}

/// Languages by the extensions of the format's table.
fn by_extension(extension: &str) -> Option<&'static str> {
    Some(match extension {
        "c" => "c",
        "cc" | "cpp" | "cxx" | "c++" | "C" => "cpp",
        "py" | "py3" => "python",
        "py2" => "python2",
        "java" => "java",
        "js" | "mjs" => "javascript",
        "ts" => "typescript",
        "go" => "go",
        "rs" => "rust",
        "cs" => "csharp",
        "swift" => "swift",
        "kt" => "kotlin",
        "rb" => "ruby",
        "php" => "php",
        "hs" => "haskell",
        "ml" => "ocaml",
        "pas" => "pascal",
        "pm" => "perl",
        "lua" => "lua",
        "sh" | "bash" => "bash",
        "scala" => "scala",
        "lisp" | "cl" => "lisp",
        "d" => "d",
        "dart" => "dart",
        "ex" | "exs" => "elixir",
        "erl" => "erlang",
        "f90" | "f95" | "f" | "for" => "fortran",
        "fs" => "fsharp",
        "jl" => "julia",
        "nim" => "nim",
        "pro" => "prolog",
        "r" | "R" => "r",
        "adb" | "ada" => "ada",
        "zig" => "zig",
        "cob" => "cobol",
        "rkt" => "racket",
        "groovy" => "groovy",
        _ => return None,
    })
}

/// Where an extension is missing or shared by two languages, the text decides.
fn by_content(tree: &Tree, file: &str, extension: &str) -> Option<&'static str> {
    let bytes = tree.bytes(file, 1 << 20).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let first = text.lines().next().filter(|line| line.starts_with("#!")).unwrap_or("");
    match extension {
        "py" | "py3" | "py2" => {
            Some(if extension == "py2" || first.contains("python2") { "python2" } else { "python" })
        }
        "pl" => {
            let perl = |line: &str| ["use ", "my ", "$", "@", "while (", "print "].iter().any(|p| line.starts_with(p));
            Some(if first.contains("perl") || text.lines().any(perl) { "perl" } else { "prolog" })
        }
        "m" => Some(if text.contains("#import") || text.contains("@interface") { "objectivec" } else { "octave" }),
        _ => [
            ("python2", "python2"),
            ("python", "python"),
            ("bash", "bash"),
            ("/sh", "bash"),
            ("perl", "perl"),
            ("ruby", "ruby"),
            ("node", "javascript"),
        ]
        .into_iter()
        .find(|(word, _)| first.contains(word))
        .map(|(_, language)| language),
    }
}

/// Our id for a language code of the format, e.g. `python3`. Codes that we have no other word for stay as they are.
pub(crate) fn language_by_code(code: &str) -> Option<LanguageId> {
    let code = code.trim().to_ascii_lowercase();
    let id = match code.as_str() {
        "python3" | "python3numpy" => "python",
        "c++" | "cppgmp" => "cpp",
        "cgmp" => "c",
        "c#" => "csharp",
        "javaalgs4" => "java",
        other => other,
    };
    id.parse().ok()
}

/// The programs in `dir`: one for each file and each folder.
pub(crate) fn programs_in(tree: &Tree, dir: &str) -> Vec<Program> {
    let mut paths: Vec<&str> = tree.files_in(dir).chain(tree.dirs_in(dir)).collect();
    paths.sort_unstable();
    paths.into_iter().filter_map(|path| Program::read(tree, path)).collect()
}
