//! Evidence: written, vouched for, taken back; and looked at.

mod acts;

pub(crate) use acts::{evidence_row, shows_rows, voucher_rows};

pub(crate) use acts::text;

use crate::seen::{Asked, EvidenceSeen, Revision};
use crate::store::Room;
use crate::tables::cases::cases;
use crate::tables::evidence::{asked, evidence, shows, vouchers};
use crate::tables::{EVER, Numbered, date, last_date, of_body, word};
use crate::{Asking, No, Store};
use cordee_access::{Action, Resource};
use cordee_domain::case::Case;
use cordee_domain::{CaseId, Evidence, EvidenceId, PersonId, Voucher};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

impl Store {
    /// Somebody's evidence, the latest first, as far as whoever asks may see it.
    pub async fn evidence_of(
        &self,
        asking: &Asking,
        person: PersonId,
    ) -> Result<Vec<EvidenceSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let rows = evidence::Entity::find()
                    .filter(room.rows_for(Action::SeeEvidence)?)
                    .filter(evidence::Column::Person.eq(person.row()))
                    .order_by_desc(evidence::Column::Happened)
                    .order_by_asc(evidence::Column::Id)
                    .all(room.tx)
                    .await?;
                room.all_seen(rows).await
            })
        })
        .await
    }

    /// One piece of evidence.
    pub async fn evidence(&self, asking: &Asking, id: EvidenceId) -> Result<EvidenceSeen, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let row = room.evidence_by_id(id).await?;
                room.evidence_seen(row).await
            })
        })
        .await
    }

    /// What whoever asks was asked to vouch for and has not answered, the earliest asked first.
    pub async fn asked_of_me(&self, asking: &Asking) -> Result<Vec<EvidenceSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let me = room.me()?;
                let asked = asked::Entity::find()
                    .filter(asked::Column::Whom.eq(me.row()))
                    .order_by_asc(asked::Column::Asked)
                    .order_by_asc(asked::Column::Evidence)
                    .all(room.tx)
                    .await?;
                let asked: Vec<i64> = asked.into_iter().map(|it| it.evidence).collect();
                let rows = evidence::Entity::find()
                    .filter(room.rows_for(Action::Vouch)?)
                    .filter(evidence::Column::Id.is_in(asked.iter().copied()))
                    .all(room.tx)
                    .await?;
                let mut seen = room.all_seen(rows).await?;
                seen.retain(|it| it.evidence.vouchers.iter().all(|voucher| voucher.by != me));
                seen.sort_by_key(|it| asked.iter().position(|id| *id == it.evidence.id.row()));
                Ok(seen)
            })
        })
        .await
    }
}

