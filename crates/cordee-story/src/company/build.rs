//! Planning the company: from the top down, so that whoever leads is there first.

use super::{Company, House, Lent, Member, Part, TeamPlan};
use crate::chance::Chance;
use crate::ladder::{CraftLadder, Ladder};
use crate::shape::{
    AreaShape, CRAFTS, CraftShape, GRADES, MEMBERS, MEMBERS_OF_A_LENDER, MEMBERS_OF_A_LENT,
};
use cordee_domain::{LevelId, PersonId, TeamId};
use jiff::ToSpan;
use jiff::civil::Date;

/// The company, as it is on its first day in the story, with everyone who comes later.
pub(crate) fn build(ladder: &Ladder, first_day: Date, today: Date, seed: u64) -> Option<Company> {
    let mut builder = Builder {
        ladder,
        first_day,
        chance: Chance::new(seed, "company"),
        deck: Vec::new(),
        company: Company {
            teams: Vec::new(),
            members: Vec::new(),
            lents: Vec::new(),
            house: House::default(),
        },
    };
    builder.house()?;
    for (craft, shape) in CRAFTS.iter().enumerate() {
        builder.craft(craft, shape)?;
    }
    let mut company = builder.company;
    super::joining::plan(&mut company, ladder, (first_day, today), seed);
    Some(company)
}

struct Builder<'a> {
    ladder: &'a Ladder,
    first_day: Date,
    chance: Chance,
    deck: Vec<usize>,
    company: Company,
}

/// Where somebody is put.
#[derive(Clone)]
struct Place {
    part: Part,
    craft: usize,
    team: TeamId,
    manager: Option<PersonId>,
    level: LevelId,
    grade: usize,
    zone: usize,
}

