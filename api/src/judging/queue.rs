//! The message bus: its connection, the stream of hints and its consumers, made anew whenever they are lost.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use async_nats::connection::State;
use async_nats::jetstream::consumer::{AckPolicy, pull};
use async_nats::jetstream::message::PublishMessage;
use async_nats::jetstream::stream::{Config as StreamConfig, DiscardPolicy, RetentionPolicy, StorageType};
use async_nats::jetstream::{self, Context};
use async_nats::{Client, ConnectOptions, StatusCode, Subscriber};
use bytes::Bytes;
use futures::StreamExt as _;
use judge_core::Lane;
use judge_core::hint::{Changed, Hint, MORE, Names, RenderAnswer, RenderAsk};
use time::OffsetDateTime;
use tokio::sync::watch;
use uuid::Uuid;

use crate::config::Config;
use crate::state::AppState;
use crate::store;

/// Each call to NATS is given up after this time.
const PATIENCE: Duration = Duration::from_secs(2);
/// So long a statement may take.
const RENDERED: Duration = Duration::from_secs(5);
/// So long its answer may be, in bytes: a statement's HTML may have 2 MiB, and grows as JSON.
const RENDERED_MOST: usize = 8 * 1024 * 1024;
/// How often the stream is looked at.
const LOOK: Duration = Duration::from_secs(2);
/// A hint that no worker took lately is worth nothing: the sweeper sends another.
const HINTS_LIVE: Duration = Duration::from_secs(3_600);
const REPETITIONS_KNOWN: Duration = Duration::from_secs(120);
/// A worker says every few seconds that it is still at work; after this silence the hint goes to another.
const ACK_WAIT: Duration = Duration::from_secs(30);

/// What became of a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// It is in the stream.
    Stored,
    /// The stream took it for a repetition and kept nothing.
    Repeated,
}

/// The message bus. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Queue {
    names: Names,
    /// Empty until the first connection was begun, which happens in the background.
    client: watch::Receiver<Option<Client>>,
    stands: Arc<AtomicBool>,
    /// When the stream at the last look was made: another one has none of the old one's hints.
    made: Arc<Mutex<Option<OffsetDateTime>>>,
}

