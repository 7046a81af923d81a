//! YAML as a small tree with line numbers. Scalars keep the text as written, so that `uuid: A`, `name: 007` and
//! `version: 1.10` mean what their writer saw; who reads a field says what it must be.
//!
//! The parser's events are folded here rather than by serde, so that depth, size and what aliases expand to are bounded
//! in one place, and every mistake has a line.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use crate::error::Report;

/// A YAML file of a package is at most this long, in bytes.
pub(crate) const MAX_BYTES: u64 = 256 * 1024;
const MAX_NODES: usize = 50_000;
/// All values together, what aliases stand for included, in bytes.
const MAX_TEXT: usize = 4 << 20;
const MAX_DEPTH: usize = 24;

/// A node and the line (from 1) on which it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) line: usize,
    pub(crate) value: Value,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// Parses one document; an empty text is an empty map. The error is a message with its line.
pub(crate) fn parse(text: &str) -> Result<Node, String> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|e| format!("line {}: {}", e.marker().line(), e.info()))?;
        let line = span.start.line();
        builder.event(event, line).map_err(|message| format!("line {line}: {message}"))?;
        if builder.documents > 1 {
            return Err(format!("line {line}: a second document"));
        }
    }
    Ok(builder.root.unwrap_or(Node { line: 1, value: Value::Map(Vec::new()) }))
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, Size)>,
    root: Option<Node>,
    size: Size,
    documents: usize,
}

/// A list or map whose end has not come yet.
struct Open {
    node: Node,
    key: Option<String>,
    anchor: usize,
    before: Size,
}

/// How much a part of the document holds.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    nodes: usize,
    bytes: usize,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, line: usize) -> Result<(), String> {
        match event {
            Event::DocumentStart(_) => self.documents += 1,
            Event::Scalar(text, style, anchor, _) => {
                let plain = matches!(style, ScalarStyle::Plain);
                let null = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let value = if null { Value::Null } else { Value::Scalar(text.into_owned()) };
                let bytes = if let Value::Scalar(text) = &value { text.len() } else { 0 };
                let size = Size { nodes: 1, bytes };
                self.count(size)?;
                self.add(Node { line, value }, anchor, size)?;
            }
            Event::SequenceStart(anchor, _) => self.start(Value::List(Vec::new()), line, anchor)?,
            Event::MappingStart(anchor, _) => self.start(Value::Map(Vec::new()), line, anchor)?,
            Event::SequenceEnd | Event::MappingEnd => {
                let open = self.open.pop().ok_or("an end without a start")?;
                let size =
                    Size { nodes: self.size.nodes - open.before.nodes, bytes: self.size.bytes - open.before.bytes };
                self.add(open.node, open.anchor, size)?;
            }
            Event::Alias(id) => {
                let (node, size) = self.anchors.get(&id).ok_or("an alias of something that isn't finished")?.clone();
                self.count(size)?;
                self.add(node, 0, size)?;
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        Ok(())
    }

    fn count(&mut self, more: Size) -> Result<(), String> {
        self.size.nodes += more.nodes;
        self.size.bytes += more.bytes;
        if self.size.nodes > MAX_NODES {
            return Err(format!("more than {MAX_NODES} values, aliases counted out"));
        }
        if self.size.bytes > MAX_TEXT {
            return Err(format!("more than {} MiB of text, aliases counted out", MAX_TEXT >> 20));
        }
        Ok(())
    }

    fn start(&mut self, value: Value, line: usize, anchor: usize) -> Result<(), String> {
        if self.open.len() >= MAX_DEPTH {
            return Err(format!("nested deeper than {MAX_DEPTH} levels"));
        }
        let before = self.size;
        self.count(Size { nodes: 1, bytes: 0 })?;
        self.open.push(Open { node: Node { line, value }, key: None, anchor, before });
        Ok(())
    }

    fn add(&mut self, node: Node, anchor: usize, size: Size) -> Result<(), String> {
        if depth(&node) + self.open.len() > MAX_DEPTH {
            return Err(format!("nested deeper than {MAX_DEPTH} levels"));
        }
        if anchor > 0 {
            self.count(size)?; // the copy kept for aliases takes room as well
            self.anchors.insert(anchor, (node.clone(), size));
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.node.value {
            Value::List(items) => items.push(node),
            Value::Map(entries) => match open.key.take() {
                None => match node.value {
                    Value::Scalar(key) => open.key = Some(key),
                    Value::Null => open.key = Some(String::new()),
                    _ => return Err("a key must be text".to_owned()),
                },
                Some(key) if entries.iter().any(|(k, _)| *k == key) => {
                    return Err(format!("the key `{key}` is there twice"));
                }
                Some(key) => entries.push((key, node)),
            },
            Value::Null | Value::Scalar(_) => {}
        }
        Ok(())
    }
}

/// Levels of lists and maps in `node`. Nodes are never deeper than `MAX_DEPTH`, so this recursion is shallow.
fn depth(node: &Node) -> usize {
    match &node.value {
        Value::Null | Value::Scalar(_) => 0,
        Value::List(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Map(entries) => 1 + entries.iter().map(|(_, n)| depth(n)).max().unwrap_or(0),
    }
}

impl Node {
    /// The value of `key`, if this is a map that has it with something other than null.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|(k, n)| k == key && n.value != Value::Null).map(|(_, n)| n)
    }

    /// The entries of a map; empty for everything else.
    pub(crate) fn entries(&self) -> &[(String, Node)] {
        if let Value::Map(entries) = &self.value { entries } else { &[] }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Value::Scalar(text) = &self.value { Some(text) } else { None }
    }

    pub(crate) fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    /// A list's items, or this node alone where one value stands for a list of one.
    pub(crate) fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            Value::Null => &[],
            _ => std::slice::from_ref(self),
        }
    }
}

