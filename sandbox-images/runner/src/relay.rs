//! The relay: what is the first process of a box that no socket reaches.
//!
//! # Theory of operation
//! It makes a pair of sockets, and a child at one end of it, which is the runner as everywhere else. The other end it joins with its own
//! standard streams, which the engine carries to the worker: frames of `judge_core::stream`. Where a request's frame has descriptors
//! beside it, the relay makes some: a file in memory, filled before the runner hears of the request, or a pipe, whose other end
//! it serves (`streams.rs`). The file of an answer it reads and sends.
//!
//! It never ends a run and counts nothing. The runner isn't PID 1 here: it is made the one that orphans fall to (where the kernel
//! won't have it, the relay buries them), and `kill(-1)` spares PID 1 and the caller. If either of the two ends, so does the box. Nothing is waited for busily, and no stream can take more
//! than its window of memory.

use std::mem;
use std::os::fd::{AsFd, OwnedFd, RawFd};

use judge_core::runner::{MAX_DESCRIPTORS, MAX_FRAME};
use judge_core::stream::{BACK, Envelope, Head, Kind, MAX_CHUNK, Way, credited, frame};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{MemfdFlags, Mode, OFlags};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};

use crate::reap::bury;
use crate::run::Watch;
use crate::spawn::{owned, reserve_descriptors};
use crate::streams::{Input, Output, write_all};
use crate::wire::{self, Wire};
use crate::{Failure, Step, seccomp};

/// The standard streams go here, above the numbers that a program's descriptors have.
const FROM_WORKER: RawFd = MAX_DESCRIPTORS as RawFd;
const TO_WORKER: RawFd = FROM_WORKER + 1;

/// Which of the two processes this is.
pub(crate) enum Part {
    Relay(Relay),
    Runner(Wire),
}

/// Parts in two: called once, at the start, when there is one thread and little memory to copy.
pub(crate) fn part() -> Result<Part, Failure> {
    for (from, to) in [(0, FROM_WORKER), (1, TO_WORKER)] {
        // SAFETY: nothing in this program owns these numbers yet: it has only just begun.
        if unsafe { libc::dup3(from, to, libc::O_CLOEXEC) } < 0 {
            return Err(std::io::Error::last_os_error()).step("keep the standard streams");
        }
    }
    reserve_descriptors(MAX_DESCRIPTORS + 2)?;
    // SAFETY: made above, for us alone.
    let streams = unsafe { (owned(FROM_WORKER), owned(TO_WORKER)) };
    let (from_worker, to_worker) = (streams.0.step("keep standard input")?, streams.1.step("keep standard output")?);
    let (ours, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)
        .step("make a pair of sockets")?;
    // SAFETY: there is one thread, so the child finds no lock held.
    match unsafe { libc::fork() } {
        0 => {
            drop((ours, from_worker, to_worker));
            // A kernel without this (gVisor's) gives them to PID 1: the relay reaps them, and the runner waits until they are gone.
            let _ = rustix::process::set_child_subreaper(Some(rustix::process::getpid()));
            Ok(Part::Runner(Wire::over(theirs)))
        }
        child if child > 0 => Ok(Part::Relay(Relay {
            from_worker,
            to_worker,
            runner: ours,
            watch: Watch::new()?,
            heard: Vec::new(),
            frame: vec![0; MAX_FRAME],
            chunk: vec![0; Head::BYTES + MAX_CHUNK],
            outputs: Vec::new(),
            inputs: Vec::new(),
            waiting: None,
            most: 0,
        })),
        _ => Err(std::io::Error::last_os_error()).step("make the runner's process"),
    }
}

/// The relay.
pub(crate) struct Relay {
    from_worker: OwnedFd,
    to_worker: OwnedFd,
    runner: OwnedFd,
    watch: Watch,
    /// What the worker said and is not understood yet: the beginning of one frame.
    heard: Vec<u8>,
    /// For a frame of the runner.
    frame: Vec<u8>,
    /// For a chunk and its head.
    chunk: Vec<u8>,
    outputs: Vec<Output>,
    inputs: Vec<Input>,
    waiting: Option<Waiting>,
    /// The most bytes of a file that the worker wants.
    most: u64,
}

/// A request whose files are still on their way.
struct Waiting {
    message: Vec<u8>,
    descriptors: Vec<OwnedFd>,
    /// Files by their streams: those that are not whole yet.
    files: Vec<(u32, OwnedFd)>,
}

