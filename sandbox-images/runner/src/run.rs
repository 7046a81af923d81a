//! One run, from empty folders to the last reaped process.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::ptr;
use std::time::{Duration, Instant};

use judge_core::runner::{Cause, Ended, Finished, Request, Run, RunLimits};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::files::Folders;
use crate::measure::{Counters, Reading, waited};
use crate::reap::{Reaped, kill_all, reap};
use crate::spawn::{Spawner, Started, owned};
use crate::wire::Wire;
use crate::{Failure, Step};

/// The longest time between two looks at the counters. The first looks come sooner, for short programs.
const TICK: Duration = Duration::from_millis(10);
const FIRST_TICK: Duration = Duration::from_millis(1);

/// Tells when a child has ended: the main process, or an orphan that became ours.
pub(crate) struct Watch {
    signals: OwnedFd,
}

impl Watch {
    pub(crate) fn new() -> Result<Self, Failure> {
        // SAFETY: plain data, live locals; the descriptor is new and ours alone.
        unsafe {
            let mut set = std::mem::zeroed();
            libc::sigemptyset(&raw mut set);
            libc::sigaddset(&raw mut set, libc::SIGCHLD);
            if libc::sigprocmask(libc::SIG_BLOCK, &raw const set, ptr::null_mut()) < 0 {
                return Err(std::io::Error::last_os_error()).step("block signals");
            }
            let signals = owned(libc::signalfd(-1, &raw const set, libc::SFD_CLOEXEC | libc::SFD_NONBLOCK));
            Ok(Self { signals: signals.step("watch for ended processes")? })
        }
    }

    /// Waits for an ended child, a word of the worker, or the time-out. Says whether the worker has spoken.
    fn wait(&self, wire: &Wire, timeout: Duration) -> Result<bool, Failure> {
        let mut fds =
            [PollFd::new(&self.signals, PollFlags::IN), PollFd::from_borrowed_fd(wire.as_fd(), PollFlags::IN)];
        let timeout = Timespec { tv_sec: 0, tv_nsec: i64::from(timeout.min(TICK).subsec_nanos()) };
        match poll(&mut fds, Some(&timeout)) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error).step("wait for a run"),
        }
        if !fds[0].revents().is_empty() {
            self.seen();
        }
        Ok(!fds[1].revents().is_empty())
    }

    /// Takes note of all ended children so far. Signals of one kind merge, so that one read takes all; who has ended, `reap` finds out.
    pub(crate) fn seen(&self) {
        let mut signal = [0_u8; size_of::<libc::signalfd_siginfo>()];
        let _ = rustix::io::read(self.signals.as_fd(), &mut signal);
    }

    pub(crate) fn as_fd(&self) -> BorrowedFd<'_> {
        self.signals.as_fd()
    }
}

/// What a run has shown so far.
struct Progress {
    start: Instant,
    base: Reading,
    reaped: Reaped,
    cause: Option<Cause>,
    /// Highest memory use seen at a tick, in bytes above the base.
    sampled: u64,
    waited: Duration,
}

/// Runs a program to its end. `None`: the worker went away meanwhile.
pub(crate) fn run(
    run: &Run,
    descriptors: Vec<OwnedFd>,
    wire: &Wire,
    watch: &Watch,
    counters: &Counters,
    folders: &mut Folders,
    spawner: &mut Spawner,
) -> Result<Option<Finished>, Failure> {
    let wiped = match &run.kept {
        None => folders.renew(run.uid, &run.folders)?,
        Some(removed) => folders.keep_work(removed)?,
    };
    let mut progress = Progress {
        base: counters.base()?,
        start: Instant::now(),
        reaped: Reaped::default(),
        cause: None,
        sampled: 0,
        waited: Duration::ZERO,
    };
    let started = spawner.start(run, &descriptors)?;
    // The program alone holds the other ends now: its death is the end of its streams.
    drop(descriptors);
    let ended = match started {
        Started::NotExecuted(errno) => Ended::NotExecuted(errno),
        Started::Running(pid) => {
            if !follow(pid, &run.limits, wire, watch, counters, &mut progress)? {
                return Ok(None);
            }
            kill_all();
            Ended::Code(0) // Known once it is reaped.
        }
    };
    let main = if let Started::Running(pid) = started { pid } else { 0 };
    let wall = progress.start.elapsed();
    reap(main, &mut progress.reaped, true)?;
    counters.wait_for_orphans()?;
    let end = counters.read(&progress.reaped)?;
    let ended = match (ended, progress.reaped.main) {
        (Ended::NotExecuted(errno), _) => Ended::NotExecuted(errno),
        (_, Some(status)) if libc::WIFEXITED(status) => Ended::Code(libc::WEXITSTATUS(status)),
        (_, Some(status)) => Ended::Signal(libc::WTERMSIG(status)),
        (_, None) => return Err(Failure { step: "find the main process's end", errno: 0 }),
    };
    Ok(Some(progress.finish(ended, &run.limits, &end, wall, wiped)))
}

