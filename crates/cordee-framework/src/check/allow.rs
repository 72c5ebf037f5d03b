//! Findings allowed at their place, with a reason.

use super::{Severities, severity_of};
use crate::finding::{Finding, Severity};
use crate::locate::Atlas;
use crate::read::{Allowed, Name, Raised, did_you_mean};
use crate::rules;
use crate::source::Place;
use crate::tree::Tree;

/// One allowance, with the stretch of text it covers.
struct Allowance {
    code: &'static str,
    covers: Place,
    here: Place,
    is_used: bool,
}

/// All allowances of a framework.
pub(super) struct Allowances {
    list: Vec<Allowance>,
}

impl Allowances {
    /// Makes allowances of what was written; those without a reason or a known code are reported
    /// and don't count.
    pub(super) fn new(
        written: Vec<Allowed<'_>>,
        atlas: &Atlas<'_>,
        raised: &mut Vec<Raised>,
    ) -> Self {
        let mut list = Vec::new();
        for it in written {
            let Some(name) = it.code else { continue };
            let rule = rules::find(name.text);
            let has_reason = it
                .because
                .as_ref()
                .is_some_and(|text| !text.value.is_blank());
            if rule.is_none() {
                raised.extend(unknown_rule(&name, atlas.trees));
            } else if !has_reason {
                let message = format!("`{}` is allowed here without a reason", name.text);
                let help =
                    "add `because:` with a sentence that its reader will understand in a year";
                raised.extend(at(&name, atlas.trees, message, help.to_owned()));
            }
            let place = |node: crate::read::NodeRef| {
                let tree = atlas.trees.get(node.file())?;
                atlas.sources.place(node.file(), tree.extent(node.node))
            };
            if let (Some(rule), true) = (rule, has_reason)
                && let (Some(covers), Some(here)) = (place(it.within), place(it.here))
            {
                list.push(Allowance {
                    code: rule.code,
                    covers,
                    here,
                    is_used: false,
                });
            }
        }
        Self { list }
    }

    /// Takes the allowed findings out and says how many there were.
    pub(super) fn take_from(&mut self, findings: &mut Vec<Finding>) -> usize {
        let before = findings.len();
        if !self.list.is_empty() {
            findings.retain(|finding| !self.allows(finding));
        }
        before - findings.len()
    }

    fn allows(&mut self, finding: &Finding) -> bool {
        let Some(place) = &finding.place else {
            return false;
        };
        let mut covering = self
            .list
            .iter_mut()
            .filter(|a| a.code == finding.code && a.covers.contains(place));
        let Some(allowance) = covering.next() else {
            return false;
        };
        allowance.is_used = true;
        true
    }

    /// A finding for each allowance that no finding needed.
    pub(super) fn unused(&self, severities: &Severities) -> Vec<Finding> {
        let rule = &rules::SYN010;
        let severity = severity_of(rule, severities);
        let unused = self
            .list
            .iter()
            .filter(|a| !a.is_used && severity != Severity::Off);
        unused
            .map(|allowance| Finding {
                code: rule.code,
                name: rule.name,
                severity,
                message: format!(
                    "`{}` is allowed here, but nothing here needs it",
                    allowance.code
                ),
                help: "take the allowance out".to_owned(),
                place: Some(allowance.here.clone()),
                subject: None,
                related: Vec::new(),
            })
            .collect()
    }
}

/// A code that no rule has.
pub(super) fn unknown_rule(name: &Name<'_>, trees: &[Tree<'_>]) -> Option<Raised> {
    let help = did_you_mean(name.text, rules::all().map(|rule| rule.code))
        .or_else(|| did_you_mean(name.text, rules::all().map(|rule| rule.name)))
        .unwrap_or_else(|| "`cordee explain` lists the rules".to_owned());
    at(
        name,
        trees,
        format!("there is no rule `{}`", name.text),
        help,
    )
}

fn at(name: &Name<'_>, trees: &[Tree<'_>], message: String, help: String) -> Option<Raised> {
    let extent = trees.get(name.node.file())?.extent(name.node.node);
    let rule = &rules::SYN011;
    Some(Raised {
        rule,
        file: name.node.file(),
        extent,
        message,
        help,
        related: Vec::new(),
    })
}
