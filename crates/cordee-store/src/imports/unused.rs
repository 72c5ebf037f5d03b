//! Whether anything hangs on people whom an import brought, so that taking them out would lose it.

use crate::No;
use crate::given::Wrongs;
use crate::people::AT_ONCE;
use crate::store::Room;
use crate::tables::Numbered;
use crate::tables::cases::{cases, parts};
use crate::tables::door::{accounts, links, tokens};
use crate::tables::evidence::{asked, evidence, vouchers};
use crate::tables::imports::keys;
use crate::tables::law::questions;
use crate::tables::people::{aspirations, grants, positions, stand_ins, teams, trainings};
use cordee_domain::PersonId;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

macro_rules! hangs {
    ($room:expr, $some:expr, $wrongs:expr, { $($entity:ident.$column:ident = $what:literal,)* }) => {$({
        let found: Vec<i64> = $entity::Entity::find()
            .select_only()
            .column($entity::Column::$column)
            .distinct()
            .filter($entity::Column::$column.is_in($some.iter().copied()))
            .into_tuple()
            .all($room.tx)
            .await?;
        $room.say_hanging($wrongs, found, $what).await?;
    })*};
}

impl Room<'_> {
    /// Says what hangs on any of them. The positions of the import itself were put back before.
    pub(super) async fn nothing_hangs_on(
        &self,
        wrongs: &mut Wrongs,
        new: &[i64],
    ) -> Result<(), No> {
        for some in new.chunks(AT_ONCE) {
            hangs!(self, some, wrongs, {
                accounts.Person = "can sign in",
                links.Person = "was sent a link",
                tokens.Person = "has a token",
                grants.Person = "has a role",
                trainings.Person = "has completed training",
                aspirations.Person = "said what they want",
                evidence.Person = "has evidence",
                vouchers.Voucher = "vouched for somebody",
                asked.Whom = "was asked to vouch",
                cases.Person = "has a case",
                cases.BegunBy = "began a case",
                parts.Person = "has a part in a case",
                questions.Person = "asked about pay",
                teams.LedBy = "leads a team",
                stand_ins.Manager = "has somebody who stands in",
                stand_ins.StandIn = "stands in for somebody",
            });
            self.say_those_who_lead(wrongs, new, some).await?;
        }
        Ok(())
    }

    async fn say_those_who_lead(
        &self,
        wrongs: &mut Wrongs,
        new: &[i64],
        some: &[i64],
    ) -> Result<(), No> {
        let all: std::collections::BTreeSet<i64> = new.iter().copied().collect();
        let led: Vec<(i64, Option<i64>)> = positions::Entity::find()
            .select_only()
            .column(positions::Column::Person)
            .column(positions::Column::Manager)
            .filter(positions::Column::Manager.is_in(some.iter().copied()))
            .into_tuple()
            .all(self.tx)
            .await?;
        let mut leading: Vec<i64> = led
            .into_iter()
            .filter(|it| !all.contains(&it.0))
            .filter_map(|it| it.1)
            .collect();
        leading.sort_unstable();
        leading.dedup();
        self.say_hanging(wrongs, leading, "leads somebody").await?;
        let called: Vec<i64> = keys::Entity::find()
            .select_only()
            .column(keys::Column::Person)
            .distinct()
            .filter(keys::Column::Person.is_in(some.iter().copied()))
            .group_by(keys::Column::Person)
            .having(keys::Column::Person.count().gt(1))
            .into_tuple()
            .all(self.tx)
            .await?;
        let by_others = "was brought by another source too";
        self.say_hanging(wrongs, called, by_others).await
    }

    async fn say_hanging(
        &self,
        wrongs: &mut Wrongs,
        found: Vec<i64>,
        what: &str,
    ) -> Result<(), No> {
        if found.is_empty() {
            return Ok(());
        }
        let found: Vec<PersonId> = found.into_iter().map(PersonId::of).collect();
        let who = self.some_of(&found).await?;
        let why = format!("nothing was undone: since this import {who} {what}");
        wrongs.say("import", why);
        Ok(())
    }
}
