//! One-time links, with which somebody sets a password: the first administrator, whoever is
//! invited, whoever has forgotten theirs.

use super::{Secret, SecretHash, after, as_oneself};
use crate::audit::Entry;
use crate::given::{Wrongs, email};
use crate::guards::is_removed;
use crate::people::Founder;
use crate::store::{Done, Made, Room};
use crate::tables::door::{accounts, links};
use crate::tables::people::people;
use crate::tables::{Numbered, unreadable};
use crate::{Asking, Failure, No, Store};
use cordee_access::{Action, Grant, Resource, Role};
use cordee_domain::PersonId;
use jiff::SignedDuration;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde::Serialize;

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub enum Purpose {
    /// Making the first administrator.
    First,
    /// Inviting somebody who has no password yet.
    Invitation,
    /// Setting another password.
    Reset,
}

impl Purpose {
    const ALL: [Self; 3] = [Self::First, Self::Invitation, Self::Reset];

    /// Its name in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    /// How long such a link opens something.
    pub fn lasts(self) -> SignedDuration {
        match self {
            Self::First | Self::Reset => SignedDuration::from_hours(24),
            Self::Invitation => SignedDuration::from_hours(7 * 24),
        }
    }
}

/// A link that still opens something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkSeen {
    /// What for.
    pub purpose: Purpose,
    /// For whom: their name and their address.
    pub person: Option<(String, String)>,
    /// Whether there is nobody yet, so that whoever uses it founds the house.
    pub founds: bool,
}

impl Store {
    /// Makes the link for the first administrator, in the place of an earlier one; nothing where
    /// somebody can sign in already.
    pub async fn first_link(&self, asking: &Asking, secret: &Secret) -> Result<bool, No> {
        if self.has_accounts().await? {
            return Ok(false);
        }
        let secret = secret.hash();
        self.change(asking, "make-link", &"first", move |room| {
            Box::pin(async move {
                links::Entity::delete_many()
                    .filter(links::Column::Purpose.eq(Purpose::First.name()))
                    .exec(room.tx)
                    .await?;
                room.keep_link(secret, Purpose::First, None).await?;
                let entry = Entry::new("make-link", "house", 0, Vec::new());
                Ok(Made::new((), entry.saying(Purpose::First.name())))
            })
        })
        .await?;
        Ok(true)
    }

    /// Makes a link with which somebody sets their password, in the place of an earlier one. It is
    /// an invitation where they have none.
    pub async fn make_link(
        &self,
        asking: &Asking,
        person: PersonId,
        secret: SecretHash,
    ) -> Result<Done<()>, No> {
        self.change(asking, "make-link", &person, move |room| {
            Box::pin(async move {
                let house = Resource::Installation;
                let by = room.allow(Action::Administer, Action::Administer, &house)?;
                room.must_be_fresh()?;
                room.here(person).await?.ok_or(No::NotFound)?;
                let has_password = accounts::Entity::find_by_id(person.row())
                    .one(room.tx)
                    .await?;
                let purpose = match has_password {
                    Some(_) => Purpose::Reset,
                    None => Purpose::Invitation,
                };
                links::Entity::delete_many()
                    .filter(links::Column::Person.eq(person.row()))
                    .exec(room.tx)
                    .await?;
                room.keep_link(secret, purpose, Some(person)).await?;
                let entry = Entry::new("make-link", "person", person.row(), by);
                Ok(Made::new((), entry.saying(purpose.name())))
            })
        })
        .await
    }

