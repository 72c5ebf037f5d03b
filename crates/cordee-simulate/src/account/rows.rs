//! An account as rows of one table, for spreadsheets and programs that read tables.

use super::Account;

/// The columns, in order.
pub const COLUMNS: [&str; 11] = [
    "table", "policy", "against", "yardstick", "year", "parameter", "value", "run_error", "low", "high",
    "runs",
];

/// A row. What does not belong to its table is empty.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Row {
    /// `seen`, `difference`, `uncertainty`, `measure-first`, `tornado`, `break-even` or `assumption`.
    pub table: &'static str,
    /// The policy.
    pub policy: String,
    /// The one it is held against.
    pub against: String,
    /// The yardstick.
    pub yardstick: &'static str,
    /// The year.
    pub year: Option<u32>,
    /// The parameter.
    pub parameter: &'static str,
    /// The value: a mean, a difference, a size, a break-even, an assumption.
    pub value: Option<f64>,
    /// Its run noise: a standard error, or the standard deviation between runs of what was seen.
    pub run_error: Option<f64>,
    /// The lower end: of the 95 % interval, of the middle 95 % of draws, at the least of a range.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// How many runs, or draws.
    pub runs: Option<usize>,
}

/// All rows of an account.
pub fn rows(account: &Account) -> Vec<Row> {
    let mut all: Vec<Row> = Vec::new();
    all.extend(account.seen.iter().map(|it| Row {
        table: "seen",
        policy: it.policy.clone(),
        yardstick: it.yardstick.name(),
        year: Some(it.year),
        value: Some(it.mean),
        run_error: Some(it.sd_between_runs),
        runs: Some(account.runs),
        ..Row::default()
    }));
    all.extend(account.differences.iter().map(|it| {
        let [low, high] = it.difference.interval();
        Row {
            table: "difference",
            policy: it.policy.clone(),
            against: it.against.clone(),
            yardstick: it.yardstick.name(),
            year: Some(it.year),
            value: Some(it.difference.mean),
            run_error: Some(it.difference.run_error),
            low: Some(low),
            high: Some(high),
            runs: Some(it.difference.runs),
            ..Row::default()
        }
    }));
    all.extend(of_sensitivity(account));
    all.extend(account.assumptions.iter().map(|it| Row {
        table: "assumption",
        parameter: it.name,
        value: Some(it.value),
        low: Some(it.range[0]),
        high: Some(it.range[1]),
        ..Row::default()
    }));
    all
}

fn of_sensitivity(account: &Account) -> Vec<Row> {
    let Some(it) = &account.sensitivity else {
        return Vec::new();
    };
    let row = |table: &'static str, parameter: &'static str| Row {
        table,
        policy: it.policy.clone(),
        against: it.against.clone(),
        yardstick: it.yardstick.name(),
        year: Some(it.year),
        parameter,
        ..Row::default()
    };
    let mut all = Vec::new();
    all.extend(it.uncertainty.iter().map(|it| Row {
        value: Some(it.mean),
        run_error: Some(it.from_runs),
        low: Some(it.middle[0]),
        high: Some(it.middle[1]),
        runs: Some(it.draws),
        ..row("uncertainty", "")
    }));
    all.extend(it.measure_first.iter().map(|it| Row {
        value: Some(it.size),
        run_error: Some(it.noise),
        ..row("measure-first", it.parameter.name())
    }));
    all.extend(it.tornado.iter().map(|it| Row {
        low: Some(it.at_least.mean),
        high: Some(it.at_most.mean),
        run_error: Some(it.at_most.run_error),
        runs: Some(it.at_most.runs),
        ..row("tornado", it.parameter.name())
    }));
    all.extend(it.break_even.iter().map(|it| Row {
        value: it.found.at,
        low: it.found.open.map(|it| it[0]),
        high: it.found.open.map(|it| it[1]),
        ..row("break-even", it.parameter)
    }));
    all
}
