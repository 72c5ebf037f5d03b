//! A decision with its reasons.

use crate::show::day::day;
use crate::show::{filled, words};
use crate::view::case::CaseReader;
use crate::view::case::decided::{DecisionSeen, Made, OutcomeSeen, ReasonSeen, name};
use maud::{Markup, html};

/// What was decided, on which day, by whom, and why.
pub(crate) fn decision(reader: CaseReader<'_>, it: &DecisionSeen) -> Markup {
    let c = reader.c;
    let by = [html! { (it.by) }, day(&it.on)];
    html! {
        article.decision.(style(&it.outcome)) {
            h3 { (name(reader, &it.outcome)) }
            p.aside { (filled(c.written_by, &by)) }
            (outcome(reader, &it.outcome))
            (reasons(reader, &it.reasons))
        }
    }
}

/// The day that belongs to an outcome, and what is missing.
pub(crate) fn outcome(reader: CaseReader<'_>, outcome: &OutcomeSeen) -> Markup {
    let c = reader.c;
    html! {
        @match outcome {
            OutcomeSeen::Approved { effective_on, made } => {
                @let words = match made { Made::Already => c.was_made_on, Made::NotYet => c.made_on };
                p { (filled(words, &[day(effective_on)])) }
            }
            OutcomeSeen::NotYet { missing, again } => {
                p.label { (c.still_missing) }
                ul { @for one in missing { li { (words(one)) } } }
                p { (filled(c.again_on, &[day(again)])) }
            }
            OutcomeSeen::Declined => {}
        }
    }
}

/// The reasons, each below the expectation it cites.
pub(crate) fn reasons(reader: CaseReader<'_>, reasons: &[ReasonSeen]) -> Markup {
    html! {
        p.label { (reader.c.reasons) }
        dl.reasons {
            @for one in reasons {
                div {
                    dt { (words(&one.of)) }
                    dd.prose { (one.words) }
                }
            }
        }
    }
}

fn style(outcome: &OutcomeSeen) -> &'static str {
    match outcome {
        OutcomeSeen::Approved { .. } => "approved",
        OutcomeSeen::NotYet { .. } => "not-yet",
        OutcomeSeen::Declined => "declined",
    }
}
