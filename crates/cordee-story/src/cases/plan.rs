//! Who has which case, and when.

use super::courses::{About, Course, all};
use super::{CasePlan, Scene};
use crate::cast::{Members, Named};
use crate::chance::Chance;
use crate::company::{Company, Member, Part};
use crate::days::workday;
use crate::ladder::Ladder;
use crate::shape::CRAFTS;
use cordee_domain::{CaseId, LevelId, MoveKind, PersonId, Slug, TeamId};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The plan of every case. Those who have one are reserved for it.
pub(crate) fn plan(
    company: &mut Company,
    cast: &Members,
    ladder: &Ladder,
    today: Date,
    seed: u64,
) -> Vec<CasePlan> {
    let mut numbers = Chance::new(seed, "cases");
    let of_trial = cast
        .person(Named::OnTrial)
        .and_then(|it| company.member(it));
    let mut crossed: BTreeSet<TeamId> = of_trial.map(|it| it.team).into_iter().collect();
    // Those that the cast have part in come first: whoever else there is, these are told.
    let mut courses = all();
    courses.sort_by_key(|it| it.of.is_none() && it.sits.is_none());
    let courses = courses.into_iter();
    courses
        .filter_map(|course| {
            let id = CaseId(numbers.lasting_number());
            one(company, cast, ladder, (id, course, today), &mut crossed)
        })
        .collect()
}

fn one(
    company: &mut Company,
    cast: &Members,
    ladder: &Ladder,
    (id, course, today): (CaseId, Course, Date),
    crossed: &mut BTreeSet<TeamId>,
) -> Option<CasePlan> {
    let person = match course.of {
        Some(named) => cast.person(named)?,
        None => candidate(company, &course, crossed)?,
    };
    let member = company.member(person)?;
    let own = ladder.craft(CRAFTS.get(member.craft)?.craft)?;
    let (kind, to): (MoveKind, LevelId) = match course.about {
        About::Crossing { .. } => (MoveKind::Cross, own.lead()?),
        About::Advance { .. } | About::Mastery { .. } => {
            (MoveKind::Advance, own.above(&member.level)?)
        }
        About::Switch { to, .. } => (MoveKind::Switch, Slug::new(to).ok()?.into()),
    };
    let lent = match course.about {
        About::Crossing { craft, lent } => {
            let mut lents = company.lents.iter().filter(|it| it.craft == craft);
            Some(*lents.nth(lent)?)
        }
        _ => None,
    };
    Some(CasePlan {
        id,
        person,
        kind,
        to,
        craft: member.craft,
        lent,
        sits: course
            .sits
            .and_then(|named| Some((cast.person(named)?, named))),
        scenes: dates(&course, today),
    })
}

fn dates(course: &Course, today: Date) -> Vec<(Date, Scene)> {
    let begins = today.saturating_sub(course.ago.days());
    let scenes = course.scenes.iter();
    let dated = scenes.map(|(days, scene)| (workday(begins.saturating_add(days.days())), *scene));
    dated.filter(|(on, _)| *on <= today).collect()
}

/// Somebody for whom nothing else is planned; for a crossing that is made, one from each team, so
/// that none is left with too few.
fn candidate(
    company: &mut Company,
    course: &Course,
    crossed: &mut BTreeSet<TeamId>,
) -> Option<PersonId> {
    let lents: Vec<_> = company.lents.iter().map(|it| it.team).collect();
    let practises = |it: &Member| it.part == Part::Practitioner && !lents.contains(&it.team);
    let is_made = course.scenes.iter().any(|it| it.1 == Scene::TakeEffect);
    match course.about {
        About::Crossing { craft, .. } => {
            let found = company.reserve(|it| {
                let may_go = !is_made || !crossed.contains(&it.team);
                practises(it) && it.craft == craft && it.grade == 4 && may_go
            })?;
            let team = company.member(found).map(|it| it.team);
            crossed.extend(team.filter(|_| is_made));
            Some(found)
        }
        About::Advance { craft, grade } | About::Switch { craft, grade, .. } => {
            company.reserve(|it| practises(it) && it.craft == craft && it.grade == grade)
        }
        About::Mastery { craft } => {
            company.reserve(|it| it.part == Part::Shaper && it.craft == craft)
        }
    }
}

impl CasePlan {
    /// The day of the next scene of this sort after the one at `position`.
    pub(super) fn next(&self, position: usize, wanted: Scene) -> Option<Date> {
        let mut later = self.scenes.iter().skip(position + 1);
        later.find(|(_, scene)| *scene == wanted).map(|(on, _)| *on)
    }

    /// Whether somebody of the cast sits on the panel, and where.
    pub(super) fn sits_as(&self, named: Named) -> Option<PersonId> {
        self.sits.filter(|it| it.1 == named).map(|it| it.0)
    }
}
