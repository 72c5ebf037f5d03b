//! Bringing new people in, and the very first.

use super::folded;
use super::given::{Founder, NewPerson};
use crate::audit::Entry;
use crate::given::{Wrongs, day as sensible_day, email, line};
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::{people, team_within, teams};
use crate::tables::{EVER, Numbered, day};
use crate::{Asking, No};
use cordee_access::{Action, Grant, PersonRow, PolicyId, Resource, Role};
use cordee_domain::{PersonId, Position, TeamId};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The first number that is too large to be somebody's.
const TOO_LARGE: u64 = 1 << 48;

impl Store {
    /// Brings somebody new into a team. What they are paid is written only by those who may change
    /// the pay of people there.
    pub async fn add_person(&self, asking: &Asking, given: &NewPerson) -> Result<Done<()>, No> {
        let new = given.clone();
        self.change(asking, "add-person", given, move |room| {
            Box::pin(async move { room.add_person(new).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn add_person(&self, new: NewPerson) -> Result<Made<()>, No> {
        let team = self.team_resource(new.position.team).await?;
        let mut by = self.allow(Action::AddPerson, Action::SeeTeam, &team)?;
        let position = new.position.clone().of(new.id);
        if position.pay.is_some() {
            by.extend(self.may_pay_newcomer(&position).await?);
        }
        let mut wrongs = Wrongs::default();
        self.number_is_free(&mut wrongs, new.id).await?;
        self.look_at_position(&mut wrongs, &position).await?;
        let from = wrongs.take(sensible_day("access_from", new.access_from));
        let row = self
            .newcomer(&mut wrongs, new.id, [&*new.name, &*new.email], new.language)
            .await?;
        wrongs.done()?;
        self.keep_person(row, from.unwrap_or(self.asking.today))
            .await?;
        self.follow_with(position, None).await?;
        let entry = Entry::new("add-person", "person", new.id.row(), by);
        Ok(Made::new((), entry))
    }

    /// Whether whoever asks may write the pay of somebody who will stand there.
    async fn may_pay_newcomer(&self, position: &Position) -> Result<Vec<PolicyId>, No> {
        let within = match position.team {
            Some(team) => self.teams_above(team).await?,
            None => Vec::new(),
        };
        let newcomer = Resource::Person(PersonRow {
            within,
            led_by: position.manager,
            ..PersonRow::alone(position.person)
        });
        let by = self.allow(Action::ChangePay, Action::SeeName, &newcomer)?;
        self.must_be_fresh()?;
        Ok(by)
    }

    /// Makes the first person and the team that holds all others, where there is nobody yet. They keep
    /// the house and the records, so that they can bring in those who will: nobody else could.
    pub(crate) async fn found(&self, founder: &Founder) -> Result<PersonId, No> {
        let mut wrongs = Wrongs::default();
        let team_name = wrongs.take(line("team_name", &founder.team_name));
        self.keep_founder(wrongs, founder).await?;
        self.keep_first_team(founder.team, team_name.unwrap_or_default())
            .await?;
        for (role, teams) in [
            (Role::SystemAdministrator, Vec::new()),
            (Role::PeopleOperations, vec![founder.team]),
        ] {
            self.keep_grant(founder.id, &Grant { role, teams }).await?;
        }
        Ok(founder.id)
    }

    /// Keeps somebody who looks after the installation and is in no team, unless something is wrong.
    pub(crate) async fn keep_founder(&self, mut wrongs: Wrongs, who: &Founder) -> Result<(), No> {
        self.number_is_free(&mut wrongs, who.id).await?;
        let said = [&*who.name, &*who.email];
        let row = self
            .newcomer(&mut wrongs, who.id, said, who.language.clone())
            .await?;
        wrongs.done()?;
        self.keep_person(row, self.asking.today).await
    }

    async fn keep_first_team(&self, id: TeamId, name: String) -> Result<(), No> {
        let row = teams::ActiveModel {
            id: Set(id.row()),
            folded: Set(folded(&name)),
            name: Set(name),
            within: Set(None),
            led_by: Set(None),
            revision: Set(1),
        };
        teams::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        let itself = team_within::ActiveModel {
            team: Set(id.row()),
            above: Set(id.row()),
        };
        team_within::Entity::insert(itself)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }

    async fn number_is_free(&self, wrongs: &mut Wrongs, id: PersonId) -> Result<(), No> {
        let is_one = id.0 > 0 && id.0 < TOO_LARGE;
        let there = people::Entity::find_by_id(id.row()).one(self.tx).await?;
        if !is_one || there.is_some() {
            wrongs.say("id", "this number can't be given; try again with another");
        }
        Ok(())
    }

    /// The row of somebody new, with whatever is wrong in it said.
    async fn newcomer(
        &self,
        wrongs: &mut Wrongs,
        id: PersonId,
        [name, address]: [&str; 2],
        language: Option<String>,
    ) -> Result<people::ActiveModel, No> {
        let name = wrongs.take(line("name", name)).unwrap_or_default();
        let address = self.free_address(wrongs, id, address).await?;
        Ok(people::ActiveModel {
            id: Set(id.row()),
            folded: Set(folded(&name)),
            name: Set(name),
            email: Set(address),
            language: Set(language_of(wrongs, language)),
            access_until: Set(EVER.to_owned()),
            revision: Set(1),
            ..Default::default()
        })
    }

    async fn keep_person(&self, row: people::ActiveModel, from: Date) -> Result<(), No> {
        let row = people::ActiveModel {
            access_from: Set(day(from)),
            ..row
        };
        people::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }

    /// The address in small letters; wrong where it is somebody else's.
    pub(crate) async fn free_address(
        &self,
        wrongs: &mut Wrongs,
        id: PersonId,
        address: &str,
    ) -> Result<String, No> {
        let Some(address) = wrongs.take(email(address)) else {
            return Ok(String::new());
        };
        let others = people::Entity::find()
            .filter(people::Column::Email.eq(&*address))
            .filter(people::Column::Id.ne(id.row()))
            .count(self.tx)
            .await?;
        if others > 0 {
            wrongs.say("email", format!("`{address}` is somebody else's here"));
        }
        Ok(address)
    }
}

/// The language somebody likes: a short name such as `en`, or none.
pub(super) fn language_of(wrongs: &mut Wrongs, given: Option<String>) -> Option<String> {
    let given = given.filter(|it| !it.trim().is_empty())?;
    let given = given.trim().to_lowercase();
    let is_one = given.len() <= 35
        && given
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || it == '-');
    if !is_one {
        let why = format!("`{given}` is no language; write it like `en`, `de` or `fr`");
        wrongs.say("language", why);
    }
    Some(given)
}
