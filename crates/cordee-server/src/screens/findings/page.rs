//! The page of findings.

use super::view::{Findings, Unanswered};
use crate::reply::Page;
use crate::show::findings::at_length;
use crate::show::shell::{Heading, Part, page};
use crate::show::{message, section};
use crate::view::findings::FindingView;
use crate::visit::Visit;
use cordee_framework::Severity;
use maud::{Markup, html};

pub(super) fn findings(visit: &Visit, view: &Findings) -> Page {
    let summary = view.summary;
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            h1 { "Findings" }
            p.lead { "What " code { "cordee check" } " says about this framework, where it stands, and what to do." }
            ul.tally role="list" {
                li.error { (p.counted(summary.errors, ("error", "errors"))) }
                li.warning { (p.counted(summary.warnings, ("warning", "warnings"))) }
                li.note { (p.counted(summary.notes, ("note", "notes"))) }
            }
        }
        @if view.groups.is_empty() { p { "Nothing was found against this framework." } }
        @for (severity, findings) in &view.groups {
            (section(p, severity.as_str(), heading(*severity), &list(findings)))
        }
        @if !view.not_stated.is_empty() {
            (section(p, "not-stated", "Not stated", &not_stated(&view.not_stated)))
        }
    };
    page(visit, &Heading::new(Part::Findings, "Findings"), &main)
}

fn heading(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Errors: must be mended",
        Severity::Warning => "Warnings: should be mended",
        Severity::Note => "Notes: worth knowing",
        Severity::Off => "Not looked for",
    }
}

fn list(findings: &[FindingView]) -> Markup {
    html! {
        ul.findings.long role="list" {
            @for finding in findings {
                li.finding.(finding.severity.as_str()) { (at_length(finding)) }
            }
        }
    }
}

fn not_stated(all: &[Unanswered]) -> Markup {
    html! {
        p.section-lead { "Rules whose facts the framework does not hold. Nothing is wrong; this is what to add if they are to answer." }
        dl.not-stated-list {
            @for one in all {
                div { dt { a.code href=(one.rule_href) { (one.code) } } dd { (message(&one.says)) } }
            }
        }
    }
}
