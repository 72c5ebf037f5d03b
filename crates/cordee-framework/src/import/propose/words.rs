//! What words of a ladder usually mean: names of lists, headings of columns, titles of levels.
//!
//! Everything that is known of them is a table. A word that is missing makes a proposal worse, never wrong.

mod known;

use known::{FIELDS, LISTS, OF_LEVELS, OF_MANAGEMENT, OF_SCALES};

/// What a list, or a column, of this name usually holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Level,
    Competency,
    Track,
    Craft,
    Proficiency,
    Id,
    Title,
    Summary,
    Text,
    Examples,
    Kind,
    Grade,
    Scope,
    Order,
    Step,
    Minimum,
    Midpoint,
    Maximum,
    Pay,
    Weight,
    Next,
    LevelCount,
}

/// The words of a name, in lower case and in the singular: `skillLevels` is `skill` and `level`.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    let mut was_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() {
            is_open = false;
            was_lower = false;
            continue;
        }
        if !is_open || (was_lower && c.is_uppercase()) {
            words.push(String::new());
            is_open = true;
        }
        was_lower = c.is_lowercase() || c.is_numeric();
        words
            .last_mut()
            .into_iter()
            .for_each(|word| word.extend(c.to_lowercase()));
    }
    words.iter().map(|word| singular(word)).collect()
}

fn singular(word: &str) -> String {
    if word.len() > 4
        && let Some(stem) = word.strip_suffix("ies")
    {
        return format!("{stem}y");
    }
    let is_plural = word.len() > 2 && word.ends_with('s') && !word.ends_with("ss");
    let stem = if is_plural {
        word.strip_suffix('s')
    } else {
        None
    };
    stem.unwrap_or(word).to_owned()
}

/// What a list of this name usually holds.
pub(super) fn of_list(name: &str) -> Option<Meaning> {
    meaning(&LISTS, &words_of(name))
}

/// What a field or column of this name usually holds: by its last word that says something.
pub(super) fn of_field(name: &str) -> Option<Meaning> {
    let words = words_of(name);
    if words.as_slice() == ["path"] {
        // `Career path` is a way to grow, `path` alone the name of a thing.
        return Some(Meaning::Id);
    }
    if meaning(&FIELDS, &words) == Some(Meaning::Pay) {
        // `Min salary` and `Salary from` say more than that it is pay.
        let limit = words.iter().rev().find_map(|word| {
            meaning(&FIELDS, std::slice::from_ref(word))
                .filter(|it| matches!(it, Meaning::Minimum | Meaning::Maximum | Meaning::Midpoint))
        });
        return limit.or(Some(Meaning::Pay));
    }
    if words.first().is_some_and(|word| word == "next") {
        return Some(Meaning::Next);
    }
    meaning(&FIELDS, &words)
}

/// Whether a name is the word for what it holds and nothing else.
pub(super) fn is_plain(name: &str) -> bool {
    words_of(name).len() == 1
}

fn meaning(table: &[(Meaning, &[&str])], words: &[String]) -> Option<Meaning> {
    let of_word = |word: &String| {
        let mut rows = table.iter();
        rows.find_map(|(meaning, known)| known.contains(&word.as_str()).then_some(*meaning))
    };
    words.iter().rev().find_map(of_word)
}

/// Whether a text could be the title of a level: `Senior Engineer`, `IC3`, `Level 2`.
pub(super) fn is_like_level(text: &str) -> bool {
    let words = words_of(text);
    let is_short = (1..=6).contains(&words.len());
    is_short
        && words.iter().any(|word| {
            OF_LEVELS.contains(&word.as_str()) || word == "level" || is_letters_and_number(word)
        })
}

/// `ic3`, `l2`, `p10`.
fn is_letters_and_number(word: &str) -> bool {
    let letters = word.len() - word.trim_start_matches(|c: char| c.is_alphabetic()).len();
    let digits = word.get(letters..).unwrap_or("");
    (1..=3).contains(&letters)
        && (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text could be what people call a step of a scale: `Beginner`, `Working knowledge`.
pub(super) fn is_like_step(text: &str) -> bool {
    let words = words_of(text);
    let known = |word: &String| OF_SCALES.contains(&word.as_str());
    words.len() <= 3 && words.iter().any(known)
}

/// Whether a title sounds as if its holder managed people.
pub(super) fn is_like_management(title: &str) -> bool {
    let words = words_of(title);
    let known = |word: &String| OF_MANAGEMENT.contains(&word.as_str());
    words.iter().any(known) || (words.len() > 1 && words.last().is_some_and(|word| word == "lead"))
}

/// Whether most of some texts are like this.
pub(super) fn most<'t>(
    texts: impl Iterator<Item = &'t str>,
    is_like: impl Fn(&str) -> bool,
) -> bool {
    let (mut all, mut like) = (0_usize, 0_usize);
    for text in texts.filter(|text| !text.trim().is_empty()) {
        all += 1;
        like += usize::from(is_like(text));
    }
    all > 0 && like * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("skillLevels", &["skill", "level"])]
    #[case("competencies", &["competency"])]
    #[case("TRACK_COLORS", &["track", "color"])]
    #[case("Min Salary", &["min", "salary"])]
    #[case("", &[])]
    fn a_name_is_made_of_words(#[case] name: &str, #[case] words: &[&str]) {
        assert_eq!(words_of(name), words);
    }

    #[rstest]
    #[case("titles", Some(Meaning::Level))]
    #[case("DIMENSIONS", Some(Meaning::Competency))]
    #[case("milestones", Some(Meaning::Proficiency))]
    #[case("careerTracks", Some(Meaning::Track))]
    #[case("colours", None)]
    fn lists_are_known_by_their_names(#[case] name: &str, #[case] wanted: Option<Meaning>) {
        assert_eq!(of_list(name), wanted);
    }

    #[rstest]
    #[case("Job Title", Some(Meaning::Title))]
    #[case("Career Track", Some(Meaning::Track))]
    #[case("displayName", Some(Meaning::Title))]
    #[case("Salary from", Some(Meaning::Minimum))]
    #[case("Max salary", Some(Meaning::Maximum))]
    #[case("Salary", Some(Meaning::Pay))]
    #[case("skillId", Some(Meaning::Id))]
    #[case("nextRoles", Some(Meaning::Next))]
    #[case("Colour", None)]
    fn fields_are_known_by_their_names(#[case] name: &str, #[case] wanted: Option<Meaning>) {
        assert_eq!(of_field(name), wanted);
    }

    #[rstest]
    #[case("Senior Roofer", true)]
    #[case("IC3", true)]
    #[case("Level 2", true)]
    #[case("Engineer II", true)]
    #[case("Slating", false)]
    #[case(
        "Plans the slating of a whole roof with the senior people of the house",
        false
    )]
    fn titles_of_levels_are_seen(#[case] text: &str, #[case] wanted: bool) {
        assert_eq!(is_like_level(text), wanted);
    }

    #[rstest]
    #[case("Head of Roofing", true)]
    #[case("Group Lead", true)]
    #[case("Lead Roofer", false)]
    #[case("Master Roofer", false)]
    fn titles_of_management_are_seen(#[case] text: &str, #[case] wanted: bool) {
        assert_eq!(is_like_management(text), wanted);
    }
}
