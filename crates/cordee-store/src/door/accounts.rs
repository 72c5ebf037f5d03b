//! Accounts: by which name somebody signs in, and what is kept of their password.

use super::moment;
use super::tries::Counted;
use crate::audit::Entry;
use crate::guards::is_removed;
use crate::store::{Done, Made, Room};
use crate::tables::door::{accounts, links, sessions, tokens};
use crate::tables::{Numbered, number};
use crate::{Asking, No, Store};
use cordee_access::{Action, Resource};
use cordee_domain::PersonId;
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::fmt;

/// Somebody knocks: the name they give, and the address of the network they come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Knocking {
    /// The name, as it was given.
    pub name: String,
    /// From where.
    pub from: String,
}

/// Whether somebody who knocks may try.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Knock {
    /// They may: against this password, or against none where there is no such account. Both have
    /// to take the same time.
    Try(Option<KeptPassword>),
    /// There have been too many tries lately.
    TooMany,
}

/// Whose password it is, and what is kept of it.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptPassword {
    /// Whose.
    pub person: PersonId,
    /// What a slow hash made of it.
    pub hash: String,
}

impl fmt::Debug for KeptPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptPassword")
            .field("person", &self.person)
            .finish_non_exhaustive()
    }
}

/// How somebody signs in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountSeen {
    /// By which name.
    pub name: String,
    /// Since when the password is what it is.
    pub set_at: Timestamp,
    /// Whether it opens anything.
    pub is_open: bool,
}

impl Store {
    /// Whether anybody can sign in at all.
    pub async fn has_accounts(&self) -> Result<bool, No> {
        let any = accounts::Entity::find().count(&self.engine.read).await;
        Ok(any.map_err(No::from)? > 0)
    }

    /// Somebody knocks. The try is counted before it is known whether it is the right one, so
    /// that many at once are counted too.
    pub async fn knock(&self, asking: &Asking, who: &Knocking) -> Result<Knock, No> {
        let (name, from) = (folded(&who.name), who.from.clone());
        self.jot(asking, move |room| {
            Box::pin(async move {
                let all = [Counted::Account(&name), Counted::Address(&from)];
                if !room.may_try(&all).await? {
                    return Ok(Knock::TooMany);
                }
                room.password_of(&name).await.map(Knock::Try)
            })
        })
        .await
    }

    /// Writes down that somebody did not get in.
    pub async fn turned_away(&self, asking: &Asking, whom: Option<PersonId>) -> Result<(), No> {
        self.change(asking, "fail-to-sign-in", &whom, move |_room| {
            Box::pin(async move {
                let id = whom.map_or(0, Numbered::row);
                let entry = Entry::new("fail-to-sign-in", "person", id, Vec::new());
                Ok(Made::new((), entry))
            })
        })
        .await?;
        Ok(())
    }

    /// How somebody signs in; nothing where they can't.
    pub async fn account(
        &self,
        asking: &Asking,
        person: PersonId,
    ) -> Result<Option<AccountSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let resource = Resource::Session(person);
                room.allow(Action::SeeSession, Action::SeeSession, &resource)?;
                let row = accounts::Entity::find_by_id(person.row())
                    .one(room.tx)
                    .await?;
                row.map(|it| {
                    Ok(AccountSeen {
                        name: it.name,
                        set_at: moment(it.set_at)?,
                        is_open: it.is_open,
                    })
                })
                .transpose()
            })
        })
        .await
    }

    /// What is kept of one's own password, to look whether it is given again.
    pub async fn own_password(&self, asking: &Asking) -> Result<Option<KeptPassword>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let row = accounts::Entity::find_by_id(room.me()?.row())
                    .filter(accounts::Column::IsOpen.eq(true))
                    .one(room.tx)
                    .await?;
                Ok(row.map(kept))
            })
        })
        .await
    }

    /// Sets one's own password anew. Every other session of theirs ends.
    pub async fn change_password(
        &self,
        asking: &Asking,
        hash: String,
        session: u64,
    ) -> Result<Done<()>, No> {
        self.change(asking, "change-password", &(), move |room| {
            Box::pin(async move {
                let me = room.me()?;
                let row = accounts::Entity::find_by_id(me.row()).one(room.tx).await?;
                let row = row.ok_or(No::NotFound)?;
                room.keep_account(me, &row.name, hash).await?;
                if !is_removed!("other sessions end with the password") {
                    sessions::Entity::delete_many()
                        .filter(sessions::Column::Person.eq(me.row()))
                        .filter(sessions::Column::Id.ne(number(session)))
                        .exec(room.tx)
                        .await?;
                }
                let entry = Entry::new("change-password", "person", me.row(), Vec::new());
                Ok(Made::new((), entry))
            })
        })
        .await
    }

    /// Closes somebody's account, at once: their sessions, links and tokens end. A new link opens
    /// it again.
    pub async fn close_account(&self, asking: &Asking, person: PersonId) -> Result<Done<()>, No> {
        self.change(asking, "close-account", &person, move |room| {
            Box::pin(async move {
                let by = room.allow(
                    Action::Administer,
                    Action::Administer,
                    &Resource::Installation,
                )?;
                room.must_be_fresh()?;
                if room.me()? == person {
                    return Err(No::wrong("person", "nobody closes their own account"));
                }
                room.people_row(person).await?;
                room.close(person).await?;
                let entry = Entry::new("close-account", "person", person.row(), by);
                Ok(Made::new((), entry))
            })
        })
        .await
    }
}

