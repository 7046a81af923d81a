//! What is asked of a box, and what it answers.

use std::fs::File;
use std::time::Duration;

use judge_core::{MemoryKib, OutputKib};
use tokio_util::sync::CancellationToken;

/// Which kind of box is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BoxSpec {
    /// The image, e.g. `judge-cpp:latest`.
    pub image: String,
}

/// Standard input of a run.
#[derive(Debug)]
pub enum Stdin {
    /// Nothing: end of file at once.
    Empty,
    /// A file of the host or the reading end of a pipe; the program gets the descriptor itself.
    File(File),
}

/// Limits of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunLimits {
    /// CPU time of the whole process tree.
    pub cpu: Duration,
    /// Wall time, corrected for waiting for a core.
    pub wall: Duration,
    /// Memory of the whole tree, files in the box's own file systems included.
    pub memory: MemoryKib,
    /// Standard output; more ends the run.
    pub output: OutputKib,
    /// Largest file that the run may write.
    pub file_size: OutputKib,
    /// Processes and threads.
    pub processes: u32,
}

/// How much of an output stream is kept for the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capture {
    /// Bytes of standard output that are kept; never more than the output limit.
    pub stdout_bytes: u64,
    /// Bytes of standard error that are kept; the rest is read and dropped.
    pub stderr_bytes: u64,
}

/// One run of one program.
#[derive(Debug)]
pub struct RunSpec {
    /// Program and arguments; the working folder is `/box/w`.
    pub argv: Vec<String>,
    /// The whole environment.
    pub env: Vec<(String, String)>,
    /// Standard input.
    pub stdin: Stdin,
    /// Where standard output goes; `None`: it is counted and captured. Another descriptor gets it as it is, and then neither
    /// `limits.output` nor `capture` says anything of it.
    pub stdout: Option<File>,
    /// More files of the host, given as descriptors 3, 4, …: the program opens `/dev/fd/3` (read-only) and so on.
    pub files: Vec<File>,
    /// Join standard error into standard output (compilers).
    pub merge_stderr: bool,
    /// Empty folders to make below `/box/w` before the run, owned by the run's user (a validator's `feedback`).
    pub folders: Vec<String>,
    /// Keep the last run's working folder, less these files of it, instead of a fresh one with `folders`.
    pub kept: Option<Vec<String>>,
    /// Ends the run when it is cancelled, as if its wall time were up.
    pub stop: Option<CancellationToken>,
    /// Limits.
    pub limits: RunLimits,
    /// What is kept of the output.
    pub capture: Capture,
}

/// How the main process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// It left with this code.
    Code(i32),
    /// A signal ended it.
    Signal(i32),
    /// It could not be executed at all (no such file, wrong format): the errno.
    NotExecuted(i32),
}

/// Why the judge ended a run; the cause stays, whatever the exit status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KilledBy {
    /// More output than the limit.
    Output,
    /// The kernel's out-of-memory counter rose, or usage passed the limit.
    Memory,
    /// CPU time.
    Cpu,
    /// Wall time.
    Wall,
}

/// What a run did. Every number was measured outside of the program's reach.
#[derive(Debug, Clone)]
pub struct RunReport {
    /// How the main process ended.
    pub status: ExitStatus,
    /// What the judge ended it for, if it did.
    pub killed_by: Option<KilledBy>,
    /// CPU time of the whole tree.
    pub cpu: Duration,
    /// Wall time as it passed, uncorrected.
    pub wall: Duration,
    /// Peak memory of the whole tree.
    pub memory: MemoryKib,
    /// How far the kernel's out-of-memory counter rose during the run.
    pub oom_kills: u64,
    /// New processes and threads that the limit of processes refused during the run.
    pub forks_refused: u64,
    /// Kept standard output.
    pub stdout: Vec<u8>,
    /// Whether there was more standard output than was kept.
    pub stdout_cut: bool,
    /// Kept standard error.
    pub stderr: Vec<u8>,
    /// Whether there was more standard error than was kept.
    pub stderr_cut: bool,
}
