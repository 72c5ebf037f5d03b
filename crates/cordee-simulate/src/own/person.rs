//! A person of the model: what they are, which no policy changes, and where they stand.

use super::luck::{For, Luck};
use super::policy::Evidence;
use super::terms::Terms;

/// Where somebody is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Place {
    /// At the craft, in the seat of this number.
    Craft(u32),
    /// Leading, in the seat of this number.
    Lead(u32),
    /// No longer there.
    Gone,
}

/// Somebody.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Their number: the addresses of their draws.
    pub(super) id: u32,
    /// The craft.
    pub(super) craft: u16,
    /// Craft skill, in sd.
    pub(super) skill: f64,
    /// People skill before any training, in sd.
    pub(super) people: f64,
    /// Whether they want to lead.
    pub(super) is_willing: bool,
    /// The share of uptake from which on they would stay on an open individual track.
    pub(super) staying: f64,
    /// Where they are paid in a range, from -1 to 1.
    pub(super) in_range: f64,
    /// The hazard they still bear.
    pub(super) patience: f64,
    /// The month they came; before 0 for those of the start.
    pub(super) hired: i32,
    /// What they put out in a month at the craft.
    pub(super) output: f64,
    /// The grade, from 1 on.
    pub(super) grade: u16,
    /// The month they came to their grade.
    pub(super) since: i32,
    /// Where they are.
    pub(super) place: Place,
    /// A year's pay in whole units.
    pub(super) pay: f64,
    /// From which month on training shows.
    pub(super) trained: Option<i32>,
    /// How they lead, if they do.
    pub(super) leading: Option<Leading>,
    /// Whether they were an expert at the end of the last year.
    pub(super) was_expert: bool,
}

/// That somebody leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Leading {
    /// The month of the first day.
    pub(super) since: i32,
    /// The grade they had at the craft.
    pub(super) grade_before: u16,
    /// Whether they did it without wanting to.
    pub(super) is_reluctant: bool,
    /// The month in which their trial is decided.
    pub(super) trial_ends: Option<i32>,
}

impl Person {
    /// Somebody who comes, without a place yet.
    pub(super) fn new(terms: &Terms, luck: Luck, id: u32, craft: u16, hired: i32) -> Self {
        let skill = luck.normal(id, For::Skill, 0);
        let is_willing = luck.share(id, For::Willing, 0) < terms.willing;
        let shift = if is_willing {
            terms.shift_willing
        } else {
            terms.shift_unwilling
        };
        let rest = luck.normal(id, For::People, 0);
        Self {
            id,
            craft,
            skill,
            people: terms.rho * skill + terms.rho_rest * rest + shift,
            is_willing,
            staying: luck.share(id, For::Staying, 0),
            in_range: 2.0 * luck.share(id, For::Pay, 0) - 1.0,
            patience: luck.exponential(id, For::Patience, 0),
            hired,
            output: (1.0 + terms.output_spread * skill).max(0.0) * terms.merit,
            grade: 1,
            since: hired,
            place: Place::Gone,
            pay: 0.0,
            trained: None,
            leading: None,
            was_expert: false,
        }
    }

    /// The grade at which they come: skill decides it, and as much that is not skill.
    pub(super) fn grade_among(&self, luck: Luck, cumulative: &[f64]) -> u16 {
        let rest = luck.normal(self.id, For::Grade, 0);
        let share = crate::chance::cumulative(0.8 * self.skill + 0.6 * rest);
        let at = cumulative.iter().take_while(|it| share >= **it).count();
        let last = cumulative.len().saturating_sub(1);
        u16::try_from(at.min(last) + 1).unwrap_or(1)
    }

    /// People skill with what training has given, without what a newcomer still lacks.
    pub(super) fn able(&self, terms: &Terms, month: i32) -> f64 {
        let is_trained = self.trained.is_some_and(|since| since <= month);
        self.people + if is_trained { terms.training_gain } else { 0.0 }
    }

    /// The skill that their team feels.
    pub(super) fn felt(&self, terms: &Terms, month: i32) -> f64 {
        let led = self.leading.map_or(i32::MAX, |it| month - it.since);
        self.able(terms, month) - terms.gap_after(led)
    }

    /// What they can do in their role, rated a year later or now: `skill` is the lasting part.
    pub(super) fn rated(&self, terms: &Terms, luck: Luck, skill: f64, year: i32) -> f64 {
        let of_year = luck.normal(self.id, For::Year, year);
        let noise = luck.normal(self.id, For::Rating, year);
        let performance = terms.lasting * skill + terms.passing * of_year;
        terms.seen * performance + terms.unseen * noise
    }

    /// The rating of their work at the craft.
    pub(super) fn craft_rating(&self, terms: &Terms, luck: Luck, year: i32) -> f64 {
        self.rated(terms, luck, self.skill, year)
    }

    /// An assessment of their people skill.
    pub(super) fn assessed(&self, terms: &Terms, luck: Luck, year: i32) -> f64 {
        let noise = luck.normal(self.id, For::Assessment, year);
        terms.valid * self.people + terms.invalid * noise
    }

    /// What speaks for them as a candidate from the craft.
    pub(super) fn speaks(&self, terms: &Terms, luck: Luck, evidence: Evidence, month: i32) -> f64 {
        let year = Terms::year(month);
        match evidence {
            Evidence::Craft => self.craft_rating(terms, luck, year),
            Evidence::People => self.assessed(terms, luck, year),
            Evidence::Seniority => f64::from(month - self.hired),
            Evidence::Nothing => 0.0,
        }
    }

    /// Whether they practise the craft as an expert.
    pub(super) fn is_expert(&self, terms: &Terms) -> bool {
        matches!(self.place, Place::Craft(_)) && self.grade >= terms.expert_grade
    }
}
