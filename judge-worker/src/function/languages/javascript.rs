//! JavaScript and TypeScript: one driver, that looks types up while it runs.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments, plan};
use crate::function::names::free;

const DRIVER: &str = include_str!("../../../../sandbox-images/javascript/function/driver.js");
const NODES: &str = include_str!("../../../../sandbox-images/typescript/function/judge.d.ts");
const RESERVED: &str = "arguments as async await break case catch class const constructor continue debugger default delete do \
    else enum eval export extends false finally for function if implements import in instanceof interface let new null \
    package private protected public return static super switch this throw true try typeof var void while with yield";
const LIST: &str = "// A node of a list:\n// class ListNode {\n//     constructor(val = 0, next = null) {\n//         this.val = val;\n//         this.next = next;\n//     }\n// }\n\n";
const TREE: &str = "// A node of a tree:\n// class TreeNode {\n//     constructor(val = 0, left = null, right = null) {\n//         this.val = val;\n//         this.left = left;\n//         this.right = right;\n//     }\n// }\n\n";
/// A script of its own, so that lines are the solver's and all its names are its own.
const LOAD_SCRIPT: &str = "    const vm = require('vm');
    const file = path.join(__dirname, FILE);
    globalThis.require = require;
    vm.runInThisContext(fs.readFileSync(file, 'utf8'), { filename: file });
    return vm.runInThisContext(`typeof ${name} === 'undefined' ? undefined : ${name}`);";
const LOAD_MODULE: &str = "    return require('./solution')[name];";

pub(super) struct JavaScript;
pub(super) struct TypeScript;

impl Generator for JavaScript {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        if let Some((name, constructor)) = class(signature) {
            text += &format!("class {name} {{\n{}", documented("    ", constructor, None));
            text += &body("    ", "constructor", constructor, |_| String::new(), "");
            for called in called(signature) {
                text += &format!("\n{}", documented("    ", called.params, called.returns));
                text += &body("    ", &named(&called), called.params, |_| String::new(), "");
            }
            text += "}\n";
        } else if let Some(called) = called(signature).first() {
            text += &documented("", called.params, called.returns);
            text += &body("", &format!("function {}", named(called)), called.params, |_| String::new(), "");
        }
        text
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let parts =
            [("PLAN", safe_plan(signature).into()), ("FILE", "solution.js".into()), ("LOAD", LOAD_SCRIPT.into())];
        let mut harness = Harness::new(("main.js", fill(DRIVER, &parts)), ("solution.js", solver.to_owned()));
        harness.compile = ["node", "--check", "/box/p/src/solution.js"].map(str::to_owned).into();
        harness
    }
}

impl Generator for TypeScript {
    fn starter(&self, signature: &Signature) -> String {
        let ty = |param: &Param| format!(": {}", typed(&param.ty));
        let returns =
            |called: &Called<'_>| called.returns.map_or_else(|| ": void".to_owned(), |r| format!(": {}", typed(r)));
        let mut text = node_comments(signature, LIST, TREE);
        if let Some((name, constructor)) = class(signature) {
            text += &format!("class {name} {{\n{}", body("    ", "constructor", constructor, ty, ""));
            for called in called(signature) {
                text += &format!("\n{}", body("    ", &named(&called), called.params, ty, &returns(&called)));
            }
            text += "}\n";
        } else if let Some(called) = called(signature).first() {
            text += &body("", &format!("function {}", named(called)), called.params, ty, &returns(called));
        }
        text
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let parts =
            [("PLAN", safe_plan(signature).into()), ("FILE", "solution.ts".into()), ("LOAD", LOAD_MODULE.into())];
        let driver = format!("// @ts-nocheck\n{}", fill(DRIVER, &parts));
        let name =
            class(signature).map_or_else(|| free(signature.name().to_owned(), RESERVED), |(name, _)| name.to_owned());
        let solver = format!("{solver}\nexport {{ {name} }};\n");
        let mut harness = Harness::new(("main.ts", driver), ("solution.ts", solver)).with("judge.d.ts", NODES);
        harness.compile_flags = vec!["--inlineSourceMap".to_owned()];
        harness.run_flags = vec!["--enable-source-maps".to_owned()];
        harness.artifacts = Some(vec!["main.js".to_owned(), "solution.js".to_owned()]);
        harness
    }
}

fn safe_plan(signature: &Signature) -> String {
    plan(signature, |name| free(name.to_owned(), RESERVED), str::to_owned)
}

fn named(called: &Called<'_>) -> String {
    free(called.name.to_owned(), RESERVED)
}

fn body(indent: &str, head: &str, params: &[Param], ty: impl Fn(&Param) -> String, returns: &str) -> String {
    let params: Vec<String> = params.iter().map(|p| format!("{}{}", free(p.name.clone(), RESERVED), ty(p))).collect();
    let params = params.join(", ");
    format!(
        "{indent}{head}({params}){returns} {{\n{indent}    throw new Error('write your solution here');\n{indent}}}\n"
    )
}

fn documented(indent: &str, params: &[Param], returns: Option<&Type>) -> String {
    let mut text = format!("{indent}/**\n");
    for param in params {
        text += &format!("{indent} * @param {{{}}} {}\n", typed(&param.ty), free(param.name.clone(), RESERVED));
    }
    if let Some(returns) = returns {
        text += &format!("{indent} * @return {{{}}}\n", typed(returns));
    }
    if params.is_empty() && returns.is_none() { String::new() } else { text + &format!("{indent} */\n") }
}

fn typed(ty: &Type) -> String {
    match ty {
        Type::Integer | Type::Double => "number".into(),
        Type::Long => "bigint".into(),
        Type::Boolean => "boolean".into(),
        Type::Character | Type::String => "string".into(),
        Type::ListNode => "ListNode | null".into(),
        Type::TreeNode => "TreeNode | null".into(),
        Type::Array(item) if matches!(**item, Type::ListNode | Type::TreeNode) => format!("({})[]", typed(item)),
        Type::Array(item) => format!("{}[]", typed(item)),
    }
}
