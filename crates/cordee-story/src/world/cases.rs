//! Cases, judged by the domain itself.

use super::{Denied, World};
use crate::{Deed, Happening, RoleName};
use cordee_domain::case::{Actor, Case, Command, Event, Facts, Office, Proposal};
use cordee_domain::{CaseId, PersonId};

impl World<'_> {
    pub(super) fn follow_in_a_case(&mut self, happening: &Happening) -> Result<(), Denied> {
        let by = happening.by;
        match &happening.deed {
            Deed::OpenCase { case, proposal } => {
                self.propose(*case, proposal, by)?;
                if proposal.person != by {
                    return Err(Denied::SomebodyElse(proposal.person));
                }
                let opened = Case::opened(*case, proposal.clone());
                self.cases.insert(*case, opened);
                Ok(())
            }
            Deed::Nominate { case, proposal } => {
                self.propose(*case, proposal, by)?;
                let nominated = Case::nominated(*case, proposal.clone());
                self.cases.insert(*case, nominated);
                Ok(())
            }
            Deed::Give {
                case,
                command,
                office,
            } => self.give(*case, command, (by, *office)),
            _ => Ok(()),
        }
    }

    fn propose(&self, case: CaseId, proposal: &Proposal, by: PersonId) -> Result<(), Denied> {
        if self.cases.contains_key(&case) {
            return Err(Denied::CaseThere(case));
        }
        self.level(&proposal.to)?;
        let stands = self.position(proposal.person);
        let stands = stands.ok_or(Denied::NotHere(proposal.person))?;
        let is_so = stands.level == proposal.from
            && proposal.begun_by == by
            && proposal.begun_on == self.today
            && proposal.framework == self.version;
        is_so.then_some(()).ok_or(Denied::Proposal(case))
    }

    fn give(
        &mut self,
        id: CaseId,
        command: &Command,
        (by, office): (PersonId, Office),
    ) -> Result<(), Denied> {
        let case = self.cases.get(&id).ok_or(Denied::NoCase(id))?;
        let person = case.proposal.person;
        if office == Office::PeopleOperations
            && !self.reaches(by, RoleName::PeopleOperations, person)
        {
            return Err(Denied::NoOffice(person));
        }
        let events = self.asked_of(case, command, Actor { person: by, office })?;
        for event in &events {
            if let Event::TookEffect { position, .. } | Event::WentBack { position } = event {
                self.look_at_line(position, self.level(&position.level)?)?;
                self.stands(position)?;
            }
        }
        if let Some(case) = self.cases.get_mut(&id) {
            for event in events {
                case.apply(event);
            }
        }
        Ok(())
    }

    fn asked_of(&self, case: &Case, command: &Command, actor: Actor) -> Result<Vec<Event>, Denied> {
        let person = self.somebody_here(case.proposal.person)?;
        let facts = Facts {
            today: self.today,
            actor,
            framework: self.framework,
            career: &person.career,
            trainings: &person.trainings,
            evidence: &person.evidence,
        };
        let answer = case.handle(command, &facts);
        answer.map_err(|refusal| Denied::Case(case.id, command.name(), refusal))
    }
}
