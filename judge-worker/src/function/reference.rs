//! What the package's own solution answers to inputs of a solver's: `expected` of a run.

use judge_core::{MemoryKib, Verdict};

use crate::judge::{Fault, OutputValidator, PLAIN, Task, TestCase, program_spec};
use crate::packages::Loaded;
use crate::program::{CompileLimits, Compiled};
use crate::sandbox::{BoxSpec, JudgeBox};
use crate::submission::time_limit;
use crate::verdict::{Bounds, of_run};
use crate::worker::Worker;

/// An answer as bytes; `None`: there is none, since the input is not one of the problem's.
pub type Expected = Option<Vec<u8>>;

/// The answers of the package's first accepted submission that can be judged here; all `None` if there is none.
///
/// # Errors
/// If a box fails.
pub async fn expected(worker: &Worker, loaded: &Loaded, tests: &[TestCase]) -> Result<Vec<Expected>, Fault> {
    let nothing = || Ok(vec![None; tests.len()]);
    let package = &loaded.package;
    let found = package.submissions.iter().filter(|s| s.expected.verdicts() == [Verdict::Accepted]).find_map(|s| {
        let id = s.program.language.as_ref()?;
        Some((s, worker.languages.get(id.as_str())?))
    });
    let Some((submission, language)) = found else { return nothing() };
    let sources = loaded.sources(&submission.program, language.id.as_str())?;
    let mut limits = loaded.limits();
    let limit = time_limit(limits.time_ms, package.language_factors(), &language);
    limits.time_ms = loaded.with_start(limit, &language);
    let (validator, prepared) = loaded.prepare(&worker.engine(), &language, sources).await?;
    let (language, sources) = (&prepared.language, &prepared.sources);
    let task = Task { language, sources, limits, tests, validator: &validator, judging: &PLAIN };
    let mut boxed = worker.judge.sandbox.take(&BoxSpec { image: language.image.clone() }).await?;
    let answers = answers(worker, &mut *boxed, &task).await;
    boxed.close().await;
    answers
}

async fn answers(worker: &Worker, boxed: &mut dyn JudgeBox, task: &Task<'_>) -> Result<Vec<Expected>, Fault> {
    let limits = CompileLimits {
        time: task.limits.compilation_time_ms.min(worker.judge.compile_max),
        memory: task.limits.compilation_memory_kib,
    };
    let Compiled::Program(_) = worker.judge.cache.build(boxed, task.language, task.sources, limits).await? else {
        return Ok(vec![None; task.tests.len()]);
    };
    let memory = MemoryKib(task.limits.memory_kib.0 + task.language.memory_extra_kib);
    let bounds = Bounds { cpu: task.limits.time_ms.duration(), memory };
    let mut answers = Vec::with_capacity(task.tests.len());
    for test in task.tests {
        let spec = program_spec(task, test, &bounds, 1)?;
        let answer = match task.validator {
            OutputValidator::Function(function) => {
                let (report, answered) = function.run(boxed, spec, test).await?;
                answered.json().filter(|_| of_run(&report, &bounds).is_none()).map(String::into_bytes)
            }
            _ => {
                let report = boxed.run(spec).await?;
                of_run(&report, &bounds).is_none().then_some(report.stdout)
            }
        };
        answers.push(answer);
    }
    Ok(answers)
}
