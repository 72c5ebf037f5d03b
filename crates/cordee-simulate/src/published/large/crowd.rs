//! One level of a large organisation in which anybody may rise, each as likely as any other.
//!
//! Those who came together and will retire together are a group. It lies in an order that says nothing
//! of who they are, so that the last ones are any of them: once it is drawn how many of each group
//! rise, they are taken from its end, and nobody else is looked at. Who retires in a step is a list
//! whose sum is known.

mod any;

use super::bulk::Bulk;
use super::parting::binomial;
use crate::chance::Quantiles;
use crate::competence::Competence;
use crate::published::tables::below;
use any::Lots;

/// One level.
pub(super) struct Crowd {
    /// By the lower bits of the step of retirement; a power of two of them.
    years: Vec<Year>,
    pub(super) people: usize,
    /// Those below the threshold, who are dismissed next.
    short: Total,
    /// Of each group, in order: how many are there, and how many go.
    lengths: Vec<u32>,
    going: Vec<u32>,
    lots: Lots,
}

/// What competence is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    of: &'a Quantiles,
    /// The share of 2^32 that is below the threshold.
    short: u64,
}

impl<'a> Drawn<'a> {
    pub(super) fn new(of: &'a Quantiles, threshold: Competence) -> Self {
        Self {
            of,
            short: of.share_below(threshold),
        }
    }
}

/// Some people: how many, and their competence together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Total {
    pub(super) number: usize,
    pub(super) sum: i64,
}

/// Those who retire together.
///
/// INVARIANT groups-lie-in-order: groups follow one another in `people`, with room behind each that
/// nobody has any more; the last one ends where `people` does.
#[derive(Clone, Default)]
struct Year {
    people: Vec<Competence>,
    groups: Vec<Group>,
    sum: i64,
}

#[derive(Clone, Copy)]
struct Group {
    first: usize,
    length: usize,
}

/// Smaller groups join the one before.
const FEW: usize = 400;

#[expect(clippy::indexing_slicing, reason = "INVARIANT groups-lie-in-order")]
impl Crowd {
    /// A level with nobody, where retirement is fewer than `ring` steps away.
    pub(super) fn new(ring: usize) -> Self {
        Self {
            years: vec![Year::default(); ring],
            people: 0,
            short: Total::default(),
            lengths: Vec::new(),
            going: Vec::new(),
            lots: Lots::default(),
        }
    }

    /// Puts so many in who retire in the same step and whose competence is drawn; gives its sum.
    ///
    /// First it is drawn how many are below the threshold: of them nothing but the sum is kept.
    pub(super) fn arrive_together(
        &mut self,
        number: usize,
        retires: u32,
        drawn: Drawn,
        bulk: &mut Bulk,
    ) -> i64 {
        let due = retires as usize & (self.years.len() - 1);
        let year = &mut self.years[due];
        let start = year.people.len();
        let short = binomial(number, drawn.short, bulk);
        let of_short = bulk.competences(short, drawn.of, 0..drawn.short, &mut year.people);
        year.people.truncate(start);
        let shares = drawn.short..1 << 32;
        let sum = bulk.competences(number - short, drawn.of, shares, &mut year.people);
        year.sum += sum.cast_signed();
        self.short.number += short;
        self.short.sum += of_short.cast_signed();
        self.people += number;
        if number - short < FEW {
            year.join(start, bulk);
        } else {
            year.begin(start);
        }
        (sum + of_short).cast_signed()
    }

    /// Puts some in who retire in the same step; gives the sum of their competence.
    pub(super) fn arrive_each(
        &mut self,
        retires: u32,
        threshold: Competence,
        competences: impl Iterator<Item = Competence>,
        bulk: &mut Bulk,
    ) -> i64 {
        let due = retires as usize & (self.years.len() - 1);
        let year = &mut self.years[due];
        let start = year.people.len();
        let mut sum = 0;
        for competence in competences {
            sum += i64::from(competence);
            self.people += 1;
            if competence < threshold {
                self.short.number += 1;
                self.short.sum += i64::from(competence);
            } else {
                year.people.push(competence);
                year.sum += i64::from(competence);
            }
        }
        if year.people.len() - start >= FEW {
            year.begin(start);
        }
        year.join(start, bulk);
        sum
    }

