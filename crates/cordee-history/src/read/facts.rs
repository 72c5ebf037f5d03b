//! Every file but `positions.csv`, `levels.csv` and `ranges.csv`: facts about people who are known.

use super::{Reading, Texts, until};
use crate::table::{Row as Line, Sheet};
use crate::{Fault, value};
use cordee_domain::history::{
    Assessed, CheckIn, Connection, Day, Departed, Departure, Friction, Moved, Name, Names, Outcome,
    Paid, Person, Row, Sex, Spans, TimeUse, Trained, Wished,
};
use cordee_domain::{CompetencyKind, Currency, Ix, MoveKind, PayPeriod, Share, Training, Wish};

/// How many facts of a person may hold on one day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AtOnce {
    One,
    Many,
}

/// A fact before it is known whom it is about.
struct Told<T> {
    from: Day,
    until: Day,
    what: T,
}

/// What was read of one file.
struct Facts<T> {
    rows: Vec<Row<T>>,
    lines: Vec<u32>,
}

/// The last person looked up, since rows of one person mostly stand together.
#[derive(Default)]
struct Last(Option<(String, Option<Ix<Name>>)>);

impl Last {
    fn find(&mut self, names: &Names, name: &str) -> Option<Ix<Name>> {
        match &self.0 {
            Some((last, ix)) if last == name => *ix,
            _ => {
                let ix = names.find(name);
                self.0 = Some((name.to_owned(), ix));
                ix
            }
        }
    }
}

