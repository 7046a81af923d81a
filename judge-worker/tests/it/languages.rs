//! Self-tests: the shipped languages pass them, and one that breaks its promise is not offered.

use std::path::Path;
use std::sync::Arc;

use judge_worker::languages::{self, Language};
use judge_worker::selftest;
use sqlx::PgPool;

use crate::support::{Stage, root};

fn shipped(id: &str) -> Language {
    languages::load_all(&root().join("sandbox-images")).unwrap().into_iter().find(|l| l.id.as_str() == id).unwrap()
}

#[sqlx::test(migrations = "../migrations")]
async fn shipped_languages_pass(db: PgPool) {
    let stage = Stage::new(db).await;
    let all = languages::load_all(&root().join("sandbox-images")).unwrap();
    assert!(all.iter().map(|l| l.id.as_str()).collect::<Vec<_>>().starts_with(&["c", "cpp"]), "sorted by id");
    for checked in selftest::check_all(&stage.worker.judge, all, 2).await {
        assert_eq!(checked.fault, None, "{}", checked.language.id);
        assert!(checked.version.chars().any(|c| c.is_ascii_digit()), "{}", checked.version);
    }
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn broken_languages_say_why(db: PgPool) {
    type Break = fn(&mut Language);
    let cases: [(Break, &str); 5] = [
        (|l| l.image = "judge-no-such-image:latest".into(), "judge-no-such-image"),
        (|l| l.version = vec!["no-such-compiler".into()], "no-such-compiler"),
        (|l| l.version = vec!["false".into()], "false"),
        (|l| l.run.argv = vec!["echo".into(), "41".into()], "got wrong_answer"),
        (|l| l.folder = Path::new("/nonexistent").into(), "/nonexistent"),
    ];
    let stage = Stage::new(db).await;
    for (change, words) in cases {
        let mut language = shipped("python");
        change(&mut language);
        let checked = selftest::check(&stage.worker.judge, Arc::new(language)).await;
        let fault = checked.fault.unwrap();
        assert!(fault.contains(words), "{fault:?} does not say {words:?}");
    }
    stage.end().await;
}
