//! Archives, most of them hostile.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use problem_package::UnpackLimits;

use crate::support::{Entry, archive, entry, link, unpack};

fn small() -> UnpackLimits {
    UnpackLimits { packed_bytes: 1 << 20, unpacked_bytes: 100_000, entries: 40 }
}

/// Unpacks into a folder inside of a fresh one, which must stay the only thing there.
pub(crate) fn try_unpack(zip: &[u8]) -> Result<(tempfile::TempDir, Option<String>), String> {
    let outer = tempfile::tempdir().unwrap();
    let dest = outer.path().join("dest");
    std::fs::create_dir(&dest).unwrap();
    let result = unpack(zip, &dest, &small());
    let beside: Vec<_> = std::fs::read_dir(outer.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(beside, ["dest"], "something was written outside");
    assert_no_links(&dest);
    match result {
        Ok(unpacked) => Ok((outer, unpacked.folder_name)),
        Err(errors) => Err(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
    }
}

fn assert_no_links(dir: &Path) {
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let kind = entry.file_type().unwrap();
        assert!(kind.is_file() || kind.is_dir(), "{:?}", entry.path());
        if kind.is_dir() {
            assert_no_links(&entry.path());
        }
    }
}

#[test]
fn bad_archives_are_refused_with_the_reason() {
    let dup = |a: &str, b: &str| vec![entry(a, "1"), entry(b, "2")];
    let with = |change: fn(&mut Entry)| {
        let mut e = entry("p/a", "text");
        change(&mut e);
        vec![e]
    };
    let long = format!("p/{}", "x".repeat(300));
    let deep = vec!["d"; 40].join("/");
    let many: Vec<Entry> = (0..41).map(|i| entry(format!("p/{i}"), "")).collect();
    let many_dirs: Vec<Entry> = (0..20).map(|i| entry(format!("p/{i}/a/b/c"), "")).collect();
    let overlapping =
        vec![entry("p/a", "text"), Entry { offset: Some(0), ..entry("p/a", "text") }, entry("p/b", "text")];
    let overlapping: Vec<Entry> = overlapping.into_iter().map(|e| Entry { name: e.name, ..e }).collect();
    let cases: Vec<(&str, Vec<Entry>, &str)> = vec![
        ("up", vec![entry("p/../../x", "1")], "leads out"),
        ("up at once", vec![entry("../x", "1")], "leads out"),
        ("dot", vec![entry("p/./x", "1")], "leads out"),
        ("absolute", vec![entry("/etc/x", "1")], "absolute"),
        ("drive", vec![entry("C:/x", "1")], "absolute"),
        ("backslash", vec![entry("p\\..\\x", "1")], "backslash"),
        ("nul", vec![entry("p/a\0b", "1")], "control"),
        ("line end", vec![entry("p/a\nb", "1")], "control"),
        ("not UTF-8", vec![entry(b"p/\xff\xfe".to_vec(), "1")], "UTF-8"),
        ("empty part", vec![entry("p//x", "1")], "empty part"),
        ("empty", vec![entry("", "1")], "empty name"),
        ("long", vec![entry(long, "1")], "255"),
        ("deep", vec![entry(deep, "1")], "deeply"),
        ("twice", dup("p/a", "p/a"), "twice"),
        ("case", dup("p/a", "p/A"), "upper and lower case"),
        ("case of folders", dup("p/d/x", "p/D/y"), "upper and lower case"),
        ("file and folder", dup("p/a", "p/a/b"), "both a file and a folder"),
        ("folder and file", dup("p/a/b", "p/a"), "both a file and a folder"),
        ("through a link", vec![link("p/a", ".."), entry("p/a/b", "x")], "both a file and a folder"),
        ("link up", vec![link("p/a", "../../x")], "outside"),
        ("link absolute", vec![link("p/a", "/etc/passwd")], "outside"),
        ("link to itself", vec![link("p/a", "a")], "lies in"),
        ("link to its folder", vec![entry("p/b", ""), link("p/d/a", "..")], "lies in"),
        ("link to the root", vec![entry("p/b", ""), link("p/a", "..")], "lies in"),
        ("long link", vec![link("p/a", &"x/".repeat(4000))], "long target"),
        ("device", with(|e| e.mode = 0o020_666), "neither a file"),
        ("pipe", with(|e| e.mode = 0o010_666), "neither a file"),
        ("encrypted", with(|e| e.flags |= 1), "encrypted"),
        ("packed otherwise", with(|e| e.method = 12), "only stored and deflate"),
        ("wrong checksum", with(|e| e.crc = Some(1)), "damaged"),
        ("says it is larger", with(|e| e.size = Some(9)), "damaged"),
        ("says it is smaller", with(|e| e.size = Some(1)), "damaged"),
        ("bad deflate", with(|e| e.method = 8), "damaged"),
        ("too many", many, "more than 40 entries"),
        ("too many folders", many_dirs, "more than 40 files and folders"),
        ("overlapping", overlapping, "p/a"),
        ("too large", (0..3).map(|i| entry(format!("p/{i}"), vec![0; 40_000])).collect(), "unpacks to more"),
    ];
    for (what, entries, reason) in cases {
        match try_unpack(&archive(&entries)) {
            Ok(_) => panic!("{what}: was unpacked"),
            Err(error) => assert!(error.contains(reason), "{what}: {error}"),
        }
    }
}

#[test]
fn damaged_archives_are_refused() {
    let good = archive(&[entry("p/problem.yaml", "name: x\n"), entry("p/a", vec![7; 500])]);
    assert!(try_unpack(&good).is_ok());
    for end in [0, 1, 30, good.len() / 2, good.len() - 1] {
        assert!(try_unpack(&good[..end]).is_err(), "cut at {end}");
    }
    assert!(try_unpack(b"not a zip at all").unwrap_err().contains("not a zip"));
    let too_long = vec![0; (1 << 20) + 1];
    assert!(try_unpack(&too_long).unwrap_err().contains("larger than 1 MiB"));
}

/// Two names for the same bytes, and one inside of another.
#[test]
fn overlapping_entries_are_refused() {
    let same = [entry("p/a", "text"), Entry { offset: Some(0), ..entry("p/b", "text") }];
    assert!(try_unpack(&archive(&same)).is_err());
    let inner = archive(&[entry("p/b", "text")]);
    let outer = entry("p/a", inner);
    let start = 30 + outer.name.len() as u32;
    let nested = [outer, Entry { offset: Some(start), ..entry("p/b", "text") }];
    assert!(try_unpack(&archive(&nested)).unwrap_err().contains("overlap"));
}

/// A bomb: much comes out of little, and the headers say that it doesn't.
#[test]
fn what_comes_out_is_counted() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("zeros"), vec![0; 5_000_000]).unwrap();
    let mut zip = std::io::Cursor::new(Vec::new());
    problem_package::write_zip(dir.path(), "p", &mut zip).unwrap();
    let mut zip = zip.into_inner();
    assert!(zip.len() < 20_000);
    assert!(try_unpack(&zip).unwrap_err().contains("unpacks to more"));
    // The true size is in the archive twice; with a small one instead the inflater is stopped as well.
    let size = 5_000_000u32.to_le_bytes();
    let places: Vec<usize> = (0..zip.len() - 4).filter(|i| zip[*i..*i + 4] == size).collect();
    assert!(!places.is_empty());
    for place in places {
        zip[place..place + 4].copy_from_slice(&10u32.to_le_bytes());
    }
    assert!(try_unpack(&zip).is_err());
}

