//! A run written out as a history, such as measures are computed of.

use super::luck::Luck;
use super::month::Run;
use super::note::{Crossed, Ended, Note};
use super::outcome::terms;
use super::person::{Person, Place};
use super::policy::{Consent, Evidence, Trial};
use super::scenario::Scenario;
use super::terms::{Manages, Terms};
use crate::chance::Streams;
use crate::published::Fault;
use cordee_domain::history::{
    Assessed, Day, Departed, Departure, GradeRank, Held, History, Moved, Outcome, Paid, Pays,
    Row, Rung, Said, Spans, TooManyNames, Trained,
};
use cordee_domain::{CompetencyKind, Currency, Ix, MoveKind, PayPeriod, Share, TrackKind};

/// The history of the run of a number under the policy of a place in the scenario, which begins on a
/// day: best the first of a month. What was seen at the end of a year is what measures say of the
/// day before it ends.
///
/// Positions, pay, trainings, moves, departures, ratings as assessments. Nobody in it is anybody.
///
/// # Errors
///
/// Everything that is wrong with the scenario; or that it has no such policy.
pub fn past(
    scenario: &Scenario,
    policy: usize,
    run: u32,
    begins: Day,
) -> Result<History, Vec<Fault>> {
    let faults = scenario.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let all = terms(scenario);
    let Some(terms) = all.get(policy) else {
        return Err(vec![fault("policies", "there is none of this number")]);
    };
    let mut told = Told::new(terms, begins);
    let luck = Luck::of(Streams::new(scenario.seed), run);
    let organisation = Run::start(terms, luck, Some(&mut told));
    let hired = organisation.years_and_people(scenario.years);
    told.history(terms, &hired)
        .map_err(|_| vec![fault("organisation.seats", "are too many for a history")])
}

fn fault(place: &str, what: &str) -> Fault {
    Fault {
        place: place.to_owned(),
        what: what.to_owned(),
    }
}

/// The row of an individual or management level in the list of rungs: individual levels of each craft
/// first, then those of managers, each by grade.
fn rung_of(terms: &Terms, person: &Person) -> Ix<Rung> {
    let grades = usize::from(terms.grades);
    let crafts = usize::from(terms.crafts);
    let grade = usize::from(person.grade) - 1;
    let row = match person.place {
        Place::Lead(_) => crafts,
        Place::Craft(_) | Place::Gone => usize::from(person.craft),
    };
    Ix::new(row * grades + grade)
}

/// What has been told so far.
struct Told {
    begins: Day,
    policy: super::policy::Policy,
    positions: Vec<Row<Held>>,
    pay: Vec<Row<Paid>>,
    training: Vec<Row<Trained>>,
    moves: Vec<Row<Moved>>,
    departures: Vec<Row<Departed>>,
    assessments: Vec<Row<Assessed>>,
    /// Of each person the last position and pay that were told.
    last: Vec<Option<(Held, f64)>>,
}

impl Told {
    fn new(terms: &Terms, begins: Day) -> Self {
        Self {
            begins,
            policy: terms.policy,
            positions: Vec::new(),
            pay: Vec::new(),
            training: Vec::new(),
            moves: Vec::new(),
            departures: Vec::new(),
            assessments: Vec::new(),
            last: Vec::new(),
        }
    }

    /// The first day of a month, counted from the start.
    fn first_day(&self, month: i32) -> Day {
        self.begins.months_before(-month)
    }

    fn day_before(&self, month: i32) -> Day {
        self.first_day(month).previous()
    }

    fn assess(&mut self, who: u32, day: Day, kind: CompetencyKind, value: f64) {
        self.assessments
            .push(row(who, day, Assessed { kind, value }));
    }
}

fn row<T>(who: u32, day: Day, what: T) -> Row<T> {
    Row {
        who: Ix::new(who as usize),
        from: day,
        until: day,
        what,
    }
}

