//! Gates and what a move does to pay, in words.

use super::phrases::{Phrases, filled};
use super::reader::Reader;
use super::words::Link;
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
    let p = reader.phrases;
    let training = gates.training.as_ref().filter(|list| !list.is_empty());
    let plain = |name, says| GateView {
        name,
        says,
        links: Vec::new(),
    };
    let evidence = gates.evidence.as_ref();
    [
        gates
            .consent
            .map(|it| plain(p.consent, consent(p, it).to_owned())),
        training.map(|list| of_training(reader, list)),
        evidence.map(|kinds| plain(p.evidence, of_kinds(p, kinds))),
        gates.panel.map(|it| plain(p.panel, panel(p, it))),
        gates.trial.map(|it| plain(p.trial, trial(p, it))),
        gates
            .seat
            .map(|it| plain(p.old_seat, seat(p, it).to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn consent(p: &Phrases, consent: Consent) -> &'static str {
    match consent {
        Consent::Required => p.own_word,
        Consent::NotAsked => p.not_asked,
    }
}

fn of_training(reader: Reader<'_>, list: &[Ix<Training>]) -> GateView {
    let p = reader.phrases;
    let hours = hours(reader, list);
    GateView {
        name: p.training_first,
        says: hours.map_or_else(String::new, |hours| {
            p.counted(hours as usize, (p.one_hour, p.many_hours))
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

fn of_kinds(p: &Phrases, kinds: &[CompetencyKind]) -> String {
    if kinds.is_empty() {
        return p.none_counts.to_owned();
    }
    let kinds: Vec<String> = kinds.iter().map(|k| kind_word(p, *k).to_owned()).collect();
    filled(p.from_kinds, &[&p.listed(&kinds)])
}

fn kind_word(p: &Phrases, kind: CompetencyKind) -> &'static str {
    match kind {
        CompetencyKind::Craft => p.kind_craft,
        CompetencyKind::People => p.kind_people,
        CompetencyKind::Shared => p.kind_shared,
    }
}

fn panel(p: &Phrases, panel: Panel) -> String {
    let people = |n| p.counted(n as usize, (p.one_person, p.many_people));
    let members = panel.members.map_or_else(
        || p.a_panel.to_owned(),
        |n| filled(p.at_least, &[&people(n)]),
    );
    let chair = panel.chair.map(|chair| match chair {
        Chair::Independent => p.chair_outside,
        Chair::PeopleOperations => p.chair_people,
        Chair::OwnManager => p.chair_manager,
    });
    chair.map_or(members.clone(), |chair| format!("{members}, {chair}"))
}

fn months(p: &Phrases, trial: Trial) -> String {
    p.counted(trial.months as usize, (p.one_month, p.many_months))
}

fn trial(p: &Phrases, trial: Trial) -> String {
    let months = months(p, trial);
    match trial.has_mentor {
        Some(true) => filled(p.with_mentor, &[&months]),
        Some(false) => filled(p.without_mentor, &[&months]),
        None => months,
    }
}

fn seat(p: &Phrases, seat: Seat) -> &'static str {
    match seat {
        Seat::Kept => p.seat_kept,
        Seat::GivenUp => p.seat_given_up,
    }
}

/// What a move does to pay on its day.
pub(crate) fn pay_on_move(reader: Reader<'_>, pay: PayOnMove) -> String {
    pay_words(reader.phrases, pay)
}

/// The same in the words of the interface alone.
pub(crate) fn pay_words(p: &Phrases, pay: PayOnMove) -> String {
    match pay {
        PayOnMove::Unchanged => p.pay_unchanged.to_owned(),
        PayOnMove::WithinRange => p.pay_within.to_owned(),
        PayOnMove::RisesBy(share) => filled(p.pay_rises, &[&share.to_string()]),
        PayOnMove::MayFall => p.pay_may_fall.to_owned(),
    }
}

/// What a move asks for, in a few words: "consent, training and a trial of 6 months".
pub(crate) fn in_short(reader: Reader<'_>, gates: &Gates) -> String {
    let p = reader.phrases;
    let is_trained = gates.training.as_ref().is_some_and(|list| !list.is_empty());
    let is_asked = gates.consent == Some(Consent::Required);
    let words = [
        is_trained.then(|| p.short_training.to_owned()),
        is_asked.then(|| p.short_consent.to_owned()),
        gates.panel.map(|_| p.short_panel.to_owned()),
        gates
            .trial
            .map(|trial| filled(p.short_trial, &[&months(p, trial)])),
    ];
    p.listed(&words.into_iter().flatten().collect::<Vec<_>>())
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
            in_short(in_lang(&published, "en"), crossing.gates.as_ref().unwrap()),
            "training, consent, a panel and a trial of 6 months"
        );
    }
}
