//! `cordee law answer`: the answer to a worker's question (Article 7).

use super::paper::{PaperFormat, Place};
use super::source::{Source, country};
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind, NoLaw};
use crate::io::Io;
use crate::outside;
use clap::Args;
use cordee_domain::law::Categories;
use cordee_law::{LetterFacts, LetterLang, letter};
use cordee_measures::law::{NoAnswer, answer};
use jiff::civil::Date;

/// Write the answer to a worker who asks about pay (Article 7)
///
/// Their own level of pay, and the averages of women and men in their category, basic and variable
/// apart; withheld where the law of the country says that too few do the work.
#[derive(Debug, Args)]
pub(super) struct Answer {
    #[command(flatten)]
    source: Source,

    /// Who asks, as the history names them
    #[arg(long, value_name = "NAME")]
    person: String,

    /// The day as of which it is told
    #[arg(long, value_name = "DATE")]
    on: Date,

    /// The day on which the question came
    #[arg(long, value_name = "DATE")]
    received: Option<Date>,

    /// The day of the letter; today where it is left out
    #[arg(long, value_name = "DATE")]
    written: Option<Date>,

    /// Whose law: `eu` for the Directive by itself, or as `cordee law countries` says
    #[arg(long, value_name = "LETTERS", default_value = "eu")]
    country: String,

    /// The language of the letter: en, de, fr or it
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = letter_lang)]
    language: LetterLang,

    #[command(flatten)]
    place: Place,

    /// How to answer; as the name of the file ends, otherwise text
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<PaperFormat>,
}

fn letter_lang(tag: &str) -> Result<LetterLang, String> {
    LetterLang::find(tag).ok_or_else(|| "letters are written in en, de, fr and it".to_owned())
}

impl Answer {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let country = country(&self.country)?;
        let ruling = country.ruling(self.on);
        let written = self.written.unwrap_or_else(outside::today);
        let facts = self.source.read(written, io)?;
        let history = &facts.history;
        let figures = answer(history, &self.person, self.on.into(), &ruling);
        let figures = figures.map_err(|why| match why {
            NoAnswer::NoPerson(asked) => {
                let known = history.names.iter().map(|(_, name)| name);
                let help = "name them as the history's `positions.csv` does";
                Failure::unknown("person", &asked, known, help)
            }
            why => Failure::new(FailureKind::Law(NoLaw::Answer(why))),
        })?;
        let declared = facts.categories.as_ref().map(Categories::declaration);
        let category = figures.category.as_deref().map(|name| {
            let title = declared.and_then(|it| it.title_of(name));
            title.unwrap_or(name)
        });
        let paper = letter(
            &LetterFacts {
                person: &self.person,
                level: &history.rung(figures.held).title,
                category,
                figures: &figures,
                country,
                ruling: &ruling,
                written,
                received: self.received,
            },
            self.language,
        );
        self.place.write(&paper, self.format, io)
    }
}
