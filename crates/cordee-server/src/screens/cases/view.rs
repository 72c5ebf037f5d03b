//! What the list of cases says: those whoever looks may know of, and what waits for them.

use crate::view::day::{Day, day};
use crate::view::phrases::{InCases, filled};
use crate::view::reader::Reader;
use crate::view::words::Words;
use cordee_domain::case::{StateName, Task};
use cordee_domain::{LevelId, PersonId};
use cordee_store::{CaseListed, MyTask, Page};

/// The cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CasesView {
    /// Those in which something waits for whoever looks.
    pub(super) waiting: Vec<CaseRow>,
    pub(super) open: Vec<CaseRow>,
    pub(super) over: Vec<CaseRow>,
    /// The address of the next part of the list.
    pub(super) next: Option<String>,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CaseRow {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) is_mine: bool,
    pub(super) way: &'static str,
    pub(super) from: Words,
    pub(super) to: Words,
    pub(super) begun_on: Day,
    /// Where it stands, where that may be seen.
    pub(super) state: Option<&'static str>,
    /// What waits for whoever looks, with the day it is due.
    pub(super) tasks: Vec<(String, Option<Day>)>,
}

pub(super) fn cases(
    reader: Reader<'_>,
    me: PersonId,
    cases: &Page<CaseListed>,
    tasks: &[MyTask],
) -> CasesView {
    let mut view = CasesView {
        waiting: Vec::new(),
        open: Vec::new(),
        over: Vec::new(),
        next: cases
            .next
            .as_ref()
            .map(|next| format!("/cases?after={}", next.0)),
    };
    for listed in waiting_elsewhere(cases, tasks) {
        view.waiting.push(row(reader, me, listed, tasks));
    }
    for listed in &cases.rows {
        let row = row(reader, me, listed, tasks);
        let list = match (row.tasks.is_empty(), listed.is_over) {
            (false, _) => &mut view.waiting,
            (true, false) => &mut view.open,
            (true, true) => &mut view.over,
        };
        list.push(row);
    }
    view
}

/// The cases in which something waits and that are not on this part of the list.
fn waiting_elsewhere<'a>(cases: &Page<CaseListed>, tasks: &'a [MyTask]) -> Vec<&'a CaseListed> {
    let mut elsewhere: Vec<&CaseListed> = Vec::new();
    for task in tasks {
        let is_here = |it: &CaseListed| it.id == task.case.id;
        if !cases.rows.iter().any(is_here) && !elsewhere.iter().any(|it| is_here(it)) {
            elsewhere.push(&task.case);
        }
    }
    elsewhere
}

fn row(reader: Reader<'_>, me: PersonId, listed: &CaseListed, tasks: &[MyTask]) -> CaseRow {
    let (p, c) = (reader.phrases, &reader.phrases.cases);
    let of_this = tasks.iter().filter(|task| task.case.id == listed.id);
    CaseRow {
        href: format!("/cases/{}", listed.id),
        name: listed.person.1.clone(),
        is_mine: listed.person.0 == me,
        way: p.way(listed.kind),
        from: level(reader, &listed.from),
        to: level(reader, &listed.to),
        begun_on: day(p, listed.begun_on),
        state: listed.state.map(|state| state_word(c, state)),
        tasks: of_this
            .map(|task| {
                let due = task.waiting.due.map(|due| day(p, due));
                (task_words(c, task.waiting.what), due)
            })
            .collect(),
    }
}

fn level(reader: Reader<'_>, id: &LevelId) -> Words {
    let framework = reader.framework();
    match framework.level_by_id(id) {
        Some(ix) => reader.words(&framework.level(ix).title),
        None => reader.ours(id.as_str()),
    }
}

/// Where a case stands, in two or three words.
fn state_word(c: &InCases, state: StateName) -> &'static str {
    match state {
        StateName::Nominated => c.is_nominated,
        StateName::Preparing => c.is_preparing,
        StateName::Submitted => c.is_submitted,
        StateName::Judging => c.is_judging,
        StateName::Calibrating => c.is_calibrating,
        StateName::NotYet => c.not_yet,
        StateName::Declined => c.declined,
        StateName::Approved => c.approved,
        StateName::OnTrial => c.is_on_trial,
        StateName::Settled => c.is_settled,
        StateName::Returned => c.is_returned,
        StateName::Closed => c.is_closed,
    }
}

/// What can be done next, in words.
fn task_words(c: &InCases, task: Task) -> String {
    let words = match task {
        Task::Answer => c.task_answer,
        Task::Prepare => c.task_prepare,
        Task::PlanTrial => c.task_plan_trial,
        Task::NamePanel => c.task_name_panel,
        Task::CompletePanel => c.task_complete_panel,
        Task::Judge => c.task_judge,
        Task::Decide => c.task_decide,
        Task::Consider => c.task_consider,
        Task::TakeEffect => c.task_take_effect,
        Task::SayWish => c.task_say_wish,
        Task::EndTrial => c.task_end_trial,
        Task::FollowUp(day) => return filled(c.task_follow_up, &[&day.to_string()]),
    };
    words.to_owned()
}
