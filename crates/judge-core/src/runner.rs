//! The frames between worker and runner.
//!
//! They travel over a `SOCK_SEQPACKET` socket: one message is one frame, JSON, at most [`MAX_FRAME`] bytes; descriptors
//! travel beside it (`stream.rs`: where they can't). The runner speaks first ([`Reply::Hello`]); after that each [`Request`] gets one [`Reply`], in order,
//! except for [`Request::Kill`], which is a word in passing during a run and gets none. Unknown tags and fields are
//! refused by both sides. The worker treats every frame as hostile: the runner shares its box with hostile code.

use serde::{Deserialize, Serialize};

/// Version of these frames; a worker and a runner of different versions refuse each other.
pub const PROTOCOL: u32 = 3;
/// The longest frame, in bytes.
pub const MAX_FRAME: usize = 64 * 1024;
/// The most descriptors beside one frame: the three standard streams, and files.
pub const MAX_DESCRIPTORS: usize = 16;
/// The deepest path of a file in a box, in components.
pub const MAX_DEPTH: usize = 16;

/// What the worker asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Request {
    /// A sign of life: [`Reply::Done`].
    Ping,
    /// Write a file below `/box/p`; its content is what the one descriptor beside the frame holds. [`Reply::Done`].
    Put {
        /// Relative, see [`is_plain_path`].
        path: String,
        /// Whether it may be executed.
        executable: bool,
    },
    /// Run a program; beside the frame stand its descriptors 0, 1, 2 and further ones. [`Reply::Finished`].
    Run(Run),
    /// End the run that is under way, for this cause. No reply; without a run under way it means nothing.
    Kill(Cause),
    /// Open a file below `/box/w`: [`Reply::File`] with a descriptor, or [`Reply::NoFile`].
    Get {
        /// Relative, see [`is_plain_path`].
        path: String,
        /// The most that the worker will read of it; a stream carries no more.
        max_bytes: u64,
    },
    /// Move the regular files of `/box/w` to `/box/p`: [`Reply::Done`].
    Keep,
}

/// One run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Program (looked up in the `PATH` of `env` unless it has a slash) and arguments.
    pub argv: Vec<String>,
    /// The whole environment.
    pub env: Vec<(String, String)>,
    /// User and group that the program runs as.
    pub uid: u32,
    /// Empty folders to make below `/box/w`, see [`is_plain_path`].
    pub folders: Vec<String>,
    /// Keep the last run's `/box/w`, less these files of it; `folders` are not made then. `None`: a new one.
    pub kept: Option<Vec<String>>,
    /// Limits.
    pub limits: RunLimits,
}

/// Limits of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunLimits {
    /// CPU time of the whole tree, in microseconds.
    pub cpu_us: u64,
    /// Wall time in microseconds, less the longest time that one of its threads waited for a core.
    pub wall_us: u64,
    /// Wall time in microseconds, whatever it waited for.
    pub wall_max_us: u64,
    /// Memory of the whole tree, in bytes.
    pub memory_bytes: u64,
    /// Stack of the main thread, in bytes.
    pub stack_bytes: u64,
    /// Largest file, in bytes.
    pub file_bytes: u64,
}

/// Why a run was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Too much output: the worker counts it, and says so by [`Request::Kill`].
    Output,
    /// The kernel's out-of-memory counter rose, or the peak passed the limit.
    Memory,
    /// CPU time.
    Cpu,
    /// Wall time.
    Wall,
}

/// How the main process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// It left with this code.
    Code(i32),
    /// A signal ended it.
    Signal(i32),
    /// It could not be executed: the errno of `execve`.
    NotExecuted(i32),
}

/// What the runner answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Reply {
    /// The first frame: the runner is ready.
    Hello {
        /// [`PROTOCOL`] of the runner.
        protocol: u32,
        /// Version of the control groups that it reads, 1 or 2; 0: none, it counts by processes.
        cgroup: u8,
    },
    /// Done.
    Done,
    /// A run has ended, and nothing of it is left but its files.
    Finished(Finished),
    /// The file's descriptor stands beside the frame.
    File,
    /// There is no regular file of this name.
    NoFile,
    /// A step of ours failed: never the fault of the program. The box is good for nothing more.
    Failed {
        /// Which step, in words that fit after "failed to".
        step: String,
        /// The system's error number, 0 where there is none.
        errno: i32,
    },
}

/// What a run did, as counted outside of its reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finished {
    /// How the main process ended.
    pub ended: Ended,
    /// Which limit it passed, the first one if several.
    pub cause: Option<Cause>,
    /// CPU time of the control group less the runner's own, in microseconds.
    pub cpu_us: u64,
    /// CPU time summed over all reaped processes, in microseconds: a second opinion.
    pub rusage_us: u64,
    /// Wall time, in microseconds.
    pub wall_us: u64,
    /// The longest time that one of its threads was seen to wait for a core, in microseconds; read only past the wall limit.
    pub waited_us: u64,
    /// Peak memory, in bytes.
    pub memory_bytes: u64,
    /// How far the out-of-memory counter rose.
    pub oom_kills: u64,
    /// How far the counter of refused forks rose.
    pub forks_refused: u64,
    /// Processes reaped, the main one included.
    pub reaped: u64,
    /// How long it took to empty the folders before the run, in microseconds.
    pub wipe_us: u64,
}

/// Whether a path may name a file in a box: relative, `/` between its parts, at most [`MAX_DEPTH`] of them, none empty, `.`,
/// `..`, over 255 bytes or with a NUL in it.
pub fn is_plain_path(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && part.len() <= 255 && !part.contains('\0');
    path.split('/').count() <= MAX_DEPTH && path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paths() {
        for good in ["a", "a/b", "solution.cpp", "a b/ü", "..a", "..."] {
            assert!(is_plain_path(good), "{good}");
        }
        let deep = ["d"; MAX_DEPTH + 1].join("/");
        for bad in ["", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a\0b", &"x".repeat(256), &deep] {
            assert!(!is_plain_path(bad), "{bad}");
        }
    }

    #[test]
    fn frames_come_back_as_they_went() {
        let requests = [
            Request::Ping,
            Request::Kill(Cause::Output),
            Request::Get { path: "a".into(), max_bytes: 1 },
            Request::Keep,
        ];
        for request in requests {
            let text = serde_json::to_vec(&request).unwrap();
            assert_eq!(serde_json::from_slice::<Request>(&text).unwrap(), request);
        }
    }

    #[test]
    fn unknown_frames_are_refused() {
        for text in [r#""shutdown""#, r#"{"get":{"path":"a","follow":true}}"#, r#"{"ping":1}"#, "{}", "[]", "\u{0}"] {
            assert!(serde_json::from_str::<Request>(text).is_err(), "{text}");
        }
    }
}
