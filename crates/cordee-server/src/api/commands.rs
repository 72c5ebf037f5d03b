//! Commands to cases as the API writes them.

use super::common::id;
use super::problem::Problem;
use cordee_domain::case::{self, GateKind, Opinion, Outcome, Reason, Seen, TrialPlan};
use cordee_domain::{CompetencyId, EvidenceId, Money, PersonId, Seat, TeamId};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

/// A command to a case, made on the revision somebody saw.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCommand {
    /// The revision on which this is decided.
    #[schema(minimum = 1, maximum = 281_474_976_710_655_i64)]
    pub(super) revision: u64,
    /// What is asked of the case.
    pub(super) command: Command,
}

/// What can be asked of a case. Whether it can be done depends on where the case stands, and on
/// who asks.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(rename_all = "kebab-case", tag = "name", deny_unknown_fields)]
pub(crate) enum Command {
    /// The person wants it.
    Consent {},
    /// The person does not want it.
    Refuse {},
    /// Whoever nominated takes it back.
    WithdrawNomination {},
    /// The person takes their consent back.
    WithdrawConsent {},
    /// Evidence is put beside an expectation.
    Attach {
        /// Which piece.
        evidence: u64,
        /// Beside which expectation: the competency's id.
        shows: String,
    },
    /// Evidence is taken away from an expectation.
    Detach {
        /// Which piece.
        evidence: u64,
        /// From which expectation: the competency's id.
        shows: String,
    },
    /// What is agreed about the trial.
    PlanTrial {
        /// How many months it lasts.
        #[schema(minimum = 1, maximum = 60)]
        months: u32,
        /// Who stands beside the person.
        mentor: u64,
        /// Whether the old seat is kept.
        seat: SeatWord,
    },
    /// A gate is opened without its condition.
    Waive {
        /// Which.
        gate: GateWord,
        /// Why.
        #[schema(min_length = 1, max_length = 10_000)]
        why: String,
    },
    /// The person hands it in.
    Submit {},
    /// Who judges.
    NamePanel {
        /// Who leads; one of the members.
        chair: u64,
        /// Who judges.
        #[schema(max_items = 50)]
        members: Vec<u64>,
    },
    /// A member stands too near.
    DeclareConflict {
        /// In what way.
        #[schema(min_length = 1, max_length = 10_000)]
        words: String,
    },
    /// Others in place of those who stand too near.
    CompletePanel {
        /// Who leads.
        chair: u64,
        /// Who joins.
        #[schema(max_items = 50)]
        joining: Vec<u64>,
    },
    /// A member's judgement, sealed.
    Judge {
        /// One for each expectation.
        #[schema(max_items = 200)]
        opinions: Vec<OpinionBody>,
    },
    /// A member's judgement after the talk.
    Revise {
        /// One for each expectation.
        #[schema(max_items = 200)]
        opinions: Vec<OpinionBody>,
    },
    /// What the panel decided.
    Decide {
        /// What.
        outcome: OutcomeBody,
        /// Why; each cites an expectation.
        #[schema(max_items = 200)]
        reasons: Vec<ReasonBody>,
    },
    /// The person goes on after a "not yet".
    Reopen {},
    /// The person asks a fresh panel.
    Appeal {},
    /// The move takes effect.
    TakeEffect {
        /// The new pay.
        pay: Option<PayBody>,
        /// The new team.
        team: Option<u64>,
        /// The new manager.
        manager: Option<u64>,
    },
    /// The person wants to go on after the trial.
    WantToGoOn {},
    /// The trial ends as the person wished.
    EndTrial {},
    /// The person goes back to the craft.
    GoBack {},
    /// How it goes.
    FollowUp {
        /// Which one, in days after the move: 30, 90, 180 or 365.
        day: u16,
        /// How it goes.
        #[schema(min_length = 1, max_length = 10_000)]
        words: String,
    },
}

/// What happens to the old seat.
#[derive(Deserialize, ToSchema, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SeatWord {
    /// It waits.
    Kept,
    /// It is filled.
    GivenUp,
}

/// A gate.
#[derive(Deserialize, ToSchema, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum GateWord {
    /// Training before the role.
    Training,
    /// Evidence for the target level.
    Evidence,
    /// The trial.
    Trial,
    /// The old seat.
    Seat,
    /// The panel.
    Panel,
}

/// What one member sees of one expectation.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpinionBody {
    /// The competency's id.
    competency: String,
    /// Whether it is shown. Words, on purpose: they can't be added up.
    seen: SeenWord,
    /// By what.
    #[schema(min_length = 1, max_length = 10_000)]
    words: String,
}

/// Whether an expectation is shown.
#[derive(Deserialize, ToSchema, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SeenWord {
    /// The evidence shows it.
    Shown,
    /// The evidence shows a part of it.
    InPart,
    /// The evidence does not show it.
    NotShown,
}

/// What a panel decided.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(rename_all = "kebab-case", tag = "name", deny_unknown_fields)]
pub(crate) enum OutcomeBody {
    /// The move is made on this day.
    Approve {
        /// The day.
        effective_on: Date,
    },
    /// Something is not shown yet.
    NotYet {
        /// Which expectations, by their competencies' ids.
        #[schema(max_items = 200)]
        missing: Vec<String>,
        /// The day to look again.
        look_again_on: Date,
    },
    /// The move is not made.
    Decline {},
}

