//! A submission from the request to what its viewers see.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

async fn stage(pool: PgPool) -> (App, User, User) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let setter = app.user("setter", "setter").await;
    let author = app.user("author", "solver").await;
    problem(&app.pool, "sum", &setter, true).await;
    (app, setter, author)
}

#[sqlx::test(migrations = "../migrations")]
async fn a_new_submission(pool: PgPool) {
    let (app, _, author) = stage(pool).await;
    let answer = app.post(&author, "/submissions", &body("sum")).await.expect(202);
    let mut made = answer.json();
    let id = made["id"].as_str().unwrap().to_owned();
    assert_eq!(answer.header("location"), format!("/api/v1/submissions/{id}"));
    assert_eq!(answer.header("ratelimit-remaining"), "19");
    assert!(made["poll_after_ms"].as_i64().unwrap() >= 800);
    let read = app.get(&author, &format!("/submissions/{id}")).await.expect(200).json();
    for field in made.as_object().unwrap().keys().filter(|field| *field != "poll_after_ms") {
        assert_eq!(made[field], read[field], "{field}");
    }
    made["id"] = json!("(id)");
    made["created_at"] = json!("(time)");
    made["poll_after_ms"] = json!("(ms)");
    insta::assert_json_snapshot!("submission_queued", made);
}

#[sqlx::test(migrations = "../migrations")]
async fn as_it_is_judged(pool: PgPool) {
    let (app, setter, author) = stage(pool).await;
    let id = submit(&app, &author, "sum").await;
    let path = format!("/submissions/{id}");
    let lease = claim(&app.pool, id).await;
    let seen = app.get(&author, &path).await.json();
    assert_eq!((seen["status"].as_str(), &seen["queue_position"]), (Some("compiling"), &Value::Null));
    result(&app.pool, id, lease, 1, "accepted").await;
    let seen = app.get(&author, &path).await.json();
    assert_eq!(seen["progress"], json!({"done": 1, "total": 3}));
    assert_eq!(seen["tests"][0]["verdict"], "accepted");
    result(&app.pool, id, lease, 2, "wrong_answer").await;
    finish(&app.pool, id, lease, "wrong_answer").await;

    let seen = app.get(&author, &path).await.expect(200);
    assert_eq!(seen.header("retry-after"), "");
    let seen = seen.json();
    assert_eq!(seen["poll_after_ms"], Value::Null);
    insta::assert_json_snapshot!("tests_for_the_author", seen["tests"]);
    let seen = app.get(&setter, &path).await.expect(200).json();
    insta::assert_json_snapshot!("tests_for_the_setter", seen["tests"]);
}

