//! Starting and stopping: connects to everything, tests the languages, pulls until told to stop, then finishes or hands back.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use judge_core::{MemoryKib, TimeMs, WorkerId};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{interval, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::config::Config;
use crate::health::{self, Health};
use crate::judge::Judge;
use crate::languages;
use crate::news::News;
use crate::packages::Packages;
use crate::program::CompileCache;
use crate::sandbox::{BoxSpec, Pool, SandboxConfig};
use crate::selftest::{self, Checked};
use crate::store::fleet;
use crate::worker::{Offered, Running, Worker};
use crate::{cancel, consumer};

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
    let offered = tokio::select! {
        offered = check_languages(&config, &judge, &pool, boxes) => offered?,
        () = leaving.cancelled() => Offered::default(),
    };
    for language in offered.0.values() {
        sandbox.warm(&BoxSpec { image: language.image.clone() });
    }
    let packages =
        Packages::open(&config.objects_dir, &config.cache_dir, config.cache_mib << 20).context("open the cache")?;
    let worker = Arc::new(Worker {
        id,
        pool,
        news: News::new(client.clone(), config.names()),
        judge,
        languages: offered,
        packages,
        boxes: Arc::new(tokio::sync::Semaphore::new(boxes)),
        running: Running::default(),
        stop: CancellationToken::new(),
        config,
    });
    started.cancel();
    work(&worker, client, leaving, metrics).await;
    sandbox.shutdown().await;
    quiet.cancel();
    let _ = serving.await;
    Ok(())
}

/// Pulls until told to stop; then waits for what runs, and hands back what takes too long.
async fn work(worker: &Arc<Worker>, client: async_nats::Client, leaving: CancellationToken, metrics: PrometheusHandle) {
    let tasks = TaskTracker::new();
    let beating = tokio::spawn(beat(worker.clone(), leaving.clone(), metrics));
    let cancels = tokio::spawn(cancel::listen(client.clone(), worker.config.names(), worker.running.clone()));
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
    cancels.abort();
    let _ = cancels.await;
    let leave = async { fleet::leave(&mut *worker.pool.acquire().await?, worker.id).await };
    let _ = timeout(HAND_BACK, leave).await;
    let _ = timeout(HAND_BACK, client.flush()).await;
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
    // Each submission may have a second box, for its validator.
    let mut sandbox = SandboxConfig::new(&config.instance, id, runner, absolute(&config.sockets_dir)?, boxes * 2);
    sandbox.spares = boxes + 1;
    // Room for a program of half a GiB and its object file. Nothing is set aside for it: what is written counts as memory.
    sandbox.box_size = MemoryKib(1280 << 10);
    sandbox.engine = Some(config.docker_host.clone()).filter(|host| !host.is_empty());
    Pool::start(sandbox).await.context("start the sandbox")
}

async fn check_languages(config: &Config, judge: &Judge, pool: &PgPool, boxes: usize) -> anyhow::Result<Offered> {
    let languages = languages::load_all(&config.languages_dir).context("read LANGUAGES_DIR")?;
    let checked = selftest::check_all(judge, languages, boxes).await;
    let known: Vec<String> = checked.iter().map(|c| c.language.id.to_string()).collect();
    let mut pause = Duration::from_millis(200);
    while let Err(error) = tell_languages(pool, &checked, &known).await {
        tracing::warn!(%error, "failed to tell the languages; trying again");
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(5));
    }
    let passed = checked.into_iter().filter(|c| c.fault.is_none());
    Ok(Offered(passed.map(|c| (c.language.id.to_string(), c.language)).collect()))
}

async fn tell_languages(pool: &PgPool, checked: &[Checked], known: &[String]) -> sqlx::Result<()> {
    let mut tx = pool.begin().await?;
    for language in checked {
        fleet::upsert_language(&mut tx, language).await?;
    }
    fleet::withdraw_others(&mut tx, known).await?;
    tx.commit().await
}

/// Tells that this worker lives, and lets old metrics go.
async fn beat(worker: Arc<Worker>, leaving: CancellationToken, metrics: PrometheusHandle) {
    let languages = worker.languages.ids();
    let boxes = i32::try_from(worker.config.boxes()).unwrap_or(i32::MAX);
    let mut ticks = interval(BEAT);
    loop {
        tokio::select! {
            () = leaving.cancelled() => return,
            _ = ticks.tick() => {}
        }
        let beating = async {
            let mut conn = worker.pool.acquire().await?;
            fleet::beat(&mut conn, worker.id, &worker.config.instance, boxes, &languages).await
        };
        if let Ok(Err(error)) = timeout(BEAT, beating).await {
            tracing::warn!(%error, "failed to tell that the worker lives");
        }
        metrics.run_upkeep();
    }
}
