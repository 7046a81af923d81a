//! Which languages this worker offers: those whose image is there and which passed their self-test on it. It looks again
//! each minute, so that an image built meanwhile is offered without a restart. A pass is remembered on disk, until the image,
//! the language's folder, the runner or the worker itself changes.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use sha2::{Digest, Sha256};
use sqlx::PgPool;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::config::Config;
use crate::judge::Judge;
use crate::languages::{self, Language};
use crate::selftest::{self, Checked};
use crate::store::fleet;
use crate::worker::Offered;

/// How often images are looked for.
const ROUND: Duration = Duration::from_secs(60);

/// A remembered pass: what was tested, and the compiler's version.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct Pass {
    fingerprint: String,
    version: String,
}

/// Keeps [`Offered`] true.
pub struct Offers {
    judge: Judge,
    pool: PgPool,
    languages: Vec<Arc<Language>>,
    offered: Offered,
    /// Self-tests take their turn among submissions, a program at a time.
    turn: Arc<Semaphore>,
    /// What was told last of each language: the fingerprint of its image and folder, or that there is no image.
    told: HashMap<String, Option<String>>,
    passes: BTreeMap<String, Pass>,
    passes_file: PathBuf,
    /// Fingerprint of the runner and of this program.
    programs: Vec<u8>,
}

impl Offers {
    /// Reads the languages and what is remembered of them. Nothing is offered yet.
    ///
    /// # Errors
    /// If a language is described wrongly, or the runner can't be read.
    pub fn new(
        config: &Config,
        judge: Judge,
        pool: PgPool,
        offered: Offered,
        turn: Arc<Semaphore>,
    ) -> anyhow::Result<Self> {
        let mut languages = languages::load_all(&config.languages_dir).context("read LANGUAGES_DIR")?;
        if !config.languages.is_empty() {
            languages.retain(|language| config.languages.iter().any(|id| id == language.id.as_str()));
        }
        let mut programs = Sha256::new();
        programs.update(std::fs::read(&config.runner_path).context("read RUNNER_PATH")?);
        programs.update(std::fs::read("/proc/self/exe").context("read this program")?);
        let passes_file = config.cache_dir.join("selftests.json");
        let passes = std::fs::read(&passes_file).ok().and_then(|json| serde_json::from_slice(&json).ok());
        Ok(Self {
            judge,
            pool,
            languages: languages.into_iter().map(Arc::new).collect(),
            offered,
            turn,
            told: HashMap::new(),
            passes: passes.unwrap_or_default(),
            passes_file,
            programs: programs.finalize().to_vec(),
        })
    }

    /// Offers what a worker begins with: the languages that are tested first, and those with a remembered pass. Returns when the
    /// database knows them too; what it offered before and this worker does not, is withdrawn.
    pub async fn begin(&mut self) {
        let mut pause = Duration::from_millis(200);
        loop {
            let languages: Vec<_> =
                self.languages.iter().filter(|l| l.first || self.passes.contains_key(l.id.as_str())).cloned().collect();
            let mut told = true;
            for language in &languages {
                told &= self.look_at(language, language.first).await;
            }
            match self.withdraw_others().await {
                Ok(()) if told => return,
                Ok(()) => {}
                Err(error) => tracing::warn!(%error, "failed to withdraw languages"),
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(5));
        }
    }

    /// Looks at all languages now and each minute, until told to stop.
    pub async fn keep(mut self, leaving: CancellationToken) {
        let mut rounds = tokio::time::interval(ROUND);
        loop {
            tokio::select! {
                () = leaving.cancelled() => return,
                _ = rounds.tick() => {}
            }
            tokio::select! {
                () = leaving.cancelled() => return,
                () = self.round() => {}
            }
        }
    }

    /// Looks at all languages once, and tests what is new.
    pub async fn round(&mut self) {
        for language in self.languages.clone() {
            self.look_at(&language, true).await;
        }
    }

    async fn withdraw_others(&self) -> sqlx::Result<()> {
        fleet::withdraw_others(&mut *self.pool.acquire().await?, &self.offered.ids()).await
    }

    /// Looks at one language; `test`: tests it if nothing is remembered. Says whether the database knows what was found.
    async fn look_at(&mut self, language: &Arc<Language>, test: bool) -> bool {
        let id = language.id.as_str();
        let fingerprint = match self.fingerprint(language).await {
            Ok(found) => found,
            Err(error) => {
                tracing::warn!(language = id, error, "failed to look for a language's image");
                return false;
            }
        };
        if self.told.get(id) == Some(&fingerprint) {
            return true;
        }
        let remembered = self.passes.get(id).filter(|pass| Some(&pass.fingerprint) == fingerprint.as_ref());
        let checked = match (&fingerprint, remembered) {
            (None, _) => Checked {
                language: language.clone(),
                version: String::new(),
                fault: Some(format!("its image isn't there; `make images LANGUAGES={id}` builds it")),
            },
            (Some(_), Some(pass)) => Checked { language: language.clone(), version: pass.version.clone(), fault: None },
            (Some(_), None) if !test => return true,
            (Some(fingerprint), None) => {
                let checked = selftest::check(&self.judge, language.clone(), &self.turn).await;
                self.remember(&checked, fingerprint);
                checked
            }
        };
        self.offered.set(language, checked.fault.is_none());
        let telling = async { fleet::upsert_language(&mut *self.pool.acquire().await?, &checked).await };
        if let Err(error) = telling.await {
            tracing::warn!(language = id, %error, "failed to tell of a language");
            return false;
        }
        self.told.insert(id.to_owned(), fingerprint);
        true
    }

    /// What a pass is good for; `None`: there is no image.
    async fn fingerprint(&self, language: &Language) -> Result<Option<String>, String> {
        let Some(image) = self.judge.sandbox.image(&language.image).await.map_err(|e| e.to_string())? else {
            return Ok(None);
        };
        let mut hash = Sha256::new();
        hash.update(&self.programs);
        hash.update(image);
        add_folder(&mut hash, &language.folder).map_err(|e| e.to_string())?;
        Ok(Some(hex::encode(hash.finalize())))
    }

    fn remember(&mut self, checked: &Checked, fingerprint: &str) {
        let id = checked.language.id.to_string();
        if checked.fault.is_some() {
            self.passes.remove(&id);
        } else {
            let pass = Pass { fingerprint: fingerprint.to_owned(), version: checked.version.clone() };
            self.passes.insert(id, pass);
        }
        let write = || {
            let new = self.passes_file.with_extension("json.new");
            std::fs::write(&new, serde_json::to_vec_pretty(&self.passes)?)?;
            std::fs::rename(new, &self.passes_file)
        };
        if let Err(error) = write() {
            tracing::warn!(%error, "failed to remember self-tests; they are made again at the next start");
        }
    }
}

/// Adds all files of a folder, in the order of their names.
fn add_folder(hash: &mut Sha256, folder: &Path) -> std::io::Result<()> {
    let mut paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        hash.update(path.file_name().unwrap_or_default().as_encoded_bytes());
        hash.update([0]);
        if path.is_dir() {
            add_folder(hash, &path)?;
        } else {
            let content = std::fs::read(&path)?;
            hash.update((content.len() as u64).to_le_bytes());
            hash.update(content);
        }
    }
    Ok(())
}
