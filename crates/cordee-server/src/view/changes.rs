//! What changed between two versions of a framework, in words for a page.
//!
//! In English, as the findings of the check are: the words for sorts and fields have no others.

use cordee_domain::diff::{
    Change, Diff, Field, List, MovedText, Pointer, Side, Sort, Thing, Value, What, Word, Wording,
};
use cordee_domain::{Named, PayRange};

/// One thing with all that changed about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Changed {
    /// What sort of thing, as a heading for many: "Levels".
    pub(crate) sort: &'static str,
    pub(crate) name: String,
    pub(crate) lines: Vec<Line>,
}

/// One change: what of the thing, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) pieces: Vec<Piece>,
}

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Plain(String),
    Gone(String),
    Come(String),
}

/// What changed, thing by thing, in the order of the difference.
pub(crate) fn changes(diff: &Diff) -> Vec<Changed> {
    let mut all: Vec<Changed> = Vec::new();
    for change in &diff.changes {
        let (sort, name) = (sort_word(whole(change.of.sort)), name(&change.of));
        let line = line(change);
        match all.last_mut() {
            Some(last) if last.sort == sort && last.name == name => last.lines.push(line),
            _ => all.push(Changed {
                sort,
                name,
                lines: vec![line],
            }),
        }
    }
    all.extend(diff.moved_texts.iter().map(moved));
    all
}

/// The sort of the whole that a part belongs to.
fn whole(sort: Sort) -> Sort {
    match sort {
        Sort::Expectation | Sort::Pay | Sort::Worth => Sort::Level,
        Sort::Weight => Sort::Track,
        Sort::Proficiency => Sort::Competency,
        sort => sort,
    }
}

fn name(thing: &Thing) -> String {
    if thing.sort == Sort::Framework {
        return "The framework".to_owned();
    }
    thing.latest().map_or_else(String::new, side)
}

fn side(it: &Side) -> String {
    let id = it.id.as_ref().map(ToString::to_string);
    match (&it.joins, &it.title) {
        (Some(joins), _) => {
            let (from, to) = (titles(&joins.from), titles(&joins.to));
            format!("{} from {from} to {to}", joins.kind.as_str())
        }
        (None, Some(title)) if !title.is_blank() => title.as_str().to_owned(),
        _ => id.unwrap_or_default(),
    }
}

fn titles(named: &[Named]) -> String {
    let titles: Vec<&str> = named.iter().map(|it| it.title.as_str()).collect();
    titles.join(", ")
}

fn line(change: &Change) -> Line {
    let about = about(&change.of);
    let label = |what: &str| match about.as_str() {
        "" => what.to_owned(),
        about => format!("{about}: {what}"),
    };
    let (what, pieces) = match &change.what {
        What::Renamed { .. } => ("id, it seems".to_owned(), ids(&change.of)),
        other => what(other),
    };
    Line {
        label: label(&what),
        pieces,
    }
}

/// What part of a thing it is: the competency that is asked, the zone of pay.
fn about(thing: &Thing) -> String {
    let latest = thing.latest();
    let title = latest.and_then(|it| it.about.as_ref());
    let title = title.map(|it| it.title.as_str().to_owned());
    match (thing.sort, title) {
        (Sort::Expectation, Some(title)) => format!("asks {title}"),
        (Sort::Pay, Some(title)) => format!("pay in {title}"),
        (Sort::Worth | Sort::Weight, Some(title)) => title,
        (Sort::Proficiency, _) => latest
            .and_then(|it| it.step)
            .map_or_else(String::new, |step| format!("step {}", step.0)),
        _ => String::new(),
    }
}

fn what(what: &What) -> (String, Vec<Piece>) {
    match what {
        What::Added => said("now there"),
        What::Removed => said("no longer there"),
        What::Renamed { .. } => said("another id"),
        What::Reordered { sort } => said(&format!("{} stand in another order", sort_word(*sort))),
        What::Retitled { before, after, .. } => {
            ("title".to_owned(), both(before.clone(), after.clone()))
        }
        What::Placed {
            field,
            before,
            after,
            ..
        } => {
            let title = |it: &Option<Named>| it.as_ref().map(|it| it.title.as_str().to_owned());
            (
                pointer(*field).to_owned(),
                both(title(before), title(after)),
            )
        }
        What::Listed {
            field,
            gained,
            dropped,
            ..
        } => (list(*field).to_owned(), listed(gained, dropped)),
        What::Stepped { before, after, .. } => {
            let step = |it: &Option<cordee_domain::Step>| it.map(|it| it.0.to_string());
            ("step".to_owned(), both(step(before), step(after)))
        }
        What::Paid { before, after, .. } => {
            let range = |it: &Option<PayRange>| it.as_ref().map(range);
            ("range".to_owned(), both(range(before), range(after)))
        }
        What::Gated { gate, bar, .. } => {
            let bar = match bar {
                cordee_domain::diff::Bar::Stricter => "asks more",
                cordee_domain::diff::Bar::Looser => "asks less",
                cordee_domain::diff::Bar::Other => "asks something else",
            };
            (gate.as_str().to_owned(), vec![Piece::Plain(bar.to_owned())])
        }
        What::Valued {
            field,
            before,
            after,
        } => {
            let value = |it: &Option<Value>| it.as_ref().map(value);
            (
                field_word(*field).to_owned(),
                both(value(before), value(after)),
            )
        }
        What::Reworded { field, words, .. } => {
            (wording(*field).to_owned(), words.iter().map(word).collect())
        }
    }
}

