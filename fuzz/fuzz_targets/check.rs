//! Any text as a framework: no panic, no hang, and places that lie within the text.
#![no_main]

use cordee_framework::{Sources, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let sources = Sources::single("framework.yaml", &text);
    for finding in check(&sources).findings {
        if let Some(place) = finding.place {
            assert!(text.get(place.bytes.clone()).is_some(), "{place:?}");
        }
    }
});
