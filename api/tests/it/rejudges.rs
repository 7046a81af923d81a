//! Judging again in the shadow: nothing changes until it is applied, and then all of it does.

use std::time::Duration;

use futures::StreamExt as _;
use judge_core::SubmissionId;
use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

/// A problem with three judged submissions of two people.
async fn stage(pool: &PgPool) -> (App, User, Vec<SubmissionId>) {
    let app = App::new(pool.clone()).await;
    language(pool, "cpp").await;
    let setter = app.user("setter", "setter").await;
    let anna = app.user("anna", "solver").await;
    let ben = app.user("ben", "solver").await;
    let problem = problem(pool, "sum", &setter, true).await;
    let mut ids = Vec::new();
    for (user, verdict) in [(&anna, "wrong_answer"), (&anna, "accepted"), (&ben, "wrong_answer")] {
        let id = queued(pool, user, problem).await;
        judge(pool, id, verdict).await;
        ids.push(id);
    }
    (app, setter, ids)
}

/// The shadow of a submission.
async fn shadow(pool: &PgPool, id: SubmissionId) -> SubmissionId {
    let shadow: uuid::Uuid =
        sqlx::query_scalar("select shadow_id from rejudge_items where submission_id = $1 and shadow_id is not null")
            .bind(id.0)
            .fetch_one(pool)
            .await
            .unwrap();
    SubmissionId(shadow)
}

async fn begin(app: &App, setter: &User) -> String {
    let made = app.post(setter, "/problems/sum/rejudges", &json!({"scope": "all"})).await.expect(202);
    let path = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
    assert_eq!((&made.json()["status"], &made.json()["total"]), (&json!("judging"), &json!(3)));
    path
}

#[sqlx::test(migrations = "../migrations")]
async fn what_is_judged_again_just_then_is_left_out(pool: PgPool) {
    let (app, setter, ids) = stage(&pool).await;
    let mut other = pool.begin().await.unwrap();
    assert!(api::store::submissions::mark_rejudged(&mut other, ids[1]).await.unwrap());
    let body = json!({"scope": "all"});
    let asked = app.post(&setter, "/problems/sum/rejudges", &body);
    let waits = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    let meanwhile = async {
        // Only once it waits for the other one's row, that one is judged again for good.
        let waiting = async {
            while count(&pool, waits).await == 0 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), waiting).await.expect("it waits for the row");
        other.commit().await.unwrap();
    };
    let (made, ()) = tokio::join!(asked, meanwhile);
    assert_eq!(made.expect(202).json()["total"], 2, "the one that is queued again is none of it");
}

async fn verdicts(app: &App, user: &User) -> Vec<Value> {
    let list = app.get(user, "/submissions").await.expect(200).json();
    list["items"].as_array().unwrap().iter().rev().map(|item| item["verdict"].clone()).collect()
}

const COUNTS: &str = "select judged_count * 100 + accepted_count from problems";

#[sqlx::test(migrations = "../migrations")]
async fn what_would_change_is_seen_before_it_does(pool: PgPool) {
    let (app, setter, ids) = stage(&pool).await;
    let none = app.post(&setter, "/problems/sum/rejudges", &json!({"scope": "other_versions"})).await.expect(422);
    assert_eq!(none.error_field(), "scope");
    let path = begin(&app, &setter).await;
    app.post(&setter, "/problems/sum/rejudges", &json!({"scope": "all"})).await.expect(409);
    app.post(&setter, &format!("{path}/apply"), &json!({})).await.expect(409);
    for (id, verdict) in ids.iter().zip(["accepted", "accepted", "time_limit_exceeded"]) {
        judge(&pool, shadow(&pool, *id).await, verdict).await;
    }
    let seen = app.get(&setter, &path).await.expect(200).json();
    assert_eq!((&seen["status"], &seen["judged"], &seen["poll_after_ms"]), (&json!("ready"), &json!(3), &Value::Null));
    assert_eq!(
        seen["moves"],
        json!([{"from": "wrong_answer", "to": "accepted", "count": 1, "users": 1},
            {"from": "wrong_answer", "to": "time_limit_exceeded", "count": 1, "users": 1}])
    );
    let changes = app.get(&setter, &format!("{path}/changes?limit=1")).await.expect(200).json();
    assert_eq!(
        (&changes["items"][0]["username"], &changes["items"][0]["to"]),
        (&json!("ben"), &json!("time_limit_exceeded"))
    );
    let next = format!("{path}/changes?cursor={}", changes["next_cursor"].as_str().unwrap());
    assert_eq!(app.get(&setter, &next).await.expect(200).json()["items"][0]["submission"], json!(ids[0].0));

    // Until then nobody's verdict, list or count has changed; the setter alone can look at a shadow.
    assert_eq!(verdicts(&app, &setter).await, [json!("wrong_answer"), json!("accepted"), json!("wrong_answer")]);
    assert_eq!(count(&pool, COUNTS).await, 301);
    let copy = format!("/submissions/{}", shadow(&pool, ids[0]).await);
    assert_eq!(app.get(&setter, &copy).await.expect(200).json()["mode"], "shadow");
    assert_eq!(
        app.get(&setter, "/submissions?mode=shadow").await.expect(200).json()["items"].as_array().unwrap().len(),
        3
    );
    let sent = json!({"problem": "sum", "language": "cpp", "source": "x", "mode": "shadow"});
    assert_eq!(app.post(&setter, "/submissions", &sent).await.expect(422).error_field(), "mode");
}

