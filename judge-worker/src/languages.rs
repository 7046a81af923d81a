//! The registry of languages: what `language.toml` in a language's folder says. A language is data; nothing here knows
//! any of them by name.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use judge_core::{LanguageId, MemoryKib};
use serde::Deserialize;

use crate::program::{PROGRAM_DIR, SOURCE_DIR, Source};

/// Why a language can't be read.
#[derive(Debug, thiserror::Error)]
#[error("read {path}: {reason}")]
pub struct LanguageError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub reason: String,
}

/// One language, as its folder describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its id, e.g. `cpp`.
    pub id: LanguageId,
    /// Its name for people.
    pub name: String,
    /// The image of its boxes.
    pub image: String,
    /// Extensions without the dot, the usual one first. Files with others are put beside, not compiled.
    pub extensions: Vec<String>,
    /// Name of a single source.
    pub source_name: String,
    /// Prints the compiler's version as the first line.
    pub version: Vec<String>,
    /// How sources become a program; absent where nothing is compiled or checked.
    pub compile: Option<Compile>,
    /// How the program is run.
    pub run: Run,
    /// Multiplies time limits where a problem wants that.
    #[serde(default = "one")]
    pub time_factor: f64,
    /// CPU time that the language's own run time needs to start, on top of a function problem's limit.
    #[serde(default)]
    pub start_ms: i64,
    /// Memory that the language's own run time needs, on top of the problem's limit.
    #[serde(default)]
    pub memory_extra_kib: i64,
    /// Processes and threads of one run.
    #[serde(default = "processes")]
    pub processes: u32,
    /// Whether a worker tests it before it begins to serve; the others are tested meanwhile.
    #[serde(default)]
    pub first: bool,
    /// What the editor starts with: a file in the folder.
    pub starter: Option<PathBuf>,
    /// The starter's text, once read.
    #[serde(skip)]
    pub starter_code: String,
    /// The folder.
    #[serde(skip)]
    pub folder: PathBuf,
    /// The source to start with, where somebody says which.
    #[serde(skip)]
    pub entry: Option<String>,
}

/// How a language is compiled.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compile {
    /// Program and arguments; `{sources}` stands for all source files, `{entry}` for the first.
    pub argv: Vec<String>,
    /// For people, where `argv` is not meant to be read.
    pub shown: Option<String>,
    /// What it makes in its working folder; `{stem}` stands for each source's name without its extension. Empty: the sources
    /// themselves are run.
    #[serde(default)]
    pub artifacts: Vec<String>,
}

/// How a program is run.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Program and arguments; `{entry}`, its `{stem}` and `{memory_mib}`, the problem's limit, are filled in.
    pub argv: Vec<String>,
    /// For people.
    pub shown: Option<String>,
    /// Added to the environment, of the compiler too; `{memory_mib}` is filled in.
    #[serde(default)]
    pub env: std::collections::BTreeMap<String, String>,
    /// What a run time with a heap limit of its own says on standard error when that is full. A run that fails with one of
    /// these, and did use the memory, is over the memory limit.
    #[serde(default)]
    pub out_of_memory: Vec<String>,
}

const fn one() -> f64 {
    1.0
}

const fn processes() -> u32 {
    64
}

/// Reads all languages below `dir`, by id; folders without `language.toml` are no languages.
///
/// # Errors
/// If one can't be read: an installation with a broken language should say so at once.
pub fn load_all(dir: &Path) -> Result<Vec<Language>, LanguageError> {
    let error = |path: &Path, reason: String| LanguageError { path: path.to_owned(), reason };
    let entries = std::fs::read_dir(dir).map_err(|e| error(dir, e.to_string()))?;
    let mut languages = Vec::new();
    for entry in entries {
        let folder = entry.map_err(|e| error(dir, e.to_string()))?.path();
        if folder.join("language.toml").is_file() {
            languages.push(load(&folder)?);
        }
    }
    languages.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(languages)
}

