//! Swift.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, node_comments};
use crate::function::names::free;

const JUDGE: &str = include_str!("../../../../sandbox-images/swift/function/judge.swift");
const CRASH: &str = include_str!("../../../../sandbox-images/c/function/crash.h");
/// Line numbers, and the header that reads them when the solver's code crashes.
const CHECKED: &str = "-gline-tables-only -import-objc-header /box/p/src/crash.h -lbacktrace";
const RESERVED: &str = "as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough \
    false fileprivate for func guard if import in init inout internal is let nil open operator private precedencegroup \
    protocol public repeat rethrows return self static struct subscript super switch throw throws true try typealias var \
    where while";
const LIST: &str = "// A node of a list:\n// class ListNode {\n//     var val: Int\n//     var next: ListNode?\n//     init(_ val: Int = 0, _ next: ListNode? = nil)\n// }\n\n";
const TREE: &str = "// A node of a tree:\n// class TreeNode {\n//     var val: Int\n//     var left: TreeNode?\n//     var right: TreeNode?\n//     init(_ val: Int = 0, _ left: TreeNode? = nil, _ right: TreeNode? = nil)\n// }\n\n";

pub(super) struct Swift;

impl Generator for Swift {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        text += &format!("class {} {{\n", class(signature).map_or("Solution", |(name, _)| name));
        if let Some((_, constructor)) = class(signature) {
            text += &(method("init", constructor, None, "") + "\n");
        }
        let methods: Vec<String> = called(signature).iter().map(written).collect();
        text + &methods.join("\n") + "}\n"
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let solver = format!("import Foundation; {solver}");
        let harness = Harness::new(("main.swift", main(signature)), ("solution.swift", solver));
        let mut harness = harness.with("judge.swift", JUDGE).with("crash.h", CRASH);
        harness.compile_flags = CHECKED.split(' ').map(str::to_owned).collect();
        harness
    }
}

fn name_of(called: &Called<'_>) -> String {
    free(called.name.to_owned(), RESERVED)
}

fn written(called: &Called<'_>) -> String {
    let returns = called.returns.map_or_else(String::new, |r| format!(" -> {}", ty(r)));
    method(&format!("func {}", name_of(called)), called.params, called.mutates, &returns)
}

fn method(head: &str, params: &[Param], mutates: Option<usize>, returns: &str) -> String {
    let shown = |(n, p): (usize, &Param)| {
        let changed = if mutates == Some(n) { "inout " } else { "" };
        format!("_ {}: {changed}{}", free(p.name.clone(), RESERVED), ty(&p.ty))
    };
    let params: Vec<String> = params.iter().enumerate().map(shown).collect();
    format!("    {head}({}){returns} {{\n        fatalError(\"write your solution here\")\n    }}\n", params.join(", "))
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer | Type::Long => "Int".into(),
        Type::Double => "Double".into(),
        Type::Boolean => "Bool".into(),
        Type::Character => "Character".into(),
        Type::String => "String".into(),
        Type::ListNode => "ListNode?".into(),
        Type::TreeNode => "TreeNode?".into(),
        Type::Array(item) => format!("[{}]", self::ty(item)),
    }
}

fn arguments(prefix: &str, params: &[Param], mutates: Option<usize>, code: &mut String) -> String {
    for (n, param) in params.iter().enumerate() {
        let word = if mutates == Some(n) { "var" } else { "let" };
        *code += &format!("    {word} {prefix}{n}: {} = .judgeRead()\n", ty(&param.ty));
    }
    let passed = |n| if mutates == Some(n) { format!("&{prefix}{n}") } else { format!("{prefix}{n}") };
    (0..params.len()).map(passed).collect::<Vec<_>>().join(", ")
}

/// One call and what is written of it.
fn one(object: &str, called: &Called<'_>, code: &mut String) {
    let given = arguments("a", called.params, called.mutates, code);
    let name = name_of(called);
    *code += &match called.returns {
        Some(r) => format!("    let answer: {} = {object}.{name}({given})\n    answer.judgeWrite()\n", ty(r)),
        None => format!("    {object}.{name}({given})\n"),
    };
    if let Some(index) = called.mutates {
        *code += &format!("    a{index}.judgeWrite()\n");
    }
}

fn main(signature: &Signature) -> String {
    let mut code = "// Calls the solver's code.\nfunc judgeCall() {\n".to_owned();
    let calls = called(signature);
    if let Some((name, constructor)) = class(signature) {
        code += "    let calls = judgeCount()\n";
        let given = arguments("first", constructor, None, &mut code);
        code += &format!("    let thing = {name}({given})\n    for _ in 0..<calls {{\n    switch judgeCount() {{\n");
        for (n, called) in calls.iter().enumerate() {
            code += &format!("    case {n}:\n");
            one("thing", called, &mut code);
        }
        code += "    default: break\n    }\n    }\n";
    } else if let Some(called) = calls.first() {
        one("Solution()", called, &mut code);
    }
    code + "    judgeFinish()\n}\n\njudge_watch_crashes(\"solution.swift\")\njudgeStart()\njudgeCall()\n"
}
