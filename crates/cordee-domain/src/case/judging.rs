//! While a case is judged: the panel, sealed judgements, the talk, the decision.

use super::handle::{Answer, only_people_operations};
use super::panel::{FEWEST_MEMBERS, PanelFacts};
use super::{
    Case, Command, Decision, Event, Facts, Judgement, Only, Opinion, PanelMembers, Refusal,
    decision,
};
use crate::PersonId;

impl Case {
    pub(super) fn while_submitted(&self, command: &Command, facts: &Facts<'_>) -> Answer {
        match command {
            Command::WithdrawConsent => self.withdraw_consent(facts),
            Command::NamePanel { chair, members } => {
                only_people_operations(facts.actor)?;
                let panel = PanelMembers::new(*chair, members.clone());
                self.look_at_panel(&panel, facts)?;
                let (chair, members) = (*chair, members.clone());
                Ok(vec![Event::PanelNamed { chair, members }])
            }
            _ => Err(self.not_now(command)),
        }
    }

    pub(super) fn while_judging(
        &self,
        command: &Command,
        facts: &Facts<'_>,
        panel: &PanelMembers,
        sealed: &[Judgement],
    ) -> Answer {
        match command {
            Command::WithdrawConsent => self.withdraw_consent(facts),
            Command::DeclareConflict { words } => {
                self.declare_conflict(words, facts, panel, sealed)
            }
            Command::CompletePanel { chair, joining } => {
                only_people_operations(facts.actor)?;
                let mut completed = panel.clone();
                completed.chair = *chair;
                completed.members.extend(joining);
                self.look_at_panel(&completed, facts)?;
                let (chair, joining) = (*chair, joining.clone());
                let completion = Event::PanelCompleted { chair, joining };
                Ok(self.opening(completion, &completed, sealed, facts))
            }
            Command::Judge { opinions } => self.judge(opinions, facts, panel, sealed),
            _ => Err(self.not_now(command)),
        }
    }

    pub(super) fn while_calibrating(
        &self,
        command: &Command,
        facts: &Facts<'_>,
        panel: &PanelMembers,
    ) -> Answer {
        match command {
            Command::WithdrawConsent => self.withdraw_consent(facts),
            Command::Revise { opinions } => {
                let judgement = self.judgement(opinions, facts, panel)?;
                Ok(vec![Event::Revised(judgement)])
            }
            Command::Decide { outcome, reasons } => {
                if facts.actor.person != panel.chair {
                    return Err(Refusal::OnlyFor(Only::TheChair));
                }
                let judged_by = self.judged_by(facts.framework);
                decision::look_at(outcome, reasons, &judged_by, facts.today)?;
                Ok(vec![Event::Decided(Decision {
                    outcome: outcome.clone(),
                    reasons: reasons.clone(),
                    by: facts.actor.person,
                    on: facts.today,
                })])
            }
            _ => Err(self.not_now(command)),
        }
    }

    fn look_at_panel(&self, panel: &PanelMembers, facts: &Facts<'_>) -> Result<(), Refusal> {
        let gates = self
            .defined_move(facts.framework)
            .and_then(|it| it.gates.as_ref());
        let stated = gates
            .and_then(|gates| gates.panel)
            .and_then(|it| it.members);
        let stated = stated.and_then(|members| usize::try_from(members).ok());
        let judged_before: Vec<PersonId> = match self.appealed_on {
            Some(_) => self
                .rounds
                .iter()
                .flat_map(|it| &it.panel.members)
                .copied()
                .collect(),
            None => Vec::new(),
        };
        let looked_at = panel.look_at(&PanelFacts {
            candidate: self.proposal.person,
            begun_by: self.proposal.begun_by,
            manager: facts.career.on(facts.today).and_then(|it| it.manager),
            at_least: stated.unwrap_or(FEWEST_MEMBERS).max(FEWEST_MEMBERS),
            judged_before: &judged_before,
        });
        looked_at.map_err(Refusal::Panel)
    }

    fn judgement(
        &self,
        opinions: &[Opinion],
        facts: &Facts<'_>,
        panel: &PanelMembers,
    ) -> Result<Judgement, Refusal> {
        if !panel.judges(facts.actor.person) {
            return Err(Refusal::OnlyFor(Only::AMember));
        }
        let judgement = Judgement {
            by: facts.actor.person,
            on: facts.today,
            opinions: opinions.to_vec(),
        };
        judgement.look_at(&self.judged_by(facts.framework))?;
        Ok(judgement)
    }

    /// A member may write their judgement again until the last one is in; then the seals open.
    fn judge(
        &self,
        opinions: &[Opinion],
        facts: &Facts<'_>,
        panel: &PanelMembers,
        sealed: &[Judgement],
    ) -> Answer {
        let judgement = self.judgement(opinions, facts, panel)?;
        let mut all = sealed.to_vec();
        all.push(judgement.clone());
        Ok(self.opening(Event::Judged(judgement), panel, &all, facts))
    }

    fn declare_conflict(
        &self,
        words: &str,
        facts: &Facts<'_>,
        panel: &PanelMembers,
        sealed: &[Judgement],
    ) -> Answer {
        let member = facts.actor.person;
        if !panel.judges(member) {
            return Err(Refusal::OnlyFor(Only::AMember));
        }
        if words.trim().is_empty() {
            return Err(Refusal::NoWords);
        }
        let mut left = panel.clone();
        left.members.retain(|it| *it != member);
        let declared = Event::ConflictDeclared {
            member,
            words: words.trim().to_owned(),
            on: facts.today,
        };
        Ok(self.opening(declared, &left, sealed, facts))
    }

    /// An event, and the opening of the seals where everyone on a whole panel has judged.
    fn opening(
        &self,
        event: Event,
        panel: &PanelMembers,
        sealed: &[Judgement],
        facts: &Facts<'_>,
    ) -> Vec<Event> {
        let is_in = |member: &PersonId| sealed.iter().any(|it| it.by == *member);
        let mut events = vec![event];
        if panel.members.iter().all(is_in) && self.look_at_panel(panel, facts).is_ok() {
            events.push(Event::SealsOpened);
        }
        events
    }
}
