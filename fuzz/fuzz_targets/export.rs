#![no_main]

#[path = "../src/people.rs"]
#[allow(dead_code, reason = "the other target")]
mod people;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| people::export(bytes));
