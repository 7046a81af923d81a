//! Running without an account: what a guest may do, how much of it, and what is left of one.

use api::judging::sweep;
use serde_json::{Value, json};
use sqlx::PgPool;
use time::Duration;

use crate::support::*;

const SITE: (&str, &str) = ("sec-fetch-site", "same-origin");

/// A guest, with the cookie of its session.
struct Guest {
    user: User,
    cookie: String,
}

async fn start(app: &App, address: &str) -> Answer {
    app.ask("POST", "/api/v1/auth/guest", &[SITE, ("x-forwarded-for", address)], None).await
}

async fn guest(app: &App) -> Guest {
    let answer = start(app, "192.0.2.1").await.expect(201);
    let body = answer.json();
    assert_eq!((&body["user"]["role"], &body["token_type"]), (&json!("guest"), &json!("Bearer")));
    let user = User {
        id: body["user"]["id"].as_str().unwrap().parse().unwrap(),
        name: body["user"]["username"].as_str().unwrap().to_owned(),
        bearer: format!("Bearer {}", body["access_token"].as_str().unwrap()),
    };
    Guest { user, cookie: answer.header("set-cookie").split(';').next().unwrap().to_owned() }
}

fn run() -> Value {
    json!({"problem": "sum", "language": "cpp", "source": "int main() {}", "mode": "run"})
}

/// The app with one problem, behind a proxy that names addresses.
async fn app_with(pool: PgPool, runs: u32, per_address: u32) -> App {
    let nats = std::env::var("NATS_URL").unwrap();
    let app = App::with(pool, &nats, |config| {
        config.trust_forwarded_for = true;
        config.guest_runs = runs;
        config.guests_per_address = per_address;
    })
    .await;
    language(&app.pool, "cpp").await;
    let owner = app.user("owner", "setter").await;
    problem(&app.pool, "sum", &owner, true).await;
    app
}

async fn count(app: &App, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&app.pool).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
async fn a_guest_runs_and_reads_its_runs_and_no_more(pool: PgPool) {
    let app = app_with(pool, 20, 5).await;
    let (one, other) = (guest(&app).await, guest(&app).await);
    let made = app.post(&one.user, "/submissions", &run()).await.expect(202);
    assert_eq!(made.header("ratelimit-remaining"), "19");
    assert_eq!(made.header("ratelimit-policy"), "20;w=3600");
    let path = format!("/submissions/{}", made.json()["id"].as_str().unwrap());
    assert_eq!(app.get(&one.user, &path).await.expect(200).json()["mode"], "run");
    app.get(&other.user, &path).await.expect(404);
    app.post(&other.user, &format!("{path}/cancel"), &json!({})).await.expect(404);
    app.post(&one.user, &format!("{path}/cancel"), &json!({})).await.expect(202);

    // A submission, said so or by default, needs an account, and the refusal has a code of its own.
    for mode in [json!("submit"), Value::Null] {
        let mut body = run();
        body["mode"] = mode;
        let refused = app.post(&one.user, "/submissions", &body).await.expect(403).json();
        assert_eq!(refused["code"], "account_needed");
    }
    for (method, path) in [
        ("GET", "/me"),
        ("GET", "/me/tokens"),
        ("GET", "/submissions"),
        ("GET", "/me/drafts/sum?language=cpp"),
        ("GET", "/admin/users"),
    ] {
        let path = format!("/api/v1{path}");
        let refused = app.ask(method, &path, &[("authorization", &one.user.bearer)], None).await.expect(403);
        assert_eq!(refused.json()["code"], "account_needed", "{method} {path}");
    }
    // What anybody may read, a guest may read as anybody.
    app.get(&one.user, "/languages").await.expect(200);
    assert_eq!(app.get(&one.user, "/problems").await.expect(200).json()["items"][0]["status"], Value::Null);
}

#[sqlx::test(migrations = "../migrations")]
async fn guests_are_in_no_list_and_can_not_log_in(pool: PgPool) {
    let app = app_with(pool, 20, 5).await;
    let guest = guest(&app).await;
    app.post(&guest.user, "/submissions", &run()).await.expect(202);
    let admin = app.user("admin", "admin").await;
    let owner = User { id: admin.id, name: "owner".to_owned(), bearer: app.user("boss", "admin").await.bearer };
    for user in [&admin, &owner] {
        assert_eq!(app.get(user, "/submissions").await.expect(200).json()["items"], json!([]));
        let users = app.get(user, "/admin/users?q=guest").await.expect(200).json();
        assert_eq!(users["items"], json!([]));
    }
    app.get(&admin, &format!("/users/{}", guest.user.name)).await.expect(404);
    let login = json!({"login": guest.user.name, "password": ""});
    app.ask("POST", "/api/v1/auth/login", &[SITE], Some(&login)).await.expect(401);
    // Nor does an admin make one an account, or an account a guest.
    let path = format!("/api/v1/admin/users/{}", guest.user.id);
    let asked = [("authorization", admin.bearer.as_str())];
    app.ask("PATCH", &path, &asked, Some(&json!({"role": "solver"}))).await.expect(404);
    let path = format!("/api/v1/admin/users/{}", app.user("sam", "solver").await.id);
    let refused = app.ask("PATCH", &path, &asked, Some(&json!({"role": "guest"}))).await.expect(422);
    assert_eq!(refused.error_field(), "role");
}

