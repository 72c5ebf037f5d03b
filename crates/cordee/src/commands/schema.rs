//! `cordee schema`: the JSON Schema of framework files, and those of mappings and scenarios.

use crate::association::associate;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::io::Io;
use clap::Args;
use std::path::PathBuf;

/// Print the JSON Schema of framework files
///
/// With it an editor completes keys and underlines what does not belong. `--associate` puts it
/// beside a framework and names it on the first line of each file, where most editors look.
#[derive(Debug, Args)]
pub struct Schema {
    /// Print the schema of mapping files, which `cordee import` reads
    #[arg(long)]
    mapping: bool,

    /// Print the schema of mappings for people, which `cordee people import` reads
    #[arg(long, conflicts_with = "mapping")]
    people: bool,

    /// Print the schema of scenario files, which `cordee simulate` reads
    #[arg(long, conflicts_with_all = ["mapping", "people"])]
    scenario: bool,

    /// Write it to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Write it into the folder of a framework, and name it on the first line of each file that
    /// names none; once more after an update of `cordee`, so that editors know what is new
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["mapping", "people", "scenario", "output"])]
    associate: Option<PathBuf>,
}

impl Schema {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        if let Some(folder) = &self.associate {
            for path in associate(folder)? {
                io.say(&format!("{}\n", files::shown(&path)))?;
            }
            return Ok(Exit::Fine);
        }
        let schema = if self.mapping {
            cordee_framework::mapping_schema()
        } else if self.people {
            cordee_hr::mapping_schema()
        } else if self.scenario {
            cordee_simulate::text::schema()
        } else {
            cordee_framework::schema()
        };
        let schema = format!("{schema:#}\n");
        match self.output {
            Some(path) => files::replace(&path, &schema)?,
            None => io.say(&schema)?,
        }
        Ok(Exit::Fine)
    }
}
