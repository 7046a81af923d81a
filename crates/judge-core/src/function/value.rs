//! Values of the types of a signature. Lists and trees are flat, however deep they are.

/// An entry of a tree in level order; `None`: there is no node here.
pub type Node = Option<i64>;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// What a constructor or a method gives that returns nothing.
    Null,
    /// An `integer` or a `long`.
    Int(i64),
    /// A `double`.
    Double(f64),
    /// A `boolean`.
    Bool(bool),
    /// A `character`: one of ASCII.
    Char(char),
    /// A `string`.
    Text(String),
    /// A `ListNode`: its values from the head.
    List(Vec<i64>),
    /// A `TreeNode`: level order, no `None` at the end. Children of absent nodes have no entry.
    Tree(Vec<Node>),
    /// An array.
    Array(Vec<Value>),
}

/// Cuts absent nodes off the end.
pub fn trim_tree(nodes: &mut Vec<Node>) {
    while nodes.last() == Some(&None) {
        nodes.pop();
    }
}
