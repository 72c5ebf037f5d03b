//! `cordee demo`: the story company in the browser, without any file.

use super::serve::{Address, bind, greeting, interrupted, runtime};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::Args;
use cordee_framework::{SourceFile, Sources, check};
use cordee_server::{App, Published};
use include_dir::{Dir, DirEntry, include_dir};

/// The framework of the story company.
static STORY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../examples/story/framework");

/// Show a company of four crafts with parallel tracks in the browser
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    address: Address,
}

impl Demo {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let sources = story();
        let app = App::new(Published::new(check(&sources), &sources));
        let app = app.answering_to(self.address.names.clone());
        runtime()?.block_on(async {
            let listener = bind(&self.address).await?;
            io.remark("The Ropewalk: software, design, roofs and lifts; two ways up in each")?;
            io.say(&greeting(&listener)?)?;
            io.finish()?;
            let served = cordee_server::serve(listener, app, interrupted()).await;
            served.map_err(Failure::stopped)
        })?;
        Ok(Exit::Fine)
    }
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

    #[test]
    fn the_story_company_is_in_the_program_and_has_no_findings() {
        let checked = check(&story());
        assert_eq!(checked.findings, []);
        assert_eq!(checked.framework.crafts().len(), 4);
    }
}
