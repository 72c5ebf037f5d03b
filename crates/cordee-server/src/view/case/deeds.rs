//! Which commands to offer to whoever looks at a case: one table.
//!
//! A deed is a command as somebody meets it: a noun in an address, a form, a right it needs and
//! the states in which it makes sense. What is offered can still be refused by the case, which
//! alone decides; what is not offered would be refused for sure.

use super::CaseReader;
use cordee_access::Action;
use cordee_domain::case::{GateKind, Standing, StateName};
use cordee_store::Story;
use jiff::civil::Date;

/// One deed: what it is called, who may do it, and when.
struct Row {
    deed: Deed,
    noun: &'static str,
    needs: Action,
    states: &'static [StateName],
    /// Where it stands on the page.
    place: Place,
}

/// Where on the page a deed is offered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// With what can be done now.
    Now,
    /// Below, for whoever looks for it: nothing waits for it.
    Quiet,
    /// Beside what it is about: a gate, an expectation.
    Beside,
    /// On the page of the panel.
    Panel,
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $deed:ident, $noun:literal, $needs:ident, $place:ident, [$($state:ident),*];)*) => {
        /// A command as somebody meets it.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub(crate) enum Deed {
            $($(#[$doc])* $deed,)*
        }

        static ROWS: &[Row] = &[
            $(Row {
                deed: Deed::$deed,
                noun: $noun,
                needs: Action::$needs,
                states: &[$(StateName::$state),*],
                place: Place::$place,
            },)*
        ];

        impl Deed {
            /// Every deed, in the order in which they are offered.
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$deed,)*];

            fn row(self) -> &'static Row {
                // One row for each variant, in the order of the variants.
                match ROWS.get(self as usize) {
                    Some(row) => row,
                    None => &FIRST,
                }
            }
        }
    };
}

deeds! {
    /// The person wants it.
    Consent, "consent", GiveAsPerson, Now, [Nominated];
    /// The person does not want it.
    Refuse, "refusal", GiveAsPerson, Now, [Nominated];
    /// Whoever nominated takes it back.
    WithdrawNomination, "nomination-withdrawal", GiveAsNominator, Quiet, [Nominated];
    /// The person hands it in.
    Submit, "submission", GiveAsPerson, Now, [Preparing];
    /// Evidence is put beside an expectation.
    Attach, "exhibits", GiveAsPerson, Beside, [Preparing];
    /// Evidence is taken away from an expectation.
    Detach, "exhibit-removals", GiveAsPerson, Beside, [Preparing];
    /// People operations say what is agreed about the trial.
    PlanTrial, "trial-plan", GiveAsPeopleOperations, Now, [Preparing];
    /// People operations open a gate without its condition.
    Waive, "waivers", GiveAsPeopleOperations, Beside, [Preparing];
    /// People operations name who judges.
    NamePanel, "panel", GiveAsPeopleOperations, Panel, [Submitted];
    /// People operations name others in place of those who stand too near.
    CompletePanel, "panel-members", GiveAsPeopleOperations, Panel, [Judging];
    /// A member writes, sealed.
    Judge, "judgements", GiveAsPanel, Panel, [Judging];
    /// A member says something else after the talk.
    Revise, "revisions", GiveAsPanel, Panel, [Calibrating];
    /// A member says that they stand too near.
    DeclareConflict, "conflicts", GiveAsPanel, Panel, [Judging];
    /// The chair writes down what the panel decided.
    Decide, "decisions", GiveAsChair, Panel, [Calibrating];
    /// The person goes on after a "not yet".
    Reopen, "reopening", GiveAsPerson, Now, [NotYet];
    /// The person asks a fresh panel.
    Appeal, "appeal", GiveAsPerson, Now, [NotYet, Declined];
    /// People operations let the move take effect.
    TakeEffect, "effect", GiveAsPeopleOperations, Now, [Approved];
    /// The person says that they want to go on after the trial.
    WantToGoOn, "wish", GiveAsPerson, Now, [OnTrial];
    /// The person goes back to the craft.
    GoBack, "return", GiveAsPerson, Now, [OnTrial];
    /// People operations end the trial as the person wished.
    EndTrial, "trial-end", GiveAsPeopleOperations, Now, [OnTrial];
    /// Somebody writes how it goes.
    FollowUp, "follow-ups", WriteFollowUp, Now, [OnTrial, Settled, Returned];
    /// The person takes their consent back.
    WithdrawConsent, "consent-withdrawal", GiveAsPerson, Quiet,
        [Preparing, Submitted, Judging, Calibrating, NotYet, Declined, Approved];
}

