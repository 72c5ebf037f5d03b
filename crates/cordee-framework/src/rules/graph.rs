//! The graph of moves: who can get where.
//!
//! It knows levels and the moves between them, and nothing of grades, crafts or gates.

use cordee_domain::{Framework, Ix, Level, Move};
use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};

/// Every way from one level to another, stated or understood.
///
/// Each level is a node. A move from many levels to many passes through a node of its own, so
/// that the graph is never larger than the text it comes from.
pub(super) struct Ways<'f> {
    framework: &'f Framework,
    graph: DiGraph<(), ()>,
}

impl<'f> Ways<'f> {
    /// The ways of a framework.
    pub(super) fn of(framework: &'f Framework) -> Self {
        let levels = framework.levels().len();
        let mut graph = DiGraph::with_capacity(levels, framework.moves().len());
        for _ in 0..levels {
            graph.add_node(());
        }
        for it in framework.moves().values() {
            join(&mut graph, it);
        }
        Self { framework, graph }
    }

    /// Every level to which `starts` lead, or with `Incoming` from which they can be reached,
    /// over levels that `may_enter` accepts; `starts` among them.
    pub(super) fn walk(
        &self,
        starts: impl Iterator<Item = Ix<Level>>,
        direction: Direction,
        may_enter: impl Fn(Ix<Level>) -> bool,
    ) -> Reached {
        let mut reached = Reached {
            seen: vec![false; self.graph.node_count()],
        };
        let mut ahead: Vec<NodeIndex> = starts.map(node).collect();
        ahead.retain(|start| reached.is_new(*start));
        while let Some(here) = ahead.pop() {
            for next in self.graph.neighbors_directed(here, direction) {
                if self.level(next).is_none_or(&may_enter) && reached.is_new(next) {
                    ahead.push(next);
                }
            }
        }
        reached
    }

    /// The nodes to which one leads, or with `Incoming` those that lead to it.
    pub(super) fn beside(
        &self,
        node: NodeIndex,
        direction: Direction,
    ) -> impl Iterator<Item = NodeIndex> {
        self.graph.neighbors_directed(node, direction)
    }

    /// Every node: the levels first, in their order, then those of moves.
    pub(super) fn nodes(&self) -> impl ExactSizeIterator<Item = NodeIndex> + use<> {
        self.graph.node_indices()
    }

    /// The level a node stands for; `None` for the node of a move.
    pub(super) fn level(&self, node: NodeIndex) -> Option<Ix<Level>> {
        let position = node.index();
        (position < self.framework.levels().len()).then(|| Ix::new(position))
    }
}

/// The node of a level.
pub(super) fn node(level: Ix<Level>) -> NodeIndex {
    NodeIndex::new(level.position())
}

fn join(graph: &mut DiGraph<(), ()>, it: &Move) {
    if it.from.len() > 1 && it.to.len() > 1 {
        let between = graph.add_node(());
        for from in &it.from {
            graph.add_edge(node(*from), between, ());
        }
        for to in &it.to {
            graph.add_edge(between, node(*to), ());
        }
    } else {
        for (from, to) in it.pairs() {
            graph.add_edge(node(from), node(to), ());
        }
    }
}

/// What a walk has come to.
pub(super) struct Reached {
    seen: Vec<bool>,
}

impl Reached {
    /// Whether it has come to this level.
    pub(super) fn has(&self, level: Ix<Level>) -> bool {
        self.seen.get(level.position()) == Some(&true)
    }

    fn is_new(&mut self, node: NodeIndex) -> bool {
        let seen = self.seen.get_mut(node.index());
        seen.is_some_and(|seen| !std::mem::replace(seen, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sources, check};

    /// Roofers r1 to r3, of whom people are hired into r1; leads l1 to l3.
    fn framework(moves: &str) -> Framework {
        let levels = |prefix: &str| {
            let level = |n: u8| format!("{{ id: {prefix}{n}, title: {prefix}{n} }}");
            format!("levels: [{}, {}, {}]", level(1), level(2), level(3))
        };
        let text = format!(
            "tracks:\n  - {{ id: r, title: R, kind: individual, {} }}\n  - {{ id: l, title: L, kind: management, {} }}\nmoves: [{moves}]\n",
            levels("r"),
            levels("l"),
        );
        check(&Sources::single("framework.yaml", &text)).framework
    }

    fn level(framework: &Framework, id: &str) -> Ix<Level> {
        let mut levels = framework.levels().iter();
        levels.find(|(_, level)| level.id.as_str() == id).unwrap().0
    }

    fn names(framework: &Framework, reached: &Reached) -> String {
        let marked = framework.levels().iter().filter(|(ix, _)| reached.has(*ix));
        let names: Vec<&str> = marked.map(|(_, level)| level.id.as_str()).collect();
        names.join(" ")
    }

    #[test]
    fn ways_are_followed_forwards_and_backwards() {
        let many = "{ kind: cross, from: [r2, r3], to: [l1, l2] }";
        for (moves, start, direction, wanted) in [
            ("", "r1", Direction::Outgoing, "r1 r2 r3"),
            ("", "r2", Direction::Incoming, "r1 r2"),
            (many, "r3", Direction::Outgoing, "r3 l1 l2 l3"),
            (many, "l1", Direction::Incoming, "r1 r2 r3 l1"),
        ] {
            let framework = framework(moves);
            let ways = Ways::of(&framework);
            let start_level = [level(&framework, start)].into_iter();
            let reached = ways.walk(start_level, direction, |_| true);
            assert_eq!(names(&framework, &reached), wanted, "{moves} from {start}");
        }
    }

    #[test]
    fn a_move_from_many_to_many_does_not_multiply() {
        let framework = framework("{ kind: cross, from: [r1, r2, r3], to: [l1, l2, l3] }");
        let ways = Ways::of(&framework);
        assert_eq!((ways.graph.node_count(), ways.graph.edge_count()), (7, 10));
    }
}