impl Queue {
    /// Connects in the background, again and again; the service does not wait for it.
    ///
    /// # Errors
    /// If the address can't be read.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        let address: async_nats::ServerAddr = config.nats_url.parse().context("failed to read NATS_URL")?;
        let mut options = ConnectOptions::new()
            .name("judge-api")
            .retry_on_initial_connect()
            .connection_timeout(PATIENCE)
            .request_timeout(Some(PATIENCE))
            .reconnect_delay_callback(|attempts| Duration::from_millis((100 * attempts as u64).min(2_000)));
        if let Some(token) = &config.nats_token {
            options = options.token(token.clone());
        }
        let (sender, client) = watch::channel(None);
        tokio::spawn(async move {
            match options.connect(address).await {
                Ok(client) => drop(sender.send(Some(client))),
                Err(error) => tracing::error!(error = %error, "failed to begin connecting to NATS"),
            }
        });
        Ok(Self { names: config.names(), client, stands: Arc::default(), made: Arc::default() })
    }

    /// The names in use.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Whether NATS answers and the stream stands, as of the last look.
    pub fn is_ready(&self) -> bool {
        self.connected().is_some() && self.stands.load(Ordering::Relaxed)
    }

    /// The client, if it is connected now.
    fn connected(&self) -> Option<Client> {
        let client = self.client.borrow().clone()?;
        (client.connection_state() == State::Connected).then_some(client)
    }

    /// Sends a hint and waits until the stream has it.
    ///
    /// # Errors
    /// If NATS can't be reached or does not confirm in time; the hint may or may not have been kept.
    pub async fn send(&self, lane: Lane, hint: &Hint) -> anyhow::Result<Sent> {
        let client = self.connected().context("NATS is not connected")?;
        let payload = Bytes::from(serde_json::to_vec(hint)?);
        let message = PublishMessage::build().payload(payload).message_id(hint.message_id());
        let ack = async {
            let pending = context(client).send_publish(self.names.lane(lane), message).await?;
            anyhow::Ok(pending.await?)
        };
        let ack = tokio::time::timeout(PATIENCE, ack).await.context("NATS did not confirm in time")??;
        Ok(if ack.duplicate { Sent::Repeated } else { Sent::Stored })
    }

    /// Tells all copies of the api of a change. Lost if nobody is connected; then polling finds out.
    pub async fn tell_changed(&self, id: Uuid, changed: Changed) {
        if let (Some(client), Ok(payload)) = (self.connected(), serde_json::to_vec(&changed)) {
            drop(tokio::time::timeout(PATIENCE, client.publish(self.names.changed(id), payload.into())).await);
        }
    }

    /// Asks whoever judges this submission to stop.
    pub async fn tell_cancel(&self, id: Uuid) {
        if let Some(client) = self.connected() {
            drop(tokio::time::timeout(PATIENCE, client.publish(self.names.cancel(id), Bytes::new())).await);
        }
    }

    /// Has a worker render a statement.
    ///
    /// # Errors
    /// If NATS can't be reached, or no worker answers in time.
    pub async fn ask_render(&self, ask: &RenderAsk) -> anyhow::Result<RenderAnswer> {
        let client = self.connected().context("NATS is not connected")?;
        let body = tokio::time::timeout(RENDERED, self.rendered(&client, serde_json::to_vec(ask)?)).await;
        Ok(serde_json::from_slice(&body.context("no worker rendered in time")??)?)
    }

    /// The answer, which may come in several messages.
    async fn rendered(&self, client: &Client, ask: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        let inbox = client.new_inbox();
        let mut parts = client.subscribe(inbox.clone()).await?;
        client.publish_with_reply(self.names.render(), inbox, ask.into()).await?;
        let mut body = Vec::new();
        while let Some(part) = parts.next().await {
            anyhow::ensure!(part.status != Some(StatusCode::NO_RESPONDERS), "no worker is there to render");
            body.extend_from_slice(&part.payload);
            anyhow::ensure!(body.len() <= RENDERED_MOST, "the answer of {} bytes is too long", body.len());
            if part.headers.is_none_or(|headers| headers.get(MORE).is_none()) {
                return Ok(body);
            }
        }
        anyhow::bail!("the connection was lost")
    }

    /// Hears of every change, once the first connection was begun.
    ///
    /// # Errors
    /// If the connection can't be begun or the subscription is refused.
    pub async fn changes(&self) -> anyhow::Result<Subscriber> {
        let mut client = self.client.clone();
        let client = client.wait_for(Option::is_some).await?.clone().context("no client")?;
        Ok(client.subscribe(self.names.changed("*")).await?)
    }

    /// Looks after the stream and its consumers until the service ends.
    pub async fn keep(self, state: AppState) {
        let mut told = false;
        loop {
            let stands = match self.connected() {
                Some(client) => match tokio::time::timeout(PATIENCE * 2, self.ensure(&context(client))).await {
                    Ok(Ok(lost)) => {
                        if lost {
                            self.resend(&state).await;
                        }
                        true
                    }
                    Ok(Err(error)) => {
                        tracing::warn!(error = format!("{error:#}"), "the stream can't be made or looked at");
                        false
                    }
                    Err(_) => false,
                },
                None => false,
            };
            let before = self.stands.swap(stands, Ordering::Relaxed);
            if stands != before || !told {
                told = true;
                tracing::info!(ready = stands, stream = self.names.stream, "the queue's state changed");
                state.judging.announce_work();
            }
            tokio::select! {
                () = state.drain.cancelled() => return,
                () = tokio::time::sleep(if stands { LOOK } else { LOOK / 8 }) => {}
            }
        }
    }

    /// Makes what is missing, and mends limits that differ (a worker may have made the stream). Says whether this stream is
    /// another than at the last look, or a consumer was missing: then hints may have been lost.
    async fn ensure(&self, context: &Context) -> anyhow::Result<bool> {
        let wanted = self.stream_config();
        let stream = context.get_or_create_stream(wanted.clone()).await.context("failed to make the stream")?;
        let info = stream.cached_info();
        if (info.config.max_age, info.config.max_messages) != (wanted.max_age, wanted.max_messages) {
            context.update_stream(wanted).await.context("failed to set the stream's limits")?;
        }
        let mut lost = self.note_made(info.created);
        for &lane in Lane::ALL {
            if stream.consumer_info(lane.consumer()).await.is_err() {
                stream.create_consumer(self.consumer_config(lane)).await.context("failed to make a consumer")?;
                lost = true;
            }
        }
        Ok(lost)
    }

    fn note_made(&self, made: OffsetDateTime) -> bool {
        let mut known = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        known.replace(made).is_some_and(|before| before != made)
    }

    fn stream_config(&self) -> StreamConfig {
        StreamConfig {
            name: self.names.stream.clone(),
            description: Some("hints of work to judge; the truth lies in Postgres".to_owned()),
            subjects: vec![self.names.subjects()],
            retention: RetentionPolicy::WorkQueue,
            storage: StorageType::File,
            discard: DiscardPolicy::Old,
            max_messages: 100_000,
            max_age: HINTS_LIVE,
            duplicate_window: REPETITIONS_KNOWN,
            num_replicas: 1,
            ..StreamConfig::default()
        }
    }

    fn consumer_config(&self, lane: Lane) -> pull::Config {
        pull::Config {
            durable_name: Some(lane.consumer().to_owned()),
            filter_subject: self.names.lane(lane),
            ack_policy: AckPolicy::Explicit,
            ack_wait: ACK_WAIT,
            max_ack_pending: 10_000,
            ..pull::Config::default()
        }
    }

    /// What was out is gone with the old stream.
    async fn resend(&self, state: &AppState) {
        let resent = async {
            let mut db = state.pool.acquire().await?;
            store::judging::mark_all_unsent(&mut db).await
        };
        match resent.await {
            Ok(hints) => {
                tracing::info!(hints, "the stream or a consumer was made anew; hints that were out are sent again")
            }
            Err(error) => tracing::warn!(error = %error, "failed to mark hints to be sent again; the sweeper will"),
        }
    }
}

fn context(client: Client) -> Context {
    let mut context = jetstream::new(client);
    context.set_timeout(PATIENCE);
    context
}
