//! What stands on the page of a report, from the true measure to how good the facts are.

mod figures;
mod glance;
mod head;
mod plan;
mod section;
mod story;
mod tail;

use crate::telling::Telling;
use maud::{Markup, html};

/// What the page is called: in a browser's tab, in a list of files.
pub fn title(telling: &Telling<'_>) -> String {
    let days = telling.told.iter().map(|it| it.about).collect::<Vec<_>>();
    let days = days.join(" and ");
    match telling.organisation {
        Some(name) => format!("{name}: do people stay brilliant at their craft? {days}"),
        None => format!("Do people stay brilliant at their craft? {days}"),
    }
}

/// The body of the page: with a heading of the first level, in the order in which it is read.
///
/// Where several reports are told, their figures stand side by side.
pub fn report(telling: &Telling<'_>) -> Markup {
    html! {
        article.report {
            (head::head(telling))
            @for chapter in &plan::CHAPTERS {
                @let open = chapter.open(telling);
                @if !open.is_empty() {
                    (chapter.heading())
                    @for plan in open { (section::section((chapter, plan), telling)) }
                }
                @if chapter.is_first() { (glance::glance(telling)) }
            }
            (tail::locked(telling))
            (tail::method(telling))
            (tail::exclusions(telling))
            (tail::quality(telling))
        }
    }
}
