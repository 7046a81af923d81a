//! Where an accepted submission stands among the others: counts by run time and memory, never whose they are.

use std::collections::HashMap;

use axum::Json as Answer;
use axum::extract::State;
use judge_core::{Mode, SubmissionId, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

use super::get::find;
use crate::auth::personal_token::Scope;
use crate::error::ApiResult;
use crate::extract::auth::Caller;
use crate::extract::path::PathParam;
use crate::state::AppState;
use crate::store::profiles::{self, UseRow};

/// Nothing is shown under so many.
const SAMPLES: usize = 20;
/// So many texts must have been judged again before we say how much that changes.
const REPEATS: f64 = 8.0;
/// Bars of a histogram.
const BARS: i64 = 16;

/// A bar.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BarView {
    /// From this value on.
    pub from: i64,
    /// Up to this one, which belongs to the next bar; the last bar has all above as well.
    pub to: i64,
    /// How many.
    pub count: i64,
}

/// How a value lies among the others.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SpreadView {
    /// This submission's.
    pub value: i64,
    /// The same program measured again may differ by so much.
    pub noise: i64,
    /// Whether that was measured on texts that were judged more than once here; else it is our guess.
    pub noise_measured: bool,
    /// At least so many percent need more than this one, whatever the noise did.
    pub better_than_least: i64,
    /// At most so many percent.
    pub better_than_most: i64,
    /// Bars of the same width, the smallest values first.
    pub bars: Vec<BarView>,
}

/// How an accepted submission compares with the other ones for the same problem version in the same language.
#[derive(Debug, Serialize, ToSchema)]
pub struct DistributionView {
    /// How many are compared; under 20 nothing else is said.
    pub samples: i64,
    /// CPU time, in milliseconds.
    pub time_ms: Option<SpreadView>,
    /// Memory, in KiB.
    pub memory_kib: Option<SpreadView>,
}

/// Run time and memory of a submission among all accepted ones in its language. Who sees the submission sees this.
#[utoipa::path(get, path = "/submissions/{id}/distribution", tag = "submissions",
    params(("id" = uuid::Uuid, Path)), responses((status = 200, body = DistributionView)))]
pub async fn get_distribution(
    State(state): State<AppState>,
    caller: Caller,
    PathParam(id): PathParam<SubmissionId>,
) -> ApiResult<Answer<DistributionView>> {
    caller.needs(Scope::Read)?;
    let (row, _) = find(&state, &caller, id).await?;
    if row.verdict != Some(Verdict::Accepted) || row.mode != Mode::Submit {
        return Ok(Answer(DistributionView { samples: 0, time_ms: None, memory_kib: None }));
    }
    let uses = profiles::list_uses(&mut *state.pool.acquire().await?, row.version_id, &row.language).await?;
    let of = |what: fn(&UseRow) -> Option<i64>| -> Vec<(&str, i64)> {
        uses.iter().filter_map(|row| Some((row.print.as_str(), what(row)?))).collect()
    };
    Ok(Answer(DistributionView {
        samples: i64::try_from(uses.len()).unwrap_or(i64::MAX),
        // Guesses, for as long as nothing is measured. The clock ticks in milliseconds; a busy machine adds some percent.
        time_ms: row.time_ms.and_then(|value| spread(&of(|row| row.time_ms), value, 2 + value / 20)),
        // Pages and the allocator's mood.
        memory_kib: row.memory_kib.and_then(|value| spread(&of(|row| row.memory_kib), value, 128 + value / 50)),
    }))
}

