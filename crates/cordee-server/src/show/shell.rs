//! What stands around every page: head, way here, languages, foot.

mod people;

use super::{icons, link, words};
use crate::assets;
use crate::links::{Front, Links, Target};
use crate::reply::Page;
use crate::view::phrases::Phrases;
use crate::view::reader::Reader;
use crate::view::words::{Link, is_right_to_left, own_name};
use crate::visit::{Reading, Visit};
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
    Everything,
    Whole,
    Home,
    MyPath,
    Evidence,
    Cases,
    People,
    Roll,
    Measures,
    Administration,
    /// The pages of one's own sign-in.
    Account,
    Nowhere,
}

impl Part {
    /// Whether it is one of the framework's.
    fn is_framework(self) -> bool {
        matches!(
            self,
            Self::First
                | Self::Crafts
                | Self::Competencies
                | Self::Training
                | Self::Moves
                | Self::Findings
                | Self::Everything
                | Self::Whole
        )
    }
}

/// A part as the head lists it.
type Listed = (Part, Target, fn(&Phrases) -> &'static str);

/// The parts with an address of their own.
const PARTS: [Listed; 6] = [
    (Part::Crafts, Target::First, |p| p.crafts),
    (Part::Competencies, Target::Competencies, |p| p.competencies),
    (Part::Training, Target::Training, |p| p.training),
    (Part::Moves, Target::Moves, |p| p.ways),
    (Part::Findings, Target::Findings, |p| p.findings),
    (Part::Everything, Target::Everything, |p| p.find),
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
    pub(crate) fn track(visit: &Visit, link: Link) -> Self {
        Self {
            sort: Some(visit.phrases.track),
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
    let p = visit.phrases;
    let body = html! {
        a.skip href="#main" { (p.skip) }
        (head_of_page(visit, heading))
        main #main tabindex="-1" {
            (trail(p, &heading.trail))
            (main)
        }
        (foot(visit, heading.part))
    };
    let markup = html! {
        (DOCTYPE)
        html lang=(p.tag) {
            (head(visit, heading))
            body { (body) }
        }
    };
    Page::new(status, markup)
}

fn head(visit: &Visit, heading: &Heading) -> Markup {
    let reader = visit.reader();
    let framework = match visit.reading {
        Reading::Guest => NAME.to_owned(),
        Reading::Anyone | Reading::Member(_) => reader.title().text,
    };
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
            @if visit.links.plan().is_some() {
                meta http-equiv="content-security-policy" content=(POLICY_OF_FILES);
                meta name="referrer" content="no-referrer";
            }
            title { (title) }
            link rel="stylesheet" href=(reader.asset(assets::style()));
            @if heading.part == Part::Measures {
                link rel="stylesheet" href=(reader.asset(assets::figures()));
            }
            link rel="icon" type="image/svg+xml" href=(reader.asset(assets::icon()));
            (other_languages(visit, heading.part))
            @if let Some(plan) = visit.links.plan() {
                script defer src=(reader.asset(assets::search())) data-index=(reader.asset_named(plan.index_of(visit.lang)))
                    data-root=(reader.to(Target::First).trim_end_matches("index.html")) {}
            }
        }
    }
}

/// What a browser may do with a file of a site: show it with the site's own style, and search
/// with its own script. A file that is opened without a server has no `self`.
const POLICY_OF_FILES: &str = "default-src 'none'; style-src 'self' file:; img-src 'self' file:; \
    script-src 'self' file:; base-uri 'none'; form-action 'none'";

/// Where the same page is in the other languages, for programs. A page of the server is asked
/// for in a language and says nothing of others.
fn other_languages(visit: &Visit, part: Part) -> Markup {
    let all = visit.published.languages();
    html! {
        @if visit.links.plan().is_some() && all.len() > 1 && part != Part::Nowhere {
            @for lang in all {
                link rel="alternate" hreflang=(lang) href=(visit.reader().here_in(*lang));
            }
        }
    }
}

/// What the program calls itself to those to whom it says nothing else yet.
const NAME: &str = "Cordée";

fn head_of_page(visit: &Visit, heading: &Heading) -> Markup {
    match &visit.reading {
        Reading::Anyone => head_of_framework(visit, heading),
        Reading::Guest => people::head_of_guest(visit),
        Reading::Member(me) => people::head_of_member(visit, me, heading),
    }
}

