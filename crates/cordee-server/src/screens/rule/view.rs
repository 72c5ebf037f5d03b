//! What the page of a rule says.

use crate::view::findings::{FindingView, finding};
use crate::view::reader::Reader;
use cordee_framework::Severity;
use cordee_framework::rules::{self, Rule};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html};

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RuleView {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    pub(super) since: &'static str,
    pub(super) title: String,
    /// The explanation below its title, as HTML.
    pub(super) explanation: String,
    /// What the rule found in this framework.
    pub(super) findings: Vec<FindingView>,
    /// What to add so that the rule can answer.
    pub(super) not_stated: Option<String>,
}

pub(super) fn rule(reader: Reader<'_>, rule: &Rule) -> RuleView {
    let text = rules::page(rule);
    let found = reader.published.findings().iter();
    let mut unanswered = reader.published.not_stated().iter();
    RuleView {
        code: rule.code,
        name: rule.name,
        severity: rule.severity,
        since: rule.since,
        title: title(&text).unwrap_or(rule.name).to_owned(),
        explanation: explanation(&text),
        findings: found
            .filter(|found| found.finding.code == rule.code)
            .map(|found| finding(reader, found))
            .collect(),
        not_stated: unanswered
            .find(|it| it.code == rule.code)
            .map(|it| it.message.clone()),
    }
}

/// The first heading of the explanation.
fn title(text: &str) -> Option<&str> {
    text.lines().find_map(|line| line.strip_prefix("# "))
}

/// The explanation without its title. Markup inside it is dropped: it has no place there.
fn explanation(text: &str) -> String {
    let mut is_in_title = false;
    let kept = Parser::new(text).filter(|event| {
        let ends = matches!(event, Event::End(TagEnd::Heading(HeadingLevel::H1)));
        let begins = matches!(
            event,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            })
        );
        is_in_title = is_in_title || begins;
        let is_kept = !is_in_title && !matches!(event, Event::Html(_) | Event::InlineHtml(_));
        is_in_title = is_in_title && !ends;
        is_kept
    });
    let mut shown = String::new();
    html::push_html(&mut shown, kept);
    // What scrolls must be reached with the keyboard.
    shown.replace("<pre>", "<pre tabindex=\"0\">")
}
