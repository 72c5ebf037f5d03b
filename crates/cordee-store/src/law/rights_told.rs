//! Whose law holds here, and when workers were told of their right to ask about pay.
//!
//! Nothing of it is ever changed: the last that was written counts.

use crate::audit::Entry;
use crate::frameworks::moment;
use crate::given::{Wrongs, day as sensible_day, words};
use crate::seen::{CountrySeen, NoticeSeen};
use crate::store::{Done, Made, Room, Store};
use crate::tables::law::{countries, notices};
use crate::tables::{Numbered, date, day};
use crate::{Asking, No};
use cordee_access::{Action, FiguresRow, Resource};
use cordee_domain::PersonId;
use cordee_domain::law::{Country, DIRECTIVE, find_country};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, QueryOrder};

const HOUSE: Resource = Resource::Figures(FiguresRow {
    is_enough: true,
    is_published: true,
});

impl Store {
    /// Whose law holds here: what was last written down, otherwise the Directive by itself.
    pub async fn country(&self, asking: &Asking) -> Result<CountrySeen, No> {
        self.look(asking, |room| Box::pin(async move { room.country().await }))
            .await
    }

    /// Writes down whose law holds here.
    pub async fn keep_country(
        &self,
        asking: &Asking,
        country: &'static Country,
    ) -> Result<Done<()>, No> {
        self.change(asking, "keep-country", &country.code, move |room| {
            Box::pin(async move { room.keep_country(country).await })
        })
        .await
    }

    /// Whether whoever asks may write down whose law holds and that workers were told.
    pub async fn may_keep_law(&self, asking: &Asking) -> Result<(), No> {
        self.look(asking, |room| {
            Box::pin(async {
                room.allow(Action::KeepLaw, Action::SeeFigures, &HOUSE)?;
                Ok(())
            })
        })
        .await
    }

    /// When workers were last told of their right to ask, and how.
    pub async fn last_notice(&self, asking: &Asking) -> Result<Option<NoticeSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.last_notice().await })
        })
        .await
    }

    /// Writes down that workers were told of their right to ask.
    pub async fn keep_notice(
        &self,
        asking: &Asking,
        told: Date,
        how: String,
    ) -> Result<Done<()>, No> {
        let input = (told, how.clone());
        self.change(asking, "keep-notice", &input, move |room| {
            Box::pin(async move { room.keep_notice(told, &how).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn country(&self) -> Result<CountrySeen, No> {
        self.allow(Action::SeeFigures, Action::SeeFigures, &HOUSE)?;
        let row = countries::Entity::find()
            .order_by_desc(countries::Column::Number)
            .one(self.tx)
            .await?;
        let may_keep = self.all_they_may(&HOUSE).contains(&Action::KeepLaw);
        let Some(row) = row else {
            return Ok(CountrySeen {
                country: &DIRECTIVE,
                since: None,
                may_keep,
            });
        };
        Ok(CountrySeen {
            // A country that this version no longer knows is read as the Directive.
            country: find_country(&row.code).unwrap_or(&DIRECTIVE),
            since: Some(moment(row.at)?),
            may_keep,
        })
    }

    async fn keep_country(&self, country: &'static Country) -> Result<Made<()>, No> {
        let by = self.allow(Action::KeepLaw, Action::SeeFigures, &HOUSE)?;
        let last = countries::Entity::find()
            .order_by_desc(countries::Column::Number)
            .one(self.tx)
            .await?;
        let number = last.map_or(0, |it| it.number) + 1;
        let row = countries::ActiveModel {
            number: Set(number),
            code: Set(country.code.to_owned()),
            by: Set(self.asking.person().map(Numbered::row)),
            at: Set(self.asking.now.as_millisecond()),
        };
        countries::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        let entry = Entry::new("keep-country", "law", number, by);
        Ok(Made::new((), entry.saying(country.code)))
    }

    async fn last_notice(&self) -> Result<Option<NoticeSeen>, No> {
        self.allow(Action::SeeFigures, Action::SeeFigures, &HOUSE)?;
        let row = notices::Entity::find()
            .order_by_desc(notices::Column::Told)
            .order_by_desc(notices::Column::Number)
            .one(self.tx)
            .await?;
        let seen = |row: notices::Model| {
            Ok(NoticeSeen {
                told: date(&row.told)?,
                how: row.how,
                by: row.by.map(PersonId::of),
            })
        };
        row.map(seen).transpose()
    }

    async fn keep_notice(&self, told: Date, how: &str) -> Result<Made<()>, No> {
        let by = self.allow(Action::KeepLaw, Action::SeeFigures, &HOUSE)?;
        let mut wrongs = Wrongs::default();
        wrongs.take(sensible_day("told", told));
        if told > self.asking.today {
            wrongs.say("told", "that day has not come yet");
        }
        let how = wrongs.take(words("how", how)).unwrap_or_default();
        if how.is_empty() {
            wrongs.say(
                "how",
                "write how they were told, such as by a letter to everyone",
            );
        }
        wrongs.done()?;
        let last = notices::Entity::find()
            .order_by_desc(notices::Column::Number)
            .one(self.tx)
            .await?;
        let number = last.map_or(0, |it| it.number) + 1;
        let row = notices::ActiveModel {
            number: Set(number),
            told: Set(day(told)),
            how: Set(how),
            by: Set(self.asking.person().map(Numbered::row)),
            at: Set(self.asking.now.as_millisecond()),
        };
        notices::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        Ok(Made::new((), Entry::new("keep-notice", "law", number, by)))
    }
}
