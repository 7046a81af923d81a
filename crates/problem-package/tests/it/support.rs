//! Builders: packages in folders, and archives that lie.

use std::io::Cursor;
use std::path::Path;

use problem_package::{Finding, Package, UnpackLimits, Unpacked};
use tempfile::TempDir;

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = dir.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    dir
}

/// A small package that is right, with `files` put over it; an empty text takes a file away.
pub(crate) fn package(files: &[(&str, &str)]) -> TempDir {
    let base = [
        (
            "problem.yaml",
            "problem_format_version: 2025-09\nname: Twice\nuuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e\nlimits: {time_limit: 1}\n",
        ),
        ("statement/problem.en.md", "Print $n$ twice.\n"),
        ("data/sample/1.in", "1\n"),
        ("data/sample/1.ans", "1 1\n"),
        ("data/secret/01.in", "7\n"),
        ("data/secret/01.ans", "7 7\n"),
        ("input_validators/v.py", "import sys\nsys.exit(42)\n"),
        ("submissions/accepted/a.py", "n = input()\nprint(n, n)\n"),
    ];
    let dir = folder(&base);
    for (path, text) in files {
        let path = dir.path().join(path);
        if text.is_empty() {
            std::fs::remove_file(path).unwrap();
            continue;
        }
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    dir
}

pub(crate) fn load(dir: &Path) -> (Package, Vec<Finding>) {
    problem_package::load(dir).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// The errors, as text.
pub(crate) fn errors(dir: &Path) -> Vec<String> {
    problem_package::load(dir).unwrap_err().iter().map(ToString::to_string).collect()
}

pub(crate) fn unpack(zip: &[u8], dest: &Path, limits: &UnpackLimits) -> Result<Unpacked, Vec<Finding>> {
    problem_package::unpack(Cursor::new(zip), dest, limits)
}

/// One entry of an archive that is written byte by byte.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) mode: u32,
    pub(crate) flags: u16,
    pub(crate) method: u16,
    /// What the headers say, where it isn't the truth.
    pub(crate) size: Option<u32>,
    pub(crate) crc: Option<u32>,
    /// Offset of the local header, where it isn't its own.
    pub(crate) offset: Option<u32>,
}

pub(crate) fn entry(name: impl Into<Vec<u8>>, data: impl Into<Vec<u8>>) -> Entry {
    let (name, data) = (name.into(), data.into());
    Entry { name, data, mode: 0o100_644, flags: 0x800, method: 0, size: None, crc: None, offset: None }
}

pub(crate) fn link(name: &str, target: &str) -> Entry {
    Entry { mode: 0o120_777, ..entry(name, target) }
}

pub(crate) fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for e in entries {
        let offset = e.offset.unwrap_or(out.len() as u32);
        let size = e.size.unwrap_or(e.data.len() as u32);
        let crc = e.crc.unwrap_or_else(|| crc32(&e.data));
        let mut common = Vec::new();
        for n in [20, e.flags, e.method, 0, 0x21] {
            common.extend_from_slice(&n.to_le_bytes());
        }
        for n in [crc, e.data.len() as u32, size] {
            common.extend_from_slice(&n.to_le_bytes());
        }
        common.extend_from_slice(&(e.name.len() as u16).to_le_bytes());
        common.extend_from_slice(&[0, 0]);
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&common);
        out.extend_from_slice(&e.name);
        out.extend_from_slice(&e.data);
        central.extend_from_slice(b"PK\x01\x02\x14\x03");
        central.extend_from_slice(&common);
        central.extend_from_slice(&[0; 6]);
        central.extend_from_slice(&(e.mode << 16).to_le_bytes());
        central.extend_from_slice(&offset.to_le_bytes());
        central.extend_from_slice(&e.name);
    }
    let start = out.len() as u32;
    out.extend_from_slice(&central);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        out.extend_from_slice(&(entries.len() as u16).to_le_bytes());
    }
    out.extend_from_slice(&(central.len() as u32).to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}

fn crc32(data: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !data.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}
