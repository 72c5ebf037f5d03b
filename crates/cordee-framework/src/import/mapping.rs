//! The mapping file: what is where in a ladder that lives elsewhere.
//!
//! Read with the same shapes as the framework language, so that its faults have places and "did
//! you mean" too.

use super::path::{Expression, Path};
use super::table::TableShape;
use crate::finding::Finding;
use crate::read::{
    Choice, Cx, Entries, List, Name, OneOrMany, Raised, Read, TextValue, Whole, Words, record,
};
use crate::source::Sources;
use crate::tree::{Limits, NodeId, Shape, parse};
use crate::{check, rules};
use cordee_domain::{Lang, TrackKind};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

record! {
    /// A mapping: what is where in a ladder that lives elsewhere.
    MappingText = "a mapping" {
        /// What the framework will be called.
        title: TextValue;
        /// Which files hold what.
        sources: List<SourceText<'t>>, required;
        /// The names of the steps, lowest first, where cells name them.
        steps: List<Name<'t>>;
        /// Tracks: those found, with what only a person can know; and those put together here.
        tracks: List<TrackText<'t>>;
        /// Names of tracks, levels and competencies that are not taken.
        leave_out: OneOrMany<Name<'t>>;
        /// Framework text that is added as it is: grades, crafts, moves and whatever else the source does not hold.
        add: Anything;
    }
}

record! {
    /// Some files, and what to take from them.
    SourceText = "a source" {
        /// Their paths; `*` stands for any name, `**` for any folders.
        files: OneOrMany<Name<'t>>, required;
        /// How their tables are read.
        table: TableText<'t>;
        /// What to take.
        take: List<TakeText<'t>>, required;
    }
}

record! {
    /// How tables are read.
    TableText = "`table`" {
        /// The sheets to read; all if not said.
        sheets: OneOrMany<Name<'t>>;
        /// The row with the headers, counted from 1.
        header: Whole;
        /// The first row with content.
        first_row: Whole;
        /// The columns to read, by letter or header; all if not said.
        columns: OneOrMany<Name<'t>>;
    }
}

record! {
    /// Something to take, for each place a path leads to.
    TakeText = "a taking" {
        /// The path.
        each: Name<'t>, required;
        /// It is a craft.
        craft: Entries<'t, FieldText<'t>>;
        /// It is a track.
        track: Entries<'t, FieldText<'t>>;
        /// It is a level.
        level: Entries<'t, FieldText<'t>>;
        /// It is a competency.
        competency: Entries<'t, FieldText<'t>>;
        /// It is a proficiency of a competency.
        proficiency: Entries<'t, FieldText<'t>>;
        /// It is what a level asks of a competency.
        cell: Entries<'t, FieldText<'t>>;
        /// It is the weight of a competency on a track.
        weight: Entries<'t, FieldText<'t>>;
        /// What to take from there.
        inside: List<TakeText<'t>>;
    }
}

record! {
    /// A path, with what to make of it.
    PathText = "a field" {
        /// The path, or a text with gaps.
        path: Name<'t>, required;
        /// Cut the text at this sign.
        split: Name<'t>;
        /// Which of the pieces: `3`, or `1-2`.
        part: Name<'t>;
        /// `lines`: each line is a text of its own. `fraction`: `0.25` means 25 %.
        as_a: Choice<Treatment>;
    }
}

record! {
    /// What only a person can know about a track.
    TrackText = "a track" {
        /// Its lasting name.
        id: Name<'t>, required;
        /// What people call it, if the source does not say.
        title: TextValue;
        /// Individual contributors, or management.
        kind: Choice<TrackKind>;
        /// The crafts it belongs to.
        crafts: OneOrMany<Name<'t>>;
        /// Its levels by their names, lowest first; in the order of the source if not said.
        levels: List<Name<'t>>;
        /// The grade of each of its levels, in the same order.
        grades: List<Name<'t>>;
        /// Which of its levels are places to stay.
        terminal: OneOrMany<Name<'t>>;
    }
}

/// What to make of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Treatment {
    /// Each line is a text of its own.
    Lines,
    /// A number from 0 to 1 is a share.
    Fraction,
}

impl Words for Treatment {
    const WORDS: &'static [(&'static str, Self)] =
        &[("lines", Self::Lines), ("fraction", Self::Fraction)];
}

/// One or several paths.
pub(super) struct FieldText<'t>(Vec<OneField<'t>>);

impl std::fmt::Debug for FieldText<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|field| field.node))
            .finish()
    }
}

struct OneField<'t> {
    node: NodeId,
    path: Option<Name<'t>>,
    split: Option<Name<'t>>,
    part: Option<Name<'t>>,
    treatment: Option<Treatment>,
}

