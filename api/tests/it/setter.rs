//! What a setter sees of a problem, its versions and its imports, and may change.

use judge_core::{ProblemId, ProblemVersionId};
use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

/// What the worker notes of a good package.
fn about() -> Value {
    json!({
        "format": "2025-09", "verified": true, "statement": {"path": "statement/problem.en.md", "format": "markdown", "source": "Add."},
        "statement_languages": ["en"], "input_validators": 1, "output_validator": "default", "accepted_submissions": 2,
        "rejected_submissions": 1, "difficulty": "easy", "tags": ["math"], "hints": ["Add."],
        "time": {"time_ms": 1000, "stated": true, "multiplier": 2.0, "slowest_ms": 300, "slowest_path": "submissions/accepted/a.cpp",
            "suggested_ms": 1000},
    })
}

/// A second version: one test changed, one new, another statement and limit.
async fn second_version(pool: &PgPool, problem: ProblemId, first: ProblemVersionId) {
    sqlx::query("update problem_versions set about = $1").bind(about()).execute(pool).await.unwrap();
    let second = ProblemVersionId::new();
    sqlx::query(
        "insert into problem_versions (id, problem_id, number, import_id, package_digest, title, kind, statement_html, time_ms,
             memory_kib, output_kib, code_kib, sample_count, test_count, created_at, about)
         select $1, problem_id, 2, import_id, repeat('b', 64), 'Sum again', kind, '<p>Add well.</p>', 2000, memory_kib, output_kib,
             code_kib, 1, 3, now(), about || '{\"tags\": [\"sums\"], \"difficulty\": null}'
         from problem_versions where id = $2",
    )
    .bind(second.0)
    .bind(first.0)
    .execute(pool)
    .await
    .unwrap();
    sqlx::query(
        "insert into test_cases (problem_version_id, number, name, sample, input, answer)
         values ($1, 1, 'sample/1', true, 'in1', 'out1'), ($1, 2, 'secret/1', false, 'in2', 'other'), ($1, 3, 'secret/3', false, 'a', 'b')",
    )
    .bind(second.0)
    .execute(pool)
    .await
    .unwrap();
    sqlx::query("update problems set current_version = $2, title = 'Sum again' where id = $1")
        .bind(problem.0)
        .bind(second.0)
        .execute(pool)
        .await
        .unwrap();
}

fn checks(view: &Value) -> Vec<(String, String)> {
    let word = |check: &Value, key: &str| check[key].as_str().unwrap().to_owned();
    view["checklist"].as_array().unwrap().iter().map(|c| (word(c, "item"), word(c, "state"))).collect()
}

fn state<'a>(checks: &'a [(String, String)], item: &str) -> &'a str {
    &checks.iter().find(|(name, _)| name == item).unwrap().1
}

