//! What the page of findings says.

use crate::links::Target;
use crate::view::findings::{FindingView, finding};
use crate::view::reader::Reader;
use cordee_framework::{Severity, Summary};

/// Everything the check says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Findings {
    pub(super) summary: Summary,
    /// The gravest first.
    pub(super) groups: Vec<(Severity, Vec<FindingView>)>,
    pub(super) not_stated: Vec<Unanswered>,
}

/// A rule that could not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unanswered {
    pub(super) code: &'static str,
    pub(super) rule_href: String,
    pub(super) says: String,
}

pub(super) fn findings(reader: Reader<'_>) -> Findings {
    let all = reader.published.findings();
    let of = |severity| -> Vec<FindingView> {
        let of = all
            .iter()
            .filter(|found| found.finding.severity == severity);
        of.map(|found| finding(reader, found)).collect()
    };
    let not_stated = reader.published.not_stated().iter();
    Findings {
        summary: reader.published.summary(),
        groups: [Severity::Error, Severity::Warning, Severity::Note]
            .into_iter()
            .map(|severity| (severity, of(severity)))
            .filter(|(_, findings)| !findings.is_empty())
            .collect(),
        not_stated: not_stated
            .map(|it| Unanswered {
                code: it.code,
                rule_href: reader.to(Target::Rule(it.code)),
                says: it.message.clone(),
            })
            .collect(),
    }
}
