//! Keeps the runner small: there is one in every box, and a child's peak memory begins with its parent's.

use std::ffi::c_void;

unsafe extern "C" {
    /// Where the program's image begins, and where its code ends: both are the linker's (`end(3)`).
    static __executable_start: u8;
    static etext: u8;
}

/// Gives back the pages of the program itself. The kernel maps 16 of them at each fault, so that starting, and each kind of
/// request, touches most of a static program; what the next one needs comes back from the page cache within microseconds.
pub(crate) fn give_back() {
    // SAFETY: the range is the read-only part of the image, mapped from the file and never written (what is relocated lies behind the
    // code): the kernel reads it anew where it is touched again. A refusal changes nothing but the size.
    unsafe {
        let start = (&raw const __executable_start).cast_mut().cast::<c_void>();
        let length = (&raw const etext).addr().saturating_sub(start.addr()) & !4095;
        libc::madvise(start, length, libc::MADV_DONTNEED);
    }
}