/// Follows a program until its main process has ended or a limit is passed. `false`: the worker went away.
fn follow(
    pid: i32,
    limits: &RunLimits,
    wire: &Wire,
    watch: &Watch,
    counters: &Counters,
    progress: &mut Progress,
) -> Result<bool, Failure> {
    let mut tick = FIRST_TICK;
    let mut looked = progress.start;
    loop {
        let worker_spoke = watch.wait(wire, tick.saturating_sub(looked.elapsed()))?;
        reap(pid, &mut progress.reaped, false)?;
        if progress.reaped.main.is_some() {
            return Ok(true);
        }
        if worker_spoke {
            match wire.receive()? {
                None => return Ok(false),
                Some((Request::Kill(cause), _)) => progress.cause = Some(cause),
                Some(_) => return Err(Failure { step: "accept a request during a run", errno: 0 }),
            }
        }
        // Other children's ends wake us too; they must not make us look more often.
        if looked.elapsed() >= tick {
            progress.look(limits, counters)?;
            looked = Instant::now();
            tick = (tick * 2).min(TICK);
        }
        if progress.cause.is_some() {
            return Ok(true);
        }
    }
}

impl Progress {
    /// Looks at clock and counters, and finds a cause to end the run if there is one.
    fn look(&mut self, limits: &RunLimits, counters: &Counters) -> Result<(), Failure> {
        let now = counters.read(&self.reaped)?;
        self.sampled = self.sampled.max(now.memory.saturating_sub(self.base.memory));
        let wall = micros(self.start.elapsed());
        if wall >= limits.wall_us {
            self.waited = waited();
        }
        if now.oom_kills > self.base.oom_kills || self.sampled > limits.memory_bytes {
            self.cause = Some(Cause::Memory);
        } else if micros(now.cpu.saturating_sub(self.base.cpu)) > limits.cpu_us {
            self.cause = Some(Cause::Cpu);
        } else if wall.saturating_sub(micros(self.waited)) > limits.wall_us || wall > limits.wall_max_us {
            self.cause = Some(Cause::Wall);
        }
        Ok(())
    }

    /// The report. A cause for which the run was ended stays; else a limit that the final numbers pass is the cause.
    fn finish(self, ended: Ended, limits: &RunLimits, end: &Reading, wall: Duration, wiped: Duration) -> Finished {
        let cpu_us = micros(end.cpu.saturating_sub(self.base.cpu));
        let memory_bytes = self.memory(end);
        let oom_kills = end.oom_kills.saturating_sub(self.base.oom_kills);
        let late = if oom_kills > 0 || memory_bytes > limits.memory_bytes {
            Some(Cause::Memory)
        } else if cpu_us > limits.cpu_us {
            Some(Cause::Cpu)
        } else {
            None
        };
        Finished {
            ended,
            cause: self.cause.or(late),
            cpu_us,
            rusage_us: micros(self.reaped.cpu),
            wall_us: micros(wall),
            waited_us: micros(self.waited),
            memory_bytes,
            oom_kills,
            forks_refused: end.forks_refused.saturating_sub(self.base.forks_refused),
            reaped: self.reaped.count,
            wipe_us: micros(wiped),
        }
    }

    /// Peak memory in bytes: the largest of three numbers, each of which is blind where another sees. One process's resident
    /// set (exact, however short its life; blind for many processes and for tmpfs); the use of the whole box at a tick; and the box's
    /// peak, where this run raised it (it can't be reset, so it is blind after a larger run). File pages are taken off: they are the
    /// kernel's cache, not the program's.
    fn memory(&self, end: &Reading) -> u64 {
        let risen = end.peak > self.base.peak;
        let base = self.base.memory + self.base.file_pages.max(end.file_pages);
        let peak = if risen { end.peak.saturating_sub(base) } else { 0 };
        self.reaped.largest.max(self.sampled).max(peak)
    }
}

fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}
