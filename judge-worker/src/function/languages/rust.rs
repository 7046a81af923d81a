//! Rust. The driver is a module below the solver's, so that private functions can be called; its glob import gives way to the
//! solver's own imports.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, node_comments};
use crate::function::names::{free, snake};

const JUDGE: &str = include_str!("../../../../sandbox-images/rust/function/judge.rs");
const MAIN: &str =
    "#![allow(warnings)]\nmod judge;\nmod solution;\n\nfn main() {\n    judge::run(solution::judge_driver::call);\n}\n";
const RESERVED: &str = "abstract as async await become box break const continue crate do dyn else enum extern false final fn for \
    gen if impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try \
    type typeof unsafe unsized use virtual where while yield";
const LIST: &str = "// A node of a list:\n// pub struct ListNode {\n//     pub val: i32,\n//     pub next: Option<Box<ListNode>>,\n// }\n\n";
const TREE: &str = "// A node of a tree:\n// pub struct TreeNode {\n//     pub val: i32,\n//     pub left: Option<Rc<RefCell<TreeNode>>>,\n//     pub right: Option<Rc<RefCell<TreeNode>>>,\n// }\n\n";

pub(super) struct Rust;

impl Generator for Rust {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        if let Some((name, constructor)) = class(signature) {
            text += &format!("struct {name} {{\n}}\n\nimpl {name} {{\n");
            text += &function("fn new(", constructor, None, " -> Self");
            for called in called(signature) {
                let receiver = if called.params.is_empty() { "&mut self" } else { "&mut self, " };
                text += &format!("\n{}", written(&format!("fn {}({receiver}", name_of(&called)), &called));
            }
        } else {
            text += "impl Solution {\n";
            for called in called(signature) {
                text += &written(&format!("pub fn {}(", name_of(&called)), &called);
            }
        }
        text + "}\n"
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let solver = format!("use crate::judge::names::*; {solver}\n#[path = \"driver.rs\"]\npub mod judge_driver;\n");
        Harness::new(("main.rs", MAIN.to_owned()), ("solution.rs", solver))
            .with("judge.rs", JUDGE)
            .with("driver.rs", driver(signature))
            .called_from("driver.rs")
    }
}

fn name_of(called: &Called<'_>) -> String {
    free(snake(called.name), RESERVED)
}

fn written(head: &str, called: &Called<'_>) -> String {
    function(
        head,
        called.params,
        called.mutates,
        &called.returns.map_or_else(String::new, |r| format!(" -> {}", ty(r))),
    )
}

fn function(head: &str, params: &[Param], mutates: Option<usize>, returns: &str) -> String {
    let shown = |(n, p): (usize, &Param)| {
        let changed = if mutates == Some(n) { "&mut " } else { "" };
        format!("{}: {changed}{}", free(snake(&p.name), RESERVED), ty(&p.ty))
    };
    let params: Vec<String> = params.iter().enumerate().map(shown).collect();
    format!("    {head}{}){returns} {{\n        todo!(\"write your solution here\")\n    }}\n", params.join(", "))
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer => "i32".into(),
        Type::Long => "i64".into(),
        Type::Double => "f64".into(),
        Type::Boolean => "bool".into(),
        Type::Character => "char".into(),
        Type::String => "String".into(),
        Type::ListNode => "Option<Box<ListNode>>".into(),
        Type::TreeNode => "Option<Rc<RefCell<TreeNode>>>".into(),
        Type::Array(item) => format!("Vec<{}>", self::ty(item)),
    }
}

/// Declares the arguments, read in order; the list to pass.
fn arguments(prefix: &str, params: &[Param], mutates: Option<usize>, code: &mut String) -> String {
    for (n, param) in params.iter().enumerate() {
        *code += &format!("    let mut {prefix}{n}: {} = Wire::read(input);\n", driver_ty(&param.ty));
    }
    let passed = |n| if mutates == Some(n) { format!("&mut {prefix}{n}") } else { format!("{prefix}{n}") };
    (0..params.len()).map(passed).collect::<Vec<_>>().join(", ")
}

/// A type by its full path: the solver may have taken any name.
fn driver_ty(ty: &Type) -> String {
    self::ty(ty)
        .replace("Option<Box<ListNode>>", "Option<Box<crate::judge::ListNode>>")
        .replace("Option<Rc<RefCell<TreeNode>>>", "Option<std::rc::Rc<std::cell::RefCell<crate::judge::TreeNode>>>")
}

/// One call and what is written of it.
fn one(function: &str, called: &Called<'_>, code: &mut String) {
    let given = arguments("a", called.params, called.mutates, code);
    *code += &match called.returns {
        Some(r) => format!("    let answer: {} = {function}({given});\n    answer.write(out);\n", driver_ty(r)),
        None => format!("    {function}({given});\n"),
    };
    if let Some(index) = called.mutates {
        *code += &format!("    a{index}.write(out);\n");
    }
    // A long list is dropped node by node, each within the last one's.
    *code += &(0..called.params.len())
        .filter(|n| called.mutates == Some(*n))
        .map(|n| format!("    std::mem::forget(a{n});\n"))
        .collect::<String>();
    if called.returns.is_some() {
        *code += "    std::mem::forget(answer);\n";
    }
}

fn driver(signature: &Signature) -> String {
    let mut code = "//! Calls the solver's code.\nuse crate::judge::{In, Out, Wire};\n\npub fn call(input: &mut In, out: &mut Out) {\n".to_owned();
    let calls = called(signature);
    if let Some((name, constructor)) = class(signature) {
        code += "    let calls = input.count();\n";
        let given = arguments("first", constructor, None, &mut code);
        code += &format!(
            "    let mut object = super::{name}::new({given});\n    for _ in 0..calls {{\n    match input.count() {{\n"
        );
        for (n, called) in calls.iter().enumerate() {
            code += &format!("    {n} => {{\n");
            one(&format!("object.{}", name_of(called)), called, &mut code);
            code += "    }\n";
        }
        code += "    _ => {}\n    }\n    }\n    std::mem::forget(object);\n";
    } else if let Some(called) = calls.first() {
        one(&format!("super::Solution::{}", name_of(called)), called, &mut code);
    }
    code + "}\n"
}
