//! Which things of two frameworks are the same.

use super::account::Account;
use super::change::Evidence;
use super::parts::Part;
use super::thing::Thing;
use super::{Scene, parts};
use crate::{
    Autonomy, Competency, Craft, DecisionRight, Duty, Framework, Grade, Honour, Ix, Level, Move,
    Scope, Subfactor, Track, Training, Zone,
};
use hashbrown::HashMap;

/// Which things of two frameworks are the same, sort by sort.
#[derive(Default)]
pub(super) struct Pairs {
    pub(super) grades: Pairing<Grade>,
    pub(super) zones: Pairing<Zone>,
    pub(super) scopes: Pairing<Scope>,
    pub(super) autonomies: Pairing<Autonomy>,
    pub(super) rights: Pairing<DecisionRight>,
    pub(super) honours: Pairing<Honour>,
    pub(super) duties: Pairing<Duty>,
    pub(super) subfactors: Pairing<Subfactor>,
    pub(super) competencies: Pairing<Competency>,
    pub(super) trainings: Pairing<Training>,
    pub(super) crafts: Pairing<Craft>,
    pub(super) tracks: Pairing<Track>,
    pub(super) levels: Pairing<Level>,
    pub(super) moves: Pairing<Move>,
}

/// Which things of one sort are the same.
pub(super) struct Pairing<T> {
    /// For each thing before, where it is after.
    to: Vec<Option<Ix<T>>>,
    /// For each thing after, where it was before.
    from: Vec<Option<Ix<T>>>,
    /// Of those whose ids differ, from what it is concluded that they are the same.
    concluded: HashMap<Ix<T>, Evidence>,
}

impl<T> Default for Pairing<T> {
    fn default() -> Self {
        Self {
            to: Vec::new(),
            from: Vec::new(),
            concluded: HashMap::new(),
        }
    }
}

impl<T> Pairing<T> {
    /// Where a thing of the version before is after.
    pub(super) fn to(&self, before: Ix<T>) -> Option<Ix<T>> {
        self.to.get(before.position()).copied().flatten()
    }

    /// Where a thing of the version after was before.
    pub(super) fn from(&self, after: Ix<T>) -> Option<Ix<T>> {
        self.from.get(after.position()).copied().flatten()
    }

    /// Whether the two are the same thing.
    pub(super) fn are_same(&self, before: Ix<T>, after: Ix<T>) -> bool {
        self.to(before) == Some(after)
    }

    /// From what it is concluded that a thing of the version after is one of before.
    pub(super) fn concluded(&self, after: Ix<T>) -> Option<Evidence> {
        self.concluded.get(&after).copied()
    }

    fn join(&mut self, before: Ix<T>, after: Ix<T>) {
        if let Some(place) = self.to.get_mut(before.position()) {
            *place = Some(after);
        }
        if let Some(place) = self.from.get_mut(after.position()) {
            *place = Some(before);
        }
    }
}

impl Pairs {
    /// What is the same in both: first what others are compared by, then the others.
    pub(super) fn of(a: &Framework, b: &Framework) -> Self {
        let mut pairs = Self::default();
        pairs.grades = pairing(a, b, &pairs);
        pairs.zones = pairing(a, b, &pairs);
        pairs.scopes = pairing(a, b, &pairs);
        pairs.autonomies = pairing(a, b, &pairs);
        pairs.rights = pairing(a, b, &pairs);
        pairs.honours = pairing(a, b, &pairs);
        pairs.duties = pairing(a, b, &pairs);
        pairs.subfactors = pairing(a, b, &pairs);
        pairs.competencies = pairing(a, b, &pairs);
        pairs.trainings = pairing(a, b, &pairs);
        pairs.crafts = pairing(a, b, &pairs);
        pairs.tracks = pairing(a, b, &pairs);
        pairs.levels = pairing(a, b, &pairs);
        pairs.moves = pairing(a, b, &pairs);
        pairs
    }
}

