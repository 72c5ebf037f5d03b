//! The parity of the tracks and that of the sexes, side by side.

use crate::paper::Paper;
use crate::print::{level, percent};
use cordee_domain::history::{History, Name};
use cordee_domain::law::Categories;
use cordee_domain::{Currency, Ix};
use cordee_measures::law::{Article9Report, Group, MOSTLY, Mostly, Side};

/// What it is made of.
#[derive(Clone, Copy, Debug)]
pub struct SidesPaper<'s> {
    /// The history, for names.
    pub history: &'s History,
    /// The report whose currency it is in.
    pub report: &'s Article9Report,
    /// The categories that were declared, where a declaration was given.
    pub categories: Option<&'s Categories>,
    /// The two parities.
    pub sides: &'s [Side],
    /// The fewest people of whom a median is told.
    pub floor: u64,
}

/// The title of a category, or its lasting name where it has none.
pub(crate) fn title_of(categories: Option<&Categories>, name: &str) -> String {
    let title = categories.and_then(|it| it.declaration().title_of(name));
    title.unwrap_or(name).to_owned()
}

impl SidesPaper<'_> {
    /// Writes it into a paper, below its heading; nothing where nobody is compared.
    pub(crate) fn write(&self, paper: &mut Paper) {
        sides(paper, self);
    }
}

fn sides(paper: &mut Paper, it: &SidesPaper<'_>) {
    if it.sides.is_empty() {
        return;
    }
    paper.text("Parity of the tracks is not parity of the sexes: where managers are mostly of one sex, whatever managing pays more at a grade is itself a difference between women and men.");
    let currency = it.report.currency;
    let rows = it.sides.iter().map(|side| {
        vec![
            name(it, side),
            group(side.individual, currency),
            group(side.managing, currency),
            side.tracks().map(percent).unwrap_or_default(),
            group(side.women, currency),
            group(side.men, currency),
            side.sexes().map(percent).unwrap_or_default(),
            format!(
                "{} of {}",
                side.women_managing,
                side.women_managing + side.men_managing
            ),
        ]
    });
    let headings = [
        "grade and category",
        "individual, median",
        "managing, median",
        "individual of managing",
        "women, median",
        "men, median",
        "women of men",
        "women among managers",
    ];
    paper.table("Medians of all pay", &headings, rows.collect());
    let mut note = format!("Managers are mostly of one sex from {MOSTLY} % on.");
    if it.floor > 1 {
        note = format!(
            "Medians of fewer than {} people are left out. {note}",
            it.floor
        );
    }
    paper.note(note);
    let findings = it.sides.iter().filter_map(|side| finding(it, side));
    paper.list(findings.collect());
}

fn finding(it: &SidesPaper<'_>, side: &Side) -> Option<String> {
    let mostly = match side.is_found()? {
        Mostly::Women => "women",
        Mostly::Men => "men",
    };
    let tracks = side.tracks()?;
    Some(format!(
        "{}: managers are mostly {mostly} and the individual median is {} of theirs. The higher pay of managers is itself a difference between women and men.",
        name(it, side),
        percent(tracks)
    ))
}

fn name(it: &SidesPaper<'_>, side: &Side) -> String {
    let grade = it.history.rungs.grade_name(side.grade);
    let same = it.sides.iter().filter(|other| other.grade == side.grade);
    let is_only = same.count() == 1;
    let category = |ix: Ix<Name>| title_of(it.categories, it.history.rungs.categories.get(ix));
    match side.category.filter(|_| !is_only) {
        Some(ix) => format!("{grade}, {}", category(ix)),
        None => grade.to_owned(),
    }
}

fn group(it: Group, currency: Currency) -> String {
    match it.median {
        Some(median) => format!("{} ({})", level(median, currency), it.people),
        None if it.people == 0 => "nobody".to_owned(),
        None => "too few".to_owned(),
    }
}
