//! How a driver's answer leaves the box: a pipe beside the standard streams, descriptor 3 of the program.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;

use rustix::fs::Mode;
use rustix::io::Errno;
use rustix::pipe::{PipeFlags, pipe_with};
use tokio::net::unix::pipe::Receiver;

use crate::judge::Fault;
use crate::sandbox::{JudgeBox, RunReport, RunSpec};

const CHUNK: usize = 64 * 1024;

/// The reading end, and what came so far.
#[derive(Debug)]
pub struct Channel {
    pipe: Option<Receiver>,
    writer: Option<OwnedFd>,
    most: usize,
    said: Vec<u8>,
    /// Whether more came than is kept.
    cut: bool,
}

impl Channel {
    /// A channel that keeps at most `most` bytes.
    ///
    /// # Errors
    /// If the system has no descriptor left.
    pub fn open(most: u64) -> io::Result<Self> {
        let (read, write) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        // Only our end never blocks: a program would lose what it can't write at once.
        let flags = rustix::fs::fcntl_getfl(&write)?;
        rustix::fs::fcntl_setfl(&write, flags.difference(rustix::fs::OFlags::NONBLOCK))?;
        // Some languages can only open it again, as /dev/fd/3, as another user than the pipe's maker.
        rustix::fs::fchmod(&write, Mode::from_raw_mode(0o622))?;
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        Ok(Self { pipe: Some(Receiver::from_owned_fd(read)?), writer: Some(write), most, said: Vec::new(), cut: false })
    }

    /// Runs a program that has this channel as descriptor 3; also gives what came by it, and whether there was more.
    ///
    /// # Errors
    /// If the box fails.
    pub async fn run(
        mut self,
        boxed: &mut dyn JudgeBox,
        mut spec: RunSpec,
    ) -> Result<(RunReport, Vec<u8>, bool), Fault> {
        spec.files.insert(0, File::from(self.writer.take().ok_or(Errno::BADF).map_err(io::Error::from)?));
        let mut running = boxed.run(spec);
        let report = loop {
            let Some(pipe) = &self.pipe else { break running.await? };
            tokio::select! {
                report = &mut running => break report?,
                ready = pipe.readable() => {
                    ready?;
                    self.take()?;
                }
            }
        };
        // Every writer is dead; what they wrote is in the pipe.
        while self.take()? {}
        Ok((report, self.said, self.cut))
    }

    /// Takes what is there; whether there was something. Asks the kernel itself: the run-time system may not have heard yet.
    fn take(&mut self) -> io::Result<bool> {
        let Some(pipe) = &self.pipe else { return Ok(false) };
        let mut chunk = [0; CHUNK];
        match pipe.try_read(&mut chunk) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => match rustix::io::read(pipe, &mut chunk) {
                Err(Errno::AGAIN) => Ok(false),
                length => Ok(self.keep(&chunk[..length?])),
            },
            length => Ok(self.keep(&chunk[..length?])),
        }
    }

    fn keep(&mut self, bytes: &[u8]) -> bool {
        if bytes.is_empty() {
            self.pipe = None;
        }
        let kept = bytes.len().min(self.most - self.said.len());
        self.said.extend_from_slice(&bytes[..kept]);
        self.cut |= kept < bytes.len();
        !bytes.is_empty()
    }
}
