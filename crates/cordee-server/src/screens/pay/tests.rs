use super::page::paid as shown;
use super::view::{paid, seen_on};
use crate::show::typed::Back;
use crate::testing::luna::{TODAY, at, luna, stamp};
use crate::testing::story_on_lines;
use cordee_store::PersonSeen;
use jiff::civil::date;

#[test]
fn what_somebody_is_paid_looks_like_this_to_those_who_change_it() {
    let visit = at("/people/61201/pay");
    let view = paid(visit.reader(), &luna(), TODAY);
    let page = shown(&visit, &stamp(), (&luna(), &view), &Back::default());
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn where_nothing_is_written_it_says_so() {
    let visit = at("/people/61201/pay");
    let unpaid = PersonSeen {
        pay: luna().pay.map(|mut spells| {
            for spell in &mut spells {
                spell.pay = None;
            }
            spells
        }),
        ..luna()
    };
    let view = paid(visit.reader(), &unpaid, TODAY);
    assert!(view.lines.iter().all(|(_, pay)| pay.is_none()));
    assert_eq!(view.currencies[0].0, "EUR");
}

#[test]
fn what_was_seen_of_a_day_is_what_began_last_before_it() {
    let sent = [
        "2020-02-01 8000000 EUR",
        "2023-09-01 8120000 EUR",
        "2027-01-01",
    ];
    for (on, wanted) in [
        (date(2020, 1, 31), None),
        (date(2020, 2, 1), Some(8_000_000)),
        (date(2026, 11, 20), Some(8_120_000)),
        (date(2027, 1, 1), None),
    ] {
        let seen = seen_on(sent.into_iter(), on).map(|it| it.minor);
        assert_eq!(seen, wanted, "{on}");
    }
    let odd = ["", "soon 1 EUR", "2020-02-01 x EUR", "2020-02-02 1 EURO"];
    assert_eq!(seen_on(odd.into_iter(), TODAY), None);
}
