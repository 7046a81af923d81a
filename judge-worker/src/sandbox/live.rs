//! A box that lives: its container, the channel to its runner, and what the worker may ask of it.

use std::fs::File;
use std::io::{Read, Seek, Write};
use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use judge_core::MemoryKib;
use judge_core::runner::{self, Cause, Ended, Finished, Reply, Request};
use rustix::fs::{FileType, MemfdFlags};
use tokio::sync::OwnedSemaphorePermit;
use tokio_util::sync::CancellationToken;

use super::bridge::{bytes_of_files, is_pipe};
use super::channel::{Channel, unexpected};
use super::docker::Room;
use super::output::Output;
use super::pool::Grave;
use super::{ExitStatus, JudgeBox, KilledBy, RunLimits, RunReport, RunSpec, SandboxError, Stdin};

/// Moving files about.
const FILES_TIME: Duration = Duration::from_secs(15);
/// A sign of life.
const PING_TIME: Duration = Duration::from_secs(2);
/// How long after a run's last possible moment the runner may take to kill, reap and answer.
const GRACE: Duration = Duration::from_secs(15);
/// How long a run's output waits in its pipes (1 MiB) before we begin to read. A run that is shorter wakes us once, by its end,
/// instead of by each stream: up to a third of what a short test costs.
const UNWATCHED: Duration = Duration::from_millis(2);
/// Copied input that a box has room for in any case: what it has for the runner is far more than that needs.
const FREE_COPIES: u64 = 8 << 20;
/// What a stream to a box carries at least, in bytes a second.
const STREAM_RATE: u64 = 2 << 20;

/// One box.
#[derive(Debug)]
pub(super) struct LiveBox {
    channel: Channel,
    grave: Grave,
    uid: u32,
    /// What the container has.
    room: Room,
    /// What it was made with.
    usual: Room,
    /// What a container has beyond a run's limits: for the runner and the program's files.
    beside: Room,
    born: Instant,
    /// Something failed or was given up half-way: what the runner says next may be the answer to an older question.
    broken: bool,
    /// The right to run. A spare box has none.
    permit: Option<OwnedSemaphorePermit>,
}

impl LiveBox {
    pub(super) fn new(channel: Channel, grave: Grave, uid: u32, room: Room, beside: Room) -> Self {
        Self { channel, grave, uid, room, usual: room, beside, born: Instant::now(), broken: false, permit: None }
    }

    pub(super) fn age(&self) -> Duration {
        self.born.elapsed()
    }

    /// Whether the runner answers.
    pub(super) async fn is_alive(&mut self) -> bool {
        self.channel.order(&Request::Ping, &[], PING_TIME).await.is_ok()
    }

    pub(super) fn with_permit(mut self, permit: OwnedSemaphorePermit) -> Self {
        self.permit = Some(permit);
        self
    }

    /// Marks the box as broken until `done` is called: also if the caller's future is dropped in between.
    fn begin(&mut self) -> Result<(), SandboxError> {
        if std::mem::replace(&mut self.broken, true) { Err(SandboxError::Closed) } else { Ok(()) }
    }

    fn done(&mut self) {
        self.broken = false;
    }

    /// Makes the container as large as a run needs it, never smaller than it was made: that would cost each submission an engine
    /// call (15 to 30 ms), and the run's own memory limit is watched by the runner. A container that can't shrink back yet
    /// stays larger. `copied`: bytes of input that the box itself has to hold.
    async fn resize(&mut self, limits: &RunLimits, copied: u64) -> Result<(), SandboxError> {
        let copied = copied.saturating_sub(FREE_COPIES);
        let needed = limits.memory.bytes().saturating_add(self.beside.memory_bytes).saturating_add(copied);
        let room = Room {
            memory_bytes: needed.max(self.usual.memory_bytes),
            processes: limits.processes.saturating_add(self.beside.processes),
        };
        if room != self.room {
            if self.grave.engine().resize(self.grave.name(), room).await? {
                self.room = room;
            } else if room.memory_bytes > self.room.memory_bytes {
                return Err(SandboxError::Engine("the engine refuses to give a box more memory".into()));
            } else {
                tracing::debug!(container = self.grave.name(), "A box uses too much to shrink, and stays larger.");
            }
        }
        Ok(())
    }

