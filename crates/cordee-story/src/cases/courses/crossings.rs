//! From the craft to leading: made, on trial, before a panel, and hardly begun.

use super::{Course, DESIGN, INSPECTION, ROOFING, SOFTWARE, asked_to_cross, crossing};
use crate::cases::Effect::Planned;
use crate::cases::HowMuch::{All, NotQuite};
use crate::cases::Nominator::{Colleague, Manager};
use crate::cases::Scene::{
    Appeal, Approve, CompletePanel, Conflict, Consent, Decline, FollowUp, GoBack, Judge, NamePanel,
    NotYet, PlanTrial, Refuse, Reopen, Show, Submit, TakeConsentBack, TakeNominationBack, Train,
    Waive, WantToGoOn,
};
use crate::cases::Verdict::{Clear, Mixed};
use crate::cast::Named;

/// Every crossing.
pub(super) fn all() -> Vec<Course> {
    [
        crossings_made(),
        crossings_on_trial(),
        crossings_before_a_panel(),
        crossings_begun(),
    ]
    .into_iter()
    .flatten()
    .collect()
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
