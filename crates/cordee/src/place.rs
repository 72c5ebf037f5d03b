//! Where the data are that a command works on.

use clap::Args;
use cordee_store::Place;
use std::path::PathBuf;

/// Where the data are.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Data {
    /// The folder in which `cordee serve` keeps its data
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,

    /// The PostgreSQL database in which it keeps them, such as `postgres://cordee@localhost/cordee`
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

impl Data {
    /// The place. The parser has seen to it that one is named.
    pub fn place(self) -> Place {
        match (self.database, self.data) {
            (Some(url), _) => Place::Postgres(url),
            (None, folder) => Place::Folder(folder.unwrap_or_default()),
        }
    }
}
