//! The screen of Article 10 as a paper: where a joint pay assessment may be due, in both directions,
//! with the log of reasons and remedies; and the two parities side by side.

use crate::paper::Paper;
use crate::print::{counted, percent};
use crate::sides::{SidesPaper, title_of};
use cordee_domain::history::History;
use cordee_domain::law::{Categories, Criterion, Difference, LogEntry, LogWords, Standing};
use cordee_measures::law::{Article9Report, Ratio, Screen, Side};
use jiff::civil::Date;

/// What a paper is made of.
#[derive(Clone, Copy, Debug)]
pub struct ScreenPaper<'s> {
    /// The history, for names.
    pub history: &'s History,
    /// The report the screen is of.
    pub report: &'s Article9Report,
    /// The screen.
    pub screen: &'s Screen,
    /// The categories that were declared, where a declaration was given.
    pub categories: Option<&'s Categories>,
    /// The day on which the report was given.
    pub reported: Date,
    /// The day as of which it is told.
    pub today: Date,
    /// What was said of differences, and done.
    pub log: &'s [LogEntry],
    /// The two parities.
    pub sides: &'s [Side],
    /// The fewest people of whom a median is told.
    pub floor: u64,
}

impl<'s> ScreenPaper<'s> {
    fn beside(&self) -> SidesPaper<'s> {
        SidesPaper {
            history: self.history,
            report: self.report,
            categories: self.categories,
            sides: self.sides,
            floor: self.floor,
        }
    }
}

/// The screen as a paper.
pub fn screen_paper(it: &ScreenPaper<'_>) -> Paper {
    let mut paper = Paper::new(
        format!(
            "Differences of 5 % and more in {} (Article 10)",
            it.report.year
        ),
        "en",
    );
    paper.text("A joint pay assessment is due where all three hold: the averages of women and men in a category differ by at least 5 %, no objective, gender-neutral criterion justifies it, and it was not remedied within six months of the report. The first is counted here, in both directions; the other two are words of people.");
    let last = Difference::new("", it.reported, &[]).remedy_until();
    paper.facts(vec![
        ("report given", it.reported.to_string()),
        ("can be remedied until", last.to_string()),
        ("as of", it.today.to_string()),
        ("categories compared", it.screen.compared.to_string()),
        (
            "categories of one sex only",
            it.screen.of_one_sex.to_string(),
        ),
        (
            "workers in no category",
            it.screen.without_category.to_string(),
        ),
    ]);
    if it.report.categories.is_empty() {
        paper.warning("No categories are declared and approved, so nothing can be compared.");
    }
    found(&mut paper, it);
    log(&mut paper, it);
    strangers(&mut paper, it);
    if !it.sides.is_empty() {
        paper.heading(2, "Tracks and sexes, side by side");
    }
    it.beside().write(&mut paper);
    paper.note("Not legal advice.");
    paper
}

fn found(paper: &mut Paper, it: &ScreenPaper<'_>) {
    paper.heading(2, "Found");
    if it.screen.found.is_empty() {
        paper.text("In no category do the averages differ by 5 % or more.");
        return;
    }
    let rows = it.screen.found.iter().map(|found| {
        let difference = Difference::new(&found.category, it.reported, it.log);
        let less = if found.gap < Ratio::ZERO {
            "men"
        } else {
            "women"
        };
        let [women, men] = found.workers;
        vec![
            title(it, &found.category),
            women.to_string(),
            men.to_string(),
            percent(found.gap),
            less.to_owned(),
            standing(difference.standing(it.today), it.today),
        ]
    });
    let headings = [
        "category",
        "women",
        "men",
        "gap of averages",
        "paid less",
        "state",
    ];
    paper.table("", &headings, rows.collect());
}

fn standing(it: Standing, today: Date) -> String {
    match it {
        Standing::Open { remedy_until } => {
            let left = remedy_until.duration_since(today).as_hours() / 24;
            let left = counted(u64::try_from(left).unwrap_or(0), "day");
            format!("open; {left} left, until {remedy_until}")
        }
        Standing::Justified { since, criterion } => {
            format!("justified by {} since {since}", criterion_words(criterion))
        }
        Standing::Remedied { on } => format!("remedied on {on}"),
        Standing::AssessmentDue {
            from,
            remedied_late: Some(on),
        } => format!("joint pay assessment due since {from}; remedied late, on {on}"),
        Standing::AssessmentDue { from, .. } => format!("joint pay assessment due since {from}"),
    }
}

fn criterion_words(it: Criterion) -> &'static str {
    match it {
        Criterion::WorkingConditions => "working conditions",
        Criterion::Other => "another criterion",
        it => it.as_str(),
    }
}

fn log(paper: &mut Paper, it: &ScreenPaper<'_>) {
    let own = |entry: &&LogEntry| is_found(it, &entry.category);
    let mut entries: Vec<&LogEntry> = it.log.iter().filter(own).collect();
    entries.sort_by_key(|entry| entry.on);
    if entries.is_empty() {
        return;
    }
    paper.heading(2, "What was said and done");
    let rows = entries.iter().map(|entry| {
        let (says, words) = match &entry.words {
            LogWords::Justified { criterion, because } => (
                format!("justified by {}", criterion_words(*criterion)),
                because,
            ),
            LogWords::TakenBack { because } => ("taken back".to_owned(), because),
            LogWords::Remedied { how } => ("remedied".to_owned(), how),
        };
        vec![
            entry.on.to_string(),
            title(it, &entry.category),
            says,
            words.clone(),
            entry.by.clone(),
        ]
    });
    let headings = ["day", "category", "says", "words", "by"];
    paper.table("", &headings, rows.collect());
    paper.note("Whether a reason is objective and gender-neutral is for people to judge.");
}

/// Entries about categories in which nothing was found: perhaps a name that was nearly right.
fn strangers(paper: &mut Paper, it: &ScreenPaper<'_>) {
    let mut others: Vec<&str> = it.log.iter().map(|it| it.category.as_str()).collect();
    others.sort_unstable();
    others.dedup();
    others.retain(|name| !is_found(it, name));
    if !others.is_empty() {
        let others: Vec<String> = others.iter().map(|it| format!("`{it}`")).collect();
        paper.note(format!(
            "The log speaks of {}, where no such difference was found.",
            crate::print::joined(&others)
        ));
    }
}

fn is_found(it: &ScreenPaper<'_>, category: &str) -> bool {
    it.screen
        .found
        .iter()
        .any(|found| found.category == category)
}

fn title(it: &ScreenPaper<'_>, name: &str) -> String {
    title_of(it.categories, name)
}
