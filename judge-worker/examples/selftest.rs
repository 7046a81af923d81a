//! Judges the self-test programs of languages, and says what each used: for whoever adds a language, or measures one.
//!
//! `RUNNER_PATH=… cargo run -p judge-worker --example selftest -- java go`; without ids: all whose image is there. `ONLY=accepted,
//! accepted-lines` judges these programs alone, `TIMES=5` each so often. A compiler that has words for a right program is told of.

#![allow(clippy::print_stdout, reason = "it talks to a person")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use judge_core::{TimeMs, Verdict, WorkerId};
use judge_worker::judge::Judge;
use judge_worker::program::CompileCache;
use judge_worker::sandbox::{Pool, Sandbox, SandboxConfig};
use judge_worker::{languages, selftest};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let runner = PathBuf::from(std::env::var("RUNNER_PATH").context("RUNNER_PATH names the runner's program")?);
    let worker = WorkerId::new();
    let sockets = std::env::temp_dir().join(format!("judge-{}", std::process::id()));
    let mut config = SandboxConfig::new(&format!("selftest-{worker}"), worker, runner, sockets.clone(), 2);
    config.spares = 1;
    let pool = Arc::new(Pool::start(config).await?);
    let judge = Judge { sandbox: pool.clone(), cache: CompileCache::new(64), compile_max: TimeMs(60_000) };
    let dir = std::env::var("LANGUAGES_DIR")
        .map_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../sandbox-images"), PathBuf::from);
    let only = std::env::var("ONLY").unwrap_or_default();
    let only: Vec<&str> = only.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let times: usize = std::env::var("TIMES").ok().map_or(Ok(1), |times| times.parse())?;
    let (mut passed, mut failed) = (0, 0);
    for language in languages::load_all(&dir)? {
        let named = wanted.iter().any(|id| id == language.id.as_str());
        if !named && (!wanted.is_empty() || pool.image(&language.image).await?.is_none()) {
            continue;
        }
        let language = Arc::new(language);
        match selftest::version(&judge, &language).await {
            Ok(version) => println!("{}: {version}", language.id),
            Err(reason) => println!("{}: FAULT {reason}", language.id),
        }
        let mut shown = Vec::new();
        for _ in 0..times {
            let is_wanted = |name: &str| only.is_empty() || only.contains(&name);
            shown.extend(selftest::show(&judge, &language, is_wanted).await.map_err(anyhow::Error::msg)?);
        }
        for program in &shown {
            let outcome = &program.outcome;
            let is_right = outcome.verdict == program.expected;
            if is_right {
                passed += 1
            } else {
                failed += 1
            }
            println!(
                "  {} {:32} {:22} run {:>5} ms {:>7} KiB, compile {:>5} ms",
                if is_right { "ok  " } else { "FAIL" },
                program.path.file_name().unwrap_or_default().to_string_lossy(),
                outcome.verdict.as_str(),
                outcome.time_ms.map_or(0, |t| t.0),
                outcome.memory_kib.map_or(0, |m| m.0),
                outcome.compile.as_ref().map_or(0, |c| c.time_ms.0),
            );
            let noise = outcome.compile.as_ref().map_or("", |note| note.output.trim_end());
            if program.expected == Verdict::Accepted && !noise.is_empty() {
                println!("       its compiler says: {}", noise.replace('\n', "\n       "));
            }
            if !is_right || std::env::var_os("WORDS").is_some() {
                println!("       {}", program.words.trim_end().replace('\n', "\n       "));
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    pool.shutdown().await;
    let _ = std::fs::remove_dir_all(sockets);
    std::process::exit(i32::from(failed > 0));
}
