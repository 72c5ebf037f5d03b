//! The page of what somebody is paid.

use super::view::Paid;
use crate::places::Place;
use crate::reply::Page;
use crate::screens::person::above;
use crate::show::day::day;
use crate::show::form::{choice, line};
use crate::show::section;
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::phrases::filled;
use crate::visit::Visit;
use cordee_store::PersonSeen;
use maud::{Markup, html};

/// What the form is called.
pub(super) const FORM: &str = "pay";

pub(super) fn paid(
    visit: &Visit,
    stamp: &Stamp,
    (seen, view): (&PersonSeen, &Paid),
    back: &Back,
) -> Page {
    let (p, k) = (visit.phrases, &visit.phrases.keeping);
    let title = filled(k.pay_of, &[&seen.name]);
    let action = visit.reader().at(&Place::PayOf(seen.id));
    let main = html! {
        header.page-head { h1 { (title) } }
        (section(p, "paid", k.paid_so_far, &so_far(visit, view)))
        (section(p, "change", k.change_pay, &html! {
            p.section-lead { (k.pay_lead) }
            (form(stamp, FORM, &action, &fields(visit, view, back)))
        }))
    };
    let heading = Heading::new(Part::People, title.as_str()).under(above(visit, seen));
    page_with(back.status(), visit, &heading, &main)
}

fn so_far(visit: &Visit, view: &Paid) -> Markup {
    let (w, k) = (&visit.phrases.practice, &visit.phrases.keeping);
    html! {
        @if view.lines.is_empty() { p.calm { (w.no_position) } }
        dl.dated {
            @for (from, pay) in &view.lines {
                div {
                    dt { (day(from)) }
                    dd { @match pay { Some(pay) => (pay), None => span.not-stated { (k.paid_nothing_written) } } }
                }
            }
        }
        @if let Some(range) = &view.range { p.aside { (k.range_of_level) ": " (range) } }
    }
}

fn fields(visit: &Visit, view: &Paid, back: &Back) -> Markup {
    let k = &visit.phrases.keeping;
    let first = view.currencies.first().map_or("", |(code, _)| code);
    let field = |name, label, has| back.field((FORM, name), label, has);
    html! {
        (back.beside(FORM, &["from", "pay", "currency"]))
        @for seen in &view.seen { input type="hidden" name="seen" value=(seen); }
        (line(&field("from", k.pay_from, &view.today), "date", "off"))
        (line(&field("pay", k.pay_amount, "").hinted(k.pay_amount_hint), "text", "off"))
        (choice(&field("currency", k.pay_currency, first), &view.currencies))
        (send(visit.phrases.house.write_it))
    }
}
