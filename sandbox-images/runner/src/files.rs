//! The box's folders: `/box/p` holds the program (root's, read-only to runs), `/box/w` is a run's working folder (its
//! user's), `/tmp` is everybody's.
//!
//! Everything below `/box/w` and `/tmp` was made by hostile code. Nothing here follows a link, opens what is not a regular file,
//! recurses, or takes a path apart by text: each step goes from a folder's descriptor to a single name.

use std::ffi::{CStr, CString};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::time::{Duration, Instant};

use judge_core::runner::{MAX_DEPTH, is_plain_path};
use rustix::fs::{
    AtFlags, FileType, Mode, OFlags, RawDir, fchmod, fchown, fstat, mkdirat, openat, renameat, sendfile, statat,
    unlinkat,
};
use rustix::io::Errno;
use rustix::path::Arg;
use rustix::process::{Gid, Uid};

use crate::{Failure, Step};

/// Emptying the folders may take this long; a box that needs more is given up. (8,192 files take 0.13 s.)
const WIPE_TIME: Duration = Duration::from_secs(5);
/// `keep` moves this many files; a compiler's output has fewer.
const KEEP_FILES: usize = 4_096;

const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
const READABLE: Mode = Mode::from_raw_mode(0o644);
const RUNNABLE: Mode = Mode::from_raw_mode(0o755);
const PRIVATE: Mode = Mode::from_raw_mode(0o700);

/// The box's folders, open.
pub(crate) struct Folders {
    boxed: OwnedFd,
    program: OwnedFd,
    work: OwnedFd,
    temporary: OwnedFd,
}

impl Folders {
    /// Makes the folders in a new box.
    pub(crate) fn set_up() -> Result<Self, Failure> {
        rustix::process::umask(Mode::from_raw_mode(0o022));
        // The one place of a container where anybody may keep files that nobody empties.
        match rustix::fs::chmod("/dev/mqueue", PRIVATE) {
            Ok(()) | Err(Errno::NOENT) => {}
            error => error.step("close /dev/mqueue")?,
        }
        let boxed = open_folder(rustix::fs::CWD, c"/box").step("open /box")?;
        let program = make_folder(&boxed, c"p", RUNNABLE).step("make /box/p")?;
        let work = make_folder(&boxed, c"w", PRIVATE).step("make /box/w")?;
        let temporary = open_folder(rustix::fs::CWD, c"/tmp").step("open /tmp")?;
        // The modes asked for with the mounts don't stand: runc gives them those of the image's folders.
        fchmod(&boxed, Mode::from_raw_mode(0o711)).step("set the mode of /box")?;
        fchmod(&temporary, Mode::from_raw_mode(0o1777)).step("set the mode of /tmp")?;
        Ok(Self { boxed, program, work, temporary })
    }

    /// Gives the next run empty folders: a new `/box/w` of this user, with `folders` in it, and nothing in `/tmp`.
    pub(crate) fn renew(&mut self, uid: u32, folders: &[String]) -> Result<Duration, Failure> {
        let start = Instant::now();
        empty(&self.work, start)?;
        empty(&self.temporary, start)?;
        // A new folder, not the old one: mode, times and attributes could carry a word from one run to the next.
        unlinkat(&self.boxed, c"w", AtFlags::REMOVEDIR).step("remove /box/w")?;
        self.work = make_folder(&self.boxed, c"w", PRIVATE).step("make /box/w")?;
        let wiped = start.elapsed();
        let (user, group) = (Uid::from_raw(uid), Gid::from_raw(uid));
        for path in folders {
            let (parent, name) = self.parent(&self.work, path, Some((user, group)))?;
            let folder = make_folder(&parent, &name, RUNNABLE).step("make a folder in /box/w")?;
            fchown(&folder, Some(user), Some(group)).step("give a folder to the run's user")?;
        }
        fchown(&self.work, Some(user), Some(group)).step("give /box/w to the run's user")?;
        Ok(wiped)
    }

