//! What figures of groups are made of: everybody's history.
//!
//! It leaves the store whole, for those alone who may see figures; what is shown of it are figures
//! with the floor held.

mod gather;

use crate::backup::place::{as_it_is, one_moment};
use crate::engine::Place;
use crate::store::{Room, Store};
use crate::tables::day;
use crate::tables::house::frameworks;
use crate::tables::of_body;
use crate::{Asking, Failure, No, NoBackup};
use cordee_access::{Action, FiguresRow, Resource};
use cordee_domain::history::{History, Recorded, Records};
use cordee_domain::{ContentHash, Framework};
use gather::{Gathered, Moment};
use jiff::civil::Date;
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};
use std::sync::Arc;

/// The figures of everybody together, of which no part is below the floor that figures hold.
const ALL: Resource = Resource::Figures(FiguresRow {
    is_enough: true,
    is_published: false,
});

/// The files of a version of the framework: the path of each in the folder, and its text.
pub type VersionFiles = Vec<(String, String)>;

/// The history of everybody in a place, up to `today`, for whoever has the place itself: like a backup,
/// it is asked of the machine and of nobody's rights. `read` says what the files of a version mean.
pub async fn history(
    place: &Place,
    today: Date,
    read: &(dyn Fn(VersionFiles) -> Arc<Framework> + Sync),
) -> Result<Recorded, NoBackup> {
    let engine = as_it_is(place).await?;
    let tx = one_moment(&engine).await?;
    let versions: Vec<String> = frameworks::Entity::find()
        .select_only()
        .column(frameworks::Column::Files)
        .order_by_desc(frameworks::Column::Number)
        .into_tuple()
        .all(&tx)
        .await?;
    let on = day(today);
    let moment = Moment {
        tx: &tx,
        today: &on,
    };
    let gathered = moment.gather().await?;
    tx.rollback().await?;
    let versions: Result<Vec<VersionFiles>, Failure> =
        versions.iter().map(|it| of_body(it)).collect();
    let versions: Vec<Arc<Framework>> = versions?.into_iter().map(read).collect();
    Ok(put_together(&gathered, &versions, today)?)
}

impl Store {
    /// The history of everybody who is or was here, up to today, for figures of groups.
    ///
    /// Nothing of what people want is in it, no evidence and no name: people are told apart by their
    /// numbers.
    pub async fn history(&self, asking: &Asking) -> Result<Recorded, No> {
        let gathered = self.look(asking, |room| Box::pin(room.all_facts())).await?;
        let versions = self.versions().await?;
        let today = asking.today;
        // Putting a hundred thousand careers together would hold up what answers requests.
        let work = move || put_together(&gathered, &versions, today);
        let recorded = tokio::task::spawn_blocking(work).await;
        Ok(recorded.map_err(|error| Failure::Unfit(error.to_string()))??)
    }

    /// Whether whoever asks may see figures of groups.
    pub async fn may_see_figures(&self, asking: &Asking) -> Result<(), No> {
        self.look(asking, |room| Box::pin(async { room.ask_for_figures() }))
            .await
    }

    /// The framework that counts now, then every earlier version, the latest first.
    async fn versions(&self) -> Result<Vec<Arc<Framework>>, No> {
        let now = self.house.frameworks.now();
        let (current, framework) = now.ok_or(No::NoFramework)?;
        let mut versions = vec![framework];
        let earlier: Vec<ContentHash> = self.published().await?;
        let earlier = earlier.into_iter().rev().filter(|it| *it != current);
        versions.extend(earlier.filter_map(|it| self.house.frameworks.of(it)));
        Ok(versions)
    }
}

impl Room<'_> {
    async fn all_facts(&self) -> Result<Gathered, No> {
        self.ask_for_figures()?;
        let (tx, today) = (self.tx, &*self.today);
        Ok(Moment { tx, today }.gather().await?)
    }

    fn ask_for_figures(&self) -> Result<(), No> {
        self.allow(Action::SeeFigures, Action::SeeFigures, &ALL)?;
        Ok(())
    }
}

fn put_together(
    gathered: &Gathered,
    versions: &[Arc<Framework>],
    today: Date,
) -> Result<Recorded, Failure> {
    let frameworks: Vec<&Framework> = versions.iter().map(AsRef::as_ref).collect();
    let records = Records {
        frameworks: &frameworks,
        teams: &gathered.teams,
        people: &gathered.people,
        today,
    };
    let too_many = |_| Failure::Unfit("there are more names than can be counted".to_owned());
    History::of_records(&records).map_err(too_many)
}
