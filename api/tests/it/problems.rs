//! The list of problems, one problem, and what its setter may change.

use serde_json::{Value, json};
use sqlx::PgPool;

use crate::support::*;

async fn slugs(app: &App, user: &User, query: &str) -> Vec<String> {
    let page = app.get(user, &format!("/problems{query}")).await.expect(200).json();
    page["items"].as_array().unwrap().iter().map(|item| item["slug"].as_str().unwrap().to_owned()).collect()
}

/// Four published problems and a hidden one; anna has solved alpha and tried bravo.
async fn shelf(pool: PgPool) -> (App, User, User) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let setter = app.user("setter", "setter").await;
    let anna = app.user("anna", "solver").await;
    for (slug, difficulty, judged, accepted) in [
        ("delta", Some("easy"), 4, 1),
        ("alpha", Some("hard"), 2, 2),
        ("charlie", None, 0, 0),
        ("bravo", Some("medium"), 4, 2),
    ] {
        let (id, _) = problem(&app.pool, slug, &setter, true).await;
        sqlx::query("update problems set difficulty = $2, judged_count = $3, accepted_count = $4, tags = array[$5] where id = $1")
            .bind(id.0)
            .bind(difficulty)
            .bind(judged)
            .bind(accepted)
            .bind(if slug == "alpha" { "graphs" } else { "math" })
            .execute(&app.pool)
            .await
            .unwrap();
    }
    problem(&app.pool, "hidden", &setter, false).await;
    for (slug, verdict) in [("alpha", "accepted"), ("bravo", "wrong_answer")] {
        let id = submit(&app, &anna, slug).await;
        judge(&app.pool, id, verdict).await;
    }
    (app, setter, anna)
}

#[sqlx::test(migrations = "../migrations")]
async fn orders_page_by_page(pool: PgPool) {
    let (app, _, anna) = shelf(pool).await;
    let orders = [
        ("title", vec!["alpha", "bravo", "charlie", "delta"]),
        ("newest", vec!["bravo", "charlie", "alpha", "delta"]),
        ("difficulty", vec!["delta", "bravo", "alpha", "charlie"]),
        ("acceptance", vec!["alpha", "bravo", "delta", "charlie"]),
    ];
    for (sort, expected) in orders {
        assert_eq!(slugs(&app, &anna, &format!("?sort={sort}")).await, expected, "{sort}");
        let other = if sort == "title" { "newest" } else { "title" };
        let (mut paged, mut cursor) = (Vec::new(), String::new());
        loop {
            let page =
                app.get(&anna, &format!("/problems?limit=1&sort={sort}&cursor={cursor}")).await.expect(200).json();
            paged.push(page["items"][0]["slug"].as_str().unwrap().to_owned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = next.to_owned(),
                None => break,
            }
            app.get(&anna, &format!("/problems?sort={other}&cursor={cursor}")).await.expect(400);
        }
        assert_eq!(paged, expected, "{sort}, page by page");
    }
}

