//! What tests need to use real boxes: the runner, a small image, a pool of their own, programs in C.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use judge_core::{MemoryKib, OutputKib, WorkerId};
use judge_worker::sandbox::{
    BoxSpec, Capture, JudgeBox, Pool, RunLimits, RunReport, RunSpec, Sandbox, SandboxConfig, Stdin, Way,
};

/// An image with nothing in it but what a static program wants to see.
const IMAGE: &str = "judge-sandbox-test:1";

/// A pool for one test whose boxes are reached this way.
pub(crate) async fn pool_by(way: Way, slots: usize) -> Pool {
    Pool::start(config_by(way, slots)).await.unwrap()
}

/// The configuration of such a pool.
pub(crate) fn config_by(way: Way, slots: usize) -> SandboxConfig {
    SandboxConfig { way: Some(way), ..config(slots) }
}

/// A pool for one test. Other tests run beside it, so it has an instance and a folder of its own.
pub(crate) async fn pool(slots: usize) -> Pool {
    Pool::start(config(slots)).await.unwrap()
}

/// The configuration of such a pool.
pub(crate) fn config(slots: usize) -> SandboxConfig {
    image();
    let worker = WorkerId::new();
    let mut config =
        SandboxConfig::new(&format!("test-{worker}"), worker, runner(), scratch(&format!("s-{worker}")), slots);
    // Another engine, and another runtime of it, than the usual ones: `docker` of these tests follows DOCKER_HOST as well.
    config.engine = std::env::var("DOCKER_HOST").ok();
    config.runtime = std::env::var("SANDBOX_RUNTIME").ok();
    // All tests that don't say how, by the stream.
    config.way = std::env::var("SANDBOX_CHANNEL").is_ok_and(|way| way == "stream").then_some(Way::Stream);
    // What `main_run` asks for, so that most runs need no other room.
    config.memory = MemoryKib(64 << 10);
    config.processes = 32;
    config.spares = 1;
    config
}

/// The image's name, the image imported if it isn't there.
pub(crate) fn image() -> BoxSpec {
    static READY: OnceLock<()> = OnceLock::new();
    READY.get_or_init(|| {
        // Each test is a process: one imports, the others wait.
        fs::create_dir_all(scratch("")).unwrap();
        let lock = fs::File::create(scratch("image.lock")).unwrap();
        lock.lock().unwrap();
        remove_old();
        let known = Command::new("docker").args(["image", "inspect", IMAGE]).output().unwrap();
        if known.status.success() {
            return;
        }
        let root = scratch(&format!("image-{}", std::process::id()));
        for folder in ["etc", "dev", "proc", "sys", "tmp", "box", "judge", "usr/bin", "var/tmp"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("etc/passwd"), "root:x:0:0:root:/:/bin/sh\n").unwrap();
        let mut tar =
            Command::new("tar").arg("-c").arg("-C").arg(&root).arg(".").stdout(Stdio::piped()).spawn().unwrap();
        let import =
            Command::new("docker").args(["import", "-", IMAGE]).stdin(tar.stdout.take().unwrap()).output().unwrap();
        assert!(tar.wait().unwrap().success() && import.status.success(), "{import:?}");
        fs::remove_dir_all(root).unwrap();
    });
    BoxSpec { image: IMAGE.into() }
}

/// Removes what earlier tests left: sockets' folders and inputs after an hour, and dead boxes of those that failed, whose run-time
/// system ended before the boxes were removed.
fn remove_old() {
    let format = "{{.Names}} {{.Label \"judge.instance\"}}";
    let dead = ["ps", "-a", "--filter", "status=exited", "--filter", "label=judge.instance", "--format", format];
    let dead = Command::new("docker").args(dead).output().unwrap();
    let dead = String::from_utf8(dead.stdout).unwrap();
    let ours =
        dead.lines().filter_map(|line| line.split_once(' ')).filter(|(_, instance)| instance.starts_with("test-"));
    let names: Vec<_> = ours.map(|(name, _)| name).collect();
    if !names.is_empty() {
        // Some may go by themselves meanwhile.
        let _ = Command::new("docker").args(["rm", "-f"]).args(names).output().unwrap();
    }
    let hour = Duration::from_secs(3600);
    for entry in fs::read_dir(scratch("")).unwrap().flatten() {
        let made = entry.metadata().and_then(|found| found.modified());
        if made.is_ok_and(|made| now().duration_since(made).is_ok_and(|age| age > hour)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The runner's program: `RUNNER_PATH`, else it is built when its sources are newer.
pub(crate) fn runner() -> PathBuf {
    if let Some(path) = std::env::var_os("RUNNER_PATH") {
        return path.into();
    }
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(build_runner).clone()
}

fn build_runner() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    // Integration tests have a folder `tmp` in the target folder.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let program = target.join("x86_64-unknown-linux-gnu/runner/judge-runner");
    let sources = ["sandbox-images/runner/src", "crates/judge-core/src"].map(|folder| newest(&root.join(folder)));
    let built = fs::metadata(&program).and_then(|found| found.modified());
    if built.is_ok_and(|built| sources.iter().all(|source| *source < built)) {
        return program;
    }
    let status = Command::new(env!("CARGO"))
        .args(["build", "-q", "-p", "judge-runner", "--profile", "runner", "--target", "x86_64-unknown-linux-gnu"])
        .env("RUSTFLAGS", "-C target-feature=+crt-static")
        .env("CARGO_TARGET_DIR", target)
        .current_dir(root)
        .status()
        .unwrap();
    assert!(status.success(), "the runner does not build");
    // Cargo leaves a program alone that it finds unchanged; we want to know that it was asked.
    fs::File::options().append(true).open(&program).unwrap().set_modified(now()).unwrap();
    program
}

#[allow(clippy::disallowed_methods, reason = "compared with files' times, which no test clock turns")]
fn now() -> SystemTime {
    SystemTime::now()
}

fn newest(folder: &Path) -> SystemTime {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().modified().unwrap());
    files.max().unwrap()
}

/// A path in the target folder's `tmp`; short, since sockets' paths are.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let short: String = name.chars().filter(|c| *c != '-').collect();
    let start = short.len().saturating_sub(14);
    std::env::temp_dir().join("judge-tests").join(&short[start..])
}

