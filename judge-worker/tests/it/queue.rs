//! From a hint in the stream to a verdict, through the real queue.

use std::time::Duration;

use async_nats::jetstream::consumer::pull;
use async_nats::jetstream::stream::{self, RetentionPolicy};
use async_nats::jetstream::{self, Context};
use futures::StreamExt;
use judge_core::Lane;
use judge_core::hint::{Changed, Hint, Work};
use judge_worker::consumer;
use sqlx::PgPool;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::support::Stage;
use crate::support::package::Draft;

pub(crate) async fn make_stream(stage: &Stage) -> Context {
    let names = stage.worker.config.names();
    let context = jetstream::new(stage.client.clone());
    let config = stream::Config {
        name: names.stream.clone(),
        subjects: vec![names.subjects()],
        retention: RetentionPolicy::WorkQueue,
        ..stream::Config::default()
    };
    let stream = context.create_stream(config).await.unwrap();
    for &lane in Lane::ALL {
        let config = pull::Config {
            durable_name: Some(lane.consumer().to_owned()),
            filter_subject: names.lane(lane),
            ..pull::Config::default()
        };
        stream.create_consumer(config).await.unwrap();
    }
    context
}

#[sqlx::test(migrations = "../migrations")]
async fn hints_are_pulled_judged_and_acked(db: PgPool) {
    let stage = Stage::new(db).await;
    let names = stage.worker.config.names();
    let (leaving, tasks) = (CancellationToken::new(), TaskTracker::new());
    // The stream comes later than the worker, as after a loss.
    let pulling =
        tokio::spawn(consumer::run(stage.worker.clone(), stage.client.clone(), leaving.clone(), tasks.clone()));
    let context = make_stream(&stage).await;
    let send = async |lane: Lane, body: Vec<u8>| {
        context.publish(names.lane(lane), body.into()).await.unwrap().await.unwrap();
    };

    let import = stage.upload(Draft::sum("queued").root(), None).await;
    send(Lane::Import, serde_json::to_vec(&Hint::new(Work::Import(import), 1, 0)).unwrap()).await;
    stage.until(|| async { stage.import_status(import).await == "done" }).await;

    let mut news = stage.client.subscribe(names.changed("*")).await.unwrap();
    stage.client.flush().await.unwrap();
    let right = "print(sum(map(int, input().split())))";
    let ids = [stage.submit("queued", "python", right).await, stage.submit("queued", "python", right).await];
    send(Lane::Submit, b"nonsense".to_vec()).await;
    for (id, lane) in ids.into_iter().zip([Lane::Submit, Lane::Run]) {
        // Twice is once.
        for number in 0..2 {
            send(lane, serde_json::to_vec(&Hint::new(Work::Submission(id), 1, number)).unwrap()).await;
        }
    }
    for id in ids {
        stage.until(|| async { stage.row(id).await.status == "done" }).await;
        let row = stage.row(id).await;
        assert_eq!((row.verdict.as_deref(), row.attempt, row.leases_used), (Some("accepted"), 1, 1));
    }
    let first = tokio::time::timeout(Duration::from_secs(5), news.next()).await.unwrap().unwrap();
    assert_eq!(serde_json::from_slice::<Changed>(&first.payload).unwrap().attempt, 1);
    stage
        .until(|| async {
            let mut stream = context.get_stream(&names.stream).await.unwrap();
            stream.info().await.unwrap().state.messages == 0
        })
        .await;
    leaving.cancel();
    pulling.await.unwrap();
    tasks.close();
    tasks.wait().await;
    stage.end().await;
}
