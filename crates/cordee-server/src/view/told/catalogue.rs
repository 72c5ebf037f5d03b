//! The catalogue: English, German, French.

mod cases;
mod imports;
mod law;
mod records;

/// What is said, and how the other languages say it.
type Entry = (&'static str, &'static str, &'static str);

/// All that is said.
pub(super) fn all() -> impl Iterator<Item = &'static Entry> {
    let people = cases::CASES.iter().chain(records::RECORDS);
    people
        .chain(law::LAW)
        .chain(imports::HANGING)
        .chain(imports::IMPORTS)
}