fn load(folder: &Path) -> Result<Language, LanguageError> {
    let read = |path: &Path| {
        std::fs::read_to_string(path).map_err(|e| LanguageError { path: path.to_owned(), reason: e.to_string() })
    };
    let path = folder.join("language.toml");
    let mut language: Language =
        toml::from_str(&read(&path)?).map_err(|e| LanguageError { path: path.clone(), reason: e.to_string() })?;
    let named = language.source_name.rsplit_once('.').is_some_and(|(_, e)| language.extensions.iter().any(|x| x == e));
    if !named || language.run.argv.is_empty() || language.version.is_empty() {
        let reason = "source_name needs one of the extensions, run.argv and version a program".into();
        return Err(LanguageError { path, reason });
    }
    if let Some(starter) = &language.starter {
        language.starter_code = read(&folder.join(starter))?;
    }
    folder.clone_into(&mut language.folder);
    Ok(language)
}

impl Language {
    /// This language's box, where a program brings scripts of its own: `build` makes it in a copy of its folder, `run` is it.
    /// What is there then is packed, so that another box can have it.
    pub fn by_scripts(&self, has_build: bool) -> Self {
        let build = if has_build { "chmod +x build && ./build >&2 && " } else { "" };
        let pack = format!("cp -r {PROGRAM_DIR}/{SOURCE_DIR}/. . && {build}chmod +x run && tar -cf ../w/package.tar *");
        let unpack = format!("tar -xf {PROGRAM_DIR}/package.tar && exec ./run \"$@\"");
        let shell = |script: String| vec!["/bin/sh".to_owned(), "-c".to_owned(), script];
        let compile = Compile { argv: shell(pack), shown: None, artifacts: vec!["package.tar".to_owned()] };
        let mut run = self.run.clone();
        run.argv = shell(unpack);
        run.argv.push("run".to_owned());
        Self { compile: Some(compile), run, ..self.clone() }
    }

    /// This language, where a package says with which source its program starts.
    pub fn starting_with(self: Arc<Self>, entry: Option<&str>) -> Arc<Self> {
        match entry {
            None => self,
            Some(entry) => Arc::new(Self { entry: Some(entry.to_owned()), ..(*self).clone() }),
        }
    }

    /// What a package's programs are told of these sources: the format's word for the language, and the entry point.
    pub fn told(&self, sources: &[Source]) -> (String, String) {
        let code = match self.id.as_str() {
            "python" | "pypy" => "python3",
            other => other,
        };
        let entry = self.order(sources).first().map_or("", |source| source.name.as_str());
        let entry = match code {
            "java" => stem(entry).to_owned(),
            "kotlin" => format!("{}Kt", stem(entry)),
            _ => entry.to_owned(),
        };
        (code.to_owned(), entry)
    }

    /// The sources of a list that the compiler is given (those with the language's extensions), the entry first: the one that
    /// somebody named, else `main.*` if there is one, else the first.
    pub fn order<'a>(&self, sources: &'a [Source]) -> Vec<&'a Source> {
        let is_source = |s: &&Source| {
            s.name.rsplit_once('.').is_some_and(|(_, extension)| self.extensions.iter().any(|e| e == extension))
        };
        let mut ordered: Vec<&Source> = sources.iter().filter(is_source).collect();
        if ordered.is_empty() {
            ordered = sources.iter().take(1).collect();
        }
        let named = self.entry.as_ref().and_then(|e| ordered.iter().position(|s| s.name == *e || stem(&s.name) == e));
        let is_main = |s: &&Source| s.name.rsplit_once('.').is_some_and(|(stem, _)| stem == "main");
        let main = named.or_else(|| ordered.iter().position(is_main));
        if let Some(index) = main {
            ordered[..=index].rotate_right(1);
        }
        ordered
    }

    /// Whether the language takes a file of this name as a source.
    pub fn takes(&self, name: &str) -> bool {
        name.rsplit_once('.').is_some_and(|(_, extension)| self.extensions.iter().any(|e| e == extension))
    }

    /// The compiler's command line for these sources.
    pub fn compile_argv(&self, compile: &Compile, sources: &[Source]) -> Vec<String> {
        let paths: Vec<String> = self.order(sources).iter().map(|s| source_path(&s.name)).collect();
        compile.argv.iter().flat_map(|word| expand(word, &paths)).collect()
    }

    /// The files that the compiler makes of these sources.
    pub fn artifacts(&self, compile: &Compile, sources: &[Source]) -> Vec<String> {
        let stems: Vec<&str> = self.order(sources).iter().map(|s| stem(&s.name)).collect();
        let mut names = Vec::new();
        for name in &compile.artifacts {
            if name.contains("{stem}") {
                names.extend(stems.iter().map(|stem| name.replace("{stem}", stem)));
            } else {
                names.push(name.clone());
            }
        }
        names
    }

    /// The program's command line for these sources.
    pub fn run_argv(&self, sources: &[Source], memory: MemoryKib) -> Vec<String> {
        let ordered = self.order(sources);
        let paths: Vec<String> = ordered.iter().map(|s| source_path(&s.name)).collect();
        let entry = ordered.first().map_or("", |s| stem(&s.name));
        let memory = (memory.0 / 1024).to_string();
        let fill = |word: String| word.replace("{memory_mib}", &memory).replace("{stem}", entry);
        self.run.argv.iter().flat_map(|word| expand(word, &paths)).map(fill).collect()
    }

    /// The whole environment of its programs and of its compiler.
    pub fn env(&self, memory: MemoryKib) -> Vec<(String, String)> {
        let memory = (memory.0 / 1024).to_string();
        let mut env: Vec<(String, String)> =
            [("PATH", "/usr/local/bin:/usr/bin:/bin"), ("HOME", "/box/w"), ("TMPDIR", "/tmp"), ("LANG", "C.UTF-8")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into();
        env.extend(self.run.env.iter().map(|(name, value)| (name.clone(), value.replace("{memory_mib}", &memory))));
        env
    }

    /// The compiler's command for people.
    pub fn compile_shown(&self) -> Option<String> {
        let compile = self.compile.as_ref()?;
        Some(compile.shown.clone().unwrap_or_else(|| self.show(&compile.argv)))
    }

    /// The run's command for people.
    pub fn run_shown(&self) -> String {
        let line = self.run.shown.clone().unwrap_or_else(|| self.show(&self.run.argv));
        line.replace("{memory_mib}", "LIMIT")
    }

    fn show(&self, argv: &[String]) -> String {
        let name = self.source_name.as_str();
        let line = argv.join(" ").replace("{sources}", name).replace("{entry}", name).replace("{stem}", stem(name));
        line.replace(&format!("{PROGRAM_DIR}/"), "./")
    }
}

