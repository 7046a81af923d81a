//! Starting a box, by the way that works: by a socket in a shared folder, or by the engine's stream.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::bridge::{FromBox, ToBox};
use super::channel::{Channel, Listener};
use super::config::Way;
use super::docker::{Plan, Room};
use super::live::LiveBox;
use super::pool::{Grave, Shared};
use super::{SandboxError, bridge};

/// A container has started when its runner has said hello.
const HELLO_TIME: Duration = Duration::from_secs(20);
/// How engines say that an image isn't there (any more).
const IMAGE_GONE: &str = "No such image";
/// Users of runs have numbers from here on, another one for each living box: the kernel has limits by user, over all boxes.
const FIRST_UID: u32 = 20_000;
const UIDS: u32 = 10_000;
/// The runner and the kernel's own pages for a box.
const RUNNER_BYTES: u64 = 16 << 20;
/// gVisor's runtime, by the beginning of its name, and what its kernel takes of a box's room: threads and memory of the host.
const OWN_KERNEL: (&str, u32, u64) = ("runsc", 400, 64 << 20);
/// Files in a box that cost a run none of its memory, at most: the program itself, usually. A larger program, or what a run
/// writes beyond it, does.
const FREE_FILE_BYTES: u64 = 80 << 20;

impl Shared {
    /// Starts a box. However it fails, nothing of it stays.
    pub(super) async fn start_box(self: &Arc<Self>, image: &str) -> Result<LiveBox, SandboxError> {
        if let Some(way) = self.way.get() {
            return self.start_by(*way, image).await;
        }
        let deciding = self.deciding.lock().await;
        if let Some(way) = self.way.get() {
            drop(deciding);
            return self.start_by(*way, image).await;
        }
        self.find_way(image).await
    }

    /// Starts the first box: by a socket, and if that can't be done, by the stream. What worked stands until the worker's end.
    async fn find_way(self: &Arc<Self>, image: &str) -> Result<LiveBox, SandboxError> {
        let begun = Instant::now();
        let by_socket = match self.start_by(Way::Socket, image).await {
            Ok(started) => {
                let _ = self.way.set(Way::Socket);
                return Ok(started);
            }
            // It may work a little later.
            Err(error @ (SandboxError::NoAnswer(_) | SandboxError::Closed)) => return Err(error),
            Err(error) => error,
        };
        // A runner that finds no socket ends at once. One that was waited for in vain may be on a busy machine: the next box tells.
        let is_certain = begun.elapsed() < HELLO_TIME;
        match self.start_by(Way::Stream, image).await {
            Ok(started) => {
                tracing::warn!(
                    %by_socket,
                    "Boxes can't be reached by a socket, so all goes over the engine's stream: each test costs about a millisecond \
                     more, and input and output are copied (docs/SANDBOX.md). SANDBOX_CHANNEL=stream tries nothing else."
                );
                if is_certain {
                    let _ = self.way.set(Way::Stream);
                }
                Ok(started)
            }
            Err(error @ SandboxError::NoAnswer(_)) => Err(error),
            Err(by_stream) => {
                Err(SandboxError::Engine(format!("start a box: by a socket: {by_socket}; by the stream: {by_stream}")))
            }
        }
    }

    async fn start_by(self: &Arc<Self>, way: Way, image: &str) -> Result<LiveBox, SandboxError> {
        let number = self.counter.fetch_add(1, Ordering::Relaxed);
        let grave = self.grave(number);
        let config = &self.config;
        let files = (config.box_size.bytes() + config.tmp_size.bytes()).min(FREE_FILE_BYTES);
        let (name, threads, memory) = OWN_KERNEL;
        let has_kernel = config.runtime.as_ref().is_some_and(|runtime| runtime.starts_with(name));
        let (threads, memory) = if has_kernel { (threads, memory) } else { (0, 0) };
        // Beside a run's own: the runner, the relay, the kernel.
        let beside = Room {
            memory_bytes: RUNNER_BYTES + files + memory,
            processes: 1 + u32::from(way == Way::Stream) + threads,
        };
        let room = Room {
            memory_bytes: config.memory.bytes() + beside.memory_bytes,
            processes: config.processes.saturating_add(beside.processes),
        };
        let plan = Plan {
            name: grave.name(),
            image,
            instance: &config.instance,
            worker: &config.worker.to_string(),
            slot: number,
            shared: None,
            runtime: config.runtime.as_deref(),
            cpus: config.cpus.as_deref(),
            room,
            box_bytes: config.box_size.bytes(),
            tmp_bytes: config.tmp_size.bytes(),
        };
        let channel = match way {
            Way::Socket => self.connect_by_socket(plan, &grave).await?,
            Way::Stream => self.connect_by_stream(plan).await?,
        };
        Ok(LiveBox::new(channel, grave, FIRST_UID + number % UIDS, room, beside))
    }

    async fn connect_by_socket(&self, plan: Plan<'_>, grave: &Grave) -> Result<Channel, SandboxError> {
        let listener = Listener::open(grave.folder())?;
        self.engine.start(Plan { shared: Some((&self.config.runner_path, grave.folder())), ..plan }).await?;
        if self.way.get().is_some() {
            return listener.accept(HELLO_TIME).await;
        }
        // A runner that finds no socket ends at once: no need to wait for its hello then.
        tokio::select! {
            channel = listener.accept(HELLO_TIME) => channel,
            () = self.engine.ended(plan.name) => {
                Err(SandboxError::Runner("it ended before it said hello".into()))
            }
        }
    }

    async fn connect_by_stream(&self, plan: Plan<'_>) -> Result<Channel, SandboxError> {
        let streams = match self.start_with_runner(plan).await {
            // Another worker, with another runner, has just removed it as outdated.
            Err(SandboxError::Engine(words)) if words.contains(IMAGE_GONE) => self.start_with_runner(plan).await,
            started => started,
        };
        let (from_box, to_box) = streams?;
        let (channel, theirs) = Channel::pair()?;
        self.bridges.spawn_on(bridge::serve(theirs, from_box, to_box, self.cut.clone()), &self.runtime);
        channel.greeted(HELLO_TIME).await
    }

    async fn start_with_runner(&self, plan: Plan<'_>) -> Result<(FromBox, ToBox), SandboxError> {
        let runner = tokio::fs::read(&self.config.runner_path).await;
        let runner = runner.map_err(|error| SandboxError::Setup(format!("read the runner's program: {error}")))?;
        let making = self.deriving.lock().await;
        let image = self.engine.with_runner(plan.image, &runner, plan.instance, plan.name).await?;
        drop(making);
        self.engine.start_attached(Plan { image: &image, ..plan }).await
    }
}
