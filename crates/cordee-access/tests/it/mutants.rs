//! Guards removed one by one: each policy, each action it names, each of its conditions. Every
//! removal must make some decision differ from the plain words; one that does not is a guard that
//! nothing watches, or that is not needed.

use crate::words::may;
use crate::world::{World, worlds};
use cedar_policy::PolicySet;
use cedar_policy::pst::{
    ActionConstraint, BinaryOp, Clause, EntityOrSlot, Expr, Policy, PrincipalConstraint,
    ResourceConstraint, StaticPolicy, Template, UnaryOp,
};
use cordee_access::{Access, Action, Actor, Policies, Resource};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many organisations are asked at most until a mutant is noticed.
const WORLDS: usize = 150;
/// How many decisions on one action are made before the next has its turn.
const A_TURN: usize = 50;

/// A decision, as the words have it.
struct Expected {
    actor: Actor,
    resource: Resource,
    may: bool,
}

/// What the words say of everything in these worlds, by action.
fn expected(worlds: &[World]) -> BTreeMap<Action, Vec<Expected>> {
    let mut expected: BTreeMap<Action, Vec<Expected>> = BTreeMap::new();
    for world in worlds {
        for thing in world.things() {
            let resource = world.resource(thing);
            for asker in world.askers() {
                for action in Action::ALL.iter().filter(|it| it.sort() == resource.sort()) {
                    expected.entry(*action).or_default().push(Expected {
                        actor: world.actor(asker),
                        resource: resource.clone(),
                        may: may(world, asker, *action, thing),
                    });
                }
            }
        }
    }
    expected
}

fn templates() -> Vec<Template> {
    let (_, files) = Policies::texts();
    let sets = files.iter().map(|file| file.parse::<PolicySet>().unwrap());
    let policies = sets.flat_map(|set| set.policies().cloned().collect::<Vec<_>>());
    let mut templates: Vec<Template> = policies
        .map(|policy| policy.to_pst().unwrap().body().clone())
        .collect();
    templates.sort_by_key(|it| name(it).to_owned());
    templates
}

fn name(template: &Template) -> &str {
    &template.annotations["id"]
}

fn actions(template: &Template) -> Vec<Action> {
    let uids = match &template.action {
        ActionConstraint::Any => panic!("{} is for every action", name(template)),
        ActionConstraint::Eq(one) => std::slice::from_ref(one),
        ActionConstraint::In(several) => several.as_slice(),
    };
    let named = uids.iter().map(|it| Action::by_name(&it.eid).unwrap());
    named.collect()
}

/// A policy with one guard less: what was removed, what is left, if anything, and the actions for
/// which that could matter.
type Mutant = (String, Option<Template>, Vec<Action>);

fn mutants(template: &Template) -> Vec<Mutant> {
    let all = actions(template);
    let mut mutants: Vec<Mutant> = vec![("all of it".to_owned(), None, all.clone())];
    if let ActionConstraint::In(several) = &template.action {
        for (at, action) in several.iter().enumerate() {
            let mut fewer = several.clone();
            fewer.remove(at);
            let mut left = template.clone();
            left.action = ActionConstraint::In(fewer);
            mutants.push((format!("{action}"), Some(left), vec![all[at]]));
        }
    }
    assert_eq!(template.resource, ResourceConstraint::Any);
    match &template.principal {
        PrincipalConstraint::Any => {}
        PrincipalConstraint::In(EntityOrSlot::Entity(role)) => {
            let mut left = template.clone();
            left.principal = PrincipalConstraint::Any;
            mutants.push((format!("principal in {role}"), Some(left), all.clone()));
        }
        other => panic!("{}: no mutant knows {other:?}", name(template)),
    }
    for (removed, expr) in weakened_clauses(template) {
        let left = template.clone().try_with_clauses(expr.map(Clause::When));
        mutants.push((removed, Some(left.unwrap()), all.clone()));
    }
    mutants
}

