//! A month of an organisation: who works, who leaves, what is seen, and then who moves.

use super::ledger::Year;
use super::luck::Luck;
use super::note::Note;
use super::person::{Person, Place};
use super::terms::{Manages, Terms};
use libm::exp;

/// An organisation under way.
pub(super) struct Run<'a> {
    pub(super) terms: &'a Terms,
    pub(super) luck: Luck,
    /// The month that goes on, from 0.
    pub(super) month: i32,
    /// Everybody who was ever there.
    pub(super) people: Vec<Person>,
    /// Who practises in each seat of the craft.
    pub(super) craft_seats: Vec<Option<u32>>,
    /// Who leads in each seat of leads.
    pub(super) lead_seats: Vec<Option<u32>>,
    /// Seats that somebody from outside will take.
    pub(super) openings: Vec<Opening>,
    /// What has been counted.
    pub(super) year: Year,
    /// Promotions on the individual track that are owed: less than one.
    pub(super) owed: f64,
    /// Who listens.
    pub(super) note: Option<&'a mut dyn Note>,
}

/// A seat that somebody from outside takes from a month on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Opening {
    pub(super) from: i32,
    pub(super) place: Place,
}

/// What a lead changes: ratios of output and of leaving.
#[derive(Clone, Copy, Debug)]
struct Effect {
    output: f64,
    leaving: f64,
}

const NO_EFFECT: Effect = Effect {
    output: 1.0,
    leaving: 1.0,
};

