//! What a move takes, in plain sentences for the people it is asked of.

use crate::print::joined;
use cordee_domain::case::GateKind;
use cordee_domain::{
    Chair, CompetencyKind, Consent, Framework, Gate, Gates, Lang, MoveKind, PayOnMove, Seat,
};

/// Each gate as a sentence.
pub(crate) fn sentences(framework: &Framework, gates: &Gates, lang: Lang) -> Vec<String> {
    let all = GateKind::ALL.into_iter();
    let all = all.filter_map(|kind| kind.of(framework, gates));
    all.map(|gate| sentence(&gate, lang)).collect()
}

fn sentence(gate: &Gate, lang: Lang) -> String {
    match gate {
        Gate::Consent(Consent::Required) => "The person's own word that they want it.".to_owned(),
        Gate::Consent(Consent::NotAsked) => "The person is not asked.".to_owned(),
        Gate::Training(list) if list.is_empty() => "No training is asked for.".to_owned(),
        Gate::Training(list) => {
            let all = list.iter().map(|it| {
                let title = it.training.title.in_lang(lang);
                match it.hours {
                    Some(hours) => format!("{title} ({hours} hours)"),
                    None => title.to_owned(),
                }
            });
            let all = joined(&all.collect::<Vec<_>>());
            format!("Training, completed before: {all}.")
        }
        Gate::Evidence(kinds) if kinds.is_empty() => "No evidence is asked for.".to_owned(),
        Gate::Evidence(kinds) => {
            let kinds = kinds.iter().map(|it| kind(*it).to_owned());
            let kinds = joined(&kinds.collect::<Vec<_>>());
            format!("Evidence from {kinds} competencies of the level ahead.")
        }
        Gate::Panel(panel) => {
            let members = match panel.members {
                Some(members) => format!("At least {members} people judge it"),
                None => "A panel judges it".to_owned(),
            };
            let chair = match panel.chair {
                Some(Chair::Independent) => ", chaired from outside the person's line",
                Some(Chair::PeopleOperations) => ", chaired by people operations",
                Some(Chair::OwnManager) => ", chaired by the person's own manager",
                None => "",
            };
            format!("{members}{chair}.")
        }
        Gate::Trial(trial) => {
            let mentor = match trial.has_mentor {
                Some(true) => ", with a mentor",
                Some(false) => ", without a mentor",
                None => "",
            };
            format!("It begins with a trial of {} months{mentor}.", trial.months)
        }
        Gate::Seat(Seat::Kept) => "The old seat is kept for the way back.".to_owned(),
        Gate::Seat(Seat::GivenUp) => "The old seat is given up.".to_owned(),
    }
}

fn kind(it: CompetencyKind) -> &'static str {
    match it {
        CompetencyKind::Craft => "craft",
        CompetencyKind::People => "people",
        CompetencyKind::Shared => "shared",
    }
}

/// What a sort of move is.
pub(crate) fn move_words(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Advance => "advance, up the same track",
        MoveKind::Cross => "cross, to a track of the other kind",
        MoveKind::Switch => "switch, to another track or craft",
        MoveKind::Return => "return, after a crossing",
    }
}

/// What a move does to pay on its day.
pub(crate) fn pay_words(pay: PayOnMove) -> String {
    match pay {
        PayOnMove::Unchanged => "Pay stays as it is on the day.".to_owned(),
        PayOnMove::WithinRange => "Pay is set within the range of the new level.".to_owned(),
        PayOnMove::RisesBy(share) => format!("Pay rises by {share}."),
        PayOnMove::MayFall => "Pay may fall.".to_owned(),
    }
}
