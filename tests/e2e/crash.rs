//! A worker that dies in the middle.

use std::time::Duration;

use serde_json::Value;

use crate::support::{Client, Package, Stack};

/// Slow enough (a tenth of a second of work a test) that a poll sees it under way.
const SLOW: &str =
    "import time\nn = input()\nend = time.process_time() + 0.1\nwhile time.process_time() < end: pass\nprint(n)\n";

/// Polls until this many tests are judged; `progress.done` must never shrink on the way.
async fn watch(solver: &Client, path: &str, until: i64) -> (Vec<i64>, Value) {
    let mut seen = Vec::new();
    loop {
        let body = solver.get(path).await.expect(200);
        let done = body["progress"]["done"].as_i64().unwrap();
        assert!(seen.last().is_none_or(|last| *last <= done), "progress went back: {seen:?}, then {done}");
        assert_eq!(body["tests"].as_array().unwrap().len() as i64, done, "the tests judged so far are shown");
        if seen.last() != Some(&done) {
            seen.push(done);
        }
        if done >= until || body["status"] == "done" {
            return (seen, body);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test]
async fn progress_grows_and_a_killed_worker_changes_no_verdict() {
    let mut stack = Stack::start().await;
    let setter = stack.setter().await;
    let id = setter.import("slow.zip", Package::echo("slow", 99, 5.0).bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");
    let solver = stack.solver().await;
    let id = solver.submit("slow", "python", SLOW).await;
    let path = format!("/api/v1/submissions/{id}");

    let (seen, body) = watch(&solver, &path, 20).await;
    assert!(seen.len() >= 4, "a poll sees it grow: {seen:?}");
    assert_eq!((&body["status"], &body["progress"]["total"]), (&Value::from("running"), &Value::from(100)));
    stack.kill_worker();
    stack.start_worker();

    let body = solver.verdict(&id).await;
    assert_eq!(body["verdict"], "accepted", "{body}");
    let numbers: Vec<i64> = body["tests"].as_array().unwrap().iter().map(|t| t["number"].as_i64().unwrap()).collect();
    assert_eq!(numbers, (1..=100).collect::<Vec<i64>>(), "the results of the two workers do not mix");
    assert_eq!(body["attempt"], 1, "nobody asked for a rejudge");
}
