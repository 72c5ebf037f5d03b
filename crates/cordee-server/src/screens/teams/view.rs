//! Every team, each within the one it lies in.

use crate::places::Place;
use crate::view::reader::Reader;
use crate::view::words::Link;
use cordee_domain::TeamId;
use cordee_store::TeamListed;
use std::collections::{BTreeMap, BTreeSet};

/// A team with those that lie in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Branch {
    pub(crate) link: Link,
    /// How many people are in it, those of teams below not counted.
    pub(crate) people: u64,
    pub(crate) below: Vec<Branch>,
}

/// Deeper than this nothing is drawn: a chain of teams can't be as long, so it would be a ring.
const DEEPEST: usize = 40;

/// The teams as a tree, in the order in which they are listed. One that lies in a team which is
/// not listed stands at the top, so that none is lost.
pub(crate) fn tree(reader: Reader<'_>, teams: &[TeamListed]) -> Vec<Branch> {
    let known: BTreeSet<TeamId> = teams.iter().map(|it| it.id).collect();
    let mut below: BTreeMap<Option<TeamId>, Vec<&TeamListed>> = BTreeMap::new();
    for team in teams {
        let within = team.within.filter(|id| known.contains(id));
        below.entry(within).or_default().push(team);
    }
    branches(reader, &below, None, DEEPEST)
}

fn branches(
    reader: Reader<'_>,
    below: &BTreeMap<Option<TeamId>, Vec<&TeamListed>>,
    within: Option<TeamId>,
    deeper: usize,
) -> Vec<Branch> {
    let Some(left) = deeper.checked_sub(1) else {
        return Vec::new();
    };
    let teams = below.get(&within).into_iter().flatten();
    let branch = |team: &&TeamListed| Branch {
        link: reader.link_at(&Place::Team(team.id), &*team.name),
        people: team.people,
        below: branches(reader, below, Some(team.id), left),
    };
    teams.map(branch).collect()
}
