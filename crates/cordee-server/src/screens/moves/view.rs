//! What the page of all ways says.

use crate::view::map::{self, Map};
use crate::view::reader::Reader;
use crate::view::ways::{Way, way};
use crate::view::words::{Link, Words};
use cordee_domain::{Framework, Ix, Level, MoveKind, MoveOrigin};

/// All ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ways {
    pub(super) maps: Maps,
    /// The stated ones, by kind.
    pub(super) stated: Vec<(MoveKind, Vec<Way>)>,
    /// The steps up each track that follow from its order: from, to, and what changes.
    pub(super) implied: Vec<Implied>,
}

/// The pictures of the ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Maps {
    /// One of the whole.
    Whole(Words, Map),
    /// One for each craft that can be drawn, since the whole would be too large.
    ByCraft(Vec<(String, Link, Map)>),
}

/// A step up a track that follows from the order of its levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Implied {
    pub(super) anchor: String,
    pub(super) from: Link,
    pub(super) to: Link,
    pub(super) track: Link,
    pub(super) step_href: String,
}

pub(super) fn moves(reader: Reader<'_>) -> Ways {
    let framework = reader.framework();
    let stated: Vec<Way> = framework
        .moves()
        .iter()
        .filter(|(_, it)| it.origin == MoveOrigin::Stated)
        .map(|(ix, _)| way(reader, ix))
        .collect();
    let kinds = [
        MoveKind::Cross,
        MoveKind::Return,
        MoveKind::Switch,
        MoveKind::Advance,
    ];
    let of = |kind| {
        stated
            .iter()
            .filter(move |way| way.kind == kind)
            .cloned()
            .collect()
    };
    Ways {
        maps: maps(reader),
        stated: kinds
            .into_iter()
            .map(|kind| (kind, of(kind)))
            .filter(|(_, ways): &(MoveKind, Vec<Way>)| !ways.is_empty())
            .collect(),
        implied: implied(reader),
    }
}

fn maps(reader: Reader<'_>) -> Maps {
    if let Some(whole) = map::of_all(reader) {
        return Maps::Whole(reader.title(), whole);
    }
    let crafts = reader.framework().crafts().iter();
    let drawn = crafts.filter_map(|(ix, craft)| {
        let map = map::of_craft(reader, ix)?;
        Some((format!("map-{}", craft.id), reader.craft(ix), map))
    });
    Maps::ByCraft(drawn.collect())
}

fn implied(reader: Reader<'_>) -> Vec<Implied> {
    let framework = reader.framework();
    let moves = framework.moves().values();
    let mut steps = Vec::new();
    for it in moves.filter(|it| it.origin == MoveOrigin::Implied) {
        for (from, to) in it.pairs() {
            steps.push(Implied {
                anchor: step_anchor(framework, from, to),
                from: reader.level(from),
                to: reader.level(to),
                track: reader.track(framework.level(to).track),
                step_href: reader.step_href(from, to),
            });
        }
    }
    steps
}

fn step_anchor(framework: &Framework, from: Ix<Level>, to: Ix<Level>) -> String {
    let id = |ix| &framework.level(ix).id;
    format!("up--{}--{}", id(from), id(to))
}
