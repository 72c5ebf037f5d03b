//! Doing an import: rows that come, and rows that are put in the place of others.

use super::body::Body;
use super::{ImportStamp, counts_text};
use crate::No;
use crate::people::folded;
use crate::settle::insert;
use crate::store::Room;
use crate::tables::imports::{changed, imports, keys, made};
use crate::tables::people::{people, team_within, teams};
use crate::tables::{EVER, Numbered, body, day};
use cordee_domain::PersonId;
use cordee_domain::import::{Deed, Import, Told};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use std::collections::BTreeMap;

impl Room<'_> {
    /// Whoever calls has looked at it.
    pub(super) async fn do_import(&self, number: i64, import: &Import) -> Result<(), No> {
        self.make_teams(number, import).await?;
        let joined = import.people.iter().filter(|it| it.joins.is_some());
        let rows = joined.filter_map(|it| self.joined_row(it));
        insert(self.tx, rows, 8).await?;
        let ids: Vec<i64> = import.people.iter().map(|it| it.person.row()).collect();
        let before = self.bodies(&ids).await?;
        let (mut after, mut notes) = (Vec::new(), Vec::new());
        for told in &import.people {
            let id = told.person.row();
            let Some((row, was)) = before.get(&id) else {
                return Err(No::Stale);
            };
            let body_after = followed(was, told);
            let is_new = told.joins.is_some();
            notes.push(changed::ActiveModel {
                import: Set(number),
                person: Set(id),
                before: Set(if is_new { None } else { Some(body(was)?) }),
                after: Set(body_after.hash(is_new.then_some([&row.name, &row.email]))?),
            });
            after.push((id, body_after));
        }
        self.put_bodies(&after).await?;
        insert(self.tx, notes.into_iter(), 4).await?;
        let called = import.keys.iter().map(|(key, person)| keys::ActiveModel {
            source: Set(import.source.trim().to_owned()),
            called: Set(key.clone()),
            person: Set(person.row()),
            import: Set(number),
        });
        insert(self.tx, called, 4).await
    }

    fn joined_row(&self, told: &Told) -> Option<people::ActiveModel> {
        let joins = told.joins.as_ref()?;
        let name = joins.name.trim();
        let begins = told.deeds.iter().filter_map(|it| match it {
            Deed::Stands { from, .. } => Some(*from),
            _ => None,
        });
        Some(people::ActiveModel {
            id: Set(told.person.row()),
            folded: Set(folded(name)),
            name: Set(name.to_owned()),
            email: Set(joins.email.trim().to_lowercase()),
            language: Set(None),
            access_from: Set(day(begins.min().unwrap_or(self.asking.today))),
            access_until: Set(EVER.to_owned()),
            // What is put in makes it the first.
            revision: Set(0),
        })
    }

    async fn make_teams(&self, number: i64, import: &Import) -> Result<(), No> {
        let rows = import.teams.iter().map(|it| teams::ActiveModel {
            id: Set(it.id.row()),
            name: Set(it.name.trim().to_owned()),
            folded: Set(folded(it.name.trim())),
            within: Set(Some(import.into.row())),
            led_by: Set(None),
            revision: Set(1),
        });
        insert(self.tx, rows, 6).await?;
        let above = self.teams_above(import.into).await?;
        let within = import.teams.iter().flat_map(|it| {
            let itself = std::iter::once(it.id);
            let all = itself.chain(above.iter().copied());
            let rows = all.map(|above| team_within::ActiveModel {
                team: Set(it.id.row()),
                above: Set(above.row()),
            });
            rows.collect::<Vec<_>>()
        });
        insert(self.tx, within, 2).await?;
        let notes = import.teams.iter().map(|it| made::ActiveModel {
            import: Set(number),
            team: Set(it.id.row()),
            name: Set(it.name.trim().to_owned()),
        });
        insert(self.tx, notes, 3).await
    }

    pub(super) async fn keep_import(
        &self,
        number: i64,
        stamp: &ImportStamp,
        import: &Import,
    ) -> Result<(), No> {
        let row = imports::ActiveModel {
            number: Set(number),
            source: Set(import.source.trim().to_owned()),
            into_team: Set(import.into.row()),
            imported_at: Set(self.asking.now.as_millisecond()),
            imported_by: Set(self.asking.person().map(Numbered::row)),
            export: Set(stamp.export.trim().to_owned()),
            export_hash: Set(stamp.export_hash.clone()),
            mapping: Set(stamp.mapping.clone()),
            mapping_hash: Set(stamp.mapping_hash.clone()),
            as_of: Set(day(stamp.on)),
            counts: Set(counts_text(&stamp.counts)?),
            undone_at: Set(None),
            undone_by: Set(None),
        };
        imports::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }

    /// Refuses where somebody of the import would lead themself today, over however many steps.
    pub(super) async fn nobody_leads_themself(&self, import: &Import) -> Result<(), No> {
        let held = self.positions_today().all(self.tx).await?;
        let led: BTreeMap<i64, i64> = held
            .iter()
            .filter_map(|it| Some((it.person, it.manager?)))
            .collect();
        let mut fine = std::collections::BTreeSet::new();
        for told in &import.people {
            let mut line = Vec::new();
            let mut at = Some(told.person.row());
            while let Some(somebody) = at.filter(|it| !fine.contains(it)) {
                if line.contains(&somebody) {
                    let names = self.names([PersonId::of(somebody)]).await?;
                    let name = names.values().next().cloned().unwrap_or_default();
                    let row = told.row.map_or(String::new(), |row| format!("row {row}: "));
                    let why = format!("{row}`{name}` would lead themself, over however many steps");
                    return Err(No::wrong("row", why));
                }
                line.push(somebody);
                at = led.get(&somebody).copied();
            }
            fine.extend(line);
        }
        Ok(())
    }
}

/// What is kept of somebody after all that is told of them.
fn followed(was: &Body, told: &Told) -> Body {
    let mut after = was.clone();
    after.kept.follow(told.person, &told.deeds);
    let records = |it: &Deed| matches!(it, Deed::Recorded { .. });
    after.is_recorded |= told.deeds.iter().any(records);
    after.with_cases_of(was).without_lost_cases()
}
