//! From a thing of the framework to its place in the text.

use crate::finding::{At, Part, Subject};
use crate::read::NodeRef;
use crate::resolve::Sites;
use crate::source::{Place, Sources};
use crate::tree::{NodeId, Shape, Tree};
use cordee_domain::{Framework, Ix, Move, MoveOrigin};

/// Everything needed to find a place.
pub(crate) struct Atlas<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) trees: &'a [Tree<'a>],
    pub(crate) sites: &'a Sites,
    pub(crate) framework: &'a Framework,
}

impl Atlas<'_> {
    /// The place of a thing or of a part of it; the nearest whole where the part is not written.
    pub(crate) fn place_of(&self, at: &At) -> Option<Place> {
        let Some(site) = self.site_of(at.subject) else {
            return self.sources.start_of(0);
        };
        let tree = self.trees.get(site.file())?;
        let shown = follow(tree, site.node, &at.parts);
        let whole = self.sources.place(site.file(), tree.extent(shown))?;
        let words = at.words.as_deref();
        let narrow = words.and_then(|words| self.sources.words_within(&whole, words));
        Some(narrow.unwrap_or(whole))
    }

    fn site_of(&self, subject: Subject) -> Option<NodeRef> {
        match subject {
            Subject::Framework => self.sites.framework,
            Subject::JobValue => self.sites.job_value,
            Subject::Craft(ix) => self.sites.crafts.get(ix.position()).copied(),
            Subject::Track(ix) => self.sites.tracks.get(ix.position()).copied(),
            Subject::Level(ix) => self.sites.levels.get(ix.position()).copied(),
            Subject::Competency(ix) => self.sites.competencies.get(ix.position()).copied(),
            Subject::Training(ix) => self.sites.trainings.get(ix.position()).copied(),
            Subject::Move(ix) => self.site_of_move(ix),
        }
    }

    /// An implied advance stands where its lower level stands.
    fn site_of_move(&self, ix: Ix<Move>) -> Option<NodeRef> {
        let it = self.framework.moves().get(ix)?;
        match it.origin {
            MoveOrigin::Stated => self.sites.moves.get(ix.position()).copied(),
            MoveOrigin::Implied => it
                .from
                .first()
                .and_then(|level| self.sites.levels.get(level.position()))
                .copied(),
        }
    }
}

/// The node to underline: the part itself when it is a single value, otherwise its key; for a
/// whole thing its name.
fn follow(tree: &Tree<'_>, from: NodeId, parts: &[Part]) -> NodeId {
    let (mut node, mut shown) = (from, name_of(tree, from));
    for part in parts {
        let next = match part {
            Part::Key(key) => tree.entry(node, key),
            Part::Item(position) => item(tree, node, *position),
        };
        let Some([key, value]) = next else { break };
        node = value;
        shown = match tree.shape(value) {
            Shape::Scalar => value,
            Shape::Map | Shape::List => key,
        };
    }
    shown
}

/// An item of a list with the node that stands for it; a single value counts as its own only
/// item.
fn item(tree: &Tree<'_>, node: NodeId, position: usize) -> Option<[NodeId; 2]> {
    let item = match tree.shape(node) {
        Shape::Scalar if position == 0 => node,
        _ => tree.items(node).get(position).copied()?,
    };
    Some([name_of(tree, item), item])
}

/// What stands for a mapping: its `id`, otherwise its `title`, otherwise its first key.
fn name_of(tree: &Tree<'_>, node: NodeId) -> NodeId {
    let named = tree.value(node, "id").or_else(|| tree.value(node, "title"));
    let first = tree.entries(node).first().map(|[key, _]| *key);
    named.or(first).unwrap_or(node)
}
