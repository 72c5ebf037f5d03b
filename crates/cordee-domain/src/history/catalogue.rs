//! The rungs of a framework.

use super::names::{Name, Names, TooManyNames};
use super::rung::{GradeRank, Pays, Rung, Rungs};
use crate::{Framework, Ix, Level, PayPeriod, TrackKind};

/// The levels of a framework as measures know them; zones are added to `zones`.
///
/// An individual level belongs to the one craft its track serves; on a track of several crafts a
/// level has none, and the craft of a person is what they came from.
pub fn of_framework(framework: &Framework, zones: &mut Names) -> Result<Rungs, TooManyNames> {
    let mut rungs = Rungs::default();
    for grade in framework.grades().values() {
        rungs.grades.push(grade.title.as_str().to_owned());
    }
    for craft in framework.crafts().values() {
        rungs.crafts.add(craft.id.as_str())?;
    }
    for track in framework.tracks().values() {
        rungs.tracks.add(track.id.as_str())?;
    }
    for level in framework.levels().values() {
        let rung = rung(framework, level, zones)?;
        rungs.push(rung);
    }
    Ok(rungs)
}

fn rung(framework: &Framework, level: &Level, zones: &mut Names) -> Result<Rung, TooManyNames> {
    let track = framework.track(level.track);
    let craft = match track.crafts.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let grade = level.grade.map(rank);
    let expert = craft.and_then(|it| framework.crafts().at(it).expert_grade);
    let is_expert = match track.kind {
        TrackKind::Management => Some(false),
        TrackKind::Individual => expert.zip(grade).map(|(from, grade)| grade >= rank(from)),
    };
    Ok(Rung {
        id: level.id.as_str().to_owned(),
        title: level.title.as_str().to_owned(),
        kind: track.kind,
        craft: craft.map(|it| Ix::new(it.position())),
        track: Some(Ix::new(level.track.position())),
        grade,
        is_expert,
        pays: pays(framework, level, zones)?,
        category: None,
    })
}

fn rank<T>(grade: Ix<T>) -> GradeRank {
    GradeRank(u16::try_from(grade.position()).unwrap_or(u16::MAX))
}

fn pays(
    framework: &Framework,
    level: &Level,
    zones: &mut Names,
) -> Result<Vec<Pays>, TooManyNames> {
    let mut all = Vec::new();
    for (zone, range) in &level.pay {
        let zone = framework.zones().at(*zone);
        let yearly = |minor: i64| minor.saturating_mul(a_year_of(zone.per));
        let name: Ix<Name> = zones.add(zone.id.as_str())?;
        all.push(Pays {
            zone: Some(name),
            minimum_minor: yearly(range.minimum().minor),
            midpoint_minor: yearly(range.midpoint().minor),
            maximum_minor: yearly(range.maximum().minor),
            currency: zone.currency,
        });
    }
    Ok(all)
}

/// How many of a period make a year of full-time work; 2,080 hours are 52 weeks of 40.
pub(super) fn a_year_of(period: PayPeriod) -> i64 {
    match period {
        PayPeriod::Year => 1,
        PayPeriod::Month => 12,
        PayPeriod::Hour => 2_080,
    }
}
