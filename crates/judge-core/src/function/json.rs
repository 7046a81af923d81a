//! Values as JSON, read under a type. Depth is bounded by the type, so neither deep lists nor hostile brackets matter; an
//! error says where it is: a path into the value, and what was found there.

use super::{Node, Type, Value, trim_tree};

/// Most of a text that an error quotes, in characters.
const QUOTED: usize = 24;

/// What is wrong with a text, and where in the value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{}{words}", .path, if .path.is_empty() { "" } else { ": " })]
pub struct ValueError {
    /// A path such as `[3][0]`; empty: the value as a whole.
    pub path: String,
    /// In words.
    pub words: String,
}

/// Reads one value of a type; around it there may be white space, nothing else.
///
/// # Errors
/// Where the text is no JSON or doesn't fit the type.
pub fn parse(text: &str, ty: &Type) -> Result<Value, ValueError> {
    whole(text, |parser| parser.value(ty))
}

/// Reads an array whose items have these types, one each; `None`: it must be null.
pub(super) fn parse_row(text: &str, types: &[Option<&Type>]) -> Result<Vec<Value>, ValueError> {
    whole(text, |parser| parser.row(types))
}

/// Reads an array of such arrays.
pub(super) fn parse_rows(text: &str, rows: &[Vec<Option<&Type>>]) -> Result<Vec<Vec<Value>>, ValueError> {
    whole(text, |parser| {
        let mut left = rows.iter();
        let read = parser.items("an array of argument lists", |p| match left.next() {
            Some(types) => p.row(types),
            None => Err(format!("is one too many: there are {} calls", rows.len())),
        })?;
        if left.next().is_some() {
            return Err(format!("must have {} items, not {}", rows.len(), read.len()));
        }
        Ok(read)
    })
}

fn whole<T>(text: &str, read: impl FnOnce(&mut Parser<'_>) -> Parsed<T>) -> Result<T, ValueError> {
    let mut parser = Parser { rest: text, path: Vec::new() };
    let value = read(&mut parser).and_then(|value| {
        parser.space();
        if parser.rest.is_empty() { Ok(value) } else { Err(format!("there is more after it: {}", parser.found())) }
    });
    value.map_err(|words| ValueError { path: parser.path.iter().map(|n| format!("[{n}]")).collect(), words })
}

struct Parser<'a> {
    rest: &'a str,
    path: Vec<usize>,
}

type Parsed<T> = Result<T, String>;

