//! A file as a tree of nodes that keep their places.
//!
//! Built from the events of `saphyr-parser`. Reading never stops at the first fault: a block the
//! parser can't follow is reported, blanked and the rest is read (see [`repair`]). The tree knows
//! nothing of frameworks; importers read foreign files with it too.

mod build;
mod cursor;
mod flaw;
mod repair;

pub(crate) use build::parse;
pub(crate) use flaw::{Flaw, FlawKind, Limits};

use crate::source::Extent;
use std::borrow::Cow;

/// The position of a node in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NodeId(pub(crate) u32);

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A single value.
    Scalar,
    /// Items in order.
    List,
    /// Keys and values in order.
    Map,
}

/// Where the children of a list or mapping stand among all children of the tree.
#[derive(Clone, Copy, Debug, Default)]
struct Children {
    start: u32,
    count: u32,
}

/// What a node holds. Small on purpose: a framework of 100,000 levels has ten million of them,
/// and touching memory costs more than reading them.
#[derive(Clone, Copy, Debug)]
enum Held {
    /// A text as it stands in the file. `is_plain` means without quotes or a block sign.
    Written {
        start: u32,
        length: u32,
        is_plain: bool,
    },
    /// A text that had to be put together from several lines, or freed of its quoting.
    Made { index: u32, is_plain: bool },
    /// Items in order.
    List(Children),
    /// Keys and values in turn, in order.
    Map(Children),
}

/// A value with its place.
#[derive(Clone, Copy, Debug)]
struct Node {
    held: Held,
    extent: Extent,
}

/// All nodes of one file.
#[derive(Debug, Default)]
pub struct Tree<'s> {
    source: &'s str,
    nodes: Vec<Node>,
    /// The children of each list and mapping, one after the other: a node costs no allocation.
    children: Vec<NodeId>,
    /// Texts that do not stand in the file as they are.
    made: Vec<Cow<'s, str>>,
    root: Option<NodeId>,
}

impl Tree<'_> {
    /// The value of the whole file; `None` when there is nothing in it.
    pub(crate) fn root(&self) -> Option<NodeId> {
        self.root
    }

    // INVARIANT nodes-are-valid: a `NodeId` is made by `build` alone, for a node it has pushed.
    #[expect(clippy::indexing_slicing, reason = "INVARIANT nodes-are-valid")]
    fn node(&self, id: NodeId) -> Node {
        self.nodes[id.0 as usize]
    }

    /// What a value is.
    pub fn shape(&self, id: NodeId) -> Shape {
        match self.node(id).held {
            Held::Written { .. } | Held::Made { .. } => Shape::Scalar,
            Held::List(_) => Shape::List,
            Held::Map(_) => Shape::Map,
        }
    }

    /// Where a value stands.
    pub(crate) fn extent(&self, id: NodeId) -> Extent {
        self.node(id).extent
    }

    /// The text of a scalar.
    pub fn scalar(&self, id: NodeId) -> Option<&str> {
        match self.node(id).held {
            Held::Written { start, length, .. } => {
                let start = start as usize;
                self.source.get(start..start + length as usize)
            }
            Held::Made { index, .. } => self.made.get(index as usize).map(|text| &**text),
            Held::List(_) | Held::Map(_) => None,
        }
    }

    /// Whether a value is a text without quotes or a block sign.
    pub(crate) fn is_plain(&self, id: NodeId) -> bool {
        match self.node(id).held {
            Held::Written { is_plain, .. } | Held::Made { is_plain, .. } => is_plain,
            Held::List(_) | Held::Map(_) => false,
        }
    }

    /// Whether nothing is written there: `key:` alone, or `~`, `null`.
    pub(crate) fn is_nothing(&self, id: NodeId) -> bool {
        self.is_plain(id) && matches!(self.scalar(id), Some("" | "~" | "null" | "Null" | "NULL"))
    }

    /// The keys and values of a mapping; none for anything else.
    pub fn entries(&self, id: NodeId) -> &[[NodeId; 2]] {
        match self.node(id).held {
            Held::Map(children) => self.children(children).as_chunks().0,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub(crate) fn items(&self, id: NodeId) -> &[NodeId] {
        match self.node(id).held {
            Held::List(children) => self.children(children),
            _ => &[],
        }
    }

    fn children(&self, of: Children) -> &[NodeId] {
        let start = of.start as usize;
        self.children
            .get(start..start + of.count as usize)
            .unwrap_or(&[])
    }

    /// The value under `key` in a mapping.
    pub(crate) fn value(&self, id: NodeId, key: &str) -> Option<NodeId> {
        self.entry(id, key).map(|[_, value]| value)
    }

    /// The key and the value of `key` in a mapping.
    pub(crate) fn entry(&self, id: NodeId, key: &str) -> Option<[NodeId; 2]> {
        let mut entries = self.entries(id).iter();
        entries.find(|[k, _]| self.scalar(*k) == Some(key)).copied()
    }
}
