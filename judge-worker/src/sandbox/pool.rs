//! The pool: keeps boxes ready, so that a submission doesn't wait for a container to start, and makes sure that none is left over.
//!
//! Owners: a [`LiveBox`] owns its container through a [`Grave`], which has it removed when it is dropped; the [`Pool`] owns one
//! task, the keeper (`keeper.rs`), and the trackers of all removals and bridges under way. [`Pool::shutdown`] waits for them.

use std::collections::{HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use tokio::runtime::Handle;
use tokio::sync::{Notify, Semaphore};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::config::{SandboxConfig, Way};
use super::docker::Engine;
use super::keeper;
use super::live::LiveBox;
use super::{BoxSpec, JudgeBox, Sandbox, SandboxError};

/// A spare box this old is replaced: images and runner may have been renewed since.
const MAX_AGE: Duration = Duration::from_secs(30 * 60);
/// An image that nobody has asked for so long keeps no spares.
const IDLE: Duration = Duration::from_secs(10 * 60);
/// How long [`Pool::shutdown`] waits for boxes in use.
const CLOSE_TIME: Duration = Duration::from_secs(10);
/// Removing is tried this often before the keeper's next round takes it over.
const REMOVALS: u32 = 3;

/// The sandbox that the worker uses: boxes of a container engine.
#[derive(Debug)]
pub struct Pool {
    shared: Arc<Shared>,
    keeper: Mutex<Option<JoinHandle<()>>>,
}

/// What pool, keeper and boxes share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) config: SandboxConfig,
    pub(super) engine: Engine,
    pub(super) stop: CancellationToken,
    /// Rung when the keeper may have something to do.
    pub(super) work: Notify,
    slots: Arc<Semaphore>,
    images: Mutex<HashMap<String, Image>>,
    /// Containers that somebody here owns. Others of our instance are orphans.
    known: Mutex<HashSet<String>>,
    removals: TaskTracker,
    /// Tasks that carry boxes' streams.
    pub(super) bridges: TaskTracker,
    /// Ends those of boxes that nobody closed.
    pub(super) cut: CancellationToken,
    pub(super) runtime: Handle,
    /// How boxes are reached, once it is known; who holds the lock is finding it out.
    pub(super) way: OnceLock<Way>,
    pub(super) deciding: tokio::sync::Mutex<()>,
    /// Held while an image is looked for and made.
    pub(super) deriving: tokio::sync::Mutex<()>,
    /// Tells this worker's boxes from another's.
    prefix: String,
    pub(super) counter: AtomicU32,
}

/// What is known of one image.
#[derive(Debug)]
struct Image {
    spares: VecDeque<LiveBox>,
    /// When somebody last asked for it.
    used: Instant,
    /// After a failed start: not before.
    retry: Option<Instant>,
}

impl Pool {
    /// Connects to the engine, removes what an earlier worker of this instance left, and begins to keep boxes ready.
    ///
    /// # Errors
    /// [`SandboxError::NoAnswer`] if the engine doesn't answer; [`SandboxError::Setup`] if the folder for sockets can't be made.
    pub async fn start(config: SandboxConfig) -> Result<Self, SandboxError> {
        let engine = Engine::connect(config.engine.as_deref(), config.patience).await?;
        std::fs::create_dir_all(&config.sockets_dir)
            .map_err(|error| SandboxError::Setup(format!("make {}: {error}", config.sockets_dir.display())))?;
        let worker = config.worker.to_string();
        let shared = Arc::new(Shared {
            slots: Arc::new(Semaphore::new(config.slots)),
            engine,
            stop: CancellationToken::new(),
            work: Notify::new(),
            images: Mutex::default(),
            known: Mutex::default(),
            removals: TaskTracker::new(),
            bridges: TaskTracker::new(),
            cut: CancellationToken::new(),
            way: config.way.map_or_else(OnceLock::new, OnceLock::from),
            deciding: tokio::sync::Mutex::default(),
            deriving: tokio::sync::Mutex::default(),
            runtime: Handle::current(),
            // The end of a UUIDv7 is its random part.
            prefix: worker.chars().skip(worker.len().saturating_sub(8)).collect(),
            counter: AtomicU32::new(0),
            config,
        });
        shared.reap_orphans().await?;
        shared.remove_old_folders();
        let keeper = Mutex::new(Some(tokio::spawn(keeper::keep(Arc::clone(&shared)))));
        Ok(Self { shared, keeper })
    }

