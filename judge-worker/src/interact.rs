//! A submission and an interactor, each in a box of its own, joined by pipes through this process: every byte passes here,
//! so that it is counted, floods end, and what was said can be shown. Nobody waits busily: each direction is a task that
//! sleeps until there is something to pass on.
//!
//! Who closed first tells who is to blame: a submission that dies because its interactor had already gone did not fail by
//! itself, and the other way round.

use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustix::fs::{Mode, OFlags};
use rustix::pipe::{PipeFlags, pipe_with};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::pipe::{Receiver, Sender};
use tokio_util::sync::CancellationToken;

use crate::sandbox::{JudgeBox, RunReport, RunSpec, SandboxError, Stdin};

const CHUNK: usize = 64 * 1024;
/// What is kept of the talk for people to read.
const TRANSCRIPT_BYTES: usize = 64 * 1024;

/// A submission whose interactor has said no may take so long to end by itself.
const GRACE: Duration = Duration::from_millis(200);

/// How a talk ended.
#[derive(Debug)]
pub(crate) struct Talk {
    /// The submission's run.
    pub submission: RunReport,
    /// The interactor's run.
    pub interactor: RunReport,
    /// Whether the interactor's output ended before the submission's: what the submission did then may follow from it.
    pub interactor_left_first: bool,
    /// Whether the submission said more than it may.
    pub too_much: bool,
    /// What was said: lines after `<` are the interactor's, after `>` the submission's.
    pub transcript: Transcript,
}

/// What was said, in order.
#[derive(Debug, Default)]
pub(crate) struct Transcript {
    /// As text: `< ` before the interactor's lines, `> ` before the submission's.
    pub text: Vec<u8>,
    /// Whether there was more.
    pub cut: bool,
    last: Option<Side>,
    at_line_start: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Interactor,
    Submission,
}

impl Transcript {
    fn add(&mut self, side: Side, bytes: &[u8]) {
        let mark: &[u8] = if side == Side::Interactor { b"< " } else { b"> " };
        if self.last != Some(side) && self.last.is_some() && !self.at_line_start {
            self.text.push(b'\n');
            self.at_line_start = true;
        }
        if self.last.is_none() {
            self.at_line_start = true;
        }
        self.last = Some(side);
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            if self.text.len() >= TRANSCRIPT_BYTES {
                self.cut = true;
                return;
            }
            if self.at_line_start {
                self.text.extend_from_slice(mark);
            }
            let room = TRANSCRIPT_BYTES - self.text.len().min(TRANSCRIPT_BYTES);
            self.cut |= line.len() > room;
            self.text.extend_from_slice(&line[..line.len().min(room)]);
            self.at_line_start = line.ends_with(b"\n");
        }
    }

    /// A line between two passes.
    fn next_pass(&mut self) {
        if !self.at_line_start {
            self.text.push(b'\n');
        }
        self.text.extend_from_slice(b"---\n");
        self.at_line_start = true;
        self.last = None;
    }

    /// Puts the talk of a later pass behind this one.
    pub(crate) fn append(&mut self, later: &Self) {
        if !self.text.is_empty() {
            self.next_pass();
        }
        let room = TRANSCRIPT_BYTES.saturating_sub(self.text.len());
        self.cut |= later.cut || later.text.len() > room;
        self.text.extend_from_slice(&later.text[..later.text.len().min(room)]);
        self.at_line_start = later.at_line_start;
    }
}

/// One direction's two pipes: the speaker's output to us, and ours to the listener's input.
struct Line {
    from: Receiver,
    to: Sender,
    speaker: File,
    listener: File,
}

impl Line {
    fn open() -> io::Result<Self> {
        let (from, speaker) = pipe_with(PipeFlags::CLOEXEC)?;
        let (listener, to) = pipe_with(PipeFlags::CLOEXEC)?;
        // Programs open /dev/stdin and /dev/stdout again, as another user than the pipes' maker.
        rustix::fs::fchmod(&speaker, Mode::from_raw_mode(0o622))?;
        rustix::fs::fchmod(&listener, Mode::from_raw_mode(0o644))?;
        for ours in [&from, &to] {
            let flags = rustix::fs::fcntl_getfl(ours)?;
            rustix::fs::fcntl_setfl(ours, flags | OFlags::NONBLOCK)?;
        }
        Ok(Self {
            from: Receiver::from_owned_fd(from)?,
            to: Sender::from_owned_fd(to)?,
            speaker: speaker.into(),
            listener: listener.into(),
        })
    }
}

