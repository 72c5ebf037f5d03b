//! One piece of evidence.

use super::view::{Asking, Outside, PieceView, Vouched};
use crate::places::Place;
use crate::reply::Page;
use crate::screens::evidence;
use crate::show::day::day;
use crate::show::evidence::tied_to;
use crate::show::form::{Field, area};
use crate::show::shell::{Heading, Part, page};
use crate::show::stamp::{Stamp, form, send};
use crate::show::standing::at_level;
use crate::show::{filled, icons, link, links, section};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn piece(visit: &Visit, view: &PieceView, stamp: &Stamp) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        (head(p, view))
        @if !view.vouchers.is_empty() || !view.asked.is_empty() || view.asking.is_some() {
            (section(p, "vouching", w.who_vouches, &vouching(visit, view, stamp)))
        }
        @if view.may_vouch { (section(p, "vouch", w.vouch, &vouch(visit, view, stamp))) }
        @if view.may_withdraw { (withdrawal(visit, view, stamp)) }
    };
    let above = match &view.of {
        None => evidence::above(visit),
        Some(person) => person.clone(),
    };
    let heading = Heading::new(Part::Evidence, &*view.piece.link.words.text);
    page(visit, &heading.under(vec![above.into()]), &main)
}

fn head(p: &Phrases, view: &PieceView) -> Markup {
    let w = &p.practice;
    html! {
        header.page-head {
            p.kicker { (day(&view.piece.day)) span { (view.piece.doing) } }
            h1.of-words { (view.piece.link.words.text) }
            @if let Some(of) = &view.of { p.aside { (filled(w.written_by, &[link(of)])) } }
            @if let Some(on) = &view.withdrawn { p.withdrawn { (filled(w.taken_back_on, &[day(on)])) } }
        }
        p.prose.own-words { (view.words) }
        @match &view.link {
            Some(Outside::Web(href)) => p { (w.seen_at) " " a href=(href) rel="noreferrer noopener" { (href) } },
            Some(Outside::Words(words)) => p { (w.seen_at) " " (words) },
            None => {},
        }
        @if !view.piece.shows.is_empty() { p.label { (w.tied_to) } (tied_to(p, &view.piece.shows)) }
        @if !view.cases.is_empty() { p.aside { (filled(w.stands_in, &[links(&view.cases)])) } }
    }
}

fn vouching(visit: &Visit, view: &PieceView, stamp: &Stamp) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    html! {
        @if !view.vouchers.is_empty() {
            ul.words-given role="list" { @for one in &view.vouchers { li { (voucher(p, one)) } } }
        }
        @for (whom, on) in &view.asked { p.aside { (filled(w.was_asked, &[link(whom), day(on)])) } }
        @if let Some(asking) = &view.asking { (ask(visit, view, asking, stamp)) }
    }
}

fn voucher(p: &Phrases, vouched: &Vouched) -> Markup {
    let w = &p.practice;
    html! {
        @if !vouched.words.trim().is_empty() { blockquote.own-words { p { (vouched.words) } } }
        p.vouched { (icons::tick()) " " (filled(w.vouched_on, &[link(&vouched.by), day(&vouched.day)])) }
    }
}

/// First a name is looked for, then one of those who are called so is asked.
fn ask(visit: &Visit, view: &PieceView, asking: &Asking, stamp: &Stamp) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let reader = visit.reader();
    let is_own = reader.lang == reader.framework().language();
    html! {
        h3 #ask { (w.ask_a_colleague) }
        p.section-lead { (w.ask_says) }
        form.compare-form method="get" action=(format!("{}#ask", reader.at_bare(&Place::Evidence(view.id)))) {
            @if !is_own { input type="hidden" name="lang" value=(reader.lang); }
            label { span.label { (w.name) } input type="search" name="name" value=(asking.name) autocomplete="off"; }
            button type="submit" { (w.look_for) }
        }
        @if !asking.name.is_empty() && asking.found.is_empty() { p { (w.nobody_called_so) } }
        ul.people role="list" {
            @for (id, person) in &asking.found {
                li {
                    span.person-name { (link(&person.link)) }
                    span.person-level { @if let Some(stand) = &person.stand { (at_level(p, &stand.level)) } }
                    (form(stamp, &format!("ask-{id}"), &reader.at(&Place::Asked(view.id)), &html! {
                        input type="hidden" name="whom" value=(id);
                        button.button.second type="submit" { (w.ask) span.sr-only { " " (person.link.words.text) } }
                    }))
                }
            }
        }
    }
}

fn vouch(visit: &Visit, view: &PieceView, stamp: &Stamp) -> Markup {
    let w = &visit.phrases.practice;
    let words = Field::new("words", w.vouch_label).hinted(w.vouch_help);
    let action = visit.reader().at(&Place::Vouchers(view.id));
    form(
        stamp,
        "vouch",
        &action,
        &html! {
            (area(&words, 4))
            (send(w.vouch))
        },
    )
}

fn withdrawal(visit: &Visit, view: &PieceView, stamp: &Stamp) -> Markup {
    let w = &visit.phrases.practice;
    let action = visit.reader().at(&Place::Withdrawal(view.id));
    html! {
        details.part.take-back {
            summary { (w.take_back) }
            p { (w.take_back_says) }
            (form(stamp, "withdrawal", &action, &html! {
                input type="hidden" name="revision" value=(view.revision.0);
                button.button.second type="submit" { (w.take_back) }
            }))
        }
    }
}
