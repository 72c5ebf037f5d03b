//! What came of a run: what is wanted beside what was measured, and the tables.

use super::figures::{Figures, Times, ms};
use super::fill::Filled;
use super::mix::{LOOKS, WRITES};
use std::fmt::Write;
use std::fs;
use std::time::Duration;

/// What came of a run.
pub struct Outcome {
    pub filled: Filled,
    pub looks: Figures,
    pub writes: Figures,
    pub flood: Option<Figures>,
    pub most_open: usize,
    pub most_memory_mib: u64,
}

/// Something that is wanted.
struct Goal {
    what: &'static str,
    wanted: &'static str,
    measured: String,
    is_met: bool,
}

impl Goal {
    fn longest(what: &'static str, wanted: (&'static str, u64), measured: Duration) -> Self {
        let (wanted, most_ms) = wanted;
        Self {
            what,
            wanted,
            measured: format!("{} ms", ms(measured)),
            is_met: measured <= Duration::from_millis(most_ms),
        }
    }
}

impl Outcome {
    fn goals(&self) -> Vec<Goal> {
        let (looks, writes) = (self.looks.answered(), self.writes.answered());
        let mut goals = vec![
            Goal {
                what: "pages answered, of those asked for",
                wanted: "all",
                measured: format!("{} of {}", looks.count, self.looks.samples.len()),
                is_met: looks.count == self.looks.samples.len(),
            },
            Goal::longest("pages at 300 a second: p99", ("250 ms", 250), looks.p99),
            Goal {
                what: "durable writes, each second",
                wanted: "150",
                measured: format!("{:.0}", self.writes.rate()),
                is_met: self.writes.rate() >= 150.0,
            },
            Goal {
                what: "writes answered, of those sent",
                wanted: "all",
                measured: format!("{} of {}", writes.count, self.writes.samples.len()),
                is_met: writes.count == self.writes.samples.len(),
            },
            Goal::longest("durable writes: p99", ("300 ms", 300), writes.p99),
            Goal {
                what: "memory of the server, at its most",
                wanted: "512 MiB",
                measured: format!("{} MiB", self.most_memory_mib),
                is_met: self.most_memory_mib <= 512,
            },
        ];
        if let Some(flood) = &self.flood {
            let (in_time, away) = (flood.answered(), flood.sent_away());
            goals.extend([
                Goal::longest("flood, what is accepted: longest", ("1000 ms", 1_000), in_time.longest),
                Goal::longest("flood, what is sent away: p50", ("50 ms", 50), away.p50),
                Goal {
                    what: "flood, neither answered nor sent away with 503 and Retry-After",
                    wanted: "none",
                    measured: flood.wrong().to_string(),
                    is_met: flood.wrong() == 0,
                },
            ]);
        }
        goals
    }

    /// What is not as it should be.
    pub fn missed(&self) -> Vec<String> {
        let goals = self.goals().into_iter().filter(|it| !it.is_met);
        let goals = goals.map(|it| format!("{}: {}, wanted {}", it.what, it.measured, it.wanted));
        let mut missed: Vec<String> = goals.collect();
        missed.extend([self.looks.complaint(LOOKS), self.writes.complaint(WRITES)]);
        missed.extend(self.flood.as_ref().map(|it| it.complaint(LOOKS)));
        missed.retain(|it| !it.is_empty());
        missed
    }

    /// Everything, for the page of results.
    pub fn page(&self) -> String {
        let mut page = self.surroundings();
        page.push_str("\n| what | wanted | measured |\n|---|--:|--:|\n");
        for it in self.goals() {
            let _ = writeln!(page, "| {} | {} | {} |", it.what, it.wanted, it.measured);
        }
        page.push_str("\n## How it went\n\n");
        page.push_str("| | asked each second | answered each second | p50 ms | p99 ms | longest ms | cores, server | cores, asking |\n");
        page.push_str("|---|--:|--:|--:|--:|--:|--:|--:|\n");
        line(&mut page, "pages", &self.looks, self.looks.answered());
        line(&mut page, "writes", &self.writes, self.writes.answered());
        if let Some(flood) = &self.flood {
            line(&mut page, "flood, accepted", flood, flood.answered());
            line(&mut page, "flood, sent away", flood, flood.sent_away());
        }
        let _ = write!(
            page,
            "\n## Pages, by kind\n\n{}\n## Writes, by kind\n\n{}",
            self.looks.by_kind(LOOKS),
            self.writes.by_kind(WRITES)
        );
        page
    }

    fn surroundings(&self) -> String {
        let it = &self.filled;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        format!(
            "On a machine with {cores} cores and {} GiB, which the server and whoever asks share. {} people in {} \
             teams, {} cases,\n{} pieces of evidence, everybody signed in once today; put there in {} s. \
             At most {} connections at once.\n",
            memory_gib(),
            it.people,
            it.teams,
            it.cases.len(),
            it.evidence.len(),
            it.took.as_secs(),
            self.most_open,
        )
    }
}

fn line(page: &mut String, name: &str, figures: &Figures, times: Times) {
    let seconds = figures.pace.lasting.as_secs_f64();
    let rate = f64::from(u32::try_from(times.count).unwrap()) / seconds;
    let _ = writeln!(
        page,
        "| {name} | {} | {rate:.0} | {} | {} | {} | {:.2} | {:.2} |",
        figures.pace.each_second,
        ms(times.p50),
        ms(times.p99),
        ms(times.longest),
        figures.server_cores,
        figures.tool_cores,
    );
}

fn memory_gib() -> u64 {
    let all = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib = all.lines().next().and_then(|it| it.split_whitespace().nth(1));
    let kib: u64 = kib.and_then(|it| it.parse().ok()).unwrap_or_default();
    kib.div_ceil(1 << 20)
}
