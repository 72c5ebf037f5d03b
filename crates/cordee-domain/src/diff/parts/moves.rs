//! The moves a framework states. Those implied by neighbouring levels follow from the tracks.

use super::Part;
use super::scales::{summary, with_summary};
use crate::diff::Scene;
use crate::diff::account::Account;
use crate::diff::change::{Field, List, Value};
use crate::diff::fields::{listed, valued};
use crate::diff::gates;
use crate::diff::pairs::{Pairing, Pairs};
use crate::diff::thing::{Joins, Side, Sort, Thing};
use crate::named::Named;
use crate::{Framework, Ix, Level, Move, MoveOrigin, PayOnMove, Slug, Text};

impl Part for Move {
    const SORT: Sort = Sort::Move;

    /// The stated ones, which stand before all others.
    fn rows(framework: &Framework) -> &[Self] {
        let all = framework.moves().values().as_slice();
        let stated = all.partition_point(|it| it.origin == MoveOrigin::Stated);
        all.get(..stated).unwrap_or_default()
    }
    fn pairing(pairs: &Pairs) -> &Pairing<Self> {
        &pairs.moves
    }
    fn id(&self) -> Option<&Slug> {
        self.id.as_ref().map(|id| &id.0)
    }
    fn title(&self) -> Option<&Text> {
        None
    }

    fn side(&self, framework: &Framework) -> Side {
        let all = |list: &[Ix<Level>]| list.iter().map(|ix| level(framework)(*ix)).collect();
        Side {
            id: self.id().cloned(),
            joins: Some(Joins {
                kind: self.kind,
                from: all(&self.from),
                to: all(&self.to),
            }),
            ..Side::default()
        }
    }

    fn key_before(&self, scene: Scene<'_>) -> Option<String> {
        let there = |ix: &Ix<Level>| scene.pairs.levels.to(*ix);
        let ends = |list: &[Ix<Level>]| list.iter().map(there).collect::<Option<Vec<_>>>();
        Some(key(self, ends(&self.from)?, ends(&self.to)?))
    }

    fn key_after(&self, _: Scene<'_>) -> Option<String> {
        Some(key(self, self.from.clone(), self.to.clone()))
    }

    fn fields(scene: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        let kind = |it: &Self| Some(Value::Word(it.kind.as_str().to_owned()));
        valued(of, Field::Kind, kind(a), kind(b), account);
        let pairing = &scene.pairs.levels;
        let from = (Some(&*a.from), Some(&*b.from));
        let names = (level(scene.a), level(scene.b));
        listed(of, List::From, from, pairing, names, account);
        let to = (Some(&*a.to), Some(&*b.to));
        let names = (level(scene.a), level(scene.b));
        listed(of, List::To, to, pairing, names, account);
        gates::compare(scene, of, (a.gates.as_ref(), b.gates.as_ref()), account);
        let pay = |it: &Self| it.pay.map(pay_on_move);
        valued(of, Field::PayOnMove, pay(a), pay(b), account);
    }

    with_summary!();
}

/// What two moves must share for anyone to think that they are one: their kind and their ends, in
/// the handles of the version after.
fn key(it: &Move, mut from: Vec<Ix<Level>>, mut to: Vec<Ix<Level>>) -> String {
    from.sort();
    to.sort();
    format!("{} {from:?} {to:?}", it.kind.as_str())
}

fn level(of: &Framework) -> impl Fn(Ix<Level>) -> Named {
    |ix| {
        let level = of.level(ix);
        Named::new(&level.id.0, &level.title)
    }
}

fn pay_on_move(pay: PayOnMove) -> Value {
    match pay {
        PayOnMove::Unchanged => Value::Word("unchanged".to_owned()),
        PayOnMove::WithinRange => Value::Word("within-range".to_owned()),
        PayOnMove::MayFall => Value::Word("may-fall".to_owned()),
        PayOnMove::RisesBy(share) => Value::Share(share),
    }
}