/// How one direction ended.
struct Passed {
    at: Instant,
    too_much: bool,
    /// Whether it ended since nobody listened any more.
    unheard: bool,
}

/// Lets the two talk until both have ended. `most` is how many bytes the submission may say; `rejects` tells whether the
/// interactor ended by saying no.
///
/// # Errors
/// If a box fails.
pub(crate) async fn talk(
    submission: (&mut dyn JudgeBox, RunSpec),
    interactor: (&mut dyn JudgeBox, RunSpec),
    most: u64,
    rejects: impl Fn(&RunReport) -> bool,
) -> Result<Talk, SandboxError> {
    let broken = |error: io::Error| SandboxError::Setup(format!("join two boxes: {error}"));
    let (questions, answers) = (Line::open().map_err(broken)?, Line::open().map_err(broken)?);
    let (submission_box, mut submission_spec) = submission;
    let (interactor_box, mut interactor_spec) = interactor;
    submission_spec.stdin = Stdin::File(questions.listener);
    submission_spec.stdout = Some(answers.speaker);
    interactor_spec.stdin = Stdin::File(answers.listener);
    interactor_spec.stdout = Some(questions.speaker);
    let transcript = Arc::new(Mutex::new(Transcript::default()));
    let (stop, submission_fell_silent) = (CancellationToken::new(), AtomicBool::new(false));
    submission_spec.stop = Some(stop.clone());
    let interacting = async {
        let report = interactor_box.run(interactor_spec).await;
        // It is decided: what the submission does from now on can't help it, and may last.
        if report.as_ref().is_ok_and(&rejects) && !submission_fell_silent.load(Ordering::Relaxed) {
            tokio::time::sleep(GRACE).await;
            stop.cancel();
        }
        report
    };
    let (submission, interactor, asked, answered) = tokio::join!(
        submission_box.run(submission_spec),
        interacting,
        pass_on(questions.from, questions.to, Side::Interactor, u64::MAX, &transcript),
        async {
            let passed = pass_on(answers.from, answers.to, Side::Submission, most, &transcript).await;
            submission_fell_silent.store(!passed.unheard, Ordering::Relaxed);
            passed
        },
    );
    let transcript = std::mem::take(&mut *transcript.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(Talk {
        submission: submission?,
        interactor: interactor?,
        interactor_left_first: match (asked.unheard, answered.unheard) {
            (false, true) => true,
            (true, false) => false,
            (false, false) => asked.at < answered.at,
            // Each was speaking to nobody at its end: whose listener was missed first had gone first.
            (true, true) => answered.at < asked.at,
        },
        too_much: answered.too_much,
        transcript,
    })
}

/// Passes on what one side says until it stops, says too much, or nobody listens any more. Then our ends are closed: the
/// listener sees the end of its input, the speaker a broken pipe, as if the two were joined directly.
async fn pass_on(mut from: Receiver, mut to: Sender, side: Side, most: u64, transcript: &Mutex<Transcript>) -> Passed {
    let mut unheard = false;
    let mut chunk = vec![0; CHUNK];
    let mut total = 0_u64;
    loop {
        let length = match from.read(&mut chunk).await {
            Ok(0) | Err(_) => break,
            Ok(length) => length,
        };
        total += length as u64;
        transcript.lock().unwrap_or_else(PoisonError::into_inner).add(side, &chunk[..length]);
        if total > most {
            break;
        }
        if to.write_all(&chunk[..length]).await.is_err() {
            unheard = true;
            break;
        }
    }
    Passed { at: Instant::now(), too_much: total > most, unheard }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_reads_as_lines() {
        let mut transcript = Transcript::default();
        transcript.add(Side::Interactor, b"5\n");
        transcript.add(Side::Submission, b"? 1");
        transcript.add(Side::Submission, b" 2\n? 3\n");
        transcript.add(Side::Interactor, b"lower");
        transcript.add(Side::Submission, b"! 4\n");
        assert_eq!(transcript.text, b"< 5\n> ? 1 2\n> ? 3\n< lower\n> ! 4\n");
        let mut later = Transcript::default();
        later.add(Side::Submission, b"x\n");
        transcript.append(&later);
        assert!(transcript.text.ends_with(b"> ! 4\n---\n> x\n"));
        transcript.add(Side::Submission, &[b'y'; TRANSCRIPT_BYTES]);
        assert!(transcript.cut && transcript.text.len() <= TRANSCRIPT_BYTES);
    }
}