    /// After a run over a stream: takes what is still on its way.
    async fn settle(&mut self, out: &mut Output, err: &mut Output, output_limit: u64) -> Result<(), SandboxError> {
        let taking = async {
            while out.is_open() || err.is_open() {
                tokio::select! {
                    read = out.read(), if out.is_open() => {
                        read?;
                        if out.total() > output_limit {
                            out.stop();
                        }
                    }
                    read = err.read(), if err.is_open() => read?,
                }
            }
            Ok(())
        };
        match tokio::time::timeout(GRACE, taking).await {
            Ok(taken) => taken.map_err(|error: std::io::Error| broken_pipe(&error)),
            Err(_) => Err(SandboxError::Runner("it did not end a run's streams in time".into())),
        }
    }

    /// How much longer something may take that sends so many bytes to the box.
    fn carrying(&self, bytes: u64) -> Duration {
        Duration::from_secs(if self.channel.is_streamed() { bytes / STREAM_RATE } else { 0 })
    }

    /// Waits for the run's end, reading its output all the while.
    async fn follow(
        &mut self,
        out: &mut Output,
        err: &mut Output,
        output_limit: u64,
        stop: Option<CancellationToken>,
        time: Duration,
    ) -> Result<Finished, SandboxError> {
        let deadline = tokio::time::sleep(time);
        let watching = tokio::time::sleep(UNWATCHED);
        tokio::pin!(deadline, watching);
        let mut stop = stop;
        let mut watched = false;
        loop {
            tokio::select! {
                () = &mut watching, if !watched => watched = true,
                read = out.read(), if watched && out.is_open() => {
                    read.map_err(|error| broken_pipe(&error))?;
                    if out.total() > output_limit {
                        out.stop();
                        self.channel.send(&Request::Kill(Cause::Output), &[]).await?;
                    }
                }
                read = err.read(), if watched && err.is_open() => read.map_err(|error| broken_pipe(&error))?,
                () = stopped(stop.as_ref()), if stop.is_some() => {
                    stop = None;
                    self.channel.send(&Request::Kill(Cause::Wall), &[]).await?;
                }
                reply = self.channel.receive() => {
                    return match reply? {
                        (Reply::Finished(finished), None) => Ok(finished),
                        (other, _) => Err(unexpected(other)),
                    };
                }
                () = &mut deadline => {
                    return Err(SandboxError::Runner(format!("it did not end a run within {} s", time.as_secs())));
                }
            }
        }
    }
}

#[async_trait]
impl JudgeBox for LiveBox {
    async fn put(&mut self, path: &str, executable: bool, content: &[u8]) -> Result<(), SandboxError> {
        self.begin()?;
        let memory = rustix::fs::memfd_create("put", MemfdFlags::CLOEXEC)
            .map_err(|error| SandboxError::Setup(format!("make a file in memory: {error}")))?;
        let mut file = File::from(memory);
        file.write_all(content).map_err(|error| SandboxError::Setup(format!("fill a file in memory: {error}")))?;
        file.rewind().map_err(|error| SandboxError::Setup(format!("rewind a file in memory: {error}")))?;
        let request = Request::Put { path: path.to_owned(), executable };
        let time = FILES_TIME + self.carrying(content.len() as u64);
        self.channel.order(&request, &[file.into()], time).await?;
        self.done();
        Ok(())
    }

    async fn run(&mut self, spec: RunSpec) -> Result<RunReport, SandboxError> {
        self.begin()?;
        let output_limit = spec.limits.output.bytes();
        let is_captured = spec.stdout.is_none();
        let (mut out, stdout) = match spec.stdout {
            Some(file) => (Output::none(), file.into()),
            None => Output::open(spec.capture.stdout_bytes.min(output_limit)).map_err(|error| broken_pipe(&error))?,
        };
        let (mut err, stderr) = if spec.merge_stderr {
            (Output::none(), stdout.try_clone().map_err(|error| broken_pipe(&error))?)
        } else {
            Output::open(spec.capture.stderr_bytes).map_err(|error| broken_pipe(&error))?
        };
        let stdin = match spec.stdin {
            Stdin::File(file) => file,
            Stdin::Empty => File::open("/dev/null").map_err(|error| broken_pipe(&error))?,
        };
        let descriptors: Vec<OwnedFd> =
            [stdin.into(), stdout, stderr].into_iter().chain(spec.files.into_iter().map(OwnedFd::from)).collect();
        let speaks_beside = is_captured && descriptors.iter().skip(3).any(is_pipe);
        let copied = if self.channel.is_streamed() { bytes_of_files(&descriptors) } else { 0 };
        self.resize(&spec.limits, copied).await?;
        let limits = wire_limits(&spec.limits);
        let request = Request::Run(runner::Run {
            argv: spec.argv,
            env: spec.env,
            uid: self.uid,
            folders: spec.folders,
            kept: spec.kept,
            limits,
        });
        self.channel.send(&request, &descriptors).await?;
        // Our copies of the program's ends: while they are open, its streams don't end.
        drop(descriptors);
        let time = Duration::from_micros(limits.wall_max_us) + GRACE + self.carrying(copied);
        let finished = self.follow(&mut out, &mut err, output_limit, spec.stop, time).await?;
        if self.channel.is_streamed() {
            self.settle(&mut out, &mut err, output_limit).await?;
            // Only the next answer says that what the caller reads has come too.
            if speaks_beside {
                self.channel.order(&Request::Ping, &[], GRACE).await?;
            }
        }
        out.drain(output_limit).and_then(|()| err.drain(u64::MAX)).map_err(|error| broken_pipe(&error))?;
        let report = report(finished, out, err, output_limit);
        self.done();
        Ok(report)
    }