impl Relay {
    /// Serves until the worker or the runner has gone.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        // What it gives to programs as files, it keeps in memory.
        seccomp::lock_in_but(&[libc::SYS_memfd_create])?;
        loop {
            let (worker_spoke, runner_spoke) = self.wait()?;
            if (worker_spoke && !self.hear_worker()?) || (runner_spoke && !self.hear_runner()?) {
                return Ok(());
            }
            self.pass_on()?;
        }
    }

    /// Waits until there is something to do; says whether worker and runner have spoken.
    fn wait(&mut self) -> Result<(bool, bool), Failure> {
        const AT_ONCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 0 };
        let always = [self.from_worker.as_fd(), self.runner.as_fd(), self.watch.as_fd()];
        let mut fds = always.map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN)).to_vec();
        // One without credit is left out: its end would wake us again and again.
        fds.extend(self.outputs.iter().filter(|o| o.credit > 0).map(|o| PollFd::new(&o.pipe, PollFlags::IN)));
        let may_write = |input: &Input| if input.queue.is_empty() { PollFlags::empty() } else { PollFlags::OUT };
        fds.extend(self.inputs.iter().map(|input| PollFd::new(&input.pipe, may_write(input))));
        let at_once = self.outputs.iter().any(Output::is_ending).then_some(&AT_ONCE);
        match poll(&mut fds, at_once) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error).step("wait"),
        }
        let spoke: Vec<bool> = fds.iter().map(|fd| !fd.revents().is_empty()).collect();
        drop(fds);
        let mut rest = spoke.iter().skip(3).copied();
        for output in &mut self.outputs {
            output.is_ready = output.credit > 0 && rest.next().unwrap_or(false);
        }
        for input in &mut self.inputs {
            input.is_ready = rest.next().unwrap_or(false);
        }
        if spoke[2] {
            self.watch.seen();
            bury();
        }
        Ok((spoke[0], spoke[1]))
    }

    /// Takes what the worker sent. `false`: it has gone.
    fn hear_worker(&mut self) -> Result<bool, Failure> {
        let mut heard = mem::take(&mut self.heard);
        let known = heard.len();
        heard.resize(known + MAX_CHUNK, 0);
        let length = rustix::io::retry_on_intr(|| rustix::io::read(&self.from_worker, &mut heard[known..]));
        let length = length.step("hear the worker")?;
        heard.truncate(known + length);
        let mut at = 0;
        while let Some((head, rest)) = heard[at..].split_first_chunk() {
            let head = Head::decode(*head).ok_or(NONSENSE)?;
            let Some(payload) = rest.get(..head.length) else { break };
            self.take(head, payload)?;
            at += Head::BYTES + head.length;
        }
        heard.drain(..at);
        self.heard = heard;
        Ok(length > 0)
    }

    /// Takes one frame. What belongs to a stream that has ended meanwhile means nothing.
    fn take(&mut self, head: Head, payload: &[u8]) -> Result<(), Failure> {
        let Head { kind, stream, .. } = head;
        match kind {
            Kind::Message => self.request(payload)?,
            Kind::Chunk => {
                if let Some(file) = self.waiting.iter().flat_map(|w| &w.files).find(|(id, _)| *id == stream) {
                    write_all(&file.1, payload).step("keep a file in memory")?;
                } else if let Some(input) = self.inputs.iter_mut().find(|input| input.stream == stream) {
                    input.add(payload)?;
                }
            }
            Kind::End => {
                if let Some(input) = self.inputs.iter_mut().find(|input| input.stream == stream) {
                    input.has_ended = true;
                } else if let Some(waiting) = &mut self.waiting {
                    waiting.files.retain(|(id, _)| *id != stream);
                    self.ask_when_whole()?;
                }
            }
            Kind::Stop => self.outputs.retain(|output| output.stream != stream),
            Kind::Credit => {
                if let Some(output) = self.outputs.iter_mut().find(|output| output.stream == stream) {
                    output.credit = output.credit.saturating_add(credited(payload));
                }
            }
        }
        Ok(())
    }

    /// Makes the descriptors of a request, and passes it on as soon as its files are whole.
    fn request(&mut self, payload: &[u8]) -> Result<(), Failure> {
        let envelope = Envelope::decode(payload).filter(|_| self.waiting.is_none()).ok_or(NONSENSE)?;
        self.most = envelope.most;
        let mut descriptors: Vec<OwnedFd> = Vec::with_capacity(envelope.descriptors.len());
        let mut files = Vec::new();
        for (stream, way) in envelope.descriptors {
            let theirs = match way {
                Way::Nothing => open(c"/dev/null")?,
                Way::File => {
                    let file = rustix::fs::memfd_create("input", MemfdFlags::CLOEXEC).step("make a file in memory")?;
                    rustix::fs::fchmod(&file, Mode::from_raw_mode(0o644)).step("close a file to programs")?;
                    // Opened again, for the first descriptor may write, and has another position.
                    let path = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&file));
                    let read = open(path)?;
                    files.push((stream, file));
                    read
                }
                Way::Into => {
                    let (input, theirs) = Input::open(stream)?;
                    self.inputs.push(input);
                    theirs
                }
                Way::OutOf => {
                    let (output, theirs) = Output::open(stream)?;
                    self.outputs.push(output);
                    theirs
                }
                Way::Same(place) => {
                    descriptors.get(usize::from(place)).ok_or(NONSENSE)?.try_clone().step("double a descriptor")?
                }
            };
            descriptors.push(theirs);
        }
        self.waiting = Some(Waiting { message: envelope.message.to_vec(), descriptors, files });
        self.ask_when_whole()
    }

    /// Passes a request on, unless one of its files still has to come.
    fn ask_when_whole(&mut self) -> Result<(), Failure> {
        if let Some(waiting) = self.waiting.take_if(|waiting| waiting.files.is_empty()) {
            let descriptors: Vec<_> = waiting.descriptors.iter().map(AsFd::as_fd).collect();
            wire::send(&self.runner, &waiting.message, &descriptors)?;
        }
        Ok(())
    }

    /// Passes on what the runner says. `false`: it has gone.
    fn hear_runner(&mut self) -> Result<bool, Failure> {
        let Some((length, descriptors)) = wire::receive(&self.runner, &mut self.frame)? else { return Ok(false) };
        // Whatever it says, no run is under way then: nobody reads any more, and what was written is in the pipes.
        for input in self.inputs.drain(..) {
            write_all(&self.to_worker, &frame(Kind::Stop, input.stream, &[])).step("stop a stream")?;
        }
        for output in &mut self.outputs {
            output.is_last = true;
        }
        let file = descriptors.into_iter().next();
        let told = file.iter().map(|_| (BACK, Way::File)).collect();
        let envelope = Envelope { descriptors: told, most: 0, message: &self.frame[..length] };
        write_all(&self.to_worker, &envelope.encode()).step("pass on an answer")?;
        if let Some(file) = file {
            self.send_back(&file)?;
        }
        Ok(true)
    }

    /// Sends a file that comes with an answer, as much of it as is wanted.
    fn send_back(&mut self, file: &OwnedFd) -> Result<(), Failure> {
        let mut left = self.most;
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(MAX_CHUNK).min(MAX_CHUNK);
            let (head, room) = self.chunk.split_at_mut(Head::BYTES);
            let length = rustix::io::retry_on_intr(|| rustix::io::read(file, &mut room[..most])).step("read a file")?;
            if length == 0 {
                break;
            }
            head.copy_from_slice(&Head { kind: Kind::Chunk, stream: BACK, length }.encode());
            write_all(&self.to_worker, &self.chunk[..Head::BYTES + length]).step("send a file")?;
            left -= length as u64;
        }
        write_all(&self.to_worker, &frame(Kind::End, BACK, &[])).step("end a file")
    }

    /// Moves the streams on, each by one step, so that none keeps the others waiting.
    fn pass_on(&mut self) -> Result<(), Failure> {
        let mut at = 0;
        while let Some(output) = self.outputs.get_mut(at) {
            if output.pass(&self.to_worker, &mut self.chunk)? {
                at += 1;
            } else {
                self.outputs.swap_remove(at);
            }
        }
        let mut at = 0;
        while let Some(input) = self.inputs.get_mut(at) {
            if input.pass(&self.to_worker)? {
                at += 1;
            } else {
                self.inputs.swap_remove(at);
            }
        }
        Ok(())
    }
}

const NONSENSE: Failure = Failure { step: "understand the worker's stream", errno: 0 };

fn open(path: impl rustix::path::Arg) -> Result<OwnedFd, Failure> {
    rustix::fs::open(path, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty()).step("open a file for a program")
}
