//! The story's world: what is so after everything that has happened.
//!
//! It follows one happening after the other and refuses what can't be: a second position on a
//! day, a circle of managers, pay outside the range, a case command that the domain refuses. The
//! story is made by it, and tests elsewhere can use it as the model to compare with. It knows
//! nothing of rights beyond what a case itself asks of whoever acts: that is `cordee-access`.

mod cases;
mod denied;
mod kept;
mod records;
mod standing;

pub use denied::Denied;

use crate::{Deed, Happening, RoleName};
use cordee_domain::case::{Case, Completed};
use cordee_domain::history::Sex;
use cordee_domain::{
    Aspiration, Career, CaseId, ContentHash, Evidence, EvidenceId, Framework, Lang, PersonId,
    Position, TeamId,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is so after everything that has happened.
#[derive(Clone, Debug)]
pub struct World<'f> {
    framework: &'f Framework,
    version: ContentHash,
    today: Date,
    teams: BTreeMap<TeamId, Team>,
    people: BTreeMap<PersonId, Person>,
    names: BTreeSet<String>,
    led: BTreeMap<PersonId, BTreeSet<PersonId>>,
    owners: BTreeMap<EvidenceId, PersonId>,
    asked: BTreeSet<(EvidenceId, PersonId)>,
    cases: BTreeMap<CaseId, Case>,
    grants: Vec<Granted>,
    stand_ins: Vec<StandingIn>,
}

/// A team.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Team {
    /// What it is called.
    pub name: String,
    /// The team it belongs to.
    pub within: Option<TeamId>,
    /// Who leads it.
    pub lead: Option<PersonId>,
}

/// Somebody who is here, or was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Where they are reached.
    pub email: String,
    /// The language they read in.
    pub language: Option<Lang>,
    /// Their sex, as recorded.
    pub sex: Sex,
    /// Where they have stood.
    pub career: Career,
    /// What they have been trained in.
    pub trainings: Vec<Completed>,
    /// What they have written down.
    pub evidence: Vec<Evidence>,
    /// What they have said they want, the latest last.
    pub aspirations: Vec<Aspiration>,
    /// The first day on which they were here no more, if they have left.
    pub left: Option<Date>,
}

/// A role that somebody has been given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Granted {
    /// Who.
    pub person: PersonId,
    /// Which.
    pub role: RoleName,
    /// The teams it reaches, each with all below it.
    pub teams: Vec<TeamId>,
}

/// Somebody who stands in for a manager.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StandingIn {
    /// For whom.
    pub for_manager: PersonId,
    /// Who stands in.
    pub by: PersonId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

impl<'f> World<'f> {
    /// A world in which nothing has happened.
    pub fn new(framework: &'f Framework) -> Self {
        Self {
            framework,
            version: ContentHash::of(framework),
            today: Date::MIN,
            teams: BTreeMap::new(),
            people: BTreeMap::new(),
            names: BTreeSet::new(),
            led: BTreeMap::new(),
            owners: BTreeMap::new(),
            asked: BTreeSet::new(),
            cases: BTreeMap::new(),
            grants: Vec::new(),
            stand_ins: Vec::new(),
        }
    }

    /// Makes a happening part of the world, or says why it can't have happened and changes
    /// nothing.
    pub fn follow(&mut self, happening: &Happening) -> Result<(), Denied> {
        if happening.on < self.today {
            return Err(Denied::Backwards(happening.on));
        }
        // Before the first role is given the house is being founded, by people who are not in it.
        if !self.grants.is_empty() {
            self.somebody_here(happening.by)?;
        }
        let before = std::mem::replace(&mut self.today, happening.on);
        let followed = self.follow_deed(happening);
        if followed.is_err() {
            self.today = before;
        }
        followed
    }