#[sqlx::test(migrations = "../migrations")]
async fn the_checklist(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let solver = app.user("anna", "solver").await;
    problem(&app.pool, "sum", &setter, true).await;
    app.get(&solver, "/problems/sum/setter").await.expect(403);
    let seen = checks(&app.get(&setter, "/problems/sum/setter").await.expect(200).json());
    for (item, expected) in [("statement", "met"), ("accepted_submission", "unknown"), ("tags", "met")] {
        assert_eq!(state(&seen, item), expected, "{item}");
    }
    let mut about = about();
    sqlx::query("update problem_versions set about = $1").bind(&about).execute(&app.pool).await.unwrap();
    let view = app.get(&setter, "/problems/sum/setter").await.expect(200).json();
    assert!(checks(&view).iter().all(|(_, state)| state == "met"), "{view}");
    assert_eq!(view["about"]["time"]["slowest_ms"], 300);

    about["verified"] = json!(false);
    about["input_validators"] = json!(0);
    about["time"]["slowest_ms"] = json!(700);
    sqlx::query("update problem_versions set about = $1, statement_html = ''")
        .bind(&about)
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query("update problems set difficulty = null, tags = '{}'").execute(&app.pool).await.unwrap();
    let seen = checks(&app.get(&setter, "/problems/sum/setter").await.expect(200).json());
    for (item, expected) in [
        ("statement", "missing"),
        ("expectations", "missing"),
        ("input_validator", "advised"),
        ("time_limit", "advised"),
        ("difficulty", "advised"),
        ("tags", "advised"),
        ("rejected_submission", "met"),
    ] {
        assert_eq!(state(&seen, item), expected, "{item}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn nothing_is_overwritten_unseen(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    problem(&app.pool, "sum", &setter, true).await;
    let tag = app.get(&setter, "/problems/sum/setter").await.expect(200).header("etag").to_owned();
    let patch = async |tag: &str, body: Value| {
        let headers = [("authorization", setter.bearer.as_str()), ("if-match", tag)];
        app.ask("PATCH", "/api/v1/problems/sum", &headers, Some(&body)).await
    };
    let done = patch(&tag, json!({"title": " A sum ", "memory_kib": 131_072})).await.expect(200);
    assert_eq!((&done.json()["title"], &done.json()["limits"]["memory_kib"]), (&json!("A sum"), &json!(131_072)));
    let next = done.header("etag").to_owned();
    assert_eq!(patch(&tag, json!({"title": "Mine"})).await.expect(412).json()["code"], "stale");
    assert_eq!(app.get(&setter, "/problems/sum").await.json()["title"], "A sum");
    // Verdicts that come in between are no change of the problem.
    sqlx::query("update problems set judged_count = judged_count + 1").execute(&app.pool).await.unwrap();
    let view = app.get(&setter, "/problems/sum/setter").await.expect(200);
    assert_eq!(view.header("etag"), next);
    assert_eq!(
        (&view.json()["own_memory_kib"], &view.json()["package_limits"]["memory_kib"]),
        (&json!(131_072), &json!(65_536))
    );
    patch(&next, json!({"memory_kib": null})).await.expect(200);
    assert_eq!(app.get(&setter, "/problems/sum").await.json()["limits"]["memory_kib"], 65_536);
    for (body, field) in [
        (json!({"title": " "}), "title"),
        (json!({"title": "a\nb"}), "title"),
        (json!({"memory_kib": 1}), "memory_kib"),
        (json!({"version": 7}), "version"),
    ] {
        assert_eq!(patch("*", body.clone()).await.expect(422).error_field(), field, "{body}");
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn versions_their_difference_and_the_way_back(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let other = app.user("other", "setter").await;
    let (id, first) = problem(&app.pool, "sum", &setter, true).await;
    second_version(&app.pool, id, first).await;
    app.get(&other, "/problems/sum/versions").await.expect(403);
    let list = app.get(&setter, "/problems/sum/versions?limit=1").await.expect(200).json();
    assert_eq!((&list["items"][0]["number"], &list["items"][0]["current"]), (&json!(2), &json!(true)));
    let next = format!("/problems/sum/versions?cursor={}", list["next_cursor"].as_str().unwrap());
    assert_eq!(app.get(&setter, &next).await.expect(200).json()["items"][0]["number"], 1);

    let seen = app.get(&setter, "/problems/sum/difference?from=1&to=2").await.expect(200).json();
    insta::assert_json_snapshot!("difference", seen);
    // Digests decide where both versions have them: the same heads may hide a difference.
    sqlx::query("update test_cases set digest = md5(problem_version_id::text)").execute(&app.pool).await.unwrap();
    let seen = app.get(&setter, "/problems/sum/difference?from=1&to=2").await.expect(200).json();
    assert_eq!(seen["changed"], json!({"count": 2, "names": ["sample/1", "secret/1"]}));
    let same = app.get(&setter, "/problems/sum/difference?from=2&to=2").await.expect(200).json();
    assert_eq!((&same["fields"], &same["statement_to"]), (&json!([]), &Value::Null));
    app.get(&setter, "/problems/sum/difference?from=1&to=9").await.expect(404);
    app.get(&setter, "/problems/sum/difference?from=1").await.expect(422);

    let headers = [("authorization", setter.bearer.as_str())];
    let back =
        app.ask("PATCH", "/api/v1/problems/sum", &headers, Some(&json!({"version": 1}))).await.expect(200).json();
    assert_eq!((&back["version"], &back["title"], &back["tags"]), (&json!(1), &json!("Sum"), &json!(["math"])));
    assert_eq!(back["statement_html"], "<p>Add.</p>");
    let forth = json!({"version": 2, "tags": ["own"]});
    let forth = app.ask("PATCH", "/api/v1/problems/sum", &headers, Some(&forth)).await.expect(200).json();
    assert_eq!((&forth["version"], &forth["difficulty"], &forth["tags"]), (&json!(2), &Value::Null, &json!(["own"])));
}

#[sqlx::test(migrations = "../migrations")]
async fn tests_with_their_sizes(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    problem(&app.pool, "sum", &setter, true).await;
    sqlx::query("update test_cases set input_bytes = 1000 * number, answer_bytes = 2")
        .execute(&app.pool)
        .await
        .unwrap();
    let page = app.get(&setter, "/problems/sum/tests?limit=2").await.expect(200).json();
    assert_eq!(page["items"].as_array().unwrap().len(), 2);
    let next = format!("/problems/sum/tests?cursor={}", page["next_cursor"].as_str().unwrap());
    let rest = app.get(&setter, &next).await.expect(200).json();
    assert_eq!(
        rest,
        json!({"items": [{"number": 3, "name": "secret/2", "group": null, "sample": false, "input_bytes": 3000, "answer_bytes": 2}],
            "next_cursor": null})
    );
}

#[sqlx::test(migrations = "../migrations")]
async fn the_matrix_test_by_test(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let other = app.user("other", "setter").await;
    problem(&app.pool, "sum", &setter, true).await;
    let id: uuid::Uuid = sqlx::query_scalar("select id from imports").fetch_one(&app.pool).await.unwrap();
    let path = format!("/imports/{id}/tests");
    assert_eq!(
        app.get(&setter, &path).await.expect(200).json(),
        json!({"tests": [], "test_count": null, "submissions": []})
    );
    sqlx::query(
        r#"with lease as (insert into leases (import_id, attempt, worker_id, started_at) select id, 1, id, now() from imports returning id),
             told as (update imports set test_count = 1, tests = '[{"name": "secret/1", "group": "secret", "sample": false}]',
                 time_facts = $1)
           insert into import_submissions (import_id, lease, number, path, language, expected, verdict, tests)
           select $2, id, 1, 'submissions/accepted/a.cpp', 'cpp', array['accepted'], 'accepted', '[[1, "accepted", 12, null]]' from lease"#,
    )
    .bind(&about()["time"])
    .bind(id)
    .execute(&app.pool)
    .await
    .unwrap();
    app.get(&other, &path).await.expect(404);
    insta::assert_json_snapshot!("import_tests", app.get(&setter, &path).await.expect(200).json());
    let report = app.get(&setter, &format!("/imports/{id}")).await.expect(200).json();
    assert_eq!((&report["test_count"], &report["time"]["slowest_ms"]), (&json!(1), &json!(300)));
}
