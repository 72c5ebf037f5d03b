//! What the system lets this process take.
//!
//! A bare start of the program needs 25 MB of address space on Linux (its own code most of it)
//! when the allocator reserves none ahead; what it needs here and now is asked of the system, and
//! 128 MiB are added.

use std::io;

/// The memory an import may take beyond a bare start, in bytes.
#[cfg(target_os = "linux")]
const MOST_MEMORY: u64 = 128 << 20;
/// What a bare start needs, where the system can't be asked.
#[cfg(target_os = "linux")]
const BARE_START: u64 = 32 << 20;
/// The processor time an import may take, in seconds.
#[cfg(unix)]
const MOST_SECONDS: u64 = 5;

/// Limits this process from now on.
#[cfg(unix)]
pub(super) fn set() -> io::Result<()> {
    use rlimit::Resource;
    // A core file would be written with everything that was read.
    Resource::CORE.set(0, 0)?;
    Resource::CPU.set(MOST_SECONDS, MOST_SECONDS + 1)?;
    #[cfg(target_os = "linux")]
    {
        let most = bare_start().unwrap_or(BARE_START) + MOST_MEMORY;
        Resource::AS.set(most, most)?;
    }
    Ok(())
}

/// There is nothing to set; the clock of the process that waits still holds.
#[cfg(not(unix))]
pub(super) fn set() -> io::Result<()> {
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
