//! Telling the story: each happening becomes part of the world and of the list.

use crate::chance::Chance;
use crate::{Deed, Happening, World};
use cordee_domain::PersonId;
use jiff::civil::Date;

/// Tells one happening after the other.
pub(crate) struct Teller<'f> {
    pub(crate) world: World<'f>,
    pub(crate) chance: Chance,
    /// What everyone who is planned is called, in the order of their numbers.
    pub(crate) names: Vec<String>,
    /// The day that is told.
    pub(crate) on: Date,
    told: Vec<Happening>,
}

impl<'f> Teller<'f> {
    /// A story of which nothing is told yet.
    pub(crate) fn new(world: World<'f>, on: Date, seed: u64) -> Self {
        Self {
            world,
            chance: Chance::new(seed, "telling"),
            names: Vec::new(),
            on,
            told: Vec::new(),
        }
    }

    /// Tells a happening. One that can't have happened stays in the story all the same: then the
    /// plan is wrong, and whoever follows the story is told so.
    pub(crate) fn tell(&mut self, by: PersonId, deed: Deed) {
        let happening = Happening {
            on: self.on,
            by,
            deed,
        };
        let _told_to_whoever_follows = self.world.follow(&happening);
        self.told.push(happening);
    }

    /// Everything that was told.
    pub(crate) fn told(self) -> Vec<Happening> {
        self.told
    }
}
