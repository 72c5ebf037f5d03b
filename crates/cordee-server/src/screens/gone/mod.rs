//! What is no longer there: a page in a site in the place of the one that was.

use crate::links::Target;
use crate::reply::Page;
use crate::screens::missing;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::show::{filled, link};
use crate::site::{Gone, Sort};
use crate::view::phrases::Phrases;
use crate::view::reader::Reader;
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, html};

/// The page that says since when something is gone, and where to look instead.
pub(crate) fn page_of(visit: &Visit, gone: &Gone) -> Page {
    let p = visit.phrases;
    let main = html! {
        div.missing {
            h1 { (p.gone) }
            p.lead { (says(visit, gone)) }
            @if let Some(since) = &gone.since {
                p { (filled(p.gone_since, &[html! { strong { (since) } }])) }
            }
            p { (p.gone_stays) }
            p.label { (p.look_at) }
            ul.plain { @for one in instead(visit.reader(), gone) { li { (link(&one)) } } }
            p { a href=(crafts(visit).href) { (p.back_to_crafts) } }
        }
    };
    page(visit, &Heading::new(Part::Nowhere, p.gone), &main)
}

fn says(visit: &Visit, gone: &Gone) -> Markup {
    let own = visit.published.framework().language();
    let foreign = (own != visit.phrases.lang()).then_some(own);
    let title = html! { strong lang=[foreign] { (gone.title) } };
    filled(template(visit.phrases, gone.sort), &[title])
}

fn template(p: &Phrases, sort: Sort) -> &'static str {
    match sort {
        Sort::Craft => p.gone_craft,
        Sort::Track => p.gone_track,
        Sort::Level => p.gone_level,
        Sort::Competency => p.gone_competency,
    }
}

/// The track of a level, then what is called most like it, then the list it stood in.
fn instead(reader: Reader<'_>, gone: &Gone) -> Vec<Link> {
    let p = reader.phrases;
    let near = match gone.sort {
        Sort::Craft => missing::crafts_like(reader, gone.id.as_str()),
        Sort::Track => missing::tracks_like(reader, gone.id.as_str()),
        Sort::Level => missing::levels_like(reader, gone.id.as_str()),
        Sort::Competency => missing::competencies_like(reader, gone.id.as_str()),
    };
    let (list, name) = match gone.sort {
        Sort::Craft => (Target::First, p.crafts),
        Sort::Track | Sort::Level => (Target::Tracks, p.tracks),
        Sort::Competency => (Target::Competencies, p.competencies),
    };
    let list = Link {
        href: reader.to(list),
        words: reader.ours(name),
    };
    track(reader, gone)
        .into_iter()
        .chain(near)
        .chain([list])
        .collect()
}

fn track(reader: Reader<'_>, gone: &Gone) -> Option<Link> {
    let id = gone.track.as_ref()?;
    let mut tracks = reader.framework().tracks().iter();
    let (ix, _) = tracks.find(|(_, track)| track.id.0 == *id)?;
    Some(reader.track(ix))
}
