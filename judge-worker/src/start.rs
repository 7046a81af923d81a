//! Starting and stopping: connects to everything, tests the languages, pulls until told to stop, then finishes or hands back.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context;
use judge_core::{MemoryKib, TimeMs, WorkerId};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::time::{interval, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::config::{Config, SandboxChannel};
use crate::health::{self, Health};
use crate::judge::Judge;
use crate::news::News;
use crate::offer::Offers;
use crate::packages::{Objects, Packages};
use crate::program::CompileCache;
use crate::sandbox::{BoxSpec, Pool, SandboxConfig, Way};
use crate::store::fleet;
use crate::worker::{Offered, Running, Worker};
use crate::{cancel, consumer, render};

/// Boxes that a submission may have at once: its own, its validator's, and that of an interactor's checker.
const BOXES_EACH: usize = 3;
/// How often a worker tells that it lives.
const BEAT: Duration = Duration::from_secs(10);
/// How long handing back may take.
const HAND_BACK: Duration = Duration::from_secs(10);

/// Logs as the settings say.
pub fn logging(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::env::var("LOG_FORMAT").is_ok_and(|f| f == "json") {
        logs.json().init()
    } else {
        logs.with_ansi(false).init()
    }
}

/// A token that SIGTERM and SIGINT cancel.
pub fn told_to_stop() -> CancellationToken {
    let token = CancellationToken::new();
    let told = token.clone();
    tokio::spawn(async move {
        let (Ok(mut term), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            tracing::error!("failed to listen to signals");
            return;
        };
        tokio::select! { _ = term.recv() => {}, _ = interrupt.recv() => {} }
        told.cancel();
    });
    token
}

/// Runs the worker until `leaving` is cancelled.
///
/// # Errors
/// If a setting is wrong, or a part that is needed to start can't be had.
pub async fn run(config: Config, leaving: CancellationToken) -> anyhow::Result<()> {
    let boxes = config.boxes();
    tracing::info!(boxes, instance = %config.instance, languages = %config.languages_dir.display(), "the worker starts");
    let metrics = PrometheusBuilder::new().install_recorder().context("install metrics")?;
    let id = WorkerId::new();
    let pool = open_pool(&config, boxes)?;
    let client = connect_queue(&config).await?;
    let sandbox = Arc::new(start_sandbox(&config, id, boxes).await?);
    let listener = TcpListener::bind(config.health_listen).await.context("listen for health checks")?;
    let started = CancellationToken::new();
    let quiet = CancellationToken::new();
    let health = Health {
        pool: pool.clone(),
        client: client.clone(),
        sandbox: sandbox.clone(),
        metrics: metrics.clone(),
        started: started.clone(),
    };
    let serving = tokio::spawn(health::serve(listener, health, quiet.clone()));
    let judge = Judge {
        sandbox: sandbox.clone(),
        cache: CompileCache::new(config.compile_cache_mib),
        compile_max: TimeMs(config.compile_max_ms),
    };
    let objects = Objects::open(&config.objects_dir, &config.objects_url).context("open the store of packages")?;
    let packages = Packages::open(objects, &config.cache_dir, config.cache_mib << 20).context("open the cache")?;
    let (offered, turn) = (Offered::default(), Arc::new(Semaphore::new(boxes)));
    let mut offers = Offers::new(&config, judge.clone(), pool.clone(), offered.clone(), turn.clone())?;
    tokio::select! {
        () = offers.begin() => {}
        () = leaving.cancelled() => {}
    }
    for language in offered.ids().iter().filter_map(|id| offered.get(id)).filter(|language| language.first) {
        sandbox.warm(&BoxSpec { image: language.image.clone() });
    }
    let worker = Arc::new(Worker {
        id,
        pool,
        news: News::new(client.clone(), config.names()),
        judge,
        languages: offered,
        packages,
        boxes: turn,
        running: Running::default(),
        draining: AtomicBool::new(false),
        stop: CancellationToken::new(),
        config,
    });
    started.cancel();
    let offering = tokio::spawn(offers.keep(leaving.clone()));
    work(&worker, client, leaving, metrics).await;
    let _ = offering.await;
    sandbox.shutdown().await;
    quiet.cancel();
    let _ = serving.await;
    Ok(())
}

/// Pulls until told to stop; then waits for what runs, and hands back what takes too long.
async fn work(worker: &Arc<Worker>, client: async_nats::Client, leaving: CancellationToken, metrics: PrometheusHandle) {
    let tasks = TaskTracker::new();
    let beating = tokio::spawn(beat(worker.clone(), leaving.clone(), metrics));
    let cancels =
        tokio::spawn(heard("cancels", cancel::listen(client.clone(), worker.config.names(), worker.running.clone())));
    let previews = tokio::spawn(heard("previews", render::listen(client.clone(), worker.clone())));
    consumer::run(worker.clone(), client.clone(), leaving, tasks.clone()).await;
    tasks.close();
    tracing::info!(running = tasks.len(), "the worker stops");
    if timeout(Duration::from_millis(worker.config.shutdown_ms), tasks.wait()).await.is_err() {
        tracing::warn!(running = tasks.len(), "unfinished work is handed back");
        worker.stop.cancel();
        if timeout(HAND_BACK, tasks.wait()).await.is_err() {
            tracing::error!("some work could not be handed back; its leases will end");
        }
    }
    let _ = beating.await;
    for listening in [cancels, previews] {
        listening.abort();
        match listening.await {
            Err(error) if !error.is_cancelled() => tracing::error!(%error, "a listener ended badly"),
            _ => {}
        }
    }
    let leave = async { fleet::leave(&mut *worker.pool.acquire().await?, worker.id).await };
    let _ = timeout(HAND_BACK, leave).await;
    let _ = timeout(HAND_BACK, client.flush()).await;
}

/// Listens, and says so at once if that isn't possible: nobody asks for the outcome before the worker stops.
async fn heard(what: &'static str, listening: impl Future<Output = Result<(), async_nats::SubscribeError>>) {
    if let Err(error) = listening.await {
        tracing::error!(%error, "this worker can't listen for {what}");
    }
}

fn open_pool(config: &Config, boxes: usize) -> anyhow::Result<PgPool> {
    let connections = u32::try_from(boxes * 2 + 4).unwrap_or(u32::MAX).min(32);
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(5))
        .connect_lazy(&config.database_url)
        .context("read WORKER_DATABASE_URL")
}

