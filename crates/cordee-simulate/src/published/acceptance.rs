//! What the published figures say and what comes out here, beside each other.
//!
//! Figures of the 2010 paper are read from its vector figure, to ±0.003. Its own noise (50 runs) is
//! about 0.06 on a mean and that of the 2011 paper (30 runs) about 0.2 on a gain.

use super::model::{Model, Scope};
use super::outcome::{Outcome, run};
use super::presets::{Assumed, pluchino_2010_reconstructed, pluchino_2011};
use super::scenario::{Scenario, Window};
use super::strategy::{Phase, Strategy};
use crate::progress::Watch;
use std::fmt::Write as _;

/// One published figure and ours.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// What it is a figure of.
    pub what: String,
    /// What comes out here.
    pub ours: f64,
    /// What was published.
    pub published: f64,
    /// How far apart they may be.
    pub allowed: f64,
}

impl Row {
    fn new(what: impl Into<String>, ours: f64, published: f64, allowed: f64) -> Self {
        Self {
            what: what.into(),
            ours,
            published,
            allowed,
        }
    }

    /// Ours less the published one.
    pub fn difference(&self) -> f64 {
        self.ours - self.published
    }

    /// Whether they are as near as they must be.
    pub fn holds(&self) -> bool {
        self.difference().abs() <= self.allowed
    }
}

/// The rows as a table in Markdown.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| figure | ours | published | difference | allowed | |\n|---|---:|---:|---:|---:|---|\n",
    );
    for row in rows {
        let verdict = if row.holds() { "holds" } else { "**off**" };
        let line = writeln!(
            table,
            "| {} | {:.3} | {:.2} | {:+.3} | {:.3} | {verdict} |",
            row.what,
            row.ours,
            row.published,
            row.difference(),
            row.allowed,
        );
        debug_assert!(line.is_ok(), "a text takes everything");
    }
    table
}

/// All six curves of figure 2 of the 2010 paper; the first row is the first measurement.
const CURVES: &str = include_str!("../../data/pluchino2010-fig2.csv");
/// The means of the six curves over measurements 201 to 1,000, computed from [`CURVES`].
const STATIONARY: Window = Window {
    first: 201,
    last: 1000,
};

/// The six pairs in the order of the columns of [`CURVES`].
const PAIRS: [(&str, Assumed, Strategy); 6] = [
    ("common sense, best", Assumed::CommonSense, Strategy::BEST),
    ("common sense, worst", Assumed::CommonSense, Strategy::WORST),
    (
        "common sense, random",
        Assumed::CommonSense,
        Strategy::RANDOM,
    ),
    ("Peter, best", Assumed::Peter, Strategy::BEST),
    ("Peter, worst", Assumed::Peter, Strategy::WORST),
    ("Peter, random", Assumed::Peter, Strategy::RANDOM),
];

/// Figure 2 of the 2010 paper: six means, and how far the curves are apart while they settle.
pub fn figure_2(runs: u32, seed: u64, watch: &dyn Watch) -> Vec<Row> {
    let published = published_curves();
    let mut rows = Vec::new();
    let mut squares = Vec::new();
    for (number, (name, assumed, strategy)) in PAIRS.iter().enumerate() {
        let curve = published.iter().filter_map(|row| row.get(number));
        let outcome = reconstructed(*assumed, *strategy, runs, seed, watch);
        let ours = outcome.summary(0).map_or(f64::NAN, |it| it.mean);
        let stationary: Vec<f64> = curve.clone().skip(200).copied().collect();
        rows.push(Row::new(
            format!("2010, {name}: efficiency"),
            ours,
            mean(&stationary),
            0.20,
        ));
        let settling = outcome.curve.iter().zip(curve).take(100).skip(1);
        squares.extend(settling.map(|(ours, theirs)| (ours - theirs) * (ours - theirs)));
    }
    rows.push(Row::new(
        "2010, all six, measurements 2 to 100: root mean square apart",
        libm::sqrt(mean(&squares)),
        0.0,
        0.35,
    ));
    rows
}

