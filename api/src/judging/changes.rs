//! What is known of submissions without asking the database: fed by reads and by the workers' news, bounded, and never
//! believed for long, because news may get lost.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures::StreamExt as _;
use judge_core::hint::Changed;
use judge_core::{SubmissionId, UserId};
use uuid::Uuid;

use crate::state::AppState;

/// What was read is believed this long.
const BELIEVED: Duration = Duration::from_secs(3);
/// Entries of one generation; two are kept.
const GENERATION: usize = 50_000;

/// What a viewer-independent read of a submission said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its author.
    pub author: UserId,
    /// Whose problem it is for.
    pub owner: UserId,
    /// The attempt.
    pub attempt: i32,
    /// The row's version.
    pub version: i64,
    /// What was suggested to a poller.
    pub poll_after_ms: Option<i64>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    /// The latest that was heard of.
    latest: (i32, i64),
    known: Option<(Known, Instant)>,
}

#[derive(Debug, Default)]
struct Generations {
    young: HashMap<Uuid, Entry>,
    old: HashMap<Uuid, Entry>,
}

impl Generations {
    fn entry(&mut self, id: Uuid) -> Option<&mut Entry> {
        if let Some(entry) = self.old.remove(&id) {
            self.young.entry(id).or_insert(entry);
        }
        self.young.get_mut(&id)
    }

    fn insert(&mut self, id: Uuid, entry: Entry) {
        if self.young.len() >= GENERATION {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(id, entry);
    }
}

/// See the module.
#[derive(Debug, Default)]
pub struct Changes(Mutex<Generations>);

impl Changes {
    /// Notes what was read. News that came in between are not forgotten.
    pub fn note_read(&self, id: SubmissionId, known: Known, now: Instant) {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read = (known.attempt, known.version);
        match map.entry(id.0) {
            Some(entry) => {
                entry.latest = entry.latest.max(read);
                entry.known = Some((known, now));
            }
            None => map.insert(id.0, Entry { latest: read, known: Some((known, now)) }),
        }
    }

    /// Notes news.
    pub fn note_changed(&self, id: Uuid, changed: Changed) {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let heard = (changed.attempt, changed.version);
        match map.entry(id) {
            Some(entry) => entry.latest = entry.latest.max(heard),
            None => map.insert(id, Entry { latest: heard, known: None }),
        }
    }

    /// What is known, if it was read lately and nothing newer was heard of.
    pub fn find(&self, id: SubmissionId, now: Instant) -> Option<Known> {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = map.entry(id.0)?;
        let (known, read_at) = entry.known?;
        let current = (known.attempt, known.version) == entry.latest;
        (current && now.duration_since(read_at) < BELIEVED).then_some(known)
    }
}

/// Hears the workers' news until the service ends.
pub async fn listen(state: AppState) {
    loop {
        let heard = tokio::select! {
            () = state.drain.cancelled() => return,
            heard = state.judging.queue.changes() => heard,
        };
        match heard {
            Ok(mut news) => loop {
                let message = tokio::select! {
                    () = state.drain.cancelled() => return,
                    message = news.next() => message,
                };
                let Some(message) = message else { break };
                let id = message.subject.rsplit('.').next().and_then(|id| Uuid::parse_str(id).ok());
                if let (Some(id), Ok(changed)) = (id, serde_json::from_slice::<Changed>(&message.payload)) {
                    note(&state, id, changed);
                }
            },
            Err(error) => tracing::warn!(error = format!("{error:#}"), "failed to listen to changes"),
        }
        tokio::select! {
            () = state.drain.cancelled() => return,
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
        }
    }
}

/// Notes news here and wakes who waits for it.
pub fn note(state: &AppState, id: Uuid, changed: Changed) {
    state.judging.changes.note_changed(id, changed);
    state.judging.waiters.wake(id);
}

/// A change made by this process: known here at once, and told to the other copies.
pub async fn announce(state: &AppState, id: Uuid, changed: Changed) {
    note(state, id, changed);
    state.judging.queue.tell_changed(id, changed).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn believed_only_while_fresh_and_while_nothing_newer_was_heard() {
        let (changes, id, now) = (Changes::default(), SubmissionId::new(), Instant::now());
        let user = UserId::new();
        let known = |version| Known { author: user, owner: user, attempt: 1, version, poll_after_ms: Some(1_000) };
        assert_eq!(changes.find(id, now), None);
        changes.note_read(id, known(3), now);
        assert_eq!(changes.find(id, now), Some(known(3)));
        assert_eq!(changes.find(id, now + BELIEVED), None, "news may have got lost");

        changes.note_changed(id.0, Changed { attempt: 1, version: 4 });
        assert_eq!(changes.find(id, now), None);
        changes.note_read(id, known(3), now);
        assert_eq!(changes.find(id, now), None, "a read that is older than the news is not believed");
        changes.note_read(id, known(4), now);
        assert_eq!(changes.find(id, now), Some(known(4)));

        // News of a submission that nobody read yet count as well.
        let other = SubmissionId::new();
        changes.note_changed(other.0, Changed { attempt: 2, version: 9 });
        changes.note_read(other, known(8), now);
        assert_eq!(changes.find(other, now), None);
    }

    #[test]
    fn bounded() {
        let changes = Changes::default();
        for _ in 0..2 * GENERATION + 10 {
            changes.note_changed(SubmissionId::new().0, Changed { attempt: 1, version: 1 });
        }
        let map = changes.0.lock().unwrap();
        assert!(map.young.len() + map.old.len() <= 2 * GENERATION);
    }
}
