//! Joins the channel to a runner with the engine's stream to its box, where no descriptor can be passed.
//!
//! # Theory of operation
//! The channel speaks into one end of a pair of sockets as it would to the runner itself; one task, which is here, has the other. A request
//! goes on as an envelope (`judge_core::stream`) in which streams stand for the descriptors. What they are shows by themselves: a
//! file is sent whole before the next request; a pipe gets a pump (`pumps.rs`) that moves bytes as far as the window allows. In the
//! box a relay does the same on its side (`sandbox-images/runner/src/relay.rs`).
//!
//! An answer is passed on at once, whatever the pumps still hold: where two boxes talk, one's output may have to wait for the
//! other. The next request waits until all that the last run wrote has been taken, so an answer to it says so.
//!
//! The task ends when the channel is dropped, the box has gone or spoken nonsense, or the pool cuts it off; then its socket closes,
//! which the channel sees as a runner that has gone.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use judge_core::runner::{MAX_DESCRIPTORS, MAX_FRAME, Request};
use judge_core::stream::{BACK, Envelope, Head, Kind, MAX_CHUNK, Way, credited, frame};
use rustix::fs::{FileType, MemfdFlags, OFlags, SeekFrom};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::SandboxError;
use super::channel::{receive_frame, send_frame};
use super::pumps::{Frames, Streams, pump_in, pump_out};

/// What a box says, and what it is told.
pub(super) type FromBox = Pin<Box<dyn AsyncRead + Send>>;
pub(super) type ToBox = Pin<Box<dyn AsyncWrite + Send>>;

/// Frames that wait to be sent.
const WAITING: usize = 4;
/// Telling the engine that no more comes.
const CLOSE_TIME: Duration = Duration::from_secs(5);

/// Serves until one side has gone, or it is cut off.
pub(super) async fn serve(socket: UnixStream, from_box: FromBox, mut to_box: ToBox, cut: CancellationToken) {
    let (frames, mut waiting) = mpsc::channel::<Vec<u8>>(WAITING);
    let shared = Shared { socket, streams: Mutex::default(), most: AtomicU64::new(0) };
    let sending = async {
        while let Some(frame) = waiting.recv().await {
            to_box.write_all(&frame).await.map_err(|error| broken("send", &error))?;
            if waiting.is_empty() {
                to_box.flush().await.map_err(|error| broken("send", &error))?;
            }
        }
        Ok(())
    };
    let ended = tokio::select! {
        () = cut.cancelled() => Ok(()),
        ended = sending => ended,
        ended = shared.requests(&frames) => ended,
        ended = shared.answers(from_box) => ended,
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "The stream to a box ended.");
    }
    // The channel first: it must not wait for an engine that doesn't answer.
    drop(shared);
    // Dropping it isn't enough: the engine would go on waiting.
    let _ = tokio::time::timeout(CLOSE_TIME, to_box.shutdown()).await;
}

/// What both directions need.
struct Shared {
    socket: UnixStream,
    streams: Mutex<Streams>,
    /// The most bytes of a file that were asked for.
    most: AtomicU64,
}

/// What a descriptor turned out to be.
enum Source {
    Nothing,
    File(File),
    Into(OwnedFd),
    OutOf(OwnedFd),
    Same(u8),
}

