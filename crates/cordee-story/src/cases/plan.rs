//! Who has which case, and when.

use super::courses::{About, Course, all};
use super::{CasePlan, Scene};
use crate::cast::{Members, Named};
use crate::chance::Chance;
use crate::company::{Company, Member, Part};
use crate::days::workday;
use crate::ladder::Ladder;
use crate::shape::CRAFTS;
use cordee_domain::{CaseId, LevelId, MoveKind, PersonId, Slug};
use jiff::ToSpan;
use jiff::civil::Date;

/// The plan of every case. Those who have one are reserved for it.
pub(crate) fn plan(
    company: &mut Company,
    cast: &Members,
    ladder: &Ladder,
    today: Date,
    seed: u64,
) -> Vec<CasePlan> {
    let mut numbers = Chance::new(seed, "cases");
    let courses = all().into_iter();
    courses
        .filter_map(|course| {
            let id = CaseId(numbers.lasting_number());
            one(company, cast, ladder, (id, course, today))
        })
        .collect()
}

fn one(
    company: &mut Company,
    cast: &Members,
    ladder: &Ladder,
    (id, course, today): (CaseId, Course, Date),
) -> Option<CasePlan> {
    let person = match course.of {
        Some(named) => cast.person(named)?,
        None => candidate(company, course.about)?,
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

fn candidate(company: &mut Company, about: About) -> Option<PersonId> {
    let lents: Vec<_> = company.lents.iter().map(|it| it.team).collect();
    let practises = |it: &Member| it.part == Part::Practitioner && !lents.contains(&it.team);
    match about {
        About::Crossing { craft, .. } => {
            company.reserve(|it| practises(it) && it.craft == craft && it.grade == 4)
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
