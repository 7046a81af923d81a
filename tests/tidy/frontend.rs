//! Rules for the browser's part: pages → features → ui → lib.

use crate::files::{expect_none, tracked};

/// Layers from the top down; a file may import from layers below its own.
const LAYERS: [&str; 4] = ["pages", "features", "ui", "lib"];

fn layer(path: &str) -> Option<usize> {
    LAYERS.iter().position(|l| path.contains(&format!("/{l}/")))
}

/// The paths that a file imports, as written.
fn imports(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|l| l.starts_with("import ") || l.starts_with("} from ") || l.contains("import("))
        .filter_map(|l| l.split(['"', '\'']).nth(1))
        .collect()
}

#[test]
fn layers_are_kept() {
    let mut breaches = Vec::new();
    for (path, text) in tracked(&["ts", "tsx"]).into_iter().filter(|(p, _)| p.starts_with("frontend/src/")) {
        let Some(own) = layer(&path) else { continue };
        for import in imports(&text) {
            let target = resolve(&path, import);
            if layer(&target).is_some_and(|l| l < own) {
                breaches.push(format!("{path} imports upwards: {import}"));
            }
            if LAYERS[own] == "features" && feature(&target).is_some_and(|f| Some(f) != feature(&path)) {
                breaches.push(format!("{path} imports another feature: {import}"));
            }
            if own >= 2 && target.contains("/src/api/") {
                breaches.push(format!("{path} knows the api: {import}"));
            }
        }
    }
    expect_none("pages → features → ui → lib:", &breaches);
}

fn feature(path: &str) -> Option<&str> {
    path.split("/features/").nth(1)?.split('/').next()
}

/// The path from the root that a relative import means; others as they are.
fn resolve(from: &str, import: &str) -> String {
    if !import.starts_with('.') {
        return import.replacen("@/", "frontend/src/", 1);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            other => parts.push(other),
        }
    }
    parts.join("/")
}

#[test]
fn no_any_and_no_switched_off_tests() {
    let mut breaches = Vec::new();
    for (path, text) in
        tracked(&["ts", "tsx"]).into_iter().filter(|(p, _)| p.starts_with("frontend/") && !p.ends_with(".gen.ts"))
    {
        for (number, line) in text.lines().enumerate() {
            if line.contains(": any") || line.contains(" as any") || line.contains(".skip(") || line.contains(".only(")
            {
                breaches.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    expect_none("types are known and tests run:", &breaches);
}

#[test]
fn files_stay_short() {
    let breaches: Vec<String> = tracked(&["ts", "tsx", "css"])
        .into_iter()
        .filter(|(path, text)| !path.ends_with(".gen.ts") && text.lines().count() > 400)
        .map(|(path, text)| format!("{path}: {} lines, at most 400", text.lines().count()))
        .collect();
    expect_none("short files:", &breaches);
}