impl Shared {
    /// Passes on what the channel asks, until it is dropped.
    async fn requests(&self, frames: &Frames) -> Result<(), SandboxError> {
        const MANY: usize = rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS));
        let (mut writers, mut readers) = (JoinSet::new(), JoinSet::new());
        let mut buffer = vec![0; MAX_FRAME];
        let mut next = BACK;
        while let Some((length, descriptors)) = receive_frame::<MANY>(&self.socket, &mut buffer).await? {
            let message = &buffer[..length];
            let request = serde_json::from_slice(message).map_err(|error| broken("understand a request", &error))?;
            if !matches!(request, Request::Kill(_)) {
                while writers.join_next().await.is_some() {}
            }
            while readers.try_join_next().is_some() {}
            let most = if let Request::Get { max_bytes, .. } = request { max_bytes } else { 0 };
            self.most.store(most, Ordering::Relaxed);
            let (mut told, mut files, mut inputs) = (Vec::new(), Vec::new(), Vec::new());
            for source in sources(descriptors)? {
                next = next.wrapping_add(1).max(BACK + 1);
                told.push((next, source.way()));
                match source {
                    Source::Nothing | Source::Same(_) => {}
                    Source::File(file) => files.push((next, file)),
                    Source::Into(pipe) => {
                        let flow = self.streams().add_reader(next);
                        inputs.push(pump_in(next, pipe, flow, frames.clone()));
                    }
                    Source::OutOf(pipe) => {
                        let queue = self.streams().add_writer(next);
                        writers.spawn(pump_out(next, pipe, queue, frames.clone()));
                    }
                }
            }
            let mut batch = Envelope { descriptors: told, most, message }.encode();
            for (stream, file) in files {
                send_file(stream, file, frames, &mut batch).await?;
            }
            put(frames, batch).await?;
            // Not before: the box takes no notice of streams that it hasn't been told of.
            inputs.into_iter().for_each(|pump| drop(readers.spawn(pump)));
        }
        Ok(())
    }

    /// Passes on what the box says. All of it is hostile.
    async fn answers(&self, mut from_box: FromBox) -> Result<(), SandboxError> {
        let mut payload = Vec::new();
        let mut with_file: Option<(Vec<u8>, File, u64)> = None;
        loop {
            let mut head = [0; Head::BYTES];
            from_box.read_exact(&mut head).await.map_err(|error| broken("hear the box", &error))?;
            let Some(Head { kind, stream, length }) = Head::decode(head) else { return Err(nonsense()) };
            payload.resize(length, 0);
            from_box.read_exact(&mut payload).await.map_err(|error| broken("hear the box", &error))?;
            match (kind, stream, &mut with_file) {
                (Kind::Message, _, None) => {
                    let envelope = Envelope::decode(&payload).ok_or_else(nonsense)?;
                    match envelope.descriptors[..] {
                        [] => send_frame(&self.socket, envelope.message, &[]).await?,
                        [(BACK, Way::File)] => {
                            let file = in_memory().map_err(|error| broken("make a file in memory", &error))?;
                            with_file = Some((envelope.message.to_vec(), file, self.most.load(Ordering::Relaxed)));
                        }
                        _ => return Err(nonsense()),
                    }
                }
                (Kind::Chunk, BACK, Some((_, file, left))) => {
                    *left = left.checked_sub(length as u64).ok_or_else(nonsense)?;
                    file.write_all(&payload).map_err(|error| broken("keep a file in memory", &error))?;
                }
                (Kind::End, BACK, _) => {
                    let (message, file, _) = with_file.take().ok_or_else(nonsense)?;
                    rustix::fs::seek(&file, SeekFrom::Start(0)).map_err(|error| broken("read a file", &error))?;
                    send_frame(&self.socket, &message, &[file.into()]).await?;
                }
                (Kind::Chunk, ..) => {
                    if !self.streams().add(stream, std::mem::take(&mut payload)) {
                        return Err(nonsense());
                    }
                }
                (Kind::End, ..) => self.streams().end(stream),
                (Kind::Stop, ..) => self.streams().stop(stream),
                (Kind::Credit, ..) => self.streams().credit(stream, credited(&payload)),
                (Kind::Message, _, Some(_)) => return Err(nonsense()),
            }
        }
    }

    fn streams(&self) -> std::sync::MutexGuard<'_, Streams> {
        self.streams.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Source {
    fn way(&self) -> Way {
        match self {
            Self::Nothing => Way::Nothing,
            Self::File(_) => Way::File,
            Self::Into(_) => Way::Into,
            Self::OutOf(_) => Way::OutOf,
            Self::Same(place) => Way::Same(*place),
        }
    }
}

/// What the descriptors of a request are. A pipe to write that is there twice stays one: its bytes keep their order.
fn sources(descriptors: Vec<OwnedFd>) -> Result<Vec<Source>, SandboxError> {
    let look = |descriptor: &OwnedFd| Ok((rustix::fs::fstat(descriptor)?, rustix::fs::fcntl_getfl(descriptor)?));
    let (mut sources, mut pipes) = (Vec::new(), Vec::new());
    for (place, descriptor) in (0..).zip(descriptors) {
        let looked: rustix::io::Result<_> = look(&descriptor);
        let (found, flags) = looked.map_err(|error| broken("look at a descriptor", &error))?;
        let (kind, mode) = (FileType::from_raw_mode(found.st_mode), flags & OFlags::RWMODE);
        let pipe = (found.st_dev, found.st_ino);
        sources.push(match kind {
            FileType::RegularFile if mode != OFlags::WRONLY => Source::File(descriptor.into()),
            FileType::CharacterDevice if mode == OFlags::RDONLY => Source::Nothing,
            FileType::Fifo if mode == OFlags::RDONLY => Source::Into(descriptor),
            FileType::Fifo if mode == OFlags::WRONLY => match pipes.iter().find(|(known, _)| *known == pipe) {
                Some((_, place)) => Source::Same(*place),
                None => {
                    pipes.push((pipe, place));
                    Source::OutOf(descriptor)
                }
            },
            _ => return Err(SandboxError::Setup(format!("a stream can't stand for a descriptor like this: {kind:?}"))),
        });
    }
    Ok(sources)
}

