//! One level of a large organisation in which the best rise, or the worst, kept so that most of its people are never looked at.
//!
//! Those who will retire in the same step lie together: that step takes them all at once. Where the
//! best are promoted, three heaps are kept out of that order: those so far ahead that they surely
//! rise next, those of whom some may, and everybody below, among whom nobody looks for anyone.

use super::bulk::Bulk;
use std::ops::Range;

/// Somebody: rank in the upper bits, the lower bits of the step of retirement below.
pub(super) type Person = u32;
/// Bits of a person that say when retirement is.
pub(super) const STEP_BITS: u32 = 12;
pub(super) const STEP: u32 = (1 << STEP_BITS) - 1;

/// One level.
pub(super) struct Level {
    /// Those below `floor`, by the lower bits of the step of retirement; then the three heaps.
    bins: Vec<Vec<Person>>,
    /// From here on somebody may rise next.
    floor: Person,
    /// From here on somebody surely rises next, or nearly.
    ///
    /// INVARIANT heaps-in-order: nobody below `floor` is in a heap, and nobody above the roof is
    /// among those of whom some may rise.
    roof: Person,
    pub(super) people: usize,
    /// Room for those who arrive and are not ordinary.
    others: Vec<Person>,
}

/// Heaps behind those by retirement.
const HEAPS: usize = 3;
/// Who may rise next.
const MAYBE: usize = 0;
/// Who surely rises next.
const SURE: usize = 1;
/// Who is dismissed next.
const SHORT: usize = 2;

/// INVARIANT heaps-are-there: `bins` has a power of two of places for retirement and [`HEAPS`] more.
#[expect(clippy::indexing_slicing, reason = "INVARIANT heaps-are-there")]
impl Level {
    /// The step of an arrival that is none.
    pub(super) const NEVER: u32 = Person::MAX;

    /// A level with nobody, where retirement is fewer than `ring` steps away.
    pub(super) fn new(ring: usize) -> Self {
        Self {
            bins: vec![Vec::new(); ring + HEAPS],
            floor: Person::MAX,
            roof: Person::MAX,
            people: 0,
            others: Vec::new(),
        }
    }

    fn ring(&self) -> usize {
        self.bins.len() - HEAPS
    }

