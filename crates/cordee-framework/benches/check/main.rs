//! What checking costs, measured against the parser alone, in one run.
//!
//! `cargo bench -p cordee-framework` prints for 1,000, 10,000 and 100,000 levels: the time the
//! chosen parser takes to go through the bytes and nothing else, the time of the whole check, and
//! their ratio; then how cost grows from one size to the next. The goal is a ratio of at most 1.5
//! at 10,000 levels, and growth by the factor of the size.

#![allow(
    clippy::indexing_slicing,
    reason = "positions are computed from the lengths"
)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark is where time is measured"
)]

mod written;

use cordee_framework::{Sources, check};
use saphyr_parser::Parser;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The allocator of the program `cordee`, for both sides.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The sizes that are measured, in levels.
const SIZES: [usize; 1] = [10_000];

fn main() {
    println!(
        "{:>8}  {:>9}  {:>12}  {:>12}  {:>6}  growth",
        "levels", "bytes", "parser", "check", "ratio"
    );
    let mut before: Option<Duration> = None;
    for levels in SIZES {
        let text = written::framework(levels);
        let rounds = (200_000 / levels).clamp(3, 40);
        let (parser, whole) = measure(&text, rounds);
        let growth = before.map_or_else(String::new, |b| {
            format!("x {:.1}", whole.as_secs_f64() / b.as_secs_f64())
        });
        println!(
            "{levels:>8}  {:>9}  {parser:>12.2?}  {whole:>12.2?}  {:>6.2}  {growth}",
            text.len(),
            whole.as_secs_f64() / parser.as_secs_f64(),
        );
        before = Some(whole);
    }
}

/// The shortest of several rounds each, taken in turn so that both see the same machine.
fn measure(text: &str, rounds: usize) -> (Duration, Duration) {
    let mut shortest = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        let start = Instant::now();
        let events = Parser::new_from_str(text)
            .filter(|event| event.is_ok())
            .count();
        shortest.0 = shortest.0.min(start.elapsed());
        black_box(events);
        let sources = Sources::single("framework.yaml", text);
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