impl Room<'_> {
    /// What is kept of the password of this name, where it opens anything today.
    async fn password_of(&self, name: &str) -> Result<Option<KeptPassword>, No> {
        let row = accounts::Entity::find()
            .filter(accounts::Column::Name.eq(name))
            .one(self.tx)
            .await?;
        let row = row.filter(|it| it.is_open || is_removed!("accounts that are closed"));
        let Some(row) = row else {
            return Ok(None);
        };
        let is_here = self.here(PersonId::of(row.person)).await?.is_some();
        Ok(is_here.then(|| kept(row)))
    }

    /// Writes an account down. No two people sign in by one name.
    pub(super) async fn keep_account(
        &self,
        person: PersonId,
        email: &str,
        hash: String,
    ) -> Result<(), No> {
        let name = folded(email);
        let others = accounts::Entity::find()
            .filter(accounts::Column::Name.eq(&*name))
            .filter(accounts::Column::Person.ne(person.row()))
            .count(self.tx)
            .await?;
        if others > 0 {
            let why = "somebody else signs in with this address; take another one";
            return Err(No::wrong("email", why));
        }
        let row = accounts::ActiveModel {
            person: Set(person.row()),
            name: Set(name),
            password: Set(hash),
            set_at: Set(self.asking.now.as_millisecond()),
            is_open: Set(true),
        };
        let replace = OnConflict::column(accounts::Column::Person)
            .update_columns([
                accounts::Column::Name,
                accounts::Column::Password,
                accounts::Column::SetAt,
                accounts::Column::IsOpen,
            ])
            .to_owned();
        accounts::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }

    /// Somebody is reached elsewhere: they sign in by the new address from now on, unless
    /// somebody else does.
    pub(crate) async fn sign_in_name_follows(
        &self,
        person: PersonId,
        email: &str,
    ) -> Result<(), No> {
        let row = accounts::Entity::find_by_id(person.row())
            .one(self.tx)
            .await?;
        let Some(row) = row else {
            return Ok(());
        };
        let name = folded(email);
        let others = accounts::Entity::find()
            .filter(accounts::Column::Name.eq(&*name))
            .filter(accounts::Column::Person.ne(row.person))
            .count(self.tx)
            .await?;
        if others > 0 {
            let why = "somebody else signs in with this address; take another one";
            return Err(No::wrong("email", why));
        }
        accounts::Entity::update_many()
            .col_expr(accounts::Column::Name, Expr::value(name))
            .filter(accounts::Column::Person.eq(row.person))
            .exec(self.tx)
            .await?;
        Ok(())
    }

    /// Closes somebody's account, and ends all that they could come in by.
    pub(crate) async fn close(&self, person: PersonId) -> Result<(), No> {
        accounts::Entity::update_many()
            .col_expr(accounts::Column::IsOpen, Expr::value(false))
            .filter(accounts::Column::Person.eq(person.row()))
            .exec(self.tx)
            .await?;
        self.end_everything_of(person).await
    }

    /// Ends all that somebody could come in by.
    pub(super) async fn end_everything_of(&self, person: PersonId) -> Result<(), No> {
        let row = person.row();
        if !is_removed!("sessions end with the account") {
            sessions::Entity::delete_many()
                .filter(sessions::Column::Person.eq(row))
                .exec(self.tx)
                .await?;
        }
        if !is_removed!("tokens end with the account") {
            tokens::Entity::delete_many()
                .filter(tokens::Column::Person.eq(row))
                .exec(self.tx)
                .await?;
        }
        if !is_removed!("a link opens once") {
            links::Entity::delete_many()
                .filter(links::Column::Person.eq(row))
                .exec(self.tx)
                .await?;
        }
        Ok(())
    }
}

fn kept(row: accounts::Model) -> KeptPassword {
    KeptPassword {
        person: PersonId::of(row.person),
        hash: row.password,
    }
}

/// A name as accounts are looked up by it: nobody minds capitals and blanks in an address.
pub(super) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
