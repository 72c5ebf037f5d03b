use super::{page, view};
use crate::testing::{checked, in_lang, level, on_lines, small, visit};

fn seen(id: &str) -> view::LevelView {
    let published = small();
    view::level(in_lang(&published, "en"), level(&published, id))
}

#[test]
fn the_page_of_a_level_looks_like_this() {
    let visit = visit("/levels/roofer");
    let ix = level(&visit.published, "roofer");
    let shown = page::level(&visit, &view::level(visit.reader(), ix));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn the_page_of_a_level_in_another_language_looks_like_this() {
    let visit = visit("/levels/crew-lead?lang=fr");
    let ix = level(&visit.published, "crew-lead");
    let shown = page::level(&visit, &view::level(visit.reader(), ix));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn staying_is_offered_first_and_tells_what_there_is_to_discover() {
    let roofer = seen("roofer");
    assert!(
        roofer
            .stay
            .says
            .starts_with("This is a place to stay for good")
    );
    let room: Vec<_> = roofer
        .stay
        .room
        .iter()
        .map(|r| (&*r.competency.words.text, r.next))
        .collect();
    assert_eq!(room, [("Slating", 2)]);
    assert_eq!(roofer.stay.pay[0].1, "40\u{202f}000 EUR a year");
    let visit = visit("/levels/roofer");
    let shown = page::level(&visit, &roofer);
    let stay = shown.html().find("Stay and deepen").unwrap();
    let advance = shown.html().find("Advance to").unwrap();
    assert!(stay < advance);
}

#[test]
fn a_time_limit_is_not_passed_over() {
    let published = checked(
        "tracks:\n- { id: i, title: I, kind: individual, levels: [{ id: a, title: A, time_limit_months: 1 }] }\n",
    );
    let seen = view::level(in_lang(&published, "en"), level(&published, "a"));
    assert!(
        seen.stay.says.ends_with("after 1 month."),
        "{}",
        seen.stay.says
    );
}

#[test]
fn twins_are_the_levels_of_the_other_kind_that_are_worth_the_same() {
    let titles = |id: &str| -> Vec<String> {
        seen(id)
            .twins
            .into_iter()
            .map(|card| card.link.words.text)
            .collect()
    };
    assert_eq!(titles("roofer"), ["Crew Lead"]);
    assert_eq!(titles("director"), ["Master Roofer"]);
    assert_eq!(titles("senior-roofer"), [""; 0]);
}

#[test]
fn pay_stands_beside_that_of_the_twins() {
    let zone = seen("roofer").pay.remove(0);
    let rows: Vec<_> = zone
        .rows
        .iter()
        .map(|(level, _, line)| (&*level.words.text, &*line.maximum))
        .collect();
    assert_eq!(
        rows,
        [("Roofer", "40\u{202f}000"), ("Crew Lead", "40\u{202f}000")]
    );
}

#[test]
fn what_is_not_stated_is_not_taken_for_none() {
    let senior = seen("senior-roofer");
    assert_eq!(senior.place.rights, None);
    let roofer = seen("roofer");
    assert_eq!(roofer.place.recognition, Some(vec![]));
}

#[test]
fn worth_is_shown_out_of_a_hundred() {
    let value = seen("roofer").value.unwrap();
    // (2 × 50 % + 1 × 50 %) of 5 steps.
    assert_eq!(value.points.as_deref(), Some("30.0"));
}
