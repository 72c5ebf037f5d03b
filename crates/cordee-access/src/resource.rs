//! The things that rights are about, as plain values: of each just what rights depend on.
//!
//! Whoever asks fills them from what is at hand, all relations as they are on the day. They are
//! rows, too: a list in memory can be filtered by them.

use crate::{Field, Link, Row, Sort, Value};
use cordee_domain::case::{Case, Judgement, PanelMembers, State};
use cordee_domain::{Aspiration, Evidence, PersonId, Shared, TeamId};

/// One thing that somebody wants to see or do something with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Resource {
    /// See [`Sort::Person`].
    Person(PersonRow),
    /// See [`Sort::Team`].
    Team(TeamRow),
    /// See [`Sort::Evidence`].
    Evidence(EvidenceRow),
    /// See [`Sort::Case`].
    Case(CaseRow),
    /// See [`Sort::Judgement`].
    Judgement(JudgementRow),
    /// See [`Sort::Framework`].
    Framework,
    /// See [`Sort::Roll`].
    Roll,
    /// See [`Sort::Figures`].
    Figures(FiguresRow),
    /// See [`Sort::AuditLog`].
    AuditLog,
    /// See [`Sort::Session`], with whose it is.
    Session(PersonId),
    /// See [`Sort::Installation`].
    Installation,
}

/// A person, with whoever stands near them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// Their team and every team above it. Of somebody who has left, the last.
    pub within: Vec<TeamId>,
    /// Who leads them.
    pub led_by: Option<PersonId>,
    /// Who stands in today for the one who leads them.
    pub led_for_now_by: Vec<PersonId>,
    /// Everybody further up the line: who leads the one who leads them, and so on.
    pub line_above: Vec<PersonId>,
    /// With whom their aspiration is shared; with nobody where they have none.
    pub aspiration: Shared,
}

/// A team.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TeamRow {
    /// Which.
    pub id: TeamId,
    /// Every team above it.
    pub within: Vec<TeamId>,
}

/// A piece of evidence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EvidenceRow {
    /// Whose.
    pub person: PersonId,
    /// Who was asked to vouch for it, whether they have answered or not.
    pub asked_to_vouch: Vec<PersonId>,
    /// Whether it was taken back.
    pub is_withdrawn: bool,
}

/// A case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseRow {
    /// The person it is for.
    pub person: PersonRow,
    /// Who began it.
    pub begun_by: PersonId,
    /// [`Case::is_known_to_others`].
    pub is_known: bool,
    /// Who judges now.
    pub panel: Vec<PersonId>,
    /// Who sits in the chair now.
    pub chair: Option<PersonId>,
    /// Who judged in a round that is over.
    pub sat_on_panel: Vec<PersonId>,
    /// Who said that they stand too near, in the round that goes on.
    pub recused: Vec<PersonId>,
    /// Who stands beside the person, while they are on trial.
    pub mentor: Option<PersonId>,
}

/// What one member of a panel wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JudgementRow {
    /// The candidate.
    pub person: PersonId,
    /// Who wrote it.
    pub by: PersonId,
    /// Who judges in this round.
    pub panel: Vec<PersonId>,
    /// Whether all judgements of the round are in.
    pub is_open: bool,
}

/// Figures of a group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FiguresRow {
    /// Whether the group is as large as the floor asks, complementary suppression included.
    pub is_enough: bool,
    /// Whether they are published to everyone.
    pub is_published: bool,
}

impl Resource {
    /// What it is.
    pub fn sort(&self) -> Sort {
        match self {
            Self::Person(_) => Sort::Person,
            Self::Team(_) => Sort::Team,
            Self::Evidence(_) => Sort::Evidence,
            Self::Case(_) => Sort::Case,
            Self::Judgement(_) => Sort::Judgement,
            Self::Framework => Sort::Framework,
            Self::Roll => Sort::Roll,
            Self::Figures(_) => Sort::Figures,
            Self::AuditLog => Sort::AuditLog,
            Self::Session(_) => Sort::Session,
            Self::Installation => Sort::Installation,
        }
    }
}

impl PersonRow {
    /// Somebody without team, manager or aspiration.
    pub fn alone(id: PersonId) -> Self {
        Self {
            id,
            within: Vec::new(),
            led_by: None,
            led_for_now_by: Vec::new(),
            line_above: Vec::new(),
            aspiration: Shared::WithNobody,
        }
    }

    /// The same person with the aspiration they have written.
    #[must_use]
    pub fn wanting(mut self, aspiration: Option<&Aspiration>) -> Self {
        self.aspiration = aspiration.map_or(Shared::WithNobody, |it| it.shared);
        self
    }
}

impl EvidenceRow {
    /// A piece of evidence, with those who were asked to vouch for it. Who has vouched was asked.
    pub fn of(evidence: &Evidence, asked: &[PersonId]) -> Self {
        let mut asked_to_vouch = asked.to_vec();
        asked_to_vouch.extend(evidence.vouchers.iter().map(|it| it.by));
        asked_to_vouch.sort_unstable();
        asked_to_vouch.dedup();
        Self {
            person: evidence.person,
            asked_to_vouch,
            is_withdrawn: evidence.withdrawn.is_some(),
        }
    }
}

