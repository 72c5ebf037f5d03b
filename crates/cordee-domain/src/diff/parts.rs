//! The sorts of things a framework is made of, each with what is compared.
//!
//! To compare another field, add it where its thing is; to compare another sort, implement
//! [`Part`] and name it in [`all`] and in [`Pairs`].

mod competency;
mod level;
mod moves;
mod scales;
mod track;

use super::Scene;
use super::account::Account;
use super::change::{Field, Value, What};
use super::fields::{retitled, valued};
use super::pairs::{Pairing, Pairs};
use super::thing::{Side, Sort, Thing};
use crate::{
    Autonomy, Competency, Craft, DecisionRight, Duty, FactorKind, Framework, Grade, Honour, Ix,
    JobValueScheme, Level, Move, Scope, Slug, Subfactor, Text, Track, Training, Zone,
};

/// A sort of things that are told apart by their ids.
pub(super) trait Part: Sized + 'static {
    /// What it is called.
    const SORT: Sort;

    /// All of a framework.
    fn rows(framework: &Framework) -> &[Self];
    /// Which of them are the same in both versions.
    fn pairing(pairs: &Pairs) -> &Pairing<Self>;
    /// Its lasting name, where it has one.
    fn id(&self) -> Option<&Slug>;
    /// Its title, where it has one.
    fn title(&self) -> Option<&Text>;

    /// How one version names it.
    fn side(&self, _framework: &Framework) -> Side {
        Side {
            id: self.id().cloned(),
            title: self.title().cloned(),
            ..Side::default()
        }
    }
    /// What two things must share for anyone to think that they are one.
    fn key_before(&self, _scene: Scene<'_>) -> Option<String> {
        let title = self.title().filter(|title| !title.is_blank());
        title.map(|title| title.as_str().to_owned())
    }
    /// The same for a thing of the version after.
    fn key_after(&self, scene: Scene<'_>) -> Option<String> {
        self.key_before(scene)
    }
    /// Whether two things with one title stand at one place.
    fn is_same_place(_scene: Scene<'_>, _before: &Self, _after: &Self) -> bool {
        true
    }
    /// Compares everything but id, title and texts.
    fn fields(
        _scene: Scene<'_>,
        _of: &Thing,
        _before: &Self,
        _after: &Self,
        _account: &mut Account<'_>,
    ) {
    }
    /// Hands over every text, also where only one version has the thing.
    fn texts<'f>(
        _scene: Scene<'f>,
        _of: &Thing,
        _before: Option<&'f Self>,
        _after: Option<&'f Self>,
        _account: &mut Account<'f>,
    ) {
    }
}

/// Everything about two things that are the same, but for their ids.
pub(super) fn compare<'f, P: Part>(
    scene: Scene<'f>,
    of: &Thing,
    before: &'f P,
    after: &'f P,
    account: &mut Account<'f>,
) {
    if let (Some(before), Some(after)) = (before.title(), after.title()) {
        retitled(of, before, after, account);
    }
    P::fields(scene, of, before, after, account);
    P::texts(scene, of, Some(before), Some(after), account);
}

/// Every sort, in the order in which a difference is told.
pub(super) fn all<'f>(scene: Scene<'f>, account: &mut Account<'f>) {
    tell::<Craft>(scene, account);
    tell::<Track>(scene, account);
    tell::<Level>(scene, account);
    tell::<Move>(scene, account);
    tell::<Competency>(scene, account);
    tell::<Training>(scene, account);
    tell::<Grade>(scene, account);
    tell::<Zone>(scene, account);
    tell::<Scope>(scene, account);
    tell::<Autonomy>(scene, account);
    tell::<DecisionRight>(scene, account);
    tell::<Honour>(scene, account);
    tell::<Duty>(scene, account);
    tell::<Subfactor>(scene, account);
}

/// One sort: what is there now, in its order, then what is gone.
fn tell<'f, P: Part>(scene: Scene<'f>, account: &mut Account<'f>) {
    let (rows_a, rows_b) = (P::rows(scene.a), P::rows(scene.b));
    let pairing = P::pairing(scene.pairs);
    let mut last = 0;
    let mut is_in_order = true;
    for (at, after) in rows_b.iter().enumerate() {
        let same = pairing.from(Ix::new(at));
        let before = same.and_then(|ix| rows_a.get(ix.position()));
        let of = Thing {
            sort: P::SORT,
            before: before.map(|it| it.side(scene.a)),
            after: Some(after.side(scene.b)),
        };
        let Some(before) = before else {
            account.note(&of, What::Added);
            P::texts(scene, &of, None, Some(after), account);
            continue;
        };
        if let Some(because) = pairing
            .concluded(Ix::new(at))
            .filter(|_| before.id() != after.id())
        {
            account.note(&of, What::Renamed { because });
        }
        compare(scene, &of, before, after, account);
        let place = same.map_or(0, Ix::position);
        is_in_order &= place >= last;
        last = place;
    }
    for (at, before) in rows_a.iter().enumerate() {
        if pairing.to(Ix::new(at)).is_none() {
            let of = Thing {
                sort: P::SORT,
                before: Some(before.side(scene.a)),
                after: None,
            };
            account.note(&of, What::Removed);
            P::texts(scene, &of, Some(before), None, account);
        }
    }
    // The order of levels is that of each track, and told there.
    if !is_in_order && P::SORT != Sort::Level {
        account.note(&whole(scene), What::Reordered { sort: P::SORT });
    }
}

/// The framework as a whole.
pub(super) fn framework<'f>(scene: Scene<'f>, account: &mut Account<'f>) {
    let (a, b) = (scene.a.parts(), scene.b.parts());
    let of = whole(scene);
    let blank = Text::new("");
    let title = |text: &Option<Text>| text.clone().unwrap_or_else(|| blank.clone());
    retitled(&of, &title(&a.title), &title(&b.title), account);
    let word = |word: &Option<String>| word.clone().map(Value::Word);
    valued(
        &of,
        Field::Version,
        word(&a.version),
        word(&b.version),
        account,
    );
    let tag = |of: &Framework| Some(Value::Word(of.language().to_string()));
    valued(&of, Field::Language, tag(scene.a), tag(scene.b), account);
    let statements = (a.summary.statements(), b.summary.statements());
    account.text(&of, super::Wording::Summary, statements.0, statements.1);
    job_value(&of, scene, account);
}

fn whole(scene: Scene<'_>) -> Thing {
    let side = |of: &Framework| Side {
        title: of.title().cloned(),
        ..Side::default()
    };
    Thing {
        sort: Sort::Framework,
        before: Some(side(scene.a)),
        after: Some(side(scene.b)),
    }
}

fn job_value(of: &Thing, scene: Scene<'_>, account: &mut Account<'_>) {
    let (a, b) = (scene.a.job_value(), scene.b.job_value());
    let steps = |scheme: Option<&JobValueScheme>| Some(Value::Number(scheme?.steps.into()));
    valued(of, Field::HighestStep, steps(a), steps(b), account);
    for kind in FactorKind::ALL {
        let weight = |scheme: Option<&JobValueScheme>| {
            let factor = scheme?.factors.iter().find(|it| it.kind == kind)?;
            Some(Value::Share(factor.weight))
        };
        let side = Side {
            id: Slug::new(kind.as_str()).ok(),
            ..Side::default()
        };
        let of = Thing {
            sort: Sort::Factor,
            before: Some(side.clone()),
            after: Some(side),
        };
        valued(&of, Field::Weight, weight(a), weight(b), account);
    }
}
