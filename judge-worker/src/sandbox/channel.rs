//! The socket to one runner: frames, and descriptors beside them. Whatever comes from there is hostile until it has been
//! checked: bounded frames, known tags, and descriptors only where one is due.

use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use judge_core::runner::{MAX_DESCRIPTORS, MAX_FRAME, PROTOCOL, Reply, Request};
use rustix::fs::Mode;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketAddrUnix, SocketFlags, SocketType, bind, listen, recvmsg, sendmsg,
    socket_with, socketpair,
};
use tokio::io::Interest;
use tokio::net::{UnixListener, UnixStream};

use super::SandboxError;

const FLAGS: SocketFlags = SocketFlags::CLOEXEC.union(SocketFlags::NONBLOCK);

/// A socket that waits for a runner.
#[derive(Debug)]
pub(super) struct Listener {
    socket: UnixListener,
    path: PathBuf,
}

impl Listener {
    /// Listens on the socket `s` in a folder, which is made, for root alone. Paths of sockets are limited to 107 bytes.
    pub(super) fn open(folder: &Path) -> Result<Self, SandboxError> {
        std::fs::create_dir(folder).map_err(|error| failed("make the socket's folder", &error))?;
        rustix::fs::chmod(folder, Mode::from_raw_mode(0o700)).map_err(|error| failed("close the folder", &error))?;
        let path = folder.join("s");
        let socket = socket_with(AddressFamily::UNIX, SocketType::SEQPACKET, FLAGS, None)
            .map_err(|error| failed("make a socket", &error))?;
        let address = SocketAddrUnix::new(&path).map_err(|error| failed("name the socket", &error))?;
        bind(&socket, &address).map_err(|error| failed("bind the socket", &error))?;
        listen(&socket, 1).map_err(|error| failed("listen", &error))?;
        // Tokio has no type for packets in order; its streams and listeners wait for any socket just as well.
        let socket = UnixListener::from_std(socket.into()).map_err(|error| failed("watch the socket", &error))?;
        Ok(Self { socket, path })
    }

    /// Waits for the runner and its hello.
    pub(super) async fn accept(self, time: Duration) -> Result<Channel, SandboxError> {
        let accept = async {
            let (socket, _) = self.socket.accept().await.map_err(|error| failed("accept the runner", &error))?;
            Ok(Channel { socket, buffer: vec![0; MAX_FRAME], is_streamed: false })
        };
        let channel = timeout("start", time, async { accept.await?.hello().await }).await;
        // Nobody else shall connect.
        let _ = std::fs::remove_file(&self.path);
        channel
    }
}

/// The connection to one runner. Dropping it ends the runner, and with it everything in the box.
#[derive(Debug)]
pub(super) struct Channel {
    socket: UnixStream,
    buffer: Vec<u8>,
    is_streamed: bool,
}

impl Channel {
    /// A connection whose other end is a socket that a bridge (`bridge.rs`) joins with the runner.
    pub(super) fn pair() -> Result<(Self, UnixStream), SandboxError> {
        let pair = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, FLAGS, None);
        let (ours, theirs) = pair.map_err(|error| failed("make a pair of sockets", &error))?;
        let watch = |socket: OwnedFd| {
            UnixStream::from_std(socket.into()).map_err(|error| failed("watch a pair of sockets", &error))
        };
        Ok((Self { socket: watch(ours)?, buffer: vec![0; MAX_FRAME], is_streamed: true }, watch(theirs)?))
    }

    /// Waits for the runner's hello, at most so long.
    pub(super) async fn greeted(self, time: Duration) -> Result<Self, SandboxError> {
        timeout("start", time, self.hello()).await
    }

    /// Whether what goes over it is copied on the way, descriptors too.
    pub(super) fn is_streamed(&self) -> bool {
        self.is_streamed
    }

    async fn hello(mut self) -> Result<Self, SandboxError> {
        match self.receive().await? {
            (Reply::Hello { protocol: PROTOCOL, cgroup }, None) => {
                if cgroup == 0 {
                    warn_of_counting();
                }
                Ok(self)
            }
            (Reply::Hello { protocol, .. }, None) => {
                Err(SandboxError::Runner(format!("it speaks protocol {protocol}, this worker {PROTOCOL}")))
            }
            (other, _) => Err(unexpected(other)),
        }
    }

    /// Asks, and waits for the answer, at most so long.
    pub(super) async fn ask(
        &mut self,
        request: &Request,
        descriptors: &[OwnedFd],
        time: Duration,
    ) -> Result<(Reply, Option<OwnedFd>), SandboxError> {
        timeout("answer", time, async {
            self.send(request, descriptors).await?;
            self.receive().await
        })
        .await
    }

    /// Asks for something whose only good answer is "done".
    pub(super) async fn order(
        &mut self,
        request: &Request,
        descriptors: &[OwnedFd],
        time: Duration,
    ) -> Result<(), SandboxError> {
        match self.ask(request, descriptors, time).await? {
            (Reply::Done, None) => Ok(()),
            (other, _) => Err(unexpected(other)),
        }
    }

    /// Sends a frame. The kernel copies the descriptors; the caller may close its own.
    pub(super) async fn send(&self, request: &Request, descriptors: &[OwnedFd]) -> Result<(), SandboxError> {
        let frame = serde_json::to_vec(request).map_err(|error| SandboxError::Runner(error.to_string()))?;
        if frame.len() > MAX_FRAME || descriptors.len() > MAX_DESCRIPTORS {
            return Err(SandboxError::Setup("the request is too large for one frame".into()));
        }
        send_frame(&self.socket, &frame, descriptors).await
    }

    /// Waits for a frame. Cancelling it loses nothing.
    pub(super) async fn receive(&mut self) -> Result<(Reply, Option<OwnedFd>), SandboxError> {
        const ONE: usize = rustix::cmsg_space!(ScmRights(1));
        let received = receive_frame::<ONE>(&self.socket, &mut self.buffer).await?;
        let (length, descriptors) = received.ok_or_else(|| SandboxError::Runner("it has gone".into()))?;
        let reply = serde_json::from_slice(&self.buffer[..length])
            .map_err(|error| SandboxError::Runner(format!("it sent nonsense: {error}")))?;
        Ok((reply, descriptors.into_iter().next()))
    }
}