impl<'t> Read<'t> for FieldText<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        let many = OneOrMany::<OneField<'t>>::read(node, cx)?;
        Some(Self(many.items))
    }
}

impl<'t> Read<'t> for OneField<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) == Shape::Scalar {
            let path = Name::read(node, cx);
            return Some(Self {
                node,
                path,
                split: None,
                part: None,
                treatment: None,
            });
        }
        let text = PathText::read(node, cx)?;
        let treatment = text.as_a.map(|choice| choice.value.0);
        Some(Self {
            node,
            path: text.path,
            split: text.split,
            part: text.part,
            treatment,
        })
    }
}

/// Anything: kept as text.
#[derive(Debug)]
pub(super) struct Anything(NodeId);

impl<'t> Read<'t> for Anything {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) == Shape::Map {
            return Some(Self(node));
        }
        cx.wrong(
            node,
            "framework text",
            "write sections such as `grades:` below `add:`",
        );
        None
    }
}

macro_rules! loose_schema {
    ($($type:ty, $name:literal, $schema:expr;)*) => {$(
        impl JsonSchema for $type {
            fn inline_schema() -> bool { true }
            fn schema_name() -> Cow<'static, str> { $name.into() }
            fn json_schema(_: &mut SchemaGenerator) -> Schema { $schema }
        }
    )*};
}
loose_schema! {
    FieldText<'_>, "Field", json_schema!({ "type": ["string", "object", "array", "number"] });
    Anything, "Anything", json_schema!({ "type": "object" });
}

/// What is where in a ladder that lives elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    pub(super) title: Option<String>,
    pub(super) sources: Vec<SourceRule>,
    pub(super) steps: Vec<String>,
    pub(super) tracks: Vec<TrackRule>,
    pub(super) leave_out: Vec<String>,
    pub(super) add: String,
}

#[derive(Clone, Debug)]
pub(super) struct SourceRule {
    pub(super) files: Vec<String>,
    pub(super) shape: TableShape,
    pub(super) take: Vec<Take>,
}

#[derive(Clone, Debug)]
pub(super) struct Take {
    pub(super) each: Path,
    pub(super) craft: Option<Fields>,
    pub(super) track: Option<Fields>,
    pub(super) level: Option<Fields>,
    pub(super) competency: Option<Fields>,
    pub(super) proficiency: Option<Fields>,
    pub(super) cell: Option<Fields>,
    pub(super) weight: Option<Fields>,
    pub(super) inside: Vec<Take>,
}

/// The fields of one thing: name, and the expressions for it.
pub(super) type Fields = Vec<(String, Vec<Field>)>;

#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) expression: Expression,
    pub(super) split: Option<String>,
    /// First and last piece, counted from 1.
    pub(super) part: Option<(usize, usize)>,
    pub(super) treatment: Option<Treatment>,
}

#[derive(Clone, Debug)]
pub(super) struct TrackRule {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) kind: Option<TrackKind>,
    pub(super) crafts: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) grades: Vec<String>,
    pub(super) terminal: Vec<String>,
}

const CRAFT: &[&str] = &["id", "title", "summary"];
const TRACK: &[&str] = &["id", "title", "summary", "kind", "craft", "level_count"];
const LEVEL: &[&str] = &[
    "id", "title", "order", "summary", "track", "grade", "scope", "zone", "minimum", "midpoint",
    "maximum",
];
const COMPETENCY: &[&str] = &["id", "title", "summary", "kind"];
const PROFICIENCY: &[&str] = &["id", "title", "text", "examples", "competency", "step"];
const CELL: &[&str] = &[
    "level",
    "competency",
    "step",
    "text",
    "examples",
    "optional",
];
const WEIGHT: &[&str] = &["track", "competency", "share"];

impl Mapping {
    /// Reads a mapping, or says everything that is wrong with it. The sources given back are
    /// what the places in the findings refer to.
    pub fn read(path: &str, text: &str) -> Result<Self, (Sources, Vec<Finding>)> {
        let sources = Sources::single(path, text);
        let mut raised = Vec::new();
        let mut mapping = Self::default();
        if let Some(source) = sources.files().first() {
            let (tree, flaws) = parse(source, Limits::FRAMEWORK);
            raised.extend(flaws.into_iter().map(|flaw| check::raised_flaw(flaw, 0)));
            let mut cx = Cx::new(&tree, source, 0, Lang::EN);
            let read = tree
                .root()
                .and_then(|root| MappingText::read(root, &mut cx));
            if let Some(text) = &read {
                mapping = lower(text, &mut cx);
            } else if raised.is_empty() && cx.raised.is_empty() {
                cx.raised.push(nothing_there());
            }
            raised.append(&mut cx.raised);
        }
        let findings: Vec<Finding> = check::reader_findings(raised, &sources);
        if findings.is_empty() {
            Ok(mapping)
        } else {
            Err((sources, findings))
        }
    }