/// How far two measurements of the same text lie apart in nineteen of twenty cases: twice the deviation of all texts from their own
/// means. `None` while too few were measured more than once.
fn measured_noise(all: &[(&str, i64)]) -> Option<i64> {
    let mut by_text: HashMap<&str, Vec<f64>> = HashMap::new();
    for (print, value) in all {
        by_text.entry(print).or_default().push(*value as f64);
    }
    let (mut squares, mut freedom) = (0.0, 0.0);
    for values in by_text.values() {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        squares += values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
        freedom += values.len() as f64 - 1.0;
    }
    // At least the tick of the clock.
    (freedom >= REPEATS).then(|| ((2.0 * (squares / freedom).sqrt()).ceil() as i64).max(1))
}

fn spread(measured: &[(&str, i64)], value: i64, guess: i64) -> Option<SpreadView> {
    if measured.len() < SAMPLES {
        return None;
    }
    let known = measured_noise(measured);
    let noise = known.unwrap_or(guess);
    let mut all: Vec<i64> = measured.iter().map(|(_, value)| *value).collect();
    all.sort_unstable();
    let count = |least: i64| i64::try_from(all.len() - all.partition_point(|&one| one <= least)).unwrap_or(0);
    let percent = |many: i64| many * 100 / i64::try_from(all.len()).unwrap_or(1).max(1);
    // A few very slow ones would press all others into one bar: the slowest twentieth shares the last one.
    let (low, high) = (*all.first()?, *all.get(all.len() * 95 / 100)?.max(&value));
    let width = ((high - low) / BARS + 1).max(1);
    let bars = (0..BARS).map(|i| {
        let (from, to) = (low + i * width, low + (i + 1) * width);
        let above = if i + 1 == BARS { 0 } else { count(to - 1) };
        BarView { from, to, count: count(from - 1) - above }
    });
    Some(SpreadView {
        value,
        noise,
        noise_measured: known.is_some(),
        better_than_least: percent(count(value + noise)),
        better_than_most: percent(count(value - noise - 1)),
        bars: bars.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each of another text.
    fn different(values: impl IntoIterator<Item = i64>) -> Vec<(&'static str, i64)> {
        let text = |i: usize| -> &'static str { Box::leak(i.to_string().into_boxed_str()) };
        values.into_iter().enumerate().map(|(i, value)| (text(i), value)).collect()
    }

    #[test]
    fn nothing_is_said_of_few() {
        assert_eq!(spread(&different(0..19), 3, 1), None);
    }

    #[test]
    fn every_value_is_in_one_bar() {
        for all in [(0..20).collect(), vec![7; 20], (0..1_000).map(|i| i * i).collect::<Vec<i64>>()] {
            let spread = spread(&different(all.clone()), all[3], 0).unwrap();
            assert_eq!(spread.bars.iter().map(|bar| bar.count).sum::<i64>(), all.len() as i64);
            assert!(spread.bars.iter().any(|bar| bar.from <= all[3] && all[3] < bar.to));
        }
    }

    #[test]
    fn noise_widens_the_rank() {
        let all = different(0..100);
        let sharp = spread(&all, 50, 0).unwrap();
        assert_eq!((sharp.better_than_least, sharp.better_than_most), (49, 50));
        let dull = spread(&all, 50, 5).unwrap();
        assert_eq!((dull.better_than_least, dull.better_than_most), (44, 55));
    }

    #[test]
    fn noise_is_measured_on_texts_that_were_judged_again() {
        assert_eq!(measured_noise(&different(0..100)), None);
        // Ten texts, each judged twice, 4 apart: deviations of 2 with one degree of freedom a text.
        let twice: Vec<_> =
            different((0..10).map(|i| 100 * i)).into_iter().flat_map(|(t, v)| [(t, v), (t, v + 4)]).collect();
        assert_eq!(measured_noise(&twice), Some(6));
        let still: Vec<_> = different(0..10).into_iter().flat_map(|one| [one, one]).collect();
        assert_eq!(measured_noise(&still), Some(1));
        let view = spread(&twice, 100, 50).unwrap();
        assert_eq!((view.noise, view.noise_measured), (6, true));
        assert!(!spread(&different(0..100), 50, 5).unwrap().noise_measured);
    }
}