impl<'a> Parser<'a> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// The next token, for an error.
    fn found(&self) -> String {
        let shown: String = self.rest.chars().take_while(|c| !matches!(c, '\n' | '\r')).take(QUOTED).collect();
        match shown.trim_end() {
            "" => "the end".to_owned(),
            shown => format!("`{shown}`"),
        }
    }

    fn want<T>(&self, what: &str) -> Parsed<T> {
        Err(format!("must be {what}, not {}", self.found()))
    }

    fn take(&mut self, token: &str) -> bool {
        self.space();
        let Some(rest) = self.rest.strip_prefix(token) else { return false };
        self.rest = rest;
        true
    }

    fn value(&mut self, ty: &Type) -> Parsed<Value> {
        self.space();
        match ty {
            Type::Integer => {
                self.integer(i64::from(i32::MIN), i64::from(i32::MAX), "an integer of 32 bits").map(Value::Int)
            }
            Type::Long => self.integer(i64::MIN, i64::MAX, "an integer of 64 bits").map(Value::Int),
            Type::Double => self.double().map(Value::Double),
            Type::Boolean if self.take("true") => Ok(Value::Bool(true)),
            Type::Boolean if self.take("false") => Ok(Value::Bool(false)),
            Type::Boolean => self.want("true or false"),
            Type::Character => self.character(),
            Type::String => self.string("a text in double quotes").map(Value::Text),
            Type::ListNode => {
                let items = self.items("a list such as [1,2,3]", |p| p.value(&Type::Integer))?;
                Ok(Value::List(
                    items.into_iter().filter_map(|v| if let Value::Int(n) = v { Some(n) } else { None }).collect(),
                ))
            }
            Type::TreeNode => self.tree(),
            Type::Array(item) => self.items("an array", |p| p.value(item)).map(Value::Array),
        }
    }

    fn items<T>(&mut self, what: &str, mut read: impl FnMut(&mut Self) -> Parsed<T>) -> Parsed<Vec<T>> {
        if !self.take("[") {
            return self.want(what);
        }
        let mut items = Vec::new();
        if self.take("]") {
            return Ok(items);
        }
        self.path.push(0);
        loop {
            items.push(read(self)?);
            if self.take("]") {
                break;
            }
            if !self.take(",") {
                return self.want("`,` or `]` after it");
            }
            if let Some(last) = self.path.last_mut() {
                *last += 1;
            }
        }
        self.path.pop();
        Ok(items)
    }

    fn row(&mut self, types: &[Option<&Type>]) -> Parsed<Vec<Value>> {
        let mut left = types.iter();
        let read = self.items("an array", |p| match left.next() {
            Some(Some(ty)) => p.value(ty),
            Some(None) if p.take("null") => Ok(Value::Null),
            Some(None) => p.want("null"),
            None => Err(format!("is one too many: {} are due", types.len())),
        })?;
        if left.next().is_some() {
            return Err(format!("must have {} items, not {}", types.len(), read.len()));
        }
        Ok(read)
    }

    /// The characters of a number.
    fn number(&self) -> &'a str {
        let end = self.rest.find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
        &self.rest[..end.unwrap_or(self.rest.len())]
    }

    fn integer(&mut self, least: i64, most: i64, what: &str) -> Parsed<i64> {
        let text = self.number();
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = !digits.is_empty()
            && digits.bytes().all(|b| b.is_ascii_digit())
            && (digits == "0" || !digits.starts_with('0'));
        match text.parse::<i64>() {
            Ok(number) if plain && (least..=most).contains(&number) => {
                self.rest = &self.rest[text.len()..];
                Ok(number)
            }
            _ => self.want(what),
        }
    }

    fn double(&mut self) -> Parsed<f64> {
        for (word, number) in
            [("\"NaN\"", f64::NAN), ("\"Infinity\"", f64::INFINITY), ("\"-Infinity\"", f64::NEG_INFINITY)]
        {
            if self.take(word) {
                return Ok(number);
            }
        }
        let text = self.number();
        let starts = text.strip_prefix('-').unwrap_or(text).starts_with(|c: char| c.is_ascii_digit());
        match text.parse::<f64>() {
            Ok(number) if starts && number.is_finite() => {
                self.rest = &self.rest[text.len()..];
                Ok(number)
            }
            _ => self.want("a number"),
        }
    }

    fn character(&mut self) -> Parsed<Value> {
        let before = self.rest;
        let text = self.string("one character in double quotes")?;
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if c.is_ascii() => Ok(Value::Char(c)),
            _ => {
                self.rest = before;
                self.want("one character of ASCII in double quotes")
            }
        }
    }

    fn string(&mut self, what: &str) -> Parsed<String> {
        if !self.rest.starts_with('"') {
            return self.want(what);
        }
        let bytes = self.rest.as_bytes();
        let mut end = 1;
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        if end >= bytes.len() {
            return self.want("a text that ends with a double quote");
        }
        // The quotes, escapes and control characters are JSON's matter; the ends are at ASCII bytes.
        match serde_json::from_str::<String>(&self.rest[..=end]) {
            Ok(text) if text.contains('\0') => Err("may not hold the character NUL".to_owned()),
            Ok(text) => {
                self.rest = &self.rest[end + 1..];
                Ok(text)
            }
            Err(_) => self.want("a text as JSON writes it"),
        }
    }

    fn tree(&mut self) -> Parsed<Value> {
        // Entries that may still come: each node has two children, an absent one none.
        let mut room: usize = 1;
        let nodes = self.items("a tree in level order such as [1,null,2]", |p| {
            if room == 0 {
                return Err("has no parent: all nodes above have their children".to_owned());
            }
            let node: Node = if p.take("null") {
                None
            } else {
                p.space();
                Some(p.integer(i64::from(i32::MIN), i64::from(i32::MAX), "an integer of 32 bits or null")?)
            };
            room = room - 1 + if node.is_some() { 2 } else { 0 };
            Ok(node)
        });
        let mut nodes = nodes?;
        trim_tree(&mut nodes);
        Ok(Value::Tree(nodes))
    }
}

/// A value as JSON, without white space.
pub fn to_json(value: &Value) -> String {
    let mut text = String::new();
    write(&mut text, value);
    text
}

/// Recursion is bounded by the type's depth.
fn write(text: &mut String, value: &Value) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Int(number) => text.push_str(&number.to_string()),
        Value::Double(number) => text.push_str(&double(*number)),
        Value::Bool(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Value::Char(c) => text.push_str(&serde_json::Value::from(c.to_string()).to_string()),
        Value::Text(words) => text.push_str(&serde_json::Value::from(words.as_str()).to_string()),
        Value::List(items) => list(text, items, |text, number| text.push_str(&number.to_string())),
        Value::Tree(nodes) => list(text, nodes, |text, node| match node {
            Some(number) => text.push_str(&number.to_string()),
            None => text.push_str("null"),
        }),
        Value::Array(items) => list(text, items, write),
    }
}

