//! Sign up, sign in, stay signed in, sign out; personal tokens.

use serde_json::json;
use sqlx::PgPool;
use time::Duration;

use crate::support::{Answer, App, personal_token};

const PASSWORD: &str = "correct horse";

async fn register(app: &App, name: &str) -> Answer {
    let body = json!({"username": name, "email": format!("{name}@judge.invalid"), "password": PASSWORD});
    app.ask("POST", "/api/v1/auth/register", &[], Some(&body)).await
}

async fn login(app: &App, login: &str, password: &str) -> Answer {
    app.ask("POST", "/api/v1/auth/login", &[], Some(&json!({"login": login, "password": password}))).await
}

async fn refresh(app: &App, cookie: &str) -> Answer {
    app.ask("POST", "/api/v1/auth/refresh", &[("cookie", cookie)], None).await
}

fn cookie(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

async fn me(app: &App, token: &str) -> u16 {
    let bearer = format!("Bearer {token}");
    app.ask("GET", "/api/v1/me", &[("authorization", &bearer)], None).await.status.as_u16()
}

fn token(answer: &Answer) -> String {
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

#[sqlx::test(migrations = "../migrations")]
async fn from_sign_up_to_sign_out(pool: PgPool) {
    let app = App::new(pool).await;
    let signed_up = register(&app, "Anna").await.expect(201);
    let body = signed_up.json();
    assert_eq!(body["token_type"], "Bearer");
    assert_eq!(body["expires_in"], 600);
    assert_eq!(body["user"]["username"], "Anna");
    assert_eq!(body["user"]["role"], "solver");
    assert!(body["user"].get("email").is_none());
    assert!(signed_up.header("ratelimit-limit") == "120" && signed_up.header("ratelimit-remaining") == "119");
    let set = signed_up.header("set-cookie");
    for part in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/api/v1/auth"] {
        assert!(set.contains(part), "{set}");
    }

    // Names and addresses are compared without case.
    assert_eq!(register(&app, "anna").await.expect(409).error_field(), "username");
    let other = json!({"username": "bertha", "email": "ANNA@judge.invalid", "password": PASSWORD});
    let taken = app.ask("POST", "/api/v1/auth/register", &[], Some(&other)).await.expect(409);
    assert_eq!(taken.error_field(), "email");

    login(&app, "ANNA", PASSWORD).await.expect(200);
    let signed_in = login(&app, "anna@JUDGE.invalid", PASSWORD).await.expect(200);
    let bearer = format!("Bearer {}", token(&signed_in));
    let me_body = app.ask("GET", "/api/v1/me", &[("authorization", &bearer)], None).await.expect(200).json();
    assert_eq!(me_body["email"], "Anna@judge.invalid");
    assert_eq!(me_body["created_at"], body["user"]["created_at"]);

    let out = app.ask("POST", "/api/v1/auth/logout", &[("cookie", &cookie(&signed_in))], None).await.expect(204);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(me(&app, &token(&signed_in)).await, 401, "the session's access token ends with it");
    refresh(&app, &cookie(&signed_in)).await.expect(401);
    refresh(&app, &cookie(&signed_up)).await.expect(200);
    app.ask("POST", "/api/v1/auth/logout", &[], None).await.expect(204);
}

#[sqlx::test(migrations = "../migrations")]
async fn bad_sign_ups_name_every_field(pool: PgPool) {
    let app = App::new(pool).await;
    for (name, email, password, fields) in [
        ("an", "a@b", "12345678", vec!["username"]),
        ("-anna", "a@b", "12345678", vec!["username"]),
        ("änna", "a@b", "12345678", vec!["username"]),
        ("an\0na", "a@b", "12345678", vec!["username"]),
        ("anna", "no address", "1234567", vec!["email", "password"]),
        ("anna", "a@b\0", "12345678", vec!["email"]),
        ("anna", "@b", "12345678", vec!["email"]),
        (&"x".repeat(33), &format!("{}@b", "x".repeat(300)), &"x".repeat(2_000), vec!["username", "email", "password"]),
    ] {
        let body = json!({"username": name, "email": email, "password": password});
        let refused = app.ask("POST", "/api/v1/auth/register", &[], Some(&body)).await.expect(422).json();
        let named: Vec<&str> =
            refused["errors"].as_array().unwrap().iter().map(|e| e["field"].as_str().unwrap()).collect();
        assert_eq!(named, fields, "{name} {email}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn a_refresh_token_is_spent_once_and_its_reuse_ends_the_family(pool: PgPool) {
    let app = App::new(pool).await;
    let first = register(&app, "anna").await.expect(201);
    let second = refresh(&app, &cookie(&first)).await.expect(200);
    assert_ne!(cookie(&first), cookie(&second));

    // Two tabs at once: within the grace both go on.
    app.clock.advance(Duration::seconds(9));
    let tab = refresh(&app, &cookie(&first)).await.expect(200);
    refresh(&app, &cookie(&tab)).await.expect(200);

    // Later it is theft: the whole family ends, its access tokens too.
    app.clock.advance(Duration::seconds(2));
    let live = refresh(&app, &cookie(&second)).await.expect(200);
    let stolen = refresh(&app, &cookie(&first)).await.expect(401);
    assert!(stolen.header("set-cookie").contains("Max-Age=0"));
    refresh(&app, &cookie(&live)).await.expect(401);
    let after: i64 = sqlx::query_scalar("select count(*) from refresh_tokens where revoked_at is null")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    assert_eq!(after, 0);

    // Another log-in is another family.
    login(&app, "anna", PASSWORD).await.expect(200);
    for bad in ["judge_refresh=", "judge_refresh=x", "other=1", ""] {
        refresh(&app, bad).await.expect(401);
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn sessions_end_by_time(pool: PgPool) {
    let app = App::new(pool).await;
    let session = register(&app, "anna").await.expect(201);
    let access = token(&session);
    app.clock.advance(Duration::seconds(599));
    assert_eq!(me(&app, &access).await, 200);
    app.clock.advance(Duration::seconds(1));
    assert_eq!(me(&app, &access).await, 401, "also from the cache");
    app.clock.advance(Duration::days(31));
    refresh(&app, &cookie(&session)).await.expect(401);
}

#[sqlx::test(migrations = "../migrations")]
async fn cookie_routes_refuse_other_sites(pool: PgPool) {
    let app = App::new(pool).await;
    for (headers, status) in [
        (vec![("sec-fetch-site", "cross-site")], 403),
        (vec![("sec-fetch-site", "same-site")], 403),
        (vec![("origin", "https://evil.invalid"), ("host", "judge.invalid")], 403),
        (vec![("origin", "null"), ("host", "judge.invalid")], 403),
        (vec![("origin", "http://127.0.0.1:8080")], 200),
        (vec![("origin", "https://judge.invalid"), ("host", "judge.invalid"), ("sec-fetch-site", "same-origin")], 200),
    ] {
        sqlx::query("delete from users").execute(&app.pool).await.unwrap();
        let session = register(&app, "anna").await.expect(201);
        let cookie = cookie(&session);
        let mut with_cookie = headers.clone();
        with_cookie.push(("cookie", &cookie));
        let answer = app.ask("POST", "/api/v1/auth/refresh", &with_cookie, None).await;
        assert_eq!(answer.status.as_u16(), status, "{headers:?}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn wrong_log_ins_are_delayed_more_and_more_but_never_for_good(pool: PgPool) {
    let app = App::new(pool).await;
    register(&app, "anna").await.expect(201);
    // Whether the name exists makes no difference that can be seen.
    for name in ["anna", "nobody"] {
        for _ in 0..7 {
            let wrong = login(&app, name, "wrong password").await.expect(401).json();
            assert_eq!(wrong["detail"], "Wrong name or password.", "{name}");
        }
        let refused = login(&app, name, PASSWORD).await.expect(429);
        assert_eq!(refused.header("retry-after"), "1", "{name}");
        app.clock.advance(Duration::seconds(1));
        login(&app, name, "wrong password").await.expect(401);
        assert_eq!(login(&app, name, "wrong password").await.expect(429).header("retry-after"), "2", "{name}");
        app.clock.advance(Duration::seconds(2));
    }
    login(&app, "anna", PASSWORD).await.expect(200);
    login(&app, "anna", "wrong password").await.expect(401);
    login(&app, "anna", PASSWORD).await.expect(200);
}

#[sqlx::test(migrations = "../migrations")]
async fn many_guesses_at_once_are_no_way_around_the_delay(pool: PgPool) {
    let app = App::new(pool).await;
    register(&app, "anna").await.expect(201);
    let guesses = (0..20).map(|_| login(&app, "anna", "wrong password"));
    let answers = futures::future::join_all(guesses).await;
    let looked_at = answers.iter().filter(|answer| answer.status.as_u16() == 401).count();
    assert_eq!(looked_at, 7);
}

#[sqlx::test(migrations = "../migrations")]
async fn bans_and_new_passwords_end_sessions(pool: PgPool) {
    let app = App::new(pool).await;
    let user = app.user("anna", "solver").await;
    let solver_token = personal_token(&app, &user, &["read"]).await;
    sqlx::query("update users set epoch = epoch + 1").execute(&app.pool).await.unwrap();
    app.until("the old epoch is refused", async |app| app.get(&user, "/me").await.status.as_u16() == 401).await;
    app.get(&solver_token, "/me").await.expect(200);
    sqlx::query("update users set banned_at = now()").execute(&app.pool).await.unwrap();
    app.get(&solver_token, "/me").await.expect(401);
}

#[sqlx::test(migrations = "../migrations")]
async fn personal_tokens(pool: PgPool) {
    let app = App::new(pool).await;
    let user = app.user("anna", "setter").await;
    for (body, field) in [
        (json!({"name": "", "scopes": ["read"]}), "name"),
        (json!({"name": "t", "scopes": []}), "scopes"),
        (json!({"name": "t", "scopes": ["admin"]}), "scopes"),
        (json!({"name": "t", "scopes": ["fly"]}), "scopes[0]"),
        (json!({"name": "t", "scopes": ["read"], "expires_at": "2020-01-01T00:00:00Z"}), "expires_at"),
        (json!({"name": "t", "scopes": ["read"], "expires_at": "soon"}), "expires_at"),
    ] {
        assert_eq!(app.post(&user, "/me/tokens", &body).await.expect(422).error_field(), field, "{body}");
    }
    let soon =
        (app.state.clock.now() + Duration::hours(1)).format(&time::format_description::well_known::Rfc3339).unwrap();
    let made = app
        .post(&user, "/me/tokens", &json!({"name": "t", "scopes": ["read", "read"], "expires_at": soon}))
        .await
        .expect(201)
        .json();
    assert_eq!(made["scopes"], json!(["read"]));
    let text = made["token"].as_str().unwrap();
    assert!(text.starts_with("jdg_"));
    let by_token = crate::support::User { bearer: format!("Bearer {text}"), ..user.clone() };
    app.get(&by_token, "/me").await.expect(200);

    // A token makes no tokens, and reads nobody else's.
    app.post(&by_token, "/me/tokens", &json!({"name": "t", "scopes": ["read"]})).await.expect(403);
    app.get(&by_token, "/me/tokens").await.expect(403);

    let listed = app.get(&user, "/me/tokens").await.expect(200);
    assert!(!String::from_utf8_lossy(&listed.bytes).contains(text), "shown once");
    assert_eq!(listed.json()["items"].as_array().unwrap().len(), 1);
    assert!(listed.json()["items"][0]["last_used_at"].is_string());

    let path = format!("/api/v1/me/tokens/{}", made["id"].as_str().unwrap());
    let other = app.user("bertha", "solver").await;
    app.ask("DELETE", &path, &[("authorization", &other.bearer)], None).await.expect(404);
    app.clock.advance(Duration::hours(1));
    app.get(&by_token, "/me").await.expect(401);
    app.clock.advance(Duration::hours(-1));
    app.get(&by_token, "/me").await.expect(200);
    app.ask("DELETE", &path, &[("authorization", &user.bearer)], None).await.expect(204);
    app.get(&by_token, "/me").await.expect(401);
    app.ask("DELETE", &path, &[("authorization", &user.bearer)], None).await.expect(404);
}

#[sqlx::test(migrations = "../migrations")]
async fn log_ins_are_limited_by_address(pool: PgPool) {
    let app = App::with(pool, &std::env::var("NATS_URL").unwrap(), |config| config.rate_accounts = 2).await;
    for status in [401, 401, 429, 429] {
        let answer = login(&app, "nobody", "x").await.expect(status);
        assert_eq!(answer.header("ratelimit-limit"), "2");
        assert_eq!(answer.header("retry-after").is_empty(), status == 401);
    }
}
