//! Submissions that are answers: judged test by test, without a box of their own.

use serde_json::json;
use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;

/// "Print the sum", to be answered by files.
fn answered(name: &str) -> Draft {
    Draft::sum(name)
        .file("problem.yaml", "problem_format_version: 2025-09\nname: Sum\nuuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e\ntype: submit-answer\n")
        .without("submissions/accepted/sum.py")
        .file("submissions/accepted/both/a.out", "42\n")
        .file("submissions/accepted/both/b.out", "0\n")
}

#[sqlx::test(migrations = "../migrations")]
async fn each_test_is_answered_by_its_file(db: PgPool) {
    let stage = Stage::new(db).await;
    let draft = answered("answers").file("attachments/inputs.txt", "a: 20 22\nb: -5 5\n");
    let slug = stage.problem(draft.root()).await;
    let (published, languages): (bool, Vec<String>) = sqlx::query_as(
        "select p.published, v.languages from problems p join problem_versions v on v.id = p.current_version",
    )
    .fetch_one(&stage.db)
    .await
    .unwrap();
    assert_eq!((published, languages), (true, vec!["text".to_owned()]));
    let kept: (String, Vec<u8>) =
        sqlx::query_as("select name, content from attachments").fetch_one(&stage.db).await.unwrap();
    assert_eq!(kept, ("inputs.txt".to_owned(), b"a: 20 22\nb: -5 5\n".to_vec()));

    let check = async |files: serde_json::Value, verdict: &str, tests: &[(&str, &str, Option<&str>)]| {
        let id = stage.hand_in(&slug, "text", files, "submit", None).await;
        let row = stage.judge(id).await;
        assert_eq!((row.verdict.as_deref(), row.time_ms, row.memory_kib), (Some(verdict), None, None), "{row:?}");
        let rows = stage.tests(id).await;
        let seen: Vec<_> =
            rows.iter().map(|test| (test.name.as_str(), test.verdict.as_str(), test.output.as_deref())).collect();
        assert_eq!(seen, tests, "{rows:?}");
    };
    let file = |name: &str, content: &str| json!({ "name": name, "content": content });
    let right = ("secret/a", "accepted", Some("42"));
    let both = [right, ("secret/b", "accepted", Some("0"))];
    check(json!([file("a.out", "42"), file("b.txt", "0")]), "accepted", &both).await;
    let missing = [right, ("secret/b", "wrong_answer", Some(""))];
    check(json!([file("a.out", "42")]), "wrong_answer", &missing).await;
    check(
        json!([file("b.out", "0"), file("a.out", "41")]),
        "wrong_answer",
        &[("secret/a", "wrong_answer", Some("41"))],
    )
    .await;
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn one_test_is_answered_by_whatever_comes(db: PgPool) {
    let stage = Stage::new(db).await;
    let draft = answered("one")
        .without("data/secret/b.in")
        .without("data/secret/b.ans")
        .without("submissions/accepted/both/b.out");
    let slug = stage.problem(draft.root()).await;
    let verdict = async |text: &str| {
        let id = stage.hand_in(&slug, "text", json!([{ "name": "", "content": text }]), "submit", None).await;
        stage.judge(id).await.verdict.unwrap()
    };
    assert_eq!(verdict("42").await, "accepted");
    assert_eq!(verdict("").await, "wrong_answer");
    stage.end().await;
}
