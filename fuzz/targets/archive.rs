//! Any bytes are an archive or an error, and nothing is written outside of the destination.
#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use problem_package::UnpackLimits;

fuzz_target!(|data: &[u8]| {
    let Ok(outer) = tempfile::tempdir() else { return };
    let dest = outer.path().join("dest");
    if std::fs::create_dir(&dest).is_err() {
        return;
    }
    let limits = UnpackLimits { packed_bytes: 1 << 20, unpacked_bytes: 1 << 16, entries: 32 };
    if let Ok(unpacked) = problem_package::unpack(Cursor::new(data), &dest, &limits) {
        assert!(unpacked.root.starts_with(&dest));
        let _ = problem_package::load(&unpacked.root);
    }
    assert_eq!(std::fs::read_dir(outer.path()).map_or(0, Iterator::count), 1, "written outside");
});
