//! Files beside a run. A box's working folder is new for each run, and what is put into a box lies in `/box/p`: so a shell links
//! such files into the working folder, and then becomes the program. They stay root's, and take no memory twice.

use std::path::PathBuf;

use crate::judge::Fault;
use crate::program::PROGRAM_DIR;
use crate::sandbox::JudgeBox;

/// The folder below `/box/p` for the files of the test of this number.
pub(crate) fn folder(number: i32) -> String {
    format!("files/{number}")
}

/// Puts files (their place, and where they are) into a folder below `/box/p`.
///
/// # Errors
/// If one can't be read, or the box fails.
pub(crate) async fn put(boxed: &mut dyn JudgeBox, folder: &str, files: &[(String, PathBuf)]) -> Result<(), Fault> {
    for (name, path) in files {
        let content = tokio::fs::read(path).await?;
        boxed.put(&format!("{folder}/{name}"), false, &content).await?;
    }
    Ok(())
}

/// A command line that has all that lies in the folder in its working folder.
pub(crate) fn linked(folder: &str, argv: Vec<String>) -> Vec<String> {
    in_shell("ln -s -- \"$0\"/* . && exec \"$@\"", format!("{PROGRAM_DIR}/{folder}"), argv)
}

/// A command line that finds its standard input under this name, too.
pub(crate) fn with_input(name: &str, argv: Vec<String>) -> Vec<String> {
    in_shell("ln -s /dev/stdin \"./$0\" && exec \"$@\"", name.to_owned(), argv)
}

fn in_shell(script: &str, first: String, argv: Vec<String>) -> Vec<String> {
    let shell = ["/bin/sh", "-c", script].map(str::to_owned);
    shell.into_iter().chain([first]).chain(argv).collect()
}
