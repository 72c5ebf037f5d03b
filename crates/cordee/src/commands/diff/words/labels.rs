//! What stands before a change: the words for sorts, fields and gates.

use cordee_domain::diff::{Bar, Field, Sort, Wording};

/// The word for a sort, one or many of it.
pub(in crate::commands::diff) fn counted_sort(sort: Sort, count: usize) -> String {
    let (one, many) = sort_words(sort);
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The word for one of a sort, and for many.
pub(in crate::commands::diff) fn sort_words(sort: Sort) -> (&'static str, &'static str) {
    match sort {
        Sort::Framework => ("framework", "framework"),
        Sort::Craft => ("craft", "crafts"),
        Sort::Track => ("track", "tracks"),
        Sort::Weight => ("weight", "weights"),
        Sort::Level => ("level", "levels"),
        Sort::Expectation => ("expectation", "expectations"),
        Sort::Pay => ("pay range", "pay ranges"),
        Sort::Worth => ("job value", "job values"),
        Sort::Move => ("move", "moves"),
        Sort::Competency => ("competency", "competencies"),
        Sort::Proficiency => ("proficiency", "proficiencies"),
        Sort::Training => ("training", "trainings"),
        Sort::Grade => ("grade", "grades"),
        Sort::Zone => ("zone", "zones"),
        Sort::Scope => ("scope", "scopes"),
        Sort::Autonomy => ("step of autonomy", "steps of autonomy"),
        Sort::Right => ("decision right", "decision rights"),
        Sort::Recognition => ("form of recognition", "forms of recognition"),
        Sort::Duty => ("duty", "duties"),
        Sort::Factor => ("factor", "factors"),
        Sort::Subfactor => ("sub-factor", "sub-factors"),
    }
}

pub(in crate::commands::diff) fn bar_word(bar: Bar) -> &'static str {
    match bar {
        Bar::Stricter => "stricter",
        Bar::Looser => "looser",
        Bar::Other => "different",
    }
}

pub(in crate::commands::diff) fn field_word(field: Field) -> &'static str {
    match field {
        Field::Version => "version",
        Field::Language => "language",
        Field::HighestStep => "highest step of job value",
        Field::Kind => "kind",
        Field::Terminal => "a place to stay for good",
        Field::Entry => "hired into from outside",
        Field::CraftTime => "craft time",
        Field::TimeLimitMonths => "time limit in months",
        Field::Step => "step",
        Field::Optional => "optional",
        Field::LevelCount => "number of levels",
        Field::Weight => "weight",
        Field::StatesGates => "conditions stated",
        Field::PayOnMove => "pay on the day",
        Field::Currency => "currency",
        Field::Per => "paid per",
        Field::Hours => "hours",
        Field::Assessed => "assessed",
        Field::Factor => "factor",
        Field::Soft => "soft skill",
        Field::Id => "id",
    }
}

pub(in crate::commands::diff) fn wording_word(field: Wording) -> &'static str {
    match field {
        Wording::Summary => "summary",
        Wording::Text => "text",
        Wording::Examples => "examples",
    }
}