#[sqlx::test(migrations = "../migrations")]
async fn applied_it_is_a_further_attempt_of_each(pool: PgPool) {
    let (app, setter, ids) = stage(&pool).await;
    let before = app.get(&setter, &format!("/submissions/{}", ids[0])).await.expect(200).header("etag").to_owned();
    let path = begin(&app, &setter).await;
    for (id, verdict) in ids.iter().zip(["accepted", "judge_error", "accepted"]) {
        judge(&pool, shadow(&pool, *id).await, verdict).await;
    }
    // One is judged again by hand in between: whoever did that has the last word.
    app.post(&setter, &format!("/submissions/{}/rejudge", ids[2]), &json!({})).await.expect(202);
    let done = app.post(&setter, &format!("{path}/apply"), &json!({})).await.expect(200).json();
    assert_eq!((&done["status"], &done["applied"], &done["failed"]), (&json!("applied"), &json!(1), &json!(1)));
    app.post(&setter, &format!("{path}/apply"), &json!({})).await.expect(409);
    app.post(&setter, &format!("{path}/drop"), &json!({})).await.expect(409);

    let first = app.get(&setter, &format!("/submissions/{}", ids[0])).await.expect(200);
    assert_ne!(first.header("etag"), before);
    let first = first.json();
    assert_eq!(
        (&first["verdict"], &first["attempt"], &first["mode"]),
        (&json!("accepted"), &json!(2), &json!("submit"))
    );
    assert_eq!(first["tests"].as_array().unwrap().len(), 2, "the shadow's results are the submission's");
    assert_eq!(verdicts(&app, &setter).await, [json!("accepted"), json!("accepted"), Value::Null]);
    assert_eq!(count(&pool, COUNTS).await, 202, "two are judged, both accepted; the third waits");
    assert_eq!(count(&pool, "select count(*) from submissions where mode = 'shadow'").await, 0);
    assert_eq!(
        count(
            &pool,
            "select count(*) from leases where submission_id = (select id from submissions order by id limit 1)"
        )
        .await,
        2
    );
    // What it did can still be read.
    let seen = app.get(&setter, &path).await.expect(200).json();
    assert_eq!(seen["moves"].as_array().unwrap().len(), 2, "{seen}");
    judge(&pool, ids[2], "accepted").await;
    app.post(&setter, &format!("/submissions/{}/rejudge", ids[0]), &json!({})).await.expect(202);
}

#[sqlx::test(migrations = "../migrations")]
async fn dropped_it_leaves_no_trace(pool: PgPool) {
    let (app, setter, ids) = stage(&pool).await;
    let other = app.user("other", "setter").await;
    let path = begin(&app, &setter).await;
    for call in ["", "/changes"] {
        app.get(&other, &format!("{path}{call}")).await.expect(404);
    }
    for call in ["apply", "drop"] {
        app.post(&other, &format!("{path}/{call}"), &json!({})).await.expect(404);
    }
    // One is judged, one is being judged, one waits.
    judge(&pool, shadow(&pool, ids[0]).await, "accepted").await;
    let running = shadow(&pool, ids[1]).await;
    let lease = claim(&pool, running).await;
    let done = app.post(&setter, &format!("{path}/drop"), &json!({})).await.expect(200).json();
    assert_eq!(done["status"], "dropped");
    finish(&pool, running, lease, "accepted").await;
    assert_eq!(count(&pool, "select count(*) from submissions").await, 3);
    assert_eq!(verdicts(&app, &setter).await, [json!("wrong_answer"), json!("accepted"), json!("wrong_answer")]);
    assert_eq!(count(&pool, COUNTS).await, 301);
    // Another one may begin; it is in the list with the old one.
    begin(&app, &setter).await;
    let list = app.get(&setter, "/problems/sum/rejudges").await.expect(200).json();
    let states: Vec<&Value> = list["items"].as_array().unwrap().iter().map(|item| &item["status"]).collect();
    assert_eq!(states, [&json!("judging"), &json!("dropped")]);
}