impl CaseRow {
    /// A case, with the person it is for. These values, written beside the case in the same
    /// transaction, are what a store filters cases by.
    pub fn of(case: &Case, person: PersonRow) -> Self {
        let now = sitting(&case.state);
        let is_in_chair = |panel: &&PanelMembers| panel.judges(panel.chair);
        let rounds = case.rounds.iter();
        let mut sat_on_panel: Vec<PersonId> = rounds
            .flat_map(|it| it.panel.members.iter().copied())
            .collect();
        sat_on_panel.sort_unstable();
        sat_on_panel.dedup();
        Self {
            person,
            begun_by: case.proposal.begun_by,
            is_known: case.is_known_to_others(),
            panel: now.map_or_else(Vec::new, |it| it.members.clone()),
            chair: now.filter(is_in_chair).map(|it| it.chair),
            sat_on_panel,
            recused: now.map_or_else(Vec::new, |it| {
                it.conflicts
                    .iter()
                    .map(|conflict| conflict.member)
                    .collect()
            }),
            mentor: match &case.state {
                State::OnTrial(trial) => Some(trial.mentor),
                _ => None,
            },
        }
    }
}

/// The panel that judges now.
fn sitting(state: &State) -> Option<&PanelMembers> {
    match state {
        State::Judging { panel, .. } | State::Calibrating { panel, .. } => Some(panel),
        _ => None,
    }
}

impl JudgementRow {
    /// Every judgement of a case, those of rounds that are over first.
    pub fn all_of(case: &Case) -> Vec<Self> {
        let over = case.rounds.iter().map(|it| (&it.panel, &it.sealed, true));
        let now = match &case.state {
            State::Judging { panel, sealed, .. } => Some((panel, sealed, false)),
            State::Calibrating { panel, sealed, .. } => Some((panel, sealed, true)),
            _ => None,
        };
        over.chain(now)
            .flat_map(|(panel, sealed, is_open)| {
                sealed.iter().map(move |it| Self {
                    is_open,
                    ..Self::sealed(case, it, panel)
                })
            })
            .collect()
    }

    fn sealed(case: &Case, judgement: &Judgement, panel: &PanelMembers) -> Self {
        Self {
            person: case.proposal.person,
            by: judgement.by,
            panel: panel.members.clone(),
            is_open: false,
        }
    }
}

impl Row for Resource {
    fn value(&self, field: Field) -> Option<Value> {
        Some(match (self, field) {
            (Self::Person(it), Field::Id) => it.id.into(),
            (Self::Person(it), Field::AspirationShared) => {
                Value::Bool(it.aspiration == Shared::WithPeoplePartner)
            }
            (Self::Team(it), Field::Id) => it.id.into(),
            (Self::Evidence(it), Field::Person) => it.person.into(),
            (Self::Evidence(it), Field::Withdrawn) => Value::Bool(it.is_withdrawn),
            (Self::Case(it), Field::Person) => it.person.id.into(),
            (Self::Case(it), Field::BegunBy) => it.begun_by.into(),
            (Self::Case(it), Field::Known) => Value::Bool(it.is_known),
            (Self::Judgement(it), Field::Person) => it.person.into(),
            (Self::Judgement(it), Field::By) => it.by.into(),
            (Self::Judgement(it), Field::Open) => Value::Bool(it.is_open),
            (Self::Figures(it), Field::Enough) => Value::Bool(it.is_enough),
            (Self::Figures(it), Field::Published) => Value::Bool(it.is_published),
            (Self::Session(person), Field::Person) => (*person).into(),
            _ => return None,
        })
    }

    fn linked(&self, link: Link, of: Field) -> Option<Vec<Value>> {
        match (self, link, of) {
            (Self::Person(it), _, Field::Id) => it.linked(link),
            (Self::Case(it), _, Field::Person) => it.person.linked(link),
            (Self::Team(it), Link::TeamWithin, Field::Id) => {
                let itself = std::iter::once(it.id);
                Some(values(itself.chain(it.within.iter().copied())))
            }
            (Self::Evidence(it), Link::AskedToVouch, Field::Id) => Some(listed(&it.asked_to_vouch)),
            (Self::Case(it), _, Field::Id) => it.linked(link),
            (Self::Judgement(it), Link::JudgementPanel, Field::Id) => Some(listed(&it.panel)),
            _ => None,
        }
    }
}

impl PersonRow {
    fn linked(&self, link: Link) -> Option<Vec<Value>> {
        Some(match link {
            Link::Within => listed(&self.within),
            Link::LedBy => values(self.led_by),
            Link::LedForNowBy => listed(&self.led_for_now_by),
            Link::LineAbove => listed(&self.line_above),
            _ => return None,
        })
    }
}

impl CaseRow {
    fn linked(&self, link: Link) -> Option<Vec<Value>> {
        Some(match link {
            Link::Panel => listed(&self.panel),
            Link::Chair => values(self.chair),
            Link::SatOnPanel => listed(&self.sat_on_panel),
            Link::Recused => listed(&self.recused),
            Link::Mentor => values(self.mentor),
            _ => return None,
        })
    }
}

fn listed<T: Copy + Into<Value>>(ids: &[T]) -> Vec<Value> {
    values(ids.iter().copied())
}

fn values<T: Into<Value>>(ids: impl IntoIterator<Item = T>) -> Vec<Value> {
    ids.into_iter().map(Into::into).collect()
}
