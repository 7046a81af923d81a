//! How much memory the worst packages take. Each is read in a process of its own, for the peak is the process's.
#![allow(clippy::unwrap_used)] // a failed unwrap is a failed test
#![allow(clippy::print_stdout)] // the processes speak to each other by it

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use problem_package::{UnpackLimits, load, statement, unpack};

#[allow(dead_code)] // what these tests don't need, others do
#[path = "it/zips.rs"]
mod zips;

use zips::{Entry, Tail, archive, archive_with, deflated, entry, link};

/// What a package may take beyond what the process had before, in KiB.
const MOST_KIB: u64 = 64 * 1024;

/// The most memory that this process has held, in KiB.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches("kB").trim().parse().unwrap()
}

/// Where a process of its own finds what it has to read: what was built here would count otherwise.
const TASK: &str = "MEASURED_PATH";

/// Reads the package at `path` in a process of its own, by the test called `test`; notes it if that took too much.
fn measure(test: &str, what: &str, path: &Path, over: &mut Vec<String>) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(TASK, path)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let took = text.split_once("took ").and_then(|(_, rest)| rest.split_whitespace().next()?.parse::<u64>().ok());
    match took {
        Some(kib) if output.status.success() && kib < MOST_KIB => {}
        _ => over.push(format!("{what}: {took:?} KiB, {}", output.status)),
    }
}

/// In that process: does `work` on the path, and says what it took.
fn is_the_process(work: impl FnOnce(&Path)) -> bool {
    let Some(path) = std::env::var_os(TASK) else { return false };
    let before = peak_kib();
    work(Path::new(&path));
    println!("took {} KiB", peak_kib() - before);
    true
}

/// Archives of the largest size that is let in, by what they have most of.
fn archives() -> Vec<(&'static str, Vec<u8>)> {
    let many = |count: usize, name: &dyn Fn(usize) -> String| -> Vec<u8> {
        let entries: Vec<Entry> = (0..count).map(|i| entry(name(i), "1")).collect();
        archive(&entries)
    };
    let long = |i: usize| format!("p/{}/{i}", vec!["abcdefgh".repeat(25); 4].join("/"));
    vec![
        (
            "100,000 entries",
            archive_with(&vec![entry("p/a", ""); 60_000], &Tail { count: Some(60_000), ..Tail::default() }),
        ),
        ("49,000 small files", many(49_000, &|i| format!("p/data/secret/{i}.in"))),
        ("long names", many(40_000, &long)),
        ("long links", archive(&(0..20_000).map(|i| link(&format!("p/{i}"), &"x/".repeat(2_000))).collect::<Vec<_>>())),
        (
            "links to links",
            archive(&(0..9_000).map(|i| link(&format!("p/{i}"), &format!("{}", i + 1))).collect::<Vec<_>>()),
        ),
        ("a bomb", archive(&[deflated("p/zeros", 80 << 20)])),
        (
            "a long comment",
            archive(
                &(0..900)
                    .map(|i| Entry { comment: vec![b'c'; 60_000], ..entry(format!("p/{i}"), "") })
                    .collect::<Vec<_>>(),
            ),
        ),
        ("an archive of nothing but end marks", b"PK\x05\x06".repeat(1 << 20)),
    ]
}

#[test]
fn archives_stay_within_64_mib() {
    let reading = |path: &Path| {
        let dest = path.with_file_name("dest");
        if let Ok(unpacked) = unpack(File::open(path).unwrap(), &dest, &UnpackLimits::default()) {
            let _ = load(&unpacked.root);
        }
    };
    if is_the_process(reading) {
        return;
    }
    let mut over = Vec::new();
    for (what, zip) in archives() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("zip");
        fs::write(&path, &zip).unwrap();
        fs::create_dir(dir.path().join("dest")).unwrap();
        measure("archives_stay_within_64_mib", what, &path, &mut over);
    }
    assert!(over.is_empty(), "{over:#?}");
}

fn write(path: &Path, chunk: &[u8], times: usize) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut file = BufWriter::new(File::create(path).unwrap());
    (0..times).for_each(|_| file.write_all(chunk).unwrap());
}

#[test]
fn contents_stay_within_64_mib() {
    let reading = |path: &Path| {
        if let Ok((package, _)) = load(path) {
            assert!(statement::render(&package, None).html.len() <= statement::MAX_HTML);
        }
    };
    if is_the_process(reading) {
        return;
    }
    let head = "problem_format_version: 2025-09\nname: x\nlimits: {time_limit: 1}\n";
    let laughs = (1..12).fold("a0: &a0 [x,x,x,x,x]\n".to_owned(), |text, i| {
        text + &format!("a{i}: &a{i} [{}]\n", vec![format!("*a{}", i - 1); 9].join(","))
    });
    let fat = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(100_000), vec!["*a"; 20_000].join(","));
    let keys: String = (0..20_000).map(|i| format!("k{i}: {i}\n")).collect();
    let cases: Vec<(&str, &str, Vec<u8>, usize)> = vec![
        ("aliases of aliases", "problem.yaml", format!("{head}{laughs}").into_bytes(), 1),
        ("aliases of a long text", "problem.yaml", format!("{head}{fat}").into_bytes(), 1),
        ("many keys", "problem.yaml", format!("{head}{keys}").into_bytes(), 1),
        ("a long file of YAML", "problem.yaml", b"a: 1\n".to_vec(), 20_000_000),
        ("a long input", "data/secret/1.in", vec![b'1'; 1 << 20], 200),
        ("a long submission", "submissions/accepted/a.py", vec![b'#'; 1 << 20], 200),
        ("a long hint", "data/secret/1.hint", vec![b'h'; 1 << 20], 200),
        ("a long statement", "statement/problem.en.md", b"[x](y) *a* $b$ ".to_vec(), 8_500),
        ("a statement of many footnotes", "statement/problem.en.md", b"[^1]".to_vec(), 32_000),
        (
            "a statement of nested macros",
            "statement/problem.en.tex",
            b"\\def\\a{xx}\\newcommand{\\b}[1]{\\a#1\\a}\\b{\\b{\\b{y}}}".to_vec(),
            2_800,
        ),
        ("a statement of many pictures", "statement/problem.en.tex", b"\\includegraphics{p.png}".to_vec(), 5_400),
    ];
    let mut over = Vec::new();
    for (what, path, chunk, times) in cases {
        let dir = tempfile::tempdir().unwrap();
        for (path, text) in [("problem.yaml", head), ("data/secret/1.in", "1\n"), ("data/secret/1.ans", "1\n")] {
            write(&dir.path().join(path), text.as_bytes(), 1);
        }
        write(&dir.path().join("statement/p.png"), &[&[0x89, b'P', b'N', b'G'], [0; 300_000].as_slice()].concat(), 1);
        write(&dir.path().join(path), &chunk, times);
        measure("contents_stay_within_64_mib", what, dir.path(), &mut over);
    }
    assert!(over.is_empty(), "{over:#?}");
}
