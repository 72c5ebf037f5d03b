//! What happens in the story: who did what on which day.

use cordee_domain::case::{Command, Office, Proposal};
use cordee_domain::history::Sex;
use cordee_domain::{
    Aspiration, CaseId, Evidence, EvidenceId, Lang, PersonId, Position, TeamId, TrainingId,
};
use jiff::civil::Date;

/// Something that somebody did on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Happening {
    /// The day.
    pub on: Date,
    /// Who did it.
    pub by: PersonId,
    /// What they did.
    pub deed: Deed,
}

/// What somebody did. Every number in it is given by the story.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
    /// A team is formed.
    AddTeam {
        /// Its number.
        id: TeamId,
        /// What it is called.
        name: String,
        /// The team it belongs to; `None` for the whole organisation.
        within: Option<TeamId>,
    },
    /// Somebody is here from now on. On the first day of the story these are all who were here
    /// before it; their positions began earlier.
    AddPerson {
        /// Their number.
        person: PersonId,
        /// Their name.
        name: String,
        /// Where they are reached, on a domain that belongs to nobody.
        email: String,
        /// The language they read in, where they chose one.
        language: Option<Lang>,
        /// Their sex, as recorded.
        sex: Sex,
        /// Where they stand.
        position: Position,
    },
    /// Somebody leads a team from now on, in place of whoever did.
    LeadTeam {
        /// Which team.
        team: TeamId,
        /// Who leads it.
        by: PersonId,
    },
    /// Somebody is given a role.
    Grant {
        /// Who.
        person: PersonId,
        /// Which.
        role: RoleName,
        /// The teams it reaches, each with all below it; empty for a role that is for no teams.
        teams: Vec<TeamId>,
    },
    /// Somebody stands elsewhere or is paid otherwise from the position's first day on.
    WritePosition(Position),
    /// Somebody has left: from this day on they may do nothing, and their position ended on its
    /// eve.
    EndAccess {
        /// Who.
        person: PersonId,
    },
    /// Somebody stands in for a manager.
    StandIn {
        /// For whom.
        for_manager: PersonId,
        /// Who stands in.
        by: PersonId,
        /// The first day.
        from: Date,
        /// The last day.
        until: Date,
    },
    /// Somebody says what they want, in place of what they said before.
    WriteAspiration(Aspiration),
    /// Training was completed.
    RecordTraining {
        /// By whom.
        person: PersonId,
        /// Which training.
        training: TrainingId,
        /// When.
        on: Date,
    },
    /// Somebody writes down what they did, without anyone's word for it yet.
    WriteEvidence(Evidence),
    /// Somebody asks a colleague to vouch for it.
    AskToVouch {
        /// For which piece.
        evidence: EvidenceId,
        /// Whom they ask.
        whom: PersonId,
    },
    /// Whoever was asked vouches.
    Vouch {
        /// For which piece.
        evidence: EvidenceId,
        /// In their words.
        words: String,
    },
    /// Somebody takes their evidence back.
    WithdrawEvidence {
        /// Which piece.
        evidence: EvidenceId,
    },
    /// Somebody opens a case for themself.
    OpenCase {
        /// Its number.
        case: CaseId,
        /// What it is about.
        proposal: Proposal,
    },
    /// Somebody nominates a colleague.
    Nominate {
        /// Its number.
        case: CaseId,
        /// What it is about.
        proposal: Proposal,
    },
    /// A command is given to a case.
    Give {
        /// To which case.
        case: CaseId,
        /// What is asked of it.
        command: Command,
        /// For whom the giver acts.
        office: Office,
    },
}

/// What somebody can be made, besides being a colleague. The names are those of the policies.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum RoleName {
    /// Stands beside the people of some teams.
    PeoplePartner,
    /// Sees and changes the pay of the people of some teams.
    PayAdministrator,
    /// Runs the cases and keeps the records of the people of some teams.
    PeopleOperations,
    /// Speaks for the workers.
    WorkersRepresentative,
    /// Answers for the whole.
    Leadership,
    /// Follows decisions.
    Auditor,
    /// Keeps the house: settings, backups, sessions, roles.
    SystemAdministrator,
}

impl RoleName {
    /// The name in the policies and in the store.
    pub fn as_str(self) -> &'static str {
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
}
