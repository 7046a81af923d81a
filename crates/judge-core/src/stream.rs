//! The byte stream between worker and box where no descriptor can be passed: an engine on another machine, or a kernel of its
//! own around the box.
//!
//! It carries the frames of [`crate::runner`] and, in the place of the descriptors beside them, streams: numbered by the worker,
//! each in one direction, with a window of bytes that may be under way, so that neither side has to hold more. A file goes whole
//! before the request that it belongs to is served. Stream [`BACK`] is a file that comes with an answer.
//!
//! Each frame begins with a [`Head`]. The worker treats all of it as hostile.

use crate::runner::{MAX_DESCRIPTORS, MAX_FRAME};

/// The most bytes of one chunk.
pub const MAX_CHUNK: usize = 64 * 1024;
/// The most bytes of one stream that are under way.
pub const WINDOW: usize = 256 * 1024;
/// Credit is given for at least so many bytes at once. For less it isn't worth a frame, which would keep the next one waiting where the
/// network holds small packets back.
pub const GIVEN: usize = WINDOW / 4;
/// The file that comes with an answer.
pub const BACK: u32 = 0;
/// The most bytes behind a head: a frame of the protocol, and what is said of its descriptors.
pub const MAX_PAYLOAD: usize = MAX_FRAME + 9 + 5 * MAX_DESCRIPTORS;
/// The word with which the runner is told to speak this way.
pub const ARGUMENT: &str = "--stream";

/// What a frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A frame of the protocol: an [`Envelope`].
    Message,
    /// Bytes of a stream, at most [`MAX_CHUNK`].
    Chunk,
    /// The stream's writer has ended.
    End,
    /// The stream's reader wants no more.
    Stop,
    /// The stream's reader has taken so many bytes, which may be sent anew: four bytes.
    Credit,
}

/// The beginning of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// What it is.
    pub kind: Kind,
    /// The stream; no matter for a message.
    pub stream: u32,
    /// Bytes that follow.
    pub length: usize,
}

impl Head {
    /// Bytes of a head.
    pub const BYTES: usize = 9;

    /// As bytes. The length must be at most [`MAX_PAYLOAD`].
    pub fn encode(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[..4].copy_from_slice(&u32::try_from(self.length).unwrap_or(u32::MAX).to_le_bytes());
        bytes[4] = self.kind as u8;
        bytes[5..].copy_from_slice(&self.stream.to_le_bytes());
        bytes
    }

    /// From bytes. `None` if it is nonsense, or longer than its kind may be.
    pub fn decode(bytes: [u8; Self::BYTES]) -> Option<Self> {
        let [a, b, c, d, kind, stream @ ..] = bytes;
        let length = usize::try_from(u32::from_le_bytes([a, b, c, d])).ok()?;
        let (kind, fits) = match kind {
            0 => (Kind::Message, length <= MAX_PAYLOAD),
            1 => (Kind::Chunk, length <= MAX_CHUNK),
            2 => (Kind::End, length == 0),
            3 => (Kind::Stop, length == 0),
            4 => (Kind::Credit, length == 4),
            _ => return None,
        };
        fits.then_some(Self { kind, stream: u32::from_le_bytes(stream), length })
    }
}

/// A whole frame.
pub fn frame(kind: Kind, stream: u32, payload: &[u8]) -> Vec<u8> {
    let mut frame = Vec::with_capacity(Head::BYTES + payload.len());
    frame.extend_from_slice(&Head { kind, stream, length: payload.len() }.encode());
    frame.extend_from_slice(payload);
    frame
}

/// A whole frame that gives credit.
pub fn credit(stream: u32, bytes: usize) -> Vec<u8> {
    frame(Kind::Credit, stream, &u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes())
}

/// The number in a credit.
pub fn credited(payload: &[u8]) -> usize {
    let bytes = payload.try_into().map_or(0, u32::from_le_bytes);
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

/// What stands for a descriptor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Nothing to read.
    Nothing,
    /// A file to read: the stream is its content.
    File,
    /// The reading end of a pipe: the stream goes into it.
    Into,
    /// The writing end of a pipe: the stream comes out of it.
    OutOf,
    /// The same as an earlier descriptor of the frame, by its place.
    Same(u8),
}

