//! The first day: teams, people, who leads, who has which role.

use super::{Company, Member};
use crate::ladder::{Ladder, pay_at, range};
use crate::names::{Names, address, sex_of};
use crate::shape::CRAFTS;
use crate::teller::Teller;
use crate::{Deed, RoleName};
use cordee_domain::{Lang, PersonId, Position, TeamId};

/// Tells the first day.
pub(crate) fn found(teller: &mut Teller<'_>, company: &Company, ladder: &Ladder, seed: u64) {
    let mut names = Names::new(seed);
    for member in &company.members {
        if let Some(name) = member.name {
            names.take(name);
        }
    }
    let by = company.house.operations.first().copied();
    let by = by.unwrap_or(PersonId(1));
    for team in &company.teams {
        teller.tell(
            by,
            Deed::AddTeam {
                id: team.id,
                name: team.name.to_owned(),
                within: team.within,
            },
        );
    }
    let names: Vec<String> = company
        .members
        .iter()
        .map(|it| it.name.map_or_else(|| names.next(), str::to_owned))
        .collect();
    for (member, name) in company.members.iter().zip(&names) {
        if member.joins.is_none() {
            arrive(teller, (by, member), name, ladder);
        }
    }
    for team in &company.teams {
        let lead = team.lead;
        teller.tell(
            by,
            Deed::LeadTeam {
                team: team.id,
                by: lead,
            },
        );
    }
    grant(teller, company);
    teller.names = names;
}

/// Somebody is here from now on.
pub(crate) fn arrive(
    teller: &mut Teller<'_>,
    (by, member): (PersonId, &Member),
    name: &str,
    ladder: &Ladder,
) {
    let zone = ladder.zones.get(member.zone).cloned();
    let range = zone
        .as_ref()
        .and_then(|zone| range(teller.world.framework(), &member.level, zone));
    let most = if member.joins.is_some() { 45 } else { 85 };
    let hundredths = teller.chance.between(8, most);
    // The cast read in the language of whoever steps into their place.
    let drawn = if member.name.is_some() {
        9
    } else {
        teller.chance.below(10)
    };
    let language = match drawn {
        0..3 => Lang::new("de").ok(),
        3..5 => Lang::new("fr").ok(),
        5 => Some(Lang::EN),
        _ => None,
    };
    let team = Some(member.team);
    let lead = teller
        .world
        .teams()
        .get(&member.team)
        .and_then(|it| it.lead);
    let manager = if member.joins.is_some() {
        lead
    } else {
        member.manager
    };
    teller.tell(
        by,
        Deed::AddPerson {
            person: member.person,
            name: name.to_owned(),
            email: address(name),
            language,
            sex: sex_of(member.person, name),
            position: Position {
                person: member.person,
                level: member.level.clone(),
                team,
                manager,
                zone,
                pay: range.map(|range| pay_at(&range, hundredths)),
                from: member.since,
                until: None,
            },
        },
    );
}

/// The system administrator gives the roles, except their own.
fn grant(teller: &mut Teller<'_>, company: &Company) {
    let house = &company.house;
    let root = vec![Company::ROOT];
    let craft_team = |craft: usize| {
        let name = CRAFTS.get(craft).map(|it| it.name);
        let mut teams = company.teams.iter();
        let found = teams.find(|it| Some(it.name) == name && it.within == Some(Company::ROOT));
        found.map(|it| it.id).into_iter().collect::<Vec<TeamId>>()
    };
    let administrator = house.administrator.unwrap_or(PersonId(1));
    let first = house.leaders.first().copied().unwrap_or(PersonId(1));
    let mut give = |person: PersonId, role, teams| {
        let by = if person == administrator {
            first
        } else {
            administrator
        };
        teller.tell(
            by,
            Deed::Grant {
                person,
                role,
                teams,
            },
        );
    };
    for (position, person) in house.operations.iter().enumerate() {
        let teams = match position.checked_sub(1) {
            None => root.clone(),
            Some(0) => [craft_team(0), craft_team(1)].concat(),
            Some(other) => craft_team(other + 1),
        };
        give(*person, RoleName::PeopleOperations, teams);
    }
    for (craft, person) in house.partners.iter().enumerate() {
        give(*person, RoleName::PeoplePartner, craft_team(craft));
    }
    for person in &house.pay {
        give(*person, RoleName::PayAdministrator, root.clone());
    }
    if let Some(person) = house.pay.last() {
        give(*person, RoleName::PeopleOperations, root.clone());
    }
    for person in &house.leaders {
        give(*person, RoleName::Leadership, Vec::new());
    }
    let mut others = vec![
        (house.administrator, RoleName::SystemAdministrator),
        (house.auditor, RoleName::Auditor),
    ];
    others.push((house.representative, RoleName::WorkersRepresentative));
    for (person, role) in others {
        if let Some(person) = person {
            give(person, role, Vec::new());
        }
    }
}
