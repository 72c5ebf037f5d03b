//! The ways open to the people of one craft, and through whom they lead.
//!
//! A management track across crafts may join hundreds of crafts. So that each of them can be
//! looked at in turn without following all those moves every time, the ways between levels that
//! several crafts share are kept apart from the ways that only one craft has.

use super::graph::{Ways, node};
use cordee_domain::{Framework, Ix, Level, TrackKind};
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::algo::dominators::simple_fast;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, NodeFiltered};

/// The graph of moves, ready to be looked at craft by craft.
pub(super) struct CraftWays<'f> {
    framework: &'f Framework,
    ways: Ways<'f>,
    /// For each node of several crafts, the nodes of several crafts to which it leads; `None`
    /// for the levels of a single craft.
    shared: Vec<Option<Vec<NodeIndex>>>,
    /// For each node, the one that stands for it in the part that is being made.
    inside: Vec<Option<NodeIndex>>,
}

impl<'f> CraftWays<'f> {
    /// The ways of a framework.
    pub(super) fn of(framework: &'f Framework) -> Self {
        let ways = Ways::of(framework);
        let is_shared = |node: &NodeIndex| {
            let track = |level| framework.track(framework.level(level).track);
            ways.level(*node)
                .is_none_or(|level| track(level).crafts.len() != 1)
        };
        let shared_next = |node| {
            let next = || ways.beside(node, Outgoing).filter(is_shared).collect();
            is_shared(&node).then(next)
        };
        let shared = ways.nodes().map(shared_next).collect();
        let inside = vec![None; ways.nodes().len()];
        Self {
            framework,
            ways,
            shared,
            inside,
        }
    }

    /// The part of the graph that lies within these levels, all those of one craft.
    pub(super) fn part(&mut self, levels: &[Ix<Level>]) -> Part<'f> {
        let mut graph = DiGraph::with_capacity(levels.len(), levels.len());
        let mut here = Vec::with_capacity(levels.len());
        for level in levels {
            self.enter(node(*level), &mut graph, &mut here);
        }
        let mut next = 0;
        while let Some(from) = here.get(next).copied() {
            self.join_onwards(from, &mut graph, &mut here);
            next += 1;
        }
        for level in levels {
            self.join_from_shared(node(*level), &mut graph);
        }
        for node in here {
            self.set_inside(node, None);
        }
        Part::new(self.framework, levels, graph)
    }

    fn enter(&mut self, node: NodeIndex, graph: &mut DiGraph<(), ()>, here: &mut Vec<NodeIndex>) {
        let inside = graph.add_node(());
        self.set_inside(node, Some(inside));
        here.push(node);
    }

    /// Joins a node to what it leads to; of the nodes of moves those come in that are met.
    fn join_onwards(
        &mut self,
        from: NodeIndex,
        graph: &mut DiGraph<(), ()>,
        here: &mut Vec<NodeIndex>,
    ) {
        let targets: Vec<NodeIndex> = match self.shared_next(from) {
            Some(shared) => shared.to_vec(),
            None => self.ways.beside(from, Outgoing).collect(),
        };
        for to in targets {
            if self.ways.level(to).is_none() && self.inside(to).is_none() {
                self.enter(to, graph, here);
            }
            self.join(from, to, graph);
        }
    }

    /// Joins what is shared to a level of this craft alone.
    fn join_from_shared(&self, to: NodeIndex, graph: &mut DiGraph<(), ()>) {
        if self.shared_next(to).is_some() {
            return;
        }
        for from in self.ways.beside(to, Incoming) {
            if self.shared_next(from).is_some() {
                self.join(from, to, graph);
            }
        }
    }

    fn join(&self, from: NodeIndex, to: NodeIndex, graph: &mut DiGraph<(), ()>) {
        if let (Some(from), Some(to)) = (self.inside(from), self.inside(to)) {
            graph.add_edge(from, to, ());
        }
    }

    fn shared_next(&self, node: NodeIndex) -> Option<&[NodeIndex]> {
        self.shared.get(node.index())?.as_deref()
    }

    fn inside(&self, node: NodeIndex) -> Option<NodeIndex> {
        self.inside.get(node.index()).copied().flatten()
    }

    fn set_inside(&mut self, node: NodeIndex, inside: Option<NodeIndex>) {
        if let Some(slot) = self.inside.get_mut(node.index()) {
            *slot = inside;
        }
    }
}

/// The ways within the levels of one craft.
pub(super) struct Part<'f> {
    framework: &'f Framework,
    levels: Vec<Ix<Level>>,
    /// The levels first, in their order, then nodes of moves, then the outside.
    graph: DiGraph<(), ()>,
    /// Leads to every level at which people come in from outside.
    outside: NodeIndex,
}

impl<'f> Part<'f> {
    fn new(framework: &'f Framework, levels: &[Ix<Level>], mut graph: DiGraph<(), ()>) -> Self {
        let outside = graph.add_node(());
        for (position, level) in levels.iter().enumerate() {
            if framework.is_entry(*level) {
                graph.add_edge(outside, NodeIndex::new(position), ());
            }
        }
        Self {
            framework,
            levels: levels.to_vec(),
            graph,
            outside,
        }
    }

