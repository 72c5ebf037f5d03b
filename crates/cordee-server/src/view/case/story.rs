//! The story of a case from nomination to follow-up: what happened, and what lies ahead.

use super::{CaseReader, decided, gates};
use crate::view::day::Day;
use crate::view::phrases::filled;
use cordee_domain::case::{Case, Outcome, StateName};
use cordee_store::{Happened, Story};
use jiff::Span;
use jiff::civil::Date;

/// One moment of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) on: Day,
    pub(crate) what: String,
    /// Who did it, where that may be known.
    pub(crate) by: Option<String>,
    /// What was said with it.
    pub(crate) words: Option<String>,
    pub(crate) when: When,
}

/// On which side of today a moment lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Past,
    /// Its day has come, and nobody has done it.
    Due,
    Ahead,
}

/// The moments in order, those that lie ahead last.
pub(crate) fn moments(reader: CaseReader<'_>) -> Vec<Moment> {
    let Some(story) = &reader.seen.story else {
        return vec![beginning(reader)];
    };
    let mut moments = past(reader, story);
    moments.extend(ahead(reader, story));
    moments
}

/// All that whoever may only know of the case can read.
fn beginning(reader: CaseReader<'_>) -> Moment {
    let by = reader.seen.begun_by;
    let is_opened = by == reader.seen.listed.person.0;
    let (c, on) = (reader.c, reader.day(reader.seen.listed.begun_on));
    let what = if is_opened { c.opened } else { c.nominated };
    Moment {
        on,
        what: what.to_owned(),
        by: Some(reader.name(by)),
        words: None,
        when: When::Past,
    }
}

/// How many of each sort have been told, so that each finds its words.
#[derive(Default)]
struct Told {
    waivers: usize,
    decisions: usize,
    follow_ups: usize,
}

fn past(reader: CaseReader<'_>, story: &Story) -> Vec<Moment> {
    let mut told = Told::default();
    let mut moments: Vec<Moment> = Vec::new();
    for group in story.happened.chunk_by(is_one_work) {
        let Some(first) = group.first() else { continue };
        moments.push(Moment {
            on: reader.day(first.on),
            what: what(reader, first, group.len(), &told),
            by: first.by.map(|by| reader.name(by)),
            words: words(reader, story, first, &mut told),
            when: When::Past,
        });
    }
    moments
}

/// Evidence put beside expectations on one day is one piece of work, as judgements are.
fn is_one_work(one: &Happened, next: &Happened) -> bool {
    let is_many = matches!(
        one.what.as_str(),
        "attached" | "detached" | "judged" | "revised"
    );
    is_many && one.what == next.what && one.on == next.on
}

fn what(reader: CaseReader<'_>, it: &Happened, count: usize, told: &Told) -> String {
    let (p, c) = (reader.p, reader.c);
    let words = match it.what.as_str() {
        "opened" => c.opened,
        "nominated" => c.nominated,
        "consented" => c.consented,
        "refused" => c.refused,
        "nomination-withdrawn" => c.nomination_withdrawn,
        "consent-withdrawn" => c.consent_withdrawn,
        "attached" => return p.counted(count, (c.attached_one, c.attached_many)),
        "detached" => return p.counted(count, (c.detached_one, c.detached_many)),
        "trial-planned" => c.trial_planned,
        "waived" => return waived(reader, told),
        "submitted" => c.submitted,
        "panel-named" => c.panel_named,
        "conflict-declared" => c.conflict_declared,
        "panel-completed" => c.panel_completed,
        "judged" => return p.counted(count, (c.judged_one, c.judged_many)),
        "seals-opened" => c.seals_opened,
        "revised" => return p.counted(count, (c.revised_one, c.revised_many)),
        "decided" => return decision(reader, told),
        "reopened" => c.reopened,
        "appealed" => c.appealed,
        "took-effect" => c.took_effect,
        "wanted-to-go-on" => c.wanted_to_go_on,
        "settled" => c.settled_event,
        "went-back" => c.went_back,
        "followed-up" => return followed_up(reader, told),
        other => return other.replace('-', " "),
    };
    words.to_owned()
}

