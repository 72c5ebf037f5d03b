//! The page of one's own sign-in.

use crate::member::Member;
use crate::password::Weak;
use crate::reply::Page;
use crate::screens::link::page::new_password;
use crate::show::form::{Field, form, line};
use crate::show::shell::{Heading, Part, page};
use crate::view::phrases::filled;
use crate::view::typed::Said;
use cordee_store::{AccountSeen, SessionSeen};
use maud::{Markup, html};

/// What is wrong with a change of the password.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Trouble {
    /// The new one can't be.
    Weak(Weak),
    /// The present one is another.
    NotRight,
}

pub(super) fn sessions(
    member: &Member,
    all: &[SessionSeen],
    account: Option<&AccountSeen>,
    trouble: Option<Trouble>,
) -> Page {
    let (p, k) = (&member.visit.phrases.door, &member.visit.phrases.keeping);
    let main = html! {
        div.page-head { h1 { (p.my_sign_in) } }
        section aria-labelledby="sessions" {
            h2 id="sessions" { (p.sessions) }
            p.section-lead { (p.sessions_lead) }
            (table(member, all, "/sessions"))
            @if all.len() > 1 {
                (form(member, "/sessions/others/end", &html! {
                    button.button.second type="submit" { (p.end_others) }
                }))
            }
        }
        @if let Some(account) = account { (password(member, account, trouble)) }
        section.part aria-labelledby="contact" {
            h2 id="contact" { (k.my_contact) }
            p { a href=(member.to("/me/contact")) { (k.change_contact) } }
        }
        section.part aria-labelledby="my-pay" {
            h2 id="my-pay" { (member.visit.phrases.law.my_pay) }
            p { a href=(member.to("/me/pay")) { (member.visit.phrases.law.ask) } }
            p { a href=(member.to("/criteria")) { (member.visit.phrases.law.criteria) } }
            p { a href=(member.to("/work-categories")) { (member.visit.phrases.law.categories) } }
            p { a href=(member.to("/pay-reports")) { (member.visit.phrases.pay_reports.title) } }
            @if crate::screens::pay_questions::keeps(member) {
                p { a href=(member.to("/pay-questions")) { (member.visit.phrases.law.register) } }
            }
        }
        section.part aria-labelledby="simulator" {
            h2 id="simulator" { (member.visit.phrases.simulator.title) }
            p { a href=(member.to("/simulator")) { (member.visit.phrases.simulator.compare) } }
        }
        section.part aria-labelledby="programs" {
            h2 id="programs" { (p.programs) }
            p { (p.programs_lead) }
            p { a href=(member.to("/tokens")) { (p.to_tokens) } }
        }
    };
    page(
        &member.visit,
        &Heading::new(Part::Account, p.my_sign_in),
        &main,
    )
}

/// Sessions in a table, each with a button that ends it, which sends below `path`.
pub(crate) fn table(member: &Member, all: &[SessionSeen], path: &str) -> Markup {
    let p = &member.visit.phrases.door;
    html! {
        div.table-room {
            table.sessions {
                thead {
                    tr {
                        th scope="col" { (p.device) }
                        th scope="col" { (p.since) }
                        th scope="col" { (p.used_last) }
                        th scope="col" { span.sr-only { (p.end) } }
                    }
                }
                tbody {
                    @for it in all {
                        tr {
                            th scope="row" {
                                @if it.device.is_empty() { (p.unknown_device) } @else { (it.device) }
                                @if it.is_this { " " span.mark { (p.this_one) } }
                            }
                            td.moment { (member.time(it.begun_at)) }
                            td.moment { (member.time(it.seen_at)) }
                            td {
                                @if !it.is_this {
                                    (form(member, &format!("{path}/{}/end", it.id), &html! {
                                        button.plain type="submit" { (p.end) span.sr-only { ": " (it.device) } }
                                    }))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn password(member: &Member, account: &AccountSeen, trouble: Option<Trouble>) -> Markup {
    let phrases = member.visit.phrases;
    let p = &phrases.door;
    let not_right = Said::OfPage(p.not_right.to_owned());
    let not_right = (trouble == Some(Trouble::NotRight)).then_some(&not_right);
    let weak = trouble.and_then(Trouble::weak);
    let since = member.time(account.set_at);
    let fields = html! {
        input type="hidden" name="email" value=(account.name) autocomplete="username";
        (line(&Field::new("current", p.current).wrong(not_right), "password", "current-password"))
        (new_password(phrases, weak))
        button.button type="submit" { (p.change_password) }
    };
    html! {
        section.part aria-labelledby="password" {
            h2 id="password" { (p.password) }
            p { (filled(p.you_sign_in_by, &[&account.name, &since])) }
            p.section-lead { (p.change_lead) }
            (form(member, "/password", &fields))
        }
    }
}
