//! The criteria of pay and its progression (Directive (EU) 2023/970, Article 6), and the sheet for
//! whoever applies (Article 5), for everyone who reads the framework.

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::Member;
use crate::refused::Refused;
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page};
use crate::show::{self, section};
use crate::versions::version;
use crate::view::changes::{Changed, changes};
use crate::view::phrases::filled;
use crate::visit::{Named, Visit};
use axum::extract::State;
use axum::routing::{MethodRouter, get};
use cordee_domain::diff::diff;
use cordee_domain::law::{Country, DIRECTIVE};
use cordee_law::{Criteria, Paper, criteria_paper, sheet_paper};
use cordee_report::paper;
use maud::{Markup, html};

/// The criteria.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// The sheet of a level.
pub(crate) fn sheet() -> MethodRouter<App> {
    get(show_sheet)
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    member: Result<Member, Refused>,
) -> Result<Page, Refused> {
    let Ok(member) = member else {
        return Ok(criteria(&visit, &DIRECTIVE, None));
    };
    let country = member.store.country(&member.asking).await?.country;
    let since = since(&app, &member).await?;
    Ok(criteria(&visit, country, since.as_ref()))
}

/// What changed since the version before.
struct Before {
    version: String,
    changes: Vec<Changed>,
}

async fn since(app: &App, member: &Member) -> Result<Option<Before>, Refused> {
    let (store, asking) = (&member.store, &member.asking);
    let all = store.framework_versions(asking).await?;
    let now = member.visit.published.framework();
    let counts = now.version().content;
    let Some(before) = all.iter().skip_while(|it| it.hash != counts).nth(1) else {
        return Ok(None);
    };
    let earlier = version(app, store, before.hash).await?;
    Ok(Some(Before {
        version: before.name.clone().unwrap_or_else(|| before.hash.short()),
        changes: changes(&diff(earlier.framework(), now)),
    }))
}

async fn show_sheet(visit: Visit, Named(id): Named<String>) -> Result<Page, Page> {
    let level = visit.level(&id)?;
    let framework = visit.published.framework();
    Ok(shown(&visit, &sheet_paper(framework, level, visit.lang)))
}

/// The page itself.
fn criteria(visit: &Visit, country: &'static Country, since: Option<&Before>) -> Page {
    let pack = criteria_paper(&Criteria {
        framework: visit.published.framework(),
        lang: visit.lang,
        // Which country's law holds matters only to those who would leave something out.
        law: (country, country.looked_at),
        workers: None,
        since: None,
    });
    let main = html! {
        div lang=(pack.lang) { (paper(&pack)) }
        @if let Some(since) = since { (changed(visit, since)) }
    };
    page(visit, &Heading::new(Part::Law, pack.title.as_str()), &main)
}

fn changed(visit: &Visit, since: &Before) -> Markup {
    let p = visit.phrases;
    let title = filled(p.law.changed_since, &[&since.version]);
    section(
        p,
        "since",
        &title,
        &html! {
            @if since.changes.is_empty() { p.calm { (p.house.both_say_the_same) } }
            @else { (show::changes::changes(p, &since.changes)) }
        },
    )
}

/// A paper on a page. Its own words are English, those of the framework in the reader's language.
pub(crate) fn shown(visit: &Visit, it: &Paper) -> Page {
    let main = html! { div lang=(it.lang) { (paper(it)) } };
    page(visit, &Heading::new(Part::Law, it.title.as_str()), &main)
}
