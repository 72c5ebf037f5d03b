//! Categories of work of equal value, declared over a version of the framework.
//!
//! They are kept as they were written, like the framework itself; whoever opens the store says what
//! they mean.

use crate::audit::Entry;
use crate::frameworks::moment;
use crate::given::words;
use crate::seen::CategoriesSeen;
use crate::store::{Done, Made, Room, Store};
use crate::tables::law::categories;
use crate::tables::{Numbered, unreadable};
use crate::{Asking, No};
use cordee_access::{Action, Resource};
use cordee_domain::{ContentHash, PersonId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

impl Store {
    /// The categories that were last declared over a version, for everyone who reads the framework.
    pub async fn categories(
        &self,
        asking: &Asking,
        of: ContentHash,
    ) -> Result<Option<CategoriesSeen>, No> {
        self.look(asking, move |room| {
            Box::pin(async move { room.categories(of).await })
        })
        .await
    }

    /// Declares categories over the version of the framework that counts now. Whoever calls has read
    /// them and found that they fit.
    pub async fn declare_categories(
        &self,
        asking: &Asking,
        over: ContentHash,
        text: String,
    ) -> Result<Done<()>, No> {
        let input = (over, text.clone());
        self.change(asking, "declare-categories", &input, move |room| {
            Box::pin(async move { room.declare_categories(over, &text).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn categories(&self, of: ContentHash) -> Result<Option<CategoriesSeen>, No> {
        let framework = Resource::Framework;
        self.allow(Action::SeeFramework, Action::SeeFramework, &framework)?;
        let row = categories::Entity::find()
            .filter(categories::Column::Content.eq(of.to_string()))
            .order_by_desc(categories::Column::Number)
            .one(self.tx)
            .await?;
        let seen = |row: categories::Model| {
            Ok(CategoriesSeen {
                content: row.content.parse().map_err(|_| unreadable("a version"))?,
                text: row.text,
                at: moment(row.declared_at)?,
                by: row.declared_by.map(PersonId::of),
            })
        };
        row.map(seen).transpose()
    }

    async fn declare_categories(&self, over: ContentHash, text: &str) -> Result<Made<()>, No> {
        let framework = Resource::Framework;
        let by = self.allow(Action::DeclareCategories, Action::SeeFramework, &framework)?;
        let text = words("categories", text).map_err(|wrong| No::Wrong(vec![wrong]))?;
        if text.is_empty() {
            return Err(No::wrong("categories", "nothing is declared"));
        }
        let now = self.house.frameworks.now();
        if now.is_none_or(|(content, _)| content != over) {
            return Err(No::Stale);
        }
        let last = categories::Entity::find()
            .order_by_desc(categories::Column::Number)
            .one(self.tx)
            .await?;
        let number = last.map_or(0, |it| it.number) + 1;
        let row = categories::ActiveModel {
            number: Set(number),
            content: Set(over.to_string()),
            declared_by: Set(self.asking.person().map(Numbered::row)),
            declared_at: Set(self.asking.now.as_millisecond()),
            text: Set(text),
        };
        categories::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        let entry = Entry::new("declare-categories", "framework", number, by);
        Ok(Made::new((), entry.saying(over.short())))
    }
}
