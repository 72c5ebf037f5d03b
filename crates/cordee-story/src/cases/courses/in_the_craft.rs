//! Within the craft: to the summit, up by one level, and over to another craft.

use super::{About, Course, DESIGN, INSPECTION, ROOFING, SOFTWARE, advance, mastery};
use crate::cases::Effect::{Planned, Today};
use crate::cases::HowMuch::{All, NotQuite};
use crate::cases::Nominator::{Colleague, Manager};
use crate::cases::Scene::{
    Approve, Consent, Decline, FollowUp, Judge, NamePanel, Nominate, NotYet, Open, Reopen, Revise,
    Show, Submit, TakeConsentBack, Train,
};
use crate::cases::Verdict::{Clear, Mixed};
use crate::cast::Named;

/// Every case that stays with a craft.
pub(super) fn all() -> Vec<Course> {
    [
        of_mastery(),
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
