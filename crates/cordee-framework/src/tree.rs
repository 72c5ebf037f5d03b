//! A file as a tree of nodes that keep their places.
//!
//! Built from the events of `saphyr-parser`. Reading never stops at the first fault: a block the
//! parser can't follow is reported, blanked and the rest is read (see [`repair`]). The tree knows
//! nothing of frameworks; importers read foreign files with it too.

mod build;
mod repair;

pub(crate) use build::{Flaw, FlawKind, Limits, parse};

use crate::source::Extent;
use std::borrow::Cow;

/// The position of a node in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NodeId(pub(crate) u32);

/// What a node is.
#[derive(Debug)]
pub(crate) enum Kind<'s> {
    /// A single value. `is_plain` means that it was written without quotes or a block sign.
    Scalar { text: Cow<'s, str>, is_plain: bool },
    /// Items in order.
    List(Children),
    /// Keys and values in turn, in order.
    Map(Children),
}

/// Where the children of a list or mapping stand among all children of the tree.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Children {
    start: u32,
    count: u32,
}

/// A value with its place.
#[derive(Debug)]
pub(crate) struct Node<'s> {
    pub(crate) kind: Kind<'s>,
    pub(crate) extent: Extent,
    pub(crate) parent: NodeId,
}

/// All nodes of one file.
#[derive(Debug, Default)]
pub(crate) struct Tree<'s> {
    nodes: Vec<Node<'s>>,
    /// The children of each list and mapping, one after the other: a node costs no allocation.
    children: Vec<NodeId>,
    root: Option<NodeId>,
}

impl<'s> Tree<'s> {
    /// The value of the whole file; `None` when there is nothing in it.
    pub(crate) fn root(&self) -> Option<NodeId> {
        self.root
    }

    // INVARIANT nodes-are-valid: a `NodeId` is made by `build` alone, for a node it has pushed.
    #[expect(clippy::indexing_slicing, reason = "INVARIANT nodes-are-valid")]
    pub(crate) fn node(&self, id: NodeId) -> &Node<'s> {
        &self.nodes[id.0 as usize]
    }

    /// The text of a scalar.
    pub(crate) fn scalar(&self, id: NodeId) -> Option<&str> {
        match &self.node(id).kind {
            Kind::Scalar { text, .. } => Some(text),
            Kind::List(_) | Kind::Map(_) => None,
        }
    }

    /// Whether nothing is written there: `key:` alone, or `~`, `null`.
    pub(crate) fn is_nothing(&self, id: NodeId) -> bool {
        match &self.node(id).kind {
            Kind::Scalar { text, is_plain } => {
                *is_plain && matches!(&**text, "" | "~" | "null" | "Null" | "NULL")
            }
            Kind::List(_) | Kind::Map(_) => false,
        }
    }

    /// The keys and values of a mapping; none for anything else.
    pub(crate) fn entries(&self, id: NodeId) -> &[[NodeId; 2]] {
        match self.node(id).kind {
            Kind::Map(children) => self.children(children).as_chunks().0,
            Kind::Scalar { .. } | Kind::List(_) => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub(crate) fn items(&self, id: NodeId) -> &[NodeId] {
        match self.node(id).kind {
            Kind::List(children) => self.children(children),
            Kind::Scalar { .. } | Kind::Map(_) => &[],
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