/// Without built-ins, which would leave out a `memset` that nobody looks at.
const FLAGS: [&str; 5] = ["-O1", "-w", "-fno-builtin", "-static", "-pthread"];

/// A static program out of C, made by the host's compiler, once for each text.
pub(crate) fn compile(source: &str) -> Vec<u8> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (source, FLAGS).hash(&mut hasher);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("programs");
    fs::create_dir_all(&folder).unwrap();
    let program = folder.join(format!("{:016x}", hasher.finish()));
    if !program.exists() {
        let text = program.with_extension(format!("{}.c", std::process::id()));
        let made = text.with_extension("out");
        fs::write(&text, source).unwrap();
        let output = Command::new("gcc").args(FLAGS).arg("-o").arg(&made).arg(&text).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::rename(&made, &program).unwrap();
        fs::remove_file(&text).unwrap();
    }
    fs::read(program).unwrap()
}

/// A run of `/box/p/main` with common limits: a second of CPU, ten of wall time, 64 MiB, 16 MiB of output.
pub(crate) fn main_run() -> RunSpec {
    RunSpec {
        argv: vec!["/box/p/main".into()],
        env: vec![("HOME".into(), "/box/w".into())],
        stdin: Stdin::Empty,
        files: Vec::new(),
        merge_stderr: false,
        folders: Vec::new(),
        kept: None,
        stdout: None,
        stop: None,
        limits: RunLimits {
            cpu: Duration::from_secs(1),
            wall: Duration::from_secs(10),
            memory: MemoryKib(64 << 10),
            output: OutputKib(16 << 10),
            file_size: OutputKib(32 << 10),
            processes: 32,
        },
        capture: Capture { stdout_bytes: 64 << 10, stderr_bytes: 64 << 10 },
    }
}

/// Takes a box with this program in it.
pub(crate) async fn box_with(pool: &Pool, source: &str) -> Box<dyn JudgeBox> {
    let mut taken = pool.take(&image()).await.unwrap();
    taken.put("main", true, &compile(source)).await.unwrap();
    taken
}

/// Runs a C program once, in a box of its own.
pub(crate) async fn run_c(pool: &Pool, source: &str, change: impl FnOnce(&mut RunSpec)) -> RunReport {
    let mut taken = box_with(pool, source).await;
    let mut spec = main_run();
    change(&mut spec);
    let report = taken.run(spec).await.unwrap();
    taken.close().await;
    report
}

/// Standard output as text.
pub(crate) fn text(report: &RunReport) -> String {
    String::from_utf8_lossy(&report.stdout).into_owned()
}

/// A file of the host as a run's input, as the worker keeps them: readable to all, in a folder that is not.
pub(crate) fn input(name: &str, content: &[u8]) -> fs::File {
    let folder = scratch(&format!("in-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    rustix::fs::chmod(&folder, rustix::fs::Mode::from_raw_mode(0o700)).unwrap();
    fs::write(folder.join(name), content).unwrap();
    rustix::fs::chmod(folder.join(name), rustix::fs::Mode::from_raw_mode(0o644)).unwrap();
    fs::File::open(folder.join(name)).unwrap()
}

/// Names of all containers of an instance.
pub(crate) fn containers(instance: &str) -> Vec<String> {
    let filter = format!("label=judge.instance={instance}");
    let output =
        Command::new("docker").args(["ps", "-a", "--format", "{{.Names}}", "--filter", &filter]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// Waits until something holds, at most ten seconds.
pub(crate) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..1_000 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it did not come about: {what}");
}
