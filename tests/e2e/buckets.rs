//! Packages in a bucket: api and worker share nothing but the database, the queue and a service that speaks S3.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use reqwest::Method;

use crate::exports::export;
use crate::support::{Package, Stack, eventually};

/// Where in the bucket the packages lie.
const BUCKET: &str = "judge-packages";

/// A server that speaks S3 and keeps all in memory: moto, for Python. `MOTO_PATH` says where it is installed, if not where Python
/// looks by itself.
struct Bucket {
    server: Child,
    address: String,
}

impl Bucket {
    async fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let program = format!("from moto.server import main; main(['-H', '127.0.0.1', '-p', '{port}'])");
        let mut command = Command::new("python3");
        if let Some(path) = std::env::var_os("MOTO_PATH") {
            command.env("PYTHONPATH", path);
        }
        let server = command
            .args(["-c", &program])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let bucket = Self { server, address: format!("http://127.0.0.1:{port}") };
        let http = reqwest::Client::new();
        eventually("a bucket can be made (`make test` installs moto)", 120, async || {
            let made = http.put(format!("{}/{BUCKET}", bucket.address)).send().await;
            made.is_ok_and(|answer| answer.status().is_success())
        })
        .await;
        bucket
    }

    /// The names of all that is in it.
    async fn listed(&self) -> Vec<String> {
        let text = reqwest::get(format!("{}/{BUCKET}?list-type=2", self.address)).await.unwrap().text().await.unwrap();
        text.split("<Key>").skip(1).map(|rest| rest.split("</Key>").next().unwrap().to_owned()).collect()
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

/// Settings live as long as the test's process.
fn kept(text: String) -> &'static str {
    text.leak()
}

#[tokio::test]
async fn packages_lie_in_a_bucket() {
    let bucket = Bucket::start().await;
    let stack = Stack::start_with(&[
        ("OBJECTS_URL", kept(format!("s3://{BUCKET}/packages-of/e2e"))),
        ("AWS_ENDPOINT_URL", kept(bucket.address.clone())),
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("AWS_REGION", "us-east-1"),
    ])
    .await;
    let setter = stack.setter().await;
    // More than one part of an upload: 20 MiB that don't compress, and are stored as they are.
    let mut random = 1_u32;
    let mut letters = String::with_capacity(20 << 20);
    for _ in 0..20 << 20 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        letters.push(char::from(b'a' + (random >> 24) as u8 % 26));
    }
    let zip = Package::echo("far-away", 2, 2.0).file("attachments/large.txt", &letters).bytes();
    assert!(zip.len() > 11 << 20, "several parts: {}", zip.len());
    let id = setter.import("far-away.zip", zip.clone()).await;
    let report = setter.import_report(&id).await;
    assert_eq!(report["status"], "done", "{report:#}");
    let solver = stack.solver().await;
    let id = solver.submit("far-away", "python", "print(input())").await;
    assert_eq!(solver.verdict(&id).await["verdict"], "accepted");
    assert!(export(&setter, "far-away").await == zip, "what comes back is what went in");

    // Nothing stays of one that is refused, and nothing lies in the folder.
    let part = reqwest::multipart::Part::bytes([b"no zip".as_slice(), &[0; 6 << 20]].concat()).file_name("x.zip");
    let form = reqwest::multipart::Form::new().part("package", part);
    setter.send(setter.request(Method::POST, "/api/v1/problems").multipart(form)).await.expect(422);
    let listed = bucket.listed().await;
    assert!(
        matches!(&listed[..], [one] if one.starts_with("packages-of/e2e/packages/") && one.ends_with(".zip")),
        "{listed:?}"
    );
    assert_eq!(stack.stored_in_folder(), 0);
}
