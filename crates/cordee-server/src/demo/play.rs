//! From what happens in the story to what is done in the store.

use super::moved_in::{Parts, parts};
use cordee_access::{Actor, Grant, Role};
use cordee_domain::case::{Command, Completed};
use cordee_domain::{CaseId, Evidence, PersonId, Position, TeamId};
use cordee_store::{
    Asking, Founding, FoundingTeam, Fresh, NewPerson, NewPosition, NewStandIn, No, PersonRecorded,
    PersonSeen, Revision, Store, TeamGiven,
};
use cordee_story::{Deed, Happening, RoleName, Story};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::HashMap;
use std::fmt;

/// What of the story could not be done, and why.
#[derive(Debug)]
pub struct NotPlayed {
    /// What.
    pub happening: Box<Happening>,
    /// Why.
    pub why: No,
}

impl fmt::Display for NotPlayed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (on, by) = (self.happening.on, self.happening.by);
        write!(
            f,
            "on {on}, person {by} could not do their part of the story: {}",
            self.why
        )
    }
}

impl std::error::Error for NotPlayed {}

/// Fills an empty store with a story: most of it moves in, the cases are played. `heard` hears
/// after each happening that was played how many are done, and of how many.
pub async fn tell(
    store: &Store,
    tale: &Story,
    heard: impl Fn(usize, usize),
) -> Result<(), NotPlayed> {
    follow(store, tale, parts(tale), heard).await
}

/// Fills an empty store with a story of which everything but the first day is played. Slower, and
/// the proof that the people of the story may do what they do.
pub async fn play(
    store: &Store,
    tale: &Story,
    heard: impl Fn(usize, usize),
) -> Result<(), NotPlayed> {
    let first = tale.happenings.first().map(|it| it.on);
    let (founding, left): (Vec<_>, Vec<_>) = tale
        .happenings
        .iter()
        .partition(|it| Some(it.on) == first && is_founding(it));
    let first_day = Story {
        happenings: founding.into_iter().cloned().collect(),
        cast: tale.cast.clone(),
    };
    let company = parts(&first_day).company;
    follow(store, tale, Parts { company, left }, heard).await
}

async fn follow(
    store: &Store,
    tale: &Story,
    parts: Parts<'_>,
    heard: impl Fn(usize, usize),
) -> Result<(), NotPlayed> {
    let Some(first) = tale.happenings.first() else {
        return Ok(());
    };
    let mut player = Player::new(store, &parts.company);
    let settled = store.settle(hour(first.on), first.on, parts.company).await;
    settled.map_err(|why| not_played(first, why))?;
    for (done, happening) in (1..).zip(&parts.left) {
        let ended = player.play(happening).await;
        ended.map_err(|why| not_played(happening, why))?;
        heard(done, parts.left.len());
    }
    Ok(())
}

fn not_played(happening: &Happening, why: No) -> NotPlayed {
    NotPlayed {
        happening: Box::new(happening.clone()),
        why,
    }
}

fn is_founding(it: &Happening) -> bool {
    matches!(
        it.deed,
        Deed::AddTeam { .. } | Deed::AddPerson { .. } | Deed::LeadTeam { .. } | Deed::Grant { .. }
    )
}

/// A role as the rights know it.
pub(super) fn given(role: RoleName, teams: &[TeamId]) -> Grant {
    let teams = teams.to_vec();
    let role = match role {
        RoleName::PeoplePartner => Role::PeoplePartner,
        RoleName::PayAdministrator => Role::PayAdministrator,
        RoleName::PeopleOperations => Role::PeopleOperations,
        RoleName::WorkersRepresentative => Role::WorkersRepresentative,
        RoleName::Leadership => Role::Leadership,
        RoleName::Auditor => Role::Auditor,
        RoleName::SystemAdministrator => Role::SystemAdministrator,
    };
    Grant { role, teams }
}

/// Nine in the morning, when things happen in stories.
fn hour(on: Date) -> Timestamp {
    let morning = on.at(9, 0, 0, 0).to_zoned(TimeZone::UTC);
    morning.map_or(Timestamp::UNIX_EPOCH, |it| it.timestamp())
}

/// Whoever plays everyone's part.
struct Player<'s> {
    store: &'s Store,
    /// Who writes what newcomers are paid.
    pay: Option<PersonId>,
    cases: HashMap<CaseId, Revision>,
    teams: HashMap<TeamId, TeamGiven>,
}

