//! Programs that lie in a folder with what must come of them. Their first line says so: `expect: VERDICT[, VERDICT…] | why`.
//! A folder `name.EXTENSION/` is a program of several files, of which one begins so. C programs get `hostile/judged/prelude.h`.

use std::path::{Path, PathBuf};

use judge_core::Verdict;
use serde_json::{Value, json};

use super::Stage;

/// A program, and the verdicts that it may get.
#[derive(Clone)]
pub(crate) struct Program {
    /// Its file or folder.
    pub(crate) name: String,
    /// What it is written in.
    pub(crate) language: &'static str,
    /// As a submission has them.
    pub(crate) files: Value,
    expected: Vec<String>,
}

impl Program {
    /// What kind of attack it is: the first word of its name.
    pub(crate) fn kind(&self) -> &str {
        self.name.split(['_', '.']).next().unwrap()
    }

    /// What is wrong with a verdict, if anything.
    pub(crate) fn fault(&self, verdict: Verdict) -> Option<String> {
        let is_right = self.expected.iter().any(|word| word == verdict.as_str());
        (!is_right).then(|| format!("{}: {verdict}, not {}", self.name, self.expected.join(" or ")))
    }
}

/// All programs of a folder beside this one, by name.
pub(crate) fn read(folder: &str) -> Vec<Program> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let prelude = std::fs::read_to_string(beside.join("hostile/judged/prelude.h")).unwrap();
    let mut paths = entries(&beside.join(folder));
    paths.retain(|path| path.extension().is_some_and(|extension| extension != "h"));
    paths.iter().map(|path| program(path, &prelude)).collect()
}

impl Stage {
    /// Those of some programs whose language is offered. The others are named on standard error.
    pub(crate) fn offered(&self, mut programs: Vec<Program>) -> Vec<Program> {
        let ids: std::collections::BTreeSet<_> = programs.iter().map(|program| program.language).collect();
        let without: Vec<_> = ids.into_iter().filter(|id| self.worker.languages.get(id).is_none()).collect();
        if !without.is_empty() {
            eprintln!("left out, since their images are missing: {}", without.join(" "));
        }
        programs.retain(|program| !without.contains(&program.language));
        programs
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn program(path: &Path, prelude: &str) -> Program {
    let name = name(path);
    let language = match path.extension().unwrap().to_str().unwrap() {
        "c" => "c",
        "cpp" => "cpp",
        "py" => "python",
        "java" => "java",
        "js" => "javascript",
        "ts" => "typescript",
        "go" => "go",
        "rs" => "rust",
        other => panic!("{name}: no language for {other}"),
    };
    let text = |path: &Path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
    let (first, files) = if path.is_dir() {
        let files: Vec<_> = entries(path).iter().map(|path| (self::name(path), text(path))).collect();
        let first = files.iter().find(|(_, content)| expectation(content).is_some());
        let first = first.unwrap_or_else(|| panic!("{name} does not say what is expected")).1.clone();
        (first, files.iter().map(|(name, content)| json!({ "name": name, "content": content })).collect())
    } else {
        let source = text(path);
        let whole = if language == "c" { format!("{prelude}{source}") } else { source.clone() };
        (source, json!([{ "content": whole }]))
    };
    let expected = expectation(&first).unwrap_or_else(|| panic!("{name} does not say what is expected and why"));
    Program { name, language, files, expected }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The verdicts that a source's first line names, if it says why, too.
fn expectation(source: &str) -> Option<Vec<String>> {
    let (verdicts, why) = source.lines().next()?.split_once(" expect: ")?.1.split_once(" | ")?;
    (!why.is_empty()).then(|| verdicts.split(", ").map(|word| word.parse::<Verdict>().unwrap().to_string()).collect())
}

/// What a seed decides, always in the same way.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// `SEED` from the environment, else another one each time. It is printed, for who wants the same again.
    pub(crate) fn named(variable: &str) -> Self {
        let fresh = || u64::from_le_bytes(judge_core::WorkerId::new().0.as_bytes()[8..].try_into().unwrap());
        let seed = std::env::var(variable).ok().map_or_else(fresh, |seed| seed.parse().unwrap());
        eprintln!("{variable}={seed}");
        Self(seed)
    }

    /// A number below a bound (splitmix64).
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }

    /// Shuffles.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}
