//! What was imported, and undoing it.

use super::{House, no, refused};
use crate::commands::people::account::counts;
use crate::exit::Exit;
use crate::failure::{Failure, NoImport};
use crate::io::{Io, Paint};
use crate::sheet::plain;
use crate::words::{add_line, wrapped};
use cordee_domain::PersonId;
use cordee_store::ImportSeen;
use std::path::PathBuf;

impl House {
    pub(in crate::commands::people) fn log(&self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let all = self.imports()?;
        if all.is_empty() {
            io.say("nothing was imported here\n")?;
        }
        for seen in all.iter().rev() {
            let text = told(seen, io.paint, io.width);
            io.say(&text)?;
        }
        Ok(Exit::Fine)
    }

    pub(in crate::commands::people) fn undo(
        &self,
        number: Option<usize>,
        io: &mut Io<'_>,
    ) -> Result<Exit, Failure> {
        let number = if let Some(number) = number {
            number as u64
        } else {
            let all = self.imports()?;
            let last = all.iter().find(|it| it.undone.is_none());
            let last = last.map(|it| it.number);
            last.ok_or_else(|| no(NoImport::NothingToUndo(PathBuf::from("the people"))))?
        };
        let undone = self.store.undo_import(&self.asking, number);
        self.runtime.block_on(undone).map_err(|it| refused(&it))?;
        io.say(&format!(
            "import {number} was undone: everybody is what they were\n"
        ))?;
        Ok(Exit::Fine)
    }

    fn imports(&self) -> Result<Vec<ImportSeen>, Failure> {
        let all = self.store.imports(&self.asking);
        self.runtime.block_on(all).map_err(|it| refused(&it))
    }
}

fn told(seen: &ImportSeen, paint: Paint, width: usize) -> String {
    let mut text = String::new();
    let head = format!(
        "{}  {}, as of {}",
        seen.number,
        plain(&seen.export),
        seen.on
    );
    add_line(&mut text, paint.strong(&head));
    let by = name(seen.by.as_ref());
    add_line(&mut text, format_args!("   {} by {by}", seen.at));
    let (source, into) = (plain(&seen.source), plain(&seen.into.1));
    add_line(&mut text, format_args!("   {source}, into {into}"));
    add_line(&mut text, format_args!("   {}", counts(&seen.counts)));
    let mut hashes = format!("export {}", seen.export_hash);
    if !seen.mapping_hash.is_empty() {
        hashes = format!("{hashes}, mapping {}", seen.mapping_hash);
    }
    for line in wrapped(&hashes, width, ("   ", "   ")) {
        add_line(&mut text, paint.quiet(&line));
    }
    if let Some((at, by)) = &seen.undone {
        let by = name(by.as_ref());
        add_line(&mut text, format_args!("   undone {at} by {by}"));
    }
    text
}

fn name(who: Option<&(PersonId, String)>) -> String {
    who.map_or_else(|| "nobody".to_owned(), |it| plain(&it.1))
}
