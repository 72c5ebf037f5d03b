//! `cargo xtask heavy load`: a hundred thousand people, and the program itself under their requests.

use super::{When, said, write_page};
use crate::postgres::Server;
use crate::{Failure, Outcome};

/// The options of `cargo xtask heavy load`.
#[derive(clap::Args, Debug)]
pub(super) struct Load {
    #[command(flatten)]
    when: When,

    /// How many people there are
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    people: u32,

    /// How long pages are asked for; writing takes half of it, the flood a third
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u32,

    /// Keep the people in PostgreSQL instead of SQLite, and leave the page as it is
    #[arg(long)]
    postgres: bool,
}

const TEST: [&str; 10] = [
    "test",
    "--release",
    "-p",
    "cordee",
    "--test",
    "it",
    "load::a_hundred_thousand_people_are_served_within_the_limits",
    "--",
    "--ignored",
    "--nocapture",
];

/// What the test is told by: how many people, for how long, and where else they are kept.
const VARIABLE: &str = "CORDEE_LOAD";
/// Between these lines stands what is for the page.
const BEGINS: &str = "<!-- load -->";
const ENDS: &str = "<!-- end -->";

impl Load {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let server = self.postgres.then(Server::start_keeping).transpose()?;
        let place = server
            .as_ref()
            .map(|it| format!("{}/postgres", it.address()));
        let how = format!(
            "{} {} {}",
            self.people,
            self.seconds,
            place.unwrap_or_default()
        );
        let (said, went_well) = said(&TEST, Some((VARIABLE, &how)))?;
        if !went_well {
            return Ok(Outcome::Failed);
        }
        if !self.postgres {
            write_page("load.md", &page(&self.when.date, &said))?;
        }
        Ok(Outcome::Passed)
    }
}

fn page(date: &str, said: &str) -> String {
    let figures = said
        .split_once(BEGINS)
        .and_then(|(_, rest)| rest.split_once(ENDS));
    let figures = figures.map_or("", |(figures, _)| figures.trim());
    format!(
        "# Under load\n\n\
         {date}, `cargo xtask heavy load`: an organisation is put into a store, `cordee serve` is \
         started on it in a\nprocess of its own, and another process asks. Each request has its moment \
         before it is sent, and what\nit takes counts from that moment to the end of its answer, whether \
         earlier ones were answered or not.\nThose who ask are signed in, and anybody of the whole \
         organisation; forms carry what forms carry.\n\n{figures}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_day_and_what_is_meant_for_it() {
        let said = "running 1 test\n<!-- load -->\n| a | b |\n<!-- end -->\ntest ... ok\n";
        let page = page("2026-11-20", said);
        assert!(page.contains("2026-11-20, `cargo xtask heavy load`:"));
        assert!(page.ends_with("\n\n| a | b |\n"));
    }
}
