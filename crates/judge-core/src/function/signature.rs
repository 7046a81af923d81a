//! A signature: names, types, and how answers are compared.

use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Arrays in arrays, at most.
pub const MOST_NESTED: usize = 4;
/// Parameters of a function, at most.
const MOST_PARAMS: usize = 16;
/// Methods of a class, at most.
const MOST_METHODS: usize = 32;
/// Characters of a name, at most.
const LONGEST_NAME: usize = 40;
/// A `double` may differ by this much where nothing else is said.
const TOLERANCE: f64 = 1e-5;

/// What is wrong with a signature, in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SignatureError(pub String);

fn wrong<T>(words: impl Into<String>) -> Result<T, SignatureError> {
    Err(SignatureError(words.into()))
}

/// A type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// 32 bits.
    Integer,
    /// 64 bits.
    Long,
    /// Floating point of 64 bits.
    Double,
    /// True or false.
    Boolean,
    /// One character of ASCII.
    Character,
    /// Text.
    String,
    /// A singly linked list of integers; may be empty.
    ListNode,
    /// A binary tree of integers; may be empty.
    TreeNode,
    /// Several of a type.
    Array(Box<Type>),
}

impl Type {
    /// The innermost type, and how many arrays are around it.
    pub fn unnest(&self) -> (&Type, usize) {
        match self {
            Self::Array(item) => {
                let (inner, depth) = item.unnest();
                (inner, depth + 1)
            }
            other => (other, 0),
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Integer => "integer",
            Self::Long => "long",
            Self::Double => "double",
            Self::Boolean => "boolean",
            Self::Character => "character",
            Self::String => "string",
            Self::ListNode => "ListNode",
            Self::TreeNode => "TreeNode",
            Self::Array(item) => return write!(f, "{item}[]"),
        })
    }
}

impl FromStr for Type {
    type Err = SignatureError;

    /// Reads our spelling, and those that are usual elsewhere: `list<integer>`, `String`, `int[]`.
    fn from_str(text: &str) -> Result<Self, SignatureError> {
        let unknown = || SignatureError(format!("`{}` is not a type", text.chars().take(60).collect::<String>()));
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let mut rest = compact.as_str();
        let mut depth = 0;
        loop {
            let lower = rest.to_ascii_lowercase();
            if let Some(item) = rest.strip_suffix("[]") {
                rest = item;
            } else if lower.starts_with("list<") && lower.ends_with('>') {
                rest = &rest["list<".len()..rest.len() - 1];
            } else {
                break;
            }
            depth += 1;
        }
        if depth > MOST_NESTED {
            return wrong(format!("`{compact}` nests arrays deeper than {MOST_NESTED} levels"));
        }
        let inner = match rest.to_ascii_lowercase().as_str() {
            "integer" | "int" => Self::Integer,
            "long" => Self::Long,
            "double" | "float" => Self::Double,
            "boolean" | "bool" => Self::Boolean,
            "character" | "char" => Self::Character,
            "string" => Self::String,
            "listnode" => Self::ListNode,
            "treenode" => Self::TreeNode,
            _ => return Err(unknown()),
        };
        Ok((0..depth).fold(inner, |item, _| Self::Array(Box::new(item))))
    }
}

impl TryFrom<String> for Type {
    type Error = SignatureError;

    fn try_from(text: String) -> Result<Self, SignatureError> {
        text.parse()
    }
}

impl From<Type> for String {
    fn from(ty: Type) -> Self {
        ty.to_string()
    }
}

impl Serialize for Type {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Type {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Param {
    /// camelCase.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: Type,
}

/// A method of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "MethodText", try_from = "MethodText")]
pub struct Method {
    /// camelCase.
    pub name: String,
    /// Its parameters.
    pub params: Vec<Param>,
    /// What it returns; `None`: nothing.
    pub returns: Option<Type>,
}

/// How an answer is compared with the right one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Compare {
    /// Equal.
    Exact,
    /// The outer array's items in any order.
    Unordered,
    /// The items of every array in any order.
    UnorderedNested,
    /// Numbers may differ by this much, absolutely or relatively.
    Float(f64),
    /// The function returns k; the first k items of the changed parameter count.
    FirstK,
    /// The package's output validator decides.
    Validator,
}

/// A function or a class.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A function.
    Function {
        /// camelCase.
        name: String,
        /// Its parameters.
        params: Vec<Param>,
        /// What it returns; `None`: nothing.
        returns: Option<Type>,
        /// The parameter that it changes, by index: after the call, that is the answer.
        mutates: Option<usize>,
    },
    /// A class whose methods are called one after another.
    Class {
        /// PascalCase.
        name: String,
        /// The constructor's parameters.
        constructor: Vec<Param>,
        /// Its methods.
        methods: Vec<Method>,
    },
}

/// What a solver fills in. Always sound: only [`Signature::new`] and JSON make one, and both check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(into = "SignatureText", try_from = "SignatureText")]
pub struct Signature {
    /// A function or a class.
    pub shape: Shape,
    /// How answers are compared.
    pub compare: Compare,
}

impl Signature {
    /// Checks a signature.
    ///
    /// # Errors
    /// In words, what is wrong with it.
    pub fn new(shape: Shape, compare: Option<Compare>) -> Result<Self, SignatureError> {
        check_shape(&shape)?;
        let compare = compare.unwrap_or_else(|| default_compare(&shape));
        check_compare(&shape, compare)?;
        Ok(Self { shape, compare })
    }

    /// The name of the function or class.
    pub fn name(&self) -> &str {
        match &self.shape {
            Shape::Function { name, .. } | Shape::Class { name, .. } => name,
        }
    }

