//! The system calls that nobody in the box may make, on top of the container's own filter.
//!
//! The runner locks itself in once, before it takes its first request; what it starts inherits the filter. So a run pays
//! nothing for it, and the runner itself can do no more of these than the programs.
//!
//! It's a list of denials, because programs of twenty languages need different things and must keep working when their
//! run-time systems learn new calls: what is dangerous is named, with a reason, and fails with EPERM, which is what a program sees on
//! any machine where it isn't root.

use std::collections::BTreeMap;

use libc::{c_long, c_ulong};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    TargetArch, sock_filter,
};

use crate::{Failure, Step};

#[cfg(target_arch = "x86_64")]
const ARCH: TargetArch = TargetArch::x86_64;
#[cfg(target_arch = "aarch64")]
const ARCH: TargetArch = TargetArch::aarch64;

/// Linux 6.5; the same number everywhere. The libc crate doesn't know it yet.
const SYS_CACHESTAT: c_long = 451;

/// Denied whatever the arguments, in groups with one reason each.
#[rustfmt::skip]
const DENIED: &[(&str, &[c_long])] = &[
    ("new namespaces give root of their own, and with it the kernel's largest attack surface",
        &[libc::SYS_unshare, libc::SYS_setns]),
    ("reading or steering other processes", &[
        libc::SYS_ptrace, libc::SYS_process_vm_readv, libc::SYS_process_vm_writev, libc::SYS_process_madvise,
        libc::SYS_pidfd_getfd, libc::SYS_kcmp]),
    ("asynchronous calls that no filter sees, and a long history of holes",
        &[libc::SYS_io_uring_setup, libc::SYS_io_uring_enter, libc::SYS_io_uring_register]),
    ("programs inside the kernel, its counters, and faults that a user can stretch to win races",
        &[libc::SYS_bpf, libc::SYS_perf_event_open, libc::SYS_userfaultfd]),
    ("keyrings outlive the run and are shared by all boxes whose users have one number",
        &[libc::SYS_keyctl, libc::SYS_add_key, libc::SYS_request_key]),
    ("no network, not even one that is shut: NETLINK, VSOCK and ALG sockets reach the kernel and the host without one. \
      socketpair stays, for AF_UNIX alone",
        &[libc::SYS_socket, libc::SYS_bind, libc::SYS_listen, libc::SYS_connect, libc::SYS_accept, libc::SYS_accept4]),
    ("memory and queues with names live on when their maker is dead, and are not in its size", &[
        libc::SYS_shmget, libc::SYS_shmat, libc::SYS_shmctl, libc::SYS_shmdt, libc::SYS_semget, libc::SYS_semop,
        libc::SYS_semtimedop, libc::SYS_semctl, libc::SYS_msgget, libc::SYS_msgsnd, libc::SYS_msgrcv, libc::SYS_msgctl,
        libc::SYS_mq_open, libc::SYS_mq_unlink, libc::SYS_mq_timedsend, libc::SYS_mq_timedreceive, libc::SYS_mq_notify,
        libc::SYS_mq_getsetattr]),
    ("files without a file system: a way to execute what no folder shows, outside of all size limits",
        &[libc::SYS_memfd_create, libc::SYS_memfd_secret]),
    ("mounts and roots", &[
        libc::SYS_mount, libc::SYS_umount2, libc::SYS_pivot_root, libc::SYS_chroot, libc::SYS_fsopen, libc::SYS_fsconfig,
        libc::SYS_fsmount, libc::SYS_fspick, libc::SYS_move_mount, libc::SYS_open_tree, libc::SYS_mount_setattr]),
    ("files by handle instead of by name (out of containers), watching all files",
        &[libc::SYS_open_by_handle_at, libc::SYS_name_to_handle_at, libc::SYS_fanotify_init, libc::SYS_fanotify_mark]),
    ("the machine: modules, kernels, swap, clocks, quotas, logs, power", &[
        libc::SYS_init_module, libc::SYS_finit_module, libc::SYS_delete_module, libc::SYS_kexec_load,
        libc::SYS_kexec_file_load, libc::SYS_reboot, libc::SYS_swapon, libc::SYS_swapoff, libc::SYS_settimeofday,
        libc::SYS_clock_settime, libc::SYS_clock_adjtime, libc::SYS_adjtimex, libc::SYS_quotactl, libc::SYS_quotactl_fd,
        libc::SYS_syslog, libc::SYS_acct, libc::SYS_sethostname, libc::SYS_setdomainname, libc::SYS_vhangup]),
    ("writing all of the host's dirty pages to its disks: everybody would wait", &[libc::SYS_sync, libc::SYS_syncfs]),
    ("what is in the host's page cache is not the program's business, nor where its pages lie",
        &[SYS_CACHESTAT, libc::SYS_move_pages, libc::SYS_migrate_pages]),
    ("a program without address randomisation, or of another system", &[libc::SYS_personality]),
    ("filters that a program puts on itself can hand its calls to a helper; nothing here needs that",
        &[libc::SYS_seccomp]),
];

/// Denied too, on a processor that has them.
#[cfg(target_arch = "x86_64")]
#[rustfmt::skip]
const DENIED_HERE: &[(&str, &[c_long])] = &[
    ("ports, and segments of 16 bits", &[libc::SYS_iopl, libc::SYS_ioperm, libc::SYS_modify_ldt]),
    ("leftovers of old systems", &[libc::SYS_uselib, libc::SYS_ustat, libc::SYS_sysfs, libc::SYS__sysctl,
        libc::SYS_lookup_dcookie]),
];
#[cfg(not(target_arch = "x86_64"))]
const DENIED_HERE: &[(&str, &[c_long])] = &[];

