//! What can be seen of people and teams.

use super::{Cursor, Revision};
use cordee_access::{Action, Grant};
use cordee_domain::case::Completed;
use cordee_domain::{Aspiration, LevelId, PersonId, Position, Summit, TeamId, ZoneId};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub use cordee_access::Role;

/// Which people are asked for. Only what whoever asks may read is searched.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonQuery {
    /// A part of the name, in any case.
    pub name: Option<String>,
    /// Of this team, not of those below it.
    pub team: Option<TeamId>,
    /// At this level.
    pub level: Option<LevelId>,
    /// Whom this person leads.
    pub led_by: Option<PersonId>,
    /// Where the list goes on.
    pub after: Option<Cursor>,
    /// How many at most; a hundred where nothing is said, never more than a thousand.
    pub limit: Option<u32>,
}

/// A person in a list: what every colleague may know. By name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonListed {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Where they stand today; nothing for those who have no position.
    pub standing: Option<Standing>,
}

/// Where somebody stands today. No dates and no pay: those are groups of their own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// At which level.
    pub level: LevelId,
    /// In which team, with its name.
    pub team: Option<(TeamId, String)>,
    /// Led by whom, with their name.
    pub manager: Option<(PersonId, String)>,
    /// In which pay zone.
    pub zone: Option<ZoneId>,
}

/// A person, as far as whoever asks may see them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonSeen {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// How often their record was changed.
    pub revision: Revision,
    /// Where they stand today.
    pub standing: Option<Standing>,
    /// Their address for mail and the language they like.
    pub contact: Option<(String, Option<String>)>,
    /// Every position they have held, earliest first, without pay (`pay` is `None` in each), and
    /// the day their access ends.
    pub history: Option<(Vec<Position>, Option<Date>)>,
    /// The same positions with what they were paid in each.
    pub pay: Option<Vec<Position>>,
    /// The training they have completed.
    pub trainings: Option<Vec<Completed>>,
    /// What they want, where they have said so.
    pub aspiration: Option<Option<Aspiration>>,
    /// The roles they have.
    pub roles: Option<Vec<Grant>>,
    /// What whoever asks may do here.
    pub may: BTreeSet<Action>,
}

/// A team in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TeamListed {
    /// Which.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// The team it lies in.
    pub within: Option<TeamId>,
    /// How many people are in it today, those of teams below not counted.
    pub people: u64,
}

/// A team.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TeamSeen {
    /// Which.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// How often it was changed.
    pub revision: Revision,
    /// The team it lies in, with its name.
    pub within: Option<(TeamId, String)>,
    /// Who leads it, with their name.
    pub led_by: Option<(PersonId, String)>,
    /// Who is in it today, by name.
    pub members: Vec<PersonListed>,
    /// The teams that lie in it.
    pub below: Vec<TeamListed>,
    /// Who stands in for the one who leads it.
    pub stand_ins: Vec<StandInSeen>,
    /// What whoever asks may do here.
    pub may: BTreeSet<Action>,
}

/// Somebody who stands in for a manager for some time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StandInSeen {
    /// Who, with their name.
    pub by: (PersonId, String),
    /// From this day.
    pub from: Date,
    /// To this day.
    pub until: Date,
}

/// Who holds the summits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RollSeen {
    /// The summit of each individual track, in the framework's order.
    pub summits: Vec<Summit>,
    /// What those who hold them are called.
    pub names: BTreeMap<PersonId, String>,
}
