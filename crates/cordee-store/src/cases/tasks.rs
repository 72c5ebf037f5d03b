//! What waits for somebody, over all cases.

use super::waits_on;
use crate::seen::MyTask;
use crate::store::Room;
use crate::tables::Numbered;
use crate::tables::cases::{cases, parts};
use crate::tables::of_body;
use crate::{Asking, No, Store};
use cordee_access::Action;
use cordee_domain::PersonId;
use cordee_domain::case::{Case, Waiting, WaitsOn};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many cases of people operations are looked at for one page.
const MOST_OF_OPERATIONS: u64 = 100;

impl Store {
    /// What waits for whoever asks, what is due first before what has no day.
    pub async fn my_tasks(&self, asking: &Asking) -> Result<Vec<MyTask>, No> {
        self.look(asking, |room| Box::pin(room.my_tasks())).await
    }
}

impl Room<'_> {
    async fn my_tasks(&self) -> Result<Vec<MyTask>, No> {
        let me = self.me()?;
        let mut tasks = self
            .tasks(self.of_mine(me).await?, |it| waits_on(it, me))
            .await?;
        let for_operations = |it: &Waiting| it.on == WaitsOn::PeopleOperations;
        tasks.extend(
            self.tasks(self.of_operations().await?, for_operations)
                .await?,
        );
        tasks.sort_by_key(|it| (it.waiting.due.is_none(), it.waiting.due, it.case.id));
        Ok(tasks)
    }

    /// The cases for whoever asks, and those on whose panel they sit.
    async fn of_mine(&self, me: PersonId) -> Result<Vec<cases::Model>, No> {
        let judged: Vec<i64> = parts::Entity::find()
            .select_only()
            .column(parts::Column::CaseId)
            .filter(parts::Column::Person.eq(me.row()))
            .filter(parts::Column::Part.is_in(["panel", "chair"]))
            .into_tuple()
            .all(self.tx)
            .await?;
        let mine = Condition::any()
            .add(cases::Column::Person.eq(me.row()))
            .add(cases::Column::Id.is_in(judged));
        Ok(cases::Entity::find()
            .filter(self.rows_for(Action::KnowOfCase)?)
            .filter(mine)
            .filter(cases::Column::IsOver.eq(false))
            .order_by_asc(cases::Column::Id)
            .all(self.tx)
            .await?)
    }

    /// The cases that wait for people operations, where whoever asks leads them.
    async fn of_operations(&self) -> Result<Vec<cases::Model>, No> {
        Ok(cases::Entity::find()
            .filter(self.rows_for(Action::GiveAsPeopleOperations)?)
            .filter(cases::Column::StirsOn.lte(&*self.today))
            .order_by_asc(cases::Column::StirsOn)
            .order_by_asc(cases::Column::Id)
            .limit(MOST_OF_OPERATIONS)
            .all(self.tx)
            .await?)
    }

    async fn tasks(
        &self,
        rows: Vec<cases::Model>,
        is_meant: impl Fn(&Waiting) -> bool,
    ) -> Result<Vec<MyTask>, No> {
        let mut waiting = Vec::new();
        for row in &rows {
            let case: Case = of_body(&row.body)?;
            let framework = self.house.frameworks.of(case.proposal.framework);
            let framework = framework.ok_or(No::NoFramework)?;
            waiting.push(case.waits_for(self.asking.today, &framework));
        }
        let listed = self.listed_cases(rows).await?;
        let tasks = listed.into_iter().zip(waiting).flat_map(|(case, waiting)| {
            let meant: Vec<Waiting> = waiting.into_iter().filter(|it| is_meant(it)).collect();
            meant.into_iter().map(move |waiting| MyTask {
                waiting,
                case: case.clone(),
            })
        });
        Ok(tasks.collect())
    }
}
