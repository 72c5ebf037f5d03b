//! What an import would do: decided as a value, before anything is done.

mod people;

use crate::columns::{self, Columns};
use crate::earlier_pay;
use crate::fault::{Fault, Faults};
use crate::into::Terms;
use crate::levels::Levels;
use crate::managers::{Managers, MatchRate, look_for_circles};
use crate::mapping::{Key, Mapping, Missing};
use crate::open::Opened;
use crate::told;
use cordee_domain::history::{Day, Departure, History, Person};
pub use cordee_domain::import::Counts;
use cordee_domain::{Currency, Framework, PayPeriod, Share};
use cordee_framework::language::did_you_mean;
use std::sync::Arc;

/// What an import is asked with, beside the export.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What is where in the export.
    pub mapping: &'a Mapping,
    /// The framework that says which levels there are; the history does where there is none.
    pub framework: Option<&'a Framework>,
    /// What is known already.
    pub history: &'a History,
    /// The day of the export: what it tells holds on it.
    pub on: Option<Day>,
    /// What it means that somebody has no row; what the mapping says where it is `None`.
    pub missing: Option<Missing>,
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// How many people it concerns, and how.
    pub counts: Counts,
    /// Everything that would change, by person.
    pub changes: Vec<Change>,
    /// What is wrong with the export.
    pub faults: Faults,
    /// Whether something is wrong with the export as a whole: leaving out rows does not help.
    pub is_stopped: bool,
    /// What was concluded, repaired or not read.
    pub said: Vec<String>,
    /// Titles without a level, how many rows have each, and the level whose title is nearest.
    pub unknown_titles: Vec<UnknownTitle>,
    /// How well each key fits the columns that may name managers.
    pub match_rates: Vec<MatchRate>,
    /// Levels that the mapping says there are, where nobody said it before.
    pub new_levels: Vec<NewLevel>,
}

/// A title for which nobody names a level.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct UnknownTitle {
    /// The title.
    pub title: String,
    /// How many rows have it.
    pub rows: u64,
    /// The level whose title is nearest, where one is near.
    pub nearest: Option<String>,
}

/// A row of `levels.csv`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewLevel {
    pub(crate) cells: [String; 8],
}

/// Something that would change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Of whom.
    pub who: Arc<str>,
    /// The row that says so; `None` where a missing row does.
    pub row: Option<u32>,
    /// What.
    pub what: What,
}

/// What would change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// They stand somewhere from a day on.
    Stands {
        /// The first day.
        from: Day,
        /// The last day, where they have left.
        until: Option<Day>,
        /// Where.
        at: Box<Standing>,
        /// What was said of the same day before.
        corrects: Option<Box<Standing>>,
    },
    /// The position that began on a day ends.
    Ends {
        /// The day it began.
        began: Day,
        /// Its last day.
        until: Day,
    },
    /// What is recorded of them and does not change.
    Is {
        /// As it is now.
        person: Person,
        /// As it was, where anything was recorded.
        corrects: Option<Person>,
    },
    /// They are paid so from a day on.
    Paid {
        /// The first day.
        from: Day,
        /// How.
        pay: PaidSo,
        /// What was said of the same day before.
        corrects: Option<Box<PaidSo>>,
    },
    /// The pay that began on a day ends.
    PayEnds {
        /// The day it began.
        began: Day,
        /// Its last day.
        until: Day,
    },
    /// They left.
    Left {
        /// Their last day.
        on: Day,
        /// How.
        how: Departure,
        /// What was said before.
        corrects: Option<Day>,
    },
}

/// Where somebody stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The level's lasting name.
    pub level: Arc<str>,
    /// The team.
    pub team: Option<Arc<str>>,
    /// Who leads them.
    pub manager: Option<Arc<str>>,
    /// The zone.
    pub zone: Option<Arc<str>>,
}

/// How somebody is paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PaidSo {
    /// Basic pay, in minor units.
    pub base_minor: i64,
    /// Variable pay for the same period.
    pub variable_minor: i64,
    /// The currency of both.
    pub currency: Currency,
    /// What both are for.
    pub per: PayPeriod,
    /// The share of full-time hours.
    pub part: Share,
    /// Hours a week in hundredths.
    pub weekly_hours: Option<u16>,
}

/// Plans an import. The order of the rows does not change the plan, but for the rows it names.
pub fn plan(opened: &Opened, asked: &Asked<'_>) -> Plan {
    plan_in(opened, asked, None)
}

