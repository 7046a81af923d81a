//! The same code gets the same verdict: programs near the limits, judged again and again, half of the times while a core is
//! kept busy. `REJUDGES=100` says how often; without it, five times.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use futures::StreamExt;
use judge_core::{SubmissionId, Verdict};
use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;
use crate::support::programs::{self, Chance, Program};

/// Judged at once: as many as the stage has boxes.
const AT_ONCE: usize = 2;

/// A program and all that its judgings said.
struct Reference {
    program: Program,
    id: SubmissionId,
    verdicts: BTreeMap<String, usize>,
    time_ms: Vec<i64>,
    memory_kib: Vec<i64>,
}

#[sqlx::test(migrations = "../migrations")]
async fn rejudging_gives_the_same_verdict(db: PgPool) {
    let times: usize = std::env::var("REJUDGES").map_or(5, |times| times.parse().unwrap());
    let stage = Stage::offering(db, &["java", "javascript", "go"]).await;
    let slug = stage.problem(one_test("sum").root()).await;
    let mut references = Vec::new();
    for program in chosen(stage.offered(programs::read("reference"))) {
        let id = stage.hand_in(&slug, program.language, program.files.clone(), "submit", None).await;
        references.push(Reference { program, id, verdicts: BTreeMap::new(), time_ms: vec![], memory_kib: vec![] });
    }
    let mut chance = Chance::named("REJUDGES_SEED");
    let begun = Instant::now();
    for round in 0..times {
        chance.shuffle(&mut references);
        let busy = Busy::start(round % 2 == 1);
        futures::stream::iter(&mut references)
            .for_each_concurrent(AT_ONCE, |reference| judge_again(&stage, reference, round))
            .await;
        drop(busy);
    }
    eprintln!("{times} times {} programs in {:?}", references.len(), begun.elapsed());
    references.sort_by(|a, b| a.program.name.cmp(&b.program.name));
    let wrong: Vec<_> = references.iter_mut().filter_map(Reference::fault).collect();
    stage.end().await;
    assert_eq!(wrong, Vec::<String>::new());
}

/// While looking for a reason: `REFERENCE=near_time.java` takes that one alone.
fn chosen(mut all: Vec<Program>) -> Vec<Program> {
    assert!(all.len() >= 14, "{} programs", all.len());
    if let Ok(name) = std::env::var("REFERENCE") {
        all.retain(|program| program.name.contains(&name));
    }
    all
}

async fn judge_again(stage: &Stage, reference: &mut Reference, round: usize) {
    if round > 0 {
        stage.rejudge(reference.id).await;
    }
    let row = stage.judge(reference.id).await;
    *reference.verdicts.entry(row.verdict.unwrap()).or_default() += 1;
    reference.time_ms.extend(row.time_ms);
    reference.memory_kib.extend(row.memory_kib);
}

impl Stage {
    /// Has a judged submission judged again; it waits.
    async fn rejudge(&self, id: SubmissionId) {
        let changed = sqlx::query(
            "update submissions set status = 'queued', verdict = null, judged_at = null, attempt = attempt + 1, lane = 'rejudge',
                leases_used = 0, final_lease = null, progress_done = 0, time_ms = null, memory_kib = null, version = version + 1
            where id = $1 and status = 'done'",
        )
        .bind(id)
        .execute(&self.db)
        .await
        .unwrap();
        assert_eq!(changed.rows_affected(), 1);
    }
}

impl Reference {
    /// Prints what was measured; what is wrong with the verdicts.
    fn fault(&mut self) -> Option<String> {
        let spread = |numbers: &mut Vec<i64>| {
            numbers.sort_unstable();
            let at = |part: usize| numbers.get(numbers.len().saturating_sub(1) * part / 2).copied().unwrap_or_default();
            format!("{}/{}/{}", at(0), at(1), at(2))
        };
        let (time, memory) = (spread(&mut self.time_ms), spread(&mut self.memory_kib));
        eprintln!(
            "{:24} {:?} time {time} ms, memory {memory} KiB (least/median/most)",
            self.program.name, self.verdicts
        );
        let wrong = |word: &String| self.program.fault(word.parse::<Verdict>().unwrap()).is_some();
        let all = format!("{}: {:?}", self.program.name, self.verdicts);
        (self.verdicts.len() != 1 || self.verdicts.keys().any(wrong)).then_some(all)
    }
}

/// The problem with one test alone.
fn one_test(name: &str) -> Draft {
    let less = ["data/sample/1.in", "data/sample/1.ans", "data/secret/b.in", "data/secret/b.ans"];
    less.iter().fold(Draft::sum(name), |draft, path| draft.without(path))
}

/// Keeps a core busy while it lives.
struct Busy(std::sync::Arc<AtomicBool>);

impl Busy {
    fn start(wanted: bool) -> Self {
        let ended = std::sync::Arc::new(AtomicBool::new(!wanted));
        let seen = ended.clone();
        std::thread::spawn(move || {
            while !seen.load(Ordering::Relaxed) {
                std::hint::spin_loop();
            }
        });
        Self(ended)
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