impl Reading<'_> {
    pub(super) fn facts(&mut self, texts: &Texts<'_>) {
        self.people(texts);
        self.pay(texts);
        self.training(texts);
        self.connections(texts);
        self.history.assessments = self.spans(texts, "assessments.csv", AtOnce::Many, assessed);
        self.history.moves = self.spans(texts, "moves.csv", AtOnce::Many, moved);
        self.history.departures = self.spans(texts, "departures.csv", AtOnce::Many, departed);
        self.history.aspirations = self.spans(texts, "aspirations.csv", AtOnce::One, wished);
        self.history.time_use = self.spans(texts, "time-use.csv", AtOnce::Many, time_use);
        self.history.frictions = self.spans(texts, "frictions.csv", AtOnce::Many, friction);
        self.history.check_ins = self.spans(texts, "check-ins.csv", AtOnce::Many, check_in);
    }

    /// Facts of one sort that name nothing but people; `None` where the file is missing.
    fn spans<T: Copy + Send>(
        &mut self,
        texts: &Texts<'_>,
        file: &'static str,
        at_once: AtOnce,
        lower: impl Fn(&Line<'_>) -> Result<Told<T>, Fault> + Sync,
    ) -> Option<Spans<T>> {
        let sheet = self.sheet(texts, file)?;
        let facts = self.of_known(&sheet, |row, (): &mut ()| lower(row), |_, (), _| {});
        Some(match at_once {
            AtOnce::One => self.one_at_a_time(file, &facts.rows, &facts.lines),
            AtOnce::Many => self.any_number(file, &facts.rows, &facts.lines),
        })
    }

    /// The facts of a file about people with a position; others are left out and said. Every piece of
    /// the file gathers names of its own, which `settle` makes those of the history in its rows.
    fn of_known<T: Copy + Send, G: Default + Send>(
        &mut self,
        sheet: &Sheet<'_>,
        lower: impl Fn(&Line<'_>, &mut G) -> Result<Told<T>, Fault> + Sync,
        settle: impl Fn(&mut Self, G, &mut [Row<T>]),
    ) -> Facts<T> {
        let names = &self.history.names;
        let read = sheet.rows(
            || (G::default(), Last::default()),
            |row, (own, last)| {
                let told = lower(row, own)?;
                let who = last.find(names, row.needed(0)?);
                Ok(who.map(|who| Row {
                    who,
                    from: told.from,
                    until: told.until,
                    what: told.what,
                }))
            },
        );
        let room = read.iter().map(|it| it.rows.len()).sum();
        let mut facts = Facts {
            rows: Vec::with_capacity(room),
            lines: Vec::with_capacity(room),
        };
        let mut strangers = 0;
        for mut piece in read {
            self.take_faults(&mut piece);
            let begin = facts.rows.len();
            for (row, line) in piece.rows.into_iter().zip(piece.lines) {
                match row {
                    Some(row) => {
                        facts.rows.push(row);
                        facts.lines.push(line);
                    }
                    None => strangers += 1,
                }
            }
            let own = facts.rows.get_mut(begin..).unwrap_or_default();
            settle(self, piece.gathered.0, own);
        }
        if strangers > 0 {
            let what = "about people without a position: left out";
            self.remark(sheet.file.name, what, strangers);
        }
        facts
    }

    fn people(&mut self, texts: &Texts<'_>) {
        const FILE: &str = "people.csv";
        let Some(sheet) = self.sheet(texts, FILE) else {
            return;
        };
        let facts = self.of_known(&sheet, |row, (): &mut ()| person(row), |_, (), _| {});
        let mut people = vec![Person::default(); self.history.names.len()];
        let mut seen = vec![false; people.len()];
        for (row, line) in facts.rows.iter().zip(&facts.lines) {
            let at = row.who.position();
            let (Some(person), Some(seen)) = (people.get_mut(at), seen.get_mut(at)) else {
                continue;
            };
            if std::mem::replace(seen, true) {
                let who = self.history.names.get(row.who);
                let what = format!("line {line}: `{who}` stands there twice");
                self.faults.push(Fault::of_file(FILE, what));
            }
            *person = row.what;
        }
        self.history.people = Some(people);
    }

    fn pay(&mut self, texts: &Texts<'_>) {
        const FILE: &str = "pay.csv";
        let Some(sheet) = self.sheet(texts, FILE) else {
            return;
        };
        let facts = self.of_known(&sheet, paid, |reading, own: Vec<Currency>, rows| {
            let all = &mut reading.history.currencies;
            let places: Vec<u8> = own.iter().map(|it| place_of(all, *it)).collect();
            for row in rows {
                let place = places.get(usize::from(row.what.currency));
                row.what.currency = place.copied().unwrap_or(0);
            }
        });
        self.history.pay = Some(self.one_at_a_time(FILE, &facts.rows, &facts.lines));
    }

    fn training(&mut self, texts: &Texts<'_>) {
        const FILE: &str = "training.csv";
        let Some(sheet) = self.sheet(texts, FILE) else {
            return;
        };
        let facts = self.of_known(&sheet, trained, |reading, own: Names, rows| {
            let names = super::renamed(&own, &mut reading.history.trainings);
            for row in rows {
                row.what.training = row.what.training.map(|it| named(&names, it));
            }
        });
        self.history.training = Some(self.any_number(FILE, &facts.rows, &facts.lines));
    }

    fn connections(&mut self, texts: &Texts<'_>) {
        const FILE: &str = "connections.csv";
        let Some(sheet) = self.sheet(texts, FILE) else {
            return;
        };
        let facts = self.of_known(&sheet, connection, |reading, own: Names, rows| {
            let names = super::renamed(&own, &mut reading.history.teams);
            for row in rows {
                row.what.team = row.what.team.map(|it| named(&names, it));
            }
        });
        self.history.connections = Some(self.any_number(FILE, &facts.rows, &facts.lines));
    }
}

fn named(names: &[u32], own: Ix<Name>) -> Ix<Name> {
    let at = names.get(own.position()).copied().unwrap_or(u32::MAX);
    Ix::new(at as usize)
}

/// The place of a currency, a new one where it was not met before.
fn place_of(all: &mut Vec<Currency>, currency: Currency) -> u8 {
    let known = all.iter().position(|it| *it == currency);
    let place = known.unwrap_or_else(|| {
        all.push(currency);
        all.len() - 1
    });
    u8::try_from(place).unwrap_or(u8::MAX)
}

fn on_the_day<T>(day: Day, what: T) -> Told<T> {
    Told {
        from: day,
        until: day,
        what,
    }
}

fn person(row: &Line<'_>) -> Result<Told<Person>, Fault> {
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

fn paid(row: &Line<'_>, currencies: &mut Vec<Currency>) -> Result<Told<Paid>, Fault> {
    const PERIODS: [(&str, PayPeriod); 3] = [
        ("year", PayPeriod::Year),
        ("month", PayPeriod::Month),
        ("hour", PayPeriod::Hour),
    ];
    let code = match row.text(5) {
        "" => "EUR",
        code => code,
    };
    let currency = Currency::new(code)
        .map_err(|_| row.fault(5, format!("`{code}` is no currency: write three letters")))?;
    let amount = |it: &str| value::minor(it, currency);
    let hours = row.maybe(8, value::share)?;
    let paid = Paid {
        base_minor: row.value(3, amount)?,
        variable_minor: row.maybe(4, amount)?.unwrap_or(0),
        per: row.one_of(6, &PERIODS)?.unwrap_or(PayPeriod::Year),
        currency: place_of(currencies, currency),
        part: row.maybe(7, value::share)?.unwrap_or(Share::WHOLE),
        weekly_hours: hours.and_then(|it| u16::try_from(it.basis_points()).ok()),
    };
    Ok(Told {
        from: row.value(1, value::day)?,
        until: until(row.maybe(2, value::day)?),
        what: paid,
    })
}

fn assessed(row: &Line<'_>) -> Result<Told<Assessed>, Fault> {
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

fn trained(row: &Line<'_>, names: &mut Names) -> Result<Told<Trained>, Fault> {
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

fn moved(row: &Line<'_>) -> Result<Told<Moved>, Fault> {
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

fn departed(row: &Line<'_>) -> Result<Told<Departed>, Fault> {
    const WAYS: [(&str, Departure); 4] = [
        ("own-wish", Departure::OwnWish),
        ("dismissed", Departure::Dismissed),
        ("retired", Departure::Retired),
        ("other", Departure::Other),
    ];
    let how = row.one_of(2, &WAYS)?.unwrap_or_default();
    Ok(on_the_day(row.value(1, value::day)?, Departed { how }))
}

fn wished(row: &Line<'_>) -> Result<Told<Wished>, Fault> {
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

fn time_use(row: &Line<'_>) -> Result<Told<TimeUse>, Fault> {
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

fn friction(row: &Line<'_>) -> Result<Told<Friction>, Fault> {
    let owned = row.maybe(2, value::day)?;
    Ok(Told {
        from: row.value(1, value::day)?,
        until: until(row.maybe(3, value::day)?),
        what: Friction { owned },
    })
}

fn check_in(row: &Line<'_>) -> Result<Told<CheckIn>, Fault> {
    let was_answered = row.maybe(2, value::said)?.unwrap_or_default();
    Ok(on_the_day(
        row.value(1, value::day)?,
        CheckIn { was_answered },
    ))
}

fn connection(row: &Line<'_>, teams: &mut Names) -> Result<Told<Connection>, Fault> {
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
