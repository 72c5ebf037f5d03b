//! How every run begins, whatever the policy: with an organisation that was filled as usual.

use super::ledger::Year;
use super::luck::{For, Luck};
use super::month::Run;
use super::note::Note;
use super::person::{Leading, Person, Place};
use super::terms::{Manages, Terms};

/// The month from which on those who lead at the start have done so: long enough to be able.
const LONG_AGO: i32 = -120;

impl<'a> Run<'a> {
    /// An organisation before its first month.
    pub(super) fn start(terms: &'a Terms, luck: Luck, note: Option<&'a mut dyn Note>) -> Self {
        let mut run = Self {
            terms,
            luck,
            month: -1,
            people: Vec::with_capacity(2 * terms.head_count()),
            craft_seats: vec![None; terms.seats as usize],
            lead_seats: vec![None; terms.leads.len()],
            openings: Vec::new(),
            year: Year::default(),
            owed: 0.0,
            note,
        };
        run.seat_everybody();
        // As the organisation was run until now; nobody was in a hurry, so nobody came from outside.
        let before = terms.before();
        for seat in 0..terms.leads.len() {
            run.seat_lead(&before, u32::try_from(seat).unwrap_or(u32::MAX));
        }
        run.seat_everybody();
        run.mark_experts();
        run.tell(|note, run| note.rated(run, 0));
        run.tell(|note, run| note.settled(run, 0));
        run.month = 0;
        run
    }

    /// Somebody in every empty seat of the craft.
    fn seat_everybody(&mut self) {
        let terms = self.terms;
        for seat in 0..self.craft_seats.len() {
            if self.craft_seats[seat].is_some() {
                continue;
            }
            let craft = terms.leads[terms.lead_of[seat] as usize].craft;
            let id = super::month::whole(self.people.len());
            let mut person = Person::new(terms, self.luck, id, craft, 0);
            person.grade = person.grade_among(self.luck, &terms.staff);
            let (since, hired) = self.times(id);
            (person.since, person.hired) = (since, hired);
            person.place = Place::Craft(super::month::whole(seat));
            person.pay = terms.pay(person.grade, person.in_range, Manages::No);
            self.craft_seats[seat] = Some(id);
            self.people.push(person);
        }
    }

    /// Since which month somebody has been at their grade and in the organisation.
    #[expect(clippy::cast_possible_truncation, reason = "at most thirty years")]
    fn times(&self, id: u32) -> (i32, i32) {
        let since = -1 - (36.0 * self.luck.share(id, For::Since, 0)) as i32;
        let mean = 1.0 / self.terms.hazard.max(1.0 / 360.0);
        let service = mean * self.luck.exponential(id, For::Service, 0);
        let hired = -12 - service.min(360.0) as i32;
        (since, hired.min(since))
    }

    /// Somebody from outside, for a seat for which nobody was there.
    fn newcomer(&mut self, seat: u32) -> u32 {
        let id = super::month::whole(self.people.len());
        let lead = self.terms.leads[seat as usize];
        let mut person = Person::new(self.terms, self.luck, id, lead.craft, LONG_AGO);
        person.grade = lead.grade;
        self.people.push(person);
        id
    }

    /// Somebody who has led for long; who rises from below leaves a seat that is filled again.
    fn seat_lead(&mut self, before: &Terms, seat: u32) {
        let chosen = self.chosen(before, seat, None);
        let who = chosen.unwrap_or_else(|| self.newcomer(seat));
        let terms = self.terms;
        let grade = terms.leads[seat as usize].grade;
        let was_trained = self.luck.share(who, For::Trained, 0) >= terms.untrained;
        let person = &mut self.people[who as usize];
        let old = std::mem::replace(&mut person.place, Place::Lead(seat));
        person.leading = Some(Leading {
            since: LONG_AGO,
            grade_before: person.leading.map_or(person.grade, |it| it.grade_before),
            is_reluctant: !person.is_willing,
            trial_ends: None,
        });
        let is_new = person.trained.is_none() && was_trained;
        if is_new {
            person.trained = Some(LONG_AGO);
        }
        person.grade = person.grade.max(grade);
        person.since = LONG_AGO;
        person.hired = person.hired.min(LONG_AGO - 12);
        person.pay = terms.pay(person.grade, person.in_range, Manages::Yes);
        self.lead_seats[seat as usize] = Some(who);
        if is_new {
            self.tell(|note, _| note.trained(who, LONG_AGO));
        }
        match old {
            Place::Craft(old) => self.craft_seats[old as usize] = None,
            Place::Lead(old) => {
                self.lead_seats[old as usize] = None;
                self.seat_lead(before, old);
            }
            Place::Gone => {}
        }
    }
}
