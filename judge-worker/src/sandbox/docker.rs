//! The container engine: the only place that knows bollard. Each call has a deadline, and calls without an answer are counted.
//!
//! `docker/with_runner.rs`: images for an engine that shares no folder with the worker.

mod with_runner;

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use bollard::Docker;
use bollard::errors::Error as EngineError;
use bollard::models::{ContainerCreateBody, ContainerUpdateBody, HostConfig, HostConfigLogConfig, ResourcesUlimits};
use bollard::query_parameters::{
    AttachContainerOptionsBuilder, CreateContainerOptionsBuilder, ListContainersOptionsBuilder,
    RemoveContainerOptionsBuilder,
};
use futures::TryStreamExt;
use judge_core::stream::ARGUMENT;
use tokio_util::io::StreamReader;

use super::SandboxError;
use super::bridge::{FromBox, ToBox};

/// So many calls in a row without an answer, and the engine counts as silent.
const SILENT: u32 = 3;

/// The label that all boxes of one installation bear, whichever worker made them.
const INSTANCE: &str = "judge.instance";

/// What root in a box may do: become another user, kill and tidy up what that user left. Nothing that reaches outside.
const CAPABILITIES: [&str; 6] = ["SETUID", "SETGID", "KILL", "CHOWN", "DAC_OVERRIDE", "FOWNER"];

/// A connection to the engine.
#[derive(Debug, Clone)]
pub(super) struct Engine {
    docker: Docker,
    patience: Patience,
    /// Calls without an answer since the last one that had one.
    unanswered: Arc<AtomicU32>,
    /// Whether it knows tmpfs with a bound on the count of files. podman doesn't: there memory alone bounds it.
    counts_files: Arc<AtomicBool>,
}

/// How long the engine may take to answer.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Quick calls: ping, list, update.
    pub quick: Duration,
    /// Making, starting and removing a container on a busy machine.
    pub slow: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { quick: Duration::from_secs(10), slow: Duration::from_secs(30) }
    }
}

/// A container to be made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan<'a> {
    pub(super) name: &'a str,
    pub(super) image: &'a str,
    pub(super) instance: &'a str,
    pub(super) worker: &'a str,
    pub(super) slot: u32,
    /// The runner's program and the folder with the socket, paths of the engine's host. `None`: the image has the runner, which
    /// speaks by its standard streams.
    pub(super) shared: Option<(&'a Path, &'a Path)>,
    /// Another runtime than the engine's usual one.
    pub(super) runtime: Option<&'a str>,
    /// The cores that it may use.
    pub(super) cpus: Option<&'a str>,
    pub(super) room: Room,
    pub(super) box_bytes: u64,
    pub(super) tmp_bytes: u64,
}

/// How much a container may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    pub(super) memory_bytes: u64,
    pub(super) processes: u32,
}

impl Engine {
    /// Connects, and agrees on a version of the API with an engine of whatever age.
    pub(super) async fn connect(address: Option<&str>, patience: Patience) -> Result<Self, SandboxError> {
        let docker = match address {
            Some(address) => Docker::connect_with_host(address),
            None => Docker::connect_with_local_defaults(),
        };
        let docker = docker.map_err(|error| failed("connect", &error))?.with_timeout(patience.slow * 2);
        let unanswered = Arc::new(AtomicU32::new(0));
        let docker = deadline("agree on a version", patience.quick, &unanswered, docker.negotiate_version()).await?;
        Ok(Self { docker, patience, unanswered, counts_files: Arc::new(AtomicBool::new(true)) })
    }

    /// Whether several calls in a row had no answer.
    pub(super) fn is_silent(&self) -> bool {
        self.unanswered.load(Ordering::Relaxed) >= SILENT
    }

    async fn quick<T>(
        &self,
        what: &str,
        call: impl Future<Output = Result<T, EngineError>>,
    ) -> Result<T, SandboxError> {
        deadline(what, self.patience.quick, &self.unanswered, call).await
    }

    async fn slow<T>(&self, what: &str, call: impl Future<Output = Result<T, EngineError>>) -> Result<T, SandboxError> {
        deadline(what, self.patience.slow, &self.unanswered, call).await
    }

    pub(super) async fn ping(&self) -> Result<(), SandboxError> {
        self.quick("ping", self.docker.ping()).await.map(drop)
    }

