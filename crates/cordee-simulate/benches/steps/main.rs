//! Steps per second of the 2010 model, beside the same model written without thought for speed.
//!
//! `cargo bench -p cordee-simulate --bench steps`: one thread, under the Peter hypothesis, for 160,
//! 100,000 and 1,000,000 people and both kinds of strategy. At 160 people a step is one step of one
//! organisation among 320 that run at once; above that it is one organisation alone. Both columns
//! are measured in turns, and the best of several turns is shown: what else runs on the machine can
//! only slow a turn down. Where Linux says how long a thread was on a processor, that is the time
//! taken, for both columns; else it is the time that passed. The time to set an organisation up is
//! taken out. The last table, on threads, is of the time that passed and wants a quiet machine.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark"
)]

mod untuned;

use cordee_simulate::published::{Assumed, Scenario, Strategy, pluchino_2010_reconstructed, run};
use std::sync::OnceLock;
use std::time::Instant;
use untuned::{Rule, Untuned};

fn main() {
    println!("load average {}", load());
    println!();
    println!("| people | strategy | untuned, steps/s | here, steps/s | times | mean here |");
    println!("|---:|---|---:|---:|---:|---:|");
    for (people, runs, steps) in [
        (160, 320, [1, 500]),
        (100_000, 1, [300, 1500]),
        (1_000_000, 1, [300, 600]),
    ] {
        for (name, rule, strategy) in [
            ("best", Rule::Best, Strategy::BEST),
            ("random", Rule::Random, Strategy::RANDOM),
        ] {
            row(people, runs, steps, (name, rule, strategy));
        }
    }
    println!();
    threads();
}

/// What Linux says of how busy the machine is; nothing elsewhere.
fn load() -> String {
    std::fs::read_to_string("/proc/loadavg")
        .unwrap_or_default()
        .trim()
        .to_owned()
}

const TURNS: usize = 5;

fn row(people: usize, runs: u32, steps: [u32; 2], (name, rule, strategy): (&str, Rule, Strategy)) {
    let scale = people / 160;
    let (mut untuned, mut mean) = (0.0_f64, 0.0);
    let mut plain = Untuned::new(scale, 1);
    for _ in 0..30 {
        plain.step(rule);
    }
    let [mut short, mut long] = [f64::MAX; 2];
    for _ in 0..TURNS {
        let count = (4_000_000 / people).max(3);
        let start = used();
        let sum: f64 = (0..count).map(|_| plain.step(rule)).sum();
        assert!(sum > 0.0);
        untuned = untuned.max(count as f64 / (used() - start));
        let (seconds, _) = ours(scale as u32, runs, steps[0], strategy);
        short = short.min(seconds);
        let (seconds, of_window) = ours(scale as u32, runs, steps[1], strategy);
        long = long.min(seconds);
        mean = of_window;
    }
    let here = f64::from(steps[1] - steps[0]) * f64::from(runs) / (long - short);
    println!(
        "| {people} | {name} | {untuned:.0} | {here:.0} | {:.1} | {mean:.2} |",
        here / untuned
    );
}

/// The seconds this thread has been on a processor, or those that have passed.
fn used() -> f64 {
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|it| it.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(
        || BEGIN.get_or_init(Instant::now).elapsed().as_secs_f64(),
        |it| it / 1e9,
    )
}

/// The seconds some steps took on one thread, and the mean over the later half.
fn ours(scale: u32, runs: u32, steps: u32, strategy: Strategy) -> (f64, f64) {
    let scenario = scenario(scale, runs, steps, strategy);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    pool.install(|| {
        let start = used();
        let outcome = run(&scenario, &()).unwrap();
        (used() - start, outcome.summary(0).unwrap().mean)
    })
}

fn scenario(scale: u32, runs: u32, steps: u32, strategy: Strategy) -> Scenario {
    let mut model = pluchino_2010_reconstructed(Assumed::Peter);
    for level in &mut model.levels {
        level.seats *= scale;
    }
    let mut scenario = Scenario::new(model, strategy);
    scenario.runs = runs;
    scenario.steps = steps;
    scenario.windows[0].first = steps / 2 + 1;
    scenario.windows[0].last = steps;
    scenario
}

/// How much faster two threads are than one, with many organisations.
fn threads() {
    let best = |threads| {
        let scenario = scenario(1, 1280, 500, Strategy::BEST);
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        let turns = (0..TURNS).map(|_| {
            let start = Instant::now();
            pool.install(|| run(&scenario, &()).unwrap());
            500.0 * 1280.0 / start.elapsed().as_secs_f64()
        });
        turns.fold(0.0, f64::max)
    };
    let (one, two) = (best(1), best(2));
    println!("| threads | steps/s, 160 people, best | times |");
    println!("|---:|---:|---:|");
    println!("| 1 | {one:.0} | 1.00 |");
    println!("| 2 | {two:.0} | {:.2} |", two / one);
    println!();
    println!("load average {}", load());
}
