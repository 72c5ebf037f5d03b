//! Twin worlds: two that differ in what somebody may not see. They are answered the same in both, to
//! the last byte, whatever they ask.
//!
//! Everyone who may not see the same things shares a twin, in which all of these things are others
//! or not there. That each of them shows to whoever may see it is what the canaries tell.

use super::cast::*;
use super::looks::{Look, looks, looks_here};
use super::needs::{ANSWER_FOR_FIGURES, may};
use super::world::{Hidden, Missing, World};
use cordee_access::{Action, Resource};
use cordee_domain::{CaseId, Wish};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something hidden: what it is in the other world, and who may see it.
struct Thing {
    change: fn(&mut Hidden),
    may_see: fn(Viewer) -> bool,
}

fn person_is_seen(viewer: Viewer, action: Action) -> bool {
    may(viewer, action, &Resource::Person(person_row(SARAH)))
}

fn case_is_seen(viewer: Viewer, action: Action, id: CaseId) -> bool {
    may(viewer, action, &Resource::Case(case_row(id)))
}

fn piece_is_seen(viewer: Viewer) -> bool {
    may(
        viewer,
        Action::SeeEvidence,
        &Resource::Evidence(evidence_row(KEPT_BACK)),
    )
}

fn judgement_is_seen(viewer: Viewer) -> bool {
    let row = judgement_row(JUDGED_NOW, JUDGES);
    may(viewer, Action::SeeJudgement, &Resource::Judgement(row))
}

/// Everything that is hidden from somebody.
const THINGS: [Thing; 11] = [
    Thing {
        change: |it| it.pay = 612_345_600,
        may_see: |viewer| person_is_seen(viewer, Action::SeePay),
    },
    Thing {
        change: |it| (it.wish, it.wish_words) = (Wish::Lead, "wish-goldcrest"),
        may_see: |viewer| person_is_seen(viewer, Action::SeeAspiration),
    },
    Thing {
        change: |it| it.sealed_words = "sealed-egret-and-more",
        may_see: judgement_is_seen,
    },
    Thing {
        change: |it| it.conflict_words = "conflict-crossbill-and-more",
        may_see: |viewer| case_is_seen(viewer, Action::SeeConflicts, JUDGED_NOW),
    },
    Thing {
        change: |it| it.follow_up_words = "follow-up-dotterel-and-more",
        may_see: |viewer| case_is_seen(viewer, Action::SeeFollowUps, ON_TRIAL),
    },
    Thing {
        change: |it| it.without.push(Missing::Nomination),
        may_see: |viewer| case_is_seen(viewer, Action::KnowOfCase, HIDDEN),
    },
    Thing {
        change: |it| it.without.push(Missing::Refusal),
        may_see: |viewer| case_is_seen(viewer, Action::KnowOfCase, REFUSED),
    },
    Thing {
        change: |it| it.without.push(Missing::PieceKeptBack),
        may_see: piece_is_seen,
    },
    Thing {
        change: |it| it.without.push(Missing::Wish),
        may_see: |viewer| person_is_seen(viewer, Action::SeeAspiration),
    },
    Thing {
        change: |it| it.without.push(Missing::DraftReport),
        may_see: |viewer| {
            let figures = Resource::Figures(figures_row(false));
            may(viewer, Action::SeeFigures, &figures)
        },
    },
    Thing {
        change: |it| it.without.push(Missing::PayQuestion),
        may_see: |viewer| {
            let peer = Resource::Person(person_row(PEER));
            may(viewer, Action::SeePayQuestions, &peer)
        },
    },
];

/// Everyone, by what they may not see.
fn groups() -> BTreeMap<Vec<usize>, Vec<Viewer>> {
    let mut groups: BTreeMap<Vec<usize>, Vec<Viewer>> = BTreeMap::new();
    for viewer in Viewer::everyone() {
        let things = THINGS.iter().enumerate();
        let hidden = things
            .filter(|(_, it)| !(it.may_see)(viewer))
            .map(|(place, _)| place);
        groups.entry(hidden.collect()).or_default().push(viewer);
    }
    groups
}

/// The line in which two answers part.
fn where_they_part(here: &Look, there: &Look) -> String {
    let cut = |text: &str| text.replace("><", ">\n<");
    let (here, there) = (cut(&format!("{here:?}")), cut(&format!("{there:?}")));
    let mut lines = here.lines().zip(there.lines());
    let parted = lines.find(|(one, other)| one != other);
    parted.map_or_else(String::new, |(one, other)| {
        format!("\n    {one}\n    {other}")
    })
}

/// Whether figures of groups stand there. They are made of pay, which whoever reads them may not see of
/// one person; that they give away no group below the floor is shown where they are computed. That
/// they are made of nothing else that is hidden is shown below.
fn is_of_groups(address: &str) -> bool {
    address.starts_with("/measures")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn worlds_that_differ_in_what_one_may_not_see_are_the_same_to_them() {
    let here = looks_here().await;
    let mut told = Vec::new();
    for (hidden, viewers) in groups() {
        let mut other = Hidden::default();
        for place in hidden {
            (THINGS[place].change)(&mut other);
        }
        let world = Arc::new(World::hiding(other).await);
        world.stop_chance();
        for (at, look) in looks(&world, viewers).await {
            if here[&at] != look && !is_of_groups(&at.1) {
                let part = where_they_part(&here[&at], &look);
                told.push(format!("{} at {}{part}", at.0.words(), at.1));
            }
        }
    }
    assert!(
        told.is_empty(),
        "{} answers:\n{}",
        told.len(),
        told.join("\n")
    );
}

#[test]
fn everything_hidden_is_hidden_from_somebody_and_seen_by_somebody() {
    for thing in &THINGS {
        let (seen, hidden): (Vec<_>, Vec<_>) =
            Viewer::everyone().partition(|it| (thing.may_see)(*it));
        assert!(!seen.is_empty() && !hidden.is_empty());
        let mut other = Hidden::default();
        (thing.change)(&mut other);
        assert_ne!(other, Hidden::default());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_of_groups_are_made_of_pay_and_of_nothing_else_that_is_hidden() {
    let here = looks_here().await;
    let mut other = Hidden::default();
    let pay = Hidden::default().pay;
    for thing in &THINGS {
        (thing.change)(&mut other);
    }
    other.pay = pay;
    let world = Arc::new(World::hiding(other).await);
    world.stop_chance();
    let readers =
        Viewer::everyone().filter(|it| ANSWER_FOR_FIGURES.iter().any(|role| it.has(*role)));
    let looks = looks(&world, readers.collect()).await;
    let figures: Vec<_> = looks.iter().filter(|(at, _)| is_of_groups(&at.1)).collect();
    assert!(figures.len() > 20, "{}", figures.len());
    for (at, look) in figures {
        assert!(
            here[at] == *look,
            "{}: {}",
            at.1,
            where_they_part(&here[at], look)
        );
    }
}
