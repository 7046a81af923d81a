//! Pulls hints, lane by lane, and hands each to a task of its own. A hint is pulled only when a box is free, stays alive
//! while it is worked on, and is acked at the end; whether anything happens is decided by the row in Postgres.
//!
//! Somebody who waits at the editor comes first: lanes are asked in their order of precedence. So that the last is not
//! starved by a busy first, every eighth pull asks in the opposite order. Imports have a puller of their own: they are long,
//! and take a box only for each of their submissions.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use async_nats::Client;
use async_nats::jetstream::consumer::PullConsumer;
use async_nats::jetstream::{self, AckKind, Message};
use futures::StreamExt;
use judge_core::Lane;
use judge_core::hint::{Hint, Names, Work};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{interval, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::worker::{Handled, Worker};
use crate::{import, submission};

/// How often a hint is kept alive; the queue gives it to another after 30 s of silence.
const ALIVE_EVERY: Duration = Duration::from_secs(10);
/// Without any wake-up lanes are asked this often.
const IDLE: Duration = Duration::from_secs(1);
/// The stream may store a hint a bit later than it is heard: what was heard and not found is looked for again so soon.
const AGAIN: Duration = Duration::from_millis(20);
/// Longest wait for the queue's answer.
const QUEUE_DEADLINE: Duration = Duration::from_secs(5);
/// Every so many pulls the last lane is asked first.
const REVERSED_EVERY: u64 = 8;

/// Why the queue can't be used just now.
#[derive(Debug, thiserror::Error)]
#[error("use the queue: {0}")]
pub struct QueueError(String);

/// Pulls and works until `leaving` is cancelled; then waits for nothing: the tracker knows what still runs.
pub async fn run(worker: Arc<Worker>, client: Client, leaving: CancellationToken, tasks: TaskTracker) {
    let lanes = [Lane::Run, Lane::Submit, Lane::Rejudge];
    let submissions = pull_forever(&worker, &client, &lanes, &leaving, &tasks);
    let imports = pull_forever(&worker, &client, &[Lane::Import], &leaving, &tasks);
    tokio::join!(submissions, imports);
}

async fn pull_forever(
    worker: &Arc<Worker>,
    client: &Client,
    lanes: &[Lane],
    leaving: &CancellationToken,
    tasks: &TaskTracker,
) {
    while !leaving.is_cancelled() {
        let pulling = pull_lanes(worker, client, lanes, tasks);
        tokio::select! {
            () = leaving.cancelled() => return,
            ended = pulling => if let Err(error) = ended {
                tracing::warn!(%error, "the queue fails; trying again");
            },
        }
        tokio::select! {
            () = leaving.cancelled() => return,
            () = sleep(IDLE) => {}
        }
    }
}

async fn pull_lanes(
    worker: &Arc<Worker>,
    client: &Client,
    lanes: &[Lane],
    tasks: &TaskTracker,
) -> Result<(), QueueError> {
    let names = worker.config.names();
    let consumers = open_consumers(client, &names, lanes).await?;
    // Whatever is published on these subjects is heard here as well, which is the signal to ask the stream for it.
    let mut wakes = Vec::new();
    for lane in lanes {
        wakes.push(client.subscribe(names.lane(*lane)).await.map_err(|e| QueueError(e.to_string()))?);
    }
    let mut wakes = futures::stream::select_all(wakes);
    let imports = Arc::new(tokio::sync::Semaphore::new(worker.config.boxes()));
    let mut pulls = 0_u64;
    let mut patience = IDLE;
    loop {
        let room = if lanes == [Lane::Import] { &imports } else { &worker.boxes };
        let Ok(permit) = room.clone().acquire_owned().await else { return Ok(()) };
        engine_answers(worker).await;
        if worker.draining.load(Ordering::Relaxed) {
            // What runs goes on; its boxes are its own.
            drop(permit);
            sleep(IDLE).await;
            continue;
        }
        pulls += 1;
        match pull_one(&consumers, pulls.is_multiple_of(REVERSED_EVERY)).await? {
            Some(message) => {
                patience = IDLE;
                tasks.spawn(work(worker.clone(), message, permit));
            }
            None => {
                drop(permit);
                let heard = timeout(patience, wakes.next()).await.is_ok();
                patience = if heard { AGAIN } else { IDLE };
                // One look serves all that was heard in the meantime.
                while let Some(Some(_)) = futures::FutureExt::now_or_never(wakes.next()) {}
                tokio::task::yield_now().await;
            }
        }
    }
}

/// Waits while the container engine is silent: what is pulled could only be handed back. The ping that it answers ends the silence.
async fn engine_answers(worker: &Worker) {
    if worker.judge.sandbox.is_silent() {
        tracing::error!("the container engine does not answer; nothing is pulled until it does");
        while worker.judge.sandbox.is_silent() {
            if worker.judge.sandbox.ping().await.is_err() {
                sleep(IDLE).await;
            }
        }
        tracing::info!("the container engine answers again");
    }
}

/// The api makes stream and consumers, and sends again what was lost with an old stream; here they are only used.
async fn open_consumers(client: &Client, names: &Names, lanes: &[Lane]) -> Result<Vec<PullConsumer>, QueueError> {
    let failed = |e: &dyn std::fmt::Display| QueueError(e.to_string());
    let stream = jetstream::new(client.clone()).get_stream(&names.stream).await.map_err(|e| failed(&e))?;
    let mut consumers = Vec::with_capacity(lanes.len());
    for lane in lanes {
        consumers.push(stream.get_consumer(lane.consumer()).await.map_err(|e| failed(&e))?);
    }
    Ok(consumers)
}

/// Asks lane after lane for one hint.
async fn pull_one(consumers: &[PullConsumer], reversed: bool) -> Result<Option<Message>, QueueError> {
    let count = consumers.len();
    for index in 0..count {
        let consumer = &consumers[if reversed { count - 1 - index } else { index }];
        let asking = async {
            let mut batch = consumer.fetch().max_messages(1).messages().await.map_err(|e| QueueError(e.to_string()))?;
            batch.next().await.transpose().map_err(|e| QueueError(e.to_string()))
        };
        let message = timeout(QUEUE_DEADLINE, asking).await.map_err(|_| QueueError("no answer in time".into()))??;
        if message.is_some() {
            return Ok(message);
        }
    }
    Ok(None)
}

/// Works on one hint, keeping it alive, and settles it.
async fn work(worker: Arc<Worker>, message: Message, permit: OwnedSemaphorePermit) {
    let handled = match serde_json::from_slice::<Hint>(&message.payload) {
        Ok(hint) if hint.v == Hint::VERSION => {
            let mut alive = interval(ALIVE_EVERY);
            let handling = handle(&worker, &hint);
            tokio::pin!(handling);
            loop {
                tokio::select! {
                    handled = &mut handling => break Some(handled),
                    _ = alive.tick() => { let _ = message.ack_with(AckKind::Progress).await; }
                }
            }
        }
        // Not ours to understand; the sweeper sends another if the row still waits.
        Ok(_) | Err(_) => None,
    };
    drop(permit);
    let kind = match handled {
        Some(Handled::Done | Handled::Refused | Handled::LetGo) => AckKind::Ack,
        Some(Handled::TryLater) => AckKind::Nak(Some(Duration::from_secs(2))),
        None => AckKind::Term,
    };
    if let Err(error) = message.ack_with(kind).await {
        tracing::debug!(%error, "failed to settle a hint");
    }
}

async fn handle(worker: &Arc<Worker>, hint: &Hint) -> Handled {
    match hint.work {
        Work::Submission(id) => submission::handle(worker, id, hint.attempt).await,
        Work::Import(id) => import::handle(worker, id, hint.attempt).await,
    }
}
