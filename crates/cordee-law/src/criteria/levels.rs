//! Every level with its range, its value and what it asks, for the criteria pack.

use super::{per_words, value};
use crate::paper::Paper;
use crate::print::capitalised;
use cordee_domain::{Expectation, Framework, Ix, Lang, Level, Money, Track, TrackKind};

pub(super) fn add(paper: &mut Paper, framework: &Framework, lang: Lang) {
    paper.heading(2, "The levels of pay");
    for (_, track) in framework.tracks().iter() {
        paper.heading(3, track.title.in_lang(lang));
        let kind = match track.kind {
            TrackKind::Individual => "individual: nobody on it has to manage anyone",
            TrackKind::Management => "management",
        };
        paper.text(format!("A track of the kind {kind}."));
        overview(paper, framework, track, lang);
        for level in &track.levels {
            one(paper, framework, *level, lang);
        }
    }
}

fn overview(paper: &mut Paper, framework: &Framework, track: &Track, lang: Lang) {
    let zones: Vec<_> = framework.zones().iter().collect();
    let rows = track.levels.iter().map(|ix| {
        let level = framework.level(*ix);
        let grade = level.grade.map(|it| framework.grades().at(it));
        let mut row = vec![
            level.title.in_lang(lang).to_owned(),
            grade.map_or_else(String::new, |it| it.title.in_lang(lang).to_owned()),
            value::points(framework, level).unwrap_or_default(),
        ];
        row.extend(zones.iter().map(|(zone, _)| {
            let range = level.pay_in(*zone);
            range.map_or_else(String::new, |it| {
                format!("{}–{}", amount(it.minimum()), amount(it.maximum()))
            })
        }));
        row
    });
    let mut headings: Vec<String> = ["level", "grade", "points"].map(str::to_owned).to_vec();
    headings.extend(
        zones
            .iter()
            .map(|(_, zone)| format!("{}, {}", zone.title.in_lang(lang), zone.currency)),
    );
    paper.table_of("", headings, rows.collect());
}

fn one(paper: &mut Paper, framework: &Framework, ix: Ix<Level>, lang: Lang) {
    let level = framework.level(ix);
    paper.heading(4, level.title.in_lang(lang));
    for text in level.summary.statements() {
        paper.text(text.in_lang(lang));
    }
    let headings = ["where", "from", "middle", "to", "for"];
    paper.table("Basic pay", &headings, ranges(framework, level, lang));
    let mut facts = Vec::new();
    let steps = value::steps(framework, level, lang).filter(|it| !it.is_empty());
    let points = value::points(framework, level);
    if let Some(points) = points {
        facts.push(("value", format!("{points} points of 100")));
    }
    if let Some(steps) = steps {
        facts.push(("steps", steps));
    }
    if let Some(scope) = level.scope.map(|it| framework.parts().scopes.at(it)) {
        facts.push(("reach", scope.title.in_lang(lang).to_owned()));
    }
    if let Some(it) = level.autonomy.map(|it| framework.parts().autonomies.at(it)) {
        facts.push(("own lights", it.title.in_lang(lang).to_owned()));
    }
    if level.is_terminal == Some(true) {
        facts.push(("staying", "one may stay here for good".to_owned()));
    }
    if !facts.is_empty() {
        paper.facts(facts);
    }
    paper.table(
        "What is asked",
        &["competency", "asked"],
        asked(framework, level, lang),
    );
}

/// The ranges of a level: where, least, middle, most, for what.
pub(crate) fn ranges(framework: &Framework, level: &Level, lang: Lang) -> Vec<Vec<String>> {
    let rows = level.pay.iter().map(|(zone, range)| {
        let zone = framework.zones().at(*zone);
        vec![
            zone.title.in_lang(lang).to_owned(),
            amount(range.minimum()),
            amount(range.midpoint()),
            amount(range.maximum()),
            format!("{}, {}", zone.currency, per_words(zone.per)),
        ]
    });
    rows.collect()
}

/// An amount without its currency.
fn amount(money: Money) -> String {
    let whole = money.to_string();
    whole.split('\u{a0}').next().unwrap_or(&whole).to_owned()
}

/// What a level asks: the competency, and how much of it.
pub(crate) fn asked(framework: &Framework, level: &Level, lang: Lang) -> Vec<Vec<String>> {
    let rows = level.expectations.iter().map(|it| {
        let competency = framework.competency(it.competency);
        let title = competency.title.in_lang(lang);
        let optional = if it.is_optional {
            " (may be left out)"
        } else {
            ""
        };
        vec![format!("{title}{optional}"), how_much(framework, it, lang)]
    });
    rows.collect()
}

fn how_much(framework: &Framework, it: &Expectation, lang: Lang) -> String {
    let competency = framework.competency(it.competency);
    let described = it.step.and_then(|step| competency.proficiency(step));
    let mut parts = Vec::new();
    if let Some(step) = it.step {
        let title = described.and_then(|it| it.title.as_ref());
        let title = title.map(|title| format!(", {}", title.in_lang(lang)));
        parts.push(format!("step {}{}", step.0, title.unwrap_or_default()));
    }
    let own = it.text.statements().iter();
    let of_step = described.iter().flat_map(|it| it.text.statements());
    let words = own.chain(of_step).map(|it| it.in_lang(lang).trim());
    let words: Vec<&str> = words.collect();
    if !words.is_empty() {
        parts.push(words.join(" "));
    }
    capitalised(&parts.join(": "))
}
