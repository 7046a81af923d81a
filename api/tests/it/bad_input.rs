//! What is refused, and how: error bodies, unknown routes, broken and oversized requests.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

fn snapshot(answer: &Answer) -> Value {
    let mut body = answer.json();
    assert!(!body["request_id"].as_str().unwrap().is_empty());
    assert_eq!(body["request_id"], answer.header("x-request-id"));
    assert_eq!(answer.header("content-type"), "application/problem+json");
    body["request_id"] = json!("(id)");
    body
}

#[sqlx::test(migrations = "../migrations")]
async fn error_bodies(pool: PgPool) {
    let app = App::new(pool).await;
    let user = app.user("anna", "solver").await;
    let token = [("authorization", user.bearer.as_str())];
    insta::assert_json_snapshot!("unauthorized", snapshot(&app.ask("GET", "/api/v1/me", &[], None).await.expect(401)));
    insta::assert_json_snapshot!("no_route", snapshot(&app.ask("GET", "/api/v1/nothing", &[], None).await.expect(404)));
    insta::assert_json_snapshot!(
        "wrong_method",
        snapshot(&app.ask("DELETE", "/api/v1/languages", &[], None).await.expect(405))
    );
    insta::assert_json_snapshot!(
        "missing_fields",
        snapshot(&app.post(&user, "/submissions", &json!({})).await.expect(422))
    );
    insta::assert_json_snapshot!(
        "no_submission",
        snapshot(&app.ask("GET", "/api/v1/submissions/x", &token, None).await.expect(404))
    );
    let broken = Request::post("/api/v1/auth/login").header("content-type", "application/json");
    insta::assert_json_snapshot!(
        "no_json",
        snapshot(&app.send(broken.body(Body::from("{\"login\": \n oops")).unwrap()).await.expect(400))
    );
    let text = Request::post("/api/v1/auth/login").header("content-type", "text/plain");
    insta::assert_json_snapshot!(
        "media_type",
        snapshot(&app.send(text.body(Body::from("{}")).unwrap()).await.expect(415))
    );
}

