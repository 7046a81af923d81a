//! What a hundred tests of one submission cost, beside a hundred bare runs of the same program on the same inputs in the same
//! minute: `cargo bench -p judge-worker --bench tests`.
//!
//! The judge's part is the whole of it: opening the input, the run, reading the output, comparing it with the answer. Bare means
//! `fork`, `execve` and `wait4` in a loop of a small C program; the Python program's loop runs in a plain container of
//! the language's image, so that both use the same interpreter. Rounds take turns; medians and ratios are the figures to look at.
#![allow(clippy::unwrap_used, reason = "a bench may panic")]
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/it/boxes.rs"]
mod boxes;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use judge_core::{Limits, MemoryKib, TimeMs};
use judge_worker::judge::{Judge, OutputValidator, PLAIN, ResultSink, Task, TestCase, TestResult};
use judge_worker::languages::{self, Language};
use judge_worker::program::{CompileCache, CompileNote, Source};
use judge_worker::sandbox::Pool;
use problem_package::DefaultFlags;

const ROUNDS: usize = 11;
const TESTS: i32 = 100;
const CPP: &str =
    "#include <cstdio>\nint main() { long a, b; scanf(\"%ld %ld\", &a, &b); printf(\"%ld\\n\", a + b); }\n";
const PYTHON: &str = "a, b = map(int, input().split())\nprint(a + b)\n";
/// Runs a program on each input of a folder; prints the nanoseconds of all of it.
const BARE: &str = r#"#include <fcntl.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/wait.h>
    #include <time.h>
    #include <unistd.h>
    int main(int argc, char **argv) { struct timespec a, b; clock_gettime(CLOCK_MONOTONIC, &a);
        for (int i = 1; i <= atoi(argv[1]); i++) { char path[256]; snprintf(path, sizeof path, "%s/%d.in", argv[2], i);
            pid_t p = fork(); if (!p) { dup2(open(path, O_RDONLY), 0); dup2(open("/dev/null", O_WRONLY), 1); execvp(argv[3], argv + 3); _exit(127); }
            int status; waitpid(p, &status, 0); if (status) return 1; }
        clock_gettime(CLOCK_MONOTONIC, &b);
        printf("%ld\n", (b.tv_sec - a.tv_sec) * 1000000000L + b.tv_nsec - a.tv_nsec); }"#;

/// Notes when the tests began.
#[derive(Default)]
struct Watch {
    began: Option<Instant>,
    accepted: usize,
}

#[async_trait]
impl ResultSink for Watch {
    async fn running(&mut self, _: &CompileNote) {
        self.began = Some(Instant::now());
    }

    async fn result(&mut self, result: TestResult) {
        self.accepted += usize::from(result.verdict.is_accepted());
    }
}

#[tokio::main]
async fn main() {
    // On a thread of the run-time system, as the worker judges: from this one, each event would take one more hop.
    tokio::spawn(measure()).await.unwrap();
}

async fn measure() {
    let mut config = boxes::config(1);
    // The worker's own.
    (config.memory, config.processes) = (MemoryKib(2 << 20), 64);
    let pool = Arc::new(Pool::start(config).await.unwrap());
    let judge = Judge { sandbox: pool.clone(), cache: CompileCache::new(64), compile_max: TimeMs(60_000) };
    let folder = inputs();
    let bare = folder.join("bare");
    fs::write(&bare, boxes::compile(BARE)).unwrap();
    rustix::fs::chmod(&bare, rustix::fs::Mode::from_raw_mode(0o755)).unwrap();
    for (id, source) in [("cpp", CPP), ("python", PYTHON)] {
        compare(&judge, &folder, &language(id), source).await;
    }
    pool.shutdown().await;
    fs::remove_dir_all(folder).unwrap();
}

async fn compare(judge: &Judge, folder: &Path, language: &Arc<Language>, source: &str) {
    let name = &language.source_name;
    fs::write(folder.join(name), source).unwrap();
    let script = match language.id.as_str() {
        "cpp" => format!("g++ -std=gnu++23 -O2 -static -s -o /tmp/a /x/{name} && exec /x/bare {TESTS} /x /tmp/a"),
        _ => format!("exec /x/bare {TESTS} /x python3 -E -s -B /x/{name}"),
    };
    let (mut judged, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        judged.push(judged_once(judge, folder, language, source).await);
        alone.push(bare_once(folder, &language.image, &script));
    }
    judged.sort();
    alone.sort();
    let (judged, alone) = (judged[ROUNDS / 2].as_secs_f64() * 1000.0, alone[ROUNDS / 2].as_secs_f64() * 1000.0);
    println!(
        "{TESTS} tests in {id}: {judged:.1} ms, bare {alone:.1} ms, ratio {:.2}",
        judged / alone,
        id = language.id
    );
}

/// The time of the tests alone: neither of taking a box nor of compiling.
async fn judged_once(judge: &Judge, folder: &Path, language: &Arc<Language>, source: &str) -> Duration {
    let sources = [Source { name: language.source_name.clone(), content: source.into() }];
    let tests: Vec<_> = (1..=TESTS).map(|number| test(folder, number)).collect();
    let task = Task {
        language,
        sources: &sources,
        limits: Limits::default(),
        tests: &tests,
        validator: &OutputValidator::Default,
        judging: &PLAIN,
    };
    let mut watch = Watch::default();
    let outcome = judge.judge(&task, &mut watch).await;
    let time = watch.began.unwrap().elapsed();
    assert_eq!(watch.accepted, tests.len(), "{outcome:?}");
    time
}

fn bare_once(folder: &Path, image: &str, script: &str) -> Duration {
    let volume = format!("{}:/x:ro", folder.display());
    let output = Command::new("docker")
        .args(["run", "--rm", "--network", "none", "-v", &volume, "--entrypoint", "sh", image, "-c", script])
        .output()
        .unwrap();
    let nanos = String::from_utf8(output.stdout).unwrap();
    Duration::from_nanos(nanos.trim().parse().unwrap())
}

fn test(folder: &Path, number: i32) -> TestCase {
    TestCase {
        number,
        name: number.to_string(),
        group: None,
        sample: false,
        own: false,
        input: folder.join(format!("{number}.in")),
        answer: Some(folder.join(format!("{number}.ans"))),
        args: Vec::new(),
        points_group: 0,
        validator_args: Vec::new(),
        flags: DefaultFlags::default(),
        files: Vec::new(),
        is_static: false,
        note: None,
    }
}

/// A folder with the tests.
fn inputs() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("judge-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for number in 1..=TESTS {
        fs::write(folder.join(format!("{number}.in")), format!("{number} {}\n", number * 7)).unwrap();
        fs::write(folder.join(format!("{number}.ans")), format!("{}\n", number * 8)).unwrap();
    }
    folder
}

fn language(id: &str) -> Arc<Language> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sandbox-images");
    let all = languages::load_all(&folder).unwrap();
    Arc::new(all.into_iter().find(|language| language.id.as_str() == id).unwrap())
}
