//! The report of Article 9 as a paper, in the form that is asked for.

use crate::method;
use crate::paper::Paper;
use crate::print::{count, counted, joined, level, percent, told};
use crate::sides::title_of;
use cordee_domain::law::{
    Categories, Country, Duty, GroupSize, MayIdentify, Representatives, SignOff,
};
use cordee_measures::law::{Article9Report, Component, Form, Line, Tells};
use jiff::civil::Date;

/// What a paper is made of.
#[derive(Clone, Copy, Debug)]
pub struct ReportPaper<'r> {
    /// The report.
    pub report: &'r Article9Report,
    /// Whose law.
    pub country: &'static Country,
    /// For whom.
    pub form: Form,
    /// The categories that were declared, where a declaration was given.
    pub categories: Option<&'r Categories>,
    /// Who confirmed it, where that was given.
    pub sign_off: Option<&'r SignOff>,
}

/// The report as a paper, with who confirmed it.
pub fn report_paper(it: &ReportPaper<'_>) -> Paper {
    signed(&unsigned_paper(it), it.sign_off)
}

/// The report as a paper that says nothing of who confirmed it.
pub fn unsigned_paper(it: &ReportPaper<'_>) -> Paper {
    let year = it.report.year;
    let of = match it.form {
        Form::Authority => "report to the authority",
        Form::Public => "report for the public",
        Form::Workers => "report to workers and their representatives",
        Form::Workings => "how the figures came about; not to be sent on",
    };
    let mut paper = Paper::new(
        format!("The pay gap between women and men in {year}: {of}"),
        "en",
    );
    facts(&mut paper, it);
    let lines = it.report.lines(it.form);
    if it.form != Form::Workers {
        gaps(&mut paper, it, &lines);
        receiving(&mut paper, &lines);
        bands(&mut paper, &lines);
    }
    if it.form != Form::Public {
        categories(&mut paper, it, &lines);
    }
    annex(&mut paper, it);
    paper
}

/// A report under the names of those who were consulted and who confirmed it (Article 9(6)); a draft
/// says what is missing.
pub fn signed(report: &Paper, sign_off: Option<&SignOff>) -> Paper {
    let mut paper = Paper::new(report.title.clone(), &report.lang);
    sign(&mut paper, sign_off);
    paper.blocks.extend(report.blocks.iter().cloned());
    paper
}

fn sign(paper: &mut Paper, sign_off: Option<&SignOff>) {
    let Some(sign_off) = sign_off else {
        paper.warning("Draft: management has not confirmed that it is accurate (Article 9(6)).");
        return;
    };
    let lacks = sign_off.lacks();
    if !lacks.is_empty() {
        let lacks: Vec<String> = lacks.iter().map(ToString::to_string).collect();
        paper.warning(format!("Draft: {}.", joined(&lacks)));
    }
    let mut rows = Vec::new();
    for (part, all) in [
        ("consulted for the workers", &sign_off.consulted),
        ("confirmed for the management", &sign_off.confirmed),
    ] {
        rows.extend(all.iter().map(|seen| {
            let method = if seen.saw_method { "yes" } else { "no" };
            vec![
                seen.who.clone(),
                part.to_owned(),
                seen.on.to_string(),
                method.to_owned(),
            ]
        }));
    }
    let headings = ["who", "part", "day", "saw the method"];
    paper.table("Accuracy, confirmed under Article 9(6)", &headings, rows);
    if sign_off.there_are_no_representatives {
        paper.text("There are no workers' representatives.");
    }
}

fn facts(paper: &mut Paper, it: &ReportPaper<'_>) {
    let report = it.report;
    let [women, men, neither, not_recorded] = report.figures.workers;
    let workers = format!(
        "{} counted: {women} women, {men} men, {neither} recorded as neither, {not_recorded} not recorded",
        women + men + neither + not_recorded
    );
    let mut facts = vec![
        ("year", report.year.to_string()),
        ("law", it.country.name.to_owned()),
        (
            "state of the law",
            format!(
                "{} (looked at on {})",
                it.country.state, it.country.looked_at
            ),
        ),
        ("workers on the last day", report.headcount.to_string()),
        ("workers", workers),
        ("currency", report.currency.to_string()),
    ];
    let from = Date::new(report.year.saturating_add(1), 1, 1).unwrap_or(Date::MAX);
    facts.push(("due", due(report.next(from))));
    paper.facts(facts);
    what_is_not_recorded(paper, it);
}

fn what_is_not_recorded(paper: &mut Paper, it: &ReportPaper<'_>) {
    let words = it.report.ruling.not_recorded.iter().map(str::to_owned);
    let words: Vec<String> = words.collect();
    if !it.country.is_directive() && !words.is_empty() {
        paper.note(format!(
            "On this the law of the country has not been recorded; the Directive is used: {}.",
            words.join("; ")
        ));
    }
}

