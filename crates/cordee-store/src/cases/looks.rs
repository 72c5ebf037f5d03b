//! What can be seen of cases: exactly the groups that the rights give.

use super::around::Around;

use crate::seen::{
    CaseListed, CaseQuery, CaseSeen, Cursor, Happened, JudgementSeen, Page, PanelSeen, Revision,
    Story,
};
use crate::store::Room;
use crate::tables::cases::{cases, events};
use crate::tables::{Numbered, date, word};
use crate::{Asking, No, Store};
use cordee_access::{Action, JudgementRow, Resource};
use cordee_domain::case::{
    Case, Conflict, Decision, Exhibit, FollowUp, Judgement, Office, OnTrial, PanelMembers, State,
    Waiting, WaitsOn,
};
use cordee_domain::{CaseId, Evidence, PersonId};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};

const USUAL_LIMIT: u32 = 100;
const HIGHEST_LIMIT: u32 = 1_000;

impl Store {
    /// The cases whoever asks may know of, the latest first.
    pub async fn cases(&self, asking: &Asking, query: &CaseQuery) -> Result<Page<CaseListed>, No> {
        let query = query.clone();
        self.look(asking, |room| {
            Box::pin(async move { room.list_cases(&query).await })
        })
        .await
    }

    /// One case.
    pub async fn case(&self, asking: &Asking, id: CaseId) -> Result<CaseSeen, No> {
        self.look(asking, |room| Box::pin(room.case_seen(id))).await
    }
}

