//! An engine that stops answering: nothing is lost, nothing is blamed on the solver, and work goes on when it answers again.

use std::path::{Path, PathBuf};
use std::time::Duration;

use judge_core::Lane;
use judge_core::hint::{Hint, Work};
use judge_worker::consumer;
use judge_worker::sandbox::Patience;
use sqlx::PgPool;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::boxes;
use crate::queue::make_stream;
use crate::support::Stage;
use crate::support::package::Draft;

const ENGINE: &str = "/var/run/docker.sock";

/// A way to the real engine on which bytes can be held up, in connections that are there as well.
struct Gate {
    open: watch::Sender<bool>,
    path: PathBuf,
}

impl Gate {
    fn new() -> Self {
        let path = boxes::scratch(&format!("gate-{}", std::process::id()));
        let listener = UnixListener::bind(&path).unwrap();
        let (open, is_open) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (from, to) = client.into_split();
                let (back_from, back_to) = UnixStream::connect(Path::new(ENGINE)).await.unwrap().into_split();
                tokio::spawn(pump(from, back_to, is_open.clone()));
                tokio::spawn(pump(back_from, to, is_open.clone()));
            }
        });
        Self { open, path }
    }
}

async fn pump(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut is_open: watch::Receiver<bool>) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(length @ 1..) = from.read(&mut buffer).await {
        if is_open.wait_for(|open| *open).await.is_err() || to.write_all(&buffer[..length]).await.is_err() {
            return;
        }
    }
}

#[sqlx::test(migrations = "../migrations")]
async fn work_is_handed_back_and_goes_on_when_the_engine_answers_again(db: PgPool) {
    let gate = Gate::new();
    let stage = Stage::with(db, |config| {
        config.engine = Some(format!("unix://{}", gate.path.display()));
        config.patience = Patience { quick: Duration::from_secs(1), slow: Duration::from_secs(10) };
        config.spares = 0;
    })
    .await;
    stage.problem(Draft::sum("held-up").root()).await;
    let context = make_stream(&stage).await;
    let names = stage.worker.config.names();
    let (leaving, tasks) = (CancellationToken::new(), TaskTracker::new());
    let pulling =
        tokio::spawn(consumer::run(stage.worker.clone(), stage.client.clone(), leaving.clone(), tasks.clone()));
    let send = async |hint: Hint| {
        let body = serde_json::to_vec(&hint).unwrap();
        context.publish(names.lane(Lane::Submit), body.into()).await.unwrap().await.unwrap();
    };

    gate.open.send_replace(false);
    let id = stage.submit("held-up", "python", "print(sum(map(int, input().split())))").await;
    send(Hint::new(Work::Submission(id), 1, 0)).await;
    stage.until(|| async { stage.row(id).await.version > 1 }).await;
    stage.until(|| async { stage.row(id).await.status == "queued" }).await;
    let row = stage.row(id).await;
    assert_eq!((row.verdict, row.lease, row.leases_used), (None, None, 0));
    // Removing what may have been started is tried as well: the engine counts as silent by now, or soon.
    let sandbox = &stage.worker.judge.sandbox;
    stage.until(|| async { sandbox.is_silent() }).await;
    assert!(sandbox.ping().await.is_err());

    // Told again, as the api does; it isn't pulled before the engine answers.
    send(Hint::new(Work::Submission(id), 1, 1)).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(stage.row(id).await.status, "queued");
    gate.open.send_replace(true);
    stage.until(|| async { stage.row(id).await.status == "done" }).await;
    let row = stage.row(id).await;
    assert_eq!((row.verdict.as_deref(), row.leases_used), (Some("accepted"), 1), "{row:?}");
    assert!(!sandbox.is_silent());

    leaving.cancel();
    pulling.await.unwrap();
    tasks.close();
    tasks.wait().await;
    stage.end().await;
}
