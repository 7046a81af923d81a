//! How soon to ask again: the server sets the rhythm.

use judge_core::{Mode, Status};

/// What the rhythm depends on.
#[derive(Debug, Clone, Copy)]
pub struct Situation {
    /// Where the submission is.
    pub status: Status,
    /// What it is for.
    pub mode: Mode,
    /// Since it was sent.
    pub age_ms: i64,
    /// Its place in the queue.
    pub position: i64,
    /// Boxes of all live workers.
    pub boxes: i64,
}

/// Above this many waiting submissions a box, everybody is asked to come more rarely.
const OVERLOADED: i64 = 100;

/// The suggestion in milliseconds, with ± 20 % of jitter so that many don't come at once; `None` when done.
pub fn suggest(situation: Situation) -> Option<i64> {
    let base = steady(situation)?;
    // A poller that gets no randomness is none the worse.
    let random = getrandom::u32().unwrap_or(u32::MAX / 2);
    Some(base * (800 + i64::from(random % 401)) / 1_000)
}

fn steady(Situation { status, mode, age_ms, position, boxes }: Situation) -> Option<i64> {
    let boxes = boxes.max(1);
    let age = age_ms.max(0);
    match (status, mode) {
        (Status::Done, _) => None,
        (Status::Queued, _) if position > boxes => {
            // Half of the time until its turn, at one submission a second in each box.
            let wait = (position * 1_000 / boxes / 2).clamp(1_000, 10_000);
            Some(if position > OVERLOADED * boxes { (wait * 2).min(15_000) } else { wait })
        }
        // Somebody waits at the editor, and most runs are over after a fifth of a second: each poll comes a third later than
        // the one before, from 60 ms on: after 60 ms, 140, 250, 390 … up to 2 s. What hasn't changed is answered from memory.
        (_, Mode::Run) => Some((60 + age / 3).min(2_000)),
        (_, Mode::Submit | Mode::Shadow) => Some((1_000 + age / 10).min(2_000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_with_the_queue_and_ends() {
        let at = |status, mode, age_ms, position, boxes| steady(Situation { status, mode, age_ms, position, boxes });
        assert_eq!(at(Status::Done, Mode::Submit, 0, 0, 1), None);
        assert_eq!(at(Status::Running, Mode::Run, 0, 0, 1), Some(60));
        assert_eq!(at(Status::Running, Mode::Run, 60_000, 0, 1), Some(2_000));
        assert_eq!(at(Status::Running, Mode::Submit, 0, 0, 1), Some(1_000));
        assert_eq!(at(Status::Queued, Mode::Submit, 0, 1, 1), Some(1_000));
        assert_eq!(at(Status::Queued, Mode::Submit, 0, 8, 1), Some(4_000));
        assert_eq!(at(Status::Queued, Mode::Submit, 0, 90, 1), Some(10_000));
        assert_eq!(at(Status::Queued, Mode::Submit, 0, 500, 1), Some(15_000));
        assert_eq!(at(Status::Queued, Mode::Submit, 0, 500, 50), Some(5_000));
        for _ in 0..100 {
            let jittered =
                suggest(Situation { status: Status::Queued, mode: Mode::Submit, age_ms: 0, position: 90, boxes: 1 });
            assert!((8_000..=12_000).contains(&jittered.unwrap()));
        }
    }
}
