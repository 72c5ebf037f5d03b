//! The company as it is planned: its teams, and everyone who is there at some time, with where
//! they begin. What becomes of them afterwards is not planned here.

mod build;
mod founding;
mod joining;

pub(crate) use build::build;
pub(crate) use founding::{arrive, found};

use cordee_domain::{LevelId, PersonId, TeamId};
use jiff::civil::Date;

/// The company as it is planned.
pub(crate) struct Company {
    pub(crate) teams: Vec<TeamPlan>,
    pub(crate) members: Vec<Member>,
    pub(crate) lents: Vec<Lent>,
    pub(crate) house: House,
}

/// A team.
pub(crate) struct TeamPlan {
    pub(crate) id: TeamId,
    pub(crate) name: &'static str,
    pub(crate) within: Option<TeamId>,
    pub(crate) lead: PersonId,
}

/// Somebody who is there at some time.
pub(crate) struct Member {
    pub(crate) person: PersonId,
    pub(crate) part: Part,
    /// The position of their craft in the shape.
    pub(crate) craft: usize,
    pub(crate) team: TeamId,
    pub(crate) manager: Option<PersonId>,
    pub(crate) level: LevelId,
    /// Counted from 1.
    pub(crate) grade: usize,
    pub(crate) zone: usize,
    /// Since when they are on this level.
    pub(crate) since: Date,
    /// When they came, where it was after the story's first day.
    pub(crate) joins: Option<Date>,
    /// The first day on which they are here no more, where it is before the story's last.
    pub(crate) leaves: Option<Date>,
    /// Whether something of their own is planned for them, so that nothing else may happen.
    pub(crate) is_reserved: bool,
    pub(crate) name: Option<&'static str>,
}

/// What somebody is in the company.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// Works at a craft in a team.
    Practitioner,
    /// Stands at the grade below the summit, and works across teams.
    Shaper,
    /// Stands at a summit.
    Summit,
    /// Leads a team.
    Lead,
    /// Leads those who lead.
    Manager,
    /// Leads several crafts, or the whole.
    Director,
    /// Serves in an office of the house beside the craft.
    House,
}

/// A small team that a neighbour leads as well, until somebody crosses over to lead it.
#[derive(Clone, Copy)]
pub(crate) struct Lent {
    pub(crate) team: TeamId,
    pub(crate) craft: usize,
    pub(crate) lender: PersonId,
    pub(crate) manager: PersonId,
}

/// Those who have a role beside their place.
#[derive(Default)]
pub(crate) struct House {
    /// For the whole company, and then for each craft.
    pub(crate) operations: Vec<PersonId>,
    /// For each craft.
    pub(crate) partners: Vec<PersonId>,
    /// The last of them runs cases as well, for moves that change pay.
    pub(crate) pay: Vec<PersonId>,
    pub(crate) administrator: Option<PersonId>,
    pub(crate) auditor: Option<PersonId>,
    pub(crate) representative: Option<PersonId>,
    pub(crate) leaders: Vec<PersonId>,
}

impl Company {
    /// The whole company's team.
    pub(crate) const ROOT: TeamId = TeamId(1);

    /// Somebody who is planned.
    pub(crate) fn member(&self, person: PersonId) -> Option<&Member> {
        let position = usize::try_from(person.0).ok()?.checked_sub(1)?;
        self.members.get(position)
    }

    pub(crate) fn member_mut(&mut self, person: PersonId) -> Option<&mut Member> {
        let position = usize::try_from(person.0).ok()?.checked_sub(1)?;
        self.members.get_mut(position)
    }

    /// The first person of whom this is true and for whom nothing is planned yet; from now on
    /// something is.
    pub(crate) fn reserve(&mut self, fits: impl Fn(&Member) -> bool) -> Option<PersonId> {
        let mut free = self.members.iter_mut();
        let found = free
            .find(|it| !it.is_reserved && it.joins.is_none() && it.leaves.is_none() && fits(it))?;
        found.is_reserved = true;
        Some(found.person)
    }

    /// The lent team of this number.
    pub(crate) fn is_lent(&self, team: TeamId) -> bool {
        self.lents.iter().any(|it| it.team == team)
    }
}
