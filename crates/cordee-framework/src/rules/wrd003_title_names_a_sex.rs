//! # A title that names a sex
//!
//! ## What it checks
//!
//! Titles of crafts, tracks and levels, in every language they are written in: English words
//! such as "foreman", "craftsman", "saleswoman" or "cleaning lady" in any title; German titles
//! with one form only ("Dachdecker", "Leiterin") and without "*in", ":in", "/in", "(m/w/d)" or
//! both forms; French titles with one form only of common occupations ("ingénieur",
//! "directrice") and without "·e", "(e)", "/", "et" or a neutral "personne". "Master Roofer",
//! "Leitung Dach" and "Personne ingénieure" name none.
//!
//! ## Why it matters
//!
//! A title tells people whom the organisation has in mind. Women who read "foreman" apply less
//! often and are seen less often as one, and so are men where the title is a woman's. For pay
//! and advancement the European Union asks for criteria that are neutral as to sex (Directive
//! (EU) 2023/970, Articles 4 and 6); a title is the first thing anybody reads of them.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: management
//!     levels:
//!       - { id: foreman, title: Foreman }
//! ```
//!
//! ```yaml
//! framework: { language: de }
//! crafts:
//!   - { id: roofing, title: { de: Dachdecker, fr: Couverture } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: { en: Roofer, de: "Dachdecker*in" } }
//!       - { id: master-roofer, title: { en: Master Roofer, fr: "Maître couvreur·euse" } }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels:
//!       - { id: site-lead, title: { en: Site Lead, de: Leitung Dach } }
//! ```

mod words;

use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Lang, Text};
use words::{
    FOR_ALL, FRENCH_FORMS, FRENCH_PAIRS, GERMAN_ENDINGS, GERMAN_ENDINGS_FOR_WOMEN, GERMAN_WORDS,
    LAST_WORDS, STEMS, WORDS_FOR_MEN, WORDS_FOR_WOMEN,
};

pub(crate) static RULE: Rule = Rule {
    code: "WRD003",
    name: "title-names-a-sex",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let own = framework.language();
    let mut answer = Answer::not_stated("declare `crafts`, and `tracks` with their `levels`");
    for (ix, craft) in framework.crafts().iter() {
        check_title(own, &craft.title, || At::craft(ix), report);
        answer = Answer::Checked;
    }
    for (ix, track) in framework.tracks().iter() {
        check_title(own, &track.title, || At::track(ix), report);
        answer = Answer::Checked;
    }
    for (ix, level) in framework.levels().iter() {
        check_title(own, &level.title, || At::level(ix), report);
    }
    answer
}

fn check_title(own: Lang, title: &Text, at: impl Fn() -> At, report: &mut Report) {
    for (lang, text) in [(own, title.as_str())]
        .into_iter()
        .chain(title.translations())
    {
        if let Some((word, sex)) = one_sex_in(text, lang) {
            let whom = if sex == Sex::Man { "men" } else { "women" };
            let message = format!("`{word}` in a title speaks of {whom} only");
            report
                .find(at().key("title").key(lang.to_string()).words(word), message)
                .help(help_in(lang));
        }
    }
}

fn help_in(lang: Lang) -> &'static str {
    match primary(lang) {
        "de" => {
            "write both forms, such as `Dachdecker*in`, or name the work, such as `Leitung Dach`"
        }
        "fr" => {
            "write both forms, such as `ingénieur·e`, or name the work, such as `Direction technique`"
        }
        _ => "name the work, such as `Site Lead`, or the person, such as `Salesperson`",
    }
}

/// The language without its region.
fn primary(lang: Lang) -> &'static str {
    ["de", "fr"]
        .into_iter()
        .find(|tag| lang.as_str().split('-').next() == Some(*tag))
        .unwrap_or("en")
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sex {
    Man,
    Woman,
}

/// A word of a title, in lower case and as it is written, with what follows it.
struct Word<'t> {
    lower: String,
    written: &'t str,
    rest: &'t str,
}

/// The word that names a sex, when the title names one and not the other.
fn one_sex_in(title: &str, lang: Lang) -> Option<(&str, Sex)> {
    let also: fn(&Word<'_>) -> Option<Sex> = match primary(lang) {
        "de" => german,
        "fr" => french,
        _ => |_| None,
    };
    let named = |word: Word<'_>| english(&word).or_else(|| also(&word));
    let mut found = words_of(title).filter_map(|word| Some((word.written, named(word)?)));
    let first = found.next()?;
    let is_one_only = found.all(|(_, sex)| sex == first.1);
    let lower = title.to_lowercase();
    let is_for_all = || FOR_ALL.iter().any(|sign| lower.contains(sign));
    (is_one_only && !is_for_all()).then_some(first)
}

/// The words of a title: runs of letters.
fn words_of(title: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = title;
    std::iter::from_fn(move || {
        let begun = rest.get(rest.find(char::is_alphabetic)?..)?;
        let end = begun
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(begun.len());
        let (written, after) = begun.split_at(end);
        rest = after;
        Some(Word {
            lower: written.to_lowercase(),
            written,
            rest,
        })
    })
}

fn english(word: &Word<'_>) -> Option<Sex> {
    let lower = word.lower.as_str();
    let is_last = || !word.rest.contains(char::is_alphabetic);
    if WORDS_FOR_WOMEN.contains(&lower) {
        return Some(Sex::Woman);
    }
    if WORDS_FOR_MEN.contains(&lower) {
        return Some(Sex::Man);
    }
    if let Some((_, sex)) = LAST_WORDS.iter().find(|(last, _)| *last == lower) {
        return is_last().then_some(*sex);
    }
    let endings = [
        ("woman", Sex::Woman),
        ("women", Sex::Woman),
        ("man", Sex::Man),
        ("men", Sex::Man),
    ];
    let has_stem = |ending: &str| {
        lower
            .strip_suffix(ending)
            .is_some_and(|s| STEMS.contains(&s))
    };
    let found = endings.into_iter().find(|(ending, _)| has_stem(ending));
    found.map(|(_, sex)| sex)
}

