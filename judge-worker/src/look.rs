//! A test in which nothing is run: a package's static validator looks at the submission's sources.

use std::time::Duration;

use judge_core::MemoryKib;

use crate::judge::{Fault, Judge, Task, TestCase, TestResult, finish_test};
use crate::sandbox::{ExitStatus, RunReport};

impl Judge {
    /// A test in which nothing is run. Its validator has a box for this alone.
    ///
    /// # Errors
    /// If a box fails, or the validator does.
    pub(crate) async fn look_at_source(&self, task: &Task<'_>, test: &TestCase) -> Result<TestResult, Fault> {
        let Some(validator) = &task.judging.static_validator else {
            let path = "static_validator".to_owned();
            return Err(Fault::Package { path, message: "missing".to_owned() });
        };
        let mut session = validator.open(self).await?;
        let said = session.look(test, task.language, task.sources).await;
        session.close().await;
        let result = finish_test(task, test, said?, nothing_run())?;
        Ok(TestResult { time_ms: None, memory_kib: None, output: None, stderr: None, ..result })
    }
}

/// What is reported of a test in which nothing was run.
pub(crate) fn nothing_run() -> RunReport {
    RunReport {
        status: ExitStatus::Code(0),
        killed_by: None,
        cpu: Duration::ZERO,
        wall: Duration::ZERO,
        memory: MemoryKib(0),
        oom_kills: 0,
        forks_refused: 0,
        stdout: Vec::new(),
        stdout_cut: false,
        stderr: Vec::new(),
        stderr_cut: false,
    }
}
