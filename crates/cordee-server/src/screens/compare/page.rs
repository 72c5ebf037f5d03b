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
    let main = html! {
        header.page-head {
            h1 { "Compare two roles" }
            div.lead { p.prose { "Any two, also of different tracks and crafts." } }
        }
        @if is_any {
            (compare::form(&both(visit.reader(), from, to)))
        } @else {
            p { "The framework has no levels." }
        }
    };
    let heading = Heading::new(Part::Crafts, "Compare two roles");
    page(visit, &heading.under(vec![crafts(visit).into()]), &main)
}
