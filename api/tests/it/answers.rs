//! Problems that take answers instead of programs, and files for solvers.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

/// A problem with two secret tests to be answered by files, and somebody to solve it.
async fn two_tests(pool: PgPool, published: bool) -> (App, User, User) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let setter = app.user("setter", "setter").await;
    let (_, version) = problem(&app.pool, "numbers", &setter, published).await;
    sqlx::query("update problem_versions set languages = '{text}', code_kib = 256 where id = $1")
        .bind(version.0)
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query(
        "insert into attachments (problem_version_id, name, content) values ($1, 'inputs (all).zip', '\\x504b')",
    )
    .bind(version.0)
    .execute(&app.pool)
    .await
    .unwrap();
    let anna = app.user("anna", "solver").await;
    (app, setter, anna)
}

fn answers(files: &Value) -> Value {
    json!({"problem": "numbers", "language": "text", "files": files})
}

#[sqlx::test(migrations = "../migrations")]
async fn answers_are_files_called_after_tests(pool: PgPool) {
    let (app, _, anna) = two_tests(pool, true).await;
    let shown = app.get(&anna, "/problems/numbers").await.expect(200).json();
    assert_eq!(shown["languages"], json!([{"id": "text", "starter_code": ""}]));
    assert_eq!((&shown["answers"], &shown["kind"]), (&json!(["1.out", "2.out"]), &json!("stdio")));
    let offered = app.get(&anna, "/languages").await.expect(200).json();
    assert!(offered["items"].as_array().unwrap().iter().all(|language| language["id"] != "text"), "{offered}");

    let good = json!([{"name": "1.out", "content": "7"}, {"name": "2.txt", "content": ""}]);
    let made = app.post(&anna, "/submissions", &answers(&good)).await.expect(202).json();
    assert_eq!((&made["language"], &made["progress"]["total"]), (&json!("text"), &json!(2)), "no samples: {made}");

    let many: Vec<Value> = (0..40).map(|n| json!({"name": format!("{n}.out"), "content": "7"})).collect();
    let file = json!([{"name": "1.out", "content": "7"}]);
    let with = |key: &str, value: Value| {
        let mut body = answers(&file);
        body[key] = value;
        body
    };
    for (body, field) in [
        (answers(&json!([{"name": "3.out", "content": "7"}])), "files[0].name"),
        (answers(&json!(many)), "files[0].name"),
        (answers(&json!([])), "files"),
        (answers(&json!([{"name": "../1.out", "content": "7"}])), "files[0].name"),
        (json!({"problem": "numbers", "language": "text", "source": "7"}), "files"),
        (with("language", json!("cpp")), "language"),
        (with("mode", json!("run")), "mode"),
    ] {
        let refused = app.post(&anna, "/submissions", &body).await.expect(422).json();
        assert_eq!(refused["errors"][0]["field"], field, "{body} {refused}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn programs_are_no_answers_and_answers_no_programs(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let setter = app.user("setter", "setter").await;
    problem(&app.pool, "sum", &setter, true).await;
    let body = json!({"problem": "sum", "language": "text", "files": [{"name": "1.out", "content": "7"}]});
    let refused = app.post(&setter, "/submissions", &body).await.expect(422).json();
    assert_eq!(refused["errors"][0], json!({"field": "language", "message": "is not offered"}));
    let shown = app.get(&setter, "/problems/sum").await.expect(200).json();
    assert_eq!((&shown["answers"], &shown["attachments"]), (&Value::Null, &json!([])));
}

#[sqlx::test(migrations = "../migrations")]
async fn files_for_solvers_are_for_those_who_see_the_problem(pool: PgPool) {
    let (app, setter, anna) = two_tests(pool, false).await;
    let shown = app.get(&setter, "/problems/numbers").await.expect(200).json();
    let address = "/api/v1/problems/numbers/attachments/inputs%20%28all%29.zip";
    assert_eq!(shown["attachments"], json!([{"name": "inputs (all).zip", "bytes": 2, "address": address}]));
    let path = address.strip_prefix("/api/v1").unwrap();
    let got = app.get(&setter, path).await.expect(200);
    assert_eq!((got.header("content-type"), got.bytes.as_slice()), ("application/octet-stream", b"PK".as_slice()));
    assert!(got.header("content-security-policy").contains("sandbox"));
    assert!(got.header("content-disposition").starts_with("attachment"));
    app.get(&anna, path).await.expect(404);
    app.get(&setter, "/problems/numbers/attachments/other").await.expect(404);
    app.get(&setter, "/problems/numbers/attachments/a%00").await.expect(404);
}
