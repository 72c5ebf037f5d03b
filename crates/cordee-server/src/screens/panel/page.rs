//! The pages of a panel.

mod decide;
mod judge;
mod name;

use super::view::{BoardCell, BoardRow, MemberSeen, OpinionSeen, PanelView};
use crate::show::case::form::{self, field};
use crate::show::case::said;
use crate::show::form::area;
use crate::show::{section, words};
use crate::view::case::CaseReader;
use crate::view::case::deeds::Deed;
use crate::view::case::typed::Back;
use crate::view::phrases::filled;
use maud::{Markup, html};

pub(super) use judge::judgement;

/// Everything a page of a panel is made of.
pub(super) struct Shown<'a> {
    pub(super) reader: CaseReader<'a>,
    pub(super) view: &'a PanelView,
    pub(super) held: &'a form::Held,
    /// A form that comes back.
    pub(super) back: Option<&'a Back>,
}

impl<'a> Shown<'a> {
    /// The form that came back, where it is this one.
    fn back_of(&self, deed: Deed) -> Option<&'a Back> {
        self.back.filter(|back| back.deed == deed)
    }

    fn form(&self, deed: Deed, body: &Markup) -> Markup {
        form::form(self.held, &self.reader.href(deed.noun()), body)
    }
}

/// The page on which a panel meets.
pub(super) fn panel(it: &Shown<'_>) -> Markup {
    let (reader, c, view) = (it.reader, it.reader.c, it.view);
    html! {
        (head(reader, c.panel_of))
        (form::wrongs(reader, it.back, &view.offers))
        @if view.offers(Deed::NamePanel) { (name::name(it)) }
        @if !view.members.is_empty() { (who(it)) }
        @if view.offers(Deed::Judge) { (to_judgement(it, [c.judge_title, c.judge_means, c.judge_send])) }
        @if view.offers(Deed::CompletePanel) { (name::complete(it)) }
        @if !view.board.is_empty() { (board(it)) }
        @if view.offers(Deed::Decide) { (decide::decide(it)) }
        @if view.offers(Deed::DeclareConflict) { (conflict(it)) }
    }
}

/// Whose case it is, and what the page is for.
fn head(reader: CaseReader<'_>, title: &str) -> Markup {
    let listed = &reader.seen.listed;
    html! {
        header.page-head {
            p.kicker { a href=(reader.href("")) { (reader.c.to_case) } }
            h1 { (filled(title, &[&listed.person.1])) }
            p.case-way {
                span { (words(&reader.level(&listed.from))) }
                span aria-hidden="true" { " → " } span.sr-only { " " (reader.c.becomes) " " }
                strong { (words(&reader.level(&listed.to))) }
            }
            @if reader.is_of_mastery() { p.section-lead { (reader.c.mastery_means) } }
        }
    }
}

fn who(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    let body = html! {
        @if it.view.is_sealed { p.section-lead { (c.sealed_means) } }
        ul.members role="list" { @for one in &it.view.members { (member(it, one)) } }
        @if !it.view.stepped_back.is_empty() {
            p.label { (c.stepped_back) }
            ul.plain-list {
                @for (name, why) in &it.view.stepped_back {
                    li { (name) @if let Some(why) = why { (said(why)) } }
                }
            }
        }
    };
    section(it.reader.p, "who", c.who_judges, &body)
}

fn member(it: &Shown<'_>, one: &MemberSeen) -> Markup {
    let c = it.reader.c;
    let (style, word) = if one.is_in {
        ("met", c.is_in)
    } else {
        ("later", c.is_writing)
    };
    html! {
        li {
            strong { (one.name) }
            @if one.is_me { span.aside { " " (c.thats_you) } }
            @if one.is_chair { span.aside { " · " (c.in_the_chair) } }
            @if it.view.is_sealed { " " span.tag.(style) { (word) } }
        }
    }
}

fn to_judgement(it: &Shown<'_>, [title, means, send]: [&str; 3]) -> Markup {
    let body = html! {
        p { (means) }
        p.send { a.button href=(it.reader.href("judgements")) { (send) } }
    };
    html! { div.now { (section(it.reader.p, "judge", title, &body)) } }
}

/// What was sealed beside what is said now, expectation by expectation.
fn board(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    let body = html! {
        p.section-lead { (c.board_lead) }
        p.send {
            @if it.view.offers(Deed::Revise) {
                a.button.second href=(it.reader.href("judgements")) { (c.revise_send) } " "
            }
            @if it.view.offers(Deed::Decide) { a.button.second href="#decide" { (c.decide_send) } }
        }
        @for row in &it.view.board { (row_of(it, row)) }
    };
    section(it.reader.p, "board", c.board, &body)
}

fn row_of(it: &Shown<'_>, row: &BoardRow) -> Markup {
    let c = it.reader.c;
    let id = format!("board-{}", row.id);
    html! {
        div.board-row {
            h3 id=(id) {
                (words(&row.title))
                @if row.differs { " " span.tag.due { (c.differs) } }
            }
            div.table-room tabindex="0" role="region" aria-labelledby=(id) {
                table.board {
                    thead { tr { th scope="col" { (c.member) } th scope="col" { (c.as_sealed) } th scope="col" { (c.now_says) } } }
                    tbody { @for cell in &row.cells { (cell_of(it, cell)) } }
                }
            }
        }
    }
}

fn cell_of(it: &Shown<'_>, cell: &BoardCell) -> Markup {
    html! {
        tr {
            th scope="row" { (cell.name) }
            td data-label=(it.reader.c.as_sealed) { (opinion(&cell.sealed)) }
            td data-label=(it.reader.c.now_says) {
                @match &cell.now {
                    Some(now) => (opinion(now)),
                    None => span.not-stated { (it.reader.c.unchanged) },
                }
            }
        }
    }
}

fn opinion(it: &OpinionSeen) -> Markup {
    html! {
        p.seen-word { strong { (it.word) } }
        p.prose { (it.words) }
    }
}

fn conflict(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    let back = it.back_of(Deed::DeclareConflict);
    let body = html! {
        details.quiet open[back.is_some()] {
            summary { (c.conflict_open) }
            p { (c.conflict_means) }
            (it.form(Deed::DeclareConflict, &html! {
                (area(&field(back, "words", c.conflict_words, Some(c.conflict_who_reads)), 3))
                (form::send(c.conflict_send))
            }))
        }
    };
    section(it.reader.p, "conflict", c.conflict_title, &body)
}
