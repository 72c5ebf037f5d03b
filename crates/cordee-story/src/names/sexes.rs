//! What is recorded of the sex of the story's people.
//!
//! Their names are ours, so it is known whom they were given to. Nothing is ever concluded from a name
//! anywhere else.

use super::regions::REGIONS;
use cordee_domain::PersonId;
use cordee_domain::history::Sex;

/// Women whose names do not stand at an even place of their region, and the women of the cast.
const WOMEN: [&str; 10] = [
    "Rosalie",
    "Anjali",
    "Luna",
    "Sarah",
    "Imke",
    "Adjoa",
    "Henrike",
    "Gudrun",
    "Dilan",
    "Marguerite",
];

/// What is recorded of somebody: of one in forty nothing, of one in a hundred and twenty neither.
pub(crate) fn sex_of(person: PersonId, name: &str) -> Sex {
    match person.0 % 120 {
        17 | 57 | 97 => Sex::NotRecorded,
        73 => Sex::Other,
        _ if is_woman(name) => Sex::Female,
        _ => Sex::Male,
    }
}

/// In each region names of women and of men take turns.
fn is_woman(name: &str) -> bool {
    let given = name.split(' ').next().unwrap_or_default();
    let place = REGIONS
        .iter()
        .find_map(|(names, _)| names.iter().position(|it| *it == given));
    WOMEN.contains(&given) || place.is_some_and(|it| it % 2 == 0)
}
