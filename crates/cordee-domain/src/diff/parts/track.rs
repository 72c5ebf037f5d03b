//! Crafts and tracks.

use super::Part;
use super::scales::{named, summary, with_summary};
use crate::diff::Scene;
use crate::diff::account::Account;
use crate::diff::change::{Field, List, Pointer, Value, What};
use crate::diff::fields::{Handle, listed, placed, valued};
use crate::diff::gates;
use crate::diff::pairs::{Pairing, Pairs};
use crate::diff::thing::{Side, Sort, Thing};
use crate::named::Named;
use crate::{Competency, Craft, Framework, Grade, Ix, Share, Slug, Text, Track};
use hashbrown::HashMap;

impl Part for Craft {
    named!(Craft, crafts, crafts);

    fn fields(scene: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        let handle = Handle {
            before: a.expert_grade,
            after: b.expert_grade,
            pairing: &scene.pairs.grades,
        };
        let names = (grade(scene.a), grade(scene.b));
        placed(of, Pointer::ExpertGrade, &handle, names, account);
    }

    with_summary!();
}

/// The names of a framework's grades.
pub(super) fn grade(of: &Framework) -> impl Fn(Ix<Grade>) -> Named {
    |ix| {
        let grade = of.grades().at(ix);
        Named::new(&grade.id.0, &grade.title)
    }
}

fn craft(of: &Framework) -> impl Fn(Ix<Craft>) -> Named {
    |ix| {
        let craft = of.crafts().at(ix);
        Named::new(&craft.id.0, &craft.title)
    }
}

/// The names of a framework's competencies.
pub(super) fn competency(of: &Framework) -> impl Fn(Ix<Competency>) -> Named {
    |ix| {
        let competency = of.competency(ix);
        Named::new(&competency.id.0, &competency.title)
    }
}

impl Part for Track {
    named!(Track, tracks, tracks);

    fn is_same_place(scene: Scene<'_>, a: &Self, b: &Self) -> bool {
        let crafts = a.crafts.iter().map(|ix| scene.pairs.crafts.to(*ix));
        let mut crafts: Vec<_> = crafts.collect();
        crafts.sort();
        let mut those: Vec<_> = b.crafts.iter().map(|ix| Some(*ix)).collect();
        those.sort();
        a.kind == b.kind && crafts == those
    }

    fn fields(scene: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        let kind = |it: &Self| Some(Value::Word(it.kind.as_str().to_owned()));
        valued(of, Field::Kind, kind(a), kind(b), account);
        let crafts = (Some(&*a.crafts), Some(&*b.crafts));
        let names = (craft(scene.a), craft(scene.b));
        listed(
            of,
            List::Crafts,
            crafts,
            &scene.pairs.crafts,
            names,
            account,
        );
        let count = |it: &Self| it.level_count.map(Value::Number);
        valued(of, Field::LevelCount, count(a), count(b), account);
        gates::compare(scene, of, (a.advance.as_ref(), b.advance.as_ref()), account);
        weights(scene, of, a, b, account);
        if !keeps_order(scene, a, b) {
            account.note(of, What::Reordered { sort: Sort::Level });
        }
    }

    with_summary!();
}

fn weights(scene: Scene<'_>, of: &Thing, a: &Track, b: &Track, account: &mut Account<'_>) {
    let pairing = &scene.pairs.competencies;
    let mut note = |before: Option<(Ix<Competency>, Share)>,
                    after: Option<(Ix<Competency>, Share)>| {
        let side = |whole: &Option<Side>, about: Option<Named>| {
            Some(Side {
                about,
                ..whole.clone()?
            })
        };
        let old = before.or_else(|| Some((pairing.from(after?.0)?, Share::default())));
        let new = after.or_else(|| Some((pairing.to(before?.0)?, Share::default())));
        let thing = Thing {
            sort: Sort::Weight,
            before: side(&of.before, old.map(|it| competency(scene.a)(it.0))),
            after: side(&of.after, new.map(|it| competency(scene.b)(it.0))),
        };
        let value = |it: Option<(Ix<Competency>, Share)>| Some(Value::Share(it?.1));
        valued(&thing, Field::Weight, value(before), value(after), account);
    };
    for weight in &b.weights {
        let before = pairing.from(weight.0);
        let before = a.weights.iter().find(|(of, _)| Some(*of) == before);
        note(before.copied(), Some(*weight));
    }
    for weight in &a.weights {
        let after = pairing.to(weight.0);
        if !b.weights.iter().any(|(of, _)| Some(*of) == after) {
            note(Some(*weight), None);
        }
    }
}

/// Whether the levels that both versions of a track have stand in one order.
fn keeps_order(scene: Scene<'_>, a: &Track, b: &Track) -> bool {
    let pairing = &scene.pairs.levels;
    let places: HashMap<_, usize> = a.levels.iter().copied().zip(0..).collect();
    let before = b.levels.iter().filter_map(|level| {
        let before = pairing.from(*level)?;
        places.get(&before).copied()
    });
    before.is_sorted()
}
