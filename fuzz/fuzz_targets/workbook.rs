//! Any bytes as a workbook.
#![no_main]

use cordee_framework::import::workbook::unpack;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = unpack(bytes);
});