#[sqlx::test(migrations = "../migrations")]
async fn so_many_runs_a_guest_and_so_many_guests_an_address(pool: PgPool) {
    let app = app_with(pool, 2, 2).await;
    let first = guest(&app).await;
    for left in ["1", "0"] {
        let made = app.post(&first.user, "/submissions", &run()).await.expect(202);
        assert_eq!(made.header("ratelimit-remaining"), left);
    }
    let spent = app.post(&first.user, "/submissions", &run()).await.expect(429);
    assert_eq!(spent.json()["code"], "guest_quota");
    assert!((3_500..=3_600).contains(&spent.header("retry-after").parse::<u64>().unwrap()));

    start(&app, "192.0.2.1").await.expect(201);
    let refused = start(&app, "192.0.2.1").await.expect(429);
    assert_eq!(refused.json()["code"], "guest_quota");
    assert!(refused.headers.contains_key("retry-after"));
    start(&app, "192.0.2.2").await.expect(201);
    // All of a network of IPv6 is one.
    start(&app, "2001:db8::1").await.expect(201);
    start(&app, "2001:db8::2").await.expect(201);
    start(&app, "2001:db8::3").await.expect(429);
    // Another site can't make a browser a guest.
    app.ask("POST", "/api/v1/auth/guest", &[("sec-fetch-site", "cross-site")], None).await.expect(403);
}

#[sqlx::test(migrations = "../migrations")]
async fn none_where_they_are_not_wanted(pool: PgPool) {
    let app = app_with(pool, 0, 5).await;
    assert_eq!(start(&app, "192.0.2.1").await.expect(403).json()["code"], "account_needed");
}

#[sqlx::test(migrations = "../migrations")]
async fn runs_go_over_to_the_account_and_the_guest_is_gone(pool: PgPool) {
    let app = app_with(pool, 20, 5).await;
    let new = json!({"username": "nina", "email": "nina@example.org", "password": "correct horse battery"});
    let login = json!({"login": "nina", "password": "correct horse battery"});
    for (route, body, status) in [("register", new, 201), ("login", login, 200)] {
        let guest = guest(&app).await;
        let made = app.post(&guest.user, "/submissions", &run()).await.expect(202);
        let path = format!("/submissions/{}", made.json()["id"].as_str().unwrap());
        let seen = app.get(&guest.user, &path).await.expect(200).header("etag").to_owned();

        let headers = [SITE, ("cookie", guest.cookie.as_str())];
        let path_of = format!("/api/v1/auth/{route}");
        let session = app.ask("POST", &path_of, &headers, Some(&body)).await.expect(status).json();
        let bearer = format!("Bearer {}", session["access_token"].as_str().unwrap());
        // What the guest saw last is no answer for the account: its author is another one.
        let asked = [("authorization", bearer.as_str()), ("if-none-match", seen.as_str())];
        let read = app.ask("GET", &format!("/api/v1{path}"), &asked, None).await.expect(200).json();
        assert_eq!(read["username"], "nina", "{route}");
        app.post(&User { bearer, ..guest.user.clone() }, "/submissions", &run()).await.expect(202);
        let cookie = [SITE, ("cookie", guest.cookie.as_str())];
        app.ask("POST", "/api/v1/auth/refresh", &cookie, None).await.expect(401);
    }
    assert_eq!(count(&app, "select count(*) from users where role = 'guest'").await, 0);
    assert_eq!(count(&app, "select count(*) from submissions").await, 4);
}

#[sqlx::test(migrations = "../migrations")]
async fn guests_are_removed_after_a_day_with_their_runs(pool: PgPool) {
    let app = app_with(pool, 20, 5).await;
    let (done, busy) = (guest(&app).await, guest(&app).await);
    let made = app.post(&done.user, "/submissions", &run()).await.expect(202).json();
    judge(&app.pool, made["id"].as_str().unwrap().parse().unwrap(), "accepted").await;
    app.post(&busy.user, "/submissions", &run()).await.expect(202);
    let author = app.user("author", "solver").await;
    submit(&app, &author, "sum").await;

    sweep::clean(&app.state).await.unwrap();
    assert_eq!(count(&app, "select count(*) from users where role = 'guest'").await, 2, "their day is not over");
    app.clock.advance(Duration::hours(25));
    let late = guest(&app).await;
    sweep::clean(&app.state).await.unwrap();
    let left: Vec<String> = sqlx::query_scalar("select username from users where role = 'guest' order by created_at")
        .fetch_all(&app.pool)
        .await
        .unwrap();
    assert_eq!(left, [busy.user.name, late.user.name], "what is at work is waited for");
    assert_eq!(count(&app, "select count(*) from submissions").await, 2);
    assert_eq!(count(&app, "select count(*) from test_results").await, 0);
    let again = app.post(&done.user, "/submissions", &run()).await;
    assert_eq!(again.status.as_u16(), 401);
}
