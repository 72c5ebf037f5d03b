//! The criteria of Article 6: what pay is made of, what levels of pay there are, and how one moves to a
//! higher one, in plain words, of one version of a framework.

mod levels;
mod progression;
mod value;

pub(crate) use levels::{asked, ranges};

use crate::paper::{Block, Paper, Span};
use cordee_domain::law::{Country, Exempt};
use cordee_domain::{Framework, Lang, PayPeriod};
use jiff::civil::Date;

/// What a pack is made of.
#[derive(Clone, Debug)]
pub struct Criteria<'f> {
    /// The framework.
    pub framework: &'f Framework,
    /// The language of its texts.
    pub lang: Lang,
    /// Whose law, and on which day; the Directive by itself where nobody says.
    pub law: (&'static Country, Date),
    /// How many workers there are, where somebody says.
    pub workers: Option<u64>,
    /// What changed since an earlier version.
    pub since: Option<Since>,
}

/// What changed since an earlier version, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Since {
    /// What the earlier version is called.
    pub version: String,
    /// The things that changed, each with its lines.
    pub changes: Vec<(String, Vec<Vec<Span>>)>,
}

/// The pack as a paper.
pub fn criteria_paper(it: &Criteria<'_>) -> Paper {
    let framework = it.framework;
    let name = framework.title().map(|title| title.in_lang(it.lang));
    let name = name.unwrap_or("this organisation");
    let title = format!("Criteria for pay and its progression: {name}");
    let mut paper = Paper::new(title, "en");
    paper.text("Workers find here, by Article 6 of Directive (EU) 2023/970, the criteria by which their pay, the levels of pay and pay progression are set. They are the same for women and men.");
    let version = framework.version();
    paper.facts(vec![
        (
            "version",
            version.name.unwrap_or_else(|| "not named".to_owned()),
        ),
        ("content", version.content.short()),
    ]);
    exemption(&mut paper, it);
    made_of(&mut paper, it);
    value::add(&mut paper, framework, it.lang);
    levels::add(&mut paper, framework, it.lang);
    progression::add(&mut paper, framework, it.lang);
    since(&mut paper, it.since.as_ref());
    paper
}

fn exemption(paper: &mut Paper, it: &Criteria<'_>) {
    let (country, day) = it.law;
    let ruling = country.ruling(day);
    let exempt = country.recorded_on(day).and_then(|it| it.exempt);
    match (it.workers, ruling.exempt) {
        (Some(workers), Exempt::Below(least)) if ruling.exempt.is_exempt(workers) => {
            paper.note(format!("With fewer than {least} workers the progression of pay need not be published in {}; it is, all the same.", country.name));
        }
        (Some(workers), Exempt::Nobody) if workers < 50 && exempt.is_none() => paper.note(
            "A country may free employers of fewer than 50 workers from publishing the criteria of progression (Article 6(2)); whether this one does is not recorded, so they stand here.",
        ),
        _ => {}
    }
}

fn made_of(paper: &mut Paper, it: &Criteria<'_>) {
    let framework = it.framework;
    paper.heading(2, "What pay is made of");
    paper.text("Each level has a range of basic pay: the least that is paid, what is paid for the level done fully, and the most. Where within the range somebody's pay lies is not set by their sex, and follows no question about what they were paid elsewhere.");
    let rows = framework.zones().values().map(|zone| {
        vec![
            zone.title.in_lang(it.lang).to_owned(),
            zone.currency.to_string(),
            per_words(zone.per).to_owned(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        paper.warning("The framework states no pay.");
    } else if rows.len() > 1 {
        paper.text("The range depends on where one works:");
    }
    paper.table("Pay zones", &["zone", "currency", "amounts are for"], rows);
    paper.text("The framework sets no complementary or variable components. Where any are paid, their criteria belong beside this.");
}

/// What amounts are for.
pub(crate) fn per_words(per: PayPeriod) -> &'static str {
    match per {
        PayPeriod::Year => "a year of full-time work",
        PayPeriod::Month => "a month of full-time work",
        PayPeriod::Hour => "an hour",
    }
}

fn since(paper: &mut Paper, since: Option<&Since>) {
    let Some(since) = since else { return };
    paper.heading(2, format!("What changed since {}", since.version));
    if since.changes.is_empty() {
        paper.text("Both versions say the same.");
    }
    for (thing, lines) in &since.changes {
        paper.heading(3, thing);
        if !lines.is_empty() {
            paper.blocks.push(Block::Changes(lines.clone()));
        }
    }
}
