//! Who comes later than the story's first day, and who goes.

use super::{Company, Member, Part};
use crate::chance::Chance;
use crate::days::{days_between, monday};
use crate::ladder::Ladder;
use crate::shape::CRAFTS;
use cordee_domain::{PersonId, TeamId};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Plans joiners among those in teams, and leavers with those who follow them.
pub(super) fn plan(
    company: &mut Company,
    ladder: &Ladder,
    (first_day, today): (Date, Date),
    seed: u64,
) {
    let mut chance = Chance::new(seed, "joining");
    let days = days_between(first_day, today);
    let lents: Vec<_> = company.lents.iter().map(|it| it.team).collect();
    let mut room = room(company);
    let mut followers = Vec::new();
    for member in &mut company.members {
        let may_change = member.part == Part::Practitioner && !lents.contains(&member.team);
        let Some(room) = room.get_mut(&member.team) else {
            continue;
        };
        let drawn = chance.below(100);
        if !may_change || member.grade > 4 || *room == 0 || drawn >= 40 {
            continue;
        }
        *room -= 1;
        if drawn < 20 {
            let joins = monday(first_day.saturating_add(chance.between(20, days - 30).days()));
            begin_lower(member, ladder);
            member.joins = Some(joins);
            member.since = joins;
        } else {
            let leaves = first_day.saturating_add(chance.between(60, days - 10).days());
            member.leaves = Some(leaves);
            let from = monday(leaves.saturating_add(chance.between(20, 80).days()));
            followers.extend(follower(member, from, ladder).filter(|_| from < today));
        }
    }
    for mut follower in followers {
        follower.person = PersonId(company.members.len() as u64 + 1);
        company.members.push(follower);
    }
}

/// How many in each team may come later or go, so that enough are there on every day.
fn room(company: &Company) -> BTreeMap<TeamId, usize> {
    let mut sizes = BTreeMap::new();
    for member in &company.members {
        *sizes.entry(member.team).or_insert(0_usize) +=
            usize::from(member.part == Part::Practitioner);
    }
    let room = sizes.into_iter();
    room.map(|(team, size)| (team, size.saturating_sub(FEWEST)))
        .collect()
}

/// The fewest in a team; one more may be away, leading another.
const FEWEST: usize = 5;

/// Most who come begin one level lower than the place they take.
fn begin_lower(member: &mut Member, ladder: &Ladder) {
    let of_craft = CRAFTS
        .get(member.craft)
        .and_then(|it| ladder.craft(it.craft));
    let lower = of_craft.and_then(|it| {
        let level = it.at(member.grade.saturating_sub(1).max(1))?;
        Some((it.grade_of(&level)?, level))
    });
    if let Some((grade, level)) = lower {
        member.grade = grade;
        member.level = level;
    }
}

/// Somebody in place of whoever left, at the beginning of the craft or a little further on.
fn follower(of: &Member, from: Date, ladder: &Ladder) -> Option<Member> {
    let ladder = ladder.craft(CRAFTS.get(of.craft)?.craft)?;
    let level = ladder.at(of.grade.saturating_sub(1).max(1))?;
    Some(Member {
        person: of.person,
        part: Part::Practitioner,
        craft: of.craft,
        team: of.team,
        manager: of.manager,
        grade: ladder.grade_of(&level)?,
        level,
        zone: of.zone,
        since: from,
        joins: Some(from),
        leaves: None,
        is_reserved: false,
        name: None,
    })
}
