//! A lease on one submission: writes results in batches while it is judged, keeps the lease alive in between, and raises
//! the fence when it is lost. Judging never waits for the database, but for a full channel.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use judge_core::SubmissionId;
use sqlx::PgPool;
use tokio::sync::{Notify, mpsc};
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_util::sync::CancellationToken;

use crate::judge::{Outcome, ResultSink, TestResult};
use crate::news::News;
use crate::program::CompileNote;
use crate::store::{self, CompileColumns};

/// Results are written at once when they are the first, then not more often than this.
const BATCH_EVERY: Duration = Duration::from_millis(250);
/// A batch of more bytes is written at once.
const BATCH_BYTES: usize = 2 << 20;
/// Longest wait for one statement.
const WRITE_DEADLINE: Duration = Duration::from_secs(10);
/// How many leases long writing is tried while the database is away; then another worker may try.
const GIVE_UP_LEASES: u32 = 15;

/// What judging tells the keeper.
#[derive(Debug)]
pub enum Note {
    /// Compiled; tests follow.
    Running(CompileNote),
    /// A test was judged.
    Result(Box<TestResult>),
}

/// The judging side: sends notes to the keeper.
#[derive(Debug)]
pub struct NoteSink(pub mpsc::Sender<Note>);

#[async_trait]
impl ResultSink for NoteSink {
    async fn running(&mut self, compile: &CompileNote) {
        // A closed channel means that the lease is lost: the fence ends this judging.
        let _ = self.0.send(Note::Running(compile.clone())).await;
    }

    async fn result(&mut self, result: TestResult) {
        let _ = self.0.send(Note::Result(Box::new(result))).await;
    }
}

/// A lease that is ours until the fence says otherwise.
#[derive(Debug, Clone)]
pub struct Lease {
    /// Which submission.
    pub id: SubmissionId,
    /// Which judging of it.
    pub attempt: i32,
    /// The fencing token.
    pub lease: i64,
    /// How long it lasts without a sign of life.
    pub length: Duration,
    /// The database.
    pub pool: PgPool,
    /// Who is told of changes.
    pub news: News,
    /// Cancelled when the lease is lost; whoever judges under it stops.
    pub fence: CancellationToken,
    /// Asks to look at once whether the lease is still ours.
    pub poke: Arc<Notify>,
}

/// What was not written yet when judging ended.
#[derive(Debug, Default)]
pub struct Unwritten {
    /// The last results.
    pub results: Vec<TestResult>,
    /// How many there are in all.
    pub done: i32,
}

enum Write<'a> {
    Extend,
    Running(&'a CompileColumns),
    Results(&'a [TestResult], i32),
    Finish(&'a [TestResult], i32, &'a Outcome),
    HandBack,
}

impl Lease {
    /// Keeps the lease until the notes end; what is left then belongs into [`Lease::finish`].
    pub async fn keep(&self, mut notes: mpsc::Receiver<Note>) -> Unwritten {
        let mut unwritten = Unwritten::default();
        let mut bytes = 0;
        let mut last_write = Instant::now();
        loop {
            let wake =
                if unwritten.results.is_empty() { last_write + self.length / 4 } else { last_write + BATCH_EVERY };
            let mut look = false;
            tokio::select! {
                note = notes.recv() => match note {
                    None => return unwritten,
                    Some(Note::Running(compile)) => {
                        let columns = CompileColumns { output: compile.output, time_ms: compile.time_ms };
                        self.write(Write::Running(&columns)).await;
                        last_write = Instant::now();
                    }
                    Some(Note::Result(result)) => {
                        bytes += size_of_texts(&result);
                        unwritten.results.push(*result);
                        unwritten.done += 1;
                    }
                },
                () = sleep_until(wake) => look = true,
                () = self.poke.notified() => look = true,
                () = self.fence.cancelled() => return unwritten,
            }
            if !unwritten.results.is_empty()
                && (unwritten.done == 1 || bytes > BATCH_BYTES || last_write.elapsed() >= BATCH_EVERY)
            {
                self.write(Write::Results(&unwritten.results, unwritten.done)).await;
                (unwritten.results, bytes, last_write) = (Vec::new(), 0, Instant::now());
            } else if look {
                self.write(Write::Extend).await;
                last_write = Instant::now();
            }
        }
    }

    /// Writes the verdict; false if the lease was lost.
    pub async fn finish(&self, unwritten: &Unwritten, outcome: &Outcome) -> bool {
        self.write(Write::Finish(&unwritten.results, unwritten.done, outcome)).await
    }

    /// Gives the submission back.
    pub async fn hand_back(&self) {
        self.write(Write::HandBack).await;
    }

    /// Writes, again and again while the database is away; false and the fence if the lease is not ours any more.
    async fn write(&self, write: Write<'_>) -> bool {
        let started = Instant::now();
        let mut pause = Duration::from_millis(100);
        while !self.fence.is_cancelled() {
            let error = match timeout(WRITE_DEADLINE, self.write_once(&write)).await {
                Ok(Ok(Some(version))) => {
                    if !matches!(write, Write::Extend) {
                        self.news.changed(self.id, self.attempt, version).await;
                    }
                    return true;
                }
                Ok(Ok(None)) => break,
                Ok(Err(error)) if is_lasting(&error) => {
                    tracing::error!(submission.id = %self.id, %error, "failed to write results; the submission is let go");
                    break;
                }
                Ok(Err(error)) => error.to_string(),
                Err(_) => "no answer in time".to_owned(),
            };
            if started.elapsed() > self.length * GIVE_UP_LEASES {
                tracing::error!(submission.id = %self.id, %error, "the database stays away; the submission is let go");
                break;
            }
            tracing::warn!(submission.id = %self.id, %error, "failed to write results; trying again");
            sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(2));
        }
        if !self.fence.is_cancelled() {
            tracing::info!(submission.id = %self.id, lease = self.lease, "the lease is lost; judging stops");
            metrics::counter!("judge_leases_lost_total").increment(1);
            self.fence.cancel();
        }
        false
    }

    async fn write_once(&self, write: &Write<'_>) -> sqlx::Result<Option<i64>> {
        let mut conn = self.pool.acquire().await?;
        let (id, lease, length) = (self.id, self.lease, self.length);
        match write {
            Write::Extend => Ok(store::extend(&mut conn, id, lease, length).await?.then_some(0)),
            Write::Running(compile) => store::mark_running(&mut conn, id, lease, length, compile).await,
            Write::Results(results, done) => store::write_results(&mut conn, id, lease, length, results, *done).await,
            Write::Finish(results, done, outcome) => store::finish(&mut conn, id, lease, results, *done, outcome).await,
            Write::HandBack => store::hand_back(&mut conn, id, lease).await,
        }
    }
}

/// Whether trying again can't help: the database understood and refused. Connections, resources, a database closed
/// for maintenance, shutdowns and conflicts (classes 08, 53, 55, 57, 40) pass.
pub fn is_lasting(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(error) => {
            !error.code().is_some_and(|c| ["08", "53", "55", "57", "58", "40"].iter().any(|class| c.starts_with(class)))
        }
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => false,
        sqlx::Error::Protocol(_) | sqlx::Error::Tls(_) => false,
        _ => true,
    }
}

fn size_of_texts(result: &TestResult) -> usize {
    [&result.input, &result.output, &result.stderr].iter().map(|t| t.as_ref().map_or(0, String::len)).sum()
}
