//! The pool: boxes are ready, never left over, and what dies outside of our doing is an error in time.

use std::process::Command;
use std::time::Duration;

use judge_worker::sandbox::{BoxSpec, ExitStatus, Pool, RunSpec, Sandbox, SandboxError, Way};

use crate::boxes::{box_with, config, config_by, containers, image, main_run, pool, pool_by, until};
use crate::ways::both_ways;

both_ways! {
    spares_are_kept_and_all_is_gone_at_the_end
    a_starting_worker_removes_what_an_earlier_one_left
    a_box_that_dies_in_a_run_is_an_error_in_time
    a_run_that_is_given_up_leaves_nothing
    what_cannot_be_is_refused_clearly
}

const SLEEP: &str = "#include <unistd.h>\nint main(void) { sleep(60); }";

async fn spares_are_kept_and_all_is_gone_at_the_end(way: Way) {
    let config = config_by(way, 2);
    let pool = Pool::start(config.clone()).await.unwrap();
    pool.warm(&image());
    until("a spare box", || pool.spares(&image()) == 1).await;
    let first = pool.take(&image()).await.unwrap();
    until("another spare box", || pool.spares(&image()) == 1).await;
    let second = pool.take(&image()).await.unwrap();
    drop(second);
    first.close().await;
    pool.shutdown().await;
    assert_eq!(containers(&config.instance), [""; 0]);
    assert_eq!(std::fs::read_dir(&config.sockets_dir).unwrap().count(), 0);
    assert!(matches!(pool.take(&image()).await, Err(SandboxError::Closed)));
}

#[tokio::test]
async fn spares_of_all_images_are_bounded_and_the_last_one_asked_for_has_one() {
    let mut config = config(1);
    config.all_spares = 2;
    let pool = Pool::start(config.clone()).await.unwrap();
    let images = ["judge-c:latest", "judge-cpp:latest", "judge-python:latest"];
    let specs = images.map(|image| BoxSpec { image: image.to_owned() });
    for spec in &specs {
        pool.warm(spec);
        until("a spare box of the image last asked for", || pool.spares(spec) == 1).await;
    }
    let spares = || specs.each_ref().map(|spec| pool.spares(spec));
    until("the first image to give way", || spares() == [0, 1, 1]).await;
    until("its container to go", || containers(&config.instance).len() == 2).await;
    // Asked for again, it pushes out the one that is the oldest now.
    pool.warm(&specs[0]);
    until("the second image to give way", || spares() == [1, 0, 1]).await;
    pool.shutdown().await;
    assert_eq!(containers(&config.instance), [""; 0]);
}

#[tokio::test]
async fn take_waits_for_a_free_slot() {
    let pool = pool(1).await;
    let first = pool.take(&image()).await.unwrap();
    let spec = image();
    let waiting = pool.take(&spec);
    tokio::pin!(waiting);
    assert!(futures::poll!(&mut waiting).is_pending());
    until("a spare box", || pool.spares(&image()) == 1).await;
    assert!(futures::poll!(&mut waiting).is_pending());
    first.close().await;
    waiting.await.unwrap().close().await;
    pool.shutdown().await;
}

async fn a_starting_worker_removes_what_an_earlier_one_left(way: Way) {
    let config = config_by(way, 1);
    let earlier = Pool::start(config.clone()).await.unwrap();
    let left = earlier.take(&image()).await.unwrap();
    until("a spare box", || earlier.spares(&image()) == 1).await;
    // As after a kill -9: nobody runs destructors.
    std::mem::forget(left);
    std::mem::forget(earlier);
    assert_eq!(containers(&config.instance).len(), 2);
    let mut later = config.clone();
    later.worker = judge_core::WorkerId::new();
    let pool = Pool::start(later).await.unwrap();
    assert_eq!(containers(&config.instance), [""; 0]);
    pool.shutdown().await;
}

