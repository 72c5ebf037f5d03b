//! One tree of values for every kind of source.

use crate::source::SourceFile;
use crate::tree::{FlawKind, Limits, NodeId, Shape, Tree, parse};

/// A value with the line it stands on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    pub(super) line: usize,
    pub(super) kind: ValueKind,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum ValueKind {
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// How much of a foreign file is read.
pub(super) const LIMITS: Limits = Limits {
    depth: 64,
    nodes: 250_000,
};

impl Value {
    pub(super) fn text(line: usize, text: impl Into<String>) -> Self {
        Self {
            line,
            kind: ValueKind::Text(text.into()),
        }
    }

    /// Reads YAML or JSON as far as it can be read; what is broken comes back as line and words.
    pub(super) fn from_yaml(text: &str) -> (Option<Self>, Vec<(usize, String)>) {
        let file = SourceFile::new("", text);
        let (tree, flaws) = parse(&file, LIMITS);
        let broken = flaws.into_iter().filter_map(|flaw| {
            let line = flaw.extent.start.line as usize;
            let message = match flaw.kind {
                FlawKind::Syntax(info) => crate::check::meaning_of_syntax(&info),
                FlawKind::GivenUp => {
                    "there is so much to mend above that the rest was not read".to_owned()
                }
                FlawKind::TooDeep(most) => {
                    format!("nested more than {most} deep; what is deeper was not read")
                }
                FlawKind::TooMany(most) => {
                    format!("more than {most} values; the rest was not read")
                }
                FlawKind::DuplicateKey(key) => {
                    format!("the key `{key}` stands here twice; both were read")
                }
                FlawKind::Foreign(what) => format!("{what} was passed over"),
                FlawKind::KeyNotScalar => return None,
            };
            Some((line, message))
        });
        let broken = broken.collect();
        (tree.root().map(|root| from_node(&tree, root)), broken)
    }

    /// The text of a value: its own, or nothing for a list or a group.
    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.kind {
            ValueKind::Text(text) => Some(text.trim()),
            ValueKind::List(_) | ValueKind::Map(_) => None,
        }
    }

    /// The value under `key`.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match &self.kind {
            ValueKind::Map(entries) => entries.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            ValueKind::Text(_) | ValueKind::List(_) => None,
        }
    }
}

fn from_node(tree: &Tree<'_>, node: NodeId) -> Value {
    let line = tree.extent(node).start.line as usize;
    let kind = match tree.shape(node) {
        Shape::Scalar if tree.is_nothing(node) => ValueKind::Text(String::new()),
        Shape::Scalar => ValueKind::Text(tree.scalar(node).unwrap_or("").to_owned()),
        Shape::List => ValueKind::List(
            tree.items(node)
                .iter()
                .map(|item| from_node(tree, *item))
                .collect(),
        ),
        Shape::Map => {
            let entries = tree.entries(node).iter().map(|[key, value]| {
                (
                    tree.scalar(*key).unwrap_or("").to_owned(),
                    from_node(tree, *value),
                )
            });
            ValueKind::Map(entries.collect())
        }
    };
    Value { line, kind }
}
