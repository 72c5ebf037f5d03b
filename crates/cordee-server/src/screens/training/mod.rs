//! What people learn before they lead.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::Visit;
use axum::routing::{MethodRouter, get};
use maud::{Markup, html};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit) -> Page {
    page_of(&visit)
}

/// The page itself.
pub(super) fn page_of(visit: &Visit) -> Page {
    let view = view::training(visit.reader());
    page::training(visit, &view)
}

/// Every training, for the page of the whole.
pub(super) fn printed(visit: &Visit) -> Markup {
    let view = view::training(visit.reader());
    html! { @for one in &view { (page::of(visit.phrases, one)) } }
}
