//! A "no" that is an answer: why a command can't be followed, and what to do.

use super::{GateReport, PanelRefusal, StateName};
use crate::{CompetencyId, EvidenceId, Money};
use jiff::civil::Date;
use std::fmt;

/// Why a command can't be followed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Not in this state.
    NotNow {
        /// What was asked.
        command: &'static str,
        /// Where the case stands.
        state: StateName,
    },
    /// It is for somebody else to do.
    OnlyFor(Only),
    /// The framework has no such level.
    NoSuchLevel,
    /// A gate is neither met nor waived.
    Gates(GateReport),
    /// Consent is nobody's to waive.
    ConsentCannotBeWaived,
    /// It stands open already.
    GateIsMet,
    /// There are no words where words are needed.
    NoWords,
    /// Not before this day: a panel said "not yet" until then, a move begins or a trial ends on it.
    TooEarly(Date),
    /// The person has no such evidence, or took it back.
    NoSuchEvidence(EvidenceId),
    /// It stands there already.
    AttachedAlready,
    /// It does not stand there.
    NotAttached,
    /// Output of the craft can't show how somebody works with people.
    CraftOutputIsContext(CompetencyId),
    /// The target level does not ask for this.
    NotAnExpectation(CompetencyId),
    /// The judgement says nothing, or two things, of this expectation.
    NotJudged(CompetencyId),
    /// These people are no panel.
    Panel(PanelRefusal),
    /// A decision gives reasons.
    NoReasons,
    /// "Not yet" names what is missing.
    NothingMissing,
    /// The day has gone by.
    InThePast,
    /// There was one appeal already.
    AppealedAlready,
    /// The person stands nowhere on that day.
    NoPosition,
    /// The pay is not what the move says, or outside the range.
    Pay(PayRefusal),
    /// The person has not said whether they want to go on.
    WishFirst,
    /// There is no such follow-up, or it is not due, or it is written already.
    NoFollowUp(u16),
}

/// Who alone can do it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Only {
    /// The person the case is for.
    ThePerson,
    /// Whoever nominated them.
    TheNominator,
    /// People operations.
    PeopleOperations,
    /// A member of the panel.
    AMember,
    /// The panel's chair.
    TheChair,
    /// The person, whoever leads them, or people operations.
    ThoseNear,
}

/// Why a pay is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PayRefusal {
    /// The move leaves it as it is.
    Unchanged(Money),
    /// It is below what it was.
    Protected(Money),
    /// It is outside the range of the level.
    OutsideRange(Money, Money),
    /// It must be this.
    Stated(Money),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotNow { command, state } => {
                let words = state.words();
                write!(f, "`{command}` can't be done while the case is {words}")
            }
            Self::OnlyFor(only) => write!(f, "only {} can do this", only.words()),
            Self::NoSuchLevel => write!(f, "the framework of this case has no such level"),
            Self::Gates(report) => write!(f, "not all gates are open: {report}"),
            Self::ConsentCannotBeWaived => write!(f, "consent can't be waived: it is the person's"),
            Self::GateIsMet => write!(f, "this gate is met and needs no waiver"),
            Self::NoWords => write!(f, "words are needed here: write a sentence that says why"),
            Self::TooEarly(day) => write!(f, "this can be done from {day} on, not before"),
            Self::NoSuchEvidence(id) => {
                write!(
                    f,
                    "there is no evidence {id} of this person, or it was taken back"
                )
            }
            Self::AttachedAlready => write!(f, "it stands beside this expectation already"),
            Self::NotAttached => write!(f, "it does not stand beside this expectation"),
            Self::CraftOutputIsContext(of) => write!(
                f,
                "output of the craft is context here and can't show `{of}`: choose something done with people"
            ),
            Self::NotAnExpectation(of) => write!(f, "this case is not judged by `{of}`"),
            Self::NotJudged(of) => write!(f, "say one thing about `{of}`"),
            Self::Panel(refusal) => refusal.fmt(f),
            Self::NoReasons => write!(f, "a decision gives reasons that cite expectations"),
            Self::NothingMissing => write!(f, "`not yet` names the expectations that are missing"),
            Self::InThePast => write!(f, "name a day that lies ahead"),
            Self::AppealedAlready => write!(f, "there is one appeal, and it has been made"),
            Self::NoPosition => write!(f, "the person holds no position on that day"),
            Self::Pay(refusal) => refusal.fmt(f),
            Self::WishFirst => write!(f, "the person says first whether they want to go on"),
            Self::NoFollowUp(day) => write!(f, "there is no follow-up due after {day} days"),
        }
    }
}
impl std::error::Error for Refusal {}

impl Only {
    fn words(self) -> &'static str {
        match self {
            Self::ThePerson => "the person themself",
            Self::TheNominator => "whoever nominated the person",
            Self::PeopleOperations => "people operations",
            Self::AMember => "a member of the panel",
            Self::TheChair => "the panel's chair",
            Self::ThoseNear => "the person, whoever leads them, or people operations",
        }
    }
}

impl fmt::Display for PanelRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew(need) => write!(f, "a panel has at least {need} members"),
            Self::Twice(_) => write!(f, "somebody is named twice"),
            Self::Candidate => write!(f, "nobody judges their own case"),
            Self::ChairNotAMember => write!(f, "the chair is one of the members"),
            Self::OwnManagerInTheChair => {
                write!(f, "the person's own manager can't be in the chair")
            }
            Self::NominatorInTheChair => {
                write!(f, "whoever nominated the person can't be in the chair")
            }
            Self::HasJudgedBefore(_) => {
                write!(
                    f,
                    "an appeal goes to people who have not judged this case before"
                )
            }
            Self::Conflicted(_) => write!(f, "somebody declared a conflict of interest"),
        }
    }
}

impl fmt::Display for PayRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unchanged(pay) => write!(f, "this move leaves pay as it is: {pay}"),
            Self::Protected(pay) => write!(f, "pay is protected and can't be below {pay}"),
            Self::OutsideRange(low, high) => {
                write!(f, "the range of this level is {low} to {high}")
            }
            Self::Stated(pay) => write!(f, "by this move the pay becomes {pay}"),
        }
    }
}