/// Ten thousand problems: every page that the list can show costs about what a page of a short list costs. Ratios, because
/// machines differ; the best of several, because other work disturbs.
#[sqlx::test(migrations = "../migrations")]
async fn ten_thousand_problems_page_as_quickly_as_a_hundred(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let anna = app.user("anna", "solver").await;
    let (template, _) = problem(&app.pool, "template", &setter, true).await;
    multiply(&app.pool, template, 1, 100).await;
    let queries = [
        "?limit=50",
        "?limit=50&sort=newest",
        "?limit=50&sort=difficulty",
        "?limit=50&sort=acceptance",
        "?limit=50&q=Problem",
        "?limit=50&difficulty=hard",
        "?limit=50&tag=rare",
        "?limit=50&status=none",
    ];
    let mut few = Vec::new();
    for query in queries {
        few.push(quickest(&app, &anna, query).await);
    }
    multiply(&app.pool, template, 101, 10_000).await;
    sqlx::query("analyze").execute(&app.pool).await.unwrap();
    assert_eq!(count(&app.pool, "select count(*) from problems").await, 10_001);
    for (query, few) in queries.iter().zip(few) {
        let many = quickest(&app, &anna, query).await;
        // A hundred times the problems: anything that reads or sorts them all in the program would show far more.
        let ratio = many.as_secs_f64() / few.as_secs_f64();
        assert!(ratio < 30.0, "{query}: {many:?} with 10,000 problems, {few:?} with 100");
    }
    // The last page costs what the first one does.
    let mut cursor = String::new();
    let mut pages = 0;
    loop {
        let page = app.get(&anna, &format!("/problems?limit=100&cursor={cursor}")).await.expect(200).json();
        pages += 1;
        match page["next_cursor"].as_str() {
            Some(next) => cursor = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(pages, 101);
    let (first, last) =
        (quickest(&app, &anna, "?limit=50").await, quickest(&app, &anna, &format!("?limit=50&cursor={cursor}")).await);
    assert!(last < first * 10, "the last page: {last:?}, the first: {first:?}");
}

/// Copies of a problem under other names, from one number to another.
async fn multiply(pool: &PgPool, template: judge_core::ProblemId, from: i32, to: i32) {
    sqlx::query(
        "insert into problems (id, slug, owner_id, title, kind, difficulty, tags, hints, published, current_version, created_at,
             updated_at)
         select gen_random_uuid(), 'problem-' || i, p.owner_id, 'Problem ' || i, p.kind,
             (array['easy', 'medium', 'hard'])[1 + i % 3], case when i % 50 = 0 then '{rare}' else '{common}' end::text[], p.hints,
             true, p.current_version, p.created_at + i * interval '1 second', p.updated_at
         from problems p, generate_series($2, $3) as i where p.id = $1",
    )
    .bind(template.0)
    .bind(from)
    .bind(to)
    .execute(pool)
    .await
    .unwrap();
}

async fn quickest(app: &App, user: &User, query: &str) -> std::time::Duration {
    let mut best = std::time::Duration::MAX;
    for _ in 0..5 {
        let begun = std::time::Instant::now();
        app.get(user, &format!("/problems{query}")).await.expect(200);
        best = best.min(begun.elapsed());
    }
    best
}

#[sqlx::test(migrations = "../migrations")]
async fn filters(pool: PgPool) {
    let (app, setter, anna) = shelf(pool).await;
    let admin = app.user("admin", "admin").await;
    for (query, expected) in [
        ("?q=ALPH", vec!["alpha"]),
        ("?q=_", vec![]),
        ("?q=%25", vec![]),
        ("?difficulty=easy", vec!["delta"]),
        ("?tag=graphs", vec!["alpha"]),
        ("?tag=none", vec![]),
        ("?status=solved", vec!["alpha"]),
        ("?status=attempted", vec!["bravo"]),
        ("?status=none", vec!["charlie", "delta"]),
    ] {
        assert_eq!(slugs(&app, &anna, query).await, expected, "{query}");
    }
    assert_eq!(slugs(&app, &setter, "?q=hidden").await, ["hidden"]);
    assert_eq!(slugs(&app, &admin, "?q=hidden").await, ["hidden"]);
    assert_eq!(slugs(&app, &anna, "?q=hidden").await, Vec::<String>::new());

    let items = app.get(&anna, "/problems").await.json();
    insta::assert_json_snapshot!("problem_list", items);
    let anonymous = app.ask("GET", "/api/v1/problems", &[], None).await.expect(200).json();
    assert_eq!(anonymous["items"][0]["status"], Value::Null);
}

#[sqlx::test(migrations = "../migrations")]
async fn one_problem(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    language(&app.pool, "python").await;
    let setter = app.user("setter", "setter").await;
    problem(&app.pool, "sum", &setter, true).await;
    let seen = app.ask("GET", "/api/v1/problems/sum", &[], None).await.expect(200).json();
    insta::assert_json_snapshot!("problem", seen);
    sqlx::query("update problem_versions set languages = array['python', 'klingon']").execute(&app.pool).await.unwrap();
    let seen = app.ask("GET", "/api/v1/problems/sum", &[], None).await.json();
    assert_eq!(seen["languages"], json!([{"id": "python", "starter_code": "start"}]));
}

#[sqlx::test(migrations = "../migrations")]
async fn changes(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    let anna = app.user("anna", "solver").await;
    problem(&app.pool, "sum", &setter, false).await;
    let patch = async |body: Value| {
        app.ask("PATCH", "/api/v1/problems/sum", &[("authorization", &setter.bearer)], Some(&body)).await
    };
    app.get(&anna, "/problems/sum").await.expect(404);
    let seen =
        patch(json!({"published": true, "difficulty": "hard", "tags": ["a", "b"], "hints": [], "time_ms": 1234}))
            .await
            .expect(200)
            .json();
    assert_eq!(
        (&seen["published"], &seen["difficulty"], &seen["tags"]),
        (&json!(true), &json!("hard"), &json!(["a", "b"]))
    );
    assert_eq!((&seen["hints"], &seen["limits"]["time_ms"]), (&json!([]), &json!(1234)));
    app.get(&anna, "/problems/sum").await.expect(200);
    let seen = patch(json!({"difficulty": null, "time_ms": null})).await.expect(200).json();
    assert_eq!(
        (&seen["difficulty"], &seen["limits"]["time_ms"], &seen["tags"]),
        (&Value::Null, &json!(1000), &json!(["a", "b"]))
    );
    for (body, field) in [
        (json!({"difficulty": "odd"}), "difficulty"),
        (json!({"published": "yes"}), "published"),
        (json!({"tags": [""]}), "tags[0]"),
        (json!({"tags": ["a\u{0}"]}), "tags[0]"),
        (json!({"tags": vec!["x"; 31]}), "tags"),
        (json!({"hints": ["x".repeat(4001)]}), "hints[0]"),
        (json!({"time_ms": 0}), "time_ms"),
        (json!({"time_ms": 1_000_000}), "time_ms"),
    ] {
        assert_eq!(patch(body.clone()).await.expect(422).error_field(), field, "{body}");
    }
}
