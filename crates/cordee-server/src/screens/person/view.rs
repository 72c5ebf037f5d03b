//! One person, as far as whoever asks may see them: each group only where it came from the store.

use crate::places::Place;
use crate::screens::recorded::page::words;
use crate::view::compare::{ChoiceGroup, groups};
use crate::view::day::{Day, day};
use crate::view::depth::{DepthView, depths};
use crate::view::pay::written;
use crate::view::phrases::{Phrases, filled};
use crate::view::reader::Reader;
use crate::view::role::role;
use crate::view::standing::{AtLevel, Stand, at_level, level_of, stand};
use crate::view::words::Link;
use cordee_access::Action;
use cordee_domain::{Aspiration, Ix, Level, PersonId, Position, TrainingId, Wish};
use cordee_store::{CaseListed, EvidenceSeen, PersonRecorded, PersonSeen};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PersonView {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) is_me: bool,
    pub(crate) stand: Option<Stand>,
    pub(crate) mail: Option<String>,
    pub(crate) depths: Vec<DepthView>,
    pub(crate) cases: Vec<CaseLine>,
    /// Latest first.
    pub(crate) history: Option<Vec<Held>>,
    /// What they are paid, and since when, where the positions may not be seen; latest first.
    pub(crate) paid: Option<Vec<(Day, String)>>,
    pub(crate) access_ends: Option<Day>,
    pub(crate) trainings: Option<Vec<(Link, Day)>>,
    /// What is recorded of them for equal pay, where anything is.
    pub(crate) recorded: Option<(&'static str, Option<Day>)>,
    pub(crate) aspiration: Option<Wanted>,
    pub(crate) roles: Option<Vec<&'static str>>,
    /// What whoever asks may keep of them, and where.
    pub(crate) keeps: Vec<Link>,
    /// The levels they can be nominated for, where whoever asks may nominate them.
    pub(crate) nominate: Option<Vec<ChoiceGroup>>,
}

/// A case in which somebody stands, as far as whoever asks may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CaseLine {
    pub(crate) link: Link,
    pub(crate) since: Day,
    pub(crate) is_over: bool,
}

/// A position somebody held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) level: AtLevel,
    pub(crate) from: Day,
    pub(crate) until: Option<Day>,
    /// With its currency.
    pub(crate) pay: Option<String>,
}

/// What somebody wants, as they say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) wish: &'static str,
    pub(crate) words: String,
    pub(crate) since: Day,
}

/// What is seen of a person besides their own record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around<'a> {
    pub(crate) me: PersonId,
    pub(crate) evidence: &'a [EvidenceSeen],
    pub(crate) cases: &'a [CaseListed],
}

pub(crate) fn person(reader: Reader<'_>, seen: &PersonSeen, around: Around<'_>) -> PersonView {
    let p = reader.phrases;
    let is_me = around.me == seen.id;
    let aspiration = seen.aspiration.as_ref().and_then(Option::as_ref);
    // Whoever knows of a case that is open need not be told that there can't be another.
    let stands_in_one = around.cases.iter().any(|case| !case.is_over);
    let may_nominate = !is_me && !stands_in_one && seen.may.contains(&Action::Nominate);
    let level = level_of(reader.framework(), seen.standing.as_ref());
    let ends = seen.history.as_ref().and_then(|(_, ends)| *ends);
    PersonView {
        id: seen.id,
        name: seen.name.clone(),
        is_me,
        stand: seen.standing.as_ref().map(|it| stand(reader, it)),
        mail: seen.contact.as_ref().map(|(mail, _)| mail.clone()),
        depths: depths(reader, around.evidence),
        cases: around
            .cases
            .iter()
            .map(|it| case_line(reader, it))
            .collect(),
        history: history(reader, seen),
        paid: paid(reader, seen),
        access_ends: ends.map(|date| day(p, date)),
        trainings: seen.trainings.as_ref().map(|all| {
            let lines = all.iter();
            lines
                .map(|it| (training(reader, &it.training), day(p, it.on)))
                .collect()
        }),
        recorded: seen
            .recorded
            .filter(|it| *it != PersonRecorded::default())
            .map(|it| (words(p, it.sex), it.hired.map(|on| day(p, on)))),
        aspiration: aspiration.map(|it| wanted(p, it)),
        roles: seen
            .roles
            .as_ref()
            .map(|all| all.iter().map(|it| role(p, it.role)).collect()),
        keeps: keeps(reader, seen),
        nominate: level
            .filter(|_| may_nominate)
            .map(|from| beyond(reader, from)),
    }
}