    /// For each of its levels, in their order, whether a person from outside can get there over
    /// levels that `may_enter` accepts.
    pub(super) fn reached(&self, may_enter: impl Fn(Ix<Level>) -> bool) -> Vec<bool> {
        let is_open = |node| self.level(node).is_none_or(&may_enter);
        let open = NodeFiltered::from_fn(&self.graph, is_open);
        let mut reached = vec![false; self.levels.len()];
        let mut walk = Dfs::new(&open, self.outside);
        while let Some(node) = walk.next(&open) {
            if let Some(reached) = reached.get_mut(node.index()) {
                *reached = true;
            }
        }
        reached
    }

    /// The first management level through which every way from outside leads to any of the
    /// levels that are `goals`.
    pub(super) fn gatekeeper(mut self, goals: impl Fn(Ix<Level>) -> bool) -> Option<Ix<Level>> {
        let goal = self.graph.add_node(());
        for (position, level) in self.levels.iter().enumerate() {
            if goals(*level) {
                self.graph.add_edge(NodeIndex::new(position), goal, ());
            }
        }
        let dominators = simple_fast(&self.graph, self.outside);
        let on_every_way = dominators.strict_dominators(goal)?;
        on_every_way
            .filter_map(|node| self.level(node))
            .filter(|level| self.framework.kind_of(*level) == TrackKind::Management)
            .last()
    }

    fn level(&self, node: NodeIndex) -> Option<Ix<Level>> {
        self.levels.get(node.index()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::query::CraftGroups;
    use crate::{Sources, check};

    /// Roofers r1 and r2 with leads l1 and l2, inspectors i1 and i2, directors d1 and d2 across
    /// both crafts.
    fn framework(moves: &str) -> Framework {
        let track = |id: &str, kind: &str, crafts: &str| {
            let levels = format!("{{ id: {id}1, title: {id}1 }}, {{ id: {id}2, title: {id}2 }}");
            format!(
                "  - {{ id: {id}, title: {id}, kind: {kind}, crafts: [{crafts}], levels: [{levels}] }}\n"
            )
        };
        let text = format!(
            "crafts: [{{ id: roofing, title: Roofing }}, {{ id: inspection, title: Inspection }}]\ntracks:\n{}{}{}{}moves: [{moves}]\n",
            track("r", "individual", "roofing"),
            track("l", "management", "roofing"),
            track("i", "individual", "inspection"),
            track("d", "management", ""),
        );
        check(&Sources::single("framework.yaml", &text)).framework
    }

    /// For each craft the levels that can be reached, and the gatekeeper of d2.
    fn shown(framework: &Framework) -> Vec<String> {
        let mut ways = CraftWays::of(framework);
        let id = |level: Ix<Level>| framework.level(level).id.as_str();
        let groups = CraftGroups::of(framework);
        let of_group = groups.iter().map(|group| {
            let levels: Vec<Ix<Level>> = group.levels().collect();
            let part = ways.part(&levels);
            let reached = levels.iter().zip(part.reached(|_| true));
            let names = reached.filter(|(_, reached)| *reached);
            let names: Vec<&str> = names.map(|(level, _)| id(*level)).collect();
            let gatekeeper = part.gatekeeper(|level| id(level) == "d2").map(id);
            format!("{} by {}", names.join(" "), gatekeeper.unwrap_or("nobody"))
        });
        of_group.collect()
    }

    #[test]
    fn each_craft_is_walked_over_its_own_and_the_shared_levels() {
        let cross = "{ kind: cross, from: r1, to: l1 }";
        let shared = "{ kind: cross, from: [r2, i1], to: [d1, d2] }";
        let up = "{ kind: switch, from: l2, to: d1 }";
        let foreign = "{ kind: switch, from: [r1, d1], to: [i1, l1] }";
        for (moves, roofing, inspection) in [
            (String::new(), "r1 r2 by nobody", "i1 i2 by nobody"),
            (cross.into(), "r1 r2 l1 l2 by nobody", "i1 i2 by nobody"),
            (shared.into(), "r1 r2 d1 d2 by d2", "i1 i2 d1 d2 by d2"),
            (
                format!("{cross}, {up}"),
                "r1 r2 l1 l2 d1 d2 by l1",
                "i1 i2 by nobody",
            ),
            (
                format!("{cross}, {shared}, {up}"),
                "r1 r2 l1 l2 d1 d2 by d2",
                "i1 i2 d1 d2 by d2",
            ),
            (
                format!("{shared}, {foreign}"),
                "r1 r2 l1 l2 d1 d2 by d2",
                "i1 i2 d1 d2 by d2",
            ),
            (
                "{ kind: cross, from: i2, to: d1 }".into(),
                "r1 r2 by nobody",
                "i1 i2 d1 d2 by d1",
            ),
            (
                "{ kind: switch, from: i2, to: r2 }".into(),
                "r1 r2 by nobody",
                "i1 i2 by nobody",
            ),
        ] {
            assert_eq!(shown(&framework(&moves)), [roofing, inspection], "{moves}");
        }
    }

    #[test]
    fn a_shared_level_leads_back_into_each_craft() {
        let moves = "{ kind: cross, from: [r1, i1], to: d1 }, { kind: return, from: [d1, d2], to: [l1, i2] }";
        let framework = framework(moves);
        let shown = shown(&framework);
        assert_eq!(shown, ["r1 r2 l1 l2 d1 d2 by d1", "i1 i2 d1 d2 by d1"]);
    }
}
