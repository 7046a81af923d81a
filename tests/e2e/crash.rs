//! Each part dies, stalls or goes away in the middle, and no submission is lost, doubled or judged otherwise for it.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Client, Package, Stack, eventually};

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

#[tokio::test]
async fn an_api_that_dies_after_its_answer_loses_nothing() {
    let mut stack = Stack::start().await;
    let setter = stack.setter().await;
    let id = setter.import("slow.zip", Package::echo("slow", 3, 5.0).bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");
    let solver = stack.solver().await;
    let body = json!({"problem": "slow", "language": "python", "source": "print(input())"});
    let send = async |solver: &Client| {
        let request = solver.request(Method::POST, "/api/v1/submissions").header("Idempotency-Key", "once").json(&body);
        solver.send(request).await.expect(202)["id"].as_str().unwrap().to_owned()
    };
    // No worker, so that the hint, if it was sent at all, is still on its way.
    stack.kill_worker();
    let first = send(&solver).await;
    stack.kill_api();
    stack.start_api();
    stack.wait_for_api().await;
    assert_eq!(send(&solver).await, first, "the client's second try is the same submission");
    stack.start_worker();
    assert_eq!(solver.verdict(&first).await["verdict"], "accepted");
    let listed = solver.get("/api/v1/submissions?problem=slow").await.expect(200);
    assert_eq!(listed["items"].as_array().unwrap().len(), 1, "{listed}");
}

#[tokio::test]
async fn a_stalled_worker_that_wakes_up_writes_nothing() {
    let mut stack = Stack::start_with(&[("LEASE_MS", "3000")]).await;
    let setter = stack.setter().await;
    let id = setter.import("slow.zip", Package::echo("slow", 60, 5.0).bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");
    let solver = stack.solver().await;
    let id = solver.submit("slow", "python", SLOW).await;
    let path = format!("/api/v1/submissions/{id}");
    watch(&solver, &path, 5).await;
    stack.signal_worker(0, "STOP");
    stack.start_worker_number(1);
    let body = solver.verdict(&id).await;
    assert_eq!((&body["verdict"], body["tests"].as_array().unwrap().len()), (&Value::from("accepted"), 61), "{body}");

    stack.signal_worker(0, "CONT");
    // It finds its lease lost, throws its box away and goes on with other work: alone, since the other one stops.
    stack.stop_worker(1).await;
    let next = solver.submit("slow", "python", "print(input())").await;
    assert_eq!(solver.verdict(&next).await["verdict"], "accepted");
    let later = solver.get(&path).await.expect(200);
    assert_eq!(later, body, "the verdict and each test stay what the second worker wrote");
    assert_eq!(stack.boxes(1), Vec::<String>::new(), "a worker that stopped leaves no box");
    let mut database = stack.database().await;
    let outcomes: Vec<String> =
        sqlx::query_scalar("select outcome from leases where submission_id = $1::uuid order by id")
            .bind(&id)
            .fetch_all(&mut database)
            .await
            .unwrap();
    assert_eq!(outcomes, ["expired", "final"]);
}

#[tokio::test]
async fn a_worker_that_is_asked_to_stop_ends_or_hands_back_its_work() {
    let mut stack = Stack::start_with(&[("SHUTDOWN_MS", "1000")]).await;
    let setter = stack.setter().await;
    let id = setter.import("slow.zip", Package::echo("slow", 60, 5.0).bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");
    let solver = stack.solver().await;
    let id = solver.submit("slow", "python", SLOW).await;
    watch(&solver, &format!("/api/v1/submissions/{id}"), 5).await;
    stack.stop_worker(0).await;
    assert_eq!(stack.boxes(0), Vec::<String>::new(), "it leaves no box");
    let body = solver.get(&format!("/api/v1/submissions/{id}")).await.expect(200);
    assert_eq!((&body["status"], &body["verdict"]), (&Value::from("queued"), &Value::Null), "handed back at once");
    stack.start_worker();
    let body = solver.verdict(&id).await;
    assert_eq!((&body["verdict"], &body["attempt"]), (&Value::from("accepted"), &Value::from(1)), "{body}");
}

#[tokio::test]
async fn a_database_that_is_away_for_a_while_costs_no_verdict() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let id = setter.import("slow.zip", Package::echo("slow", 60, 5.0).bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");
    let solver = stack.solver().await;
    let id = solver.submit("slow", "python", SLOW).await;
    let path = format!("/api/v1/submissions/{id}");
    watch(&solver, &path, 5).await;

    let mut server = stack.server().await;
    let (name, away) = (stack.name(), Duration::from_secs(8));
    let allow = async |server: &mut sqlx::PgConnection, allowed: bool| {
        let mut statement = sqlx::QueryBuilder::<sqlx::Postgres>::new("alter database ");
        statement.push(name).push(" with allow_connections ").push(allowed);
        statement.build().execute(&mut *server).await.unwrap();
    };
    allow(&mut server, false).await;
    let ended = std::time::Instant::now() + away;
    let mut refused = 0;
    while std::time::Instant::now() < ended {
        sqlx::query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1")
            .bind(name)
            .execute(&mut server)
            .await
            .unwrap();
        // The list of problems needs the database; what the api holds in memory it may still answer.
        let answer = solver.get("/api/v1/problems").await;
        if answer.status.as_u16() == 503 {
            refused += 1;
            assert!(answer.headers.contains_key("retry-after"));
            answer.expect_problem(503, None);
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    allow(&mut server, true).await;
    assert!(refused > 0, "the api says that it can't");
    eventually("the api answers again", 60, async || solver.try_get("/api/v1/problems").await.is_some()).await;
    let body = solver.verdict(&id).await;
    assert_eq!((&body["verdict"], &body["attempt"]), (&Value::from("accepted"), &Value::from(1)), "{body}");
    assert_eq!(body["tests"].as_array().unwrap().len(), 61);
}

#[tokio::test]
async fn a_queue_whose_store_is_lost_is_made_anew_and_filled_again() {
    let mut stack = Stack::start().await;
    let setter = stack.setter().await;
    let id = setter.import("slow.zip", Package::echo("slow", 3, 5.0).bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");
    let solver = stack.solver().await;
    stack.kill_worker();
    let mut ids = Vec::new();
    for _ in 0..6 {
        ids.push(solver.submit("slow", "python", "print(input())").await);
    }
    let token = std::env::var("NATS_TOKEN").unwrap();
    let url = std::env::var("NATS_URL").unwrap();
    let nats = async_nats::ConnectOptions::with_token(token).connect(url).await.unwrap();
    let stream = stack.name().to_uppercase();
    async_nats::jetstream::new(nats).delete_stream(&stream).await.unwrap();
    ids.push(solver.submit("slow", "python", "print(input())").await);
    stack.start_worker();
    for id in ids {
        assert_eq!(solver.verdict(&id).await["verdict"], "accepted", "{id}");
    }
}
