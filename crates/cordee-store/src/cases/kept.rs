//! How a case is kept: whole, with what lists and rights look at beside it.

use super::{is_over, stirs_on};
use crate::No;
use crate::seen::Revision;
use crate::store::Room;
use crate::tables::cases::{cases, events, parts};
use crate::tables::{EVER, Numbered, body, day, number, of_body, written};
use cordee_access::CaseRow;
use cordee_domain::case::{Case, Event};
use cordee_domain::{CaseId, Framework, PersonId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The first entry of a case's events: how it began.
pub(crate) const OPENED: &str = "opened";
pub(crate) const NOMINATED: &str = "nominated";

impl Room<'_> {
    /// The whole of a case with its revision, for those who judge what may be seen of it. It does
    /// not leave the store.
    pub(crate) async fn whole_case(&self, id: CaseId) -> Result<(Case, Revision), No> {
        let row = cases::Entity::find_by_id(id.row()).one(self.tx).await?;
        let row = row.ok_or(No::NotFound)?;
        let revision = Revision(crate::tables::id(row.revision));
        Ok((of_body(&row.body)?, revision))
    }

    /// Keeps a case that begins.
    pub(crate) async fn begin_case(
        &self,
        case: &Case,
        how: &'static str,
        framework: &Framework,
    ) -> Result<(), No> {
        let row = self.row_of(case, Revision(1), framework)?;
        cases::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        self.keep_parts(case).await?;
        self.note(case.id, 1, case.proposal.begun_by, how, &case.proposal)
            .await
    }

    /// Keeps a case after something has happened to it, unless another change came before.
    pub(crate) async fn keep_case(
        &self,
        case: &Case,
        seen: Revision,
        happened: &[Event],
        framework: &Framework,
    ) -> Result<Revision, No> {
        let next = Revision(seen.0 + 1);
        let row = self.row_of(case, next, framework)?;
        let kept = cases::Entity::update_many()
            .set(row)
            .filter(cases::Column::Id.eq(case.id.row()))
            .filter(cases::Column::Revision.eq(number(seen.0)))
            .exec(self.tx)
            .await?;
        if kept.rows_affected != 1 {
            return Err(No::Stale);
        }
        self.keep_parts(case).await?;
        let me = self.me()?;
        let before = events::Entity::find()
            .filter(events::Column::CaseId.eq(case.id.row()))
            .count(self.tx)
            .await?;
        let mut place = i32::try_from(before).unwrap_or(i32::MAX);
        for event in happened {
            place = place.saturating_add(1);
            self.note(case.id, place, me, event.name(), event).await?;
        }
        Ok(next)
    }

    fn row_of(
        &self,
        case: &Case,
        revision: Revision,
        framework: &Framework,
    ) -> Result<cases::ActiveModel, No> {
        let proposal = &case.proposal;
        let stirs = stirs_on(case, self.asking.today, framework);
        Ok(cases::ActiveModel {
            id: Set(case.id.row()),
            person: Set(proposal.person.row()),
            begun_by: Set(proposal.begun_by.row()),
            begun_on: Set(day(proposal.begun_on)),
            kind: Set(written(&proposal.kind)),
            from_level: Set(proposal.from.to_string()),
            to_level: Set(proposal.to.to_string()),
            framework: Set(proposal.framework.to_string()),
            state: Set(written(&case.state.name())),
            is_known: Set(case.is_known_to_others()),
            is_over: Set(is_over(case)),
            stirs_on: Set(stirs.map_or(EVER.to_owned(), day)),
            body: Set(body(case)?),
            revision: Set(number(revision.0)),
        })
    }

    /// Who has which part in it, anew: what the rights say of the case, and nothing else.
    async fn keep_parts(&self, case: &Case) -> Result<(), No> {
        parts::Entity::delete_many()
            .filter(parts::Column::CaseId.eq(case.id.row()))
            .exec(self.tx)
            .await?;
        let nobody = cordee_access::PersonRow::alone(case.proposal.person);
        let row = CaseRow::of(case, nobody);
        let chair: Vec<PersonId> = row.chair.into_iter().collect();
        let mentor: Vec<PersonId> = row.mentor.into_iter().collect();
        for (part, people) in [
            ("panel", &row.panel),
            ("chair", &chair),
            ("sat", &row.sat_on_panel),
            ("recused", &row.recused),
            ("mentor", &mentor),
        ] {
            for person in people {
                let row = parts::ActiveModel {
                    case_id: Set(case.id.row()),
                    part: Set(part.to_owned()),
                    person: Set(person.row()),
                };
                parts::Entity::insert(row)
                    .exec_without_returning(self.tx)
                    .await?;
            }
        }
        Ok(())
    }

    async fn note(
        &self,
        case: CaseId,
        place: i32,
        by: PersonId,
        name: &str,
        what: &impl serde::Serialize,
    ) -> Result<(), No> {
        let row = events::ActiveModel {
            case_id: Set(case.row()),
            number: Set(place),
            day: Set(self.today.clone()),
            given_by: Set(by.row()),
            name: Set(name.to_owned()),
            body: Set(body(what)?),
        };
        events::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }
}