/// Points of figure 3 of the 2010 paper, read from it to about 0.1: the share of the best, efficiency
/// under common sense and under Peter.
const FIGURE_3: [(f64, [f64; 2]); 6] = [
    (0.0, [64.8, 81.6]),
    (0.2, [66.8, 77.4]),
    (0.4, [69.9, 72.7]),
    (0.6, [73.2, 68.0]),
    (0.8, [76.5, 63.5]),
    (1.0, [78.8, 59.4]),
];

/// Figure 3 of the 2010 paper: efficiency by the share of the best, and where the mixed strategy gives
/// the same under both hypotheses.
pub fn figure_3(runs: u32, seed: u64, watch: &dyn Watch) -> Vec<Row> {
    const SHARES: [f64; 5] = [0.40, 0.44, 0.48, 0.52, 0.56];
    let efficiency = |assumed, share| {
        let outcome = reconstructed(assumed, Strategy::mixed(share), runs, seed, watch);
        outcome.summary(0).map_or(f64::NAN, |it| it.mean)
    };
    let of = |assumed| line(&SHARES, &SHARES.map(|share| efficiency(assumed, share)));
    let (common_sense, peter) = (of(Assumed::CommonSense), of(Assumed::Peter));
    let share = (peter.0 - common_sense.0) / (common_sense.1 - peter.1);
    let mut rows = Vec::new();
    for (share, [under_common_sense, under_peter]) in FIGURE_3 {
        for (name, assumed, published) in [
            ("common sense", Assumed::CommonSense, under_common_sense),
            ("Peter", Assumed::Peter, under_peter),
        ] {
            let what = format!("2010, {:.0} % best, {name}: efficiency", share * 100.0);
            rows.push(Row::new(what, efficiency(assumed, share), published, 0.3));
        }
    }
    rows.extend([
        Row::new(
            "2010, mixed: share of the best at which both meet",
            share,
            0.47,
            0.015,
        ),
        Row::new(
            "2010, mixed: efficiency there",
            common_sense.0 + common_sense.1 * share,
            71.0,
            0.5,
        ),
    ]);
    rows
}

/// The table of the 2011 paper: four levels of reports of four, a share of random promotions for
/// 240 months after 1,000 months of the best, under Peter.
pub fn table_2011(runs: u32, seed: u64, watch: &dyn Watch) -> Vec<Row> {
    /// Share of random promotions; gain, dismissed, retired, promoted.
    const PUBLISHED: [(f64, [f64; 4]); 5] = [
        (0.00, [0.36, 22.0, 206.0, 84.0]),
        (0.25, [1.01, 22.0, 206.0, 94.0]),
        (0.50, [2.37, 20.0, 205.0, 96.0]),
        (0.75, [3.80, 24.0, 209.0, 111.0]),
        (1.00, [5.25, 23.0, 204.0, 116.0]),
    ];
    const WHAT: [(&str, f64); 4] = [
        ("gain after 240 months", 0.5),
        ("dismissed", 3.0),
        ("retired", 8.0),
        ("promoted", 8.0),
    ];
    let model = pluchino_2011(5, 4, Scope::Global, Assumed::Peter);
    let mut rows = Vec::new();
    for (share, published) in PUBLISHED {
        let ours = after_a_switch(&model, share, runs, seed, watch);
        for (((what, allowed), ours), published) in WHAT.into_iter().zip(ours).zip(published) {
            let what = format!("2011, {:.0} % random: {what}", share * 100.0);
            rows.push(Row::new(what, ours, published, allowed));
        }
    }
    rows
}

/// What a tree of the 2011 paper gives for one share of random promotions; nothing was published to
/// set beside it.
#[derive(Clone, PartialEq, Debug)]
pub struct Gain {
    /// Its levels, and the reports of each seat.
    pub tree: [u32; 2],
    /// Among whom one is promoted.
    pub scope: Scope,
    /// The share of random promotions.
    pub random: f64,
    /// Gain at the 240th month after the switch; dismissed, retired and promoted in these months.
    pub after: [f64; 4],
}

