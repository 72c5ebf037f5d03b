//! Gates and what a move does to pay, in words.

use super::reader::Reader;
use super::words::Link;
use super::{counted, listed};
use cordee_domain::{
    Chair, CompetencyKind, Consent, Gates, Ix, Panel, PayOnMove, Seat, Training, Trial,
};

/// One gate: what it is called, what it says, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GateView {
    pub(crate) name: &'static str,
    pub(crate) says: String,
    pub(crate) links: Vec<Link>,
}

/// Every gate that is asked for, in the order in which a person meets them.
pub(crate) fn gates(reader: Reader<'_>, gates: &Gates) -> Vec<GateView> {
    let training = gates.training.as_ref().filter(|list| !list.is_empty());
    let plain = |name, says| GateView {
        name,
        says,
        links: Vec::new(),
    };
    [
        gates
            .consent
            .map(|c| plain("Consent", consent(c).to_owned())),
        training.map(|list| of_training(reader, list)),
        gates
            .evidence
            .as_ref()
            .map(|kinds| plain("Evidence", evidence(kinds))),
        gates.panel.map(|p| plain("Panel", panel(p))),
        gates.trial.map(|t| plain("Trial", trial(t))),
        gates.seat.map(|s| plain("Old seat", seat(s).to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn consent(consent: Consent) -> &'static str {
    match consent {
        Consent::Required => "the person's own word, private and revocable",
        Consent::NotAsked => "the person is not asked",
    }
}

fn of_training(reader: Reader<'_>, list: &[Ix<Training>]) -> GateView {
    let hours = hours(reader, list);
    GateView {
        name: "Training first",
        says: hours.map_or_else(String::new, |hours| {
            counted(hours as usize, "hour", "hours")
        }),
        links: list.iter().map(|ix| reader.training(*ix)).collect(),
    }
}

/// The hours of all trainings together, where each of them says how many it takes.
fn hours(reader: Reader<'_>, list: &[Ix<Training>]) -> Option<u32> {
    let trainings = reader.framework().trainings();
    list.iter().try_fold(0_u32, |sum, ix| {
        Some(sum.saturating_add(trainings.at(*ix).hours?))
    })
}

fn evidence(kinds: &[CompetencyKind]) -> String {
    if kinds.is_empty() {
        return "none counts".to_owned();
    }
    let kinds: Vec<String> = kinds.iter().map(|k| kind_word(*k).to_owned()).collect();
    format!("from {} competencies", listed(&kinds))
}

/// The word for a kind of competency.
pub(crate) fn kind_word(kind: CompetencyKind) -> &'static str {
    match kind {
        CompetencyKind::Craft => "craft",
        CompetencyKind::People => "people",
        CompetencyKind::Shared => "shared",
    }
}

fn panel(panel: Panel) -> String {
    let members = panel.members.map_or_else(
        || "a panel".to_owned(),
        |n| format!("at least {}", counted(n as usize, "person", "people")),
    );
    let chair = panel.chair.map(|chair| match chair {
        Chair::Independent => "chaired from outside the person's line",
        Chair::PeopleOperations => "chaired by people operations",
        Chair::OwnManager => "chaired by the person's own manager",
    });
    chair.map_or(members.clone(), |chair| format!("{members}, {chair}"))
}

fn trial(trial: Trial) -> String {
    let months = counted(trial.months as usize, "month", "months");
    match trial.has_mentor {
        Some(true) => format!("{months}, with a mentor"),
        Some(false) => format!("{months}, without a mentor"),
        None => months,
    }
}

fn seat(seat: Seat) -> &'static str {
    match seat {
        Seat::Kept => "kept for the way back",
        Seat::GivenUp => "given up",
    }
}

/// What a move does to pay on its day.
pub(crate) fn pay_on_move(pay: PayOnMove) -> String {
    match pay {
        PayOnMove::Unchanged => "stays as it is".to_owned(),
        PayOnMove::WithinRange => "is set within the range of the new level".to_owned(),
        PayOnMove::RisesBy(share) => format!("rises by {share}"),
        PayOnMove::MayFall => "may fall".to_owned(),
    }
}

/// What a move asks for, in a few words: "consent, training and a trial of 6 months".
pub(crate) fn in_short(gates: &Gates) -> String {
    let is_trained = gates.training.as_ref().is_some_and(|list| !list.is_empty());
    let is_judged = gates.panel.is_some();
    let words = [
        is_trained.then(|| "training".to_owned()),
        (gates.consent == Some(Consent::Required)).then(|| "consent".to_owned()),
        is_judged.then(|| "a panel".to_owned()),
        gates.trial.map(|t| {
            format!(
                "a trial of {}",
                counted(t.months as usize, "month", "months")
            )
        }),
    ];
    listed(&words.into_iter().flatten().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{in_lang, small};

    #[test]
    fn gates_are_said_in_the_order_in_which_a_person_meets_them() {
        let published = small();
        let framework = published.framework();
        let crossing = framework.moves().values().next().unwrap();
        let said = gates(in_lang(&published, "en"), crossing.gates.as_ref().unwrap());
        let lines: Vec<_> = said
            .iter()
            .map(|g| format!("{}: {}", g.name, g.says))
            .collect();
        assert_eq!(
            lines,
            [
                "Consent: the person's own word, private and revocable",
                "Training first: 40 hours",
                "Evidence: from people and shared competencies",
                "Panel: at least 3 people, chaired from outside the person's line",
                "Trial: 6 months, with a mentor",
                "Old seat: kept for the way back",
            ]
        );
        assert_eq!(
            in_short(crossing.gates.as_ref().unwrap()),
            "training, consent, a panel and a trial of 6 months"
        );
    }
}
