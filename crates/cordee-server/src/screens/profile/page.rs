//! My profile of expertise.

use super::view::MyProfile;
use crate::places::Place;
use crate::reply::Page;
use crate::screens::evidence;
use crate::show::depth::profile;
use crate::show::shell::{Heading, Part, page};
use crate::show::standing::in_a_line;
use crate::visit::Visit;
use maud::html;

pub(crate) fn my_profile(visit: &Visit, view: &MyProfile) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        header.page-head {
            p.kicker { (w.profile_of_expertise) }
            h1 { (view.name) }
            @if let Some(stand) = &view.stand { (in_a_line(p, stand)) }
            p.lead { (w.profile_says) }
        }
        section.part aria-labelledby="deep" {
            h2 #deep { (w.gone_deep) }
            @if view.depths.is_empty() {
                p.calm { (w.nothing_written) }
                p.actions { a.button href=(visit.reader().at(&Place::WriteEvidence)) { (w.write_evidence) } }
            } @else {
                p.aside { (w.knots_say) }
                (profile(p, &view.depths))
            }
        }
    };
    let heading = Heading::new(Part::Evidence, w.profile_of_expertise);
    page(
        visit,
        &heading.under(vec![evidence::above(visit).into()]),
        &main,
    )
}
