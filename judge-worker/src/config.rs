//! Every setting of the worker, from the environment or the command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use judge_core::hint::Names;

/// How boxes are reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum SandboxChannel {
    /// What works.
    Auto,
    /// By a socket in a shared folder.
    Socket,
    /// By the engine's stream.
    Stream,
}

/// The worker: judges submissions and imports problem packages.
#[derive(Debug, Clone, Parser)]
#[command(version, about)]
pub struct Config {
    /// Postgres, as the role `judge_worker`.
    #[arg(long, env = "WORKER_DATABASE_URL", hide_env_values = true)]
    pub database_url: String,
    /// The queue.
    #[arg(long, env = "NATS_URL", default_value = "nats://127.0.0.1:4222")]
    pub nats_url: String,
    /// The queue's token, if it wants one.
    #[arg(long, env = "NATS_TOKEN", hide_env_values = true)]
    pub nats_token: Option<String>,
    /// Name of the stream of hints.
    #[arg(long, env = "NATS_STREAM", default_value = judge_core::hint::STREAM)]
    pub nats_stream: String,
    /// Put before all subjects, its dot included (`staging.`); keeps several installations on one server apart.
    #[arg(long, env = "NATS_PREFIX", default_value = "")]
    pub nats_prefix: String,
    /// Where the api keeps uploaded packages.
    #[arg(long, env = "OBJECTS_DIR", default_value = ".run/objects")]
    pub objects_dir: PathBuf,
    /// A bucket that the api keeps them in instead: `s3://BUCKET` or `s3://BUCKET/PREFIX`; keys, region and endpoint by the usual
    /// `AWS_…` variables.
    #[arg(long, env = "OBJECTS_URL", default_value = "")]
    pub objects_url: String,
    /// Unpacked packages; may be deleted while no worker runs.
    #[arg(long, env = "CACHE_DIR", default_value = ".run/cache")]
    pub cache_dir: PathBuf,
    /// How much the unpacked packages may take, in MiB.
    #[arg(long, env = "CACHE_MIB", default_value_t = 4096)]
    pub cache_mib: u64,
    /// How much compiled programs may take in memory, in MiB.
    #[arg(long, env = "COMPILE_CACHE_MIB", default_value_t = 256)]
    pub compile_cache_mib: u64,
    /// Longest CPU time of compiling that a package may ask for, in milliseconds.
    #[arg(long, env = "COMPILE_MAX_MS", default_value_t = 30_000)]
    pub compile_max_ms: i64,
    /// Where healthz, readyz and metrics answer.
    #[arg(long, env = "WORKER_HEALTH_LISTEN", default_value = "127.0.0.1:8081")]
    pub health_listen: std::net::SocketAddr,
    /// Names this worker; the label of its boxes. Two workers on one engine need two names.
    #[arg(long, env = "JUDGE_INSTANCE", default_value = "default")]
    pub instance: String,
    /// The runner's static program, bound into every box.
    #[arg(long, env = "RUNNER_PATH", default_value = "target/x86_64-unknown-linux-gnu/runner/judge-runner")]
    pub runner_path: PathBuf,
    /// A folder for each language, with `language.toml`.
    #[arg(long, env = "LANGUAGES_DIR", default_value = "sandbox-images")]
    pub languages_dir: PathBuf,
    /// Offer no other languages than these, by id; empty: all whose image is there.
    #[arg(long, env = "OFFER_LANGUAGES", value_delimiter = ',')]
    pub languages: Vec<String>,
    /// Sockets to the boxes; short, for a socket's path has at most 107 bytes.
    #[arg(long, env = "SOCKETS_DIR", default_value = ".run/sockets")]
    pub sockets_dir: PathBuf,
    /// Submissions judged at once; 0: one less than the cores, at least 1.
    #[arg(long, env = "BOXES", default_value_t = 0)]
    pub boxes: usize,
    /// Boxes kept ready over all languages, at most: each holds about 15 MiB of the machine's memory. 0: three for each that may
    /// be in use, and three.
    #[arg(long, env = "MAX_SPARES", default_value_t = 0)]
    pub max_spares: usize,
    /// The engine's runtime for boxes, e.g. `runc` or another one that the engine knows; empty: its default.
    #[arg(long, env = "SANDBOX_RUNTIME", default_value = "")]
    pub sandbox_runtime: String,
    /// How boxes are reached: by a `socket` in SOCKETS_DIR, which the engine's host must see too, or by the engine's own `stream`, which
    /// is slower. `auto`: by a socket, and if the first box can't, by the stream.
    #[arg(long, env = "SANDBOX_CHANNEL", default_value = "auto")]
    pub sandbox_channel: SandboxChannel,
    /// Cores that boxes may run on, as the engine writes them, e.g. `2-5`; the others stay for the rest of the machine. Empty: all.
    #[arg(long, env = "SANDBOX_CPUS", default_value = "")]
    pub sandbox_cpus: String,
    /// The container engine; empty: the default socket.
    #[arg(long, env = "DOCKER_HOST", default_value = "")]
    pub docker_host: String,
    /// How long a claim lasts without a sign of life, in milliseconds.
    #[arg(long, env = "LEASE_MS", default_value_t = 20_000)]
    pub lease_ms: u64,
    /// How long work may go on after SIGTERM before it is handed back, in milliseconds.
    #[arg(long, env = "SHUTDOWN_MS", default_value_t = 60_000)]
    pub shutdown_ms: u64,
    /// What is logged, as tracing's filter; `LOG_FORMAT=json` for machines.
    #[arg(long, env = "WORKER_LOG", default_value = "info")]
    pub log: String,
}

impl Config {
    /// Submissions judged at once.
    pub fn boxes(&self) -> usize {
        if self.boxes > 0 {
            return self.boxes;
        }
        std::thread::available_parallelism().map_or(1, |n| n.get().saturating_sub(1).max(1))
    }

    /// How long a claim lasts without a sign of life.
    pub const fn lease(&self) -> Duration {
        Duration::from_millis(self.lease_ms)
    }

    /// Names on the message bus.
    pub fn names(&self) -> Names {
        Names { stream: self.nats_stream.clone(), prefix: self.nats_prefix.clone() }
    }
}