/// Sends a file from where it stands: what doesn't fit into the batch that is under way, which is sent by the caller. Small requests
/// are one packet then, and none waits for another.
async fn send_file(stream: u32, file: File, frames: &Frames, batch: &mut Vec<u8>) -> Result<(), SandboxError> {
    let mut file = tokio::fs::File::from_std(file);
    let mut chunk = vec![0; MAX_CHUNK];
    loop {
        let length = file.read(&mut chunk).await.map_err(|error| broken("read a file", &error))?;
        if length == 0 {
            batch.extend_from_slice(&frame(Kind::End, stream, &[]));
            return Ok(());
        }
        batch.extend_from_slice(&frame(Kind::Chunk, stream, &chunk[..length]));
        if batch.len() >= MAX_CHUNK {
            put(frames, std::mem::take(batch)).await?;
        }
    }
}

async fn put(frames: &Frames, frame: Vec<u8>) -> Result<(), SandboxError> {
    frames.send(frame).await.map_err(|error| broken("send", &error))
}

fn in_memory() -> io::Result<File> {
    Ok(rustix::fs::memfd_create("answer", MemfdFlags::CLOEXEC)?.into())
}

/// Whether a descriptor is a pipe's.
pub(super) fn is_pipe(descriptor: &OwnedFd) -> bool {
    rustix::fs::fstat(descriptor).is_ok_and(|found| FileType::from_raw_mode(found.st_mode) == FileType::Fifo)
}

/// The sizes of the files among descriptors, which a stream copies into the box's memory.
pub(super) fn bytes_of_files(descriptors: &[OwnedFd]) -> u64 {
    let size = |descriptor: &OwnedFd| match rustix::fs::fstat(descriptor.as_fd()) {
        Ok(found) if FileType::from_raw_mode(found.st_mode) == FileType::RegularFile => found.st_size.max(0) as u64,
        _ => 0,
    };
    descriptors.iter().map(size).sum()
}

fn nonsense() -> SandboxError {
    SandboxError::Runner("its stream is nonsense".into())
}

fn broken(what: &str, error: &dyn std::fmt::Display) -> SandboxError {
    SandboxError::Runner(format!("{what}: {error}"))
}

#[cfg(test)]
mod tests {
    use judge_core::runner::{Run, RunLimits};
    use rustix::pipe::{PipeFlags, pipe_with};

    use super::super::channel::Channel;
    use super::*;

    /// A pipe may have ended before its request goes out: what it says is heard all the same.
    #[tokio::test]
    async fn a_request_goes_before_its_streams() {
        let (channel, theirs) = Channel::pair().unwrap();
        let (ours, box_side) = tokio::io::duplex(1 << 20);
        let (from_box, to_box) = tokio::io::split(ours);
        let serving = tokio::spawn(serve(theirs, Box::pin(from_box), Box::pin(to_box), CancellationToken::new()));
        let (read, write) = pipe_with(PipeFlags::CLOEXEC).unwrap();
        rustix::io::write(&write, b"word").unwrap();
        drop(write);
        let mut file = in_memory().unwrap();
        file.write_all(&vec![b'x'; 3 * MAX_CHUNK]).unwrap();
        rustix::fs::seek(&file, SeekFrom::Start(0)).unwrap();
        let limits =
            RunLimits { cpu_us: 1, wall_us: 1, wall_max_us: 1, memory_bytes: 1, stack_bytes: 1, file_bytes: 1 };
        let run = Run { argv: vec![], env: vec![], uid: 1, folders: vec![], kept: None, limits };
        channel.send(&Request::Run(run), &[read, file.into()]).await.unwrap();
        let mut box_side = box_side;
        let mut seen = Vec::new();
        while seen.iter().filter(|(kind, _)| *kind == Kind::End).count() < 2 {
            let mut head = [0; Head::BYTES];
            box_side.read_exact(&mut head).await.unwrap();
            let Head { kind, stream, length } = Head::decode(head).unwrap();
            box_side.read_exact(&mut vec![0; length]).await.unwrap();
            seen.push((kind, stream));
        }
        assert_eq!(seen[0].0, Kind::Message, "{seen:?}");
        assert_eq!(seen.iter().filter(|(kind, stream)| (*kind, *stream) == (Kind::Chunk, 1)).count(), 1, "{seen:?}");
        drop((channel, box_side));
        serving.await.unwrap();
    }
}
