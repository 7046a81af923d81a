//! The streams of a bridge (`bridge.rs`): each moves bytes between one of the worker's pipes and the box, never more than its
//! window at a time.

use std::collections::HashMap;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use judge_core::stream::{GIVEN, Kind, MAX_CHUNK, WINDOW, credit, frame};
use tokio::io::AsyncWriteExt;
use tokio::net::unix::pipe::{Receiver, Sender};
use tokio::sync::{Semaphore, mpsc};
use tokio_util::sync::CancellationToken;

/// Where frames go.
pub(super) type Frames = mpsc::Sender<Vec<u8>>;

/// The streams that are open, by their numbers. What comes for another one came too late, and means nothing.
#[derive(Debug, Default)]
pub(super) struct Streams {
    writers: HashMap<u32, Queue<mpsc::UnboundedSender<Vec<u8>>>>,
    readers: HashMap<u32, Flow>,
}

/// One end of what a program has said and the worker has not taken.
#[derive(Debug)]
pub(super) struct Queue<End> {
    end: End,
    bytes: Arc<AtomicUsize>,
}

/// How much of the worker's input may go to a program.
#[derive(Debug, Clone)]
pub(super) struct Flow {
    /// A permit for each byte.
    credit: Arc<Semaphore>,
    stopped: CancellationToken,
}

impl Streams {
    /// A program will write.
    pub(super) fn add_writer(&mut self, stream: u32) -> Queue<mpsc::UnboundedReceiver<Vec<u8>>> {
        // Bounded by the bytes that are counted beside it.
        let (sender, receiver) = mpsc::unbounded_channel();
        let bytes = Arc::new(AtomicUsize::new(0));
        self.writers.insert(stream, Queue { end: sender, bytes: bytes.clone() });
        Queue { end: receiver, bytes }
    }

    /// A program will read.
    pub(super) fn add_reader(&mut self, stream: u32) -> Flow {
        let flow = Flow { credit: Arc::new(Semaphore::new(WINDOW)), stopped: CancellationToken::new() };
        self.readers.insert(stream, flow.clone());
        flow
    }

    /// A program has written. `false`: more than it may.
    pub(super) fn add(&mut self, stream: u32, chunk: Vec<u8>) -> bool {
        let Some(queue) = self.writers.get(&stream) else { return true };
        let fits = queue.bytes.fetch_add(chunk.len(), Ordering::Relaxed) + chunk.len() <= WINDOW;
        if queue.end.send(chunk).is_err() {
            // Nobody reads any more, and the box has been told.
            self.writers.remove(&stream);
            return true;
        }
        fits
    }

    /// A program writes no more.
    pub(super) fn end(&mut self, stream: u32) {
        self.writers.remove(&stream);
    }

    /// A program reads no more.
    pub(super) fn stop(&mut self, stream: u32) {
        if let Some(flow) = self.readers.remove(&stream) {
            flow.stopped.cancel();
        }
    }

    /// A program has read.
    pub(super) fn credit(&mut self, stream: u32, bytes: usize) {
        if let Some(Flow { credit, .. }) = self.readers.get(&stream) {
            credit.add_permits(bytes.min(WINDOW.saturating_sub(credit.available_permits())));
        }
    }
}

/// Writes into the worker's pipe what a program says. It closes when the program has ended.
pub(super) async fn pump_out(
    stream: u32,
    pipe: OwnedFd,
    mut queue: Queue<mpsc::UnboundedReceiver<Vec<u8>>>,
    frames: Frames,
) {
    let Ok(mut pipe) = Sender::from_owned_fd(pipe) else { return };
    let mut owed = 0;
    while let Some(chunk) = queue.end.recv().await {
        if pipe.write_all(&chunk).await.is_err() {
            let _ = frames.send(frame(Kind::Stop, stream, &[])).await;
            return;
        }
        queue.bytes.fetch_sub(chunk.len(), Ordering::Relaxed);
        owed += chunk.len();
        if owed >= GIVEN && frames.send(credit(stream, std::mem::take(&mut owed))).await.is_err() {
            return;
        }
    }
}

/// Sends a program what comes out of the worker's pipe. It closes when the program reads no more.
pub(super) async fn pump_in(stream: u32, pipe: OwnedFd, flow: Flow, frames: Frames) {
    let Ok(pipe) = Receiver::from_owned_fd(pipe) else { return };
    let moving = async {
        let mut chunk = vec![0; MAX_CHUNK];
        loop {
            let Ok(first) = flow.credit.acquire().await else { return };
            if pipe.readable().await.is_err() {
                return;
            }
            let most = (1 + flow.credit.available_permits()).min(MAX_CHUNK);
            match pipe.try_read(&mut chunk[..most]) {
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                Ok(0) | Err(_) => return,
                Ok(length) => {
                    first.forget();
                    flow.credit.forget_permits(length - 1);
                    if frames.send(frame(Kind::Chunk, stream, &chunk[..length])).await.is_err() {
                        return;
                    }
                }
            }
        }
    };
    tokio::select! {
        () = flow.stopped.cancelled() => return,
        () = moving => {}
    }
    let _ = frames.send(frame(Kind::End, stream, &[])).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stream_holds_more_than_its_window() {
        let mut streams = Streams::default();
        let mut queue = streams.add_writer(1);
        for _ in 0..WINDOW / MAX_CHUNK {
            assert!(streams.add(1, vec![0; MAX_CHUNK]));
        }
        assert!(!streams.add(1, vec![0]));
        assert_eq!(queue.end.try_recv().unwrap().len(), MAX_CHUNK);
        // Credit that nobody gave away is none.
        let flow = streams.add_reader(2);
        streams.credit(2, usize::MAX);
        assert_eq!(flow.credit.available_permits(), WINDOW);
        flow.credit.forget_permits(10);
        streams.credit(2, 7);
        assert_eq!(flow.credit.available_permits(), WINDOW - 3);
        streams.stop(2);
        assert!(flow.stopped.is_cancelled());
        // For streams that have ended, or never were.
        streams.end(1);
        assert!(streams.add(1, vec![0; MAX_CHUNK]));
        streams.credit(9, 1);
    }
}
