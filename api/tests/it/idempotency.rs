//! Twice is the same as once.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

async fn send(app: &App, user: &User, path: &str, key: &str, body: &Value) -> Answer {
    let headers = [("authorization", user.bearer.as_str()), ("idempotency-key", key)];
    app.ask("POST", &format!("/api/v1{path}"), &headers, Some(body)).await
}

#[sqlx::test(migrations = "../migrations")]
async fn the_same_key(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "solver").await;
    let bertha = app.user("bertha", "solver").await;
    problem(&app.pool, "sum", &anna, true).await;
    let first = send(&app, &anna, "/submissions", "k1", &body("sum")).await.expect(202);
    judge(&app.pool, first.json()["id"].as_str().unwrap().parse().unwrap(), "accepted").await;
    let again = send(&app, &anna, "/submissions", "k1", &body("sum")).await.expect(202);
    assert_eq!(first.json(), again.json(), "the same answer, source and all");
    assert_eq!(first.header("location"), again.header("location"));

    let mut other = body("sum");
    other["source"] = json!("other");
    send(&app, &anna, "/submissions", "k1", &other).await.expect(422);
    assert_ne!(
        send(&app, &anna, "/submissions", "k2", &body("sum")).await.expect(202).json()["id"],
        first.json()["id"]
    );
    assert_ne!(
        send(&app, &bertha, "/submissions", "k1", &body("sum")).await.expect(202).json()["id"],
        first.json()["id"]
    );
    for bad in ["", " ", &"x".repeat(256)] {
        send(&app, &anna, "/submissions", bad, &body("sum")).await.expect(400);
    }
    assert_eq!(count(&app.pool, "select count(*) from submissions").await, 3);

    // A refused request is not kept: it may be mended and sent again.
    let mut wrong = body("none");
    send(&app, &anna, "/submissions", "k3", &wrong).await.expect(422);
    wrong["problem"] = json!("sum");
    send(&app, &anna, "/submissions", "k3", &wrong).await.expect(202);

    // After a day the key is free again.
    sqlx::query("update idempotency_keys set created_at = now() - interval '25 hours'")
        .execute(&app.pool)
        .await
        .unwrap();
    send(&app, &anna, "/submissions", "k1", &other).await.expect(202);
}

#[sqlx::test(migrations = "../migrations")]
async fn at_the_same_time(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "solver").await;
    problem(&app.pool, "sum", &anna, true).await;
    let body = body("sum");
    let answers = futures::future::join_all((0..8).map(|_| send(&app, &anna, "/submissions", "k", &body))).await;
    let first = answers[0].json();
    for answer in answers {
        assert_eq!(answer.expect(202).json(), first);
    }
    assert_eq!(count(&app.pool, "select count(*) from submissions").await, 1);
}

#[sqlx::test(migrations = "../migrations")]
async fn tokens_are_not_kept_in_the_open(pool: PgPool) {
    let app = App::new(pool).await;
    let anna = app.user("anna", "solver").await;
    let new = json!({"name": "t", "scopes": ["read"]});
    let first = send(&app, &anna, "/me/tokens", "k", &new).await.expect(201).json();
    assert_eq!(send(&app, &anna, "/me/tokens", "k", &new).await.expect(201).json(), first);
    let token = first["token"].as_str().unwrap();
    let kept: String =
        sqlx::query_scalar("select body::text from idempotency_keys").fetch_one(&app.pool).await.unwrap();
    assert!(!kept.contains(token));
    assert_eq!(count(&app.pool, "select count(*) from personal_tokens").await, 1);
}
