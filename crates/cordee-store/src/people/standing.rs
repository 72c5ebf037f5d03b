//! Where people stand today.

use crate::store::Room;
use crate::tables::people::{positions, teams};
use crate::tables::{Numbered, word};
use crate::{Failure, No, Standing};
use cordee_access::Action;
use cordee_domain::{PersonId, TeamId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeMap;

impl Room<'_> {
    /// Where these people stand today, of those whose position whoever asks may see.
    pub(crate) async fn standings(&self, ids: &[i64]) -> Result<BTreeMap<PersonId, Standing>, No> {
        let mut held = Vec::new();
        for some in ids.chunks(super::AT_ONCE) {
            let visible =
                self.of_people(Action::SeePosition, positions::Column::Person, Some(some))?;
            let rows = self.positions_today().filter(visible).all(self.tx).await?;
            held.extend(rows);
        }
        let teams = self
            .team_names(held.iter().filter_map(|it| it.team))
            .await?;
        let managers = held.iter().filter_map(|it| it.manager).map(PersonId::of);
        let managers = self.names(managers).await?;
        let standings = held.iter().map(|it| standing(it, &teams, &managers));
        Ok(standings.collect::<Result<_, _>>()?)
    }

    /// What these teams are called, as far as whoever asks may know.
    pub(crate) async fn team_names(
        &self,
        ids: impl IntoIterator<Item = i64>,
    ) -> Result<BTreeMap<TeamId, String>, No> {
        let mut ids: Vec<i64> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows: Vec<(i64, String)> = teams::Entity::find()
            .select_only()
            .column(teams::Column::Id)
            .column(teams::Column::Name)
            .filter(self.rows_for(Action::SeeTeam)?)
            .filter(teams::Column::Id.is_in(ids))
            .into_tuple()
            .all(self.tx)
            .await?;
        Ok(rows
            .into_iter()
            .map(|(id, name)| (TeamId::of(id), name))
            .collect())
    }
}

fn standing(
    row: &positions::Model,
    teams: &BTreeMap<TeamId, String>,
    managers: &BTreeMap<PersonId, String>,
) -> Result<(PersonId, Standing), Failure> {
    let team = row.team.map(TeamId::of);
    let manager = row.manager.map(PersonId::of);
    let standing = Standing {
        level: word(&row.level)?,
        team: team.and_then(|id| Some((id, teams.get(&id)?.clone()))),
        manager: manager.and_then(|id| Some((id, managers.get(&id)?.clone()))),
        zone: row.zone.as_deref().map(word).transpose()?,
    };
    Ok((PersonId::of(row.person), standing))
}
