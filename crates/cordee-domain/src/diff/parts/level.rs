//! Levels: where they stand, what they give, what they ask.

use super::Part;
use super::scales::{named, summary};
use super::track::{competency, grade};
use crate::diff::Scene;
use crate::diff::account::Account;
use crate::diff::change::{Field, List, Pointer, Value, What, Wording};
use crate::diff::fields::{Handle, listed, placed, valued};
use crate::diff::pairs::{Pairing, Pairs};
use crate::diff::thing::{Side, Sort, Thing};
use crate::named::{Named, PayDifference};
use crate::{Competency, Expectation, Framework, Ix, JobValue, Level, Slug, Subfactor, Text};
use hashbrown::HashMap;

impl Part for Level {
    named!(Level, levels, levels);

    fn side(&self, framework: &Framework) -> Side {
        let track = framework.track(self.track);
        Side {
            id: Some(self.id.0.clone()),
            title: Some(self.title.clone()),
            track: Some(Named::new(&track.id.0, &track.title)),
            grade: self.grade.map(grade(framework)),
            ..Side::default()
        }
    }

    fn is_same_place(scene: Scene<'_>, a: &Self, b: &Self) -> bool {
        let is_same_grade = match (a.grade, b.grade) {
            (Some(a), Some(b)) => scene.pairs.grades.are_same(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        is_same_grade && scene.pairs.tracks.are_same(a.track, b.track)
    }

    fn fields(scene: Scene<'_>, of: &Thing, a: &Self, b: &Self, account: &mut Account<'_>) {
        places(scene, of, a, b, account);
        lists(scene, of, a, b, account);
        plain_values(of, a, b, account);
        pay(scene, of, a, b, account);
        worth(scene, of, a, b, account);
        for (before, after) in asked(scene, Some(a), Some(b)) {
            let thing = expectation(scene, of, before, after);
            match (before, after) {
                (Some(before), Some(after)) => step(&thing, before, after, account),
                (None, _) => account.note(&thing, What::Added),
                (_, None) => account.note(&thing, What::Removed),
            }
        }
    }

    fn texts<'f>(
        scene: Scene<'f>,
        of: &Thing,
        a: Option<&'f Self>,
        b: Option<&'f Self>,
        account: &mut Account<'f>,
    ) {
        summary(of, (a, b), |it| &it.summary, account);
        for (before, after) in asked(scene, a, b) {
            let thing = expectation(scene, of, before, after);
            let text = |it: Option<&'f Expectation>| it.map_or(&[][..], |it| it.text.statements());
            account.text(&thing, Wording::Text, text(before), text(after));
            let examples = |it: Option<&'f Expectation>| it.map_or(&[][..], |it| &it.examples);
            account.text(&thing, Wording::Examples, examples(before), examples(after));
        }
    }
}

fn places(scene: Scene<'_>, of: &Thing, a: &Level, b: &Level, account: &mut Account<'_>) {
    let track = |of: &'_ Framework, ix| {
        let track = of.track(ix);
        Named::new(&track.id.0, &track.title)
    };
    let handle = Handle {
        before: Some(a.track),
        after: Some(b.track),
        pairing: &scene.pairs.tracks,
    };
    let names = (|ix| track(scene.a, ix), |ix| track(scene.b, ix));
    placed(of, Pointer::Track, &handle, names, account);
    let handle = Handle {
        before: a.grade,
        after: b.grade,
        pairing: &scene.pairs.grades,
    };
    let names = (grade(scene.a), grade(scene.b));
    placed(of, Pointer::Grade, &handle, names, account);
    let scope = |of: &'_ Framework, ix| {
        let scope = of.scopes().at(ix);
        Named::new(&scope.id.0, &scope.title)
    };
    let handle = Handle {
        before: a.scope,
        after: b.scope,
        pairing: &scene.pairs.scopes,
    };
    let names = (|ix| scope(scene.a, ix), |ix| scope(scene.b, ix));
    placed(of, Pointer::Scope, &handle, names, account);
    let autonomy = |of: &'_ Framework, ix| {
        let autonomy = of.autonomies().at(ix);
        Named::new(&autonomy.id.0, &autonomy.title)
    };
    let handle = Handle {
        before: a.autonomy,
        after: b.autonomy,
        pairing: &scene.pairs.autonomies,
    };
    let names = (|ix| autonomy(scene.a, ix), |ix| autonomy(scene.b, ix));
    placed(of, Pointer::Autonomy, &handle, names, account);
}

fn lists(scene: Scene<'_>, of: &Thing, a: &Level, b: &Level, account: &mut Account<'_>) {
    let right = |of: &'_ Framework, ix| {
        let right = of.rights().at(ix);
        Named::new(&right.id.0, &right.title)
    };
    let both = (a.rights.as_deref(), b.rights.as_deref());
    let names = (|ix| right(scene.a, ix), |ix| right(scene.b, ix));
    listed(of, List::Rights, both, &scene.pairs.rights, names, account);
    let honour = |of: &'_ Framework, ix| {
        let honour = of.honours().at(ix);
        Named::new(&honour.id.0, &honour.title)
    };
    let both = (a.recognition.as_deref(), b.recognition.as_deref());
    let names = (|ix| honour(scene.a, ix), |ix| honour(scene.b, ix));
    listed(
        of,
        List::Recognition,
        both,
        &scene.pairs.honours,
        names,
        account,
    );
    let duty = |of: &'_ Framework, ix| {
        let duty = of.duties().at(ix);
        Named::new(&duty.id.0, &duty.title)
    };
    let both = (a.duties.as_deref(), b.duties.as_deref());
    let names = (|ix| duty(scene.a, ix), |ix| duty(scene.b, ix));
    listed(of, List::Duties, both, &scene.pairs.duties, names, account);
}