async fn connect_queue(config: &Config) -> anyhow::Result<async_nats::Client> {
    let mut options = async_nats::ConnectOptions::new()
        .name(format!("judge-worker {}", config.instance))
        .retry_on_initial_connect()
        .request_timeout(Some(Duration::from_secs(5)));
    if let Some(token) = &config.nats_token {
        options = options.token(token.clone());
    }
    options.connect(&config.nats_url).await.context("read NATS_URL")
}

async fn start_sandbox(config: &Config, id: WorkerId, boxes: usize) -> anyhow::Result<Pool> {
    let absolute = |path: &std::path::Path| std::path::absolute(path).context("find the current folder");
    let runner = absolute(&config.runner_path)?;
    anyhow::ensure!(runner.is_file(), "RUNNER_PATH: there is no file {}", runner.display());
    let mut sandbox =
        SandboxConfig::new(&config.instance, id, runner, absolute(&config.sockets_dir)?, boxes * BOXES_EACH);
    sandbox.spares = boxes + 1;
    sandbox.all_spares = if config.max_spares == 0 { 3 * (boxes + 1) } else { config.max_spares };
    sandbox.runtime = Some(config.sandbox_runtime.clone()).filter(|runtime| !runtime.is_empty());
    sandbox.way = match config.sandbox_channel {
        SandboxChannel::Auto => None,
        SandboxChannel::Socket => Some(Way::Socket),
        SandboxChannel::Stream => Some(Way::Stream),
    };
    sandbox.cpus = Some(config.sandbox_cpus.clone()).filter(|cpus| !cpus.is_empty());
    // Room for a program of half a GiB and its object file. Nothing is set aside for it: what is written counts as memory.
    sandbox.box_size = MemoryKib(1280 << 10);
    sandbox.engine = Some(config.docker_host.clone()).filter(|host| !host.is_empty());
    Pool::start(sandbox).await.context("start the sandbox")
}

/// Tells that this worker lives, and lets old metrics go.
async fn beat(worker: Arc<Worker>, leaving: CancellationToken, metrics: PrometheusHandle) {
    let boxes = i32::try_from(worker.config.boxes()).unwrap_or(i32::MAX);
    let mut ticks = interval(BEAT);
    loop {
        tokio::select! {
            () = leaving.cancelled() => return,
            _ = ticks.tick() => {}
        }
        let beating = async {
            let mut conn = worker.pool.acquire().await?;
            fleet::beat(&mut conn, worker.id, &worker.config.instance, boxes, &worker.languages.ids()).await
        };
        match timeout(BEAT, beating).await {
            Ok(Ok(draining)) => {
                if worker.draining.swap(draining, Ordering::Relaxed) != draining {
                    tracing::info!(draining, "an admin changed whether this worker takes work");
                }
            }
            Ok(Err(error)) => tracing::warn!(%error, "failed to tell that the worker lives"),
            Err(_) => tracing::warn!("the database does not answer; nobody hears that the worker lives"),
        }
        metrics.run_upkeep();
    }
}
