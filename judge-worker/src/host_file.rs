//! Bytes of ours as a file that a box may be given: in memory, read-only for the program, which may also open it again by
//! its path (`/dev/stdin`, `/dev/fd/3`).

use std::fs::File;
use std::io::Write;
use std::os::fd::AsRawFd;

use rustix::fs::{MemfdFlags, Mode, fchmod, memfd_create};

/// A file of these bytes, opened for reading at its start.
///
/// # Errors
/// If the system has no memory or no descriptor left.
pub fn in_memory(bytes: &[u8]) -> std::io::Result<File> {
    let mut file = File::from(memfd_create("input", MemfdFlags::CLOEXEC)?);
    file.write_all(bytes)?;
    fchmod(&file, Mode::RUSR | Mode::RGRP | Mode::ROTH)?;
    // Opened again, for the first descriptor may write.
    File::open(format!("/proc/self/fd/{}", file.as_raw_fd()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn it_reads_from_the_start_and_never_writes() {
        let mut file = in_memory(b"hello").unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "hello");
        assert!(file.write_all(b"x").is_err());
    }
}
