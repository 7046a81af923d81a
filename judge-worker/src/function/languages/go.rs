//! Go. The package clause, and the imports that the solver's code uses but doesn't name, stand on its first line.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments};
use crate::function::names::{free, pascal};

const DRIVER: &str = include_str!("../../../../sandbox-images/go/function/main.go");
const RESERVED: &str = "break case chan const continue default defer else fallthrough for func go goto if import interface map \
    package range return select struct switch type var init this";
const PACKAGES: &[&str] = &[
    "bytes",
    "cmp",
    "container/heap",
    "container/list",
    "errors",
    "fmt",
    "maps",
    "math",
    "math/big",
    "math/bits",
    "math/rand",
    "os",
    "slices",
    "sort",
    "strconv",
    "strings",
    "sync",
    "time",
    "unicode",
    "unicode/utf8",
];
const LIST: &str = "// A node of a list:\n// type ListNode struct {\n//     Val int\n//     Next *ListNode\n// }\n\n";
const TREE: &str =
    "// A node of a tree:\n// type TreeNode struct {\n//     Val int\n//     Left, Right *TreeNode\n// }\n\n";

pub(super) struct Go;

impl Generator for Go {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        if let Some((name, constructor)) = class(signature) {
            text += &format!("type {name} struct {{\n}}\n\n");
            text += &function("func Constructor", constructor, &format!(" {name}"));
            for called in called(signature) {
                text += &format!("\n{}", written(&format!("func (this *{name}) {}", pascal(called.name)), &called));
            }
        } else if let Some(called) = called(signature).first() {
            text += &written(&format!("func {}", free(called.name.to_owned(), RESERVED)), called);
        }
        text
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let driver = fill(DRIVER, &[("CALL", call(signature).into())]);
        Harness::new(("main.go", driver), ("solution.go", whole(solver)))
    }
}

/// The solver's file with its package and imports, without a line more.
fn whole(solver: &str) -> String {
    let has_package = solver.lines().any(|line| line.trim_start().starts_with("package "));
    if has_package {
        return solver.to_owned();
    }
    let uses = |path: &&&str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let used = solver
            .match_indices(&format!("{name}."))
            .any(|(at, _)| !solver[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.'));
        used && !solver.contains(&format!("\"{path}\""))
    };
    let imports: String = PACKAGES.iter().filter(uses).map(|path| format!("import \"{path}\"; ")).collect();
    format!("package main; {imports}{solver}")
}

fn written(head: &str, called: &Called<'_>) -> String {
    function(head, called.params, &called.returns.map_or_else(String::new, |r| format!(" {}", ty(r))))
}

fn function(head: &str, params: &[Param], returns: &str) -> String {
    let params: Vec<String> =
        params.iter().map(|p| format!("{} {}", free(p.name.clone(), RESERVED), ty(&p.ty))).collect();
    format!("{head}({}){returns} {{\n    panic(\"write your solution here\")\n}}\n", params.join(", "))
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer => "int".into(),
        Type::Long => "int64".into(),
        Type::Double => "float64".into(),
        Type::Boolean => "bool".into(),
        Type::Character => "byte".into(),
        Type::String => "string".into(),
        Type::ListNode => "*ListNode".into(),
        Type::TreeNode => "*TreeNode".into(),
        Type::Array(item) => format!("[]{}", self::ty(item)),
    }
}

fn arguments(prefix: &str, params: &[Param], code: &mut String) -> String {
    for (n, param) in params.iter().enumerate() {
        *code += &format!("\t\t{prefix}{n} := judgeRead[{}]()\n", ty(&param.ty));
    }
    (0..params.len()).map(|n| format!("{prefix}{n}")).collect::<Vec<_>>().join(", ")
}

/// One call and what is written of it.
fn one(function: &str, called: &Called<'_>, code: &mut String) {
    let given = arguments("a", called.params, code);
    *code += &match called.returns {
        Some(returns) => format!("\t\tvar answer {} = {function}({given})\n\t\tjudgeWrite(answer)\n", ty(returns)),
        None => format!("\t\t{function}({given})\n"),
    };
    if let Some(index) = called.mutates {
        *code += &format!("\t\tjudgeWrite(a{index})\n");
    }
}

fn call(signature: &Signature) -> String {
    let mut code = String::new();
    let calls = called(signature);
    if let Some((_, constructor)) = class(signature) {
        code += "\t\tcalls := judgeCount()\n";
        let given = arguments("first", constructor, &mut code);
        code += &format!(
            "\t\tobject := Constructor({given})\n\t\tfor ; calls > 0; calls-- {{\n\t\tswitch judgeCount() {{\n"
        );
        for (n, called) in calls.iter().enumerate() {
            code += &format!("\t\tcase {n}:\n");
            one(&format!("object.{}", pascal(called.name)), called, &mut code);
        }
        code += "\t\t}\n\t\t}\n";
    } else if let Some(called) = calls.first() {
        one(&free(called.name.to_owned(), RESERVED), called, &mut code);
    }
    code
}