impl Note for Told {
    fn rated(&mut self, run: &Run<'_>, month: i32) {
        let (day, year) = (self.day_before(month), month.div_euclid(12));
        for person in &run.people {
            match person.place {
                Place::Craft(_) => {
                    let rating = person.craft_rating(run.terms, run.luck, year);
                    self.assess(person.id, day, CompetencyKind::Craft, rating);
                    if self.policy.evidence == Evidence::People {
                        let assessed = person.assessed(run.terms, run.luck, year);
                        self.assess(person.id, day, CompetencyKind::People, assessed);
                    }
                }
                Place::Lead(_) => {
                    let able = person.able(run.terms, month - 1);
                    let rating = person.rated(run.terms, run.luck, able, year);
                    self.assess(person.id, day, CompetencyKind::People, rating);
                }
                Place::Gone => {}
            }
        }
    }

    fn crossed(&mut self, who: u32, month: i32, crossed: Crossed) {
        let is_asked = crossed.policy.consent == Consent::Asked;
        let has_way_back = crossed.policy.trial == Trial::WithWayBack;
        let said = |is: bool| if is { Said::Yes } else { Said::No };
        let moved = Moved {
            kind: MoveKind::Cross,
            consent: said(is_asked),
            way_back: said(has_way_back),
            trial_until: crossed.trial_ends.map(|month| self.day_before(month)),
            outcome: None,
        };
        self.moves.push(row(who, self.first_day(month), moved));
    }

    fn trained(&mut self, who: u32, month: i32) {
        let trained = Trained {
            training: None,
            hours: None,
            is_substantive: true,
        };
        self.training
            .push(row(who, self.day_before(month), trained));
    }

    fn tried(&mut self, who: u32, ended: Ended, month: i32) {
        let outcome = match ended {
            Ended::WentOn => Outcome::WentOn,
            Ended::Returned => Outcome::Returned,
        };
        self.end_trial(who, outcome);
        if ended == Ended::Returned {
            let moved = Moved {
                kind: MoveKind::Return,
                consent: Said::Yes,
                way_back: Said::NotRecorded,
                trial_until: None,
                outcome: None,
            };
            self.moves.push(row(who, self.first_day(month), moved));
        }
    }

    fn left(&mut self, who: u32, month: i32) {
        let last = self.first_day(month).plus_days(14);
        let stood = self
            .positions
            .iter_mut()
            .rfind(|it| it.who.position() == who as usize);
        if let Some(row) = stood {
            row.until = last;
        }
        let paid = self
            .pay
            .iter_mut()
            .rfind(|it| it.who.position() == who as usize);
        if let Some(row) = paid {
            row.until = last;
        }
        self.end_trial(who, Outcome::Left);
        let how = Departure::OwnWish;
        self.departures.push(row(who, last, Departed { how }));
    }

    fn settled(&mut self, run: &Run<'_>, month: i32) {
        self.last.resize(run.people.len(), None);
        for person in &run.people {
            if person.place == Place::Gone {
                continue;
            }
            let held = held(run, person);
            let is_of_the_start = month == 0;
            let from = self.first_day(if is_of_the_start { person.since } else { month });
            let Some(last) = self.last.get_mut(person.id as usize) else {
                continue;
            };
            let who = Ix::new(person.id as usize);
            if last.is_none_or(|(before, _)| before != held) {
                self.positions.push(Row {
                    who,
                    from,
                    until: Day::OPEN,
                    what: held,
                });
            }
            if last.is_none_or(|(_, before)| before.to_bits() != person.pay.to_bits()) {
                self.pay.push(Row {
                    who,
                    from,
                    until: Day::OPEN,
                    what: paid(person.pay),
                });
            }
            *last = Some((held, person.pay));
        }
    }
}

impl Told {
    fn end_trial(&mut self, who: u32, outcome: Outcome) {
        let mut own = self
            .moves
            .iter_mut()
            .rev()
            .filter(|it| it.who.position() == who as usize);
        let crossing = own.find(|it| it.what.kind == MoveKind::Cross);
        if let Some(crossing) = crossing
            && crossing.what.trial_until.is_some()
            && crossing.what.outcome.is_none()
        {
            crossing.what.outcome = Some(outcome);
        }
    }

