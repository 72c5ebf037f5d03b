//! The page of one's tokens.

use crate::member::Member;
use crate::reply::Page;
use crate::show::form::{Field, form, line, tick};
use crate::show::shell::{Heading, Part, page_with};
use crate::show::tell;
use crate::view::phrases::{Phrases, filled};
use crate::view::typed::{Said, Wrong, wrong_with};
use crate::view::words::Link;
use axum::http::StatusCode;
use cordee_store::{Scope, Secret, TokenSeen};
use jiff::ToSpan;
use maud::{Markup, html};

/// What was filled in, and what is wrong with it.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) name: String,
    pub(super) last_day: String,
    pub(super) wrongs: Vec<Wrong>,
}

/// A token that was made.
pub(super) enum Made {
    /// Just now: this is the only time that it is shown.
    Now(Secret),
    /// By the same form before: it was shown then.
    Before,
}

impl Filled {
    fn wrong(&self, field: &str) -> Option<&Said> {
        wrong_with(&self.wrongs, field)
    }
}

pub(super) fn tokens(
    member: &Member,
    all: &[TokenSeen],
    given: &Filled,
    made: Option<&Made>,
) -> Page {
    let p = &member.visit.phrases.door;
    let main = html! {
        div.page-head {
            h1 { (p.tokens) }
            p.lead { (p.tokens_lead) }
        }
        @if let Some(made) = made { (shown(member, made)) }
        @if !all.is_empty() { (table(member, all)) }
        section.part aria-labelledby="new" {
            h2 id="new" { (p.new_token) }
            (new(member, given))
        }
    };
    let heading = Heading::new(Part::Account, p.tokens).under(vec![above(member).into()]);
    let status = if given.wrongs.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    page_with(status, &member.visit, &heading, &main)
}

fn above(member: &Member) -> Link {
    Link {
        href: member.to("/sessions"),
        words: member.reader().ours(member.visit.phrases.door.my_sign_in),
    }
}

fn shown(member: &Member, made: &Made) -> Markup {
    let p = &member.visit.phrases.door;
    html! {
        div.shown-once role="status" {
            @match made {
                Made::Now(secret) => {
                    p { strong { (p.token_once) } }
                    p { code.secret { (secret.text()) } }
                }
                Made::Before => p { (p.token_before) }
            }
        }
    }
}

fn table(member: &Member, all: &[TokenSeen]) -> Markup {
    let p = &member.visit.phrases.door;
    html! {
        div.table-room {
            table {
                thead {
                    tr {
                        th scope="col" { (p.token_name) }
                        th scope="col" { (p.scopes) }
                        th scope="col" { (p.since) }
                        th scope="col" { (p.last_day) }
                        th scope="col" { span.sr-only { (p.end) } }
                    }
                }
                tbody {
                    @for it in all {
                        tr {
                            th scope="row" { (it.name) }
                            td.moment { @for scope in &it.scopes { code { (scope.name()) } " " } }
                            td.moment { (member.time(it.made_at)) }
                            td.moment { (it.last_day) }
                            td {
                                (form(member, &format!("/tokens/{}/end", it.id), &html! {
                                    button.plain type="submit" { (p.end) span.sr-only { ": " (it.name) } }
                                }))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn new(member: &Member, given: &Filled) -> Markup {
    let phrases = member.visit.phrases;
    let p = &phrases.door;
    let in_a_quarter = member.asking.today.saturating_add(90.days()).to_string();
    let day = match &*given.last_day {
        "" => &in_a_quarter,
        said => said,
    };
    let name = Field::new("name", p.token_name).with(&given.name);
    let name = name.hinted(p.token_name_hint).wrong(given.wrong("name"));
    let last_day = Field::new("last-day", p.last_day).with(day);
    let fields = html! {
        (line(&name, "text", "off"))
        fieldset.field {
            legend { (p.scopes) }
            @if let Some(wrong) = given.wrong("scopes") { p.wrong { (tell(wrong)) } }
            @for scope in Scope::ALL {
                (tick(&Field::new("scopes", words(phrases, scope)), scope.name()))
            }
        }
        (line(&last_day.wrong(given.wrong("last-day")), "date", "off"))
        p.hint { (filled(p.own_rights, &[member.name()])) }
        button.button type="submit" { (p.make_token) }
    };
    form(member, "/tokens", &fields)
}

fn words(p: &Phrases, scope: Scope) -> &'static str {
    match scope {
        Scope::ReadPeople => p.door.read_people,
        Scope::ReadEvidence => p.door.read_evidence,
        Scope::WriteEvidence => p.door.write_evidence,
        Scope::ReadCases => p.door.read_cases,
        Scope::WriteCases => p.door.write_cases,
    }
}
