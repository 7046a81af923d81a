//! A submission is read by whoever has its link, for as long as its author wants, and shows no more than its author sees.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

#[sqlx::test(migrations = "../migrations")]
async fn a_link_opens_and_ends(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let anna = app.user("anna", "solver").await;
    let ben = app.user("ben", "solver").await;
    language(&app.pool, "cpp").await;
    problem(&app.pool, "open", &setter, true).await;
    let id = submit(&app, &anna, "open").await;
    let share = format!("/submissions/{}/share", id.0);
    let delete = |user: &User| {
        let bearer = user.bearer.clone();
        let (app, share) = (&app, &share);
        async move { app.ask("DELETE", &format!("/api/v1{share}"), &[("authorization", &bearer)], None).await }
    };

    // Nobody shares what isn't theirs: not a stranger, who doesn't know of it, and not the problem's setter.
    app.post(&ben, &share, &json!({})).await.expect(404);
    app.post(&setter, &share, &json!({})).await.expect(403);
    app.ask("POST", &format!("/api/v1{share}"), &[], None).await.expect(401);
    assert_eq!(app.get(&anna, &share).await.expect(200).json(), json!({"key": null}));

    let key = app.post(&anna, &share, &json!({})).await.expect(200).json()["key"].as_str().unwrap().to_owned();
    assert_eq!(key.len(), 43, "256 bits");
    assert_eq!(app.post(&anna, &share, &json!({})).await.expect(200).json()["key"], json!(key));
    assert_eq!(app.get(&anna, &share).await.expect(200).json()["key"], json!(key));
    app.get(&ben, &share).await.expect(404);

    let address = format!("/api/v1/shared/{key}");
    let mine = app.get(&anna, &format!("/submissions/{}", id.0)).await.expect(200).json();
    for user in [None, Some(&ben)] {
        let headers: Vec<_> = user.iter().map(|user| ("authorization", user.bearer.as_str())).collect();
        let theirs = app.ask("GET", &address, &headers, None).await.expect(200).json();
        for field in ["id", "source", "username", "tests", "verdict"] {
            assert_eq!(theirs[field], mine[field], "{field}");
        }
    }
    // The link opens itself and nothing else.
    app.get(&ben, &format!("/submissions/{}", id.0)).await.expect(404);

    delete(&setter).await.expect(403);
    delete(&anna).await.expect(204);
    delete(&anna).await.expect(204);
    app.ask("GET", &address, &[], None).await.expect(404);
    let again = app.post(&anna, &share, &json!({})).await.expect(200).json();
    assert_ne!(again["key"], json!(key), "an old link stays dead");
    for wrong in ["x", "a%00b", ""] {
        app.ask("GET", &format!("/api/v1/shared/{wrong}"), &[], None).await.expect(404);
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn a_link_tells_no_secret_of_the_tests(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    language(&app.pool, "cpp").await;
    problem(&app.pool, "open", &setter, true).await;
    // The author is the problem's setter, who sees all texts; a reader of the link must not.
    let id = submit(&app, &setter, "open").await;
    let lease = claim(&app.pool, id).await;
    for number in 1..=3 {
        result(&app.pool, id, lease, number, "accepted").await;
    }
    finish(&app.pool, id, lease, "accepted").await;
    let all = app.get(&setter, &format!("/submissions/{}", id.0)).await.expect(200).json();
    let key = app.post(&setter, &format!("/submissions/{}/share", id.0), &json!({})).await.expect(200).json();
    let address = format!("/api/v1/shared/{}", key["key"].as_str().unwrap());
    let shown = app.ask("GET", &address, &[], None).await.expect(200).json();
    let secret = |view: &Value| -> Vec<Value> {
        let tests = view["tests"].as_array().unwrap();
        tests.iter().filter(|t| t["sample"] == json!(false)).map(|t| t["input"].clone()).collect()
    };
    assert!(secret(&all).iter().any(Value::is_string), "the setter sees them: {all}");
    assert!(secret(&shown).iter().all(Value::is_null), "{shown}");
}
