//! The kernel's counters of this box's control groups, version 1 and 2, behind one face; where there are none, what its
//! processes show (`processes.rs`).
//!
//! The groups are read from inside, where they stand read-only and below fixed paths. Nothing of them can be reset from inside, so
//! all numbers are differences to a [`Reading`] taken before the run.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::processes::Processes;
use crate::reap::Reaped;
use crate::{Failure, Step};

/// Version 1 keeps a folder for each controller.
const V1: Paths = Paths {
    usage: "/sys/fs/cgroup/memory/memory.usage_in_bytes",
    peak: "/sys/fs/cgroup/memory/memory.max_usage_in_bytes",
    stat: "/sys/fs/cgroup/memory/memory.stat",
    oom: "/sys/fs/cgroup/memory/memory.oom_control",
    cpu: "/sys/fs/cgroup/cpuacct/cpuacct.usage",
    pids: "/sys/fs/cgroup/pids/pids.events",
};

/// Version 2 has one folder for all. `memory.peak` came with Linux 5.19.
const V2: Paths = Paths {
    usage: "/sys/fs/cgroup/memory.current",
    peak: "/sys/fs/cgroup/memory.peak",
    stat: "/sys/fs/cgroup/memory.stat",
    oom: "/sys/fs/cgroup/memory.events",
    cpu: "/sys/fs/cgroup/cpu.stat",
    pids: "/sys/fs/cgroup/pids.events",
};

struct Paths {
    usage: &'static str,
    peak: &'static str,
    stat: &'static str,
    oom: &'static str,
    cpu: &'static str,
    pids: &'static str,
}

/// Where the numbers come from.
pub(crate) enum Counters {
    Groups(Groups),
    /// Less exact: only where no control group can be read.
    Processes(Processes),
}

/// The open counters of the control groups.
pub(crate) struct Groups {
    version: u8,
    usage: File,
    peak: Option<File>,
    stat: File,
    oom: File,
    cpu: File,
    pids: Option<File>,
    /// The relay's own time, where there is one.
    relay: Option<libc::clockid_t>,
}

/// What the counters said at one moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    /// CPU time of all processes of the box but the runner and the relay.
    pub(crate) cpu: Duration,
    /// Memory in use less clean pages of files, in bytes: what can't be taken back.
    pub(crate) memory: u64,
    /// The highest use so far in bytes, pages of files included.
    pub(crate) peak: u64,
    /// Pages of files in bytes, tmpfs (which is memory) excluded.
    pub(crate) file_pages: u64,
    /// Processes that the kernel killed for want of memory.
    pub(crate) oom_kills: u64,
    /// Forks that the limit of processes refused.
    pub(crate) forks_refused: u64,
}

impl Counters {
    pub(crate) fn open() -> Result<Self, Failure> {
        if [V1, V2].iter().any(|paths| Path::new(paths.usage).exists()) {
            Groups::open().map(Self::Groups)
        } else {
            Processes::open().map(Self::Processes)
        }
    }

    /// Version of the control groups; 0: there are none.
    pub(crate) fn version(&self) -> u8 {
        match self {
            Self::Groups(groups) => groups.version,
            Self::Processes(_) => 0,
        }
    }

    /// What they say before a run.
    pub(crate) fn base(&self) -> Result<Reading, Failure> {
        match self {
            Self::Groups(groups) => groups.read(),
            Self::Processes(processes) => processes.base(),
        }
    }

    /// Waits until nothing of a run is left, where orphans may have fallen to the relay.
    pub(crate) fn wait_for_orphans(&self) -> Result<(), Failure> {
        match self {
            Self::Groups(_) => Ok(()),
            Self::Processes(processes) => processes.wait_for_orphans(),
        }
    }

    /// What they say in a run, of which these processes have ended.
    pub(crate) fn read(&self, reaped: &Reaped) -> Result<Reading, Failure> {
        match self {
            Self::Groups(groups) => groups.read(),
            Self::Processes(processes) => processes.read(reaped),
        }
    }
}

impl Groups {
    fn open() -> Result<Self, Failure> {
        let version = if File::open("/sys/fs/cgroup/cgroup.controllers").is_ok() { 2 } else { 1 };
        let paths = if version == 2 { V2 } else { V1 };
        Ok(Self {
            version,
            usage: File::open(paths.usage).step("open the memory counter")?,
            peak: File::open(paths.peak).ok(),
            stat: File::open(paths.stat).step("open the memory statistics")?,
            oom: File::open(paths.oom).step("open the out-of-memory counter")?,
            cpu: File::open(paths.cpu).step("open the CPU counter")?,
            pids: File::open(paths.pids).ok(),
            relay: clock_of_relay(),
        })
    }

