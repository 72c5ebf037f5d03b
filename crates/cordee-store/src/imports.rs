//! Imports from personnel systems: what is known beforehand, the import, its log, its undoing.
//!
//! Whoever reads an export makes an [`Import`] of it against the [`Ground`]; here it is done, in one
//! transaction, or not at all. Its rights are those of the single deeds: who brings people into a
//! team, changes a position, ends an access, records for equal pay, changes pay. They are asked once
//! for everybody, as lists are, so that an import of a hundred thousand people is one question each.
//!
//! What is needed to undo an import is kept with it: of everybody whom it changed, what was before,
//! and a hash of what was after, by which it is known whether anything has changed since.

mod body;
mod ground;
mod look;
mod undo;
mod unused;
mod write;

use crate::audit::Entry;
use crate::given::{Wrongs, line};
use crate::seen::ImportSeen;
use crate::store::{Done, Made, Room, Store};
use crate::tables::imports::imports;
use crate::tables::{Numbered, body as written, date, id, of_body};
use crate::{Asking, No};
use cordee_access::{Action, PolicyId};
use cordee_domain::import::{Counts, Ground, Import};
use cordee_domain::{PersonId, TeamId};
use jiff::civil::Date;
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};
use serde::Serialize;

/// How many imports stand in the log at once.
const AT_ONCE: u64 = 200;

/// What the log says of an import, beside what it did.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ImportStamp {
    /// What the export is called.
    pub export: String,
    /// Its SHA-256.
    pub export_hash: String,
    /// The mapping it was read by; blank where there was none.
    pub mapping: String,
    /// Its SHA-256; blank where there was none.
    pub mapping_hash: String,
    /// The day of the export.
    pub on: Date,
    /// How many people it concerns.
    pub counts: Counts,
}

impl Store {
    /// What is known before an import of a source into a team, as far as whoever asks may import.
    pub async fn import_ground(
        &self,
        asking: &Asking,
        into: TeamId,
        source: &str,
    ) -> Result<Ground, No> {
        let source = source.to_owned();
        self.look(asking, move |room| {
            Box::pin(async move {
                room.may_import(into).await?;
                room.ground(&source).await
            })
        })
        .await
    }

    /// Whether an import would be done, with all that stands in its way. Nothing is written.
    pub async fn look_at_import(&self, asking: &Asking, import: &Import) -> Result<(), No> {
        let import = import.clone();
        self.look(asking, move |room| {
            Box::pin(async move {
                room.may_import(import.into).await?;
                room.look_at_import(&import).await
            })
        })
        .await
    }

    /// Does an import, all of it or nothing; gives its number. Where anything it was planned against
    /// has changed since, it is stale.
    pub async fn import_people(
        &self,
        asking: &Asking,
        stamp: &ImportStamp,
        import: &Import,
    ) -> Result<Done<u64>, No> {
        let input = (stamp, import);
        let (stamp, import) = (stamp.clone(), import.clone());
        self.change(asking, "import-people", &input, move |room| {
            Box::pin(async move { room.import_people(&stamp, &import).await })
        })
        .await
    }

    /// Undoes an import: everybody is what they were before. Where anything that it brought has been
    /// changed since, nothing is undone, and that is said.
    pub async fn undo_import(&self, asking: &Asking, number: u64) -> Result<Done<()>, No> {
        self.change(asking, "undo-import", &number, move |room| {
            Box::pin(async move { room.undo_import(number).await })
        })
        .await
    }

    /// The imports into teams that whoever asks may import into, the latest first.
    pub async fn imports(&self, asking: &Asking) -> Result<Vec<ImportSeen>, No> {
        self.look(asking, |room| Box::pin(async move { room.imports().await }))
            .await
    }

    /// Teams into which whoever asks may import, by name.
    pub async fn teams_to_import_into(&self, asking: &Asking) -> Result<Vec<(TeamId, String)>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.teams_to_import_into().await })
        })
        .await
    }
}

impl Room<'_> {
    /// Whoever may bring people into a team may import into it.
    async fn may_import(&self, into: TeamId) -> Result<Vec<PolicyId>, No> {
        let team = self.team_resource(into).await?;
        self.allow(Action::AddPerson, Action::SeeTeam, &team)
    }

    /// Doing or undoing one is privileged besides.
    async fn may_do_import(&self, into: TeamId) -> Result<Vec<PolicyId>, No> {
        let by = self.may_import(into).await?;
        self.must_be_fresh()?;
        Ok(by)
    }

    async fn import_people(&self, stamp: &ImportStamp, import: &Import) -> Result<Made<u64>, No> {
        let by = self.may_do_import(import.into).await?;
        let mut wrongs = Wrongs::default();
        wrongs.take(line("source", &import.source));
        wrongs.take(line("export", &stamp.export));
        if stamp.on > self.asking.today {
            wrongs.say("on", "that day has not come yet");
        }
        wrongs.done()?;
        self.look_at_import(import).await?;
        let number = self.next_import().await?;
        self.do_import(number, import).await?;
        self.nobody_leads_themself(import).await?;
        self.keep_import(number, stamp, import).await?;
        let counts = stamp.counts;
        let detail = format!("{} new, {} changed", counts.new, counts.changed);
        let entry = Entry::new("import-people", "import", number, by).saying(detail);
        Ok(Made::new(id(number), entry))
    }

    async fn next_import(&self) -> Result<i64, No> {
        let last = imports::Entity::find()
            .order_by_desc(imports::Column::Number)
            .one(self.tx)
            .await?;
        Ok(last.map_or(1, |it| it.number + 1))
    }

    async fn imports(&self) -> Result<Vec<ImportSeen>, No> {
        let teams = self.teams_to_import_into().await?;
        if teams.is_empty() {
            return Err(No::NotFound);
        }
        let rows = imports::Entity::find()
            .order_by_desc(imports::Column::Number)
            .limit(AT_ONCE)
            .all(self.tx)
            .await?;
        let mut who = Vec::new();
        for row in &rows {
            who.extend(row.imported_by.map(PersonId::of));
            who.extend(row.undone_by.map(PersonId::of));
        }
        let names = self.names(who).await?;
        let called = |row: Option<i64>| {
            let person = PersonId::of(row?);
            Some((person, names.get(&person).cloned().unwrap_or_default()))
        };
        let mut seen = Vec::new();
        for row in rows {
            let into = teams.iter().find(|it| it.0.row() == row.into_team);
            let Some(into) = into else { continue };
            let undone = row.undone_at.map(crate::frameworks::moment).transpose()?;
            seen.push(ImportSeen {
                number: id(row.number),
                into: into.clone(),
                at: crate::frameworks::moment(row.imported_at)?,
                by: called(row.imported_by),
                on: date(&row.as_of)?,
                counts: of_body(&row.counts)?,
                undone: undone.map(|at| (at, called(row.undone_by))),
                source: row.source,
                export: row.export,
                export_hash: row.export_hash,
                mapping: row.mapping,
                mapping_hash: row.mapping_hash,
            });
        }
        Ok(seen)
    }
}

fn counts_text(counts: &Counts) -> Result<String, No> {
    Ok(written(counts)?)
}
