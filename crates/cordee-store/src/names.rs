//! What people are called, for lines that name them.

use crate::No;
use crate::store::Room;
use crate::tables::Numbered;
use crate::tables::people::people;
use cordee_access::Action;
use cordee_domain::PersonId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeMap;

/// How many are looked up in one question; databases have a limit.
const AT_ONCE: usize = 1_000;

impl Room<'_> {
    /// The names of these people, as far as whoever asks may know them.
    pub(crate) async fn names(
        &self,
        of: impl IntoIterator<Item = PersonId>,
    ) -> Result<BTreeMap<PersonId, String>, No> {
        let mut ids: Vec<i64> = of.into_iter().map(Numbered::row).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut names = BTreeMap::new();
        for part in ids.chunks(AT_ONCE) {
            let found: Vec<(i64, String)> = people::Entity::find()
                .select_only()
                .column(people::Column::Id)
                .column(people::Column::Name)
                .filter(self.rows_for(Action::SeeName)?)
                .filter(people::Column::Id.is_in(part.iter().copied()))
                .into_tuple()
                .all(self.tx)
                .await?;
            names.extend(found.into_iter().map(|(id, name)| (PersonId::of(id), name)));
        }
        Ok(names)
    }
}
