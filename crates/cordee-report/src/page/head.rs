//! What the page is: whose, as of when, of how many, by which rules.

use crate::phrase::{say_here, say_people};
use crate::telling::{Telling, Told};
use maud::{Markup, html};

pub(super) fn head(telling: &Telling<'_>) -> Markup {
    html! {
        header.title {
            p.whose { (telling.organisation.unwrap_or("A report on parallel career tracks")) }
            h1 { "Do people stay brilliant at their craft, and are they rewarded for it?" }
            @for told in telling.told { (facts(telling, told)) }
            p.how {
                "Every figure stands with its 95 % interval and of how many it is. Of groups of fewer than "
                (floor(telling)) " people nothing is told, nor anything they could be computed from. \
                 Staying at one's craft is success: nothing here counts it as a lack."
            }
        }
    }
}

fn floor(telling: &Telling<'_>) -> String {
    let floors = telling.told.iter().map(|it| it.report.floor);
    say_people(floors.max().unwrap_or(0))
}

fn facts(telling: &Telling<'_>, told: &Told<'_>) -> Markup {
    let report = told.report;
    html! {
        dl.facts {
            @if telling.told.len() > 1 { (fact("About", told.about)) }
            (fact("As of", &report.as_of.to_string()))
            (fact("Period", &format!("{} to {}", report.from, report.as_of)))
            (fact("People on that day", &say_here(report.people)))
            (fact("Smallest group told", &format!("{} people", say_people(report.floor))))
            (fact("Levels from", telling.framework))
        }
    }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}
