//! Profiles show public facts only; distributions show no names, and nothing of few.

use judge_core::{ProblemId, ProblemVersionId, SubmissionId};
use serde_json::json;
use sqlx::PgPool;

use crate::support::*;

async fn judged(
    app: &App,
    user: &User,
    (problem, version): (ProblemId, ProblemVersionId),
    verdict: &str,
    time: i64,
) -> SubmissionId {
    let id = SubmissionId::new();
    sqlx::query(
        "insert into submissions (id, user_id, problem_id, problem_version_id, language, mode, lane, files, single_source, status,
             verdict, progress_total, time_ms, memory_kib, created_at, judged_at)
         values ($1, $2, $3, $4, 'cpp', 'submit', 'submit', jsonb_build_array(jsonb_build_object('name', 'main.cpp', 'content', $1::text)), true, 'done', $5, 3, $6, 2000, now(), now())",
    )
    .bind(id.0)
    .bind(user.id.0)
    .bind(problem.0)
    .bind(version.0)
    .bind(verdict)
    .bind(time)
    .execute(&app.pool)
    .await
    .unwrap();
    id
}

#[sqlx::test(migrations = "../migrations")]
async fn a_profile_tells_of_published_problems_only(pool: PgPool) {
    let app = App::new(pool).await;
    let setter = app.user("setter", "setter").await;
    language(&app.pool, "cpp").await;
    let open = problem(&app.pool, "open", &setter, true).await;
    let tried = problem(&app.pool, "tried", &setter, true).await;
    let hidden = problem(&app.pool, "hidden", &setter, false).await;
    for (problem, verdict) in [(open, "accepted"), (open, "accepted"), (tried, "wrong_answer"), (hidden, "accepted")] {
        judged(&app, &setter, problem, verdict, 5).await;
    }
    let answer = app.ask("GET", "/api/v1/users/SETTER", &[], None).await.expect(200);
    let text = String::from_utf8(answer.bytes.clone()).unwrap();
    assert!(!text.contains("hidden") && !text.contains("tried") && !text.contains('@'), "{text}");
    let profile = answer.json();
    assert_eq!(profile["username"], "setter");
    assert_eq!(profile["solved"][0], json!({"difficulty": "easy", "solved": 1, "total": 2}));
    assert_eq!(profile["days"].as_array().unwrap().len(), 1);
    assert_eq!(profile["days"][0]["accepted"], 2);
    assert_eq!(profile["languages"], json!([{"language": "cpp", "solved": 1}]));
    assert_eq!(profile["recent"].as_array().unwrap().len(), 1);
    assert_eq!(profile["recent"][0]["problem"], "open");

    app.ask("GET", "/api/v1/users/nobody", &[], None).await.expect(404);
    app.ask("GET", "/api/v1/users/a%00b", &[], None).await.expect(404);
    sqlx::query("update users set banned_at = now()").execute(&app.pool).await.unwrap();
    app.ask("GET", "/api/v1/users/setter", &[], None).await.expect(404);
}

#[sqlx::test(migrations = "../migrations")]
async fn a_distribution_needs_twenty(pool: PgPool) {
    let app = App::new(pool).await;
    let (setter, anna) = (app.user("setter", "setter").await, app.user("anna", "solver").await);
    language(&app.pool, "cpp").await;
    let open = problem(&app.pool, "open", &setter, true).await;
    let mine = judged(&app, &anna, open, "accepted", 100).await;
    let wrong = judged(&app, &anna, open, "wrong_answer", 1).await;
    for i in 0..18 {
        judged(&app, &setter, open, "accepted", 100 + 10 * i).await;
    }
    let path = format!("/submissions/{}/distribution", mine.0);
    assert_eq!(
        app.get(&anna, &path).await.expect(200).json(),
        json!({"samples": 19, "time_ms": null, "memory_kib": null})
    );
    judged(&app, &setter, open, "accepted", 1_000).await;
    let view = app.get(&anna, &path).await.expect(200).json();
    assert_eq!(view["samples"], 20);
    // 100 itself twice; one of 110 may be noise: 17 or 18 to 20 are slower.
    assert_eq!(view["time_ms"]["noise"], 7);
    assert_eq!(view["time_ms"]["better_than_least"], 90);
    assert_eq!(view["time_ms"]["better_than_most"], 100);
    assert_eq!(view["time_ms"]["noise_measured"], false);
    // Once the same text was judged often enough, its own spread is the noise: 8 pairs, 2 ms apart.
    for i in 0..8 {
        for time in [200, 202] {
            let id = judged(&app, &setter, open, "accepted", time).await;
            let files = json!([{"name": "main.cpp", "content": format!("twice {i}")}]);
            sqlx::query("update submissions set files = $2 where id = $1")
                .bind(id.0)
                .bind(files)
                .execute(&app.pool)
                .await
                .unwrap();
        }
    }
    let view = app.get(&anna, &path).await.expect(200).json();
    assert_eq!((&view["time_ms"]["noise"], &view["time_ms"]["noise_measured"]), (&json!(3), &json!(true)));
    let of_wrong = app.get(&anna, &format!("/submissions/{}/distribution", wrong.0)).await.expect(200).json();
    assert_eq!(of_wrong["samples"], 0);
    let ben = app.user("ben", "solver").await;
    app.get(&ben, &path).await.expect(404);
}
