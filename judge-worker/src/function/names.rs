//! Names as each language writes them.

/// `twoSum` → `two_sum`.
pub(super) fn snake(name: &str) -> String {
    let mut text = String::new();
    let mut before = ' ';
    let chars: Vec<char> = name.chars().collect();
    for (n, c) in chars.iter().enumerate() {
        let starts = c.is_ascii_uppercase()
            && n > 0
            && (!before.is_ascii_uppercase() || chars.get(n + 1).is_some_and(char::is_ascii_lowercase));
        if starts {
            text.push('_');
        }
        text.push(c.to_ascii_lowercase());
        before = *c;
    }
    text
}

/// `twoSum` → `TwoSum`.
pub(super) fn pascal(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// `LRUCache` → `lRUCache`.
pub(super) fn camel(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + chars.as_str())
}

/// A name that a language keeps for itself gets `_` at its end.
pub(super) fn free(name: String, reserved: &str) -> String {
    if reserved.split_whitespace().any(|word| word == name) { name + "_" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (name, other) in [("twoSum", "two_sum"), ("LRUCache", "lru_cache"), ("a", "a"), ("maxOf2D", "max_of2_d")] {
            assert_eq!(snake(name), other);
        }
        assert_eq!((pascal("twoSum"), camel("LRUCache")), ("TwoSum".to_owned(), "lRUCache".to_owned()));
        assert_eq!(
            (free("class".into(), "if class"), free("clas".into(), "if class")),
            ("class_".into(), "clas".into())
        );
    }
}
