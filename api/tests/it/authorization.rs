//! Who may do what: one table.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

#[sqlx::test(migrations = "../migrations")]
async fn the_matrix(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let owner = app.user("owner", "setter").await;
    let author = app.user("author", "solver").await;
    let solver = app.user("solver", "solver").await;
    let setter = app.user("setter", "setter").await;
    let admin = app.user("admin", "admin").await;
    let admin_reads = personal_token(&app, &admin, &["read"]).await;
    let author_submits = personal_token(&app, &author, &["submit"]).await;
    let owner_sets = personal_token(&app, &owner, &["read", "setter"]).await;
    let nobody = User { bearer: String::new(), ..solver.clone() };
    problem(&app.pool, "open", &owner, true).await;
    problem(&app.pool, "hidden", &owner, false).await;
    let id = submit(&app, &author, "open").await;
    judge(&app.pool, id, "wrong_answer").await;
    let import: uuid::Uuid = sqlx::query_scalar("select id from imports limit 1").fetch_one(&app.pool).await.unwrap();
    let submission = format!("/submissions/{id}");
    let import = format!("/imports/{import}");
    let to_hidden = body("hidden");
    let to_open = body("open");
    let none = json!({});

    let people = [&nobody, &author, &solver, &setter, &owner, &admin, &admin_reads, &author_submits, &owner_sets];
    //                                   nobody author solver setter owner admin adm:r  aut:s  own:rs
    let table = [
        ("GET", "/languages", None, [200, 200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET", "/problems/open", None, [200, 200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET", "/problems/hidden", None, [404, 404, 404, 404, 200, 200, 404, 404, 200]),
        ("GET", "/problems/none", None, [404, 404, 404, 404, 404, 404, 404, 404, 404]),
        ("GET", "/me", None, [401, 200, 200, 200, 200, 200, 200, 403, 200]),
        ("GET", &submission, None, [401, 200, 404, 404, 200, 200, 404, 403, 200]),
        ("GET", "/submissions", None, [401, 200, 200, 200, 200, 200, 200, 403, 200]),
        ("GET", &import, None, [401, 404, 404, 404, 200, 200, 404, 403, 200]),
        ("PATCH", "/problems/open", Some(&none), [401, 403, 403, 403, 200, 200, 403, 403, 200]),
        ("PATCH", "/problems/hidden", Some(&none), [401, 404, 404, 404, 200, 200, 403, 403, 200]),
        ("PATCH", "/problems/none", Some(&none), [401, 404, 404, 404, 404, 404, 403, 403, 404]),
        ("GET", "/problems/hidden/package", None, [401, 404, 404, 404, 500, 500, 403, 403, 500]),
        ("POST", "/problems", Some(&none), [401, 403, 403, 415, 415, 415, 403, 403, 415]),
        ("PUT", "/problems/open", Some(&none), [401, 403, 403, 403, 415, 415, 403, 403, 415]),
        ("PUT", "/problems/hidden", Some(&none), [401, 404, 404, 404, 415, 415, 403, 403, 415]),
        ("POST", "/submissions", Some(&to_hidden), [401, 422, 422, 422, 202, 202, 403, 422, 403]),
        ("POST", "/submissions", Some(&to_open), [401, 202, 202, 202, 202, 202, 403, 202, 403]),
        ("POST", &format!("{submission}/cancel"), None, [401, 409, 404, 404, 403, 403, 403, 409, 403]),
    ];
    for (method, path, body, statuses) in table {
        expect_all(&app, &people, method, path, body, &statuses).await;
    }

    // A rejudge changes the state, so it is asked one by one.
    let path = format!("{submission}/rejudge");
    for (person, status) in
        [(&author, 404), (&solver, 404), (&setter, 404), (&admin_reads, 404), (&owner, 202), (&admin, 409)]
    {
        app.post(person, &path, &none).await.expect(status);
    }
    judge(&app.pool, id, "accepted").await;
    app.post(&admin, &path, &none).await.expect(202);
}

/// Asks as each of them; so many are answered so.
async fn expect_all(app: &App, people: &[&User], method: &str, path: &str, body: Option<&Value>, statuses: &[u16]) {
    for (person, status) in people.iter().zip(statuses) {
        let path = format!("/api/v1{path}");
        let headers = [("authorization", person.bearer.as_str())];
        let headers = if person.bearer.is_empty() { &[][..] } else { &headers[..] };
        let answer = app.ask(method, &path, headers, body).await;
        let words = String::from_utf8_lossy(&answer.bytes);
        assert_eq!(answer.status.as_u16(), *status, "{method} {path} by {} ({words})", person.name);
        if *status >= 400 {
            assert_eq!(answer.header("content-type"), "application/problem+json");
        }
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn what_is_the_setters_alone(pool: PgPool) {
    let app = App::new(pool).await;
    let owner = app.user("owner", "setter").await;
    let solver = app.user("solver", "solver").await;
    let setter = app.user("setter", "setter").await;
    let admin = app.user("admin", "admin").await;
    let owner_reads = personal_token(&app, &owner, &["read"]).await;
    let nobody = User { bearer: String::new(), ..solver.clone() };
    problem(&app.pool, "open", &owner, true).await;
    problem(&app.pool, "hidden", &owner, false).await;
    let import: uuid::Uuid = sqlx::query_scalar("select id from imports limit 1").fetch_one(&app.pool).await.unwrap();
    let import = format!("/imports/{import}/tests");
    let people = [&nobody, &solver, &setter, &owner, &admin, &owner_reads];
    //                                         nobody solver setter owner admin own:r
    let table = [
        ("GET", "/problems/open/setter", None, [401, 403, 403, 200, 200, 403]),
        ("GET", "/problems/hidden/setter", None, [401, 404, 404, 200, 200, 403]),
        ("GET", "/problems/hidden/tests", None, [401, 404, 404, 200, 200, 403]),
        ("GET", "/problems/hidden/versions", None, [401, 404, 404, 200, 200, 403]),
        ("GET", "/problems/hidden/difference?from=1&to=1", None, [401, 404, 404, 200, 200, 403]),
        ("GET", &import, None, [401, 404, 404, 200, 200, 200]),
    ];
    for (method, path, body, statuses) in table {
        expect_all(&app, &people, method, path, body, &statuses).await;
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn wrong_credentials_are_refused_even_where_none_are_needed(pool: PgPool) {
    let app = App::new(pool).await;
    for header in ["Bearer x", "Bearer jdg_x", "Basic x", "Bearer ", "x"] {
        for path in ["/api/v1/languages", "/api/v1/problems", "/api/v1/me"] {
            let answer = app.ask("GET", path, &[("authorization", header)], None).await.expect(401);
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn a_role_taken_away_counts_at_once(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    app.post(&setter, "/problems", &json!({})).await.expect(415);
    sqlx::query("update users set role = 'solver'").execute(&app.pool).await.unwrap();
    app.post(&setter, "/problems", &json!({})).await.expect(403);
}
