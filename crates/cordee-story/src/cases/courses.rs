//! Every case of the story, as a list that can be read: what it is about, how many days before
//! the story's last day it begins, and what happens, each scene some days after the one before.
//! What would come after the last day has not happened yet: then somebody waits for it.

mod crossings;
mod in_the_craft;

use super::Effect::Planned;
use super::HowMuch::All;
use super::Scene::{
    Approve, EndTrial, FollowUp, Judge, NamePanel, Nominate, Open, PlanTrial, Revise, Show, Submit,
    TakeEffect, Train, WantToGoOn,
};
use super::Verdict::Clear;
use super::{Nominator, Scene, Verdict};
use crate::cast::Named;

/// What a case is about.
#[derive(Clone, Copy)]
pub(super) enum About {
    /// From the craft to leading the lent team at this position of the craft.
    Crossing { craft: usize, lent: usize },
    /// Up the same track, from this grade.
    Advance { craft: usize, grade: usize },
    /// To the summit of the craft.
    Mastery { craft: usize },
    /// To another craft, at this grade.
    Switch {
        craft: usize,
        grade: usize,
        to: &'static str,
    },
}

/// One case.
pub(super) struct Course {
    pub(super) about: About,
    /// How many days before the last.
    pub(super) ago: i32,
    /// Each with its days after the beginning.
    pub(super) scenes: Vec<(i32, Scene)>,
    /// Whose case it is, if somebody of the cast.
    pub(super) of: Option<Named>,
    /// Who of the cast sits on its panel.
    pub(super) sits: Option<Named>,
}

const SOFTWARE: usize = 0;
const DESIGN: usize = 1;
const ROOFING: usize = 2;
const INSPECTION: usize = 3;

impl Course {
    fn new(about: About, ago: i32, first: Scene) -> Self {
        Self {
            about,
            ago,
            scenes: vec![(0, first)],
            of: None,
            sits: None,
        }
    }

    fn of(mut self, named: Named) -> Self {
        self.of = Some(named);
        self
    }

    fn before(mut self, named: Named) -> Self {
        self.sits = Some(named);
        self
    }

    /// So many days after the scene before.
    fn then(mut self, days: i32, scene: Scene) -> Self {
        let last = self.scenes.last().map_or(0, |it| it.0);
        self.scenes.push((last + days, scene));
        self
    }

    fn ready_to_cross(self) -> Self {
        self.then(6, Train(All))
            .then(9, Show(All))
            .then(3, PlanTrial)
            .then(2, Submit)
    }

    fn ready(self) -> Self {
        self.then(9, Show(All)).then(4, Submit)
    }

    fn judged(self, verdict: Verdict) -> Self {
        self.then(6, NamePanel)
            .then(12, Judge(All, verdict))
            .then(4, Revise(verdict))
    }

    fn approved(self) -> Self {
        self.judged(Clear)
            .then(2, Approve(Planned))
            .then(12, TakeEffect)
    }

    /// What is written so many days after the move: the first three.
    fn going_on(self) -> Self {
        self.then(34, FollowUp(30)).then(60, FollowUp(90))
    }

    fn going_on_long(self) -> Self {
        self.going_on()
            .then(90, FollowUp(180))
            .then(186, FollowUp(365))
    }

    fn stays(self) -> Self {
        self.going_on()
            .then(78, WantToGoOn)
            .then(16, EndTrial)
            .then(4, FollowUp(180))
    }
}

fn crossing(craft: usize, lent: usize, ago: i32) -> Course {
    Course::new(About::Crossing { craft, lent }, ago, Open)
}

fn asked_to_cross(craft: usize, lent: usize, ago: i32, by: Nominator) -> Course {
    Course::new(About::Crossing { craft, lent }, ago, Nominate(by))
}

fn advance(craft: usize, grade: usize, ago: i32) -> Course {
    Course::new(About::Advance { craft, grade }, ago, Open)
}

fn mastery(craft: usize, ago: i32) -> Course {
    Course::new(About::Mastery { craft }, ago, Open)
}

/// Every case.
pub(super) fn all() -> Vec<Course> {
    let mut all = crossings::all();
    all.extend(in_the_craft::all());
    all
}
