#![no_main]

// The reader of workbooks panics at some, which is caught: only what is not ends the fuzzer.
libfuzzer_sys::fuzz_target!(
    init: drop(std::panic::take_hook()),
    |bytes: &[u8]| cordee_fuzz::workbook(bytes)
);
