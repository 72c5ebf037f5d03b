//! How an organisation moves in: into an empty store, by the program itself, in one go.
//!
//! There is nobody yet whom the rights could be asked for; so this is for an empty store only, and
//! the audit log begins with it.

use crate::audit::Entry;
use crate::career::{pay_row, position_row};
use crate::evidence::{evidence_row, shows_rows, voucher_rows};
use crate::people::record_row;
use crate::store::{Done, Made, Room};
use crate::tables::evidence::asked;
use crate::tables::people::{
    aspirations, grant_teams, grants, people, stand_ins, team_within, teams, trainings,
};
use crate::tables::{Numbered, day, last_day, written};
use crate::{Asking, No, PersonRecorded, Store};
use cordee_access::{Actor, Grant};
use cordee_domain::case::Completed;
use cordee_domain::{
    Aspiration, Career, Evidence, EvidenceId, Lang, PersonId, Position, Shared, TeamId,
};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, PaginatorTrait};
use serde::Serialize;
use std::collections::BTreeMap;

/// An organisation as it is on the day it moves in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Founding {
    /// Its teams, in any order.
    pub teams: Vec<FoundingTeam>,
    /// Its people.
    pub people: Vec<FoundingPerson>,
    /// Who has which role.
    pub grants: Vec<(PersonId, Grant)>,
    /// What is recorded of people for equal pay.
    pub recorded: Vec<(PersonId, PersonRecorded)>,
    /// The training people have completed.
    pub trainings: Vec<(PersonId, Completed)>,
    /// What people want.
    pub aspirations: Vec<Aspiration>,
    /// Evidence, with those who vouch for it.
    pub evidence: Vec<Evidence>,
    /// Who was asked to vouch for which piece, and when.
    pub asked: Vec<(EvidenceId, PersonId, Date)>,
    /// Who stands in for whom, from one day to another.
    pub stand_ins: Vec<(PersonId, PersonId, Date, Date)>,
}

/// A team that moves in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FoundingTeam {
    /// Its number.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// The team it lies in.
    pub within: Option<TeamId>,
    /// Who leads it.
    pub led_by: Option<PersonId>,
}

/// A person who moves in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FoundingPerson {
    /// Their number.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Where they are reached.
    pub email: String,
    /// The language they like.
    pub language: Option<Lang>,
    /// Where they stand and stood, in any order.
    pub positions: Vec<Position>,
    /// The last day of their access; nothing while it goes on.
    pub access_until: Option<Date>,
}

/// How many numbers one statement may carry; PostgreSQL allows 65,535, SQLite 32,766.
const MOST_BOUND: usize = 30_000;

impl Store {
    /// Moves an organisation into an empty store. All of it, or nothing.
    pub async fn settle(
        &self,
        now: Timestamp,
        today: Date,
        founding: Founding,
    ) -> Result<Done<()>, No> {
        let asking = Asking {
            actor: Actor::Nobody,
            now,
            today,
            fresh: crate::Fresh::No,
            key: None,
        };
        self.change(&asking, "settle", &founding.people.len(), move |room| {
            Box::pin(async move {
                if people::Entity::find().count(room.tx).await? > 0 {
                    return Err(No::wrong("people", "there are people here already"));
                }
                room.settle(&founding).await?;
                room.settle_records(&founding).await?;
                let (people, teams) = (founding.people.len(), founding.teams.len());
                let entry = Entry::new("settle", "house", 0, Vec::new());
                let entry = entry.saying(format!("{people} people in {teams} teams"));
                Ok(Made::new((), entry))
            })
        })
        .await
    }
}

