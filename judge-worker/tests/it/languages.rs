//! Self-tests: the shipped languages pass them, and one that breaks its promise is not offered.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use judge_worker::languages::{self, Language};
use judge_worker::offer::Offers;
use judge_worker::selftest;
use judge_worker::worker::Offered;
use sqlx::PgPool;

use crate::support::{Stage, root};

fn shipped(id: &str) -> Language {
    languages::load_all(&root().join("sandbox-images")).unwrap().into_iter().find(|l| l.id.as_str() == id).unwrap()
}

/// Tested here whenever their images are there; the first three must be. `cargo run -p judge-worker --example selftest`
/// tests all.
const USUAL: [&str; 9] = ["c", "cpp", "python", "java", "javascript", "typescript", "go", "rust", "pypy"];

#[sqlx::test(migrations = "../migrations")]
async fn shipped_languages_pass(db: PgPool) {
    let stage = Stage::new(db).await;
    let judge = &stage.worker.judge;
    for id in USUAL {
        let language = shipped(id);
        if !language.first && judge.sandbox.image(&language.image).await.unwrap().is_none() {
            continue;
        }
        let language = Arc::new(language);
        let checked = selftest::check(judge, language.clone(), &stage.worker.boxes).await;
        assert_eq!(checked.fault, None, "{id}");
        // A right program's compiler has nothing to say, not even about itself.
        let shown = selftest::show(judge, &language, |name| name == "accepted").await.unwrap();
        assert_eq!(shown[0].outcome.compile.as_ref().map_or("", |note| note.output.as_str()), "", "{id}");
        assert!(checked.version.chars().any(|c| c.is_ascii_digit()), "{}", checked.version);
        // Nor does it name a box's folders where it refuses.
        let refused = selftest::show(judge, &language, |name| name == "compile_error").await.unwrap();
        assert!(!refused[0].words.contains("p/src"), "{id}: {}", refused[0].words);
    }
    stage.end().await;
}

#[test]
fn languages_are_described_and_sorted() {
    let all = languages::load_all(&root().join("sandbox-images")).unwrap();
    let ids: Vec<_> = all.iter().map(|l| l.id.as_str()).collect();
    assert!(ids.is_sorted(), "{ids:?}");
    for id in USUAL {
        assert!(ids.contains(&id), "{id}");
    }
}

/// An image that is built while the worker runs is offered; one that is removed, withdrawn.
#[sqlx::test(migrations = "../migrations")]
async fn images_come_and_go(db: PgPool) {
    let stage = Stage::new(db).await;
    let (languages, image) = late_language(&stage.worker.id.0.simple().to_string());
    let mut config = stage.worker.config.clone();
    config.languages_dir.clone_from(&languages);
    let (offered, turn) = (Offered::default(), stage.worker.boxes.clone());
    let worker = &stage.worker;
    let mut offers = Offers::new(&config, worker.judge.clone(), worker.pool.clone(), offered.clone(), turn).unwrap();
    offers.begin().await;
    offers.round().await;
    assert!(offered.get("late").is_none());
    docker(&["tag", "judge-python:latest", &image]);
    offers.round().await;
    assert!(offered.get("late").is_some());
    docker(&["image", "rm", &image]);
    offers.round().await;
    assert!(offered.get("late").is_none());
    let fault: String =
        sqlx::query_scalar("select fault from languages where id = 'late'").fetch_one(&stage.db).await.unwrap();
    assert!(fault.contains("make images LANGUAGES=late"), "{fault}");
    std::fs::remove_dir_all(languages).unwrap();
    stage.end().await;
}

/// Python under another name, whose image isn't there yet.
fn late_language(unique: &str) -> (PathBuf, String) {
    let image = format!("judge-late-{unique}:latest");
    let languages = std::env::temp_dir().join(format!("judge-late-{unique}"));
    let (from, to) = (root().join("sandbox-images/python"), languages.join("late"));
    std::fs::create_dir_all(to.join("selftest")).unwrap();
    for name in ["starter.py", "language.toml"] {
        let text = std::fs::read_to_string(from.join(name)).unwrap();
        let text = text.replace("judge-python:latest", &image).replace("id = \"python\"", "id = \"late\"");
        std::fs::write(to.join(name), text).unwrap();
    }
    // The programs of one file are enough here.
    for file in std::fs::read_dir(from.join("selftest")).unwrap().map(Result::unwrap).filter(|f| f.path().is_file()) {
        std::fs::copy(file.path(), to.join("selftest").join(file.file_name())).unwrap();
    }
    (languages, image)
}

fn docker(arguments: &[&str]) {
    let output = std::process::Command::new("docker").args(arguments).output().unwrap();
    assert!(output.status.success(), "docker {arguments:?}: {output:?}");
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
        let checked = selftest::check(&stage.worker.judge, Arc::new(language), &stage.worker.boxes).await;
        let fault = checked.fault.unwrap();
        assert!(fault.contains(words), "{fault:?} does not say {words:?}");
    }
    stage.end().await;
}
