//! What a box uses, counted by its processes: for kernels that show no control groups (gVisor's).
//!
//! Less exact than the groups' counters. **CPU time** is the larger of two numbers, each of which is blind where the other sees: what
//! the ended processes are said to have used, with the children that they waited for, and the living ones' own (exact to a kernel's
//! tick; blind for children whose parent refuses to hear of their end); and what each process was last seen to have used (blind for
//! those that live for less than a tick of ours). **Memory** is the sum of resident sets and of files at a tick, beside the largest
//! resident set of one process, which `reap.rs` knows: pages that a process shares with its children count once for each. Kills for want of
//! memory and refused forks aren't told: the engine ends such a box.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use rustix::fs::statvfs;

use crate::Failure;
use crate::measure::{Reading, processes};
use crate::reap::Reaped;

/// Killed processes have gone after so long.
const DEATH_TIME: Duration = Duration::from_secs(5);
/// Where a program may keep files, in memory.
const FILES: [&str; 2] = ["/box", "/tmp"];

pub(crate) struct Processes {
    /// Of the kernel's clock, for each second.
    ticks: u64,
    page: u64,
    run: RefCell<Seen>,
}

/// What was seen of one run.
#[derive(Default)]
struct Seen {
    living: Vec<Process>,
    /// CPU time of those that live no more, as last seen.
    gone: Duration,
    /// Bytes of files before it.
    files: u64,
}

/// A process at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Process {
    id: u64,
    /// Tells it from a later one of the same number.
    start: u64,
    cpu: Duration,
    /// CPU time of the children that it waited for.
    children: Duration,
    memory: u64,
}

impl Processes {
    pub(crate) fn open() -> Result<Self, Failure> {
        // SAFETY: no memory is involved.
        let (ticks, page) = unsafe { (libc::sysconf(libc::_SC_CLK_TCK), libc::sysconf(libc::_SC_PAGESIZE)) };
        let ticks = u64::try_from(ticks).unwrap_or(100).max(1);
        Ok(Self { ticks, page: u64::try_from(page).unwrap_or(4096), run: RefCell::default() })
    }

    /// Begins a run.
    pub(crate) fn base(&self) -> Result<Reading, Failure> {
        *self.run.borrow_mut() = Seen { files: files(), ..Seen::default() };
        Ok(reading(Duration::ZERO, 0))
    }

    /// Waits until all processes but ours have gone: they have been killed.
    pub(crate) fn wait_for_orphans(&self) -> Result<(), Failure> {
        let start = Instant::now();
        while processes().next().is_some() {
            if start.elapsed() > DEATH_TIME {
                return Err(Failure { step: "end all processes in time", errno: 0 });
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(())
    }

    /// Looks at the processes that live, beside those that were reaped.
    pub(crate) fn read(&self, reaped: &Reaped) -> Result<Reading, Failure> {
        let mut run = self.run.borrow_mut();
        let stat = |folder: std::path::PathBuf| std::fs::read_to_string(folder.join("stat")).ok();
        let living: Vec<_> = processes().filter_map(|folder| self.understand(&stat(folder)?)).collect();
        let is_alive = |seen: &&Process| living.iter().any(|now| (now.id, now.start) == (seen.id, seen.start));
        let gone: Duration = run.living.iter().filter(|seen| !is_alive(seen)).map(|seen| seen.cpu).sum();
        run.gone += gone;
        let own: Duration = living.iter().map(|process| process.cpu).sum();
        let children: Duration = living.iter().map(|process| process.children).sum();
        let memory = living.iter().map(|process| process.memory).sum::<u64>() + files().saturating_sub(run.files);
        run.living = living;
        Ok(reading((reaped.cpu + own + children).max(run.gone + own), memory))
    }

    /// Reads a line of `/proc/PID/stat`. The name in it may hold anything, so what counts begins behind its last bracket.
    fn understand(&self, stat: &str) -> Option<Process> {
        let (front, rest) = stat.rsplit_once(") ")?;
        let fields: Vec<u64> = rest.split_ascii_whitespace().skip(1).map(|text| text.parse().unwrap_or(0)).collect();
        // Numbered as in proc(5), in which the first that is left has number 4.
        let field = |number: usize| fields.get(number - 4).copied();
        let time = |ticks: u64| Duration::from_micros(ticks.saturating_mul(1_000_000) / self.ticks);
        Some(Process {
            id: front.split(' ').next()?.parse().ok()?,
            start: field(22)?,
            cpu: time(field(14)? + field(15)?),
            children: time(field(16)? + field(17)?),
            memory: field(24)?.saturating_mul(self.page),
        })
    }
}

fn reading(cpu: Duration, memory: u64) -> Reading {
    Reading { cpu, memory, peak: 0, file_pages: 0, oom_kills: 0, forks_refused: 0 }
}

/// Bytes that files take in the box's own file systems.
fn files() -> u64 {
    let used = |path: &str| {
        statvfs(path).map_or(0, |found| (found.f_blocks - found.f_bfree.min(found.f_blocks)) * found.f_frsize)
    };
    FILES.into_iter().map(used).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_understood_whatever_the_program_is_called() {
        let processes = Processes { ticks: 100, page: 4096, run: RefCell::default() };
        for name in ["main", "a b", "x) R 1 1 1 1 1 1 1 1 1 1 9999", ""] {
            let line = format!(
                "17 ({name}) S 1 17 17 0 -1 4194560 100 0 0 0 150 25 300 7 20 0 1 0 8888 1000000 12 18446744073709551615 1"
            );
            let process = processes.understand(&line).unwrap();
            let (cpu, children) = (Duration::from_millis(1750), Duration::from_millis(3070));
            assert_eq!(process, Process { id: 17, start: 8888, cpu, children, memory: 12 * 4096 }, "{name}");
        }
        assert_eq!(processes.understand("17 (main) S 1 17"), None);
        assert_eq!(processes.understand(""), None);
    }
}
