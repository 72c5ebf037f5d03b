//! What is chosen by a word in a mapping.

use cordee_domain::PayPeriod;
use cordee_domain::history::{Departure, Sex};
use cordee_framework::language::Words;
use cordee_tables::Encoding;

/// A column's meaning.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// The system's own id of a person.
    Id,
    /// The employee number.
    Number,
    /// The email address at work.
    Email,
    /// The first name.
    FirstName,
    /// The middle name.
    MiddleName,
    /// The last name.
    LastName,
    /// The whole name.
    Name,
    /// The title.
    Title,
    /// The level's lasting name.
    Level,
    /// The team.
    Team,
    /// The zone.
    Zone,
    /// Who leads them.
    Manager,
    /// Since when the position is so.
    Since,
    /// The first day.
    Hired,
    /// The last day.
    Left,
    /// How they left.
    HowLeft,
    /// The sex.
    Sex,
    /// Basic pay.
    Pay,
    /// Variable pay.
    Variable,
    /// The currency.
    Currency,
    /// What the amounts are for.
    Per,
    /// The share of full-time hours.
    Part,
    /// Hours a week.
    Hours,
    /// Since when the pay is so.
    PaidSince,
}

impl Field {
    /// Every meaning, with its key in a mapping.
    pub const ALL: [(Self, &'static str); 24] = [
        (Self::Id, "id"),
        (Self::Number, "number"),
        (Self::Email, "email"),
        (Self::FirstName, "first_name"),
        (Self::MiddleName, "middle_name"),
        (Self::LastName, "last_name"),
        (Self::Name, "name"),
        (Self::Title, "title"),
        (Self::Level, "level"),
        (Self::Team, "team"),
        (Self::Zone, "zone"),
        (Self::Manager, "manager"),
        (Self::Since, "since"),
        (Self::Hired, "hired"),
        (Self::Left, "left"),
        (Self::HowLeft, "how_left"),
        (Self::Sex, "sex"),
        (Self::Pay, "pay"),
        (Self::Variable, "variable"),
        (Self::Currency, "currency"),
        (Self::Per, "per"),
        (Self::Part, "part"),
        (Self::Hours, "hours"),
        (Self::PaidSince, "paid_since"),
    ];

    /// Its key in a mapping.
    pub fn key(self) -> &'static str {
        let found = Self::ALL.iter().find(|it| it.0 == self);
        found.map_or("", |it| it.1)
    }
}

/// By what somebody is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Key {
    /// The system's own id.
    Id,
    /// The employee number.
    Number,
    /// The email address.
    Email,
    /// The name.
    Name,
}

impl Key {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Number => "number",
            Self::Email => "email",
            Self::Name => "name",
        }
    }

    /// The column that holds it; a name may stand in several.
    pub(crate) fn field(self) -> Field {
        match self {
            Self::Id => Field::Id,
            Self::Number => Field::Number,
            Self::Email => Field::Email,
            Self::Name => Field::Name,
        }
    }

    /// Every key.
    pub const ALL: [Self; 4] = [Self::Id, Self::Number, Self::Email, Self::Name];
}

impl Words for Key {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("id", Self::Id),
        ("number", Self::Number),
        ("email", Self::Email),
        ("name", Self::Name),
    ];
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum RowsAre {
    /// A person, each once.
    #[default]
    People,
    /// What held of a person from a day on.
    Changes,
}

impl Words for RowsAre {
    const WORDS: &'static [(&'static str, Self)] =
        &[("people", Self::People), ("changes", Self::Changes)];
}

/// What becomes of a row whose manager is not found.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Unknown {
    /// It is at fault.
    #[default]
    Refuse,
    /// Its manager is left blank, and that is counted.
    LeaveBlank,
}

impl Words for Unknown {
    const WORDS: &'static [(&'static str, Self)] =
        &[("refuse", Self::Refuse), ("leave_blank", Self::LeaveBlank)];
}

/// What stands between cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Delimiter(pub(crate) u8);

impl Words for Delimiter {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("comma", Self(b',')),
        ("semicolon", Self(b';')),
        ("tab", Self(b'\t')),
        (",", Self(b',')),
        (";", Self(b';')),
    ];
}

/// A stated encoding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StatedEncoding(pub(crate) Encoding);

impl Words for StatedEncoding {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("utf-8", Self(Encoding::Utf8)),
        ("utf-16le", Self(Encoding::Utf16Le)),
        ("utf-16be", Self(Encoding::Utf16Be)),
        ("windows-1252", Self(Encoding::Windows1252)),
        ("latin-1", Self(Encoding::Windows1252)),
    ];
}

/// A sex, as recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StatedSex(pub(crate) Sex);

impl Words for StatedSex {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("female", Self(Sex::Female)),
        ("male", Self(Sex::Male)),
        ("other", Self(Sex::Other)),
        ("not_recorded", Self(Sex::NotRecorded)),
    ];
}

/// How somebody left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaver(pub(crate) Departure);

impl Words for Leaver {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("own-wish", Self(Departure::OwnWish)),
        ("dismissed", Self(Departure::Dismissed)),
        ("retired", Self(Departure::Retired)),
        ("other", Self(Departure::Other)),
    ];
}

/// What an amount is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StatedPer(pub(crate) PayPeriod);

impl Words for StatedPer {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("year", Self(PayPeriod::Year)),
        ("month", Self(PayPeriod::Month)),
        ("hour", Self(PayPeriod::Hour)),
    ];
}
