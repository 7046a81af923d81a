//! An answer beside the right one, pure: whether it is right, and if not, where it differs first.

use std::cmp::Ordering;

use judge_core::function::{Compare, Node, Value, to_json};

use crate::compare::Difference;

/// Characters of a value that a message quotes.
const QUOTED: usize = 60;
/// Steps of a path that a message shows.
const STEPS: usize = 12;

/// The first difference; `None`: the answer is right.
pub(super) fn difference(expected: &Value, got: &Value, compare: Compare) -> Option<Difference> {
    match compare {
        Compare::Exact | Compare::FirstK | Compare::Validator => differs(expected, got, 0.0, &mut Vec::new()),
        Compare::Float(tolerance) => differs(expected, got, tolerance, &mut Vec::new()),
        Compare::Unordered => unordered(expected, got, false),
        Compare::UnorderedNested => unordered(expected, got, true),
    }
}

fn at(path: &[String], detail: &str) -> Difference {
    let shown = if path.len() > STEPS {
        format!("…{}, {} steps deep", path[path.len() - STEPS / 2..].concat(), path.len())
    } else {
        path.concat()
    };
    let shown = shown.trim_start_matches('.');
    if shown.is_empty() {
        return Difference { place: "the answer differs".to_owned(), detail: detail.to_owned() };
    }
    Difference { place: format!("the answer differs at {shown}"), detail: format!("{shown}: {detail}") }
}

fn expected_got(path: &[String], expected: &str, got: &str) -> Difference {
    at(path, &format!("expected {expected}, got {got}"))
}

fn quote(value: &Value) -> String {
    let text = to_json(value);
    if text.chars().count() <= QUOTED {
        return text;
    }
    text.chars().take(QUOTED).chain(['…']).collect()
}

fn equal_doubles(a: f64, b: f64, tolerance: f64) -> bool {
    // Infinities are equal to themselves only; NaN, against its custom, to itself.
    a == b || (a.is_nan() && b.is_nan()) || (a.is_finite() && (a - b).abs() <= tolerance * a.abs().max(1.0))
}

/// Recursion is bounded by the type's depth.
fn differs(expected: &Value, got: &Value, tolerance: f64, path: &mut Vec<String>) -> Option<Difference> {
    match (expected, got) {
        (Value::Array(a), Value::Array(b)) => {
            for (n, (a, b)) in a.iter().zip(b).enumerate() {
                path.push(format!("[{n}]"));
                let found = differs(a, b, tolerance, path);
                path.pop();
                if found.is_some() {
                    return found;
                }
            }
            counts(a.len(), b.len(), path)
        }
        (Value::List(a), Value::List(b)) => match a.iter().zip(b).position(|(a, b)| a != b) {
            Some(n) => {
                path.push(format!("[{n}]"));
                let found = expected_got(path, &a[n].to_string(), &b[n].to_string());
                path.pop();
                Some(found)
            }
            None => counts(a.len(), b.len(), path),
        },
        (Value::Tree(a), Value::Tree(b)) => tree(a, b, path),
        (Value::Double(a), Value::Double(b)) if equal_doubles(*a, *b, tolerance) => None,
        (a, b) if a == b => None,
        (a, b) => Some(expected_got(path, &quote(a), &quote(b))),
    }
}

fn counts(expected: usize, got: usize, path: &[String]) -> Option<Difference> {
    (expected != got).then(|| expected_got(path, &items(expected), &items(got)))
}

fn items(count: usize) -> String {
    format!("{count} {}", if count == 1 { "item" } else { "items" })
}

fn tree(expected: &[Node], got: &[Node], path: &[String]) -> Option<Difference> {
    let entry = |nodes: &[Node], n: usize| nodes.get(n).copied().flatten();
    let n = (0..expected.len().max(got.len())).find(|n| entry(expected, *n) != entry(got, *n))?;
    let (a, b) = (entry(expected, n), entry(got, n));
    let mut path: Vec<String> = path.iter().cloned().chain(steps(expected, n)).collect();
    if a.is_some() && b.is_some() {
        path.push(".val".to_owned());
    }
    let shown = |node: Node| node.map_or("null".to_owned(), |n| n.to_string());
    Some(expected_got(&path, &shown(a), &shown(b)))
}

/// The way from the root to entry `n`: the trees are equal before it, so either one tells.
fn steps(nodes: &[Node], n: usize) -> Vec<String> {
    // The parent of each entry and the side: entries 2k+1 and 2k+2 belong to the k-th node that is there.
    let mut present = nodes.iter().enumerate().filter(|(_, node)| node.is_some()).map(|(index, _)| index);
    let mut parents = vec![(0, "")];
    while parents.len() <= n {
        let Some(parent) = present.next() else { break };
        parents.extend([(parent, ".left"), (parent, ".right")]);
    }
    let mut way = Vec::new();
    let mut index = n;
    while index > 0 && index < parents.len() {
        way.push(parents[index].1.to_owned());
        index = parents[index].0;
    }
    way.reverse();
    way
}

