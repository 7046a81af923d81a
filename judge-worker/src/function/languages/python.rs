//! Python and PyPy.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments, plan};
use crate::function::names::free;

const DRIVER: &str = include_str!("../../../../sandbox-images/python/function/driver.py");
const RESERVED: &str = "and as assert async await break class continue def del elif else except finally for from global if \
    import in is lambda nonlocal not or pass raise return try while with yield self";
const LIST: &str = "# A node of a list:\n# class ListNode:\n#     def __init__(self, val=0, next=None):\n#         self.val = val\n#         self.next = next\n\n";
const TREE: &str = "# A node of a tree:\n# class TreeNode:\n#     def __init__(self, val=0, left=None, right=None):\n#         self.val = val\n#         self.left = left\n#         self.right = right\n\n";

pub(super) struct Python;

impl Generator for Python {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        if let Some((name, constructor)) = class(signature) {
            text += &format!("class {name}:\n");
            text += &method("__init__", constructor, "None");
            for called in called(signature) {
                text += &format!("\n{}", written(&called));
            }
        } else {
            text += "class Solution:\n";
            called(signature).iter().for_each(|called| text += &written(called));
        }
        text
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let plan = plan(signature, |name| free(name.to_owned(), RESERVED), str::to_owned);
        let driver = fill(DRIVER, &[("PLAN", plan.into())]);
        Harness::new(("main.py", driver), ("solution.py", solver.to_owned()))
    }
}

fn written(called: &Called<'_>) -> String {
    let returns = called.returns.map_or_else(|| "None".to_owned(), ty);
    method(&free(called.name.to_owned(), RESERVED), called.params, &returns)
}

fn method(name: &str, params: &[Param], returns: &str) -> String {
    let shown = |p: &Param| format!(", {}: {}", free(p.name.clone(), RESERVED), ty(&p.ty));
    let params: String = params.iter().map(shown).collect();
    format!(
        "    def {name}(self{params}) -> {returns}:\n        raise NotImplementedError(\"write your solution here\")\n"
    )
}

fn ty(ty: &Type) -> String {
    match ty {
        Type::Integer | Type::Long => "int".into(),
        Type::Double => "float".into(),
        Type::Boolean => "bool".into(),
        Type::Character | Type::String => "str".into(),
        Type::ListNode => "Optional[ListNode]".into(),
        Type::TreeNode => "Optional[TreeNode]".into(),
        Type::Array(item) => format!("List[{}]", self::ty(item)),
    }
}
