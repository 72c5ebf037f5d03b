//! The mapping that reads the sheets back.
//!
//! It names headings, sheets and tracks; everything else is found by lasting names. What no sheet
//! holds, what the framework says of itself and how levels are valued, stands under `add`.

use super::super::language::{self, Entries};
use super::super::node::Node;
use super::track::key;
use super::{Sheet, Sort, Speaker};
use crate::import::yaml::Yaml;
use cordee_domain::{Framework, Ix, Track};

/// What the sheets are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Target {
    /// Sheets of one workbook.
    Workbook,
    /// A CSV file each.
    Csv,
}

const ABOUT: &str = "# Reads what `cordee export` wrote back into framework files:\n\
                     #   cordee import PATH --mapping MAPPING --output FOLDER\n\
                     # docs/guide/importing.md says what its words mean.\n";

/// The mapping of these sheets.
pub(super) fn text(speaker: &Speaker<'_>, sheets: &[Sheet], target: Target) -> String {
    let mut mapping = Entries::default();
    let of = |sort: fn(Sort) -> bool| sheets.iter().filter(move |sheet| sort(sheet.sort));
    // Lists before what refers to them, tracks in their order before their levels.
    let first =
        of(|sort| !matches!(sort, Sort::Track { .. })).filter_map(|sheet| table(sheet, target));
    let tracks = of(|sort| matches!(sort, Sort::Track { .. }));
    let tracks = tracks.flat_map(|sheet| track(speaker.framework, sheet, target));
    mapping.put("sources", Node::List(first.chain(tracks).collect()));
    let mut add = Entries::default();
    add.some("framework", language::head(speaker.framework, speaker.lang));
    add.some(
        "job_value",
        language::job_value(speaker.framework, speaker.lang),
    );
    mapping.map("add", add);
    let mut yaml = Yaml::default();
    mapping.done().write_entries(&mut yaml);
    let text = format!("{ABOUT}{}", yaml.finish());
    crate::fmt::format(&text).unwrap_or(text)
}

/// A path alone, or with how it is read.
fn path(path: &str, as_a: &str) -> Node {
    if as_a.is_empty() {
        return Node::text(path);
    }
    map(&[("path", Node::text(path)), ("as_a", Node::text(as_a))])
}

fn map(entries: &[(&str, Node)]) -> Node {
    let entries = entries
        .iter()
        .map(|(key, value)| ((*key).to_owned(), value.clone()));
    Node::Map(entries.collect())
}

/// Fields of a thing: field, heading, and how it is read.
fn fields(fields: &[(&str, &str, &str)]) -> Node {
    let fields = fields
        .iter()
        .map(|(field, heading, as_a)| ((*field).to_owned(), path(heading, as_a)));
    Node::Map(fields.collect())
}

/// A source: a sheet, how it is read, and what is taken.
fn source(sheet: &Sheet, target: Target, shape: &[(&str, Node)], take: Vec<Node>) -> Node {
    let mut table = Entries::default();
    let files = match target {
        Target::Workbook => {
            table.put("sheets", Node::texts([sheet.name.as_str()]));
            "*.xlsx".to_owned()
        }
        Target::Csv => {
            table.put("guarded", Node::YesNo(true));
            format!("{}.csv", sheet.file)
        }
    };
    for (key, value) in shape {
        table.put(key, value.clone());
    }
    map(&[
        ("files", Node::text(files)),
        ("table", table.done()),
        ("take", Node::List(take)),
    ])
}

/// For each place of `each`, these things.
fn take(each: &str, things: &[(&str, Node)], inside: Vec<Node>) -> Node {
    let mut entries = Entries::default();
    entries.text("each", each);
    for (key, value) in things {
        entries.put(key, value.clone());
    }
    entries.list("inside", inside.into_iter());
    entries.done()
}

/// The heading of each field of gates.
const GATES: [(&str, &str, &str); 8] = [
    ("consent", "Consent", ""),
    ("training", "Training", "names"),
    ("evidence", "Evidence", "names"),
    ("members", "Panel members", ""),
    ("chair", "Panel chair", ""),
    ("trial_months", "Trial months", ""),
    ("mentor", "Mentor", ""),
    ("seat", "Seat", ""),
];

/// A sheet with one row of headings.
fn table(sheet: &Sheet, target: Target) -> Option<Node> {
    let (thing, own): (&str, &[(&str, &str, &str)]) = match sheet.sort {
        Sort::ReadMe | Sort::Track { .. } => return None,
        Sort::Competencies => return Some(competencies(sheet, target)),
        Sort::Crafts => (
            "craft",
            &[
                ("id", "Name", ""),
                ("title", "Title", ""),
                ("summary", "Summary", "statements"),
                ("expert_grade", "Expert grade", "names"),
            ],
        ),
        Sort::Tracks => (
            "track",
            &[
                ("id", "Name", ""),
                ("title", "Title", ""),
                ("kind", "Kind", ""),
                ("craft", "Crafts", "names"),
                ("summary", "Summary", "statements"),
                ("level_count", "Level count", ""),
            ],
        ),
        Sort::Training => (
            "entry",
            &[
                ("list", "=training", ""),
                ("id", "Name", ""),
                ("title", "Title", ""),
                ("summary", "Summary", "statements"),
                ("covers", "Covers", "names"),
                ("hours", "Hours", ""),
                ("assessed", "Assessed", ""),
            ],
        ),
        Sort::Moves => (
            "entry",
            &[
                ("list", "=moves", ""),
                ("id", "Name", ""),
                ("kind", "Kind", ""),
                ("from", "From", "names"),
                ("to", "To", "names"),
                ("summary", "Summary", "statements"),
                ("pay", "Pay", ""),
            ],
        ),
        Sort::Lists => (
            "entry",
            &[
                ("list", "List", ""),
                ("id", "Name", ""),
                ("title", "Title", ""),
                ("summary", "Meaning", "statements"),
                ("kind", "Kind", ""),
                ("currency", "Currency", ""),
                ("per", "Per", ""),
            ],
        ),
    };
    let has_gates = matches!(sheet.sort, Sort::Tracks | Sort::Moves);
    let gates = if has_gates { &GATES[..] } else { &[] };
    let all: Vec<_> = own.iter().chain(gates).copied().collect();
    let take = take("[]", &[(thing, fields(&all))], Vec::new());
    Some(source(sheet, target, &[], vec![take]))
}

