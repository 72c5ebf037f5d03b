//! Competencies with their scales, and trainings.

use super::Part;
use super::scales::{named, summary};
use crate::diff::Scene;
use crate::diff::account::Account;
use crate::diff::change::{Field, List, Value, What, Wording};
use crate::diff::fields::{note_list, retitled, valued};
use crate::diff::pairs::{Pairing, Pairs};
use crate::diff::thing::{Side, Sort, Thing};
use crate::named::Named;
use crate::{Competency, CompetencyKind, Framework, Proficiency, Slug, Text, Training};

impl Part for Competency {
    named!(Competency, competencies, competencies);

    fn is_same_place(_: Scene<'_>, a: &Self, b: &Self) -> bool {
        a.kind == b.kind
    }

    fn fields(_: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        valued(of, Field::Kind, kind(a.kind), kind(b.kind), account);
        for (before, after) in steps(Some(a), Some(b)) {
            let thing = proficiency(of, before, after);
            match (before, after) {
                (Some(before), Some(after)) => step(&thing, before, after, account),
                (None, _) => account.note(&thing, What::Added),
                (_, None) => account.note(&thing, What::Removed),
            }
        }
    }

    fn texts<'f>(
        _: Scene<'f>,
        of: &Thing,
        a: Option<&'f Self>,
        b: Option<&'f Self>,
        account: &mut Account<'f>,
    ) {
        summary(of, (a, b), |it| &it.summary, account);
        for (before, after) in steps(a, b) {
            let thing = proficiency(of, before, after);
            let text = |it: Option<&'f Proficiency>| it.map_or(&[][..], |it| it.text.statements());
            account.text(&thing, Wording::Text, text(before), text(after));
            let examples = |it: Option<&'f Proficiency>| it.map_or(&[][..], |it| &it.examples);
            account.text(&thing, Wording::Examples, examples(before), examples(after));
        }
    }
}

/// The word for a kind, as a value.
pub(super) fn kind(kind: Option<CompetencyKind>) -> Option<Value> {
    let word = match kind? {
        CompetencyKind::Craft => "craft",
        CompetencyKind::People => "people",
        CompetencyKind::Shared => "shared",
    };
    Some(Value::Word(word.to_owned()))
}

type Steps<'f> = (Option<&'f Proficiency>, Option<&'f Proficiency>);

/// The steps of both scales: the same where their names are the same, otherwise where they stand
/// at the same height.
fn steps<'f>(a: Option<&'f Competency>, b: Option<&'f Competency>) -> Vec<Steps<'f>> {
    let before = a.map_or(&[][..], |it| &it.proficiencies);
    let after = b.map_or(&[][..], |it| &it.proficiencies);
    let is_named = |x: &Proficiency, y: &Proficiency| x.id.is_some() && x.id == y.id;
    let has_namesake = |x: &Proficiency, y: &Proficiency| {
        before.iter().any(|it| is_named(it, y)) || after.iter().any(|it| is_named(x, it))
    };
    let is_same = |x: &Proficiency, y: &Proficiency| {
        is_named(x, y) || (x.step == y.step && !has_namesake(x, y))
    };
    let mut all: Vec<Steps<'f>> = after
        .iter()
        .map(|y| (before.iter().find(|x| is_same(x, y)), Some(y)))
        .collect();
    let gone = before
        .iter()
        .filter(|x| !after.iter().any(|y| is_same(x, y)));
    all.extend(gone.map(|x| (Some(x), None)));
    all
}

fn proficiency(of: &Thing, a: Option<&Proficiency>, b: Option<&Proficiency>) -> Thing {
    let side = |whole: &Option<Side>, it: Option<&Proficiency>| {
        Some(Side {
            step: Some(it?.step),
            ..whole.clone()?
        })
    };
    Thing {
        sort: Sort::Proficiency,
        before: side(&of.before, a),
        after: side(&of.after, b),
    }
}

fn step(of: &Thing, a: &Proficiency, b: &Proficiency, account: &mut Account<'_>) {
    let blank = Text::new("");
    let title = |it: &Proficiency| it.title.clone().unwrap_or_else(|| blank.clone());
    retitled(of, &title(a), &title(b), account);
    let id = |it: &Proficiency| it.id.as_ref().map(|id| Value::Word(id.to_string()));
    valued(of, Field::Id, id(a), id(b), account);
    let height = |it: &Proficiency| Some(Value::Number(it.step.0.into()));
    valued(of, Field::Step, height(a), height(b), account);
}

impl Part for Training {
    named!(Training, trainings, trainings);

    fn fields(_: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        let hours = |it: &Self| it.hours.map(Value::Number);
        valued(of, Field::Hours, hours(a), hours(b), account);
        let assessed = |it: &Self| it.is_assessed.map(Value::Is);
        valued(of, Field::Assessed, assessed(a), assessed(b), account);
        let stated = (a.covers.is_some(), b.covers.is_some());
        let (gained, dropped) = (beyond(b, a), beyond(a, b));
        note_list(of, List::Covers, stated, gained, dropped, account);
    }

    fn texts<'f>(
        _: Scene<'f>,
        of: &Thing,
        a: Option<&'f Self>,
        b: Option<&'f Self>,
        account: &mut Account<'f>,
    ) {
        summary(of, (a, b), |it| &it.summary, account);
    }
}

/// The topics of one training that the other does not cover.
fn beyond(one: &Training, other: &Training) -> Vec<Named> {
    let topics = one.covers.iter().flatten();
    let topics = topics.filter(|topic| !other.covers(topic.as_str()));
    topics
        .map(|topic| Named::new(topic, &Text::new(topic.as_str())))
        .collect()
}
