//! Published versions of the framework, kept as the files they were published from.
//!
//! The newest counts. What the files mean, whoever opens the store says; here they are text.

use crate::audit::Entry;
use crate::given::line;
use crate::store::{Done, Made, Room, Store};
use crate::tables::house::frameworks;
use crate::tables::{Numbered, body, of_body, unreadable};
use crate::{Asking, Failure, FrameworkVersion, No};
use cordee_access::{Action, PolicyId, Resource};
use cordee_domain::{ContentHash, PersonId};
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

/// A version to be published.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewVersion {
    /// Its content.
    pub hash: ContentHash,
    /// The name it gives itself.
    pub name: Option<String>,
    /// Its files: the path of each in the folder, and its text.
    pub files: Vec<(String, String)>,
}

impl Store {
    /// Every version that was ever published, the newest first: it counts.
    pub async fn framework_versions(&self, asking: &Asking) -> Result<Vec<FrameworkVersion>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.framework_versions().await })
        })
        .await
    }

    /// Publishes a version: it counts from now on. Whoever calls has made sure that the files are
    /// a framework of this content. An earlier version can be published again.
    pub async fn publish_framework(
        &self,
        asking: &Asking,
        given: &NewVersion,
    ) -> Result<Done<()>, No> {
        let new = given.clone();
        self.change(asking, "publish-framework", given, move |room| {
            Box::pin(async move { room.publish_framework(new).await })
        })
        .await
    }

    /// Publishes the first version, where there is none yet: the program does so when it begins,
    /// so that nothing is ever bound to a version that was not kept.
    pub async fn found_framework(&self, asking: &Asking, first: NewVersion) -> Result<(), No> {
        let hash = first.hash.to_string();
        self.change(asking, "publish-framework", &hash, move |room| {
            Box::pin(async move {
                if frameworks::Entity::find().one(room.tx).await?.is_some() {
                    return Err(No::wrong("files", "there is a version already"));
                }
                room.keep_version(1, first, Vec::new()).await
            })
        })
        .await?;
        Ok(())
    }

    /// The content of every version ever published, oldest first: for reading them when the program
    /// begins, so nobody asks.
    pub async fn published(&self) -> Result<Vec<ContentHash>, Failure> {
        let hashes: Vec<String> = frameworks::Entity::find()
            .select_only()
            .column(frameworks::Column::Hash)
            .order_by_asc(frameworks::Column::Number)
            .into_tuple()
            .all(&self.engine.read)
            .await?;
        hashes.iter().map(|it| hash(it)).collect()
    }

    /// The files of a version, as they were published; nothing where it never was.
    pub async fn files_of(
        &self,
        version: ContentHash,
    ) -> Result<Option<Vec<(String, String)>>, Failure> {
        let row = frameworks::Entity::find()
            .filter(frameworks::Column::Hash.eq(version.to_string()))
            .order_by_desc(frameworks::Column::Number)
            .one(&self.engine.read)
            .await?;
        row.map(|row| of_body(&row.files)).transpose()
    }
}

fn hash(text: &str) -> Result<ContentHash, Failure> {
    text.parse().map_err(|_| unreadable("a version"))
}

impl Room<'_> {
    async fn framework_versions(&self) -> Result<Vec<FrameworkVersion>, No> {
        self.allow(
            Action::SeeFramework,
            Action::SeeFramework,
            &Resource::Framework,
        )?;
        let rows: Vec<(String, Option<String>, i64, Option<i64>)> = frameworks::Entity::find()
            .select_only()
            .column(frameworks::Column::Hash)
            .column(frameworks::Column::Name)
            .column(frameworks::Column::PublishedAt)
            .column(frameworks::Column::PublishedBy)
            .order_by_desc(frameworks::Column::Number)
            .into_tuple()
            .all(self.tx)
            .await?;
        let read = |(text, name, at, by): (String, _, _, Option<i64>)| {
            Ok(FrameworkVersion {
                hash: hash(&text)?,
                name,
                published_at: moment(at)?,
                published_by: by.map(PersonId::of),
            })
        };
        let versions: Result<Vec<_>, Failure> = rows.into_iter().map(read).collect();
        Ok(versions?)
    }

    async fn publish_framework(&self, new: NewVersion) -> Result<Made<()>, No> {
        let framework = Resource::Framework;
        let by = self.allow(Action::PublishFramework, Action::SeeFramework, &framework)?;
        self.must_be_fresh()?;
        if new.files.is_empty() {
            return Err(No::wrong("files", "there is no file in it"));
        }
        if let Some(name) = &new.name {
            line("version", name).map_err(|wrong| No::Wrong(vec![wrong]))?;
        }
        let last = frameworks::Entity::find()
            .order_by_desc(frameworks::Column::Number)
            .one(self.tx)
            .await?;
        let text = new.hash.to_string();
        if last.as_ref().is_some_and(|it| it.hash == text) {
            return Err(No::wrong(
                "files",
                "this is the version that counts already",
            ));
        }
        let number = last.map_or(0, |it| it.number) + 1;
        self.keep_version(number, new, by).await
    }

    async fn keep_version(
        &self,
        number: i32,
        new: NewVersion,
        by: Vec<PolicyId>,
    ) -> Result<Made<()>, No> {
        let row = frameworks::ActiveModel {
            number: Set(number),
            hash: Set(new.hash.to_string()),
            name: Set(new.name),
            published_at: Set(self.asking.now.as_millisecond()),
            published_by: Set(self.asking.person().map(Numbered::row)),
            files: Set(body(&new.files)?),
        };
        frameworks::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        let entry = Entry::new("publish-framework", "framework", i64::from(number), by);
        Ok(Made::new((), entry.saying(new.hash.short())))
    }
}

/// A moment as it was kept.
pub(crate) fn moment(at: i64) -> Result<Timestamp, Failure> {
    Timestamp::from_millisecond(at).map_err(|_| unreadable("a moment"))
}
