//! PHP. The opening tag may be left out.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments, plan};
use crate::function::names::free;

const DRIVER: &str = include_str!("../../../../sandbox-images/php/function/driver.php");
const RESERVED: &str = "this";
/// Words that no class may be called, in any case of letters.
const WORDS: &str = "abstract and array as bool break callable case catch class clone const continue declare default do echo else elseif \
    empty enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends false final finally float fn for \
    foreach function global goto if implements include instanceof insteadof int interface isset iterable list match mixed \
    namespace never new null object or parent print private protected public readonly require return self static string \
    switch throw trait true try unset use var void while xor yield exception error iterator generator closure countable";
const LIST: &str = "// A node of a list:\n// class ListNode {\n//     public $val;\n//     public $next;\n//     function __construct($val = 0, $next = null) { … }\n// }\n\n";
const TREE: &str = "// A node of a tree:\n// class TreeNode {\n//     public $val;\n//     public $left;\n//     public $right;\n//     function __construct($val = 0, $left = null, $right = null) { … }\n// }\n\n";

pub(super) struct Php;

impl Generator for Php {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        text += &format!(
            "class {} {{\n",
            class(signature).map_or_else(|| "Solution".to_owned(), |(name, _)| class_name(name))
        );
        if let Some((_, constructor)) = class(signature) {
            text += &(method("__construct", constructor, None, None) + "\n");
        }
        let written = |c: &Called<'_>| method(c.name, c.params, c.mutates, c.returns);
        let methods: Vec<String> = called(signature).iter().map(written).collect();
        text + &methods.join("\n") + "}\n"
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let driver = fill(DRIVER, &[("PLAN", plan(signature, str::to_owned, class_name).into())]);
        let tag = if solver.trim_start_matches('\u{feff}').trim_start().starts_with("<?") { "" } else { "<?php " };
        let mut harness = Harness::new(("main.php", driver), ("solution.php", format!("{tag}{solver}")));
        harness.compile =
            ["php", "-d", "display_errors=stderr", "-l", "/box/p/src/solution.php"].map(str::to_owned).into();
        harness
    }
}

fn class_name(name: &str) -> String {
    let taken = WORDS.split_whitespace().any(|word| word.eq_ignore_ascii_case(name));
    if taken { format!("{name}_") } else { name.to_owned() }
}

fn method(name: &str, params: &[Param], mutates: Option<usize>, returns: Option<&Type>) -> String {
    let names: Vec<String> = params.iter().map(|p| format!("${}", free(p.name.clone(), RESERVED))).collect();
    let mut text = "    /**\n".to_owned();
    text += &params.iter().zip(&names).map(|(p, n)| format!("     * @param {} {n}\n", ty(&p.ty))).collect::<String>();
    text += &returns.map_or_else(String::new, |r| format!("     * @return {}\n", ty(r)));
    let passed = |(n, name): (usize, &String)| if mutates == Some(n) { format!("&{name}") } else { name.clone() };
    let list: Vec<String> = names.iter().enumerate().map(passed).collect();
    let list = list.join(", ");
    text + &format!(
        "     */\n    function {name}({list}) {{\n        throw new Exception('write your solution here');\n    }}\n"
    )
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer | Type::Long => "Integer".into(),
        Type::Double => "Float".into(),
        Type::Boolean => "Boolean".into(),
        Type::Character | Type::String => "String".into(),
        Type::ListNode => "ListNode".into(),
        Type::TreeNode => "TreeNode".into(),
        Type::Array(item) => format!("{}[]", self::ty(item)),
    }
}
