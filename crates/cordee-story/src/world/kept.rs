//! The world as a history: what an organisation keeps of its people.

use super::{Person, World};
use cordee_domain::history::{Departure, History, Record, Recorded, Records, TooManyNames};
use cordee_domain::{PersonId, TeamId};
use std::collections::BTreeMap;

impl World<'_> {
    /// Everything that has happened so far, as a history. People are named by their numbers.
    pub fn history(&self) -> Result<Recorded, TooManyNames> {
        let teams: BTreeMap<TeamId, String> = self
            .teams
            .iter()
            .map(|(id, team)| (*id, team.name.clone()))
            .collect();
        let people: Vec<Record> = self
            .people
            .iter()
            .map(|(id, person)| self.record(*id, person))
            .collect();
        History::of_records(&Records {
            frameworks: &[self.framework],
            teams: &teams,
            people: &people,
            today: self.today,
        })
    }

    fn record(&self, id: PersonId, person: &Person) -> Record {
        let theirs = self.cases.values();
        let theirs = theirs.filter(|it| it.proposal.person == id);
        let last_day = person.left.and_then(|it| it.yesterday().ok());
        Record {
            person: id,
            sex: person.sex,
            hired: None,
            positions: person.career.positions().to_vec(),
            trainings: person.trainings.clone(),
            cases: theirs.cloned().collect(),
            left: last_day.map(|it| (it, Departure::NotRecorded)),
        }
    }
}
