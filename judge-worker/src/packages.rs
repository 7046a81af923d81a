//! Problem packages on disk, by digest: fetched from the object store once, unpacked beside their final place and moved
//! there whole, thrown away by least recent use when they take too much room. Those in use are never thrown away.
//!
//! The folder is closed to others (0700), its files are readable (0644): so a program in a box can open its input again
//! through its descriptor, and finds no other.

mod disk;
mod objects;

pub(crate) use disk::digest_of;
pub use objects::Objects;

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use judge_core::function::Compare;
use judge_core::{Limits, TimeMs};
use problem_package::{Finding, Package, Program};
use tokio::sync::OnceCell;

use crate::checks::is_offered;
use crate::function::{self, FunctionJudge, Prepared};
use crate::judge::{Fault, Judging, OutputValidator, TestCase};
use crate::languages::Language;
use crate::own_input::KnownInputs;
use crate::program::Source;
use crate::validator::{Abilities, Validator};
use crate::verify::Engine;

/// Largest source of a package's program, in bytes.
const SOURCE_BYTES: u64 = 8 << 20;

/// Why a package can't be had.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// Its content is at fault.
    #[error("use the package: {}", .0.first().map(ToString::to_string).unwrap_or_default())]
    Content(Vec<Finding>),
    /// We are.
    #[error("fetch the package: {0}")]
    Disk(#[from] io::Error),
}

impl From<PackageError> for Fault {
    fn from(error: PackageError) -> Self {
        match error {
            PackageError::Content(findings) => {
                let first = findings.into_iter().next();
                let (path, message) = first.map(|f| (f.path, f.message)).unwrap_or_default();
                Self::Package { path, message }
            }
            PackageError::Disk(error) => Self::Disk(error.to_string()),
        }
    }
}

/// A package that lies on disk, read.
#[derive(Debug)]
pub struct Loaded {
    /// What it says.
    pub package: Package,
    /// What is odd about it.
    pub warnings: Vec<Finding>,
    /// The folder that the archive had everything in.
    pub folder_name: Option<String>,
    /// Its test cases, as the judge takes them.
    pub tests: Vec<TestCase>,
    /// Points, talk, passes.
    pub judging: Judging,
    /// What is known of solvers' own inputs, by digest.
    pub known_inputs: KnownInputs,
    validator: OnceCell<OutputValidator>,
    static_validator: OnceCell<Arc<Validator>>,
    input_validators: Vec<OnceCell<Arc<Validator>>>,
    bytes: u64,
    used: Mutex<Instant>,
}

/// What is noted beside an unpacked package, to be found again after a restart.
#[derive(serde::Serialize, serde::Deserialize)]
struct About {
    folder_name: Option<String>,
    warnings: Vec<(String, String)>,
    bytes: u64,
}

type Slot = Arc<OnceCell<Arc<Loaded>>>;

/// The cache.
#[derive(Debug)]
pub struct Packages {
    objects: Objects,
    dir: PathBuf,
    max_bytes: u64,
    slots: Mutex<HashMap<String, Slot>>,
}

impl Packages {
    /// A cache in `dir` of what lies in `objects`; forgets half-unpacked packages of an earlier start.
    ///
    /// # Errors
    /// If the folder can't be made.
    pub fn open(objects: Objects, dir: &Path, max_bytes: u64) -> io::Result<Self> {
        let dir = dir.join("packages");
        fs::create_dir_all(&dir)?;
        fs::set_permissions(&dir, fs::Permissions::from_mode(0o700))?;
        for entry in fs::read_dir(&dir)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with("new-") {
                let path = entry.path();
                if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
            }
        }
        Ok(Self { objects, dir, max_bytes, slots: Mutex::default() })
    }

    /// The package of this digest, fetched if it is not here.
    ///
    /// # Errors
    /// If there is none, or its content is at fault.
    pub async fn get(&self, digest: &str) -> Result<Arc<Loaded>, PackageError> {
        if digest.len() != 64 || !digest.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(io::Error::other("not a digest").into());
        }
        let slot = self.lock().entry(digest.to_owned()).or_default().clone();
        let loaded = slot
            .get_or_try_init(|| async {
                let (dir, digest) = (self.dir.clone(), digest.to_owned());
                let zip =
                    if disk::is_there(&dir, &digest) { None } else { Some(self.objects.get(&digest, &dir).await?) };
                let loading = tokio::task::spawn_blocking(move || disk::load(zip, &dir, &digest));
                loading.await.map_err(io::Error::other)?.map(Arc::new)
            })
            .await?
            .clone();
        *loaded.used.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        drop(slot);
        self.evict(digest);
        Ok(loaded)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Slot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Throws packages away until the rest fits; never `keep`, and none that somebody uses.
    fn evict(&self, keep: &str) {
        let mut slots = self.lock();
        let mut total: u64 = slots.values().filter_map(|s| s.get()).map(|l| l.bytes).sum();
        while total > self.max_bytes {
            // Both the slot and what it holds must be ours alone.
            let idle =
                |slot: &Slot| Arc::strong_count(slot) == 1 && slot.get().is_some_and(|l| Arc::strong_count(l) == 1);
            let used = |slot: &Slot| slot.get().map(|l| *l.used.lock().unwrap_or_else(PoisonError::into_inner));
            let oldest = slots.iter().filter(|(d, s)| d.as_str() != keep && idle(s)).min_by_key(|(_, s)| used(s));
            let Some(digest) = oldest.map(|(digest, _)| digest.clone()) else { return };
            total -= slots.remove(&digest).and_then(|s| s.get().map(|l| l.bytes)).unwrap_or(0);
            if let Err(error) = fs::remove_dir_all(self.dir.join(&digest)) {
                tracing::warn!(%error, "failed to remove an old package");
            }
        }
    }
}