    fn history(self, terms: &Terms, people: &[Person]) -> Result<History, TooManyNames> {
        let mut history = History::default();
        for person in people {
            history.names.add(&format!("person {}", person.id + 1))?;
        }
        for team in 0..terms.leads.len() {
            history.teams.add(&format!("team {}", team + 1))?;
        }
        rungs(terms, &mut history)?;
        history.currencies = Currency::new("EUR").into_iter().collect();
        let count = people.len();
        history.positions = Spans::one_at_a_time(count, &self.positions).0;
        history.pay = Some(Spans::one_at_a_time(count, &self.pay).0);
        history.training = Some(Spans::any_number(count, &self.training).0);
        history.moves = Some(Spans::any_number(count, &self.moves).0);
        history.departures = Some(Spans::any_number(count, &self.departures).0);
        history.assessments = Some(Spans::any_number(count, &self.assessments).0);
        history.people = Some(
            people
                .iter()
                .map(|person| cordee_domain::history::Person {
                    hired: Some(self.first_day(person.hired)),
                    ..Default::default()
                })
                .collect(),
        );
        Ok(history)
    }
}

/// Where somebody stands: their level, their team, and who leads it.
fn held(run: &Run<'_>, person: &Person) -> Held {
    let led_by = |seat: u32| run.lead_seats.get(seat as usize).copied().flatten();
    let (team, manager) = match person.place {
        Place::Craft(seat) => {
            let team = run.terms.lead_of.get(seat as usize).copied();
            (team, team.and_then(led_by))
        }
        Place::Lead(seat) => {
            let above = run.terms.leads.get(seat as usize).and_then(|it| it.above);
            (Some(seat), above.and_then(led_by))
        }
        Place::Gone => (None, None),
    };
    Held {
        rung: rung_of(run.terms, person),
        team: team.map(|it| Ix::new(it as usize)),
        manager: manager.map(|it| Ix::new(it as usize)),
        zone: None,
    }
}

fn paid(pay: f64) -> Paid {
    Paid {
        base_minor: minor(pay),
        variable_minor: 0,
        per: PayPeriod::Year,
        currency: 0,
        part: Share::WHOLE,
        weekly_hours: None,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "pay is bounded by the scenario"
)]
fn minor(pay: f64) -> i64 {
    (pay * 100.0) as i64
}

/// The levels: each craft has an individual track, all have one management track.
fn rungs(terms: &Terms, history: &mut History) -> Result<(), TooManyNames> {
    let rungs = &mut history.rungs;
    rungs.grades = (1..=terms.grades).map(|it| format!("g{it}")).collect();
    let mut tracks = Vec::new();
    for craft in 1..=terms.crafts {
        let name = format!("craft {craft}");
        let track = rungs.tracks.add(&name)?;
        tracks.push((
            Some(rungs.crafts.add(&name)?),
            track,
            TrackKind::Individual,
            format!("craft-{craft}"),
        ));
    }
    tracks.push((
        None,
        rungs.tracks.add("leading")?,
        TrackKind::Management,
        "lead".to_owned(),
    ));
    for (craft, track, kind, name) in tracks {
        for grade in 1..=terms.grades {
            rungs.push(Rung {
                id: format!("{name}-{grade}"),
                title: format!("{name} {grade}"),
                kind,
                craft,
                track: Some(track),
                grade: Some(GradeRank(grade - 1)),
                is_expert: Some(kind == TrackKind::Individual && grade >= terms.expert_grade),
                pays: pays(terms, grade, kind).into_iter().collect(),
                category: None,
            });
        }
    }
    Ok(())
}

fn pays(terms: &Terms, grade: u16, kind: TrackKind) -> Option<Pays> {
    let manages = match kind {
        TrackKind::Management => Manages::Yes,
        TrackKind::Individual => Manages::No,
    };
    let (midpoint, spread) = (terms.midpoint(grade, manages), terms.pay_spread());
    Some(Pays {
        zone: None,
        minimum_minor: minor(midpoint * (1.0 - spread)),
        midpoint_minor: minor(midpoint),
        maximum_minor: minor(midpoint * (1.0 + spread)),
        currency: Currency::new("EUR").ok()?,
    })
}