impl Room<'_> {
    async fn settle(&self, founding: &Founding) -> Result<(), No> {
        let all = &founding.teams;
        insert(self.tx, all.iter().map(team_row), 6).await?;
        insert(self.tx, closure(all).into_iter(), 2).await?;
        let from = |it: &FoundingPerson| {
            let earliest = it.positions.iter().map(|position| position.from).min();
            earliest.unwrap_or(self.asking.today)
        };
        insert(
            self.tx,
            founding.people.iter().map(|it| person_row(it, from(it))),
            8,
        )
        .await?;
        let mut held = Vec::new();
        let mut paid = Vec::new();
        for person in &founding.people {
            let career = Career::new(person.positions.clone())
                .map_err(|_| No::wrong("positions", format!("those of {} overlap", person.name)))?;
            let positions = career.positions();
            for (place, position) in positions.iter().enumerate() {
                let next = positions.get(place + 1).map(|it| it.from);
                held.push(position_row(position, last_day(next), None));
                paid.extend(pay_row(position));
            }
        }
        insert(self.tx, held.into_iter(), 9).await?;
        insert(self.tx, paid.into_iter(), 4).await?;
        insert(
            self.tx,
            founding.grants.iter().map(|(who, it)| grant_row(*who, it)),
            2,
        )
        .await?;
        let teams = founding.grants.iter().flat_map(|(who, it)| {
            let row = |team: &TeamId| grant_teams::ActiveModel {
                person: Set(who.row()),
                role: Set(it.role.name().to_owned()),
                team: Set(team.row()),
            };
            it.teams.iter().map(row).collect::<Vec<_>>()
        });
        insert(self.tx, teams, 3).await
    }

    async fn settle_records(&self, founding: &Founding) -> Result<(), No> {
        let trained = |(who, it): &(PersonId, Completed)| trainings::ActiveModel {
            person: Set(who.row()),
            training: Set(it.training.to_string()),
            completed: Set(day(it.on)),
        };
        insert(self.tx, founding.trainings.iter().map(trained), 3).await?;
        let recorded = founding.recorded.iter();
        insert(self.tx, recorded.map(|(who, it)| record_row(*who, *it)), 3).await?;
        let wants = |it: &Aspiration| aspirations::ActiveModel {
            person: Set(it.person.row()),
            wish: Set(written(&it.wish)),
            words: Set(it.words.clone()),
            since: Set(day(it.since)),
            is_shared: Set(it.shared == Shared::WithPeoplePartner),
        };
        insert(self.tx, founding.aspirations.iter().map(wants), 5).await?;
        let stands_in = |(manager, by, from, until): &_| stand_ins::ActiveModel {
            manager: Set(PersonId::row(*manager)),
            stand_in: Set(PersonId::row(*by)),
            begins: Set(day(*from)),
            ends: Set(day(*until)),
        };
        insert(self.tx, founding.stand_ins.iter().map(stands_in), 4).await?;
        let all = &founding.evidence;
        insert(self.tx, all.iter().map(evidence_row), 9).await?;
        insert(self.tx, all.iter().flat_map(shows_rows), 3).await?;
        insert(self.tx, all.iter().flat_map(voucher_rows), 5).await?;
        let asked = |(evidence, whom, on): &(EvidenceId, PersonId, Date)| asked::ActiveModel {
            evidence: Set(evidence.row()),
            whom: Set(whom.row()),
            asked: Set(day(*on)),
        };
        insert(self.tx, founding.asked.iter().map(asked), 3).await
    }
}

/// Writes rows of so many columns, as many at once as a statement can carry.
pub(crate) async fn insert<A: ActiveModelTrait + Send>(
    tx: &DatabaseTransaction,
    rows: impl Iterator<Item = A> + Send,
    columns: usize,
) -> Result<(), No> {
    let at_once = MOST_BOUND / columns.max(1);
    let rows: Vec<A> = rows.collect();
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let part: Vec<A> = rows.by_ref().take(at_once).collect();
        A::Entity::insert_many(part)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

fn team_row(it: &FoundingTeam) -> teams::ActiveModel {
    teams::ActiveModel {
        id: Set(it.id.row()),
        name: Set(it.name.clone()),
        folded: Set(it.name.to_lowercase()),
        within: Set(it.within.map(Numbered::row)),
        led_by: Set(it.led_by.map(Numbered::row)),
        revision: Set(1),
    }
}

/// Each team with itself and every team above it. A circle is left where it closes.
fn closure(all: &[FoundingTeam]) -> Vec<team_within::ActiveModel> {
    let within: BTreeMap<TeamId, Option<TeamId>> =
        all.iter().map(|it| (it.id, it.within)).collect();
    let mut rows = Vec::new();
    for team in all {
        let mut seen = Vec::new();
        let mut at = Some(team.id);
        while let Some(above) = at.filter(|it| !seen.contains(it)) {
            seen.push(above);
            at = within.get(&above).copied().flatten();
        }
        rows.extend(seen.into_iter().map(|above| team_within::ActiveModel {
            team: Set(team.id.row()),
            above: Set(above.row()),
        }));
    }
    rows
}

fn person_row(it: &FoundingPerson, from: Date) -> people::ActiveModel {
    people::ActiveModel {
        id: Set(it.id.row()),
        name: Set(it.name.clone()),
        folded: Set(it.name.to_lowercase()),
        email: Set(it.email.clone()),
        language: Set(it.language.as_ref().map(ToString::to_string)),
        access_from: Set(day(from)),
        access_until: Set(last_day(it.access_until)),
        revision: Set(1),
    }
}

fn grant_row(who: PersonId, it: &Grant) -> grants::ActiveModel {
    grants::ActiveModel {
        person: Set(who.row()),
        role: Set(it.role.name().to_owned()),
    }
}
