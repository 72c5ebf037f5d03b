//! Documents by chance, made of what the schema allows.

use super::json::json;
use cordee_framework::schema;
use proptest::prelude::*;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

static ROOT: LazyLock<Value> = LazyLock::new(schema);

/// Values as people write them. What JSON can't tell apart is left out: how a number is written,
/// such as `36.0`, `1e3` or `0x24`, and whether it is `true` or `True`.
const SCALARS: [&str; 37] = [
    "roofing",
    "g1",
    "EUR",
    "eur",
    "en",
    "fr-ch",
    "2026",
    "12",
    "0",
    "-3",
    "12.5",
    "12.55",
    "5000",
    "15 %",
    "12.5 %",
    "1200 %",
    "yes",
    "no",
    "true",
    "\"true\"",
    "'12'",
    "\"15 %\"",
    "Two words",
    "Grün",
    "48 000",
    "48000.50",
    "year",
    "individual",
    "people",
    "cross",
    "required",
    "kept",
    "independent",
    "unchanged",
    "warning",
    "\"\"",
    "roofing--2",
];

/// What says nothing.
const NOTHING: [&str; 4] = ["~", "null", "Null", ""];

/// Names of entries where any name will do, and languages where those are wanted.
const NAMES: [&str; 7] = ["en", "fr", "de-ch", "slating", "north", "SHP001", "people"];

/// A value with everything below it.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Scalar(&'static str),
    List(Vec<Node>),
    Map {
        entries: Vec<(String, Node)>,
        is_closed: bool,
    },
}

/// One of the values of a document, counted from the top, over and over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place(pub(crate) u16);

/// A document.
#[derive(Clone, Debug)]
pub(crate) struct Made(Node);

/// What decides which of the allowed documents is made.
pub(crate) fn choices() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 1..300)
}

/// Values that fit in some places and not in others.
pub(crate) fn odd_values() -> impl Strategy<Value = Node> {
    let scalars = SCALARS.iter().chain(&NOTHING).copied();
    let scalar = prop::sample::select(scalars.collect::<Vec<_>>()).prop_map(Node::Scalar);
    let inner = scalar.clone();
    let map = |inner: Node| Node::Map {
        entries: vec![("en".to_owned(), inner)],
        is_closed: false,
    };
    let empty = Node::Map {
        entries: Vec::new(),
        is_closed: false,
    };
    prop_oneof![
        6 => scalar,
        1 => prop::collection::vec(inner.clone(), 0..3).prop_map(Node::List),
        1 => inner.prop_map(map),
        1 => Just(empty),
    ]
}

impl Made {
    /// The document of these choices.
    pub(crate) fn by(choices: Vec<u8>) -> Self {
        let mut maker = Maker { choices, at: 0 };
        Self(maker.node(&ROOT, 0))
    }

    pub(crate) fn text(&self) -> String {
        self.0.written() + "\n"
    }

    /// Misspells one key that the schema names; whether there was one.
    pub(crate) fn misspell_a_key(&mut self, which: u16) -> bool {
        let count = self.0.count_keys();
        if count == 0 {
            return false;
        }
        let mut left = usize::from(which) % count;
        self.0.misspell(&mut left)
    }

    /// Puts a value in the place of another.
    pub(crate) fn replace(&mut self, Place(which): Place, value: &Node) {
        let mut left = usize::from(which) % self.0.count_values();
        self.0.put(&mut left, value);
    }
}