impl<'s> Player<'s> {
    fn new(store: &'s Store, company: &Founding) -> Self {
        let team = |it: &FoundingTeam| {
            let given = TeamGiven {
                id: it.id,
                name: it.name.clone(),
                within: it.within,
                led_by: it.led_by,
            };
            (it.id, given)
        };
        let mut grants = company.grants.iter();
        let pay = grants.find(|(_, grant)| grant.role == Role::PayAdministrator);
        Self {
            store,
            pay: pay.map(|(who, _)| *who),
            cases: HashMap::new(),
            teams: company.teams.iter().map(team).collect(),
        }
    }

    /// How this person asks on that day.
    async fn asking(&self, who: PersonId, on: Date) -> Result<Asking, No> {
        let actor: Actor = self.store.actor(who, on).await?;
        Ok(Asking {
            actor,
            now: hour(on),
            today: on,
            fresh: Fresh::Yes,
            key: None,
        })
    }

    async fn play(&mut self, happening: &Happening) -> Result<(), No> {
        let on = happening.on;
        let asking = self.asking(happening.by, on).await?;
        match &happening.deed {
            Deed::AddTeam { .. } | Deed::LeadTeam { .. } => self.team(happening).await,
            Deed::AddPerson { .. } => self.join(happening).await,
            Deed::WritePosition(position) => self.stand(happening, position).await,
            Deed::Grant {
                person,
                role,
                teams,
            } => {
                let grant = given(*role, teams);
                self.store.grant(&asking, *person, &grant).await.map(drop)
            }
            Deed::EndAccess { person } => {
                self.store.end_access(&asking, *person, on).await.map(drop)
            }
            Deed::StandIn { .. } => self.stand_in(happening).await,
            Deed::WriteAspiration(it) => self.store.write_aspiration(&asking, it).await.map(drop),
            Deed::RecordTraining {
                person,
                training,
                on,
            } => {
                let training = training.clone();
                let completed = Completed { training, on: *on };
                let done = self.store.record_training(&asking, *person, &completed);
                done.await.map(drop)
            }
            Deed::WriteEvidence(it) => self.write(&asking, it).await,
            Deed::AskToVouch { evidence, whom } => self
                .store
                .ask_to_vouch(&asking, *evidence, *whom)
                .await
                .map(drop),
            Deed::Vouch { evidence, words } => self
                .store
                .vouch(&asking, *evidence, words.clone())
                .await
                .map(drop),
            Deed::WithdrawEvidence { evidence } => {
                let seen = self.store.evidence(&asking, *evidence).await?.revision;
                self.store
                    .withdraw_evidence(&asking, *evidence, seen)
                    .await
                    .map(drop)
            }
            Deed::OpenCase { .. } | Deed::Nominate { .. } | Deed::Give { .. } => {
                self.case(happening, &asking).await
            }
        }
    }

    async fn write(&self, asking: &Asking, it: &Evidence) -> Result<(), No> {
        let it = Evidence {
            vouchers: Vec::new(),
            withdrawn: None,
            ..it.clone()
        };
        self.store.write_evidence(asking, it).await.map(drop)
    }

    async fn case(&mut self, happening: &Happening, asking: &Asking) -> Result<(), No> {
        match &happening.deed {
            Deed::OpenCase { case, proposal } => {
                let to = proposal.to.clone();
                self.store.open_case(asking, *case, to).await?;
                self.cases.insert(*case, Revision(1));
            }
            Deed::Nominate { case, proposal } => {
                let (person, to) = (proposal.person, proposal.to.clone());
                self.store.nominate(asking, *case, person, to).await?;
                self.cases.insert(*case, Revision(1));
            }
            Deed::Give { case, command, .. } => {
                let seen = self.cases.get(case).copied().unwrap_or(Revision(1));
                let next = self.give(asking, *case, command, seen).await?;
                self.cases.insert(*case, next);
            }
            _ => {}
        }
        Ok(())
    }

    async fn give(
        &self,
        asking: &Asking,
        case: CaseId,
        command: &Command,
        seen: Revision,
    ) -> Result<Revision, No> {
        let done = self.store.give(asking, case, command.clone(), seen).await?;
        Ok(done.answer)
    }

