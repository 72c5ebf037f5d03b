//! New positions, outside a case.

use crate::audit::Entry;
use crate::career::Pay;
use crate::given::Wrongs;
use crate::guards::is_removed;
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::people;
use crate::tables::{Numbered, day};
use crate::{Asking, No, Revision};
use cordee_access::{Action, PolicyId, Resource};
use cordee_domain::{Career, Position};
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, IntoActiveModel};

impl Store {
    /// Writes a new position from a day on. What was planned for later falls away; what has begun
    /// on an earlier day is never overwritten. Pay is carried over where none is given; giving one
    /// needs the right to change it.
    ///
    /// Who never had a position is brought into a team by those who may bring new people there.
    pub async fn write_position(
        &self,
        asking: &Asking,
        next: &Position,
        seen: Revision,
    ) -> Result<Done<()>, No> {
        let position = next.clone();
        self.change(asking, "write-position", &(next, seen.0), move |room| {
            Box::pin(async move { room.write_position(position, seen).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn write_position(&self, mut next: Position, seen: Revision) -> Result<Made<()>, No> {
        let id = next.person;
        let resource = self.person_resource(id).await?;
        let career = self.career(id, Pay::With).await?;
        let mut by = self.may_write_position(&resource, &career, &next).await?;
        if next.pay.is_some() {
            by.extend(self.allow(Action::ChangePay, Action::SeeName, &resource)?);
            self.must_be_fresh()?;
        } else {
            next.pay = career.on(next.from).and_then(|it| it.pay);
        }
        let row = self.unchanged_since(id, seen).await?;
        let mut wrongs = Wrongs::default();
        self.look_at_position(&mut wrongs, &next).await?;
        self.look_at_what_it_replaces(&mut wrongs, &row, &career, &next)
            .await?;
        by.extend(self.may_bring_along(&mut wrongs, &career, &next).await?);
        wrongs.done()?;
        let detail = next.level.to_string();
        self.follow_with(next, None).await?;
        self.bump(row).await?;
        let entry = Entry::new("write-position", "person", id.row(), by).saying(detail);
        Ok(Made::new((), entry))
    }

    async fn may_write_position(
        &self,
        resource: &Resource,
        career: &Career,
        next: &Position,
    ) -> Result<Vec<PolicyId>, No> {
        let allowed = self.allow(Action::ChangePosition, Action::SeeName, resource);
        match (allowed, next.team) {
            (Err(No::Forbidden), Some(team))
                if career.positions().is_empty() && self.me()? != next.person =>
            {
                let team = self.team_resource(team).await?;
                self.allow(Action::AddPerson, Action::SeeTeam, &team)
            }
            (allowed, _) => allowed,
        }
    }

    /// Bringing somebody into another team is for those who keep that one.
    async fn may_bring_along(
        &self,
        wrongs: &mut Wrongs,
        career: &Career,
        next: &Position,
    ) -> Result<Vec<PolicyId>, No> {
        let before = career.on(next.from).and_then(|it| it.team);
        let Some(team) = next.team.filter(|team| Some(*team) != before) else {
            return Ok(Vec::new());
        };
        let Ok(resource) = self.team_resource(team).await else {
            return Ok(Vec::new());
        };
        let decision = self.decide(Action::AddPerson, &resource);
        if !decision.allowed && !is_removed!("bringing into a team that one keeps") {
            let why = "you don't keep this team; ask those who do to bring them in";
            wrongs.say("team", why);
        }
        Ok(decision.by)
    }

    /// Says what stands in the way: an end, a beginning in the past, a move decided in a case.
    async fn look_at_what_it_replaces(
        &self,
        wrongs: &mut Wrongs,
        row: &people::Model,
        career: &Career,
        next: &Position,
    ) -> Result<(), No> {
        if row.access_until < self.today {
            wrongs.say("from", format!("`{}` has left", row.name));
        } else if row.access_until < day(next.from) {
            wrongs.say("from", "their access ends before that day");
        }
        let cases = self.cases_of(next.person).await?;
        for gone in career.positions().iter().filter(|it| it.from >= next.from) {
            let is_of_a_case = cases.get(&day(gone.from)).is_some_and(Option::is_some);
            if gone.from < self.asking.today {
                let why = format!(
                    "they have held another position since {}; a new one begins after that day",
                    gone.from
                );
                wrongs.say("from", why);
            } else if is_of_a_case {
                let why = format!(
                    "a move that was decided in a case begins on {}; it can't be written over",
                    gone.from
                );
                wrongs.say("from", why);
            }
        }
        Ok(())
    }

    async fn bump(&self, row: people::Model) -> Result<(), No> {
        let revision = row.revision + 1;
        let mut row = row.into_active_model();
        row.revision = Set(revision);
        people::Entity::update(row).exec(self.tx).await?;
        Ok(())
    }
}
