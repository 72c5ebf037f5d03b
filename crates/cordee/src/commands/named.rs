//! The words in which answers name steps, gates and pay.

use crate::failure::{Failure, FailureKind};
use crate::sheet::plain;
use crate::words::{counted, joined, nearest};
use cordee_domain::case::GateKind;
use cordee_domain::{
    Chair, CompetencyKind, Consent, Currency, Framework, Gate, Ix, Level, Money, Named, Panel,
    PayOnMove, PayPeriod, PayRange, Seat, Step, Text, Trial,
};

/// The level of this id or title, in any case.
pub(super) fn level(framework: &Framework, asked: &str) -> Result<Ix<Level>, Failure> {
    let levels = || framework.levels().iter();
    let wanted = asked.to_lowercase();
    let of_id = |(_, level): &(Ix<Level>, &Level)| level.id.as_str() == wanted;
    if let Some((ix, _)) = levels().find(of_id) {
        return Ok(ix);
    }
    let titled: Vec<(Ix<Level>, &Level)> = levels()
        .filter(|(_, level)| is_called(&level.title, &wanted))
        .collect();
    match titled.as_slice() {
        [(ix, _)] => Ok(*ix),
        [] => Err(unknown_level(framework, asked)),
        several => {
            let ids = several.iter().map(|(_, level)| format!("`{}`", level.id));
            Err(Failure::new(FailureKind::Ambiguous {
                sort: "level",
                asked: asked.to_owned(),
                ids: joined(&ids.collect::<Vec<_>>()),
            }))
        }
    }
}

fn is_called(title: &Text, wanted: &str) -> bool {
    let translations = title.translations().map(|(_, text)| text);
    let mut all = translations.chain([title.as_str()]);
    all.any(|text| text.trim().to_lowercase() == wanted)
}

fn unknown_level(framework: &Framework, asked: &str) -> Failure {
    let levels = || framework.levels().values();
    let ids = levels().map(|level| level.id.as_str());
    let titles = levels().map(|level| level.title.as_str());
    // An id is what to write next time, so it is offered before a title.
    let name = nearest(asked, ids).or_else(|| nearest(asked, titles));
    let help = "`cordee show` shows the levels; name one by its `id` or its title";
    Failure::unknown("level", asked, name.into_iter(), help)
}

/// The title of a thing, in one line.
pub(super) fn title(named: &Named) -> String {
    let title = plain(named.title.as_str());
    if title.is_empty() {
        named.id.to_string()
    } else {
        title
    }
}

/// The titles of several things.
pub(super) fn titles(all: &[Named]) -> String {
    joined(&all.iter().map(title).collect::<Vec<_>>())
}

/// The word for a kind of competency.
pub(super) fn competency_kind(kind: CompetencyKind) -> &'static str {
    match kind {
        CompetencyKind::Craft => "craft",
        CompetencyKind::People => "people",
        CompetencyKind::Shared => "shared",
    }
}

/// "step 3, Relied on".
pub(super) fn step(step: Option<Step>, title: Option<&Text>) -> String {
    let title = title.map(|title| plain(title.as_str()));
    match (step, title.filter(|title| !title.is_empty())) {
        (Some(step), Some(title)) => format!("step {}, {title}", step.0),
        (Some(step), None) => format!("step {}", step.0),
        (None, Some(title)) => title,
        (None, None) => "in its own words".to_owned(),
    }
}

/// What stands before a gate.
pub(super) fn gate_label(gate: GateKind) -> &'static str {
    match gate {
        GateKind::Consent => "consent",
        GateKind::Training => "training first",
        GateKind::Evidence => "evidence",
        GateKind::Panel => "panel",
        GateKind::Trial => "trial",
        GateKind::Seat => "old seat",
    }
}

/// What a gate is about.
pub(super) fn gate_kind(gate: &Gate) -> GateKind {
    match gate {
        Gate::Consent(_) => GateKind::Consent,
        Gate::Training(_) => GateKind::Training,
        Gate::Evidence(_) => GateKind::Evidence,
        Gate::Panel(_) => GateKind::Panel,
        Gate::Trial(_) => GateKind::Trial,
        Gate::Seat(_) => GateKind::Seat,
    }
}

/// What a gate asks.
pub(super) fn gate(gate: &Gate) -> String {
    match gate {
        Gate::Consent(Consent::Required) => "the person's own word".to_owned(),
        Gate::Consent(Consent::NotAsked) => "the person is not asked".to_owned(),
        Gate::Training(list) if list.is_empty() => "none".to_owned(),
        Gate::Training(list) => {
            let all = list.iter().map(|it| match it.hours {
                Some(1) => format!("{} (1 hour)", title(&it.training)),
                Some(hours) => format!("{} ({hours} hours)", title(&it.training)),
                None => title(&it.training),
            });
            joined(&all.collect::<Vec<_>>())
        }
        Gate::Evidence(kinds) if kinds.is_empty() => "none counts".to_owned(),
        Gate::Evidence(kinds) => {
            let kinds = kinds.iter().map(|kind| competency_kind(*kind).to_owned());
            format!("from {} competencies", joined(&kinds.collect::<Vec<_>>()))
        }
        Gate::Panel(it) => panel(*it),
        Gate::Trial(it) => trial(*it),
        Gate::Seat(Seat::Kept) => "kept for the way back".to_owned(),
        Gate::Seat(Seat::GivenUp) => "given up".to_owned(),
    }
}

fn panel(panel: Panel) -> String {
    let members = match panel.members {
        Some(1) => "at least 1 person".to_owned(),
        Some(members) => format!("at least {members} people"),
        None => "a panel".to_owned(),
    };
    match panel.chair {
        Some(Chair::Independent) => format!("{members}, chaired from outside the person's line"),
        Some(Chair::PeopleOperations) => format!("{members}, chaired by people operations"),
        Some(Chair::OwnManager) => format!("{members}, chaired by the person's own manager"),
        None => members,
    }
}

fn trial(trial: Trial) -> String {
    let months = counted(trial.months as usize, "month");
    match trial.has_mentor {
        Some(true) => format!("{months}, with a mentor"),
        Some(false) => format!("{months}, without a mentor"),
        None => months,
    }
}

/// What a move does to pay on its day.
pub(super) fn pay_on_move(pay: PayOnMove) -> String {
    match pay {
        PayOnMove::Unchanged => "stays as it is".to_owned(),
        PayOnMove::WithinRange => "set within the range of the new level".to_owned(),
        PayOnMove::RisesBy(share) => format!("rises by {share}"),
        PayOnMove::MayFall => "may fall".to_owned(),
    }
}

/// "EUR a year".
pub(super) fn pay_unit(currency: Currency, per: PayPeriod) -> String {
    let per = match per {
        PayPeriod::Year => "a year",
        PayPeriod::Month => "a month",
        PayPeriod::Hour => "an hour",
    };
    format!("{currency} {per}")
}

/// An amount without its currency.
pub(super) fn amount(money: Money) -> String {
    let whole = money.to_string();
    let digits = whole.split('\u{a0}').next().unwrap_or(&whole);
    digits.to_owned()
}

/// "50 000–60 000".
pub(super) fn range(range: &PayRange) -> String {
    format!("{}–{}", amount(range.minimum()), amount(range.maximum()))
}

/// "+4 000", "−500", "the same".
pub(super) fn difference(minor: i64, currency: Currency) -> String {
    let sign = match minor {
        0 => return "the same".to_owned(),
        1.. => "+",
        _ => "−",
    };
    let minor = minor.saturating_abs();
    format!("{sign}{}", amount(Money { minor, currency }))
}
