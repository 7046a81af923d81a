//! Function problems: starter code, the signature, and cases of a run.

use serde_json::json;
use sqlx::PgPool;

use crate::support::*;

/// A published function problem, and somebody to solve it.
async fn two_sum(pool: PgPool) -> (App, User) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    language(&app.pool, "awk").await;
    let setter = app.user("setter", "setter").await;
    let (_, version) = problem(&app.pool, "two-sum", &setter, true).await;
    let signature = json!({"name": "twoSum", "returns": "integer[]", "compare": "unordered",
        "params": [{"name": "nums", "type": "integer[]"}, {"name": "target", "type": "integer"}]});
    sqlx::query("update problem_versions set kind = 'function', signature = $2, starters = $3 where id = $1")
        .bind(version.0)
        .bind(&signature)
        .bind(json!({"cpp": "class Solution {};"}))
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query("update problems set kind = 'function'").execute(&app.pool).await.unwrap();
    let anna = app.user("anna", "solver").await;
    (app, anna)
}

#[sqlx::test(migrations = "../migrations")]
async fn starter_code_is_the_problems_own(pool: PgPool) {
    let (app, anna) = two_sum(pool).await;
    let shown = app.get(&anna, "/problems/two-sum").await.expect(200).json();
    assert_eq!(shown["signature"]["params"][1], json!({"name": "target", "type": "integer"}));
    let languages = shown["languages"].as_array().unwrap();
    let starter = |id: &str| languages.iter().find(|l| l["id"] == id).unwrap()["starter_code"].clone();
    assert_eq!(starter("cpp"), "class Solution {};");
    // Without a driver it is solved by reading and printing, which the language's own starter shows.
    assert_eq!(starter("awk"), "start");
}

#[sqlx::test(migrations = "../migrations")]
async fn cases_are_checked_against_the_types(pool: PgPool) {
    let (app, anna) = two_sum(pool).await;
    let send = |cases: serde_json::Value| {
        let body = json!({"problem": "two-sum", "language": "cpp", "source": "x", "mode": "run", "cases": cases});
        let (app, anna) = (&app, &anna);
        async move { app.post(anna, "/submissions", &body).await }
    };
    for (cases, field, words) in [
        (json!([["[1]", "2"], ["[1,true]", "2"]]), "cases[1][0]", "nums[1] must be an integer of 32 bits, not `true]`"),
        (json!([["[1]", "2147483648"]]), "cases[0][1]", "target must be an integer of 32 bits, not `2147483648`"),
        (json!([["[1]"]]), "cases[0]", "must have 2 texts, one for each parameter, not 1"),
        (json!([["[[[[[[[", "2"]]), "cases[0][0]", "nums[0] must be an integer of 32 bits, not `[[[[[[`"),
    ] {
        let answer = send(cases).await.expect(422);
        let error = answer.json()["errors"][0].clone();
        assert_eq!((error["field"].as_str(), error["message"].as_str()), (Some(field), Some(words)));
    }
    let made = send(json!([["[1,2]", "3"], ["[3,3]", "6"]])).await.expect(202).json();
    assert_eq!(made["progress"]["total"], 2);
}