/// The condition of a policy with one part changed; `None` where nothing of it is left.
fn weakened_clauses(template: &Template) -> Vec<(String, Option<Arc<Expr>>)> {
    match template.clauses().as_slice() {
        [] => Vec::new(),
        [Clause::When(expr)] => {
            let parts = conjuncts(expr);
            let mut weakened = Vec::new();
            for (at, part) in parts.iter().enumerate() {
                let with = |instead: Option<Arc<Expr>>| {
                    let others = parts.iter().take(at).cloned();
                    let whole = others
                        .chain(instead)
                        .chain(parts.iter().skip(at + 1).cloned());
                    whole.reduce(|left, right| binary(BinaryOp::And, left, right))
                };
                weakened.push((format!("{part}"), with(None)));
                for (what, instead) in changed(part) {
                    weakened.push((what, with(Some(instead))));
                }
            }
            weakened
        }
        _ => panic!("{} has more than one condition", name(template)),
    }
}

fn conjuncts(expr: &Arc<Expr>) -> Vec<Arc<Expr>> {
    match expr.as_ref() {
        Expr::BinaryOp {
            op: BinaryOp::And,
            left,
            right,
        } => [conjuncts(left), conjuncts(right)].concat(),
        Expr::BinaryOp {
            op: BinaryOp::Or, ..
        } => panic!("{expr}: write two policies instead"),
        _ => vec![Arc::clone(expr)],
    }
}

/// One condition, weakened or turned round.
fn changed(part: &Expr) -> Vec<(String, Arc<Expr>)> {
    match part {
        Expr::UnaryOp {
            op: UnaryOp::Not,
            expr,
        } => vec![(format!("the not of {part}"), Arc::clone(expr))],
        Expr::BinaryOp {
            op: BinaryOp::NotEq,
            left,
            right,
        } => {
            let turned = binary(BinaryOp::Eq, Arc::clone(left), Arc::clone(right));
            vec![(format!("the not of {part}"), turned)]
        }
        Expr::BinaryOp { op, left, right } => match right.as_ref() {
            Expr::Set(several) => (0..several.len())
                .map(|at| {
                    let mut fewer = several.clone();
                    let removed = fewer.remove(at);
                    let set = Arc::new(Expr::Set(fewer));
                    (format!("{removed}"), binary(*op, Arc::clone(left), set))
                })
                .collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn binary(op: BinaryOp, left: Arc<Expr>, right: Arc<Expr>) -> Arc<Expr> {
    Arc::new(Expr::BinaryOp { op, left, right })
}

fn text(template: &Template) -> String {
    let policy = Policy::Static(StaticPolicy::try_from(template.clone()).unwrap());
    let policy = cedar_policy::Policy::from_pst(policy).unwrap();
    policy.to_cedar().unwrap()
}

/// Whether some decision on one of `actions` differs from the words. Each action has its turn with
/// a few decisions at a time: the difference may be rare in one and plain in the next.
fn is_noticed(
    policies: &Policies,
    actions: &[Action],
    expected: &BTreeMap<Action, Vec<Expected>>,
) -> bool {
    let turns = actions.iter().map(|it| expected[it].len().div_ceil(A_TURN));
    (0..turns.max().unwrap_or(0)).any(|turn| {
        actions.iter().any(|action| {
            let of_this_turn = expected[action].iter().skip(turn * A_TURN).take(A_TURN);
            let mut decisions = of_this_turn;
            decisions.any(|it| policies.decide(&it.actor, *action, &it.resource).allowed != it.may)
        })
    })
}

#[test]
fn every_guard_that_is_removed_is_noticed() {
    let (schema, _) = Policies::texts();
    let expected = expected(&worlds(WORLDS));
    let templates = templates();
    let mut removed = 0;
    let mut unnoticed = Vec::new();
    for template in &templates {
        let others = templates.iter().filter(|it| name(it) != name(template));
        for (what, left, actions) in mutants(template) {
            let touched = |it: &&Template| self::actions(it).iter().any(|it| actions.contains(it));
            let mut files: Vec<String> = others.clone().filter(touched).map(text).collect();
            files.extend(left.as_ref().map(text));
            let mutant = Policies::read(schema, &files).unwrap();
            removed += 1;
            if !is_noticed(&mutant, &actions, &expected) {
                unnoticed.push(format!("{}: {what}", name(template)));
            }
        }
    }
    assert!(unnoticed.is_empty(), "{unnoticed:#?}");
    // As many as the files hold today, roughly: a test that removes nothing notices nothing.
    assert!(removed > 200, "only {removed} guards were removed");
}
