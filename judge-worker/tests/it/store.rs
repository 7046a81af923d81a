//! Leases: whoever lost its lease writes nothing, whatever it believes.

use std::time::Duration;

use judge_core::{SubmissionId, TimeMs, Verdict, WorkerId};
use judge_worker::judge::{Outcome, TestResult};
use judge_worker::store::{self, Claim, CompileColumns};
use judge_worker::submission;
use judge_worker::worker::Handled;
use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;

const LONG: Duration = Duration::from_secs(60);
const PASSED: Duration = Duration::ZERO;

fn result(number: i32) -> TestResult {
    TestResult {
        number,
        name: format!("secret/{number}"),
        test_group: None,
        sample: false,
        verdict: Verdict::Accepted,
        score: None,
        time_ms: Some(TimeMs(1)),
        memory_kib: None,
        message: None,
        judge_message: None,
        input: None,
        expected: None,
        output: Some("1\n".into()),
        stderr: None,
        truncated: vec!["output"],
    }
}

fn accepted() -> Outcome {
    Outcome {
        verdict: Verdict::Accepted,
        score: None,
        time_ms: None,
        memory_kib: None,
        compile: None,
        reason: None,
        unanswered: false,
    }
}

async fn claim(stage: &Stage, id: SubmissionId, attempt: i32, length: Duration) -> Option<Claim> {
    let mut conn = stage.worker.pool.acquire().await.unwrap();
    store::claim(&mut conn, id, attempt, WorkerId::new(), length).await.unwrap()
}

async fn outcome_of(stage: &Stage, lease: i64) -> Option<String> {
    sqlx::query_scalar("select outcome from leases where id = $1").bind(lease).fetch_one(&stage.db).await.unwrap()
}

#[sqlx::test(migrations = "../migrations")]
async fn a_lost_lease_writes_nothing(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let id = stage.submit(&slug, "c", "int main() {}").await;

    assert!(claim(&stage, id, 2, LONG).await.is_none(), "another attempt");
    let old = claim(&stage, id, 1, PASSED).await.unwrap();
    let new = claim(&stage, id, 1, LONG).await.unwrap();
    assert!(new.lease > old.lease && claim(&stage, id, 1, LONG).await.is_none());
    assert_eq!(outcome_of(&stage, old.lease).await.as_deref(), Some("expired"));

    let before = stage.row(id).await.version;
    let mut conn = stage.worker.pool.acquire().await.unwrap();
    let columns = CompileColumns { output: "forged".into(), time_ms: TimeMs(1) };
    assert!(!store::extend(&mut conn, id, old.lease, LONG).await.unwrap());
    assert_eq!(store::mark_running(&mut conn, id, old.lease, LONG, &columns).await.unwrap(), None);
    assert_eq!(store::write_results(&mut conn, id, old.lease, LONG, &[result(1)], 1).await.unwrap(), None);
    assert_eq!(store::finish(&mut conn, id, old.lease, &[result(1)], 1, &accepted()).await.unwrap(), None);
    assert_eq!(store::hand_back(&mut conn, id, old.lease).await.unwrap(), None);
    let row = stage.row(id).await;
    assert_eq!((row.version, row.status.as_str(), row.compile_output), (before, "compiling", None));
    assert_eq!(stage.tests(id).await.len(), 0);

    store::mark_running(&mut conn, id, new.lease, LONG, &columns).await.unwrap().unwrap();
    store::write_results(&mut conn, id, new.lease, LONG, &[result(1), result(2)], 2).await.unwrap().unwrap();
    assert_eq!(stage.row(id).await.progress_done, 2);
    store::finish(&mut conn, id, new.lease, &[result(3)], 3, &accepted()).await.unwrap().unwrap();
    let row = stage.row(id).await;
    assert_eq!((row.status.as_str(), row.verdict.as_deref(), row.progress_done), ("done", Some("accepted"), 3));
    assert_eq!(row.final_lease, Some(new.lease));
    assert_eq!(stage.tests(id).await.iter().map(|t| t.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(outcome_of(&stage, new.lease).await.as_deref(), Some("final"));
    assert!(claim(&stage, id, 1, LONG).await.is_none(), "done");
    drop(conn);
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn handing_back_costs_no_lease_and_three_lost_ones_are_enough(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let id = stage.submit(&slug, "c", "int main() {}").await;
    let first = claim(&stage, id, 1, LONG).await.unwrap();
    let mut conn = stage.worker.pool.acquire().await.unwrap();
    store::hand_back(&mut conn, id, first.lease).await.unwrap().unwrap();
    drop(conn);
    let row = stage.row(id).await;
    assert_eq!((row.status.as_str(), row.leases_used, row.lease), ("queued", 0, None));
    assert_eq!(outcome_of(&stage, first.lease).await.as_deref(), Some("handed_back"));
    for _ in 0..3 {
        assert!(claim(&stage, id, 1, PASSED).await.is_some());
    }
    assert!(claim(&stage, id, 1, LONG).await.is_none(), "the sweeper ends it now");
    stage.end().await;
}

/// Takes the lease away while the program runs: the worker stops by itself, long before the program would end.
#[sqlx::test(migrations = "../migrations")]
async fn a_cancelled_submission_stops(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").file("data/sample/1.in", "1 2\n").root()).await;
    sqlx::query("update problems set time_ms = 100000").execute(&stage.db).await.unwrap();
    let id = stage.submit(&slug, "python", "while True: pass").await;
    let judging = tokio::spawn({
        let worker = stage.worker.clone();
        async move { submission::handle(&worker, id, 1).await }
    });
    stage.until(|| async { stage.row(id).await.status == "running" }).await;
    sqlx::query("update submissions set status = 'done', verdict = 'cancelled', lease = null, lease_until = null, judged_at = now() where id = $1")
        .bind(id)
        .execute(&stage.db)
        .await
        .unwrap();
    stage.worker.running.poke(id);
    let handled = tokio::time::timeout(Duration::from_secs(20), judging).await.unwrap().unwrap();
    assert_eq!(handled, Handled::LetGo);
    assert_eq!(stage.row(id).await.verdict.as_deref(), Some("cancelled"));
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn a_stopping_worker_hands_back(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    sqlx::query("update problems set time_ms = 100000").execute(&stage.db).await.unwrap();
    let id = stage.submit(&slug, "python", "while True: pass").await;
    let judging = tokio::spawn({
        let worker = stage.worker.clone();
        async move { submission::handle(&worker, id, 1).await }
    });
    stage.until(|| async { stage.row(id).await.status == "running" }).await;
    stage.worker.stop.cancel();
    assert_eq!(judging.await.unwrap(), Handled::LetGo);
    let row = stage.row(id).await;
    assert_eq!((row.status.as_str(), row.leases_used, row.progress_done), ("queued", 0, 0));
    stage.end().await;
}
