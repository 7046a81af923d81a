//! An engine on another machine: reached over TCP, it sees nothing of the worker's folders. The first box shows that, and all goes
//! over the stream.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use judge_core::Verdict;
use judge_worker::sandbox::{BoxSpec, Pool, Sandbox, SandboxError, Way};
use sqlx::PgPool;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, UnixStream};

use crate::boxes::{config, containers, image};
use crate::functions::two_sum;
use crate::support::Stage;
use crate::support::leftovers::Traces;
use crate::support::package::Draft;

/// The engine of these tests, which is on this machine.
const ENGINE: &str = "/var/run/docker.sock";
/// Where the worker's sockets are, and where the engine is made to look for them: an equally long name.
const NAMES: (&[u8], &[u8]) = (b"/judge-tests/", b"/judge-blank/");

/// A way to the engine over TCP, on which paths of the worker's sockets become paths at which there is nothing.
async fn elsewhere() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let (mut from, mut to) = client.into_split();
            let (mut back_from, mut back_to) = UnixStream::connect(Path::new(ENGINE)).await.unwrap().into_split();
            tokio::spawn(async move {
                let mut buffer = vec![0; 64 * 1024];
                while let Ok(length @ 1..) = from.read(&mut buffer).await {
                    let bytes = &mut buffer[..length];
                    for at in 0..length.saturating_sub(NAMES.0.len()) {
                        if bytes[at..].starts_with(NAMES.0) {
                            bytes[at..at + NAMES.1.len()].copy_from_slice(NAMES.1);
                        }
                    }
                    if back_to.write_all(bytes).await.is_err() {
                        return;
                    }
                }
                // The connection's other direction lives on, as with a real one.
                let _ = back_to.shutdown().await;
            });
            tokio::spawn(async move { tokio::io::copy(&mut back_from, &mut to).await });
        }
    });
    address
}

/// Removes the empty folders that the engine made for sockets which it thinks are here.
fn tidy_up(sockets: &Path) {
    let blank = std::env::temp_dir().join("judge-blank").join(sockets.file_name().unwrap());
    std::fs::remove_dir_all(&blank).unwrap();
}

#[sqlx::test(migrations = "../migrations")]
async fn an_engine_elsewhere_judges_by_the_stream(db: PgPool) {
    let address = elsewhere().await;
    let mut sockets = PathBuf::new();
    let stage = Stage::with(db, |config| {
        config.engine = Some(format!("tcp://{address}"));
        config.way = None;
        config.spares = 1;
        sockets.clone_from(&config.sockets_dir);
    })
    .await;
    assert_eq!(stage.way(), None);
    let traces = Traces::of(&stage.instance);
    stage.problem(Draft::sum("far-away").root()).await;
    assert_eq!(stage.way(), Some(Way::Stream));
    let rows = [
        (
            "c",
            "#include <stdio.h>\nint main(void) { long a, b; scanf(\"%ld %ld\", &a, &b); printf(\"%ld\\n\", a + b); }",
            Verdict::Accepted,
        ),
        ("python", "a, b = map(int, input().split())\nprint(a - b)", Verdict::WrongAnswer),
        ("c", "int main(void) { for (;;); }", Verdict::TimeLimitExceeded),
        ("c", "int main(void) { return 1 }", Verdict::CompileError),
    ];
    for (language, source, verdict) in rows {
        assert_eq!(stage.verdict("far-away", language, source).await, verdict, "{source}");
    }
    // A function's answer leaves by a pipe beside the standard streams.
    let imported = stage.import(stage.upload(two_sum().root(), None).await).await;
    assert!(imported.matrix.len() == 3 && imported.matrix.iter().all(|row| row.matches == Some(true)), "{imported:#?}");
    stage.end().await;
    traces.none_left(4).await;
    tidy_up(&sockets);
}

/// What is asked for is kept to, and if nothing works, both reasons are told.
#[tokio::test]
async fn a_box_that_neither_way_reaches_says_why() {
    let address = elsewhere().await;
    let mut config = config(1);
    config.engine = Some(format!("tcp://{address}"));
    config.way = Some(Way::Socket);
    config.runner_path = "/bin/true".into();
    let pool = Pool::start(config.clone()).await.unwrap();
    let error = pool.take(&BoxSpec { image: "judge-no-such-image:latest".into() }).await.map(drop).unwrap_err();
    assert!(matches!(&error, SandboxError::Engine(text) if text.contains("judge-no-such-image")), "{error}");
    pool.shutdown().await;
    // It has no runner's manners: it ends, and says nothing.
    config.way = None;
    let pool = Pool::start(config.clone()).await.unwrap();
    let error = pool.take(&image()).await.map(drop).unwrap_err().to_string();
    assert!(error.contains("by a socket: ") && error.contains("by the stream: "), "{error}");
    assert_eq!(pool.way(), None);
    pool.shutdown().await;
    assert_eq!(containers(&config.instance), [""; 0]);
    tidy_up(&config.sockets_dir);
}