fn head_of_framework(visit: &Visit, heading: &Heading) -> Markup {
    let reader = visit.reader();
    html! {
        header.site-head {
            div.site-head-in {
                a.brand href=(reader.to(Target::First)) {
                    (icons::brand())
                    span.brand-words { (words(&reader.title())) }
                }
                (parts_of_framework(visit, heading, visit.phrases.main_nav))
                (languages(visit, heading.part))
            }
        }
    }
}

/// The pages of the framework, as a navigation of this name.
fn parts_of_framework(visit: &Visit, heading: &Heading, name: &str) -> Markup {
    let reader = visit.reader();
    // Only a site has a search; the server has what it falls back on.
    let find = match visit.links.plan() {
        Some(_) => visit.phrases.find,
        None => visit.phrases.index,
    };
    let shown = |part: Part| part != Part::Findings || reader.shows_findings();
    html! {
        nav.site-nav aria-label=(name) {
            ul {
                @for (part, target, name) in PARTS {
                    @if shown(part) {
                        li {
                            a class=[part_style(part)] href=(reader.to(target)) aria-current=[current(part, heading.part)] {
                                (if part == Part::Everything { find } else { name(visit.phrases) })
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The script makes a search of the link to the index.
fn part_style(part: Part) -> Option<&'static str> {
    (part == Part::Everything).then_some("find")
}

/// The first page is the page of crafts; on the pages of single crafts the part is only near.
fn current(part: Part, here: Part) -> Option<&'static str> {
    match (part, here) {
        (Part::Crafts, Part::First) | (Part::Everything, Part::Everything) => Some("page"),
        (part, here) if part == here => Some("true"),
        _ => None,
    }
}

/// An address that leads nowhere leads nowhere in any language.
fn languages(visit: &Visit, part: Part) -> Markup {
    let reader = visit.reader();
    let nowhere = Links::Served {
        path: String::new(),
        front: Front::Framework,
    };
    let is_nowhere = part == Part::Nowhere && visit.links.plan().is_none();
    let links = if is_nowhere { &nowhere } else { &visit.links };
    let reader = Reader { links, ..reader };
    let all = visit.published.languages();
    html! {
        @if all.len() > 1 {
            nav.langs aria-label=(visit.phrases.texts_in) {
                ul {
                    @for lang in all {
                        @let direction = is_right_to_left(*lang).then_some("rtl");
                        li {
                            a href=(reader.here_in(*lang)) lang=(lang) hreflang=(lang) dir=[direction]
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

fn trail(p: &Phrases, trail: &[Crumb]) -> Markup {
    html! {
        @if !trail.is_empty() {
            nav.trail aria-label=(p.stands) {
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

fn foot(visit: &Visit, part: Part) -> Markup {
    match visit.reading {
        Reading::Member(_) if !part.is_framework() => people::foot(visit),
        Reading::Guest => people::foot(visit),
        Reading::Anyone | Reading::Member(_) => foot_of_framework(visit),
    }
}

fn foot_of_framework(visit: &Visit) -> Markup {
    let (version, p) = (visit.published.version(), visit.phrases);
    html! {
        footer.site-foot {
            div.site-foot-in {
                p.motto { (p.motto) }
                p {
                    @if let Reading::Member(_) = visit.reading {
                        a href=(visit.to_path("/framework/versions")) { (p.house.versions) } " · "
                    }
                    @if let Some(name) = &version.name { (p.version) " " (name) " · " }
                    (p.content) " " code { (version.content.short()) }
                    " · " (p.shown_by)
                }
                @if let Some(path) = visit.links.path_on_paper(visit.published.framework(), visit.lang) {
                    p.print-only { (path) }
                }
                p.to-whole { a href=(visit.reader().to(Target::Whole)) { (p.the_whole) } }
            }
        }
    }
}

/// The first page, as the beginning of a trail.
pub(crate) fn crafts(visit: &Visit) -> Link {
    let reader = visit.reader();
    Link {
        href: reader.to(Target::First),
        words: reader.ours(visit.phrases.crafts),
    }
}
