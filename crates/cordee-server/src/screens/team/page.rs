//! One team.

use super::view::TeamView;
use crate::reply::Page;
use crate::screens::teams;
use crate::show::day::day;
use crate::show::shell::{Crumb, Heading, Part, page};
use crate::show::{filled, link, section, standing};
use crate::visit::Visit;
use maud::html;

pub(crate) fn team(visit: &Visit, view: &TeamView) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        header.page-head {
            p.kicker { (w.team) }
            h1 { (view.name) }
            @if let Some(lead) = &view.led_by { p.lead.begins { (filled(w.led_by, &[link(lead)])) } }
            @for (who, from, until) in &view.stand_ins {
                p.aside { (filled(w.stands_in_for, &[link(who), day(from), day(until)])) }
            }
        }
        (section(p, "members", w.who_is_here, &html! {
            @if view.members.is_empty() { p.calm { (w.nobody_in_it) } }
            @else { (standing::people(p, &view.members)) }
        }))
        @if !view.below.is_empty() {
            (section(p, "below", w.teams_in_it, &html! { div.team-tree { (teams::branches(p, &view.below)) } }))
        }
    };
    let mut trail: Vec<Crumb> = vec![teams::above(visit).into()];
    trail.extend(view.within.clone().map(Crumb::from));
    page(
        visit,
        &Heading::new(Part::People, &*view.name).under(trail),
        &main,
    )
}