impl Run<'_> {
    /// So many years, from the start on: what is seen at the end of each.
    pub(super) fn years(mut self, years: u32) -> Vec<Year> {
        self.go_on(years)
    }

    /// The same, for whoever wants to know who was there.
    pub(super) fn years_and_people(mut self, years: u32) -> Vec<Person> {
        self.go_on(years);
        self.people
    }

    /// Tells whoever listens.
    pub(super) fn tell(&mut self, what: impl FnOnce(&mut dyn Note, &Self)) {
        if let Some(note) = self.note.take() {
            what(note, self);
            self.note = Some(note);
        }
    }

    fn go_on(&mut self, years: u32) -> Vec<Year> {
        let months = 12 * years.cast_signed();
        let mut seen = Vec::with_capacity(years as usize);
        while self.month < months {
            self.work();
            let ends_year = self.month % 12 == 11;
            if ends_year {
                seen.push(self.close_year());
            }
            if self.month + 1 < months {
                self.moves(ends_year);
            }
            self.month += 1;
        }
        seen
    }

    /// Everybody works, bears their hazard, costs; some leave.
    fn work(&mut self) {
        let effects = self.effects();
        let mut leavers = Vec::new();
        let (mut output, mut cost) = (0.0, 0.0);
        for seat in 0..self.craft_seats.len() {
            let Some(who) = self.craft_seats[seat] else {
                continue;
            };
            let effect = effects[self.terms.lead_of[seat] as usize];
            let is_expert = self.is_expert(who);
            let closed = self.closed_track(who);
            let person = &mut self.people[who as usize];
            output += person.output * effect.output;
            cost += person.pay;
            self.year.expert_months += u64::from(is_expert);
            person.patience -= self.terms.hazard * effect.leaving * closed;
            if person.patience <= 0.0 {
                leavers.push(who);
            }
        }
        for seat in 0..self.lead_seats.len() {
            let Some(who) = self.lead_seats[seat] else {
                continue;
            };
            let above = self.terms.leads[seat].above;
            let effect = above.map_or(NO_EFFECT, |it| effects[it as usize]);
            let person = &mut self.people[who as usize];
            let is_reluctant = person.leading.is_some_and(|it| it.is_reluctant);
            let reluctant = if is_reluctant {
                self.terms.unwilling
            } else {
                1.0
            };
            output += person.output * self.terms.kept;
            cost += person.pay;
            person.patience -= self.terms.hazard * effect.leaving * reluctant;
            if person.patience <= 0.0 {
                leavers.push(who);
            }
        }
        self.year.output += output;
        self.year.cost += cost / 12.0;
        for who in leavers {
            self.leave(who);
        }
    }

    fn effects(&self) -> Vec<Effect> {
        let terms = self.terms;
        let of = |who: &Option<u32>| {
            let Some(who) = who else { return NO_EFFECT };
            let felt = self.people[*who as usize].felt(terms, self.month);
            Effect {
                output: exp(terms.log_output * felt),
                leaving: exp(terms.log_leaving * felt),
            }
        };
        self.lead_seats.iter().map(of).collect()
    }

    fn is_expert(&self, who: u32) -> bool {
        self.people[who as usize].is_expert(self.terms)
    }

    /// The hazard ratio of who has stood for two years at a grade above which their track is closed.
    fn closed_track(&self, who: u32) -> f64 {
        let (terms, person) = (self.terms, &self.people[who as usize]);
        let is_closed = terms.top < terms.grades && person.grade >= terms.top;
        if is_closed && self.month - person.since >= 24 {
            terms.closed_track
        } else {
            1.0
        }
    }

    fn leave(&mut self, who: u32) {
        self.year.left += 1;
        self.year.experts_left += u32::from(self.is_expert(who));
        let person = &mut self.people[who as usize];
        self.year.cost += self.terms.leaver_cost * person.pay;
        match person.place {
            Place::Craft(seat) => {
                self.craft_seats[seat as usize] = None;
                self.openings.push(Opening {
                    from: self.month + 1 + self.terms.vacancy,
                    place: Place::Craft(seat),
                });
            }
            Place::Lead(seat) => self.lead_seats[seat as usize] = None,
            Place::Gone => {}
        }
        self.people[who as usize].place = Place::Gone;
        let month = self.month;
        self.tell(|note, _| note.left(who, month));
    }

    /// What is seen on the last day of a year.
    fn close_year(&mut self) -> Year {
        let (stayed, before) = self.stayed_brilliant();
        let managers = || self.lead_seats.iter().flatten();
        let below = managers().filter(|who| {
            let able = self.people[**who as usize].able(self.terms, self.month);
            able < self.terms.standard
        });
        let seats = self.terms.head_count();
        let here = self.craft_seats.iter().flatten().count() + managers().count();
        let mut seen = self.year;
        seen.output /= 12.0 * f64::from(self.terms.seats);
        seen.cost /= count(seats);
        seen.people = whole(here);
        seen.empty = whole(seats - here);
        seen.managers = whole(managers().count());
        seen.below_standard = whole(below.count());
        seen.experts_before = before;
        seen.stayed_brilliant = stayed;
        self.year.output = 0.0;
        self.year.cost = 0.0;
        self.mark_experts();
        seen
    }

    /// Of the experts of a year ago: who stayed brilliant, and all of them.
    fn stayed_brilliant(&self) -> (u32, u32) {
        let medians = self.medians();
        let terms = self.terms;
        let experts = || self.people.iter().filter(|it| it.was_expert);
        let stayed = experts().filter(|it| {
            let is_practising = matches!(it.place, Place::Craft(_));
            let median = medians.get(usize::from(it.grade)).copied().flatten();
            let as_managers = median.is_some_and(|median| it.pay >= median);
            let in_upper_half = it.pay >= terms.midpoint(it.grade, Manages::No);
            is_practising && (as_managers || in_upper_half)
        });
        (whole(stayed.count()), whole(experts().count()))
    }

    /// The median pay of managers at each grade, from 0 on.
    fn medians(&self) -> Vec<Option<f64>> {
        let mut of = vec![Vec::new(); usize::from(self.terms.grades) + 1];
        for who in self.lead_seats.iter().flatten() {
            let person = &self.people[*who as usize];
            of[usize::from(person.grade)].push(person.pay);
        }
        of.into_iter().map(median).collect()
    }

    pub(super) fn mark_experts(&mut self) {
        let terms = self.terms;
        for person in &mut self.people {
            person.was_expert = person.is_expert(terms);
        }
    }
}

fn median(mut pay: Vec<f64>) -> Option<f64> {
    pay.sort_by(f64::total_cmp);
    let (upper, lower) = (
        pay.get(pay.len() / 2)?,
        pay.get(pay.len().checked_sub(1)? / 2)?,
    );
    Some(f64::midpoint(*lower, *upper))
}

/// A number of people.
pub(super) fn whole(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "seats, fewer than 2^53")]
fn count(seats: usize) -> f64 {
    seats as f64
}
