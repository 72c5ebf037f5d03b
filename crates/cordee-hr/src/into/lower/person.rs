//! What is done with one person.

use super::Lowering;
use crate::into::IntoAsked;
use crate::plan::{Change, Standing, What};
use cordee_domain::history::{Day, Departure};
use cordee_domain::import::{Deed, Joins, Kept, Known, Place, Told};
use cordee_domain::{LevelId, Money, PersonId, Slug};
use jiff::civil::Date;

/// Somebody of whom something is told.
struct Person<'p> {
    id: PersonId,
    known: Option<&'p Known>,
    joins: Option<Joins>,
}

/// Why nothing is done with somebody.
enum Stop {
    /// It was counted and said.
    Said,
    /// A fault: what is wrong, and what to do.
    Fault(String, String),
}

impl<'p> Lowering<'p> {
    pub(super) fn person(&mut self, group: &'p [Change], asked: &mut IntoAsked<'_>) {
        let Some(first) = group.first() else { return };
        let Some(person) = self.find(&first.who) else {
            return;
        };
        if person.known.is_some_and(|it| !it.may.position) {
            self.repairs.not_theirs += 1;
            self.counts.skipped += 1;
            return;
        }
        let deeds = match self.deeds(&person, group, asked) {
            Ok(deeds) => deeds,
            Err(Stop::Said) => {
                self.counts.faulty += 1;
                return;
            }
            Err(Stop::Fault(what, help)) => return self.fault(first, &what, &help),
        };
        if let Some(known) = person.known {
            match changed(known, &deeds, asked.today) {
                Ok(false) => {
                    self.counts.unchanged += 1;
                    return;
                }
                Ok(true) => self.counts.changed += 1,
                Err((what, help)) => return self.fault(first, &what, help),
            }
        } else {
            self.counts.new += 1;
            self.keys.push((first.who.to_string(), person.id));
        }
        for change in group {
            let is_done = match change.what {
                What::Paid { .. } => deeds.iter().any(|it| matches!(it, Deed::Paid { .. })),
                What::Is { .. } => deeds.iter().any(|it| matches!(it, Deed::Recorded { .. })),
                _ => true,
            };
            if is_done {
                let sort = std::mem::discriminant(&change.what);
                self.done.insert((std::sync::Arc::clone(&change.who), sort));
            }
        }
        self.joined.push(Told {
            person: person.id,
            row: first.row,
            joins: person.joins,
            deeds,
        });
    }

