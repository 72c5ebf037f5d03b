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
use cordee_access::{Action, EvidenceRow, Resource};
use cordee_domain::case::Case;
use cordee_domain::{CaseId, Evidence, EvidenceId, PersonId, Voucher};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;

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
                if asked.is_empty() {
                    return Ok(Vec::new());
                }
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

    async fn evidence_seen(&self, row: evidence::Model) -> Result<EvidenceSeen, No> {
        let seen = self.all_seen(vec![row]).await?.pop();
        seen.ok_or(No::NotFound)
    }

    /// Rows as far as whoever asks may see them, in their order; what belongs to them is fetched
    /// for all at once.
    async fn all_seen(&self, rows: Vec<evidence::Model>) -> Result<Vec<EvidenceSeen>, No> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let asked = self.asked_about(&rows).await?;
        let mut resources = Vec::with_capacity(rows.len());
        for row in &rows {
            let resource = Resource::Evidence(rights_row(row, &asked));
            self.allow(Action::SeeEvidence, Action::SeeEvidence, &resource)?;
            resources.push((resource, Revision(crate::tables::id(row.revision))));
        }
        let wholes = self.wholes(rows).await?;
        let around = self.around_all(&wholes, asked).await?;
        let me = self.me()?;
        let seen = wholes.into_iter().zip(resources);
        let seen = seen.map(|(evidence, (resource, revision))| {
            Ok(EvidenceSeen {
                name: around.name(evidence.person),
                vouched_by: evidence.vouchers.iter().map(|it| around.name(it.by)).collect(),
                asked: around.open_questions(&evidence, me)?,
                in_cases: around.standing_in(&evidence, me),
                revision,
                may: self.all_they_may(&resource),
                evidence,
            })
        });
        seen.collect()
    }

    /// Who was asked to vouch for these, the earliest first.
    async fn asked_about(&self, rows: &[evidence::Model]) -> Result<Vec<asked::Model>, No> {
        Ok(asked::Entity::find()
            .filter(asked::Column::Evidence.is_in(rows.iter().map(|row| row.id)))
            .order_by_asc(asked::Column::Asked)
            .order_by_asc(asked::Column::Whom)
            .all(self.tx)
            .await?)
    }

    async fn around_all(
        &self,
        wholes: &[Evidence],
        asked: Vec<asked::Model>,
    ) -> Result<Around, No> {
        let me = self.me()?;
        let vouching = wholes.iter().flat_map(|it| &it.vouchers).map(|it| it.by);
        let theirs = wholes.iter().map(|it| it.person);
        let whom = asked.iter().map(|it| PersonId::of(it.whom));
        let names = self.names(vouching.chain(theirs).chain(whom)).await?;
        let exhibits = if wholes.iter().any(|it| it.person == me) {
            self.own_exhibits(me).await?
        } else {
            Vec::new()
        };
        Ok(Around {
            asked,
            names,
            exhibits,
        })
    }

    /// The cases of whoever asks, each with the evidence that stands in it.
    async fn own_exhibits(&self, me: PersonId) -> Result<Vec<(CaseId, Vec<EvidenceId>)>, No> {
        let rows = cases::Entity::find()
            .filter(cases::Column::Person.eq(me.row()))
            .order_by_asc(cases::Column::BegunOn)
            .order_by_asc(cases::Column::Id)
            .all(self.tx)
            .await?;
        let read = |row: cases::Model| {
            let case: Case = of_body(&row.body)?;
            let standing = case.exhibits.iter().map(|it| it.evidence);
            Ok((case.id, standing.collect()))
        };
        rows.into_iter().map(read).collect()
    }
}

/// What belongs to several pieces of evidence.
struct Around {
    asked: Vec<asked::Model>,
    names: BTreeMap<PersonId, String>,
    exhibits: Vec<(CaseId, Vec<EvidenceId>)>,
}

impl Around {
    fn name(&self, id: PersonId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    /// Who was asked and has not answered: for its person, and for those who were asked to know
    /// their own.
    fn open_questions(&self, evidence: &Evidence, me: PersonId) -> Result<Vec<Asked>, No> {
        let is_open = |row: &&asked::Model| {
            let whom = PersonId::of(row.whom);
            let is_answered = evidence.vouchers.iter().any(|it| it.by == whom);
            let is_of_it = row.evidence == evidence.id.row();
            is_of_it && !is_answered && (evidence.person == me || whom == me)
        };
        let open = self.asked.iter().filter(is_open).map(|row| {
            let whom = PersonId::of(row.whom);
            Ok(Asked {
                whom,
                name: self.name(whom),
                on: date(&row.asked)?,
            })
        });
        open.collect()
    }

    /// In which of the person's cases it stands; only the person is told.
    fn standing_in(&self, evidence: &Evidence, me: PersonId) -> Vec<CaseId> {
        if me != evidence.person {
            return Vec::new();
        }
        let standing = self.exhibits.iter().filter(|(_, it)| it.contains(&evidence.id));
        standing.map(|(case, _)| *case).collect()
    }
}

/// What rights look at of a piece of evidence, where it is known who was asked.
pub(crate) fn rights_row(row: &evidence::Model, asked: &[asked::Model]) -> EvidenceRow {
    let of_it = asked.iter().filter(|it| it.evidence == row.id);
    EvidenceRow {
        person: PersonId::of(row.person),
        asked_to_vouch: of_it.map(|it| PersonId::of(it.whom)).collect(),
        is_withdrawn: row.withdrawn != EVER,
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
