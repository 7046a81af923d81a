//! What a language's generator owes, and how a submission becomes a program with a driver.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use judge_core::LanguageId;
use judge_core::function::{Compare, Method, Param, Shape, Signature, Type};
use serde_json::{Value, json};

use super::languages::GENERATORS;
use crate::judge::Outcome;
use crate::languages::Language;
use crate::program::Source;

/// Writes starter code and drivers of one language.
pub trait Generator: Sync {
    /// What the editor begins with: compiles as it stands, and is never accepted.
    fn starter(&self, signature: &Signature) -> String;

    /// The sources of a program that calls the solver's code.
    fn harness(&self, signature: &Signature, solver: &str) -> Harness;

    /// Whether it can write this signature at all.
    fn supports(&self, _signature: &Signature) -> bool {
        true
    }
}

/// A program around a solver's code.
#[derive(Debug, Default)]
pub struct Harness {
    /// The driver's files and the solver's, the one to start first.
    pub sources: Vec<Source>,
    /// What the solver's file is called in messages.
    pub solver: &'static str,
    /// What the solver's file is called on disk, where that differs.
    pub solver_file: &'static str,
    /// The driver's file that calls the solver's code: an error there is about names and types.
    pub caller: &'static str,
    /// Another command to compile with; empty: the language's own.
    pub compile: Vec<String>,
    /// Words to add after the first of the command that compiles it.
    pub compile_flags: Vec<String>,
    /// Words to add after the first of the command that runs it.
    pub run_flags: Vec<String>,
    /// Another list of what compiling makes.
    pub artifacts: Option<Vec<String>>,
}

impl Harness {
    /// A program of a driver and the solver's file.
    pub(super) fn new(caller: (&'static str, String), solver: (&'static str, String)) -> Self {
        Self {
            sources: vec![source(caller.0, caller.1), source(solver.0, solver.1)],
            solver: solver.0,
            solver_file: solver.0,
            caller: caller.0,
            ..Self::default()
        }
    }

    /// The solver's code is called from this file.
    pub(super) fn called_from(mut self, name: &'static str) -> Self {
        self.caller = name;
        self
    }

    /// With one file more.
    pub(super) fn with(mut self, name: &str, content: impl Into<String>) -> Self {
        self.sources.push(source(name, content.into()));
        self
    }
}

fn source(name: &str, content: String) -> Source {
    Source { name: name.to_owned(), content: content.into_bytes() }
}

/// The generator of a language, if it has one.
pub fn generator(language: &LanguageId) -> Option<&'static dyn Generator> {
    GENERATORS.iter().find(|(id, _)| *id == language.as_str()).map(|(_, generator)| *generator)
}

/// Starter code in every language that has a generator, offered or not.
pub fn starters(signature: &Signature) -> BTreeMap<&'static str, String> {
    let able = GENERATORS.iter().filter(|(_, generator)| generator.supports(signature));
    able.map(|(id, generator)| (*id, generator.starter(signature))).collect()
}

/// A submission to a function problem, ready to be judged.
#[derive(Debug)]
pub struct Prepared {
    /// The language, its commands those of the driver.
    pub language: Arc<Language>,
    /// All sources.
    pub sources: Vec<Source>,
    /// Whether a driver is there; else the program reads JSON and prints JSON.
    pub driven: bool,
    names: Option<(&'static str, &'static str, &'static str)>,
}

/// Puts the driver beside the solver's sources; without a generator they stay as they are.
pub fn prepare(signature: &Signature, language: &Arc<Language>, sources: Vec<Source>) -> Prepared {
    let Some(generator) = generator(&language.id).filter(|g| g.supports(signature)) else {
        return Prepared::plain(language, sources);
    };
    let entry = language.order(&sources).first().map(|s| s.name.clone());
    let (mut solver, beside): (Vec<_>, Vec<_>) = sources.into_iter().partition(|s| Some(&s.name) == entry.as_ref());
    let text = solver.pop().map_or_else(Vec::new, |s| s.content);
    let harness = generator.harness(signature, &String::from_utf8_lossy(&text));
    let mut changed = Language::clone(language);
    if let Some(compile) = &mut changed.compile {
        if !harness.compile.is_empty() {
            compile.argv.clone_from(&harness.compile);
        }
        compile.argv.splice(1..1, harness.compile_flags);
        if let Some(artifacts) = harness.artifacts {
            compile.artifacts = artifacts;
        }
    }
    changed.run.argv.splice(1..1, harness.run_flags);
    let mut all = harness.sources;
    let taken = |name: &str| all.iter().any(|s| s.name == name);
    let beside: Vec<Source> = beside.into_iter().filter(|s| !taken(&s.name)).collect();
    all.extend(beside);
    let names = Some((harness.solver, harness.solver_file, harness.caller));
    Prepared { language: Arc::new(changed), sources: all, driven: true, names }
}

impl Prepared {
    /// A submission that is judged as it is.
    pub fn plain(language: &Arc<Language>, sources: Vec<Source>) -> Self {
        Self { language: language.clone(), sources, driven: false, names: None }
    }