    /// The id of an image, if there is one of this name.
    pub(super) async fn image(&self, name: &str) -> Result<Option<String>, SandboxError> {
        let call = async {
            match self.docker.inspect_image(name).await {
                Err(EngineError::DockerResponseServerError { status_code: 404, .. }) => Ok(None),
                other => other.map(|image| image.id),
            }
        };
        self.quick("look for an image", call).await
    }

    /// Makes and starts a container.
    pub(super) async fn start(&self, plan: Plan<'_>) -> Result<(), SandboxError> {
        self.make(plan).await?;
        self.slow("start a container", self.docker.start_container(plan.name, None)).await
    }

    /// Makes and starts a container; also gives its standard streams.
    pub(super) async fn start_attached(&self, plan: Plan<'_>) -> Result<(FromBox, ToBox), SandboxError> {
        self.make(plan).await?;
        let options = AttachContainerOptionsBuilder::new().stdin(true).stdout(true).stream(true).build();
        let streams =
            self.slow("attach to a container", self.docker.attach_container(plan.name, Some(options))).await?;
        self.slow("start a container", self.docker.start_container(plan.name, None)).await?;
        let bytes = streams.output.map_ok(bollard::container::LogOutput::into_bytes).map_err(io::Error::other);
        Ok((Box::pin(StreamReader::new(bytes)), streams.input))
    }

    /// Waits until a container has ended by itself.
    pub(super) async fn ended(&self, name: &str) {
        match self.docker.wait_container(name, None).try_next().await {
            Ok(_) | Err(EngineError::DockerContainerWaitError { .. }) => {}
            // Nobody knows: whoever waits has a time-out.
            Err(_) => std::future::pending().await,
        }
    }

    async fn make(&self, plan: Plan<'_>) -> Result<(), SandboxError> {
        let counts_files = self.counts_files.load(Ordering::Relaxed);
        match self.create(plan, counts_files).await {
            Err(SandboxError::Engine(words)) if counts_files && words.contains("nr_inodes") => {
                tracing::warn!("The engine can't bound the count of files in a tmpfs; the memory limit alone does.");
                self.counts_files.store(false, Ordering::Relaxed);
                self.create(plan, false).await
            }
            created => created,
        }
    }

    async fn create(&self, plan: Plan<'_>, counts_files: bool) -> Result<(), SandboxError> {
        let options = CreateContainerOptionsBuilder::new().name(plan.name).build();
        let call = self.docker.create_container(Some(options), body(plan, counts_files));
        self.slow("create a container", call).await.map(drop)
    }

    /// Gives a container more or less room. `false`: refused, because it uses more at the moment (control groups version 1).
    pub(super) async fn resize(&self, name: &str, room: Room) -> Result<bool, SandboxError> {
        let memory = Some(signed(room.memory_bytes));
        let body = ContainerUpdateBody {
            memory,
            memory_swap: memory, // together: a limit above memory and swap is refused
            pids_limit: Some(i64::from(room.processes)),
            ..Default::default()
        };
        let call = async {
            match self.docker.update_container(name, body).await {
                Err(EngineError::DockerResponseServerError { message, .. })
                    if message.contains("device or resource busy")
                        || message.contains("unable to set memory limit") =>
                {
                    Ok(false)
                }
                other => other.map(|()| true),
            }
        };
        self.quick("update a container", call).await
    }

    /// Removes a container, running or not. That there is none is as good.
    pub(super) async fn remove(&self, name: &str) -> Result<(), SandboxError> {
        let options = RemoveContainerOptionsBuilder::new().force(true).v(true).build();
        let call = async {
            match self.docker.remove_container(name, Some(options)).await {
                Err(EngineError::DockerResponseServerError { status_code: 404, .. }) => Ok(()),
                // Somebody else is removing it.
                Err(EngineError::DockerResponseServerError { status_code: 409, .. }) => Ok(()),
                other => other,
            }
        };
        self.slow("remove a container", call).await
    }

    /// Names of all boxes of an installation.
    pub(super) async fn list(&self, instance: &str) -> Result<Vec<String>, SandboxError> {
        let filters = HashMap::from([("label".to_owned(), vec![format!("{INSTANCE}={instance}")])]);
        let options = ListContainersOptionsBuilder::new().all(true).filters(&filters).build();
        let found = self.quick("list containers", self.docker.list_containers(Some(options))).await?;
        let name = |names: Vec<String>| names.into_iter().next().map(|name| name.trim_start_matches('/').to_owned());
        Ok(found.into_iter().filter_map(|container| container.names.and_then(name)).collect())
    }
}