fn german(word: &Word<'_>) -> Option<Sex> {
    let lower = word.lower.as_str();
    // "DachdeckerIn" and "Dachdecker*in" are for all.
    let is_for_all = ["In", "Innen"]
        .iter()
        .any(|end| word.written.ends_with(end) && lower.len() > 5)
        || goes_on(word.rest, &["in", "innen", "r", "n", "e"]);
    if is_for_all {
        return None;
    }
    let as_it_is = GERMAN_WORDS
        .iter()
        .find(|(known, _)| *known == lower)
        .map(|(_, sex)| *sex);
    let has_ending = |of: &str| GERMAN_ENDINGS.iter().any(|ending| of.ends_with(ending));
    let is_for_women = || {
        GERMAN_ENDINGS_FOR_WOMEN
            .iter()
            .any(|ending| lower.ends_with(ending))
    };
    let of_women = || {
        lower
            .strip_suffix("innen")
            .or_else(|| lower.strip_suffix("in"))
    };
    as_it_is
        .or_else(|| has_ending(lower).then_some(Sex::Man))
        .or_else(|| is_for_women().then_some(Sex::Woman))
        .or_else(|| of_women().filter(|of| has_ending(of)).map(|_| Sex::Woman))
}

fn french(word: &Word<'_>) -> Option<Sex> {
    let lower = word.lower.as_str();
    let singular = lower.strip_suffix('s').unwrap_or(lower);
    let (man, _) = FRENCH_PAIRS
        .iter()
        .find(|(man, woman)| *man == singular || *woman == singular)?;
    if goes_on(word.rest, &FRENCH_FORMS) {
        return None;
    }
    Some(if *man == singular {
        Sex::Man
    } else {
        Sex::Woman
    })
}

/// Whether a word goes on with one of these endings after a sign: "·e", "*in", "(e)", "/-in".
fn goes_on(rest: &str, endings: &[&str]) -> bool {
    let Some(after) = rest.strip_prefix(['*', ':', '_', '/', '(', '·', '•', '⋅', '.', '-'])
    else {
        return false;
    };
    let after = after.strip_prefix('-').unwrap_or(after).to_lowercase();
    let end = after
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(after.len());
    after
        .get(..end)
        .is_some_and(|ending| endings.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(titles: &[(&str, bool)], lang: &str) {
        for (title, names_one) in titles {
            let found = one_sex_in(title, Lang::new(lang).unwrap());
            assert_eq!(found.is_some(), *names_one, "{title:?}: {found:?}");
        }
    }

    #[test]
    fn english_titles_that_name_a_sex_are_told_from_others() {
        let titles = [
            ("Foreman", true),
            ("Site Foremen", true),
            ("Craftsman II", true),
            ("Saleswoman", true),
            ("Chairman of the board", true),
            ("Handyman", true),
            ("Draughtsman", true),
            ("Maintenance Man", true),
            ("Cleaning Lady", true),
            ("Office Boy", true),
            ("Air Hostess", true),
            ("Girls' School Liaison", false),
            ("Master Roofer", false),
            ("Human Resources Manager", false),
            ("German Desk", false),
            ("Roman Roofs", false),
            ("Woman-owned Suppliers Lead", false),
            ("Women's Health Nurse", false),
            ("Man-machine Systems Engineer", false),
            ("Craftsmanship", false),
            ("Foreman / Forewoman", false),
            ("Chairperson", false),
            ("Head of Talent Management", false),
            ("Document Specialist", false),
        ];
        named(&titles, "en");
    }

    #[test]
    fn german_titles_that_name_a_sex_are_told_from_others() {
        let titles = [
            ("Dachdecker", true),
            ("Dachdeckermeister", true),
            ("Leiter Technik", true),
            ("Leiterin Technik", true),
            ("Senior Ingenieur", true),
            ("Aufzugsprüfer", true),
            ("Bankkaufmann", true),
            ("Krankenschwester", true),
            ("Standort Neumann", false),
            ("Kaufmann", true),
            ("Foreman", true),
            ("Dachdecker*in", false),
            ("Dachdecker:innen", false),
            ("Ingenieur_in", false),
            ("Techniker/in", false),
            ("Techniker/-in", false),
            ("Prüfer(in)", false),
            ("IngenieurIn", false),
            ("Ingenieur (m/w/d)", false),
            ("Dachdeckerin und Dachdecker", false),
            ("Ärztin/Arzt", false),
            ("Kaufmann/-frau", false),
            ("Leitung Dach", false),
            ("Fachkraft für Aufzüge", false),
            ("Product Designer", false),
            ("Prüfende Person", false),
        ];
        named(&titles, "de-at");
    }

    #[test]
    fn french_titles_that_name_a_sex_are_told_from_others() {
        let titles = [
            ("Directeur technique", true),
            ("Directrice technique", true),
            ("Ingénieurs", true),
            ("Technicien d'ascenseurs", true),
            ("Ingénieur-conseil", true),
            ("Directeur·rice", false),
            ("Technicien·ne", false),
            ("Ingénieur(e)", false),
            ("Chargé/e de projet", false),
            ("Directeur / Directrice", false),
            ("Couvreur et couvreuse", false),
            ("Technicien (H/F)", false),
            ("Direction technique", false),
            ("Chef de chantier", false),
            ("Responsable de toiture", false),
            ("Inspection en chef", false),
        ];
        named(&titles, "fr");
    }
}
