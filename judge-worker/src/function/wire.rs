//! What travels between the worker and a driver: bytes that need no parser, the same for every language.
//!
//! Numbers are little-endian: `integer` and `long` 8 bytes, `double` its 8 bytes, `boolean` one, `character` a code point of 4.
//! A `string` is its length in bytes (4) and UTF-8; an array its count (4) and items; a `ListNode` the same of values; a `TreeNode` a
//! count (4) and entries in level order, each one byte (is there a node?) and, if so, its value.
//!
//! A driver reads the arguments in order (class: the number of calls (4), the constructor's arguments, then for each call the method's
//! index (4) and its arguments), and answers once, when all is done: `A` and the answer (class: the results, nothing for what
//! returns nothing; `first_k`: k and the array), `W` and a string (it returned what doesn't fit its type), `E`, a line (4) and a
//! string (an exception), or `S` and a line (4): a signal is about to end it. The solver's code shares the driver's process, so these bytes are as hostile as any: they
//! are worth no more than the answer in them, which is compared out here.

use judge_core::function::{Compare, Input, Shape, Signature, Type, Value, trim_tree};

/// What a driver said.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// An answer of the right type.
    Answer(Value),
    /// What it returned does not fit the type, in words.
    Wrong(String),
    /// An exception ended it: the line in the solver's file (0: unknown), its type and text.
    Thrown(u32, String),
    /// A signal ended it: the line in the solver's file (0: unknown).
    Crashed(u32),
    /// Something that no driver says.
    Garbled,
}

/// The bytes of an input.
pub(super) fn encode(input: &Input) -> Vec<u8> {
    let mut bytes = Vec::new();
    match input {
        Input::Function(values) => values.iter().for_each(|value| write(&mut bytes, value)),
        Input::Class(first, calls) => {
            count(&mut bytes, calls.len());
            first.iter().for_each(|value| write(&mut bytes, value));
            for (method, values) in calls {
                count(&mut bytes, *method);
                values.iter().for_each(|value| write(&mut bytes, value));
            }
        }
    }
    bytes
}

fn count(bytes: &mut Vec<u8>, number: usize) {
    bytes.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
}

fn write(bytes: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Null => {}
        Value::Int(number) => bytes.extend(number.to_le_bytes()),
        Value::Double(number) => bytes.extend(number.to_le_bytes()),
        Value::Bool(flag) => bytes.push(u8::from(*flag)),
        Value::Char(c) => bytes.extend(u32::from(*c).to_le_bytes()),
        Value::Text(text) => {
            count(bytes, text.len());
            bytes.extend(text.as_bytes());
        }
        Value::List(items) => {
            count(bytes, items.len());
            items.iter().for_each(|n| bytes.extend(n.to_le_bytes()));
        }
        Value::Tree(nodes) => {
            count(bytes, nodes.len());
            for node in nodes {
                bytes.push(u8::from(node.is_some()));
                bytes.extend(node.iter().flat_map(|n| n.to_le_bytes()));
            }
        }
        Value::Array(items) => {
            count(bytes, items.len());
            items.iter().for_each(|item| write(bytes, item));
        }
    }
}

/// Reads what a driver said to this input.
pub(super) fn decode(bytes: &[u8], signature: &Signature, input: &Input) -> Said {
    let Some((mark, rest)) = bytes.split_first() else { return Said::Nothing };
    let mut reader = Reader { rest };
    let said = match mark {
        b'A' => reader.answer(signature, input),
        b'W' => reader.text().map(Said::Wrong).ok_or(None),
        b'E' => reader.u32().and_then(|line| Some(Said::Thrown(line, reader.text()?))).ok_or(None),
        b'S' => reader.u32().map(Said::Crashed).ok_or(None),
        _ => return Said::Garbled,
    };
    match said {
        Ok(said) if reader.rest.is_empty() => said,
        Err(Some(words)) => Said::Wrong(words),
        _ => Said::Garbled,
    }
}