fn list<T>(text: &mut String, items: &[T], mut each: impl FnMut(&mut String, &T)) {
    text.push('[');
    for (n, item) in items.iter().enumerate() {
        if n > 0 {
            text.push(',');
        }
        each(text, item);
    }
    text.push(']');
}

fn double(number: f64) -> String {
    if number.is_nan() {
        "\"NaN\"".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "\"Infinity\"" } else { "\"-Infinity\"" }.to_owned()
    } else {
        // The shortest text that reads back as the same number.
        serde_json::Number::from_f64(number).map_or_else(|| "0.0".to_owned(), |n| n.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, ty: &str) -> Result<String, String> {
        parse(text, &ty.parse().unwrap()).map(|v| to_json(&v)).map_err(|e| e.to_string())
    }

    #[test]
    fn what_fits_comes_back() {
        for (ty, text, same) in [
            ("integer", " -2147483648\n", "-2147483648"),
            ("long", "9223372036854775807", "9223372036854775807"),
            ("double", "0.1", "0.1"),
            ("double", "3", "3.0"),
            ("double", "-0.0", "-0.0"),
            ("double", "1e300", "1e+300"),
            ("double", "5e-324", "5e-324"),
            ("double", "0.30000000000000004", "0.30000000000000004"),
            ("double[]", "[\"NaN\", \"Infinity\", \"-Infinity\"]", "[\"NaN\",\"Infinity\",\"-Infinity\"]"),
            ("boolean[]", "[true,false]", "[true,false]"),
            ("character", "\"\\\\\"", "\"\\\\\""),
            ("string", "\"a\\u00e9\\ud83d\\ude00\\n\"", "\"aé😀\\n\""),
            ("integer[][]", "[[1, 2] ,[ ]]", "[[1,2],[]]"),
            ("ListNode[]", "[[],[1,2]]", "[[],[1,2]]"),
            ("TreeNode", "[1,null,2,3,null,null]", "[1,null,2,3]"),
            ("TreeNode", "[null]", "[]"),
        ] {
            assert_eq!(read(text, ty).as_deref(), Ok(same), "{ty} {text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_place() {
        for (ty, text, error) in [
            ("integer", "2147483648", "must be an integer of 32 bits, not `2147483648`"),
            ("integer", "1.0", "must be an integer of 32 bits, not `1.0`"),
            ("integer", "01", "must be an integer of 32 bits, not `01`"),
            ("integer", "", "must be an integer of 32 bits, not the end"),
            ("long", "9223372036854775808", "must be an integer of 64 bits, not `9223372036854775808`"),
            ("double", "NaN", "must be a number, not `NaN`"),
            ("double", "1e999", "must be a number, not `1e999`"),
            ("integer[][]", "[[1],[2,x]]", "[1][1]: must be an integer of 32 bits, not `x]]`"),
            ("integer[]", "[1,]", "[1]: must be an integer of 32 bits, not `]`"),
            ("integer[]", "[1 2]", "[0]: must be `,` or `]` after it, not `2]`"),
            ("integer[]", "[1] 2", "there is more after it: `2`"),
            ("character", "\"ab\"", "must be one character of ASCII in double quotes, not `\"ab\"`"),
            ("character", "\"é\"", "must be one character of ASCII in double quotes, not `\"é\"`"),
            ("string", "'a'", "must be a text in double quotes, not `'a'`"),
            ("string", "\"a", "must be a text that ends with a double quote, not `\"a`"),
            ("string", "\"\\ud800\"", "must be a text as JSON writes it, not `\"\\ud800\"`"),
            ("string", "\"\\u0000\"", "may not hold the character NUL"),
            ("TreeNode", "[1,null,null,2]", "[3]: has no parent: all nodes above have their children"),
            ("TreeNode", "[null,1]", "[1]: has no parent: all nodes above have their children"),
            ("boolean", "1", "must be true or false, not `1`"),
        ] {
            assert_eq!(read(text, ty), Err(error.to_owned()), "{ty} {text}");
        }
    }

    #[test]
    fn depth_is_the_types_not_the_texts() {
        let deep = "[".repeat(1_000_000);
        assert!(read(&deep, "integer[][]").unwrap_err().starts_with("[0][0]: must be"));
        let list = format!("[{}]", vec!["7"; 100_000].join(","));
        assert_eq!(read(&list, "ListNode").unwrap(), list);
        let skewed = format!("[1{}]", ",null,1".repeat(100_000));
        assert_eq!(read(&skewed, "TreeNode").unwrap(), skewed);
    }
}