/// A frame of the protocol, with what stands for the descriptors beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// In their order.
    pub descriptors: Vec<(u32, Way)>,
    /// Of a request: the most bytes of a file that may come back.
    pub most: u64,
    /// JSON, as `runner.rs` has it.
    pub message: &'a [u8],
}

impl<'a> Envelope<'a> {
    /// As a whole frame.
    pub fn encode(&self) -> Vec<u8> {
        let mut payload = Vec::with_capacity(9 + 5 * self.descriptors.len() + self.message.len());
        payload.extend_from_slice(&self.most.to_le_bytes());
        payload.push(u8::try_from(self.descriptors.len()).unwrap_or(u8::MAX));
        for (stream, way) in &self.descriptors {
            payload.extend_from_slice(&stream.to_le_bytes());
            payload.push(match way {
                Way::Nothing => 0,
                Way::File => 1,
                Way::Into => 2,
                Way::OutOf => 3,
                Way::Same(place) => 4 + place,
            });
        }
        payload.extend_from_slice(self.message);
        frame(Kind::Message, 0, &payload)
    }

    /// From a frame's payload. `None` if it is nonsense.
    pub fn decode(payload: &'a [u8]) -> Option<Self> {
        let (most, rest) = payload.split_first_chunk()?;
        let (count, rest) = rest.split_first()?;
        let count = usize::from(*count);
        let (told, message) = rest.split_at_checked(5 * count)?;
        let descriptors = told.chunks_exact(5).enumerate().map(|(place, told)| {
            let (stream, way) = told.split_first_chunk()?;
            let way = match way.first()? {
                0 => Way::Nothing,
                1 => Way::File,
                2 => Way::Into,
                3 => Way::OutOf,
                same if usize::from(*same) < 4 + place => Way::Same(same - 4),
                _ => return None,
            };
            Some((u32::from_le_bytes(*stream), way))
        });
        let descriptors: Vec<_> = descriptors.collect::<Option<_>>()?;
        let fits = count <= MAX_DESCRIPTORS && message.len() <= MAX_FRAME;
        fits.then_some(Self { descriptors, most: u64::from_le_bytes(*most), message })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_come_back_as_they_went() {
        for (kind, length) in [(Kind::Message, 70), (Kind::Chunk, MAX_CHUNK), (Kind::End, 0), (Kind::Stop, 0)] {
            let head = Head { kind, stream: 0x0102_0304, length };
            assert_eq!(Head::decode(head.encode()), Some(head));
        }
        let frame = credit(7, 123_456);
        let (head, payload) = frame.split_first_chunk().unwrap();
        assert_eq!(Head::decode(*head), Some(Head { kind: Kind::Credit, stream: 7, length: 4 }));
        assert_eq!(credited(payload), 123_456);
    }

    #[test]
    fn heads_that_cannot_be_are_refused() {
        let long = |kind, length| Head::decode(Head { kind, stream: 1, length }.encode());
        assert_eq!(long(Kind::Chunk, MAX_CHUNK + 1), None);
        assert_eq!(long(Kind::Message, MAX_PAYLOAD + 1), None);
        assert_eq!(long(Kind::End, 1), None);
        assert_eq!(long(Kind::Credit, 3), None);
        assert_eq!(Head::decode([0, 0, 0, 0, 5, 0, 0, 0, 0]), None);
        assert_eq!(Head::decode([255; Head::BYTES]), None);
    }

    #[test]
    fn envelopes_come_back_as_they_went() {
        let descriptors = vec![(5, Way::Nothing), (6, Way::File), (7, Way::Into), (8, Way::OutOf), (8, Way::Same(3))];
        let envelope = Envelope { descriptors, most: 1 << 40, message: b"\"ping\"" };
        let frame = envelope.encode();
        assert_eq!(Envelope::decode(&frame[Head::BYTES..]), Some(envelope));
        // A descriptor can only be the same as one before it.
        let forward = Envelope { descriptors: vec![(1, Way::Same(0))], most: 0, message: b"" }.encode();
        assert_eq!(Envelope::decode(&forward[Head::BYTES..]), None);
        for short in [&b""[..], &[0; 8], &[0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3]] {
            assert_eq!(Envelope::decode(short), None);
        }
    }
}
