//! Training that people have completed, and what they want.

use crate::audit::Entry;
use crate::given::{Wrongs, day as sensible_day, words};
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::{aspirations, trainings};
use crate::tables::{Numbered, day, written};
use crate::{Asking, No};
use cordee_access::Action;
use cordee_domain::case::Completed;
use cordee_domain::{Aspiration, PersonId, Shared};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;

impl Store {
    /// Records that somebody has completed a training; a day written wrongly is put right by
    /// recording it again.
    pub async fn record_training(
        &self,
        asking: &Asking,
        id: PersonId,
        completed: &Completed,
    ) -> Result<Done<()>, No> {
        let given = completed.clone();
        self.change(asking, "record-training", &(id, completed), move |room| {
            Box::pin(async move { room.record_training(id, given).await })
        })
        .await
    }

    /// Writes what somebody wants and with whom they share it. Of what they wrote, nothing goes
    /// into the audit log. The day is today's where they want something else than before.
    pub async fn write_aspiration(
        &self,
        asking: &Asking,
        aspiration: &Aspiration,
    ) -> Result<Done<()>, No> {
        let given = aspiration.clone();
        self.change(asking, "write-aspiration", aspiration, move |room| {
            Box::pin(async move { room.write_aspiration(given).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn record_training(&self, id: PersonId, given: Completed) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::RecordTraining, Action::SeeName, &resource)?;
        let mut wrongs = Wrongs::default();
        wrongs.take(sensible_day("on", given.on));
        if given.on > self.asking.today {
            wrongs.say("on", "that day has not come yet");
        }
        let framework = self.framework()?;
        let mut known = framework.trainings().values();
        if !known.any(|it| it.id == given.training) {
            let why = format!("the framework has no training `{}`", given.training);
            wrongs.say("training", why);
        }
        wrongs.done()?;
        let row = trainings::ActiveModel {
            person: Set(id.row()),
            training: Set(given.training.to_string()),
            completed: Set(day(given.on)),
        };
        let key = [trainings::Column::Person, trainings::Column::Training];
        let again = OnConflict::columns(key)
            .update_column(trainings::Column::Completed)
            .to_owned();
        trainings::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(self.tx)
            .await?;
        let entry = Entry::new("record-training", "person", id.row(), by);
        Ok(Made::new((), entry))
    }

    async fn write_aspiration(&self, given: Aspiration) -> Result<Made<()>, No> {
        let id = given.person;
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::WriteAspiration, Action::SeeName, &resource)?;
        let mut wrongs = Wrongs::default();
        let said = wrongs.take(words("words", &given.words));
        wrongs.done()?;
        let wish = written(&given.wish);
        let before = aspirations::Entity::find_by_id(id.row())
            .one(self.tx)
            .await?;
        let since = before.filter(|it| it.wish == wish).map(|it| it.since);
        let row = aspirations::ActiveModel {
            person: Set(id.row()),
            wish: Set(wish),
            words: Set(said.unwrap_or_default()),
            since: Set(since.unwrap_or_else(|| self.today.clone())),
            is_shared: Set(given.shared == Shared::WithPeoplePartner),
        };
        let again = OnConflict::column(aspirations::Column::Person)
            .update_columns([
                aspirations::Column::Wish,
                aspirations::Column::Words,
                aspirations::Column::Since,
                aspirations::Column::IsShared,
            ])
            .to_owned();
        aspirations::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(self.tx)
            .await?;
        let entry = Entry::new("write-aspiration", "person", id.row(), by).private();
        Ok(Made::new((), entry))
    }
}
