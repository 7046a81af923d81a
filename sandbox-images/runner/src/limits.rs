//! Resource limits of a run: the ones that the kernel keeps for each process. They are backstops; what decides a verdict is
//! counted by control group and clock (`measure.rs`, `run.rs`).

use judge_core::runner::RunLimits;

/// Open files of a process. Enough for a JVM; low enough that a run can't fill the kernel's tables.
const OPEN_FILES: u64 = 256;

/// One limit: soft and hard are the same, so a program can't raise it.
pub(crate) type Limit = (libc::__rlimit_resource_t, u64);

/// All limits of a run. `RLIMIT_AS` is missing on purpose: managed languages reserve far more address space than they use.
/// `RLIMIT_NPROC` too: it counts a user's processes over the whole machine; the control group counts them for the box.
pub(crate) fn of(limits: &RunLimits) -> [Limit; 7] {
    [
        // Whole seconds, and for each process alone. One second above the limit, so that the counter speaks first.
        (libc::RLIMIT_CPU, limits.cpu_us.div_ceil(1_000_000).saturating_add(1)),
        (libc::RLIMIT_FSIZE, limits.file_bytes),
        // Deep recursion is the program's right, as far as memory goes.
        (libc::RLIMIT_STACK, limits.stack_bytes),
        (libc::RLIMIT_NOFILE, OPEN_FILES),
        // No core dumps. 1, not 0: where the host pipes them into a program, 0 would still start it, as the host's root and with
        // hostile memory as its input; 1 is the kernel's word for "not even that".
        (libc::RLIMIT_CORE, 1),
        // Locked pages and message queues are kernel memory that outlives nothing but costs everybody.
        (libc::RLIMIT_MEMLOCK, 0),
        (libc::RLIMIT_MSGQUEUE, 0),
    ]
}
