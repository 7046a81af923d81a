//! One package → a problem: read it, check its inputs with its own validators, judge its own submissions by the same code as
//! everybody's, derive the time limit where none is stated, and publish when all that was expected came true.

use async_trait::async_trait;
use judge_core::{ImportId, Slug};
use tokio::time::sleep;

use crate::packages::{Loaded, PackageError};
use crate::store::imports::{self, Finding, ImportClaim, MatrixRow};
use crate::store::publish::{Published, publish};
use crate::verify::{Rows, Stop, Verified, Verifier};
use crate::version::new_version;
use crate::worker::{Handled, Worker};

/// Imports the package that a hint names, if it still waits.
pub async fn handle(worker: &Worker, id: ImportId, attempt: i32) -> Handled {
    let claim = match claim(worker, id, attempt).await {
        Ok(Some(claim)) => claim,
        Ok(None) => return Handled::Refused,
        Err(error) => {
            tracing::warn!(import.id = %id, %error, "failed to claim");
            return Handled::TryLater;
        }
    };
    worker.news.changed(id, attempt, claim.version).await;
    let mut job = Import { worker, id, attempt, claim: &claim, warnings: Vec::new() };
    let ended = tokio::select! {
        ended = job.run() => ended,
        () = keep_lease(worker, id, &claim) => Err(Stop::Fenced),
        () = worker.stop.cancelled() => Err(Stop::Ours("the worker stops".to_owned())),
    };
    match job.settle(ended).await {
        Ok(handled) => handled,
        Err(error) => {
            // The lease ends by itself, and the sweeper decides.
            tracing::error!(import.id = %id, %error, "failed to end an import");
            Handled::LetGo
        }
    }
}

async fn claim(worker: &Worker, id: ImportId, attempt: i32) -> sqlx::Result<Option<ImportClaim>> {
    let mut conn = worker.pool.acquire().await?;
    imports::claim(&mut conn, id, attempt, worker.id, worker.config.lease()).await
}

/// Keeps the lease; ends when it is lost.
async fn keep_lease(worker: &Worker, id: ImportId, claim: &ImportClaim) {
    let length = worker.config.lease();
    loop {
        sleep(length / 4).await;
        let extending = async {
            let mut conn = worker.pool.acquire().await?;
            imports::extend(&mut conn, id, claim.lease, length).await
        };
        match tokio::time::timeout(length / 4, extending).await {
            Ok(Ok(true)) => {}
            Ok(Ok(false)) => return,
            Ok(Err(error)) => tracing::warn!(import.id = %id, %error, "failed to extend a lease; trying again"),
            Err(_) => tracing::warn!(import.id = %id, "the database does not answer; trying again"),
        }
    }
}

struct Import<'a> {
    worker: &'a Worker,
    id: ImportId,
    attempt: i32,
    claim: &'a ImportClaim,
    warnings: Vec<Finding>,
}

