//! What each row says, before it is known whom it is about.

use super::{Told, place_of};
use crate::nearest::shown;
use crate::read::until;
use crate::row::Row as Line;
use crate::{Fault, value};
use cordee_domain::history::{
    Assessed, CheckIn, Connection, Day, Departed, Departure, Friction, Moved, Names, Outcome, Paid,
    Person, Sex, TimeUse, Trained, WeeklyHours, Wished,
};
use cordee_domain::{CompetencyKind, Currency, MoveKind, PayPeriod, Share, Training, Wish};

pub(super) fn on_the_day<T>(day: Day, what: T) -> Told<T> {
    Told {
        from: day,
        until: day,
        what,
    }
}

pub(super) fn person(row: &Line<'_>) -> Result<Told<Person>, Fault> {
    const SEXES: [(&str, Sex); 8] = [
        ("female", Sex::Female),
        ("f", Sex::Female),
        ("w", Sex::Female),
        ("male", Sex::Male),
        ("m", Sex::Male),
        ("other", Sex::Other),
        ("x", Sex::Other),
        ("d", Sex::Other),
    ];
    let sex = row.one_of(1, &SEXES)?.unwrap_or_default();
    let hired = row.maybe(2, value::day)?;
    Ok(on_the_day(Day::from_number(0), Person { sex, hired }))
}

pub(super) fn paid(row: &Line<'_>, currencies: &mut Vec<Currency>) -> Result<Told<Paid>, Fault> {
    const PERIODS: [(&str, PayPeriod); 3] = [
        ("year", PayPeriod::Year),
        ("month", PayPeriod::Month),
        ("hour", PayPeriod::Hour),
    ];
    let code = match row.text(5) {
        "" => "EUR",
        code => code,
    };
    // Nearly every row has the one of the row before.
    let met = currencies.iter().find(|it| it.is(code)).copied();
    let currency = match met {
        Some(currency) => currency,
        None => Currency::new(code).map_err(|_| {
            let what = format!("`{}` is no currency: write three letters", shown(code));
            row.fault(5, what)
        })?,
    };
    let amount = |it: &str| value::minor(it, currency);
    let hours = row.maybe(8, value::share)?;
    let paid = Paid {
        base_minor: row.value(3, amount)?,
        variable_minor: row.maybe(4, amount)?.unwrap_or(0),
        per: row.one_of(6, &PERIODS)?.unwrap_or(PayPeriod::Year),
        currency: place_of(currencies, currency),
        part: row.maybe(7, value::part)?.unwrap_or(Share::WHOLE),
        weekly_hours: hours.and_then(weekly_hours),
    };
    Ok(Told {
        from: row.value(1, value::day)?,
        until: until(row.maybe(2, value::day)?),
        what: paid,
    })
}

fn weekly_hours(told: Share) -> Option<WeeklyHours> {
    let hundredths = u16::try_from(told.basis_points()).ok()?;
    WeeklyHours::from_hundredths(hundredths)
}

pub(super) fn assessed(row: &Line<'_>) -> Result<Told<Assessed>, Fault> {
    const KINDS: [(&str, CompetencyKind); 3] = [
        ("craft", CompetencyKind::Craft),
        ("people", CompetencyKind::People),
        ("shared", CompetencyKind::Shared),
    ];
    row.needed(2)?;
    let value = row.value(3, |it| {
        let number = it.parse::<f64>().ok().filter(|it| it.is_finite());
        number.ok_or("a number is written as 3 or 3.5")
    })?;
    let kind = row.one_of(2, &KINDS)?.unwrap_or(CompetencyKind::Craft);
    Ok(on_the_day(
        row.value(1, value::day)?,
        Assessed { kind, value },
    ))
}

pub(super) fn trained(row: &Line<'_>, names: &mut Names) -> Result<Told<Trained>, Fault> {
    let hours = row.maybe(3, |it| {
        it.parse::<u16>().map_err(|_| "hours are a whole number")
    })?;
    let said = row.maybe(4, value::truth)?;
    let is_long = hours.is_some_and(|it| u32::from(it) >= Training::SUBSTANTIVE_HOURS);
    let training = match row.text(2) {
        "" => None,
        name => names.add(name).ok(),
    };
    let trained = Trained {
        training,
        hours,
        is_substantive: said.unwrap_or(is_long),
    };
    Ok(on_the_day(row.value(1, value::day)?, trained))
}

