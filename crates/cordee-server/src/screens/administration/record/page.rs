//! The page of somebody's record.

use super::super::below;
use super::super::given::{levels, teams, zones};
use super::super::people::level_title;
use crate::places::Place;
use crate::reply::Page;
use crate::show::form::{Field, choice, line};
use crate::show::stamp::{Stamp, form};
use crate::show::typed::Back;
use crate::show::{section, tell};
use crate::view::phrases::filled;
use crate::view::role::role as role_word;
use crate::visit::Visit;
use cordee_access::{Action, Grant, Role};
use cordee_store::{PersonSeen, TeamListed};
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Somebody, with what may be kept of them.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) seen: PersonSeen,
    pub(crate) may: BTreeSet<Action>,
    pub(crate) teams: Vec<TeamListed>,
    pub(crate) today: Date,
}

impl Record {
    /// The last day of their access, where it has one and may be seen.
    fn ends(&self) -> Option<Date> {
        self.seen.history.as_ref().and_then(|(_, ends)| *ends)
    }

    fn has_left(&self) -> bool {
        self.ends().is_some_and(|day| day < self.today)
    }
}

pub(crate) fn page_of(visit: &Visit, seal: &Stamp, view: &Record, back: &Back) -> Page {
    let (p, h, k) = (visit.phrases, &visit.phrases.house, &visit.phrases.keeping);
    let may = |action| view.may.contains(&action);
    let form = Form {
        visit,
        seal,
        view,
        back,
    };
    let main = html! {
        header.page-head { h1 { (view.seen.name) } }
        (now(visit, view))
        @if view.may.is_empty() { p.calm { (h.nothing_to_do_here) } }
        @if may(Action::GiveAccess) { (form.access()) }
        @if view.has_left() { p.calm { (h.left_nothing_to_write) } }
        @if may(Action::ChangePosition) && !view.has_left() { (section(p, "position", h.new_position, &form.position())) }
        @if may(Action::RecordTraining) {
            (section(p, "training", p.training, &form.elsewhere(&Place::TrainingOf(view.seen.id), k.record_training)))
        }
        @if may(Action::ChangePay) {
            (section(p, "pay", h.pay, &form.elsewhere(&Place::PayOf(view.seen.id), k.change_pay)))
        }
        @if let Some(roles) = &view.seen.roles { (section(p, "roles", h.roles_of, &form.roles(roles))) }
        @if may(Action::EndAccess) && !view.has_left() { (section(p, "end", h.end_access, &form.end())) }
    };
    let above = ("/administration/people", h.keep_people);
    below(visit, &view.seen.name, &[above], back.status(), &main)
}

fn now(visit: &Visit, view: &Record) -> Markup {
    let h = &visit.phrases.house;
    let standing = view.seen.standing.as_ref();
    html! {
        p {
            @match standing {
                Some(it) => {
                    (level_title(visit, &it.level))
                    @if let Some((_, team)) = &it.team { " · " (team) }
                    @if let Some((_, name)) = &it.manager { " · " (h.led_by) " " (name) }
                },
                None => (h.no_position),
            }
        }
        @if let Some((email, _)) = &view.seen.contact { p { (email) } }
        @if view.may.contains(&Action::GrantRole) {
            p { a href=(visit.to_path(&format!("/people/{}/sign-in", view.seen.id))) { (h.sign_in_of) } }
        }
        @if let Some(ends) = view.ends() {
            @let words = if view.has_left() { h.access_is_over } else { h.access_ended };
            p { strong { (filled(words, &[&ends.to_string()])) } }
        }
    }
}

/// The forms of the page.
struct Form<'p> {
    visit: &'p Visit,
    seal: &'p Stamp,
    view: &'p Record,
    back: &'p Back,
}

