//! `{{name}}` in statements, validators and sources.

use std::collections::BTreeMap;

/// Puts values in place of `{{name}}`; names that aren't known stay as they are.
pub(crate) fn replace(text: &str, constants: &BTreeMap<String, String>) -> String {
    if constants.is_empty() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("{{") {
        let after = &rest[start + 2..];
        let value = after.find("}}").and_then(|end| Some((constants.get(&after[..end])?, end)));
        let (skip, put) =
            value.map_or((start + 2, &rest[start..start + 2]), |(value, end)| (start + end + 4, value.as_str()));
        out.push_str(&rest[..start]);
        out.push_str(put);
        rest = &rest[skip..];
    }
    out.push_str(rest);
    out
}

/// The same for a source; one that is not UTF-8 stays as it is.
pub(crate) fn replace_bytes(source: Vec<u8>, constants: &BTreeMap<String, String>) -> Vec<u8> {
    if constants.is_empty() {
        return source;
    }
    match String::from_utf8(source) {
        Ok(text) => replace(&text, constants).into_bytes(),
        Err(e) => e.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_only() {
        let constants = BTreeMap::from([("n".to_owned(), "7".to_owned()), ("a.b".to_owned(), "{{n}}".to_owned())]);
        for (text, want) in [
            ("x {{n}}{{n}} y", "x 77 y"),
            ("{{m}} {{{n}}", "{{m}} {{{n}}"),
            ("{{a.b}}", "{{n}}"),
            ("{{n", "{{n"),
            ("", ""),
        ] {
            assert_eq!(replace(text, &constants), want);
        }
    }
}
