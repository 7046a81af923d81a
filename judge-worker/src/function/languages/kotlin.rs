//! Kotlin. The usual imports stand on the solver's first line, so that its lines keep their numbers.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments};
use crate::function::names::free;

const DRIVER: &str = include_str!("../../../../sandbox-images/kotlin/function/Main.kt");
const IMPORTS: &str = "import java.util.*; import kotlin.math.*; ";
const RESERVED: &str = "as break class continue do else false for fun if in interface is null object package return super this throw \
    true try typealias typeof val var when while";
const LIST: &str =
    "// A node of a list:\n// class ListNode(var `val`: Int) {\n//     var next: ListNode? = null\n// }\n\n";
const TREE: &str = "// A node of a tree:\n// class TreeNode(var `val`: Int) {\n//     var left: TreeNode? = null\n//     var right: TreeNode? = null\n// }\n\n";

pub(super) struct Kotlin;

impl Generator for Kotlin {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        text += &match class(signature) {
            Some((name, constructor)) => format!("class {name}({}) {{\n", list(constructor)),
            None => "class Solution {\n".to_owned(),
        };
        let methods: Vec<String> = called(signature).iter().map(written).collect();
        text + &methods.join("\n") + "}\n"
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let driver = fill(DRIVER, &[("CALL", call(signature).into())]);
        Harness::new(("Main.kt", driver), ("Solution.kt", format!("{IMPORTS}{solver}")))
    }
}

fn list(params: &[Param]) -> String {
    let shown = |p: &Param| format!("{}: {}", free(p.name.clone(), RESERVED), ty(&p.ty));
    params.iter().map(shown).collect::<Vec<_>>().join(", ")
}

fn written(called: &Called<'_>) -> String {
    let name = free(called.name.to_owned(), RESERVED);
    let returns = called.returns.map_or_else(String::new, |r| format!(": {}", ty(r)));
    format!(
        "    fun {name}({}){returns} {{\n        throw NotImplementedError(\"write your solution here\")\n    }}\n",
        list(called.params)
    )
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer => "Int".into(),
        Type::Long => "Long".into(),
        Type::Double => "Double".into(),
        Type::Boolean => "Boolean".into(),
        Type::Character => "Char".into(),
        Type::String => "String".into(),
        Type::ListNode => "ListNode?".into(),
        Type::TreeNode => "TreeNode?".into(),
        Type::Array(item) => match **item {
            Type::Integer => "IntArray".into(),
            Type::Long => "LongArray".into(),
            Type::Double => "DoubleArray".into(),
            Type::Boolean => "BooleanArray".into(),
            Type::Character => "CharArray".into(),
            _ => format!("Array<{}>", self::ty(item)),
        },
    }
}

fn arguments(prefix: &str, params: &[Param], code: &mut String) -> String {
    for (n, param) in params.iter().enumerate() {
        *code += &format!("        val {prefix}{n} = JudgeDriver.read(\"{}\") as {}\n", param.ty, ty(&param.ty));
    }
    (0..params.len()).map(|n| format!("{prefix}{n}")).collect::<Vec<_>>().join(", ")
}

/// One call and what is written of it.
fn one(object: &str, called: &Called<'_>, code: &mut String) {
    let given = arguments("a", called.params, code);
    let name = free(called.name.to_owned(), RESERVED);
    *code += &match called.returns {
        Some(returns) => format!(
            "        val answer: {} = {object}.{name}({given})\n        JudgeDriver.write(\"{returns}\", answer)\n",
            ty(returns)
        ),
        None => format!("        {object}.{name}({given})\n"),
    };
    if let Some(index) = called.mutates {
        *code += &format!("        JudgeDriver.write(\"{}\", a{index})\n", called.params[index].ty);
    }
}

fn call(signature: &Signature) -> String {
    let mut code = String::new();
    let calls = called(signature);
    if let Some((name, constructor)) = class(signature) {
        code += "        val calls = JudgeDriver.input.getInt()\n";
        let given = arguments("first", constructor, &mut code);
        code += &format!("        val thing = {name}({given})\n");
        code += "        for (n in 0 until calls) when (JudgeDriver.input.getInt()) {\n";
        for (n, called) in calls.iter().enumerate() {
            code += &format!("        {n} -> {{\n");
            one("thing", called, &mut code);
            code += "        }\n";
        }
        code += "        }\n";
    } else if let Some(called) = calls.first() {
        one("Solution()", called, &mut code);
    }
    code
}
