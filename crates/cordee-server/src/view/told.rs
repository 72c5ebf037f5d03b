//! What the domain and the store say, in the language of a page: they say it in English.
//!
//! A catalogue from their words to those of the other languages. What stands for something in
//! them, such as a name, a day or an amount, is `{}`; the others name the first of these `{0}`. What
//! is not in the catalogue stays in English and is marked so. A test reads the words out of the
//! store and finds each of them here.

mod catalogue;

use super::phrases::{Phrases, filled};
use super::typed::{Said, Wrong};

/// Words of the domain or the store, in the language of the page where there are any.
pub(crate) fn told(p: &Phrases, words: String) -> Said {
    if p.tag == "en" {
        return Said::OfPage(words);
    }
    match catalogue::all().find_map(|it| found(p, it, &words)) {
        Some(words) => Said::OfPage(words),
        None => Said::English(words),
    }
}

/// What the store says of a field, in the language of the page.
pub(crate) fn wrong(p: &Phrases, wrong: cordee_store::Wrong) -> Wrong {
    Wrong {
        field: Some(wrong.field.to_owned()),
        why: told(p, wrong.why),
    }
}

/// What the store says of several fields.
pub(crate) fn wrongs(p: &Phrases, all: Vec<cordee_store::Wrong>) -> Vec<Wrong> {
    all.into_iter().map(|it| wrong(p, it)).collect()
}

fn found(
    p: &Phrases,
    (english, german, french): &(&str, &str, &str),
    said: &str,
) -> Option<String> {
    let held = held(english, said)?;
    let words = if p.tag == "de" { german } else { french };
    Some(filled(words, &held))
}

/// What stands in the places of a template, if these are its words.
fn held<'s>(template: &str, said: &'s str) -> Option<Vec<&'s str>> {
    let mut parts = template.split("{}");
    let mut rest = said.strip_prefix(parts.next()?)?;
    let mut held = Vec::new();
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let at = if parts.peek().is_some() {
            rest.find(part)?
        } else {
            rest.len().checked_sub(part.len())?
        };
        let (one, tail) = rest.split_at_checked(at)?;
        rest = tail.strip_prefix(part)?;
        held.push(one);
    }
    rest.is_empty().then_some(held)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::Lang;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    #[test]
    fn a_template_holds_what_stands_in_its_places() {
        for (template, said, wanted) in [
            ("choose a team", "choose a team", Some(vec![])),
            ("choose a team", "choose a team now", None),
            ("`{}` has left", "`Luna` has left", Some(vec!["Luna"])),
            ("`{}` has left", "`Luna` has stayed", None),
            (
                "the range of this level is {} to {}",
                "the range of this level is 1 EUR to 2 EUR",
                Some(vec!["1 EUR", "2 EUR"]),
            ),
        ] {
            assert_eq!(held(template, said), wanted, "{said}");
        }
    }

    #[test]
    fn words_are_said_in_the_language_of_the_page_or_marked_as_english() {
        let german = Phrases::of(Lang::new("de").unwrap());
        let said = |words: &str| told(german, words.to_owned());
        assert_eq!(
            said("`Luna` has left"),
            Said::OfPage("`Luna` ist nicht mehr hier".to_owned())
        );
        let unknown = "nobody ever said this".to_owned();
        assert_eq!(said(&unknown), Said::English(unknown));
    }

    #[test]
    fn every_translation_names_only_what_its_words_hold() {
        for (english, german, french) in catalogue::all() {
            let places = english.matches("{}").count();
            for words in [german, french] {
                let odd = words.split('{').skip(1).find(|it| {
                    let place = it.split('}').next().and_then(|it| it.parse::<usize>().ok());
                    place.is_none_or(|place| place >= places)
                });
                assert_eq!(odd, None, "{words}");
            }
        }
    }

    #[test]
    fn everything_that_the_store_and_a_case_say_is_in_the_catalogue() {
        let all: BTreeSet<&str> = catalogue::all().map(|(english, ..)| *english).collect();
        let count = catalogue::all().count();
        assert_eq!(all.len(), count, "nothing stands there twice");
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut said = BTreeSet::new();
        read(&crates.join("cordee-store/src"), &mut said);
        let refusals = crates.join("cordee-domain/src/case/refusal.rs");
        said.extend(messages(
            &fs::read_to_string(refusals).unwrap(),
            &["write!("],
        ));
        for of_law in ["question.rs", "pay_report.rs", "difference.rs"] {
            let refusals = crates.join("cordee-domain/src/law").join(of_law);
            let refusals = fs::read_to_string(refusals).unwrap();
            said.extend(messages(&refusals, &["write!(", "write_str(\"", "=> \""]));
        }
        assert!(said.len() > 90, "{}", said.len());
        let missing: Vec<_> = said.iter().filter(|it| !all.contains(&***it)).collect();
        assert!(missing.is_empty(), "{missing:#?}");
    }

    fn read(folder: &Path, into: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            // What these say is said to whoever runs the program, not on a page.
            let is_for_operators = matches!(
                &*name,
                "backup" | "backup.rs" | "settle.rs" | "engine.rs" | "no.rs"
            );
            if is_for_operators {
                continue;
            }
            if path.is_dir() {
                read(&path, into);
            } else {
                let text = fs::read_to_string(path).unwrap();
                into.extend(messages(
                    &text,
                    &["wrong(", ".say(", "let why =", "Some(\""],
                ));
            }
        }
    }

    /// The sentences that stand behind one of these, with their places emptied.
    fn messages(text: &str, behind: &[&str]) -> Vec<String> {
        let text = text.split("#[cfg(test)]").next().unwrap();
        let mut all = Vec::new();
        for mark in behind {
            for (at, _) in text.match_indices(mark) {
                let rest = &text[at + mark.trim_end_matches('"').len()..];
                let rest = rest.split(");\n").next().unwrap();
                all.extend(literals(rest).into_iter().take(2));
            }
        }
        // Whom something is for is a part of a sentence.
        all.retain(|it| it != "the person themself");
        all.retain(|it| {
            it.contains(' ') && it.starts_with(|it: char| it.is_lowercase() || "`{".contains(it))
        });
        all
    }

    fn literals(rest: &str) -> Vec<String> {
        let parts = rest.split('"').skip(1).step_by(2);
        parts.map(emptied).collect()
    }

    fn emptied(literal: &str) -> String {
        let mut plain = String::new();
        let mut is_place = false;
        for letter in literal.chars() {
            match letter {
                '{' => is_place = true,
                '}' => {
                    plain.push_str("{}");
                    is_place = false;
                }
                _ if is_place => {}
                letter => plain.push(letter),
            }
        }
        plain
    }
}
