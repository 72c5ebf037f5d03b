//! Staying and deepening: offered before every other way.

use super::asked::step_view;
use super::pay::pay_lines;
use super::phrases::{Phrases, filled};
use super::reader::Reader;
use super::words::{Link, Words};
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

pub(crate) fn stay(reader: Reader<'_>, ix: Ix<Level>) -> Stay {
    let level = reader.framework().level(ix);
    let lines = pay_lines(reader, ix).into_iter();
    Stay {
        says: says(reader.phrases, level),
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

fn says(p: &Phrases, level: &Level) -> String {
    if let Some(months) = level.time_limit_months {
        let months = p.counted(months as usize, (p.one_month, p.many_months));
        return filled(p.moved_on_after, &[&months]);
    }
    let says = match level.is_terminal {
        Some(true) => p.stay_for_good,
        Some(false) => p.learn_here,
        None => p.no_date_set,
    };
    says.to_owned()
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