/// The hardening, all of it. What stands here is argued for in docs/SANDBOX.md.
fn body(plan: Plan<'_>, counts_files: bool) -> ContainerCreateBody {
    let is_attached = plan.shared.is_none();
    let memory = Some(signed(plan.room.memory_bytes));
    let files = |count: u32| if counts_files { format!(",nr_inodes={count}") } else { String::new() };
    let host = HostConfig {
        network_mode: Some("none".into()),
        ipc_mode: Some("none".into()), // no /dev/shm
        readonly_rootfs: Some(true),
        cap_drop: Some(vec!["ALL".into()]),
        cap_add: Some(CAPABILITIES.map(str::to_owned).to_vec()),
        security_opt: Some(vec!["no-new-privileges".into()]), // the engine's own seccomp profile stays
        tmpfs: Some(HashMap::from([
            ("/box".into(), format!("rw,exec,nosuid,nodev,mode=0711,size={}{}", plan.box_bytes, files(8192))),
            ("/tmp".into(), format!("rw,noexec,nosuid,nodev,mode=1777,size={}{}", plan.tmp_bytes, files(1024))),
        ])),
        memory,
        memory_swap: memory,
        pids_limit: Some(i64::from(plan.room.processes)),
        // Enough for the runner, which gives each run fewer. Some engines' own number is above what they may set themselves.
        ulimits: Some(vec![ResourcesUlimits { name: Some("nofile".into()), soft: Some(1024), hard: Some(1024) }]),
        init: Some(false),
        log_config: Some(HostConfigLogConfig { typ: Some("none".into()), config: None }),
        binds: plan.shared.map(|(runner, socket)| {
            // Read-only: connecting to a socket needs no writing to its folder, and a captured runner could fill it.
            vec![format!("{}:/judge/runner:ro", runner.display()), format!("{}:/judge/socket:ro", socket.display())]
        }),
        runtime: plan.runtime.map(str::to_owned),
        cpuset_cpus: plan.cpus.map(str::to_owned),
        ..Default::default()
    };
    ContainerCreateBody {
        image: Some(plan.image.to_owned()),
        entrypoint: Some(vec!["/judge/runner".into()]),
        cmd: Some(if is_attached { vec![ARGUMENT.to_owned()] } else { Vec::new() }),
        user: Some("0:0".into()),
        hostname: Some("box".into()),
        working_dir: Some("/".into()),
        attach_stdin: Some(is_attached),
        open_stdin: Some(is_attached),
        // When the worker goes away, the relay sees its input end.
        stdin_once: Some(is_attached),
        attach_stdout: Some(is_attached),
        attach_stderr: Some(false),
        network_disabled: Some(true),
        labels: Some(HashMap::from([
            (INSTANCE.to_owned(), plan.instance.to_owned()),
            ("judge.worker".to_owned(), plan.worker.to_owned()),
            ("judge.slot".to_owned(), plan.slot.to_string()),
        ])),
        host_config: Some(host),
        ..Default::default()
    }
}

async fn deadline<T>(
    what: &str,
    time: Duration,
    unanswered: &AtomicU32,
    call: impl Future<Output = Result<T, EngineError>>,
) -> Result<T, SandboxError> {
    let result = match tokio::time::timeout(time, call).await {
        Ok(result) => result.map_err(|error| failed(what, &error)),
        Err(_) => Err(SandboxError::NoAnswer(format!("{what}: nothing within {} s", time.as_secs()))),
    };
    if matches!(result, Err(SandboxError::NoAnswer(_))) {
        unanswered.fetch_add(1, Ordering::Relaxed);
    } else {
        unanswered.store(0, Ordering::Relaxed);
    }
    result
}

/// What the engine says itself is its answer; all else is trouble on the way to it.
fn failed(what: &str, error: &EngineError) -> SandboxError {
    let words = format!("{what}: {error}");
    match error {
        EngineError::HyperResponseError { .. }
        | EngineError::HyperLegacyError { .. }
        | EngineError::IOError { .. }
        | EngineError::RequestTimeoutError
        | EngineError::SocketNotFoundError(_) => SandboxError::NoAnswer(words),
        _ => SandboxError::Engine(words),
    }
}

fn signed(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}
