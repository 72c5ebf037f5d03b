//! The criteria of pay and its progression (Directive (EU) 2023/970, Article 6), and the sheet for
//! whoever applies (Article 5), for everyone who reads the framework.

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page};
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};
use cordee_domain::law::DIRECTIVE;
use cordee_law::{Criteria, Paper, criteria_paper, sheet_paper};
use cordee_report::paper;
use maud::html;

/// The criteria.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// The sheet of a level.
pub(crate) fn sheet() -> MethodRouter<App> {
    get(show_sheet)
}

async fn show(visit: Visit) -> Page {
    criteria(&visit)
}

async fn show_sheet(visit: Visit, Named(id): Named<String>) -> Result<Page, Page> {
    let level = visit.level(&id)?;
    let framework = visit.published.framework();
    Ok(shown(&visit, &sheet_paper(framework, level, visit.lang)))
}

/// The page itself.
fn criteria(visit: &Visit) -> Page {
    let pack = criteria_paper(&Criteria {
        framework: visit.published.framework(),
        lang: visit.lang,
        // Which country's law holds matters only to those who would leave something out.
        law: (&DIRECTIVE, DIRECTIVE.looked_at),
        workers: None,
        since: None,
    });
    shown(visit, &pack)
}

/// A paper on a page. Its own words are English, those of the framework in the reader's language.
pub(crate) fn shown(visit: &Visit, it: &Paper) -> Page {
    let main = html! { div lang=(it.lang) { (paper(it)) } };
    page(visit, &Heading::new(Part::Law, it.title.as_str()), &main)
}
