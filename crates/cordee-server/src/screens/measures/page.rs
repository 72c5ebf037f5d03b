//! The page of the measures: what surrounds the report.

use crate::figures::Told;
use crate::reply::Page;
use crate::show::form::{Field, choice};
use crate::show::shell::{Heading, Part, page};
use crate::view::phrases::filled;
use crate::visit::Visit;
use cordee_measures::Report;
use cordee_report::{Account, Remark, Telling};
use maud::{Markup, html};

/// What stands side by side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Which {
    /// The figures of the day alone.
    Now,
    /// The figures of the day and of the year before.
    WithYearBefore,
    /// Those of two units, by their places.
    Units([usize; 2]),
}

pub(super) fn measures(visit: &Visit, told: &Told, which: Which) -> Page {
    let w = &visit.phrases.measures;
    let title = visit.reader().title().text;
    let report = with_telling(&title, told, which, cordee_report::report);
    let main = html! {
        (ways(visit, which))
        @if told.units.len() > 1 { (units(visit, told, which)) }
        // Its definitions are in English, whatever the language of the page.
        div.measures lang=[visit.phrases.where_english()] { (report) }
    };
    page(visit, &Heading::new(Part::Measures, w.title), &main)
}

/// What else there is: the year before, and the figures as files.
fn ways(visit: &Visit, which: Which) -> Markup {
    let w = &visit.phrases.measures;
    let (beside, words) = match which {
        Which::Now => ("/measures?beside=year-before", w.beside_year_before),
        Which::WithYearBefore => ("/measures", w.alone),
        Which::Units(_) => ("/measures", w.everybody),
    };
    let files = [
        ("html", w.as_page),
        ("xlsx", w.as_workbook),
        ("csv", w.as_csv),
        ("json", w.as_json),
    ];
    html! {
        nav.actions aria-label=(w.more) {
            a href=(visit.to_path(beside)) { (words) }
            @for (ending, words) in files {
                " · " a href=(visit.to_path(&format!("/measures/report.{ending}"))) download { (words) }
            }
            " · " a href=(visit.to_path("/simulator")) { (visit.phrases.simulator.title) }
        }
        p.aside { (filled(w.told_monthly, &[])) }
    }
}

/// Two units to be told side by side: asked by the address.
fn units(visit: &Visit, told: &Told, which: Which) -> Markup {
    let w = &visit.phrases.measures;
    let names: Vec<(String, String)> = told
        .units
        .iter()
        .map(|(name, _)| (name.clone(), name.clone()))
        .collect();
    let [unit, other] = match which {
        Which::Units(chosen) => chosen,
        Which::Now | Which::WithYearBefore => [0, 1],
    };
    let name = |at: usize| names.get(at).map_or("", |it| it.0.as_str());
    html! {
        form.form method="get" action=(visit.to_path("/measures")) {
            (choice(&Field::new("unit", w.unit).with(name(unit)), &names))
            (choice(&Field::new("other", w.other_unit).with(name(other)), &names))
            p { button.button.plain type="submit" { (w.compare_units) } }
        }
    }
}

/// Hands on what a report is made of.
pub(super) fn with_telling<T>(
    framework: &str,
    told: &Told,
    which: Which,
    hand_on: impl FnOnce(&Telling<'_>) -> T,
) -> T {
    let (on, before) = (told.on.to_string(), told.before.to_string());
    let days = [on.as_str(), before.as_str()];
    let days = days.into_iter().zip(&told.reports).map(side);
    let unit = |at: usize| {
        told.units
            .get(at)
            .map(|(name, it)| side((name.as_str(), it)))
    };
    let reports: Vec<cordee_report::Told<'_>> = match which {
        Which::Now => days.take(1).collect(),
        Which::WithYearBefore => days.collect(),
        Which::Units(chosen) => chosen.into_iter().filter_map(unit).collect(),
    };
    hand_on(&Telling {
        organisation: None,
        framework,
        told: &reports,
        account: &account(told),
    })
}

fn side<'a>((about, report): (&'a str, &'a Report)) -> cordee_report::Told<'a> {
    cordee_report::Told { about, report }
}

fn account(told: &Told) -> Account {
    let unknown = (told.at_unknown_levels > 0).then(|| Remark {
        place: "positions".to_owned(),
        what: "at levels that no version of the framework names; they are left out".to_owned(),
        count: told.at_unknown_levels,
        how_many: Some(format!("{} positions", told.at_unknown_levels)),
    });
    Account {
        source: "the records kept here".to_owned(),
        remarks: unknown.into_iter().collect(),
        ..Account::default()
    }
}
