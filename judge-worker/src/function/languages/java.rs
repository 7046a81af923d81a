//! Java. The usual imports stand on the solver's first line, so that its lines keep their numbers.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments};
use crate::function::names::free;

const DRIVER: &str = include_str!("../../../../sandbox-images/java/function/Main.java");
const IMPORTS: &str =
    "import java.util.*; import java.util.function.*; import java.util.stream.*; import java.math.*; ";
const RESERVED: &str = "abstract assert boolean break byte case catch char class const continue default do double else enum \
    extends false final finally float for goto if implements import instanceof int interface long native new null \
    package private protected public return short static strictfp super switch synchronized this throw throws transient \
    true try void volatile while _ clone finalize getClass hashCode notify notifyAll toString wait";
const LIST: &str = "// A node of a list:\n// class ListNode {\n//     int val;\n//     ListNode next;\n//     ListNode(int val, ListNode next) { this.val = val; this.next = next; }\n// }\n\n";
const TREE: &str = "// A node of a tree:\n// class TreeNode {\n//     int val;\n//     TreeNode left, right;\n//     TreeNode(int val, TreeNode left, TreeNode right) { … }\n// }\n\n";

pub(super) struct Java;

impl Generator for Java {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        text += &format!("class {} {{\n", class(signature).map_or("Solution", |(name, _)| name));
        if let Some((name, constructor)) = class(signature) {
            text += &(method(&format!("public {name}"), constructor) + "\n");
        }
        let methods: Vec<String> = called(signature).iter().map(written).collect();
        text + &methods.join("\n") + "}\n"
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let driver = fill(DRIVER, &[("CALL", call(signature).into())]);
        Harness::new(("Main.java", driver), ("Solution.java", format!("{IMPORTS}{solver}")))
    }
}

fn written(called: &Called<'_>) -> String {
    let returns = called.returns.map_or_else(|| "void".to_owned(), ty);
    method(&format!("public {returns} {}", free(called.name.to_owned(), RESERVED)), called.params)
}

fn method(head: &str, params: &[Param]) -> String {
    let params: Vec<String> =
        params.iter().map(|p| format!("{} {}", ty(&p.ty), free(p.name.clone(), RESERVED))).collect();
    let params = params.join(", ");
    format!(
        "    {head}({params}) {{\n        throw new UnsupportedOperationException(\"write your solution here\");\n    }}\n"
    )
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer => "int".into(),
        Type::Long => "long".into(),
        Type::Double => "double".into(),
        Type::Boolean => "boolean".into(),
        Type::Character => "char".into(),
        Type::String => "String".into(),
        Type::ListNode => "ListNode".into(),
        Type::TreeNode => "TreeNode".into(),
        Type::Array(item) => format!("{}[]", self::ty(item)),
    }
}

fn arguments(prefix: &str, params: &[Param], code: &mut String) -> String {
    for (n, param) in params.iter().enumerate() {
        let ty = ty(&param.ty);
        *code += &format!("        {ty} {prefix}{n} = ({ty}) read(\"{}\");\n", param.ty);
    }
    (0..params.len()).map(|n| format!("{prefix}{n}")).collect::<Vec<_>>().join(", ")
}

/// One call and what is written of it.
fn one(object: &str, called: &Called<'_>, code: &mut String) {
    let given = arguments("a", called.params, code);
    let name = free(called.name.to_owned(), RESERVED);
    *code += &match called.returns {
        Some(returns) => format!(
            "        {} answer = {object}.{name}({given});\n        write(\"{returns}\", answer);\n",
            ty(returns)
        ),
        None => format!("        {object}.{name}({given});\n"),
    };
    if let Some(index) = called.mutates {
        *code += &format!("        write(\"{}\", a{index});\n", called.params[index].ty);
    }
}

fn call(signature: &Signature) -> String {
    let mut code = String::new();
    let calls = called(signature);
    if let Some((name, constructor)) = class(signature) {
        code += "        int calls = in.getInt();\n";
        let given = arguments("first", constructor, &mut code);
        code += &format!("        {name} object = new {name}({given});\n");
        code += "        while (calls-- > 0) {\n        switch (in.getInt()) {\n";
        for (n, called) in calls.iter().enumerate() {
            code += &format!("        case {n}: {{\n");
            one("object", called, &mut code);
            code += "        break;\n        }\n";
        }
        code += "        default:\n        }\n        }\n";
    } else if let Some(called) = calls.first() {
        one("new Solution()", called, &mut code);
    }
    code
}
