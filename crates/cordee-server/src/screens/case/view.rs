//! What the page of a case says.

use crate::view::case::CaseReader;
use crate::view::case::decided::{DecisionSeen, decisions};
use crate::view::case::deeds::{Deed, Offer, Place, offers};
use crate::view::case::gates::{GateSeen, gates, missing};
use crate::view::case::shown::{Expectations, expectations};
use crate::view::case::story::{Moment, moments};
use crate::view::phrases::filled;
use cordee_access::Action;
use cordee_domain::Evidence;
use cordee_domain::case::StateName;
use cordee_store::TeamListed;

/// What a page of a case needs besides the case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Around {
    /// The person's own evidence, where whoever looks is the person.
    pub(crate) own: Vec<Evidence>,
    /// The teams one could come into, where whoever looks lets the move take effect.
    pub(crate) teams: Vec<TeamListed>,
}

/// A case, as far as whoever looks may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CaseView {
    /// Where it stands, in a sentence.
    pub(super) stands: String,
    pub(super) offers: Vec<Offer>,
    pub(super) gates: Vec<GateSeen>,
    /// How many gates stand in the way.
    pub(super) missing: usize,
    /// Nothing where whoever looks may not see the evidence.
    pub(super) expectations: Option<Expectations>,
    pub(super) decisions: Vec<DecisionSeen>,
    pub(super) moments: Vec<Moment>,
    /// Whether it is a question that the person has not answered, seen by the person.
    pub(super) is_question: bool,
    /// Whether there is a page of its panel for whoever looks.
    pub(super) has_panel: bool,
    /// Whether there is a letter or a record to be read.
    pub(super) papers: Papers,
}

/// What can be read on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Papers {
    /// Nothing was decided, or whoever looks may not see it.
    None,
    /// The record of what was decided.
    Record,
    /// The record, and the letter to the person.
    RecordAndLetter,
}

pub(super) fn case(reader: CaseReader<'_>) -> CaseView {
    let gates = gates(reader);
    let decisions = decisions(reader);
    let offers = offers(reader);
    let is_nominated = reader.state() == Some(StateName::Nominated);
    CaseView {
        stands: stands(reader),
        missing: missing(&gates),
        expectations: reader.seen.exhibits.as_ref().map(|_| expectations(reader)),
        moments: moments(reader),
        is_question: is_nominated && reader.is_mine(),
        has_panel: has_panel(reader, &offers),
        papers: papers(reader, &decisions),
        gates,
        offers,
        decisions,
    }
}

fn has_panel(reader: CaseReader<'_>, offers: &[Offer]) -> bool {
    let can_act = offers.iter().any(|it| it.deed.place() == Place::Panel);
    reader.seen.panel.is_some() || can_act
}

fn papers(reader: CaseReader<'_>, decisions: &[DecisionSeen]) -> Papers {
    let may_see_letter = reader.is_mine() || reader.may(Action::GiveAsPeopleOperations);
    match (decisions.is_empty(), may_see_letter) {
        (true, _) => Papers::None,
        (false, true) => Papers::RecordAndLetter,
        (false, false) => Papers::Record,
    }
}

/// Where the case stands, in a sentence for whoever looks.
pub(super) fn stands(reader: CaseReader<'_>) -> String {
    use StateName as S;
    let (c, name) = (reader.c, reader.person_name());
    let story = reader.seen.story.as_ref();
    let by_name = |words| filled(words, &[name]);
    let Some(state) = reader.state() else {
        let unseen = if reader.may(Action::GiveAsNominator) && !reader.seen.listed.is_over {
            c.stands_nominated
        } else {
            c.stands_unseen
        };
        return by_name(unseen);
    };
    match state {
        S::Nominated => by_name(c.stands_nominated),
        S::Preparing => by_name(c.stands_preparing),
        S::Submitted => c.stands_submitted.to_owned(),
        S::Judging => c.stands_judging.to_owned(),
        S::Calibrating => c.stands_calibrating.to_owned(),
        S::NotYet => c.stands_not_yet.to_owned(),
        S::Declined => c.stands_declined.to_owned(),
        S::Approved => story.and_then(|it| it.effective_on).map_or_else(
            || c.approved.to_owned(),
            |day| {
                let has_come = day <= reader.today;
                let words = if has_come {
                    c.stands_approved_due
                } else {
                    c.stands_approved
                };
                filled(words, &[&reader.on(day)])
            },
        ),
        S::OnTrial => story.and_then(|it| it.trial.as_ref()).map_or_else(
            || by_name(c.stands_on_trial),
            |trial| filled(c.stands_on_trial_until, &[name, &reader.on(trial.ends_on)]),
        ),
        S::Settled => by_name(c.stands_settled),
        S::Returned => by_name(c.stands_returned),
        S::Closed => c.stands_closed.to_owned(),
    }
}

impl CaseView {
    /// The offers of a place on the page.
    pub(super) fn at(&self, place: Place) -> Vec<&Offer> {
        let here = self.offers.iter().filter(|it| it.deed.place() == place);
        here.collect()
    }

    /// Whether a deed is offered.
    pub(super) fn offers(&self, deed: Deed) -> bool {
        self.offers.iter().any(|it| it.deed == deed)
    }
}
