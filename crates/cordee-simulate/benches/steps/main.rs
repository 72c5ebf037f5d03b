//! Steps per second of the 2010 model, beside the same model written without thought for speed.
//!
//! `cargo bench -p cordee-simulate --bench steps`: one thread, under the Peter hypothesis, for 160,
//! 100,000 and 1,000,000 people and both kinds of strategy. At 160 people a step is one step of one
//! organisation among 320 that run at once; above that it is one organisation alone. Both columns
//! are measured in turns, and the best of several turns is shown: what else runs on the machine can
//! only slow a turn down. Where Linux says how long a thread was on a processor, that is the time
//! taken, for both columns; else it is the time that passed. The time to set an organisation up is
//! taken out. The last table, on threads, is of the time that passed and wants a quiet machine; beside it
//! stands what the processors themselves took.
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
    let asked: Vec<String> = std::env::args().collect();
    if let Some(at) = asked.iter().position(|word| word == "mean") {
        mean(&asked[at + 1..]);
        return;
    }
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

/// `mean PEOPLE STEPS RUNS`: mean efficiency and its standard deviation between runs, after each of the
/// later half of so many steps, for `bench/simulate/compare.py`.
fn mean(asked: &[String]) {
    let asked: Vec<u32> = asked.iter().flat_map(|number| number.parse()).collect();
    let [people, steps, runs] = asked[..3] else {
        return;
    };
    let mut scenario = scenario(people / 160, runs, steps + 1, Strategy::BEST);
    scenario.windows[0].first = steps / 2 + 2;
    let seen = run(&scenario, &()).unwrap().summary(0).unwrap();
    println!("{} {}", seen.mean, seen.sd_between_runs);
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

/// How much faster two threads are than one, with many organisations; both in turns.
///
/// The last column is what two threads would give if each had a processor to itself: it falls below 2
/// only by what they take from each other.
fn threads() {
    println!("| threads | strategy | steps/s, 160 people | times | times, by processor time |");
    println!("|---:|---|---:|---:|---:|");
    for (name, strategy) in [("best", Strategy::BEST), ("random", Strategy::RANDOM)] {
        let scenario = scenario(1, 2560, 500, strategy);
        let mut best = [Spent::NEVER; 2];
        for _ in 0..TURNS {
            for (best, threads) in best.iter_mut().zip([1, 2]) {
                *best = best.least(spent(&scenario, threads));
            }
        }
        let steps = 500.0 * f64::from(scenario.runs);
        let [one, two] = best;
        for (threads, spent) in [(1, one), (2, two)] {
            println!(
                "| {threads} | {name} | {:.0} | {:.2} | {:.2} |",
                steps / spent.passed,
                one.passed / spent.passed,
                f64::from(threads) * one.processor / spent.processor,
            );
        }
    }
    println!();
    println!("load average {}", load());
}

/// Seconds that passed, and seconds on any processor.
#[derive(Clone, Copy)]
struct Spent {
    passed: f64,
    processor: f64,
}

impl Spent {
    const NEVER: Self = Self {
        passed: f64::MAX,
        processor: f64::MAX,
    };

    fn least(self, other: Self) -> Self {
        Self {
            passed: self.passed.min(other.passed),
            processor: self.processor.min(other.processor),
        }
    }
}

/// What all runs of a scenario take on so many threads.
fn spent(scenario: &Scenario, threads: usize) -> Spent {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap();
    let of_all = || pool.broadcast(|_| used()).iter().sum::<f64>();
    let (begin, before) = (Instant::now(), of_all());
    pool.install(|| run(scenario, &()).unwrap());
    let passed = begin.elapsed().as_secs_f64();
    let processor = of_all() - before;
    Spent { passed, processor }
}
