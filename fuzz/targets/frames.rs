//! Any bytes may come from a runner or to it: a frame or an error, and what is read is written the same way again.
#![no_main]

use judge_core::runner::{Reply, Request, is_plain_path};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(request) = serde_json::from_slice::<Request>(data) {
        let again = serde_json::to_vec(&request).expect("what was read can be written");
        assert!(serde_json::from_slice::<Request>(&again).is_ok());
    }
    if let Ok(reply) = serde_json::from_slice::<Reply>(data) {
        let again = serde_json::to_vec(&reply).expect("what was read can be written");
        assert!(serde_json::from_slice::<Reply>(&again).is_ok());
    }
    if let Ok(path) = std::str::from_utf8(data)
        && is_plain_path(path)
    {
        assert!(!path.starts_with('/') && path.split('/').all(|part| part != ".." && !part.is_empty()));
    }
});