fn ids(of: &Thing) -> Vec<Piece> {
    let id = |side: &Option<Side>| {
        let id = side.as_ref().and_then(|it| it.id.as_ref());
        id.map(ToString::to_string)
    };
    both(id(&of.before), id(&of.after))
}

fn said(what: &str) -> (String, Vec<Piece>) {
    (what.to_owned(), Vec::new())
}

fn both(before: Option<String>, after: Option<String>) -> Vec<Piece> {
    let gone = before.map(Piece::Gone);
    let come = after.map(Piece::Come);
    let arrow = (gone.is_some() && come.is_some()).then(|| Piece::Plain(" → ".to_owned()));
    [gone, arrow, come].into_iter().flatten().collect()
}

fn listed(gained: &[Named], dropped: &[Named]) -> Vec<Piece> {
    let title = |it: &Named| it.title.as_str().to_owned();
    let gone = dropped.iter().map(title).map(Piece::Gone);
    let come = gained.iter().map(title).map(Piece::Come);
    let mut pieces = Vec::new();
    for piece in gone.chain(come) {
        if !pieces.is_empty() {
            pieces.push(Piece::Plain(", ".to_owned()));
        }
        pieces.push(piece);
    }
    pieces
}

fn word(word: &Word) -> Piece {
    match word {
        Word::Kept(text) => Piece::Plain(text.clone()),
        Word::Removed(text) => Piece::Gone(text.clone()),
        Word::Added(text) => Piece::Come(text.clone()),
    }
}

fn range(it: &PayRange) -> String {
    format!("{}–{}", it.minimum(), it.maximum())
}

fn value(it: &Value) -> String {
    match it {
        Value::Is(true) => "yes".to_owned(),
        Value::Is(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Share(share) => share.to_string(),
        Value::Word(word) => word.clone(),
    }
}

fn moved(it: &MovedText) -> Changed {
    let places = |all: &[cordee_domain::diff::Passage]| {
        let names: Vec<String> = all.iter().map(|it| side(&it.of)).collect();
        names.join(", ")
    };
    Changed {
        sort: "Texts that moved",
        name: format!("“{}”", it.text),
        lines: vec![Line {
            label: "stands elsewhere".to_owned(),
            pieces: both(Some(places(&it.from)), Some(places(&it.to))),
        }],
    }
}

fn sort_word(sort: Sort) -> &'static str {
    match sort {
        Sort::Framework => "The framework",
        Sort::Craft => "Crafts",
        Sort::Track => "Tracks",
        Sort::Weight => "Weights",
        Sort::Level => "Levels",
        Sort::Expectation => "Expectations",
        Sort::Pay => "Pay ranges",
        Sort::Worth => "Job values",
        Sort::Move => "Moves",
        Sort::Competency => "Competencies",
        Sort::Proficiency => "Proficiencies",
        Sort::Training => "Trainings",
        Sort::Grade => "Grades",
        Sort::Zone => "Zones",
        Sort::Scope => "Scopes",
        Sort::Autonomy => "Steps of autonomy",
        Sort::Right => "Decision rights",
        Sort::Recognition => "Forms of recognition",
        Sort::Duty => "Duties",
        Sort::Factor => "Factors",
        Sort::Subfactor => "Sub-factors",
    }
}

fn pointer(field: Pointer) -> &'static str {
    match field {
        Pointer::Track => "track",
        Pointer::Grade => "grade",
        Pointer::Scope => "scope",
        Pointer::Autonomy => "autonomy",
        Pointer::ExpertGrade => "expert grade",
    }
}

fn list(field: List) -> &'static str {
    match field {
        List::Rights => "decision rights",
        List::Recognition => "recognition",
        List::Duties => "duties",
        List::Crafts => "crafts",
        List::From => "from",
        List::To => "to",
        List::Covers => "covers",
    }
}

fn wording(field: Wording) -> &'static str {
    match field {
        Wording::Summary => "summary",
        Wording::Text => "text",
        Wording::Examples => "examples",
    }
}

fn field_word(field: Field) -> &'static str {
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
