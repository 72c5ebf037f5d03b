//! What is kept of a report when it is drawn up: its papers in every form, and the differences in it.
//!
//! Kept are papers and not facts: a report stays what it was, whatever is learnt or computed
//! otherwise later.

use crate::article9::{ReportPaper, unsigned_paper};
use crate::csv::report_csv;
use crate::json::report_json;
use crate::paper::Paper;
use crate::print::percent;
use crate::sides::{SidesPaper, title_of};
use cordee_domain::history::History;
use cordee_domain::law::{Categories, Country, PaidLess, PayDifference};
use cordee_measures::law::{Article9Report, Form, Found, Ratio, Side, screen};
use serde::{Deserialize, Serialize};

/// What a report is drawn up from.
#[derive(Clone, Copy, Debug)]
pub struct DrawUp<'d> {
    /// The history, for names.
    pub history: &'d History,
    /// The figures.
    pub report: &'d Article9Report,
    /// Whose law.
    pub country: &'static Country,
    /// The categories that were declared and approved, where there are any.
    pub categories: Option<&'d Categories>,
    /// The two parities.
    pub sides: &'d [Side],
    /// The fewest people of whom a median is told.
    pub floor: u64,
}

/// The papers of a report, without the names of those who confirm it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct KeptPapers {
    /// (a) to (g).
    pub authority: KeptForm,
    /// (a) to (f).
    pub public: KeptForm,
    /// (g).
    pub workers: KeptForm,
    /// With the levels of pay, for whoever confirms the figures.
    pub workings: KeptForm,
    /// The parity of the tracks and that of the sexes.
    pub sides: Paper,
}

/// One form of a report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct KeptForm {
    /// To be read.
    pub paper: Paper,
    /// For programs.
    pub json: String,
    /// For spreadsheets.
    pub csv: String,
}

/// What a report finds: how many categories it compared, and the differences in them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundIn {
    /// How many categories have both women and men.
    pub compared: u64,
    /// Those in which the averages differ by at least 5 %.
    pub differences: Vec<PayDifference>,
}

/// Draws a report up.
pub fn draw_up(it: &DrawUp<'_>) -> serde_json::Result<(FoundIn, KeptPapers)> {
    let screen = screen(it.report);
    let differences = screen.found.iter().map(|found| difference(it, found));
    let found = FoundIn {
        compared: screen.compared,
        differences: differences.collect(),
    };
    let mut sides = Paper::new("Tracks and sexes, side by side", "en");
    SidesPaper {
        history: it.history,
        report: it.report,
        categories: it.categories,
        sides: it.sides,
        floor: it.floor,
    }
    .write(&mut sides);
    let papers = KeptPapers {
        authority: form(it, Form::Authority)?,
        public: form(it, Form::Public)?,
        workers: form(it, Form::Workers)?,
        workings: form(it, Form::Workings)?,
        sides,
    };
    Ok((found, papers))
}

fn form(it: &DrawUp<'_>, form: Form) -> serde_json::Result<KeptForm> {
    let paper = unsigned_paper(&ReportPaper {
        report: it.report,
        country: it.country,
        form,
        categories: it.categories,
        sign_off: None,
    });
    Ok(KeptForm {
        paper,
        json: report_json(it.report, form)?,
        csv: report_csv(it.report, form),
    })
}

fn difference(it: &DrawUp<'_>, found: &Found) -> PayDifference {
    let [women, men] = found.workers;
    PayDifference {
        category: found.category.clone(),
        title: title_of(it.categories, &found.category),
        gap: percent(found.gap),
        paid_less: if found.gap < Ratio::ZERO {
            PaidLess::Men
        } else {
            PaidLess::Women
        },
        women,
        men,
    }
}