fn test_case(package: &Package, case: &problem_package::TestCase, number: i32) -> TestCase {
    TestCase {
        number,
        name: case.name.clone(),
        group: Some(case.group.clone()),
        sample: case.sample,
        own: false,
        input: package.full_path(&case.input),
        answer: Some(package.full_path(&case.answer)),
        args: case.args.clone(),
        points_group: package.scoring.as_ref().map_or(0, |scoring| scoring.group_of(&case.name)),
        validator_args: case.output_validator_args.clone(),
        flags: package.default_flags(case),
        files: case.files.iter().map(|f| (case.inner_path(f).to_owned(), package.full_path(f))).collect(),
        is_static: case.is_static,
        note: None,
    }
}

impl Loaded {
    /// The package's limits.
    pub fn limits(&self) -> Limits {
        self.package.limits
    }

    /// The test cases that a submission is judged on: all, but nobody is asked for the answers to samples.
    pub fn judged_tests(&self) -> Vec<TestCase> {
        self.tests.iter().filter(|test| !(self.package.answers && test.sample)).cloned().collect()
    }

    /// A time limit with what the language needs to start, where the limit is meant for a function.
    pub fn with_start(&self, limit: TimeMs, language: &Language) -> TimeMs {
        TimeMs(limit.0 + if self.package.signature.is_some() { language.start_ms } else { 0 })
    }

    /// What decides on a submission in this language, and the submission as it is to be judged: on a function problem, with
    /// a driver around it.
    ///
    /// # Errors
    /// [`Fault::Package`] if the package's validator does not compile or can't be run here.
    pub async fn prepare(
        &self,
        engine: &Engine,
        language: &Arc<Language>,
        sources: Vec<Source>,
    ) -> Result<(OutputValidator, Prepared), Fault> {
        let validator = self.validator(engine).await?;
        let Some(signature) = &self.package.signature else {
            return Ok((validator, Prepared::plain(language, sources)));
        };
        let prepared = function::prepare(signature, language, sources);
        let validator = match validator {
            OutputValidator::Custom(validator) if signature.compare == Compare::Validator => Some(validator),
            _ => None,
        };
        let judge = FunctionJudge { signature: signature.clone(), driven: prepared.driven, validator };
        Ok((OutputValidator::Function(Arc::new(judge)), prepared))
    }

    /// The output validator, compiled at the first call.
    ///
    /// # Errors
    /// [`Fault::Package`] if it does not compile or can't be run here.
    pub async fn validator(&self, engine: &Engine) -> Result<OutputValidator, Fault> {
        let program = match &self.package.output_validator {
            problem_package::OutputValidator::Default => return Ok(OutputValidator::Default),
            problem_package::OutputValidator::Custom(program) => program,
        };
        let abilities = Abilities {
            dialect: program.dialect,
            scores: self.package.scoring.is_some(),
            passes: self.package.passes.is_some(),
            percent: self.package.points_as_percent,
        };
        let compiling = || async {
            let mut validator = self.compile_validator(engine, program, abilities).await?;
            if let Some(checker) = &program.checker {
                validator.checker = Some(Arc::new(self.compile_validator(engine, checker, abilities).await?));
            }
            Ok::<_, Fault>(OutputValidator::Custom(Arc::new(validator)))
        };
        Ok(self.validator.get_or_try_init(compiling).await?.clone())
    }

