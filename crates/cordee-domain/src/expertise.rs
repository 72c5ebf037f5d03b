//! What a person's own evidence says of them: where they have gone deep. And who stands at the
//! summits, as an honour.
//!
//! Nothing here adds up to a figure of a person: evidence is put in order, never weighed.

use crate::{
    CompetencyId, CompetencyKind, Evidence, EvidenceId, Framework, LevelId, PersonId, Position,
    TrackId, TrackKind,
};
use jiff::civil::Date;
use serde::Serialize;

/// One competency in a person's profile: what they have done in it, latest first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Depth {
    /// Which competency.
    pub competency: CompetencyId,
    /// Its kind, where the framework says.
    pub kind: Option<CompetencyKind>,
    /// What they have done in it, latest first.
    pub evidence: Vec<EvidenceId>,
    /// How many different people vouch for any of it.
    pub vouched_by: usize,
    /// The days of the first and of the latest.
    pub between: (Date, Date),
}

/// A person's profile of expertise: depth over breadth. The competency with most behind it comes
/// first, those with equally much in the framework's order; evidence that was taken back and
/// competencies that the framework does not know are left out.
pub fn profile(framework: &Framework, evidence: &[Evidence]) -> Vec<Depth> {
    let known = framework.competencies().values();
    let mut depths: Vec<Depth> = known
        .filter_map(|competency| depth(&competency.id, competency.kind, evidence))
        .collect();
    depths.sort_by_key(|depth| std::cmp::Reverse(depth.evidence.len()));
    depths
}

fn depth(
    competency: &CompetencyId,
    kind: Option<CompetencyKind>,
    evidence: &[Evidence],
) -> Option<Depth> {
    let stands = evidence.iter().filter(|it| it.withdrawn.is_none());
    let mut shown: Vec<&Evidence> = stands
        .filter(|it| it.competencies.contains(competency))
        .collect();
    shown.sort_by_key(|it| (std::cmp::Reverse(it.on), it.id));
    let (latest, first) = (shown.first()?.on, shown.last()?.on);
    let mut vouchers: Vec<PersonId> = shown
        .iter()
        .flat_map(|it| it.vouchers.iter().map(|voucher| voucher.by))
        .collect();
    vouchers.sort_unstable();
    vouchers.dedup();
    Some(Depth {
        competency: competency.clone(),
        kind,
        evidence: shown.iter().map(|it| it.id).collect(),
        vouched_by: vouchers.len(),
        between: (first, latest),
    })
}

/// The summit of an individual track, and who holds it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Summit {
    /// Which track.
    pub track: TrackId,
    /// Its highest level.
    pub level: LevelId,
    /// Who stands there, longest first, with the day they came.
    pub holders: Vec<(PersonId, Date)>,
}

/// The roll: who holds the summit of each individual track on `day`. Tracks of management have no
/// place on it: it honours mastery of a craft.
pub fn roll(framework: &Framework, positions: &[Position], day: Date) -> Vec<Summit> {
    let tracks = framework.tracks().iter();
    let individual = tracks.filter(|(_, track)| track.kind == TrackKind::Individual);
    let summits = individual.filter_map(|(ix, track)| {
        let level = &framework.level(framework.summit(ix)?).id;
        let there = positions
            .iter()
            .filter(|it| it.level == *level && it.holds_on(day));
        let mut holders: Vec<(PersonId, Date)> =
            there.map(|it| (it.person, since(it, positions))).collect();
        holders.sort_by_key(|(person, since)| (*since, *person));
        Some(Summit {
            track: track.id.clone(),
            level: level.clone(),
            holders,
        })
    });
    summits.collect()
}

/// The day since which a person has been at the level without a break: a new team or manager
/// begins a new position, and changes nothing of it.
fn since(position: &Position, positions: &[Position]) -> Date {
    let mut from = position.from;
    let own = || {
        let of_the_person = positions.iter();
        of_the_person.filter(|it| it.person == position.person && it.level == position.level)
    };
    while let Some(earlier) = own().find(|it| {
        it.from < from
            && it
                .until
                .is_some_and(|until| until.tomorrow().ok() == Some(from))
    }) {
        from = earlier.from;
    }
    from
}
