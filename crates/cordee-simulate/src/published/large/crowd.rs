//! One level of a large organisation in which anybody may rise, each as likely as any other.
//!
//! Those who will retire together and whose competence was drawn from the same distribution are a
//! group: nobody looks at anything else of them, so that nothing tells them apart, whenever they came.
//! The last ones of a group are then any of them. Once it is drawn how many of each group rise, they
//! are taken from its end, and nobody else is looked at. Who was not simply drawn, but was here under
//! another rule or has a competence that comes from an older one, joins a group that is kept in an
//! order drawn by lot. Who retires in a step is a few lists whose sum is known.

mod any;

use super::bulk::Bulk;
use super::parting::binomial;
use crate::chance::Quantiles;
use crate::competence::Competence;
use crate::published::tables::below;
use any::parts_of_any;

/// One level.
pub(super) struct Crowd {
    /// By the lower bits of the step of retirement; a power of two of them.
    years: Vec<Year>,
    pub(super) people: usize,
    /// Those below the threshold, who are dismissed next.
    short: Total,
    /// Of each group, by year: how many are there, and how many go.
    lengths: Vec<u32>,
    going: Vec<u32>,
}

/// Who came in which way, as a place among the groups of a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Came {
    /// From outside, with a competence drawn for them.
    Hired,
    /// From below, with a competence drawn anew.
    Risen,
    /// In any other way.
    Otherwise,
}

const GROUPS: usize = 3;

/// What competence is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    of: &'a Quantiles,
    /// Who is drawn from it, and nobody else is.
    came: Came,
    /// The share of 2^32 that is below the threshold.
    short: u64,
}

impl<'a> Drawn<'a> {
    pub(super) fn new(of: &'a Quantiles, came: Came, threshold: Competence) -> Self {
        Self {
            of,
            came,
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
/// INVARIANT anybody-last: given what was ever told of a group, each order of its people is as likely
/// as any other: they are drawn alike, or put in by lot.
#[derive(Clone, Default)]
struct Year {
    groups: [Vec<Competence>; GROUPS],
    sum: i64,
}

#[expect(clippy::indexing_slicing, reason = "a year is one of the ring")]
impl Crowd {
    /// A level with nobody, where retirement is fewer than `ring` steps away.
    pub(super) fn new(ring: usize) -> Self {
        Self {
            years: vec![Year::default(); ring],
            people: 0,
            short: Total::default(),
            lengths: Vec::new(),
            going: Vec::new(),
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
        let people = &mut year.groups[drawn.came as usize];
        let start = people.len();
        let short = binomial(number, drawn.short, bulk);
        let of_short = bulk.competences(short, drawn.of, 0..drawn.short, people);
        people.truncate(start);
        let shares = drawn.short..1 << 32;
        let sum = bulk.competences(number - short, drawn.of, shares, people);
        year.sum += sum.cast_signed();
        self.short.number += short;
        self.short.sum += of_short.cast_signed();
        self.people += number;
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
        let people = &mut year.groups[Came::Otherwise as usize];
        let start = people.len();
        let mut sum = 0;
        for competence in competences {
            sum += i64::from(competence);
            self.people += 1;
            if competence < threshold {
                self.short.number += 1;
                self.short.sum += i64::from(competence);
            } else {
                people.push(competence);
                year.sum += i64::from(competence);
            }
        }
        join(people, start, bulk);
        sum
    }

    /// Takes those out who retire in this step.
    pub(super) fn retire(&mut self, step: u32) -> Total {
        let due = step as usize & (self.years.len() - 1);
        let year = &mut self.years[due];
        let gone = Total {
            number: year.groups.iter().map(Vec::len).sum(),
            sum: year.sum,
        };
        year.groups.iter_mut().for_each(Vec::clear);
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
            for competence in std::mem::take(year).groups.into_iter().flatten() {
                each(competence, due);
            }
        }
        self.people = self.short.number;
    }

    /// Takes so many out, or all there are, any as likely as any other, and hands them on by year.
    pub(super) fn take(
        &mut self,
        number: usize,
        bulk: &mut Bulk,
        mut each: impl FnMut(u32, &[Competence]),
    ) -> Total {
        let number = number.min(self.people - self.short.number);
        self.lengths.clear();
        let groups = self.years.iter().flat_map(|year| &year.groups);
        self.lengths.extend(groups.map(|group| group.len() as u32));
        parts_of_any(&self.lengths, number, &mut self.going, bulk);
        let mut gone = Total::default();
        let going = self.going.as_chunks::<GROUPS>().0;
        for ((due, year), going) in (0..).zip(&mut self.years).zip(going) {
            gone.add(year.take(*going, |those| each(due, those)));
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

impl Year {
    /// Takes so many out of each group, any of it as likely as any other.
    fn take(&mut self, going: [u32; GROUPS], mut each: impl FnMut(&[Competence])) -> Total {
        let mut gone = Total::default();
        for (people, going) in self.groups.iter_mut().zip(going) {
            let stay = people.len().saturating_sub(going as usize);
            let those = people.get(stay..).unwrap_or_default();
            gone.add(Total {
                number: those.len(),
                sum: those.iter().map(|it| i64::from(*it)).sum(),
            });
            each(those);
            people.truncate(stay);
        }
        self.sum -= gone.sum;
        gone
    }

    /// Takes all out who are below the threshold.
    fn dismiss(&mut self, threshold: Competence) -> Total {
        let mut gone = Total::default();
        for people in &mut self.groups {
            for competence in people.extract_if(.., |it| *it < threshold) {
                gone.add(Total {
                    number: 1,
                    sum: i64::from(competence),
                });
            }
        }
        self.sum -= gone.sum;
        gone
    }
}

/// Lets those from a place on join the ones before, each at any place.
fn join(people: &mut [Competence], start: usize, bulk: &mut Bulk) {
    let mut end = start;
    bulk.halves(people.len() - start, |chance| {
        let place = below(chance, end as u32 + 1) as usize;
        people.swap(place, end);
        end += 1;
    });
}

#[cfg(test)]
mod tests;
