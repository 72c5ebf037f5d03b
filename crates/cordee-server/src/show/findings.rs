//! Findings, beside what they concern and in lists.

use super::{link, message};
use crate::published::Excerpt;
use crate::view::findings::FindingView;
use crate::view::phrases::Phrases;
use cordee_domain::Lang;
use cordee_framework::Severity;
use maud::{Markup, html};

/// Findings beside what they concern: folded, since they are not what the page is for.
pub(crate) fn beside(p: &Phrases, findings: &[FindingView]) -> Markup {
    html! {
        @if !findings.is_empty() {
            details.beside lang=[p.where_english()] {
                summary { (Phrases::of(Lang::EN).counted(findings.len(), ("finding", "findings"))) " of the check" }
                (list(findings))
            }
        }
    }
}

/// Findings about the thing a page is about.
pub(crate) fn about_this(p: &Phrases, findings: &[FindingView]) -> Markup {
    html! {
        @if !findings.is_empty() {
            aside.about-this lang=[p.where_english()] aria-label="Findings of the check" {
                p.about-this-head { "What the check says about this" }
                (list(findings))
            }
        }
    }
}

/// Findings one below the other.
pub(crate) fn list(findings: &[FindingView]) -> Markup {
    html! {
        ul.findings {
            @for finding in findings { li.finding.(finding.severity.as_str()) { (body(finding)) } }
        }
    }
}

fn body(finding: &FindingView) -> Markup {
    html! {
        p.finding-head {
            span.severity { (severity(finding.severity)) }
            " "
            a.code href=(finding.rule_href) { (finding.code) }
        }
        p.finding-says { (message(&finding.message)) }
        @if !finding.help.is_empty() {
            p.finding-help { span.label { "What to do: " } (message(&finding.help)) }
        }
    }
}

/// A finding at length: with what it concerns and the lines it points at.
pub(crate) fn at_length(finding: &FindingView) -> Markup {
    html! {
        (body(finding))
        @if let Some(concerns) = &finding.concerns {
            p.finding-concerns { span.label { "Concerns: " } (link(concerns)) }
        }
        @if let Some(found) = &finding.excerpt { (excerpt(found)) }
        @for (place, label) in &finding.related {
            p.finding-related { (message(label)) ":" }
            (excerpt(place))
        }
    }
}

fn excerpt(it: &Excerpt) -> Markup {
    html! {
        div.excerpt {
            p.excerpt-place { (it.path) ":" (it.line) ":" (it.column) }
            pre tabindex="0" { code { (it.before) mark { (it.marked) } (it.after) } }
        }
    }
}

/// The word for a severity, as a label.
pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
        Severity::Off => "Off",
    }
}
