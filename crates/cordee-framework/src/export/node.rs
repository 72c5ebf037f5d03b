//! Framework text as a value: what YAML and JSON have in common, in the order in which it is said.
//!
//! Knows how texts are written so that they are read back as they are; nothing of frameworks.

use crate::import::yaml::Yaml;
use std::fmt::Write;

/// A value of the framework language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    YesNo(bool),
    /// Several values.
    List(Vec<Node>),
    /// Names with values.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Words.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Several words.
    pub(crate) fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// The value under `key`.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        let mut entries = self.as_map()?.iter_mut();
        entries.find(|(k, _)| k == key).map(|(_, v)| v)
    }

    /// One item of a list, counted from 0.
    pub(crate) fn item_mut(&mut self, at: usize) -> Option<&mut Self> {
        match self {
            Self::List(items) => items.get_mut(at),
            _ => None,
        }
    }

    /// The entries of a mapping.
    pub(crate) fn as_map(&mut self) -> Option<&mut Vec<(String, Self)>> {
        match self {
            Self::Map(entries) => Some(entries),
            _ => None,
        }
    }

    fn is_single(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Number(_) | Self::YesNo(_))
    }

    /// As JSON, with a line for each entry; short lists of single values stay on one line.
    pub(crate) fn to_json(&self) -> String {
        let mut out = String::new();
        self.json(0, &mut out);
        out.push('\n');
        out
    }

    fn json(&self, indent: usize, out: &mut String) {
        match self {
            Self::Text(text) => push_json_text(text, out),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::YesNo(yes) => out.push_str(&yes.to_string()),
            Self::List(items) if items.iter().all(Self::is_single) => {
                let mut line = String::from("[");
                for (i, item) in items.iter().enumerate() {
                    line.push_str(if i == 0 { "" } else { ", " });
                    item.json(0, &mut line);
                }
                line.push(']');
                if line.len() <= WIDTH {
                    out.push_str(&line);
                } else {
                    let items = items.iter().map(|item| (None, item));
                    json_block(('[', ']'), items, indent, out);
                }
            }
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                json_block(('[', ']'), items, indent, out);
            }
            Self::Map(entries) if entries.is_empty() => out.push_str("{}"),
            Self::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (Some(key), value));
                json_block(('{', '}'), entries, indent, out);
            }
        }
    }

    /// As framework text below `key`.
    pub(crate) fn write(&self, key: &str, yaml: &mut Yaml) {
        match self {
            Self::Text(text) => yaml.entry(key, text),
            Self::Number(number) => yaml.plain(key, &number.to_string()),
            Self::YesNo(yes) => yaml.plain(key, &yes.to_string()),
            Self::Map(entries) if entries.is_empty() => yaml.nothing_in(key),
            Self::Map(_) => yaml.nested(key, |yaml| self.write_entries(yaml)),
            Self::List(items) if items.iter().all(is_short) => {
                yaml.short_list(key, items.iter().filter_map(Self::as_text));
            }
            Self::List(items) => yaml.nested(key, |yaml| {
                for item in items {
                    item.write_item(yaml);
                }
            }),
        }
    }

    /// The entries of a map, each on a line of its own.
    pub(crate) fn write_entries(&self, yaml: &mut Yaml) {
        if let Self::Map(entries) = self {
            for (key, value) in entries {
                value.write(key, yaml);
            }
        }
    }

    fn write_item(&self, yaml: &mut Yaml) {
        match self {
            Self::Text(text) => yaml.item_text(text),
            Self::Number(number) => yaml.item_text(&number.to_string()),
            Self::YesNo(yes) => yaml.item_text(&yes.to_string()),
            Self::Map(_) => yaml.item(|yaml| self.write_entries(yaml)),
            // The language has no lists of lists.
            Self::List(_) => {}
        }
    }

    fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// How long a list in one line may be.
const WIDTH: usize = 100;

/// Whether a value fits into a list in one line: names do, sentences don't.
fn is_short(node: &Node) -> bool {
    node.as_text()
        .is_some_and(|text| text.len() <= 40 && !text.contains(char::is_whitespace))
}

fn json_block<'n>(
    (open, close): (char, char),
    items: impl Iterator<Item = (Option<&'n String>, &'n Node)>,
    indent: usize,
    out: &mut String,
) {
    out.push(open);
    for (i, (key, value)) in items.enumerate() {
        out.push_str(if i == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(indent + 1));
        if let Some(key) = key {
            push_json_text(key, out);
            out.push_str(": ");
        }
        value.json(indent + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(indent));
    out.push(close);
}

/// A text in double quotes that JSON and YAML read alike: what YAML takes for a line break, or
/// does not allow, is escaped.
fn push_json_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_unsafe(c) => {
                // Writing into a string can't fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn is_unsafe(c: char) -> bool {
    let is_odd = matches!(
        c,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffd}'..='\u{ffff}'
    );
    c.is_control() || is_odd
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_in_order_with_short_lists_in_one_line() {
        let node = Node::Map(vec![
            ("title".into(), Node::text("Roofer \"one\"\u{85}")),
            ("rights".into(), Node::texts(["a", "b"])),
            ("none".into(), Node::List(vec![])),
            ("value".into(), Node::Map(vec![])),
            (
                "pay".into(),
                Node::List(vec![Node::Map(vec![("minimum".into(), Node::Number(3))])]),
            ),
        ]);
        let wanted = "{\n  \"title\": \"Roofer \\\"one\\\"\\u0085\",\n  \"rights\": [\"a\", \"b\"],\n  \"none\": [],\n  \"value\": {},\n  \"pay\": [\n    {\n      \"minimum\": 3\n    }\n  ]\n}\n";
        assert_eq!(node.to_json(), wanted);
        assert!(serde_json::from_str::<serde_json::Value>(&node.to_json()).is_ok());
        assert_eq!(node.clone().get_mut("none"), Some(&mut Node::List(vec![])));
    }
}
