//! What stands around every page: head, way here, languages, foot.

use super::{icons, link, words};
use crate::assets;
use crate::reply::Page;
use crate::view::words::{Link, Words, is_right_to_left, own_name};
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::{DOCTYPE, Markup, html};

/// Which part of the site a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    First,
    Crafts,
    Competencies,
    Training,
    Moves,
    Findings,
    Nowhere,
}

/// The parts with an address of their own, as the head lists them.
const PARTS: [(Part, &str, &str); 5] = [
    (Part::Crafts, "/", "Crafts"),
    (Part::Competencies, "/competencies", "Competencies"),
    (Part::Training, "/training", "Training"),
    (Part::Moves, "/moves", "Ways"),
    (Part::Findings, "/findings", "Findings"),
];

/// What a page is called and how one got there.
#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) part: Part,
    /// What the window is called, before the framework's title; empty on the first page.
    pub(crate) title: String,
    /// The pages above this one.
    pub(crate) trail: Vec<Crumb>,
}

/// A page above another one.
#[derive(Clone, Debug)]
pub(crate) struct Crumb {
    /// What sort of thing it is, where its title alone might be taken for another's.
    pub(crate) sort: Option<&'static str>,
    pub(crate) link: Link,
}

impl From<Link> for Crumb {
    fn from(link: Link) -> Self {
        Self { sort: None, link }
    }
}

impl Crumb {
    /// A track: it is often called what its craft is called.
    pub(crate) fn track(link: Link) -> Self {
        Self {
            sort: Some("Track"),
            link,
        }
    }
}

impl Heading {
    pub(crate) fn new(part: Part, title: impl Into<String>) -> Self {
        Self {
            part,
            title: title.into(),
            trail: Vec::new(),
        }
    }

    pub(crate) fn under(mut self, trail: Vec<Crumb>) -> Self {
        self.trail = trail;
        self
    }
}

/// A whole page.
pub(crate) fn page(visit: &Visit, heading: &Heading, main: &Markup) -> Page {
    page_with(StatusCode::OK, visit, heading, main)
}

/// A whole page with a status of its own.
pub(crate) fn page_with(
    status: StatusCode,
    visit: &Visit,
    heading: &Heading,
    main: &Markup,
) -> Page {
    let body = html! {
        a.skip href="#main" { "Skip to the content" }
        (head_of_page(visit, heading))
        main #main tabindex="-1" {
            (trail(&heading.trail))
            (main)
        }
        (foot(visit))
    };
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            (head(visit, heading))
            body { (body) }
        }
    };
    Page::new(status, markup)
}

fn head(visit: &Visit, heading: &Heading) -> Markup {
    let framework = visit.reader().title().text;
    let title = if heading.title.is_empty() {
        framework
    } else {
        format!("{} · {framework}", heading.title)
    };
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (title) }
            link rel="stylesheet" href=(assets::style().path());
            link rel="icon" type="image/svg+xml" href=(assets::icon().path());
        }
    }
}

fn head_of_page(visit: &Visit, heading: &Heading) -> Markup {
    let reader = visit.reader();
    html! {
        header.site-head {
            div.site-head-in {
                a.brand href=(reader.href("/")) {
                    (icons::brand())
                    span.brand-words { (words(&reader.title())) }
                }
                nav.site-nav aria-label="Main" {
                    ul {
                        @for (part, path, name) in PARTS {
                            li {
                                a href=(reader.href(path)) aria-current=[current(part, heading.part)] {
                                    (name)
                                }
                            }
                        }
                    }
                }
                (languages(visit, heading.part))
            }
        }
    }
}

/// The first page is the page of crafts; on the pages of single crafts the part is only near.
fn current(part: Part, here: Part) -> Option<&'static str> {
    match (part, here) {
        (Part::Crafts, Part::First) => Some("page"),
        (part, here) if part == here => Some("true"),
        _ => None,
    }
}

/// An address that leads nowhere leads nowhere in any language.
fn languages(visit: &Visit, part: Part) -> Markup {
    let here = if part == Part::Nowhere {
        "/"
    } else {
        &visit.path
    };
    let all = visit.published.languages();
    let own = visit.published.framework().language();
    html! {
        @if all.len() > 1 {
            nav.langs aria-label="Language of the texts" {
                ul {
                    @for lang in all {
                        @let href = if *lang == own { here.to_owned() } else { format!("{here}?lang={lang}") };
                        @let direction = is_right_to_left(*lang).then_some("rtl");
                        li {
                            a href=(href) lang=(lang) hreflang=(lang) dir=[direction]
                                aria-current=[(*lang == visit.lang).then_some("true")] {
                                (own_name(*lang))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn trail(trail: &[Crumb]) -> Markup {
    html! {
        @if !trail.is_empty() {
            nav.trail aria-label="Where this page stands" {
                ol {
                    @for step in trail {
                        li {
                            @if let Some(sort) = step.sort { span { (sort) ": " } }
                            (link(&step.link))
                        }
                    }
                }
            }
        }
    }
}

fn foot(visit: &Visit) -> Markup {
    let version = visit.published.version();
    html! {
        footer.site-foot {
            div.site-foot-in {
                p.motto { "Each climbs as well as they can, and the rope holds." }
                p {
                    @if let Some(name) = &version.name { "Version " (name) " · " }
                    "content " code { (version.content.short()) }
                    " · shown by Cordée"
                }
            }
        }
    }
}

/// The first page, as the beginning of a trail.
pub(crate) fn crafts(visit: &Visit) -> Link {
    Link {
        href: visit.reader().href("/"),
        words: Words::ours("Crafts"),
    }
}
