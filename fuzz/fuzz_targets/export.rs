#![no_main]

#[path = "../src/people.rs"]
#[allow(dead_code, reason = "the other target")]
mod people;

// The reader of workbooks panics at some, which is caught: only what is not ends the fuzzer.
libfuzzer_sys::fuzz_target!(
    init: drop(std::panic::take_hook()),
    |bytes: &[u8]| people::export(bytes)
);
