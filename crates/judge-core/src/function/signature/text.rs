//! A signature as it is written, in `function.yaml` and as JSON.

use serde::{Deserialize, Serialize};

use super::{Compare, Method, Param, Shape, Signature, SignatureError, TOLERANCE, Type, wrong};

/// `void`, or nothing.
const VOID: &str = "void";

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MethodText {
    name: String,
    #[serde(default)]
    params: Vec<Param>,
    #[serde(default = "void")]
    returns: String,
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignatureText {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    params: Option<Vec<Param>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    returns: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mutates: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    constructor: Option<Vec<Param>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    methods: Option<Vec<Method>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compare: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tolerance: Option<f64>,
}

fn void() -> String {
    VOID.to_owned()
}

fn returned(text: &str) -> Result<Option<Type>, SignatureError> {
    match text.trim() {
        "" | VOID => Ok(None),
        ty => ty.parse().map(Some),
    }
}

fn written(returns: Option<&Type>) -> String {
    returns.map_or_else(void, ToString::to_string)
}

impl TryFrom<MethodText> for Method {
    type Error = SignatureError;

    fn try_from(text: MethodText) -> Result<Self, SignatureError> {
        Ok(Self { returns: returned(&text.returns)?, name: text.name, params: text.params })
    }
}

impl From<Method> for MethodText {
    fn from(method: Method) -> Self {
        Self { returns: written(method.returns.as_ref()), name: method.name, params: method.params }
    }
}

impl TryFrom<SignatureText> for Signature {
    type Error = SignatureError;

    fn try_from(text: SignatureText) -> Result<Self, SignatureError> {
        let compare = match (text.compare.as_deref(), text.tolerance) {
            (None, None) => None,
            (None | Some("float"), tolerance) => Some(Compare::Float(tolerance.unwrap_or(TOLERANCE))),
            (Some(_), Some(_)) => return wrong("`tolerance` goes with `compare: float`"),
            (Some("exact"), None) => Some(Compare::Exact),
            (Some("unordered"), None) => Some(Compare::Unordered),
            (Some("unordered_nested"), None) => Some(Compare::UnorderedNested),
            (Some("first_k"), None) => Some(Compare::FirstK),
            (Some("validator"), None) => Some(Compare::Validator),
            (Some(_), None) => {
                return wrong(
                    "`compare` must be `exact`, `unordered`, `unordered_nested`, `float`, `first_k` or `validator`",
                );
            }
        };
        let function = text.name.is_some() || text.params.is_some() || text.returns.is_some() || text.mutates.is_some();
        let shape = match (text.class, text.name) {
            (Some(_), _) if function => return wrong("either `class` or a function's `name`, not both"),
            (Some(name), _) => Shape::Class {
                name,
                constructor: text.constructor.unwrap_or_default(),
                methods: text.methods.unwrap_or_default(),
            },
            (None, _) if text.constructor.is_some() || text.methods.is_some() => {
                return wrong("`constructor` and `methods` go with `class`");
            }
            (None, None) => return wrong("`name` is missing (a function's), or `class`"),
            (None, Some(name)) => {
                let params = text.params.unwrap_or_default();
                let index = |wanted: String| {
                    let found = params.iter().position(|p| p.name == wanted);
                    found.ok_or_else(|| SignatureError("`mutates` must name a parameter".to_owned()))
                };
                let mutates = text.mutates.map(index).transpose()?;
                Shape::Function { name, returns: returned(&text.returns.unwrap_or_default())?, params, mutates }
            }
        };
        Self::new(shape, compare)
    }
}

impl From<Signature> for SignatureText {
    fn from(signature: Signature) -> Self {
        let (compare, tolerance) = match signature.compare {
            Compare::Exact => ("exact", None),
            Compare::Unordered => ("unordered", None),
            Compare::UnorderedNested => ("unordered_nested", None),
            Compare::Float(tolerance) => ("float", Some(tolerance)),
            Compare::FirstK => ("first_k", None),
            Compare::Validator => ("validator", None),
        };
        let text = Self { compare: Some(compare.to_owned()), tolerance, ..Self::default() };
        match signature.shape {
            Shape::Function { name, params, returns, mutates } => Self {
                mutates: mutates.and_then(|index| params.get(index)).map(|p| p.name.clone()),
                name: Some(name),
                params: Some(params),
                returns: Some(written(returns.as_ref())),
                ..text
            },
            Shape::Class { name, constructor, methods } => {
                Self { class: Some(name), constructor: Some(constructor), methods: Some(methods), ..text }
            }
        }
    }
}
