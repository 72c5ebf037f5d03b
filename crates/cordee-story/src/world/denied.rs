//! Why something can't have happened.

use cordee_domain::case::Refusal;
use cordee_domain::{
    CareerFault, CaseId, EvidenceId, LevelId, Money, PersonId, TeamId, VouchRefusal,
};
use jiff::civil::Date;
use std::fmt;

/// Why something can't have happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Denied {
    /// Something later has happened already.
    Backwards(Date),
    /// This person is not here, or not any more.
    NotHere(PersonId),
    /// There is no such team.
    NoTeam(TeamId),
    /// This team is there already.
    TeamThere(TeamId),
    /// This person is there already.
    PersonThere(PersonId),
    /// Somebody has this name already.
    NameTaken(String),
    /// The address could belong to somebody.
    Address(String),
    /// What was written is about somebody else.
    SomebodyElse(PersonId),
    /// The framework has no such level.
    NoLevel(LevelId),
    /// The positions are no career.
    Career(CareerFault),
    /// The pay is outside the range of the level in this zone.
    Pay(Money),
    /// This person would, in the end, lead themself.
    Circle(PersonId),
    /// This person would lead from a level that does not.
    LeadsFromTheCraft(PersonId),
    /// This person still leads somebody.
    StillLeads(PersonId),
    /// The days are the wrong way round.
    Days(Date, Date),
    /// The framework has no such training.
    NoTraining,
    /// This evidence is there already, or not as it begins.
    Evidence(EvidenceId),
    /// There is no such evidence of whoever does this.
    NoEvidence(EvidenceId),
    /// Nobody asked them for their word.
    NotAsked(EvidenceId),
    /// Their word can't be taken.
    Vouch(VouchRefusal),
    /// This case is there already.
    CaseThere(CaseId),
    /// There is no such case.
    NoCase(CaseId),
    /// The proposal is not what is so on this day.
    Proposal(CaseId),
    /// They have no such office for this person.
    NoOffice(PersonId),
    /// The case refuses the command.
    Case(CaseId, &'static str, Refusal),
}

impl fmt::Display for Denied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Backwards(day) => write!(f, "{day} is over already"),
            Self::NotHere(person) => write!(f, "person {person} is not here"),
            Self::NoTeam(team) => write!(f, "there is no team {team}"),
            Self::TeamThere(team) => write!(f, "team {team} is there already"),
            Self::PersonThere(person) => write!(f, "person {person} is there already"),
            Self::NameTaken(name) => write!(f, "somebody is called `{name}` already"),
            Self::Address(address) => write!(f, "`{address}` does not end in `.example`"),
            Self::SomebodyElse(person) => write!(f, "this is about person {person}"),
            Self::NoLevel(level) => write!(f, "the framework has no level `{level}`"),
            Self::Career(fault) => write!(f, "these positions are no career: {fault:?}"),
            Self::Pay(pay) => write!(f, "{pay} is outside the range"),
            Self::Circle(person) => write!(f, "person {person} would lead themself"),
            Self::LeadsFromTheCraft(person) => {
                write!(
                    f,
                    "person {person} is on an individual level and leads nobody"
                )
            }
            Self::StillLeads(person) => write!(f, "person {person} still leads somebody"),
            Self::Days(from, until) => write!(f, "{until} is before {from}"),
            Self::NoTraining => write!(f, "the framework has no such training"),
            Self::Evidence(id) => write!(f, "evidence {id} can't begin so"),
            Self::NoEvidence(id) => write!(f, "there is no evidence {id} of theirs"),
            Self::NotAsked(id) => write!(f, "nobody asked them to vouch for {id}"),
            Self::Vouch(refusal) => write!(f, "their word can't be taken: {refusal:?}"),
            Self::CaseThere(case) => write!(f, "case {case} is there already"),
            Self::NoCase(case) => write!(f, "there is no case {case}"),
            Self::Proposal(case) => write!(f, "what case {case} proposes is not so"),
            Self::NoOffice(person) => write!(f, "they have no office for person {person}"),
            Self::Case(case, command, refusal) => {
                write!(f, "case {case} refuses `{command}`: {refusal}")
            }
        }
    }
}
impl std::error::Error for Denied {}