    /// Puts somebody in.
    ///
    /// Who is below the threshold is dismissed in the next step, and who retires in it need not be
    /// asked either.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "nothing to jump over: both sides are known"
    )]
    pub(super) fn arrive(&mut self, person: Person, is_short: bool, step: u32) {
        let ring = self.ring();
        let retires = person & STEP;
        let mut bin = retires as usize & (ring - 1);
        let is_last = retires == step.wrapping_add(1) & (ring as u32 - 1);
        bin = if (person >= self.floor) & !is_last {
            ring + MAYBE
        } else {
            bin
        };
        bin = if (person >= self.roof) & !is_last {
            ring + SURE
        } else {
            bin
        };
        bin = if is_short { ring + SHORT } else { bin };
        self.bins[bin].push(person);
        self.people += 1;
    }

    /// Puts so many in who retire in the same step and whose competence is drawn; gives the sum of
    /// their ranks.
    ///
    /// Most of them go to their year and are not asked again. `short` spans the persons who are
    /// dismissed next. The rank that is drawn rises with the number it is drawn by, or falls.
    pub(super) fn arrive_together(
        &mut self,
        number: usize,
        retires: u32,
        short: Range<Person>,
        step: u32,
        draw: impl Fn(u32) -> u32,
        bulk: &mut Bulk,
    ) -> u64 {
        let ring = self.ring();
        let year = retires & (ring as u32 - 1);
        let is_last = year == step.wrapping_add(1) & (ring as u32 - 1);
        let hot = if is_last { Person::MAX } else { self.floor };
        // Persons from `low` on, and below `high`, are neither short nor in question for promotion.
        let (low, high) = if short.start == 0 {
            (short.end, hot.max(short.end))
        } else {
            (0, hot.min(short.start))
        };
        let person = |chance| (draw(chance) << STEP_BITS) | year;
        self.people += number;
        let ends = [person(0), person(u32::MAX)];
        if ends.iter().all(|end| (low..high).contains(end)) {
            return arrive_alike(&mut self.bins[year as usize], number, person, bulk);
        }
        let (bins, heaps) = self.bins.split_at_mut(ring);
        let bin = &mut bins[year as usize];
        let mut end = bin.len();
        bin.resize(end + number + 1, 0);
        self.others.resize(number + 1, 0);
        let (mut others, mut ranks) = (0, 0);
        bulk.halves(number, |chance| {
            let person = person(chance);
            ranks += u64::from(person >> STEP_BITS);
            bin[end] = person;
            self.others[others] = person;
            let is_ordinary = usize::from(person.wrapping_sub(low) < high - low);
            end += is_ordinary;
            others += 1 - is_ordinary;
        });
        bin.truncate(end);
        for person in &self.others[..others] {
            let heap = if short.contains(person) {
                SHORT
            } else if is_last {
                bin.push(*person);
                continue;
            } else if *person >= self.roof {
                SURE
            } else {
                MAYBE
            };
            heaps[heap].push(*person);
        }
        ranks
    }

    /// Takes those out who retire in this step.
    pub(super) fn retire(&mut self, step: u32, gone: &mut Vec<Person>) {
        let ring = self.ring();
        let due = step & (ring as u32 - 1);
        gone.clear();
        gone.append(&mut self.bins[due as usize]);
        self.bins[ring + MAYBE].retain(|person| {
            let stays = person & STEP != due;
            if !stays {
                gone.push(*person);
            }
            stays
        });
        self.people -= gone.len();
    }

    /// Takes those out who arrived below the threshold.
    pub(super) fn dismiss(&mut self, gone: &mut Vec<Person>) {
        let ring = self.ring();
        gone.clear();
        gone.append(&mut self.bins[ring + SHORT]);
        self.people -= gone.len();
    }

    /// Takes all out of whom this is so.
    pub(super) fn dismiss_all(&mut self, is_so: impl Fn(Person) -> bool, gone: &mut Vec<Person>) {
        let before = gone.len();
        for bin in &mut self.bins {
            gone.extend(bin.extract_if(.., |person| is_so(*person)));
        }
        self.people -= gone.len() - before;
    }

    /// Takes everybody out, and forgets who stood out.
    pub(super) fn dissolve(&mut self, all: &mut Vec<Person>) {
        all.clear();
        for bin in &mut self.bins {
            all.append(bin);
        }
        self.people = 0;
        self.floor = Person::MAX;
        self.roof = Person::MAX;
    }

    /// Takes the `number` of highest rank out, or all there are.
    pub(super) fn take_best(&mut self, number: usize, taken: &mut Vec<Person>) {
        let ring = self.ring();
        taken.clear();
        let number = number.min(self.people - self.bins[ring + SHORT].len());
        if number == 0 {
            let sure = std::mem::take(&mut self.bins[ring + SURE]);
            self.bins[ring + MAYBE].extend(sure);
            self.roof = Person::MAX;
            return;
        }
        if self.bins[ring + SURE].len() > number {
            let sure = &mut self.bins[ring + SURE];
            let cut = sure.len() - number;
            sure.select_nth_unstable(cut);
            taken.extend(sure.drain(cut..));
            let rest = std::mem::take(&mut self.bins[ring + SURE]);
            self.bins[ring + MAYBE].extend(rest);
            self.settle(taken);
        } else {
            taken.append(&mut self.bins[ring + SURE]);
            let wanted = number - taken.len();
            if self.bins[ring + MAYBE].len() < wanted {
                self.lower_floor(wanted, number);
            }
            let maybe = &mut self.bins[ring + MAYBE];
            let cut = maybe.len() - wanted;
            if wanted > 0 {
                maybe.select_nth_unstable(cut);
            }
            taken.extend(maybe.drain(cut..));
            if wanted > number / 8 + 16 {
                self.settle(taken);
            }
        }
        if self.bins[ring + MAYBE].len() > number + 64 {
            self.raise_floor(number / 8 + 16);
        }
        self.people -= taken.len();
    }

    /// Sets the roof so that next time nearly as many stand above it as now rose.
    fn settle(&mut self, taken: &[Person]) {
        let apart = (taken.len() / 512).max(1);
        let mut sample: Vec<Person> = taken.iter().step_by(apart).copied().collect();
        let cut = sample.len() / 16;
        if let Some((_, roof, _)) = (cut < sample.len()).then(|| sample.select_nth_unstable(cut)) {
            self.roof = (*roof).max(self.floor);
        }
    }

    /// Moves more people up to those who may rise: as many as are wanted and some for later.
    fn lower_floor(&mut self, wanted: usize, number: usize) {
        let ring = self.ring();
        let cold: usize = self.bins[..ring].iter().map(Vec::len).sum();
        let mut some = number / 4 + 16;
        while self.bins[ring + MAYBE].len() < wanted && self.floor > 0 {
            let missing = wanted - self.bins[ring + MAYBE].len() + some;
            self.floor = self.rank_from_above(missing, cold);
            let (bins, heaps) = self.bins.split_at_mut(ring);
            for bin in bins {
                move_up(bin, self.floor, &mut heaps[MAYBE]);
            }
            some *= 2;
        }
    }

    /// A rank that about so many of the others reach.
    fn rank_from_above(&self, missing: usize, cold: usize) -> Person {
        let apart = (cold / 4096).max(1);
        let mut sample = Vec::with_capacity(cold / apart + self.ring());
        for bin in &self.bins[..self.ring()] {
            sample.extend(bin.iter().step_by(apart));
        }
        let from_above = missing / apart + 1;
        if from_above >= sample.len() {
            return 0;
        }
        let cut = sample.len() - from_above;
        *sample.select_nth_unstable(cut).1
    }

    /// Leaves so many among those who may rise and sends the others back.
    fn raise_floor(&mut self, keep: usize) {
        let ring = self.ring();
        let (bins, heaps) = self.bins.split_at_mut(ring);
        let maybe = &mut heaps[MAYBE];
        let cut = maybe.len() - keep;
        let (_, floor, _) = maybe.select_nth_unstable(cut);
        self.floor = *floor;
        self.roof = self.roof.max(self.floor);
        for person in maybe.drain(..cut) {
            bins[(person & STEP) as usize & (ring - 1)].push(person);
        }
    }
}

/// Puts so many at the end of a list, of whom nobody stands out; gives the sum of their ranks.
fn arrive_alike(
    list: &mut Vec<Person>,
    number: usize,
    person: impl Fn(u32) -> Person,
    bulk: &mut Bulk,
) -> u64 {
    let mut ranks = 0;
    list.reserve(number);
    bulk.halves(number, |chance| {
        let person = person(chance);
        ranks += u64::from(person >> STEP_BITS);
        list.push(person);
    });
    ranks
}

/// Moves those from a floor on out of a list; few are.
#[expect(clippy::indexing_slicing, reason = "counted down from the length")]
fn move_up(list: &mut Vec<Person>, floor: Person, to: &mut Vec<Person>) {
    const MANY: usize = 64;
    let mut end = list.len();
    while end > 0 {
        let start = end.saturating_sub(MANY);
        let any = list[start..end]
            .iter()
            .fold(0, |top, person| top.max(*person));
        if any >= floor {
            for place in (start..end).rev() {
                if list[place] >= floor {
                    to.push(list.swap_remove(place));
                }
            }
        }
        end = start;
    }
}

#[cfg(test)]
mod tests;
