//! Builds and finds our own programs: the ones of this very tree.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Builds with these arguments and gives the path of each executable by its name.
fn build(arguments: &[&str], flags: Option<&str>) -> HashMap<String, PathBuf> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--message-format", "json-render-diagnostics"]).args(arguments).current_dir(root());
    if let Some(flags) = flags {
        command.env("RUSTFLAGS", flags);
    }
    let output = command.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "cargo build {arguments:?} failed");
    let messages = String::from_utf8(output.stdout).unwrap();
    let found = messages.lines().filter_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let path = message["executable"].as_str()?;
        Some((message["target"]["name"].as_str()?.to_owned(), PathBuf::from(path)))
    });
    found.collect()
}

/// The api and the worker: those in the folder `BIN_DIR` where it is set (by `make test`, which has just built them), else
/// built here, in the profile of the tests.
pub(crate) fn services() -> &'static HashMap<String, PathBuf> {
    static BUILT: OnceLock<HashMap<String, PathBuf>> = OnceLock::new();
    BUILT.get_or_init(|| match std::env::var_os("BIN_DIR") {
        Some(folder) => ["api", "judge-worker"].map(|name| (name.to_owned(), Path::new(&folder).join(name))).into(),
        None => build(&["--package", "api", "--package", "judge-worker", "--bins"], None),
    })
}

/// The static runner: `RUNNER_PATH` where it is set (by `make test`), else built here.
pub(crate) fn runner() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let built = BUILT.get_or_init(|| match std::env::var_os("RUNNER_PATH") {
        Some(path) => path.into(),
        None => {
            let host = Command::new("rustc").args(["--print", "host-tuple"]).output().unwrap();
            let host = String::from_utf8(host.stdout).unwrap();
            let arguments = ["--package", "judge-runner", "--profile", "runner", "--target", host.trim()];
            build(&arguments, Some("-C target-feature=+crt-static"))["judge-runner"].clone()
        }
    });
    built.clone()
}