impl Node {
    /// In one line, as YAML.
    fn written(&self) -> String {
        match self {
            Self::Scalar(text) => (*text).to_owned(),
            Self::List(items) => {
                let items = items.iter().map(Self::written);
                // Between brackets an item of nothing has to be written out.
                let items = items.map(|item| {
                    if item.is_empty() {
                        "~".to_owned()
                    } else {
                        item
                    }
                });
                format!("[{}]", items.collect::<Vec<_>>().join(", "))
            }
            Self::Map { entries, .. } => {
                let entries = entries.iter();
                let entries = entries.map(|(key, value)| format!("{key}: {}", value.written()));
                format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn children(&self) -> Vec<&Self> {
        match self {
            Self::Scalar(_) => Vec::new(),
            Self::List(items) => items.iter().collect(),
            Self::Map { entries, .. } => entries.iter().map(|(_, value)| value).collect(),
        }
    }

    fn children_mut(&mut self) -> Vec<&mut Self> {
        match self {
            Self::Scalar(_) => Vec::new(),
            Self::List(items) => items.iter_mut().collect(),
            Self::Map { entries, .. } => entries.iter_mut().map(|(_, value)| value).collect(),
        }
    }

    fn count_values(&self) -> usize {
        let below = self.children().into_iter().map(Self::count_values);
        1 + below.sum::<usize>()
    }

    fn count_keys(&self) -> usize {
        let own = match self {
            Self::Map {
                entries,
                is_closed: true,
            } => entries.len(),
            _ => 0,
        };
        let below = self.children().into_iter().map(Self::count_keys);
        own + below.sum::<usize>()
    }

    /// Misspells the key that is left when so many have been passed; whether it was below.
    fn misspell(&mut self, left: &mut usize) -> bool {
        if let Self::Map {
            entries,
            is_closed: true,
        } = self
        {
            if let Some((key, _)) = entries.get_mut(*left) {
                key.push('x');
                return true;
            }
            *left -= entries.len();
        }
        let mut children = self.children_mut().into_iter();
        children.any(|child| child.misspell(left))
    }

    /// Puts a copy of `value` where so many values have been passed; whether it was below.
    fn put(&mut self, left: &mut usize, value: &Self) -> bool {
        if *left == 0 {
            *self = value.clone();
            return true;
        }
        *left -= 1;
        let mut children = self.children_mut().into_iter();
        children.any(|child| child.put(left, value))
    }
}

/// Makes a document of a schema, asking the choices at each turn.
struct Maker {
    choices: Vec<u8>,
    at: usize,
}

impl Maker {
    /// A number below `of`.
    fn choose(&mut self, of: usize) -> usize {
        let choice = self.choices.get(self.at % self.choices.len());
        let round = self.at / self.choices.len();
        self.at += 1;
        choice.map_or(0, |choice| (usize::from(*choice) + round) % of)
    }

    fn node(&mut self, schema: &'static Value, depth: usize) -> Node {
        let schema = resolved(schema);
        if let Some(any) = schema["anyOf"].as_array() {
            let one = self.choose(any.len());
            return self.node(&any[one], depth);
        }
        match schema["type"].as_str() {
            Some("array") => self.list(&schema["items"], depth),
            Some("object") => self.map(schema, depth),
            _ => self.scalar(schema),
        }
    }

    fn list(&mut self, items: &'static Value, depth: usize) -> Node {
        let count = self.choose(3);
        Node::List((0..count).map(|_| self.node(items, depth + 1)).collect())
    }

    fn map(&mut self, schema: &'static Value, depth: usize) -> Node {
        match schema["properties"].as_object() {
            Some(properties) => self.record(schema, properties, depth),
            None => self.entries(schema, depth),
        }
    }

    /// Every key that must be there, and some that may.
    fn record(
        &mut self,
        schema: &Value,
        properties: &'static Map<String, Value>,
        depth: usize,
    ) -> Node {
        let required = schema["required"].as_array();
        let mut entries = Vec::new();
        for (key, value) in properties {
            let must = required.is_some_and(|keys| keys.iter().any(|it| it == key));
            let may = depth < 8 && self.choose(3) == 0;
            if must || may {
                entries.push((key.clone(), self.node(value, depth + 1)));
            }
        }
        Node::Map {
            entries,
            is_closed: true,
        }
    }

    /// Names with values.
    fn entries(&mut self, schema: &'static Value, depth: usize) -> Node {
        let names = &schema["propertyNames"];
        let least = usize::from(schema["minProperties"].is_u64());
        let known: Vec<&str> = NAMES.into_iter().filter(|name| fits(names, name)).collect();
        let first = self.choose(known.len());
        let count = least + self.choose(2);
        let taken = known.iter().cycle().skip(first).take(count);
        let entries = taken.map(|name| {
            let value = self.node(&schema["additionalProperties"], depth + 1);
            ((*name).to_owned(), value)
        });
        Node::Map {
            entries: entries.collect(),
            is_closed: false,
        }
    }

    /// A scalar that the schema takes: a word of its own, or one of those that fit.
    fn scalar(&mut self, schema: &'static Value) -> Node {
        if let Some(words) = schema["enum"].as_array() {
            let words: Vec<&'static str> = words.iter().filter_map(Value::as_str).collect();
            let word = words[self.choose(words.len())];
            return Node::Scalar(word);
        }
        let fitting = fitting(schema);
        Node::Scalar(fitting[self.choose(fitting.len())])
    }
}

/// The scalars that a schema takes.
fn fitting(schema: &'static Value) -> Arc<[&'static str]> {
    type Known = Mutex<HashMap<usize, Arc<[&'static str]>>>;
    static KNOWN: LazyLock<Known> = LazyLock::new(Known::default);
    let place = std::ptr::from_ref(schema) as usize;
    let mut known = KNOWN.lock().unwrap();
    let taken = known.entry(place).or_insert_with(|| {
        let validator = jsonschema::validator_for(schema).unwrap();
        let fits = |text: &&str| json(text).is_some_and(|value| validator.is_valid(&value));
        SCALARS.into_iter().filter(fits).collect()
    });
    Arc::clone(taken)
}

fn fits(schema: &Value, name: &str) -> bool {
    schema.is_null() || jsonschema::is_valid(schema, &name.into())
}

/// A schema itself, where another one stands for it.
fn resolved(schema: &'static Value) -> &'static Value {
    let Some(reference) = schema["$ref"].as_str() else {
        return schema;
    };
    resolved(ROOT.pointer(reference.trim_start_matches('#')).unwrap())
}