    /// The type of a function's answer as it stands in an answer file; `None` for a class, whose answer is a list.
    pub fn answer(&self) -> Option<&Type> {
        match &self.shape {
            Shape::Function { params, mutates: Some(index), .. } => params.get(*index).map(|p| &p.ty),
            Shape::Function { returns, .. } => returns.as_ref(),
            Shape::Class { .. } => None,
        }
    }

    /// Whether a type occurs in it, at any depth.
    pub fn uses(&self, wanted: &Type) -> bool {
        self.types().iter().any(|ty| ty.unnest().0 == wanted)
    }

    /// All types, in order.
    pub fn types(&self) -> Vec<&Type> {
        fn of(params: &[Param]) -> impl Iterator<Item = &Type> {
            params.iter().map(|p| &p.ty)
        }
        match &self.shape {
            Shape::Function { params, returns, .. } => of(params).chain(returns).collect(),
            Shape::Class { constructor, methods, .. } => {
                of(constructor).chain(methods.iter().flat_map(|m| of(&m.params).chain(&m.returns))).collect()
            }
        }
    }
}

fn default_compare(shape: &Shape) -> Compare {
    let answers: Vec<&Type> = match shape {
        Shape::Function { params, mutates: Some(index), .. } => params.get(*index).iter().map(|p| &p.ty).collect(),
        Shape::Function { returns, .. } => returns.iter().collect(),
        Shape::Class { methods, .. } => methods.iter().filter_map(|m| m.returns.as_ref()).collect(),
    };
    let floats = answers.iter().any(|ty| *ty.unnest().0 == Type::Double);
    if floats { Compare::Float(TOLERANCE) } else { Compare::Exact }
}

fn check_shape(shape: &Shape) -> Result<(), SignatureError> {
    match shape {
        Shape::Function { name, params, returns, mutates } => {
            check_name(name, false)?;
            check_params(name, params)?;
            if mutates.is_some_and(|index| index >= params.len()) {
                return wrong("`mutates` must name a parameter");
            }
            if returns.is_none() && mutates.is_none() {
                return wrong("a function that returns nothing needs `mutates`: the parameter that is the answer");
            }
        }
        Shape::Class { name, constructor, methods } => {
            check_name(name, true)?;
            check_params("constructor", constructor)?;
            if methods.is_empty() || methods.len() > MOST_METHODS {
                return wrong(format!("a class needs 1 to {MOST_METHODS} methods"));
            }
            let mut seen = HashSet::new();
            for method in methods {
                check_name(&method.name, false)?;
                check_params(&method.name, &method.params)?;
                if !seen.insert(plain(&method.name)) {
                    return wrong(format!("the method `{}` is there twice", method.name));
                }
            }
        }
    }
    Ok(())
}

/// A name without what languages write differently: `twoSum` and `two_sum` are the same.
fn plain(name: &str) -> String {
    name.replace('_', "").to_ascii_lowercase()
}

fn check_name(name: &str, class: bool) -> Result<(), SignatureError> {
    let shown: String = name.chars().take(60).collect();
    let first = name.bytes().next().unwrap_or(0);
    let starts = if class { first.is_ascii_uppercase() } else { first.is_ascii_lowercase() };
    let letters = name.bytes().all(|b| b.is_ascii_alphanumeric());
    if !starts || !letters || name.len() > LONGEST_NAME {
        let case = if class { "PascalCase" } else { "camelCase" };
        return wrong(format!("`{shown}` must be a name in {case}: letters and digits, at most {LONGEST_NAME}"));
    }
    let ours = ["solution", "listnode", "treenode", "main", "judge"];
    let lower = name.to_ascii_lowercase();
    if ours.contains(&lower.as_str()) || lower.starts_with("judge") {
        return wrong(format!("`{shown}` is a name that the judge uses itself"));
    }
    Ok(())
}

fn check_params(of: &str, params: &[Param]) -> Result<(), SignatureError> {
    if params.len() > MOST_PARAMS {
        return wrong(format!("`{of}` has more than {MOST_PARAMS} parameters"));
    }
    let mut seen = HashSet::new();
    for param in params {
        check_name(&param.name, false)?;
        if !seen.insert(plain(&param.name)) {
            return wrong(format!("`{of}` has the parameter `{}` twice", param.name));
        }
    }
    Ok(())
}

fn check_compare(shape: &Shape, compare: Compare) -> Result<(), SignatureError> {
    let (returns, mutated) = match shape {
        Shape::Function { params, returns, mutates, .. } => {
            (returns.as_ref(), mutates.and_then(|index| params.get(index)).map(|p| &p.ty))
        }
        Shape::Class { .. } => match compare {
            Compare::Exact | Compare::Float(_) | Compare::Validator => return Ok(()),
            _ => return wrong("a class is compared `exact`, `float` or by a `validator`"),
        },
    };
    let is_array = |ty: Option<&Type>| ty.is_some_and(|ty| matches!(ty, Type::Array(_)));
    match compare {
        Compare::FirstK if returns != Some(&Type::Integer) || !is_array(mutated) => {
            wrong("`first_k` needs `returns: integer` and `mutates: ` an array")
        }
        Compare::FirstK => Ok(()),
        _ if mutated.is_some() && returns.is_some() => {
            wrong("a function that changes a parameter returns `void`, unless it is compared by `first_k`")
        }
        Compare::Unordered | Compare::UnorderedNested if !is_array(mutated.or(returns)) => {
            wrong("only arrays can be compared in any order")
        }
        Compare::Float(tolerance) if !(0.0..=1.0).contains(&tolerance) => wrong("`tolerance` must be from 0 to 1"),
        _ => Ok(()),
    }
}

mod text;
use text::{MethodText, SignatureText};

#[cfg(test)]
mod tests;
