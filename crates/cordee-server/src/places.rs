//! Where the pages of people lead: places as values, with the one way in which their addresses
//! are written. The pages of a framework are [`crate::links::Target`]s.

use cordee_domain::{CaseId, EvidenceId, LevelId, PayReportId, PersonId, TeamId};

/// A page, or what a form is sent to, that is about people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Where they stand, and the ways from there.
    MyPath,
    /// What they say they want; sent, not read.
    MyAspiration,
    /// Their own evidence.
    MyEvidence,
    /// Where a piece is written.
    WriteEvidence,
    /// Their evidence beside what a level asks.
    MyEvidenceAgainst(LevelId),
    /// Where a level is chosen for that.
    AgainstAny,
    /// Where they have gone deep.
    MyProfile,
    /// One case.
    Case(CaseId),
    /// Cases they open for themself; sent, not read.
    MyCases,
    /// One piece of evidence.
    Evidence(EvidenceId),
    /// Whom they ask to vouch for it; sent, not read.
    Asked(EvidenceId),
    /// Their word for it; sent, not read.
    Vouchers(EvidenceId),
    /// That they take it back; sent, not read.
    Withdrawal(EvidenceId),
    /// Everyone.
    People,
    /// One person.
    Person(PersonId),
    /// To what they nominate somebody; sent, not read.
    Nominations(PersonId),
    /// Where a training they have completed is recorded.
    TrainingOf(PersonId),
    /// What is recorded of them for equal pay, and where it is changed.
    RecordedOf(PersonId),
    /// What they are paid, and where it is changed.
    PayOf(PersonId),
    /// Their questions about pay, for those who keep the register or answer.
    PayQuestionsOf(PersonId),
    /// Their record, for those who keep it.
    RecordOf(PersonId),
    /// Reports on the pay gap.
    PayReports,
    /// One of them.
    PayReport(PayReportId),
    /// How whoever asks is reached.
    MyContact,
    /// Every team.
    Teams,
    /// One team.
    Team(TeamId),
    /// Who holds the summits.
    Roll,
}

impl Place {
    /// The path below the root, without a leading slash.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::MyPath => "me/path".to_owned(),
            Self::MyAspiration => "me/aspiration".to_owned(),
            Self::MyEvidence => "me/evidence".to_owned(),
            Self::WriteEvidence => "me/evidence/new".to_owned(),
            Self::MyEvidenceAgainst(level) => format!("me/evidence/against/{level}"),
            Self::AgainstAny => "me/evidence/against".to_owned(),
            Self::MyProfile => "me/profile".to_owned(),
            Self::Case(id) => format!("cases/{id}"),
            Self::MyCases => "me/cases".to_owned(),
            Self::Evidence(id) => format!("evidence/{id}"),
            Self::Asked(id) => format!("evidence/{id}/asked"),
            Self::Vouchers(id) => format!("evidence/{id}/vouchers"),
            Self::Withdrawal(id) => format!("evidence/{id}/withdrawal"),
            Self::People => "people".to_owned(),
            Self::Person(id) => format!("people/{id}"),
            Self::Nominations(id) => format!("people/{id}/nominations"),
            Self::TrainingOf(id) => format!("people/{id}/training"),
            Self::RecordedOf(id) => format!("people/{id}/recorded"),
            Self::PayOf(id) => format!("people/{id}/pay"),
            Self::PayQuestionsOf(id) => format!("people/{id}/pay-questions"),
            Self::RecordOf(id) => format!("administration/people/{id}"),
            Self::PayReports => "pay-reports".to_owned(),
            Self::PayReport(id) => format!("pay-reports/{id}"),
            Self::MyContact => "me/contact".to_owned(),
            Self::Teams => "teams".to_owned(),
            Self::Team(id) => format!("teams/{id}"),
            Self::Roll => "roll".to_owned(),
        }
    }
}