/// Puts the filters on the runner, and so on all that it starts. The container has set "no new privileges", without which the
/// kernel refuses.
pub(crate) fn lock_in() -> Result<(), Failure> {
    lock_in_but(&[])
}

/// The same without some calls, for a process of ours that starts nothing.
pub(crate) fn lock_in_but(needed: &[c_long]) -> Result<(), Failure> {
    rustix::thread::set_no_new_privs(true).step("refuse new privileges")?;
    // The list last: it denies further filters.
    for program in [not_there(), denials(needed)] {
        install(&program.map_err(|_| Failure { step: "make the filter of system calls", errno: 0 })?)?;
    }
    Ok(())
}

/// EPERM for the list; death for calls by another system's numbers, which the list doesn't know.
fn denials(needed: &[c_long]) -> Result<BpfProgram, seccompiler::Error> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        DENIED.iter().chain(DENIED_HERE).flat_map(|(_, calls)| *calls).map(|call| (*call, Vec::new())).collect();
    rules.retain(|call, _| !needed.contains(call));
    rules.insert(libc::SYS_clone, namespaces()?);
    // Only a pair of AF_UNIX sockets, which reaches nobody who wasn't born with it.
    rules.insert(libc::SYS_socketpair, vec![only_if(0, SeccompCmpOp::Ne, libc::AF_UNIX as u64)?]);
    // Writing to a terminal as if its user had typed it.
    rules.insert(libc::SYS_ioctl, vec![only_if(1, SeccompCmpOp::Eq, libc::TIOCSTI)?]);
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(libc::EPERM as u32), ARCH)
        .map_err(backend)?;
    let mut program = foreign_numbers();
    // The filter begins by killing callers of another architecture (32-bit calls by `int 0x80`).
    program.extend(BpfProgram::try_from(filter).map_err(backend)?);
    Ok(program)
}

/// `clone3` hides its flags behind a pointer, where no filter can look. "Not there" makes C libraries fall back to `clone`.
fn not_there() -> Result<BpfProgram, seccompiler::Error> {
    let rules = BTreeMap::from([(libc::SYS_clone3, Vec::new())]);
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(libc::ENOSYS as u32), ARCH);
    filter.and_then(BpfProgram::try_from).map_err(backend)
}

fn backend(error: seccompiler::BackendError) -> seccompiler::Error {
    seccompiler::Error::Backend(error)
}

/// `clone` that asks for any new namespace.
fn namespaces() -> Result<Vec<SeccompRule>, seccompiler::Error> {
    let flags = [
        libc::CLONE_NEWUSER,
        libc::CLONE_NEWNS,
        libc::CLONE_NEWPID,
        libc::CLONE_NEWNET,
        libc::CLONE_NEWIPC,
        libc::CLONE_NEWUTS,
        libc::CLONE_NEWCGROUP,
    ];
    flags.into_iter().map(|flag| only_if(0, SeccompCmpOp::MaskedEq(flag as u64), flag as u64)).collect()
}

fn only_if(argument: u8, how: SeccompCmpOp, value: u64) -> Result<SeccompRule, seccompiler::Error> {
    let condition = SeccompCondition::new(argument, SeccompCmpArgLen::Dword, how, value).map_err(backend)?;
    SeccompRule::new(vec![condition]).map_err(backend)
}

/// Death for numbers of the x32 interface: the same architecture to the filter, other numbers for the same calls.
fn foreign_numbers() -> BpfProgram {
    const X32_BIT: u32 = 0x4000_0000;
    const LOAD_WORD: u16 = (libc::BPF_LD | libc::BPF_W | libc::BPF_ABS) as u16;
    const JUMP_IF_AT_LEAST: u16 = (libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K) as u16;
    const RETURN: u16 = (libc::BPF_RET | libc::BPF_K) as u16;
    if cfg!(not(target_arch = "x86_64")) {
        return Vec::new();
    }
    vec![
        // The call's number stands first in what a filter sees.
        sock_filter { code: LOAD_WORD, jt: 0, jf: 0, k: 0 },
        sock_filter { code: JUMP_IF_AT_LEAST, jt: 0, jf: 1, k: X32_BIT },
        sock_filter { code: RETURN, jt: 0, jf: 0, k: libc::SECCOMP_RET_KILL_PROCESS },
    ]
}

fn install(program: &BpfProgram) -> Result<(), Failure> {
    let length = u16::try_from(program.len()).map_err(|_| Failure { step: "fit the filter", errno: 0 })?;
    let filter = libc::sock_fprog { len: length, filter: program.as_ptr().cast_mut().cast() };
    const NO_FLAGS: c_ulong = 0;
    // SAFETY: `filter` points to `length` instructions of the kernel's layout (seccompiler's type is `repr(C)` with the same
    // fields), which live past the call; the kernel copies them.
    let result = unsafe {
        libc::syscall(libc::SYS_seccomp, c_ulong::from(libc::SECCOMP_SET_MODE_FILTER), NO_FLAGS, &raw const filter)
    };
    if result == 0 { Ok(()) } else { Err(std::io::Error::last_os_error()).step("install the filter of system calls") }
}
