//! Ends of processes: waiting for them, and making sure of them.

use std::time::Duration;

use crate::{Failure, Step};

/// What was learnt from the processes reaped so far.
#[derive(Debug, Default)]
pub(crate) struct Reaped {
    /// Wait status of the main process, once it has ended.
    pub(crate) main: Option<i32>,
    /// Processes, the main one included.
    pub(crate) count: u64,
    /// CPU time of them and of the children that they waited for.
    pub(crate) cpu: Duration,
    /// The largest resident set among them, in bytes.
    pub(crate) largest: u64,
}

/// Reaps the children that have ended, or with `to_the_last` waits until there are none left.
///
/// The runner is the parent of all orphans, so "none left" means that nothing runs in the box.
pub(crate) fn reap(main: i32, reaped: &mut Reaped, to_the_last: bool) -> Result<(), Failure> {
    let options = if to_the_last { libc::__WALL } else { libc::__WALL | libc::WNOHANG };
    loop {
        let mut status = 0;
        // SAFETY: `rusage` is plain data, for which zeros are a value.
        let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
        // SAFETY: both pointers are to live locals of the right types.
        let pid = unsafe { libc::wait4(-1, &raw mut status, options, &raw mut usage) };
        if pid == 0 {
            return Ok(());
        }
        if pid < 0 {
            let error = std::io::Error::last_os_error();
            match error.raw_os_error() {
                Some(libc::ECHILD) => return Ok(()),
                Some(libc::EINTR) => continue,
                _ => return Err(error).step("wait for a process"),
            }
        }
        reaped.count += 1;
        reaped.cpu += duration(usage.ru_utime) + duration(usage.ru_stime);
        reaped.largest = reaped.largest.max(u64::try_from(usage.ru_maxrss).unwrap_or(0).saturating_mul(1024));
        if pid == main {
            reaped.main = Some(status);
        }
    }
}

/// Reaps the children that have ended, of which nothing is wanted.
pub(crate) fn bury() {
    // SAFETY: no memory is involved.
    while unsafe { libc::waitpid(-1, std::ptr::null_mut(), libc::__WALL | libc::WNOHANG) } > 0 {}
}

/// Kills all processes of the box but the runner. One call is enough even against a fork bomb: the kernel holds its list of
/// processes while it sends, and a process with a deadly signal pending can't fork.
pub(crate) fn kill_all() {
    // SAFETY: no memory is involved. With nobody to kill it fails, which is as good.
    unsafe { libc::kill(-1, libc::SIGKILL) };
}

fn duration(time: libc::timeval) -> Duration {
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    Duration::from_secs(seconds) + Duration::from_micros(u64::try_from(time.tv_usec).unwrap_or(0))
}
