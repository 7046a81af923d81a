//! A shadow, that is a copy which a setter has judged to see what would change, is judged as what it is a copy of, and counts for
//! nothing.

use serde_json::json;
use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;

#[sqlx::test(migrations = "../migrations")]
async fn a_shadow_is_judged_on_all_tests_and_counts_for_nothing(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let source = "a, b = map(int, input().split())\nprint(a + b if a > 0 else 42)\n";
    let mut seen = Vec::new();
    for mode in ["submit", "shadow"] {
        let id = stage.hand_in(&slug, "python", json!([{ "content": source }]), "submit", None).await;
        if mode == "shadow" {
            sqlx::query("update submissions set mode = 'shadow', lane = 'rejudge' where id = $1")
                .bind(id)
                .execute(&stage.db)
                .await
                .unwrap();
        }
        let row = stage.judge(id).await;
        let tests: Vec<_> = stage.tests(id).await.into_iter().map(|test| (test.name, test.verdict)).collect();
        seen.push((row.status, row.verdict, row.attempt, row.progress_done, row.final_lease.is_some(), tests));
    }
    let (submission, shadow) = (&seen[0], &seen[1]);
    assert_eq!(submission, shadow);
    let tests: Vec<_> = shadow.5.iter().map(|(name, verdict)| (name.as_str(), verdict.as_str())).collect();
    assert_eq!(tests, [("sample/1", "accepted"), ("secret/a", "accepted"), ("secret/b", "wrong_answer")]);
    let counted: (i64, i64) =
        sqlx::query_as("select judged_count, accepted_count from problems").fetch_one(&stage.db).await.unwrap();
    assert_eq!(counted, (1, 0), "the submission counts, its shadow doesn't");
    stage.end().await;
}
