//! The socket to one runner: frames, and descriptors beside them. Whatever comes from there is hostile until it has been
//! checked: bounded frames, known tags, and descriptors only where one is due.

use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::time::Duration;

use judge_core::runner::{MAX_DESCRIPTORS, MAX_FRAME, PROTOCOL, Reply, Request};
use rustix::fs::Mode;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketAddrUnix, SocketFlags, SocketType, bind, listen, recvmsg, sendmsg,
    socket_with,
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
            Channel { socket, buffer: vec![0; MAX_FRAME] }.hello().await
        };
        let channel = timeout("start", time, accept).await;
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
}

impl Channel {
    async fn hello(mut self) -> Result<Self, SandboxError> {
        match self.receive().await? {
            (Reply::Hello { protocol: PROTOCOL, .. }, None) => Ok(self),
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
        let fds: Vec<_> = descriptors.iter().map(AsFd::as_fd).collect();
        let send = || {
            let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
            let mut control = SendAncillaryBuffer::new(&mut space);
            if !fds.is_empty() {
                control.push(SendAncillaryMessage::ScmRights(&fds));
            }
            Ok(sendmsg(&self.socket, &[IoSlice::new(&frame)], &mut control, SendFlags::NOSIGNAL)?)
        };
        self.socket.async_io(Interest::WRITABLE, send).await.map(drop).map_err(|error| failed("send", &error))
    }

    /// Waits for a frame. Cancelling it loses nothing.
    pub(super) async fn receive(&mut self) -> Result<(Reply, Option<OwnedFd>), SandboxError> {
        let Self { socket, buffer } = self;
        let (length, flags, descriptor) = socket
            .async_io(Interest::READABLE, || {
                let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
                let mut control = RecvAncillaryBuffer::new(&mut space);
                let mut iov = [IoSliceMut::new(buffer)];
                let message = recvmsg(&*socket, &mut iov, &mut control, RecvFlags::CMSG_CLOEXEC)?;
                let mut descriptors = control.drain().flat_map(|part| match part {
                    RecvAncillaryMessage::ScmRights(fds) => fds.collect(),
                    _ => Vec::new(),
                });
                Ok((message.bytes, message.flags, descriptors.next()))
            })
            .await
            .map_err(|error| failed("receive", &error))?;
        if length == 0 {
            return Err(SandboxError::Runner("it has gone".into()));
        }
        if flags.intersects(ReturnFlags::TRUNC | ReturnFlags::CTRUNC) {
            return Err(SandboxError::Runner("it sent too much".into()));
        }
        let reply = serde_json::from_slice(&buffer[..length])
            .map_err(|error| SandboxError::Runner(format!("it sent nonsense: {error}")))?;
        Ok((reply, descriptor))
    }
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
