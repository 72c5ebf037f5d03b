//! Filling seats with anybody.

use super::level::{Person, STEP};
use super::{Drawn, Large, competence, person, ring};
use crate::published::tables::Wanted;

#[expect(
    clippy::indexing_slicing,
    reason = "by level and by year, of which there are as many; people together are not nobody"
)]
impl Large<'_> {
    /// Fills empty seats with anybody from the level below; gives how many.
    pub(super) fn promote_anybody(&mut self, level: usize, number: usize) -> usize {
        let below = &mut self.crowds[level + 1];
        let number = below.draw(number, &mut self.promoted);
        let gone = if let Some(drawn) = self.drawn_anew {
            let mut years = vec![0; ring(self.tables)];
            let gone = below.take(|year, those| years[year as usize] += those.len());
            self.begin_anew(level, &years, drawn);
            gone
        } else {
            let mut movers = std::mem::take(&mut self.movers);
            movers.clear();
            let gone = below.take(|year, those| {
                movers.extend(those.iter().map(|it| person(Wanted::Anybody, *it, year)));
            });
            self.begin_otherwise(level, &movers);
            self.movers = movers;
            gone
        };
        self.sums[level + 1] -= gone.sum;
        number
    }

    /// Lets so many of each year begin on a level with a competence that is drawn anew.
    fn begin_anew(&mut self, level: usize, years: &[usize], drawn: Drawn) {
        let above = &mut self.crowds[level];
        for (year, number) in (0..).zip(years).filter(|(_, number)| **number > 0) {
            self.sums[level] += above.arrive_together(*number, year, drawn, &mut self.promoted);
        }
    }

    /// Lets people, by year, begin on a level with their competence changed.
    fn begin_otherwise(&mut self, level: usize, movers: &[Person]) {
        let (above, tables) = (&mut self.crowds[level], self.tables);
        for together in movers.chunk_by(|one, next| (one ^ next) & STEP == 0) {
            let mut chances = Vec::with_capacity(together.len());
            let promoted = &mut self.promoted;
            promoted.halves(together.len(), |chance| chances.push(chance));
            let changed = together.iter().zip(chances).map(|(who, chance)| {
                let old = competence(Wanted::Anybody, *who);
                tables.transmit.new_competence(old, chance)
            });
            self.sums[level] += above.arrive_each(together[0], tables.threshold, changed, promoted);
        }
    }
}