impl Import<'_> {
    async fn run(&mut self) -> Result<(), Stop> {
        let loaded = match self.worker.packages.get(&self.claim.digest).await {
            Ok(loaded) => loaded,
            Err(PackageError::Content(findings)) => {
                return Err(Stop::Unusable(findings.into_iter().map(Finding::from).collect()));
            }
            Err(PackageError::Disk(error)) => return Err(Stop::Ours(error.to_string())),
        };
        let slug = self.slug(&loaded)?;
        let engine = self.worker.engine();
        let mut verifier = Verifier::new(&engine, &loaded);
        let ended = self.verify(&mut verifier, &loaded, &slug).await;
        self.warnings = verifier.warnings;
        let verified = ended?;
        let (new, warnings) = new_version(&loaded, slug, &verified).await?;
        self.warnings.extend(warnings.into_iter().map(Finding::from));
        let mut conn = self.worker.pool.acquire().await?;
        match publish(&mut conn, self.id, self.claim, &new, &verified, &self.warnings).await? {
            Published::Done(version) => self.tell(Some(version)).await,
            Published::Fenced => Err(Stop::Fenced),
            Published::SlugTaken => {
                let message = format!("another problem is called {}: give this one another slug", new.slug);
                Err(Stop::Unusable(vec![Finding { path: String::new(), message }]))
            }
        }
    }

    async fn verify(&self, verifier: &mut Verifier<'_>, loaded: &Loaded, slug: &Slug) -> Result<Verified, Stop> {
        verifier.compile_validator().await?;
        let is_kept = verifier.check_validators().await?;
        let lease = self.claim.lease;
        let mut conn = self.worker.pool.acquire().await?;
        let (slug, tests) = (slug.as_str(), &loaded.tests);
        let version = imports::mark_verifying(&mut conn, self.id, lease, slug, tests, &verifier.warnings).await?;
        drop(conn);
        self.tell(version).await?;
        let mut rows = Written { worker: self.worker, id: self.id, attempt: self.attempt, lease };
        let mut verified = verifier.judge_submissions(&mut rows).await?;
        verified.as_expected &= is_kept;
        Ok(verified)
    }

    /// Writes how it ended, unless that is done.
    async fn settle(&mut self, ended: Result<(), Stop>) -> sqlx::Result<Handled> {
        let lease = self.claim.lease;
        match ended {
            Ok(()) => {
                tracing::info!(import.id = %self.id, "imported");
                Ok(Handled::Done)
            }
            Err(Stop::Unusable(errors)) => {
                let mut conn = self.worker.pool.acquire().await?;
                let version = imports::fail(&mut conn, self.id, lease, &errors, &self.warnings).await?;
                let _ = self.tell(version).await;
                Ok(Handled::Done)
            }
            Err(Stop::Fenced) => Ok(Handled::LetGo),
            Err(Stop::Ours(reason)) => {
                tracing::warn!(import.id = %self.id, %reason, "an import is given back");
                if self.worker.stop.is_cancelled() || self.worker.judge.sandbox.is_silent() {
                    let mut conn = self.worker.pool.acquire().await?;
                    let version = imports::hand_back(&mut conn, self.id, lease).await?;
                    let _ = self.tell(version).await;
                }
                Ok(Handled::LetGo)
            }
        }
    }

    async fn tell(&self, version: Option<i64>) -> Result<(), Stop> {
        let version = version.ok_or(Stop::Fenced)?;
        self.worker.news.changed(self.id, self.attempt, version).await;
        Ok(())
    }

    /// The slug that was asked for, else the folder's name, else the file's.
    fn slug(&self, loaded: &Loaded) -> Result<Slug, Stop> {
        let stem = self.claim.file_name.as_deref().map(|name| name.strip_suffix(".zip").unwrap_or(name));
        let asked = self.claim.slug.as_deref().and_then(|slug| slug.parse().ok());
        let suggested = || loaded.folder_name.as_deref().and_then(Slug::suggest);
        asked.or_else(suggested).or_else(|| stem.and_then(Slug::suggest)).ok_or_else(|| {
            let message = "its name has no letter or digit to make an address of: give it a slug".to_owned();
            Stop::Unusable(vec![Finding { path: String::new(), message }])
        })
    }
}

/// Rows go to the database, and it is told.
struct Written<'a> {
    worker: &'a Worker,
    id: ImportId,
    attempt: i32,
    lease: i64,
}

#[async_trait]
impl Rows for Written<'_> {
    async fn plan(&mut self, rows: &[MatrixRow]) -> Result<(), Stop> {
        for row in rows {
            self.row(row).await?;
        }
        Ok(())
    }

    fn begin(&mut self, _: &str, _: usize) {}

    async fn row(&mut self, row: &MatrixRow) -> Result<(), Stop> {
        let mut conn = self.worker.pool.acquire().await?;
        let version = imports::write_row(&mut conn, self.id, self.lease, row).await?.ok_or(Stop::Fenced)?;
        drop(conn);
        self.worker.news.changed(self.id, self.attempt, version).await;
        Ok(())
    }
}
