//! The end of somebody's access.

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
    /// Ends somebody's access: from this day on they may nothing any more, whatever roles they
    /// have; today ends it at once. The position they hold ends with it, and what was planned for
    /// later falls away. An end that has not come yet can be moved.
    pub async fn end_access(
        &self,
        asking: &Asking,
        id: PersonId,
        from: Date,
    ) -> Result<Done<()>, No> {
        self.change(asking, "end-access", &(id, from), move |room| {
            Box::pin(async move { room.end_access(id, from).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn end_access(&self, id: PersonId, from: Date) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::EndAccess, Action::SeeName, &resource)?;
        self.must_be_fresh()?;
        let row = self.people_row(id).await?;
        let mut wrongs = Wrongs::default();
        wrongs.take(sensible_day("from", from));
        if from < self.asking.today {
            wrongs.say("from", "that day is over; today is the earliest");
        }
        if row.access_until < self.today {
            wrongs.say("from", "their access has ended already");
        }
        wrongs.done()?;
        self.somebody_still_administers(id).await?;
        self.end_positions(&row, from).await?;
        let revision = row.revision + 1;
        let mut row = row.into_active_model();
        row.access_until = Set(day(eve(from)));
        row.revision = Set(revision);
        people::Entity::update(row).exec(self.tx).await?;
        let entry = Entry::new("end-access", "person", id.row(), by);
        Ok(Made::new((), entry))
    }

    /// What somebody holds ends on the eve; what ended with an earlier end goes on to the new one.
    async fn end_positions(&self, row: &people::Model, from: Date) -> Result<(), No> {
        let id = PersonId::of(row.id);
        let before = if row.access_until == EVER {
            None
        } else {
            last_date(&row.access_until)?
        };
        let ended = |it: &Position| Position {
            until: match it.until {
                Some(until) if Some(until) != before && until < from => Some(until),
                _ => Some(eve(from)),
            },
            ..it.clone()
        };
        let career = self.career(id, Pay::With).await?;
        let begun = career.positions().iter().filter(|it| it.from < from);
        let held = Career::new(begun.map(ended).collect());
        let held = held.map_err(|_| No::wrong("from", "choose another day"))?;
        let cases = self.cases_of(id).await?;
        self.write_career(id, &held, &cases).await
    }
}

fn eve(from: Date) -> Date {
    from.yesterday().unwrap_or(from)
}
