//! Hints: the outbox, the window, fairness, and a queue that comes and goes.

use std::collections::HashMap;

use async_nats::jetstream;
use async_nats::jetstream::consumer::PullConsumer;
use futures::StreamExt as _;
use judge_core::hint::{Hint, Work};
use judge_core::{Lane, SubmissionId};
use serde_json::json;
use sqlx::PgPool;

use crate::support::*;

/// Takes what hints a lane has, as a worker would, and acks them.
async fn take(app: &App, lane: Lane) -> Vec<Hint> {
    let stream = jetstream::new(app.nats().await).get_stream(&app.state.judging.queue.names().stream).await.unwrap();
    let consumer: PullConsumer = stream.get_consumer(lane.consumer()).await.unwrap();
    let mut messages = consumer.fetch().max_messages(100).messages().await.unwrap();
    let mut hints = Vec::new();
    while let Some(message) = messages.next().await {
        let message = message.unwrap();
        hints.push(serde_json::from_slice(&message.payload).unwrap());
        message.double_ack().await.unwrap();
    }
    hints
}

fn submission(hint: &Hint) -> SubmissionId {
    match hint.work {
        Work::Submission(id) => id,
        Work::Import(_) => panic!("an import"),
    }
}

const SENT: &str = "select count(*) from submissions where published_at is not null";

