//! Whoever asks.

use cordee_domain::{PersonId, TeamId};

/// Whoever asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Actor {
    /// Nobody is signed in.
    Nobody,
    /// Somebody whose access has ended. Nothing is theirs any more, whatever they were.
    Leaver(PersonId),
    /// Somebody who is here.
    Someone(Someone),
}

/// Somebody who is here and signed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Someone {
    /// Who.
    pub person: PersonId,
    /// The roles they have today.
    pub grants: Vec<Grant>,
}

/// A role that somebody has been given.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Grant {
    /// Which.
    pub role: Role,
    /// The teams it reaches, each with all teams below it. Of use only where
    /// [`Role::is_for_teams`]; without any, such a role reaches nobody.
    pub teams: Vec<TeamId>,
}

/// What somebody can be made, besides being a colleague.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Stands beside the people of some teams; may be told what they want.
    PeoplePartner,
    /// Sees and changes the pay of the people of some teams.
    PayAdministrator,
    /// Runs the cases and keeps the records of the people of some teams; publishes the framework.
    PeopleOperations,
    /// Speaks for the workers: sees figures.
    WorkersRepresentative,
    /// Answers for the whole: sees figures.
    Leadership,
    /// Follows decisions and reads the audit log.
    Auditor,
    /// Keeps settings, backups, sessions and roles, and no record of anybody.
    SystemAdministrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 7] = [
        Self::PeoplePartner,
        Self::PayAdministrator,
        Self::PeopleOperations,
        Self::WorkersRepresentative,
        Self::Leadership,
        Self::Auditor,
        Self::SystemAdministrator,
    ];

    /// Its name in the policies, in the store and in the audit log.
    pub fn name(self) -> &'static str {
        match self {
            Self::PeoplePartner => "people-partner",
            Self::PayAdministrator => "pay-administrator",
            Self::PeopleOperations => "people-operations",
            Self::WorkersRepresentative => "workers-representative",
            Self::Leadership => "leadership",
            Self::Auditor => "auditor",
            Self::SystemAdministrator => "system-administrator",
        }
    }

    /// The role of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether it reaches some teams only.
    pub fn is_for_teams(self) -> bool {
        matches!(
            self,
            Self::PeoplePartner | Self::PayAdministrator | Self::PeopleOperations
        )
    }
}

impl Someone {
    /// A colleague without any role.
    pub fn colleague(person: PersonId) -> Self {
        let grants = Vec::new();
        Self { person, grants }
    }

    /// The teams that they have a role for.
    pub(crate) fn teams(&self, role: Role) -> impl Iterator<Item = TeamId> {
        let of_the_role = self.grants.iter().filter(move |it| it.role == role);
        of_the_role.flat_map(|it| it.teams.iter().copied())
    }
}