impl Room<'_> {
    async fn list_cases(&self, query: &CaseQuery) -> Result<Page<CaseListed>, No> {
        let limit = query.limit.unwrap_or(USUAL_LIMIT).clamp(1, HIGHEST_LIMIT);
        let mut select = cases::Entity::find()
            .filter(self.all_rows_for(Action::KnowOfCase).await?)
            .order_by_desc(cases::Column::BegunOn)
            .order_by_desc(cases::Column::Id)
            .limit(u64::from(limit) + 1);
        if let Some(person) = query.person {
            select = select.filter(cases::Column::Person.eq(person.row()));
        }
        if let Some(is_open) = query.is_open {
            select = select.filter(cases::Column::IsOver.eq(!is_open));
        }
        if let Some(after) = &query.after {
            select = select.filter(beyond(after)?);
        }
        let mut rows = select.all(self.tx).await?;
        let has_more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next = rows.last().filter(|_| has_more).map(cursor);
        Ok(Page {
            rows: self.listed_cases(rows).await?,
            next,
        })
    }

    /// Rows as lists show them, in their order.
    pub(super) async fn listed_cases(
        &self,
        rows: Vec<cases::Model>,
    ) -> Result<Vec<CaseListed>, No> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let names = self
            .names(rows.iter().map(|row| PersonId::of(row.person)))
            .await?;
        let with_story: Vec<i64> = cases::Entity::find()
            .select_only()
            .column(cases::Column::Id)
            .filter(self.rows_for(Action::SeeStory)?)
            .filter(cases::Column::Id.is_in(rows.iter().map(|row| row.id)))
            .into_tuple()
            .all(self.tx)
            .await?;
        rows.into_iter()
            .map(|row| {
                let person = PersonId::of(row.person);
                let sees_story = with_story.contains(&row.id);
                Ok(CaseListed {
                    id: CaseId::of(row.id),
                    person: (person, names.get(&person).cloned().unwrap_or_default()),
                    kind: word(&row.kind)?,
                    from: word(&row.from_level)?,
                    to: word(&row.to_level)?,
                    begun_on: date(&row.begun_on)?,
                    is_over: row.is_over,
                    state: sees_story.then(|| word(&row.state)).transpose()?,
                })
            })
            .collect()
    }

    async fn case_seen(&self, id: CaseId) -> Result<CaseSeen, No> {
        let (case, revision) = self.whole_case(id).await?;
        let resource = self.case_resource(&case).await?;
        let may = self.all_they_may(&resource);
        if !may.contains(&Action::KnowOfCase) {
            return Err(No::NotFound);
        }
        let around = self.around(&case).await?;
        let sees = |action| may.contains(&action);
        let whole = CaseSeen {
            listed: self.one_listed(&case).await?,
            // It grows with each judgement: who may do nothing with it does not learn of that.
            revision: if may.iter().any(|it| *it != Action::KnowOfCase) {
                revision
            } else {
                Revision(0)
            },
            framework: case.proposal.framework,
            begun_by: case.proposal.begun_by,
            story: if sees(Action::SeeStory) {
                Some(self.story(&case, &around).await?)
            } else {
                None
            },
            exhibits: sees(Action::SeeExhibits).then(|| exhibits(&case, &around)),
            panel: sees(Action::SeePanel).then(|| panel(&case)).flatten(),
            conflicts: sees(Action::SeeConflicts).then(|| conflicts(&case)),
            decisions: sees(Action::SeeDecision).then(|| decisions(&case)),
            follow_ups: sees(Action::SeeFollowUps).then(|| follow_ups(&case)),
            judgements: self.judgements(&case),
            names: BTreeMap::new(),
            waits_for_me: self.waits_for_me(&case, &around, &may)?,
            may,
        };
        self.named(whole).await
    }

    async fn one_listed(&self, case: &Case) -> Result<CaseListed, No> {
        let row = cases::Entity::find_by_id(case.id.row())
            .one(self.tx)
            .await?;
        let listed = self.listed_cases(row.into_iter().collect()).await?;
        listed.into_iter().next().ok_or(No::NotFound)
    }

    async fn story(&self, case: &Case, around: &Around) -> Result<Story, No> {
        let facts = around.facts(self.me()?, Office::Own);
        let state = &case.state;
        Ok(Story {
            state: state.name(),
            gates: case.gates(&facts),
            waivers: case.waivers.clone(),
            trial_plan: state.trial_plan().cloned(),
            trial: match state {
                State::OnTrial(trial) => Some(without_pay(trial)),
                _ => None,
            },
            effective_on: match state {
                State::Approved { effective_on, .. } => Some(*effective_on),
                _ => None,
            },
            look_again_on: match state {
                State::Preparing(preparing) => preparing.look_again_on,
                _ => None,
            },
            appealed_on: case.appealed_on,
            happened: self.happened(case).await?,
            follow_ups_due: case.follow_ups_due(self.asking.today),
        })
    }

    async fn happened(&self, case: &Case) -> Result<Vec<Happened>, No> {
        let rows = events::Entity::find()
            .filter(events::Column::CaseId.eq(case.id.row()))
            .order_by_asc(events::Column::Number)
            .all(self.tx)
            .await?;
        rows.into_iter()
            .map(|row| {
                let of_the_panel = ["judged", "revised", "conflict-declared", "seals-opened"];
                let is_named = !of_the_panel.contains(&&*row.name);
                Ok(Happened {
                    on: date(&row.day)?,
                    by: is_named.then(|| PersonId::of(row.given_by)),
                    what: row.name,
                })
            })
            .collect()
    }

    /// The judgements that whoever asks may read, each asked for by itself.
    fn judgements(&self, case: &Case) -> Vec<JudgementSeen> {
        let rows = JudgementRow::all_of(case);
        let written = rounds(case).flat_map(|(round, sealed, revised)| {
            sealed.iter().map(move |it| JudgementSeen {
                round,
                sealed: it.clone(),
                revised: revised.iter().find(|other| other.by == it.by).cloned(),
            })
        });
        rows.into_iter()
            .zip(written)
            .filter(|(row, _)| self.may(Action::SeeJudgement, &Resource::Judgement(row.clone())))
            .map(|(_, seen)| seen)
            .collect()
    }

    fn waits_for_me(
        &self,
        case: &Case,
        around: &Around,
        may: &BTreeSet<Action>,
    ) -> Result<Vec<Waiting>, No> {
        let me = self.me()?;
        let leads = may.contains(&Action::GiveAsPeopleOperations);
        let mut waiting = case.waits_for(self.asking.today, &around.framework);
        waiting.retain(|it| match it.on {
            WaitsOn::Person(person) => person == me,
            WaitsOn::PeopleOperations => leads,
        });
        Ok(waiting)
    }

    /// The names of everyone who occurs in what is seen, and of nobody else.
    async fn named(&self, seen: CaseSeen) -> Result<CaseSeen, No> {
        let mut people = vec![seen.listed.person.0, seen.begun_by];
        if let Some(story) = &seen.story {
            people.extend(story.waivers.iter().map(|it| it.by));
            people.extend(story.trial_plan.iter().map(|it| it.mentor));
            people.extend(story.trial.iter().map(|it| it.mentor));
            people.extend(story.happened.iter().filter_map(|it| it.by));
        }
        for (_, evidence) in seen.exhibits.iter().flatten() {
            people.extend(evidence.vouchers.iter().map(|it| it.by));
        }
        if let Some(panel) = &seen.panel {
            people.push(panel.chair);
            people.extend(panel.members.iter().chain(&panel.recused));
        }
        people.extend(seen.conflicts.iter().flatten().map(|it| it.member));
        people.extend(seen.decisions.iter().flatten().map(|it| it.by));
        people.extend(seen.follow_ups.iter().flatten().map(|it| it.by));
        people.extend(seen.judgements.iter().map(|it| it.sealed.by));
        let names = self.names(people).await?;
        Ok(CaseSeen { names, ..seen })
    }
}