    /// Takes those out who retire in this step.
    pub(super) fn retire(&mut self, step: u32) -> Total {
        let due = step as usize & (self.years.len() - 1);
        let year = &mut self.years[due];
        let gone = Total {
            number: year.groups.iter().map(|group| group.length).sum(),
            sum: year.sum,
        };
        year.people.clear();
        year.groups.clear();
        year.sum = 0;
        self.people -= gone.number;
        gone
    }

    /// Takes those out who arrived below the threshold.
    pub(super) fn dismiss(&mut self) -> Total {
        self.people -= self.short.number;
        std::mem::take(&mut self.short)
    }

    /// Takes all out who are below the threshold.
    pub(super) fn dismiss_all(&mut self, threshold: Competence) -> Total {
        let mut gone = self.dismiss();
        let mut others = Total::default();
        for year in &mut self.years {
            others.add(year.dismiss(threshold));
        }
        self.people -= others.number;
        gone.add(others);
        gone
    }

    /// Takes everybody out, but for those who are dismissed next: their competence and when they
    /// retire.
    pub(super) fn dissolve(&mut self, mut each: impl FnMut(Competence, u32)) {
        for (due, year) in (0..).zip(&mut self.years) {
            for group in &year.groups {
                for competence in &year.people[group.first..][..group.length] {
                    each(*competence, due);
                }
            }
            *year = Year::default();
        }
        self.people = self.short.number;
    }

    /// Draws who goes: `number`, or all there are, any as likely as any other. Gives how many.
    pub(super) fn draw(&mut self, number: usize, bulk: &mut Bulk) -> usize {
        let number = number.min(self.people - self.short.number);
        let groups = self.years.iter().flat_map(|year| &year.groups);
        self.lengths.clear();
        self.lengths.extend(groups.map(|group| group.length as u32));
        self.lots
            .parts_of_any(&self.lengths, number, &mut self.going, bulk);
        number
    }

    /// Takes those out who were drawn, and hands them on by year.
    pub(super) fn take(&mut self, mut each: impl FnMut(u32, &[Competence])) -> Total {
        let mut gone = Total::default();
        let mut going = self.going.iter();
        for (due, year) in (0..).zip(&mut self.years) {
            let mut of_year = Total::default();
            for (group, going) in year.groups.iter_mut().zip(&mut going) {
                let end = group.first + group.length;
                let those = &year.people[end - *going as usize..end];
                group.length -= those.len();
                of_year.number += those.len();
                of_year.sum += those.iter().map(|it| i64::from(*it)).sum::<i64>();
                each(due, those);
            }
            year.sum -= of_year.sum;
            year.trim();
            gone.add(of_year);
        }
        self.people -= gone.number;
        gone
    }
}

impl Total {
    pub(super) fn add(&mut self, other: Self) {
        self.number += other.number;
        self.sum += other.sum;
    }
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT groups-lie-in-order")]
impl Year {
    /// Makes a group of those from a place on.
    fn begin(&mut self, first: usize) {
        let length = self.people.len() - first;
        if length > 0 {
            self.groups.push(Group { first, length });
        }
    }

    /// Lets those from a place on join the last group, each at any place in it.
    fn join(&mut self, start: usize, bulk: &mut Bulk) {
        if self.groups.is_empty() {
            self.begin(start);
        }
        let Some(group) = self.groups.last_mut() else {
            return;
        };
        let (first, mut end) = (group.first, start);
        let people = &mut self.people;
        bulk.halves(people.len() - start, |chance| {
            let place = first + below(chance, (end - first) as u32 + 1) as usize;
            people.swap(place, end);
            end += 1;
        });
        group.length = end - first;
    }

    /// Takes all out who are below the threshold.
    fn dismiss(&mut self, threshold: Competence) -> Total {
        let mut gone = Total::default();
        for group in &mut self.groups {
            let people = &mut self.people[group.first..][..group.length];
            let mut stay = 0;
            for place in 0..people.len() {
                let competence = people[place];
                people[stay] = competence;
                stay += usize::from(competence >= threshold);
                if competence < threshold {
                    gone.add(Total {
                        number: 1,
                        sum: i64::from(competence),
                    });
                }
            }
            group.length = stay;
        }
        self.sum -= gone.sum;
        self.trim();
        gone
    }

    /// Lets the list end with its last group.
    fn trim(&mut self) {
        let end = self.groups.last().map_or(0, |it| it.first + it.length);
        self.people.truncate(end);
    }
}

#[cfg(test)]
mod tests;
