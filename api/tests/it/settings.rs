//! What admins change while the service runs.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

async fn change(app: &App, admin: &User, body: &Value) -> Answer {
    app.ask("PATCH", "/api/v1/admin/settings", &[("authorization", &admin.bearer)], Some(body)).await
}

async fn register(app: &App, name: &str) -> Answer {
    let body = json!({"username": name, "email": format!("{name}@example.org"), "password": "correct horse battery"});
    app.ask("POST", "/api/v1/auth/register", &[], Some(&body)).await
}

async fn site(app: &App) -> Value {
    app.ask("GET", "/api/v1/site", &[], None).await.expect(200).json()
}

#[sqlx::test(migrations = "../migrations")]
async fn a_change_counts_at_once_and_is_written_down(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    assert_eq!(site(&app).await, json!({"notice": null, "registration_open": true, "guest_runs": 20}));
    let wanted = json!({"registration_open": false, "notice": "Closed for <repairs>", "guest_runs": 0});
    let seen = change(&app, &admin, &wanted).await.expect(200).json();
    assert_eq!(seen["live"]["notice"], "Closed for <repairs>");
    assert_eq!(seen["usual"]["registration_open"], true);
    assert_eq!(
        site(&app).await,
        json!({"notice": "Closed for <repairs>", "registration_open": false, "guest_runs": 0})
    );
    assert_eq!(register(&app, "nina").await.expect(403).json()["code"], "registration_closed");
    let guest = app.ask("POST", "/api/v1/auth/guest", &[], None).await.expect(403).json();
    assert_eq!(guest["code"], "account_needed");

    // The environment's value again: nothing is kept of the change but that it was made. The same again is no change.
    for _ in 0..2 {
        change(&app, &admin, &json!({"registration_open": true})).await.expect(200);
    }
    register(&app, "nina").await.expect(201);
    let kept: Vec<String> =
        sqlx::query_scalar("select name from settings order by name").fetch_all(&app.pool).await.unwrap();
    assert_eq!(kept, ["guest_runs", "notice"]);
    let audit = app.get(&admin, "/admin/audit?q=registration").await.expect(200).json();
    let made: Vec<_> = audit["items"].as_array().unwrap().iter().map(|e| (&e["action"], &e["detail"])).collect();
    assert_eq!(made, [(&json!("setting"), &json!("true")), (&json!("setting"), &json!("false"))]);
}

#[sqlx::test(migrations = "../migrations")]
async fn rates_follow(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let admin = app.user("admin", "admin").await;
    let solver = app.user("sam", "solver").await;
    problem(&app.pool, "sum", &admin, true).await;
    change(&app, &admin, &json!({"rate_submissions_solver": 1})).await.expect(200);
    let sent = app.post(&solver, "/submissions", &body("sum")).await.expect(202);
    assert_eq!(sent.header("ratelimit-limit"), "1");
    app.post(&solver, "/submissions", &body("sum")).await.expect(429);
    change(&app, &admin, &json!({"rate_submissions_solver": 2})).await.expect(200);
    app.post(&solver, "/submissions", &body("sum")).await.expect(202);
}

#[sqlx::test(migrations = "../migrations")]
async fn only_admins_and_only_what_can_be(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    let setter = app.user("setter", "setter").await;
    app.get(&setter, "/admin/settings").await.expect(403);
    change(&app, &setter, &json!({"notice": "x"})).await.expect(403);
    for (body, field) in [
        (json!({"notice": "x".repeat(501)}), "notice"),
        (json!({"notice": "a\nb"}), "notice"),
        (json!({"rate_accounts": 0}), "rate_accounts"),
        (json!({"guests_per_address": 0}), "guests_per_address"),
        (json!({"guest_runs": 1_000_001}), "guest_runs"),
    ] {
        assert_eq!(change(&app, &admin, &body).await.expect(422).error_field(), field);
    }
    for body in [json!({"rate_accounts": -1}), json!({"jwt_secret_file": "x"}), json!({"notice": 1})] {
        change(&app, &admin, &body).await.expect(422);
    }
    let seen = app.get(&admin, "/admin/settings").await.expect(200).json();
    assert_eq!(seen["live"], seen["usual"], "nothing was changed");
    let shown = seen["fixed"].to_string();
    assert!(shown.contains("TRUST_FORWARDED_FOR") && !shown.contains("postgres://"), "{shown}");
}
