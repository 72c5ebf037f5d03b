//! Where somebody stands, as told over what is known.

use super::timeline::{Held, Place, Timeline};
use super::{LATER, Planning, fault, no_day};
use crate::fault::Fault;
use crate::plan::{Standing, What};
use crate::told::{Tells, Told};
use cordee_domain::Ix;
use cordee_domain::history::{Day, History, Name, Names};
use std::sync::Arc;

impl<'g> Planning<'_, 'g> {
    /// Where somebody stands, as told over what is known; blank cells keep what is known.
    fn told(&mut self, row: &Told<'g>, known: Option<&Standing>) -> Option<Standing> {
        let level = match row.level {
            Some(level) => Some(self.name(level)),
            None => known.map(|it| Arc::clone(&it.level)),
        };
        Some(Standing {
            level: level?,
            team: self.over(row.team, known.and_then(|it| it.team.as_ref())),
            manager: self.over(row.manager, known.and_then(|it| it.manager.as_ref())),
            zone: self.over(row.zone, known.and_then(|it| it.zone.as_ref())),
        })
    }

    fn over(&mut self, told: Tells<&'g str>, known: Option<&Arc<str>>) -> Option<Arc<str>> {
        match told {
            Tells::Nothing => known.cloned(),
            Tells::None => None,
            Tells::Is(text) => Some(self.name(text)),
        }
    }

    pub(super) fn position(
        &mut self,
        row: &Told<'g>,
        left: Option<Day>,
        positions: &mut Timeline<Standing>,
    ) -> Result<Vec<What>, Fault> {
        let on = self.compared_on();
        let place = positions.place(row.since, on);
        let known = positions.at(place).cloned();
        let Some(at) = self.told(row, known.as_ref().map(|it| &it.what)) else {
            if row.pay.is_some() && row.level.is_none() && !tells_position(row) {
                return Err(
                    fault(row, "nothing is known of them, and the row tells only pay")
                        .help("import where people stand first"),
                );
            }
            return Err(
                fault(row, "no title and no level stands here, and none is known")
                    .help("a blank cell keeps what is known; of somebody new it must be filled"),
            );
        };
        let mut changes = Vec::new();
        let first = left.and(row.hired);
        let from = match place {
            Place::Nowhere => row.since.or(first).or(self.on).ok_or_else(|| no_day(row))?,
            Place::At(_) => {
                let Some(known) = known.as_ref() else {
                    return Ok(changes);
                };
                let day = on.or(row.since);
                let is_back = left.is_none() && day.is_some_and(|day| day > known.until);
                if known.what == at && !is_back {
                    return Ok(end(left, positions));
                }
                self.begin(row, known, positions.is_last(place), left)?
            }
        };
        let corrects = known.filter(|it| it.from == from && matches!(place, Place::At(_)));
        if corrects.is_none()
            && let Some(end) = positions.cut(from)
        {
            changes.push(What::Ends {
                began: end.0,
                until: end.1,
            });
        }
        if let Some(left) = left
            && left < from
        {
            return Err(fault(
                row,
                format!("they left on {left}, before their position began on {from}"),
            )
            .help("days must be in order"));
        }
        positions.put(from, left.unwrap_or(Day::OPEN), at.clone());
        changes.push(What::Stands {
            from,
            until: left,
            at,
            corrects: corrects.map(|it| Box::new(it.what)),
        });
        Ok(changes)
    }

    /// The day from which a change holds.
    fn begin(
        &mut self,
        row: &Told<'_>,
        known: &Held<Standing>,
        is_last: bool,
        left: Option<Day>,
    ) -> Result<Day, Fault> {
        match (row.since, self.on) {
            (Some(since), _) if since == known.from => Ok(since),
            (Some(since), _) if since > known.from && is_last => Ok(since),
            (since, on) if !is_last => {
                let day = since.or(on).unwrap_or(known.from);
                let what = format!("something else is known of {day}, and of later days");
                Err(fault(row, what).help(LATER))
            }
            (_, Some(on)) if on >= known.from && known.until >= on => {
                self.on_the_day += u64::from(row.since.is_some() && on > known.from);
                Ok(on)
            }
            (_, Some(on)) if on > known.until => Ok(on),
            (_, Some(on)) => Err(fault(
                row,
                format!("the export is of {on}, and a position since {} is known", known.from),
            )
            .help("an older export can't change what is known of later days")),
            (Some(since), None) => Err(fault(
                row,
                format!("it holds since {since}, and another position since {} is known", known.from),
            )
            .help("days are out of order; state the day of the export with `--on`, and the change is taken from then on")),
            (None, None) => left.map_or_else(|| Err(no_day(row)), |_| Ok(known.from)),
        }
    }
}

fn tells_position(row: &Told<'_>) -> bool {
    row.team != Tells::Nothing || row.manager != Tells::Nothing || row.hired.is_some()
}

/// Somebody who stands where they stood, and has perhaps left.
fn end(left: Option<Day>, positions: &mut Timeline<Standing>) -> Vec<What> {
    let ended = left.and_then(|left| Some((positions.end_last(left)?, left)));
    let ends = ended.map(|(began, until)| What::Ends { began, until });
    ends.into_iter().collect()
}

pub(super) fn standing(history: &History, held: cordee_domain::history::Held) -> Standing {
    let text = |names: &Names, ix: Option<Ix<Name>>| ix.map(|ix| Arc::from(names.get(ix)));
    Standing {
        level: Arc::from(history.rung(held).id.as_str()),
        team: text(&history.teams, held.team),
        manager: text(&history.names, held.manager),
        zone: text(&history.zones, held.zone),
    }
}
