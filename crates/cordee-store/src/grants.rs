//! Roles: who has which, for which teams, and whoever asks with them.

use crate::audit::Entry;
use crate::given::Wrongs;
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::{grant_teams, grants, people, teams};
use crate::tables::{EVER, Numbered, day, unreadable};
use crate::{Asking, Failure, No, RolesSeen};
use cordee_access::{Action, Actor, Grant, Role, Someone};
use cordee_domain::{PersonId, TeamId};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

impl Store {
    /// Whoever has this address and may come in on that day, with their roles: for whoever has the
    /// place itself, and says for whom they work on it.
    pub async fn whoever_has(&self, email: &str, today: Date) -> Result<Option<Actor>, Failure> {
        let row = people::Entity::find()
            .filter(people::Column::Email.eq(email.trim().to_lowercase()))
            .one(&self.engine.read)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let actor = self.actor(PersonId::of(row.id), today).await?;
        Ok(Some(actor).filter(|it| matches!(it, Actor::Someone(_))))
    }

    /// Whoever this is on that day: with their roles, or without anything where their access has
    /// ended or not begun. Nobody where there is no such person.
    pub async fn actor(&self, id: PersonId, today: Date) -> Result<Actor, Failure> {
        let db = &self.engine.read;
        let Some(row) = people::Entity::find_by_id(id.row()).one(db).await? else {
            return Ok(Actor::Nobody);
        };
        let today = day(today);
        if row.access_from > today || row.access_until < today {
            return Ok(Actor::Leaver(id));
        }
        Ok(Actor::Someone(Someone {
            person: id,
            grants: grants_of(db, id).await?,
        }))
    }

    /// Everybody who has a role, by name, of those whose roles whoever asks may see.
    pub async fn role_holders(&self, asking: &Asking) -> Result<Vec<RolesSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.role_holders().await })
        })
        .await
    }

    /// Gives somebody a role; where they have it, its teams become these.
    pub async fn grant(
        &self,
        asking: &Asking,
        id: PersonId,
        grant: &Grant,
    ) -> Result<Done<()>, No> {
        let input = (id, grant.role.name(), &grant.teams);
        let given = grant.clone();
        self.change(asking, "grant", &input, move |room| {
            Box::pin(async move { room.grant(id, given).await })
        })
        .await
    }

    /// Takes a role away.
    pub async fn revoke(&self, asking: &Asking, id: PersonId, role: Role) -> Result<Done<()>, No> {
        self.change(asking, "revoke", &(id, role.name()), move |room| {
            Box::pin(async move { room.revoke(id, role).await })
        })
        .await
    }
}

