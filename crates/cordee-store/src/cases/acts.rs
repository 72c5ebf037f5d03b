//! What can be done with cases.

use super::around::Around;
use super::kept::{NOMINATED, OPENED};
use crate::audit::Entry;
use crate::guards::is_removed;
use crate::seen::{Revision, Told};
use crate::store::{Done, Made, Room};
use crate::tables::Numbered;
use crate::tables::cases::cases;
use crate::tables::people::{grant_teams, grants};
use crate::{Asking, No, Store};
use cordee_access::{Action, PolicyId, Resource, Role};
use cordee_domain::case::{Actor, Case, Command, Event, Office, Proposal, WaitsOn};
use cordee_domain::{CaseId, ContentHash, Framework, Ix, Level, LevelId, MoveKind, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::sync::Arc;

/// How a case begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beginning {
    Opened,
    Nominated,
}

impl Store {
    /// Opens a case for oneself: that is consent.
    pub async fn open_case(
        &self,
        asking: &Asking,
        id: CaseId,
        to: LevelId,
    ) -> Result<Done<CaseId>, No> {
        self.change(asking, "open-case", &(id, to.clone()), move |room| {
            Box::pin(async move {
                let me = room.me()?;
                room.begin(id, me, to, Beginning::Opened).await
            })
        })
        .await
    }

    /// Nominates a colleague. Until they consent, only the two know of it.
    pub async fn nominate(
        &self,
        asking: &Asking,
        id: CaseId,
        person: PersonId,
        to: LevelId,
    ) -> Result<Done<CaseId>, No> {
        self.change(asking, "nominate", &(id, person, to.clone()), move |room| {
            Box::pin(async move { room.begin(id, person, to, Beginning::Nominated).await })
        })
        .await
    }

