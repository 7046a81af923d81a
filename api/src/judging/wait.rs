//! Those who asked with `?wait=` to be answered when something has changed.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use judge_core::UserId;
use tokio::sync::Notify;
use tokio::sync::futures::OwnedNotified;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// Waiters of one user, and of this process; above that the answer comes at once.
const A_USER: usize = 4;
const ALL: usize = 20_000;

#[derive(Debug, Default)]
struct Table {
    bells: HashMap<Uuid, (Arc<Notify>, usize)>,
    users: HashMap<UserId, usize>,
    all: usize,
}

/// Everybody who waits.
#[derive(Debug)]
pub struct Waiters {
    table: Arc<Mutex<Table>>,
    drain: CancellationToken,
}

/// A place among the waiters; given back when dropped.
#[derive(Debug)]
pub struct Place {
    table: Arc<Mutex<Table>>,
    bell: Arc<Notify>,
    id: Uuid,
    user: UserId,
    drain: CancellationToken,
}

impl Waiters {
    /// Nobody yet. When the service ends, everybody is answered.
    pub fn new(drain: CancellationToken) -> Self {
        Self { table: Arc::default(), drain }
    }

    /// Takes a place; `None` if there is none left. Take it before reading, so that no change slips in between.
    pub fn take(&self, id: Uuid, user: UserId) -> Option<Place> {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        if self.drain.is_cancelled() || table.all >= ALL || table.users.get(&user).is_some_and(|n| *n >= A_USER) {
            return None;
        }
        table.all += 1;
        *table.users.entry(user).or_default() += 1;
        let (bell, waiting) = table.bells.entry(id).or_default();
        *waiting += 1;
        let bell = Arc::clone(bell);
        Some(Place { table: Arc::clone(&self.table), bell, id, user, drain: self.drain.clone() })
    }

    /// Wakes all who wait for this one.
    pub fn wake(&self, id: Uuid) {
        let table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((bell, _)) = table.bells.get(&id) {
            bell.notify_waiters();
        }
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.table.lock().unwrap_or_else(PoisonError::into_inner).all
    }

    /// Whether nobody waits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Place {
    /// Begins to listen. Listen first, then read: a change between the read and the rest is not missed.
    pub fn listen(&self) -> Pin<Box<OwnedNotified>> {
        let mut bell = Box::pin(Arc::clone(&self.bell).notified_owned());
        bell.as_mut().enable();
        bell
    }

    /// Rests until the bell rings, or `look` is over, because news may get lost. Says whether there is time to rest again
    /// after the next read.
    pub async fn rest(&self, bell: Pin<Box<OwnedNotified>>, deadline: Instant, look: Duration) -> bool {
        tokio::select! {
            () = bell => true,
            () = tokio::time::sleep(look) => true,
            () = tokio::time::sleep_until(deadline) => false,
            () = self.drain.cancelled() => false,
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        table.all = table.all.saturating_sub(1);
        if let Some(n) = table.users.get_mut(&self.user) {
            *n = n.saturating_sub(1);
            if *n == 0 {
                table.users.remove(&self.user);
            }
        }
        if let Some((_, waiting)) = table.bells.get_mut(&self.id) {
            *waiting = waiting.saturating_sub(1);
            if *waiting == 0 {
                table.bells.remove(&self.id);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn wakes_ends_and_gives_places_back() {
        let drain = CancellationToken::new();
        let waiters = Waiters::new(drain.clone());
        let (id, user) = (Uuid::nil(), UserId::new());
        let places: Vec<_> = (0..A_USER).map(|_| waiters.take(id, user).unwrap()).collect();
        assert!(waiters.take(id, user).is_none(), "at most four a user");
        assert!(waiters.take(id, UserId::new()).is_some());
        drop(places);
        assert!(waiters.is_empty());

        let long = Duration::from_secs(1_000);
        let place = waiters.take(id, user).unwrap();
        let started = Instant::now();
        let bell = place.listen();
        // A change right after the read is not lost.
        waiters.wake(id);
        assert!(place.rest(bell, started + long, long).await);
        assert_eq!(started.elapsed(), Duration::ZERO);

        assert!(place.rest(place.listen(), started + long, Duration::from_secs(5)).await, "looks by itself");
        assert_eq!(started.elapsed(), Duration::from_secs(5));
        assert!(!place.rest(place.listen(), started + Duration::from_secs(7), long).await);
        assert_eq!(started.elapsed(), Duration::from_secs(7));

        drain.cancel();
        assert!(!place.rest(place.listen(), started + long, long).await);
        assert!(waiters.take(id, user).is_none(), "no new waiters while the service ends");
    }
}
