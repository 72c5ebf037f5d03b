//! What of a case is let out to whom, by the table of rights.

use super::{AUDITOR, FRAMEWORK, HER_MANAGER, NAMES, PEOPLE_OPERATIONS, SARAH, Tale};
use cordee_access::Action;
use cordee_domain::PersonId;
use cordee_domain::case::{Conflict, Judgement, State, Waiting, WaitsOn};
use cordee_store::{CaseListed, CaseSeen, JudgementSeen, PanelSeen, Revision, Story as StorySeen};
use std::collections::BTreeSet;

impl Tale {
    /// The case as far as somebody may see it.
    pub(crate) fn seen_by(&self, me: PersonId) -> CaseSeen {
        let may = self.rights_of(me);
        let sees = |action| may.contains(&action);
        let case = &self.case;
        CaseSeen {
            listed: self.listed(me),
            revision: Revision(self.happened.len() as u64),
            framework: case.proposal.framework,
            begun_by: case.proposal.begun_by,
            story: sees(Action::SeeStory).then(|| self.story(me)),
            exhibits: sees(Action::SeeExhibits).then(|| {
                let found = |id| self.evidence.iter().find(|it| it.id == id).unwrap();
                let exhibits = case.exhibits.iter();
                exhibits
                    .map(|it| (it.clone(), found(it.evidence).clone()))
                    .collect()
            }),
            panel: self.sitting().filter(|_| sees(Action::SeePanel)),
            conflicts: sees(Action::SeeConflicts).then(|| self.conflicts()),
            decisions: sees(Action::SeeDecision)
                .then(|| case.rounds.iter().map(|it| it.decision.clone()).collect()),
            follow_ups: sees(Action::SeeFollowUps).then(|| {
                let going_on = case.state.going_on();
                going_on.map_or_else(Vec::new, |it| it.follow_ups.clone())
            }),
            judgements: self.judgements_for(me),
            names: NAMES.map(|(id, name)| (id, name.to_owned())).into(),
            waits_for_me: self.waits_for(me),
            may,
        }
    }

    pub(crate) fn listed(&self, me: PersonId) -> CaseListed {
        let proposal = &self.case.proposal;
        let may = self.rights_of(me);
        let state = may.contains(&Action::SeeStory);
        CaseListed {
            id: self.case.id,
            person: (SARAH, NAMES[0].1.to_owned()),
            kind: proposal.kind,
            from: proposal.from.clone(),
            to: proposal.to.clone(),
            begun_on: proposal.begun_on,
            is_over: matches!(
                self.case.state,
                State::Settled(_) | State::Returned { .. } | State::Closed { .. }
            ),
            state: state.then(|| self.case.state.name()),
        }
    }

    pub(crate) fn waits_for(&self, me: PersonId) -> Vec<Waiting> {
        let mut waiting = self.case.waits_for(self.today, &FRAMEWORK);
        waiting.retain(|it| match it.on {
            WaitsOn::Person(person) => person == me,
            WaitsOn::PeopleOperations => me == PEOPLE_OPERATIONS,
        });
        waiting
    }

    fn story(&self, me: PersonId) -> StorySeen {
        let state = &self.case.state;
        StorySeen {
            state: state.name(),
            gates: self.case.gates(&self.facts(me)),
            waivers: self.case.waivers.clone(),
            trial_plan: state.trial_plan().cloned(),
            trial: match state {
                State::OnTrial(trial) => Some(trial.clone()),
                _ => None,
            },
            effective_on: match state {
                State::Approved { effective_on, .. } => Some(*effective_on),
                _ => None,
            },
            look_again_on: match state {
                State::Preparing(preparing) => preparing.look_again_on,
                _ => None,
            },
            appealed_on: self.case.appealed_on,
            happened: self.happened.clone(),
            follow_ups_due: self.case.follow_ups_due(self.today),
        }
    }

    fn sitting(&self) -> Option<PanelSeen> {
        let (panel, sealed) = match &self.case.state {
            State::Judging { panel, sealed, .. } | State::Calibrating { panel, sealed, .. } => {
                (panel, sealed)
            }
            _ => {
                let last = self.case.rounds.last()?;
                (&last.panel, &last.sealed)
            }
        };
        Some(PanelSeen {
            chair: panel.chair,
            members: panel.members.clone(),
            recused: panel.conflicts.iter().map(|it| it.member).collect(),
            is_in: sealed.iter().map(|it| it.by).collect(),
        })
    }

    fn conflicts(&self) -> Vec<Conflict> {
        match &self.case.state {
            State::Judging { panel, .. } | State::Calibrating { panel, .. } => {
                panel.conflicts.clone()
            }
            _ => Vec::new(),
        }
    }

    /// Sealed: one's own. Open: those of the panel one sits on.
    fn judgements_for(&self, me: PersonId) -> Vec<JudgementSeen> {
        let (sealed, revised): (&[Judgement], &[Judgement]) = match &self.case.state {
            State::Judging { sealed, .. } => (sealed, &[]),
            State::Calibrating {
                panel,
                sealed,
                revised,
                ..
            } if panel.judges(me) => (sealed, revised),
            _ => (&[], &[]),
        };
        let is_open = matches!(self.case.state, State::Calibrating { .. });
        let mine = sealed.iter().filter(|it| is_open || it.by == me);
        mine.map(|it| JudgementSeen {
            round: 1,
            sealed: it.clone(),
            revised: revised.iter().find(|other| other.by == it.by).cloned(),
        })
        .collect()
    }

    /// The rows of the table of rights that are looked at here.
    fn rights_of(&self, me: PersonId) -> BTreeSet<Action> {
        use Action::*;
        let is_private = !self.case.is_known_to_others();
        let judges = match &self.case.state {
            State::Judging { panel, .. } | State::Calibrating { panel, .. } => {
                (panel.judges(me), panel.chair == me)
            }
            _ => (false, false),
        };
        let mut may = BTreeSet::new();
        let sees = [KnowOfCase, SeeStory, SeeExhibits];
        match me {
            SARAH => {
                may.extend(sees);
                may.extend([
                    SeePanel,
                    SeeDecision,
                    SeeFollowUps,
                    GiveAsPerson,
                    WriteFollowUp,
                ]);
            }
            HER_MANAGER if is_private => may.extend([KnowOfCase, GiveAsNominator]),
            _ if is_private => {}
            HER_MANAGER => {
                may.extend(sees);
                may.extend([SeeDecision, SeeFollowUps, WriteFollowUp]);
            }
            PEOPLE_OPERATIONS => {
                may.extend(sees);
                may.extend([SeePanel, SeeConflicts, SeeDecision, SeeFollowUps]);
                may.extend([GiveAsPeopleOperations, WriteFollowUp]);
            }
            AUDITOR => may.extend([KnowOfCase, SeeStory, SeePanel, SeeConflicts, SeeDecision]),
            _ if judges.0 => {
                may.extend(sees);
                may.extend([SeePanel, SeeConflicts, GiveAsPanel]);
                may.extend(judges.1.then_some(GiveAsChair));
            }
            _ => {}
        }
        may
    }
}
