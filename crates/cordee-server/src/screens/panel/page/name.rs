//! Naming a panel: names are typed, and where several people are called so, one is chosen.

use super::Shown;
use crate::show::case::form::{self, field};
use crate::show::case::people;
use crate::show::section;
use crate::view::case::CaseReader;
use crate::view::case::deeds::Deed;
use crate::view::phrases::filled;
use cordee_domain::Chair;
use maud::{Markup, html};

pub(super) fn name(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let back = it.back_of(Deed::NamePanel);
    let person = |name: &'static str, label: &str, hint| {
        people::person(reader, back, &field(back, name, label, hint))
    };
    let least = at_least(reader).to_string();
    let body = html! {
        p.section-lead { (filled(c.name_rules, &[&least, reader.person_name()])) }
        @if let Some(rule) = chair_rule(reader) { p { (rule) } }
        @if reader.seen.story.as_ref().is_some_and(|it| it.appealed_on.is_some()) { p { (c.fresh_panel) } }
        (it.form(Deed::NamePanel, &html! {
            (person("chair", c.chair_label, Some(c.name_hint)))
            (person("member.1", c.member_label, None))
            (person("member.2", c.member_label, None))
            (person("member.3", c.member_more_label, None))
            (person("member.4", c.member_more_label, None))
            (form::send(c.name_send))
        }))
    };
    html! { div.now { (section(reader.p, "name", c.name_title, &body)) } }
}

pub(super) fn complete(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let back = it.back_of(Deed::CompletePanel);
    let panel = reader.seen.panel.as_ref();
    let has_chair = panel.is_some_and(|panel| panel.members.contains(&panel.chair));
    let chair_hint = if has_chair {
        c.chair_stays_hint
    } else {
        c.chair_gone_hint
    };
    let person = |name: &'static str, label: &str, hint| {
        people::person(reader, back, &field(back, name, label, hint))
    };
    let asked = html! {
        p.section-lead { (c.complete_means) }
        (it.form(Deed::CompletePanel, &html! {
            (person("joining.1", c.joining_label, Some(c.name_hint)))
            (person("joining.2", c.joining_more_label, None))
            (person("chair", c.chair_label, Some(chair_hint)))
            (form::send(c.complete_send))
        }))
    };
    // Where nobody stepped back, nothing waits to be done here.
    if it.view.stepped_back.is_empty() && back.is_none() {
        return html! { details.quiet { summary { (c.complete_title) } (asked) } };
    }
    section(reader.p, "complete", c.complete_title, &asked)
}

/// How many members a panel of this case has at least.
fn at_least(reader: CaseReader<'_>) -> u32 {
    let gates = reader.defined_move().and_then(|it| it.gates.as_ref());
    let stated = gates
        .and_then(|gates| gates.panel)
        .and_then(|it| it.members);
    stated.unwrap_or(3).max(3)
}

fn chair_rule(reader: CaseReader<'_>) -> Option<&'static str> {
    let gates = reader.defined_move().and_then(|it| it.gates.as_ref());
    match gates
        .and_then(|gates| gates.panel)
        .and_then(|it| it.chair)?
    {
        Chair::Independent => Some(reader.c.chair_is_independent),
        Chair::PeopleOperations => Some(reader.c.chair_is_people_operations),
        Chair::OwnManager => None,
    }
}
