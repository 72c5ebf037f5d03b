//! Access for somebody who comes back, or who stays after all.

use crate::audit::Entry;
use crate::career::Pay;
use crate::given::{Wrongs, day as sensible_day};
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::people;
use crate::tables::{EVER, Numbered, day, last_date};
use crate::{Asking, No};
use cordee_access::Action;
use cordee_domain::{Career, PersonId, Position};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, IntoActiveModel};

impl Store {
    /// Gives somebody access again from a day on, after it has ended. Nothing that opened anything
    /// before opens it again: roles are given anew, and a new link sets a new password. A position
    /// is written for them as for everyone.
    ///
    /// Where the end is still to come it is taken back: access and position go on.
    pub async fn give_access(
        &self,
        asking: &Asking,
        id: PersonId,
        from: Date,
    ) -> Result<Done<()>, No> {
        self.change(asking, "give-access", &(id, from), move |room| {
            Box::pin(async move { room.give_access(id, from).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn give_access(&self, id: PersonId, from: Date) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::GiveAccess, Action::SeeName, &resource)?;
        self.must_be_fresh()?;
        let row = self.people_row(id).await?;
        let mut wrongs = Wrongs::default();
        wrongs.take(sensible_day("from", from));
        if from < self.asking.today {
            wrongs.say("from", "that day is over; today is the earliest");
        }
        if row.access_until == EVER {
            wrongs.say("from", "their access has no end");
        }
        wrongs.done()?;
        let has_ended = row.access_until < self.today;
        if has_ended {
            self.opens_nothing_any_more(id).await?;
        } else {
            self.positions_go_on(&row).await?;
        }
        let revision = row.revision + 1;
        let mut row = row.into_active_model();
        if has_ended {
            row.access_from = Set(day(from));
        }
        row.access_until = Set(EVER.to_owned());
        row.revision = Set(revision);
        people::Entity::update(row).exec(self.tx).await?;
        let entry = Entry::new("give-access", "person", id.row(), by);
        Ok(Made::new((), entry))
    }

    /// What somebody had when they left does not come back with them.
    async fn opens_nothing_any_more(&self, id: PersonId) -> Result<(), No> {
        self.close(id).await?;
        self.drop_grants(id).await
    }

    /// What was to end with the access goes on.
    async fn positions_go_on(&self, row: &people::Model) -> Result<(), No> {
        let id = PersonId::of(row.id);
        let end = last_date(&row.access_until)?;
        let goes_on = |it: &Position| Position {
            until: it.until.filter(|until| Some(*until) != end),
            ..it.clone()
        };
        let career = self.career(id, Pay::With).await?;
        let held = Career::new(career.positions().iter().map(goes_on).collect());
        let held = held.map_err(|_| No::wrong("from", "choose another day"))?;
        let cases = self.cases_of(id).await?;
        self.write_career(id, &held, &cases).await
    }
}
