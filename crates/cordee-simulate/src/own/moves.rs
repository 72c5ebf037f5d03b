//! Who moves after a month: up the individual track, to lead, back, and in from outside.

use super::luck::For;
use super::month::{Opening, Run};
use super::note::{Crossed, Ended};
use super::person::{Leading, Person, Place};
use super::policy::{Training, Trial};
use super::terms::{Manages, Terms};

/// A grade higher asks for so much more of a rating, in sd.
const A_GRADE_ASKS: f64 = 0.5;

impl Run<'_> {
    /// The moves that take effect after this month.
    pub(super) fn moves(&mut self, is_new_year: bool) {
        let from = self.month + 1;
        if is_new_year {
            self.tell(|note, run| note.rated(run, from));
            self.advance(from);
        }
        self.decide_trials(from);
        self.fill_leads(from);
        self.hire(from);
        self.tell(|note, run| note.settled(run, from));
    }

    /// The yearly round on the individual track: those whose rating is furthest above what their next
    /// grade asks, as many as are promoted in a year.
    fn advance(&mut self, from: i32) {
        self.owed += self.terms.promotions * f64::from(self.terms.seats);
        let mut ready: Vec<(f64, u32)> = Vec::new();
        for who in self.craft_seats.iter().flatten() {
            let person = &self.people[*who as usize];
            if person.grade < self.terms.top && from - person.since >= 12 {
                let asked = A_GRADE_ASKS * f64::from(person.grade);
                let rating = person.craft_rating(self.terms, self.luck, Terms::year(self.month));
                ready.push((rating - asked, *who));
            }
        }
        ready.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (_, who) in ready {
            if self.owed < 1.0 {
                break;
            }
            self.owed -= 1.0;
            self.year.advanced += 1;
            let person = &mut self.people[who as usize];
            person.grade += 1;
            person.since = from;
            person.pay = self.terms.pay(person.grade, person.in_range, Manages::No);
        }
        // What nobody was ready for is not saved up.
        self.owed = self.owed.min(1.0);
    }

    /// Trials that are over: some return as soon as somebody takes over.
    fn decide_trials(&mut self, from: i32) {
        for seat in 0..self.lead_seats.len() {
            let Some(who) = self.lead_seats[seat] else {
                continue;
            };
            let person = &self.people[who as usize];
            let Some(mut leading) = person.leading else {
                continue;
            };
            if leading.trial_ends.is_none_or(|ends| ends > from) {
                continue;
            }
            let is_below = person.able(self.terms, self.month) < self.terms.standard;
            let draw = self.luck.share(who, For::Return, leading.since);
            if !(is_below && draw < self.terms.trial_return) {
                leading.trial_ends = None;
                self.people[who as usize].leading = Some(leading);
                self.tell(|note, _| note.tried(who, Ended::WentOn, from));
                continue;
            }
            let seat = u32::try_from(seat).unwrap_or(u32::MAX);
            if let Some(next) = self.chosen(self.terms, seat, Some(who)) {
                self.give_back(who, next, seat, from);
            }
        }
    }

    /// Somebody returns to the craft, into the seat of whoever takes over from them.
    fn give_back(&mut self, who: u32, next: u32, seat: u32, from: i32) {
        let Place::Craft(craft_seat) = self.people[next as usize].place else {
            return;
        };
        self.lead_seats[seat as usize] = None;
        self.craft_seats[craft_seat as usize] = None;
        self.lead(next, seat, from);
        let terms = self.terms;
        let person = &mut self.people[who as usize];
        let grade = person.leading.map_or(person.grade, |it| it.grade_before);
        person.leading = None;
        person.grade = grade;
        person.since = from;
        person.place = Place::Craft(craft_seat);
        person.pay = terms.pay(grade, person.in_range, Manages::No);
        self.craft_seats[craft_seat as usize] = Some(who);
        self.year.returned += 1;
        self.tell(|note, _| note.tried(who, Ended::Returned, from));
    }

    /// Empty seats of leads, from the top down, so that the seat of who rises is filled as well.
    fn fill_leads(&mut self, from: i32) {
        for seat in (0..self.lead_seats.len()).rev() {
            let number = u32::try_from(seat).unwrap_or(u32::MAX);
            let place = Place::Lead(number);
            let is_awaited = || self.openings.iter().any(|it| it.place == place);
            if self.lead_seats[seat].is_some() || is_awaited() {
                continue;
            }
            let draw = self.luck.share(number, For::Outside, self.month);
            let within = (draw >= self.terms.from_outside)
                .then(|| self.chosen(self.terms, number, None))
                .flatten();
            match within {
                Some(who) => self.rise(who, number, from),
                None => self.openings.push(Opening {
                    from: from + self.terms.vacancy,
                    place,
                }),
            }
        }
    }

    /// Somebody from within takes a seat of a lead; their own opens.
    fn rise(&mut self, who: u32, seat: u32, from: i32) {
        match self.people[who as usize].place {
            Place::Craft(old) => {
                self.craft_seats[old as usize] = None;
                self.openings.push(Opening {
                    from: from + self.terms.vacancy,
                    place: Place::Craft(old),
                });
                self.lead(who, seat, from);
            }
            Place::Lead(old) => {
                self.lead_seats[old as usize] = None;
                self.lead_seats[seat as usize] = Some(who);
                let (grade, terms) = (self.terms.leads[seat as usize].grade, self.terms);
                let person = &mut self.people[who as usize];
                person.place = Place::Lead(seat);
                person.grade = person.grade.max(grade);
                person.since = from;
                person.pay = terms.pay(person.grade, person.in_range, Manages::Yes);
                let trial = person.leading.as_mut().and_then(|it| it.trial_ends.take());
                if trial.is_some() {
                    self.tell(|note, _| note.tried(who, Ended::WentOn, from));
                }
            }
            Place::Gone => {}
        }
    }

    /// Somebody of the craft, whose seat is empty by now, leads a team from a month on.
    fn lead(&mut self, who: u32, seat: u32, from: i32) {
        let terms = self.terms;
        self.count_crossing(who);
        let trial_ends =
            (terms.policy.trial == Trial::WithWayBack).then(|| from + terms.trial_months);
        let person = &mut self.people[who as usize];
        person.leading = Some(Leading {
            since: from,
            grade_before: person.grade,
            is_reluctant: !person.is_willing,
            trial_ends,
        });
        person.place = Place::Lead(seat);
        person.grade = person.grade.max(terms.leads[seat as usize].grade);
        person.since = from;
        person.pay = terms.pay(person.grade, person.in_range, Manages::Yes);
        self.lead_seats[seat as usize] = Some(who);
        self.tell(|note, _| {
            let policy = terms.policy;
            note.crossed(who, from, Crossed { policy, trial_ends });
        });
        self.train(who, from);
        self.count_drop(who);
    }

    fn count_crossing(&mut self, who: u32) {
        let is_expert = self.people[who as usize].is_expert(self.terms);
        self.year.crossed += 1;
        self.year.experts_crossed += u32::from(is_expert);
    }

    fn count_drop(&mut self, who: u32) {
        let (terms, luck, year) = (self.terms, self.luck, Terms::year(self.month));
        let person = &self.people[who as usize];
        let before = person.craft_rating(terms, luck, year);
        let able = person.able(terms, self.month + 13);
        self.year
            .drop
            .add(before, person.rated(terms, luck, able, year + 1));
    }

    /// Trains somebody who will lead, where the policy says so and they were not trained before.
    fn train(&mut self, who: u32, from: i32) {
        if self.people[who as usize].trained.is_some() {
            self.year.trained_before += 1;
            return;
        }
        let terms = self.terms;
        let usual = || self.luck.share(who, For::Trained, 0) >= terms.untrained;
        let shows = match terms.policy.training {
            Training::None => None,
            Training::Usual => usual().then_some(from),
            Training::After => Some(from + 12),
            Training::Before => Some(from),
        };
        let Some(shows) = shows else { return };
        self.year.trained_before += u32::from(shows == from);
        let person = &mut self.people[who as usize];
        person.trained = Some(shows);
        self.year.cost += terms.training_cost * person.pay;
        self.tell(|note, _| note.trained(who, shows));
    }

    /// People from outside take the seats that have waited long enough, in the order of waiting.
    pub(super) fn hire(&mut self, from: i32) {
        let mut due: Vec<Opening> = Vec::new();
        self.openings.retain(|it| {
            if it.from <= from {
                due.push(*it);
            }
            it.from > from
        });
        due.sort_unstable();
        for opening in due {
            self.year.hired += 1;
            self.come(opening.place, from);
        }
    }

    fn come(&mut self, place: Place, from: i32) {
        let id = super::month::whole(self.people.len());
        let terms = self.terms;
        match place {
            Place::Craft(seat) => {
                let craft = terms.leads[terms.lead_of[seat as usize] as usize].craft;
                let mut person = Person::new(terms, self.luck, id, craft, from);
                person.grade = person.grade_among(self.luck, &terms.hires);
                person.place = place;
                person.pay = terms.pay(person.grade, person.in_range, Manages::No);
                self.craft_seats[seat as usize] = Some(id);
                self.people.push(person);
            }
            Place::Lead(seat) => {
                let lead = terms.leads[seat as usize];
                let mut person = Person::new(terms, self.luck, id, lead.craft, from);
                person.grade = lead.grade;
                person.place = place;
                person.pay = terms.pay(person.grade, person.in_range, Manages::Yes);
                person.leading = Some(Leading {
                    since: from,
                    grade_before: lead.grade,
                    is_reluctant: false,
                    trial_ends: None,
                });
                self.lead_seats[seat as usize] = Some(id);
                self.people.push(person);
            }
            Place::Gone => {}
        }
    }
}
