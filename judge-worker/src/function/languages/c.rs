//! C, with the custom of sizes beside each array: `int* nums, int numsSize`, `int** rows, int rowsSize, int* rowsColSize`, and
//! `int* returnSize, int** returnColumnSizes` for what is returned.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, node_comments};
use crate::function::names::{camel, free, pascal};

const JUDGE: &str = include_str!("../../../../sandbox-images/c/function/judge.h");
const CRASH: &str = include_str!("../../../../sandbox-images/c/function/crash.h");
const RESERVED: &str = "alignas alignof auto bool break case char const constexpr continue default do double else enum extern \
    false float for goto if inline int long nullptr register restrict return short signed sizeof static static_assert \
    struct switch thread_local true typedef typeof typeof_unqual union unsigned void volatile while obj returnSize \
    returnColumnSizes abs div exit free index labs malloc puts read remove rename signal sleep sqrt time write";
const LIST: &str =
    "// A node of a list:\n// struct ListNode {\n//     int val;\n//     struct ListNode *next;\n// };\n\n";
const TREE: &str =
    "// A node of a tree:\n// struct TreeNode {\n//     int val;\n//     struct TreeNode *left, *right;\n// };\n\n";
/// The language's own command, with line numbers for `crash.h`.
const CHECKED: &str = "gcc -std=gnu23 -fpermissive -O2 -pipe -static -g1 -o main {sources} -lm -lbacktrace";

pub(super) struct C;

impl Generator for C {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        if signature
            .types()
            .iter()
            .any(|ty| ty.unnest().1 > 0 && called(signature).iter().any(|c| c.returns == Some(ty)))
        {
            text += "// What is returned must be allocated by malloc; its size goes to *returnSize.\n";
        }
        if let Some((name, constructor)) = class(signature) {
            let prefix = camel(name);
            text += &format!("typedef struct {{\n    int unused;\n}} {name};\n\n");
            text += &function(&format!("{name}* {prefix}Create("), "", constructor, None);
            for called in called(signature) {
                let returns = called.returns.map_or_else(|| "void".to_owned(), ty);
                let head = format!("{returns} {prefix}{}(", pascal(called.name));
                text += &format!("\n{}", function(&head, &format!("{name}* obj"), called.params, called.returns));
            }
            text += &format!("\nvoid {prefix}Free({name}* obj) {{\n    free(obj);\n}}\n");
        } else if let Some(called) = called(signature).first() {
            let returns = called.returns.map_or_else(|| "void".to_owned(), ty);
            text += &function(&format!("{returns} {}(", name_of(called)), "", called.params, called.returns);
        }
        text
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let main = format!("#include \"judge.h\"\n#include \"solution.h\"\n{}", main(signature));
        let mut harness = Harness::new(("main.c", main), ("solution.h", solver.to_owned()))
            .with("judge.h", JUDGE)
            .with("crash.h", CRASH);
        harness.compile = CHECKED.split(' ').map(str::to_owned).collect();
        harness.solver = "solution.c";
        harness
    }

    fn supports(&self, signature: &Signature) -> bool {
        signature.types().iter().all(|ty| ty.unnest().1 <= 2)
    }
}

fn name_of(called: &Called<'_>) -> String {
    free(called.name.to_owned(), RESERVED)
}

fn function(head: &str, object: &str, params: &[Param], returns: Option<&Type>) -> String {
    let mut all: Vec<String> = Vec::new();
    if !object.is_empty() {
        all.push(object.to_owned());
    }
    for param in params {
        let name = free(param.name.clone(), RESERVED);
        all.push(format!("{} {name}", ty(&param.ty)));
        let depth = param.ty.unnest().1;
        all.extend((depth > 0).then(|| format!("int {name}Size")));
        all.extend((depth > 1).then(|| format!("int* {name}ColSize")));
    }
    let depth = returns.map_or(0, |ty| ty.unnest().1);
    all.extend((depth > 0).then(|| "int* returnSize".to_owned()));
    all.extend((depth > 1).then(|| "int** returnColumnSizes".to_owned()));
    format!("{head}{}) {{\n    abort(); // write your solution here\n}}\n", all.join(", "))
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer => "int".into(),
        Type::Long => "long long".into(),
        Type::Double => "double".into(),
        Type::Boolean => "bool".into(),
        Type::Character => "char".into(),
        Type::String => "char*".into(),
        Type::ListNode => "struct ListNode*".into(),
        Type::TreeNode => "struct TreeNode*".into(),
        Type::Array(item) => format!("{}*", self::ty(item)),
    }
}