    /// How to judge, the validator of sources compiled at the first call.
    ///
    /// # Errors
    /// [`Fault::Package`] if it does not compile or can't be run here.
    pub async fn judging(&self, engine: &Engine) -> Result<Judging, Fault> {
        let mut judging = self.judging.clone();
        if let Some(program) = &self.package.static_validator {
            let abilities = Abilities { scores: self.package.scoring.is_some(), ..Abilities::default() };
            let compiling = || async { self.compile_validator(engine, program, abilities).await.map(Arc::new) };
            judging.static_validator = Some(self.static_validator.get_or_try_init(compiling).await?.clone());
        }
        Ok(judging)
    }

    /// One of the input validators, compiled at the first call; `None`: its language is not offered here.
    ///
    /// # Errors
    /// [`Fault::Package`] if it does not compile.
    pub(crate) async fn input_validator(
        &self,
        engine: &Engine,
        index: usize,
    ) -> Result<Option<(&Program, Arc<Validator>)>, Fault> {
        let (program, cell) = (&self.package.input_validators[index], &self.input_validators[index]);
        if !is_offered(engine, program) {
            return Ok(None);
        }
        let abilities = Abilities { dialect: program.dialect, ..Abilities::default() };
        let compiling = || async { self.compile_validator(engine, program, abilities).await.map(Arc::new) };
        Ok(Some((program, cell.get_or_try_init(compiling).await?.clone())))
    }

    /// Compiles a validator of the package.
    ///
    /// # Errors
    /// [`Fault::Package`] if it does not compile, or its language is not offered.
    pub async fn compile_validator(
        &self,
        engine: &Engine,
        program: &Program,
        abilities: Abilities,
    ) -> Result<Validator, Fault> {
        let fault = |message: String| Fault::Package { path: program.path.clone(), message };
        let has_scripts = program.has_build || program.has_run;
        // Scripts alone tell no language; the image of this one has a shell and what scripts usually call.
        let id = program.language.as_ref().map(judge_core::LanguageId::as_str).or(has_scripts.then_some("python"));
        let id = id.ok_or_else(|| fault("its language can't be told by its files".to_owned()))?;
        let mut language =
            engine.languages.get(id).ok_or_else(|| fault(format!("the language {id} is not offered here")))?;
        if has_scripts {
            language = Arc::new(language.by_scripts(program.has_build));
        }
        let mut sources = self.sources(program, id)?;
        // The format has constants in validators, not in submissions.
        for source in &mut sources {
            source.content = self.package.with_constants(std::mem::take(&mut source.content));
        }
        Validator::compile(&engine.judge, &program.path, language, sources, self.package.limits, abilities).await
    }

    /// A program's sources, the one to start first, with the files that the package puts beside each submission.
    ///
    /// # Errors
    /// If they can't be read.
    pub fn sources(&self, program: &Program, language: &str) -> Result<Vec<Source>, Fault> {
        let mut sources = Vec::with_capacity(program.files.len());
        for file in &program.files {
            sources.push(Source { name: program.inner_path(file).to_owned(), content: self.read(file)? });
        }
        if let Some(entry) = &program.entry_point
            && let Some(index) = sources.iter().position(|s| s.name == *entry)
        {
            sources[..=index].rotate_right(1);
        }
        if !self.package.answers {
            sources.extend(self.included(language)?);
        }
        Ok(sources)
    }

    /// Files of `include/` for this language.
    ///
    /// # Errors
    /// If they can't be read.
    pub fn included(&self, language: &str) -> Result<Vec<Source>, Fault> {
        let mut sources = Vec::new();
        for folder in ["default", language] {
            for file in self.package.include.get(folder).into_iter().flatten() {
                let name = file.strip_prefix(&format!("include/{folder}/")).unwrap_or(file).to_owned();
                sources.push(Source { name, content: self.read(file)? });
            }
        }
        Ok(sources)
    }

    fn read(&self, file: &str) -> Result<Vec<u8>, Fault> {
        let mut content = Vec::new();
        File::open(self.package.full_path(file))?.take(SOURCE_BYTES).read_to_end(&mut content)?;
        Ok(content)
    }
}
