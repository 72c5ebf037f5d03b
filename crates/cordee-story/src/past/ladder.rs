//! The ladder of a planted organisation: four crafts, individual levels of grades 1 to 7 with experts
//! from the fifth on, management levels of grades 5 to 7, three zones.

use cordee_domain::history::{GradeRank, Name, Names, Rung, Rungs};
use cordee_domain::{Ix, TrackKind};

const CRAFTS: [&str; 4] = ["software", "design", "roofing", "inspection"];
const ZONES: [&str; 3] = ["harbour", "valley", "ridge"];
/// The highest grade.
pub(super) const HIGHEST: usize = 7;
/// The grade at which expertise and managing begin.
pub(super) const EXPERT: usize = 5;
/// How many rungs a craft has: individual ones, and management ones.
const OF_CRAFT: usize = HIGHEST + (HIGHEST - EXPERT + 1);

pub(super) fn zones() -> Names {
    let mut names = Names::default();
    for zone in ZONES {
        let _known = names.add(zone);
    }
    names
}

/// The zone of somebody by their place in the row.
pub(super) fn zone_of(at: usize) -> Ix<Name> {
    Ix::new(at / CRAFTS.len() % ZONES.len())
}

/// The rung of somebody's craft.
pub(super) fn rung(at: usize, kind: TrackKind, grade: usize) -> Ix<Rung> {
    let craft = at % CRAFTS.len() * OF_CRAFT;
    Ix::new(match kind {
        TrackKind::Individual => craft + grade - 1,
        TrackKind::Management => craft + HIGHEST + grade - EXPERT,
    })
}

pub(super) fn rungs() -> Rungs {
    let mut rungs = Rungs::default();
    rungs.grades = (1..=HIGHEST).map(|it| format!("g{it}")).collect();
    for craft in CRAFTS {
        let known = rungs.crafts.add(craft).ok();
        let levels = (1..=HIGHEST).map(|grade| (TrackKind::Individual, grade));
        let leads = (EXPERT..=HIGHEST).map(|grade| (TrackKind::Management, grade));
        for (kind, grade) in levels.chain(leads) {
            let track = rungs.tracks.add(&format!("{craft} {}", kind.as_str())).ok();
            let is_individual = kind == TrackKind::Individual;
            rungs.push(Rung {
                id: format!("{craft}-{}{grade}", if is_individual { 'i' } else { 'm' }),
                title: format!("{craft} {grade}"),
                kind,
                craft: known,
                track,
                grade: u16::try_from(grade - 1).ok().map(GradeRank),
                is_expert: Some(is_individual && grade >= EXPERT),
                pays: Vec::new(),
                category: None,
            });
        }
    }
    rungs
}