/// Sends a frame with descriptors beside it.
pub(super) async fn send_frame(socket: &UnixStream, frame: &[u8], descriptors: &[OwnedFd]) -> Result<(), SandboxError> {
    let fds: Vec<_> = descriptors.iter().map(AsFd::as_fd).collect();
    let send = || {
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
        let mut control = SendAncillaryBuffer::new(&mut space);
        if !fds.is_empty() {
            control.push(SendAncillaryMessage::ScmRights(&fds));
        }
        Ok(sendmsg(socket, &[IoSlice::new(frame)], &mut control, SendFlags::NOSIGNAL)?)
    };
    socket.async_io(Interest::WRITABLE, send).await.map(drop).map_err(|error| failed("send", &error))
}

/// Waits for a frame: its length, and the descriptors beside it, for which there are `SPACE` bytes. `None`: the other side has gone.
/// Cancelling it loses nothing.
pub(super) async fn receive_frame<const SPACE: usize>(
    socket: &UnixStream,
    buffer: &mut [u8],
) -> Result<Option<(usize, Vec<OwnedFd>)>, SandboxError> {
    let receive = || {
        let mut space = [MaybeUninit::uninit(); SPACE];
        let mut control = RecvAncillaryBuffer::new(&mut space);
        let mut iov = [IoSliceMut::new(buffer)];
        let message = recvmsg(socket, &mut iov, &mut control, RecvFlags::CMSG_CLOEXEC)?;
        let descriptors = control.drain().flat_map(|part| match part {
            RecvAncillaryMessage::ScmRights(fds) => fds.collect(),
            _ => Vec::new(),
        });
        Ok((message.bytes, message.flags, descriptors.collect()))
    };
    let received = socket.async_io(Interest::READABLE, receive).await;
    let (length, flags, descriptors) = received.map_err(|error| failed("receive", &error))?;
    if flags.intersects(ReturnFlags::TRUNC | ReturnFlags::CTRUNC) {
        return Err(SandboxError::Runner("it sent too much".into()));
    }
    Ok((length > 0).then_some((length, descriptors)))
}

/// Says once that a box's kernel shows no control groups.
fn warn_of_counting() {
    static SAID: Once = Once::new();
    SAID.call_once(|| {
        tracing::warn!(
            "Boxes show no control groups: time and memory are counted by their processes, less exactly (docs/SANDBOX.md)."
        );
    });
}

/// What an answer means that was not the one hoped for.
pub(super) fn unexpected(reply: Reply) -> SandboxError {
    match reply {
        Reply::Failed { step, errno: 0 } => SandboxError::Setup(step),
        Reply::Failed { step, errno } => {
            SandboxError::Setup(format!("{step}: {}", std::io::Error::from_raw_os_error(errno)))
        }
        other => SandboxError::Runner(format!("it answered beside the question: {other:?}")),
    }
}

async fn timeout<T>(
    what: &str,
    time: Duration,
    call: impl Future<Output = Result<T, SandboxError>>,
) -> Result<T, SandboxError> {
    tokio::time::timeout(time, call)
        .await
        .unwrap_or_else(|_| Err(SandboxError::Runner(format!("it did not {what} within {} s", time.as_secs()))))
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> SandboxError {
    SandboxError::Runner(format!("{what}: {error}"))
}
