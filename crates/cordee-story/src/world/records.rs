//! What people want, have learned and have done.

use super::{Denied, World};
use crate::{Deed, Happening};
use cordee_domain::case::Completed;
use cordee_domain::{Aspiration, Evidence, EvidenceId, PersonId, TrainingId, Voucher};
use jiff::civil::Date;

impl World<'_> {
    pub(super) fn follow_in_a_record(&mut self, happening: &Happening) -> Result<(), Denied> {
        let by = happening.by;
        match &happening.deed {
            Deed::WriteAspiration(aspiration) => self.write_aspiration(by, aspiration),
            Deed::RecordTraining {
                person,
                training,
                on,
            } => self.record_training(*person, training, *on),
            Deed::WriteEvidence(evidence) => self.write_evidence(by, evidence),
            Deed::AskToVouch { evidence, whom } => self.ask_to_vouch(by, *evidence, *whom),
            Deed::Vouch { evidence, words } => self.vouch(by, *evidence, words),
            Deed::WithdrawEvidence { evidence } => {
                let on = self.today;
                self.own_evidence(by, *evidence)?.withdrawn = Some(on);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn write_aspiration(&mut self, by: PersonId, it: &Aspiration) -> Result<(), Denied> {
        if it.person != by {
            return Err(Denied::SomebodyElse(it.person));
        }
        self.somebody_here_mut(by)?.aspirations.push(it.clone());
        Ok(())
    }

    fn record_training(
        &mut self,
        person: PersonId,
        training: &TrainingId,
        on: Date,
    ) -> Result<(), Denied> {
        let mut known = self.framework.trainings().values();
        if !known.any(|it| it.id == *training) {
            return Err(Denied::NoTraining);
        }
        if self.today < on {
            return Err(Denied::Days(on, self.today));
        }
        let training = training.clone();
        let trainings = &mut self.somebody_here_mut(person)?.trainings;
        trainings.push(Completed { training, on });
        Ok(())
    }

    fn write_evidence(&mut self, by: PersonId, it: &Evidence) -> Result<(), Denied> {
        if it.person != by {
            return Err(Denied::SomebodyElse(it.person));
        }
        let begins = it.vouchers.is_empty() && it.withdrawn.is_none() && it.on <= self.today;
        if !begins || self.owners.contains_key(&it.id) {
            return Err(Denied::Evidence(it.id));
        }
        self.somebody_here_mut(by)?.evidence.push(it.clone());
        self.owners.insert(it.id, by);
        Ok(())
    }

    fn ask_to_vouch(
        &mut self,
        by: PersonId,
        evidence: EvidenceId,
        whom: PersonId,
    ) -> Result<(), Denied> {
        self.somebody_here(whom)?;
        if whom == by {
            return Err(Denied::Vouch(cordee_domain::VouchRefusal::Own));
        }
        self.own_evidence(by, evidence)?;
        self.asked.insert((evidence, whom));
        Ok(())
    }

    fn vouch(&mut self, by: PersonId, evidence: EvidenceId, words: &str) -> Result<(), Denied> {
        if !self.asked.contains(&(evidence, by)) {
            return Err(Denied::NotAsked(evidence));
        }
        let owner = self.owners.get(&evidence).copied();
        let owner = owner.ok_or(Denied::NoEvidence(evidence))?;
        let on = self.today;
        let found = self.own_evidence(owner, evidence)?;
        let words = words.to_owned();
        let vouched = found.clone().vouched(Voucher { by, on, words });
        *found = vouched.map_err(Denied::Vouch)?;
        Ok(())
    }

    fn own_evidence(&mut self, by: PersonId, id: EvidenceId) -> Result<&mut Evidence, Denied> {
        let evidence = &mut self.somebody_here_mut(by)?.evidence;
        let found = evidence.iter_mut().find(|it| it.id == id);
        found.ok_or(Denied::NoEvidence(id))
    }
}
