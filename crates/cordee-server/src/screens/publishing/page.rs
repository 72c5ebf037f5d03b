//! The pages of publishing: the form, and the version that is looked at.

use super::view::{Looked, Standing};
use crate::reply::Page;
use crate::screens::versions::page::above;
use crate::show::changes::changes;
use crate::show::findings::at_length;
use crate::show::form::{Field, tick};
use crate::show::section;
use crate::show::shell::{Heading, Part, page, page_with};
use crate::show::stamp::{Stamp, form as stamped};
use crate::versions::Unreadable;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::{Markup, html};

pub(super) fn form(visit: &Visit, seal: &Stamp, why: Option<Unreadable>) -> Page {
    let h = &visit.phrases.house;
    let main = html! {
        header.page-head { h1 { (h.publish) } p.lead { (h.publish_lead) } }
        @if let Some(why) = why { div.said-wrong role="alert" { p { (unreadable(visit.phrases, why)) } } }
        form.form method="post" action=(visit.to_path("/framework/versions/drafts")) enctype="multipart/form-data" {
            input type="hidden" name="form" value=(seal.secret);
            input type="hidden" name="key" value=(format!("{}-send", seal.key));
            (file("folder", h.a_folder, h.a_folder_hint, &html! {
                input #folder type="file" name="files" multiple webkitdirectory aria-describedby="hint-folder";
            }))
            (file("files", h.or_files, h.or_files_hint, &html! {
                input #files type="file" name="files" multiple accept=".yaml,.yml,.zip" aria-describedby="hint-files";
            }))
            p { button.button type="submit" { (h.look_at_it) } }
        }
        p.aside { (h.nothing_counts_yet) }
    };
    let status = why.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let heading = Heading::new(Part::First, h.publish).under(vec![above(visit)]);
    page_with(status, visit, &heading, &main)
}

fn file(id: &str, label: &str, hint: &str, input: &Markup) -> Markup {
    html! {
        div.field {
            label for=(id) { (label) }
            p.hint id=(format!("hint-{id}")) { (hint) }
            (input)
        }
    }
}

fn unreadable(p: &Phrases, why: Unreadable) -> &'static str {
    match why {
        Unreadable::NoFiles => p.house.no_files,
        Unreadable::TooMuch => p.house.too_much,
        Unreadable::BrokenArchive => p.house.broken_archive,
        Unreadable::NoFolder => p.keeping.folder_gone,
    }
}

pub(super) fn draft(visit: &Visit, seal: &Stamp, view: &Looked) -> Page {
    let (p, h) = (visit.phrases, &visit.phrases.house);
    let main = html! {
        header.page-head {
            h1 { (filled(h.version_called, &[&view.name])) }
            p.lead { (h.does_not_count_yet) }
        }
        (section(p, "touched", h.whom_it_touches, &touched(p, view)))
        (section(p, "found", h.what_the_check_finds, &found(p, view)))
        (section(p, "changes", h.what_changes, &html! {
            @if view.changes.is_empty() { p.calm { (h.both_say_the_same) } } @else { (changes(p, &view.changes)) }
        }))
        (section(p, "publish", h.publish, &confirm(visit, seal, view)))
    };
    let title = filled(h.version_called, &[&view.name]);
    let heading = Heading::new(Part::First, title).under(vec![above(visit)]);
    page(visit, &heading, &main)
}

fn touched(p: &Phrases, view: &Looked) -> Markup {
    let h = &p.house;
    let all = view.people.to_string();
    html! {
        @if view.touched.is_empty() && view.gone.is_empty() { p.calm { (h.touches_nobody) } }
        @if !view.gone.is_empty() {
            div.warned {
                p { strong { (filled(h.stand_at_gone, &[&Standing::people(&view.gone).to_string(), &all])) } }
                ul { @for it in &view.gone { li { (it.title) " (" code { (it.level) } "): " (it.people) (names(&it.names)) } } }
                p { (h.stand_at_gone_help) }
            }
        }
        @if !view.touched.is_empty() {
            p { (filled(h.stand_at_changed, &[&Standing::people(&view.touched).to_string(), &all])) }
            details {
                summary { (h.by_level) }
                ul { @for it in &view.touched { li { (it.title) ": " (it.people) } } }
            }
        }
    }
}

fn names(names: &[String]) -> Markup {
    html! { @if !names.is_empty() { " – " (names.join(", ")) } }
}

fn found(p: &Phrases, view: &Looked) -> Markup {
    let (h, summary) = (&p.house, view.summary);
    let all = summary.errors + summary.warnings + summary.notes;
    html! {
        ul.tally role="list" {
            li.error { (p.counted(summary.errors, (h.one_error, h.many_errors))) }
            li.warning { (p.counted(summary.warnings, (h.one_warning, h.many_warnings))) }
            li.note { (p.counted(summary.notes, (h.one_note, h.many_notes))) }
        }
        @if view.findings.is_empty() { p.calm { (h.nothing_found) } }
        @else {
            details open[summary.errors > 0] {
                summary { (h.all_findings) }
                ul.findings.long role="list" lang=[p.where_english()] {
                    @for it in &view.findings { li.finding.(it.severity.as_str()) { (at_length(it)) } }
                }
                @if all > view.findings.len() { p { (filled(h.and_more, &[&(all - view.findings.len()).to_string()])) } }
            }
        }
    }
}

/// The second word, where nothing stands against it.
fn confirm(visit: &Visit, seal: &Stamp, view: &Looked) -> Markup {
    let h = &visit.phrases.house;
    if view.is_the_same {
        return html! { p.calm { (h.counts_already) } };
    }
    if view.summary.errors > 0 {
        return html! {
            p { (h.errors_first) }
            p { a href=(visit.to_path("/framework/versions/new")) { (h.send_it_again) } }
        };
    }
    let fields = html! {
        input type="hidden" name="content" value=(view.content);
        (tick(&Field::new("sure", h.i_am_sure), "yes"))
        p { button.button type="submit" { (h.publish_now) } }
    };
    html! {
        p { (h.from_then_on) }
        (stamped(seal, "publish", &visit.to_path("/framework/versions"), &fields))
    }
}
