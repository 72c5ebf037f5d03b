//! The roll: who holds the summits, as an honour.

use crate::seen::RollSeen;
use crate::store::Room;
use crate::tables::people::positions;
use crate::tables::{Numbered, date, last_date, word};
use crate::{Asking, Failure, No, Store};
use cordee_access::{Action, Resource};
use cordee_domain::{Framework, PersonId, Position, TrackKind, roll};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

impl Store {
    /// Who holds the summit of each individual track today, and since when.
    pub async fn roll(&self, asking: &Asking) -> Result<RollSeen, No> {
        self.look(asking, |room| Box::pin(room.roll())).await
    }
}

impl Room<'_> {
    async fn roll(&self) -> Result<RollSeen, No> {
        self.allow(Action::SeeRoll, Action::SeeRoll, &Resource::Roll)?;
        let framework = self.framework()?;
        let rows = positions::Entity::find()
            .filter(positions::Column::Level.is_in(summits(&framework)))
            .filter(positions::Column::Begins.lte(&*self.today))
            .order_by_asc(positions::Column::Person)
            .order_by_asc(positions::Column::Begins)
            .all(self.tx)
            .await?;
        let held: Result<Vec<Position>, Failure> = rows.iter().map(at_the_summit).collect();
        let summits = roll(&framework, &held?, self.asking.today);
        let holders = summits.iter().flat_map(|it| it.holders.iter());
        let names = self.names(holders.map(|(person, _)| *person)).await?;
        Ok(RollSeen { summits, names })
    }
}

/// The highest level of each individual track.
fn summits(framework: &Framework) -> Vec<String> {
    let tracks = framework.tracks().iter();
    let individual = tracks.filter(|(_, track)| track.kind == TrackKind::Individual);
    individual
        .filter_map(|(ix, _)| framework.summit(ix))
        .map(|level| framework.level(level).id.to_string())
        .collect()
}

/// Who was there, and when; nothing else of the position.
fn at_the_summit(row: &positions::Model) -> Result<Position, Failure> {
    Ok(Position {
        person: PersonId::of(row.person),
        level: word(&row.level)?,
        team: None,
        manager: None,
        zone: None,
        pay: None,
        from: date(&row.begins)?,
        until: last_date(&row.ends)?,
    })
}
