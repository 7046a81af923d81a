//! One entry of an archive: whether it is of a kind that is read, and whether its two headers agree. Readers of zips differ in
//! which of the two they believe; an archive in which it matters was made to deceive one of them.

use std::io::{Read, Seek, SeekFrom};

use zip::CompressionMethod;
use zip::read::ZipFileEntry;

use crate::error::Finding;

pub(crate) const S_IFMT: u32 = 0o170_000;
pub(crate) const S_IFDIR: u32 = 0o040_000;
pub(crate) const S_IFLNK: u32 = 0o120_000;
const S_IFREG: u32 = 0o100_000;

const LOCAL_MAGIC: &[u8] = b"PK\x03\x04";
const LOCAL_HEADER: usize = 30;
/// Bit of the flags: sizes and checksum follow the data, the header need not have them.
const DESCRIPTOR: u16 = 8;
/// Says that the size stands in an extra field.
const SIZE_ELSEWHERE: u32 = u32::MAX;
/// Extra field with the name in Unicode, which replaces the one in the header.
const UNICODE_NAME: [u8; 2] = 0x7075u16.to_le_bytes();

pub(crate) fn name(entry: &ZipFileEntry<'_>) -> Result<String, Finding> {
    let name = std::str::from_utf8(entry.name_raw());
    name.map(str::to_owned).map_err(|_| {
        let shown = String::from_utf8_lossy(entry.name_raw());
        Finding::new("", format!("the name `{shown}` is not UTF-8"))
    })
}

pub(crate) fn file_type(entry: &ZipFileEntry<'_>) -> u32 {
    entry.unix_mode().unwrap_or(0) & S_IFMT
}

/// Whether the entry is a file or link, packed in a way that is read.
pub(crate) fn check(entry: &ZipFileEntry<'_>, name: &str) -> Result<(), Finding> {
    if entry.encrypted() {
        return Err(Finding::new(name, "is encrypted"));
    }
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(Finding::new(
            name,
            format!("is packed by {}; only stored and deflate are read", entry.compression()),
        ));
    }
    if !matches!(file_type(entry), 0 | S_IFREG | S_IFLNK) {
        return Err(Finding::new(name, "is neither a file, a folder nor a link"));
    }
    Ok(())
}

/// Whether the header before the data says what the list of entries says.
pub(crate) fn check_local<R: Read + Seek>(zip: &mut R, entry: &ZipFileEntry<'_>, name: &str) -> Result<(), Finding> {
    let differs = |what: &str| Err(Finding::new(name, format!("damaged: its {what} differs from the archive's list")));
    let mut header = [0; LOCAL_HEADER];
    let read = zip.seek(SeekFrom::Start(entry.header_start())).and_then(|_| zip.read_exact(&mut header));
    if read.is_err() || !header.starts_with(LOCAL_MAGIC) {
        return Err(Finding::new(name, "damaged: the archive's list points at nothing"));
    }
    let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
    let long = |at: usize| u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let mut local_name = vec![0; usize::from(short(26))];
    let mut extra = vec![0; usize::from(short(28))];
    if zip.read_exact(&mut local_name).and_then(|()| zip.read_exact(&mut extra)).is_err() {
        return Err(Finding::new(name, "damaged: it ends within its header"));
    }
    let renamed = extra.windows(2).any(|field| field == UNICODE_NAME);
    if local_name != entry.name_raw() && !renamed {
        return differs(&format!("name `{}`", String::from_utf8_lossy(&local_name)));
    }
    let stored = short(8) == 0;
    if stored != (entry.compression() == CompressionMethod::Stored) {
        return differs("way of packing");
    }
    for (at, want) in [(18, entry.compressed_size()), (22, entry.size())] {
        let unknown = long(at) == SIZE_ELSEWHERE || (short(6) & DESCRIPTOR != 0 && long(at) == 0);
        if !unknown && u64::from(long(at)) != want {
            return differs("size");
        }
    }
    Ok(())
}