fn plain_values(of: &Thing, a: &Level, b: &Level, account: &mut Account<'_>) {
    let is = |it: Option<bool>| it.map(Value::Is);
    valued(
        of,
        Field::Terminal,
        is(a.is_terminal),
        is(b.is_terminal),
        account,
    );
    valued(of, Field::Entry, is(a.is_entry), is(b.is_entry), account);
    let share = |it: &Level| it.craft_time.map(Value::Share);
    valued(of, Field::CraftTime, share(a), share(b), account);
    let limit = |it: &Level| it.time_limit_months.map(Value::Number);
    valued(of, Field::TimeLimitMonths, limit(a), limit(b), account);
}

/// A part of a level that is about another thing.
fn part(of: &Thing, sort: Sort, before: Option<Named>, after: Option<Named>) -> Thing {
    let side = |whole: &Option<Side>, about: Option<Named>| {
        Some(Side {
            about: Some(about?),
            ..whole.clone()?
        })
    };
    Thing {
        sort,
        before: side(&of.before, before),
        after: side(&of.after, after),
    }
}

fn pay(scene: Scene<'_>, of: &Thing, a: &Level, b: &Level, account: &mut Account<'_>) {
    let pairing = &scene.pairs.zones;
    let new = scene
        .b
        .zones()
        .keys()
        .map(|after| (pairing.from(after), Some(after)));
    let gone = scene
        .a
        .zones()
        .keys()
        .filter(|before| pairing.to(*before).is_none());
    for (before, after) in new.chain(gone.map(|before| (Some(before), None))) {
        let range_a = before.and_then(|zone| a.pay_in(zone)).copied();
        let range_b = after.and_then(|zone| b.pay_in(zone)).copied();
        if range_a == range_b {
            continue;
        }
        let name = |of: &Framework, ix| {
            let zone = of.zones().at(ix);
            Named::new(&zone.id.0, &zone.title)
        };
        let zones = (
            before.map(|ix| name(scene.a, ix)),
            after.map(|ix| name(scene.b, ix)),
        );
        let both = range_a.zip(range_b);
        let what = What::Paid {
            before: range_a,
            after: range_b,
            difference: both.and_then(|(a, b)| PayDifference::between(&a, &b)),
        };
        account.note(&part(of, Sort::Pay, zones.0, zones.1), what);
    }
}

fn worth(scene: Scene<'_>, of: &Thing, a: &Level, b: &Level, account: &mut Account<'_>) {
    let pairing = &scene.pairs.subfactors;
    let (rows_a, rows_b) = (Subfactor::rows(scene.a), Subfactor::rows(scene.b));
    let new = (0..rows_b.len()).map(Ix::new);
    let new = new.map(|after| (pairing.from(after), Some(after)));
    let gone = (0..rows_a.len()).map(Ix::new);
    let gone = gone.filter(|before| pairing.to(*before).is_none());
    for (before, after) in new.chain(gone.map(|before| (Some(before), None))) {
        let step = |value: Option<&JobValue>, ix: Option<Ix<Subfactor>>| {
            Some(Value::Number(value?.step(ix?)?.into()))
        };
        let steps = (
            step(a.job_value.as_ref(), before),
            step(b.job_value.as_ref(), after),
        );
        let name = |rows: &[Subfactor], ix: Option<Ix<Subfactor>>| {
            let subfactor = rows.get(ix?.position())?;
            Some(Named::new(&subfactor.id.0, &subfactor.title))
        };
        let thing = part(of, Sort::Worth, name(rows_a, before), name(rows_b, after));
        valued(&thing, Field::Step, steps.0, steps.1, account);
    }
}

type Asked<'f> = (Option<&'f Expectation>, Option<&'f Expectation>);

/// What both versions of a level ask, competency by competency.
fn asked<'f>(scene: Scene<'f>, a: Option<&'f Level>, b: Option<&'f Level>) -> Vec<Asked<'f>> {
    let pairing = &scene.pairs.competencies;
    let (old, new) = (by_competency(a), by_competency(b));
    let before = |after: &Expectation| old.get(&pairing.from(after.competency)?).copied();
    let asked = b.into_iter().flat_map(|level| &level.expectations);
    let mut all: Vec<Asked<'f>> = asked.map(|after| (before(after), Some(after))).collect();
    let is_gone = |it: &&Expectation| {
        let after = pairing.to(it.competency);
        after.is_none_or(|after| !new.contains_key(&after))
    };
    let asked = a.into_iter().flat_map(|level| &level.expectations);
    all.extend(asked.filter(is_gone).map(|before| (Some(before), None)));
    all
}

fn by_competency(level: Option<&Level>) -> HashMap<Ix<Competency>, &Expectation> {
    let all = level.into_iter().flat_map(|level| &level.expectations);
    all.map(|it| (it.competency, it)).collect()
}

fn expectation(
    scene: Scene<'_>,
    of: &Thing,
    before: Option<&Expectation>,
    after: Option<&Expectation>,
) -> Thing {
    let before = before.map(|it| competency(scene.a)(it.competency));
    let after = after.map(|it| competency(scene.b)(it.competency));
    part(of, Sort::Expectation, before, after)
}

fn step(of: &Thing, a: &Expectation, b: &Expectation, account: &mut Account<'_>) {
    if a.step != b.step {
        let what = What::Stepped {
            before: a.step,
            after: b.step,
            direction: a.step.zip(b.step).map(|(a, b)| b.cmp(&a).into()),
        };
        account.note(of, what);
    }
    let optional = |it: &Expectation| Some(Value::Is(it.is_optional));
    valued(of, Field::Optional, optional(a), optional(b), account);
}
