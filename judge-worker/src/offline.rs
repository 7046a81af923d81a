//! Verifying a package without database, queue or api: it is packed, unpacked and judged as an upload would be, with boxes of the
//! local engine.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use judge_core::{Limits, MemoryKib, TimeMs, WorkerId};
use problem_package::TimeLimit;
use tokio::sync::Semaphore;

use crate::judge::Judge;
use crate::languages;
use crate::packages::{Objects, PackageError, Packages, digest_of};
use crate::program::CompileCache;
use crate::sandbox::{Pool, Sandbox, SandboxConfig};
use crate::store::imports::Finding;
use crate::verify::{self, Engine, Rows, Stop, Verifier};
use crate::worker::Offered;

/// Compiled programs kept in memory, in MiB.
const COMPILED_MIB: u64 = 64;
/// Longest CPU time of compiling.
const COMPILE_MAX: TimeMs = TimeMs(60_000);
/// Only one package is ever unpacked.
const CACHE_BYTES: u64 = 2 << 30;

/// Where things are.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The runner's static program.
    pub runner_path: PathBuf,
    /// A folder for each language.
    pub languages_dir: PathBuf,
    /// The container engine; empty: the default socket.
    pub docker_host: String,
}

/// What came out, apart from the rows.
#[derive(Debug, Default)]
pub struct Verified {
    /// The problem's name.
    pub title: String,
    /// The format's word.
    pub format: &'static str,
    /// Number of test cases.
    pub test_cases: usize,
    /// The limits that hold; `None` if the package can't be used.
    pub limits: Option<Limits>,
    /// Whether the time limit follows from the submissions.
    pub derived: bool,
    /// What makes the package useless.
    pub errors: Vec<Finding>,
    /// What is odd.
    pub warnings: Vec<Finding>,
    /// Whether all submissions got what was expected.
    pub as_expected: bool,
}

/// Verifies the package in a folder or zip; rows of the matrix go to `rows` as they come.
///
/// # Errors
/// If *we* fail: no engine, no runner, no room. What is wrong with the package is no error.
pub async fn verify(path: &Path, settings: &Settings, rows: &mut dyn Rows) -> anyhow::Result<Verified> {
    let work = Work::new()?;
    let mut verified = Verified::default();
    let digest = store(path, &work.0)?;
    let packages = Packages::open(Objects::Folder(work.0.join("objects")), &work.0.join("cache"), CACHE_BYTES)?;
    let loaded = match packages.get(&digest).await {
        Ok(loaded) => loaded,
        Err(PackageError::Content(findings)) => {
            verified.errors = findings.into_iter().map(Finding::from).collect();
            return Ok(verified);
        }
        Err(PackageError::Disk(error)) => return Err(error).context("unpack the package"),
    };
    let package = &loaded.package;
    verified.title = package.title().to_owned();
    verified.format = package.format.as_str();
    verified.test_cases = package.test_cases.len();
    verified.derived = package.time_limit == TimeLimit::Derived;
    let (engine, pool) = start(settings, &work.0).await?;
    let mut verifier = Verifier::new(&engine, &loaded);
    let ended = run(&mut verifier, rows).await;
    pool.shutdown().await;
    verified.warnings = verifier.warnings;
    match ended {
        Ok(judged) => {
            verified.limits = Some(judged.limits);
            verified.as_expected = judged.as_expected;
        }
        Err(Stop::Unusable(errors)) => verified.errors = errors,
        Err(stop) => return Err(stop.into()),
    }
    Ok(verified)
}

async fn run(verifier: &mut Verifier<'_>, rows: &mut dyn Rows) -> Result<verify::Verified, Stop> {
    verifier.compile_validator().await?;
    let is_kept = verifier.check_validators().await?;
    let mut judged = verifier.judge_submissions(rows).await?;
    judged.as_expected &= is_kept;
    Ok(judged)
}

/// A folder of ours, gone when this is.
struct Work(PathBuf);

impl Work {
    fn new() -> io::Result<Self> {
        let dir = std::env::temp_dir().join(format!("judge-package-{}", std::process::id()));
        DirBuilder::new().mode(0o700).create(&dir)?;
        Ok(Self(dir))
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Puts the package where an upload would lie; its digest.
fn store(path: &Path, work: &Path) -> anyhow::Result<String> {
    let objects = work.join("objects/packages");
    fs::create_dir_all(&objects)?;
    let zip = work.join("upload.zip");
    let shown = path.display();
    if path.is_dir() {
        let real = fs::canonicalize(path).with_context(|| format!("read {shown}"))?;
        let name = real.file_name().and_then(|name| name.to_str()).unwrap_or("package");
        problem_package::write_zip(&real, name, File::create(&zip)?).with_context(|| format!("pack {shown}"))?;
    } else {
        fs::copy(path, &zip).with_context(|| format!("read {shown}"))?;
    }
    let digest = hex::encode(digest_of(&zip)?.1);
    fs::rename(zip, objects.join(format!("{digest}.zip")))?;
    Ok(digest)
}

/// Boxes, and the languages whose image is there.
async fn start(settings: &Settings, work: &Path) -> anyhow::Result<(Engine, Arc<Pool>)> {
    let runner = std::path::absolute(&settings.runner_path)?;
    anyhow::ensure!(runner.is_file(), "RUNNER_PATH: there is no file {}", runner.display());
    let id = WorkerId::new();
    // One submission at a time, so that none slows another down; its validators have boxes of their own.
    let mut config = SandboxConfig::new(&format!("verify-{id}"), id, runner, work.join("s"), 3);
    config.spares = 1;
    config.box_size = MemoryKib(1280 << 10);
    config.engine = Some(settings.docker_host.clone()).filter(|host| !host.is_empty());
    let pool = Arc::new(Pool::start(config).await.context("start the sandbox: is the container engine running?")?);
    let offered = Offered::default();
    for language in languages::load_all(&settings.languages_dir).context("read LANGUAGES_DIR")? {
        if pool.image(&language.image).await.context("ask for images")?.is_some() {
            offered.set(&Arc::new(language), true);
        }
    }
    let cache = CompileCache::new(COMPILED_MIB);
    let judge = Judge { sandbox: pool.clone(), cache, compile_max: COMPILE_MAX };
    Ok((Engine { judge, languages: offered, boxes: Arc::new(Semaphore::new(1)) }, pool))
}
