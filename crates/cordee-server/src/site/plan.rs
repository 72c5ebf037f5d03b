//! Which pages a site has.

use super::{SiteFindings, SiteOptions};
use crate::Published;
use crate::links::Target;
use crate::view::summits::share_a_craft;
use cordee_domain::{Framework, Ix, Lang, Level, Move};
use cordee_framework::rules;
use std::collections::BTreeSet;

/// Two levels, from and to.
type Pair = (Ix<Level>, Ix<Level>);

/// Which pages a site has, and what all of them share.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    targets: Vec<Target>,
    steps: BTreeSet<Pair>,
    findings: SiteFindings,
    indexes: Vec<Index>,
}

/// What can be searched in one language.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    pub(crate) lang: Lang,
    pub(crate) name: String,
    pub(crate) content: String,
}

impl Plan {
    pub(crate) fn new(published: &Published, options: &SiteOptions) -> Self {
        let framework = published.framework();
        let mut steps = steps(framework);
        steps.extend(options.former.steps_of(framework));
        Self {
            targets: targets(framework, &steps, options.findings),
            steps,
            findings: options.findings,
            indexes: Vec::new(),
        }
    }

    pub(crate) fn with_indexes(&self, indexes: Vec<Index>) -> Self {
        Self {
            indexes,
            ..self.clone()
        }
    }

    /// Every page, once for all languages.
    pub(crate) fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// The pairs of levels with a page of what changes between them.
    pub(crate) fn steps(&self) -> impl Iterator<Item = Pair> + '_ {
        self.steps.iter().copied()
    }

    pub(crate) fn has_step(&self, from: Ix<Level>, to: Ix<Level>) -> bool {
        self.steps.contains(&(from, to))
    }

    pub(crate) fn has_findings(&self) -> bool {
        self.findings == SiteFindings::Shown
    }

    /// The files of the search, by name.
    pub(crate) fn indexes(&self) -> impl Iterator<Item = (&str, &str)> {
        let indexes = self.indexes.iter();
        indexes.map(|index| (index.name.as_str(), index.content.as_str()))
    }

    /// The name of the file of the search in a language.
    pub(crate) fn index_of(&self, lang: Lang) -> &str {
        let mut indexes = self.indexes.iter();
        let found = indexes.find(|index| index.lang == lang);
        found.map_or("", |index| index.name.as_str())
    }
}

fn targets(framework: &Framework, steps: &BTreeSet<Pair>, findings: SiteFindings) -> Vec<Target> {
    let mut targets = vec![
        Target::First,
        Target::Tracks,
        Target::Competencies,
        Target::Training,
        Target::Moves,
        Target::Everything,
        Target::Whole,
    ];
    targets.extend(framework.crafts().keys().map(Target::Craft));
    targets.extend(framework.tracks().keys().map(Target::Track));
    targets.extend(framework.levels().keys().map(Target::Level));
    targets.extend(framework.competencies().keys().map(Target::Competency));
    targets.extend(steps.iter().map(|(from, to)| Target::Step {
        from: *from,
        to: *to,
    }));
    if findings == SiteFindings::Shown {
        targets.push(Target::Findings);
        targets.extend(rules::all().map(|rule| Target::Rule(rule.code)));
    }
    targets
}

/// The levels between which one might want to go, in both directions: neighbours on a track, the
/// ends of a move, and levels worth the same on tracks of both kinds. All pairs of a large
/// framework would be more pages than anyone opens.
fn steps(framework: &Framework) -> BTreeSet<Pair> {
    let mut steps = BTreeSet::new();
    let mut join = |(from, to): Pair| {
        if from != to {
            steps.extend([(from, to), (to, from)]);
        }
    };
    framework.neighbours().for_each(&mut join);
    let moves = framework.moves().values();
    moves.flat_map(Move::pairs).for_each(&mut join);
    twins(framework).for_each(&mut join);
    steps
}

fn twins(framework: &Framework) -> impl Iterator<Item = Pair> + '_ {
    let levels = || framework.levels().iter();
    levels().flat_map(move |(one_ix, one)| {
        let own = framework.track(one.track);
        let others = levels().filter(move |(_, other)| {
            let track = framework.track(other.track);
            one.grade.is_some()
                && other.grade == one.grade
                && track.kind != own.kind
                && share_a_craft(own, track)
        });
        others.map(move |(other, _)| (one_ix, other))
    })
}
