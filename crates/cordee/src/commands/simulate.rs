//! `cordee simulate`: what a policy of promotion would do, under stated assumptions.

mod asked;
mod human;
mod published;
mod waiting;

use crate::exit::Exit;
use crate::failure::{Failure, FailureKind, NoSimulation};
use crate::files::{self, Existing};
use crate::io::Io;
use asked::{Model, read};
use clap::{Args, ValueEnum};
use cordee_report::{Document, document, files as tables, simulation, simulation_title};
use cordee_simulate::account::{self, Account, Effort, Sensitivity};
use cordee_simulate::experiment::Question;
use cordee_simulate::own::{Scenario, Yardstick, run};
use cordee_simulate::published::Fault;
use cordee_simulate::text::Asked;
use std::path::{Path, PathBuf};
use waiting::Waiting;

/// Play policies of promotion against each other, or a published model again
///
/// Without a scenario and without `--preset`, Cordée's own model compares the policies that come with
/// it in an example organisation. What comes out is what a model says under its assumptions, never a
/// forecast. Ctrl-C keeps what is done.
///
/// Exit status: 0 simulated, 2 could not run.
#[derive(Debug, Args)]
pub struct Simulate {
    /// The file of a scenario
    #[arg(value_name = "SCENARIO.yaml", conflicts_with = "preset")]
    scenario: Option<PathBuf>,

    #[command(flatten)]
    model: Model,

    /// What the difference hangs on: draws over all that is believable, which unknown matters most, and
    /// where two policies change places; of the last policy against the first, or where none is named
    /// of parallel-tracks+trial-and-return against default-ladder
    #[arg(long)]
    sensitivity: bool,

    /// By what `--sensitivity` compares: stayed-brilliant, output, regretted-leaving, experts-lost,
    /// below-standard, cost
    #[arg(long, value_name = "NAME", default_value = "output", value_parser = yardstick)]
    by: Yardstick,

    /// How to answer
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,

    /// The file to write instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// A page with charts to write as well; asks `--sensitivity` by itself
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,

    /// Replace files that are there already
    #[arg(long)]
    force: bool,
}

/// How to answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// For programs of your own
    Json,
    /// A row for each figure
    Csv,
    /// The rows of the CSV, with numbers as numbers
    Parquet,
}

fn yardstick(name: &str) -> Result<Yardstick, String> {
    let names: Vec<&str> = Yardstick::ALL.iter().map(|it| it.name()).collect();
    Yardstick::of(name).ok_or_else(|| format!("there are {}", names.join(", ")))
}

impl Simulate {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        self.look_at_places()?;
        let asked = read(self.scenario.as_deref(), &self.model, io)?;
        let bytes = match asked {
            Asked::Own(scenario) => self.own(&scenario, io)?,
            other if self.report.is_some() => {
                return Err(none(NoSimulation::NoPageOf(asked::name_of(&other))));
            }
            Asked::Published(scenario) => published::run(&scenario, self.answers_in(), io)?,
            Asked::Lazear(asked) => published::lazear(asked, self.answers_in())?,
        };
        self.hand_over(&bytes, self.output.as_deref(), io)?;
        Ok(Exit::Fine)
    }

    fn answers_in(&self) -> Format {
        self.format
    }

    fn own(&self, scenario: &Scenario, io: &mut Io<'_>) -> Result<Vec<u8>, Failure> {
        let waiting = Waiting::new(io.err_goes);
        let outcome = waiting.until("running", |watch| run(scenario, watch));
        let outcome = outcome.map_err(|it| refused(&it))?;
        let sensitivity = self.hangs_on(scenario, &waiting)?;
        let account = account::account(scenario, &outcome, sensitivity);
        if account.stopped {
            io.remark(&format!(
                "stopped: {} of {} runs are done",
                account.runs, scenario.runs
            ))?;
        }
        if let Some(path) = &self.report {
            let page = document(&Document {
                title: &simulation_title(&account),
                lang: "en",
                body: simulation(&account),
            });
            self.hand_over(page.as_bytes(), Some(path), io)?;
        }
        self.told(&account, io)
    }

    fn hangs_on(
        &self,
        scenario: &Scenario,
        waiting: &Waiting,
    ) -> Result<Option<Sensitivity>, Failure> {
        let is_wanted = self.sensitivity || self.report.is_some();
        if !is_wanted || scenario.policies.len() < 2 || waiting.is_stopped() {
            return Ok(None);
        }
        let question = Question {
            yardstick: self.by,
            ..account::usual_question(scenario)
        };
        let effort = Effort::default();
        let found = waiting.until("asking what it hangs on", |watch| {
            account::sensitivity(scenario, question, effort, watch)
        });
        found.map(Some).map_err(|it| refused(&it))
    }

    fn told(&self, account: &Account, io: &Io<'_>) -> Result<Vec<u8>, Failure> {
        match self.format {
            Format::Human => Ok(human::shown(account, io.paint, io.width).into_bytes()),
            Format::Json => {
                let mut bytes = Vec::new();
                crate::commands::check::json::write_pretty(account, &mut bytes)?;
                Ok(bytes)
            }
            Format::Csv => tables::simulation_csv(account).map_err(|it| unwritten(&it)),
            Format::Parquet => tables::simulation_parquet(account).map_err(|it| unwritten(&it)),
        }
    }

    /// A file that may not be replaced is told before the work, not after it.
    fn look_at_places(&self) -> Result<(), Failure> {
        let places = self.output.iter().chain(&self.report);
        let there: Vec<PathBuf> = places
            .filter(|it| !self.force && it.symlink_metadata().is_ok())
            .cloned()
            .collect();
        if there.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(FailureKind::InTheWay(there)))
        }
    }

    fn hand_over(&self, bytes: &[u8], path: Option<&Path>, io: &mut Io<'_>) -> Result<(), Failure> {
        let Some(path) = path else {
            return io.out().write_all(bytes).map_err(Failure::output);
        };
        let existing = if self.force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        files::place(&[(path, bytes)], existing)
    }
}

fn none(why: NoSimulation) -> Failure {
    Failure::new(FailureKind::Simulation(why))
}

fn refused(faults: &[Fault]) -> Failure {
    let each: Vec<String> = faults.iter().map(ToString::to_string).collect();
    none(NoSimulation::Impossible(each.join("; ")))
}

fn unwritten(why: &dyn std::error::Error) -> Failure {
    none(NoSimulation::Unwritten(why.to_string()))
}