    /// The same mapping without what a person said about tracks.
    #[must_use]
    pub fn without_tracks(&self) -> Self {
        Self {
            tracks: Vec::new(),
            ..self.clone()
        }
    }

    /// Whether some source of the mapping wants the file of this path.
    pub fn wants(&self, path: &str) -> bool {
        self.sources.iter().any(|source| source.wants(path))
    }
}

fn nothing_there() -> Raised {
    Raised {
        rule: &rules::SYN004,
        file: 0,
        extent: crate::source::Extent::default(),
        message: "the mapping says nothing".to_owned(),
        help: "say under `sources` which files hold what".to_owned(),
        related: Vec::new(),
    }
}

impl SourceRule {
    pub(super) fn wants(&self, path: &str) -> bool {
        self.files.iter().any(|pattern| matches(pattern, path))
    }
}

/// Whether a path fits a pattern: `*` is any name or part of one, `**` any number of folders.
fn matches(pattern: &str, path: &str) -> bool {
    let pattern: Vec<&str> = pattern.split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    fits(&pattern, &path)
}

fn fits(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => true,
        (Some((&"**", rest)), _) => {
            fits(rest, path)
                || path
                    .split_first()
                    .is_some_and(|(_, below)| fits(pattern, below))
        }
        (Some((name, rest)), Some((first, below))) => name_fits(name, first) && fits(rest, below),
        _ => false,
    }
}

fn name_fits(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = name.strip_prefix(pieces.next().unwrap_or("")) else {
        return false;
    };
    let mut last = None;
    for piece in pieces {
        last = Some(piece);
        let Some(at) = rest.find(piece) else {
            return false;
        };
        rest = rest.get(at + piece.len()..).unwrap_or("");
    }
    match last {
        None => rest.is_empty(),
        Some(piece) => rest.is_empty() || piece.is_empty() || name.ends_with(piece),
    }
}

fn names(list: Option<&OneOrMany<Name<'_>>>) -> Vec<String> {
    list.iter()
        .flat_map(|list| &list.items)
        .map(|name| name.text.to_owned())
        .collect()
}

fn listed(list: Option<&List<Name<'_>>>) -> Vec<String> {
    list.iter()
        .flat_map(|list| &list.items)
        .map(|name| name.text.to_owned())
        .collect()
}

fn lower(text: &MappingText<'_>, cx: &mut Cx<'_>) -> Mapping {
    let sources = text.sources.iter().flat_map(|list| &list.items);
    let tracks = text.tracks.iter().flat_map(|list| &list.items);
    Mapping {
        title: text
            .title
            .as_ref()
            .map(|title| title.value.as_str().to_owned()),
        sources: sources.map(|source| lower_source(source, cx)).collect(),
        steps: listed(text.steps.as_ref()),
        tracks: tracks.filter_map(lower_track).collect(),
        leave_out: names(text.leave_out.as_ref()),
        add: text
            .add
            .as_ref()
            .map_or_else(String::new, |it| block_text(it.0, cx)),
    }
}

fn lower_track(text: &TrackText<'_>) -> Option<TrackRule> {
    Some(TrackRule {
        id: text.id?.text.to_owned(),
        title: text
            .title
            .as_ref()
            .map(|title| title.value.as_str().to_owned()),
        kind: text.kind.as_ref().map(|kind| kind.value.0),
        crafts: names(text.crafts.as_ref()),
        levels: listed(text.levels.as_ref()),
        grades: listed(text.grades.as_ref()),
        terminal: names(text.terminal.as_ref()),
    })
}

fn lower_source(text: &SourceText<'_>, cx: &mut Cx<'_>) -> SourceRule {
    let table = text.table.as_ref();
    let number = |whole: &Whole| whole.value as usize;
    let take = text.take.iter().flat_map(|list| &list.items);
    SourceRule {
        files: names(text.files.as_ref()),
        shape: TableShape {
            sheets: names(table.and_then(|t| t.sheets.as_ref())),
            header: table.and_then(|t| t.header.as_ref()).map(number),
            first_row: table.and_then(|t| t.first_row.as_ref()).map(number),
            columns: names(table.and_then(|t| t.columns.as_ref())),
        },
        take: take.filter_map(|take| lower_take(take, cx)).collect(),
    }
}