    fn find(&self, key: &str) -> Option<Person<'p>> {
        if self.who.faulty.contains(key) {
            return None;
        }
        if let Some(id) = self.who.known.get(key) {
            let known = self.people.get(id).copied();
            return known.map(|known| Person {
                id: *id,
                known: Some(known),
                joins: None,
            });
        }
        self.new.get(key).map(|(id, joins)| Person {
            id: *id,
            known: None,
            joins: Some(joins.clone()),
        })
    }

    fn deeds(
        &mut self,
        person: &Person<'p>,
        group: &[Change],
        asked: &mut IntoAsked<'_>,
    ) -> Result<Vec<Deed>, Stop> {
        let mut deeds = Vec::new();
        let mut team = None;
        for (nth, change) in group.iter().enumerate() {
            let next = group.get(nth + 1).map(|it| &it.what);
            match &change.what {
                What::Stands {
                    from, until, at, ..
                } => {
                    let at = self.place(person, change, at, (*from, asked))?;
                    team = at.team;
                    deeds.push(Deed::Stands {
                        from: date(*from)?,
                        until: until.map(date).transpose()?,
                        at,
                    });
                }
                What::Ends { began, until } if !goes_on(*until, next) => deeds.push(Deed::Ends {
                    began: date(*began)?,
                    until: date(*until)?,
                }),
                // A position and a pay end by themselves when the next begins.
                What::Ends { .. } | What::PayEnds { .. } => {}
                What::Is { person: is, .. } => {
                    if person.known.is_none_or(|it| it.may.recorded) {
                        deeds.push(Deed::Recorded {
                            sex: is.sex,
                            hired: is.hired.map(date).transpose()?,
                        });
                    } else {
                        self.repairs.recorded += 1;
                    }
                }
                What::Paid { from, pay, .. } => {
                    let may_pay = match person.known {
                        Some(known) => known.may.pay,
                        None => team.is_some_and(|team| self.teams.may_pay(team)),
                    };
                    if may_pay {
                        deeds.push(Deed::Paid {
                            from: date(*from)?,
                            pay: Money {
                                minor: pay.base_minor,
                                currency: pay.currency,
                            },
                        });
                    } else {
                        self.repairs.pay += 1;
                    }
                }
                What::Left { on, how, .. } => {
                    if person.known.is_some_and(|it| !it.may.leaving) {
                        return Err(stop(
                            "you may not end their access",
                            "ask those who keep their record",
                        ));
                    }
                    self.repairs.how_left += u64::from(*how != Departure::NotRecorded);
                    deeds.push(Deed::Left { on: date(*on)? });
                }
            }
        }
        Ok(deeds)
    }

    fn place(
        &mut self,
        person: &Person<'p>,
        change: &Change,
        at: &Standing,
        (from, asked): (Day, &mut IntoAsked<'_>),
    ) -> Result<Place, Stop> {
        let before = person.known.and_then(|it| before(it, from));
        let team_before = before.as_ref().and_then(|it| it.team);
        let team = match at.team.as_deref() {
            Some(name) => {
                let found = self
                    .teams
                    .find(name, team_before, change.row, &mut *asked.number);
                Some(found.ok_or(Stop::Said)?)
            }
            None if before.is_some() && team_before.is_none() => None,
            None => {
                self.repairs.no_team += 1;
                Some(self.teams.into)
            }
        };
        Ok(Place {
            level: LevelId(slug(&at.level)?),
            team,
            manager: self.manager(at, before.as_ref().and_then(|it| it.manager), asked.today),
            zone: match at.zone.as_deref() {
                Some(name) => Some(self.zones.find(name, change.row).ok_or(Stop::Said)?),
                None => None,
            },
        })
    }

    /// Who leads them; nobody who has left, unless they did already.
    fn manager(
        &mut self,
        at: &Standing,
        before: Option<PersonId>,
        today: Date,
    ) -> Option<PersonId> {
        let name = at.manager.as_deref()?;
        let here = self.who.called(name);
        let new = self.new.get(name).map(|it| it.0);
        let Some(manager) = here.or(new) else {
            self.repairs.manager_not_here += 1;
            return None;
        };
        let has_left = self
            .people
            .get(&manager)
            .is_some_and(|it| it.has_left(today));
        if before != Some(manager) && (has_left || self.leavers.contains(name)) {
            self.repairs.manager_left += 1;
            return None;
        }
        Some(manager)
    }
}

/// Whether what ends goes on elsewhere on the next day.
fn goes_on(until: Day, next: Option<&What>) -> bool {
    matches!(next, Some(What::Stands { from, .. }) if until.next() == Some(*from))
}

/// Where somebody stood on a day, or last before it.
fn before(known: &Known, from: Day) -> Option<Place> {
    let begun = known.positions.iter();
    let begun = begun.filter(|it| Day::from(it.position.from) <= from);
    let last = begun.max_by_key(|it| it.position.from);
    last.map(|it| Place::of(&it.position))
}

/// Whether anything of somebody changes; or why it can't.
fn changed(known: &Known, deeds: &[Deed], today: Date) -> Result<bool, (String, &'static str)> {
    let comes_back = |it: &Deed| matches!(it, Deed::Stands { until: None, .. });
    if known.has_left(today) && deeds.iter().any(comes_back) {
        let what = "they have left, and the export says that they are here".to_owned();
        return Err((what, "give them access again on their record, then import"));
    }
    let before = known.kept();
    let mut after: Kept = before.clone();
    after.follow(known.id, deeds);
    if after == before {
        return Ok(false);
    }
    let leaves = deeds.iter().any(|it| matches!(it, Deed::Left { .. }));
    let decided = known.positions.iter().filter(|it| it.is_decided && !leaves);
    for held in decided {
        let place = Place::of(&held.position);
        let stays =
            |it: &cordee_domain::Position| it.from == held.position.from && Place::of(it) == place;
        if !after.positions.iter().any(stays) {
            let what = format!(
                "a move that was decided in a case begins on {}; it can't be written over",
                held.position.from
            );
            return Err((what, "mend the row, or leave it out"));
        }
    }
    Ok(true)
}

fn date(day: Day) -> Result<Date, Stop> {
    let date = day.date().filter(|it| (1900..=2999).contains(&it.year()));
    date.ok_or_else(|| stop("a day lies out of all years", "look at the days of the row"))
}

fn slug(level: &str) -> Result<Slug, Stop> {
    Slug::new(level).map_err(|_| stop("their level has no name that can be kept", "name another"))
}

fn stop(what: &str, help: &str) -> Stop {
    Stop::Fault(what.to_owned(), help.to_owned())
}
