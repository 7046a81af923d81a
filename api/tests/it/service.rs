//! The document, health, metrics, the page, and the headers of everything.

use axum::http::Request;
use sqlx::PgPool;

use crate::support::*;

#[sqlx::test(migrations = "../migrations")]
async fn the_committed_document_is_the_served_one(pool: PgPool) {
    let app = App::new(pool).await;
    let served = app.ask("GET", "/api/v1/openapi.json", &[], None).await.expect(200);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/openapi.json");
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(committed.as_bytes() == served.bytes, "run `make openapi` and commit docs/openapi.json");
    assert_eq!(served.json()["openapi"], "3.1.0");
}

#[sqlx::test(migrations = "../migrations")]
async fn docs_work_offline(pool: PgPool) {
    let app = App::new(pool).await;
    let moved = app.ask("GET", "/docs", &[], None).await;
    assert_eq!((moved.status.as_u16(), moved.header("location")), (303, "/docs/"));
    let page = app.ask("GET", "/docs/", &[], None).await.expect(200);
    let html = String::from_utf8(page.bytes).unwrap();
    assert!(!html.contains("http://") && !html.contains("https://"), "{html}");
    assert!(!html.contains("<script>"), "the policy forbids scripts inside of the page");
    for name in html.split(['"', '\'']).filter(|part| part.ends_with(".js") || part.ends_with(".css")) {
        app.ask("GET", &format!("/docs/{}", name.trim_start_matches("./")), &[], None).await.expect(200);
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn every_answer_carries_the_security_headers(pool: PgPool) {
    let app = App::new(pool).await;
    for path in ["/", "/docs/", "/api/v1/languages", "/api/v1/none", "/healthz"] {
        let answer = app.ask("GET", path, &[], None).await;
        let policy = answer.header("content-security-policy");
        for part in ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe-eval") && !policy.contains("script-src"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn ready_with_database_and_queue(pool: PgPool) {
    let app = App::running(pool).await;
    assert_eq!(app.ask("GET", "/healthz", &[], None).await.expect(200).json()["status"], "ok");
    assert_eq!(app.ask("GET", "/readyz", &[], None).await.expect(200).json()["status"], "ok");
    app.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn metrics_tell_depth_and_age(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "solver").await;
    problem(&app.pool, "sum", &anna, true).await;
    submit(&app, &anna, "sum").await;
    let text = String::from_utf8(app.ask("GET", "/metrics", &[], None).await.expect(200).bytes).unwrap();
    for line in [
        "judge_queue_depth{lane=\"submit\"} 1",
        "judge_queue_depth{lane=\"run\"} 0",
        "judge_queue_oldest_age_seconds{lane=\"submit\"}",
        "http_request_duration_seconds_bucket{method=\"POST\",route=\"/api/v1/submissions\",status=\"202\"",
        "judge_submissions_total{mode=\"submit\"}",
    ] {
        assert!(text.contains(line), "{line} is missing in\n{text}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn large_answers_are_packed(pool: PgPool) {
    let app = App::new(pool).await;
    let request = Request::get("/api/v1/openapi.json").header("accept-encoding", "gzip");
    let answer = app.send(request.body(axum::body::Body::empty()).unwrap()).await.expect(200);
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert!(answer.bytes.len() < 30_000);
}
