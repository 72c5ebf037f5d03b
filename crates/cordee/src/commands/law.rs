//! `cordee law`: the papers that Directive (EU) 2023/970 asks for.

mod answer;
mod countries;
mod criteria;
mod paper;
mod record;
mod report;
mod screen;
mod sheet;
mod source;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::{Args, Subcommand};

/// Write what Directive (EU) 2023/970 on pay transparency asks for
///
/// The criteria of pay and its progression (Article 6), the sheet for whoever applies (Article 5), the
/// answer to a worker's question (Article 7), the report on the pay gap (Article 9) and the screen for
/// joint pay assessments (Article 10). docs/guide/law.md says how each figure comes about. Not legal
/// advice.
///
/// Exit status: 0 written, 1 there is something to mend, 2 could not run.
#[derive(Debug, Args)]
pub struct Law {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Criteria(criteria::Criteria),
    Sheet(sheet::Sheet),
    Report(report::Report),
    Screen(screen::Screen),
    Answer(answer::Answer),
    Countries(countries::Countries),
}

impl Law {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        match self.what {
            What::Criteria(it) => it.run(io),
            What::Sheet(it) => it.run(io),
            What::Report(it) => it.run(io),
            What::Screen(it) => it.run(io),
            What::Answer(it) => it.run(io),
            What::Countries(it) => it.run(io),
        }
    }
}
