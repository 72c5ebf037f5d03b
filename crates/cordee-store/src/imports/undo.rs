//! Undoing an import: what was before is put back, where nothing was changed since.

use super::body::Body;
use crate::No;
use crate::audit::Entry;
use crate::given::Wrongs;
use crate::guards::is_removed;
use crate::people::AT_ONCE;
use crate::store::{Made, Room};
use crate::tables::imports::{changed, imports, keys, made};
use crate::tables::people::{people, positions, team_within, teams};
use crate::tables::{Numbered, number as row_of, of_body};
use cordee_domain::PersonId;
use cordee_domain::TeamId;
use cordee_domain::import::Kept;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, BTreeSet};

/// How many are named who stand in the way.
const NAMED: usize = 10;

impl Room<'_> {
    pub(super) async fn undo_import(&self, number: u64) -> Result<Made<()>, No> {
        let row = imports::Entity::find_by_id(row_of(number))
            .one(self.tx)
            .await?;
        let row = row.ok_or(No::NotFound)?;
        let into = TeamId::of(row.into_team);
        let by = self.may_do_import(into).await.map_err(|no| match no {
            No::Forbidden => No::NotFound,
            other => other,
        })?;
        if row.undone_at.is_some() {
            return Err(No::wrong("import", "this import was undone already"));
        }
        let notes = changed::Entity::find()
            .filter(changed::Column::Import.eq(row.number))
            .order_by_asc(changed::Column::Person)
            .all(self.tx)
            .await?;
        let ids: Vec<i64> = notes.iter().map(|it| it.person).collect();
        let now = self.bodies(&ids).await?;
        self.nothing_has_changed(&notes, &now).await?;
        let mut before = Vec::new();
        let mut new = Vec::new();
        for note in &notes {
            match &note.before {
                Some(text) => before.push((note.person, of_body::<Body>(text)?)),
                None => new.push(note.person),
            }
        }
        self.may_put_back(&row.source, &before, &now).await?;
        self.put_bodies(&before).await?;
        self.take_out(&new).await?;
        self.take_teams_out(row.number).await?;
        keys::Entity::delete_many()
            .filter(keys::Column::Import.eq(row.number))
            .exec(self.tx)
            .await?;
        let entry = Entry::new("undo-import", "import", row.number, by);
        let mut row = row.into_active_model();
        row.undone_at = Set(Some(self.asking.now.as_millisecond()));
        row.undone_by = Set(self.asking.person().map(Numbered::row));
        imports::Entity::update(row).exec(self.tx).await?;
        Ok(Made::new((), entry))
    }

    /// Refuses where anybody is not as the import left them.
    async fn nothing_has_changed(
        &self,
        notes: &[changed::Model],
        now: &BTreeMap<i64, (people::Model, Body)>,
    ) -> Result<(), No> {
        let mut others = Vec::new();
        for note in notes {
            let is_new = note.before.is_none();
            let same = match now.get(&note.person) {
                Some((row, body)) => {
                    body.hash(is_new.then_some([&row.name, &row.email]))? == note.after
                }
                None => false,
            };
            if !same && !is_removed!("nothing was changed since an import") {
                others.push(PersonId::of(note.person));
            }
        }
        if others.is_empty() {
            return Ok(());
        }
        let who = self.some_of(&others).await?;
        let why = format!(
            "nothing was undone: since this import other things were changed of {who}; undo later imports first, or put right by hand what you want to"
        );
        Err(No::wrong("import", why))
    }

    /// The names of the first of them, and how many more there are.
    pub(super) async fn some_of(&self, all: &[PersonId]) -> Result<String, No> {
        let first = all.iter().take(NAMED).copied();
        let names = self.names(first).await?;
        let mut names: Vec<String> = names.values().map(|it| format!("`{it}`")).collect();
        names.sort();
        let more = all.len() - names.len();
        if more > 0 {
            names.push(format!("{more} more"));
        }
        Ok(names.join(", "))
    }

    /// Putting back asks for the rights of the deeds, too.
    async fn may_put_back(
        &self,
        source: &str,
        before: &[(i64, Body)],
        now: &BTreeMap<i64, (people::Model, Body)>,
    ) -> Result<(), No> {
        let ground = self.ground(source).await?;
        let may: BTreeMap<i64, _> = ground
            .people
            .iter()
            .map(|it| (it.id.row(), it.may))
            .collect();
        let may_each = |id: &i64, was: &Kept| {
            let (Some(may), Some((_, is))) = (may.get(id), now.get(id)) else {
                return false;
            };
            let is = &is.kept;
            let pays = |it: &Kept| {
                let each = it.positions.iter();
                each.map(|it| (it.from, it.pay)).collect::<Vec<_>>()
            };
            may.position
                && (may.pay || paid_alike(&pays(was), &pays(is)))
                && (may.recorded || (was.sex, was.hired) == (is.sex, is.hired))
                && (may.leaving || was.access_until == is.access_until)
        };
        let new = now
            .keys()
            .filter(|id| !before.iter().any(|it| it.0 == **id));
        let may_all = before.iter().all(|(id, was)| may_each(id, &was.kept))
            && new
                .into_iter()
                .all(|id| may.get(id).is_some_and(|it| it.position));
        if may_all { Ok(()) } else { Err(No::Forbidden) }
    }

    /// Takes out those who were new, where nothing hangs on them.
    async fn take_out(&self, new: &[i64]) -> Result<(), No> {
        let mut wrongs = Wrongs::default();
        self.nothing_hangs_on(&mut wrongs, new).await?;
        wrongs.done()?;
        self.clear(new).await?;
        for some in new.chunks(AT_ONCE) {
            people::Entity::delete_many()
                .filter(people::Column::Id.is_in(some.iter().copied()))
                .exec(self.tx)
                .await?;
        }
        Ok(())
    }

    /// Takes out the teams it made, where they are as they were made.
    async fn take_teams_out(&self, number: i64) -> Result<(), No> {
        let made = made::Entity::find()
            .filter(made::Column::Import.eq(number))
            .all(self.tx)
            .await?;
        for note in made {
            let row = teams::Entity::find_by_id(note.team).one(self.tx).await?;
            let is_as_made = row.is_some_and(|it| it.revision == 1);
            if !is_as_made || self.team_is_used(note.team).await? {
                let why = format!(
                    "nothing was undone: the team `{}`, which this import made, has since been used or changed",
                    note.name
                );
                return Err(No::wrong("import", why));
            }
            team_within::Entity::delete_many()
                .filter(team_within::Column::Team.eq(note.team))
                .exec(self.tx)
                .await?;
            teams::Entity::delete_by_id(note.team).exec(self.tx).await?;
        }
        Ok(())
    }

    async fn team_is_used(&self, team: i64) -> Result<bool, No> {
        use crate::tables::people::grant_teams;
        let stands = positions::Entity::find()
            .filter(positions::Column::Team.eq(team))
            .one(self.tx)
            .await?;
        let lies = teams::Entity::find()
            .filter(teams::Column::Within.eq(team))
            .one(self.tx)
            .await?;
        let reached = grant_teams::Entity::find()
            .filter(grant_teams::Column::Team.eq(team))
            .one(self.tx)
            .await?;
        Ok(stands.is_some() || lies.is_some() || reached.is_some())
    }
}

/// Whether the same was paid at each time, however positions divide it.
fn paid_alike<P: PartialEq + Copy>(
    one: &[(jiff::civil::Date, P)],
    other: &[(jiff::civil::Date, P)],
) -> bool {
    let days: BTreeSet<jiff::civil::Date> = one.iter().chain(other).map(|it| it.0).collect();
    let on = |all: &[(jiff::civil::Date, P)], day| {
        let begun = all.iter().filter(|it| it.0 <= day);
        begun.last().map(|it| it.1)
    };
    days.into_iter()
        .filter(|day| on(one, *day).is_some() && on(other, *day).is_some())
        .all(|day| on(one, day) == on(other, day))
}
