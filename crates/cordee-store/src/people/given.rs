//! What is given to make a person or a position.

use cordee_domain::{LevelId, Money, PersonId, Position, TeamId, ZoneId};
use jiff::civil::Date;
use serde::Serialize;

/// Somebody new.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewPerson {
    /// Their lasting number, by chance.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their address for mail.
    pub email: String,
    /// The language they like.
    pub language: Option<String>,
    /// The first day on which they may sign in.
    pub access_from: Date,
    /// Where they begin.
    pub position: NewPosition,
}

/// A position of somebody who has no number yet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewPosition {
    /// The level they are at.
    pub level: LevelId,
    /// The team they are in.
    pub team: TeamId,
    /// Who leads them; nobody at the top.
    pub manager: Option<PersonId>,
    /// The zone their pay range is looked up in.
    pub zone: Option<ZoneId>,
    /// What they are paid.
    pub pay: Option<Money>,
    /// The first day.
    pub from: Date,
}

/// The first person of an empty installation, and the team that holds all others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Founder {
    /// Their lasting number, by chance.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their address for mail.
    pub email: String,
    /// The language they like.
    pub language: Option<String>,
    /// The number of the first team, by chance.
    pub team: TeamId,
    /// What the first team is called: the name of the organisation.
    pub team_name: String,
}

impl NewPosition {
    /// The position of this person.
    pub(crate) fn of(self, person: PersonId) -> Position {
        Position {
            person,
            level: self.level,
            team: Some(self.team),
            manager: self.manager,
            zone: self.zone,
            pay: self.pay,
            from: self.from,
            until: None,
        }
    }
}
