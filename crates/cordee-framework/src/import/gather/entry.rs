//! What is written into framework files as it was found: entries of lists, gates, and more of what
//! levels say.
//!
//! Which field becomes which key, and how it is read, is one table for each sort of thing.

use super::super::names::slug;
use super::found::Found;
use super::{EntryFound, Gatherer};
use crate::export::Node;
use crate::notation::NONE;

/// A field of a mapping and the key of the framework language it becomes.
pub(super) struct Key {
    field: &'static str,
    path: &'static [&'static str],
    form: Form,
}

/// How a field is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// One or several texts.
    Prose,
    /// One word or number, as it is. `(none)` says that what is around it is there.
    Word,
    /// One name.
    Name,
    /// Names; `(none)` is a list without any.
    Names,
    /// Yes or no.
    YesNo,
    /// What a move does to pay.
    Pay,
}

const fn key(field: &'static str, path: &'static [&'static str], form: Form) -> Key {
    Key { field, path, form }
}

/// What a level says beside title, grade, scope, pay and cells.
pub(super) const LEVEL: &[Key] = &[
    key("autonomy", &["autonomy"], Form::Name),
    key("entry", &["entry"], Form::YesNo),
    key("terminal", &["terminal"], Form::YesNo),
    key("craft_time", &["craft_time"], Form::Word),
    key("rights", &["rights"], Form::Names),
    key("recognition", &["recognition"], Form::Names),
    key("duties", &["duties"], Form::Names),
    key("time_limit_months", &["time_limit_months"], Form::Word),
];

/// The gates of advancing on a track.
pub(super) const ADVANCE: &[Key] = &[
    key("consent", &["advance", "consent"], Form::Word),
    key("training", &["advance", "training"], Form::Names),
    key("evidence", &["advance", "evidence"], Form::Names),
    key("members", &["advance", "panel", "members"], Form::Word),
    key("chair", &["advance", "panel", "chair"], Form::Word),
    key("trial_months", &["advance", "trial", "months"], Form::Word),
    key("mentor", &["advance", "trial", "mentor"], Form::YesNo),
    key("seat", &["advance", "seat"], Form::Word),
];

/// Entries of lists.
const ENTRY: &[Key] = &[
    key("kind", &["kind"], Form::Word),
    key("from", &["from"], Form::Names),
    key("to", &["to"], Form::Names),
    key("summary", &["summary"], Form::Prose),
    key("currency", &["currency"], Form::Word),
    key("per", &["per"], Form::Word),
    key("covers", &["covers"], Form::Names),
    key("hours", &["hours"], Form::Word),
    key("assessed", &["assessed"], Form::YesNo),
    key("pay", &["pay"], Form::Pay),
    key("consent", &["gates", "consent"], Form::Word),
    key("training", &["gates", "training"], Form::Names),
    key("evidence", &["gates", "evidence"], Form::Names),
    key("members", &["gates", "panel", "members"], Form::Word),
    key("chair", &["gates", "panel", "chair"], Form::Word),
    key("trial_months", &["gates", "trial", "months"], Form::Word),
    key("mentor", &["gates", "trial", "mentor"], Form::YesNo),
    key("seat", &["gates", "seat"], Form::Word),
];

/// The lists that entries belong to.
const LISTS: [&str; 9] = [
    "grades",
    "zones",
    "scopes",
    "autonomy",
    "rights",
    "recognition",
    "duties",
    "training",
    "moves",
];

/// Adds what is found of these keys and is not known yet.
pub(super) fn put(found: &Found<'_, '_>, keys: &[Key], into: &mut Vec<(String, Node)>) {
    for key in keys {
        let Some(said) = read(found, key) else {
            continue;
        };
        let Some((last, groups)) = key.path.split_last() else {
            continue;
        };
        match said {
            Said::Value(value) => insert(into, groups, Some((last, value))),
            Said::Nothing => insert(into, groups, None),
        }
    }
}

/// What a field says.
enum Said {
    /// This.
    Value(Node),
    /// Nothing, on purpose: what is around it is there and empty.
    Nothing,
}

fn read(found: &Found<'_, '_>, key: &Key) -> Option<Said> {
    let texts = found.many(key.field);
    let first = texts.first()?;
    let names = || texts.iter().filter_map(|text| slug(text)).map(Node::Text);
    Some(Said::Value(match key.form {
        Form::Names if first == NONE => Node::List(Vec::new()),
        form if first == NONE && form != Form::Prose => return Some(Said::Nothing),
        Form::Prose if texts.len() == 1 => Node::text(first),
        Form::Prose => Node::List(texts.iter().map(Node::text).collect()),
        Form::Word => Node::text(first),
        Form::Name => names().next()?,
        Form::Names => Node::List(names().collect()),
        Form::YesNo => match first.as_str() {
            "yes" | "true" => Node::YesNo(true),
            "no" | "false" => Node::YesNo(false),
            // The reader of the framework says what is wrong with it.
            other => Node::text(other),
        },
        Form::Pay => match first.strip_prefix("rises by ") {
            Some(share) => Node::Map(vec![("rises_by".to_owned(), Node::text(share))]),
            None => Node::text(first),
        },
    }))
}

/// Puts a value below groups, which are made where they are new. What is known already stays.
fn insert(entries: &mut Vec<(String, Node)>, groups: &[&str], leaf: Option<(&str, Node)>) {
    let find = |entries: &[(String, Node)], name: &str| {
        let mut known = entries.iter();
        known.position(|(known, _)| known == name)
    };
    let Some((group, deeper)) = groups.split_first() else {
        if let Some((name, value)) = leaf
            && find(entries, name).is_none()
        {
            entries.push((name.to_owned(), value));
        }
        return;
    };
    let at = find(entries, group).unwrap_or(entries.len());
    if at == entries.len() {
        entries.push(((*group).to_owned(), Node::Map(Vec::new())));
    }
    if let Some((_, Node::Map(inside))) = entries.get_mut(at) {
        insert(inside, deeper, leaf);
    }
}

impl Gatherer<'_> {
    /// Keeps an entry of a list of the framework.
    pub(super) fn keep_entry(&mut self, found: &Found<'_, '_>) {
        let asked = found.one("list").unwrap_or_default();
        let Some(list) = LISTS.into_iter().find(|list| *list == asked) else {
            let message = format!("`{asked}` is no list of a framework; the entry was not taken");
            self.about().skipped(found.line(), message);
            return;
        };
        let title = found.one("title");
        let id = found.name("id").or_else(|| title.as_deref().and_then(slug));
        if id.is_none() && list != "moves" {
            let message = format!("an entry of `{list}` without a name was not taken");
            self.about().skipped(found.line(), message);
            return;
        }
        let count = self.gathered.entries.list.len();
        let place = id.clone().unwrap_or_else(|| format!("#{count}"));
        let mut keys = Vec::new();
        keys.extend(id.map(|id| ("id".to_owned(), Node::Text(id))));
        keys.extend(title.map(|title| ("title".to_owned(), Node::Text(title))));
        put(found, ENTRY, &mut keys);
        let entries = &mut self.gathered.entries;
        entries.of(&format!("{list} {place}"), || EntryFound { list, keys });
        self.kept += 1;
    }
}