/// The actions with which somebody keeps another's record.
const KEEPING: [Action; 4] = [
    Action::ChangePosition,
    Action::EndAccess,
    Action::GiveAccess,
    Action::GrantRole,
];

/// Where whoever asks does what they may.
fn keeps(reader: Reader<'_>, seen: &PersonSeen) -> Vec<Link> {
    let (k, id) = (&reader.phrases.keeping, seen.id);
    let may = |action: &Action| seen.may.contains(action);
    let all = [
        (
            may(&Action::ChangeContact),
            Place::MyContact,
            k.change_contact,
        ),
        (
            may(&Action::RecordTraining),
            Place::TrainingOf(id),
            k.record_training,
        ),
        (
            may(&Action::WriteRecorded),
            Place::RecordedOf(id),
            k.record_for_equal_pay,
        ),
        (may(&Action::ChangePay), Place::PayOf(id), k.change_pay),
        (
            may(&Action::BringPayQuestion) || may(&Action::AnswerPayQuestion),
            Place::PayQuestionsOf(id),
            reader.phrases.law.register,
        ),
        (KEEPING.iter().any(may), Place::RecordOf(id), k.keep_record),
    ];
    let offered = all.into_iter().filter(|(is_offered, ..)| *is_offered);
    offered
        .map(|(_, place, words)| reader.link_at(&place, words))
        .collect()
}

/// Every level but theirs and those below it on its track.
fn beyond(reader: Reader<'_>, from: Ix<Level>) -> Vec<ChoiceGroup> {
    let framework = reader.framework();
    let steps = &framework.track(framework.level(from).track).levels;
    let below = steps.iter().take_while(|ix| **ix != from);
    let passed = below.chain([&from]);
    let passed: Vec<&str> = passed.map(|ix| framework.level(*ix).id.as_str()).collect();
    let mut all = groups(reader, None);
    for group in &mut all {
        group.levels.retain(|it| !passed.contains(&&*it.id));
    }
    all.retain(|group| !group.levels.is_empty());
    all
}

fn case_line(reader: Reader<'_>, case: &CaseListed) -> CaseLine {
    let framework = reader.framework();
    let to = framework.level_by_id(&case.to);
    let to = to.map_or_else(|| case.to.to_string(), |ix| reader.level(ix).words.text);
    let way = filled(reader.phrases.way_to, &[reader.phrases.way(case.kind), &to]);
    CaseLine {
        link: reader.link_at(&Place::Case(case.id), way),
        since: day(reader.phrases, case.begun_on),
        is_over: case.is_over,
    }
}

/// Where pay may be seen beside them, the positions with pay; otherwise those without.
fn history(reader: Reader<'_>, seen: &PersonSeen) -> Option<Vec<Held>> {
    let positions = seen.positions()?;
    let held = |it: &Position| Held {
        level: at_level(reader, &it.level),
        from: day(reader.phrases, it.from),
        until: it.until.map(|date| day(reader.phrases, date)),
        pay: it.pay.map(written),
    };
    Some(positions.iter().rev().map(held).collect())
}

/// What they are paid, where that may be seen and the positions may not.
fn paid(reader: Reader<'_>, seen: &PersonSeen) -> Option<Vec<(Day, String)>> {
    let all = seen.pay.as_ref().filter(|_| seen.history.is_none())?;
    let written = all.iter().rev().filter_map(|it| {
        let pay = it.pay.map(written)?;
        Some((day(reader.phrases, it.from), pay))
    });
    Some(written.collect())
}

fn training(reader: Reader<'_>, id: &TrainingId) -> Link {
    let mut all = reader.framework().trainings().iter();
    let found = all.find(|(_, it)| it.id == *id);
    found.map_or_else(
        || Link {
            href: reader.to(crate::links::Target::Training),
            words: reader.ours(id.to_string()),
        },
        |(ix, _)| reader.training(ix),
    )
}

fn wanted(p: &Phrases, aspiration: &Aspiration) -> Wanted {
    let w = &p.practice;
    Wanted {
        wish: match aspiration.wish {
            Wish::StayAndDeepen => w.wish_stay,
            Wish::Advance => w.wish_advance,
            Wish::Lead => w.wish_lead,
            Wish::Return => w.wish_return,
            Wish::Undecided => w.wish_undecided,
        },
        words: aspiration.words.clone(),
        since: day(p, aspiration.since),
    }
}
