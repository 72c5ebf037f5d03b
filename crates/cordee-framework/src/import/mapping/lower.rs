//! From what a person wrote in a mapping to what it means; what can't mean anything is reported.

use super::text::{FieldText, KindsText, MappingText, OneField, SourceText, TakeText, TrackText};
use super::{Field, Fields, Mapping, SourceRule, Spot, Take, TrackRule, added};
use crate::import::names::slug;
use crate::import::path::{Expression, Path};
use crate::import::table::{Apostrophe, TableShape, Way};
use crate::read::{Cx, List, Name, NodeRef, OneOrMany, Raised, Read, YesNo};
use crate::source::SourceFile;
use crate::tree::{Limits, parse};
use crate::{check, rules};
use cordee_domain::Lang;

/// What a mapping means; what is wrong with it is added to `raised`.
pub(super) fn read(source: &SourceFile, raised: &mut Vec<Raised>) -> Mapping {
    let (tree, flaws) = parse(source, Limits::FRAMEWORK);
    raised.extend(flaws.into_iter().map(|flaw| check::raised_flaw(flaw, 0)));
    raised.extend(check::not_utf8(source, 0));
    let mut cx = Cx::new(&tree, source, 0, Lang::EN);
    let read = tree
        .root()
        .and_then(|root| MappingText::read(root, &mut cx));
    if read.is_none() && raised.is_empty() && cx.raised.is_empty() {
        raised.push(nothing_there());
    }
    let mapping = read.as_ref().map(|text| {
        let (cx, spots) = (&mut cx, 0);
        Lowering { cx, spots }.mapping(text)
    });
    raised.append(&mut cx.raised);
    mapping.unwrap_or_default()
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

/// From what is written to what it means, with what can't mean anything reported.
struct Lowering<'l, 't> {
    cx: &'l mut Cx<'t>,
    spots: usize,
}

impl Lowering<'_, '_> {
    fn mapping(mut self, text: &MappingText<'_>) -> Mapping {
        let sources = text.sources.iter().flat_map(|list| &list.items);
        let tracks = text.tracks.iter().flat_map(|list| &list.items);
        let added = text
            .add
            .as_ref()
            .map(|add| added::text_of(add.node, self.cx));
        Mapping {
            path: self.cx.source.path().to_owned(),
            title: text
                .title
                .as_ref()
                .map(|title| title.value.as_str().to_owned()),
            sources: sources.map(|source| self.source(source)).collect(),
            steps: texts(listed(text.steps.as_ref())),
            tracks: tracks.filter_map(|track| self.track(track)).collect(),
            kinds: self.kinds(text.kinds.as_ref()),
            leave_out: self.names(one_or_many(text.leave_out.as_ref())),
            add: added.unwrap_or_default(),
            spots: self.spots,
        }
    }

    fn track(&mut self, text: &TrackText<'_>) -> Option<TrackRule> {
        Some(TrackRule {
            id: self.name(&text.id?)?,
            called: text.id?.text.to_owned(),
            title: text
                .title
                .as_ref()
                .map(|title| title.value.as_str().to_owned()),
            kind: text.kind.as_ref().map(|kind| kind.value.0),
            crafts: self.names(one_or_many(text.crafts.as_ref())),
            levels: self.names(listed(text.levels.as_ref())),
            grades: self.names(listed(text.grades.as_ref())),
            terminal: self.names(one_or_many(text.terminal.as_ref())),
        })
    }

    fn kinds(&mut self, text: Option<&KindsText<'_>>) -> Vec<(String, &'static str)> {
        let Some(text) = text else { return Vec::new() };
        let mut kinds = Vec::new();
        for (names, kind) in [
            (&text.craft, "craft"),
            (&text.people, "people"),
            (&text.shared, "shared"),
        ] {
            let names = self.names(one_or_many(names.as_ref()));
            kinds.extend(names.into_iter().map(|name| (name, kind)));
        }
        kinds
    }

    fn names(&mut self, names: &[Name<'_>]) -> Vec<String> {
        names.iter().filter_map(|name| self.name(name)).collect()
    }

    /// A name of the framework language; a person may write it as it stands in the source.
    fn name(&mut self, name: &Name<'_>) -> Option<String> {
        let slug = slug(name.text);
        if slug.is_none() {
            let help = "write at least one of the letters a to z, or a digit";
            self.cx.wrong(name.node.node, "a name", help);
        }
        slug
    }

    fn source(&mut self, text: &SourceText<'_>) -> SourceRule {
        let table = text.table.as_ref();
        let header = table.and_then(|table| table.header.as_ref());
        let first_row = table.and_then(|table| table.first_row.as_ref());
        let is_so = |it: Option<&YesNo>| it.is_some_and(|it| it.value);
        let way = if is_so(table.and_then(|table| table.turned.as_ref())) {
            Way::Turned
        } else {
            Way::Rows
        };
        let apostrophe = if is_so(table.and_then(|table| table.guarded.as_ref())) {
            Apostrophe::Guard
        } else {
            Apostrophe::Text
        };
        let take = text.take.iter().flat_map(|list| &list.items);
        SourceRule {
            files: texts(one_or_many(text.files.as_ref())),
            shape: TableShape {
                sheets: texts(one_or_many(table.and_then(|t| t.sheets.as_ref()))),
                header: header.map(|number| number.value as usize),
                first_row: first_row.map(|number| number.value as usize),
                columns: texts(one_or_many(table.and_then(|t| t.columns.as_ref()))),
                way,
                apostrophe,
            },
            take: take.filter_map(|take| self.take(take)).collect(),
        }
    }

    fn take(&mut self, text: &TakeText<'_>) -> Option<Take> {
        let each = text.each?;
        let path = Path::parse(each.text);
        let path = path
            .map_err(|why| self.cx.wrong(each.node.node, "a path", &why))
            .ok()?;
        let spot = self.spot(each.node, each.text);
        let craft = text.craft.as_ref().map(|it| self.fields(&it.fields()));
        let track = text.track.as_ref().map(|it| self.fields(&it.fields()));
        let level = text.level.as_ref().map(|it| self.fields(&it.fields()));
        let competency = text.competency.as_ref().map(|it| self.fields(&it.fields()));
        let proficiency = text
            .proficiency
            .as_ref()
            .map(|it| self.fields(&it.fields()));
        let cell = text.cell.as_ref().map(|it| self.fields(&it.fields()));
        let weight = text.weight.as_ref().map(|it| self.fields(&it.fields()));
        let value = text.value.as_ref().map(|it| self.fields(&it.fields()));
        let entry = text.entry.as_ref().map(|it| self.fields(&it.fields()));
        let a_move = text.a_move.as_ref().map(|it| self.fields(&it.fields()));
        let inside = text.inside.iter().flat_map(|list| &list.items);
        Some(Take {
            each: path,
            spot,
            craft,
            track,
            level,
            competency,
            proficiency,
            cell,
            weight,
            value,
            entry,
            a_move,
            inside: inside.filter_map(|take| self.take(take)).collect(),
        })
    }

    fn fields(&mut self, fields: &[(&'static str, &FieldText<'_>)]) -> Fields {
        let lowered = fields.iter().map(|(name, field)| {
            let paths = field.paths.iter().filter_map(|path| self.field(path));
            (*name, paths.collect())
        });
        lowered.collect()
    }

    fn field(&mut self, text: &OneField<'_>) -> Option<Field> {
        let path = text.path?;
        let expression = Expression::parse(path.text);
        let expression = expression
            .map_err(|why| self.cx.wrong(text.node, "a path", &why))
            .ok()?;
        let part = text.part.and_then(|part| self.part(&part));
        Some(Field {
            expression,
            spot: self.spot(path.node, path.text),
            split: text.split.map(|sign| sign.text.to_owned()),
            part,
            treatment: text.treatment,
        })
    }

    fn part(&mut self, name: &Name<'_>) -> Option<(usize, usize)> {
        let part = parse_part(name.text);
        if part.is_none() {
            let help = "write its number, such as `3`, or from and to, such as `1-2`";
            self.cx.wrong(name.node.node, "a part", help);
        }
        part
    }

    fn spot(&mut self, at: NodeRef, text: &str) -> Spot {
        let number = self.spots;
        self.spots += 1;
        Spot {
            number,
            line: self.cx.tree.extent(at.node).start.line as usize,
            text: text.to_owned(),
        }
    }
}

fn parse_part(text: &str) -> Option<(usize, usize)> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first >= 1 && last >= first).then_some((first, last))
}

fn one_or_many<'l, 't>(list: Option<&'l OneOrMany<Name<'t>>>) -> &'l [Name<'t>] {
    list.map_or(&[], |list| &list.items)
}

fn listed<'l, 't>(list: Option<&'l List<Name<'t>>>) -> &'l [Name<'t>] {
    list.map_or(&[], |list| &list.items)
}

fn texts(names: &[Name<'_>]) -> Vec<String> {
    names.iter().map(|name| name.text.to_owned()).collect()
}