/// Why there is no value: words where it only doesn't fit.
type Fault = Option<String>;

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn i64(&mut self) -> Option<i64> {
        self.array().map(i64::from_le_bytes)
    }

    /// A count of things that take `least` bytes each: never more than can still come.
    fn count(&mut self, least: usize) -> Option<usize> {
        let count = usize::try_from(self.u32()?).ok()?;
        (count.checked_mul(least)? <= self.rest.len()).then_some(count)
    }

    fn text(&mut self) -> Option<String> {
        let length = self.count(1)?;
        self.bytes(length).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    }

    fn integer(&mut self) -> Result<i64, Fault> {
        let number = self.i64().ok_or(None)?;
        if i32::try_from(number).is_ok() { Ok(number) } else { Err(Some(format!("{number} is no integer of 32 bits"))) }
    }

    fn answer(&mut self, signature: &Signature, input: &Input) -> Result<Said, Fault> {
        let value = match (&signature.shape, signature.answer()) {
            (Shape::Function { params, mutates, .. }, Some(ty)) if signature.compare == Compare::FirstK => {
                let k = self.integer()?;
                let Value::Array(mut items) = self.value(ty)? else { return Err(None) };
                let name = mutates.and_then(|index| params.get(index)).map_or("", |p| &p.name);
                match usize::try_from(k) {
                    Ok(k) if k <= items.len() => items.truncate(k),
                    _ => return Err(Some(format!("returned {k}, but {name} has {} items", items.len()))),
                }
                Value::Array(items)
            }
            (_, Some(ty)) => self.value(ty)?,
            (_, None) => {
                let results = signature.results(input);
                let read = |ty: Option<&Type>| ty.map_or(Ok(Value::Null), |ty| self.value(ty));
                Value::Array(results.into_iter().map(read).collect::<Result<_, _>>()?)
            }
        };
        Ok(Said::Answer(value))
    }

    /// Recursion is bounded by the type's depth.
    fn value(&mut self, ty: &Type) -> Result<Value, Fault> {
        Ok(match ty {
            Type::Integer => Value::Int(self.integer()?),
            Type::Long => Value::Int(self.i64().ok_or(None)?),
            Type::Double => Value::Double(f64::from_le_bytes(self.array().ok_or(None)?)),
            Type::Boolean => match self.array().ok_or(None)? {
                [0] => Value::Bool(false),
                [1] => Value::Bool(true),
                _ => return Err(None),
            },
            Type::Character => {
                let code = self.u32().ok_or(None)?;
                match char::from_u32(code) {
                    Some(c) if c.is_ascii() => Value::Char(c),
                    _ => return Err(Some(format!("the character number {code} is none of ASCII"))),
                }
            }
            Type::String => Value::Text(self.text().ok_or(None)?),
            Type::ListNode => {
                let count = self.count(8).ok_or(None)?;
                Value::List((0..count).map(|_| self.integer()).collect::<Result<_, _>>()?)
            }
            Type::TreeNode => {
                let count = self.count(1).ok_or(None)?;
                let mut nodes = Vec::with_capacity(count);
                for _ in 0..count {
                    nodes.push(match self.array().ok_or(None)? {
                        [0] => None,
                        [1] => Some(self.integer()?),
                        _ => return Err(None),
                    });
                }
                trim_tree(&mut nodes);
                Value::Tree(nodes)
            }
            Type::Array(item) => {
                let count = self.count(1).ok_or(None)?;
                Value::Array((0..count).map(|_| self.value(item)).collect::<Result<_, _>>()?)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(returns: &str) -> Signature {
        let json = format!(r#"{{"name":"same","params":[{{"name":"a","type":"{returns}"}}],"returns":"{returns}"}}"#);
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn an_input_is_read_back_as_an_answer() {
        for (ty, text) in [
            ("integer", "-2147483648"),
            ("long", "9223372036854775807"),
            ("double[]", "[-0.0,0.1,\"Infinity\"]"),
            ("boolean", "true"),
            ("character[]", "[\"a\",\"\\\\\"]"),
            ("string[][]", "[[\"é\",\"\"],[]]"),
            ("ListNode", "[1,2,3]"),
            ("TreeNode[]", "[[1,null,2],[]]"),
        ] {
            let signature = signature(ty);
            let input = signature.parse_file(text).unwrap();
            let bytes = [b"A".as_slice(), &encode(&input)].concat();
            let Said::Answer(value) = decode(&bytes, &signature, &input) else { panic!("{ty} {text}") };
            assert_eq!(judge_core::function::to_json(&value), text);
            for cut in 1..bytes.len() {
                assert_eq!(decode(&bytes[..cut], &signature, &input), Said::Garbled, "{ty} {text} cut at {cut}");
            }
            let long = [bytes.as_slice(), b"A"].concat();
            assert_eq!(decode(&long, &signature, &input), Said::Garbled, "a second answer");
        }
    }

    #[test]
    fn hostile_bytes() {
        let signature = signature("integer[]");
        let input = signature.parse_file("[]").unwrap();
        let check = |bytes: &[u8]| decode(bytes, &signature, &input);
        assert_eq!(check(b""), Said::Nothing);
        assert_eq!(check(b"X"), Said::Garbled);
        assert_eq!(check(b"A\xff\xff\xff\xff"), Said::Garbled, "a count that can't come");
        assert_eq!(check(b"E\x05\0\0\0\x02\0\0\0no"), Said::Thrown(5, "no".into()));
        assert_eq!(check(b"S\x05\0\0\0"), Said::Crashed(5));
        assert_eq!(check(b"W\x02\0\0\0\xff\xff"), Said::Wrong("\u{fffd}\u{fffd}".into()));
        let large = [b"A\x01\0\0\0".as_slice(), &(1_i64 << 40).to_le_bytes()].concat();
        assert_eq!(check(&large), Said::Wrong("1099511627776 is no integer of 32 bits".into()));
    }
}
