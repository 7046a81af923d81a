//! Drafts: two browsers never overwrite each other unseen, and nobody sees another's.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

async fn put(app: &App, user: &User, problem: &str, source: &str, base: i64) -> Answer {
    let body = json!({"language": "cpp", "source": source, "base_version": base});
    app.ask("PUT", &format!("/api/v1/me/drafts/{problem}"), &[("authorization", &user.bearer)], Some(&body)).await
}

async fn kept(app: &App, user: &User, problem: &str) -> Value {
    app.get(user, &format!("/me/drafts/{problem}?language=cpp")).await.expect(200).json()
}

#[sqlx::test(migrations = "../migrations")]
async fn the_second_writer_is_told(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let (anna, ben) = (app.user("anna", "solver").await, app.user("ben", "solver").await);
    problem(&app.pool, "open", &setter, true).await;
    assert_eq!(kept(&app, &anna, "open").await["version"], 0);
    assert_eq!(put(&app, &anna, "open", "one", 0).await.expect(200).json()["version"], 1);
    assert_eq!(put(&app, &anna, "open", "two", 1).await.expect(200).json()["version"], 2);
    put(&app, &anna, "open", "from an old tab", 1).await.expect(409);
    put(&app, &anna, "open", "from a new browser", 0).await.expect(409);
    let draft = kept(&app, &anna, "open").await;
    assert_eq!((&draft["source"], &draft["version"]), (&json!("two"), &json!(2)));
    assert_eq!(kept(&app, &ben, "open").await["source"], Value::Null);
    put(&app, &ben, "open", "mine", 0).await.expect(200);
    assert_eq!(kept(&app, &anna, "open").await["source"], "two");
}

#[sqlx::test(migrations = "../migrations")]
async fn what_is_refused(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let anna = app.user("anna", "solver").await;
    problem(&app.pool, "hidden", &setter, false).await;
    put(&app, &anna, "hidden", "x", 0).await.expect(404);
    put(&app, &anna, "nowhere", "x", 0).await.expect(404);
    put(&app, &setter, "hidden", "x", -1).await.expect(422);
    put(&app, &setter, "hidden", "a\0b", 0).await.expect(422);
    put(&app, &setter, "hidden", &"x".repeat(256 * 1024 + 1), 0).await.expect(413);
    put(&app, &setter, "hidden", &"\u{1}".repeat(256 * 1024), 0).await.expect(200);
    app.get(&setter, "/me/drafts/hidden").await.expect(422);
    let reads = personal_token(&app, &setter, &["read"]).await;
    put(&app, &reads, "hidden", "x", 1).await.expect(403);
    app.ask("GET", "/api/v1/me/drafts/hidden?language=cpp", &[], None).await.expect(401);
}

#[sqlx::test(migrations = "../migrations")]
async fn the_oldest_leave(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let (first, _) = problem(&app.pool, "first", &setter, true).await;
    problem(&app.pool, "last", &setter, true).await;
    sqlx::query(
        "insert into drafts (user_id, problem_id, language, source, updated_at)
         select $1, $2, 'l' || n, 'old', now() - interval '1 day' + n * interval '1 second' from generate_series(1, 500) n",
    )
    .bind(setter.id.0)
    .bind(first.0)
    .execute(&app.pool)
    .await
    .unwrap();
    put(&app, &setter, "last", "new", 0).await.expect(200);
    let left: i64 = sqlx::query_scalar("select count(*) from drafts").fetch_one(&app.pool).await.unwrap();
    assert_eq!(left, 500);
    assert_eq!(app.get(&setter, "/me/drafts/first?language=l1").await.expect(200).json()["version"], 0);
    assert_eq!(kept(&app, &setter, "last").await["source"], "new");
}
