//! From what a person wrote in a mapping to what it means; what can't mean anything is reported.

use super::text::{MappingText, RungText};
use super::words::Unknown;
use super::{Form, Key, Mapping, Missing, Rung};
use cordee_domain::Currency;
use cordee_framework::language::{Choice, Cx, Entries, Name, NodeId, OneOrMany, Read, Words};

/// What a mapping means.
pub(super) fn mapping(root: NodeId, cx: &mut Cx<'_>) -> Mapping {
    let Some(text) = MappingText::read(root, cx) else {
        return Mapping::default();
    };
    let columns = text.columns.iter().flat_map(|it| {
        let each = it.written();
        each.map(|(field, names)| (field, texts(names)))
    });
    let ladder = text.ladder.iter().flat_map(|it| &it.entries);
    Mapping {
        system: chosen(text.system.as_ref()),
        sheet: text.sheet.map(|it| it.text.to_owned()),
        header: text.header.as_ref().map(|it| it.value as usize),
        form: Form {
            encoding: chosen(text.encoding.as_ref()).map(|it| it.0),
            delimiter: chosen(text.delimiter.as_ref()).map(|it| it.0),
        },
        decimal: chosen(text.decimal.as_ref()),
        parts: chosen(text.parts.as_ref()),
        dates: chosen(text.dates.as_ref()),
        rows: chosen(text.rows.as_ref()),
        person: person(&text, cx),
        manager_by: chosen(text.manager_by.as_ref()),
        unknown_managers: chosen::<Unknown>(text.unknown_managers.as_ref()).unwrap_or_default(),
        columns: columns.collect(),
        unread: Vec::new(),
        levels: named(text.levels.as_ref()),
        leave_out: text.leave_out.as_ref().map(texts).unwrap_or_default(),
        ladder: ladder.map(|(name, it)| rung(name, it)).collect(),
        zones: named(text.zones.as_ref()),
        sexes: meant(text.sexes.as_ref(), |it| it.0),
        ways_to_leave: meant(text.ways_to_leave.as_ref(), |it| it.0),
        currency: text.currency.and_then(|it| currency(&it, cx)),
        per: chosen(text.per.as_ref()).map(|it| it.0),
        periods: meant(text.periods.as_ref(), |it| it.0),
        missing: text.missing.and_then(|it| missing(&it, cx)),
    }
}

fn chosen<T: Words>(choice: Option<&Choice<T>>) -> Option<T> {
    choice.map(|it| it.value.0)
}

fn texts(names: &OneOrMany<Name<'_>>) -> Vec<String> {
    names.items.iter().map(|it| it.text.to_owned()).collect()
}

fn named(entries: Option<&Entries<'_, Name<'_>>>) -> Vec<(String, String)> {
    let each = entries.iter().flat_map(|it| &it.entries);
    each.map(|(name, it)| (name.text.to_owned(), it.text.to_owned()))
        .collect()
}

fn meant<T: Words, M>(
    entries: Option<&Entries<'_, Choice<T>>>,
    mean: impl Fn(T) -> M,
) -> Vec<(String, M)> {
    let each = entries.iter().flat_map(|it| &it.entries);
    each.map(|(name, it)| (name.text.to_owned(), mean(it.value.0)))
        .collect()
}

/// Names change and are held by several.
fn person(text: &MappingText<'_>, cx: &mut Cx<'_>) -> Option<Key> {
    let choice = text.person.as_ref()?;
    if choice.value.0 == Key::Name {
        let help = "write `id`, `number` or `email`: names change, and several people may have one";
        cx.wrong(
            choice.node.id(),
            "a key by which people are known for good",
            help,
        );
        return None;
    }
    Some(choice.value.0)
}

fn currency(name: &Name<'_>, cx: &mut Cx<'_>) -> Option<Currency> {
    let read = Currency::new(name.text);
    if read.is_err() {
        cx.wrong(
            name.node.id(),
            "a currency",
            "write three letters, such as `EUR`",
        );
    }
    read.ok()
}

fn missing(name: &Name<'_>, cx: &mut Cx<'_>) -> Option<Missing> {
    let read = Missing::parse(name.text);
    read.map_err(|help| cx.wrong(name.node.id(), "what a missing row means", help))
        .ok()
}

fn rung(name: &Name<'_>, text: &RungText<'_>) -> Rung {
    let or_blank = |it: Option<Name<'_>>| it.map_or_else(String::new, |it| it.text.to_owned());
    Rung {
        id: name.text.to_owned(),
        kind: chosen(text.kind.as_ref()).unwrap_or(cordee_domain::TrackKind::Individual),
        title: or_blank(text.title),
        grade: or_blank(text.grade),
        craft: or_blank(text.craft),
        track: or_blank(text.track),
        expert: text.expert.as_ref().map(|it| it.value),
    }
}
