//! What I want: written by the person, for the person.

use crate::places::Place;
use crate::screens::path::view::MyPath;
use crate::show::day::day;
use crate::show::filled;
use crate::show::form::{Choice, Field, area, choices};
use crate::show::stamp::{Stamp, form, send};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use cordee_domain::{Shared, Wish};
use maud::{Markup, html};

pub(super) fn wish(visit: &Visit, view: &MyPath, stamp: &Stamp) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let said = view.aspiration.as_ref();
    let action = visit.reader().at(&Place::MyAspiration);
    let fields = html! {
        (wishes(p, said.map(|it| it.wish)))
        (area(&Field::new("words", w.in_my_words).with(said.map_or("", |it| &it.words)).free(), 4))
        (sharing(p, said.map_or(Shared::WithNobody, |it| it.shared)))
        (send(w.keep_it))
    };
    html! {
        p.section-lead { (who_sees(p, said.map(|it| it.shared))) }
        @if let Some(on) = &view.said_on { p.aside { (filled(w.said_on, &[day(on)])) } }
        (form(stamp, "wish", &action, &fields))
    }
}

/// Who can see it now, in words.
fn who_sees(p: &Phrases, shared: Option<Shared>) -> &'static str {
    let w = &p.practice;
    match shared {
        None => w.nothing_said,
        Some(Shared::WithNobody) => w.only_you_see,
        Some(Shared::WithPeoplePartner) => w.partner_sees,
    }
}

fn wishes(p: &Phrases, chosen: Option<Wish>) -> Markup {
    let w = &p.practice;
    let choice = |wish, label| Choice {
        value: word(wish),
        label,
        means: None,
    };
    let field = Field::new("wish", w.i_would_like).with(chosen.map_or("", word));
    let answers = [
        choice(Wish::StayAndDeepen, w.wish_stay),
        choice(Wish::Advance, w.wish_advance),
        choice(Wish::Lead, w.wish_lead),
        choice(Wish::Return, w.wish_return),
        choice(Wish::Undecided, w.wish_undecided),
    ];
    choices(&field, &answers)
}

/// A wish as it is sent.
fn word(wish: Wish) -> &'static str {
    match wish {
        Wish::StayAndDeepen => "stay-and-deepen",
        Wish::Advance => "advance",
        Wish::Lead => "lead",
        Wish::Return => "return",
        Wish::Undecided => "undecided",
    }
}

fn sharing(p: &Phrases, chosen: Shared) -> Markup {
    let w = &p.practice;
    let chosen = match chosen {
        Shared::WithNobody => "with-nobody",
        Shared::WithPeoplePartner => "with-people-partner",
    };
    let answers = [
        Choice::meaning("with-nobody", w.only_me, w.only_me_means),
        Choice::meaning("with-people-partner", w.my_partner, w.my_partner_means),
    ];
    choices(&Field::new("shared", w.who_may_see).with(chosen), &answers)
}
