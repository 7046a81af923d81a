//! The relay's ends of a program's pipes: each has a window of bytes that may be under way, and never blocks.

use std::collections::VecDeque;
use std::os::fd::OwnedFd;

use judge_core::stream::{GIVEN, Head, Kind, MAX_CHUNK, WINDOW, credit, frame};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::fs::{Mode, OFlags, fchmod, fcntl_getfl, fcntl_setfl};
use rustix::io::Errno;
use rustix::pipe::{PipeFlags, pipe_with};

use crate::{Failure, Step};

/// What a program writes.
pub(crate) struct Output {
    pub(crate) stream: u32,
    pub(crate) pipe: OwnedFd,
    /// Bytes that may be sent.
    pub(crate) credit: usize,
    /// Whether there is something to read, or nobody writes any more.
    pub(crate) is_ready: bool,
    /// Whether all writers are dead: what is in the pipe is all. A writing end may live on for a while in a socket that nobody holds.
    pub(crate) is_last: bool,
}

/// What a program reads.
pub(crate) struct Input {
    pub(crate) stream: u32,
    pub(crate) pipe: OwnedFd,
    /// What has come and is not in the pipe yet.
    pub(crate) queue: VecDeque<u8>,
    /// Whether there is room in the pipe, or nobody reads any more.
    pub(crate) is_ready: bool,
    /// Whether no more will come.
    pub(crate) has_ended: bool,
    /// Bytes that the pipe has taken and no credit was given for.
    owed: usize,
}

impl Output {
    /// Makes a pipe; also gives the program's end.
    pub(crate) fn open(stream: u32) -> Result<(Self, OwnedFd), Failure> {
        let (pipe, theirs) = pipe_with(PipeFlags::CLOEXEC).step("make a pipe")?;
        open_to_programs(&theirs, 0o622);
        never_block(&pipe)?;
        Ok((Self { stream, pipe, credit: WINDOW, is_ready: false, is_last: false }, theirs))
    }

    /// Whether it is to be read to its end now.
    pub(crate) fn is_ending(&self) -> bool {
        self.is_last && self.credit > 0
    }

    /// Passes a chunk on. `false`: that was the end, and the worker knows.
    pub(crate) fn pass(&mut self, worker: &OwnedFd, chunk: &mut [u8]) -> Result<bool, Failure> {
        if self.credit == 0 || !(self.is_ready || self.is_last) {
            return Ok(true);
        }
        let (head, room) = chunk.split_at_mut(Head::BYTES);
        let most = self.credit.min(MAX_CHUNK);
        let length = match rustix::io::read(&self.pipe, &mut room[..most]) {
            Err(Errno::INTR) => return Ok(true),
            Err(Errno::AGAIN) if !self.is_last => return Ok(true),
            Ok(0) | Err(_) => {
                write_all(worker, &frame(Kind::End, self.stream, &[])).step("end a stream")?;
                return Ok(false);
            }
            Ok(length) => length,
        };
        head.copy_from_slice(&Head { kind: Kind::Chunk, stream: self.stream, length }.encode());
        write_all(worker, &chunk[..Head::BYTES + length]).step("pass on output")?;
        self.credit -= length;
        Ok(true)
    }
}

impl Input {
    /// Makes a pipe; also gives the program's end.
    pub(crate) fn open(stream: u32) -> Result<(Self, OwnedFd), Failure> {
        let (theirs, pipe) = pipe_with(PipeFlags::CLOEXEC).step("make a pipe")?;
        open_to_programs(&theirs, 0o644);
        never_block(&pipe)?;
        Ok((Self { stream, pipe, queue: VecDeque::new(), is_ready: false, has_ended: false, owed: 0 }, theirs))
    }

    /// Takes what the worker sent.
    pub(crate) fn add(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.queue.len() + bytes.len() > WINDOW {
            return Err(Failure { step: "hold a stream: the worker sent more than its window", errno: 0 });
        }
        self.queue.extend(bytes);
        Ok(())
    }

    /// Passes on what the pipe has room for. `false`: it has ended, or nobody reads any more, which the worker is told.
    pub(crate) fn pass(&mut self, worker: &OwnedFd) -> Result<bool, Failure> {
        if self.is_ready {
            let passed = if self.queue.is_empty() {
                Err(Errno::PIPE) // Nothing else was waited for.
            } else {
                rustix::io::write(&self.pipe, self.queue.as_slices().0)
            };
            match passed {
                Ok(length) => {
                    self.queue.drain(..length);
                    self.owed += length;
                    if self.owed >= GIVEN {
                        write_all(worker, &credit(self.stream, std::mem::take(&mut self.owed))).step("give credit")?;
                    }
                }
                Err(Errno::AGAIN | Errno::INTR) => {}
                Err(_) => {
                    write_all(worker, &frame(Kind::Stop, self.stream, &[])).step("stop a stream")?;
                    return Ok(false);
                }
            }
        }
        Ok(!(self.has_ended && self.queue.is_empty()))
    }
}

/// Programs open /dev/stdin and /dev/stdout again, as another user than the pipe's maker. Where the kernel knows no modes of pipes
/// (gVisor's), they can't.
fn open_to_programs(pipe: &OwnedFd, mode: u32) {
    let _ = fchmod(pipe, Mode::from_raw_mode(mode));
}

/// Sets one end of a pipe; the other has flags of its own.
fn never_block(pipe: &OwnedFd) -> Result<(), Failure> {
    let flags = fcntl_getfl(pipe).step("look at a pipe")?;
    fcntl_setfl(pipe, flags | OFlags::NONBLOCK).step("set up a pipe")
}

/// Writes all, waiting for room if need be.
pub(crate) fn write_all(to: &OwnedFd, mut bytes: &[u8]) -> Result<(), Errno> {
    while !bytes.is_empty() {
        match rustix::io::write(to, bytes) {
            Ok(length) => bytes = &bytes[length..],
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                poll(&mut [PollFd::new(to, PollFlags::OUT)], None)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
