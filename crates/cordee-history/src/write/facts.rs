//! The files of facts about people, one function each.

use super::{Sheet, amount, day, file, name, said, yes};
use cordee_domain::history::{Departure, History, Outcome, Paid, Span};
use cordee_domain::{CompetencyKind, MoveKind, PayPeriod, Share, Wish};

/// A file with its name.
type File = (&'static str, String);

/// Every file of facts that the history has.
pub(super) fn all(history: &History) -> impl Iterator<Item = File> {
    let sorts: [fn(&History) -> Option<File>; 10] = [
        pay,
        assessments,
        training,
        moves,
        departures,
        aspirations,
        time_use,
        frictions,
        check_ins,
        connections,
    ];
    sorts.into_iter().filter_map(|sort| sort(history))
}

fn pay(history: &History) -> Option<File> {
    file(history, history.pay.as_ref(), PAY, |sheet, who, it| {
        paid(history, sheet, who, it);
    })
}

fn assessments(history: &History) -> Option<File> {
    const FILE: (&str, &str) = ("assessments.csv", "person,on,kind,value");
    file(
        history,
        history.assessments.as_ref(),
        FILE,
        |sheet, who, it| {
            let value = it.what.value.to_string();
            sheet.row(&[who, &day(it.from), competency_kind(it.what.kind), &value]);
        },
    )
}

fn training(history: &History) -> Option<File> {
    const FILE: (&str, &str) = ("training.csv", "person,on,training,hours,substantive");
    file(
        history,
        history.training.as_ref(),
        FILE,
        |sheet, who, it| {
            let hours = it.what.hours.map_or_else(String::new, |it| it.to_string());
            let training = name(&history.trainings, it.what.training);
            let is_substantive = yes(it.what.is_substantive);
            sheet.row(&[who, &day(it.from), training, &hours, is_substantive]);
        },
    )
}

fn moves(history: &History) -> Option<File> {
    const FILE: (&str, &str) = (
        "moves.csv",
        "person,on,kind,consent,way_back,trial_until,outcome",
    );
    file(history, history.moves.as_ref(), FILE, |sheet, who, it| {
        let moved = it.what;
        sheet.row(&[
            who,
            &day(it.from),
            move_kind(moved.kind),
            said(moved.consent),
            said(moved.way_back),
            &moved.trial_until.map_or_else(String::new, day),
            moved.outcome.map_or("", outcome),
        ]);
    })
}

fn departures(history: &History) -> Option<File> {
    const FILE: (&str, &str) = ("departures.csv", "person,on,how");
    file(
        history,
        history.departures.as_ref(),
        FILE,
        |sheet, who, it| {
            sheet.row(&[who, &day(it.from), departure(it.what.how)]);
        },
    )
}

fn aspirations(history: &History) -> Option<File> {
    const FILE: (&str, &str) = ("aspirations.csv", "person,from,wish");
    file(
        history,
        history.aspirations.as_ref(),
        FILE,
        |sheet, who, it| {
            sheet.row(&[who, &day(it.from), wish(it.what.wish)]);
        },
    )
}

fn time_use(history: &History) -> Option<File> {
    const FILE: (&str, &str) = (
        "time-use.csv",
        "person,from,craft,people,meetings,administration",
    );
    file(
        history,
        history.time_use.as_ref(),
        FILE,
        |sheet, who, it| {
            let week = it.what;
            sheet.row(&[
                who,
                &day(it.from),
                &percent(week.craft),
                &percent(week.people),
                &percent(week.meetings),
                &percent(week.administration),
            ]);
        },
    )
}

fn frictions(history: &History) -> Option<File> {
    const FILE: (&str, &str) = ("frictions.csv", "person,raised,owned,resolved");
    file(
        history,
        history.frictions.as_ref(),
        FILE,
        |sheet, who, it| {
            let owned = it.what.owned.map_or_else(String::new, day);
            sheet.row(&[who, &day(it.from), &owned, &day(it.until)]);
        },
    )
}

fn check_ins(history: &History) -> Option<File> {
    const FILE: (&str, &str) = ("check-ins.csv", "person,on,answered");
    file(
        history,
        history.check_ins.as_ref(),
        FILE,
        |sheet, who, it| {
            sheet.row(&[who, &day(it.from), said(it.what.was_answered)]);
        },
    )
}

fn connections(history: &History) -> Option<File> {
    const FILE: (&str, &str) = ("connections.csv", "person,on,team,sound");
    file(
        history,
        history.connections.as_ref(),
        FILE,
        |sheet, who, it| {
            let team = name(&history.teams, it.what.team);
            sheet.row(&[who, &day(it.from), team, said(it.what.is_sound)]);
        },
    )
}

const PAY: (&str, &str) = (
    "pay.csv",
    "person,from,until,base,variable,currency,per,part,hours",
);

fn paid(history: &History, sheet: &mut Sheet, who: &str, it: Span<Paid>) {
    let paid = it.what;
    let Some(currency) = history.currencies.get(usize::from(paid.currency)) else {
        return;
    };
    let per = match paid.per {
        PayPeriod::Year => "year",
        PayPeriod::Month => "month",
        PayPeriod::Hour => "hour",
    };
    let hours = paid
        .weekly_hours
        .map(|it| percent(Share::from_basis_points(u32::from(it.hundredths()))));
    sheet.row(&[
        who,
        &day(it.from),
        &day(it.until),
        &amount(paid.base_minor, *currency),
        &amount(paid.variable_minor, *currency),
        currency.as_str(),
        per,
        &percent(paid.part),
        &hours.unwrap_or_default(),
    ]);
}

fn percent(share: Share) -> String {
    let (whole, rest) = (share.basis_points() / 100, share.basis_points() % 100);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:02}")
    }
}

fn competency_kind(kind: CompetencyKind) -> &'static str {
    match kind {
        CompetencyKind::Craft => "craft",
        CompetencyKind::People => "people",
        CompetencyKind::Shared => "shared",
    }
}

fn move_kind(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Advance => "advance",
        MoveKind::Cross => "cross",
        MoveKind::Switch => "switch",
        MoveKind::Return => "return",
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::WentOn => "went-on",
        Outcome::Returned => "returned",
        Outcome::Left => "left",
    }
}

fn departure(how: Departure) -> &'static str {
    match how {
        Departure::OwnWish => "own-wish",
        Departure::Dismissed => "dismissed",
        Departure::Retired => "retired",
        Departure::Other => "other",
        Departure::NotRecorded => "",
    }
}

fn wish(wish: Wish) -> &'static str {
    match wish {
        Wish::StayAndDeepen => "stay-and-deepen",
        Wish::Advance => "advance",
        Wish::Lead => "lead",
        Wish::Return => "return",
        Wish::Undecided => "undecided",
    }
}