    /// Begins to keep boxes of this image ready, before anybody has asked for one.
    pub fn warm(&self, spec: &BoxSpec) {
        self.shared.note_use(&spec.image);
    }

    /// Boxes of this image that are ready.
    pub fn spares(&self, spec: &BoxSpec) -> usize {
        lock(&self.shared.images).get(&spec.image).map_or(0, |image| image.spares.len())
    }

    /// How boxes are reached; `None`: no box has been started yet.
    pub fn way(&self) -> Option<Way> {
        self.shared.way.get().copied()
    }

    /// Stops keeping boxes, waits for those in use to be closed, and until all containers are removed.
    ///
    /// Boxes that are still in use after ten seconds are not waited for: the next start removes what they leave.
    pub async fn shutdown(&self) {
        self.shared.stop.cancel();
        let keeper = lock(&self.keeper).take();
        if let Some(keeper) = keeper
            && let Err(error) = keeper.await
        {
            tracing::error!(%error, "The pool's keeper ended badly.");
        }
        self.shared.drop_spares();
        let all = u32::try_from(self.shared.config.slots).unwrap_or(u32::MAX);
        if tokio::time::timeout(CLOSE_TIME, self.shared.slots.acquire_many(all)).await.is_err() {
            tracing::warn!("Some boxes are still in use, and are left to the next start.");
        }
        self.shared.cut.cancel();
        for tasks in [&self.shared.bridges, &self.shared.removals] {
            tasks.close();
            tasks.wait().await;
        }
    }
}

impl Drop for Pool {
    /// For a pool that nobody shut down: its keeper stops, and its spares, which own the pool's inner parts, are let go.
    fn drop(&mut self) {
        self.shared.stop.cancel();
        self.shared.drop_spares();
    }
}

#[async_trait]
impl Sandbox for Pool {
    async fn take(&self, spec: &BoxSpec) -> Result<Box<dyn JudgeBox>, SandboxError> {
        let slots = Arc::clone(&self.shared.slots);
        let permit = slots.acquire_owned().await.map_err(|_| SandboxError::Closed)?;
        if self.shared.stop.is_cancelled() {
            return Err(SandboxError::Closed);
        }
        self.shared.note_use(&spec.image);
        while let Some(mut spare) = self.shared.pop_spare(&spec.image) {
            if spare.is_alive().await {
                return Ok(Box::new(spare.with_permit(permit)));
            }
            tracing::warn!(image = spec.image, "A spare box did not answer, and is removed.");
        }
        Ok(Box::new(self.shared.start_box(&spec.image).await?.with_permit(permit)))
    }

    async fn ping(&self) -> Result<(), SandboxError> {
        self.shared.engine.ping().await
    }

    fn is_silent(&self) -> bool {
        self.shared.engine.is_silent()
    }

    async fn image(&self, name: &str) -> Result<Option<String>, SandboxError> {
        self.shared.engine.image(name).await
    }
}

impl Shared {
    /// The owner of a container that is to be made.
    pub(super) fn grave(self: &Arc<Self>, number: u32) -> Grave {
        let short = format!("{}-{number}", self.prefix);
        let folder = self.config.sockets_dir.join(&short);
        let name = format!("judge-box-{short}");
        // Known before it exists, so that the keeper never takes it for an orphan.
        lock(&self.known).insert(name.clone());
        Grave { name, folder, shared: Arc::clone(self) }
    }

    /// The image whose spares are too few, if there is one.
    pub(super) fn wanted(&self) -> Option<String> {
        let now = Instant::now();
        let spares = self.config.spares;
        let due = |image: &Image| image.spares.len() < spares && image.retry.is_none_or(|retry| retry <= now);
        let images = lock(&self.images);
        let is_full = images.values().map(|image| image.spares.len()).sum::<usize>() >= self.config.all_spares;
        // An image without any may push out one of another that nobody has asked for since.
        let oldest = images.values().filter(|image| !image.spares.is_empty()).map(|image| image.used).min();
        let has_room = |image: &Image| !is_full || (image.spares.is_empty() && oldest.is_some_and(|o| o < image.used));
        // The emptiest first: a burst in one language must not keep another waiting.
        let wanted = images.iter().filter(|(_, image)| image.used.elapsed() < IDLE && due(image) && has_room(image));
        wanted.min_by_key(|(_, image)| image.spares.len()).map(|(name, _)| name.clone())
    }

