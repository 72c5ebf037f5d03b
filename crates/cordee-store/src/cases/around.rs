//! What is true around a case: the facts that the domain decides by.

use crate::No;
use crate::career::Pay;
use crate::store::Room;
use crate::tables::Numbered;
use crate::tables::people::trainings;
use crate::tables::{date, word};
use cordee_domain::case::{Actor, Case, Completed, Facts, Office};
use cordee_domain::{Career, Evidence, Framework, PersonId};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::sync::Arc;

/// What is true around a case today. It holds pay and everything its person has written, and does
/// not leave the store.
pub(crate) struct Around {
    pub(crate) framework: Arc<Framework>,
    career: Career,
    trainings: Vec<Completed>,
    evidence: Vec<Evidence>,
    today: Date,
}

impl Around {
    pub(crate) fn facts(&self, person: PersonId, office: Office) -> Facts<'_> {
        Facts {
            today: self.today,
            actor: Actor { person, office },
            framework: &self.framework,
            career: &self.career,
            trainings: &self.trainings,
            evidence: &self.evidence,
        }
    }

    pub(crate) fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }
}

impl Room<'_> {
    /// What is true around a case of this person, by the framework the case is bound to.
    pub(crate) async fn around(&self, case: &Case) -> Result<Around, No> {
        let person = case.proposal.person;
        let framework = self.house.frameworks.of(case.proposal.framework);
        Ok(Around {
            framework: framework.ok_or(No::NoFramework)?,
            career: self.career(person, Pay::With).await?,
            trainings: self.whole_trainings_of(person).await?,
            evidence: self.whole_evidence_of(person).await?,
            today: self.asking.today,
        })
    }

    /// What somebody has been trained in, earliest first. Whoever calls has asked the rights, or
    /// decides.
    pub(crate) async fn whole_trainings_of(&self, id: PersonId) -> Result<Vec<Completed>, No> {
        let rows = trainings::Entity::find()
            .filter(trainings::Column::Person.eq(id.row()))
            .order_by_asc(trainings::Column::Completed)
            .order_by_asc(trainings::Column::Training)
            .all(self.tx)
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(Completed {
                    training: word(&row.training)?,
                    on: date(&row.completed)?,
                })
            })
            .collect()
    }
}
