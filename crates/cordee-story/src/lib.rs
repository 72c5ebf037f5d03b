//! The story company: its people and three years of what happened to them, made from a seed.
//!
//! [`story`] tells them as a list of [`Happening`]s, in order; [`World`] follows such a list and
//! refuses what can't have happened. The demo shows the story, tests play in it, and a store is
//! filled with it. Its [history](World::history) is what the store knows of it; [`beside`] adds what no
//! store keeps: assessments, weeks, frictions. [`crowd`] makes a much larger organisation with few words, for tests of load;
//! [`past`] makes histories whose truths are known, for tests of measures.
//!
//! The same framework, last day and seed give the same story, to the byte. It knows the values of
//! the domain and nothing else: no clock, no files, no store. All names and texts are invented.

mod author;
mod beside;
mod cases;
mod cast;
mod chance;
mod company;
mod crowd;
mod days;
mod happening;
mod ladder;
mod names;
mod past;
mod prose;
mod shape;
mod teller;
mod world;

pub use beside::beside;
pub use cast::{Cast, Role};
pub use crowd::crowd;
pub use happening::{Deed, Happening, RoleName};
pub use past::{Pay, Truths, past};
pub use world::{Denied, Granted, Person, StandingIn, Team, World};

use author::Author;
use cordee_domain::Framework;
use jiff::ToSpan;
use jiff::civil::Date;
use ladder::Ladder;
use teller::Teller;

/// The story of the company: what happened, and whom to ask about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Story {
    /// Everything, in order of the days; within a day in an order that works.
    pub happenings: Vec<Happening>,
    /// The people into whose place one can step.
    pub cast: Cast,
}

/// The story that ends on `today`, in the framework of `examples/story`.
///
/// In a framework without crafts that have both kinds of track, and somebody who leads across
/// crafts, nothing happens.
pub fn story(framework: &Framework, today: Date, seed: u64) -> Story {
    told(framework, today, seed).unwrap_or_else(|| Story {
        happenings: Vec::new(),
        cast: cast::nobody(),
    })
}

fn told(framework: &Framework, today: Date, seed: u64) -> Option<Story> {
    let first_day = days::monday(today.saturating_sub(3.years()));
    let ladder = Ladder::of(framework)?;
    let mut company = company::build(&ladder, first_day, today, seed)?;
    let cast = cast::place(&mut company);
    let cases = cases::plan(&mut company, &cast, &ladder, today, seed);
    let mut teller = Teller::new(World::new(framework), first_day, seed);
    company::found(&mut teller, &company, &ladder, seed);
    let mut author = Author::new(teller, company, ladder, cast, (first_day, today, seed));
    author.plan_years();
    author.plan_cases(&cases);
    let (teller, cast) = author.tell(&cases);
    Some(Story {
        happenings: teller.told(),
        cast: cast.cast(),
    })
}
