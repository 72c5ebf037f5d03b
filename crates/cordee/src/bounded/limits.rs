//! What the system lets this process take.
//!
//! A bare start of the program needs 25 MB of address space on Linux (its own code most of it)
//! when the allocator reserves none ahead; what it needs here and now is asked of the system, and
//! what the work may take is added.

use std::io;

/// What a process may take.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "not every system limits memory and time")
)]
pub(super) struct Limits {
    /// The memory it may take beyond a bare start, in bytes.
    pub(super) memory: u64,
    /// The processor time it may take, in seconds.
    pub(super) seconds: u64,
}

/// What a bare start needs, where the system can't be asked.
#[cfg(target_os = "linux")]
const BARE_START: u64 = 32 << 20;
/// Limits this process from now on.
#[cfg(unix)]
pub(super) fn set(limits: Limits) -> io::Result<()> {
    use rlimit::Resource;
    // A core file would be written with everything that was read.
    Resource::CORE.set(0, 0)?;
    Resource::CPU.set(limits.seconds, limits.seconds + 1)?;
    #[cfg(target_os = "linux")]
    {
        let most = bare_start().unwrap_or(BARE_START) + limits.memory;
        Resource::AS.set(most, most)?;
    }
    Ok(())
}

/// There is nothing to set; the clock of the process that waits still holds.
#[cfg(not(unix))]
pub(super) fn set(_: Limits) -> io::Result<()> {
    Ok(())
}

/// The address space this process has now, in bytes.
#[cfg(target_os = "linux")]
fn bare_start() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmSize:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib << 10)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_system_knows_how_large_this_process_is() {
        let size = bare_start().unwrap();
        assert!(size > 1 << 20, "{size}");
    }
}
