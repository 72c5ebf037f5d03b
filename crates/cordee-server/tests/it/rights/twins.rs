//! Twin worlds: two that differ in one hidden thing. Whoever may not see it is answered the same,
//! to the last byte, whatever they ask.

use super::cast::*;
use super::looks::{Looks, looks};
use super::needs::may;
use super::world::{Hidden, There, World};
use cordee_access::{Action, Resource};
use cordee_domain::{CaseId, Wish};
use std::sync::Arc;

/// What two worlds differ in, and who may see that they do.
struct Twin {
    what: &'static str,
    other: Hidden,
    may_see: fn(Viewer) -> bool,
}

fn person_is_seen(viewer: Viewer, action: Action) -> bool {
    may(viewer, action, &Resource::Person(person_row(SARAH)))
}

fn case_is_seen(viewer: Viewer, action: Action, id: CaseId) -> bool {
    may(viewer, action, &Resource::Case(case_row(id)))
}

fn piece_is_seen(viewer: Viewer) -> bool {
    may(viewer, Action::SeeEvidence, &Resource::Evidence(evidence_row(KEPT_BACK)))
}

fn twins() -> Vec<Twin> {
    let other = |change: fn(&mut Hidden)| {
        let mut hidden = Hidden::default();
        change(&mut hidden);
        hidden
    };
    let twin = |what, change, may_see| Twin { what, other: other(change), may_see };
    vec![
        twin("pay", |it| it.pay = 612_345_600, |viewer| person_is_seen(viewer, Action::SeePay)),
        twin(
            "what she wants",
            |it| (it.wish, it.wish_words) = (Wish::Lead, "wish-goldcrest"),
            |viewer| person_is_seen(viewer, Action::SeeAspiration),
        ),
        twin(
            "whether she wrote what she wants",
            |it| it.there = There::NoWish,
            |viewer| person_is_seen(viewer, Action::SeeAspiration),
        ),
        twin(
            "a sealed judgement",
            |it| it.sealed_words = "sealed-egret-and-more",
            |viewer| may(viewer, Action::SeeJudgement, &Resource::Judgement(judgement_row(JUDGED_NOW, JUDGES))),
        ),
        twin(
            "why one stepped back",
            |it| it.conflict_words = "conflict-crossbill-and-more",
            |viewer| case_is_seen(viewer, Action::SeeConflicts, JUDGED_NOW),
        ),
        twin(
            "how it goes",
            |it| it.follow_up_words = "follow-up-dotterel-and-more",
            |viewer| case_is_seen(viewer, Action::SeeFollowUps, ON_TRIAL),
        ),
        twin(
            "whether there is a nomination",
            |it| it.there = There::NoNomination,
            |viewer| case_is_seen(viewer, Action::KnowOfCase, HIDDEN),
        ),
        twin(
            "whether a nomination was refused",
            |it| it.there = There::NoRefusal,
            |viewer| case_is_seen(viewer, Action::KnowOfCase, REFUSED),
        ),
        twin("evidence kept back", |it| it.kept_back_words = "kept-back-ouzel-and-more", piece_is_seen),
        twin("whether there is such evidence", |it| it.there = There::NoPieceKeptBack, piece_is_seen),
    ]
}

async fn everything_in(hidden: Hidden, may_not: Vec<Viewer>) -> Looks {
    let world = Arc::new(World::hiding(hidden).await);
    world.stop_chance();
    looks(&world, may_not).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn worlds_that_differ_in_one_hidden_thing_are_the_same_to_whoever_may_not_see_it() {
    let here = everything_in(Hidden::default(), Viewer::everyone().collect()).await;
    let mut told = Vec::new();
    for twin in twins() {
        let (may, may_not): (Vec<Viewer>, Vec<Viewer>) = Viewer::everyone().partition(|it| (twin.may_see)(*it));
        let there = everything_in(twin.other.clone(), [may_not.clone(), may.clone()].concat()).await;
        let differs: Vec<_> = there.iter().filter(|(at, look)| here.get(at) != Some(look)).collect();
        for viewer in &may {
            let sees = differs.iter().any(|((by, _), _)| by == viewer);
            assert!(sees, "{} may see {} and does not", viewer.words(), twin.what);
        }
        let leaks = differs.iter().filter(|((by, _), _)| may_not.contains(by));
        told.extend(leaks.map(|((by, address), _)| format!("{}: {} at {address}", twin.what, by.words())));
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
