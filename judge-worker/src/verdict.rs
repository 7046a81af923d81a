//! A run's counters → its verdict, pure. The first rule that applies decides; signals and exit codes are looked at last,
//! for a program can choose them.

use std::time::Duration;

use judge_core::{MemoryKib, Verdict};

use crate::sandbox::{ExitStatus, KilledBy, RunReport};

/// The limits that decide.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// CPU time; the box lets a program go a bit further, see [`Bounds::cpu_kill`].
    pub cpu: Duration,
    /// Peak memory.
    pub memory: MemoryKib,
}

impl Bounds {
    /// When the box ends a run for its CPU time: a tenth above the limit, so that a run which just misses the limit ends
    /// by itself and can be told from one that would go on.
    pub fn cpu_kill(&self) -> Duration {
        self.cpu + (self.cpu / 10).max(Duration::from_millis(20))
    }
}

/// The verdict of a run that did not end well, with a message for people; `None`: the output decides.
pub fn of_run(report: &RunReport, bounds: &Bounds) -> Option<(Verdict, String)> {
    if report.killed_by == Some(KilledBy::Output) || report.stdout_cut {
        return Some((Verdict::OutputLimitExceeded, "more output than the limit".into()));
    }
    if report.oom_kills > 0 || report.killed_by == Some(KilledBy::Memory) || report.memory > bounds.memory {
        return Some((Verdict::MemoryLimitExceeded, "more memory than the limit".into()));
    }
    if report.killed_by == Some(KilledBy::Cpu) || report.cpu > bounds.cpu {
        return Some((Verdict::TimeLimitExceeded, "more CPU time than the limit".into()));
    }
    if report.killed_by == Some(KilledBy::Wall) {
        return Some((Verdict::TimeLimitExceeded, "waited too long without using the processor".into()));
    }
    let mut words = match report.status {
        ExitStatus::Code(0) => return None,
        ExitStatus::Code(code) => format!("exit code {code}"),
        ExitStatus::Signal(signal) => describe_signal(signal),
        ExitStatus::NotExecuted(errno) => format!("the program could not be executed (error {errno})"),
    };
    // A note, no cause: who may not start a thread has failed for it, or for something else.
    if report.forks_refused > 0 {
        words.push_str("; it wanted more processes or threads than the limit");
    }
    Some((Verdict::RunTimeError, words))
}

/// Whether a failed run failed because the heap was full that its run time keeps within the limit: it says so in one of these
/// words, and half of the limit was in use (words alone are the program's to choose).
pub fn ran_out_of_heap(report: &RunReport, limit: MemoryKib, words: &[String]) -> bool {
    let says = |word: &String| report.stderr.windows(word.len().max(1)).any(|part| part == word.as_bytes());
    report.status != ExitStatus::Code(0) && report.memory.0 >= limit.0 / 2 && words.iter().any(says)
}

/// Whether a busy machine may have caused this: over the wall limit, or over the CPU limit by less than a tenth. Such a
/// run is judged once more before it counts.
pub fn is_doubtful(report: &RunReport, bounds: &Bounds) -> bool {
    match of_run(report, bounds) {
        Some((Verdict::TimeLimitExceeded, _)) => report.killed_by != Some(KilledBy::Cpu),
        _ => false,
    }
}

/// Whether a run that was ended by the wall limit was kept from the processor rather than idle: it used half of its CPU
/// limit. What of its waiting can be told from counters (the longest of one thread) was taken off already; threads that waited in
/// turn, as a virtual machine's do, weren't. The price: who computes and then sleeps is waited for longer.
pub fn is_starved(report: &RunReport, bounds: &Bounds) -> bool {
    report.killed_by == Some(KilledBy::Wall) && report.cpu >= bounds.cpu / 2 && is_doubtful(report, bounds)
}