impl Room<'_> {
    pub(crate) async fn evidence_by_id(&self, id: EvidenceId) -> Result<evidence::Model, No> {
        let row = evidence::Entity::find_by_id(id.row()).one(self.tx).await?;
        row.ok_or(No::NotFound)
    }

    /// Everything somebody has written, in the order of its days. For deciding; whoever calls
    /// shows only what the rights give.
    pub(crate) async fn whole_evidence_of(&self, person: PersonId) -> Result<Vec<Evidence>, No> {
        let rows = evidence::Entity::find()
            .filter(evidence::Column::Person.eq(person.row()))
            .order_by_asc(evidence::Column::Happened)
            .order_by_asc(evidence::Column::Id)
            .all(self.tx)
            .await?;
        self.wholes(rows).await
    }

    /// Rows with all that belongs to them, in their order.
    pub(crate) async fn wholes(&self, rows: Vec<evidence::Model>) -> Result<Vec<Evidence>, No> {
        let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
        let shown = shows::Entity::find()
            .filter(shows::Column::Evidence.is_in(ids.iter().copied()))
            .order_by_asc(shows::Column::Place)
            .all(self.tx)
            .await?;
        let vouched = vouchers::Entity::find()
            .filter(vouchers::Column::Evidence.is_in(ids))
            .order_by_asc(vouchers::Column::Place)
            .all(self.tx)
            .await?;
        rows.into_iter()
            .map(|row| whole(row, &shown, &vouched))
            .collect()
    }

    async fn all_seen(&self, rows: Vec<evidence::Model>) -> Result<Vec<EvidenceSeen>, No> {
        let mut seen = Vec::with_capacity(rows.len());
        for row in rows {
            seen.push(self.evidence_seen(row).await?);
        }
        Ok(seen)
    }

    async fn evidence_seen(&self, row: evidence::Model) -> Result<EvidenceSeen, No> {
        let resource = Resource::Evidence(self.evidence_row(&row).await?);
        self.allow(Action::SeeEvidence, Action::SeeEvidence, &resource)?;
        let revision = Revision(crate::tables::id(row.revision));
        let evidence = self.wholes(vec![row]).await?.pop().ok_or(No::NotFound)?;
        let vouching = evidence.vouchers.iter().map(|it| it.by);
        let names = self.names(vouching.chain([evidence.person])).await?;
        let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
        Ok(EvidenceSeen {
            name: name(evidence.person),
            vouched_by: evidence.vouchers.iter().map(|it| name(it.by)).collect(),
            asked: self.open_questions(&evidence).await?,
            in_cases: self.standing_in(&evidence).await?,
            revision,
            may: self.all_they_may(&resource),
            evidence,
        })
    }

    /// Who was asked and has not answered: for its person, and for those who were asked to know
    /// their own.
    async fn open_questions(&self, evidence: &Evidence) -> Result<Vec<Asked>, No> {
        let me = self.me()?;
        let rows = asked::Entity::find()
            .filter(asked::Column::Evidence.eq(evidence.id.row()))
            .order_by_asc(asked::Column::Asked)
            .order_by_asc(asked::Column::Whom)
            .all(self.tx)
            .await?;
        let is_open = |row: &asked::Model| {
            let whom = PersonId::of(row.whom);
            let is_answered = evidence.vouchers.iter().any(|it| it.by == whom);
            !is_answered && (evidence.person == me || whom == me)
        };
        let open: Vec<asked::Model> = rows.into_iter().filter(is_open).collect();
        let names = self
            .names(open.iter().map(|it| PersonId::of(it.whom)))
            .await?;
        open.into_iter()
            .map(|row| {
                let whom = PersonId::of(row.whom);
                Ok(Asked {
                    whom,
                    name: names.get(&whom).cloned().unwrap_or_default(),
                    on: date(&row.asked)?,
                })
            })
            .collect()
    }

    /// In which of the person's cases it stands; only the person is told.
    async fn standing_in(&self, evidence: &Evidence) -> Result<Vec<CaseId>, No> {
        if self.me()? != evidence.person {
            return Ok(Vec::new());
        }
        let rows = cases::Entity::find()
            .filter(cases::Column::Person.eq(evidence.person.row()))
            .order_by_asc(cases::Column::BegunOn)
            .order_by_asc(cases::Column::Id)
            .all(self.tx)
            .await?;
        let mut standing = Vec::new();
        for row in rows {
            let case: Case = of_body(&row.body)?;
            if case.exhibits.iter().any(|it| it.evidence == evidence.id) {
                standing.push(case.id);
            }
        }
        Ok(standing)
    }
}

fn whole(
    row: evidence::Model,
    shown: &[shows::Model],
    vouched: &[vouchers::Model],
) -> Result<Evidence, No> {
    let competencies = shown.iter().filter(|it| it.evidence == row.id);
    let competencies: Result<Vec<_>, _> = competencies.map(|it| word(&it.competency)).collect();
    let vouchers = vouched.iter().filter(|it| it.evidence == row.id);
    let vouchers: Result<Vec<Voucher>, crate::Failure> = vouchers
        .map(|it| {
            Ok(Voucher {
                by: PersonId::of(it.voucher),
                on: date(&it.given)?,
                words: it.words.clone(),
            })
        })
        .collect();
    Ok(Evidence {
        id: EvidenceId::of(row.id),
        person: PersonId::of(row.person),
        on: date(&row.happened)?,
        title: row.title,
        words: row.words,
        link: row.link,
        doing: word(&row.doing)?,
        competencies: competencies?,
        vouchers: vouchers?,
        withdrawn: if row.withdrawn == EVER {
            None
        } else {
            last_date(&row.withdrawn)?
        },
    })
}
