//! The page of a rule.

use super::view::RuleView;
use crate::links::Target;
use crate::reply::Page;
use crate::show::findings::{at_length, severity};
use crate::show::shell::{Heading, Part, page};
use crate::show::{message, section};
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, PreEscaped, html};

pub(super) fn rule(visit: &Visit, view: &RuleView) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            p.kicker { "Rule " span.code { (view.code) } " · " (view.name) }
            h1 { (view.title) }
            p.aside { (severity(view.severity)) " unless the framework says otherwise · since " (view.since) }
        }
        // Our own words, written beside the rule and compiled into the program.
        div.explanation { (PreEscaped(&view.explanation)) }
        (section(p, "here", "In this framework", &here(view)))
    };
    let trail = vec![
        Link {
            href: visit.reader().to(Target::Findings),
            words: visit.reader().ours("Findings"),
        }
        .into(),
    ];
    page(
        visit,
        &Heading::new(Part::Findings, view.code).under(trail),
        &main,
    )
}

fn here(view: &RuleView) -> Markup {
    html! {
        @if let Some(says) = &view.not_stated {
            p { "It could not answer: " (message(says)) "." }
        } @else if view.findings.is_empty() {
            p { "It found nothing." }
        }
        ul.findings.long role="list" {
            @for finding in &view.findings {
                li.finding.(finding.severity.as_str()) { (at_length(finding)) }
            }
        }
    }
}
