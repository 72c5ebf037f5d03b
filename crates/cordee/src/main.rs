//! `cordee`, the command.

use std::process::ExitCode;

/// Checking is half allocation: this allocator made it a fifth faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cordee::exit::with_process(cordee::run)
}
