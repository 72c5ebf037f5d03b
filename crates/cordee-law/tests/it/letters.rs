//! The answer to a worker, in their language.

use super::world::{PEOPLE, day, framework, history};
use cordee_domain::law::{MayIdentify, Ruling, find_country};
use cordee_law::{LetterFacts, LetterLang, letter};
use cordee_measures::law::{Average, NoAnswer, answer};
use jiff::civil::date;

fn written(person: &str, country: &str, lang: LetterLang) -> String {
    let ruling = find_country(country).unwrap().ruling(day());
    written_under(&ruling, person, country, lang)
}

fn written_under(ruling: &Ruling, person: &str, country: &str, lang: LetterLang) -> String {
    let history = history(PEOPLE, &framework());
    let country = find_country(country).unwrap();
    let figures = answer(&history, person, day().into(), ruling).unwrap();
    let category = figures.category.clone();
    let paper = letter(
        &LetterFacts {
            person,
            level: &history.rung(figures.held).title,
            category: category.as_deref(),
            figures: &figures,
            country,
            ruling,
            written: date(2027, 1, 15),
            received: Some(date(2026, 12, 1)),
        },
        lang,
    );
    paper.as_text()
}

#[test]
fn a_letter_has_their_own_pay_and_the_averages_of_women_and_men() {
    insta::assert_snapshot!(written("Priya", "eu", LetterLang::English));
}

#[test]
fn a_letter_is_written_in_four_languages() {
    let all = [LetterLang::German, LetterLang::French, LetterLang::Italian];
    let all = all.map(|lang| written("Priya", "it", lang));
    insta::assert_snapshot!(all.join("\n"));
    assert_eq!(LetterLang::find("de-AT"), Some(LetterLang::German));
    assert_eq!(LetterLang::find("nl"), None);
}

#[test]
fn in_germany_an_average_of_fewer_than_six_is_not_told_and_their_own_pay_is() {
    let text = written("Priya", "de", LetterLang::German);
    assert!(text.contains("wird nicht mitgeteilt"), "{text}");
    assert!(text.contains("weniger als 6 Personen"), "{text}");
    assert!(text.contains("40\u{202f}000\u{a0}EUR"), "{text}");
}

#[test]
fn where_only_bodies_see_who_is_identified_an_average_that_one_pay_makes_is_not_told() {
    let ruling = Ruling {
        may_identify: MayIdentify::Bodies,
        ..find_country("eu").unwrap().ruling(day())
    };
    for (lang, why) in [
        (LetterLang::English, "one pay makes nearly all"),
        (LetterLang::German, "ein einziges Entgelt"),
        (LetterLang::French, "une seule rémunération"),
        (LetterLang::Italian, "una sola retribuzione"),
    ] {
        // Of two women each knows what the other is paid from any average.
        let told = written_under(&ruling, "Priya", "eu", lang);
        assert!(told.contains(why), "{told}");
        let told = written("Priya", "eu", lang);
        assert!(!told.contains(why), "the Directive by itself: {told}");
    }
}

#[test]
fn who_is_not_there_or_not_known_gets_no_figures() {
    let history = history(PEOPLE, &framework());
    let ruling = find_country("eu").unwrap().ruling(day());
    let asked = |name: &str, on: jiff::civil::Date| answer(&history, name, on.into(), &ruling);
    assert_eq!(
        asked("Nobody", day()),
        Err(NoAnswer::NoPerson("Nobody".to_owned()))
    );
    let before = date(2020, 1, 1);
    assert_eq!(
        asked("Luna", before),
        Err(NoAnswer::NotThere(before.into()))
    );
    let only = asked("Omar", day()).unwrap();
    assert!(matches!(only.men, Average::Is(_)));
}