    /// All counters.
    fn read(&self) -> Result<Reading, Failure> {
        let mut text = [0; 4096];
        let stat = contents(&self.stat, &mut text)?;
        // Version 1 calls all page cache `cache`, version 2 `file`; both count tmpfs in it, and tell `shmem` apart.
        let all_pages = if self.version == 2 { "file" } else { "cache" };
        let file_pages = field(stat, all_pages).saturating_sub(field(stat, "shmem"));
        let usage = number(&self.usage)?;
        Ok(Reading {
            cpu: self.cpu()?,
            memory: usage.saturating_sub(file_pages),
            peak: self.peak.as_ref().map_or(Ok(0), number)?,
            file_pages,
            oom_kills: self.oom_kills()?,
            forks_refused: match &self.pids {
                Some(file) => field(contents(file, &mut text)?, "max"),
                None => 0,
            },
        })
    }

    /// CPU time of all processes of the box but the runner and the relay, since the box began.
    fn cpu(&self) -> Result<Duration, Failure> {
        let all = if self.version == 2 {
            let mut text = [0; 1024];
            Duration::from_micros(field(contents(&self.cpu, &mut text)?, "usage_usec"))
        } else {
            Duration::from_nanos(number(&self.cpu)?)
        };
        let ours = time_of(libc::CLOCK_PROCESS_CPUTIME_ID) + self.relay.map_or(Duration::ZERO, time_of);
        Ok(all.saturating_sub(ours))
    }

    /// Processes that the kernel has killed for want of memory, since the box began.
    fn oom_kills(&self) -> Result<u64, Failure> {
        let mut text = [0; 1024];
        Ok(field(contents(&self.oom, &mut text)?, "oom_kill"))
    }
}

/// The clock of the CPU time of PID 1, unless that is the runner itself.
fn clock_of_relay() -> Option<libc::clockid_t> {
    let mut clock = 0;
    // SAFETY: a live local of the right type.
    let found = std::process::id() != 1 && unsafe { libc::clock_getcpuclockid(1, &raw mut clock) } == 0;
    found.then_some(clock)
}

fn time_of(clock: libc::clockid_t) -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: a live local of the right type; a clock that isn't there leaves it as it is.
    unsafe { libc::clock_gettime(clock, &raw mut time) };
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The processes of the box that are not ours.
pub(crate) fn processes() -> impl Iterator<Item = PathBuf> {
    let ours = std::process::id().to_string();
    numbered(Path::new("/proc")).filter(move |path| !path.ends_with("1") && !path.ends_with(&ours))
}

/// The longest time that one thread of the box, the runner's excepted, has waited for a core so far.
///
/// Not the main thread's alone: it may sleep while others, which do its work, are kept waiting. Threads that wait for each other
/// on too few cores count too; they use CPU time meanwhile, which has its own limit.
pub(crate) fn waited() -> Duration {
    let mut longest = 0;
    for process in processes() {
        for thread in numbered(&process.join("task")) {
            // "ran waited slices", in nanoseconds. Whoever ends meanwhile doesn't count.
            let text = std::fs::read_to_string(thread.join("schedstat")).unwrap_or_default();
            let waited = text.split(' ').nth(1).and_then(|nanos| nanos.parse().ok()).unwrap_or(0);
            longest = longest.max(waited);
        }
    }
    Duration::from_nanos(longest)
}

/// The folders whose names are numbers: processes in `/proc`, threads in a process's `task`.
fn numbered(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let is_number = |path: &PathBuf| {
        path.file_name().is_some_and(|name| !name.is_empty() && name.as_encoded_bytes().iter().all(u8::is_ascii_digit))
    };
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).filter(is_number)
}

fn contents<'a>(file: &File, buffer: &'a mut [u8]) -> Result<&'a str, Failure> {
    let length = file.read_at(buffer, 0).step("read a counter")?;
    str::from_utf8(&buffer[..length]).map_err(|_| Failure { step: "understand a counter", errno: 0 })
}

fn number(file: &File) -> Result<u64, Failure> {
    let mut text = [0; 64];
    contents(file, &mut text)?.trim().parse().map_err(|_| Failure { step: "understand a counter", errno: 0 })
}

/// The number after a name at the start of a line; 0 if there is none.
fn field(text: &str, name: &str) -> u64 {
    let value = |line: &str| line.strip_prefix(name)?.strip_prefix(' ')?.trim().parse().ok();
    text.lines().find_map(value).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn fields_are_found_by_their_whole_name() {
        let text = "cache 10\nshmem 7\nfile_mapped 3\ntotal_cache 99\noom_kill 4\n";
        assert_eq!(field(text, "cache"), 10);
        assert_eq!(field(text, "file"), 0);
        assert_eq!(field(text, "oom_kill"), 4);
        assert_eq!(field("", "cache"), 0);
    }
}
