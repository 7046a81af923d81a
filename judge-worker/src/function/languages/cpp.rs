//! C++. The solver's file is included, after all that the driver needs, so that no macro of it reaches the driver.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, node_comments};
use crate::function::names::free;

const JUDGE: &str = include_str!("../../../../sandbox-images/cpp/function/judge.h");
const CRASH: &str = include_str!("../../../../sandbox-images/c/function/crash.h");
const RESERVED: &str = "alignas alignof and and_eq asm atomic_cancel atomic_commit atomic_noexcept auto bitand bitor bool \
    break case catch char char8_t char16_t char32_t class compl concept const consteval constexpr constinit const_cast \
    continue co_await co_return co_yield decltype default delete do double dynamic_cast else enum explicit export extern \
    false float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq \
    private protected public register reinterpret_cast requires return short signed sizeof static static_assert \
    static_cast struct switch template this thread_local throw true try typedef typeid typename union unsigned using \
    virtual void volatile wchar_t while xor xor_eq";
const LIST: &str = "// A node of a list:\n// struct ListNode {\n//     int val;\n//     ListNode *next;\n//     ListNode(int x = 0, ListNode *next = nullptr);\n// };\n\n";
const TREE: &str = "// A node of a tree:\n// struct TreeNode {\n//     int val;\n//     TreeNode *left, *right;\n//     TreeNode(int x = 0, TreeNode *left = nullptr, TreeNode *right = nullptr);\n// };\n\n";
/// The language's own command, with line numbers for `crash.h` and an end for indices out of range. Those that the image's second
/// precompiled header was made with: others would only make it slow.
const CHECKED: &str = "g++ -std=gnu++23 -O2 -pipe -static -g1 -D_GLIBCXX_ASSERTIONS -o main {sources} -lbacktrace";

pub(super) struct Cpp;

impl Generator for Cpp {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        text += &format!("class {} {{\npublic:\n", class(signature).map_or("Solution", |(name, _)| name));
        if let Some((name, constructor)) = class(signature) {
            text += &method(name, constructor);
            text += "\n";
        }
        let methods: Vec<String> = called(signature).iter().map(written).collect();
        text + &methods.join("\n") + "};\n"
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let main = format!("#include \"judge.h\"\n#include \"solution.h\"\n{}", main(signature));
        let mut harness = Harness::new(("main.cpp", main), ("solution.h", solver.to_owned()))
            .with("judge.h", JUDGE)
            .with("crash.h", CRASH);
        harness.compile = CHECKED.split(' ').map(str::to_owned).collect();
        harness.solver = "solution.cpp";
        harness
    }
}

fn written(called: &Called<'_>) -> String {
    let returns = called.returns.map_or_else(|| "void".to_owned(), ty);
    method(&format!("{returns} {}", free(called.name.to_owned(), RESERVED)), called.params)
}

fn method(head: &str, params: &[Param]) -> String {
    let shown = |p: &Param| format!("{}{}", passed(&p.ty), free(p.name.clone(), RESERVED));
    let params: Vec<String> = params.iter().map(shown).collect();
    format!("    {head}({}) {{\n        throw logic_error(\"write your solution here\");\n    }}\n", params.join(", "))
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer => "int".into(),
        Type::Long => "long long".into(),
        Type::Double => "double".into(),
        Type::Boolean => "bool".into(),
        Type::Character => "char".into(),
        Type::String => "string".into(),
        Type::ListNode => "ListNode*".into(),
        Type::TreeNode => "TreeNode*".into(),
        Type::Array(item) => format!("vector<{}>", self::ty(item)),
    }
}

fn passed(ty: &Type) -> String {
    match ty {
        Type::Array(_) => format!("{}& ", self::ty(ty)),
        _ => format!("{} ", self::ty(ty)),
    }
}

/// Declares the arguments `{prefix}0`, `{prefix}1` …, read in order; the list of their names.
fn arguments(prefix: &str, params: &[Param], code: &mut String) -> String {
    for (n, param) in params.iter().enumerate() {
        *code += &format!("        auto {prefix}{n} = judge_driver::next<{}>();\n", ty(&param.ty));
    }
    (0..params.len()).map(|n| format!("{prefix}{n}")).collect::<Vec<_>>().join(", ")
}

fn main(signature: &Signature) -> String {
    let mut code = "\nsigned main() {\n    judge_driver::start();\n    judge_driver::guarded([] {\n".to_owned();
    let calls = called(signature);
    if let Some((name, constructor)) = class(signature) {
        code += "        auto calls = judge_driver::raw<uint32_t>();\n";
        let given = arguments("first", constructor, &mut code);
        code += &format!(
            "        {name} *object = new {name}({given});\n        while (calls-- > 0) switch (judge_driver::raw<uint32_t>()) {{\n"
        );
        for (n, call) in calls.iter().enumerate() {
            code += &format!("        case {n}: {{\n");
            let given = arguments("a", call.params, &mut code);
            code += &match call.returns {
                Some(returns) => format!("        {} answer = object->", ty(returns)),
                None => "        object->".to_owned(),
            };
            code += &format!("{}({given});\n", free(call.name.to_owned(), RESERVED));
            if call.returns.is_some() {
                code += "        judge_driver::write(answer);\n";
            }
            code += "        break;\n        }\n";
        }
        code += "        }\n";
    } else if let Some(call) = calls.first() {
        let given = arguments("a", call.params, &mut code);
        code += "        Solution *object = new Solution();\n        ";
        if let Some(returns) = call.returns {
            code += &format!("{} answer = ", ty(returns));
        }
        code += &format!("object->{}({given});\n", free(call.name.to_owned(), RESERVED));
        if call.returns.is_some() {
            code += "        judge_driver::write(answer);\n";
        }
        if let Some(index) = call.mutates {
            code += &format!("        judge_driver::write(a{index});\n");
        }
    }
    code + "    });\n}\n"
}

#[cfg(test)]
mod tests {
    use super::CHECKED;

    #[test]
    fn the_precompiled_header_is_made_with_the_same_words() {
        let image = include_str!("../../../../sandbox-images/cpp/Dockerfile");
        let language = include_str!("../../../../sandbox-images/cpp/language.toml");
        let word = |text: &'static str, before: &str, end: char| text.split_once(before)?.1.split(end).next();
        let checked = word(image, "ENV CHECKED=\"", '"').unwrap();
        let usual = word(language, "\nargv = [", ']').unwrap().replace(['"', ','], "").replace(" -s ", " ");
        assert_eq!(CHECKED, usual.replace(" -o", &format!(" {checked} -o")) + " -lbacktrace");
    }
}
