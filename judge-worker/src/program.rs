//! Sources → a program in a box: compiling, what the compiler says, and the cache of what it made.

use std::sync::Arc;
use std::time::Duration;

use judge_core::{MemoryKib, OutputKib, TimeMs};
use sha2::{Digest, Sha256};

use crate::languages::{Compile, Language};
use crate::sandbox::{Capture, ExitStatus, JudgeBox, KilledBy, RunLimits, RunReport, RunSpec, SandboxError, Stdin};
use crate::text::{STORED_BYTES, stored};

/// Where a box holds the program.
pub const PROGRAM_DIR: &str = "/box/p";
/// The sources' folder below it; a compiled program can't collide with a source of its name.
pub const SOURCE_DIR: &str = "src";
/// Largest artefact that leaves its box; a larger program is run where it was compiled, and compiled again for another box.
const ARTIFACT_BYTES: u64 = 64 << 20;
/// Largest file that a compiler may write.
const COMPILER_FILE: OutputKib = OutputKib(1 << 20);

/// One source file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Source {
    /// A plain file name.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// Limits of compiling.
#[derive(Debug, Clone, Copy)]
pub struct CompileLimits {
    /// CPU time.
    pub time: TimeMs,
    /// Memory.
    pub memory: MemoryKib,
}

/// What the compiler said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompileNote {
    /// Its words: storable, without paths of the box.
    pub output: String,
    /// Its CPU time.
    pub time_ms: TimeMs,
}

/// A program ready to be run.
#[derive(Debug, Clone)]
pub struct Built {
    /// What the compiler made: name and bytes. Empty where the sources themselves are run.
    pub artifacts: Vec<(String, Vec<u8>)>,
    /// What it said.
    pub note: CompileNote,
    /// Whether `artifacts` are whole, so that [`load`] can put the program into another box.
    pub portable: bool,
}

/// How compiling ended.
#[derive(Debug, Clone)]
pub enum Compiled {
    /// There is a program, and it lies in the box.
    Program(Arc<Built>),
    /// The compiler refused: `compile_error`.
    Refused(CompileNote),
}

/// Why there is neither a program nor a refusal.
#[derive(Debug, thiserror::Error)]
pub enum CompileFault {
    /// The box failed.
    #[error(transparent)]
    Sandbox(#[from] SandboxError),
    /// The language's image is broken.
    #[error("compile: {0}")]
    Image(String),
}

/// Programs by what they were made of; bounded by their size.
#[derive(Debug, Clone)]
pub struct CompileCache(moka::sync::Cache<[u8; 32], Arc<Built>>);

impl CompileCache {
    /// A cache of at most `mib` MiB.
    pub fn new(mib: u64) -> Self {
        let weigh = |_: &[u8; 32], built: &Arc<Built>| {
            let bytes: usize = built.artifacts.iter().map(|(_, content)| content.len()).sum();
            u32::try_from(bytes + 4096).unwrap_or(u32::MAX)
        };
        Self(moka::sync::Cache::builder().max_capacity(mib << 20).weigher(weigh).build())
    }

    /// Puts sources into the box and makes a program of them there, compiled anew or from the cache.
    ///
    /// # Errors
    /// If the box or the image fails; never because of the sources.
    pub async fn build(
        &self,
        boxed: &mut dyn JudgeBox,
        language: &Language,
        sources: &[Source],
        limits: CompileLimits,
    ) -> Result<Compiled, CompileFault> {
        let key = key(language, sources, limits);
        if let Some(built) = self.0.get(&key) {
            metrics::counter!("judge_compile_cache_hits_total").increment(1);
            load(boxed, sources, &built).await?;
            return Ok(Compiled::Program(built));
        }
        let compiled = compile(boxed, language, sources, limits).await?;
        if let Compiled::Program(built) = &compiled
            && built.portable
        {
            self.0.insert(key, built.clone());
        }
        Ok(compiled)
    }
}

fn key(language: &Language, sources: &[Source], limits: CompileLimits) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    add(language.id.as_str().as_bytes());
    add(language.image.as_bytes());
    for word in language.compile.iter().flat_map(|c| &c.argv) {
        add(word.as_bytes());
    }
    // A limit that a compiler just keeps, another problem's may forbid.
    add(&limits.time.0.to_le_bytes());
    add(&limits.memory.0.to_le_bytes());
    for source in sources {
        add(source.name.as_bytes());
        add(&source.content);
    }
    hash.finalize().into()
}

/// Puts a program that was built before into a fresh box.
///
/// # Errors
/// If the box fails.
pub async fn load(boxed: &mut dyn JudgeBox, sources: &[Source], built: &Built) -> Result<(), SandboxError> {
    if built.artifacts.is_empty() {
        put_sources(boxed, sources).await?;
    }
    for (name, content) in &built.artifacts {
        boxed.put(name, true, content).await?;
    }
    Ok(())
}

