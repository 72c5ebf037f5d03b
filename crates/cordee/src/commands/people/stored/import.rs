//! An export into the people that are kept.

use super::{House, refused};
use crate::commands::people::account::Account;
use crate::commands::people::import::{Fate, Import};
use crate::commands::people::{export, json};
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files::{self, shown};
use crate::io::Io;
use crate::ledger::hash_of;
use cordee_hr::{IntoAsked, IntoPlan, Mapping, Plan, into_plan};
use cordee_store::ImportStamp;
use jiff::civil::Date;
use std::path::Path;

/// The mapping, with its text and what it is called.
struct Stated {
    mapping: Mapping,
    text: String,
    name: Option<String>,
}

impl House {
    pub(in crate::commands::people) fn import(
        &self,
        asked: &Import,
        io: &mut Io<'_>,
    ) -> Result<Exit, Failure> {
        let chosen = &asked.people;
        let into = self.into(chosen.into.as_deref())?;
        let ground = self.store.import_ground(&self.asking, into, &chosen.source);
        let ground = self.runtime.block_on(ground).map_err(|it| refused(&it))?;
        let stated = stated(asked, ground.mapping.clone(), io)?;
        let bytes = export::bytes(&asked.export)?;
        let opened = export::open(&asked.export, &bytes, stated.mapping.form())?;
        let export_hash = hash_of(&bytes);
        drop(bytes);
        let on = asked.on.unwrap_or(self.asking.today);
        let mut planned = into_plan(
            &opened,
            IntoAsked {
                source: &chosen.source,
                mapping: &stated.mapping,
                framework: &self.framework,
                ground: &ground,
                on,
                today: self.asking.today,
                missing: asked.missing,
                matching: chosen.matching,
                into,
                makes_teams: chosen.make_teams,
                number: &mut || self.number(),
            },
        );
        let matched = planned.matched.iter().filter(|it| it.rows > 0);
        let matched =
            matched.map(|it| format!("people who were never brought by this source, {it}"));
        planned.plan.said.extend(matched);
        let mut fate = fate(&planned, asked.without_faulty);
        if fate == Fate::Shown {
            fate = self.keep(asked, (&planned, on), export_hash, &stated)?;
        }
        let faults = !planned.plan.faults.is_empty();
        let end = end(fate, &planned.plan);
        let plan = Plan {
            counts: planned.counts,
            ..planned.plan
        };
        let account = Account {
            plan: &plan,
            fate,
            export: &shown(&asked.export),
            mapping: stated.name.as_deref(),
            history: "",
            files: &[],
            on: Some(on),
            end: Some(end),
        };
        if asked.is_json() {
            json::write(&account, io.out())?;
        } else {
            let text = account.told(io.paint, io.width);
            io.say(&text)?;
        }
        Ok(if faults { Exit::Findings } else { Exit::Fine })
    }

    /// Does it, or only looks whether it would be done.
    fn keep(
        &self,
        asked: &Import,
        (planned, on): (&IntoPlan, Date),
        export_hash: String,
        stated: &Stated,
    ) -> Result<Fate, Failure> {
        if asked.dry_run {
            let looked = self.store.look_at_import(&self.asking, &planned.import);
            self.runtime.block_on(looked).map_err(|it| refused(&it))?;
            return Ok(Fate::Shown);
        }
        let mapping_hash = if stated.text.is_empty() {
            String::new()
        } else {
            hash_of(stated.text.as_bytes())
        };
        let stamp = ImportStamp {
            export: name_of(&asked.export),
            export_hash,
            mapping: stated.text.clone(),
            mapping_hash,
            on,
            counts: planned.counts,
        };
        let done = self
            .store
            .import_people(&self.asking, &stamp, &planned.import);
        let done = self.runtime.block_on(done).map_err(|it| refused(&it))?;
        Ok(Fate::Written(usize::try_from(done.answer).unwrap_or(0)))
    }
}

/// The mapping that was named, or the one that is remembered, or none.
fn stated(asked: &Import, remembered: Option<String>, io: &mut Io<'_>) -> Result<Stated, Failure> {
    let (name, text) = match (&asked.mapping, remembered) {
        (Some(path), _) => (Some(shown(path)), files::text(path)?),
        (None, Some(text)) => (Some("the mapping of the last import".to_owned()), text),
        (None, None) => (None, String::new()),
    };
    let Some(called) = &name else {
        return Ok(Stated {
            mapping: Mapping::default(),
            text,
            name,
        });
    };
    let mapping = export::read(called, &text, asked.is_json(), io)?;
    let path = asked.mapping.clone().unwrap_or_default();
    let mapping = mapping.ok_or_else(|| Failure::new(FailureKind::MappingFaulty(path)))?;
    Ok(Stated {
        mapping,
        text,
        name,
    })
}

fn fate(planned: &IntoPlan, without_faulty: bool) -> Fate {
    if !planned.may_be_done(without_faulty) {
        Fate::Refused
    } else if planned.is_empty() {
        Fate::Nothing
    } else {
        Fate::Shown
    }
}

fn end(fate: Fate, plan: &Plan) -> String {
    match fate {
        Fate::Written(number) => {
            format!("import {number} was done; `cordee people undo {number}` takes it back")
        }
        Fate::Shown => "nothing was written; without `--dry-run`, it would be".to_owned(),
        Fate::Refused if plan.is_stopped => "nothing was written: mend what is shown".to_owned(),
        Fate::Refused => "nothing was written: mend what is shown, or add `--without-faulty` to import without those rows".to_owned(),
        Fate::Nothing => "nothing is new: nothing was written".to_owned(),
    }
}

/// What a file is called, without the folders it lies in.
fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned());
    name.unwrap_or_else(|| shown(path))
}
