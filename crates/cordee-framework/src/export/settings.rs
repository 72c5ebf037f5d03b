//! What a text says beside the framework: how it is checked, and what is allowed at its place.
//!
//! A framework of the domain does not know these; they are taken over from the text it was read
//! of. Things are found again by where they stand in their lists, which is sound only where
//! nothing of the text was lost: see [`super::losses`].

use super::node::Node;
use crate::source::Sources;
use crate::tree::{Limits, NodeId, Shape, Tree, parse};
use std::collections::HashMap;

/// Adds to a framework what its text says beside it; how many allowances and severities there
/// are.
pub(super) fn add(sources: &Sources, framework: &mut Node) -> usize {
    let mut adder = Adder::default();
    let mut severities = Vec::new();
    for source in sources.files() {
        let (tree, _) = parse(source, Limits::FRAMEWORK);
        let Some(root) = tree.root() else { continue };
        for [key, value] in tree.entries(root) {
            match tree.scalar(*key) {
                Some("check") => adder.check(&tree, *value, &mut severities),
                Some(section) => adder.section(section, (&tree, *value), framework),
                None => {}
            }
        }
    }
    if let (Some(sections), false) = (framework.as_map(), severities.is_empty()) {
        let severity = vec![("severity".to_owned(), Node::Map(severities))];
        sections.push(("check".to_owned(), Node::Map(severity)));
    }
    adder.count
}

#[derive(Default)]
struct Adder {
    count: usize,
    /// How many items of each section have been passed in the files before.
    passed: HashMap<String, usize>,
}

impl Adder {
    /// `check`, which may stand in several files.
    fn check(&mut self, tree: &Tree<'_>, value: NodeId, known: &mut Vec<(String, Node)>) {
        let severity = tree.value(value, "severity");
        for [key, value] in severity.map_or(&[][..], |severity| tree.entries(severity)) {
            let code = tree.scalar(*key).unwrap_or("").to_owned();
            known.retain(|(known, _)| *known != code);
            known.push((code, copy(tree, *value)));
            self.count += 1;
        }
    }

    fn section(&mut self, name: &str, (tree, value): (&Tree<'_>, NodeId), framework: &mut Node) {
        let passed = self.passed.get(name).copied().unwrap_or(0);
        let count = tree.items(value).len();
        self.passed.insert(name.to_owned(), passed + count);
        if let Some(section) = framework.get_mut(name) {
            self.graft(section, (tree, value), passed);
        }
    }

    /// Takes over what is allowed below a value; items of its list are counted from `first`.
    fn graft(&mut self, node: &mut Node, (tree, value): (&Tree<'_>, NodeId), first: usize) {
        match tree.shape(value) {
            Shape::Scalar => {}
            Shape::List => {
                for (at, item) in tree.items(value).iter().enumerate() {
                    if let Some(inside) = node.item_mut(first + at) {
                        self.graft(inside, (tree, *item), 0);
                    }
                }
            }
            Shape::Map => {
                for [key, below] in tree.entries(value) {
                    match tree.scalar(*key) {
                        Some("allow") => self.allow(node, copy(tree, *below)),
                        Some(key) => {
                            if let Some(inside) = node.get_mut(key) {
                                self.graft(inside, (tree, *below), 0);
                            }
                        }
                        None => {}
                    }
                }
            }
        }
    }

    fn allow(&mut self, node: &mut Node, allowed: Node) {
        if let Node::List(items) = &allowed {
            self.count += items.len();
        }
        // A step alone becomes an expectation at length.
        if node.as_map().is_none() {
            *node = Node::Map(vec![("at".to_owned(), node.clone())]);
        }
        if let Some(entries) = node.as_map() {
            entries.push(("allow".to_owned(), allowed));
        }
    }
}

/// A value as it stands in a text.
fn copy(tree: &Tree<'_>, value: NodeId) -> Node {
    match tree.shape(value) {
        Shape::Scalar => Node::text(tree.scalar(value).unwrap_or("")),
        Shape::List => Node::List(
            tree.items(value)
                .iter()
                .map(|item| copy(tree, *item))
                .collect(),
        ),
        Shape::Map => {
            let entries = tree.entries(value).iter();
            let entries = entries.map(|[key, value]| {
                (
                    tree.scalar(*key).unwrap_or("").to_owned(),
                    copy(tree, *value),
                )
            });
            Node::Map(entries.collect())
        }
    }
}
