//! Boxes: where hostile code runs. The rest of the worker sees only the two traits of this module.
//!
//! A box is one container with our runner as its first process. It serves one submission: files are put in, the compiler
//! runs, then one test after the other, each under fresh limits; then the box is thrown away. Answers never enter it.
//!
//! # Theory of operation
//! [`Pool`] (`pool.rs`, `keeper.rs`) starts containers ahead through the engine (`docker.rs`, the only one that knows bollard) and
//! removes them when their owner lets go. The runner of each connects to a socket in a folder of its own (`channel.rs`). A run
//! (`live.rs`) hands the program the descriptors of its input file and of pipes (`output.rs`) that the worker reads: no byte of
//! input or output passes through the engine or the runner. The runner counts and reports; the verdict is made elsewhere.
//! Where the engine's host shares no folder, or a box's kernel passes no descriptors, a bridge (`bridge.rs`, `pumps.rs`) copies all
//! of it over the engine's stream; the pool finds out with its first box.

mod bridge;
mod channel;
mod config;
mod docker;
mod keeper;
mod live;
mod output;
mod pool;
mod pumps;
mod spec;
mod start;

pub use config::{SandboxConfig, Way};
pub use docker::Patience;
pub use pool::Pool;
pub use spec::{BoxSpec, Capture, ExitStatus, KilledBy, RunLimits, RunReport, RunSpec, Stdin};

use async_trait::async_trait;

/// Why the sandbox failed. Never the fault of the code in the box: what that does is a [`RunReport`].
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// The engine refused.
    #[error("talk to the container engine: {0}")]
    Engine(String),
    /// The engine can't be reached, or did not answer in time: whatever was asked for may work later, or elsewhere.
    #[error("wait for the container engine: {0}")]
    NoAnswer(String),
    /// The runner broke the protocol, went away or did not answer in time.
    #[error("talk to the runner: {0}")]
    Runner(String),
    /// The runner could not start the program for a reason of ours (not: the program does not exist).
    #[error("set up a run: {0}")]
    Setup(String),
    /// The box was told to stop ([`JudgeBox::close`] or a cancel).
    #[error("go on: the box was closed")]
    Closed,
}

/// Hands out boxes.
#[async_trait]
pub trait Sandbox: Send + Sync + std::fmt::Debug {
    /// Takes a ready box of this kind, from the pool if one is warm, else a new one. Waits for a free slot.
    ///
    /// # Errors
    /// [`SandboxError::Engine`] or [`SandboxError::NoAnswer`] if none could be started.
    async fn take(&self, spec: &BoxSpec) -> Result<Box<dyn JudgeBox>, SandboxError>;

    /// Asks the engine for a sign of life.
    ///
    /// # Errors
    /// [`SandboxError::NoAnswer`] if it gives none in time.
    async fn ping(&self) -> Result<(), SandboxError>;

    /// Whether the engine left several calls in a row without an answer, and has given none since.
    fn is_silent(&self) -> bool;

    /// The id of an image, which changes when it is built anew; `None` if there is none of this name.
    ///
    /// # Errors
    /// [`SandboxError::NoAnswer`] if the engine doesn't say in time.
    async fn image(&self, name: &str) -> Result<Option<String>, SandboxError>;
}

/// One box. Dropping it without [`JudgeBox::close`] destroys it in the background.
#[async_trait]
pub trait JudgeBox: Send {
    /// Writes a file that belongs to root into the box's `/box/p` (the program's folder: runs can read, not write it).
    /// `path` is relative, of plain components; missing folders are made.
    ///
    /// # Errors
    /// As all calls of a box: a [`SandboxError`], after which the box is good for nothing but closing.
    async fn put(&mut self, path: &str, executable: bool, content: &[u8]) -> Result<(), SandboxError>;

    /// Runs one program to its end, under its limits, then kills all that it left behind.
    async fn run(&mut self, spec: RunSpec) -> Result<RunReport, SandboxError>;

    /// Reads a regular file below `/box/w` (the working folder of the last run), at most `max_bytes` of it. `None` if there is none,
    /// or if it is no regular file.
    async fn get(&mut self, path: &str, max_bytes: u64) -> Result<Option<Vec<u8>>, SandboxError>;

    /// Moves all regular files of the last run's working folder to `/box/p`, owned by root: what a compiler made becomes what is run.
    async fn keep(&mut self) -> Result<(), SandboxError>;

    /// Destroys the box. The pool refills in the background.
    async fn close(self: Box<Self>);
}