impl Form<'_> {
    fn action(&self, what: &str) -> String {
        let id = self.view.seen.id;
        self.visit
            .to_path(&format!("/administration/people/{id}/{what}"))
    }

    /// What has a page of its own, since not only those who keep records have it.
    fn elsewhere(&self, place: &Place, words: &str) -> Markup {
        html! { p { a href=(self.visit.reader().at(place)) { (words) } } }
    }

    fn position(&self) -> Markup {
        let (h, reader) = (&self.visit.phrases.house, self.visit.reader());
        let standing = self.view.seen.standing.as_ref();
        let level = standing.map_or_else(String::new, |it| it.level.to_string());
        let team = standing.and_then(|it| it.team.as_ref());
        let team = team.map_or_else(String::new, |(id, _)| id.to_string());
        let manager = standing.and_then(|it| it.manager.as_ref());
        let manager = manager.map_or("", |(_, name)| name.as_str());
        let zone = standing.and_then(|it| it.zone.as_ref());
        let zone = zone.map_or_else(String::new, ToString::to_string);
        let today = self.view.today.to_string();
        let field = |name, label, has| self.back.field(("position", name), label, has);
        let fields = html! {
            (self.back.beside("position", &["from", "level", "team", "manager", "zone"]))
            input type="hidden" name="seen" value=(self.view.seen.revision.0);
            (line(&field("from", h.first_day, &today), "date", "off"))
            (choice(&field("level", h.level, &level), &levels(reader)))
            (choice(&field("team", h.team, &team), &teams(&self.view.teams)))
            (line(&field("manager", h.led_by, manager).hinted(h.by_name_hint).free(), "text", "off"))
            (choice(&field("zone", h.zone, &zone).free(), &zones(reader)))
            p { button.button type="submit" { (h.write_it) } }
        };
        html! {
            p { (h.new_position_lead) }
            (form(self.seal, "position", &self.action("position"), &fields))
        }
    }

    fn roles(&self, roles: &[Grant]) -> Markup {
        let h = &self.visit.phrases.house;
        let may = self.view.may.contains(&Action::GrantRole);
        html! {
            @if roles.is_empty() { p.calm { (h.no_roles) } }
            @else {
                (self.back.beside("revoke", &[]))
                ul { @for it in roles { li { (self.role(it)) } } }
            }
            @if may { h3 { (h.give_a_role) } (self.give()) }
        }
    }

    fn role(&self, it: &Grant) -> Markup {
        let (p, h) = (self.visit.phrases, &self.visit.phrases.house);
        let take = format!("revoke-{}", it.role.name());
        html! {
            (role_word(p, it.role))
            @if !it.teams.is_empty() { ": " (names(&self.view.teams, it).join(", ")) }
            @if self.view.may.contains(&Action::GrantRole) {
                (form(self.seal, &take, &self.action("roles/revoked"), &html! {
                    input type="hidden" name="role" value=(it.role.name());
                    button.plain type="submit" { (h.take_away) }
                }))
            }
        }
    }

    fn give(&self) -> Markup {
        let (p, h) = (self.visit.phrases, &self.visit.phrases.house);
        let roles: Vec<(String, String)> = Role::ALL
            .iter()
            .map(|role| (role.name().to_owned(), role_word(p, *role).to_owned()))
            .collect();
        let is_back = self.back.form == "grant";
        let wrong = self.back.field(("grant", "teams"), "", "").wrong;
        let fields = html! {
            (self.back.beside("grant", &["role", "teams"]))
            (choice(&self.back.field(("grant", "role"), h.role, ""), &roles))
            fieldset.field {
                legend { (h.for_teams) }
                p.hint { (h.for_teams_hint) }
                @if let Some(wrong) = wrong { p.wrong { (tell(wrong)) } }
                @for team in &self.view.teams {
                    @let id = team.id.to_string();
                    @let is_chosen = is_back && self.back.typed.all("teams").any(|it| it == id);
                    (tick_team(&id, &team.name, is_chosen.then_some(())))
                }
            }
            p { button.button type="submit" { (h.give) } }
        };
        form(self.seal, "grant", &self.action("roles"), &fields)
    }

    /// For somebody who has left, and for somebody whose end is to come; nothing for others.
    fn access(&self) -> Markup {
        let (p, h) = (self.visit.phrases, &self.visit.phrases.house);
        let (title, lead) = match self.view.ends() {
            None => return html! {},
            Some(_) if self.view.has_left() => (h.give_access, h.give_access_lead),
            Some(_) => (h.keep_access, h.keep_access_lead),
        };
        let today = self.view.today.to_string();
        let from = self.back.field(("access", "from"), h.access_from, &today);
        let fields = html! {
            (self.back.beside("access", &["from"]))
            @if self.view.has_left() { (line(&from, "date", "off")) }
            @else { input type="hidden" name="from" value=(today); }
            p { button.button type="submit" { (title) } }
        };
        section(
            p,
            "access",
            title,
            &html! {
                p { (lead) }
                (form(self.seal, "access", &self.action("access"), &fields))
            },
        )
    }

    fn end(&self) -> Markup {
        let h = &self.visit.phrases.house;
        let today = self.view.today.to_string();
        let from = self.back.field(("end", "from"), h.no_access_from, &today);
        let fields = html! {
            (self.back.beside("end", &["from"]))
            (line(&from, "date", "off"))
            p { button.button.second type="submit" { (h.end_access) } }
        };
        html! {
            p { (h.end_access_lead) }
            (form(self.seal, "end", &self.action("end"), &fields))
        }
    }
}

fn tick_team(id: &str, name: &str, is_chosen: Option<()>) -> Markup {
    let field = Field::new("teams", name);
    let field = if is_chosen.is_some() {
        field.with(id)
    } else {
        field
    };
    crate::show::form::tick(&field, id)
}

/// The teams that a role reaches, by name.
pub(crate) fn names<'t>(teams: &'t [TeamListed], grant: &Grant) -> Vec<&'t str> {
    let reached = teams.iter().filter(|team| grant.teams.contains(&team.id));
    reached.map(|team| team.name.as_str()).collect()
}
