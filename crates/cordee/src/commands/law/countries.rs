//! `cordee law countries`: what is recorded of the law of countries.

use super::paper::{PaperFormat, Place};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::Args;
use cordee_law::countries_paper;

/// Say what is recorded of the law of countries, with its source and day
#[derive(Debug, Args)]
pub(super) struct Countries {
    #[command(flatten)]
    place: Place,

    /// How to answer
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<PaperFormat>,
}

impl Countries {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        self.place.write(&countries_paper(), self.format, io)
    }
}