/// Where the part of the list after this row begins.
fn cursor(row: &cases::Model) -> Cursor {
    Cursor(format!("{}.{}", row.begun_on, row.id))
}

fn beyond(cursor: &Cursor) -> Result<Condition, No> {
    let parts = cursor.0.split_once('.');
    let parts = parts.and_then(|(day, id)| Some((date(day).ok()?, id.parse::<i64>().ok()?)));
    let (day, id) = parts.ok_or_else(|| No::wrong("after", "begin the list anew"))?;
    let day = crate::tables::day(day);
    let same_day = Condition::all()
        .add(cases::Column::BegunOn.eq(&*day))
        .add(cases::Column::Id.lt(id));
    Ok(Condition::any()
        .add(cases::Column::BegunOn.lt(day))
        .add(same_day))
}

fn exhibits(case: &Case, around: &Around) -> Vec<(Exhibit, Evidence)> {
    let found = |exhibit: &Exhibit| {
        let mut evidence = around.evidence().iter();
        let evidence = evidence.find(|it| it.id == exhibit.evidence)?;
        Some((exhibit.clone(), evidence.clone()))
    };
    case.exhibits.iter().filter_map(found).collect()
}

fn panel(case: &Case) -> Option<PanelSeen> {
    let (panel, sealed) = sitting(case)?;
    Some(PanelSeen {
        chair: panel.chair,
        members: panel.members.clone(),
        recused: panel.conflicts.iter().map(|it| it.member).collect(),
        is_in: sealed.iter().map(|it| it.by).collect(),
    })
}

/// The panel that sits now, or sat last, with what it sealed.
fn sitting(case: &Case) -> Option<(&PanelMembers, &[Judgement])> {
    match &case.state {
        State::Judging { panel, sealed, .. } | State::Calibrating { panel, sealed, .. } => {
            Some((panel, sealed))
        }
        _ => case.rounds.last().map(|it| (&it.panel, &*it.sealed)),
    }
}

fn conflicts(case: &Case) -> Vec<Conflict> {
    let panel = sitting(case).map(|(panel, _)| panel);
    panel.map_or_else(Vec::new, |it| it.conflicts.clone())
}

fn decisions(case: &Case) -> Vec<Decision> {
    case.rounds.iter().map(|it| it.decision.clone()).collect()
}

fn follow_ups(case: &Case) -> Vec<FollowUp> {
    let going_on = case.state.going_on();
    going_on.map_or_else(Vec::new, |it| it.follow_ups.clone())
}

/// A trial without what the kept seat pays: that is a group of its own.
fn without_pay(trial: &OnTrial) -> OnTrial {
    let mut trial = trial.clone();
    trial.kept.0.pay = None;
    trial.going_on.follow_ups.clear();
    trial
}

/// Every round with what was sealed and what was revised, those that are over first: in the order
/// of [`JudgementRow::all_of`].
fn rounds(case: &Case) -> impl Iterator<Item = (u32, &[Judgement], &[Judgement])> {
    let over = case.rounds.iter().map(|it| (&*it.sealed, &*it.revised));
    let now = match &case.state {
        State::Judging { sealed, .. } => Some((&**sealed, [].as_slice())),
        State::Calibrating {
            sealed, revised, ..
        } => Some((&**sealed, &**revised)),
        _ => None,
    };
    (1..)
        .zip(over.chain(now))
        .map(|(round, (sealed, revised))| (round, sealed, revised))
}
