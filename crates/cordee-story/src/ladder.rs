//! The levels of the framework, looked up once: by craft and by grade.

use cordee_domain::{
    CraftId, Framework, Ix, Level, LevelId, Money, PayRange, Track, TrackKind, ZoneId,
};

/// The levels on which the story's people stand.
pub(crate) struct Ladder {
    pub(crate) crafts: Vec<CraftLadder>,
    /// The levels that lead across crafts, lowest first.
    house: Vec<LevelId>,
    pub(crate) zones: Vec<ZoneId>,
}

/// The levels of one craft, with the position of their grade, lowest first.
pub(crate) struct CraftLadder {
    pub(crate) craft: CraftId,
    individual: Vec<(usize, LevelId)>,
    leading: Vec<LevelId>,
}

impl Ladder {
    /// The ladder of a framework; `None` where it has no crafts with both tracks, no zones, or
    /// nobody who leads across crafts.
    pub(crate) fn of(framework: &Framework) -> Option<Self> {
        let all = framework.crafts().iter();
        let crafts: Vec<CraftLadder> = all
            .filter_map(|(ix, craft)| {
                let of_the_craft = || framework.tracks().values().filter(|it| it.crafts == [ix]);
                let individual = of_the_craft().find(|it| it.kind == TrackKind::Individual)?;
                let leading = of_the_craft().find(|it| it.kind == TrackKind::Management)?;
                Some(CraftLadder {
                    craft: craft.id.clone(),
                    individual: graded(framework, individual),
                    leading: names(framework, leading),
                })
            })
            .collect();
        let across = |it: &&Track| it.crafts.is_empty() && it.kind == TrackKind::Management;
        let house = framework.tracks().values().find(across)?;
        let zones = framework.zones().values().map(|it| it.id.clone()).collect();
        Some(Self {
            crafts,
            house: names(framework, house),
            zones,
        })
    }

    /// The ladder of a craft.
    pub(crate) fn craft(&self, id: &str) -> Option<&CraftLadder> {
        self.crafts.iter().find(|it| it.craft.as_str() == id)
    }

    /// The level that leads several crafts.
    pub(crate) fn director(&self) -> Option<LevelId> {
        self.house.first().cloned()
    }

    /// The level that leads the whole.
    pub(crate) fn executive(&self) -> Option<LevelId> {
        self.house.last().cloned()
    }
}

impl CraftLadder {
    /// The individual level of this grade, counted from 1, or else the nearest above.
    pub(crate) fn at(&self, grade: usize) -> Option<LevelId> {
        let mut fitting = self.individual.iter();
        let found = fitting.find(|(position, _)| position + 1 >= grade);
        found.map(|(_, level)| level.clone())
    }

    /// The grade of an individual level of this craft.
    pub(crate) fn grade_of(&self, level: &LevelId) -> Option<usize> {
        let mut all = self.individual.iter();
        all.find(|(_, it)| it == level).map(|(grade, _)| grade + 1)
    }

    /// The level above an individual level.
    pub(crate) fn above(&self, level: &LevelId) -> Option<LevelId> {
        let mut above = self.individual.iter().skip_while(|(_, it)| it != level);
        above.nth(1).map(|(_, level)| level.clone())
    }

    /// The level that leads a team.
    pub(crate) fn lead(&self) -> Option<LevelId> {
        self.leading.first().cloned()
    }

    /// The level that leads those who lead.
    pub(crate) fn manager(&self) -> Option<LevelId> {
        self.leading.last().cloned()
    }
}

fn graded(framework: &Framework, track: &Track) -> Vec<(usize, LevelId)> {
    let grade = |ix: &Ix<Level>| {
        let level = framework.level(*ix);
        Some((level.grade?.position(), level.id.clone()))
    };
    track.levels.iter().filter_map(grade).collect()
}

fn names(framework: &Framework, track: &Track) -> Vec<LevelId> {
    let levels = track.levels.iter();
    levels.map(|ix| framework.level(*ix).id.clone()).collect()
}

/// The range of pay of a level in a zone.
pub(crate) fn range(framework: &Framework, level: &LevelId, zone: &ZoneId) -> Option<PayRange> {
    let mut zones = framework.zones().iter();
    let zone = zones.find(|(_, it)| it.id == *zone)?.0;
    let level = framework.level(framework.level_by_id(level)?);
    level.pay_in(zone).copied()
}

/// So many hundredths of the way from the minimum to the maximum, in whole hundreds.
pub(crate) fn pay_at(range: &PayRange, hundredths: i32) -> Money {
    let (least, most) = (range.minimum(), range.maximum());
    let way = (most.minor - least.minor) * i64::from(hundredths) / 100;
    let hundred = 100 * least.currency.minor_per_major();
    Money {
        minor: least.minor + way / hundred * hundred,
        ..least
    }
}

/// A pay that has risen by so many thousandths, in whole tens, and not above the range.
pub(crate) fn risen(pay: Money, thousandths: i32, range: &PayRange) -> Money {
    let ten = 10 * pay.currency.minor_per_major();
    let rise = pay.minor * i64::from(thousandths) / 1000 / ten * ten;
    let most = range.maximum().minor.max(pay.minor);
    Money {
        minor: (pay.minor + rise).min(most),
        ..pay
    }
}

/// A pay after an advance: a little more than before, and within the new range.
pub(crate) fn advanced(pay: Option<Money>, range: &PayRange) -> Money {
    let least = range.minimum();
    match pay {
        Some(pay) if pay.minor >= least.minor => risen(pay, 30, range),
        _ => pay_at(range, 5),
    }
}
