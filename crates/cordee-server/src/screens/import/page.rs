//! The pages of importing: the form with the log, and what would be done.

use crate::imports::ImportDraft;
use crate::member::Member;
use crate::reply::Page;
use crate::show::form::{Field, area, choice, line, tick};
use crate::show::shell::{Crumb, Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send, wrongs};
use crate::show::typed::Back;
use crate::show::{message, section};
use crate::view::phrases::filled;
use crate::view::typed::wrong_with;
use crate::view::words::Link;
use crate::visit::Visit;
use cordee_domain::TeamId;
use cordee_domain::import::Counts;
use cordee_hr::{Fault, Matching, said};
use cordee_store::ImportSeen;
use maud::{Markup, html};

/// The forms.
pub(super) const SEND: &str = "send";
pub(super) const DO: &str = "do";
pub(super) const UNDO: &str = "undo";
/// The field of the file.
pub(super) const EXPORT: &str = "export";
/// What a source is called if nobody says it.
pub(super) const USUAL_SOURCE: &str = "personnel";

/// How many changes are shown.
const SHOWN: usize = 200;

/// The first page.
pub(super) struct Front {
    pub(super) teams: Vec<(TeamId, String)>,
    pub(super) today: String,
    /// Whether this server opens exports.
    pub(super) opens: bool,
    pub(super) log: Vec<Entry>,
}

/// An import in the log.
pub(super) struct Entry {
    number: u64,
    head: String,
    into: String,
    counts: Counts,
    export_hash: String,
    mapping: String,
    /// When and by whom it was undone.
    undone: Option<[String; 2]>,
}

impl Entry {
    pub(super) fn of(member: &Member, it: &ImportSeen) -> Self {
        let i = &member.visit.phrases.imports;
        let name = |who: Option<&(_, String)>| who.map_or("–", |it| it.1.as_str()).to_owned();
        let by = filled(i.by_whom, &[&name(it.by.as_ref())]);
        let at = format!("{} {by}", member.time(it.at));
        let head = filled(i.done_by, &[&it.export, &at, &it.on.to_string()]);
        let undone = it.undone.as_ref();
        Self {
            number: it.number,
            head,
            into: filled(i.came_into, &[&it.source, &it.into.1]),
            counts: it.counts,
            export_hash: it.export_hash.clone(),
            mapping: it.mapping.clone(),
            undone: undone.map(|(at, by)| [member.time(*at), name(by.as_ref())]),
        }
    }
}

pub(super) fn front(visit: &Visit, stamp: &Stamp, view: &Front, back: &Back) -> Page {
    let (p, i) = (visit.phrases, &visit.phrases.imports);
    let main = html! {
        header.page-head { h1 { (i.title) } p.lead { (i.lead) } }
        @if view.opens { (send_form(visit, stamp, view, back)) } @else { p.calm { (message(i.by_command)) } }
        (section(p, "log", i.log, &log(visit, stamp, view, back)))
    };
    page_with(back.status(), visit, &heading(visit, i.title), &main)
}

fn heading(visit: &Visit, title: &str) -> Heading {
    let h = &visit.phrases.house;
    let crumb = |path: &str, name: &'static str| {
        Crumb::from(Link {
            href: visit.to_path(path),
            words: visit.reader().ours(name),
        })
    };
    let above = vec![
        crumb("/administration", h.administration),
        crumb("/administration/people", h.keep_people),
    ];
    Heading::new(Part::Administration, title).under(above)
}

fn send_form(visit: &Visit, stamp: &Stamp, view: &Front, back: &Back) -> Markup {
    let (p, i) = (visit.phrases, &visit.phrases.imports);
    let labels = [
        (EXPORT, i.the_export),
        ("on", i.on),
        ("into", i.into),
        ("left_on", i.left_on),
        ("source", i.source),
        ("mapping", i.mapping),
    ];
    html! {
        @if back.form == SEND { (wrongs(p, &back.wrongs, &labels)) }
        form.form method="post" action=(visit.to_path("/people/import")) enctype="multipart/form-data" {
            input type="hidden" name="form" value=(stamp.secret);
            input type="hidden" name="key" value=(format!("{}-{SEND}", stamp.key));
            (file(visit, back))
            (line(&field(back, "on", i.on, &view.today).hinted(i.on_hint), "date", "off"))
            (choice(&field(back, "into", i.into, "").hinted(i.into_hint), &teams(view)))
            (tick(&field(back, "make_teams", i.make_teams, "").free(), "yes"))
            (choice(&field(back, "matching", i.matching, "email"), &[
                option("email", i.match_email), option("name", i.match_name), option("nobody", i.match_nobody),
            ]))
            (choice(&field(back, "missing", i.missing, "nothing"), &[
                option("nothing", i.missing_nothing), option("left", i.missing_left),
            ]))
            (line(&field(back, "left_on", i.left_on, "").free(), "date", "off"))
            (line(&field(back, "source", i.source, USUAL_SOURCE).hinted(i.source_hint), "text", "off"))
            (area(&field(back, "mapping", i.mapping, "").hinted(i.mapping_hint).free(), 12))
            (send(i.look))
        }
        p.aside { (i.nothing_written) }
    }
}

