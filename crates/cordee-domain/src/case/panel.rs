//! The people who judge a case, and what they write.

use super::{Decision, Refusal};
use crate::{CompetencyId, PersonId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Who judges a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PanelMembers {
    /// Who leads it. One of the members.
    pub chair: PersonId,
    /// Everyone who judges, in no order.
    pub members: Vec<PersonId>,
    /// Who said that they stand too near, and no longer judges.
    pub conflicts: Vec<Conflict>,
}

/// Somebody who stands too near to judge.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Conflict {
    /// Who.
    pub member: PersonId,
    /// In what way.
    pub words: String,
    /// Since when.
    pub on: Date,
}

/// What one member writes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Judgement {
    /// Who.
    pub by: PersonId,
    /// When.
    pub on: Date,
    /// One for each expectation the case is judged by.
    pub opinions: Vec<Opinion>,
}

/// What one member sees of one expectation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Opinion {
    /// Which expectation.
    pub competency: CompetencyId,
    /// Whether it is shown.
    pub seen: Seen,
    /// By what.
    pub words: String,
}

/// Whether an expectation is shown. Words, on purpose: they can't be added up.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// The evidence shows it.
    Shown,
    /// The evidence shows a part of it.
    InPart,
    /// The evidence does not show it.
    NotShown,
}

/// A round of judging that came to a decision. The change between what was sealed and what was
/// said in the end is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Round {
    /// Who judged.
    pub panel: PanelMembers,
    /// What each wrote before hearing the others.
    pub sealed: Vec<Judgement>,
    /// What each said in the end.
    pub revised: Vec<Judgement>,
    /// What they decided.
    pub decision: Decision,
}

/// Why people are no panel for a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PanelRefusal {
    /// There are fewer than this.
    TooFew(usize),
    /// Somebody is named twice.
    Twice(PersonId),
    /// The candidate would judge themself.
    Candidate,
    /// The one in the chair does not judge.
    ChairNotAMember,
    /// The candidate's own manager would sit in the chair.
    OwnManagerInTheChair,
    /// Whoever nominated the candidate would sit in the chair.
    NominatorInTheChair,
    /// An appeal needs a fresh panel, and this person has judged the case before.
    HasJudgedBefore(PersonId),
    /// This person declared a conflict of interest.
    Conflicted(PersonId),
}

/// What a panel is looked at by.
pub(super) struct PanelFacts<'a> {
    pub(super) candidate: PersonId,
    pub(super) begun_by: PersonId,
    pub(super) manager: Option<PersonId>,
    pub(super) at_least: usize,
    pub(super) judged_before: &'a [PersonId],
}

/// No panel has fewer members, whatever the framework says.
pub(super) const FEWEST_MEMBERS: usize = 3;

impl PanelMembers {
    /// A panel without conflicts.
    pub(super) fn new(chair: PersonId, members: Vec<PersonId>) -> Self {
        Self {
            chair,
            members,
            conflicts: Vec::new(),
        }
    }

    /// Whether somebody judges.
    pub fn judges(&self, person: PersonId) -> bool {
        self.members.contains(&person)
    }

    /// Whether somebody who declared a conflict has not been replaced, as far as the house rules
    /// can tell.
    pub(super) fn lacks_members(&self) -> bool {
        self.members.len() < FEWEST_MEMBERS || !self.judges(self.chair)
    }

    /// Whether these people can be a panel.
    pub(super) fn look_at(&self, facts: &PanelFacts<'_>) -> Result<(), PanelRefusal> {
        for (position, member) in self.members.iter().enumerate() {
            if self.members.iter().take(position).any(|it| it == member) {
                return Err(PanelRefusal::Twice(*member));
            }
            if *member == facts.candidate {
                return Err(PanelRefusal::Candidate);
            }
            if facts.judged_before.contains(member) {
                return Err(PanelRefusal::HasJudgedBefore(*member));
            }
            if self.conflicts.iter().any(|it| it.member == *member) {
                return Err(PanelRefusal::Conflicted(*member));
            }
        }
        if self.members.len() < facts.at_least {
            return Err(PanelRefusal::TooFew(facts.at_least));
        }
        self.look_at_chair(facts)
    }

    fn look_at_chair(&self, facts: &PanelFacts<'_>) -> Result<(), PanelRefusal> {
        if !self.judges(self.chair) {
            return Err(PanelRefusal::ChairNotAMember);
        }
        if Some(self.chair) == facts.manager {
            return Err(PanelRefusal::OwnManagerInTheChair);
        }
        if self.chair == facts.begun_by {
            return Err(PanelRefusal::NominatorInTheChair);
        }
        Ok(())
    }
}

impl Judgement {
    /// Whether it says something of every expectation the case is judged by, and of nothing else.
    pub(super) fn look_at(&self, judged_by: &[CompetencyId]) -> Result<(), Refusal> {
        for opinion in &self.opinions {
            if !judged_by.contains(&opinion.competency) {
                return Err(Refusal::NotAnExpectation(opinion.competency.clone()));
            }
            if opinion.words.trim().is_empty() {
                return Err(Refusal::NoWords);
            }
        }
        let times = |of: &CompetencyId| {
            let opinions = self.opinions.iter();
            opinions.filter(|it| it.competency == *of).count()
        };
        match judged_by.iter().find(|it| times(it) != 1) {
            Some(it) => Err(Refusal::NotJudged(it.clone())),
            None => Ok(()),
        }
    }
}
