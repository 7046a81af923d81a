//! Archives written byte by byte, so that they can lie about everything.

/// One entry. What is `Some` is written instead of the truth.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) mode: u32,
    pub(crate) flags: u16,
    pub(crate) method: u16,
    /// The size before packing, in both headers.
    pub(crate) size: Option<u32>,
    /// The size after packing, in both headers.
    pub(crate) packed: Option<u32>,
    pub(crate) crc: Option<u32>,
    /// Offset of the local header.
    pub(crate) offset: Option<u32>,
    /// The name in the local header.
    pub(crate) local_name: Option<Vec<u8>>,
    /// The method in the local header.
    pub(crate) local_method: Option<u16>,
    /// Size and packed size in the local header.
    pub(crate) local_sizes: Option<(u32, u32)>,
    /// Extra fields and a comment in the list of entries.
    pub(crate) extra: Vec<u8>,
    pub(crate) comment: Vec<u8>,
    /// Bytes after the data: a data descriptor.
    pub(crate) after: Vec<u8>,
}

/// The end of an archive, and what lies before its start.
#[derive(Clone, Default)]
pub(crate) struct Tail {
    pub(crate) prefix: Vec<u8>,
    /// Whether offsets count the prefix.
    pub(crate) prefix_counts: bool,
    pub(crate) comment: Vec<u8>,
    pub(crate) comment_length: Option<u16>,
    pub(crate) count: Option<u16>,
    pub(crate) directory_size: Option<u32>,
    pub(crate) directory_offset: Option<u32>,
    pub(crate) disk: u16,
    /// Bytes between the list of entries and the end's record: records of zip64.
    pub(crate) before_end: Vec<u8>,
    pub(crate) after_end: Vec<u8>,
}

pub(crate) fn entry(name: impl Into<Vec<u8>>, data: impl Into<Vec<u8>>) -> Entry {
    let (name, data) = (name.into(), data.into());
    Entry {
        name,
        data,
        mode: 0o100_644,
        flags: 0x800,
        method: 0,
        size: None,
        packed: None,
        crc: None,
        offset: None,
        local_name: None,
        local_method: None,
        local_sizes: None,
        extra: Vec::new(),
        comment: Vec::new(),
        after: Vec::new(),
    }
}

pub(crate) fn link(name: &str, target: &str) -> Entry {
    Entry { mode: 0o120_777, ..entry(name, target) }
}

/// `length` zero bytes, deflated by hand: stored blocks would not be a bomb, so a block of fixed codes repeats one byte.
pub(crate) fn deflated(name: &str, length: usize) -> Entry {
    let mut bits = Bits::default();
    bits.put(1, 1); // the last block
    bits.put(1, 2); // of fixed codes
    bits.put_code(0x30, 8); // the literal 0
    let mut left = length - 1;
    while left >= 258 {
        bits.put_code(0b1100_0101, 8); // 258 bytes
        bits.put_code(0, 5); // from one byte back
        left -= 258;
    }
    for _ in 0..left {
        bits.put_code(0x30, 8);
    }
    bits.put_code(0, 7);
    let zeros = vec![0; length];
    Entry { method: 8, size: Some(length as u32), crc: Some(crc32(&zeros)), ..entry(name, bits.bytes()) }
}

#[derive(Default)]
struct Bits {
    out: Vec<u8>,
    used: usize,
}

impl Bits {
    fn put(&mut self, value: u32, count: usize) {
        for i in 0..count {
            if self.used.is_multiple_of(8) {
                self.out.push(0);
            }
            let last = self.out.len() - 1;
            self.out[last] |= ((value >> i & 1) as u8) << (self.used % 8);
            self.used += 1;
        }
    }

    /// Codes go in from their highest bit.
    fn put_code(&mut self, code: u32, count: usize) {
        for i in (0..count).rev() {
            self.put(code >> i & 1, 1);
        }
    }

    fn bytes(self) -> Vec<u8> {
        self.out
    }
}

pub(crate) fn archive(entries: &[Entry]) -> Vec<u8> {
    archive_with(entries, &Tail::default())
}

fn header(e: &Entry, method: u16, sizes: (u32, u32), name: &[u8], extra: usize) -> Vec<u8> {
    let crc = e.crc.unwrap_or_else(|| crc32(&e.data));
    let mut header = Vec::new();
    for n in [20, e.flags, method, 0, 0x21] {
        header.extend_from_slice(&n.to_le_bytes());
    }
    for n in [crc, sizes.1, sizes.0] {
        header.extend_from_slice(&n.to_le_bytes());
    }
    header.extend_from_slice(&(name.len() as u16).to_le_bytes());
    header.extend_from_slice(&(extra as u16).to_le_bytes());
    header
}

pub(crate) fn archive_with(entries: &[Entry], tail: &Tail) -> Vec<u8> {
    let (mut out, mut central) = (tail.prefix.clone(), Vec::new());
    let base = if tail.prefix_counts { 0 } else { tail.prefix.len() };
    for e in entries {
        let offset = e.offset.unwrap_or((out.len() - base) as u32);
        let sizes = (e.size.unwrap_or(e.data.len() as u32), e.packed.unwrap_or(e.data.len() as u32));
        let local_name = e.local_name.as_ref().unwrap_or(&e.name);
        out.extend_from_slice(b"PK\x03\x04");
        out.extend(header(e, e.local_method.unwrap_or(e.method), e.local_sizes.unwrap_or(sizes), local_name, 0));
        out.extend_from_slice(local_name);
        out.extend_from_slice(&e.data);
        out.extend_from_slice(&e.after);
        central.extend_from_slice(b"PK\x01\x02\x14\x03");
        central.extend(header(e, e.method, sizes, &e.name, e.extra.len()));
        central.extend_from_slice(&(e.comment.len() as u16).to_le_bytes());
        central.extend_from_slice(&[0; 4]);
        central.extend_from_slice(&(e.mode << 16).to_le_bytes());
        central.extend_from_slice(&offset.to_le_bytes());
        central.extend_from_slice(&e.name);
        central.extend_from_slice(&e.extra);
        central.extend_from_slice(&e.comment);
    }
    let start = (out.len() - base) as u32;
    out.extend_from_slice(&central);
    out.extend_from_slice(&tail.before_end);
    out.extend_from_slice(b"PK\x05\x06");
    for n in [tail.disk, 0, tail.count.unwrap_or(entries.len() as u16), tail.count.unwrap_or(entries.len() as u16)] {
        out.extend_from_slice(&n.to_le_bytes());
    }
    out.extend_from_slice(&tail.directory_size.unwrap_or(central.len() as u32).to_le_bytes());
    out.extend_from_slice(&tail.directory_offset.unwrap_or(start).to_le_bytes());
    out.extend_from_slice(&tail.comment_length.unwrap_or(tail.comment.len() as u16).to_le_bytes());
    out.extend_from_slice(&tail.comment);
    out.extend_from_slice(&tail.after_end);
    out
}

pub(crate) fn crc32(data: &[u8]) -> u32 {
    let table: Vec<u32> = (0..256)
        .map(|byte| (0..8).fold(byte, |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }))
        .collect();
    !data.iter().fold(!0, |crc, byte| table[usize::from(crc as u8 ^ byte)] ^ (crc >> 8))
}
