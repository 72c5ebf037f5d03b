//! The page of the whole framework, put together from the pages of its parts.

use crate::reply::Page;
use crate::screens::{competency, level, moves, training};
use crate::show::shell::{Heading, Part, page};
use crate::show::{kind_badge, link, prose, words};
use crate::view::reader::Reader;
use crate::view::words::Words;
use crate::visit::Visit;
use cordee_domain::{Craft, Framework, Ix, Track};
use maud::{Markup, html};

pub(super) fn whole(visit: &Visit) -> Page {
    let (reader, p) = (visit.reader(), visit.phrases);
    let framework = reader.framework();
    let main = html! {
        header.page-head {
            h1 { (words(&reader.title())) }
            p.lead { (p.the_whole) }
            (prose(&reader.prose(&framework.parts().summary)))
        }
        (contents(reader))
        @for (craft, tracks) in &order(framework) {
            (head_of_craft(reader, *craft))
            @for ix in tracks { (track(visit, *ix)) }
        }
        @if !framework.competencies().is_empty() {
            (divider(&reader.ours(p.competencies)))
            @for ix in framework.competencies().keys() { (competency::printed(visit, ix)) }
        }
        @if !framework.trainings().is_empty() {
            (divider(&reader.ours(p.training)))
            (training::printed(visit))
        }
        (divider(&reader.ours(p.ways)))
        (moves::printed(visit))
    };
    page(visit, &Heading::new(Part::Whole, p.the_whole), &main)
}

/// A craft with its tracks; `None` is what runs across all crafts.
type OfCraft = (Option<Ix<Craft>>, Vec<Ix<Track>>);

/// The tracks of each craft; a track of several crafts stands with the first, and what runs
/// across all crafts at the end.
fn order(framework: &Framework) -> Vec<OfCraft> {
    let of = |craft: Option<Ix<Craft>>| {
        let tracks = framework.tracks().iter();
        let tracks = tracks.filter(|(_, track)| track.crafts.first().copied() == craft);
        (craft, tracks.map(|(ix, _)| ix).collect::<Vec<_>>())
    };
    let crafts = framework.crafts().keys().map(Some);
    let all = crafts.chain([None]).map(of);
    all.filter(|(craft, tracks)| craft.is_some() || !tracks.is_empty())
        .collect()
}

fn contents(reader: Reader<'_>) -> Markup {
    let framework = reader.framework();
    html! {
        nav.contents aria-label=(reader.phrases.on_this_page) {
            ul.plain {
                @for (_, tracks) in order(framework) {
                    @for ix in tracks {
                        li {
                            a href=(format!("#track-{}", framework.track(ix).id)) { (words(&reader.track(ix).words)) }
                            ul.inline {
                                @for level in &framework.track(ix).levels {
                                    li { a href=(format!("#level-{}", framework.level(*level).id)) { (words(&reader.level(*level).words)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn head_of_craft(reader: Reader<'_>, craft: Option<Ix<Craft>>) -> Markup {
    match craft {
        None => divider(&reader.ours(reader.phrases.across_all)),
        Some(ix) => html! {
            (divider(&reader.craft(ix).words))
            (prose(&reader.prose(&reader.framework().crafts().at(ix).summary)))
        },
    }
}

fn divider(title: &Words) -> Markup {
    html! { h2.divider { (words(title)) } }
}

fn track(visit: &Visit, ix: Ix<Track>) -> Markup {
    let reader = visit.reader();
    let track = reader.framework().track(ix);
    let id = format!("track-{}", track.id);
    html! {
        div.part.track-begins {
            p.kicker { (kind_badge(visit.phrases, track.kind)) span.aside { (visit.phrases.track) } }
            h2 id=(id) { (link(&reader.track(ix))) }
            (prose(&reader.prose(&track.summary)))
        }
        @for level in &track.levels { (level::printed(visit, *level)) }
    }
}
