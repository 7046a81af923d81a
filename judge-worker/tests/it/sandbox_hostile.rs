//! Programs that try to get out, to stay, to cheat or to break the judge. Each file of `hostile/` says in its first line what must
//! come of it: `expect: refused` (it prints one line for each attempt, and none may begin with `ESCAPED`), or a cause or signal.

use std::path::Path;
use std::time::Duration;

use judge_worker::sandbox::{ExitStatus, KilledBy, RunReport, Stdin, Way};

use crate::boxes::{config_by, containers, input, pool_by, run_c, text};
use crate::ways::both_ways;

both_ways! {
    hostile_programs_get_nowhere
    bombs_leave_no_container_behind
}

async fn hostile_programs_get_nowhere(way: Way) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/hostile");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.is_file());
    files.sort();
    let pool = pool_by(way, 1).await;
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        let expected = source.lines().next().unwrap().trim_start_matches("// expect: ").to_owned();
        let report = run_c(&pool, &source, |spec| {
            spec.stdin = Stdin::File(input("hostile", b"input\n"));
            if expected == "wall" {
                spec.limits.wall = Duration::from_secs(1);
            }
        })
        .await;
        let name = file.file_name().unwrap().to_string_lossy();
        check(&expected, &report).unwrap_or_else(|what| {
            panic!("{name}: {what}: {:?}, {:?}\n{}", report.status, report.killed_by, text(&report))
        });
        // The judge is as well as before.
        let plain = run_c(&pool, "int main(void) { return 7; }", |_| {}).await;
        assert_eq!((plain.status, plain.killed_by), (ExitStatus::Code(7), None), "after {name}");
        assert!(plain.cpu < Duration::from_millis(50), "after {name}: {plain:?}");
    }
    pool.shutdown().await;
}

fn check(expected: &str, report: &RunReport) -> Result<(), String> {
    let output = text(report);
    if output.contains("ESCAPED") {
        return Err("it did what it must not".into());
    }
    let good = match expected {
        "refused" => report.status == ExitStatus::Code(0) && report.killed_by.is_none() && !output.is_empty(),
        "cpu" => report.killed_by == Some(KilledBy::Cpu),
        "wall" => report.killed_by == Some(KilledBy::Wall),
        "memory" => report.killed_by == Some(KilledBy::Memory),
        "output" => report.killed_by == Some(KilledBy::Output),
        "SIGXFSZ" => report.status == ExitStatus::Signal(25),
        "any limit" => report.killed_by.is_some(),
        "killed by SIGSYS" => report.status == ExitStatus::Signal(31),
        "ends" => true,
        other => return Err(format!("what is expected ({other}) is no word of this test")),
    };
    if good { Ok(()) } else { Err(format!("it did not come as expected ({expected})")) }
}

async fn bombs_leave_no_container_behind(way: Way) {
    let config = config_by(way, 1);
    let pool = judge_worker::sandbox::Pool::start(config.clone()).await.unwrap();
    let source = include_str!("hostile/fork_bomb.c");
    let report = run_c(&pool, source, |_| {}).await;
    assert!(report.killed_by.is_some(), "{report:?}");
    pool.shutdown().await;
    assert_eq!(containers(&config.instance), [""; 0]);
}