    async fn get(&mut self, path: &str, max_bytes: u64) -> Result<Option<Vec<u8>>, SandboxError> {
        self.begin()?;
        let request = Request::Get { path: path.to_owned(), max_bytes };
        let content = match self.channel.ask(&request, &[], FILES_TIME + self.carrying(max_bytes)).await? {
            (Reply::NoFile, None) => None,
            (Reply::File, Some(file)) => Some(read(file, max_bytes).await?),
            (other, _) => return Err(unexpected(other)),
        };
        self.done();
        Ok(content)
    }

    async fn keep(&mut self) -> Result<(), SandboxError> {
        self.begin()?;
        self.channel.order(&Request::Keep, &[], FILES_TIME).await?;
        self.done();
        Ok(())
    }

    async fn close(self: Box<Self>) {
        // Dropping the channel ends the runner and all in the box; dropping the grave has the container removed.
    }
}

/// Reads a file that the runner opened, after making sure that it is one: reading a pipe could last for ever.
async fn read(file: OwnedFd, max_bytes: u64) -> Result<Vec<u8>, SandboxError> {
    let read = move || {
        let kind = rustix::fs::fstat(&file).map(|stat| FileType::from_raw_mode(stat.st_mode));
        if kind != Ok(FileType::RegularFile) {
            return Err(SandboxError::Runner("it passed something else than a regular file".into()));
        }
        let mut content = Vec::new();
        File::from(file)
            .take(max_bytes)
            .read_to_end(&mut content)
            .map_err(|error| SandboxError::Runner(format!("read a file of the box: {error}")))?;
        Ok(content)
    };
    tokio::task::spawn_blocking(read).await.map_err(|error| SandboxError::Runner(error.to_string()))?
}

async fn stopped(stop: Option<&CancellationToken>) {
    match stop {
        Some(token) => token.cancelled().await,
        None => std::future::pending().await,
    }
}

/// A run's limits as the runner wants them. However long a run waits for a core, it ends some time.
fn wire_limits(limits: &RunLimits) -> runner::RunLimits {
    let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
    runner::RunLimits {
        cpu_us: micros(limits.cpu),
        wall_us: micros(limits.wall),
        wall_max_us: micros(limits.wall.saturating_mul(3).saturating_add(Duration::from_secs(2))),
        memory_bytes: limits.memory.bytes(),
        stack_bytes: limits.memory.bytes(),
        file_bytes: limits.file_size.bytes(),
    }
}

fn report(finished: Finished, out: Output, err: Output, output_limit: u64) -> RunReport {
    let too_much = out.total() > output_limit;
    let killed_by = match finished.cause {
        Some(Cause::Output) => Some(KilledBy::Output),
        Some(Cause::Memory) => Some(KilledBy::Memory),
        Some(Cause::Cpu) => Some(KilledBy::Cpu),
        Some(Cause::Wall) => Some(KilledBy::Wall),
        None => too_much.then_some(KilledBy::Output),
    };
    let (stdout, stdout_cut) = out.into_kept();
    let (stderr, stderr_cut) = err.into_kept();
    RunReport {
        status: match finished.ended {
            Ended::Code(code) => ExitStatus::Code(code),
            Ended::Signal(signal) => ExitStatus::Signal(signal),
            Ended::NotExecuted(errno) => ExitStatus::NotExecuted(errno),
        },
        killed_by,
        cpu: Duration::from_micros(finished.cpu_us),
        wall: Duration::from_micros(finished.wall_us),
        memory: MemoryKib(i64::try_from(finished.memory_bytes.div_ceil(1024)).unwrap_or(i64::MAX)),
        oom_kills: finished.oom_kills,
        forks_refused: finished.forks_refused,
        stdout,
        stdout_cut,
        stderr,
        stderr_cut,
    }
}

fn broken_pipe(error: &dyn std::fmt::Display) -> SandboxError {
    SandboxError::Setup(format!("pass a run's streams: {error}"))
}
