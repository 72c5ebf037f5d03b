//! How people are reached, and in which language.

use super::joining::language_of;
use crate::audit::Entry;
use crate::given::Wrongs;
use crate::guards::is_removed;
use crate::store::{Done, Made, Room, Store};
use crate::tables::Numbered;
use crate::tables::people::people;
use crate::{Asking, No, Revision};
use cordee_access::Action;
use cordee_domain::PersonId;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, IntoActiveModel};

impl Store {
    /// Changes how somebody is reached: their address for mail and the language they like. Another
    /// address is another name to sign in by, and needs a fresh sign-in.
    pub async fn change_contact(
        &self,
        asking: &Asking,
        id: PersonId,
        (email, language): (&str, Option<&str>),
        seen: Revision,
    ) -> Result<Done<()>, No> {
        let input = (id, email, language, seen.0);
        let (email, language) = (email.to_owned(), language.map(str::to_owned));
        self.change(asking, "change-contact", &input, move |room| {
            Box::pin(async move { room.change_contact(id, email, language, seen).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn change_contact(
        &self,
        id: PersonId,
        email: String,
        language: Option<String>,
        seen: Revision,
    ) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::ChangeContact, Action::SeeName, &resource)?;
        if email.trim().to_lowercase() != self.people_row(id).await?.email {
            // They sign in by the new one from then on.
            self.must_be_fresh()?;
        }
        let row = self.unchanged_since(id, seen).await?;
        let mut wrongs = Wrongs::default();
        let email = self.free_address(&mut wrongs, id, &email).await?;
        let language = language_of(&mut wrongs, language);
        wrongs.done()?;
        let revision = row.revision + 1;
        let mut row = row.into_active_model();
        row.email = Set(email.clone());
        row.language = Set(language);
        row.revision = Set(revision);
        people::Entity::update(row).exec(self.tx).await?;
        self.sign_in_name_follows(id, &email).await?;
        let entry = Entry::new("change-contact", "person", id.row(), by);
        Ok(Made::new((), entry))
    }

    /// Somebody's row, if it is still as it was seen.
    pub(crate) async fn unchanged_since(
        &self,
        id: PersonId,
        seen: Revision,
    ) -> Result<people::Model, No> {
        let row = self.people_row(id).await?;
        let is_as_seen = crate::tables::id(row.revision) == seen.0;
        if is_as_seen || is_removed!("a record is as it was seen") {
            Ok(row)
        } else {
            Err(No::Stale)
        }
    }
}