/// Plans an import into what keeps one amount of pay for each position, by these terms.
pub(crate) fn plan_in(opened: &Opened, asked: &Asked<'_>, terms: Option<&Terms<'_>>) -> Plan {
    let mut plan = Plan {
        said: opened.said.clone(),
        ..Plan::default()
    };
    refuse_earlier_pay(asked.mapping, &mut plan.faults);
    let table = match columns::headings_of(opened, asked.mapping) {
        Ok(table) => table,
        Err(fault) => {
            plan.faults.push(fault);
            plan.is_stopped = true;
            return plan;
        }
    };
    let mapping = columns::with_preset(asked.mapping.clone(), &table.1, &mut plan.said);
    let columns = Columns::find(table, &mapping, &mut plan.faults, &mut plan.said);
    let levels = Levels::of(asked.framework, asked.history, &mapping);
    look_at_levels(&levels, &mapping, &mut plan.faults);
    if !plan.faults.is_empty() {
        plan.is_stopped = true;
        return plan;
    }
    let (managers, rates) = Managers::choose(
        &columns,
        &mapping,
        asked.history,
        &mut plan.faults,
        &mut plan.said,
    );
    plan.match_rates = rates;
    plan.is_stopped =
        !plan.faults.is_empty() || !columns.has(mapping.person.unwrap_or(Key::Id).field());
    let mut all = told::read(
        &columns,
        &mapping,
        &levels,
        |row| managers.of(row, &columns),
        &mut plan.faults,
        &mut plan.said,
    );
    managers.say(&mut plan.said);
    plan.take_titles(&all, &levels);
    look_for_circles(&mut all, asked.history, asked.on, &mut plan.faults);
    // A million people: what is needed no more makes room.
    drop(managers);
    let missing = asked.missing.or(mapping.missing);
    people::plan(&all, (mapping.rows_are(), terms), asked, missing, &mut plan);
    plan.new_levels = new_levels(asked, &mapping);
    plan.faults.sort();
    plan
}

/// Whatever stands under `columns`, a column about earlier pay is never read.
fn refuse_earlier_pay(mapping: &Mapping, faults: &mut Faults) {
    for heading in mapping.columns.values().flatten() {
        if earlier_pay::is_about_it(heading) {
            let what = format!(
                "the mapping names the column `{heading}`: {}",
                earlier_pay::REFUSED
            );
            faults.push(Fault::of_file(what).help("take it out of the mapping"));
        }
    }
}

fn look_at_levels(levels: &Levels, mapping: &Mapping, faults: &mut Faults) {
    if levels.is_empty() {
        let fault = Fault::of_file("nobody says which levels there are");
        faults.push(
            fault.help("name a framework, or say what levels are as `ladder:` in the mapping"),
        );
        return;
    }
    for (title, level) in &mapping.levels {
        if levels.known(level).is_none() {
            let what =
                format!("the mapping says that `{title}` is `{level}`, and there is no such level");
            let known = levels.iter().map(|it| it.0);
            let fault = Fault::of_file(what);
            let help = did_you_mean(level, known).unwrap_or_else(|| levels.help_for(level));
            faults.push(fault.help(help));
        }
    }
}

/// The levels of the mapping's ladder that a history without levels does not have yet.
fn new_levels(asked: &Asked<'_>, mapping: &Mapping) -> Vec<NewLevel> {
    if asked.framework.is_some() {
        return Vec::new();
    }
    let is_new = |id: &str| asked.history.rungs.find(id).is_none();
    let ladder = mapping.ladder.iter().filter(|it| is_new(&it.id));
    ladder
        .map(|it| NewLevel {
            cells: [
                it.id.clone(),
                it.kind.as_str().to_owned(),
                it.title.clone(),
                it.grade.clone(),
                it.craft.clone(),
                it.track.clone(),
                match it.expert {
                    None => String::new(),
                    Some(true) => "yes".to_owned(),
                    Some(false) => "no".to_owned(),
                },
                String::new(),
            ],
        })
        .collect()
}

impl Plan {
    /// Titles without a level, each said once with how many rows have it.
    fn take_titles(&mut self, all: &told::AllTold<'_>, levels: &Levels) {
        for (title, rows) in &all.unknown_titles {
            let nearest = levels.nearest(title).map(str::to_owned);
            let count = if *rows == 1 { "row" } else { "rows" };
            let what = format!("no level is named for the title `{title}` ({rows} {count})");
            let help = match &nearest {
                Some(near) => format!(
                    "write `{title}: {near}` under `levels:` in the mapping if that is meant, or name the title under `leave_out:`"
                ),
                None => {
                    "say its level under `levels:` in the mapping, or name it under `leave_out:`"
                        .to_owned()
                }
            };
            self.faults.push(Fault::of_file(what).help(help));
            self.unknown_titles.push(UnknownTitle {
                title: (*title).to_owned(),
                rows: *rows,
                nearest,
            });
        }
    }

    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}
