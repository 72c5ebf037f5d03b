//! Home: what waits for whoever is signed in.

use crate::member::{Member, Shown};
use crate::show::shell::{Heading, Part, page};
use maud::html;

/// The home of whoever is signed in.
pub(crate) async fn show(member: Member) -> Shown {
    let main = html! { h1 { (member.name()) } };
    Ok(page(&member.visit, &Heading::new(Part::Home, ""), &main))
}
