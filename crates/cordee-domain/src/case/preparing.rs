//! While a case is prepared: evidence, the trial, waivers, handing it in.

use super::handle::{Answer, only_people_operations};
use super::{Case, Command, Event, Facts, GateKind, GateReport, Refusal, Standing, State, Waiver};
use crate::{Competency, CompetencyId, CompetencyKind, Doing, EvidenceId};

impl Case {
    pub(super) fn while_preparing(&self, command: &Command, facts: &Facts<'_>) -> Answer {
        match command {
            Command::WithdrawConsent => self.withdraw_consent(facts),
            Command::Attach { evidence, shows } => self.attach(*evidence, shows, facts),
            Command::Detach { evidence, shows } => self.detach(*evidence, shows, facts),
            Command::PlanTrial(plan) => {
                only_people_operations(facts.actor)?;
                Ok(vec![Event::TrialPlanned(plan.clone())])
            }
            Command::Waive { gate, why } => self.waive(*gate, why, facts),
            Command::Submit => self.submit(facts),
            _ => Err(self.not_now(command)),
        }
    }

    fn attach(&self, evidence: EvidenceId, shows: &CompetencyId, facts: &Facts<'_>) -> Answer {
        self.only_the_person(facts)?;
        let mut own = facts.evidence.iter();
        let found = own.find(|it| {
            it.id == evidence && it.person == self.proposal.person && it.withdrawn.is_none()
        });
        let Some(found) = found else {
            return Err(Refusal::NoSuchEvidence(evidence));
        };
        let competency = self.asked(shows, facts)?;
        let is_about_people = competency.kind == Some(CompetencyKind::People);
        if found.doing == Doing::CraftOutput && is_about_people {
            return Err(Refusal::CraftOutputIsContext(shows.clone()));
        }
        if self.is_attached(evidence, shows) {
            return Err(Refusal::AttachedAlready);
        }
        let (shows, on) = (shows.clone(), facts.today);
        Ok(vec![Event::Attached {
            evidence,
            shows,
            on,
        }])
    }

    /// The competency of this name among those the target level asks for, whether the panel
    /// judges it or looks at it as context.
    fn asked<'f>(&self, id: &CompetencyId, facts: &Facts<'f>) -> Result<&'f Competency, Refusal> {
        let expectations = self.target(facts.framework).into_iter();
        expectations
            .flat_map(|level| &level.expectations)
            .map(|it| facts.framework.competency(it.competency))
            .find(|competency| competency.id == *id)
            .ok_or_else(|| Refusal::NotAnExpectation(id.clone()))
    }

    fn is_attached(&self, evidence: EvidenceId, shows: &CompetencyId) -> bool {
        let mut exhibits = self.exhibits.iter();
        exhibits.any(|it| it.evidence == evidence && it.shows == *shows)
    }

    fn detach(&self, evidence: EvidenceId, shows: &CompetencyId, facts: &Facts<'_>) -> Answer {
        self.only_the_person(facts)?;
        if !self.is_attached(evidence, shows) {
            return Err(Refusal::NotAttached);
        }
        let shows = shows.clone();
        Ok(vec![Event::Detached { evidence, shows }])
    }

    fn waive(&self, gate: GateKind, why: &str, facts: &Facts<'_>) -> Answer {
        only_people_operations(facts.actor)?;
        if gate == GateKind::Consent {
            return Err(Refusal::ConsentCannotBeWaived);
        }
        if why.trim().is_empty() {
            return Err(Refusal::NoWords);
        }
        let report = GateReport::of(self, facts);
        if !matches!(report.standing(gate), Some(Standing::Missing(_))) {
            return Err(Refusal::GateIsMet);
        }
        let waiver = Waiver {
            gate,
            why: why.trim().to_owned(),
            by: facts.actor.person,
            on: facts.today,
        };
        Ok(vec![Event::Waived(waiver)])
    }

    fn submit(&self, facts: &Facts<'_>) -> Answer {
        self.only_the_person(facts)?;
        if let State::Preparing(preparing) = &self.state
            && let Some(day) = preparing.look_again_on
            && facts.today < day
        {
            return Err(Refusal::TooEarly(day));
        }
        let report = GateReport::of(self, facts);
        if !report.is_open() {
            return Err(Refusal::Gates(report));
        }
        Ok(vec![Event::Submitted { on: facts.today }])
    }
}