/// A total order, so that equal multisets sort alike.
fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        // −0 and 0 are the same number.
        (Value::Double(a), Value::Double(b)) => (a + 0.0).total_cmp(&(b + 0.0)),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Char(a), Value::Char(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::List(a), Value::List(b)) => a.cmp(b),
        (Value::Tree(a), Value::Tree(b)) => a.cmp(b),
        (Value::Array(a), Value::Array(b)) => {
            let first = a.iter().zip(b).map(|(a, b)| order(a, b)).find(|found| found.is_ne());
            first.unwrap_or_else(|| a.len().cmp(&b.len()))
        }
        _ => Ordering::Equal,
    }
}

fn sorted(value: &Value, nested: bool) -> Value {
    let Value::Array(items) = value else { return value.clone() };
    let mut items: Vec<Value> = items.iter().map(|v| if nested { sorted(v, true) } else { v.clone() }).collect();
    items.sort_by(order);
    Value::Array(items)
}

fn unordered(expected: &Value, got: &Value, nested: bool) -> Option<Difference> {
    let (Value::Array(a), Value::Array(b)) = (sorted(expected, nested), sorted(got, nested)) else {
        return differs(expected, got, 0.0, &mut Vec::new());
    };
    if a.len() != b.len() {
        return counts(a.len(), b.len(), &[]);
    }
    let (a, b) = a.iter().zip(&b).find(|(a, b)| order(a, b).is_ne())?;
    // What is smaller can't come later in the other.
    let detail = match order(a, b) {
        Ordering::Less => format!("{} is missing, or too few of it", quote(a)),
        _ => format!("{} should not be there, or too many of it", quote(b)),
    };
    Some(Difference { place: "the answer has other items".to_owned(), detail })
}

#[cfg(test)]
mod tests {
    use super::*;
    use judge_core::function::parse;

    fn check(ty: &str, compare: Compare, expected: &str, got: &str, detail: Option<&str>) {
        let read = |text: &str| parse(text, &ty.parse().unwrap()).unwrap();
        let found = difference(&read(expected), &read(got), compare).map(|d| d.detail);
        assert_eq!(found.as_deref(), detail, "{ty} {expected} {got}");
    }

    #[test]
    fn where_answers_differ() {
        use Compare::Exact;
        check("integer[][]", Exact, "[[1],[2,3]]", "[[1],[2,3]]", None);
        check("integer[][]", Exact, "[[1],[2,3]]", "[[1],[2,4]]", Some("[1][1]: expected 3, got 4"));
        check("integer[]", Exact, "[1,2]", "[1]", Some("expected 2 items, got 1 item"));
        check("integer[]", Exact, "[1,2]", "[3]", Some("[0]: expected 1, got 3"));
        check("string", Exact, "\"a\"", "\"b\"", Some("expected \"a\", got \"b\""));
        check("ListNode[]", Exact, "[[],[1,2]]", "[[],[1,3]]", Some("[1][1]: expected 2, got 3"));
        check("TreeNode", Exact, "[1,2,3]", "[1,2,4]", Some("right.val: expected 3, got 4"));
        check(
            "TreeNode[]",
            Exact,
            "[[],[1,2,null,5]]",
            "[[],[1,2,null,4]]",
            Some("[1].left.left.val: expected 5, got 4"),
        );
        check("TreeNode", Exact, "[1,null,2,3]", "[1,null,2]", Some("right.left: expected 3, got null"));
        check("TreeNode", Exact, "[]", "[1]", Some("expected null, got 1"));
        let deep = |last: &str| format!("[1{},null,{last}]", ",null,1".repeat(9_999));
        let words = "….right.right.right.right.right.val, 10001 steps deep: expected 1, got 2";
        check("TreeNode", Exact, &deep("1"), &deep("2"), Some(words));
        check("double", Exact, "0.0", "-0.0", None);
        check("double", Exact, "\"NaN\"", "\"NaN\"", None);
        check("double", Exact, "0.1", "0.10000000000000002", Some("expected 0.1, got 0.10000000000000002"));
    }

    #[test]
    fn near_numbers() {
        let near = Compare::Float(1e-5);
        check("double[]", near, "[1.0,1000000.0,0.0]", "[1.000009,1000009.0,0.000009]", None);
        check("double", near, "1.0", "1.00002", Some("expected 1.0, got 1.00002"));
        check("double", near, "\"Infinity\"", "1e308", Some("expected \"Infinity\", got 1e+308"));
        check("double", near, "\"NaN\"", "\"NaN\"", None);
        check("double", near, "1.0", "\"NaN\"", Some("expected 1.0, got \"NaN\""));
    }

    #[test]
    fn any_order() {
        use Compare::{Unordered, UnorderedNested};
        check("integer[][]", Unordered, "[[1,2],[3]]", "[[3],[1,2]]", None);
        check("integer[][]", Unordered, "[[1,2],[3]]", "[[3],[2,1]]", Some("[1,2] is missing, or too few of it"));
        check("integer[][]", UnorderedNested, "[[1,2],[3]]", "[[3],[2,1]]", None);
        check("integer[]", Unordered, "[1,1,2]", "[1,2,2]", Some("1 is missing, or too few of it"));
        check("integer[]", Unordered, "[2,3]", "[1,3]", Some("1 should not be there, or too many of it"));
        check("integer[]", Unordered, "[1]", "[1,1]", Some("expected 1 item, got 2 items"));
        check("double[]", Unordered, "[0.0,1.0]", "[1.0,-0.0]", None);
    }
}