    fn follow_deed(&mut self, happening: &Happening) -> Result<(), Denied> {
        match &happening.deed {
            Deed::AddTeam { id, name, within } => self.add_team(*id, name, *within),
            Deed::AddPerson { .. } => self.add_person(&happening.deed),
            Deed::LeadTeam { team, by } => self.lead_team(*team, *by),
            Deed::Grant {
                person,
                role,
                teams,
            } => self.grant(*person, *role, teams),
            Deed::WritePosition(position) => self.write_position(position),
            Deed::EndAccess { person } => self.end_access(*person),
            Deed::StandIn {
                for_manager,
                by,
                from,
                until,
            } => self.stand_in(*for_manager, *by, (*from, *until)),
            Deed::OpenCase { .. } | Deed::Nominate { .. } | Deed::Give { .. } => {
                self.follow_in_a_case(happening)
            }
            _ => self.follow_in_a_record(happening),
        }
    }

    /// The framework that everything is bound to.
    pub fn framework(&self) -> &'f Framework {
        self.framework
    }
    /// The hash of that framework.
    pub fn version(&self) -> ContentHash {
        self.version
    }
    /// The day of the last happening.
    pub fn today(&self) -> Date {
        self.today
    }
    /// Every team.
    pub fn teams(&self) -> &BTreeMap<TeamId, Team> {
        &self.teams
    }
    /// Everyone who is or was here.
    pub fn people(&self) -> &BTreeMap<PersonId, Person> {
        &self.people
    }
    /// Every case.
    pub fn cases(&self) -> &BTreeMap<CaseId, Case> {
        &self.cases
    }
    /// Every role that was given.
    pub fn grants(&self) -> &[Granted] {
        &self.grants
    }
    /// Every time that somebody stood in.
    pub fn stand_ins(&self) -> &[StandingIn] {
        &self.stand_ins
    }
    /// Who was asked to vouch for what, answered or not.
    pub fn asked(&self) -> &BTreeSet<(EvidenceId, PersonId)> {
        &self.asked
    }
    /// A piece of evidence.
    pub fn evidence(&self, id: EvidenceId) -> Option<&Evidence> {
        let owner = self.people.get(self.owners.get(&id)?)?;
        owner.evidence.iter().find(|it| it.id == id)
    }

    /// Those whom somebody leads today.
    pub fn led_by(&self, person: PersonId) -> impl Iterator<Item = PersonId> + '_ {
        self.led.get(&person).into_iter().flatten().copied()
    }

    /// Where somebody stands on the world's day; `None` for whoever has left.
    pub fn position(&self, person: PersonId) -> Option<&Position> {
        let found = self.people.get(&person)?;
        found.career.on(self.today).filter(|_| found.left.is_none())
    }

    /// The teams around a team, itself first and the whole organisation last.
    pub fn around(&self, team: TeamId) -> impl Iterator<Item = TeamId> + '_ {
        let above = |team: &TeamId| self.teams.get(team).and_then(|it| it.within);
        std::iter::successors(Some(team), above).take(self.teams.len())
    }

    /// Whether somebody has a role that reaches this person. A role never reaches oneself.
    pub fn reaches(&self, by: PersonId, role: RoleName, person: PersonId) -> bool {
        let team = self.position(person).and_then(|it| it.team);
        let Some(team) = team.filter(|_| by != person) else {
            return false;
        };
        let own = self
            .grants
            .iter()
            .filter(|it| it.person == by && it.role == role);
        let mut teams = own.flat_map(|it| &it.teams);
        teams.any(|reached| self.around(team).any(|it| it == *reached))
    }

    fn somebody_here(&self, person: PersonId) -> Result<&Person, Denied> {
        let found = self.people.get(&person);
        found
            .filter(|it| it.left.is_none())
            .ok_or(Denied::NotHere(person))
    }

    fn somebody_here_mut(&mut self, person: PersonId) -> Result<&mut Person, Denied> {
        let found = self.people.get_mut(&person);
        found
            .filter(|it| it.left.is_none())
            .ok_or(Denied::NotHere(person))
    }
}