    /// Teams are formed and given somebody to lead them.
    async fn team(&mut self, happening: &Happening) -> Result<(), No> {
        let asking = self.asking(happening.by, happening.on).await?;
        match &happening.deed {
            Deed::AddTeam { id, name, within } => {
                let given = TeamGiven {
                    id: *id,
                    name: name.clone(),
                    within: *within,
                    led_by: None,
                };
                self.store.add_team(&asking, &given).await?;
                self.teams.insert(*id, given);
            }
            Deed::LeadTeam { team, by } => {
                let Some(given) = self.teams.get_mut(team) else {
                    return Err(No::NotFound);
                };
                given.led_by = Some(*by);
                let seen = self.store.team(&asking, *team).await?.revision;
                self.store.change_team(&asking, given, seen).await?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Somebody joins; what they are paid is written by a pay administrator.
    async fn join(&self, happening: &Happening) -> Result<(), No> {
        let Deed::AddPerson {
            person,
            name,
            email,
            language,
            sex,
            position,
        } = &happening.deed
        else {
            return Ok(());
        };
        let Some(team) = position.team else {
            return Err(No::wrong("team", "everybody joins a team"));
        };
        let new = NewPerson {
            id: *person,
            name: name.clone(),
            email: email.clone(),
            language: language.map(|it| it.to_string()),
            access_from: position.from.min(happening.on),
            position: NewPosition {
                level: position.level.clone(),
                team,
                manager: position.manager,
                zone: position.zone.clone(),
                pay: None,
                from: position.from,
            },
        };
        let asking = self.asking(happening.by, happening.on).await?;
        self.store.add_person(&asking, &new).await?;
        let recorded = PersonRecorded {
            sex: *sex,
            hired: None,
        };
        let done = self.store.write_recorded(&asking, *person, recorded);
        done.await?;
        let (Some(pay), Some(who)) = (position.pay, self.pay) else {
            return Ok(());
        };
        let asking = self.asking(who, happening.on).await?;
        let done = self
            .store
            .change_pay(&asking, *person, (position.from, pay), None);
        done.await.map(drop)
    }

    /// Somebody stands elsewhere, or is paid otherwise.
    async fn stand(&self, happening: &Happening, position: &Position) -> Result<(), No> {
        let (person, from) = (position.person, position.from);
        let asking = self.asking(happening.by, happening.on).await?;
        let seen = self.store.person(&asking, person).await?;
        let mut paid = seen.pay.iter().flatten();
        let pay = paid.find(|it| it.holds_on(from)).and_then(|it| it.pay);
        match position.pay {
            Some(new) if stays(&seen, position) => {
                let done = self.store.change_pay(&asking, person, (from, new), pay);
                done.await.map(drop)
            }
            new => {
                let next = Position {
                    pay: new.filter(|_| seen.pay.is_some() && new != pay),
                    ..position.clone()
                };
                let done = self.store.write_position(&asking, &next, seen.revision);
                done.await.map(drop)
            }
        }
    }

    async fn stand_in(&self, happening: &Happening) -> Result<(), No> {
        let Deed::StandIn {
            for_manager,
            by,
            from,
            until,
        } = &happening.deed
        else {
            return Ok(());
        };
        let led = self
            .teams
            .values()
            .find(|it| it.led_by == Some(*for_manager));
        let team = led.map(|it| it.id).ok_or(No::NotFound)?;
        let asking = self.asking(happening.by, happening.on).await?;
        let given = NewStandIn {
            team,
            by: *by,
            from: *from,
            until: *until,
        };
        self.store.stand_in(&asking, &given).await.map(drop)
    }
}

/// Whether somebody stands already where this position says, and is only paid otherwise.
fn stays(seen: &PersonSeen, position: &Position) -> bool {
    let there = |it: &Position| (it.level.clone(), it.team, it.manager, it.zone.clone());
    let was = match seen.positions() {
        Some(held) => held.iter().find(|it| it.holds_on(position.from)).map(there),
        None => seen.standing.as_ref().map(|it| {
            let team = it.team.as_ref().map(|(id, _)| *id);
            let manager = it.manager.as_ref().map(|(id, _)| *id);
            (it.level.clone(), team, manager, it.zone.clone())
        }),
    };
    was == Some(there(position))
}
