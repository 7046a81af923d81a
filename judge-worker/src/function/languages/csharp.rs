//! C#. The usual `using`s stand on the solver's first line, so that its lines keep their numbers.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments};
use crate::function::names::{free, pascal};

const DRIVER: &str = include_str!("../../../../sandbox-images/csharp/function/Main.cs");
const USING: &str =
    "using System; using System.Collections; using System.Collections.Generic; using System.Linq; using System.Text; ";
const RESERVED: &str = "abstract as base bool break byte case catch char checked class const continue decimal default delegate do \
    double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface \
    internal is lock long namespace new null object operator out override params private protected public readonly ref \
    return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong \
    unchecked unsafe ushort using virtual void volatile while";
const LIST: &str = "// A node of a list:\n// public class ListNode {\n//     public int val;\n//     public ListNode next;\n//     public ListNode(int val = 0, ListNode next = null) { … }\n// }\n\n";
const TREE: &str = "// A node of a tree:\n// public class TreeNode {\n//     public int val;\n//     public TreeNode left, right;\n//     public TreeNode(int val = 0, TreeNode left = null, TreeNode right = null) { … }\n// }\n\n";

pub(super) struct CSharp;

impl Generator for CSharp {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        text += &format!("public class {} {{\n", class(signature).map_or("Solution", |(name, _)| name));
        if let Some((name, constructor)) = class(signature) {
            text += &(method(&format!("public {name}"), constructor) + "\n");
        }
        let methods: Vec<String> = called(signature).iter().map(written).collect();
        text + &methods.join("\n") + "}\n"
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let driver = fill(DRIVER, &[("CALL", call(signature).into())]);
        let mut harness = Harness::new(("Main.cs", driver), ("Solution.cs", format!("{USING}{solver}")));
        // Line numbers of exceptions lie beside the program.
        harness.compile_flags = vec!["-debug".to_owned()];
        harness.run_flags = vec!["--debug".to_owned()];
        harness.artifacts = Some(vec!["main.exe".to_owned(), "main.exe.mdb".to_owned()]);
        harness
    }
}

fn written(called: &Called<'_>) -> String {
    let returns = called.returns.map_or_else(|| "void".to_owned(), ty);
    method(&format!("public {returns} {}", pascal(called.name)), called.params)
}

fn method(head: &str, params: &[Param]) -> String {
    let params: Vec<String> =
        params.iter().map(|p| format!("{} {}", ty(&p.ty), free(p.name.clone(), RESERVED))).collect();
    let params = params.join(", ");
    format!(
        "    {head}({params}) {{\n        throw new NotImplementedException(\"write your solution here\");\n    }}\n"
    )
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer => "int".into(),
        Type::Long => "long".into(),
        Type::Double => "double".into(),
        Type::Boolean => "bool".into(),
        Type::Character => "char".into(),
        Type::String => "string".into(),
        Type::ListNode => "ListNode".into(),
        Type::TreeNode => "TreeNode".into(),
        Type::Array(item) => format!("{}[]", self::ty(item)),
    }
}

fn arguments(prefix: &str, params: &[Param], code: &mut String) -> String {
    for (n, param) in params.iter().enumerate() {
        *code += &format!("        var {prefix}{n} = Read<{}>();\n", ty(&param.ty));
    }
    (0..params.len()).map(|n| format!("{prefix}{n}")).collect::<Vec<_>>().join(", ")
}

/// One call and what is written of it.
fn one(object: &str, called: &Called<'_>, code: &mut String) {
    let given = arguments("a", called.params, code);
    let name = pascal(called.name);
    *code += &match called.returns {
        Some(r) => {
            let ty = ty(r);
            format!("        {ty} answer = {object}.{name}({given});\n        Write(typeof({ty}), answer);\n")
        }
        None => format!("        {object}.{name}({given});\n"),
    };
    if let Some(index) = called.mutates {
        *code += &format!("        Write(typeof({}), a{index});\n", ty(&called.params[index].ty));
    }
}

fn call(signature: &Signature) -> String {
    let mut code = String::new();
    let calls = called(signature);
    if let Some((name, constructor)) = class(signature) {
        code += "        var calls = input.ReadUInt32();\n";
        let given = arguments("first", constructor, &mut code);
        code += &format!("        var thing = new {name}({given});\n");
        code += "        while (calls-- > 0) {\n        switch (input.ReadUInt32()) {\n";
        for (n, called) in calls.iter().enumerate() {
            code += &format!("        case {n}: {{\n");
            one("thing", called, &mut code);
            code += "        break;\n        }\n";
        }
        code += "        }\n        }\n";
    } else if let Some(called) = calls.first() {
        one("new Solution()", called, &mut code);
    }
    code
}
