//! `cargo xtask heavy simulate`: the published models beside the papers, and the steps a second.

use super::{day, said, write_page};
use crate::{Failure, Outcome};

/// The options of `cargo xtask heavy simulate`.
#[derive(clap::Args, Debug)]
pub(super) struct Simulate {
    /// The day to write on the page, such as 2026-11-20; without it no page is written
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<String>,
}

const FIGURES: [&str; 10] = [
    "test",
    "--release",
    "-p",
    "cordee-simulate",
    "--test",
    "it",
    "published::all_published_figures_come_out_with_all_runs",
    "--",
    "--ignored",
    "--nocapture",
];
const PLANTED: [&str; 10] = [
    "test",
    "--release",
    "-p",
    "cordee-simulate",
    "--test",
    "it",
    "own_planted::effects_put_into_a_run_are_held_by_ninety_five_intervals_in_a_hundred",
    "--",
    "--ignored",
    "--nocapture",
];
const STEPS: [&str; 5] = ["bench", "-p", "cordee-simulate", "--bench", "steps"];

impl Simulate {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let parts: [&[&str]; 3] = [&FIGURES, &PLANTED, &STEPS];
        let mut tables = Vec::new();
        let mut outcome = Outcome::Passed;
        for command in parts {
            let (said, went_well) = said(command, None)?;
            if !went_well {
                println!("failed: cargo {}", command.join(" "));
                outcome = Outcome::Failed;
            }
            tables.push(said);
        }
        match (&self.date, tables.as_slice()) {
            (Some(date), [figures, planted, steps]) if outcome == Outcome::Passed => {
                write_page("simulate.md", &page(date, [figures, planted, steps]))?;
            }
            (Some(_), _) => println!("no page is written: a part failed"),
            (None, _) => println!("no page is written: the day was not given (`--date`)"),
        }
        Ok(outcome)
    }
}

fn page(date: &str, [figures, planted, steps]: [&str; 3]) -> String {
    format!(
        "# The published models\n\n\
         {date}, `cargo xtask heavy simulate`: figures of two papers and what comes out here with\n\
         2,000 runs (3,000 for 2011, 1,000 for other trees and among neighbours, of which no figures were\n\
         published). The curves of 2010 are read from the paper's vector figure;\n\
         the paper's own noise is about 0.06 on a mean of 2010 and 0.2 on a gain of 2011. A test with\n\
         fewer runs asks for the same on every change.\n\n{}\n\n\
         ## Effects put into Cordée's own model\n\n\
         Each in 1,000 small runs written out as histories; in 95 ± 2 % the interval, of a measure or of the\n\
         usual estimate, holds what was put in.\n\n{}\n\n\
         ## Steps a second\n\n\
         `cargo bench -p cordee-simulate --bench steps`, which says what a step is and how it is\n\
         timed; {}.\n\n{}\n",
        table(figures),
        table(planted),
        loads(steps),
        table(steps),
    )
}

/// The lines of tables, one table apart from the next.
fn table(said: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in said.lines() {
        let ends_one = line.is_empty() && lines.last().is_some_and(|it| !it.is_empty());
        if line.starts_with('|') || ends_one {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// How busy the machine was before and after.
fn loads(said: &str) -> String {
    let loads = said
        .lines()
        .filter_map(|line| line.strip_prefix("load average "));
    let loads: Vec<&str> = loads.filter_map(|load| load.split(' ').next()).collect();
    format!("load average {}", loads.join(", then "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_day_both_tables_and_how_busy_the_machine_was() {
        let steps = "load average 0.10 0.2\n\n| people |\n\n| threads |\n\nload average 1.00 0.3\n";
        let page = page(
            "2026-11-20",
            [
                "running 1 test\n| figure |\ntest ... ok\n",
                "| put in |\n",
                steps,
            ],
        );
        assert!(page.contains("2026-11-20, `cargo xtask heavy simulate`:"));
        assert!(page.contains("\n\n| figure |\n\n"));
        assert!(page.contains("\n\n| put in |\n\n"));
        assert!(page.contains("load average 0.10, then 1.00."));
        assert!(page.ends_with("\n\n| people |\n\n| threads |\n"));
    }
}
