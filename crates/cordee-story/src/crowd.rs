//! A much larger organisation, for tests of load: people, positions, teams, a few cases, and
//! hardly any words. Everything follows from a person's place in a row, so that a hundred
//! thousand people need no more memory than one.

mod few_cases;

use crate::chance::Chance;
use crate::ladder::{CraftLadder, Ladder, pay_at, range};
use crate::names::{numbered, sex_of};
use crate::{Deed, Happening, RoleName};
use cordee_domain::{ContentHash, Framework, LevelId, PersonId, Position, TeamId, ZoneId};
use jiff::ToSpan;
use jiff::civil::Date;

/// How many each lead leads.
const SPAN: usize = 7;

/// How many have an office of the house. They are the last in the row.
const OFFICES: [RoleName; 7] = [
    RoleName::PeopleOperations,
    RoleName::PeopleOperations,
    RoleName::PayAdministrator,
    RoleName::PeoplePartner,
    RoleName::Auditor,
    RoleName::WorkersRepresentative,
    RoleName::SystemAdministrator,
];

/// What happens in an organisation of so many `people` up to `today`: all of them come on the
/// first day; then about three cases for each hundred begin, and stand in five different states.
///
/// Below a hundred people there are no cases.
pub fn crowd(
    framework: &Framework,
    today: Date,
    seed: u64,
    people: usize,
) -> impl Iterator<Item = Happening> + use<'_> {
    let crowd = Crowd::new(framework, today, seed, people);
    let steps = crowd.as_ref().map_or(0, Crowd::steps);
    let told = move |nth| crowd.as_ref().map_or_else(Vec::new, |it| it.step(nth));
    (0..steps).flat_map(told)
}

struct Crowd<'f> {
    framework: &'f Framework,
    version: ContentHash,
    ladder: Ladder,
    director: LevelId,
    executive: LevelId,
    today: Date,
    first_day: Date,
    seed: u64,
    people: usize,
}

impl<'f> Crowd<'f> {
    fn new(framework: &'f Framework, today: Date, seed: u64, people: usize) -> Option<Self> {
        let ladder = Ladder::of(framework)?;
        Some(Self {
            framework,
            version: ContentHash::of(framework),
            director: ladder.director()?,
            executive: ladder.executive()?,
            ladder,
            today,
            first_day: today.saturating_sub(1.years()),
            seed,
            people,
        })
    }

    /// How many steps there are: everyone comes, roles are given, cases are told.
    fn steps(&self) -> usize {
        self.people + OFFICES.len() + self.cases()
    }

    fn step(&self, nth: usize) -> Vec<Happening> {
        match nth.checked_sub(self.people) {
            None => self.arrival(nth),
            Some(nth) => match nth.checked_sub(OFFICES.len()) {
                None => self.grant(nth),
                Some(nth) => self.case(nth),
            },
        }
    }

    /// How many lead. They are the first in the row.
    fn leads(&self) -> usize {
        self.people.saturating_sub(2) / SPAN + 1
    }

    fn person(place: usize) -> PersonId {
        PersonId(place as u64 + 1)
    }

    /// The place of whoever leads the one at `place`.
    fn above(place: usize) -> Option<usize> {
        Some(place.checked_sub(1)? / SPAN)
    }

    /// The team that the one at `place` is in: their own if they lead.
    fn team(&self, place: usize) -> TeamId {
        let lead = if place < self.leads() {
            place
        } else {
            Self::above(place).unwrap_or(0)
        };
        TeamId(lead as u64 + 1)
    }

    /// All below one of those near the top are of one craft.
    fn craft(&self, place: usize) -> Option<&CraftLadder> {
        let mut line = std::iter::successors(Some(place), |it| Self::above(*it));
        let near_top = line.find(|it| *it < SPAN * SPAN).unwrap_or(0);
        self.ladder
            .crafts
            .get(near_top % self.ladder.crafts.len().max(1))
    }

    fn zone(&self, place: usize) -> Option<&ZoneId> {
        self.ladder
            .zones
            .get(place / SPAN % self.ladder.zones.len().max(1))
    }

    fn chance(&self, place: usize) -> Chance {
        Chance::new(self.seed, &format!("crowd {place}"))
    }

    fn level(&self, place: usize) -> Option<LevelId> {
        let leads = self.leads();
        let first_led = place * SPAN + 1;
        let leads_those_who_lead = first_led < leads;
        let leads_managers = first_led * SPAN + 1 < leads;
        match place {
            0 => Some(self.executive.clone()),
            _ if leads_managers => Some(self.director.clone()),
            _ if leads_those_who_lead => self.craft(place)?.manager(),
            _ if place < leads => self.craft(place)?.lead(),
            _ => self.craft(place)?.at(1 + self.chance(place).below(5)),
        }
    }

    fn arrival(&self, place: usize) -> Vec<Happening> {
        let (Some(level), Some(zone)) = (self.level(place), self.zone(place)) else {
            return Vec::new();
        };
        let person = Self::person(place);
        let team = self.team(place);
        let leads = place < self.leads() && place * SPAN + 1 < self.people.max(2);
        let mut chance = self.chance(place);
        let range = range(self.framework, &level, zone);
        let days = chance.between(0, 3000);
        let (name, email) = numbered(&mut chance, place);
        let position = Position {
            person,
            level,
            team: Some(team),
            manager: Self::above(place).map(Self::person),
            zone: Some(zone.clone()),
            pay: range.map(|range| pay_at(&range, chance.between(5, 95))),
            from: self.first_day.saturating_sub(days.days()),
            until: None,
        };
        let mut deeds = Vec::new();
        if leads {
            deeds.push(Deed::AddTeam {
                id: team,
                name: format!("Team {}", team.0),
                within: Self::above(place).map(|above| self.team(above)),
            });
        }
        deeds.push(Deed::AddPerson {
            person,
            sex: sex_of(person, &name),
            name,
            email,
            language: None,
            position,
        });
        if leads {
            deeds.push(Deed::LeadTeam { team, by: person });
        }
        let by = Self::person(0);
        let on = self.first_day;
        deeds
            .into_iter()
            .map(|deed| Happening { on, by, deed })
            .collect()
    }

    /// Whoever has the office at this position.
    fn office(&self, position: usize) -> PersonId {
        Self::person(self.people.saturating_sub(position + 1))
    }

    fn grant(&self, position: usize) -> Vec<Happening> {
        let role = OFFICES
            .get(position)
            .filter(|_| self.people > OFFICES.len() * 2);
        let granted = role.map(|role| Happening {
            on: self.first_day,
            by: Self::person(0),
            deed: Deed::Grant {
                person: self.office(position),
                role: *role,
                teams: match role {
                    RoleName::PeopleOperations
                    | RoleName::PayAdministrator
                    | RoleName::PeoplePartner => vec![TeamId(1)],
                    _ => Vec::new(),
                },
            },
        });
        granted.into_iter().collect()
    }
}
