//! What a setter gets back is what was put in, and large packages stay out of the api's memory.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use reqwest::Method;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::support::{Client, Package, Stack};

/// The files of a zip below its one folder, if it has one.
fn files(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut found = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        if file.is_file() {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            found.insert(file.name().unwrap().into_owned(), bytes);
        }
    }
    found
}

/// The package of a problem, as anybody who tends it downloads it.
pub(crate) async fn export(client: &Client, slug: &str) -> Vec<u8> {
    let path = format!("/api/v1/problems/{slug}/package");
    let response = client.request(Method::GET, &path).send().await.unwrap();
    assert_eq!(response.status(), 200);
    response.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn a_package_comes_back_byte_for_byte() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    // Line ends, ends without one, nothing at all, much white space, and what is no text.
    let odd: [(&str, Vec<u8>); 6] = [
        ("crlf", b"1\r\n2\r\n".to_vec()),
        ("no-end", b"7".to_vec()),
        ("nothing", Vec::new()),
        ("white", b" \t 9 \n\n\n".to_vec()),
        ("bytes", (0..=255).collect()),
        ("long", b"0123456789".repeat(20_000)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |path: String, bytes: &[u8]| {
        zip.start_file(path, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    };
    for (path, bytes) in files(&Package::echo("there-and-back", 2, 2.0).bytes()) {
        put(path, &bytes);
    }
    for (name, bytes) in &odd {
        put(format!("data/secret/x/{name}.in"), bytes);
        put(format!("data/secret/x/{name}.ans"), bytes);
    }
    put("submissions/accepted/bytes.py".into(), b"import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read())\n");
    put("attachments/picture.bin".into(), &[0, 255, 13, 10]);
    let sent = zip.finish().unwrap().into_inner();
    let want = files(&sent);

    let mut zip = sent;
    for slug in ["there", "back", "again"] {
        let id = setter.import(&format!("{slug}.zip"), zip).await;
        let report = setter.import_report(&id).await;
        // `echo.py` reads one line: on some of these it is wrong, which is no matter here.
        assert_eq!((&report["status"], &report["problem_slug"]), (&"done".into(), &slug.into()), "{report:#}");
        let bytes = report["submissions"]
            .as_array()
            .unwrap()
            .iter()
            .find(|r| r["path"].as_str().unwrap().ends_with("bytes.py"));
        assert_eq!(bytes.unwrap()["verdict"], "accepted", "{report:#}");
        zip = export(&setter, slug).await;
        let got = files(&zip);
        assert_eq!(got.keys().collect::<Vec<_>>(), want.keys().collect::<Vec<_>>(), "{slug}");
        for (path, bytes) in &want {
            assert!(got[path] == *bytes, "{slug}: {path} has changed");
        }
    }
}

/// The most memory that a process has had at once, in KiB.
fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// A test of 200 MiB goes in, is judged and comes out again; the api holds 64 MiB at most meanwhile.
#[tokio::test]
async fn a_test_of_200_mib_passes_within_64_mib_of_the_api() {
    const SIZE: usize = 200 << 20;
    const MOST_KIB: u64 = 64 << 10;
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(SIZE + (1 << 20))));
    for (path, bytes) in files(&Package::echo("large", 1, 10.0).bytes()) {
        let bytes = match path.as_str() {
            "submissions/accepted/echo.py" => {
                b"import sys\ncount = 0\nwhile chunk := sys.stdin.buffer.read(1 << 20):\n    count += len(chunk)\nprint(count)\n".to_vec()
            }
            "data/sample/1.ans" | "data/secret/001.ans" => b"2\n".to_vec(),
            _ => bytes,
        };
        zip.start_file(path, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    // Stored, so that as much passes over the wire.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let block: Vec<u8> = (0..1_u32 << 20).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    zip.start_file("data/secret/large.in", stored).unwrap();
    for _ in 0..SIZE / block.len() {
        zip.write_all(&block).unwrap();
    }
    zip.start_file("data/secret/large.ans", stored).unwrap();
    writeln!(zip, "{SIZE}").unwrap();
    let zip = zip.finish().unwrap().into_inner();
    let sent = zip.len();

    let id = setter.import("large.zip", zip).await;
    let report = setter.import_report(&id).await;
    assert_eq!((&report["status"], &report["submissions"][0]["matches"]), (&"done".into(), &true.into()), "{report:#}");
    let mut response = setter.request(Method::GET, "/api/v1/problems/large/package").send().await.unwrap();
    let mut got = 0;
    while let Some(chunk) = response.chunk().await.unwrap() {
        got += chunk.len();
    }
    assert!(got >= SIZE && got <= sent + (1 << 20), "{got} of {sent} bytes came back");
    let peak = peak(stack.api_id());
    assert!(peak <= MOST_KIB, "the api held {peak} KiB at once");
    eprintln!("the api's peak: {peak} KiB");
}
