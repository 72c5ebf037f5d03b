//! Every case of the story, as a list that can be read: what it is about, how many days before
//! the story's last day it begins, and what happens, each scene some days after the one before.
//! What would come after the last day has not happened yet: then somebody waits for it.

use super::Scene::{
    Appeal, Approve, CompletePanel, Conflict, Consent, Decline, EndTrial, FollowUp, GoBack, Judge,
    NamePanel, Nominate, NotYet, Open, PlanTrial, Refuse, Reopen, Revise, Show, Submit,
    TakeConsentBack, TakeEffect, TakeNominationBack, Train, Waive, WantToGoOn,
};
use super::{Effect, HowMuch, Nominator, Scene, Verdict};
use crate::cast::Named;
use Effect::{Planned, Today};
use HowMuch::{All, NotQuite};
use Nominator::{Colleague, Manager};
use Verdict::{Clear, Mixed};

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
    [
        of_mastery(),
        crossings_made(),
        crossings_on_trial(),
        crossings_before_a_panel(),
        crossings_begun(),
        advances_made(),
        advances_before_a_panel(),
        advances_begun(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_mastery() -> Vec<Course> {
    let asked = Course::new(
        About::Mastery { craft: INSPECTION },
        260,
        Nominate(Colleague),
    );
    vec![
        asked
            .then(8, Consent)
            .ready()
            .approved()
            .going_on()
            .then(90, FollowUp(180))
            .of(Named::Luna),
        mastery(SOFTWARE, 520).ready().approved().going_on_long(),
        mastery(ROOFING, 690).ready().approved().going_on_long(),
        mastery(DESIGN, 41)
            .ready()
            .then(6, NamePanel)
            .then(14, Judge(NotQuite, Clear)),
        mastery(SOFTWARE, 12).then(6, Show(NotQuite)),
        mastery(ROOFING, 130).ready().judged(Mixed).then(2, NotYet),
    ]
}

fn crossings_made() -> Vec<Course> {
    let asked = asked_to_cross;
    vec![
        asked(SOFTWARE, 3, 900, Manager)
            .then(5, Consent)
            .ready_to_cross()
            .approved()
            .stays()
            .then(190, FollowUp(365)),
        crossing(ROOFING, 0, 820)
            .ready_to_cross()
            .approved()
            .stays()
            .then(190, FollowUp(365)),
        crossing(INSPECTION, 0, 655)
            .ready_to_cross()
            .approved()
            .stays()
            .then(190, FollowUp(365)),
        asked(DESIGN, 0, 560, Colleague)
            .then(9, Consent)
            .then(6, Train(NotQuite))
            .then(4, Waive)
            .then(9, Show(All))
            .then(3, PlanTrial)
            .then(2, Submit)
            .approved()
            .stays(),
        crossing(ROOFING, 1, 470)
            .ready_to_cross()
            .judged(Mixed)
            .then(2, NotYet)
            .then(3, Reopen)
            .then(88, Show(All))
            .then(2, Submit)
            .approved()
            .stays(),
        // Gone back: after two months, at the end of the trial, and in between.
        asked(SOFTWARE, 1, 830, Manager)
            .then(3, Consent)
            .ready_to_cross()
            .approved()
            .then(34, FollowUp(30))
            .then(31, GoBack)
            .then(40, FollowUp(90))
            .then(88, FollowUp(180))
            .then(186, FollowUp(365)),
        crossing(ROOFING, 2, 780)
            .ready_to_cross()
            .approved()
            .going_on()
            .then(80, GoBack)
            .then(10, FollowUp(180))
            .then(186, FollowUp(365)),
        crossing(INSPECTION, 1, 610)
            .ready_to_cross()
            .approved()
            .going_on()
            .then(22, GoBack)
            .then(70, FollowUp(180)),
        crossing(ROOFING, 3, 290)
            .ready_to_cross()
            .approved()
            .going_on()
            .then(50, GoBack),
    ]
}

fn crossings_on_trial() -> Vec<Course> {
    let asked = asked_to_cross;
    vec![
        crossing(ROOFING, 2, 231)
            .ready_to_cross()
            .approved()
            .going_on()
            .of(Named::OnTrial),
        crossing(SOFTWARE, 1, 150)
            .ready_to_cross()
            .approved()
            .then(34, FollowUp(30)),
        asked(INSPECTION, 1, 252, Manager)
            .then(6, Consent)
            .ready_to_cross()
            .approved()
            .going_on()
            .then(70, WantToGoOn),
        crossing(INSPECTION, 2, 76).ready_to_cross().approved(),
        crossing(SOFTWARE, 2, 250)
            .ready_to_cross()
            .judged(Mixed)
            .then(3, Decline)
            .then(8, Appeal)
            .approved()
            .then(34, FollowUp(30)),
    ]
}

fn crossings_before_a_panel() -> Vec<Course> {
    let asked = asked_to_cross;
    vec![
        crossing(ROOFING, 3, 50)
            .ready_to_cross()
            .judged(Clear)
            .then(2, Approve(Planned)),
        crossing(ROOFING, 3, 40)
            .ready_to_cross()
            .then(6, NamePanel)
            .then(9, Judge(NotQuite, Clear))
            .before(Named::PanelMember),
        asked(INSPECTION, 2, 44, Manager)
            .then(4, Consent)
            .ready_to_cross()
            .then(5, NamePanel)
            .then(3, Conflict)
            .then(6, Judge(NotQuite, Clear)),
        crossing(SOFTWARE, 3, 47)
            .ready_to_cross()
            .then(6, NamePanel)
            .then(3, Conflict)
            .then(4, CompletePanel)
            .then(9, Judge(All, Mixed)),
        crossing(DESIGN, 0, 24).ready_to_cross(),
        crossing(INSPECTION, 0, 95)
            .ready_to_cross()
            .judged(Mixed)
            .then(3, NotYet),
        crossing(SOFTWARE, 2, 160)
            .ready_to_cross()
            .judged(Mixed)
            .then(3, Decline),
        crossing(ROOFING, 1, 340)
            .ready_to_cross()
            .judged(Mixed)
            .then(3, Decline)
            .then(9, Appeal)
            .judged(Mixed)
            .then(3, Decline),
        crossing(INSPECTION, 2, 120)
            .ready_to_cross()
            .judged(Mixed)
            .then(3, NotYet)
            .then(6, Reopen),
    ]
}

fn crossings_begun() -> Vec<Course> {
    let asked = asked_to_cross;
    vec![
        asked(SOFTWARE, 0, 1, Manager).of(Named::Sarah),
        asked(ROOFING, 0, 6, Colleague),
        asked(INSPECTION, 1, 11, Manager),
        asked(SOFTWARE, 1, 400, Manager).then(7, Refuse),
        asked(ROOFING, 2, 215, Manager).then(2, Refuse),
        asked(INSPECTION, 0, 66, Colleague).then(12, Refuse),
        asked(DESIGN, 0, 180, Manager).then(9, TakeNominationBack),
        asked(ROOFING, 0, 310, Manager)
            .then(6, Consent)
            .then(20, Train(NotQuite))
            .then(15, TakeConsentBack),
        crossing(ROOFING, 1, 30)
            .then(12, Train(NotQuite))
            .then(6, Show(NotQuite)),
        asked(SOFTWARE, 2, 19, Colleague)
            .then(4, Consent)
            .then(7, Show(NotQuite)),
    ]
}

fn advances_made() -> Vec<Course> {
    vec![
        advance(SOFTWARE, 4, 640).ready().approved().going_on_long(),
        advance(ROOFING, 3, 600).ready().approved().going_on_long(),
        advance(INSPECTION, 4, 545)
            .ready()
            .approved()
            .going_on_long(),
        advance(DESIGN, 3, 500)
            .ready()
            .approved()
            .going_on()
            .then(90, FollowUp(180)),
        advance(ROOFING, 4, 455)
            .ready()
            .approved()
            .going_on()
            .then(90, FollowUp(180)),
        advance(SOFTWARE, 3, 390)
            .ready()
            .approved()
            .going_on()
            .then(90, FollowUp(180)),
        advance(INSPECTION, 3, 330)
            .ready()
            .approved()
            .going_on()
            .then(90, FollowUp(180)),
        advance(ROOFING, 2, 260).ready().approved().going_on(),
        advance(SOFTWARE, 2, 170).ready().approved().going_on(),
        advance(INSPECTION, 5, 125)
            .ready()
            .approved()
            .then(34, FollowUp(30)),
        advance(DESIGN, 4, 300)
            .ready()
            .judged(Mixed)
            .then(2, NotYet)
            .then(5, Reopen)
            .then(90, Show(All))
            .then(2, Submit)
            .approved()
            .then(34, FollowUp(30)),
        Course::new(
            About::Switch {
                craft: DESIGN,
                grade: 3,
                to: "engineer",
            },
            360,
            Open,
        )
        .then(30, Train(All))
        .ready()
        .approved()
        .going_on()
        .then(90, FollowUp(180)),
    ]
}

fn advances_before_a_panel() -> Vec<Course> {
    vec![
        advance(ROOFING, 3, 40)
            .ready()
            .judged(Clear)
            .then(2, Approve(Today)),
        advance(SOFTWARE, 5, 42)
            .ready()
            .judged(Clear)
            .then(2, Approve(Planned)),
        advance(INSPECTION, 2, 28)
            .ready()
            .then(6, NamePanel)
            .then(8, Judge(NotQuite, Clear)),
        advance(SOFTWARE, 4, 33).ready().then(6, NamePanel),
        advance(ROOFING, 4, 38)
            .ready()
            .then(6, NamePanel)
            .then(12, Judge(All, Clear))
            .then(4, Revise(Clear))
            .before(Named::Chair),
        advance(DESIGN, 3, 36)
            .ready()
            .then(6, NamePanel)
            .then(11, Judge(All, Mixed)),
        advance(INSPECTION, 4, 17).ready(),
        advance(SOFTWARE, 3, 15).ready(),
        advance(ROOFING, 2, 90)
            .ready()
            .judged(Mixed)
            .then(2, NotYet),
        advance(SOFTWARE, 3, 75)
            .ready()
            .judged(Mixed)
            .then(2, NotYet),
        advance(INSPECTION, 3, 110)
            .ready()
            .judged(Mixed)
            .then(2, Decline),
    ]
}

fn advances_begun() -> Vec<Course> {
    let asked =
        |craft, grade, ago, by| Course::new(About::Advance { craft, grade }, ago, Nominate(by));
    vec![
        advance(SOFTWARE, 2, 9).then(3, Show(NotQuite)),
        advance(ROOFING, 3, 21).then(10, Show(NotQuite)),
        advance(INSPECTION, 3, 14).then(4, Show(NotQuite)),
        asked(DESIGN, 4, 16, Manager)
            .then(5, Consent)
            .then(6, Show(NotQuite)),
        asked(ROOFING, 4, 4, Colleague),
        asked(SOFTWARE, 3, 200, Manager)
            .then(3, Consent)
            .then(20, TakeConsentBack),
        Course::new(
            About::Switch {
                craft: ROOFING,
                grade: 3,
                to: "assistant-inspector",
            },
            22,
            Open,
        )
        .then(8, Show(NotQuite)),
    ]
}
