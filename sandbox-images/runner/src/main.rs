//! The runner: the only program of ours inside a box, and its first process.
//!
//! Started with `--stream`, it is two: a relay (`relay.rs`) as the first process, and the runner as its child.
//!
//! # Theory of operation
//! The worker starts a container, in which this program is PID 1 and root with six capabilities, and nothing else runs. The runner
//! connects to the worker's socket (or is born with one, `relay.rs`), locks itself in (`seccomp.rs`; whatever it starts inherits the filter), says hello and
//! serves requests, one at a time, until the socket closes; then it leaves, and the kernel ends all that is left in the box.
//!
//! A run (`run.rs`): empty the folders that programs can write (`files.rs`), read the counters (`measure.rs`), start the
//! program under an unprivileged user (`spawn.rs`, `limits.rs`), watch clock and counters, and when the main process has
//! ended, or a limit is passed, kill everything and wait for it (`reap.rs`). As PID 1 it can do so for sure: every process of
//! the box is a descendant, `kill(-1)` reaches all in one call, orphans become its children, and signals from inside the box
//! don't touch it.
//!
//! It judges nothing: it reports numbers, and the worker says what they mean. Output never passes through it: the program
//! writes into the worker's pipe. It stays tiny, since a child's peak memory begins with its parent's.

mod files;
mod limits;
mod measure;
mod processes;
mod reap;
mod relay;
mod resident;
mod run;
mod seccomp;
mod spawn;
mod streams;
mod wire;

use std::fmt;
use std::os::fd::OwnedFd;
use std::process::ExitCode;

use judge_core::runner::{MAX_DESCRIPTORS, PROTOCOL, Reply, Request};
use judge_core::stream;
use rustix::event::Timespec;
use rustix::io::Errno;

use crate::files::Folders;
use crate::measure::Counters;
use crate::run::Watch;
use crate::wire::Wire;

/// Without a request for so long, the runner makes itself small.
const IDLE: Timespec = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };

/// A step of ours that failed; its words fit after "failed to".
#[derive(Debug)]
struct Failure {
    step: &'static str,
    errno: i32,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "failed to {} (error {})", self.step, self.errno)
    }
}

/// Names the step that an error belongs to.
trait Step<T> {
    fn step(self, step: &'static str) -> Result<T, Failure>;
}

impl<T> Step<T> for Result<T, Errno> {
    fn step(self, step: &'static str) -> Result<T, Failure> {
        self.map_err(|errno| Failure { step, errno: errno.raw_os_error() })
    }
}

impl<T> Step<T> for std::io::Result<T> {
    fn step(self, step: &'static str) -> Result<T, Failure> {
        self.map_err(|error| Failure { step, errno: error.raw_os_error().unwrap_or(0) })
    }
}

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Seen by whoever runs it outside of a box; the worker gets it through the socket.
            eprintln!("judge-runner: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Result<(), Failure> {
    if std::env::args_os().nth(1).is_some_and(|word| word == stream::ARGUMENT) {
        return match relay::part()? {
            relay::Part::Relay(relay) => relay.run(),
            relay::Part::Runner(wire) => serve(&wire),
        };
    }
    // Descriptors first: spawn.rs relies on the low numbers being taken.
    spawn::reserve_descriptors(MAX_DESCRIPTORS)?;
    serve(&Wire::connect("/judge/socket/s")?)
}

/// Sets up the box, then serves until the worker closes the socket.
fn serve(wire: &Wire) -> Result<(), Failure> {
    let (watch, counters, mut folders) = match set_up() {
        Ok(ready) => ready,
        Err(failure) => {
            wire.send(&failed(&failure), None)?;
            return Err(failure);
        }
    };
    let mut spawner = spawn::Spawner::new();
    resident::give_back();
    wire.send(&Reply::Hello { protocol: PROTOCOL, cgroup: counters.version() }, None)?;
    while let Some((request, descriptors)) = wire.receive()? {
        let reply = match request {
            Request::Ping => Ok((Reply::Done, None)),
            Request::Put { path, executable } => put(&folders, &path, executable, &descriptors),
            Request::Get { path, .. } => folders.get(&path).map(|file| match file {
                Some(file) => (Reply::File, Some(file)),
                None => (Reply::NoFile, None),
            }),
            Request::Keep => folders.keep().map(|()| (Reply::Done, None)),
            Request::Run(run) => {
                match run::run(&run, descriptors, wire, &watch, &counters, &mut folders, &mut spawner) {
                    Ok(Some(finished)) => Ok((Reply::Finished(finished), None)),
                    Ok(None) => return Ok(()),
                    Err(failure) => Err(failure),
                }
            }
            // It crossed with the end of the run that it meant.
            Request::Kill(_) => continue,
        };
        let (reply, file) = reply
            .unwrap_or_else(|failure| (Reply::Failed { step: failure.step.to_owned(), errno: failure.errno }, None));
        wire.send(&reply, file.as_ref())?;
        // Between the tests of a submission that would only cost time.
        if !wire.has_more_within(IDLE)? {
            resident::give_back();
        }
    }
    Ok(())
}

fn set_up() -> Result<(Watch, Counters, Folders), Failure> {
    // Programs inherit it: none goes before others of the host, whatever the engine was started with.
    if rustix::process::getpriority_process(None).step("read the priority")? < 0 {
        rustix::process::setpriority_process(None, 0).step("give up a higher priority")?;
    }
    let ready = (Watch::new()?, Counters::open()?, Folders::set_up()?);
    seccomp::lock_in()?;
    Ok(ready)
}

fn failed(failure: &Failure) -> Reply {
    Reply::Failed { step: failure.step.to_owned(), errno: failure.errno }
}

fn put(
    folders: &Folders,
    path: &str,
    executable: bool,
    descriptors: &[OwnedFd],
) -> Result<(Reply, Option<OwnedFd>), Failure> {
    let [content] = descriptors else {
        return Err(Failure { step: "put a file: one descriptor must come with it", errno: 0 });
    };
    folders.put(path, executable, content)?;
    Ok((Reply::Done, None))
}
