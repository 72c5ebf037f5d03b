//! What figures of groups are made of: everybody's history.
//!
//! It leaves the store whole, for those alone who may see figures; what is shown of it are figures
//! with the floor held.

mod gather;

use crate::store::{Room, Store};
use crate::{Asking, Failure, No};
use cordee_access::{Action, FiguresRow, Resource};
use cordee_domain::history::{History, Recorded, Records};
use cordee_domain::{ContentHash, Framework};
use gather::Gathered;
use jiff::civil::Date;
use std::sync::Arc;

/// The figures of everybody together, of which no part is below the floor that figures hold.
const ALL: Resource = Resource::Figures(FiguresRow {
    is_enough: true,
    is_published: false,
});

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
        self.allow(Action::SeeFigures, Action::SeeFigures, &ALL)?;
        self.gather().await
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
