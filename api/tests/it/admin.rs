//! The admin's routes: who may use them, and what they change.

use serde_json::json;
use sqlx::PgPool;

use crate::support::*;

async fn patch(app: &App, user: &User, path: &str, body: &serde_json::Value) -> Answer {
    app.ask("PATCH", &format!("/api/v1{path}"), &[("authorization", &user.bearer)], Some(body)).await
}

#[sqlx::test(migrations = "../migrations")]
async fn nobody_but_an_admin(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let admin = app.user("admin", "admin").await;
    let reads = personal_token(&app, &admin, &["read"]).await;
    let runs = personal_token(&app, &admin, &["admin"]).await;
    for path in ["/admin/overview", "/admin/failures", "/admin/users", "/admin/languages"] {
        app.ask("GET", &format!("/api/v1{path}"), &[], None).await.expect(401);
        for (user, status) in [(&setter, 403), (&reads, 403), (&admin, 200), (&runs, 200)] {
            app.get(user, path).await.expect(status);
        }
    }
    patch(&app, &setter, &format!("/admin/users/{}", setter.id.0), &json!({"role": "admin"})).await.expect(403);
}

#[sqlx::test(migrations = "../migrations")]
async fn queues_and_workers(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    let empty = app.get(&admin, "/admin/overview").await.expect(200).json();
    let lanes: Vec<&str> = empty["lanes"].as_array().unwrap().iter().map(|l| l["lane"].as_str().unwrap()).collect();
    assert_eq!(lanes, ["run", "submit", "rejudge", "import"]);
    assert_eq!(empty["lanes"][1], json!({"lane": "submit", "waiting": 0, "running": 0, "oldest_age_ms": null}));
    assert_eq!(empty["workers"], json!([]));

    language(&app.pool, "cpp").await;
    let problem = problem(&app.pool, "open", &admin, true).await;
    queued(&app.pool, &admin, problem).await;
    sqlx::query(
        "insert into workers (id, instance, boxes, languages, version, started_at, seen_at) values
         (gen_random_uuid(), 'lives', 2, '{c,cpp}', '0.1.0', now(), now()),
         (gen_random_uuid(), 'silent', 1, '{c}', '0.1.0', now(), now() - interval '5 minutes'),
         (gen_random_uuid(), 'forgotten', 1, '{c}', '0.1.0', now(), now() - interval '2 days')",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let view = app.get(&admin, "/admin/overview").await.expect(200).json();
    assert_eq!(view["lanes"][1]["waiting"], 1);
    assert!(view["lanes"][1]["oldest_age_ms"].is_i64());
    let workers: Vec<_> = view["workers"].as_array().unwrap().iter().map(|w| (&w["instance"], &w["alive"])).collect();
    assert_eq!(workers, [(&json!("lives"), &json!(true)), (&json!("silent"), &json!(false))]);
}

#[sqlx::test(migrations = "../migrations")]
async fn failures_give_their_reason(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    let solver = app.user("solver", "solver").await;
    language(&app.pool, "cpp").await;
    problem(&app.pool, "open", &admin, true).await;
    let [first, second] = [submit(&app, &solver, "open").await, submit(&app, &solver, "open").await];
    for id in [first, second] {
        judge(&app.pool, id, "judge_error").await;
    }
    sqlx::query("update submissions set judge_error_reason = 'the box broke'").execute(&app.pool).await.unwrap();
    let page = app.get(&admin, "/admin/failures?limit=1").await.expect(200).json();
    assert_eq!(page["items"][0]["id"], json!(second.0));
    assert_eq!(page["items"][0]["reason"], "the box broke");
    let next = format!("/admin/failures?limit=1&cursor={}", page["next_cursor"].as_str().unwrap());
    let page = app.get(&admin, &next).await.expect(200).json();
    assert_eq!((&page["items"][0]["id"], &page["next_cursor"]), (&json!(first.0), &json!(null)));
}

#[sqlx::test(migrations = "../migrations")]
async fn roles_and_bans_count_at_once(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    let other = app.user("Bea", "solver").await;
    app.user("bob", "solver").await;
    let found = app.get(&admin, "/admin/users?q=be").await.expect(200).json();
    assert_eq!(found["items"].as_array().unwrap().len(), 1);
    assert_eq!(found["items"][0]["username"], "Bea");
    let first = app.get(&admin, "/admin/users?limit=2").await.expect(200).json();
    let rest = format!("/admin/users?limit=2&cursor={}", first["next_cursor"].as_str().unwrap());
    let rest = app.get(&admin, &rest).await.expect(200).json();
    assert_eq!((&first["items"][1]["username"], &rest["items"][0]["username"]), (&json!("Bea"), &json!("bob")));

    let path = format!("/admin/users/{}", other.id.0);
    let changed = patch(&app, &admin, &path, &json!({"role": "setter"})).await.expect(200).json();
    assert_eq!((&changed["role"], &changed["banned_at"]), (&json!("setter"), &json!(null)));
    let banned = patch(&app, &admin, &path, &json!({"banned": true})).await.expect(200).json();
    assert!(banned["banned_at"].is_string());
    app.get(&other, "/me").await.expect(401);
    let back = patch(&app, &admin, &path, &json!({"banned": false})).await.expect(200).json();
    assert_eq!((&back["banned_at"], &back["role"]), (&json!(null), &json!("setter")));

    patch(&app, &admin, &format!("/admin/users/{}", admin.id.0), &json!({"role": "solver"})).await.expect(409);
    patch(&app, &admin, &path, &json!({"role": "king"})).await.expect(422);
    patch(&app, &admin, &path, &json!({"rank": "admin"})).await.expect(422);
    let nobody = format!("/admin/users/{}", judge_core::UserId::new().0);
    patch(&app, &admin, &nobody, &json!({"banned": true})).await.expect(404);
}

#[sqlx::test(migrations = "../migrations")]
async fn a_language_that_is_switched_off_is_not_offered(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    language(&app.pool, "cpp").await;
    problem(&app.pool, "open", &admin, true).await;
    let off = patch(&app, &admin, "/admin/languages/cpp", &json!({"enabled": false})).await.expect(200).json();
    assert_eq!((&off["offered"], &off["enabled"]), (&json!(false), &json!(false)));
    assert_eq!(app.get(&admin, "/languages").await.expect(200).json()["items"], json!([]));
    assert_eq!(app.get(&admin, "/problems/open").await.expect(200).json()["languages"], json!([]));
    app.post(&admin, "/submissions", &body("open")).await.expect(422);
    assert_eq!(app.get(&admin, "/admin/languages").await.expect(200).json()["items"][0]["id"], "cpp");
    patch(&app, &admin, "/admin/languages/cpp", &json!({"enabled": true})).await.expect(200);
    app.post(&admin, "/submissions", &body("open")).await.expect(202);
    patch(&app, &admin, "/admin/languages/none", &json!({"enabled": true})).await.expect(404);
    patch(&app, &admin, "/admin/languages/cpp", &json!({})).await.expect(422);
}

#[sqlx::test(migrations = "../migrations")]
async fn a_worker_drains_and_takes_work_again(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    let setter = app.user("setter", "setter").await;
    worker(&app.pool, 2).await;
    let id: uuid::Uuid = sqlx::query_scalar("select id from workers").fetch_one(&app.pool).await.unwrap();
    let path = format!("/admin/workers/{id}");
    let shown = async || app.get(&admin, "/admin/overview").await.expect(200).json()["workers"][0]["draining"].clone();
    assert_eq!(shown().await, json!(false));
    patch(&app, &setter, &path, &json!({"draining": true})).await.expect(403);
    patch(&app, &admin, &path, &json!({"draining": true})).await.expect(204);
    assert_eq!(shown().await, json!(true));
    patch(&app, &admin, &path, &json!({"draining": false})).await.expect(204);
    assert_eq!(shown().await, json!(false));
    patch(&app, &admin, &path, &json!({})).await.expect(422);
    patch(&app, &admin, &format!("/admin/workers/{}", uuid::Uuid::nil()), &json!({"draining": true})).await.expect(404);
}

#[sqlx::test(migrations = "../migrations")]
async fn every_change_is_written_down(pool: PgPool) {
    let app = App::new(pool).await;
    let admin = app.user("admin", "admin").await;
    let other = app.user("Bea", "solver").await;
    language(&app.pool, "cpp").await;
    worker(&app.pool, 2).await;
    problem(&app.pool, "open", &admin, true).await;
    let id = submit(&app, &other, "open").await;
    judge(&app.pool, id, "judge_error").await;
    let worker: uuid::Uuid = sqlx::query_scalar("select id from workers").fetch_one(&app.pool).await.unwrap();
    let user = format!("/admin/users/{}", other.id.0);
    patch(&app, &admin, &user, &json!({"role": "setter", "banned": true})).await.expect(200);
    patch(&app, &admin, &user, &json!({"banned": false})).await.expect(200);
    patch(&app, &admin, "/admin/languages/cpp", &json!({"enabled": false})).await.expect(200);
    patch(&app, &admin, &format!("/admin/workers/{worker}"), &json!({"draining": true})).await.expect(204);
    app.post(&admin, &format!("/submissions/{}/rejudge", id.0), &json!({})).await.expect(202);
    // What was refused changed nothing.
    patch(&app, &admin, &format!("/admin/users/{}", admin.id.0), &json!({"role": "solver"})).await.expect(409);
    patch(&app, &admin, "/admin/languages/none", &json!({"enabled": true})).await.expect(404);

    let page = app.get(&admin, "/admin/audit").await.expect(200).json();
    let seen: Vec<_> = page["items"].as_array().unwrap().iter().map(|e| e["action"].as_str().unwrap()).collect();
    assert_eq!(seen, ["rejudged", "worker_drained", "language_off", "user_unbanned", "user_banned", "user_role"]);
    let role = &page["items"][5];
    assert_eq!((&role["actor"], &role["subject"], &role["detail"]), (&json!("admin"), &json!("Bea"), &json!("setter")));
    let found = app.get(&admin, "/admin/audit?q=bea&limit=2").await.expect(200).json();
    assert_eq!(found["items"].as_array().unwrap().len(), 2);
    let next = format!("/admin/audit?q=bea&limit=2&cursor={}", found["next_cursor"].as_str().unwrap());
    let rest = app.get(&admin, &next).await.expect(200).json();
    assert_eq!((&rest["items"][0]["action"], &rest["next_cursor"]), (&json!("user_role"), &json!(null)));
    let solver = app.user("solver", "solver").await;
    app.get(&solver, "/admin/audit").await.expect(403);
}
