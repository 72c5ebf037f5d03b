//! Teams, and who stands where.

use super::{Denied, Granted, Person, StandingIn, Team, World};
use crate::{Deed, RoleName};
use cordee_domain::{Career, Ix, Level, LevelId, PersonId, Position, TeamId, TrackKind};
use jiff::civil::Date;

impl World<'_> {
    pub(super) fn add_team(
        &mut self,
        id: TeamId,
        name: &str,
        within: Option<TeamId>,
    ) -> Result<(), Denied> {
        if self.teams.contains_key(&id) {
            return Err(Denied::TeamThere(id));
        }
        within.map_or(Ok(()), |team| self.is_team(team))?;
        let name = name.to_owned();
        let lead = None;
        self.teams.insert(id, Team { name, within, lead });
        Ok(())
    }

    pub(super) fn add_person(&mut self, deed: &Deed) -> Result<(), Denied> {
        let Deed::AddPerson {
            person,
            name,
            email,
            language,
            sex,
            position,
        } = deed
        else {
            return Ok(());
        };
        if self.people.contains_key(person) {
            return Err(Denied::PersonThere(*person));
        }
        if self.names.contains(name) {
            return Err(Denied::NameTaken(name.clone()));
        }
        if !email.ends_with(".example") {
            return Err(Denied::Address(email.clone()));
        }
        if position.person != *person {
            return Err(Denied::SomebodyElse(position.person));
        }
        self.look_at(position, None)?;
        let career = Career::new(vec![position.clone()]).map_err(Denied::Career)?;
        self.names.insert(name.clone());
        let added = Person {
            name: name.clone(),
            email: email.clone(),
            language: *language,
            sex: *sex,
            career,
            trainings: Vec::new(),
            evidence: Vec::new(),
            aspirations: Vec::new(),
            left: None,
        };
        self.people.insert(*person, added);
        self.is_led(*person, None, position.manager);
        Ok(())
    }

    pub(super) fn lead_team(&mut self, team: TeamId, by: PersonId) -> Result<(), Denied> {
        self.may_lead(by)?;
        let found = self.teams.get_mut(&team).ok_or(Denied::NoTeam(team))?;
        found.lead = Some(by);
        Ok(())
    }

    pub(super) fn grant(
        &mut self,
        person: PersonId,
        role: RoleName,
        teams: &[TeamId],
    ) -> Result<(), Denied> {
        self.somebody_here(person)?;
        teams.iter().try_for_each(|team| self.is_team(*team))?;
        let teams = teams.to_vec();
        self.grants.push(Granted {
            person,
            role,
            teams,
        });
        Ok(())
    }

    pub(super) fn write_position(&mut self, position: &Position) -> Result<(), Denied> {
        let before = self.somebody_here(position.person)?.career.on(self.today);
        let before = before.and_then(|it| it.pay);
        self.look_at(position, before)?;
        self.stands(position)
    }

    /// The position becomes part of the person's career.
    pub(super) fn stands(&mut self, position: &Position) -> Result<(), Denied> {
        let today = self.today;
        let person = self.somebody_here_mut(position.person)?;
        let was = person.career.on(today).and_then(|it| it.manager);
        let career = person.career.followed_by(position.clone());
        person.career = career.map_err(Denied::Career)?;
        let is = person.career.on(today).and_then(|it| it.manager);
        self.is_led(position.person, was, is);
        Ok(())
    }

    pub(super) fn end_access(&mut self, person: PersonId) -> Result<(), Denied> {
        let leads = self.led_by(person).next().is_some();
        if leads || self.teams.values().any(|it| it.lead == Some(person)) {
            return Err(Denied::StillLeads(person));
        }
        let today = self.today;
        let eve = today.yesterday().ok();
        let found = self.somebody_here_mut(person)?;
        let manager = found.career.on(today).and_then(|it| it.manager);
        let begun = found.career.positions().iter().filter(|it| it.from < today);
        let ended = begun.map(|it| Position {
            until: it.until.filter(|until| *until < today).or(eve),
            ..it.clone()
        });
        found.career = Career::new(ended.collect()).map_err(Denied::Career)?;
        found.left = Some(today);
        self.is_led(person, manager, None);
        Ok(())
    }

    pub(super) fn stand_in(
        &mut self,
        for_manager: PersonId,
        by: PersonId,
        (from, until): (Date, Date),
    ) -> Result<(), Denied> {
        self.may_lead(for_manager)?;
        self.somebody_here(by)?;
        if by == for_manager {
            return Err(Denied::Circle(by));
        }
        if until < from {
            return Err(Denied::Days(from, until));
        }
        self.stand_ins.push(StandingIn {
            for_manager,
            by,
            from,
            until,
        });
        Ok(())
    }

    /// Whether somebody can stand there. Pay that stays as it was need not be in the range.
    fn look_at(
        &self,
        position: &Position,
        pay_before: Option<cordee_domain::Money>,
    ) -> Result<(), Denied> {
        let level = self.level(&position.level)?;
        position.team.map_or(Ok(()), |team| self.is_team(team))?;
        self.look_at_line(position, level)?;
        let pay_is_new = position.pay != pay_before;
        match position.pay.filter(|_| pay_is_new) {
            Some(pay) if !self.is_in_range(position, level) => Err(Denied::Pay(pay)),
            _ => Ok(()),
        }
    }

    /// Managers are on levels that lead, and nobody leads themself in the end.
    pub(super) fn look_at_line(&self, position: &Position, level: Ix<Level>) -> Result<(), Denied> {
        let person = position.person;
        if self.framework.kind_of(level) == TrackKind::Individual
            && self.led_by(person).next().is_some()
        {
            return Err(Denied::LeadsFromTheCraft(person));
        }
        let Some(manager) = position.manager else {
            return Ok(());
        };
        self.may_lead(manager)?;
        let above = |it: &PersonId| self.position(*it).and_then(|it| it.manager);
        let mut line = std::iter::successors(Some(manager), above).take(self.people.len() + 1);
        if line.any(|it| it == person) {
            return Err(Denied::Circle(person));
        }
        Ok(())
    }

    fn may_lead(&self, person: PersonId) -> Result<(), Denied> {
        self.somebody_here(person)?;
        let position = self.position(person).ok_or(Denied::NotHere(person))?;
        match self.framework.kind_of(self.level(&position.level)?) {
            TrackKind::Management => Ok(()),
            TrackKind::Individual => Err(Denied::LeadsFromTheCraft(person)),
        }
    }

    fn is_in_range(&self, position: &Position, level: Ix<Level>) -> bool {
        let zone = position.zone.as_ref();
        let mut zones = self.framework.zones().iter();
        let zone = zones.find(|(_, it)| Some(&it.id) == zone).map(|(ix, _)| ix);
        let range = zone.and_then(|zone| self.framework.level(level).pay_in(zone));
        let (Some(range), Some(pay)) = (range, position.pay) else {
            return true;
        };
        range.minimum() <= pay && pay <= range.maximum()
    }

    pub(super) fn level(&self, id: &LevelId) -> Result<Ix<Level>, Denied> {
        let found = self.framework.level_by_id(id);
        found.ok_or_else(|| Denied::NoLevel(id.clone()))
    }

    fn is_team(&self, team: TeamId) -> Result<(), Denied> {
        let is_there = self.teams.contains_key(&team);
        is_there.then_some(()).ok_or(Denied::NoTeam(team))
    }

    fn is_led(&mut self, person: PersonId, was: Option<PersonId>, is: Option<PersonId>) {
        if let Some(led) = was.and_then(|manager| self.led.get_mut(&manager)) {
            led.remove(&person);
        }
        if let Some(manager) = is {
            self.led.entry(manager).or_default().insert(person);
        }
    }
}
