//! What checking costs, measured against the parser alone, in one run.
//!
//! `cargo bench` prints for 1,000 to 100,000 levels: the time the chosen parser takes to go through
//! the bytes and nothing else, the time of the whole check, their ratio, and the cost per level.
//! First the framework stands in one file, then in the files people would divide it into, which
//! the check reads on all cores while the parser alone goes through them one after the other. The
//! goal is a ratio of at most 1.5 at 10,000 levels, and a cost per level that does not grow.

#![expect(
    clippy::indexing_slicing,
    reason = "positions are computed from the lengths"
)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark is where time is measured"
)]

mod written;

use cordee_framework::{SourceFile, Sources, check};
use saphyr_parser::Parser;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The allocator of the program `cordee`, for both sides.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The sizes that are measured, in levels.
const SIZES: [usize; 4] = [1_000, 10_000, 40_000, 100_000];
/// What `cordee` reads of one file at most, in bytes.
const MOST_IN_A_FILE: usize = 64 << 20;

fn main() {
    println!(
        "{:>8}  {:>9}  {:>5}  {:>10}  {:>10}  {:>6}  {:>9}",
        "levels", "bytes", "files", "parser", "check", "ratio", "per level"
    );
    for levels in SIZES {
        let text = written::framework(levels);
        if text.len() <= MOST_IN_A_FILE {
            report(levels, &[text]);
        }
    }
    for levels in SIZES {
        report(levels, &written::files(levels));
    }
}

fn report(levels: usize, files: &[String]) {
    let rounds = (200_000 / levels).clamp(3, 40);
    let (parser, whole) = measure(files, rounds);
    println!(
        "{levels:>8}  {:>9}  {:>5}  {parser:>10.1?}  {whole:>10.1?}  {:>6.2}  {:>6.1} µs",
        files.iter().map(String::len).sum::<usize>(),
        files.len(),
        whole.as_secs_f64() / parser.as_secs_f64(),
        whole.as_secs_f64() * 1e6 / f64::from(u32::try_from(levels).unwrap_or(u32::MAX)),
    );
}

/// The shortest of several rounds each, taken in turn so that both see the same machine.
fn measure(files: &[String], rounds: usize) -> (Duration, Duration) {
    let mut shortest = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        let start = Instant::now();
        let count = |text: &String| Parser::new_from_str(text).flatten().count();
        black_box(files.iter().map(count).sum::<usize>());
        shortest.0 = shortest.0.min(start.elapsed());
        let named = files
            .iter()
            .enumerate()
            .map(|(i, text)| SourceFile::new(format!("{i}.yaml"), text.clone()));
        let sources = Sources::new(named.collect());
        let start = Instant::now();
        let checked = check(&sources);
        shortest.1 = shortest.1.min(start.elapsed());
        assert!(
            checked.findings.is_empty(),
            "the measured framework has no findings: {:#?}",
            checked.findings.first()
        );
    }
    shortest
}
