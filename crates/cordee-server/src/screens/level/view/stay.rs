//! Staying and deepening: offered before every other way.

use crate::view::asked::step_view;
use crate::view::counted;
use crate::view::pay::pay_lines;
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Competency, Expectation, Ix, Level, Step};

/// What staying here means and holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stay {
    pub(crate) says: String,
    /// Competencies whose scale goes on beyond what is asked here.
    pub(crate) room: Vec<Room>,
    /// How far pay can rise without a change of level, zone by zone.
    pub(crate) pay: Vec<(Words, String)>,
}

/// A step beyond what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    pub(crate) competency: Link,
    pub(crate) next: u8,
    pub(crate) title: Option<Words>,
}

pub(super) fn stay(reader: Reader<'_>, ix: Ix<Level>) -> Stay {
    let level = reader.framework().level(ix);
    let lines = pay_lines(reader, ix).into_iter();
    Stay {
        says: says(level),
        room: level
            .expectations
            .iter()
            .filter_map(|asked| room(reader, asked))
            .collect(),
        pay: lines
            .map(|line| (line.zone, format!("{} {}", line.maximum, line.unit)))
            .collect(),
    }
}

fn says(level: &Level) -> String {
    if let Some(months) = level.time_limit_months {
        let months = counted(months as usize, "month", "months");
        return format!("The framework says that one must have moved on from here after {months}.");
    }
    match level.is_terminal {
        Some(true) => "This is a place to stay for good. No next step has to be taken, and \
            nobody waits for one."
            .to_owned(),
        Some(false) => "A level to learn in, at one's own pace: no date is set by which one \
            must have moved on."
            .to_owned(),
        None => "No date is set by which one must have moved on. The framework does not say \
            whether one may stay for good."
            .to_owned(),
    }
}

fn room(reader: Reader<'_>, asked: &Expectation) -> Option<Room> {
    let competency: &Competency = reader.framework().competency(asked.competency);
    let beyond = competency.proficiencies.iter().map(|p| p.step);
    let next: Step = beyond.filter(|step| Some(*step) > asked.step).min()?;
    asked.step?;
    Some(Room {
        competency: reader.competency(asked.competency),
        next: next.0,
        title: step_view(reader, competency, next).title,
    })
}
