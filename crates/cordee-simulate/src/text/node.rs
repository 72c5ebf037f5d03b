//! A text as nodes that know their places.

use super::fields::Reader;
use saphyr_parser::{Event, Parser, Span};

/// Where something begins; lines and columns from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl At {
    fn of(span: &Span) -> Self {
        Self {
            line: span.start.line(),
            column: span.start.col() + 1,
        }
    }
}

/// A value with its place.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Node {
    pub(super) at: At,
    pub(super) held: Held,
}

/// What a value is.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Held {
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// So deep a scenario never is.
const DEEPEST: usize = 16;

/// A list or mapping whose end has not come; the children of a mapping are keys and values in turn.
struct Open {
    at: At,
    is_map: bool,
    children: Vec<Node>,
}

/// The value of a file; nothing where it can't be followed, which is told.
pub(super) fn parse(text: &str, reader: &mut Reader) -> Option<Node> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > super::MOST_BYTES {
        reader.fault(At { line: 1, column: 1 }, "is longer than a scenario can be", None);
        return None;
    }
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = At {
                    line: error.marker().line(),
                    column: error.marker().col() + 1,
                };
                reader.fault(at, format!("can't be read as YAML: {}", error.info()), None);
                return None;
            }
        };
        let at = At::of(&span);
        let done = match event {
            Event::Scalar(text, ..) => Some(Node { at, held: Held::Text(text.into_owned()) }),
            Event::Alias(_) => {
                reader.fault(at, "an alias (`*name`) is not part of scenarios", None);
                return None;
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                if open.len() >= DEEPEST {
                    reader.fault(at, "is deeper than a scenario can be", None);
                    return None;
                }
                let is_map = matches!(event, Event::MappingStart(..));
                open.push(Open { at, is_map, children: Vec::new() });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(closed),
            Event::DocumentStart(_) if root.is_some() => {
                reader.fault(at, "a second document is not part of scenarios", None);
                return None;
            }
            _ => None,
        };
        if let Some(done) = done {
            match open.last_mut() {
                Some(outer) => outer.children.push(done),
                None => root = Some(done),
            }
        }
    }
    // A file with nothing in it is a scenario with nothing changed.
    root.or(Some(Node {
        at: At { line: 1, column: 1 },
        held: Held::Map(Vec::new()),
    }))
}

fn closed(open: Open) -> Node {
    let held = if open.is_map {
        let mut children = open.children.into_iter();
        let mut entries = Vec::new();
        while let Some((key, value)) = children.next().zip(children.next()) {
            entries.push((key, value));
        }
        Held::Map(entries)
    } else {
        Held::List(open.children)
    };
    Node { at: open.at, held }
}