fn source_path(name: &str) -> String {
    format!("{PROGRAM_DIR}/{SOURCE_DIR}/{name}")
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn expand(word: &str, paths: &[String]) -> Vec<String> {
    match word {
        "{sources}" => paths.to_vec(),
        "{entry}" => paths.first().cloned().into_iter().collect(),
        other => vec![other.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(name: &str) -> Source {
        Source { name: name.to_owned(), content: Vec::new() }
    }

    fn shipped(id: &str) -> Language {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sandbox-images");
        load_all(&dir).unwrap().into_iter().find(|l| l.id.as_str() == id).unwrap()
    }

    #[test]
    fn command_lines() {
        let cpp = shipped("cpp");
        let sources = [source("b.cpp"), source("a.h"), source("main.cpp")];
        let argv = cpp.compile_argv(cpp.compile.as_ref().unwrap(), &sources);
        assert!(argv.ends_with(&["/box/p/src/main.cpp".into(), "/box/p/src/b.cpp".into()]), "{argv:?}");
        assert_eq!(cpp.run_argv(&sources, MemoryKib(1024)), ["/box/p/main"]);
        let python = shipped("python");
        let argv = python.run_argv(&[source("solve.py"), source("data.txt")], MemoryKib(1024));
        assert_eq!(argv.last().unwrap(), "/box/p/src/solve.py");
        assert!(cpp.compile_shown().unwrap().ends_with("main.cpp"));
    }

    #[test]
    fn a_file_made_of_each_source() {
        let typescript = shipped("typescript");
        let sources = [source("adder.ts"), source("notes.txt"), source("main.ts")];
        assert_eq!(typescript.artifacts(typescript.compile.as_ref().unwrap(), &sources), ["main.js", "adder.js"]);
        assert_eq!(typescript.run_argv(&sources, MemoryKib(1024)).last().unwrap(), "/box/p/main.js");
    }

    #[test]
    fn limits_are_filled_in() {
        let limit = MemoryKib(64 * 1024);
        let java = shipped("java");
        assert!(java.run_argv(&[source("Main.java")], limit).contains(&"-Xmx64m".to_owned()));
        assert!(java.run_shown().contains("-XmxLIMITm"), "{}", java.run_shown());
        let env = shipped("go").env(limit);
        assert!(env.contains(&("GOMEMLIMIT".to_owned(), "64MiB".to_owned())), "{env:?}");
    }
}
