#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cordee_fuzz::constants(bytes));