fn competencies(sheet: &Sheet, target: Target) -> Node {
    let competency = fields(&[
        ("id", "Name", ""),
        ("title", "Title", ""),
        ("kind", "Kind", ""),
        ("summary", "Summary", "statements"),
    ]);
    let proficiency = fields(&[
        ("step", "Step", ""),
        ("id", "Step name", ""),
        ("title", "Step title", ""),
        ("text", "What someone does", "statements"),
        ("examples", "Examples", "statements"),
    ]);
    let inside = take(".", &[("proficiency", proficiency)], Vec::new());
    let take = take("[]", &[("competency", competency)], vec![inside]);
    source(sheet, target, &[], vec![take])
}

/// The sources of one track: its levels column by column, then what they ask row by row.
fn track(framework: &Framework, sheet: &Sheet, target: Target) -> Vec<Node> {
    let Sort::Track {
        track,
        first_competency,
        has_weights,
    } = sheet.sort
    else {
        return Vec::new();
    };
    let first_level = if has_weights { 4 } else { 3 };
    let mut sources = Vec::new();
    if !framework.track(track).levels.is_empty() {
        let shape = [
            ("turned", Node::YesNo(true)),
            ("first_row", Node::Number(first_level)),
        ];
        let take = take(
            "[]",
            &[("level", level(framework, track))],
            inside_level(framework, sheet),
        );
        sources.push(source(sheet, target, &shape, vec![take]));
    }
    sources.extend(first_competency.map(|row| {
        let shape = [(
            "first_row",
            Node::Number(i64::try_from(row).unwrap_or(i64::MAX)),
        )];
        source(
            sheet,
            target,
            &shape,
            vec![row_of(framework, track, (first_level, has_weights))],
        )
    }));
    sources
}

fn level(framework: &Framework, track: Ix<Track>) -> Node {
    let track = format!("={}", framework.track(track).id);
    fields(&[
        ("id", key::LEVEL, ""),
        ("title", key::TITLE, ""),
        ("track", &track, ""),
        ("grade", key::GRADE, "names"),
        ("summary", key::SUMMARY, "statements"),
        ("scope", key::SCOPE, "names"),
        ("autonomy", key::AUTONOMY, "names"),
        ("rights", key::RIGHTS, "names"),
        ("recognition", key::RECOGNITION, "names"),
        ("duties", key::DUTIES, "names"),
        ("entry", key::ENTRY, ""),
        ("terminal", key::TERMINAL, ""),
        ("craft_time", key::CRAFT_TIME, ""),
        ("time_limit_months", key::TIME_LIMIT, ""),
    ])
}

/// Pay in each zone and the steps of job value, as far as the sheet has rows for them.
fn inside_level(framework: &Framework, sheet: &Sheet) -> Vec<Node> {
    let has_row = |key: &str| {
        let mut names = sheet.rows.iter().filter_map(|row| row.first());
        names.any(|name| name.text == key)
    };
    let mut inside = Vec::new();
    for zone in framework.zones().values() {
        let id = zone.id.as_str();
        let [minimum, midpoint, maximum] =
            ["minimum", "midpoint", "maximum"].map(|amount| key::pay(id, amount));
        if has_row(&minimum) {
            let level = fields(&[
                ("id", key::LEVEL, ""),
                ("zone", &format!("={id}"), ""),
                ("minimum", &minimum, ""),
                ("midpoint", &midpoint, ""),
                ("maximum", &maximum, ""),
            ]);
            inside.push(take(".", &[("level", level)], Vec::new()));
        }
    }
    for subfactor in framework
        .job_value()
        .iter()
        .flat_map(|scheme| &scheme.subfactors)
    {
        let id = subfactor.id.as_str();
        let row = key::value(id);
        if has_row(&row) {
            let value = fields(&[("subfactor", &format!("={id}"), ""), ("step", &row, "")]);
            inside.push(take(".", &[("value", value)], Vec::new()));
        }
    }
    inside
}

/// A row of what is asked, with what the competency weighs on the track.
fn row_of(framework: &Framework, ix: Ix<Track>, (first_level, has_weights): (i64, bool)) -> Node {
    let track = framework.track(ix);
    let mut things = vec![("competency", fields(&[("id", key::LEVEL, "")]))];
    if has_weights {
        let weight = fields(&[
            ("track", &format!("={}", track.id), ""),
            ("share", key::WEIGHT, ""),
        ]);
        things.push(("weight", weight));
    }
    let cell = fields(&[("level", "$key", ""), ("asked", ".", "")]);
    let columns = format!("{{{first_level}..}}");
    let columns = (!track.levels.is_empty()).then(|| take(&columns, &[("cell", cell)], Vec::new()));
    take("[]", &things, columns.into_iter().collect())
}