fn field<'f>(back: &'f Back, name: &'f str, label: &'f str, has: &'f str) -> Field<'f> {
    back.field((SEND, name), label, has)
}

fn option(value: &str, words: &str) -> (String, String) {
    (value.to_owned(), words.to_owned())
}

fn teams(view: &Front) -> Vec<(String, String)> {
    let each = view.teams.iter();
    each.map(|(id, name)| (id.to_string(), name.clone()))
        .collect()
}

fn file(visit: &Visit, back: &Back) -> Markup {
    let i = &visit.phrases.imports;
    let wrong = wrong_with(&back.wrongs, EXPORT).filter(|_| back.form == SEND);
    let described = if wrong.is_some() {
        "wrong-export hint-export"
    } else {
        "hint-export"
    };
    html! {
        div.field {
            label for="field-export" { (i.the_export) }
            p.hint #hint-export { (i.the_export_hint) }
            @if let Some(wrong) = wrong { p.wrong #wrong-export { (crate::show::tell(wrong)) } }
            input #field-export type="file" name="files" required accept=".csv,.xlsx,.txt"
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=(described);
        }
    }
}

fn log(visit: &Visit, stamp: &Stamp, view: &Front, back: &Back) -> Markup {
    let i = &visit.phrases.imports;
    html! {
        @if back.form == UNDO { (back.beside(UNDO, &[])) }
        @if view.log.is_empty() { p.calm { (i.nothing_imported) } }
        @for it in &view.log {
            article.entry {
                h3 { (filled(i.import_no, &[&it.number.to_string()])) }
                p { (it.head) br; (it.into) }
                (counts(visit, &it.counts))
                p.aside { (filled(i.hashes, &[&it.export_hash])) }
                @if !it.mapping.is_empty() {
                    details { summary { (i.its_mapping) } pre tabindex="0" { (it.mapping) } }
                }
                @match &it.undone {
                    Some([at, by]) => { p { (filled(i.undone_by, &[at, by])) } }
                    None => {
                        (form(stamp, &format!("{UNDO}-{}", it.number), &visit.to_path("/people/import/undone"), &html! {
                            input type="hidden" name="number" value=(it.number);
                            (send(&filled(i.undo, &[&it.number.to_string()])))
                        }))
                    }
                }
            }
        }
    }
}

fn counts(visit: &Visit, it: &Counts) -> Markup {
    let i = &visit.phrases.imports;
    let rows = [
        (i.new, it.new, true),
        (i.changed, it.changed, true),
        (i.unchanged, it.unchanged, true),
        (i.skipped, it.skipped, it.skipped > 0),
        (
            if it.faulty == 1 {
                i.faulty_one
            } else {
                i.faulty
            },
            it.faulty,
            it.faulty > 0,
        ),
        (i.without_row, it.missing, it.missing > 0),
    ];
    html! {
        ul.tally role="list" aria-label=(i.counted) {
            @for (words, count, is_shown) in rows {
                @if is_shown { li { (count) " " (words) } }
            }
        }
    }
}

pub(super) fn draft(visit: &Visit, stamp: &Stamp, draft: &ImportDraft, back: &Back) -> Page {
    let (p, i) = (visit.phrases, &visit.phrases.imports);
    let (into, plan) = (&draft.plan, &draft.plan.plan);
    let main = html! {
        header.page-head {
            h1 { (i.would_be) }
            p.lead { (draft.stamp.export) ", " (draft.stamp.on) ". " (i.nothing_written) }
        }
        (counts(visit, &into.counts))
        (section(p, "who", i.who_is_who, &who(visit, draft)))
        (section(p, "faults", i.faults, &faults(visit, draft)))
        @if !plan.said.is_empty() {
            (section(p, "said", i.concluded, &html! {
                ul lang=[p.where_english()] { @for it in &plan.said { li { (message(it)) } } }
            }))
        }
        @if !into.import.people.is_empty() {
            (section(p, "changes", i.changes, &changes(visit, draft)))
        }
        (section(p, "do", i.do_it, &confirm(visit, stamp, draft, back)))
    };
    let heading = heading(visit, i.would_be);
    page_with(back.status(), visit, &heading, &main)
}

fn who(visit: &Visit, draft: &ImportDraft) -> Markup {
    let i = &visit.phrases.imports;
    let matched = draft.plan.matched.iter().filter(|it| it.rows > 0);
    let matched: Vec<String> = matched
        .map(|it| {
            let words = match it.by {
                Matching::Name => i.found_name,
                Matching::Email | Matching::Nobody => i.found_email,
            };
            let [found, rows, unclear] = [it.found, it.rows, it.unclear].map(|it| it.to_string());
            filled(words, &[&found, &rows, &unclear])
        })
        .collect();
    html! {
        @if matched.is_empty() { p.calm { (i.all_known) } }
        @else { ul { @for it in &matched { li { (it) } } } }
        @if !draft.plan.plan.match_rates.is_empty() {
            ul lang=[visit.phrases.where_english()] {
                @for it in &draft.plan.plan.match_rates { li { (message(&it.to_string())) } }
            }
        }
    }
}

fn faults(visit: &Visit, draft: &ImportDraft) -> Markup {
    let i = &visit.phrases.imports;
    let faults = &draft.plan.plan.faults;
    html! {
        @if faults.is_empty() { p.calm { (i.no_faults) } } @else {
            div.table-room tabindex="0" role="region" aria-label=(i.faults) {
                table.listed {
                    thead { tr {
                        th scope="col" { (i.row) } th scope="col" { (i.what) } th scope="col" { (i.help) }
                    } }
                    tbody { @for it in faults.told() { (fault(visit, it)) } }
                }
            }
            @if faults.more() > 0 { p.aside { (filled(i.more, &[&faults.more().to_string()])) } }
            @if draft.plan.plan.is_stopped { p.warned { (i.stopped) } }
        }
    }
}

fn fault(visit: &Visit, it: &Fault) -> Markup {
    let english = visit.phrases.where_english();
    html! {
        tr {
            th scope="row" {
                @match it.row { Some(row) => (row), None => (visit.phrases.imports.whole_file) }
            }
            td lang=[english] { @if let Some(column) = &it.column { code { (column) } ": " } (message(&it.what)) }
            td lang=[english] { @if let Some(help) = &it.help { (message(help)) } }
        }
    }
}

fn changes(visit: &Visit, draft: &ImportDraft) -> Markup {
    let i = &visit.phrases.imports;
    let all = &draft.plan.plan.changes;
    let more = all.len().saturating_sub(SHOWN);
    html! {
        details {
            summary { (i.changes) }
            ul lang=[visit.phrases.where_english()] {
                @for it in all.iter().take(SHOWN) { li { (message(&said(it))) } }
            }
            @if more > 0 { p.aside { (filled(i.more, &[&more.to_string()])) } }
        }
    }
}

fn confirm(visit: &Visit, stamp: &Stamp, draft: &ImportDraft, back: &Back) -> Markup {
    let i = &visit.phrases.imports;
    let plan = &draft.plan;
    if plan.plan.is_stopped {
        return html! { p { (i.stopped) } };
    }
    if plan.is_empty() && !plan.plan.faults.is_empty() {
        return html! { p { (i.nothing_sound) } };
    }
    if plan.is_empty() {
        return html! { p.calm { (i.nothing_new) } };
    }
    let fields = html! {
        (back.beside(DO, &["without"]))
        @if !plan.plan.faults.is_empty() {
            (tick(&back.field((DO, "without"), i.without_faulty, "").free(), "yes"))
        }
        (send(i.do_it))
    };
    html! {
        p.section-lead { (i.do_it_lead) }
        (form(stamp, DO, &visit.to_path("/people/import/draft"), &fields))
    }
}