fn lower_take(text: &TakeText<'_>, cx: &mut Cx<'_>) -> Option<Take> {
    let each = text.each?;
    let each = match Path::parse(each.text) {
        Ok(path) => path,
        Err(why) => {
            cx.wrong(each.node.node, "a path", &why);
            return None;
        }
    };
    let inside = text.inside.iter().flat_map(|list| &list.items);
    Some(Take {
        each,
        craft: lower_fields(text.craft.as_ref(), "a craft", CRAFT, cx),
        track: lower_fields(text.track.as_ref(), "a track", TRACK, cx),
        level: lower_fields(text.level.as_ref(), "a level", LEVEL, cx),
        competency: lower_fields(text.competency.as_ref(), "a competency", COMPETENCY, cx),
        proficiency: lower_fields(text.proficiency.as_ref(), "a proficiency", PROFICIENCY, cx),
        cell: lower_fields(text.cell.as_ref(), "a cell", CELL, cx),
        weight: lower_fields(text.weight.as_ref(), "a weight", WEIGHT, cx),
        inside: inside.filter_map(|take| lower_take(take, cx)).collect(),
    })
}

fn lower_fields(
    text: Option<&Entries<'_, FieldText<'_>>>,
    of: &str,
    known: &[&'static str],
    cx: &mut Cx<'_>,
) -> Option<Fields> {
    let entries = &text?.entries;
    let mut fields = Fields::new();
    for (name, field) in entries {
        if !known.contains(&name.text) {
            cx.unknown_key(name.node.node, of, known);
            continue;
        }
        let one = field
            .0
            .iter()
            .filter_map(|field| lower_field(field, cx))
            .collect();
        fields.push((name.text.to_owned(), one));
    }
    Some(fields)
}

fn lower_field(text: &OneField<'_>, cx: &mut Cx<'_>) -> Option<Field> {
    let expression = match Expression::parse(text.path?.text) {
        Ok(expression) => expression,
        Err(why) => {
            cx.wrong(text.node, "a path", &why);
            return None;
        }
    };
    let mut part = None;
    if let Some(name) = text.part {
        part = parse_part(name.text);
        if part.is_none() {
            cx.wrong(
                name.node.node,
                "a part",
                "write its number, such as `3`, or from and to, such as `1-2`",
            );
        }
    }
    let split = text.split.map(|sign| sign.text.to_owned());
    Some(Field {
        expression,
        split,
        part,
        treatment: text.treatment,
    })
}

fn parse_part(text: &str) -> Option<(usize, usize)> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first >= 1 && last >= first).then_some((first, last))
}

/// The lines of a block, brought to the left margin.
fn block_text(node: NodeId, cx: &Cx<'_>) -> String {
    let extent = cx.tree.extent(node);
    let first = cx
        .tree
        .entries(node)
        .first()
        .map_or(extent.start, |[key, _]| cx.tree.extent(*key).start);
    let margin = first.column as usize;
    // The end of a block is where the next one begins, or the end of the file.
    let last = cx.source.line_count();
    let mut text = String::new();
    for number in first.line as usize..=last {
        let line = cx.source.line(number).trim_end();
        let indent = line.len() - line.trim_start().len();
        if !line.is_empty() && indent < margin {
            break;
        }
        text.push_str(line.get(margin..).unwrap_or(""));
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_paths() {
        for (pattern, path, fits) in [
            ("a.yml", "a.yml", true),
            ("a.yml", "b/a.yml", false),
            ("**/a.yml", "b/c/a.yml", true),
            ("**/*.md", "a.md", true),
            ("content/*/*.json", "content/roles/x.json", true),
            ("table-*.csv", "table-12.csv", true),
            ("table-*.csv", "table-12.txt", false),
            ("*.csv", ".csv", true),
            ("a*b*c", "axxbyyc", true),
            ("a*b*c", "axxbyy", false),
        ] {
            assert_eq!(matches(pattern, path), fits, "{pattern} {path}");
        }
    }

    #[test]
    fn a_faulty_mapping_says_where_and_what_to_do() {
        let text = "sources:\n  - files: a.yml\n    take:\n      - each: levels[]\n        level: { titel: name }\n";
        let (_, findings) = Mapping::read("mapping.yaml", text).unwrap_err();
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place.as_ref().map(|p| p.line), Some(5));
        assert_eq!(findings[0].help, "did you mean `title`?");
    }

    #[test]
    fn added_text_is_brought_to_the_margin() {
        let text = "sources: []\nadd:\n  grades: [a]\n  crafts:\n    - { id: c, title: C }\n\nsteps: [x]\n";
        let mapping = Mapping::read("mapping.yaml", text).unwrap();
        assert_eq!(
            mapping.add,
            "grades: [a]\ncrafts:\n  - { id: c, title: C }\n"
        );
    }
}
