//! The page on which two roles are chosen.

use crate::reply::Page;
use crate::show::compare;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::view::compare::both;
use crate::visit::Visit;
use cordee_domain::{Ix, Level};
use maud::html;

pub(super) fn compare(visit: &Visit, from: Option<Ix<Level>>, to: Option<Ix<Level>>) -> Page {
    let is_any = !visit.published.framework().levels().is_empty();
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            h1 { (p.compare_two) }
            div.lead { p.prose { (p.any_two) } }
        }
        @if let Some(form) = both(visit.reader(), from, to).filter(|_| is_any) {
            (compare::form(p, &form))
        } @else {
            p { (p.no_levels) }
        }
    };
    let heading = Heading::new(Part::Crafts, p.compare_two);
    page(visit, &heading.under(vec![crafts(visit).into()]), &main)
}