fn due(duty: Duty) -> String {
    match duty {
        Duty::Voluntary => {
            "nobody asks an employer of this size for a report (Article 9(5)); it may be given"
                .to_owned()
        }
        Duty::Due(it) => {
            let every = match it.every_years {
                1 => "every year".to_owned(),
                years => format!("every {years} years"),
            };
            format!("by {}, about {}; then {every}", it.by, it.about)
        }
    }
}

fn gaps(paper: &mut Paper, it: &ReportPaper<'_>, lines: &[Line]) {
    paper.heading(2, "The gap, (a) to (d)");
    paper.text("A gap is the difference between men's level of pay and women's over men's (Article 3(1)). Below nothing, women are paid more.");
    let own = lines.iter().filter(|it| ('a'..='d').contains(&it.letter));
    let is_workings = it.form == Form::Workings;
    let rows = own.map(|line| {
        let mut row = vec![
            format!("({}) {}", line.letter, what(line)),
            told(line.value),
        ];
        if is_workings {
            row.extend(levels(it, line));
        }
        row
    });
    let mut headings = vec!["figure", "gap"];
    if is_workings {
        headings.extend(["women's level", "men's level"]);
    }
    paper.table("", &headings, rows.collect());
}

fn levels(it: &ReportPaper<'_>, line: &Line) -> [String; 2] {
    let currency = it.report.currency;
    let shown = |of| match of {
        Some(of) => level(of, currency),
        None => "nobody".to_owned(),
    };
    let gap = line.levels;
    [
        shown(gap.and_then(|it| it.women)),
        shown(gap.and_then(|it| it.men)),
    ]
}

fn what(line: &Line) -> &'static str {
    match (line.component, line.tells) {
        (Component::All, Tells::AverageGap) => "gap of averages, all pay",
        (Component::All, Tells::MedianGap) => "gap of medians, all pay",
        (Component::Basic, Tells::AverageGap) => "gap of averages, basic pay",
        (Component::Basic, Tells::MedianGap) => "gap of medians, basic pay",
        (Component::Variable, Tells::AverageGap) => "gap of averages, variable pay",
        (Component::Variable, Tells::MedianGap) => "gap of medians, variable pay",
        (_, Tells::WomenReceiving) => "women who receive variable pay",
        (_, Tells::MenReceiving) => "men who receive variable pay",
        (_, Tells::WomenInBand(_)) => "women in the band",
        (_, Tells::MenInBand(_)) => "men in the band",
    }
}

fn receiving(paper: &mut Paper, lines: &[Line]) {
    paper.heading(2, "Who receives complementary or variable pay, (e)");
    let own = lines.iter().filter(|it| it.letter == 'e');
    let rows = own.map(|line| {
        let of = match line.tells {
            Tells::WomenReceiving => "of women",
            _ => "of men",
        };
        vec![of.to_owned(), told(line.value)]
    });
    paper.table("", &["of whom", "share"], rows.collect());
}

fn bands(paper: &mut Paper, lines: &[Line]) {
    paper.heading(2, "Women and men in each quartile band, (f)");
    let of = |wanted: Tells| {
        let line = lines.iter().find(|it| it.tells == wanted);
        line.map_or_else(String::new, |it| told(it.value))
    };
    let names = [
        "lowest paid quarter",
        "second",
        "third",
        "highest paid quarter",
    ];
    let rows = (1..).zip(names).map(|(at, name)| {
        let (women, men) = (of(Tells::WomenInBand(at)), of(Tells::MenInBand(at)));
        vec![name.to_owned(), women, men]
    });
    paper.table("", &["band", "women", "men"], rows.collect());
}

fn categories(paper: &mut Paper, it: &ReportPaper<'_>, lines: &[Line]) {
    paper.heading(2, "The gap by category of work, (g)");
    who_declared(paper, it);
    let report = it.report;
    if report.categories.is_empty() {
        paper.warning("No categories are declared and approved, so (g) can't be given. Which work is of equal value follows from declared job value, and people decide it.");
        return;
    }
    let rows = report.categories.iter().enumerate().map(|(at, category)| {
        let own = |component| {
            let line = lines.iter().find(|line| {
                let is_gap = line.tells == Tells::AverageGap;
                line.category == Some(at) && line.component == component && is_gap
            });
            line.map_or_else(String::new, |it| told(it.value))
        };
        let mut row = vec![title(it, &category.name)];
        if it.form != Form::Workers {
            row.extend(category.figures.workers.map(|it| it.to_string()));
        }
        row.extend([Component::Basic, Component::Variable, Component::All].map(own));
        row
    });
    let mut headings = vec!["category"];
    if it.form != Form::Workers {
        headings.extend(["women", "men"]);
    }
    headings.extend(["basic pay", "variable pay", "all pay"]);
    paper.table("Gaps of averages", &headings, rows.collect());
    if it.form == Form::Workings {
        category_levels(paper, it, lines);
    }
    if it.form == Form::Workers && report.withheld() > 0 {
        paper.text(withheld(report));
    }
    if report.without_category > 0 {
        let outside = counted(report.without_category, "worker");
        paper.text(format!(
            "{outside} in no category: the level has no job value, or none was declared for it."
        ));
    }
}

