//! The story of a case as a line of moments.

use super::said;
use crate::show::day::day;
use crate::view::case::CaseReader;
use crate::view::case::story::{Moment, When};
use maud::{Markup, html};

/// The moments, one below the other; a line tells what has been from what lies ahead.
pub(crate) fn story(reader: CaseReader<'_>, moments: &[Moment]) -> Markup {
    html! {
        ol.story { @for one in moments { (moment(reader, one)) } }
    }
}

fn moment(reader: CaseReader<'_>, it: &Moment) -> Markup {
    let c = reader.c;
    html! {
        li.(style(it.when)) {
            p.story-day { (day(&it.on)) }
            div.story-what {
                p {
                    strong { (it.what) }
                    @if let Some(by) = &it.by { span.aside { " · " (by) } }
                    @match it.when {
                        When::Past => {}
                        When::Due => { span.tag.due { (c.is_due) } }
                        When::Ahead => { span.tag { (c.lies_ahead) } }
                    }
                }
                @if let Some(words) = &it.words { (said(words)) }
            }
        }
    }
}

fn style(when: When) -> &'static str {
    match when {
        When::Past => "past",
        When::Due => "due",
        When::Ahead => "ahead",
    }
}