#[sqlx::test(migrations = "../migrations")]
async fn unknown_addresses(pool: PgPool) {
    let app = App::new(pool).await;
    for (method, path, status) in [
        ("GET", "/api", 404),
        ("GET", "/api/", 404),
        ("GET", "/api/v2/problems", 404),
        ("POST", "/api/v1/problems/a/b/c", 404),
        ("GET", "/api/v1/problems/", 404),
        ("GET", "/api/v1/problems/UPPER", 404),
        ("GET", "/api/v1/problems/a%00b", 404),
        ("GET", "/api/v1/problems/%FF", 404),
        ("PUT", "/api/v1/languages", 405),
        ("POST", "/healthz", 405),
        ("POST", "/problems/x", 405),
        ("GET", "/assets/none.js", 404),
    ] {
        let answer = app.ask(method, path, &[], None).await;
        assert_eq!(answer.status.as_u16(), status, "{method} {path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{method} {path}");
        assert_eq!(answer.header("allow").is_empty(), status != 405, "{method} {path}");
    }
    // Elsewhere the page shows, and its router knows what to say.
    for path in ["/", "/problems/two-sum", "/no/such/page"] {
        let answer = app.ask("GET", path, &[], None).await.expect(200);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn queries_that_can_not_be_read(pool: PgPool) {
    let app = App::new(pool).await;
    let user = app.user("anna", "solver").await;
    for (path, status) in [
        ("/problems?limit=0", 422),
        ("/problems?limit=-1", 422),
        ("/problems?limit=x", 400),
        ("/problems?limit=1000", 200),
        ("/problems?limit=", 200),
        ("/problems?cursor=x", 400),
        ("/problems?cursor=bm9uZQ", 400),
        ("/problems?sort=size", 422),
        ("/problems?status=maybe", 422),
        ("/problems?difficulty=odd", 422),
        ("/problems?q=%00", 400),
        ("/problems?q=%FF", 200),
        ("/problems?q=%25%5F%5C'%22", 200),
        ("/problems?unknown=1", 200),
        ("/submissions?verdict=AC", 422),
        ("/submissions?mode=walk", 422),
        ("/submissions?cursor=IjEi", 400),
        ("/submissions?problem=none&username=none&language=none", 200),
    ] {
        let answer = app.get(&user, path).await;
        assert_eq!(answer.status.as_u16(), status, "{path}: {}", String::from_utf8_lossy(&answer.bytes));
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn submissions_that_are_not_acceptable(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    language(&app.pool, "python").await;
    sqlx::query("insert into languages select 'rust', name, version, extensions, compile, run, 1, false, '', false, 'broken', now() from languages limit 1")
        .execute(&app.pool)
        .await
        .unwrap();
    let setter = app.user("setter", "setter").await;
    let (_, version) = problem(&app.pool, "sum", &setter, true).await;
    sqlx::query("update problem_versions set languages = array['cpp'] where id = $1")
        .bind(version.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let kib = |n: usize| "x".repeat(n * 1024);
    let file = |name: &str| json!([{"name": name, "content": "x"}]);
    for (change, status, field) in [
        (json!({"problem": "none"}), 422, "problem"),
        (json!({"problem": "a\u{0}b"}), 422, "problem"),
        (json!({"problem": 3}), 422, "problem"),
        (json!({"language": "klingon"}), 422, "language"),
        (json!({"language": "rust"}), 422, "language"),
        (json!({"language": "python"}), 422, "language"),
        (json!({"source": ""}), 422, "source"),
        (json!({"source": " \n\t"}), 422, "source"),
        (json!({"source": "a\u{0}b"}), 422, "source"),
        (json!({"source": null}), 422, "source"),
        (json!({"source": kib(129)}), 422, "source"),
        (json!({"source": format!("{}x", kib(256))}), 413, "source"),
        (json!({"source": kib(9 * 1024)}), 413, ""),
        (json!({"source": null, "files": []}), 422, "files"),
        (json!({"files": file("a.cpp")}), 422, "files"),
        (json!({"source": null, "files": file("../a.cpp")}), 422, "files[0].name"),
        (json!({"source": null, "files": file("/etc/passwd")}), 422, "files[0].name"),
        (
            json!({"source": null, "files": [{"name": "a.cpp", "content": "x"}, {"name": "a.cpp", "content": "y"}]}),
            422,
            "files[1].name",
        ),
        (json!({"source": null, "files": [{"name": "a.cpp", "content": ""}]}), 422, "files[0].content"),
        (
            json!({"source": null, "files": [{"name": "a", "content": kib(200)}, {"name": "b", "content": kib(57)}]}),
            413,
            "files",
        ),
        (json!({"mode": "walk"}), 422, "mode"),
        (json!({"stdin": "1 2"}), 422, "stdin"),
        (json!({"mode": "run", "stdin": "a\u{0}"}), 422, "stdin"),
        (json!({"mode": "run", "stdin": format!("{}x", kib(1024))}), 413, "stdin"),
        (json!({"mode": "run", "cases": [["1"]]}), 422, "cases"),
    ] {
        let mut body = body("sum");
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let answer = app.post(&setter, "/submissions", &body).await;
        let what: String = change.to_string().chars().take(80).collect();
        assert_eq!(answer.status.as_u16(), status, "{what}: {}", String::from_utf8_lossy(&answer.bytes));
        assert_eq!(answer.error_field(), field, "{what}");
    }
    assert_eq!(count(&app.pool, "select count(*) from submissions").await, 0, "nothing half-stored");
    app.post(&setter, "/submissions", &json!({"problem": "sum", "language": "cpp", "source": kib(128)}))
        .await
        .expect(202);
}

#[sqlx::test(migrations = "../migrations")]
async fn request_ids_come_back_if_they_are_plain(pool: PgPool) {
    let app = App::new(pool).await;
    for (sent, kept) in [("0123-abcd", true), ("short", false), ("with spaces in it", false), (&"x".repeat(65), false)]
    {
        let answer = app.ask("GET", "/healthz", &[("x-request-id", sent)], None).await.expect(200);
        assert_eq!(answer.header("x-request-id") == sent, kept, "{sent}");
        assert!(!answer.header("x-request-id").is_empty());
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn without_a_database_it_is_503(pool: PgPool) {
    let app = App::new(pool).await;
    let user = app.user("anna", "solver").await;
    app.pool.close().await;
    for answer in [
        app.ask("GET", "/api/v1/languages", &[], None).await,
        app.post(&user, "/submissions", &body("sum")).await,
        app.ask("GET", "/readyz", &[], None).await,
    ] {
        let answer = answer.expect(503);
        assert!(!answer.header("retry-after").is_empty());
        assert!(!String::from_utf8_lossy(&answer.bytes).contains("pool"), "a 5xx never shows internals");
    }
    app.ask("GET", "/healthz", &[], None).await.expect(200);
}
