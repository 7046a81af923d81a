//! One test of a problem whose validator does more than look at an output once: it talks to the submission while that runs
//! (interactive), or asks for another run on an input that it makes (multi-pass), or both.

use std::fs::File;

use judge_core::Verdict;

use crate::host_file;
use crate::interact::{Talk, Transcript, talk};
use crate::judge::{Fault, Task, TestCase, open, program_spec};
use crate::sandbox::{JudgeBox, RunReport, Stdin};
use crate::validator::{Judgement, Said, Session};
use crate::verdict::{Bounds, is_doubtful, of_run};

/// What came of a test: the judgement of the last pass, and a report with the worst of all passes.
pub(crate) struct Rounds {
    pub(crate) said: Said,
    pub(crate) report: RunReport,
}

/// One pass: the submission's verdict on its own (`None`: it ended well), then the validator's.
struct Pass {
    said: Said,
    report: RunReport,
    transcript: Transcript,
}

/// Judges one test, pass after pass.
///
/// # Errors
/// If a box fails, or the validator breaks the format's rules.
pub(crate) async fn judge(
    boxed: &mut dyn JudgeBox,
    session: &mut Session,
    task: &Task<'_>,
    test: &TestCase,
    bounds: &Bounds,
) -> Result<Rounds, Fault> {
    let passes = task.judging.passes.unwrap_or(1);
    let mut next: Option<Vec<u8>> = None;
    let mut transcript = Transcript::default();
    let mut worst: Option<RunReport> = None;
    for number in 1..=passes {
        let input = || match &next {
            None => open(&test.input),
            Some(bytes) => Ok(host_file::in_memory(bytes)?),
        };
        let pass = one_pass(boxed, session, task, test, bounds, &input, number > 1).await?;
        transcript.append(&pass.transcript);
        worst = Some(match worst.take() {
            None => pass.report,
            Some(before) => worse(before, pass.report),
        });
        let Said { judgement, custom, next: asked } = pass.said;
        let is_last = asked.is_none() || !judgement.verdict.is_accepted();
        if is_last && let Some(mut report) = worst.take() {
            if task.judging.interactive {
                (report.stdout, report.stdout_cut) = (transcript.text, transcript.cut);
            }
            return Ok(Rounds { said: Said { judgement, custom, next: None }, report });
        }
        next = asked;
    }
    Err(session.fault(&test.name, &format!("asks for more than the {passes} passes that the package allows")))
}

async fn one_pass(
    boxed: &mut dyn JudgeBox,
    session: &mut Session,
    task: &Task<'_>,
    test: &TestCase,
    bounds: &Bounds,
    input: &(dyn Fn() -> Result<File, Fault> + Sync),
    is_later: bool,
) -> Result<Pass, Fault> {
    let mut patience = 1;
    loop {
        let mut pass = if task.judging.interactive {
            interactive_pass(boxed, session, task, test, bounds, input()?, (is_later, patience)).await?
        } else {
            let mut spec = program_spec(task, test, bounds, patience)?;
            spec.stdin = Stdin::File(input()?);
            let report = boxed.run(spec).await?;
            let said = Said::of(Judgement { verdict: Verdict::Accepted, message: None, judge_message: None });
            Pass { said, report, transcript: Transcript::default() }
        };
        // What waits for a core, memory or a disk is not what the limit is meant for. Feedback of the pass before stays, but
        // a pass that was begun can't be undone in it: so only a first one is judged again.
        let counts = !task.judging.interactive || pass.said.judgement.verdict == Verdict::TimeLimitExceeded;
        if counts && patience == 1 && !is_later && is_doubtful(&pass.report, bounds) {
            patience = 2;
            continue;
        }
        if !task.judging.interactive {
            match of_run(&pass.report, bounds) {
                Some((verdict, message)) => {
                    let message = Some(message);
                    pass.said = Said::of(Judgement { verdict, message, judge_message: None });
                }
                None => pass.said = session.validate(test, input()?, &pass.report.stdout, is_later).await?,
            }
        }
        return Ok(pass);
    }
}

async fn interactive_pass(
    boxed: &mut dyn JudgeBox,
    session: &mut Session,
    task: &Task<'_>,
    test: &TestCase,
    bounds: &Bounds,
    input: File,
    (is_later, patience): (bool, u32),
) -> Result<Pass, Fault> {
    let submission = program_spec(task, test, bounds, patience)?;
    let interactor = session.interactor_spec(test, input, is_later)?;
    let most = task.limits.output_kib.bytes();
    let rejects = session.rejection();
    let ended = talk((boxed, submission), (session.boxed(), interactor), most, rejects).await?;
    let said = blame(session, test, bounds, &ended).await?;
    Ok(Pass { said, report: ended.submission, transcript: ended.transcript })
}

/// Whose fault it was. Who left first decides: what the other one did then may follow from it.
async fn blame(session: &mut Session, test: &TestCase, bounds: &Bounds, ended: &Talk) -> Result<Said, Fault> {
    let plain = |verdict, message: &str| {
        Ok(Said::of(Judgement { verdict, message: Some(message.to_owned()), judge_message: None }))
    };
    if ended.too_much {
        return plain(Verdict::OutputLimitExceeded, "more output than the limit");
    }
    let own = of_run(&ended.submission, bounds);
    let heard = session.heard(test, &ended.interactor).await;
    match (own, heard) {
        (_, Ok(said)) if ended.interactor_left_first && !said.judgement.verdict.is_accepted() => Ok(said),
        (Some((verdict, message)), Ok(_)) => plain(verdict, &message),
        // A submission that fails may well take its interactor along.
        (Some((verdict, message)), Err(_)) if !ended.interactor_left_first => plain(verdict, &message),
        (None, Ok(said)) => Ok(said),
        // So may one that leaves in the middle: interactors seldom expect the end of their input.
        (None, Err(Fault::Package { message, .. }))
            if !ended.interactor_left_first && ended.interactor.killed_by.is_none() =>
        {
            Ok(Said::of(Judgement {
                verdict: Verdict::WrongAnswer,
                message: Some("it ended before the talk was over".to_owned()),
                judge_message: Some(format!(
                    "it ended before the talk was over; then the interactor failed: {message}"
                )),
            }))
        }
        (_, Err(fault)) => Err(fault),
    }
}

/// The later report, with the larger numbers of the two.
fn worse(before: RunReport, mut later: RunReport) -> RunReport {
    later.cpu = later.cpu.max(before.cpu);
    later.wall = later.wall.max(before.wall);
    later.memory = later.memory.max(before.memory);
    later
}
