//! Any text as a mapping.
#![no_main]

use cordee_framework::import::{Content, Mapping, Source, import};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(mapping) = Mapping::read("mapping.yaml", &text) {
        let bytes = b"levels: [{ id: a, title: A, expects: { x: 1 } }]".to_vec();
        let source = Source {
            path: "a.yaml".to_owned(),
            content: Content::Bytes(bytes),
        };
        let _ = import(&mapping, &[source], &["a.yaml".to_owned()]);
    }
});
