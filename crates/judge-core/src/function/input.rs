//! What goes into one call: a test case's input, or a case of the solver's own; and the answer that belongs to it.

use super::json::{parse, parse_row, parse_rows};
use super::{Method, Param, Shape, Signature, Type, Value, ValueError};

/// Calls of one object, at most.
const MOST_CALLS: usize = 1_000_000;

/// A test case's input.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A function's arguments.
    Function(Vec<Value>),
    /// An object's life: the constructor's arguments, then method by index and its arguments.
    Class(Vec<Value>, Vec<(usize, Vec<Value>)>),
}

/// What is wrong with an input, and in which of its texts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{words}")]
pub struct InputError {
    /// The text's index; one past the last: their number is wrong.
    pub index: usize,
    /// In words, beginning with the parameter's name.
    pub words: String,
}

impl Signature {
    /// How many texts an input has: one for each parameter, or a class's two lists.
    pub fn input_texts(&self) -> usize {
        match &self.shape {
            Shape::Function { params, .. } => params.len(),
            Shape::Class { .. } => 2,
        }
    }

    /// Reads an input: one JSON text for each parameter; for a class, the names of what is called, and the argument lists.
    ///
    /// # Errors
    /// The first text that doesn't fit.
    pub fn parse_input(&self, texts: &[&str]) -> Result<Input, InputError> {
        let due = self.input_texts();
        if texts.len() != due {
            let words = format!("must have {due} texts, one for each parameter, not {}", texts.len());
            return Err(InputError { index: due.min(texts.len()), words });
        }
        match &self.shape {
            Shape::Function { params, .. } => {
                let read = |(index, (param, text)): (usize, (&Param, &&str))| {
                    parse(text, &param.ty).map_err(|e| InputError { index, words: named(&param.name, &e) })
                };
                params.iter().zip(texts).enumerate().map(read).collect::<Result<_, _>>().map(Input::Function)
            }
            Shape::Class { name, constructor, methods } => {
                let calls = calls(name, methods, texts[0]).map_err(|words| InputError { index: 0, words })?;
                let types = |params: &'_ [Param]| params.iter().map(|p| Some(p.ty.clone())).collect::<Vec<_>>();
                let owned: Vec<Vec<Option<Type>>> = std::iter::once(types(constructor))
                    .chain(calls.iter().map(|n| types(&methods[*n].params)))
                    .collect();
                let rows: Vec<Vec<Option<&Type>>> =
                    owned.iter().map(|row| row.iter().map(Option::as_ref).collect()).collect();
                let rows = parse_rows(texts[1], &rows)
                    .map_err(|e| InputError { index: 1, words: named("the argument lists", &e) })?;
                let mut rows = rows.into_iter();
                let first = rows.next().unwrap_or_default();
                Ok(Input::Class(first, calls.into_iter().zip(rows).collect()))
            }
        }
    }

    /// Reads an input as it stands in a file: a text a line.
    ///
    /// # Errors
    /// The first line that doesn't fit.
    pub fn parse_file(&self, text: &str) -> Result<Input, InputError> {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        self.parse_input(&lines)
    }

    /// Reads an answer to this input.
    ///
    /// # Errors
    /// Where it doesn't fit.
    pub fn parse_answer(&self, input: &Input, text: &str) -> Result<Value, ValueError> {
        match (self.answer(), input) {
            (Some(ty), _) => parse(text, ty),
            (None, input) => parse_row(text, &self.results(input)).map(Value::Array),
        }
    }