fn word(ty: &Type) -> &'static str {
    match ty {
        Type::Integer => "int",
        Type::Long => "long",
        Type::Double => "double",
        Type::Boolean => "bool",
        Type::Character => "char",
        Type::String => "string",
        Type::ListNode => "list",
        Type::TreeNode => "tree",
        Type::Array(item) => word(item),
    }
}

/// Declares the arguments, read in order; the list to pass.
fn arguments(prefix: &str, params: &[Param], code: &mut String) -> Vec<String> {
    let mut passed = Vec::new();
    for (n, param) in params.iter().enumerate() {
        let (name, declared) = (format!("{prefix}{n}"), ty(&param.ty));
        let (inner, depth) = param.ty.unnest();
        let (one, read) = (ty(inner), format!("judge_read_{}()", word(inner)));
        passed.push(name.clone());
        if depth > 0 {
            passed.push(format!("{name}_size"));
            *code += &format!("        int {name}_size = judge_count();\n");
        }
        *code += &match depth {
            0 => format!("        {declared} {name} = {read};\n"),
            1 => format!(
                "        {declared} {name} = malloc(({name}_size + 1) * sizeof({one}));\n        for (int i = 0; i < {name}_size; i++) {name}[i] = {read};\n"
            ),
            _ => {
                passed.push(format!("{name}_columns"));
                format!(
                    "        {declared} {name} = malloc(({name}_size + 1) * sizeof({one}*));\n        int* {name}_columns = malloc(({name}_size + 1) * sizeof(int));\n        for (int i = 0; i < {name}_size; i++) {{\n            {name}_columns[i] = judge_count();\n            {name}[i] = malloc(({name}_columns[i] + 1) * sizeof({one}));\n            for (int j = 0; j < {name}_columns[i]; j++) {name}[i][j] = {read};\n        }}\n"
                )
            }
        };
    }
    passed
}

/// Writes a value with its sizes.
fn write(ty: &Type, name: &str, size: &str, columns: &str) -> String {
    let (inner, depth) = ty.unnest();
    let one = word(inner);
    match depth {
        0 => format!("        judge_write_{one}({name});\n"),
        1 => format!(
            "        judge_put_count({size});\n        for (int i = 0; i < {size}; i++) judge_write_{one}({name}[i]);\n"
        ),
        _ => format!(
            "        judge_put_count({size});\n        for (int i = 0; i < {size}; i++) {{\n            judge_put_count({columns}[i]);\n            for (int j = 0; j < {columns}[i]; j++) judge_write_{one}({name}[i][j]);\n        }}\n"
        ),
    }
}

/// One call and what is written of it.
fn one(function: &str, object: &str, called: &Called<'_>, code: &mut String) {
    let mut given: Vec<String> = Vec::new();
    if !object.is_empty() {
        given.push(object.to_owned());
    }
    given.extend(arguments("a", called.params, code));
    let depth = called.returns.map_or(0, |ty| ty.unnest().1);
    if depth > 0 {
        *code += "        int return_size = 0;\n";
        given.push("&return_size".to_owned());
    }
    if depth > 1 {
        *code += "        int* return_columns = NULL;\n";
        given.push("&return_columns".to_owned());
    }
    let given = given.join(", ");
    *code += &match called.returns {
        Some(returns) => format!(
            "        {} answer = {function}({given});\n{}",
            ty(returns),
            write(returns, "answer", "return_size", "return_columns")
        ),
        None => format!("        {function}({given});\n"),
    };
    if let Some(n) = called.mutates {
        *code += &write(&called.params[n].ty, &format!("a{n}"), &format!("a{n}_size"), &format!("a{n}_columns"));
    }
}

fn main(signature: &Signature) -> String {
    let mut code = "\nint main(void) {\n    judge_start();\n    judge_put(\"A\", 1);\n".to_owned();
    let calls = called(signature);
    if let Some((name, constructor)) = class(signature) {
        let prefix = camel(name);
        code += "    uint32_t calls = judge_count();\n";
        let given = arguments("first", constructor, &mut code).join(", ");
        code += &format!(
            "    {name}* object = {prefix}Create({given});\n    while (calls-- > 0) switch (judge_count()) {{\n"
        );
        for (n, called) in calls.iter().enumerate() {
            code += &format!("    case {n}: {{\n");
            one(&format!("{prefix}{}", pascal(called.name)), "object", called, &mut code);
            code += "        break;\n    }\n";
        }
        code += "    }\n";
    } else if let Some(called) = calls.first() {
        one(&name_of(called), "", called, &mut code);
    }
    code + "    judge_finish();\n}\n"
}