fn pairing<P: Part>(a: &Framework, b: &Framework, pairs: &Pairs) -> Pairing<P> {
    let scene = Scene { a, b, pairs };
    let (before, after) = (P::rows(a), P::rows(b));
    let mut pairing = Pairing {
        to: vec![None; before.len()],
        from: vec![None; after.len()],
        concluded: HashMap::new(),
    };
    let ids = after.iter().enumerate();
    let ids: HashMap<_, _> = ids.filter_map(|(at, it)| Some((it.id()?, at))).collect();
    for (at, it) in before.iter().enumerate() {
        if let Some(same) = it.id().and_then(|id| ids.get(id)) {
            pairing.join(Ix::new(at), Ix::new(*same));
        }
    }
    conclude(scene, &mut pairing);
    pairing
}

/// The places of what is left of one kind on both sides.
type Left<P> = (Vec<Ix<P>>, Vec<Ix<P>>);

/// More pairs than this are not looked at: among so many nothing is unambiguous.
const MOST_PAIRS: usize = 1_000;

/// Joins what is left where the evidence leaves only one answer: first what is the same but for
/// the id, then what has the same title and place.
fn conclude<P: Part>(scene: Scene<'_>, pairing: &mut Pairing<P>) {
    let (before, after) = (P::rows(scene.a), P::rows(scene.b));
    let mut left: HashMap<String, Left<P>> = HashMap::new();
    for (at, it) in before.iter().enumerate() {
        let is_left = pairing.to(Ix::new(at)).is_none();
        if let Some(key) = it.key_before(scene).filter(|_| is_left) {
            left.entry(key).or_default().0.push(Ix::new(at));
        }
    }
    for (at, it) in after.iter().enumerate() {
        let is_left = pairing.from(Ix::new(at)).is_none();
        if let Some(key) = it.key_after(scene).filter(|_| is_left) {
            left.entry(key).or_default().1.push(Ix::new(at));
        }
    }
    let mut left: Vec<Left<P>> = left.into_values().collect();
    left.sort();
    left.retain(|(gone, new)| gone.len().saturating_mul(new.len()) <= MOST_PAIRS);
    for (gone, new) in left {
        for evidence in [Evidence::SameContent, Evidence::SameTitleAndPlace] {
            for (a, b) in only_answers(scene, pairing, (&gone, &new), evidence) {
                pairing.join(a, b);
                pairing.concluded.insert(b, evidence);
            }
        }
    }
}

/// The pairs that the evidence speaks for and that could be no others.
fn only_answers<P: Part>(
    scene: Scene<'_>,
    pairing: &Pairing<P>,
    (gone, new): (&[Ix<P>], &[Ix<P>]),
    evidence: Evidence,
) -> Vec<(Ix<P>, Ix<P>)> {
    let is_free = |ix: &&Ix<P>| pairing.to(**ix).is_none();
    let gone: Vec<_> = gone.iter().filter(is_free).copied().collect();
    let new = new.iter().filter(|ix| pairing.from(**ix).is_none());
    let mut answers: Vec<(Ix<P>, Ix<P>)> = Vec::new();
    for b in new.copied() {
        let speaks = |a: &&Ix<P>| speaks_for(scene, **a, b, evidence);
        answers.extend(gone.iter().filter(speaks).map(|a| (*a, b)));
    }
    let (mut times_a, mut times_b) = (HashMap::new(), HashMap::new());
    for (a, b) in &answers {
        *times_a.entry(*a).or_insert(0) += 1;
        *times_b.entry(*b).or_insert(0) += 1;
    }
    answers.retain(|(a, b)| times_a.get(a) == Some(&1) && times_b.get(b) == Some(&1));
    answers
}

fn speaks_for<P: Part>(scene: Scene<'_>, a: Ix<P>, b: Ix<P>, evidence: Evidence) -> bool {
    let (rows_a, rows_b) = (P::rows(scene.a), P::rows(scene.b));
    let (Some(before), Some(after)) = (rows_a.get(a.position()), rows_b.get(b.position())) else {
        return false;
    };
    match evidence {
        Evidence::SameTitleAndPlace => P::is_same_place(scene, before, after),
        Evidence::SameContent => {
            let of = Thing {
                sort: P::SORT,
                before: Some(before.side(scene.a)),
                after: Some(after.side(scene.b)),
            };
            let mut account = Account::default();
            parts::compare(scene, &of, before, after, &mut account);
            account.is_empty()
        }
    }
}
