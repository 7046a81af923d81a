//! The socket to the worker: frames and the descriptors beside them.

use std::cell::RefCell;
use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use judge_core::runner::{MAX_DESCRIPTORS, MAX_FRAME, Reply, Request};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketAddrUnix, SocketFlags, SocketType, connect, recvmsg, sendmsg, socket_with,
};

use crate::{Failure, Step};

pub(crate) struct Wire {
    socket: OwnedFd,
    /// Made once: untouched, it takes no memory beyond the longest frame so far.
    buffer: RefCell<Vec<u8>>,
}

impl Wire {
    pub(crate) fn connect(path: &str) -> Result<Self, Failure> {
        let socket = socket_with(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)
            .step("make a socket")?;
        let address = SocketAddrUnix::new(path).step("name the worker's socket")?;
        connect(&socket, &address).step("connect to the worker")?;
        Ok(Self::over(socket))
    }

    pub(crate) fn over(socket: OwnedFd) -> Self {
        Self { socket, buffer: RefCell::new(vec![0; MAX_FRAME]) }
    }

    pub(crate) fn as_fd(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }

    /// Whether the worker speaks, or goes, within this time.
    pub(crate) fn has_more_within(&self, time: Timespec) -> Result<bool, Failure> {
        let mut fds = [PollFd::new(&self.socket, PollFlags::IN)];
        match poll(&mut fds, Some(&time)) {
            Ok(ready) => Ok(ready > 0),
            Err(Errno::INTR) => Ok(true),
            Err(error) => Err(error).step("wait for the worker"),
        }
    }

    /// Waits for the next frame; `None` when the worker has gone.
    pub(crate) fn receive(&self) -> Result<Option<(Request, Vec<OwnedFd>)>, Failure> {
        let mut buffer = self.buffer.borrow_mut();
        let Some((length, descriptors)) = receive(&self.socket, &mut buffer)? else { return Ok(None) };
        let request =
            serde_json::from_slice(&buffer[..length]).map_err(|_| Failure { step: "understand a frame", errno: 0 })?;
        Ok(Some((request, descriptors)))
    }

    /// Sends a frame, with a descriptor beside it if there is one.
    pub(crate) fn send(&self, reply: &Reply, descriptor: Option<&OwnedFd>) -> Result<(), Failure> {
        let frame = serde_json::to_vec(reply).map_err(|_| Failure { step: "write a frame", errno: 0 })?;
        let descriptors: Vec<_> = descriptor.map(AsFd::as_fd).into_iter().collect();
        send(&self.socket, &frame, &descriptors)
    }
}

/// Waits for the next frame: its length, and the descriptors beside it. `None` when the other side has gone.
pub(crate) fn receive(socket: &OwnedFd, buffer: &mut [u8]) -> Result<Option<(usize, Vec<OwnedFd>)>, Failure> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let message = loop {
        let mut iov = [IoSliceMut::new(buffer)];
        match recvmsg(socket, &mut iov, &mut control, RecvFlags::CMSG_CLOEXEC) {
            Err(Errno::INTR) => {}
            Err(Errno::CONNRESET) => return Ok(None),
            other => break other.step("receive a frame")?,
        }
    };
    if message.bytes == 0 {
        return Ok(None);
    }
    let mut descriptors = Vec::new();
    for part in control.drain() {
        if let RecvAncillaryMessage::ScmRights(fds) = part {
            descriptors.extend(fds);
        }
    }
    if message.flags.intersects(ReturnFlags::TRUNC | ReturnFlags::CTRUNC) {
        return Err(Failure { step: "receive a frame: it is too long", errno: 0 });
    }
    Ok(Some((message.bytes, descriptors)))
}

/// Sends a frame with the descriptors beside it.
pub(crate) fn send(socket: &OwnedFd, frame: &[u8], descriptors: &[BorrowedFd<'_>]) -> Result<(), Failure> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !descriptors.is_empty() {
        control.push(SendAncillaryMessage::ScmRights(descriptors));
    }
    loop {
        match sendmsg(socket, &[IoSlice::new(frame)], &mut control, SendFlags::NOSIGNAL) {
            Err(Errno::INTR) => {}
            other => return other.map(drop).step("send a frame"),
        }
    }
}
