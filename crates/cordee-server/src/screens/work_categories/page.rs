//! The page of categories of work.

use crate::reply::Page;
use crate::show::form::area;
use crate::show::section;
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::phrases::filled;
use crate::visit::Visit;
use cordee_domain::law::Categories;
use jiff::civil::Date;
use maud::{Markup, html};

/// What the form is called.
pub(super) const FORM: &str = "categories";

/// What the page shows.
pub(super) struct View {
    /// When they were declared.
    pub(super) declared: Option<String>,
    /// As they were written.
    pub(super) text: String,
    /// What they mean, where they fit.
    pub(super) categories: Option<Categories>,
    pub(super) may_declare: bool,
    pub(super) today: Date,
}

pub(super) fn categories(visit: &Visit, stamp: &Stamp, view: &View, back: &Back) -> Page {
    let (p, l) = (visit.phrases, &visit.phrases.law);
    let main = html! {
        header.page-head { h1 { (l.categories) } p.lead { (l.categories_lead) } }
        @match &view.categories {
            None => { p.calm { (l.no_categories) } }
            Some(it) => { (declared(visit, view, it)) }
        }
        @if view.may_declare {
            (section(p, "declare", l.declare, &html! {
                p.section-lead { (l.declare_lead) }
                (form(stamp, FORM, &visit.to_path("/work-categories"), &fields(visit, view, back)))
            }))
        }
    };
    page_with(
        back.status(),
        visit,
        &Heading::new(Part::Law, l.categories),
        &main,
    )
}

fn fields(visit: &Visit, view: &View, back: &Back) -> Markup {
    let l = &visit.phrases.law;
    let begun = if view.text.is_empty() {
        l.declare_example.replace("\\n", "\n")
    } else {
        view.text.clone()
    };
    html! {
        (back.beside(FORM, &["categories"]))
        (area(&back.field((FORM, "categories"), l.categories, &begun), 16))
        (send(l.declare))
    }
}

fn declared(visit: &Visit, view: &View, it: &Categories) -> Markup {
    let l = &visit.phrases.law;
    let framework = visit.published.framework();
    let declaration = it.declaration();
    let reader = visit.reader();
    html! {
        @if let Some(at) = &view.declared { p.aside { (filled(l.declared_on, &[at])) } }
        @match it.may_be_used(view.today) {
            Ok(approval) => { p { (filled(l.approved_by, &[&approval.by, &approval.on.to_string()])) } }
            Err(_) => { p.calm { (l.not_approved) } }
        }
        dl.facts {
            @for at in 0..declaration.ids().len() {
                div.fact {
                    dt { (declaration.title(at).unwrap_or_default()) }
                    dd {
                        ul {
                            @for id in it.levels_at(at) {
                                @if let Some(level) = framework.level_by_id(id) {
                                    li { (crate::show::link(&reader.level(level))) }
                                }
                            }
                        }
                    }
                }
            }
        }
        @if !it.without_value().is_empty() {
            p { (filled(l.without_value, &[&it.without_value().len().to_string()])) }
        }
    }
}