/// Reads the fields of one map and reports those of the wrong type.
pub(crate) struct Fields<'a> {
    node: &'a Node,
    path: &'a str,
    prefix: &'a str,
}

impl<'a> Fields<'a> {
    /// `prefix` is put before field names in messages, e.g. `limits.`.
    pub(crate) fn new(node: &'a Node, path: &'a str, prefix: &'a str) -> Self {
        Self { node, path, prefix }
    }

    fn wrong(&self, node: &Node, key: &str, want: &str, report: &mut Report) {
        report.error(self.path, format!("line {}: `{}{key}` must be {want}", node.line, self.prefix));
    }

    pub(crate) fn text(&self, key: &str, report: &mut Report) -> Option<String> {
        let node = self.node.get(key)?;
        let text = node.text().map(|t| t.trim().to_owned());
        if text.is_none() {
            self.wrong(node, key, "text", report);
        }
        text
    }

    pub(crate) fn number(&self, key: &str, report: &mut Report) -> Option<f64> {
        let node = self.node.get(key)?;
        let number = node.text().and_then(|t| t.trim().replace('_', "").parse::<f64>().ok()).filter(|n| n.is_finite());
        if number.is_none() {
            self.wrong(node, key, "a number", report);
        }
        number
    }

    pub(crate) fn flag(&self, key: &str, report: &mut Report) -> Option<bool> {
        let node = self.node.get(key)?;
        let flag = match node.text().map(str::to_ascii_lowercase).as_deref() {
            Some("true" | "yes" | "on" | "y") => Some(true),
            Some("false" | "no" | "off" | "n") => Some(false),
            _ => None,
        };
        if flag.is_none() {
            self.wrong(node, key, "true or false", report);
        }
        flag
    }

    /// A list of texts; one text is a list of one.
    pub(crate) fn texts(&self, key: &str, report: &mut Report) -> Option<Vec<String>> {
        let node = self.node.get(key)?;
        let texts: Option<Vec<String>> = node.items().iter().map(|n| n.text().map(str::to_owned)).collect();
        if texts.is_none() {
            self.wrong(node, key, "a list of texts", report);
        }
        texts
    }

    /// A nested map.
    pub(crate) fn map(&self, key: &str, report: &mut Report) -> Option<&'a Node> {
        let node = self.node.get(key)?;
        if !node.is_map() {
            self.wrong(node, key, "a map", report);
            return None;
        }
        Some(node)
    }

    /// Warns of keys that are not in `known`.
    pub(crate) fn warn_unknown(&self, known: &[&str], report: &mut Report) {
        for (key, node) in self.node.entries() {
            if !known.contains(&key.as_str()) {
                report.warn(self.path, format!("line {}: unknown key `{}{key}` is ignored", node.line, self.prefix));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees() {
        let node = parse("a: 007\nb: [x, 'null', ~]\nc: {d: e}\nf:\n").unwrap();
        assert_eq!(node.get("a").unwrap().text(), Some("007"));
        assert_eq!(node.get("b").unwrap().items()[1].text(), Some("null"));
        assert_eq!(node.get("b").unwrap().items()[2].value, Value::Null);
        assert_eq!(node.get("c").unwrap().get("d").unwrap().text(), Some("e"));
        assert!(node.get("f").is_none());
        assert_eq!(parse("").unwrap().entries(), &[]);
        assert_eq!(parse("# only a comment\n").unwrap().entries(), &[]);
        assert_eq!(parse("a: &x [1]\nb: *x\n").unwrap().get("b").unwrap().items()[0].text(), Some("1"));
    }

    #[test]
    fn bombs_and_nonsense_are_errors_with_a_line() {
        let laughs: String = (1..12).fold("a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned(), |text, i| {
            let items = vec![format!("*a{}", i - 1); 9].join(",");
            text + &format!("a{i}: &a{i} [{items}]\n")
        });
        let deep_flow = "[".repeat(100_000);
        let deep_block: String = (0..2_000).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
        let aliases_deepen = "a: &a [[[[[[[[[[x]]]]]]]]]]\nb: &b [[[[[[[[[[*a]]]]]]]]]]\nc: [[[[[[[[[*b]]]]]]]]]\n";
        for text in [
            &laughs,
            &deep_flow,
            &deep_block,
            aliases_deepen,
            "a: 1\na: 2\n",
            "a: [",
            "? [x]\n: y\n",
            "a: &x [*x]\n",
            "--- a\n--- b\n",
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with("line "), "{error}");
        }
    }
}
