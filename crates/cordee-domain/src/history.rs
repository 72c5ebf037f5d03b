//! History: dated facts about people, answered "as of" any day.
//!
//! A history is the same value whether files, the store or the simulator made it. It is kept by
//! columns, so that a million people over ten years fit and one pass over everybody is short.
//!
//! Only [positions](Held) are needed. Every other [sort of fact](Sort) may be missing as a whole,
//! which is another thing than being empty: where pay was not given, nobody can say that nobody is
//! paid. What a measure can't know for want of a sort is locked, and says so.
//!
//! Knows no files and no clock; does not know what is measured on it.

mod catalogue;
mod day;
mod facts;
mod given;
mod names;
mod records;
mod rung;
mod spans;

pub use catalogue::of_framework;
pub use day::{Day, Period};
pub use facts::{
    Assessed, CheckIn, Connection, Departed, Departure, Friction, Grouping, Held, Moved, Outcome,
    Paid, Person, Said, Sex, TimeUse, Trained, WeeklyHours, Wished,
};
pub use given::Given;
pub use names::{Name, Names, TooManyNames};
pub use records::{Record, Recorded, Records};
pub use rung::{GradeRank, Pays, Rung, Rungs};
pub use spans::{AtOnce, Row, Span, SpanFault, Spans};

use crate::{Currency, Ix, MoveKind, TrackKind};
use serde::Serialize;

/// A sort of facts that a history may have or not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Who stood where; always there.
    Positions,
    /// Sex and other recorded groups, first days.
    People,
    /// What was paid.
    Pay,
    /// What a craft or people competency was assessed at.
    Assessments,
    /// Which training was completed.
    Training,
    /// What is known of a move beyond that it happened: consent, trial, way back.
    Moves,
    /// Who left, and how.
    Departures,
    /// What people said they want, where they allowed it.
    Aspirations,
    /// What a week was spent on.
    TimeUse,
    /// Small things that stood in somebody's way.
    Frictions,
    /// Who could say what stands in their way, and when.
    CheckIns,
    /// How sound a team's connection to whoever leads it was found.
    Connections,
}

impl Sort {
    /// Every sort, in the order in which they are asked for.
    pub const ALL: [Self; 12] = [
        Self::Positions,
        Self::People,
        Self::Pay,
        Self::Assessments,
        Self::Training,
        Self::Moves,
        Self::Departures,
        Self::Aspirations,
        Self::TimeUse,
        Self::Frictions,
        Self::CheckIns,
        Self::Connections,
    ];

    /// The word for it, which is also what its file is called.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Positions => "positions",
            Self::People => "people",
            Self::Pay => "pay",
            Self::Assessments => "assessments",
            Self::Training => "training",
            Self::Moves => "moves",
            Self::Departures => "departures",
            Self::Aspirations => "aspirations",
            Self::TimeUse => "time-use",
            Self::Frictions => "frictions",
            Self::CheckIns => "check-ins",
            Self::Connections => "connections",
        }
    }
}

/// Dated facts about people.
///
/// INVARIANT one-span-at-a-time: of one person no two positions, payments or aspirations hold on
/// the same day.
/// INVARIANT handles-are-valid: every handle in it points into it.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// What people are called outside; the handle of a name is the handle of a person.
    pub names: Names,
    /// What teams are called.
    pub teams: Names,
    /// What zones are called.
    pub zones: Names,
    /// What trainings are called.
    pub trainings: Names,
    /// What levels are, for measures.
    pub rungs: Rungs,
    /// The currencies in which anybody was paid.
    pub currencies: Vec<Currency>,
    /// Who stood where.
    pub positions: Spans<Held>,
    /// One for each name, where given.
    pub people: Option<Vec<Person>>,
    /// Recorded groups other than sex.
    pub groupings: Vec<Grouping>,
    /// What was paid.
    pub pay: Option<Spans<Paid>>,
    /// What was assessed.
    pub assessments: Option<Spans<Assessed>>,
    /// What training was completed; the span is the day of completion.
    pub training: Option<Spans<Trained>>,
    /// What is known of moves; the span is the day of the move.
    pub moves: Option<Spans<Moved>>,
    /// Who left; the span is the last day.
    pub departures: Option<Spans<Departed>>,
    /// What people want.
    pub aspirations: Option<Spans<Wished>>,
    /// What weeks were spent on.
    pub time_use: Option<Spans<TimeUse>>,
    /// Frictions, from the day they were raised to the day they were resolved, by the person who
    /// raised them.
    pub frictions: Option<Spans<Friction>>,
    /// Check-ins.
    pub check_ins: Option<Spans<CheckIn>>,
    /// How sound connections were, by the person who leads.
    pub connections: Option<Spans<Connection>>,
}