impl Builder<'_> {
    fn next_person(&self) -> PersonId {
        PersonId(self.company.members.len() as u64 + 1)
    }

    fn team(&mut self, name: &'static str, within: Option<TeamId>, lead: PersonId) -> TeamId {
        let id = TeamId(self.company.teams.len() as u64 + 1);
        self.company.teams.push(TeamPlan {
            id,
            name,
            within,
            lead,
        });
        id
    }

    fn person(&mut self, place: Place) -> PersonId {
        let person = self.next_person();
        let most = 5 + i32::try_from(place.grade).unwrap_or(1);
        let days = self.chance.between(40, 365 * most / 2);
        let since = self.first_day.saturating_sub(days.days());
        self.company.members.push(Member {
            person,
            part: place.part,
            craft: place.craft,
            team: place.team,
            manager: place.manager,
            level: place.level,
            grade: place.grade,
            zone: place.zone,
            since,
            joins: None,
            leaves: None,
            is_reserved: false,
            name: None,
        });
        person
    }

    fn craft_ladder(&self, craft: usize) -> Option<&CraftLadder> {
        self.ladder.craft(CRAFTS.get(craft)?.craft)
    }

    fn individual(&self, craft: usize, grade: usize) -> Option<(LevelId, usize)> {
        let ladder = self.craft_ladder(craft)?;
        let level = ladder.at(grade)?;
        let grade = ladder.grade_of(&level)?;
        Some((level, grade))
    }

    /// The three who lead the whole, the directors, and the offices.
    fn house(&mut self) -> Option<()> {
        let executive = self.ladder.executive()?;
        let director = self.ladder.director()?;
        let lead = |level: &LevelId, grade, team, manager| Place {
            part: Part::Director,
            craft: 0,
            team,
            manager,
            level: level.clone(),
            grade,
            zone: 0,
        };
        let first = self.next_person();
        let root = self.team("The Ropewalk", None, first);
        let offices = self.team("House Offices", Some(root), PersonId(first.0 + 1));
        let table = self.team("The Long Table", Some(root), PersonId(first.0 + 2));
        let top: Vec<PersonId> = [root, offices, table]
            .into_iter()
            .map(|team| self.person(lead(&executive, 7, team, None)))
            .collect();
        let [of_all, of_offices, of_the_table] = top.as_slice() else {
            return None;
        };
        self.company.house.leaders.clone_from(&top);
        let (of_all, of_offices, of_the_table) = (*of_all, *of_offices, *of_the_table);
        for _ in 0..2 {
            self.person(lead(&director, 6, root, Some(of_all)));
        }
        let of_people = self.next_person();
        let people = self.team("People Office", Some(offices), of_people);
        self.person(lead(&director, 6, people, Some(of_offices)));
        for craft in [2, 3] {
            self.expert((Part::Shaper, craft, 6), root, of_all)?;
        }
        for craft in 0..CRAFTS.len() {
            self.expert((Part::Summit, craft, 7), table, of_the_table)?;
        }
        self.offices((people, of_people), (offices, of_offices))
    }

    /// The offices of the house are kept by people of the crafts, who have a role beside it.
    fn offices(
        &mut self,
        (people, of_people): (TeamId, PersonId),
        (offices, of_offices): (TeamId, PersonId),
    ) -> Option<()> {
        for (craft, grade) in [(1, 5), (0, 4), (2, 4), (3, 4)] {
            let person = self.expert((Part::House, craft, grade), people, of_people)?;
            self.company.house.operations.push(person);
        }
        for (craft, grade) in [(1, 5), (3, 4), (2, 5), (0, 4)] {
            let person = self.expert((Part::House, craft, grade), people, of_people)?;
            self.company.house.partners.push(person);
        }
        for (craft, grade) in [(3, 5), (1, 4)] {
            let person = self.expert((Part::House, craft, grade), offices, of_offices)?;
            self.company.house.pay.push(person);
        }
        let administrator = self.expert((Part::House, 0, 5), offices, of_offices)?;
        self.company.house.administrator = Some(administrator);
        let auditor = self.expert((Part::House, 3, 6), offices, of_offices)?;
        self.company.house.auditor = Some(auditor);
        Some(())
    }

    fn expert(
        &mut self,
        (part, craft, grade): (Part, usize, usize),
        team: TeamId,
        manager: PersonId,
    ) -> Option<PersonId> {
        let (level, grade) = self.individual(craft, grade)?;
        Some(self.person(Place {
            part,
            craft,
            team,
            manager: Some(manager),
            level,
            grade,
            zone: 0,
        }))
    }

    fn craft(&mut self, craft: usize, shape: &CraftShape) -> Option<()> {
        self.deck.clear();
        // The two directors of the crafts come right after the three who lead the whole.
        let director = PersonId(4 + shape.director as u64);
        let team = self.team(shape.name, Some(Company::ROOT), director);
        for _ in 0..shape.shapers {
            self.expert((Part::Shaper, craft, 6), team, director)?;
        }
        for area in shape.areas {
            self.area(craft, area, (team, director))?;
        }
        Some(())
    }

    fn area(
        &mut self,
        craft: usize,
        area: &AreaShape,
        (within, director): (TeamId, PersonId),
    ) -> Option<()> {
        let manager = self.next_person();
        let team = self.team(area.name, Some(within), manager);
        let ladder = self.craft_ladder(craft)?;
        let (upper, lower) = (ladder.manager()?, ladder.lead()?);
        let place = |part, level: &LevelId, grade, team, manager| Place {
            part,
            craft,
            team,
            manager: Some(manager),
            level: level.clone(),
            grade,
            zone: area.zone,
        };
        self.person(place(Part::Manager, &upper, 5, team, director));
        for (position, name) in area.teams.iter().enumerate() {
            let lead = self.next_person();
            let own = self.team(name, Some(team), lead);
            self.person(place(Part::Lead, &lower, 4, own, manager));
            let lent = area.lent.get(position);
            let members = match lent {
                Some(_) => MEMBERS_OF_A_LENDER,
                None => self.chance.between(MEMBERS.0, MEMBERS.1),
            };
            self.practitioners((craft, area.zone), own, lead, members)?;
            if let Some(name) = lent {
                let lent = self.team(name, Some(team), lead);
                self.practitioners((craft, area.zone), lent, lead, MEMBERS_OF_A_LENT)?;
                self.company.lents.push(Lent {
                    team: lent,
                    craft,
                    lender: lead,
                    manager,
                });
            }
        }
        Some(())
    }

    fn practitioners(
        &mut self,
        (craft, zone): (usize, usize),
        team: TeamId,
        manager: PersonId,
        how_many: i32,
    ) -> Option<()> {
        for _ in 0..how_many {
            let grade = self.grade();
            let (level, grade) = self.individual(craft, grade)?;
            self.person(Place {
                part: Part::Practitioner,
                craft,
                team,
                manager: Some(manager),
                level,
                grade,
                zone,
            });
        }
        Some(())
    }

    /// The next grade of a deck in which each grade stands as often as it should: chance decides
    /// who stands where, and not how many there are.
    fn grade(&mut self) -> usize {
        if self.deck.is_empty() {
            let shares = GRADES.iter().zip(1..);
            self.deck = shares
                .flat_map(|(share, grade)| vec![grade; *share])
                .collect();
            self.chance.shuffle(&mut self.deck);
        }
        self.deck.pop().unwrap_or(3)
    }
}