pub(super) fn moved(row: &Line<'_>) -> Result<Told<Moved>, Fault> {
    const KINDS: [(&str, MoveKind); 4] = [
        ("advance", MoveKind::Advance),
        ("cross", MoveKind::Cross),
        ("switch", MoveKind::Switch),
        ("return", MoveKind::Return),
    ];
    const OUTCOMES: [(&str, Outcome); 3] = [
        ("went-on", Outcome::WentOn),
        ("returned", Outcome::Returned),
        ("left", Outcome::Left),
    ];
    row.needed(2)?;
    let moved = Moved {
        kind: row.one_of(2, &KINDS)?.unwrap_or(MoveKind::Switch),
        consent: row.maybe(3, value::said)?.unwrap_or_default(),
        way_back: row.maybe(4, value::said)?.unwrap_or_default(),
        trial_until: row.maybe(5, value::day)?,
        outcome: row.one_of(6, &OUTCOMES)?,
    };
    Ok(on_the_day(row.value(1, value::day)?, moved))
}

pub(super) fn departed(row: &Line<'_>) -> Result<Told<Departed>, Fault> {
    const WAYS: [(&str, Departure); 4] = [
        ("own-wish", Departure::OwnWish),
        ("dismissed", Departure::Dismissed),
        ("retired", Departure::Retired),
        ("other", Departure::Other),
    ];
    let how = row.one_of(2, &WAYS)?.unwrap_or_default();
    Ok(on_the_day(row.value(1, value::day)?, Departed { how }))
}

pub(super) fn wished(row: &Line<'_>) -> Result<Told<Wished>, Fault> {
    const WISHES: [(&str, Wish); 5] = [
        ("stay-and-deepen", Wish::StayAndDeepen),
        ("advance", Wish::Advance),
        ("lead", Wish::Lead),
        ("return", Wish::Return),
        ("undecided", Wish::Undecided),
    ];
    row.needed(2)?;
    let wish = row.one_of(2, &WISHES)?.unwrap_or(Wish::Undecided);
    Ok(Told {
        from: row.value(1, value::day)?,
        until: Day::OPEN,
        what: Wished { wish },
    })
}

pub(super) fn time_use(row: &Line<'_>) -> Result<Told<TimeUse>, Fault> {
    let nothing = Share::default();
    let share = |column: usize| row.maybe(column, value::share);
    let time = TimeUse {
        craft: row.value(2, value::share)?,
        people: share(3)?.unwrap_or(nothing),
        meetings: share(4)?.unwrap_or(nothing),
        administration: share(5)?.unwrap_or(nothing),
    };
    let all = [time.craft, time.people, time.meetings, time.administration];
    let sum: u32 = all.iter().map(|it| it.basis_points()).sum();
    // Four rounded numbers may come to a little more than the whole.
    if sum > 10_200 {
        return Err(row.fault(2, "the week comes to more than 100 percent".to_owned()));
    }
    Ok(on_the_day(row.value(1, value::day)?, time))
}

pub(super) fn friction(row: &Line<'_>) -> Result<Told<Friction>, Fault> {
    let owned = row.maybe(2, value::day)?;
    Ok(Told {
        from: row.value(1, value::day)?,
        until: until(row.maybe(3, value::day)?),
        what: Friction { owned },
    })
}

pub(super) fn check_in(row: &Line<'_>) -> Result<Told<CheckIn>, Fault> {
    let was_answered = row.maybe(2, value::said)?.unwrap_or_default();
    Ok(on_the_day(
        row.value(1, value::day)?,
        CheckIn { was_answered },
    ))
}

pub(super) fn connection(row: &Line<'_>, teams: &mut Names) -> Result<Told<Connection>, Fault> {
    let team = match row.text(2) {
        "" => None,
        name => teams.add(name).ok(),
    };
    let is_sound = row.maybe(3, value::said)?.unwrap_or_default();
    Ok(on_the_day(
        row.value(1, value::day)?,
        Connection { team, is_sound },
    ))
}