fn waived(reader: CaseReader<'_>, told: &Told) -> String {
    let story = reader.seen.story.as_ref();
    let waiver = story.and_then(|story| story.waivers.get(told.waivers));
    let gate = waiver.map_or("", |waiver| gates::name(reader, waiver.gate));
    filled(reader.c.waived_event, &[gate])
}

fn decision(reader: CaseReader<'_>, told: &Told) -> String {
    let all = decided::decisions(reader);
    all.get(told.decisions).map_or_else(
        || reader.c.decided.to_owned(),
        |it| {
            let name = decided::name(reader, &it.outcome);
            filled(reader.c.decided_so, &[name])
        },
    )
}

fn followed_up(reader: CaseReader<'_>, told: &Told) -> String {
    let all = reader.seen.follow_ups.as_ref();
    let follow_up = all.and_then(|all| all.get(told.follow_ups));
    follow_up.map_or_else(
        || reader.c.followed_up.to_owned(),
        |it| filled(reader.c.asked_after, &[&it.day.to_string()]),
    )
}

/// What was said with it; counts what has been told.
fn words(reader: CaseReader<'_>, story: &Story, it: &Happened, told: &mut Told) -> Option<String> {
    match it.what.as_str() {
        "waived" => {
            let waiver = story.waivers.get(told.waivers);
            told.waivers += 1;
            waiver.map(|waiver| waiver.why.clone())
        }
        "decided" => {
            told.decisions += 1;
            None
        }
        "followed-up" => {
            let all = reader.seen.follow_ups.as_ref();
            let follow_up = all.and_then(|all| all.get(told.follow_ups));
            told.follow_ups += 1;
            follow_up.map(|it| it.words.clone())
        }
        _ => None,
    }
}

/// What has a day that has not come, or has come and waits.
fn ahead(reader: CaseReader<'_>, story: &Story) -> Vec<Moment> {
    let c = reader.c;
    let mut moments = Vec::new();
    if let Some(day) = story
        .effective_on
        .filter(|_| story.state == StateName::Approved)
    {
        moments.push(to_come(reader, day, c.takes_effect.to_owned()));
    }
    if let Some(day) = story.look_again_on.filter(|day| *day > reader.today) {
        moments.push(to_come(reader, day, c.look_again.to_owned()));
    }
    if let Some(trial) = &story.trial {
        moments.extend(follow_ups(reader, story, trial.going_on.since));
        moments.push(to_come(reader, trial.ends_on, c.trial_ends.to_owned()));
    } else if let Some(since) = made_on(reader, story) {
        moments.extend(follow_ups(reader, story, since));
    }
    moments.sort_by(|a, b| a.on.iso.cmp(&b.on.iso));
    moments
}

/// The day the move was made, as far as whoever looks may know it.
fn made_on(reader: CaseReader<'_>, story: &Story) -> Option<Date> {
    let is_made = matches!(story.state, StateName::Settled | StateName::Returned);
    let named = reader.seen.decisions.iter().flatten().rev();
    let named = named.filter_map(|decision| match decision.outcome {
        Outcome::Approve { effective_on } => Some(effective_on),
        Outcome::NotYet { .. } | Outcome::Decline => None,
    });
    let took_effect = story.happened.iter().find(|it| it.what == "took-effect");
    let day = named.chain(took_effect.map(|it| it.on)).next();
    day.filter(|_| is_made)
}

fn follow_ups(reader: CaseReader<'_>, story: &Story, since: Date) -> Vec<Moment> {
    let days = Case::FOLLOW_UP_DAYS.into_iter();
    let open = days.filter_map(|day| {
        let on = since.checked_add(Span::new().days(i64::from(day))).ok()?;
        let is_open = story.follow_ups_due.contains(&day) || on > reader.today;
        is_open.then_some((day, on))
    });
    open.map(|(day, on)| {
        let what = filled(reader.c.asks_after, &[&day.to_string()]);
        to_come(reader, on, what)
    })
    .collect()
}

fn to_come(reader: CaseReader<'_>, on: Date, what: String) -> Moment {
    Moment {
        on: reader.day(on),
        what,
        by: None,
        words: None,
        when: if on > reader.today {
            When::Ahead
        } else {
            When::Due
        },
    }
}