impl History {
    /// The place of a currency among those of the history, which it comes to where it is new; `None`
    /// beyond counting.
    pub fn place_of(&mut self, currency: Currency) -> Option<u8> {
        let at = self.currencies.iter().position(|it| *it == currency);
        let at = at.unwrap_or_else(|| {
            self.currencies.push(currency);
            self.currencies.len() - 1
        });
        u8::try_from(at).ok()
    }
}

/// One step in a person's career, as positions show it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// Who.
    pub who: Ix<Name>,
    /// The first day in the new position.
    pub on: Day,
    /// What they were.
    pub from: Held,
    /// What they became.
    pub to: Held,
}

impl History {
    /// How many people were ever there.
    pub fn head_count(&self) -> usize {
        self.names.len()
    }

    /// Everybody who was ever there.
    pub fn everybody(&self) -> impl Iterator<Item = Ix<Name>> + Clone + use<> {
        (0..self.names.len()).map(Ix::new)
    }

    /// Whether facts of this sort were given.
    pub fn has(&self, sort: Sort) -> bool {
        match sort {
            Sort::Positions => true,
            Sort::People => self.people.is_some(),
            Sort::Pay => self.pay.is_some(),
            Sort::Assessments => self.assessments.is_some(),
            Sort::Training => self.training.is_some(),
            Sort::Moves => self.moves.is_some(),
            Sort::Departures => self.departures.is_some(),
            Sort::Aspirations => self.aspirations.is_some(),
            Sort::TimeUse => self.time_use.is_some(),
            Sort::Frictions => self.frictions.is_some(),
            Sort::CheckIns => self.check_ins.is_some(),
            Sort::Connections => self.connections.is_some(),
        }
    }

    /// What a position is, for measures.
    pub fn rung(&self, held: Held) -> &Rung {
        self.rungs.at(held.rung)
    }

    /// Where somebody stood on a day.
    pub fn stood(&self, who: Ix<Name>, day: Day) -> Option<Held> {
        self.positions.on(who, day)
    }

    /// What somebody was paid on a day.
    pub fn paid(&self, who: Ix<Name>, day: Day) -> Option<Paid> {
        self.pay.as_ref()?.on(who, day)
    }

    /// The last day on which anything of a position is known to hold.
    pub fn last_day(&self) -> Option<Day> {
        self.positions.last_day()
    }

    /// Every step from one level to another, by person and day.
    ///
    /// Two positions at the same level are no step, nor is a position after a time away.
    pub fn turns(&self, who: Ix<Name>) -> impl Iterator<Item = Turn> {
        let spans = self.positions.of(who);
        let pairs = spans.clone().zip(spans.skip(1));
        pairs.filter_map(move |(before, after)| {
            let is_next = before.until.next() == Some(after.from);
            let is_other = before.what.rung != after.what.rung;
            (is_next && is_other).then_some(Turn {
                who,
                on: after.from,
                from: before.what,
                to: after.what,
            })
        })
    }

    /// What sort of move a step is.
    ///
    /// Between the kinds of track it is a crossing, or a return where the person had been on an
    /// individual track before they first managed.
    pub fn kind_of(&self, turn: &Turn) -> Option<MoveKind> {
        let (from, to) = (self.rung(turn.from), self.rung(turn.to));
        match (from.kind, to.kind) {
            (TrackKind::Individual, TrackKind::Management) => Some(MoveKind::Cross),
            (TrackKind::Management, TrackKind::Individual) => Some(MoveKind::Return),
            _ if from.track == to.track => {
                (from.grade < to.grade || from.grade.is_none()).then_some(MoveKind::Advance)
            }
            _ => Some(MoveKind::Switch),
        }
    }
}
