//! What the first page says to somebody who is signed in.

use crate::places::Place;
use crate::view::day::{Day, day};
use crate::view::phrases::{Phrases, filled};
use crate::view::reader::Reader;
use crate::view::standing::{Stand, stand};
use crate::view::words::Link;
use cordee_domain::PersonId;
use cordee_domain::case::Task;
use cordee_store::{CaseListed, EvidenceSeen, MyTask, PersonSeen};

/// What waits, and where whoever asks stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    pub(crate) name: String,
    pub(crate) stand: Option<Stand>,
    /// What is to be done, each with the cases in which it is: what has a day first, the nearest of
    /// them before all.
    pub(crate) errands: Vec<Errand>,
    pub(crate) asked: Vec<Request>,
}

/// Something that waits for whoever asks, once for all the cases in which it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Errand {
    pub(crate) says: &'static str,
    pub(crate) cases: Vec<Waits>,
}

/// A case in which something waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Waits {
    pub(crate) link: Link,
    /// What the day means, with the day.
    pub(crate) due: Option<(&'static str, Day)>,
}

/// Somebody asks for a word about what they did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) piece: Link,
    pub(crate) by: Link,
    pub(crate) day: Day,
}

pub(crate) fn home(
    reader: Reader<'_>,
    me: &PersonSeen,
    tasks: &[MyTask],
    asked: &[EvidenceSeen],
) -> Home {
    let mut tasks: Vec<&MyTask> = tasks.iter().collect();
    tasks.sort_by_key(|task| (task.waiting.due.is_none(), task.waiting.due));
    Home {
        name: me.name.clone(),
        stand: me.standing.as_ref().map(|it| stand(reader, it)),
        errands: errands(reader, me.id, &tasks),
        asked: asked.iter().map(|it| request(reader, it)).collect(),
    }
}

/// What is to be done in several cases is said once.
fn errands(reader: Reader<'_>, me: PersonId, tasks: &[&MyTask]) -> Vec<Errand> {
    let mut errands: Vec<Errand> = Vec::new();
    for task in tasks {
        let says = says(reader.phrases, task.waiting.what);
        let case = waits(reader, me, task);
        match errands.iter_mut().find(|it| it.says == says) {
            Some(errand) => errand.cases.push(case),
            None => errands.push(Errand {
                says,
                cases: vec![case],
            }),
        }
    }
    errands
}

fn waits(reader: Reader<'_>, me: PersonId, task: &MyTask) -> Waits {
    let w = &reader.phrases.practice;
    let due = task.waiting.due.map(|date| {
        let means = match task.waiting.what {
            Task::Prepare | Task::Consider => w.again_from,
            _ => w.until,
        };
        (means, day(reader.phrases, date))
    });
    Waits {
        link: reader.link_at(&Place::Case(task.case.id), title(reader, me, &task.case)),
        due,
    }
}

/// What a case is called: by the move where it is one's own, otherwise with the person too.
fn title(reader: Reader<'_>, me: PersonId, case: &CaseListed) -> String {
    let framework = reader.framework();
    let to = framework.level_by_id(&case.to);
    let to = to.map_or_else(|| case.to.to_string(), |ix| reader.level(ix).words.text);
    let way = filled(reader.phrases.way_to, &[reader.phrases.way(case.kind), &to]);
    let (person, name) = &case.person;
    if *person == me {
        way
    } else {
        format!("{name}: {way}")
    }
}

fn says(p: &Phrases, task: Task) -> &'static str {
    let w = &p.practice;
    match task {
        Task::Answer => w.task_answer,
        Task::Prepare => w.task_prepare,
        Task::PlanTrial => w.task_plan_trial,
        Task::NamePanel => w.task_name_panel,
        Task::CompletePanel => w.task_complete_panel,
        Task::Judge => w.task_judge,
        Task::Decide => w.task_decide,
        Task::Consider => w.task_consider,
        Task::TakeEffect => w.task_take_effect,
        Task::SayWish => w.task_say_wish,
        Task::EndTrial => w.task_end_trial,
        Task::FollowUp(_) => w.task_follow_up,
    }
}

fn request(reader: Reader<'_>, seen: &EvidenceSeen) -> Request {
    let evidence = &seen.evidence;
    Request {
        piece: reader.link_at(&Place::Evidence(evidence.id), &*evidence.title),
        by: reader.link_at(&Place::Person(evidence.person), &*seen.name),
        day: day(reader.phrases, evidence.on),
    }
}