/// The roles somebody has, in the order of the roles. Whoever calls has asked the rights, or makes
/// an actor of them.
pub(crate) async fn grants_of(
    db: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Vec<Grant>, Failure> {
    let roles = grants::Entity::find()
        .filter(grants::Column::Person.eq(id.row()))
        .all(db)
        .await?;
    let reaches = grant_teams::Entity::find()
        .filter(grant_teams::Column::Person.eq(id.row()))
        .order_by_asc(grant_teams::Column::Team)
        .all(db)
        .await?;
    let mut granted = Vec::new();
    for row in roles {
        let role = role(&row.role)?;
        let of_it = reaches.iter().filter(|it| it.role == row.role);
        let teams = of_it.map(|it| TeamId::of(it.team)).collect();
        granted.push(Grant { role, teams });
    }
    granted.sort_by_key(|it| it.role);
    Ok(granted)
}

fn role(name: &str) -> Result<Role, Failure> {
    Role::by_name(name).ok_or_else(|| unreadable("a role"))
}

impl Room<'_> {
    async fn role_holders(&self) -> Result<Vec<RolesSeen>, No> {
        self.me()?;
        let any = grants::Entity::find()
            .select_only()
            .column(grants::Column::Person);
        let rows = people::Entity::find()
            .filter(self.rows_for(Action::SeeRoles)?)
            .filter(self.rows_for(Action::SeeName)?)
            .filter(people::Column::Id.in_subquery(any.into_query()))
            .order_by_asc(people::Column::Folded)
            .order_by_asc(people::Column::Id)
            .all(self.tx)
            .await?;
        let mut holders = Vec::new();
        for row in rows {
            let person = PersonId::of(row.id);
            holders.push(RolesSeen {
                person: (person, row.name),
                roles: grants_of(self.tx, person).await?,
            });
        }
        Ok(holders)
    }

    async fn grant(&self, id: PersonId, grant: Grant) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::GrantRole, Action::SeeName, &resource)?;
        self.must_be_fresh()?;
        let mut wrongs = Wrongs::default();
        let row = self.people_row(id).await?;
        if row.access_until < self.today {
            wrongs.say("person", format!("`{}` has left", row.name));
        }
        self.look_at_teams(&mut wrongs, &grant).await?;
        wrongs.done()?;
        self.keep_grant(id, &grant).await?;
        let entry = Entry::new("grant", "person", id.row(), by).saying(grant.role.name());
        Ok(Made::new((), entry))
    }

    async fn look_at_teams(&self, wrongs: &mut Wrongs, grant: &Grant) -> Result<(), No> {
        if !grant.role.is_for_teams() {
            if !grant.teams.is_empty() {
                wrongs.say("teams", "this role is not for single teams; leave them out");
            }
            return Ok(());
        }
        if grant.teams.is_empty() {
            wrongs.say(
                "teams",
                "choose the teams it reaches; without any it reaches nobody",
            );
        }
        for team in &grant.teams {
            if teams::Entity::find_by_id(team.row())
                .one(self.tx)
                .await?
                .is_none()
            {
                wrongs.say("teams", "there is no such team");
            }
        }
        Ok(())
    }

    /// Keeps a role in the place of the same role with other teams.
    pub(crate) async fn keep_grant(&self, id: PersonId, grant: &Grant) -> Result<(), No> {
        self.drop_grant(id, grant.role).await?;
        let role = grant.role.name();
        let row = grants::ActiveModel {
            person: Set(id.row()),
            role: Set(role.to_owned()),
        };
        grants::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        let mut teams = grant.teams.clone();
        teams.sort_unstable();
        teams.dedup();
        for team in teams {
            let row = grant_teams::ActiveModel {
                person: Set(id.row()),
                role: Set(role.to_owned()),
                team: Set(team.row()),
            };
            grant_teams::Entity::insert(row)
                .exec_without_returning(self.tx)
                .await?;
        }
        Ok(())
    }

    async fn drop_grant(&self, id: PersonId, role: Role) -> Result<bool, No> {
        grant_teams::Entity::delete_many()
            .filter(grant_teams::Column::Person.eq(id.row()))
            .filter(grant_teams::Column::Role.eq(role.name()))
            .exec(self.tx)
            .await?;
        let gone = grants::Entity::delete_many()
            .filter(grants::Column::Person.eq(id.row()))
            .filter(grants::Column::Role.eq(role.name()))
            .exec(self.tx)
            .await?;
        Ok(gone.rows_affected > 0)
    }

    /// Takes every role away.
    pub(crate) async fn drop_grants(&self, id: PersonId) -> Result<(), No> {
        for role in Role::ALL {
            self.drop_grant(id, role).await?;
        }
        Ok(())
    }

    async fn revoke(&self, id: PersonId, role: Role) -> Result<Made<()>, No> {
        let resource = self.person_resource(id).await?;
        let by = self.allow(Action::GrantRole, Action::SeeName, &resource)?;
        self.must_be_fresh()?;
        if role == Role::SystemAdministrator {
            self.somebody_still_administers(id).await?;
        }
        if !self.drop_grant(id, role).await? {
            return Err(No::wrong("role", "they don't have this role"));
        }
        let entry = Entry::new("revoke", "person", id.row(), by).saying(role.name());
        Ok(Made::new((), entry))
    }

    /// Refuses what would leave the house without anybody to administer it: besides `without`,
    /// somebody has to be a system administrator today and without an end.
    pub(crate) async fn somebody_still_administers(&self, without: PersonId) -> Result<(), No> {
        let holds = |person: Option<i64>| {
            let mut rows = grants::Entity::find()
                .select_only()
                .column(grants::Column::Person)
                .filter(grants::Column::Role.eq(Role::SystemAdministrator.name()));
            if let Some(person) = person {
                rows = rows.filter(grants::Column::Person.eq(person));
            }
            rows
        };
        let is_one = holds(Some(without.row())).count(self.tx).await? > 0;
        let others = people::Entity::find()
            .filter(people::Column::Id.ne(without.row()))
            .filter(people::Column::AccessFrom.lte(&*self.today))
            .filter(people::Column::AccessUntil.eq(EVER))
            .filter(people::Column::Id.in_subquery(holds(None).into_query()))
            .count(self.tx)
            .await?;
        if is_one && others == 0 {
            let why = "nobody else would keep this house; make somebody else a system administrator first";
            return Err(No::wrong("person", why));
        }
        Ok(())
    }
}
