//! `judge-package verify PATH`: what the service would say of a package, in a terminal or for a setter's CI. Exits 0 if all is as
//! expected, 1 if not, 2 if it could not tell.

mod report;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use judge_worker::offline::{self, Settings};

use report::Report;

/// Checks problem packages as the service does.
#[derive(Parser)]
#[command(version, about)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a package, check its inputs, judge its own submissions, and compare with what it expects.
    Verify {
        /// The package: a folder or a zip.
        path: PathBuf,
        /// Print the report as JSON, with the fields of `GET /imports/{id}`.
        #[arg(long)]
        json: bool,
        /// The runner's static program, bound into every box.
        #[arg(long, env = "RUNNER_PATH", default_value = "target/static/x86_64-unknown-linux-gnu/runner/judge-runner")]
        runner_path: PathBuf,
        /// A folder for each language, with `language.toml`.
        #[arg(long, env = "LANGUAGES_DIR", default_value = "sandbox-images")]
        languages_dir: PathBuf,
        /// The container engine; empty: the default socket.
        #[arg(long, env = "DOCKER_HOST", default_value = "")]
        docker_host: String,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let Command::Verify { path, json, runner_path, languages_dir, docker_host } = Args::parse().command;
    let settings = Settings { runner_path, languages_dir, docker_host };
    let mut report = Report::new(io::stderr().is_terminal());
    let verified = match offline::verify(&path, &settings, &mut report).await {
        Ok(verified) => verified,
        Err(error) => {
            let _ = writeln!(io::stderr(), "judge-package: failed to {error:#}");
            return ExitCode::from(2);
        }
    };
    let text = if json { report.json(&verified) } else { report.text(&verified, io::stdout().is_terminal()) };
    // A reader that left early (`| head`) changes nothing about the answer.
    let _ = io::stdout().write_all(text.as_bytes());
    ExitCode::from(u8::from(!verified.as_expected))
}
