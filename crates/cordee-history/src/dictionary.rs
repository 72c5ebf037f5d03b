//! The data dictionary: which files a history has, and which columns.

/// A file of a history.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its name, such as `positions.csv`.
    pub name: &'static str,
    /// What a row of it says.
    pub says: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// Whether it must be there.
    pub needed: Needed,
    /// What is in it.
    pub holds: &'static str,
}

/// Whether a column must be there, and filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needed {
    /// In every row.
    Always,
    /// It may be missing, or blank in a row.
    Never,
}

const fn needed(name: &'static str, holds: &'static str) -> Column {
    Column {
        name,
        needed: Needed::Always,
        holds,
    }
}

const fn may(name: &'static str, holds: &'static str) -> Column {
    Column {
        name,
        needed: Needed::Never,
        holds,
    }
}

const PERSON: Column = needed("person", "the lasting name or number of the person");
const FROM: Column = needed("from", "the first day, as 2026-06-30");
const UNTIL: Column = may(
    "until",
    "the last day; blank while it goes on, or until the next row of the same person begins",
);
const ON: Column = needed("on", "the day, as 2026-06-30");

/// Every file, the one that is needed first.
pub const DICTIONARY: &[File] = &[
    File {
        name: "positions.csv",
        says: "a person stood at a level for a period",
        columns: &[
            PERSON,
            FROM,
            UNTIL,
            needed("level", "the lasting name of the level"),
            may(
                "kind",
                "`individual` or `management`, where neither a framework nor levels.csv says it",
            ),
            may("grade", "the grade of the level, likewise"),
            may(
                "craft",
                "the craft of the level, likewise; blank for a track across crafts",
            ),
            may("team", "the team"),
            may("manager", "the person who leads them, named as in `person`"),
            may("zone", "the zone in which pay ranges are looked up"),
        ],
    },
    File {
        name: "levels.csv",
        says: "what a level is; not needed beside a framework",
        columns: &[
            needed("level", "the lasting name of the level"),
            needed("kind", "`individual` or `management`"),
            may("title", "what its holder is called"),
            may(
                "grade",
                "its grade; grades are in the order of the numbers in them",
            ),
            may("craft", "its craft; blank for a track across crafts"),
            may("track", "its track"),
            may(
                "expert",
                "`yes` for an expert's level; where nobody says it, an individual level at or above the lowest grade at which the same craft manages",
            ),
            may(
                "category",
                "the category of work of equal value it was declared to be in and approved for",
            ),
        ],
    },
    File {
        name: "ranges.csv",
        says: "what a level pays in a zone for a year of full-time work",
        columns: &[
            needed("level", "the lasting name of the level"),
            may("zone", "the zone; blank for everywhere"),
            needed("currency", "three letters, such as EUR"),
            needed("minimum", "the least"),
            may(
                "midpoint",
                "what is paid for the level done fully; halfway where blank",
            ),
            needed("maximum", "the most"),
        ],
    },
    File {
        name: "people.csv",
        says: "what is recorded of a person that does not change",
        columns: &[
            PERSON,
            may("sex", "`female`, `male`, `other`; blank where not recorded"),
            may(
                "hired",
                "the day they were hired, where it lies before the first position",
            ),
        ],
    },
    File {
        name: "groups.csv",
        says: "a person is in a recorded group other than sex, for the equity of promotion",
        columns: &[
            PERSON,
            needed("group", "what is recorded, such as `contract` or `site`"),
            needed("value", "which of its groups the person is in"),
        ],
    },
    File {
        name: "pay.csv",
        says: "what a person was paid for a period, gross",
        columns: &[
            PERSON,
            FROM,
            UNTIL,
            needed("base", "basic pay for the hours worked"),
            may(
                "variable",
                "complementary and variable components for the same period; nothing where blank",
            ),
            may("currency", "three letters; EUR where blank"),
            may("per", "`year`, `month` or `hour`; year where blank"),
            may(
                "part",
                "the share of full-time hours in percent; 100 where blank",
            ),
            may("hours", "hours a week"),
        ],
    },
    File {
        name: "assessments.csv",
        says: "a competency of a person was assessed",
        columns: &[
            PERSON,
            ON,
            needed("kind", "`craft`, `people` or `shared`"),
            needed("value", "a number; more is better"),
        ],
    },
    File {
        name: "training.csv",
        says: "a person completed a training",
        columns: &[
            PERSON,
            ON,
            may("training", "which"),
            may("hours", "how many hours it took"),
            may(
                "substantive",
                "`yes` where it counts as preparation to lead; from 24 hours on where blank",
            ),
        ],
    },
    File {
        name: "moves.csv",
        says: "what is known of a move beyond that it happened",
        columns: &[
            PERSON,
            ON,
            needed("kind", "`advance`, `cross`, `switch` or `return`"),
            may("consent", "`yes` or `no`; blank where not recorded"),
            may(
                "way_back",
                "`yes` or `no`: whether the old seat was kept; blank where not recorded",
            ),
            may("trial_until", "the last day of the trial"),
            may(
                "outcome",
                "`went-on`, `returned` or `left`, once the trial has ended",
            ),
        ],
    },
    File {
        name: "departures.csv",
        says: "a person left the organisation",
        columns: &[
            PERSON,
            needed("on", "their last day"),
            may(
                "how",
                "`own-wish`, `dismissed`, `retired` or `other`; blank where not recorded",
            ),
        ],
    },
    File {
        name: "aspirations.csv",
        says: "a person said what they want, and allowed it to be counted",
        columns: &[
            PERSON,
            FROM,
            needed(
                "wish",
                "`stay-and-deepen`, `advance`, `lead`, `return` or `undecided`",
            ),
        ],
    },
    File {
        name: "time-use.csv",
        says: "what the hours of a week went into, in percent",
        columns: &[
            PERSON,
            needed("from", "the first day of the week"),
            needed("craft", "the craft"),
            may("people", "talking with those one leads"),
            may("meetings", "meetings"),
            may("administration", "administration"),
        ],
    },
    File {
        name: "frictions.csv",
        says: "something small stood in a person's way",
        columns: &[
            PERSON,
            needed("raised", "the day it was raised"),
            may("owned", "the day somebody took it on"),
            may(
                "resolved",
                "the day it was resolved; blank while it is open",
            ),
        ],
    },
    File {
        name: "check-ins.csv",
        says: "a person was asked what stands in their way",
        columns: &[PERSON, ON, may("answered", "`yes` or `no`")],
    },
    File {
        name: "connections.csv",
        says: "how the connection of a team to the person who leads it was found",
        columns: &[
            needed("person", "the person who leads"),
            ON,
            may("team", "the team"),
            may("sound", "`yes` or `no`; blank where too few answered"),
        ],
    },
];

/// The file of this name.
pub fn file_of(name: &str) -> Option<&'static File> {
    DICTIONARY.iter().find(|file| file.name == name)
}