#[sqlx::test(migrations = "../migrations")]
async fn the_reason_of_a_judge_error_is_for_admins(pool: PgPool) {
    let (app, setter, author) = stage(pool).await;
    let admin = app.user("admin", "admin").await;
    let id = submit(&app, &author, "sum").await;
    judge(&app.pool, id, "judge_error").await;
    for (viewer, reason) in [(&author, Value::Null), (&setter, Value::Null), (&admin, json!("the validator broke"))] {
        assert_eq!(app.get(viewer, &format!("/submissions/{id}")).await.json()["judge_error_reason"], reason);
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn runs(pool: PgPool) {
    let (app, _, author) = stage(pool).await;
    let mut new = body("sum");
    new["mode"] = json!("run");
    let made = app.post(&author, "/submissions", &new).await.expect(202).json();
    assert_eq!((&made["mode"], &made["progress"]["total"]), (&json!("run"), &json!(1)));
    new["stdin"] = json!("1 2\n");
    let id = app.post(&author, "/submissions", &new).await.expect(202).json()["id"].as_str().unwrap().parse().unwrap();
    let lease = claim(&app.pool, id).await;
    result(&app.pool, id, lease, 1, "accepted").await;
    sqlx::query("update test_results set input = '1 2', sample = false").execute(&app.pool).await.unwrap();
    finish(&app.pool, id, lease, "accepted").await;
    let test = &app.get(&author, &format!("/submissions/{id}")).await.json()["tests"][0];
    assert_eq!((&test["input"], &test["expected"], &test["output"]), (&json!("1 2"), &Value::Null, &json!("got")));
    let listed = app.get(&author, "/problems").await.json();
    assert_eq!(listed["items"][0]["status"], Value::Null, "a run counts for nothing");
}

#[sqlx::test(migrations = "../migrations")]
async fn several_files(pool: PgPool) {
    let (app, _, author) = stage(pool).await;
    let files = json!([{"name": "main.cpp", "content": "#include \"a.h\""}, {"name": "a.h", "content": "// ä"}]);
    let new = json!({"problem": "sum", "language": "cpp", "files": files});
    let made = app.post(&author, "/submissions", &new).await.expect(202).json();
    assert_eq!((&made["source"], &made["files"]), (&Value::Null, &files));
}

#[sqlx::test(migrations = "../migrations")]
async fn cancel(pool: PgPool) {
    let (app, _, author) = stage(pool).await;
    for claimed in [false, true] {
        let id = submit(&app, &author, "sum").await;
        let lease = if claimed { Some(claim(&app.pool, id).await) } else { None };
        let gone = app.post(&author, &format!("/submissions/{id}/cancel"), &json!({})).await.expect(202).json();
        assert_eq!((&gone["status"], &gone["verdict"]), (&json!("done"), &json!("cancelled")));
        app.post(&author, &format!("/submissions/{id}/cancel"), &json!({})).await.expect(409);
        if let Some(lease) = lease {
            // The worker's next write names a lease that is not the row's any more.
            finish(&app.pool, id, lease, "accepted").await;
            assert_eq!(app.get(&author, &format!("/submissions/{id}")).await.json()["verdict"], "cancelled");
            let outcome: String = sqlx::query_scalar("select outcome from leases where id = $1")
                .bind(lease)
                .fetch_one(&app.pool)
                .await
                .unwrap();
            assert_eq!(outcome, "cancelled");
        }
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn rejudge(pool: PgPool) {
    let (app, setter, author) = stage(pool).await;
    let id = submit(&app, &author, "sum").await;
    app.post(&setter, &format!("/submissions/{id}/rejudge"), &json!({})).await.expect(409);
    judge(&app.pool, id, "accepted").await;
    assert_eq!(app.get(&author, "/problems").await.json()["items"][0]["status"], "solved");
    let again = app.post(&setter, &format!("/submissions/{id}/rejudge"), &json!({})).await.expect(202).json();
    assert_eq!((&again["attempt"], &again["status"], &again["verdict"]), (&json!(2), &json!("queued"), &Value::Null));
    assert_eq!((&again["tests"], &again["progress"]["done"]), (&json!([]), &json!(0)));
    assert_eq!(app.get(&author, "/problems").await.json()["items"][0]["status"], Value::Null);
    judge(&app.pool, id, "wrong_answer").await;
    let item = &app.get(&author, "/problems").await.json()["items"][0];
    assert_eq!((&item["status"], &item["acceptance_rate"]), (&json!("attempted"), &json!(0.0)));
    assert_eq!(count(&app.pool, "select count(*) from test_results").await, 4, "old results stay");
}

#[sqlx::test(migrations = "../migrations")]
async fn percentiles_from_twenty_on(pool: PgPool) {
    let (app, setter, author) = stage(pool).await;
    let mut ids = Vec::new();
    for n in 0..20 {
        let id = app.post(&setter, "/submissions", &body("sum")).await.expect(202).json()["id"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap();
        judge(&app.pool, id, "accepted").await;
        sqlx::query("update submissions set time_ms = $2 where id = $1")
            .bind(id.0)
            .bind(n)
            .execute(&app.pool)
            .await
            .unwrap();
        ids.push(id);
        if n == 18 {
            assert_eq!(
                app.get(&setter, &format!("/submissions/{id}")).await.json()["percentile"],
                json!({"time": null, "memory": null})
            );
        }
    }
    for (n, percent) in [(0, 95.0), (10, 45.0), (19, 0.0)] {
        let seen = app.get(&setter, &format!("/submissions/{}", ids[n])).await.json();
        assert_eq!(seen["percentile"]["time"], json!(percent));
    }
    drop(author);
}

#[sqlx::test(migrations = "../migrations")]
async fn lists(pool: PgPool) {
    let (app, setter, author) = stage(pool).await;
    let other = app.user("other", "solver").await;
    let admin = app.user("admin", "admin").await;
    let foreign = app.user("foreign", "setter").await;
    problem(&app.pool, "max", &foreign, true).await;
    let mut mine = Vec::new();
    for n in 0..5 {
        mine.push(submit(&app, &author, if n % 2 == 0 { "sum" } else { "max" }).await.to_string());
    }
    submit(&app, &other, "sum").await;
    submit(&app, &setter, "max").await;
    judge(&app.pool, mine[0].parse().unwrap(), "accepted").await;

    let ids = async |user: &User, query: &str| -> Vec<String> {
        let items = app.get(user, &format!("/submissions{query}")).await.expect(200).json();
        items["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    let newest_first: Vec<String> = mine.iter().rev().cloned().collect();
    assert_eq!(ids(&author, "").await, newest_first);
    assert_eq!(ids(&author, "?username=AUTHOR").await, newest_first);
    for (user, query, many) in [
        (&author, "?username=other", 0),
        (&author, "?problem=max", 2),
        (&author, "?verdict=accepted", 1),
        (&author, "?language=cpp&mode=submit", 5),
        (&author, "?mode=run", 0),
        (&setter, "", 5),
        (&setter, "?problem=sum", 4),
        (&setter, "?username=author", 3),
        (&foreign, "", 3),
        (&admin, "", 7),
        (&admin, "?username=other", 1),
    ] {
        assert_eq!(ids(user, query).await.len(), many, "{} {query}", user.name);
    }

    // Page by page, also while new ones come in.
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = app.get(&author, &format!("/submissions?limit=2&cursor={cursor}")).await.expect(200).json();
        seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        submit(&app, &author, "sum").await;
        match page["next_cursor"].as_str() {
            Some(next) => cursor = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(seen, newest_first);
    let item = &app.get(&author, "/submissions?limit=1&verdict=accepted").await.json()["items"][0];
    for hidden in ["source", "files", "tests", "compile"] {
        assert!(item.get(hidden).is_none(), "{hidden}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn solvers_send_twenty_a_minute(pool: PgPool) {
    let (app, setter, author) = stage(pool).await;
    for _ in 0..20 {
        submit(&app, &author, "sum").await;
    }
    let refused = app.post(&author, "/submissions", &body("sum")).await.expect(429);
    assert_eq!((refused.header("ratelimit-limit"), refused.header("ratelimit-remaining")), ("20", "0"));
    let after: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&after));
    assert_eq!(app.post(&setter, "/submissions", &body("sum")).await.expect(202).header("ratelimit-limit"), "600");
}