/// One reason.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReasonBody {
    /// The competency's id.
    competency: String,
    /// In words.
    #[schema(min_length = 1, max_length = 10_000)]
    words: String,
}

/// A new pay.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct PayBody {
    /// In the smallest unit of the currency.
    minor: i64,
    /// The currency by ISO 4217.
    #[schema(min_length = 3, max_length = 3)]
    currency: String,
}

impl TryFrom<Command> for case::Command {
    type Error = Problem;

    fn try_from(it: Command) -> Result<Self, Problem> {
        Ok(match it {
            Command::Consent {} => Self::Consent,
            Command::Refuse {} => Self::Refuse,
            Command::WithdrawNomination {} => Self::WithdrawNomination,
            Command::WithdrawConsent {} => Self::WithdrawConsent,
            Command::Attach { evidence, shows } => Self::Attach {
                evidence: EvidenceId(evidence),
                shows: id("shows", &shows)?,
            },
            Command::Detach { evidence, shows } => Self::Detach {
                evidence: EvidenceId(evidence),
                shows: id("shows", &shows)?,
            },
            Command::PlanTrial {
                months,
                mentor,
                seat,
            } => Self::PlanTrial(TrialPlan {
                months,
                mentor: PersonId(mentor),
                seat: seat.into(),
            }),
            Command::Waive { gate, why } => Self::Waive {
                gate: gate.into(),
                why,
            },
            Command::Submit {} => Self::Submit,
            Command::NamePanel { chair, members } => Self::NamePanel {
                chair: PersonId(chair),
                members: people(members),
            },
            Command::DeclareConflict { words } => Self::DeclareConflict { words },
            Command::CompletePanel { chair, joining } => Self::CompletePanel {
                chair: PersonId(chair),
                joining: people(joining),
            },
            Command::Judge { opinions } => Self::Judge {
                opinions: all(opinions)?,
            },
            Command::Revise { opinions } => Self::Revise {
                opinions: all(opinions)?,
            },
            Command::Decide { outcome, reasons } => Self::Decide {
                outcome: outcome.try_into()?,
                reasons: all(reasons)?,
            },
            Command::Reopen {} => Self::Reopen,
            Command::Appeal {} => Self::Appeal,
            Command::TakeEffect { pay, team, manager } => Self::TakeEffect {
                pay: pay.map(Money::try_from).transpose()?,
                team: team.map(TeamId),
                manager: manager.map(PersonId),
            },
            Command::WantToGoOn {} => Self::WantToGoOn,
            Command::EndTrial {} => Self::EndTrial,
            Command::GoBack {} => Self::GoBack,
            Command::FollowUp { day, words } => Self::FollowUp { day, words },
        })
    }
}

fn people(numbers: Vec<u64>) -> Vec<PersonId> {
    numbers.into_iter().map(PersonId).collect()
}

fn all<S, T: TryFrom<S, Error = Problem>>(bodies: Vec<S>) -> Result<Vec<T>, Problem> {
    bodies.into_iter().map(T::try_from).collect()
}

fn competency(text: &str) -> Result<CompetencyId, Problem> {
    id("competency", text)
}

impl TryFrom<OpinionBody> for Opinion {
    type Error = Problem;

    fn try_from(it: OpinionBody) -> Result<Self, Problem> {
        Ok(Self {
            competency: competency(&it.competency)?,
            seen: match it.seen {
                SeenWord::Shown => Seen::Shown,
                SeenWord::InPart => Seen::InPart,
                SeenWord::NotShown => Seen::NotShown,
            },
            words: it.words,
        })
    }
}

impl TryFrom<ReasonBody> for Reason {
    type Error = Problem;

    fn try_from(it: ReasonBody) -> Result<Self, Problem> {
        Ok(Self {
            competency: competency(&it.competency)?,
            words: it.words,
        })
    }
}

impl TryFrom<OutcomeBody> for Outcome {
    type Error = Problem;

    fn try_from(it: OutcomeBody) -> Result<Self, Problem> {
        Ok(match it {
            OutcomeBody::Approve { effective_on } => Self::Approve { effective_on },
            OutcomeBody::NotYet {
                missing,
                look_again_on,
            } => {
                let missing: Result<Vec<_>, _> = missing.iter().map(|it| competency(it)).collect();
                Self::NotYet {
                    missing: missing?,
                    look_again_on,
                }
            }
            OutcomeBody::Decline {} => Self::Decline,
        })
    }
}

impl TryFrom<PayBody> for Money {
    type Error = Problem;

    fn try_from(it: PayBody) -> Result<Self, Problem> {
        let currency = cordee_domain::Currency::new(&it.currency);
        let currency =
            currency.map_err(|_| Problem::field("pay.currency", "write three capital letters"))?;
        Ok(Self {
            minor: it.minor,
            currency,
        })
    }
}

impl From<SeatWord> for Seat {
    fn from(it: SeatWord) -> Self {
        match it {
            SeatWord::Kept => Self::Kept,
            SeatWord::GivenUp => Self::GivenUp,
        }
    }
}

impl From<GateWord> for GateKind {
    fn from(it: GateWord) -> Self {
        match it {
            GateWord::Training => Self::Training,
            GateWord::Evidence => Self::Evidence,
            GateWord::Trial => Self::Trial,
            GateWord::Seat => Self::Seat,
            GateWord::Panel => Self::Panel,
        }
    }
}
