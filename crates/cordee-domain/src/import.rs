//! An import of people as a value: what is known of them beforehand, and what would be done.
//!
//! Whoever reads an export makes an [`Import`] of it against the [`Ground`] that whoever keeps the
//! people gave; who keeps them does it, whole or not at all. The two meet in these values alone.
//!
//! Knows no export, no mapping and no rights; does not know who imports.

mod deed;

pub use deed::{Deed, Place};

use crate::history::Sex;
use crate::{PersonId, Position, TeamId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How many people an import concerns, and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// People who were not known.
    pub new: u64,
    /// People of whom something changes.
    pub changed: u64,
    /// People of whom nothing changes.
    pub unchanged: u64,
    /// Rows that are left out as the mapping says.
    pub skipped: u64,
    /// Rows at fault.
    pub faulty: u64,
    /// People who are known, have not left, and have no row.
    pub missing: u64,
}

/// What is known beforehand, as far as whoever imports may see it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Ground {
    /// Everybody, by number.
    pub people: Vec<Known>,
    /// Every team, by number.
    pub teams: Vec<KnownTeam>,
    /// Whom the source has called by which key.
    pub keys: Vec<(String, PersonId)>,
    /// The mapping that the source was last read by.
    pub mapping: Option<String>,
    /// What all of the above comes to, in short: it is another one as soon as any of it changes.
    pub content: String,
}

/// Somebody who is known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Known {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their address for mail, in small letters.
    pub email: String,
    /// The last day of their access; nothing while it goes on.
    pub access_until: Option<Date>,
    /// Where they stand, stood and will stand; with pay where it may be changed. None where it may
    /// not be seen.
    pub positions: Vec<Held>,
    /// Their sex, as recorded.
    pub sex: Sex,
    /// The day they were hired, as recorded.
    pub hired: Option<Date>,
    /// What may be written of them.
    pub may: MayWrite,
}

/// A position with where it came from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Held {
    /// The position.
    pub position: Position,
    /// Whether a case decided it.
    pub is_decided: bool,
}

/// What may be written of somebody.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a right that is asked by itself"
)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct MayWrite {
    /// Where they stand.
    pub position: bool,
    /// What they are paid.
    pub pay: bool,
    /// Their sex and the day they were hired.
    pub recorded: bool,
    /// That they left.
    pub leaving: bool,
}

/// A team that is known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct KnownTeam {
    /// Which.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// Whether people may be brought into it.
    pub may_add: bool,
    /// Whether the pay of those who come may be written.
    pub may_pay: bool,
    /// Whether teams may be made within it.
    pub may_make: bool,
}

/// What would be done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Import {
    /// What the source is called, by which its keys and its mapping are remembered.
    pub source: String,
    /// The team that new teams, and people without one, come into.
    pub into: TeamId,
    /// Teams that are made.
    pub teams: Vec<NewTeam>,
    /// Everybody of whom something changes.
    pub people: Vec<Told>,
    /// Keys that the source calls people by and that are not known yet.
    pub keys: Vec<(String, PersonId)>,
    /// [`Ground::content`] of what it was planned against.
    pub ground: String,
}

/// A team that is made within [`Import::into`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewTeam {
    /// Its number.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
}

/// What is told of one person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Told {
    /// Of whom.
    pub person: PersonId,
    /// The row that says so; `None` where a missing row does.
    pub row: Option<u32>,
    /// How they are called and reached, where they are new.
    pub joins: Option<Joins>,
    /// What is done, in order.
    pub deeds: Vec<Deed>,
}

/// Somebody new.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Joins {
    /// What they are called.
    pub name: String,
    /// Their address for mail.
    pub email: String,
}

/// What an import can change of somebody.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    /// Where they stand, stood and will stand, earliest first.
    pub positions: Vec<Position>,
    /// Their sex, as recorded.
    pub sex: Sex,
    /// The day they were hired, as recorded.
    pub hired: Option<Date>,
    /// The last day of their access; nothing while it goes on.
    pub access_until: Option<Date>,
}

impl Known {
    /// What an import can change of them.
    pub fn kept(&self) -> Kept {
        let each = self.positions.iter().map(|it| it.position.clone());
        Kept {
            positions: each.collect(),
            sex: self.sex,
            hired: self.hired,
            access_until: self.access_until,
        }
    }

    /// Whether their access has ended by this day.
    pub fn has_left(&self, today: Date) -> bool {
        self.access_until.is_some_and(|until| until < today)
    }
}