    /// Gives a command to a case that was seen at this revision; gives the revision after it.
    pub async fn give(
        &self,
        asking: &Asking,
        id: CaseId,
        command: Command,
        seen: Revision,
    ) -> Result<Done<Revision>, No> {
        let input = (id, command.clone(), seen.0);
        self.change(asking, command.name(), &input, move |room| {
            Box::pin(async move { room.follow_command(id, &command, seen).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn begin(
        &self,
        id: CaseId,
        person: PersonId,
        to: LevelId,
        how: Beginning,
    ) -> Result<Made<CaseId>, No> {
        let action = match how {
            Beginning::Opened => Action::OpenCase,
            Beginning::Nominated => Action::Nominate,
        };
        let resource = self.person_resource(person).await?;
        let by = self.allow(action, Action::SeeName, &resource)?;
        if cases::Entity::find_by_id(id.row())
            .one(self.tx)
            .await?
            .is_some()
        {
            return Err(No::wrong("case", "this number is taken; send it again"));
        }
        let (version, framework) = self.house.frameworks.now().ok_or(No::NoFramework)?;
        let proposal = self.proposal(person, to, version, &framework).await?;
        let (case, name, act) = match how {
            Beginning::Opened => (Case::opened(id, proposal), OPENED, "open-case"),
            Beginning::Nominated => (Case::nominated(id, proposal), NOMINATED, "nominate"),
        };
        self.begin_case(&case, name, &framework).await?;
        let told = (how == Beginning::Nominated).then_some((person, Told::OfCase(id)));
        let entry = Entry::new(act, "case", id.row(), by).in_case(id);
        Ok(Made::new(id, entry).telling(told))
    }

    /// What the case is about: from where they stand today to another level of the framework that
    /// counts now.
    async fn proposal(
        &self,
        person: PersonId,
        to: LevelId,
        version: ContentHash,
        framework: &Arc<Framework>,
    ) -> Result<Proposal, No> {
        let Some(now) = self.position_row(person).await? else {
            return Err(No::Refused(cordee_domain::case::Refusal::NoPosition));
        };
        let from: LevelId = crate::tables::word(&now.level)?;
        let begun_by = self.me()?;
        Ok(Proposal {
            person,
            begun_by,
            begun_on: self.asking.today,
            kind: kind(framework, &from, &to)?,
            from,
            to,
            framework: version,
        })
    }

    async fn follow_command(
        &self,
        id: CaseId,
        command: &Command,
        seen: Revision,
    ) -> Result<Made<Revision>, No> {
        let (mut case, revision) = self.whole_case(id).await?;
        let resource = self.case_resource(&case).await?;
        let action = Action::of_command(command);
        let by = self.allow(action, Action::KnowOfCase, &resource)?;
        self.look_at_privilege(command)?;
        if revision != seen && !is_removed!("a case is as it was seen") {
            return Err(No::Stale);
        }
        let by = [by, self.allow_pay(command, &case).await?].concat();
        let around = self.around(&case).await?;
        let actor = Actor {
            person: self.me()?,
            office: self.office(action, &resource),
        };
        let waited = self.waits_for(&case, &around).await?;
        let happened = case.handle(command, &around.facts(actor.person, actor.office))?;
        for event in &happened {
            case.apply(event.clone());
        }
        let next = self
            .keep_case(&case, revision, &happened, &around.framework)
            .await?;
        self.take_effect(id, &happened).await?;
        let mut waits = self.waits_for(&case, &around).await?;
        waits.retain(|it| !waited.contains(it) && *it != actor.person);
        let told = waits.into_iter().map(|whom| (whom, Told::OfCase(id)));
        let entry = Entry::new(command.name(), "case", id.row(), by).in_case(id);
        Ok(Made::new(next, entry.saying(summary(&happened))).telling(told))
    }

    /// In whose name somebody acts. That they may has been asked before: this is a choice and no
    /// guard.
    fn office(&self, action: Action, resource: &Resource) -> Office {
        let leads = Action::GiveAsPeopleOperations;
        let as_operations = action == leads
            || (action == Action::WriteFollowUp && self.decide(leads, resource).allowed);
        if as_operations {
            Office::PeopleOperations
        } else {
            Office::Own
        }
    }

    /// What decides on somebody's work or pay asks for a fresh sign-in.
    fn look_at_privilege(&self, command: &Command) -> Result<(), No> {
        match command {
            Command::Waive { .. }
            | Command::NamePanel { .. }
            | Command::CompletePanel { .. }
            | Command::Decide { .. }
            | Command::TakeEffect { .. } => self.must_be_fresh(),
            _ => Ok(()),
        }
    }

    /// A move with a new pay is for those only who may change the pay.
    async fn allow_pay(&self, command: &Command, case: &Case) -> Result<Vec<PolicyId>, No> {
        let Command::TakeEffect { pay: Some(_), .. } = command else {
            return Ok(Vec::new());
        };
        let person = self.person_resource(case.proposal.person).await?;
        self.allow(Action::ChangePay, Action::SeeName, &person)
    }

    /// Where a move took effect or somebody went back, they stand there from then on.
    async fn take_effect(&self, id: CaseId, happened: &[Event]) -> Result<(), No> {
        for event in happened {
            match event {
                Event::TookEffect { position, .. } | Event::WentBack { position } => {
                    self.follow_with(position.clone(), Some(id)).await?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Everybody for whom a case waits, by name.
    async fn waits_for(&self, case: &Case, around: &Around) -> Result<Vec<PersonId>, No> {
        let waiting = case.waits_for(self.asking.today, &around.framework);
        let mut people = Vec::new();
        for it in waiting {
            match it.on {
                WaitsOn::Person(person) => people.push(person),
                WaitsOn::PeopleOperations => {
                    people.extend(self.people_operations_for(case.proposal.person).await?);
                }
            }
        }
        people.sort_unstable();
        people.dedup();
        Ok(people)
    }

    /// People operations whose teams hold this person.
    async fn people_operations_for(&self, person: PersonId) -> Result<Vec<PersonId>, No> {
        let teams = self
            .person_row(person)
            .await?
            .map_or_else(Vec::new, |row| row.within);
        let role = Role::PeopleOperations.name();
        let reaching = grant_teams::Entity::find()
            .filter(grant_teams::Column::Role.eq(role))
            .filter(grant_teams::Column::Team.is_in(teams.into_iter().map(Numbered::row)))
            .all(self.tx)
            .await?;
        let holders = grants::Entity::find()
            .filter(grants::Column::Role.eq(role))
            .filter(grants::Column::Person.is_in(reaching.into_iter().map(|it| it.person)))
            .all(self.tx)
            .await?;
        let holders = holders.into_iter().map(|it| PersonId::of(it.person));
        Ok(holders.filter(|it| *it != person).collect())
    }
}

/// The names of what happened, for the audit log.
fn summary(happened: &[Event]) -> String {
    let names: Vec<&str> = happened.iter().map(Event::name).collect();
    names.join(" ")
}

/// What kind of move leads from one level to another.
fn kind(framework: &Framework, from: &LevelId, to: &LevelId) -> Result<MoveKind, No> {
    let unknown = || No::wrong("to", "choose a level of the framework that counts now");
    let target = framework.level_by_id(to).ok_or_else(unknown)?;
    if from == to {
        return Err(No::wrong("to", "this is the level where they stand"));
    }
    let Some(origin) = framework.level_by_id(from) else {
        return Err(No::wrong(
            "to",
            "the level where they stand is not in the framework that counts now; give them a position in it first",
        ));
    };
    let mut moves = framework.moves().values();
    if let Some(defined) = moves.find(|it| it.pairs().any(|pair| pair == (origin, target))) {
        return Ok(defined.kind);
    }
    if framework.level(origin).track == framework.level(target).track {
        return advance(framework, origin, target);
    }
    let (origin, target) = (framework.level(origin), framework.level(target));
    let kinds = (
        framework.track(origin.track).kind,
        framework.track(target.track).kind,
    );
    Ok(match kinds {
        (from, to) if from == to => MoveKind::Switch,
        (cordee_domain::TrackKind::Management, _) => MoveKind::Return,
        _ => MoveKind::Cross,
    })
}

/// Up the same track. Down it leads no case.
fn advance(framework: &Framework, from: Ix<Level>, to: Ix<Level>) -> Result<MoveKind, No> {
    let steps = &framework.track(framework.level(from).track).levels;
    let place = |level| steps.iter().position(|it| *it == level);
    if place(to) > place(from) {
        Ok(MoveKind::Advance)
    } else {
        Err(No::wrong(
            "to",
            "this level lies below the one where they stand",
        ))
    }
}
