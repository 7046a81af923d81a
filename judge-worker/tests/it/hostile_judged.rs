//! Hostile programs as submissions, from source to verdict: the table is `hostile/judged/`, whose files say in their first line
//! what must come of them. One that is refused everything answers rightly and is `accepted`; one that got through prints
//! `ESCAPED`. A plain run takes one of each kind and language; `HOSTILE_FULL=1` all, twice, in a shuffled order (`HOSTILE_SEED=…`: in that one);
//! `HOSTILE=memory,time` those whose name has one of these in it. After each a plain program is judged, and at the end nothing is left.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use futures::StreamExt;
use judge_core::TimeMs;
use sqlx::PgPool;

use crate::support::Stage;
use crate::support::leftovers::Traces;
use crate::support::package::Draft;
use crate::support::programs::{self, Chance, Program};

/// What a plain submission may take after a hostile one: so many times of what it took before, and a margin.
const SLOWER: u32 = 10;
const MARGIN: Duration = Duration::from_secs(3);
/// Many bombs go off in the compiler, and take all of the time that it has.
const COMPILING: TimeMs = TimeMs(20_000);
/// Judged at once: as many as the stage has boxes.
const AT_ONCE: usize = 2;

#[sqlx::test(migrations = "../migrations")]
async fn hostile_submissions_get_their_verdicts(db: PgPool) {
    let stage = Stage::offering(db, &["java", "javascript", "go", "rust"]).await.compiling_at_most(COMPILING);
    let traces = Traces::of(&stage.instance);
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let programs = chosen(stage.offered(programs::read("hostile/judged")));
    plain(&stage, &slug, 0).await;
    let usual = plain(&stage, &slug, 1).await;
    let begun = Instant::now();
    let wrong: Vec<String> = futures::stream::iter((2..).zip(&programs))
        .map(|(number, program)| both(&stage, &slug, number, program, usual))
        .buffer_unordered(AT_ONCE)
        .flat_map(futures::stream::iter)
        .collect()
        .await;
    eprintln!(
        "{} programs, each followed by a plain one that took {usual:?} at first: {:?}",
        programs.len(),
        begun.elapsed()
    );
    stage.end().await;
    assert_eq!(wrong, Vec::<String>::new());
    traces.none_left(programs.len()).await;
}

/// Judges a program and then a plain one; what is wrong.
async fn both(stage: &Stage, slug: &str, number: usize, program: &Program, usual: Duration) -> Vec<String> {
    let begun = Instant::now();
    let mut wrong: Vec<String> = fault(stage, slug, program).await.into_iter().collect();
    let hostile = begun.elapsed();
    let took = plain(stage, slug, number).await;
    if took > usual * SLOWER + MARGIN {
        wrong.push(format!("after {} a plain one took {took:?}, and {usual:?} before", program.name));
    }
    eprintln!("{:32} {hostile:9.1?} {took:9.1?} {}", program.name, wrong.join(" "));
    wrong
}

/// The programs of this run, in their order.
fn chosen(all: Vec<Program>) -> Vec<Program> {
    assert!(all.len() > 120, "{} programs were found", all.len());
    if let Ok(parts) = std::env::var("HOSTILE") {
        return all.into_iter().filter(|program| parts.split(',').any(|part| program.name.contains(part))).collect();
    }
    if std::env::var_os("HOSTILE_FULL").is_none() {
        return one_of_each_kind(all);
    }
    let mut chance = Chance::named("HOSTILE_SEED");
    let (mut first, mut second) = (all.clone(), all);
    chance.shuffle(&mut first);
    chance.shuffle(&mut second);
    first.append(&mut second);
    first
}

/// In each language; not always the first.
fn one_of_each_kind(all: Vec<Program>) -> Vec<Program> {
    let mut kinds: BTreeMap<(String, &str), Vec<Program>> = BTreeMap::new();
    for program in all {
        kinds.entry((program.kind().to_owned(), program.language)).or_default().push(program);
    }
    let turns = kinds.into_values().enumerate();
    turns.map(|(turn, mut programs)| programs.swap_remove(turn % programs.len())).collect()
}

/// Judges a program; what is wrong.
async fn fault(stage: &Stage, slug: &str, program: &Program) -> Option<String> {
    let id = stage.hand_in(slug, program.language, program.files.clone(), "submit", None).await;
    let row = stage.judge(id).await;
    let tests = stage.tests(id).await;
    if tests.iter().any(|test| test.output.as_deref().is_some_and(|output| output.contains("ESCAPED"))) {
        return Some(format!("{} did what it must not: {tests:?}", program.name));
    }
    let words = row.judge_error_reason.or(row.compile_output).unwrap_or_default();
    let fault = program.fault(row.verdict?.parse().unwrap())?;
    Some(format!(
        "{fault} ({} ms, {} KiB): {words} {tests:?}",
        row.time_ms.unwrap_or_default(),
        row.memory_kib.unwrap_or_default()
    ))
}

/// Judges a right program that no cache knows.
async fn plain(stage: &Stage, slug: &str, number: usize) -> Duration {
    let source = format!("a, b = map(int, input().split())\nprint(a + b)  # {number}");
    let begun = Instant::now();
    assert_eq!(stage.verdict(slug, "python", &source).await.to_string(), "accepted", "number {number}");
    begun.elapsed()
}