fn describe_signal(signal: i32) -> String {
    let name = match signal {
        4 => "SIGILL, an invalid instruction",
        6 => "SIGABRT, it gave up",
        7 => "SIGBUS, a bad memory access",
        8 => "SIGFPE, a division by zero or the like",
        9 => "SIGKILL",
        11 => "SIGSEGV, an invalid memory access",
        13 => "SIGPIPE",
        24 => "SIGXCPU",
        25 => "SIGXFSZ, a file grew too large",
        31 => "SIGSYS, a forbidden system call",
        _ => return format!("ended by signal {signal}"),
    };
    format!("ended by signal {signal} ({name})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::*;

    const BOUNDS: Bounds = Bounds { cpu: Duration::from_millis(1000), memory: MemoryKib(1000) };

    fn well() -> RunReport {
        RunReport {
            status: ExitStatus::Code(0),
            killed_by: None,
            cpu: Duration::from_millis(10),
            wall: Duration::from_millis(12),
            memory: MemoryKib(500),
            oom_kills: 0,
            forks_refused: 0,
            stdout: Vec::new(),
            stdout_cut: false,
            stderr: Vec::new(),
            stderr_cut: false,
        }
    }

    #[test]
    fn who_computed_was_starved_and_who_slept_was_not() {
        let ended = |cpu| RunReport { killed_by: Some(KilledBy::Wall), cpu: Duration::from_millis(cpu), ..well() };
        assert!(is_starved(&ended(500), &BOUNDS));
        assert!(!is_starved(&ended(499), &BOUNDS), "asleep");
        assert!(!is_starved(&RunReport { killed_by: None, ..ended(900) }, &BOUNDS), "within the wall limit");
        assert!(!is_starved(&RunReport { memory: MemoryKib(1001), ..ended(900) }, &BOUNDS), "another cause");
    }

    #[test]
    fn refused_forks_are_a_note_on_a_failure_and_nothing_else() {
        let mut report = RunReport { forks_refused: 3, ..well() };
        assert_eq!(of_run(&report, &BOUNDS), None);
        report.status = ExitStatus::Code(1);
        let (verdict, words) = of_run(&report, &BOUNDS).unwrap();
        assert_eq!(
            (verdict, words.as_str()),
            (RunTimeError, "exit code 1; it wanted more processes or threads than the limit")
        );
    }

    #[test]
    fn the_first_rule_that_applies() {
        type Change = fn(&mut RunReport);
        let cases: [(&str, Change, Option<Verdict>); 12] = [
            ("well", |_| {}, None),
            ("exactly at the limits", |r| (r.cpu, r.memory) = (BOUNDS.cpu, BOUNDS.memory), None),
            (
                "output before all",
                |r| (r.killed_by, r.oom_kills) = (Some(KilledBy::Output), 1),
                Some(OutputLimitExceeded),
            ),
            (
                "memory before time",
                |r| (r.killed_by, r.oom_kills) = (Some(KilledBy::Cpu), 1),
                Some(MemoryLimitExceeded),
            ),
            ("peak", |r| r.memory = MemoryKib(1001), Some(MemoryLimitExceeded)),
            ("a child was killed", |r| r.oom_kills = 1, Some(MemoryLimitExceeded)),
            (
                "time before crash",
                |r| (r.cpu, r.status) = (Duration::from_millis(1001), ExitStatus::Signal(9)),
                Some(TimeLimitExceeded),
            ),
            (
                "wall",
                |r| (r.killed_by, r.status) = (Some(KilledBy::Wall), ExitStatus::Signal(9)),
                Some(TimeLimitExceeded),
            ),
            ("signal", |r| r.status = ExitStatus::Signal(9), Some(RunTimeError)),
            ("124 means nothing", |r| r.status = ExitStatus::Code(124), Some(RunTimeError)),
            ("42 means nothing", |r| r.status = ExitStatus::Code(42), Some(RunTimeError)),
            ("not executed", |r| r.status = ExitStatus::NotExecuted(8), Some(RunTimeError)),
        ];
        for (name, change, verdict) in cases {
            let mut report = well();
            change(&mut report);
            assert_eq!(of_run(&report, &BOUNDS).map(|(v, _)| v), verdict, "{name}");
        }
    }

    #[test]
    fn a_full_heap_needs_words_and_use() {
        let words = ["OutOfMemoryError".to_owned()];
        let mut report = well();
        report.stderr = b"java.lang.OutOfMemoryError: Java heap space".to_vec();
        assert!(!ran_out_of_heap(&report, BOUNDS.memory, &words), "it ended well");
        report.status = ExitStatus::Code(1);
        assert!(ran_out_of_heap(&report, BOUNDS.memory, &words));
        assert!(!ran_out_of_heap(&report, BOUNDS.memory, &[]), "a language without such words");
        report.memory = MemoryKib(499);
        assert!(!ran_out_of_heap(&report, BOUNDS.memory, &words), "hardly any memory was used");
    }

    #[test]
    fn only_near_misses_are_doubtful() {
        let mut report = well();
        report.cpu = Duration::from_millis(1050);
        assert!(is_doubtful(&report, &BOUNDS));
        report.killed_by = Some(KilledBy::Cpu);
        assert!(!is_doubtful(&report, &BOUNDS));
        report = well();
        report.killed_by = Some(KilledBy::Wall);
        assert!(is_doubtful(&report, &BOUNDS));
        assert!(!is_doubtful(&well(), &BOUNDS));
        assert_eq!(BOUNDS.cpu_kill(), Duration::from_millis(1100));
    }
}
