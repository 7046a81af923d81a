//! What passing a line from one box to another costs, beside two bare processes with a pipe in each direction, in the same
//! minute: `cargo bench -p judge-worker --bench talk`.
//!
//! The difference between a long and a short talk, by the lines that it has more: starting, compiling and ending drop out.
#![allow(clippy::unwrap_used, reason = "a bench may panic")]
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/it/talks/arena.rs"]
mod arena;
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/it/boxes.rs"]
mod boxes;

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use judge_core::{OutputKib, TimeMs, Verdict};
use judge_worker::judge::Judging;

use arena::Arena;

const ROUNDS: usize = 9;
const SHORT: u32 = 100;
const LONG: u32 = 10_100;

/// Asks as often as its input says.
const ASKS: &str = r#"#include <stdio.h>
    int main(int argc, char **argv) { int n, got; FILE *in = fopen(argv[1], "r"); if (fscanf(in, "%d", &n) != 1) return 1;
        for (int i = 1; i <= n; i++) { printf("%d\n", i); fflush(stdout); if (scanf("%d", &got) != 1 || got != 2 * i) return 43; }
        return 42; }"#;
const ANSWERS: &str = r#"#include <stdio.h>
    int main(void) { int n; while (scanf("%d", &n) == 1) { printf("%d\n", 2 * n); fflush(stdout); } return 0; }"#;
/// Both of them, joined by pipes; prints the nanoseconds of so many lines in each direction.
const BARE: &str = r#"#include <stdio.h>
    #include <stdlib.h>
    #include <sys/wait.h>
    #include <time.h>
    #include <unistd.h>
    int main(int argc, char **argv) { int n, got, a[2], b[2], count = atoi(argv[1]); if (pipe(a) || pipe(b)) return 1;
        if (!fork()) { dup2(a[0], 0); dup2(b[1], 1); close(a[1]); close(b[0]);
            while (scanf("%d", &n) == 1) { printf("%d\n", 2 * n); fflush(stdout); } _exit(0); }
        FILE *to = fdopen(a[1], "w"), *from = fdopen(b[0], "r"); close(a[0]); close(b[1]);
        struct timespec s, e; clock_gettime(CLOCK_MONOTONIC, &s);
        for (int i = 1; i <= count; i++) { fprintf(to, "%d\n", i); fflush(to); if (fscanf(from, "%d", &got) != 1) return 1; }
        clock_gettime(CLOCK_MONOTONIC, &e); fclose(to); wait(0);
        printf("%ld\n", (e.tv_sec - s.tv_sec) * 1000000000L + e.tv_nsec - s.tv_nsec); }"#;

#[tokio::main]
async fn main() {
    let mut arena = Arena::new(ANSWERS, ASKS, Judging { interactive: true, ..Judging::default() }).await;
    (arena.limits.time_ms, arena.limits.validation_time_ms) = (TimeMs(20_000), TimeMs(20_000));
    arena.limits.output_kib = OutputKib(8 << 10);
    let bare = host_program(BARE);
    let (mut boxed, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (short, long) = (talk(&arena, SHORT).await, talk(&arena, LONG).await);
        boxed.push(long.saturating_sub(short) / (2 * (LONG - SHORT)));
        alone.push((bare_talk(&bare, LONG) - bare_talk(&bare, SHORT)) / (2 * (LONG - SHORT)));
    }
    arena.end().await;
    let (boxed, alone) = (median(&mut boxed), median(&mut alone));
    println!("a line between two bare processes: {:.1} µs", micros(alone));
    println!("a line between two boxes:          {:.1} µs (wanted: below 200)", micros(boxed));
    println!("overhead of a line: {:.1} µs, ratio {:.1}", micros(boxed) - micros(alone), micros(boxed) / micros(alone));
}

async fn talk(arena: &Arena, lines: u32) -> Duration {
    let start = Instant::now();
    let played = arena.play(&lines.to_string(), &[]).await;
    assert_eq!(played.outcome.verdict, Verdict::Accepted, "{:?}", played.outcome);
    start.elapsed()
}

fn bare_talk(program: &PathBuf, lines: u32) -> Duration {
    let output = Command::new(program).arg(lines.to_string()).output().unwrap();
    Duration::from_nanos(String::from_utf8(output.stdout).unwrap().trim().parse().unwrap())
}

fn host_program(source: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-talk");
    std::fs::write(&path, boxes::compile(source)).unwrap();
    rustix::fs::chmod(&path, rustix::fs::Mode::from_raw_mode(0o755)).unwrap();
    path
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
