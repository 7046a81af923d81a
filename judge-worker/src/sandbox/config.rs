//! Settings of the sandbox.

use std::path::PathBuf;

use judge_core::{MemoryKib, WorkerId};

use super::docker::Patience;

/// How worker and runner talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By a socket in a folder that the engine's host shares: descriptors are passed, nothing is copied.
    Socket,
    /// By the engine's stream to the box, over which everything is copied: for an engine on another machine, and for boxes with a
    /// kernel of their own.
    Stream,
}

/// How the sandbox is set up.
#[derive(Debug, Clone)]
pub struct SandboxConfig {
    /// Name of the installation: boxes are labelled with it, and a starting worker removes all that bear it. One worker for each.
    pub instance: String,
    /// This worker.
    pub worker: WorkerId,
    /// Where the engine listens, e.g. `unix:///run/docker.sock`; `None`: where it usually does.
    pub engine: Option<String>,
    /// How worker and runner talk; `None`: by a socket, and if the first box can't, by the stream.
    pub way: Option<Way>,
    /// How long the engine may take to answer.
    pub patience: Patience,
    /// The engine's runtime, e.g. `runsc`; `None`: its default.
    pub runtime: Option<String>,
    /// Cores that boxes may run on, e.g. `2-5`; `None`: all.
    pub cpus: Option<String>,
    /// The runner's program, as the engine's host sees it too; for the stream the worker alone reads it.
    pub runner_path: PathBuf,
    /// A folder for sockets, used by this installation alone, the same path on the engine's host (not for the stream). At most 80 bytes.
    pub sockets_dir: PathBuf,
    /// Boxes in use at a time.
    pub slots: usize,
    /// Boxes kept ready for each image in use.
    pub spares: usize,
    /// Boxes kept ready over all images: the image that nobody asked for longest gives way.
    pub all_spares: usize,
    /// Memory limit of runs that a fresh box has room for; another one costs the first such run an engine call.
    pub memory: MemoryKib,
    /// The same for processes and threads.
    pub processes: u32,
    /// Size of `/box`: program and working folder.
    pub box_size: MemoryKib,
    /// Size of `/tmp`.
    pub tmp_size: MemoryKib,
}

impl SandboxConfig {
    /// A configuration with usual sizes.
    pub fn new(instance: &str, worker: WorkerId, runner_path: PathBuf, sockets_dir: PathBuf, slots: usize) -> Self {
        Self {
            instance: instance.to_owned(),
            worker,
            engine: None,
            way: None,
            patience: Patience::default(),
            runtime: None,
            cpus: None,
            runner_path,
            sockets_dir,
            slots,
            spares: slots + 1,
            all_spares: 3 * (slots + 1),
            memory: MemoryKib(2 << 20),
            processes: 64,
            box_size: MemoryKib(64 << 10),
            tmp_size: MemoryKib(16 << 10),
        }
    }
}
