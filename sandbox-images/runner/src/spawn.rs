//! Starting a program: everything between the runner, which is root, and the first instruction of hostile code.
//!
//! The child is made like `vfork` makes one: it borrows the runner's memory until it executes the program, while the runner
//! waits. That saves copying page tables, a fifth of a run's cost, and a failed step is simply written down where the runner
//! reads it. In return the child must do nothing but system calls on what was prepared: no allocation, no locks, no unwinding.

use std::ffi::{CString, c_char, c_int, c_long, c_void};
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
use std::ptr;

use judge_core::runner::{MAX_DESCRIPTORS, Run};

use crate::{Failure, Step, limits};

/// What the child's system calls and their wrappers need, many times over.
const STACK: usize = 64 * 1024;
/// Out-of-memory kills must take the program, not the runner. Raising one's own score needs no privilege. Lowering it again, to the
/// runner's 0 and no further, doesn't either; then the larger one goes, which the runner never is.
const OOM_SCORE: &[u8] = b"1000";

/// Takes the low descriptors, so that those which arrive with a run never have a number that the program's get. Those from
/// `first_closed` on are closed.
pub(crate) fn reserve_descriptors(first_closed: usize) -> Result<(), Failure> {
    let null = rustix::fs::open(
        "/dev/null",
        rustix::fs::OFlags::RDWR | rustix::fs::OFlags::CLOEXEC,
        rustix::fs::Mode::empty(),
    )
    .step("open /dev/null")?;
    for number in 0..MAX_DESCRIPTORS as RawFd {
        if number != null.as_raw_fd() {
            // SAFETY: nothing in this program owns these numbers yet: it has only just begun.
            if unsafe { libc::dup3(null.as_raw_fd(), number, libc::O_CLOEXEC) } < 0 {
                return Err(io::Error::last_os_error()).step("reserve descriptors");
            }
        }
    }
    if null.as_raw_fd() < MAX_DESCRIPTORS as RawFd {
        // It is one of the reserved ones, and stays open.
        let _reserved = null.into_raw_fd();
    }
    // Whatever the engine may have left open above them.
    // SAFETY: the same; a kernel without the call refuses it, and then each is closed on exec by its own flag.
    unsafe { libc::syscall(libc::SYS_close_range, first_closed as c_long, c_long::from(i32::MAX), 0) };
    Ok(())
}

/// How a program's start went.
pub(crate) enum Started {
    /// It runs, as this process.
    Running(i32),
    /// It could not be executed; nothing runs. The errno.
    NotExecuted(i32),
}

/// Starts programs.
pub(crate) struct Spawner {
    stack: Vec<u8>,
}

/// All that the child needs, made ready by the runner.
struct Plan {
    programs: Vec<CString>,
    argv: Vec<*const c_char>,
    env: Vec<*const c_char>,
    descriptors: Vec<RawFd>,
    limits: [limits::Limit; 7],
    uid: u32,
    /// Written by the child.
    failed: Option<(&'static str, c_int)>,
    /// Written by the child: the step was executing the program itself.
    not_executed: bool,
}

impl Spawner {
    pub(crate) fn new() -> Self {
        Self { stack: vec![0; STACK] }
    }

