//! What a box costs, beside the same programs run bare on the host in the same minute: `cargo bench -p judge-worker --bench sandbox`.
//!
//! Medians and ratios are the figures to look at; absolute times are the machine's. Bare means `fork`, `execve` and `wait4` in a loop
//! of a small C program.
#![allow(clippy::unwrap_used, reason = "a bench may panic")]
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/it/boxes.rs"]
mod boxes;

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use judge_worker::sandbox::{JudgeBox, Pool, RunSpec, Sandbox, Stdin, Way};

const ROUNDS: usize = 20;
const RUNS: usize = 50;
const TAKES: usize = 300;
const NOTHING: &str = "int main(void) { return 0; }";
const COPY: &str = "#include <unistd.h>\nint main(void) { static char b[1 << 16]; long n; \
    while ((n = read(0, b, sizeof b)) > 0) if (write(1, b, n) != n) return 1; }";
const SUM: &str =
    "#include <stdio.h>\nint main(void) { long a, b; scanf(\"%ld %ld\", &a, &b); printf(\"%ld\\n\", a + b); }";
/// Prints, in nanoseconds, how long each run of a program took.
const BARE: &str = r#"#include <fcntl.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/wait.h>
    #include <time.h>
    #include <unistd.h>
    int main(int argc, char **argv) { for (int i = 0; i < atoi(argv[1]); i++) { struct timespec a, b; clock_gettime(CLOCK_MONOTONIC, &a);
        pid_t p = fork(); if (!p) { int n = open("/dev/null", O_RDWR); dup2(n, 0); dup2(n, 1); execv(argv[2], argv + 2); _exit(127); }
        waitpid(p, 0, 0); clock_gettime(CLOCK_MONOTONIC, &b);
        printf("%ld\n", (b.tv_sec - a.tv_sec) * 1000000000L + b.tv_nsec - a.tv_nsec); } }"#;
/// Burns one second of its own CPU time.
const BURN: &str = "#include <time.h>\nint main(void) { while (clock() < CLOCKS_PER_SEC); }";

#[tokio::main]
async fn main() {
    // On a thread of the run-time system, as the worker judges: from this one, each event would take one more hop.
    tokio::spawn(measure()).await.unwrap();
}

async fn measure() {
    let mut config = boxes::config(2);
    config.spares = 3;
    let pool = Pool::start(config).await.unwrap();
    runs(&pool).await;
    takes(&pool).await;
    charge(&pool).await;
    pool.shutdown().await;
    ways().await;
}

/// Runs in a box against bare runs, in turns.
async fn runs(pool: &Pool) {
    let bare = host_program("bare", BARE);
    for (name, source) in [("do nothing", NOTHING), ("read, add, print", SUM)] {
        let program = host_program("program", source);
        let mut taken = boxes::box_with(pool, source).await;
        let (mut boxed, mut alone) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let output = Command::new(&bare).arg(RUNS.to_string()).arg(&program).output().unwrap();
            let nanos = String::from_utf8(output.stdout).unwrap();
            alone.extend(nanos.lines().map(|line| Duration::from_nanos(line.parse().unwrap())));
            for _ in 0..RUNS {
                let start = Instant::now();
                run(&mut *taken, "main").await;
                boxed.push(start.elapsed());
            }
        }
        report(&format!("{name}, bare"), &mut alone);
        report(&format!("{name}, in a box"), &mut boxed);
        println!("{name}: ratio of medians {:.2}", median(&boxed).as_secs_f64() / median(&alone).as_secs_f64());
        taken.close().await;
    }
}

/// By a socket against by the engine's stream, in turns: doing nothing, and copying a mebibyte from input to output.
async fn ways() {
    let pools = [boxes::pool_by(Way::Socket, 1).await, boxes::pool_by(Way::Stream, 1).await];
    let mebibyte = vec![b'x'; 1 << 20];
    for (name, source) in [("do nothing", NOTHING), ("copy 1 MiB", COPY)] {
        let mut taken = [boxes::box_with(&pools[0], source).await, boxes::box_with(&pools[1], source).await];
        let mut times = [Vec::new(), Vec::new()];
        for round in 0..ROUNDS * RUNS {
            let mut spec = boxes::main_run();
            if source == COPY {
                spec.stdin = Stdin::File(boxes::input("mebibyte", &mebibyte));
            }
            let start = Instant::now();
            taken[round % 2].run(spec).await.unwrap();
            times[round % 2].push(start.elapsed());
        }
        for (way, times) in ["by a socket", "by the stream"].into_iter().zip(&mut times) {
            report(&format!("{name}, {way}"), times);
        }
        for taken in taken {
            taken.close().await;
        }
    }
    for pool in pools {
        pool.shutdown().await;
    }
}

/// Taking a warm box against starting a container.
async fn takes(pool: &Pool) {
    let (mut warm, mut cold) = (Vec::new(), Vec::new());
    for _ in 0..TAKES {
        boxes::until("a spare box", || pool.spares(&boxes::image()) > 0).await;
        let start = Instant::now();
        let taken = pool.take(&boxes::image()).await.unwrap();
        warm.push(start.elapsed());
        drop(taken);
    }
    let mut config = boxes::config(1);
    config.spares = 0;
    let empty = Pool::start(config).await.unwrap();
    for _ in 0..10 {
        let start = Instant::now();
        let taken = empty.take(&boxes::image()).await.unwrap();
        cold.push(start.elapsed());
        drop(taken);
    }
    empty.shutdown().await;
    report("take a warm box", &mut warm);
    report("take a cold box", &mut cold);
    let most = warm[warm.len() * 99 / 100].as_secs_f64() / median(&cold).as_secs_f64();
    println!("99 of 100 warm takes within {:.2} % of a start", most * 100.0);
}

/// A second of CPU time: what is charged for it.
async fn charge(pool: &Pool) {
    let mut taken = boxes::box_with(pool, BURN).await;
    for name in ["alone", "with both cores busy"] {
        let mut busy: Vec<_> = (0..if name == "alone" { 0 } else { 2 })
            .map(|_| Command::new("sh").args(["-c", "while :; do :; done"]).spawn().unwrap())
            .collect();
        let mut spec = boxes::main_run();
        spec.limits.cpu = Duration::from_secs(5);
        let report = taken.run(spec).await.unwrap();
        println!(
            "1 s of CPU time {name}: charged {:.3} s, wall {:.3} s",
            report.cpu.as_secs_f64(),
            report.wall.as_secs_f64()
        );
        for other in &mut busy {
            other.kill().unwrap();
            other.wait().unwrap();
        }
    }
    taken.close().await;
}

async fn run(taken: &mut dyn JudgeBox, program: &str) {
    let spec = RunSpec { argv: vec![format!("/box/p/{program}")], ..boxes::main_run() };
    let report = taken.run(spec).await.unwrap();
    assert_eq!(report.killed_by, None);
}

fn host_program(name: &str, source: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{name}"));
    std::fs::write(&path, boxes::compile(source)).unwrap();
    rustix::fs::chmod(&path, rustix::fs::Mode::from_raw_mode(0o755)).unwrap();
    path
}

fn report(name: &str, times: &mut [Duration]) {
    times.sort();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize].as_secs_f64() * 1000.0;
    let (least, half, most) = (at(0.0), at(0.5), at(0.99));
    println!(
        "{name:30} {:5} times: least {least:.3} ms, median {half:.3} ms, 99 of 100 within {most:.3} ms",
        times.len()
    );
}

fn median(sorted: &[Duration]) -> Duration {
    sorted[sorted.len() / 2]
}
