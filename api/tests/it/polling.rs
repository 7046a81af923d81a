//! Entity tags, 304, and answers that wait.

use std::time::{Duration, Instant};

use sqlx::PgPool;

use crate::support::*;

async fn poll(app: &App, user: &User, path: &str, tag: &str) -> Answer {
    let path = format!("/api/v1{path}");
    app.ask("GET", &path, &[("authorization", &user.bearer), ("if-none-match", tag)], None).await
}

async fn stage(pool: PgPool, running: bool) -> (App, User, User, judge_core::SubmissionId) {
    let app = if running { App::running(pool).await } else { App::new(pool).await };
    language(&app.pool, "cpp").await;
    let setter = app.user("setter", "setter").await;
    let author = app.user("author", "solver").await;
    problem(&app.pool, "sum", &setter, true).await;
    let id = submit(&app, &author, "sum").await;
    (app, setter, author, id)
}

/// News as a worker tells them.
async fn tell(app: &App, id: judge_core::SubmissionId) {
    let (attempt, version): (i32, i64) = sqlx::query_as("select attempt, version from submissions where id = $1")
        .bind(id.0)
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let body = serde_json::to_vec(&judge_core::hint::Changed { attempt, version }).unwrap();
    let nats = app.nats().await;
    nats.publish(app.state.judging.queue.names().changed(id), body.into()).await.unwrap();
    nats.flush().await.unwrap();
}

#[sqlx::test(migrations = "../migrations")]
async fn unchanged_is_304(pool: PgPool) {
    let (app, setter, author, id) = stage(pool, false).await;
    let path = format!("/submissions/{id}");
    let first = app.get(&author, &path).await.expect(200);
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""));
    assert_eq!(first.header("cache-control"), "private, no-cache");
    assert!(first.header("vary").contains("Authorization"));
    let seconds = (first.json()["poll_after_ms"].as_u64().unwrap()).div_ceil(1000);
    assert_eq!(first.header("retry-after"), seconds.to_string());

    let unchanged = poll(&app, &author, &path, &tag).await.expect(304);
    assert!(unchanged.bytes.is_empty());
    assert_eq!(unchanged.header("etag"), tag);
    assert!(!unchanged.header("retry-after").is_empty());
    poll(&app, &author, &path, &format!("\"x\", {tag}")).await.expect(304);
    poll(&app, &author, &path, tag.trim_start_matches("W/")).await.expect(304);
    poll(&app, &author, &path, "\"x\"").await.expect(200);

    // Another kind of viewer sees other fields, so it is another tag; a stranger gets nothing, tag or not.
    poll(&app, &setter, &path, &tag).await.expect(200);
    let stranger = app.user("stranger", "solver").await;
    poll(&app, &stranger, &path, &tag).await.expect(404);

    claim(&app.pool, id).await;
    assert_ne!(poll(&app, &author, &path, &tag).await.expect(200).header("etag"), tag);
}

#[sqlx::test(migrations = "../migrations")]
async fn from_memory_and_never_stale(pool: PgPool) {
    let (app, _, author, id) = stage(pool, true).await;
    let path = format!("/submissions/{id}");
    let tag = app.get(&author, &path).await.expect(200).header("etag").to_owned();
    // Without news the row may change unseen for a moment, which shows that no SQL is asked …
    sqlx::query("update submissions set version = version + 1").execute(&app.pool).await.unwrap();
    poll(&app, &author, &path, &tag).await.expect(304);
    let stranger = app.user("stranger", "solver").await;
    poll(&app, &stranger, &path, &tag).await.expect(404);
    // … but only for a moment, and not at all once news come.
    tell(&app, id).await;
    app.until("the news are heard", async |app| poll(app, &author, &path, &tag).await.status.as_u16() == 200).await;

    let tag = app.get(&author, &path).await.expect(200).header("etag").to_owned();
    sqlx::query("update submissions set version = version + 1").execute(&app.pool).await.unwrap();
    app.until("lost news are found out", async |app| poll(app, &author, &path, &tag).await.status.as_u16() == 200)
        .await;
    app.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn waiting_ends_with_the_change(pool: PgPool) {
    let (app, _, author, id) = stage(pool, true).await;
    let path = format!("/submissions/{id}");
    let tag = app.get(&author, &path).await.expect(200).header("etag").to_owned();
    let path = format!("{path}?wait=30");
    let started = Instant::now();
    let change = async {
        app.until("somebody waits", async |app| !app.state.judging.waiters.is_empty()).await;
        claim(&app.pool, id).await;
        tell(&app, id).await;
    };
    let (answer, ()) = tokio::join!(poll(&app, &author, &path, &tag), change);
    assert_eq!(answer.expect(200).json()["status"], "compiling");
    assert!(started.elapsed() < Duration::from_secs(4), "news wake, not the look every five seconds");

    // Nothing known, or something other than the latest: the answer comes at once.
    app.get(&author, &path).await.expect(200);
    poll(&app, &author, &path, &tag).await.expect(200);
    app.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn waiting_is_bounded(pool: PgPool) {
    let (app, _, author, id) = stage(pool, true).await;
    let path = format!("/submissions/{id}");
    let tag = app.get(&author, &path).await.expect(200).header("etag").to_owned();
    let started = Instant::now();
    poll(&app, &author, &format!("{path}?wait=0.3"), &tag).await.expect(304);
    assert!(started.elapsed() >= Duration::from_millis(300));
    for bad in ["x", "-1", "NaN", "inf"] {
        poll(&app, &author, &format!("{path}?wait={bad}"), &tag).await.expect(400);
    }

    // The fifth of one user is answered at once; when the service ends, all are.
    let long = format!("{path}?wait=1000");
    let waiting = futures::future::join_all((0..4).map(|_| poll(&app, &author, &long, &tag)));
    let then = async {
        app.until("four wait", async |app| app.state.judging.waiters.len() == 4).await;
        poll(&app, &author, &long, &tag).await.expect(304);
        app.state.drain.cancel();
    };
    let (answers, ()) = tokio::join!(waiting, then);
    for answer in answers {
        answer.expect(304);
    }

    // A done submission will not change: nobody waits for it.
    judge(&app.pool, id, "accepted").await;
    let tag = app.get(&author, &path).await.expect(200).header("etag").to_owned();
    poll(&app, &author, &long, &tag).await.expect(304);
    app.end().await;
}
