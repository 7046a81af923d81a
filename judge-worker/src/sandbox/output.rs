//! An output stream of a run: a pipe whose other end the program holds.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::fs::{Mode, OFlags, fcntl_setfl};
use rustix::io::Errno;
use rustix::pipe::{PipeFlags, fcntl_setpipe_size, pipe_with};
use tokio::net::unix::pipe::Receiver;

/// A program that writes much then blocks seldom. The kernel's usual most for one pipe.
const PIPE_BYTES: usize = 1 << 20;
const CHUNK: usize = 64 * 1024;

/// The end that we read. The run-time system hears of it only when somebody waits for it: a short run is over before that.
#[derive(Debug)]
enum Pipe {
    Unwatched(OwnedFd),
    Watched(Receiver),
}

impl AsFd for Pipe {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::Unwatched(pipe) => pipe.as_fd(),
            Self::Watched(pipe) => pipe.as_fd(),
        }
    }
}

/// Reads a stream, counts all of it and keeps its beginning.
#[derive(Debug)]
pub(super) struct Output {
    /// None once the stream has ended, or is of no more interest.
    pipe: Option<Pipe>,
    chunk: Vec<u8>,
    keep: usize,
    kept: Vec<u8>,
    total: u64,
}

impl Output {
    /// Makes a pipe; also gives the end that the program gets.
    pub(super) fn open(keep: u64) -> io::Result<(Self, OwnedFd)> {
        let (read, write) = pipe_with(PipeFlags::CLOEXEC)?;
        // Our end only; the program's blocks, as programs expect.
        fcntl_setfl(&read, OFlags::NONBLOCK)?;
        // Smaller is slower, not wrong: the kernel may refuse.
        let _ = fcntl_setpipe_size(&write, PIPE_BYTES);
        // Programs open /dev/stdout and /dev/stderr again, as another user than the pipe's maker. To write, not to read.
        rustix::fs::fchmod(&write, Mode::from_raw_mode(0o622))?;
        let output = Self {
            pipe: Some(Pipe::Unwatched(read)),
            chunk: vec![0; CHUNK],
            keep: usize::try_from(keep).unwrap_or(usize::MAX),
            kept: Vec::new(),
            total: 0,
        };
        Ok((output, write))
    }

    /// A stream that is empty, of which nobody writes (standard error that was joined into standard output).
    pub(super) fn none() -> Self {
        Self { pipe: None, chunk: Vec::new(), keep: 0, kept: Vec::new(), total: 0 }
    }

    /// Whether there may be more.
    pub(super) fn is_open(&self) -> bool {
        self.pipe.is_some()
    }

    /// Bytes seen so far.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// Reads no more.
    pub(super) fn stop(&mut self) {
        self.pipe = None;
    }

    /// Waits for more, and takes it. Cancelling it loses nothing.
    pub(super) async fn read(&mut self) -> io::Result<()> {
        if let Some(Pipe::Unwatched(_)) = &self.pipe
            && let Some(Pipe::Unwatched(pipe)) = self.pipe.take()
        {
            self.pipe = Some(Pipe::Watched(Receiver::from_owned_fd(pipe)?));
        }
        let Some(Pipe::Watched(pipe)) = &self.pipe else { return Ok(()) };
        pipe.readable().await?;
        match pipe.try_read(&mut self.chunk) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            length => self.take(length?),
        }
        Ok(())
    }

    /// Takes what is in the pipe, without waiting, until more than `limit` bytes have come.
    ///
    /// For after the run: every writer is dead then. It doesn't wait for the stream's end, since a writing end may be on its way
    /// in a socket that nobody holds any more, which the kernel clears up later. And it asks the kernel itself: the
    /// run-time system may not have heard yet that there is something.
    pub(super) fn drain(&mut self, limit: u64) -> io::Result<()> {
        while self.total <= limit
            && let Some(pipe) = &self.pipe
        {
            match rustix::io::read(pipe, &mut self.chunk) {
                Err(Errno::AGAIN) => break,
                Err(Errno::INTR) => {}
                length => self.take(length?),
            }
        }
        Ok(())
    }

    /// The kept beginning, and whether there was more.
    pub(super) fn into_kept(self) -> (Vec<u8>, bool) {
        let cut = self.total > self.kept.len() as u64;
        (self.kept, cut)
    }

    /// Takes a read's worth of the chunk; nothing means that the stream has ended.
    fn take(&mut self, length: usize) {
        if length == 0 {
            self.pipe = None;
        }
        self.total += length as u64;
        let wanted = length.min(self.keep - self.kept.len());
        self.kept.extend_from_slice(&self.chunk[..wanted]);
    }
}
