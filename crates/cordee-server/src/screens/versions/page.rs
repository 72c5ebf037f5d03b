//! The versions of the framework, and what changed from one to another.

use super::{Difference, VersionLine, Versions};
use crate::reply::Page;
use crate::show::changes::changes;
use crate::show::section;
use crate::show::shell::{Crumb, Heading, Part, page};
use crate::show::stamp::{Stamp, form};
use crate::view::phrases::filled;
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn versions(visit: &Visit, stamp: &Stamp, view: &Versions) -> Page {
    let h = &visit.phrases.house;
    let main = html! {
        header.page-head {
            h1 { (h.versions) }
            p.lead { (h.versions_lead) }
            @if view.may_publish {
                p.actions { a.button href=(visit.to_path("/framework/versions/new")) { (h.publish) } }
                @if view.has_folder { (bring(visit, stamp)) }
            }
        }
        @if view.lines.is_empty() { p.calm { (h.no_versions) } } @else { (list(visit, &view.lines)) }
    };
    page(visit, &Heading::new(Part::First, h.versions), &main)
}

/// The way to bring what is in the folder that the program was begun with.
fn bring(visit: &Visit, stamp: &Stamp) -> Markup {
    let k = &visit.phrases.keeping;
    let action = visit.to_path("/framework/versions/folder");
    html! {
        (form(stamp, "folder", &action, &html! {
            p.hint { (k.bring_folder_says) }
            p { button.button.second type="submit" { (k.bring_folder) } }
        }))
    }
}

fn list(visit: &Visit, lines: &[VersionLine]) -> Markup {
    let h = &visit.phrases.house;
    html! {
        div.table-room tabindex="0" role="region" aria-label=(h.versions) {
            table.listed {
                thead { tr {
                    th scope="col" { (h.version) } th scope="col" { (h.published_at) }
                    th scope="col" { (h.published_by) } th scope="col" { (h.changed) }
                } }
                tbody {
                    @for (place, it) in lines.iter().enumerate() {
                        tr {
                            th scope="row" {
                                (it.name) " " code { (it.content) }
                                @if place == 0 { " " span.mark { (h.counts_now) } }
                            }
                            td { (it.published) }
                            td { @if let Some(by) = &it.by { (by) } }
                            td { @if let Some(href) = &it.changes { a href=(href) { (h.what_changed) } } @else { (h.the_first) } }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn difference(visit: &Visit, view: &Difference) -> Page {
    let h = &visit.phrases.house;
    let title = filled(h.from_to, &[&view.before, &view.after]);
    let main = html! {
        header.page-head { h1 { (title) } }
        @if view.changes.is_empty() { p.calm { (h.both_say_the_same) } }
        @else {
            (section(visit.phrases, "changes", h.what_changed, &changes(visit.phrases, &view.changes)))
        }
    };
    let heading = Heading::new(Part::First, title.as_str()).under(vec![above(visit)]);
    page(visit, &heading, &main)
}

/// The way back to the versions.
pub(crate) fn above(visit: &Visit) -> Crumb {
    let link = Link {
        href: visit.to_path("/framework/versions"),
        words: visit.reader().ours(visit.phrases.house.versions),
    };
    link.into()
}
