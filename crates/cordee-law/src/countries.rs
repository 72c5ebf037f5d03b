//! What is recorded of countries, as a paper.

use crate::paper::Paper;
use crate::print::capitalised;
use cordee_domain::law::{COUNTRIES, Country, Exempt, GroupSize, MayIdentify, Reporting, Rules};

/// Every country with its rules and their source.
pub fn countries_paper() -> Paper {
    let mut paper = Paper::new("What is recorded of the law of countries", "en");
    paper.text("What is not recorded is taken from the Directive, and every paper says where. Not legal advice.");
    for country in COUNTRIES {
        of(&mut paper, country);
    }
    paper
}

fn of(paper: &mut Paper, country: &Country) {
    paper.heading(
        2,
        format!("{} ({})", capitalised(country.name), country.code),
    );
    paper.text(format!(
        "{}. Looked at on {}.",
        capitalised(country.state),
        country.looked_at
    ));
    for rules in country.rules {
        let mut facts = vec![
            ("from", rules.from.to_string()),
            ("source", rules.source.to_owned()),
        ];
        facts.extend(own(rules));
        paper.facts(facts);
    }
}

fn own(rules: &Rules) -> [(&'static str, String); 6] {
    let or_not = |it: Option<String>| it.unwrap_or_else(|| NOT_RECORDED.to_owned());
    let months = |it: Option<u32>| or_not(it.map(|it| format!("{it} months")));
    [
        ("reports", or_not(rules.reporting.map(reporting))),
        (
            "fewest of a sex told to workers",
            or_not(rules.min_group.map(group)),
        ),
        (
            "figures that identify a worker",
            or_not(rules.may_identify.map(identify)),
        ),
        (
            "criteria of pay progression",
            or_not(rules.exempt.map(exempt)),
        ),
        ("answer to a worker within", months(rules.answer_months)),
        (
            "workers are told of their right every",
            months(rules.told_months),
        ),
    ]
}

const NOT_RECORDED: &str = "not recorded; the Directive is used";

fn reporting(all: &[Reporting]) -> String {
    let lines = all.iter().map(|it| {
        let every = match it.every_years {
            1 => "every year".to_owned(),
            years => format!("every {years} years"),
        };
        format!("from {} workers by {}, then {every}", it.from, it.first)
    });
    lines.collect::<Vec<_>>().join("; ")
}

fn group(it: GroupSize) -> String {
    match it {
        GroupSize::Any => "no fewest".to_owned(),
        GroupSize::AtLeast(least) => least.to_string(),
    }
}

fn identify(it: MayIdentify) -> String {
    match it {
        MayIdentify::Workers => "seen by workers too".to_owned(),
        MayIdentify::Bodies => {
            "seen only by representatives, the labour inspectorate and the equality body".to_owned()
        }
    }
}

fn exempt(it: Exempt) -> String {
    match it {
        Exempt::Nobody => "published by everybody".to_owned(),
        Exempt::Below(workers) => format!("need not be published under {workers} workers"),
    }
}
