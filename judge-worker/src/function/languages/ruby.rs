//! Ruby.

use judge_core::function::{Param, Signature, Type};

use crate::function::generator::{Called, Generator, Harness, called, class, fill, node_comments, plan};
use crate::function::names::{free, snake};

const DRIVER: &str = include_str!("../../../../sandbox-images/ruby/function/driver.rb");
const RESERVED: &str = "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or \
    redo rescue retry return self super then true undef unless until when while yield p puts print gets exit fork loop \
    raise rand sleep system test trap warn send";
const LIST: &str = "# A node of a list:\n# class ListNode\n#     attr_accessor :val, :next\n#     def initialize(val = 0, _next = nil)\n#         @val = val\n#         @next = _next\n#     end\n# end\n\n";
const TREE: &str = "# A node of a tree:\n# class TreeNode\n#     attr_accessor :val, :left, :right\n#     def initialize(val = 0, left = nil, right = nil)\n#         @val = val\n#         @left = left\n#         @right = right\n#     end\n# end\n\n";

pub(super) struct Ruby;

impl Generator for Ruby {
    fn starter(&self, signature: &Signature) -> String {
        let mut text = node_comments(signature, LIST, TREE);
        if let Some((name, constructor)) = class(signature) {
            text += &format!("class {name}\n{}", method("    ", "initialize", constructor, None));
            for called in called(signature) {
                text += &format!("\n{}", method("    ", &name_of(&called), called.params, called.returns));
            }
            text += "end\n";
        } else if let Some(called) = called(signature).first() {
            text += &method("", &name_of(called), called.params, called.returns);
        }
        text
    }

    fn harness(&self, signature: &Signature, solver: &str) -> Harness {
        let plan = plan(signature, |name| free(snake(name), RESERVED), str::to_owned);
        let driver = fill(DRIVER, &[("PLAN", plan.into())]);
        let mut harness = Harness::new(("main.rb", driver), ("solution.rb", solver.to_owned()));
        let check = "ulimit -s 32768 && exec ruby -c /box/p/src/solution.rb";
        harness.compile = ["sh", "-c", check].map(str::to_owned).into();
        harness
    }
}

fn name_of(called: &Called<'_>) -> String {
    free(snake(called.name), RESERVED)
}

fn method(indent: &str, name: &str, params: &[Param], returns: Option<&Type>) -> String {
    let names: Vec<String> = params.iter().map(|p| free(snake(&p.name), RESERVED)).collect();
    let mut text: String =
        params.iter().zip(&names).map(|(p, n)| format!("{indent}# @param {{{}}} {n}\n", ty(&p.ty))).collect();
    if let Some(returns) = returns {
        text += &format!("{indent}# @return {{{}}}\n", ty(returns));
    }
    let list = if names.is_empty() { String::new() } else { format!("({})", names.join(", ")) };
    text + &format!(
        "{indent}def {name}{list}\n{indent}    raise NotImplementedError, \"write your solution here\"\n{indent}end\n"
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
