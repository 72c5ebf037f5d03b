//! Scenarios of Cordée's own model.

use super::fields::{Fields, Reader, text_of};
use super::node::{Held, Node};
use super::{organisation, words};
use crate::own::{Assumed, MOST_YEARS, POLICIES, Parameter, Policy, Scenario, policy};

/// Everything below the root.
pub(super) fn read(mut fields: Fields<'_, '_>) -> Scenario {
    let mut scenario = Scenario::default();
    if let Some(node) = fields.take("organisation") {
        scenario.organisation = organisation::read(fields.reader.fields(node));
    }
    if let Some(node) = fields.take("assumptions") {
        scenario.assumed = assumptions(fields.reader.fields(node));
    }
    if let Some(node) = fields.take("policies") {
        scenario.policies = policies(node, fields.reader);
    }
    if let Some(years) = fields.count("years", [1, MOST_YEARS]) {
        scenario.years = years;
    }
    if let Some(runs) = fields.count("runs", [1, 1_000_000]) {
        scenario.runs = runs;
    }
    if let Some(seed) = fields.whole("seed", [0, u64::MAX]) {
        scenario.seed = seed;
    }
    // Single values have their place; what does not fit together has that of the file.
    if fields.reader.faults.is_empty() {
        let at = fields.at;
        for fault in scenario.faults() {
            fields.reader.fault(at, fault.to_string(), None);
        }
    }
    fields.end();
    scenario
}

fn assumptions(mut fields: Fields<'_, '_>) -> Assumed {
    let mut assumed = Assumed::default();
    for parameter in Parameter::ALL {
        if let Some(value) = fields.number(parameter.name(), parameter.possible()) {
            assumed = assumed.with(parameter, value);
        }
    }
    fields.end();
    assumed
}

fn policies(node: &Node, reader: &mut Reader) -> Vec<(String, Policy)> {
    let Held::List(items) = &node.held else {
        reader.fault(node.at, "`policies` must be a list", None);
        return Vec::new();
    };
    let each = items.iter().filter_map(|it| one_policy(it, reader));
    each.collect()
}

/// A name, or a policy of one's own that begins as one of those with names.
fn one_policy(node: &Node, reader: &mut Reader) -> Option<(String, Policy)> {
    let names: Vec<(&str, &str)> = POLICIES.iter().map(|it| (it.name, it.name)).collect();
    if text_of(node).is_some() {
        let name = reader.word(node, "policy", &names)?;
        return Some((name.to_owned(), policy(name)?.policy));
    }
    let mut fields = reader.fields(node);
    let like = fields.word("like", &names).unwrap_or("default-ladder");
    let mut own = policy(like)?.policy;
    let name = fields.take("name").and_then(text_of).map(str::to_owned);
    set(&mut own.pool, fields.word("pool", &words::POOLS));
    set(&mut own.evidence, fields.word("evidence", &words::EVIDENCE));
    set(&mut own.choice, fields.word("choice", &words::CHOICES));
    set(&mut own.consent, fields.word("consent", &words::CONSENTS));
    set(&mut own.training, fields.word("training", &words::TRAININGS));
    set(&mut own.trial, fields.word("trial", &words::TRIALS));
    set(&mut own.individual_track, fields.word("individual-track", &words::TOPS));
    set(&mut own.pay, fields.word("pay", &words::PAYS));
    let at = fields.at;
    fields.end();
    if name.is_none() {
        reader.fault(at, "a policy of one's own needs a `name`", None);
    }
    Some((name?, own))
}

pub(super) fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}
