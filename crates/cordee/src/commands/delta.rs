//! `cordee delta`: what another role would ask and give.

mod human;

use super::check::json::write_pretty;
use super::named::level;
use super::show::remark;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::io::Io;
use clap::{Args, ValueEnum};
use cordee_domain::Framework;
use cordee_domain::delta::{self, delta};
use serde::Serialize;
use std::path::PathBuf;

/// Show what another role would ask and give, also across tracks and crafts
///
/// First what stays, then what changes: what is asked, duties, rights, pay, and the gates of the
/// move. Where no move is defined it says so, and shows the way round over others.
#[derive(Debug, Args)]
pub struct Delta {
    /// The level it begins at: its `id` or its title
    #[arg(value_name = "FROM")]
    from: String,

    /// The level it leads to
    #[arg(value_name = "TO")]
    to: String,

    /// The folder or file of the framework
    #[arg(value_name = "PATH", default_value = ".")]
    path: PathBuf,

    /// How to answer
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// How to answer.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// For programs of your own
    Json,
}

impl Delta {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let sources = files::sources(&[self.path])?;
        let checked = cordee_framework::check(&sources);
        let framework = &checked.framework;
        let (from, to) = (level(framework, &self.from)?, level(framework, &self.to)?);
        let delta = delta(framework, from, to);
        match self.format {
            Format::Human => io.say(&human::shown(&delta, io.paint, io.width))?,
            Format::Json => write_pretty(&Answer::new(framework, &delta), io.out())?,
        }
        if let Some(remark) = remark(&checked) {
            io.remark(&remark)?;
        }
        Ok(Exit::Fine)
    }
}

/// The answer for programs.
#[derive(Serialize)]
struct Answer<'a> {
    framework: Which<'a>,
    #[serde(flatten)]
    delta: &'a delta::Delta,
}

/// Which version of which framework was asked.
#[derive(Serialize)]
pub(super) struct Which<'a> {
    title: Option<&'a str>,
    version: Option<&'a str>,
    content: String,
}

impl<'a> Which<'a> {
    pub(super) fn new(framework: &'a Framework) -> Self {
        Self {
            title: framework.title().map(cordee_domain::Text::as_str),
            version: framework.parts().version.as_deref(),
            content: framework.version().content.to_string(),
        }
    }
}

impl<'a> Answer<'a> {
    fn new(framework: &'a Framework, delta: &'a delta::Delta) -> Self {
        Self {
            framework: Which::new(framework),
            delta,
        }
    }
}