#[sqlx::test(migrations = "../migrations")]
async fn by_an_outdated_version_nothing_is_applied(pool: PgPool) {
    let (app, setter, ids) = stage(&pool).await;
    let path = begin(&app, &setter).await;
    for id in &ids {
        judge(&pool, shadow(&pool, *id).await, "accepted").await;
    }
    sqlx::query(
        "with made as (
           insert into problem_versions (id, problem_id, number, import_id, package_digest, title, kind, statement_html, time_ms,
             memory_kib, output_kib, code_kib, sample_count, test_count, created_at)
           select gen_random_uuid(), problem_id, 2, import_id, package_digest, title, kind, '', 1, 1, 1, 1, 1, 3, now()
           from problem_versions returning id)
         update problems set current_version = made.id from made",
    )
    .execute(&pool)
    .await
    .unwrap();
    app.post(&setter, &format!("{path}/apply"), &json!({})).await.expect(409);
    assert_eq!(app.get(&setter, &path).await.expect(200).json()["current"], false);
    app.post(&setter, &format!("{path}/drop"), &json!({})).await.expect(200);
    let again =
        app.post(&setter, "/problems/sum/rejudges", &json!({"scope": "other_versions"})).await.expect(202).json();
    assert_eq!((&again["version"], &again["total"]), (&json!(2), &json!(3)));
}

#[sqlx::test(migrations = "../migrations")]
async fn a_statement_is_previewed_by_a_worker(pool: PgPool) {
    let app = App::running(pool).await;
    let setter = app.user("setter", "setter").await;
    let solver = app.user("anna", "solver").await;
    let other = app.user("other", "setter").await;
    problem(&app.pool, "sum", &setter, true).await;
    let ask = json!({"format": "markdown", "source": "*a*", "problem": "sum", "language": "sv"});
    app.post(&other, "/statements/preview", &ask).await.expect(403);
    let none = json!({"format": "markdown", "source": "", "problem": "none"});
    app.post(&setter, "/statements/preview", &none).await.expect(404);
    app.post(&solver, "/statements/preview", &ask).await.expect(403);
    assert!(!app.post(&setter, "/statements/preview", &ask).await.expect(503).header("retry-after").is_empty());

    let client = app.nats().await;
    let mut asked = client.subscribe(app.state.judging.queue.names().render()).await.unwrap();
    client.flush().await.unwrap();
    let worker = tokio::spawn(async move {
        let message = asked.next().await.unwrap();
        let asked: Value = serde_json::from_slice(&message.payload).unwrap();
        let package = "a".repeat(64);
        assert_eq!(
            asked,
            json!({"format": "markdown", "source": "*a*", "package": package, "language": "sv"}),
            "the package of the problem's version"
        );
        // Pictures make an answer longer than one message.
        let body = json!({"html": "<p><em>a</em></p>", "warnings": ["no picture"]}).to_string();
        let (first, last) = body.split_at(20);
        let (reply, more) = (
            message.reply.unwrap(),
            async_nats::HeaderMap::from_iter([(
                judge_core::hint::MORE.parse::<async_nats::HeaderName>().unwrap(),
                async_nats::HeaderValue::from("1"),
            )]),
        );
        client.publish_with_headers(reply.clone(), more, first.to_owned().into()).await.unwrap();
        client.publish(reply, last.to_owned().into()).await.unwrap();
        client.flush().await.unwrap();
    });
    let seen = app.post(&setter, "/statements/preview", &ask).await.expect(200).json();
    assert_eq!(seen, json!({"html": "<p><em>a</em></p>", "warnings": ["no picture"]}));
    worker.await.unwrap();
    let long = json!({"format": "tex", "source": "x".repeat(50_000)});
    app.post(&setter, "/statements/preview", &long).await.expect(413);
    app.post(&setter, "/statements/preview", &json!({"format": "word", "source": ""})).await.expect(422);
    app.end().await;
}
