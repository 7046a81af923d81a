//! What the sweeper makes of each crash point.

use std::time::Duration;

use api::judging::sweep;
use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

async fn stage(pool: PgPool) -> (App, User, judge_core::SubmissionId) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "setter").await;
    problem(&app.pool, "sum", &anna, true).await;
    let id = submit(&app, &anna, "sum").await;
    (app, anna, id)
}

async fn lose_the_worker(app: &App) {
    sqlx::query("update submissions set lease_until = now() - interval '1 second' where lease is not null")
        .execute(&app.pool)
        .await
        .unwrap();
    sweep::sweep(&app.state).await.unwrap();
}

#[sqlx::test(migrations = "../migrations")]
async fn a_lost_worker_costs_nothing_but_time_three_times(pool: PgPool) {
    let (app, anna, id) = stage(pool).await;
    let path = format!("/submissions/{id}");
    let mut leases = Vec::new();
    for round in 1..=3 {
        let lease = claim(&app.pool, id).await;
        leases.push(lease);
        result(&app.pool, id, lease, 1, "accepted").await;
        sweep::sweep(&app.state).await.unwrap();
        assert_eq!(app.get(&anna, &path).await.json()["status"], "running", "a lease that lasts is left alone");
        lose_the_worker(&app).await;
        let seen = app.get(&anna, &path).await.json();
        if round < 3 {
            assert_eq!(
                (&seen["status"], &seen["tests"], &seen["progress"]["done"]),
                (&json!("queued"), &json!([]), &json!(0))
            );
            assert_eq!(count(&app.pool, "select publish_no::bigint from submissions").await, round);
        } else {
            assert_eq!((&seen["status"], &seen["verdict"]), (&json!("done"), &json!("judge_error")));
            assert!(seen["judged_at"].is_string());
        }
    }
    assert_eq!(
        count(&app.pool, "select count(*) from leases where outcome = 'expired' and ended_at is not null").await,
        3
    );
    assert_eq!(app.get(&anna, "/problems").await.json()["items"][0]["status"], Value::Null, "it counts for nothing");

    // It can be judged again.
    app.post(&anna, &format!("{path}/rejudge"), &json!({})).await.expect(202);
    judge(&app.pool, id, "accepted").await;
    assert_eq!(app.get(&anna, &path).await.json()["verdict"], "accepted");
}

#[sqlx::test(migrations = "../migrations")]
async fn a_stalled_worker_that_wakes_is_fenced(pool: PgPool) {
    let (app, anna, id) = stage(pool).await;
    let stalled = claim(&app.pool, id).await;
    lose_the_worker(&app).await;
    let lease = claim(&app.pool, id).await;
    assert!(lease > stalled);
    finish(&app.pool, id, stalled, "wrong_answer").await;
    result(&app.pool, id, lease, 1, "accepted").await;
    finish(&app.pool, id, lease, "accepted").await;
    let seen = app.get(&anna, &format!("/submissions/{id}")).await.json();
    assert_eq!((&seen["verdict"], seen["tests"].as_array().unwrap().len()), (&json!("accepted"), 1));
}

#[sqlx::test(migrations = "../migrations")]
async fn a_hint_that_nobody_claims_is_sent_again(pool: PgPool) {
    let (app, _, _) = stage(pool).await;
    let unsent = "select publish_no::bigint from submissions where published_at is null";
    for (age, sent_again) in [("14 seconds", false), ("16 seconds", true)] {
        sqlx::query("update submissions set publish_no = 0, published_at = now() - $1::interval")
            .bind(age)
            .execute(&app.pool)
            .await
            .unwrap();
        sweep::sweep(&app.state).await.unwrap();
        let number: Option<i64> = sqlx::query_scalar(unsent).fetch_optional(&app.pool).await.unwrap();
        assert_eq!(number, sent_again.then_some(1), "{age}");
    }
    let before = count(&app.pool, "select version from submissions").await;
    assert_eq!(before, 1, "nobody sees a difference, so the tag stays");
}

