//! The history and the categories that a paper is made of.

use super::super::check::human;
use crate::failure::{Failure, FailureKind, NoLaw, NoReport};
use crate::files;
use crate::histories;
use crate::io::Io;
use crate::words::counted;
use clap::Args;
use cordee_domain::Framework;
use cordee_domain::history::History;
use cordee_domain::law::{COUNTRIES, Categories, Country, find_country};
use cordee_framework::read_categories;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Where facts come from.
#[derive(Debug, Args)]
pub(super) struct Source {
    /// The folder of the history: CSV files, as for `cordee report`; `people.csv` and `pay.csv` are
    /// needed
    #[arg(long, value_name = "DIR")]
    history: PathBuf,

    /// The folder or file of the framework, where no levels.csv says what levels are
    #[arg(long, value_name = "PATH")]
    framework: Option<PathBuf>,

    /// The categories of work of equal value, declared over the framework; `categories.yaml` of the
    /// history's folder where it is left out
    #[arg(long, value_name = "FILE")]
    categories: Option<PathBuf>,
}

/// A history with its categories.
pub(super) struct Facts {
    /// The history, its levels in the categories.
    pub(super) history: History,
    /// The categories that were declared and approved, where a file of them was given.
    pub(super) categories: Option<Categories>,
}

impl Source {
    /// Reads everything; categories are those that were approved by `day`, on
    /// which the paper is written.
    pub(super) fn read(&self, day: Date, io: &mut Io<'_>) -> Result<Facts, Failure> {
        let framework = self
            .framework
            .as_deref()
            .map(files::framework)
            .transpose()?;
        let file = self.categories_file();
        if let (Some(path), None) = (&file, &framework) {
            let why = NoLaw::NoFramework(path.clone());
            return Err(Failure::new(FailureKind::Law(why)));
        }
        let mut history = self.history(framework.as_ref(), io)?;
        let categories = match file {
            None => None,
            Some(path) => Some(Self::categories(&path, framework.as_ref(), day, io)?),
        };
        if let Some(categories) = &categories {
            // More names than can be counted are more than any framework has.
            let _ = history.rungs.categorise(categories);
        }
        if history.rungs.categories.is_empty() {
            io.remark(NO_CATEGORIES)?;
        }
        Ok(Facts {
            history,
            categories,
        })
    }

    fn history(&self, framework: Option<&Framework>, io: &mut Io<'_>) -> Result<History, Failure> {
        let read = histories::read(&self.history, framework, &|_, _| {})?;
        for fault in &read.faults {
            io.remark(&fault.to_string())?;
            if let Some(help) = &fault.help {
                io.remark(&format!("  {help}"))?;
            }
        }
        let faults = read.faults.len() + usize::try_from(read.more_faults).unwrap_or(usize::MAX);
        let no = |why| Err(Failure::new(FailureKind::Law(NoLaw::History(why))));
        if faults > 0 {
            let faults = counted(faults, "fault");
            return no(NoReport::Faulty(files::shown(&self.history), faults));
        }
        if read.history.positions.is_empty() {
            return no(NoReport::NobodyThere(files::shown(&self.history)));
        }
        Ok(read.history)
    }

    fn categories_file(&self) -> Option<PathBuf> {
        let beside = || Some(self.history.join("categories.yaml")).filter(|it| it.is_file());
        self.categories.clone().or_else(beside)
    }

    fn categories(
        path: &Path,
        framework: Option<&Framework>,
        day: Date,
        io: &mut Io<'_>,
    ) -> Result<Categories, Failure> {
        let no = |why| Failure::new(FailureKind::Law(why));
        let text = files::text(path)?;
        let framework = framework.ok_or_else(|| no(NoLaw::NoFramework(path.to_owned())))?;
        let categories = match read_categories(&files::shown(path), &text, framework) {
            Ok(categories) => categories,
            Err((sources, findings)) => {
                let (paint, width) = (io.paint, io.width);
                io.say(&human::findings(
                    &findings,
                    &sources,
                    usize::MAX,
                    paint,
                    width,
                ))?;
                return Err(no(NoLaw::CategoriesFaulty(path.to_owned())));
            }
        };
        let used = categories.may_be_used(day).map(|_| ());
        used.map_err(|why| no(NoLaw::NotApproved(path.to_owned(), why)))?;
        Ok(categories)
    }
}

const NO_CATEGORIES: &str = "no categories of work of equal value are declared: write `categories.yaml` over the framework's job value, have it approved, and name it with `--categories`; docs/guide/law.md shows one";

/// The country of these letters.
pub(super) fn country(asked: &str) -> Result<&'static Country, Failure> {
    let known = COUNTRIES.iter().map(|it| it.code);
    find_country(asked).ok_or_else(|| {
        let help = "`cordee law countries` shows them; `eu` is the Directive by itself";
        Failure::unknown("country", asked, known, help)
    })
}