    /// Starts a program; the descriptors become its 0, 1, 2 and so on, and it has no others.
    pub(crate) fn start(&mut self, run: &Run, descriptors: &[OwnedFd]) -> Result<Started, Failure> {
        let argv = c_strings(run.argv.iter().cloned())?;
        let env = c_strings(run.env.iter().map(|(name, value)| format!("{name}={value}")))?;
        if argv.is_empty() || run.uid == 0 || descriptors.len() < 3 {
            return Err(Failure { step: "accept a run: no program, no streams, or root", errno: 0 });
        }
        let mut plan = Plan {
            programs: candidates(run)?,
            argv: pointers(&argv),
            env: pointers(&env),
            descriptors: descriptors.iter().map(AsRawFd::as_raw_fd).collect(),
            limits: limits::of(&run.limits),
            uid: run.uid,
            failed: None,
            not_executed: false,
        };
        let flags = libc::CLONE_VM | libc::CLONE_VFORK | libc::SIGCHLD;
        // SAFETY: the top of a stack of our own, aligned to 16 bytes as the ABI wants; nobody else uses it, since the runner
        // has one thread, which waits until the child has executed or exited (CLONE_VFORK). `plan` outlives that wait. `child`
        // only makes system calls, and writes nothing but `plan`'s last two fields and errno.
        let pid = unsafe {
            let top = self.stack.as_mut_ptr().add(STACK & !15);
            let top = top.sub(top.addr() & 15);
            libc::clone(child, top.cast(), flags, (&raw mut plan).cast())
        };
        if pid < 0 {
            return Err(io::Error::last_os_error()).step("make a process");
        }
        // SAFETY: the child wrote them through a pointer that the compiler did not see used; read them as memory.
        let (failed, not_executed) =
            unsafe { (ptr::read_volatile(&plan.failed), ptr::read_volatile(&plan.not_executed)) };
        match failed {
            None => Ok(Started::Running(pid)),
            Some((_, errno)) if not_executed => Ok(Started::NotExecuted(errno)),
            Some((step, errno)) => Err(Failure { step, errno }),
        }
    }
}

/// Where the program may be: itself if its name has a slash, else in each folder of `PATH`.
fn candidates(run: &Run) -> Result<Vec<CString>, Failure> {
    let program = run.argv.first().map_or("", String::as_str);
    if program.contains('/') {
        return c_strings([program.to_owned()].into_iter());
    }
    let path = run.env.iter().find(|(name, _)| name == "PATH").map_or("/usr/local/bin:/usr/bin:/bin", |(_, path)| path);
    c_strings(path.split(':').filter(|folder| folder.starts_with('/')).map(|folder| format!("{folder}/{program}")))
}

fn c_strings(texts: impl Iterator<Item = String>) -> Result<Vec<CString>, Failure> {
    let strings: Result<Vec<_>, _> = texts.map(CString::new).collect();
    strings.map_err(|_| Failure { step: "accept an argument with a NUL in it", errno: libc::EINVAL })
}

fn pointers(strings: &[CString]) -> Vec<*const c_char> {
    strings.iter().map(|text| text.as_ptr()).chain([ptr::null()]).collect()
}

/// The child. Never returns into Rust code that could unwind; ends by `_exit` if it can't become the program.
extern "C" fn child(plan: *mut c_void) -> c_int {
    // SAFETY: `start` passes its own `Plan`, and waits while we use it.
    let plan = unsafe { &mut *plan.cast::<Plan>() };
    let step = match become_user(plan) {
        Err(step) => step,
        Ok(()) => {
            plan.not_executed = true;
            execute(plan)
        }
    };
    plan.failed = Some((step, errno()));
    // SAFETY: ends this process alone; no destructors, no buffers, which are the runner's.
    unsafe { libc::_exit(127) }
}

/// The steps of the lockdown, in their order: what needs root before root is given up.
fn become_user(plan: &Plan) -> Result<(), &'static str> {
    let id = c_long::from(plan.uid);
    // SAFETY: system calls on prepared memory and live locals. Those that change process-wide state change only the child's:
    // descriptors, signal handlers, folder and credentials are not shared, memory alone is.
    unsafe {
        done(libc::setsid(), "start a session")?;
        setup_oom_score()?;
        for (number, descriptor) in plan.descriptors.iter().enumerate() {
            done(libc::dup2(*descriptor, number as RawFd), "place a descriptor")?;
        }
        for (resource, limit) in &plan.limits {
            setup_limit(*resource, *limit)?;
        }
        done(libc::chdir(c"/box/w".as_ptr()), "enter /box/w")?;
        // The C library's wrappers would tell its other threads, and think of the runner's; the bare calls mean this process.
        done(libc::syscall(libc::SYS_setgroups, 0, ptr::null::<u32>()), "leave all groups")?;
        done(libc::syscall(libc::SYS_setresgid, id, id, id), "change the group")?;
        // Giving up root empties the capability sets.
        done(libc::syscall(libc::SYS_setresuid, id, id, id), "change the user")?;
        // The runner blocks SIGCHLD, and Rust's start-up ignores SIGPIPE; programs expect neither.
        let mut none = std::mem::zeroed();
        libc::sigemptyset(&raw mut none);
        done(libc::sigprocmask(libc::SIG_SETMASK, &raw const none, ptr::null_mut()), "unblock signals")?;
        if libc::signal(libc::SIGPIPE, libc::SIG_DFL) == libc::SIG_ERR {
            return Err("reset a signal");
        }
    }
    Ok(())
}

/// Lowers a limit. One that already is lower stays: raising it is refused, and the box's builder meant it.
fn setup_limit(resource: libc::__rlimit_resource_t, limit: u64) -> Result<(), &'static str> {
    // SAFETY: plain data and live locals.
    unsafe {
        let mut now: libc::rlimit = std::mem::zeroed();
        done(libc::getrlimit(resource, &raw mut now), "read a resource limit")?;
        let limit = limit.min(now.rlim_max);
        let new = libc::rlimit { rlim_cur: limit, rlim_max: limit };
        let set = libc::setrlimit(resource, &raw const new);
        // Lowering is never refused but by a kernel that has no such queues (gVisor's).
        if set < 0 && resource == libc::RLIMIT_MSGQUEUE && errno() == libc::EPERM {
            return Ok(());
        }
        done(set, "set a resource limit")
    }
}

fn setup_oom_score() -> Result<(), &'static str> {
    // SAFETY: prepared memory; the descriptor is closed at once, and on exec in any case.
    unsafe {
        let file = libc::open(c"/proc/self/oom_score_adj".as_ptr(), libc::O_WRONLY | libc::O_CLOEXEC);
        done(file, "open the out-of-memory score")?;
        let written = libc::write(file, OOM_SCORE.as_ptr().cast(), OOM_SCORE.len());
        done(written as i64, "raise the out-of-memory score")?;
        libc::close(file);
    }
    Ok(())
}

/// Tries the places where the program may be; returns only if none worked.
fn execute(plan: &Plan) -> &'static str {
    let mut worst = libc::ENOENT;
    for program in &plan.programs {
        // SAFETY: all pointers are to NUL-terminated strings, the lists end with a null pointer.
        unsafe { libc::execve(program.as_ptr(), plan.argv.as_ptr(), plan.env.as_ptr()) };
        match errno() {
            libc::ENOENT | libc::ENOTDIR => {}
            error => worst = error,
        }
    }
    set_errno(worst);
    "execute the program"
}

fn done<T: Into<i64>>(result: T, step: &'static str) -> Result<(), &'static str> {
    if result.into() < 0 { Err(step) } else { Ok(()) }
}

fn errno() -> c_int {
    // SAFETY: the address of this thread's errno, which the child shares with the waiting runner.
    unsafe { *libc::__errno_location() }
}

fn set_errno(value: c_int) {
    // SAFETY: as above.
    unsafe { *libc::__errno_location() = value };
}

/// A descriptor from a system call that has just returned it.
///
/// # Safety
/// Nobody else may own the descriptor.
pub(crate) unsafe fn owned(descriptor: RawFd) -> io::Result<OwnedFd> {
    if descriptor < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the caller's promise, and it is open.
    Ok(unsafe { OwnedFd::from_raw_fd(descriptor) })
}
