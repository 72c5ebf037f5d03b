//! What came of a drive, in figures and as tables.

use super::drive::{Came, Pace, Sample};
use super::mix::Kind;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

/// What came of one drive.
pub struct Figures {
    pub pace: Pace,
    pub samples: Vec<Sample>,
    /// How much of one processor the server and this tool used meanwhile.
    pub server_cores: f64,
    pub tool_cores: f64,
}

/// How long a number of requests took.
#[derive(Clone, Copy, Default)]
pub struct Times {
    pub count: usize,
    pub p50: Duration,
    pub p99: Duration,
    pub longest: Duration,
}

impl Figures {
    /// How long those took that got what they asked for.
    pub fn answered(&self) -> Times {
        self.times(|it| it.came == Came::Answer)
    }

    /// How long those took that were to come back later.
    pub fn sent_away(&self) -> Times {
        self.times(|it| it.came == Came::Later)
    }

    /// How many were answered each second.
    pub fn rate(&self) -> f64 {
        f64::from(u32::try_from(self.answered().count).unwrap()) / self.pace.lasting.as_secs_f64()
    }

    fn times(&self, is_meant: impl Fn(&Sample) -> bool) -> Times {
        let meant = self.samples.iter().filter(|it| is_meant(it));
        times(meant.map(|it| it.took).collect())
    }

    /// How many got neither.
    pub fn wrong(&self) -> usize {
        let wrong = self.samples.iter();
        wrong.filter(|it| matches!(it.came, Came::Wrong(_))).count()
    }

    /// What went wrong, in words for whoever mends it.
    pub fn complaint(&self, kinds: &[Kind]) -> String {
        let mut wrong: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for sample in &self.samples {
            if let Came::Wrong(why) = &sample.came {
                *wrong.entry((kinds[sample.kind].name, why)).or_default() += 1;
            }
        }
        let lines = wrong.into_iter().map(|((kind, why), count)| format!("{count} of `{kind}`: {why}"));
        lines.collect::<Vec<_>>().join("; ")
    }

    /// A line for each kind, the slowest first.
    pub fn by_kind(&self, kinds: &[Kind]) -> String {
        let mut rows: Vec<(&str, Times)> = kinds
            .iter()
            .enumerate()
            .map(|(place, kind)| {
                let of_it = self.times(|it| it.kind == place && it.came == Came::Answer);
                (kind.name, of_it)
            })
            .collect();
        rows.sort_by_key(|(_, times)| std::cmp::Reverse(times.p50));
        let mut table = String::from("| kind | answered | p50 ms | p99 ms | longest ms |\n|---|--:|--:|--:|--:|\n");
        for (name, it) in rows {
            let (p50, p99, longest) = (ms(it.p50), ms(it.p99), ms(it.longest));
            let count = it.count;
            let _ = writeln!(table, "| {name} | {count} | {p50} | {p99} | {longest} |");
        }
        table
    }
}

/// The times of a number of requests.
pub fn times(mut all: Vec<Duration>) -> Times {
    all.sort_unstable();
    let at = |part: usize| {
        let place = (all.len() * part).div_ceil(100).max(1) - 1;
        all.get(place).copied().unwrap_or_default()
    };
    Times {
        count: all.len(),
        p50: at(50),
        p99: at(99),
        longest: at(100),
    }
}

/// A time in milliseconds, with as many digits as mean something.
pub fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1_000.0;
    if ms < 10.0 {
        format!("{ms:.1}")
    } else {
        format!("{ms:.0}")
    }
}
