//! Cases: begun, carried on by commands, and looked at.
//!
//! What a command does is decided by the domain ([`Case::handle`]); here the facts around it are
//! gathered, the rights are asked, and what follows is kept: the case, its events, the position
//! where a move took effect.

mod acts;
mod around;
mod kept;
mod looks;
mod tasks;

use cordee_domain::case::{Case, State, Waiting, WaitsOn};
use cordee_domain::{Framework, PersonId};
use jiff::civil::Date;

/// Whether a case has ended: nothing but follow-ups can still come.
pub(crate) fn is_over(case: &Case) -> bool {
    matches!(
        case.state,
        State::Settled(_) | State::Returned { .. } | State::Closed { .. }
    )
}

/// The day from which a case waits for people operations, where it does or will.
pub(crate) fn stirs_on(case: &Case, today: Date, framework: &Framework) -> Option<Date> {
    let waiting = case.waits_for(today, framework);
    if waiting.iter().any(|it| it.on == WaitsOn::PeopleOperations) {
        return Some(today);
    }
    let since = case.state.going_on()?.since;
    Case::FOLLOW_UP_DAYS
        .into_iter()
        .filter_map(|day| {
            since
                .checked_add(jiff::Span::new().days(i64::from(day)))
                .ok()
        })
        .find(|due| *due > today)
}

/// Whether something waits for this person.
fn waits_on(waiting: &Waiting, person: PersonId) -> bool {
    waiting.on == WaitsOn::Person(person)
}