    /// What a class's answer consists of: `None` for the constructor and for methods that return nothing.
    pub fn results(&self, input: &Input) -> Vec<Option<&Type>> {
        match (&self.shape, input) {
            (Shape::Class { methods, .. }, Input::Class(_, calls)) => {
                let returned = |n: usize| methods.get(n).and_then(|m| m.returns.as_ref());
                std::iter::once(None).chain(calls.iter().map(|(n, _)| returned(*n))).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn named(name: &str, error: &ValueError) -> String {
    let space = if error.path.is_empty() { " " } else { "" };
    format!("{name}{space}{}{}{}", error.path, if error.path.is_empty() { "" } else { " " }, error.words)
}

/// The methods that are called, by index; the constructor, which must come first, left out.
fn calls(class: &str, methods: &[Method], text: &str) -> Result<Vec<usize>, String> {
    let names = parse(text, &Type::Array(Box::new(Type::String))).map_err(|e| named("the names", &e))?;
    let Value::Array(names) = names else { return Err("the names must be an array".to_owned()) };
    let mut names = names.iter().map(|name| if let Value::Text(name) = name { name.as_str() } else { "" });
    if names.next() != Some(class) {
        return Err(format!("the names must begin with \"{class}\""));
    }
    let mut calls = Vec::new();
    for (n, name) in names.enumerate() {
        let shown: String = name.chars().take(60).collect();
        let found = methods.iter().position(|m| m.name == name);
        calls.push(found.ok_or_else(|| format!("the names[{}] is \"{shown}\", which is no method", n + 1))?);
        if calls.len() > MOST_CALLS {
            return Err(format!("the names are more than {MOST_CALLS}"));
        }
    }
    Ok(calls)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::function::to_json;

    fn signature(json: &str) -> Signature {
        serde_json::from_str(json).unwrap()
    }

    const SUM: &str = r#"{"name":"twoSum","params":[{"name":"nums","type":"integer[]"},{"name":"target","type":"integer"}],"returns":"integer[]"}"#;
    const CACHE: &str = r#"{"class":"Cache","constructor":[{"name":"size","type":"integer"}],"methods":[
        {"name":"get","params":[{"name":"key","type":"string"}],"returns":"long"},
        {"name":"put","params":[{"name":"key","type":"string"},{"name":"value","type":"long"}]}]}"#;

    #[test]
    fn functions() {
        let sum = signature(SUM);
        let input = sum.parse_file("[1,2]\n3\n").unwrap();
        assert_eq!(input, Input::Function(vec![Value::Array(vec![Value::Int(1), Value::Int(2)]), Value::Int(3)]));
        assert_eq!(to_json(&sum.parse_answer(&input, "[0, 1]").unwrap()), "[0,1]");
        for (texts, index, words) in [
            (vec!["[1]"], 1, "must have 2 texts, one for each parameter, not 1"),
            (vec!["[1,true]", "3"], 0, "nums[1] must be an integer of 32 bits, not `true]`"),
            (vec!["[]", "x"], 1, "target must be an integer of 32 bits, not `x`"),
        ] {
            assert_eq!(sum.parse_input(&texts), Err(InputError { index, words: words.to_owned() }));
        }
    }

    #[test]
    fn classes() {
        let cache = signature(CACHE);
        let input = cache.parse_input(&[r#"["Cache","put","get"]"#, r#"[[2],["a",7],["a"]]"#]).unwrap();
        let Input::Class(first, calls) = &input else { panic!("{input:?}") };
        assert_eq!((first.len(), calls[0].0, calls[1].0), (1, 1, 0));
        assert_eq!(to_json(&cache.parse_answer(&input, "[null,null,7]").unwrap()), "[null,null,7]");
        let bad = cache.parse_answer(&input, "[null,1,7]").unwrap_err().to_string();
        assert_eq!(bad, "[1]: must be null, not `1,7]`");
        for (texts, index, words) in [
            ([r#"["put"]"#, "[[2]]"], 0, "the names must begin with \"Cache\""),
            ([r#"["Cache","pop"]"#, "[[2],[]]"], 0, "the names[1] is \"pop\", which is no method"),
            ([r#"["Cache","get"]"#, "[[2]]"], 1, "the argument lists must have 2 items, not 1"),
            ([r#"["Cache","get"]"#, "[[2],[]]"], 1, "the argument lists[1] must have 1 items, not 0"),
            ([r#"["Cache"]"#, "[[2,3]]"], 1, "the argument lists[0][1] is one too many: 1 are due"),
            ([r#"["Cache"]"#, "[[2],[3]]"], 1, "the argument lists[1] is one too many: there are 1 calls"),
        ] {
            assert_eq!(cache.parse_input(&texts), Err(InputError { index, words: words.to_owned() }));
        }
    }
}