#[sqlx::test(migrations = "../migrations")]
async fn taken_while_nats_is_down_and_sent_when_it_is_back(pool: PgPool) {
    let nats = Proxy::new(false).await;
    let mut app = App::with(pool, &nats.url, |_| {}).await;
    app.start_loops();
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "solver").await;
    problem(&app.pool, "sum", &anna, true).await;
    let first = submit(&app, &anna, "sum").await;
    let unready = app.ask("GET", "/readyz", &[], None).await.expect(503);
    assert_eq!(unready.error_field(), "queue");
    assert_eq!(app.get(&anna, &format!("/submissions/{first}")).await.json()["queue_position"], 1);
    assert_eq!(count(&app.pool, SENT).await, 0);

    nats.turn(true);
    app.until("the hint is out", async |app| count(&app.pool, SENT).await == 1).await;
    app.ask("GET", "/readyz", &[], None).await.expect(200);
    let hints = take(&app, Lane::Submit).await;
    assert_eq!(hints, [Hint::new(Work::Submission(first), 1, 0)]);

    nats.turn(false);
    app.until("it is noticed", async |app| !app.state.judging.queue.is_ready()).await;
    let second = submit(&app, &anna, "sum").await;
    nats.turn(true);
    app.until("the other is out", async |app| count(&app.pool, SENT).await == 2).await;
    assert_eq!(take(&app, Lane::Submit).await.iter().map(submission).collect::<Vec<_>>(), [second]);
    app.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn a_stream_made_anew_gets_its_hints_again(pool: PgPool) {
    let app = App::running(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "solver").await;
    problem(&app.pool, "sum", &anna, true).await;
    let id = submit(&app, &anna, "sum").await;
    app.until("the hint is out", async |app| count(&app.pool, SENT).await == 1).await;
    let context = jetstream::new(app.nats().await);
    context.delete_stream(&app.state.judging.queue.names().stream).await.unwrap();
    app.until("another hint is out", async |app| {
        count(&app.pool, "select count(*) from submissions where publish_no = 1 and published_at is not null").await
            == 1
    })
    .await;
    assert_eq!(take(&app, Lane::Submit).await, [Hint::new(Work::Submission(id), 1, 1)]);
    app.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn a_hint_that_was_taken_for_a_repetition_counts_as_not_sent(pool: PgPool) {
    let app = App::running(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "solver").await;
    let sum = problem(&app.pool, "sum", &anna, true).await;
    // Sent by a process that died before it could note it; a worker consumed it, and died too.
    let id = SubmissionId::new();
    app.state.judging.queue.send(Lane::Submit, &Hint::new(Work::Submission(id), 1, 0)).await.unwrap();
    assert_eq!(take(&app, Lane::Submit).await.len(), 1);
    let queued = queued(&app.pool, &anna, sum).await;
    sqlx::query("update submissions set id = $2 where id = $1")
        .bind(queued.0)
        .bind(id.0)
        .execute(&app.pool)
        .await
        .unwrap();
    app.until("it is out under another number", async |app| count(&app.pool, SENT).await == 1).await;
    assert_eq!(take(&app, Lane::Submit).await, [Hint::new(Work::Submission(id), 1, 1)]);
    app.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn the_window_is_bounded_and_fair(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let flooder = app.user("flooder", "solver").await;
    let sum = problem(&app.pool, "sum", &flooder, true).await;
    for _ in 0..30 {
        queued(&app.pool, &flooder, sum).await;
    }
    let mut others = Vec::new();
    for n in 0..3 {
        let user = app.user(&format!("other{n}"), "solver").await;
        others.push(queued(&app.pool, &user, sum).await);
    }
    // Two boxes: a window of four, one for each person, though the flooder came first.
    worker(&app.pool, 2).await;
    let mut running = app;
    running.start_loops();
    running.until("the window is full", async |app| count(&app.pool, SENT).await == 4).await;
    let ids: Vec<SubmissionId> = take(&running, Lane::Submit).await.iter().map(submission).collect();
    for other in &others {
        assert!(ids.contains(other));
    }
    // The window stays full, not overfull, while hints are unclaimed.
    for _ in 0..3 {
        api::judging::dispatch::fill(&running.state).await.unwrap();
    }
    assert_eq!(count(&running.pool, SENT).await, 4);
    for id in &ids {
        judge(&running.pool, *id, "accepted").await;
    }
    running
        .until("the next are out", async |app| {
            count(&app.pool, "select count(*) from submissions where status = 'queued' and published_at is not null")
                .await
                == 4
        })
        .await;
    running.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn who_has_much_at_work_waits(pool: PgPool) {
    let app = App::running(pool).await;
    language(&app.pool, "cpp").await;
    let busy = app.user("busy", "solver").await;
    let idle = app.user("idle", "solver").await;
    let sum = problem(&app.pool, "sum", &busy, true).await;
    let mut order = HashMap::new();
    for n in 0..2 {
        let id = queued(&app.pool, &busy, sum).await;
        claim(&app.pool, id).await;
        order.insert(n, id);
    }
    let mut tx = app.pool.begin().await.unwrap();
    for user in [&busy, &busy, &idle, &idle] {
        queued(&app.pool, user, sum).await;
    }
    let picked = api::store::judging::pick(&mut tx, Lane::Submit, 2).await.unwrap();
    let mine: i64 = sqlx::query_scalar("select count(*) from submissions where id = any($1) and user_id = $2")
        .bind(&picked)
        .bind(idle.id.0)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    assert_eq!((picked.len(), mine), (2, 2));
    drop(tx);
    app.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn each_lane_and_imports(pool: PgPool) {
    let app = App::running(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "setter").await;
    problem(&app.pool, "sum", &anna, true).await;
    let id = submit(&app, &anna, "sum").await;
    judge(&app.pool, id, "accepted").await;
    app.post(&anna, &format!("/submissions/{id}/rejudge"), &json!({})).await.expect(202);
    let mut run = body("sum");
    run["mode"] = json!("run");
    app.post(&anna, "/submissions", &run).await.expect(202);
    sqlx::query("update imports set status = 'queued', finished_at = null").execute(&app.pool).await.unwrap();
    app.until("all are out", async |app| {
        count(&app.pool, SENT).await == 2
            && count(&app.pool, "select count(*) from imports where published_at is not null").await == 1
    })
    .await;
    for (lane, attempt) in [(Lane::Run, 1), (Lane::Rejudge, 2), (Lane::Import, 1)] {
        let hints = take(&app, lane).await;
        assert_eq!((hints.len(), hints[0].attempt), (1, attempt), "{lane}");
        assert_eq!(matches!(hints[0].work, Work::Import(_)), lane == Lane::Import);
    }
    app.end().await;
}