/// The shares of random promotions of the table of the 2011 paper.
const SHARES_2011: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// The table of the 2011 paper for another tree or among neighbours.
pub fn gains_2011(
    [levels, branching]: [u32; 2],
    scope: Scope,
    runs: u32,
    seed: u64,
    watch: &dyn Watch,
) -> Vec<Gain> {
    let model = pluchino_2011(levels, branching, scope, Assumed::Peter);
    let gain = |random| Gain {
        tree: [levels, branching],
        scope,
        random,
        after: after_a_switch(&model, random, runs, seed, watch),
    };
    SHARES_2011.into_iter().map(gain).collect()
}

/// Gains as a table in Markdown.
pub fn table_of_gains(gains: &[Gain]) -> String {
    let mut table = String::from(
        "| levels | reports | people | scope | random | gain | dismissed | retired | promoted |\n\
         |---:|---:|---:|---|---:|---:|---:|---:|---:|\n",
    );
    for gain in gains {
        let [levels, branching] = gain.tree;
        let people: u32 = (0..levels)
            .map(|depth| branching.saturating_pow(depth))
            .sum();
        let scope = match gain.scope {
            Scope::Global => "global",
            Scope::Neighbours => "neighbours",
        };
        let [points, dismissed, retired, promoted] = gain.after;
        let line = writeln!(
            table,
            "| {levels} | {branching} | {people} | {scope} | {:.0} % | {points:.2} | {dismissed:.1} \
             | {retired:.1} | {promoted:.1} |",
            gain.random * 100.0,
        );
        debug_assert!(line.is_ok(), "a text takes everything");
    }
    table
}

/// Gain at the 240th month after the switch; dismissed, retired and promoted in these months.
#[expect(clippy::cast_precision_loss, reason = "counts of a few people")]
pub fn after_a_switch(
    model: &Model,
    random: f64,
    runs: u32,
    seed: u64,
    watch: &dyn Watch,
) -> [f64; 4] {
    let mut scenario = Scenario::new(model.clone(), Strategy::BEST);
    scenario.phases.push(Phase {
        after: 1000,
        strategy: Strategy::with_random(random),
    });
    scenario.steps = 1240;
    scenario.windows = vec![span(601, 1000), span(1001, 1240), span(1240, 1240)];
    scenario.runs = runs;
    scenario.seed = seed;
    let outcome = run(&scenario, watch).unwrap_or_else(|_| Outcome::none());
    let mean = |window| outcome.summary(window).map_or(f64::NAN, |it| it.mean);
    let mut totals = [0; 4];
    for seen in outcome.runs.iter().filter_map(|run| run.get(1)) {
        for (total, of_run) in totals.iter_mut().zip(seen.counts.totals()) {
            *total += of_run;
        }
    }
    let [dismissed, retired, promoted, _] =
        totals.map(|total| total as f64 / outcome.runs.len() as f64);
    [mean(2) - mean(0), dismissed, retired, promoted]
}

fn span(first: u32, last: u32) -> Window {
    Window { first, last }
}

fn reconstructed(
    assumed: Assumed,
    strategy: Strategy,
    runs: u32,
    seed: u64,
    watch: &dyn Watch,
) -> Outcome {
    let mut scenario = Scenario::new(pluchino_2010_reconstructed(assumed), strategy);
    scenario.windows = vec![STATIONARY];
    scenario.runs = runs;
    scenario.seed = seed;
    run(&scenario, watch).unwrap_or_else(|_| Outcome::none())
}

fn published_curves() -> Vec<Vec<f64>> {
    let numbers = |line: &str| line.split(',').skip(1).flat_map(str::parse).collect();
    CURVES.lines().skip(1).map(numbers).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred")]
fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

/// The straight line nearest to these points: where it begins, and how it rises.
fn line(x: &[f64], y: &[f64]) -> (f64, f64) {
    let (mean_x, mean_y) = (mean(x), mean(y));
    let both = x.iter().zip(y);
    let products: f64 = both.map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let squares: f64 = x.iter().map(|x| (x - mean_x) * (x - mean_x)).sum();
    let rise = products / squares;
    (mean_y - rise * mean_x, rise)
}
