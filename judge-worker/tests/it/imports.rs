//! Packages: good ones become problems, bad ones say what is wrong, and where.

use sqlx::PgPool;

use crate::support::{Stage, root};

#[sqlx::test(migrations = "../migrations")]
async fn a_demo_problem_is_imported_and_judged(db: PgPool) {
    let stage = Stage::new(db).await;
    let imported = stage.import(stage.upload(&root().join("problems/sum-of-two"), None).await).await;
    assert_eq!((imported.status.as_str(), imported.errors.as_str()), ("done", "[]"), "{imported:#?}");
    assert!(imported.matrix.len() > 5 && imported.matrix.iter().all(|r| r.matches != Some(false)), "{imported:#?}");
    stage.end().await;
}
