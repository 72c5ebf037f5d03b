//! What the page of all competencies says.

use crate::view::asked::KINDS;
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Competency, CompetencyKind, Craft, Framework, Ix};
use std::collections::{BTreeMap, BTreeSet};

/// All competencies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Competencies {
    pub(super) groups: Vec<Group>,
}

/// Competencies of one kind; those of crafts craft by craft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) kind: Option<CompetencyKind>,
    /// The craft whose tracks alone ask for them.
    pub(super) craft: Option<Link>,
    pub(super) competencies: Vec<Line>,
}

/// A competency in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) link: Link,
    pub(super) summary: Option<Words>,
    pub(super) steps: String,
}

pub(super) fn competencies(reader: Reader<'_>) -> Competencies {
    let framework = reader.framework();
    let crafts = crafts_that_ask(framework);
    let mut groups: BTreeMap<(usize, Option<Ix<Craft>>), Vec<Line>> = BTreeMap::new();
    for (ix, competency) in framework.competencies().iter() {
        let rank = KINDS.iter().position(|kind| *kind == competency.kind);
        let craft = crafts.get(&ix).and_then(only_one);
        let craft = craft.filter(|_| competency.kind == Some(CompetencyKind::Craft));
        let key = (rank.unwrap_or(KINDS.len()), craft);
        groups
            .entry(key)
            .or_default()
            .push(line(reader, ix, competency));
    }
    let group = |((rank, craft), competencies): ((usize, Option<Ix<Craft>>), Vec<Line>)| Group {
        kind: KINDS.get(rank).copied().flatten(),
        craft: craft.map(|ix| reader.craft(ix)),
        competencies,
    };
    Competencies {
        groups: groups.into_iter().map(group).collect(),
    }
}

/// In which crafts a level asks for each competency.
fn crafts_that_ask(framework: &Framework) -> BTreeMap<Ix<Competency>, BTreeSet<Ix<Craft>>> {
    let mut crafts: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for level in framework.levels().values() {
        let of_track = &framework.track(level.track).crafts;
        for asked in &level.expectations {
            crafts
                .entry(asked.competency)
                .or_default()
                .extend(of_track.iter().copied());
        }
    }
    crafts
}

fn only_one(crafts: &BTreeSet<Ix<Craft>>) -> Option<Ix<Craft>> {
    crafts.first().copied().filter(|_| crafts.len() == 1)
}

fn line(reader: Reader<'_>, ix: Ix<Competency>, competency: &Competency) -> Line {
    let steps = competency.proficiencies.iter().filter(|p| p.step.0 > 0);
    let steps = steps.count();
    Line {
        link: reader.competency(ix),
        summary: reader.prose(&competency.summary).into_iter().next(),
        steps: if steps == 0 {
            reader.phrases.level_by_level.to_owned()
        } else {
            reader
                .phrases
                .counted(steps, (reader.phrases.one_step, reader.phrases.many_steps))
        },
    }
}
