//! Job value: its factors, their weights, and the sub-factors.

use super::scales::title_or_id;
use super::{AllNames, Faults, Sites};
use crate::read::{Entries, FileText, Name, ShareValue, SubfactorText, did_you_mean, listed};
use crate::rules;
use cordee_domain::{Factor, FactorKind, FrameworkParts, JobValueScheme, Subfactor};

/// `job_value:`, of which there can be one.
pub(super) fn job_value<'d>(
    files: &'d [FileText<'d>],
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) {
    for text in files.iter().filter_map(|file| file.job_value.as_ref()) {
        if let Some(first) = sites.job_value {
            faults.duplicate("section", "job_value", text.node, first);
            continue;
        }
        sites.job_value = Some(text.node);
        let steps = text.steps.as_ref().map_or(5, |steps| steps.value);
        let items = text.subfactors.iter().flat_map(|list| &list.items);
        parts.job_value = Some(JobValueScheme {
            steps: u8::try_from(steps).unwrap_or(u8::MAX),
            factors: text
                .factors
                .as_ref()
                .map_or_else(Vec::new, |f| factors(f, faults)),
            subfactors: items
                .filter_map(|text| subfactor(text, names, faults))
                .collect(),
        });
    }
}

fn factors(entries: &Entries<'_, ShareValue>, faults: &mut Faults<'_>) -> Vec<Factor> {
    let mut rows = Vec::new();
    for (name, weight) in &entries.entries {
        let mut kinds = FactorKind::ALL.into_iter();
        if let Some(kind) = kinds.find(|kind| kind.as_str() == name.text) {
            let weight = weight.value;
            rows.push(Factor { kind, weight });
        } else {
            no_such_factor(name, faults);
        }
    }
    rows
}

fn no_such_factor(name: &Name<'_>, faults: &mut Faults<'_>) {
    let words = || FactorKind::ALL.into_iter().map(FactorKind::as_str);
    let help = did_you_mean(name.text, words())
        .unwrap_or_else(|| format!("the four factors are {}", listed(words())));
    let message = format!("there is no factor `{}`", name.text);
    faults.raise(&rules::SHP002, name.node, message, help);
}

fn subfactor<'d>(
    text: &'d SubfactorText<'d>,
    names: &mut AllNames<'d>,
    faults: &mut Faults<'_>,
) -> Option<Subfactor> {
    let (id, factor, weight) = (
        text.id.as_ref()?,
        text.factor.as_ref()?,
        text.weight.as_ref()?,
    );
    names.subfactors.declare("sub-factor", id, faults)?;
    Some(Subfactor {
        id: id.value.clone().into(),
        title: title_or_id(text.title.as_ref(), &id.value),
        factor: factor.value.0,
        weight: weight.value,
        is_soft: text.soft.as_ref().is_some_and(|soft| soft.value),
    })
}
