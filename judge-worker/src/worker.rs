//! What all of the worker's parts share.

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use judge_core::{SubmissionId, WorkerId};
use sqlx::PgPool;
use tokio::sync::{Notify, Semaphore};
use tokio_util::sync::CancellationToken;

use crate::config::Config;
use crate::judge::Judge;
use crate::languages::Language;
use crate::news::News;
use crate::packages::Packages;
use crate::verify::Engine;

/// One running worker.
#[derive(Debug)]
pub struct Worker {
    /// This start of it.
    pub id: WorkerId,
    /// Settings.
    pub config: Config,
    /// Postgres, as `judge_worker`.
    pub pool: PgPool,
    /// News for the api.
    pub news: News,
    /// Judges.
    pub judge: Judge,
    /// Languages that passed their self-test.
    pub languages: Offered,
    /// Unpacked packages.
    pub packages: Packages,
    /// One permit for each submission judged at once. Waiters are served in turn, so an import, which takes one permit
    /// for each of its submissions, neither starves nor blocks the rest.
    pub boxes: Arc<Semaphore>,
    /// Submissions being judged here.
    pub running: Running,
    /// An admin wants it to take no more work.
    pub draining: AtomicBool,
    /// Cancelled when unfinished work must be handed back.
    pub stop: CancellationToken,
}

impl Worker {
    /// What judges, without what writes.
    pub fn engine(&self) -> Engine {
        Engine { judge: self.judge.clone(), languages: self.languages.clone(), boxes: self.boxes.clone() }
    }
}

/// What became of a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handled {
    /// Judged to the end.
    Done,
    /// Nothing to do: judged already, or somebody else's.
    Refused,
    /// Handed back, or the lease was lost: the row decides what happens.
    LetGo,
    /// The database did not answer.
    TryLater,
}

/// Languages that may be used, by id; more may come while the worker runs.
#[derive(Debug, Clone, Default)]
pub struct Offered(Arc<RwLock<HashMap<String, Arc<Language>>>>);

impl Offered {
    /// The language of this id, if it is offered.
    pub fn get(&self, id: &str) -> Option<Arc<Language>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    /// Offers a language, or no longer.
    pub fn set(&self, language: &Arc<Language>, offered: bool) {
        let mut languages = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if offered {
            languages.insert(language.id.to_string(), language.clone());
        } else {
            languages.remove(language.id.as_str());
        }
    }

    /// Ids, sorted.
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.0.read().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect();
        ids.sort();
        ids
    }
}

/// Submissions being judged, with a way to make each look at its lease.
#[derive(Debug, Clone, Default)]
pub struct Running(Arc<Mutex<HashMap<SubmissionId, Arc<Notify>>>>);

impl Running {
    /// Lists a submission until the answer is dropped.
    pub fn enter(&self, id: SubmissionId, poke: Arc<Notify>) -> Listed {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, poke);
        Listed { running: self.clone(), id }
    }

    /// Makes a submission look at its lease, if it is here.
    pub fn poke(&self, id: SubmissionId) {
        if let Some(poke) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id) {
            poke.notify_one();
        }
    }
}

/// A submission's place in [`Running`].
#[derive(Debug)]
pub struct Listed {
    running: Running,
    id: SubmissionId,
}

impl Drop for Listed {
    fn drop(&mut self) {
        self.running.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.id);
    }
}
