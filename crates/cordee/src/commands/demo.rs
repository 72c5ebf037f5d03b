//! `cordee demo`: the story company and its people in the browser, without any file.
//!
//! Its people are kept in a folder that goes away with the demo.

use super::serve::{Address, Apart, bind, greeting, interrupted, runtime};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::installation;
use crate::io::Io;
use crate::words::counted;
use clap::Args;
use cordee_framework::{SourceFile, Sources};
use cordee_server::{Demo as Company, Outside, Player, Road};
use cordee_store::Place;
use cordee_story::Story;
use include_dir::{Dir, DirEntry, include_dir};
use std::sync::Arc;
use tempfile::TempDir;

/// The framework of the story company.
static STORY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../examples/story/framework");

/// The seed of the story: the same people every day, whose past ends today.
const SEED: u64 = 1;

/// Show a company of four crafts with its people in the browser, and step into any of them
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    address: Address,
}

impl Demo {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let folder = tempfile::tempdir().map_err(Failure::stopped)?;
        runtime()?.block_on(async {
            let listener = bind(&self.address).await?;
            io.remark(
                "The Ropewalk moves in: software, design, roofs and lifts; two ways up in each",
            )?;
            let company = self.company(&folder, io).await?;
            io.say(&greeting(&listener)?)?;
            io.finish()?;
            let served = cordee_server::serve(listener, company, interrupted()).await;
            served.map_err(Failure::stopped)
        })?;
        Ok(Exit::Fine)
    }

    /// The company with its people and what has happened to them until today.
    async fn company(&self, folder: &TempDir, io: &mut Io<'_>) -> Result<Company, Failure> {
        let place = Place::Passing(folder.path().to_owned());
        let opened = installation::open(&place, &story(), Road::Plain, io).await?;
        let today = opened.outside.today();
        let published = opened.app.published();
        let story = cordee_story::story(published.framework(), today, SEED);
        let told = cordee_server::tell(&opened.store, &story, |_, _| ()).await;
        told.map_err(|error| Failure::unfit(error.to_string()))?;
        io.remark(&summary(&story))?;
        let app = opened.app.answering_to(self.address.names.clone());
        let installation = opened.installation.with_exports(Arc::new(Apart));
        Ok(Company::new(app, installation, cast(&story)))
    }
}

/// What the company has been through, in a line.
fn summary(story: &Story) -> String {
    use cordee_story::Deed::{AddPerson, Nominate, OpenCase, WriteEvidence};
    let count = |is_it: fn(&cordee_story::Deed) -> bool| {
        let deeds = story.happenings.iter().map(|it| &it.deed);
        deeds.filter(|deed| is_it(deed)).count()
    };
    format!(
        "three years: {} people, {}, {} of evidence",
        count(|it| matches!(it, AddPerson { .. })),
        counted(
            count(|it| matches!(it, OpenCase { .. } | Nominate { .. })),
            "case"
        ),
        counted(count(|it| matches!(it, WriteEvidence(_))), "piece"),
    )
}

/// Those whom one can step into.
fn cast(story: &Story) -> Vec<Player> {
    let player = |role: &cordee_story::Role| Player {
        person: role.person,
        name: role.name.to_owned(),
        is: role.is.to_owned(),
        waits: role.waits.to_owned(),
    };
    story.cast.all().into_iter().map(player).collect()
}

/// The files of the story company, as they are in the program.
fn story() -> Sources {
    let mut files = Vec::new();
    collect(&STORY, &mut files);
    Sources::new(files)
}

fn collect(folder: &Dir<'_>, files: &mut Vec<SourceFile>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(inner, files),
            DirEntry::File(file) => {
                let text = file.contents_utf8().unwrap_or_default();
                files.push(SourceFile::new(file.path().to_string_lossy(), text));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_framework::check;

    #[test]
    fn the_story_company_is_in_the_program_and_has_no_findings() {
        let checked = check(&story());
        assert_eq!(checked.findings, []);
        assert_eq!(checked.framework.crafts().len(), 4);
    }
}