    /// Gives the next run the last one's `/box/w`, less the files `removed`, and nothing in `/tmp`.
    pub(crate) fn keep_work(&self, removed: &[String]) -> Result<Duration, Failure> {
        let start = Instant::now();
        empty(&self.temporary, start)?;
        for path in removed {
            let (parent, name) = self.parent(&self.work, path, None)?;
            match unlinkat(&parent, &name, AtFlags::empty()) {
                Ok(()) | Err(Errno::NOENT) => {}
                error => error.step("remove a file of the last run")?,
            }
        }
        Ok(start.elapsed())
    }

    /// Writes a file below `/box/p`.
    pub(crate) fn put(&self, path: &str, executable: bool, content: &OwnedFd) -> Result<(), Failure> {
        let (parent, name) = self.parent(&self.program, path, None)?;
        match unlinkat(&parent, &name, AtFlags::empty()) {
            Ok(()) | Err(Errno::NOENT) => {}
            error => error.step("replace a file")?,
        }
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let mode = if executable { RUNNABLE } else { READABLE };
        let file = openat(&parent, &name, flags, mode).step("make a file")?;
        let mut offset = 0;
        while sendfile(&file, content, Some(&mut offset), 1 << 20).step("write a file")? > 0 {}
        Ok(())
    }

    /// Opens a regular file below `/box/w`; `None` if there is none of that name, whatever else may bear it.
    pub(crate) fn get(&self, path: &str) -> Result<Option<OwnedFd>, Failure> {
        if !is_plain_path(path) {
            return Err(Failure { step: "accept a path", errno: 0 });
        }
        let mut parts: Vec<&str> = path.split('/').collect();
        let name = parts.pop().unwrap_or_default();
        let mut folder = self.work.try_clone().step("open /box/w")?;
        for part in parts {
            match statat(&folder, part, AtFlags::SYMLINK_NOFOLLOW) {
                // Nothing runs meanwhile. It is looked at since gVisor follows a link that is opened as a folder, asked not to or not.
                Ok(found) if FileType::from_raw_mode(found.st_mode) == FileType::Directory => {
                    folder = open_folder(&folder, part).step("open a folder")?;
                }
                _ => return Ok(None),
            }
        }
        // A fifo must not block us, so NONBLOCK; only then its kind is known.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let Ok(file) = openat(&folder, name, flags, Mode::empty()) else { return Ok(None) };
        let kind = FileType::from_raw_mode(fstat(&file).step("look at a file")?.st_mode);
        Ok((kind == FileType::RegularFile).then_some(file))
    }