async fn a_box_that_dies_in_a_run_is_an_error_in_time(way: Way) {
    let config = config_by(way, 1);
    let pool = Pool::start(config.clone()).await.unwrap();
    for kill in [&["kill"][..], &["rm", "-f"]] {
        let mut taken = box_with(&pool, SLEEP).await;
        let mine = |config: &judge_worker::sandbox::SandboxConfig| containers(&config.instance);
        let mut spec = main_run();
        spec.limits.wall = Duration::from_secs(300);
        let names = mine(&config);
        let run = taken.run(spec);
        let kill = async {
            // All boxes of this instance: the one that runs among them.
            let output = Command::new("docker").args(kill).args(&names).output().unwrap();
            assert!(!output.stdout.is_empty());
        };
        let (result, ()) = tokio::join!(run, kill);
        assert!(matches!(result, Err(SandboxError::Runner(_))), "{result:?}");
        // Nothing more is to be had from it, and the next box is well.
        assert!(matches!(taken.keep().await, Err(SandboxError::Closed)));
        taken.close().await;
        let mut taken = box_with(&pool, "int main(void) { return 3; }").await;
        assert_eq!(taken.run(main_run()).await.unwrap().status, ExitStatus::Code(3));
        taken.close().await;
    }
    pool.shutdown().await;
}

async fn a_run_that_is_given_up_leaves_nothing(way: Way) {
    let config = config_by(way, 1);
    let pool = Pool::start(config.clone()).await.unwrap();
    let mut taken = box_with(&pool, SLEEP).await;
    let mut spec = main_run();
    spec.limits.wall = Duration::from_secs(300);
    assert!(tokio::time::timeout(Duration::from_millis(50), taken.run(spec)).await.is_err());
    assert!(matches!(taken.run(main_run()).await, Err(SandboxError::Closed)));
    taken.close().await;
    pool.shutdown().await;
    assert_eq!(containers(&config.instance), [""; 0]);
}

async fn what_cannot_be_is_refused_clearly(way: Way) {
    let pool = pool_by(way, 1).await;
    let missing = BoxSpec { image: "judge-no-such-image:latest".into() };
    let error = pool.take(&missing).await.map(drop).unwrap_err();
    assert!(matches!(&error, SandboxError::Engine(text) if text.contains("judge-no-such-image")), "{error}");
    for path in ["../main", "/etc/passwd", "a//b", ""] {
        let mut taken = pool.take(&image()).await.unwrap();
        assert!(matches!(taken.put(path, true, b"x").await, Err(SandboxError::Setup(_))), "{path}");
        taken.close().await;
    }
    let mut taken = pool.take(&image()).await.unwrap();
    // More than the box's file system holds.
    assert!(matches!(taken.put("large", false, &vec![0; 65 << 20]).await, Err(SandboxError::Setup(_))));
    taken.close().await;
    let mut taken = pool.take(&image()).await.unwrap();
    let nul = RunSpec { argv: vec!["a\0b".into()], ..main_run() };
    assert!(matches!(taken.run(nul).await, Err(SandboxError::Setup(_))));
    taken.close().await;
    pool.shutdown().await;
}

#[tokio::test]
async fn a_runner_that_has_worked_holds_less_than_a_mebibyte() {
    let config = config(1);
    let pool = Pool::start(config.clone()).await.unwrap();
    let mut taken = box_with(&pool, "int main(void) { return 0; }").await;
    for _ in 0..3 {
        taken.run(main_run()).await.unwrap();
    }
    // The spare box's runner, too, has begun to serve.
    until("a spare box", || pool.spares(&image()) == 1).await;
    let names = containers(&config.instance);
    let inspect = Command::new("docker").args(["inspect", "-f", "{{.State.Pid}}"]).args(&names).output().unwrap();
    let pids = String::from_utf8(inspect.stdout).unwrap();
    for pid in pids.lines() {
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        let kib: u64 = resident.trim().trim_end_matches(" kB").parse().unwrap();
        assert!(kib < 1024, "{kib} KiB:\n{status}");
    }
    assert!(!pids.is_empty());
    taken.close().await;
    pool.shutdown().await;
}

#[tokio::test]
async fn boxes_stay_on_their_cores() {
    let mut config = config(1);
    config.cpus = Some("0".into());
    let pool = Pool::start(config).await.unwrap();
    let source = "#define _GNU_SOURCE\n#include <sched.h>\nint main(void) { cpu_set_t set; sched_getaffinity(0, sizeof set, &set); \
        return CPU_COUNT(&set) * 10 + CPU_ISSET(0, &set); }";
    let mut taken = box_with(&pool, source).await;
    assert_eq!(taken.run(main_run()).await.unwrap().status, ExitStatus::Code(11));
    taken.close().await;
    pool.shutdown().await;
}