fn withheld(report: &Article9Report) -> String {
    let withheld = report.withheld();
    let (which, are) = if withheld == 1 {
        ("1 category".to_owned(), "is")
    } else {
        (format!("{withheld} categories"), "are")
    };
    let why = match report.ruling.min_group {
        GroupSize::Any => "it would identify a worker".to_owned(),
        GroupSize::AtLeast(least) => format!("fewer than {least} women or men do the work"),
    };
    let or = match (report.ruling.min_group, report.ruling.may_identify) {
        (GroupSize::AtLeast(_), MayIdentify::Bodies) => ", or an average would identify a worker",
        _ => "",
    };
    format!("{which} {are} withheld: {why}{or}.")
}

fn category_levels(paper: &mut Paper, it: &ReportPaper<'_>, lines: &[Line]) {
    let own = lines.iter().filter(|line| line.letter == 'g');
    let rows = own.filter_map(|line| {
        let name = &it.report.categories.get(line.category?)?.name;
        let mut row = vec![title(it, name), what(line).to_owned(), told(line.value)];
        row.extend(levels(it, line));
        Some(row)
    });
    let headings = ["category", "figure", "gap", "women's level", "men's level"];
    paper.table("The levels behind them", &headings, rows.collect());
}

fn title(it: &ReportPaper<'_>, name: &str) -> String {
    title_of(it.categories, name)
}

fn who_declared(paper: &mut Paper, it: &ReportPaper<'_>) {
    let Some(categories) = it.categories else {
        paper.note("The categories are those of the history's `levels.csv`; who declared and approved them stands elsewhere.");
        return;
    };
    let declaration = categories.declaration();
    let mut facts = vec![("version of the framework", version(categories))];
    if let Some(approval) = &declaration.approved {
        facts.push(("approved", format!("by {} on {}", approval.by, approval.on)));
    }
    let said = match &declaration.representatives {
        Representatives::NotStated => "not stated".to_owned(),
        Representatives::ThereAreNone => "there are none".to_owned(),
        Representatives::Agreed(it) => format!("agreed: {} on {}", it.by, it.on),
        Representatives::DidNotAgree(it) => format!("did not agree: {} on {}", it.by, it.on),
    };
    facts.push(("workers' representatives", said));
    let without = categories.without_value().len();
    if without > 0 {
        facts.push((
            "levels without job value",
            format!("{without}, in no category"),
        ));
    }
    paper.facts(facts);
}

fn version(categories: &Categories) -> String {
    let content = categories.content().short();
    match &categories.declaration().version {
        Some(name) => format!("{name} ({content})"),
        None => content,
    }
}

fn annex(paper: &mut Paper, it: &ReportPaper<'_>) {
    paper.heading(2, "Method");
    paper.text("The Directive leaves these open; this is what was chosen.");
    paper.facts(method::choices(it.report.conventions));
    let left_out = method::left_out(it.report);
    if !left_out.is_empty() {
        let items = left_out.iter();
        paper.text("Left out:");
        paper.list(items.map(|(why, many)| format!("{why}: {many}")).collect());
    }
    if it.report.hours_supposed > 0 {
        paper.text(format!(
            "Of {}, no hours are recorded and 40 a week were supposed.",
            counted(it.report.hours_supposed, "worker")
        ));
    }
    if it.form == Form::Workings {
        quarter_sizes(paper, it);
    }
    paper.note("Not legal advice.");
}

fn quarter_sizes(paper: &mut Paper, it: &ReportPaper<'_>) {
    let rows = (1..).zip(&it.report.figures.bands).map(|(at, band)| {
        let share = band.women.over(band.workers).map(percent);
        vec![
            at.to_string(),
            count(band.workers),
            count(band.women),
            count(band.men),
            share.unwrap_or_default(),
        ]
    });
    let headings = ["band", "workers", "women", "men", "share of women"];
    paper.table("Sizes of the bands", &headings, rows.collect());
}