    /// Stores a new spare, or notes that none could be started, and when to try again.
    pub(super) fn put_spare(&self, name: &str, started: Result<LiveBox, Duration>) {
        let mut images = lock(&self.images);
        let Some(image) = images.get_mut(name) else { return };
        match started {
            Ok(spare) => {
                image.retry = None;
                image.spares.push_back(spare);
            }
            Err(wait) => image.retry = Some(Instant::now() + wait),
        }
        let too_many = images.values().map(|image| image.spares.len()).sum::<usize>() > self.config.all_spares;
        let others = images.iter_mut().filter(|(other, image)| *other != name && !image.spares.is_empty());
        let oldest = others.min_by_key(|(_, image)| image.used).filter(|_| too_many);
        let pushed_out = oldest.and_then(|(_, image)| image.spares.pop_front());
        // Unlocked first: dropping a box locks other things.
        drop(images);
        drop(pushed_out);
    }

    /// Drops spares that are too old, and those of images that nobody asks for.
    pub(super) fn retire_spares(&self) {
        for image in lock(&self.images).values_mut() {
            let idle = image.used.elapsed() >= IDLE;
            image.spares.retain(|spare| !idle && spare.age() < MAX_AGE);
        }
    }

    /// Removes containers of this instance that nobody here owns.
    pub(super) async fn reap_orphans(&self) -> Result<(), SandboxError> {
        for name in self.engine.list(&self.config.instance).await? {
            let is_known = lock(&self.known).contains(&name);
            if !is_known {
                tracing::info!(container = name, "A box that nobody owns is removed.");
                self.engine.remove(&name).await?;
            }
        }
        Ok(())
    }

    fn drop_spares(&self) {
        // Taken out first: dropping a box locks other things.
        let images = std::mem::take(&mut *lock(&self.images));
        drop(images);
    }

    fn note_use(&self, image: &str) {
        let now = Instant::now();
        let fresh = || Image { spares: VecDeque::new(), used: now, retry: None };
        lock(&self.images).entry(image.to_owned()).or_insert_with(fresh).used = now;
        self.work.notify_one();
    }

    fn pop_spare(&self, image: &str) -> Option<LiveBox> {
        let spare = lock(&self.images).get_mut(image)?.spares.pop_front();
        self.work.notify_one();
        spare
    }

    /// Removes the sockets' folders of earlier workers, of which nobody is alive: there is one worker for each instance.
    fn remove_old_folders(&self) {
        for entry in std::fs::read_dir(&self.config.sockets_dir).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let looks_ours = name.split_once('-').is_some_and(|(prefix, number)| {
                prefix.len() == 8 && prefix != self.prefix && number.parse::<u32>().is_ok()
            });
            if looks_ours {
                let _ = std::fs::remove_dir_all(entry.path());
            }
        }
    }

    /// Removes a container and its folder in the background.
    fn bury(self: &Arc<Self>, name: String, folder: PathBuf) {
        let shared = Arc::clone(self);
        let removal = async move {
            for attempt in 1..=REMOVALS {
                match shared.engine.remove(&name).await {
                    Ok(()) => break,
                    Err(error) => tracing::warn!(container = name, attempt, %error, "A box could not be removed."),
                }
            }
            // If it is still there, it is an orphan now, and the keeper's.
            lock(&shared.known).remove(&name);
            let _ = std::fs::remove_dir_all(&folder);
        };
        self.removals.spawn_on(removal, &self.runtime);
    }
}

/// Owns a container: dropping it has the container removed.
#[derive(Debug)]
pub(super) struct Grave {
    name: String,
    folder: PathBuf,
    shared: Arc<Shared>,
}

impl Grave {
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn engine(&self) -> &Engine {
        &self.shared.engine
    }
}

impl Drop for Grave {
    fn drop(&mut self) {
        self.shared.bury(std::mem::take(&mut self.name), std::mem::take(&mut self.folder));
    }
}

/// Locks; a panic elsewhere leaves these collections whole, so poison means nothing.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
