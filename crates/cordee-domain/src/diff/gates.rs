//! Gates: whether each asks more than before, or less.

use super::Scene;
use super::account::Account;
use super::change::{Bar, Field, Value, What};
use super::fields::valued;
use super::thing::Thing;
use crate::case::GateKind;
use crate::{Chair, CompetencyKind, Consent, Gates, Ix, Panel, Seat, Training, Trial};
use std::cmp::Ordering;

/// The gates of a move or of advancing on a track. Where nothing is said of conditions, none is
/// asked for.
pub(super) fn compare(
    scene: Scene<'_>,
    of: &Thing,
    (before, after): (Option<&Gates>, Option<&Gates>),
    account: &mut Account<'_>,
) {
    let none = Gates::default();
    let (a, b) = (before.unwrap_or(&none), after.unwrap_or(&none));
    let mut is_told = false;
    for gate in GateKind::ALL {
        if let Some(bar) = bar(scene, gate, a, b) {
            is_told = true;
            let what = What::Gated {
                gate,
                before: gate.of(scene.a, a),
                after: gate.of(scene.b, b),
                bar,
            };
            account.note(of, what);
        }
    }
    if !is_told {
        let states = |gates: Option<&Gates>| Some(Value::Is(gates.is_some()));
        valued(
            of,
            Field::StatesGates,
            states(before),
            states(after),
            account,
        );
    }
}

/// Whether the second asks more or less; `None` where both ask the same.
fn bar(scene: Scene<'_>, gate: GateKind, a: &Gates, b: &Gates) -> Option<Bar> {
    match gate {
        GateKind::Consent => of(a.consent, b.consent, consent),
        GateKind::Training => of(a.training.as_ref(), b.training.as_ref(), |a, b| {
            training(scene, a, b)
        }),
        GateKind::Evidence => of(a.evidence.as_ref(), b.evidence.as_ref(), |a, b| {
            evidence(a, b)
        }),
        GateKind::Panel => of(a.panel, b.panel, panel),
        GateKind::Trial => of(a.trial, b.trial, trial),
        GateKind::Seat => of(a.seat, b.seat, seat),
    }
}

/// Two gates of one kind; a gate that was not there asks more, unless it says that it asks
/// nothing.
fn of<G>(a: Option<G>, b: Option<G>, both: impl Fn(G, G) -> Option<Bar>) -> Option<Bar>
where
    G: AsksNothing + Copy,
{
    match (a, b) {
        (None, None) => None,
        (Some(a), Some(b)) => both(a, b),
        (None, Some(gate)) | (Some(gate), None) if gate.asks_nothing() => Some(Bar::Other),
        (None, Some(_)) => Some(Bar::Stricter),
        (Some(_), None) => Some(Bar::Looser),
    }
}

/// Whether a gate that is there asks nothing.
trait AsksNothing {
    fn asks_nothing(&self) -> bool;
}

impl AsksNothing for Consent {
    fn asks_nothing(&self) -> bool {
        *self == Self::NotAsked
    }
}
impl AsksNothing for &Vec<Ix<Training>> {
    fn asks_nothing(&self) -> bool {
        self.is_empty()
    }
}
impl AsksNothing for &Vec<CompetencyKind> {
    fn asks_nothing(&self) -> bool {
        self.is_empty()
    }
}
impl AsksNothing for Panel {
    fn asks_nothing(&self) -> bool {
        self.members.is_none() && self.chair.is_none()
    }
}
impl AsksNothing for Trial {
    fn asks_nothing(&self) -> bool {
        false
    }
}
impl AsksNothing for Seat {
    fn asks_nothing(&self) -> bool {
        *self == Self::GivenUp
    }
}

fn consent(a: Consent, b: Consent) -> Option<Bar> {
    let asks = |it: Consent| u8::from(it == Consent::Required);
    of_order(asks(b).cmp(&asks(a)))
}

fn seat(a: Seat, b: Seat) -> Option<Bar> {
    let keeps = |it: Seat| u8::from(it == Seat::Kept);
    of_order(keeps(b).cmp(&keeps(a)))
}

fn trial(a: Trial, b: Trial) -> Option<Bar> {
    let longer = of_order(b.months.cmp(&a.months));
    longer.or((a != b).then_some(Bar::Other))
}

/// More members ask more, and so does a chair who is not the candidate's own manager.
fn panel(a: Panel, b: Panel) -> Option<Bar> {
    let members = |it: Panel| it.members.unwrap_or(0);
    let distance = |it: Panel| match it.chair {
        None | Some(Chair::OwnManager) => 0,
        Some(Chair::PeopleOperations | Chair::Independent) => 1,
    };
    let orders = [members(b).cmp(&members(a)), distance(b).cmp(&distance(a))];
    let is_any = |order| orders.contains(&order);
    match (is_any(Ordering::Greater), is_any(Ordering::Less)) {
        (true, false) => Some(Bar::Stricter),
        (false, true) => Some(Bar::Looser),
        _ => (a != b).then_some(Bar::Other),
    }
}

fn training(scene: Scene<'_>, a: &[Ix<Training>], b: &[Ix<Training>]) -> Option<Bar> {
    let pairing = &scene.pairs.trainings;
    let is_kept = |ix: &Ix<Training>| pairing.from(*ix).is_some_and(|before| a.contains(&before));
    let is_still = |ix: &Ix<Training>| pairing.to(*ix).is_some_and(|after| b.contains(&after));
    of_sets(!b.iter().all(is_kept), !a.iter().all(is_still))
}

/// Evidence from fewer kinds of competency is harder to bring.
fn evidence(a: &[CompetencyKind], b: &[CompetencyKind]) -> Option<Bar> {
    let has_new = b.iter().any(|kind| !a.contains(kind));
    let has_lost = a.iter().any(|kind| !b.contains(kind));
    of_sets(has_lost, has_new)
}

fn of_sets(asks_more: bool, asks_less: bool) -> Option<Bar> {
    match (asks_more, asks_less) {
        (false, false) => None,
        (true, false) => Some(Bar::Stricter),
        (false, true) => Some(Bar::Looser),
        (true, true) => Some(Bar::Other),
    }
}

fn of_order(order: Ordering) -> Option<Bar> {
    match order {
        Ordering::Less => Some(Bar::Looser),
        Ordering::Equal => None,
        Ordering::Greater => Some(Bar::Stricter),
    }
}