    /// What a link is for; not found where it has ended or was used.
    pub async fn link(&self, asking: &Asking, secret: SecretHash) -> Result<LinkSeen, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let row = room.link_row(secret).await?;
                let person = match row.person {
                    Some(person) => {
                        let found = room.here(PersonId::of(person)).await?;
                        let found = found.ok_or(No::NotFound)?;
                        Some((found.name, found.email))
                    }
                    None => None,
                };
                let purpose = purpose(&row.purpose)?;
                let founds = purpose == Purpose::First && room.has_nobody().await?;
                Ok(LinkSeen {
                    purpose,
                    person,
                    founds,
                })
            })
        })
        .await
    }

    /// Uses a link: sets the password of whom it is for, once. All they could come in by ends.
    pub async fn use_link(
        &self,
        asking: &Asking,
        secret: SecretHash,
        hash: String,
    ) -> Result<PersonId, No> {
        let whose = self
            .look(asking, |room| Box::pin(room.link_row(secret)))
            .await?;
        let person = PersonId::of(whose.person.ok_or(No::NotFound)?);
        let asking = as_oneself(asking, person);
        let done = self.change(&asking, "use-link", &(), move |room| {
            Box::pin(async move {
                let row = room.link_row(secret).await?;
                let found = room.here(person).await?.ok_or(No::NotFound)?;
                room.end_everything_of(person).await?;
                room.keep_account(person, &found.email, hash).await?;
                let entry = Entry::new("use-link", "person", person.row(), Vec::new());
                Ok(Made::new(person, entry.saying(row.purpose)))
            })
        });
        Ok(done.await?.answer)
    }

    /// Uses the link of the first administrator. Where there is nobody yet, they found the house:
    /// they make the team that holds all others and are of people operations, too. Else it is
    /// somebody who is here already, by their address, or somebody new.
    pub async fn use_first_link(
        &self,
        asking: &Asking,
        secret: SecretHash,
        who: Founder,
        hash: String,
    ) -> Result<PersonId, No> {
        let done = self.change(asking, "use-link", &(), move |room| {
            Box::pin(async move {
                let row = room.link_row(secret).await?;
                let is_first = purpose(&row.purpose)? == Purpose::First;
                let taken = accounts::Entity::find().count(room.tx).await? > 0;
                let taken = taken && !is_removed!("the first link is for nobody but the first");
                if !is_first || taken {
                    return Err(No::NotFound);
                }
                let person = if room.has_nobody().await? {
                    room.found(&who).await?
                } else {
                    room.first_administrator(&who).await?
                };
                links::Entity::delete_by_id(row.secret)
                    .exec(room.tx)
                    .await?;
                room.keep_account(person, &who.email, hash).await?;
                let entry = Entry::new("use-link", "person", person.row(), Vec::new());
                Ok(Made::new(person, entry.saying("first administrator")))
            })
        });
        Ok(done.await?.answer)
    }
}

impl Room<'_> {
    async fn has_nobody(&self) -> Result<bool, No> {
        Ok(people::Entity::find().count(self.tx).await? == 0)
    }

    async fn keep_link(
        &self,
        secret: SecretHash,
        purpose: Purpose,
        person: Option<PersonId>,
    ) -> Result<(), No> {
        let row = links::ActiveModel {
            secret: Set(secret.row()),
            purpose: Set(purpose.name().to_owned()),
            person: Set(person.map(Numbered::row)),
            made_at: Set(self.asking.now.as_millisecond()),
            ends_at: Set(after(self.asking.now, purpose.lasts())),
        };
        links::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }

    async fn link_row(&self, secret: SecretHash) -> Result<links::Model, No> {
        let row = links::Entity::find_by_id(secret.row()).one(self.tx).await?;
        let row = row.ok_or(No::NotFound)?;
        let has_ended = row.ends_at <= self.asking.now.as_millisecond();
        if has_ended && !is_removed!("how long a link lasts") {
            return Err(No::NotFound);
        }
        Ok(row)
    }

    /// The person who becomes the first administrator where there are people: who has this address, or
    /// somebody new.
    async fn first_administrator(&self, who: &Founder) -> Result<PersonId, No> {
        let address = email(&who.email).map_err(|wrong| No::Wrong(vec![wrong]))?;
        let same = people::Column::Email.eq(address);
        let known = people::Entity::find().filter(same).one(self.tx).await?;
        let id = known.as_ref().map_or(who.id, |it| PersonId::of(it.id));
        if known.is_none() {
            self.keep_founder(Wrongs::default(), who).await?;
        }
        let role = Grant {
            role: Role::SystemAdministrator,
            teams: Vec::new(),
        };
        self.keep_grant(id, &role).await?;
        Ok(id)
    }
}

fn purpose(name: &str) -> Result<Purpose, Failure> {
    let known = Purpose::ALL.into_iter().find(|it| it.name() == name);
    known.ok_or_else(|| unreadable("the purpose of a link"))
}
