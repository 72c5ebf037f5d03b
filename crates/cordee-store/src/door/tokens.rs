//! Tokens: how a program signs in for somebody, to some ends and for some time.
//!
//! A token never gives more than its person may do, and nothing that is privileged.

use super::{SecretHash, moment};
use crate::audit::Entry;
use crate::evidence::text;
use crate::guards::is_removed;
use crate::store::{Done, Made, Room};
use crate::tables::door::tokens;
use crate::tables::{Numbered, date, day, id, number};
use crate::{Asking, Failure, No, Store};
use cordee_access::{Action, Grant, Resource};
use cordee_domain::PersonId;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use std::collections::BTreeSet;

/// The longest name of a token, in letters, how many one person may have, and for how many days.
const LONGEST_NAME: usize = 80;
const MOST: u64 = 20;
const MOST_DAYS: i32 = 366;

/// An end to which a program may sign in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Scope {
    /// Read people and positions.
    ReadPeople,
    /// Read evidence.
    ReadEvidence,
    /// Write evidence, ask for vouching and take it back.
    WriteEvidence,
    /// Read cases and decisions.
    ReadCases,
    /// Give commands to cases.
    WriteCases,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 5] = [
        Self::ReadPeople,
        Self::ReadEvidence,
        Self::WriteEvidence,
        Self::ReadCases,
        Self::WriteCases,
    ];

    /// Its name in the API and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadPeople => "people:read",
            Self::ReadEvidence => "evidence:read",
            Self::WriteEvidence => "evidence:write",
            Self::ReadCases => "cases:read",
            Self::WriteCases => "cases:write",
        }
    }

    /// The scope of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// A token to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewToken {
    /// Its number.
    pub id: u64,
    /// What its owner calls it.
    pub name: String,
    /// To which ends.
    pub scopes: BTreeSet<Scope>,
    /// The last day on which it opens anything.
    pub last_day: Date,
}

/// A token that opens something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TokenSeen {
    /// Its number, which opens nothing.
    pub id: u64,
    /// What its owner calls it.
    pub name: String,
    /// To which ends.
    pub scopes: BTreeSet<Scope>,
    /// Since when.
    pub made_at: Timestamp,
    /// The last day on which it opens anything.
    pub last_day: Date,
}

/// A program that is signed in for somebody, as things stand now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Client {
    /// The number of the token.
    pub token: u64,
    /// For whom.
    pub person: PersonId,
    /// The roles they have today.
    pub grants: Vec<Grant>,
    /// To which ends.
    pub scopes: BTreeSet<Scope>,
}

impl Store {
    /// The program that this token stands for; nobody where it has ended, or the access of its
    /// person.
    pub async fn client(&self, asking: &Asking, secret: SecretHash) -> Result<Option<Client>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let row = tokens::Entity::find()
                    .filter(tokens::Column::Secret.eq(secret.row()))
                    .one(room.tx)
                    .await?;
                let holds = |it: &tokens::Model| it.last_day >= room.today;
                let row = row.filter(|it| holds(it) || is_removed!("the last day of a token"));
                let Some(row) = row else {
                    return Ok(None);
                };
                let person = PersonId::of(row.person);
                if room.here(person).await?.is_none() {
                    return Ok(None);
                }
                Ok(Some(Client {
                    token: id(row.id),
                    person,
                    grants: room.grants_of(person).await?,
                    scopes: scopes(&row.scopes),
                }))
            })
        })
        .await
    }

    /// Makes a token for whoever asks.
    pub async fn make_token(
        &self,
        asking: &Asking,
        it: NewToken,
        secret: SecretHash,
    ) -> Result<Done<()>, No> {
        let said = (it.name.clone(), written(&it.scopes), it.last_day);
        self.change(asking, "make-token", &said, move |room| {
            Box::pin(async move {
                let me = room.me()?;
                room.must_be_fresh()?;
                room.look_at_token(me, &it).await?;
                let row = tokens::ActiveModel {
                    id: Set(number(it.id)),
                    secret: Set(secret.row()),
                    person: Set(me.row()),
                    name: Set(text("name", &it.name, LONGEST_NAME)?),
                    scopes: Set(written(&it.scopes)),
                    made_at: Set(room.asking.now.as_millisecond()),
                    last_day: Set(day(it.last_day)),
                };
                tokens::Entity::insert(row)
                    .exec_without_returning(room.tx)
                    .await?;
                let entry = Entry::new("make-token", "person", me.row(), Vec::new());
                Ok(Made::new((), entry.saying(written(&it.scopes))))
            })
        })
        .await
    }

    /// The tokens of somebody, the latest first.
    pub async fn tokens(&self, asking: &Asking, of: PersonId) -> Result<Vec<TokenSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let resource = Resource::Session(of);
                room.allow(Action::SeeSession, Action::SeeSession, &resource)?;
                let rows = tokens::Entity::find()
                    .filter(tokens::Column::Person.eq(of.row()))
                    .filter(tokens::Column::LastDay.gte(&*room.today))
                    .order_by_desc(tokens::Column::MadeAt)
                    .order_by_asc(tokens::Column::Id)
                    .all(room.tx)
                    .await?;
                let seen: Result<_, Failure> = rows.into_iter().map(token_seen).collect();
                Ok(seen?)
            })
        })
        .await
    }

    /// Ends a token, at once.
    pub async fn end_token(&self, asking: &Asking, token: u64) -> Result<Done<()>, No> {
        self.change(asking, "end-token", &token, move |room| {
            Box::pin(async move {
                let row = tokens::Entity::find_by_id(number(token))
                    .one(room.tx)
                    .await?;
                let row = row.ok_or(No::NotFound)?;
                let whose = Resource::Session(PersonId::of(row.person));
                let by = room.allow(Action::EndSession, Action::SeeSession, &whose)?;
                tokens::Entity::delete_by_id(row.id).exec(room.tx).await?;
                let entry = Entry::new("end-token", "person", row.person, by);
                Ok(Made::new((), entry))
            })
        })
        .await
    }
}

impl Room<'_> {
    async fn look_at_token(&self, me: PersonId, it: &NewToken) -> Result<(), No> {
        if it.scopes.is_empty() {
            return Err(No::wrong("scopes", "choose at least one"));
        }
        let today = self.asking.today;
        let latest = today.saturating_add(MOST_DAYS.days());
        if it.last_day < today || it.last_day > latest {
            let why = format!("choose a day between {today} and {latest}");
            return Err(No::wrong("last-day", why));
        }
        let has = tokens::Entity::find()
            .filter(tokens::Column::Person.eq(me.row()))
            .filter(tokens::Column::LastDay.gte(&*self.today))
            .count(self.tx)
            .await?;
        if has >= MOST {
            let why = format!("{MOST} tokens are the most; end one first");
            return Err(No::wrong("name", why));
        }
        Ok(())
    }
}

fn token_seen(row: tokens::Model) -> Result<TokenSeen, Failure> {
    Ok(TokenSeen {
        id: id(row.id),
        name: row.name,
        scopes: scopes(&row.scopes),
        made_at: moment(row.made_at)?,
        last_day: date(&row.last_day)?,
    })
}

fn written(scopes: &BTreeSet<Scope>) -> String {
    let names: Vec<&str> = scopes.iter().map(|it| it.name()).collect();
    names.join(" ")
}

/// A scope that this program does not know gives nothing.
fn scopes(text: &str) -> BTreeSet<Scope> {
    text.split(' ').filter_map(Scope::by_name).collect()
}