    /// Moves the regular files of `/box/w` to the same places below `/box/p`, owned by root. What is in the way of a file
    /// stays, and so does what is no regular file, too deep or too much: it's the program's loss.
    pub(crate) fn keep(&self) -> Result<(), Failure> {
        let mut moved = 0;
        let mut waiting = vec![(dup(&self.work)?, dup(&self.program)?, 1)];
        while let Some((from, to, depth)) = waiting.pop() {
            for name in names(&from)? {
                let Ok(found) = statat(&from, &name, AtFlags::SYMLINK_NOFOLLOW) else { continue };
                match FileType::from_raw_mode(found.st_mode) {
                    FileType::RegularFile if moved < KEEP_FILES => {
                        if renameat(&from, &name, &to, &name).is_err() {
                            continue;
                        }
                        moved += 1;
                        let kept =
                            openat(&to, &name, OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty())
                                .step("open a kept file")?;
                        fchown(&kept, Some(Uid::ROOT), Some(Gid::ROOT)).step("take a kept file")?;
                        let executable = found.st_mode & 0o111 != 0;
                        fchmod(&kept, if executable { RUNNABLE } else { READABLE })
                            .step("close a kept file to runs")?;
                    }
                    FileType::Directory if depth < MAX_DEPTH => {
                        let Ok(source) = open_folder(&from, &name) else { continue };
                        let Ok(target) = make_folder(&to, &name, RUNNABLE) else { continue };
                        waiting.push((source, target, depth + 1));
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// The folder that a file's path names, made as far as it is missing, and the file's name in it.
    fn parent(&self, root: &OwnedFd, path: &str, owner: Option<(Uid, Gid)>) -> Result<(OwnedFd, CString), Failure> {
        if !is_plain_path(path) {
            return Err(Failure { step: "accept a path", errno: 0 });
        }
        let mut parts: Vec<CString> = path.split('/').filter_map(|part| CString::new(part).ok()).collect();
        let name = parts.pop().unwrap_or_default();
        let mut folder = dup(root)?;
        for part in parts {
            folder = make_folder(&folder, &part, RUNNABLE).step("make a folder")?;
            if let Some((user, group)) = owner {
                fchown(&folder, Some(user), Some(group)).step("give a folder to the run's user")?;
            }
        }
        Ok((folder, name))
    }
}

fn dup(folder: &OwnedFd) -> Result<OwnedFd, Failure> {
    folder.try_clone().step("open a folder again")
}

fn open_folder(at: impl AsFd, name: impl Arg) -> Result<OwnedFd, Errno> {
    openat(at, name, FOLDER, Mode::empty())
}

/// Makes a folder, or takes the one that is there.
fn make_folder(at: impl AsFd, name: &CStr, mode: Mode) -> Result<OwnedFd, Errno> {
    match mkdirat(at.as_fd(), name, mode) {
        Ok(()) => open_folder(at, name),
        Err(Errno::EXIST) => {
            let found = statat(at.as_fd(), name, AtFlags::SYMLINK_NOFOLLOW)?;
            let is_folder = FileType::from_raw_mode(found.st_mode) == FileType::Directory;
            if is_folder { open_folder(at, name) } else { Err(Errno::NOTDIR) }
        }
        Err(error) => Err(error),
    }
}

/// The names in a folder.
fn names(folder: &OwnedFd) -> Result<Vec<CString>, Failure> {
    // A descriptor of its own, since reading moves its position.
    let folder = open_folder(folder, c".").step("open a folder")?;
    let mut buffer = [MaybeUninit::uninit(); 4096];
    let mut entries = RawDir::new(&folder, &mut buffer);
    let mut names = Vec::new();
    while let Some(entry) = entries.next() {
        let entry = entry.step("read a folder")?;
        if !matches!(entry.file_name().to_bytes(), b"." | b"..") {
            names.push(entry.file_name().to_owned());
        }
    }
    Ok(names)
}

/// Removes everything in a folder. Folders in it are not descended into, which hostile depth would make costly: what they hold is
/// lifted into the folder itself, until nothing holds anything.
fn empty(folder: &OwnedFd, start: Instant) -> Result<(), Failure> {
    let mut lifted = 0_u64;
    loop {
        let found = names(folder)?;
        if found.is_empty() {
            return Ok(());
        }
        for name in found {
            if start.elapsed() > WIPE_TIME {
                return Err(Failure { step: "empty a folder in time", errno: 0 });
            }
            remove(folder, &name, &mut lifted)?;
        }
    }
}

/// Removes one entry of a folder, lifting what it holds.
fn remove(folder: &OwnedFd, name: &CStr, lifted: &mut u64) -> Result<(), Failure> {
    if !matches!(unlinkat(folder, name, AtFlags::empty()), Err(Errno::ISDIR | Errno::PERM)) {
        return Ok(());
    }
    if unlinkat(folder, name, AtFlags::REMOVEDIR).is_ok() {
        return Ok(());
    }
    let inner = open_folder(folder, name).step("open a folder to empty it")?;
    for name in names(&inner)? {
        if !matches!(unlinkat(&inner, &name, AtFlags::empty()), Err(Errno::ISDIR | Errno::PERM)) {
            continue;
        }
        if unlinkat(&inner, &name, AtFlags::REMOVEDIR).is_ok() {
            continue;
        }
        // The name may be taken, by luck or malice: then the next one.
        while renameat(&inner, &name, folder, format!(".lifted-{lifted}")).is_err() {
            *lifted += 1;
            if *lifted > 1_000_000 {
                return Err(Failure { step: "empty a folder", errno: 0 });
            }
        }
        *lifted += 1;
    }
    unlinkat(folder, name, AtFlags::REMOVEDIR).step("remove an emptied folder")
}