#[sqlx::test(migrations = "../migrations")]
async fn imports_likewise(pool: PgPool) {
    let (app, anna, _) = stage(pool).await;
    sqlx::query(
        "update imports set status = 'queued', finished_at = null, published_at = now() - interval '20 seconds'",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    sweep::sweep(&app.state).await.unwrap();
    assert_eq!(count(&app.pool, "select publish_no::bigint from imports where published_at is null").await, 1);
    for round in 1..=3 {
        sqlx::query(
            "update imports set status = 'verifying', lease = nextval('lease_ids'), lease_until = now() - interval '1 second',
                 leases_used = $1",
        )
        .bind(round)
        .execute(&app.pool)
        .await
        .unwrap();
        sweep::sweep(&app.state).await.unwrap();
    }
    let id: uuid::Uuid = sqlx::query_scalar("select id from imports").fetch_one(&app.pool).await.unwrap();
    let seen = app.get(&anna, &format!("/imports/{id}")).await.json();
    assert_eq!((&seen["status"], &seen["poll_after_ms"]), (&json!("failed"), &Value::Null));
    assert!(seen["errors"][0]["message"].as_str().unwrap().contains("three times"));
}

#[sqlx::test(migrations = "../migrations")]
async fn a_version_that_breaks_the_judge_is_paused_and_the_others_go_on(pool: PgPool) {
    let (app, anna, first) = stage(pool).await;
    let max = problem(&app.pool, "max", &anna, true).await;
    judge(&app.pool, first, "judge_error").await;
    let mut broken = vec![first];
    for _ in 0..4 {
        sweep::pause(&app.state).await.unwrap();
        assert_eq!(count(&app.pool, "select count(paused_version) from problems").await, 0);
        let id = submit(&app, &anna, "sum").await;
        judge(&app.pool, id, "judge_error").await;
        broken.push(id);
    }
    sweep::pause(&app.state).await.unwrap();
    assert_eq!(count(&app.pool, "select count(paused_version) from problems").await, 1);

    let waits = submit(&app, &anna, "sum").await;
    let goes = queued(&app.pool, &anna, max).await;
    let mut db = app.pool.acquire().await.unwrap();
    let picked = api::store::judging::pick(&mut db, judge_core::Lane::Submit, 10).await.unwrap();
    assert_eq!(picked, [goes.0], "taken, but not sent");

    // Judged again at somebody's wish, it is let go when it does well.
    app.post(&anna, &format!("/submissions/{}/rejudge", broken[0]), &json!({})).await.expect(202);
    let again = api::store::judging::pick(&mut db, judge_core::Lane::Rejudge, 10).await.unwrap();
    assert_eq!(again, [broken[0].0]);
    judge(&app.pool, broken[0], "accepted").await;
    sweep::pause(&app.state).await.unwrap();
    let picked = api::store::judging::pick(&mut db, judge_core::Lane::Submit, 10).await.unwrap();
    assert_eq!(picked, [waits.0, goes.0]);
}

#[sqlx::test(migrations = "../migrations")]
async fn in_the_running_service(pool: PgPool) {
    let app = App::running(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "solver").await;
    problem(&app.pool, "sum", &anna, true).await;
    let id = submit(&app, &anna, "sum").await;
    claim(&app.pool, id).await;
    let path = format!("/submissions/{id}");
    let tag = app.get(&anna, &path).await.header("etag").to_owned();
    sqlx::query("update submissions set lease_until = now() - interval '1 second'").execute(&app.pool).await.unwrap();
    let headers = [("authorization", anna.bearer.as_str()), ("if-none-match", tag.as_str())];
    let path = format!("/api/v1{path}?wait=20");
    let waiting = app.ask("GET", &path, &headers, None);
    let answer = tokio::time::timeout(Duration::from_secs(10), waiting).await.unwrap().expect(200);
    assert_eq!(answer.json()["status"], "queued", "who waits hears of it");
    app.end().await;
}
