//! Names of files: which an archive may use, which the format allows, which are nobody's.

/// Path components of an entry.
pub(crate) const MAX_DEPTH: usize = 24;
const MAX_PATH: usize = 1024;
const MAX_NAME: usize = 255;

/// Whether `path` (with `/`, no `/` at the end) is safe to create below a folder of ours.
pub(crate) fn check_path(path: &str) -> Result<(), &'static str> {
    if path.is_empty() {
        return Err("an empty name");
    }
    if path.len() > MAX_PATH {
        return Err("the name is longer than 1,024 bytes");
    }
    if path.contains('\\') {
        return Err("the name has a backslash");
    }
    // Those that turn the direction of writing around show another name than is there.
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if path.chars().any(|c| c.is_control() || turns(c)) {
        return Err("the name has control characters");
    }
    if path.starts_with('/') || path.as_bytes().get(1) == Some(&b':') {
        return Err("the name is absolute");
    }
    if path.split('/').count() > MAX_DEPTH {
        return Err("nested too deeply");
    }
    for name in path.split('/') {
        match name {
            "" => return Err("the name has an empty part"),
            "." | ".." => return Err("the name leads out of its folder"),
            _ if name.len() > MAX_NAME => return Err("a part of the name is longer than 255 bytes"),
            _ => {}
        }
    }
    Ok(())
}

/// Files that archivers, systems and version control leave behind.
pub(crate) fn is_rubbish(name: &str) -> bool {
    matches!(name, "__MACOSX" | ".DS_Store" | ".git" | ".svn" | "Thumbs.db" | "desktop.ini")
}

/// Files that the format wants treated as if they weren't there.
pub(crate) fn is_hidden(name: &str) -> bool {
    (name.starts_with(['.', '-']) && name != ".timelimit") || is_rubbish(name)
}

/// Whether the format allows `name`: `[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}`.
pub(crate) fn is_allowed(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    name.len() <= MAX_NAME
        && name.bytes().next().is_some_and(plain)
        && name.bytes().all(|b| plain(b) || b == b'.' || b == b'-')
}

/// Where `target`, as written in the file or link `from`, leads; `None` if out of the package.
pub(crate) fn join(from: &str, target: &str) -> Option<String> {
    if target.starts_with('/') || target.contains(['\\', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for good in ["a", "a/b.c", "é/x y", ".timelimit"] {
            assert_eq!(check_path(good), Ok(()), "{good}");
        }
        let (deep, long) = (vec!["a"; 30].join("/"), "a".repeat(256));
        for bad in ["", "/a", "..", "a/../b", "./a", "a//b", "a\\b", "C:a", "a\0b", "a\nb", &deep, &long] {
            assert!(check_path(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn joins_stay_inside() {
        assert_eq!(join("p/a/b", "../c").as_deref(), Some("p/c"));
        assert_eq!(join("p/a/b", "./x//y").as_deref(), Some("p/a/x/y"));
        assert_eq!(join("p/a", "../q").as_deref(), Some("q"));
        for target in ["../../x", "/etc/passwd", "..\\x"] {
            assert_eq!(join("p/a", target), None, "{target}");
        }
    }

    #[test]
    fn format_names() {
        assert!(is_allowed("rte.bad.py") && is_allowed("_x") && is_allowed("7"));
        assert!(!is_allowed("a b") && !is_allowed("-a") && !is_allowed("") && !is_allowed("é") && !is_allowed("a(1)"));
    }
}
