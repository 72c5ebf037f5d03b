//! Why a paper of the law can't be written.

use super::no_report::NoReport;
use crate::files::shown;
use crate::words::counted;
use cordee_domain::history::Sort;
use cordee_domain::law::NotUsed;
use cordee_measures::law::{NoAnnual, NoAnswer};
use std::fmt;
use std::path::PathBuf;

/// Why a paper of the law can't be written.
#[derive(Debug, PartialEq, Eq)]
pub enum NoLaw {
    /// The history can't be used.
    History(NoReport),
    /// Categories were given without the framework they are declared over.
    NoFramework(PathBuf),
    /// The categories have faults, which have been shown.
    CategoriesFaulty(PathBuf),
    /// The categories are not approved.
    NotApproved(PathBuf, NotUsed),
    /// A record of people's words has a fault, and so many more.
    RecordFaulty(PathBuf, String, usize),
    /// There is no report of a year.
    Annual(NoAnnual),
    /// There is no answer.
    Answer(NoAnswer),
}

impl NoLaw {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        let help = match self {
            Self::History(NoReport::Faulty(..)) => {
                "mend what is shown: a paper of the law is made of everybody or of nobody"
            }
            Self::History(why) => return why.help(),
            Self::NoFramework(_) => {
                "name the framework with `--framework`: categories follow from what its levels are worth"
            }
            Self::CategoriesFaulty(_) => "mend what is shown; docs/guide/law.md shows such a file",
            Self::NotApproved(_, NotUsed::ApprovedLater(_)) => {
                "a paper is made by categories that are approved on the day it is written"
            }
            Self::NotApproved(..) => {
                "add `approved: { by: ..., on: ... }` once somebody has approved them; until then they are not used"
            }
            Self::RecordFaulty(..) => "mend it; nothing was written",
            Self::Annual(why) | Self::Answer(NoAnswer::Lacks(why)) => help_for_annual(*why),
            Self::Answer(_) => "choose a day on which they were here and paid",
        };
        help.to_owned()
    }
}

fn help_for_annual(why: NoAnnual) -> &'static str {
    match why {
        NoAnnual::Without(Sort::People) => {
            "add `people.csv` with `person` and `sex`: without it nobody is known to be a woman or a man"
        }
        NoAnnual::Without(_) => {
            "add `pay.csv` with `person`, `from`, `base` and what else is known"
        }
        NoAnnual::Nobody(_) | NoAnnual::NoSuchYear(_) => "choose a year of the history",
        NoAnnual::NotInCurrency(_) => "leave `--currency` out for the one in which most are paid",
    }
}

impl fmt::Display for NoLaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::History(why) => why.fmt(f),
            Self::NoFramework(path) => {
                write!(
                    f,
                    "the categories in `{}` are declared over a framework",
                    shown(path)
                )
            }
            Self::CategoriesFaulty(path) => {
                write!(f, "the categories in `{}` can't be used", shown(path))
            }
            Self::NotApproved(path, why) => write!(f, "`{}`: {why}", shown(path)),
            Self::RecordFaulty(path, what, 0) => write!(f, "`{}`: {what}", shown(path)),
            Self::RecordFaulty(path, what, more) => {
                let more = counted(*more, "more fault");
                write!(f, "`{}`: {what} (and {more})", shown(path))
            }
            Self::Annual(why) => why.fmt(f),
            Self::Answer(why) => why.fmt(f),
        }
    }
}