    /// Makes the compiler speak of the solver's file, not of the driver's.
    pub fn clean(&self, outcome: &mut Outcome) {
        let (Some((shown, on_disk, caller)), Some(note)) = (self.names, &mut outcome.compile) else { return };
        let about_driver = |line: &&str| {
            line.starts_with("In file included from") && line.contains(caller)
                || line.contains("In file included from main")
        };
        let mut text: String = note.output.lines().filter(|l| !about_driver(l)).map(|l| format!("{l}\n")).collect();
        if on_disk != shown {
            text = text.replace(on_disk, shown);
        }
        if outcome.verdict == judge_core::Verdict::CompileError && text.contains(caller) {
            text.insert_str(0, "The judge can't call your code: are the names, the parameters and their types those of the starter code?\n\n");
        }
        note.output = text;
    }
}

/// One function that is called, of a function problem or of a class.
pub(super) struct Called<'a> {
    /// Its name, camelCase.
    pub(super) name: &'a str,
    /// Its parameters.
    pub(super) params: &'a [Param],
    /// What it returns.
    pub(super) returns: Option<&'a Type>,
    /// The parameter that it changes.
    pub(super) mutates: Option<usize>,
}

/// The functions to call.
pub(super) fn called(signature: &Signature) -> Vec<Called<'_>> {
    match &signature.shape {
        Shape::Function { name, params, returns, mutates } => {
            vec![Called { name, params, returns: returns.as_ref(), mutates: *mutates }]
        }
        Shape::Class { methods, .. } => methods.iter().map(of_method).collect(),
    }
}

fn of_method(method: &Method) -> Called<'_> {
    Called { name: &method.name, params: &method.params, returns: method.returns.as_ref(), mutates: None }
}

/// A class's name and the constructor's parameters.
pub(super) fn class(signature: &Signature) -> Option<(&str, &[Param])> {
    match &signature.shape {
        Shape::Class { name, constructor, .. } => Some((name, constructor)),
        Shape::Function { .. } => None,
    }
}

/// The signature for drivers that look types up while they run, names as the language writes them.
pub(super) fn plan(
    signature: &Signature,
    name: impl Fn(&str) -> String,
    class_name: impl Fn(&str) -> String,
) -> String {
    let types = |params: &[Param]| -> Vec<String> { params.iter().map(|p| p.ty.to_string()).collect() };
    let returned = |ty: Option<&Type>| ty.map_or_else(|| "void".to_owned(), ToString::to_string);
    let methods: Vec<Value> = called(signature)
        .iter()
        .map(|c| json!({"name": name(c.name), "params": types(c.params), "returns": returned(c.returns)}))
        .collect();
    let mutates = called(signature).first().and_then(|c| c.mutates);
    let (class, constructor) = class(signature).unwrap_or(("", &[]));
    json!({
        "class": class_name(class),
        "constructor": types(constructor),
        "methods": methods,
        "mutates": mutates.map_or(-1, |n| i64::try_from(n).unwrap_or(-1)),
        "first_k": i32::from(signature.compare == Compare::FirstK),
    })
    .to_string()
}

/// Fills `@NAME@` in a driver.
pub(super) fn fill(template: &str, parts: &[(&str, Cow<'_, str>)]) -> String {
    parts.iter().fold(template.to_owned(), |text, (name, part)| text.replace(&format!("@{name}@"), part))
}

/// The definitions of nodes that starter code shows as a comment: those that the signature uses.
pub(super) fn node_comments(signature: &Signature, list: &str, tree: &str) -> String {
    [(Type::ListNode, list), (Type::TreeNode, tree)]
        .into_iter()
        .filter(|(ty, _)| signature.uses(ty))
        .map(|(_, text)| text)
        .collect()
}
