//! `cordee schema`: the JSON Schema of framework files, and that of mappings.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::io::Io;
use clap::Args;
use std::path::PathBuf;

/// Print the JSON Schema of framework files
///
/// With it an editor completes keys and underlines what does not belong. Most editors take it from
/// a first line such as `# yaml-language-server: $schema=cordee.schema.json`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Print the schema of mapping files, which `cordee import` reads
    #[arg(long)]
    mapping: bool,

    /// Write it to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Schema {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let schema = if self.mapping {
            cordee_framework::mapping_schema()
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