/// Links copy; copies of copies must stay within the bounds, too.
#[test]
fn links_can_not_multiply_without_bound() {
    let mut entries = vec![entry("p/d0/f", vec![1; 10_000])];
    for i in 1..8 {
        entries.push(link(&format!("p/d{i}/a"), &format!("../d{}", i - 1)));
        entries.push(link(&format!("p/d{i}/b"), &format!("../d{}", i - 1)));
    }
    let error = try_unpack(&archive(&entries)).unwrap_err();
    assert!(error.contains("more than"), "{error}");
    let cycle = [link("p/a", "b"), link("p/b", "a"), entry("p/problem.yaml", "")];
    let (outer, _) = try_unpack(&archive(&cycle)).unwrap();
    assert!(!outer.path().join("dest/p/a").exists());
}

#[test]
fn links_inside_become_copies() {
    let entries = [
        link("p/first", "second"),
        link("p/second", "d/file"),
        link("p/folder", "./d"),
        link("p/x/through", "../folder/file"),
        link("p/gone", "nowhere"),
        entry("p/d/file", "text"),
    ];
    let outer = tempfile::tempdir().unwrap();
    let unpacked = unpack(&archive(&entries), outer.path(), &small()).unwrap();
    for path in ["first", "second", "folder/file", "x/through", "d/file"] {
        assert_eq!(std::fs::read_to_string(unpacked.root.join(path)).unwrap(), "text", "{path}");
    }
    assert!(unpacked.warnings[0].to_string().contains("p/gone"));
    assert_no_links(outer.path());
}

#[test]
fn the_root_is_found() {
    let yaml = || entry("p/problem.yaml", "name: x\n");
    let cases: Vec<(Vec<Entry>, Option<&str>)> = vec![
        (vec![yaml()], Some("p")),
        (vec![yaml(), entry("__MACOSX/p/._x", ""), entry(".DS_Store", ""), entry("p/.git/config", "")], Some("p")),
        (vec![yaml(), entry("LICENSE", "")], Some("p")),
        (vec![entry("problem.yaml", ""), entry("data/secret/1.in", "")], None),
        (vec![entry("problem.yaml", ""), entry("q/problem.yaml", "")], None),
        (vec![yaml(), entry("q/problem.yaml", "")], None),
    ];
    for (entries, folder) in cases {
        let (outer, name) = try_unpack(&archive(&entries)).unwrap();
        assert_eq!(name.as_deref(), folder);
        assert!(!outer.path().join("dest/__MACOSX").exists() && !outer.path().join("dest/p/.git").exists());
    }
}

#[test]
fn modes_are_ours() {
    let run = Entry { mode: 0o104_777, ..entry("p/run", "#!/bin/sh\n") };
    let dir = Entry { mode: 0o040_000, ..entry("p/d/", "") };
    let (outer, _) = try_unpack(&archive(&[run, dir])).unwrap();
    let mode = |path: &str| std::fs::metadata(outer.path().join(path)).unwrap().permissions().mode() & 0o7777;
    assert_eq!((mode("dest/p/run"), mode("dest/p/d")), (0o644, 0o755));
}
