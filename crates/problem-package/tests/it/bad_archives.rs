//! Archives whose structure lies. Each is refused with its reason, or (where it does no harm) read as any other reader would.

use crate::archive::try_unpack;
use crate::support::{Entry, Tail, archive, archive_with, deflated, entry};

fn yaml() -> Entry {
    entry("p/problem.yaml", "name: x\n")
}

/// The archive of a small package, with one more entry.
fn with(change: impl FnOnce(&mut Entry)) -> Vec<u8> {
    let mut extra = entry("p/a", "text");
    change(&mut extra);
    archive(&[yaml(), extra])
}

fn tail(change: impl FnOnce(&mut Tail)) -> Vec<u8> {
    let mut tail = Tail::default();
    change(&mut tail);
    archive_with(&[yaml(), entry("p/a", "text")], &tail)
}

/// The field of zip64, saying these sizes and this offset.
fn zip64(values: &[u64]) -> Vec<u8> {
    let mut field = vec![1, 0];
    field.extend_from_slice(&(8 * values.len() as u16).to_le_bytes());
    values.iter().for_each(|v| field.extend_from_slice(&v.to_le_bytes()));
    field
}

/// The end records of zip64, saying that there are so many entries, so many bytes of them, and from where.
fn zip64_end(count: u64, size: u64, offset: u64, record_at: u64) -> Vec<u8> {
    let mut out = b"PK\x06\x06".to_vec();
    out.extend_from_slice(&44u64.to_le_bytes());
    out.extend_from_slice(&[45, 3, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for n in [count, count, size, offset] {
        out.extend_from_slice(&n.to_le_bytes());
    }
    out.extend_from_slice(b"PK\x06\x07\0\0\0\0");
    out.extend_from_slice(&record_at.to_le_bytes());
    out.extend_from_slice(&1u32.to_le_bytes());
    out
}

fn zip64_tail(count: u64, size: u64, offset: u64, record_at: u64) -> Vec<u8> {
    tail(|t| {
        t.before_end = zip64_end(count, size, offset, record_at);
        (t.count, t.directory_size, t.directory_offset) = (Some(u16::MAX), Some(u32::MAX), Some(u32::MAX));
    })
}

/// Name, archive, and what the error says.
fn refused() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let huge = u64::MAX - 7;
    vec![
        (
            "another name before the data",
            with(|e| e.local_name = Some(b"p/b".to_vec())),
            "p/a: damaged: its name `p/b`",
        ),
        (
            "a longer name before the data",
            with(|e| e.local_name = Some(b"p/a/../../b".to_vec())),
            "p/a: damaged: its name",
        ),
        ("another packing before the data", with(|e| e.local_method = Some(8)), "p/a: damaged: its way of packing"),
        ("other sizes before the data", with(|e| e.local_sizes = Some((4, 3))), "p/a: damaged: its size"),
        ("another size before the data", with(|e| e.local_sizes = Some((5, 4))), "p/a: damaged: its size"),
        ("packed size reaches into the next", with(|e| e.packed = Some(40)), "p/a"),
        ("packed size beyond the end", with(|e| e.packed = Some(1 << 30)), "p/a"),
        ("stored sizes differ", with(|e| e.size = Some(3)), "p/a: damaged"),
        ("offset into nowhere", with(|e| e.offset = Some(1 << 30)), "points at nothing"),
        ("offset into data", with(|e| e.offset = Some(3)), "points at nothing"),
        ("offset at the list", with(|e| e.offset = Some(130)), "points at nothing"),
        ("encrypted strongly", with(|e| e.flags |= 0x41), "encrypted"),
        ("bzip2", with(|e| e.method = 12), "only stored and deflate"),
        ("lzma", with(|e| e.method = 14), "only stored and deflate"),
        ("zstd", with(|e| e.method = 93), "only stored and deflate"),
        ("aes", with(|e| e.method = 99), "p/a"),
        ("a method that nobody knows", with(|e| e.method = 4711), "only stored and deflate"),
        ("a block device", with(|e| e.mode = 0o060_600), "neither a file"),
        ("a socket", with(|e| e.mode = 0o140_600), "neither a file"),
        ("zip64 size", with(|e| (e.size, e.extra) = (Some(u32::MAX), zip64(&[huge]))), "p/a"),
        ("zip64 packed size", with(|e| (e.packed, e.extra) = (Some(u32::MAX), zip64(&[huge]))), "p/a"),
        ("zip64 offset", with(|e| (e.offset, e.extra) = (Some(u32::MAX), zip64(&[huge]))), ""),
        ("zip64 field cut short", with(|e| (e.size, e.extra) = (Some(u32::MAX), vec![1, 0, 8, 0, 1])), ""),
        ("zip64 end: more entries", zip64_tail(1 << 40, 106, 82, 188), "not a zip"),
        ("zip64 end: a larger list", zip64_tail(2, 1 << 50, 82, 188), "damaged"),
        ("zip64 end: an offset beyond", zip64_tail(2, 106, huge, 188), "not a zip"),
        ("zip64 end: a record elsewhere", zip64_tail(2, 106, 82, huge), "not a zip"),
        ("the last of several disks", tail(|t| t.disk = 3), "not a zip"),
        ("more entries than there are", tail(|t| t.count = Some(3)), "more entries than its size allows"),
        ("many more entries", tail(|t| t.count = Some(60_000)), "not a zip"),
        ("the list elsewhere", tail(|t| t.directory_offset = Some(1)), ""),
        ("the list beyond the end", tail(|t| t.directory_offset = Some(u32::MAX - 1)), "not a zip"),
        ("a comment that isn't whole", tail(|t| t.comment_length = Some(9)), "not a zip"),
        ("a bomb", archive(&[yaml(), deflated("p/zeros", 1_000_000)]), "unpacks to more"),
        (
            "a bomb that says it is small",
            archive(&[yaml(), Entry { size: Some(9), ..deflated("p/zeros", 1_000_000) }]),
            "p",
        ),
        (
            "many small bombs",
            archive(&(0..30).map(|i| deflated(&format!("p/{i}"), 9_000)).collect::<Vec<_>>()),
            "unpacks to more",
        ),
        ("one local file under many names", one_body_many_names(), "p/a1: damaged: its name `p/a0`"),
        ("escape characters", with(|e| e.name = b"p/\x1b[31m".to_vec()), "control"),
        ("text that turns around", with(|e| e.name = "p/\u{202e}ni.1".into()), "control"),
        ("a Windows share", with(|e| e.name = b"//server/x".to_vec()), "absolute"),
        ("a drive without a slash", with(|e| e.name = b"c:x".to_vec()), "absolute"),
        ("up, by backslashes", with(|e| e.name = b"..\\..\\x".to_vec()), "backslash"),
        ("only dots", with(|e| e.name = b"..".to_vec()), "leads out"),
        ("up at the end", with(|e| e.name = b"p/x/..".to_vec()), "leads out"),
        ("a folder up", with(|e| (e.name, e.mode) = (b"p/../../x/".to_vec(), 0o040_755)), "leads out"),
        ("a long path", with(|e| e.name = vec!["abcdefgh"; 200].join("/").into_bytes()), "1,024"),
        ("Latin-1", with(|e| e.name = b"p/caf\xe9".to_vec()), "UTF-8"),
        ("an overlong slash", with(|e| e.name = b"p/\xc0\xaf".to_vec()), "UTF-8"),
        ("case, beyond ASCII", archive(&[entry("p/\u{c4}", "1"), entry("p/\u{e4}", "2")]), "upper and lower case"),
    ]
}

/// A few bytes of data, many names for them: what comes out is much more than what is there.
fn one_body_many_names() -> Vec<u8> {
    let first = entry("p/a0", vec![b'x'; 1_000]);
    let others = (1..30).map(|_| Entry {
        data: Vec::new(),
        offset: Some(0),
        size: Some(1_000),
        packed: Some(1_000),
        crc: Some(crate::support::crc32(&[b'x'; 1_000])),
        ..entry("p/a0", "")
    });
    archive(
        &[first]
            .into_iter()
            .chain(others.enumerate().map(|(i, e)| Entry {
                name: format!("p/a{}", i + 1).into(),
                local_name: Some(Vec::new()),
                ..e
            }))
            .collect::<Vec<_>>(),
    )
}

#[test]
fn lies_are_refused_with_the_reason() {
    let cases = refused();
    assert!(cases.len() >= 45, "{} cases", cases.len());
    let mut surprises = Vec::new();
    for (what, zip, reason) in cases {
        match try_unpack(&zip) {
            Ok(_) => surprises.push(format!("{what}: was unpacked")),
            Err(error) if !error.is_empty() && error.contains(reason) => {}
            Err(error) => surprises.push(format!("{what}: {error}")),
        }
    }
    assert!(surprises.is_empty(), "{surprises:#?}");
}

#[test]
fn what_ends_early_is_refused_wherever_it_ends() {
    let good = archive(&[yaml(), entry("p/a", vec![7; 300]), deflated("p/zeros", 3_000)]);
    assert!(try_unpack(&good).is_ok());
    for end in 0..good.len() {
        assert!(try_unpack(&good[..end]).is_err(), "cut at {end}");
    }
}

/// Not what archivers write, but no lie either.
#[test]
fn harmless_oddities_are_read() {
    let inner = archive(&[entry("q/problem.yaml", "name: y\n")]);
    let descriptor = |sign: bool| {
        let mut after = if sign { b"PK\x07\x08".to_vec() } else { Vec::new() };
        [crate::support::crc32(b"text"), 4, 4].iter().for_each(|n| after.extend_from_slice(&n.to_le_bytes()));
        with(|e| (e.flags, e.local_sizes, e.after) = (0x808, Some((0, 0)), after))
    };
    let cases = [
        ("a program before it, counted", tail(|t| (t.prefix, t.prefix_counts) = (b"#!/bin/sh\nexit\n".to_vec(), true))),
        ("a program before it, not counted", tail(|t| t.prefix = b"#!/bin/sh\nexit\n".to_vec())),
        ("a long comment", tail(|t| t.comment = vec![b'c'; 65_535])),
        ("an end within the comment", tail(|t| t.comment = b"PK\x05\x06 and more words of it".to_vec())),
        ("a comment of an entry", with(|e| e.comment = vec![b'c'; 60_000])),
        ("unknown extra fields", with(|e| e.extra = vec![0xfe, 0xca, 2, 0, 1, 2])),
        ("sizes after the data", descriptor(true)),
        ("sizes after the data, unsigned", descriptor(false)),
        ("an archive in the archive", with(|e| (e.name, e.data) = (b"p/inner.zip".to_vec(), inner))),
        ("no mode", with(|e| e.mode = 0)),
        ("all modes", with(|e| e.mode = 0o107_777)),
        ("deflated", archive(&[yaml(), deflated("p/zeros", 3_000)])),
    ];
    for (what, zip) in cases {
        let (dir, folder) = try_unpack(&zip).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(folder.as_deref(), Some("p"), "{what}");
        assert_eq!(std::fs::read_to_string(dir.path().join("dest/p/problem.yaml")).unwrap(), "name: x\n", "{what}");
        assert!(!dir.path().join("dest/q").exists(), "{what}");
    }
}
