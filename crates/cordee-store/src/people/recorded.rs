//! What is recorded of people for equal pay: their sex, and the day they were hired.

use crate::audit::Entry;
use crate::given::{Wrongs, day as sensible_day};
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::records;
use crate::tables::{Numbered, date, day, word, written};
use crate::{Asking, Failure, No, PersonRecorded};
use cordee_access::Action;
use cordee_domain::PersonId;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;

impl Store {
    /// Records somebody's sex and the day they were hired, in place of what was recorded.
    pub async fn write_recorded(
        &self,
        asking: &Asking,
        id: PersonId,
        recorded: PersonRecorded,
    ) -> Result<Done<()>, No> {
        let input = (id, recorded);
        self.change(asking, "record-for-equal-pay", &input, move |room| {
            Box::pin(async move { room.write_recorded(id, recorded).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn write_recorded(&self, id: PersonId, given: PersonRecorded) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::WriteRecorded, Action::SeeName, &resource)?;
        let mut wrongs = Wrongs::default();
        if let Some(hired) = given.hired {
            wrongs.take(sensible_day("hired", hired));
            if hired > self.asking.today {
                wrongs.say("hired", "that day has not come yet");
            }
        }
        wrongs.done()?;
        let again = OnConflict::column(records::Column::Person)
            .update_columns([records::Column::Sex, records::Column::Hired])
            .to_owned();
        records::Entity::insert(record_row(id, given))
            .on_conflict(again)
            .exec_without_returning(self.tx)
            .await?;
        let entry = Entry::new("record-for-equal-pay", "person", id.row(), by);
        Ok(Made::new((), entry))
    }

    pub(super) async fn recorded_of(&self, id: PersonId) -> Result<PersonRecorded, No> {
        let row = records::Entity::find_by_id(id.row()).one(self.tx).await?;
        let recorded = row.as_ref().map(record_of).transpose()?;
        Ok(recorded.unwrap_or_default())
    }
}

/// A record as it is kept.
pub(crate) fn record_row(id: PersonId, it: PersonRecorded) -> records::ActiveModel {
    records::ActiveModel {
        person: Set(id.row()),
        sex: Set(written(&it.sex)),
        hired: Set(it.hired.map(day)),
    }
}

/// A record as it was kept.
pub(crate) fn record_of(row: &records::Model) -> Result<PersonRecorded, Failure> {
    Ok(PersonRecorded {
        sex: word(&row.sex)?,
        hired: row.hired.as_deref().map(date).transpose()?,
    })
}