static FIRST: Row = Row {
    deed: Deed::Consent,
    noun: "consent",
    needs: Action::GiveAsPerson,
    states: &[],
    place: Place::Now,
};

impl Deed {
    /// What it is called in addresses.
    pub(crate) fn noun(self) -> &'static str {
        self.row().noun
    }

    /// What somebody has to be allowed for it.
    pub(crate) fn needs(self) -> Action {
        self.row().needs
    }

    /// Where on the page it is offered.
    pub(crate) fn place(self) -> Place {
        self.row().place
    }
}

/// A deed that makes sense for whoever looks, and whether its time has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Offer {
    pub(crate) deed: Deed,
    /// Nothing where it can be done now.
    pub(crate) waits: Option<WaitsFor>,
}

/// What has to come before a deed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum WaitsFor {
    /// Gates that are neither met nor waived.
    Gates,
    /// This day.
    Day(Date),
    /// The person's word whether they want to go on.
    Wish,
}

/// What is offered to whoever looks, in the order of the table.
pub(crate) fn offers(reader: CaseReader<'_>) -> Vec<Offer> {
    let Some(state) = reader.state() else {
        return nominators(reader);
    };
    let makes_sense = |row: &&Row| row.states.contains(&state) && reader.may(row.needs);
    let rows = ROWS.iter().filter(makes_sense);
    rows.filter_map(|row| offer(reader, row.deed)).collect()
}

/// Whoever nominated somebody sees no state, only that there is no answer yet.
fn nominators(reader: CaseReader<'_>) -> Vec<Offer> {
    let may = reader.may(Action::GiveAsNominator) && !reader.seen.listed.is_over;
    let offer = ready(Deed::WithdrawNomination);
    may.then_some(offer).into_iter().collect()
}

fn ready(deed: Deed) -> Offer {
    Offer { deed, waits: None }
}

/// What more than the state and the right decides whether a deed makes sense.
fn offer(reader: CaseReader<'_>, deed: Deed) -> Option<Offer> {
    let Some(story) = &reader.seen.story else {
        return Some(ready(deed));
    };
    let waits = match deed {
        Deed::Submit => submission_waits_for(story, reader.today),
        Deed::Waive if waivable(story).is_empty() => return None,
        Deed::PlanTrial if !reader.enters_management() => return None,
        Deed::Appeal if story.appealed_on.is_some() => return None,
        Deed::TakeEffect => story
            .effective_on
            .filter(|day| reader.today < *day)
            .map(WaitsFor::Day),
        Deed::WantToGoOn if has_wished(story) => return None,
        Deed::EndTrial => end_waits_for(story, reader.today),
        Deed::FollowUp if story.follow_ups_due.is_empty() => return None,
        _ => None,
    };
    Some(Offer { deed, waits })
}

fn submission_waits_for(story: &Story, today: Date) -> Option<WaitsFor> {
    let is_missing =
        |gate: &cordee_domain::case::GateStanding| matches!(gate.standing, Standing::Missing(_));
    let day = story.look_again_on.filter(|day| today < *day);
    if story.gates.iter().any(is_missing) {
        return Some(WaitsFor::Gates);
    }
    day.map(WaitsFor::Day)
}

/// The gates that people operations could open without their condition.
pub(crate) fn waivable(story: &Story) -> Vec<GateKind> {
    let missing = story.gates.iter().filter(|gate| {
        gate.gate != GateKind::Consent && matches!(gate.standing, Standing::Missing(_))
    });
    missing.map(|gate| gate.gate).collect()
}

fn has_wished(story: &Story) -> bool {
    let trial = story.trial.as_ref();
    trial.is_some_and(|trial| trial.wants_to_go_on.is_some())
}

fn end_waits_for(story: &Story, today: Date) -> Option<WaitsFor> {
    let trial = story.trial.as_ref()?;
    if trial.wants_to_go_on.is_none() {
        return Some(WaitsFor::Wish);
    }
    (today < trial.ends_on).then_some(WaitsFor::Day(trial.ends_on))
}