async fn put_sources(boxed: &mut dyn JudgeBox, sources: &[Source]) -> Result<(), SandboxError> {
    for source in sources {
        boxed.put(&format!("{SOURCE_DIR}/{}", source.name), false, &source.content).await?;
    }
    Ok(())
}

async fn compile(
    boxed: &mut dyn JudgeBox,
    language: &Language,
    sources: &[Source],
    limits: CompileLimits,
) -> Result<Compiled, CompileFault> {
    put_sources(boxed, sources).await?;
    let Some(compile) = &language.compile else {
        let note = CompileNote { output: String::new(), time_ms: TimeMs(0) };
        return Ok(Compiled::Program(Arc::new(Built { artifacts: Vec::new(), note, portable: true })));
    };
    let report = boxed.run(compile_spec(language, compile, sources, limits)).await?;
    let mut note = CompileNote { output: clean_log(&report), time_ms: time_ms(report.cpu) };
    if let Some(words) = refusal(&report)? {
        if !words.is_empty() {
            note.output = format!("{words}\n{}", note.output);
        }
        return Ok(Compiled::Refused(note));
    }
    let mut artifacts = Vec::with_capacity(compile.artifacts.len());
    for name in language.artifacts(compile, sources) {
        match boxed.get(&name, ARTIFACT_BYTES).await? {
            Some(content) => artifacts.push((name, content)),
            None => {
                note.output.push_str("\nThe compiler made no program.\n");
                return Ok(Compiled::Refused(note));
            }
        }
    }
    if !artifacts.is_empty() {
        boxed.keep().await?;
    }
    let portable = artifacts.iter().all(|(_, content)| (content.len() as u64) < ARTIFACT_BYTES);
    if !portable {
        artifacts.clear();
    }
    Ok(Compiled::Program(Arc::new(Built { artifacts, note, portable })))
}

fn compile_spec(language: &Language, compile: &Compile, sources: &[Source], limits: CompileLimits) -> RunSpec {
    let cpu = limits.time.duration();
    let mut env = language.env(limits.memory);
    // A compiler's own files may be larger than what /tmp holds.
    env.retain(|(name, _)| name != "TMPDIR");
    env.push(("TMPDIR".to_owned(), "/box/w".to_owned()));
    RunSpec {
        argv: language.compile_argv(compile, sources),
        env,
        stdin: Stdin::Empty,
        files: Vec::new(),
        merge_stderr: true,
        folders: Vec::new(),
        kept: None,
        stdout: None,
        stop: None,
        limits: RunLimits {
            cpu,
            wall: patient_wall_limit(cpu),
            memory: limits.memory,
            output: OutputKib(16 * 1024),
            file_size: COMPILER_FILE,
            processes: language.processes.max(64),
        },
        capture: Capture { stdout_bytes: STORED_BYTES as u64, stderr_bytes: 0 },
    }
}

/// The compiler's refusal, with words of ours where it had none itself.
fn refusal(report: &RunReport) -> Result<Option<&'static str>, CompileFault> {
    Ok(match (report.killed_by, report.status) {
        (Some(KilledBy::Output), _) => Some("The compiler printed too much."),
        (Some(KilledBy::Memory), _) => Some("The compiler ran out of memory."),
        (Some(KilledBy::Cpu | KilledBy::Wall), _) => Some("The compiler ran out of time."),
        (None, ExitStatus::Code(0)) => None,
        (None, _) if report.oom_kills > 0 => Some("The compiler ran out of memory."),
        (None, ExitStatus::NotExecuted(errno)) => {
            return Err(CompileFault::Image(format!("the compiler can't be executed (error {errno})")));
        }
        (None, ExitStatus::Code(_)) => Some(""),
        (None, ExitStatus::Signal(_)) => Some("The compiler crashed."),
    })
}

/// The compiler's words without the box's paths.
fn clean_log(report: &RunReport) -> String {
    let log = stored(&report.stdout, report.stdout_cut);
    let mut text = log.text;
    // The last as seen from the folder where compilers work: some name files from where they stand.
    for path in ["/box/p/src/", "/box/p/", "/box/w/", "../p/src/"] {
        text = text.replace(path, "");
    }
    if log.cut {
        text.truncate(text.floor_char_boundary(STORED_BYTES - 4));
        text.push('…');
    }
    text
}

/// A wall limit that a program which computes, but now and then waits for a core, keeps.
pub fn wall_limit(cpu: Duration) -> Duration {
    (cpu * 2).max(cpu + Duration::from_secs(2))
}

/// A wall limit for what is no submission's run: nobody gains by sleeping there, and a busy machine is no reason to fail.
pub fn patient_wall_limit(cpu: Duration) -> Duration {
    cpu * 4 + Duration::from_secs(10)
}

/// A duration in whole milliseconds.
pub fn time_ms(duration: Duration) -> TimeMs {
    TimeMs(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
}
