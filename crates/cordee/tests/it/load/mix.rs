//! What is asked: kinds of pages, each with who asks for it and how often.

use super::chance::Chance;
use super::fill::{Filled, Kept, program_of, session_of, token_of};
use cordee_domain::{PersonId, TeamId};
use http_body_util::Full;
use hyper::Request;
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST};
use std::net::SocketAddr;

/// A kind of request.
pub struct Kind {
    pub name: &'static str,
    /// How many of a thousand are of it.
    pub share: usize,
    make: fn(&World<'_>, &mut Chance) -> Asked,
}

/// Whom and what there is to ask about.
pub struct World<'f> {
    pub filled: &'f Filled,
    pub server: SocketAddr,
    /// Levels of the framework.
    pub levels: Vec<String>,
    /// Places in the audit log where it goes on.
    pub places: Vec<String>,
    /// The day.
    pub today: String,
    /// Competencies of the framework.
    pub competencies: Vec<String>,
}

/// A request to be.
pub enum Asked {
    Page(PersonId, String),
    Program(PersonId, String),
    Form(PersonId, String, Vec<(&'static str, String)>),
    Told(PersonId, String, serde_json::Value),
}

const fn kind(
    share: usize,
    name: &'static str,
    make: fn(&World<'_>, &mut Chance) -> Asked,
) -> Kind {
    Kind { name, share, make }
}

/// Everything that is looked at.
pub static LOOKS: &[Kind] = &[
    kind(120, "home", |it, by| page(it.anyone(by), "/")),
    kind(30, "home of a manager", |it, by| page(it.lead(by), "/")),
    kind(10, "home of people operations", |it, _| {
        page(it.office("people operations"), "/")
    }),
    kind(5, "home of the chief executive", |_, _| page(TOP, "/")),
    kind(80, "my path", |it, by| page(it.anyone(by), "/me/path")),
    kind(30, "my evidence", |it, by| page(it.case(by).person, "/me/evidence")),
    kind(20, "my profile", |it, by| page(it.anyone(by), "/me/profile")),
    kind(20, "evidence against a level", |it, by| {
        let level = by.one_of(&it.levels);
        page(it.case(by).person, format!("/me/evidence/against/{level}"))
    }),
    kind(30, "the form for evidence", |it, by| page(it.anyone(by), "/me/evidence/new")),
    kind(40, "a piece of evidence", |it, by| {
        let (id, person) = by.one_of(&it.filled.evidence);
        page(*person, format!("/evidence/{id}"))
    }),
    kind(60, "my case", |it, by| {
        let case = it.known_case(by);
        page(case.person, format!("/cases/{}", case.id))
    }),
    kind(20, "a case, by people operations", |it, by| {
        let case = it.known_case(by);
        page(it.office("people operations"), format!("/cases/{}", case.id))
    }),
    kind(20, "panel", |it, by| {
        let case = it.judged_case(by);
        page(*by.one_of(&case.panel), format!("/cases/{}/panel", case.id))
    }),
    kind(20, "cases of a manager", |it, by| page(it.lead(by), "/cases")),
    kind(10, "cases of people operations", |it, _| {
        page(it.office("people operations"), "/cases")
    }),
    kind(5, "cases of the chief executive", |_, _| page(TOP, "/cases")),
    kind(60, "my team", |it, by| {
        let (person, team) = it.led(by);
        page(person, format!("/teams/{team}"))
    }),
    kind(5, "the top team", |it, by| page(it.anyone(by), "/teams/1")),
    kind(10, "teams", |it, by| page(it.anyone(by), "/teams")),
    kind(30, "people", |it, by| page(it.anyone(by), "/people")),
    kind(10, "people, further on", |it, by| {
        let letter = char::from(b'a' + u8::try_from(by.below(26)).unwrap());
        page(it.anyone(by), format!("/people?after=0.{letter}"))
    }),
    kind(40, "people by name", |it, by| {
        let name = by.one_of(&["anna", "ber", "li", "son", "zz", "noor", "van der"]);
        page(it.anyone(by), format!("/people?name={}", name.replace(' ', "+")))
    }),
    kind(10, "people of a team", |it, by| {
        let (person, team) = it.led(by);
        page(person, format!("/people?team={team}"))
    }),
    kind(5, "people at a level", |it, by| {
        let level = by.one_of(&it.levels);
        page(it.anyone(by), format!("/people?level={level}"))
    }),
    kind(5, "people, by the chief executive", |_, _| page(TOP, "/people")),
    kind(10, "people, by people operations", |it, _| {
        page(it.office("people operations"), "/administration/people")
    }),
    kind(60, "a colleague", |it, by| {
        page(it.anyone(by), format!("/people/{}", it.anyone(by)))
    }),
    kind(20, "a person, by who leads them", |it, by| {
        let (person, lead) = it.led(by);
        page(lead_of(lead), format!("/people/{person}"))
    }),
    kind(10, "a person, by the chief executive", |it, by| {
        page(TOP, format!("/people/{}", it.anyone(by)))
    }),
    kind(10, "a person, by a people partner", |it, by| {
        page(it.office("people partner"), format!("/people/{}", it.anyone(by)))
    }),
    kind(10, "pay, by the pay administrator", |it, by| {
        page(it.office("pay administrator"), format!("/people/{}/pay", it.anyone(by)))
    }),
    kind(30, "the roll", |it, by| page(it.anyone(by), "/roll")),
    kind(30, "framework", |it, by| page(it.anyone(by), "/framework")),
    kind(30, "level", |it, by| {
        page(it.anyone(by), format!("/levels/{}", by.one_of(&it.levels)))
    }),
    kind(15, "tracks", |it, by| page(it.anyone(by), "/tracks")),
    kind(10, "competencies", |it, by| page(it.anyone(by), "/competencies")),
    kind(10, "audit log, by the auditor", |it, _| {
        page(it.office("auditor"), "/administration/log")
    }),
    kind(5, "audit log, further on", |it, by| {
        let place = by.one_of(&it.places);
        page(it.office("auditor"), format!("/administration/log?after={place}"))
    }),
    kind(10, "my sessions", |it, by| page(it.anyone(by), "/sessions")),
    kind(5, "everybody's sessions", |it, _| {
        page(it.office("system administrator"), "/administration/sessions")
    }),
    kind(20, "API: people", |it, by| {
        Asked::Program(it.program(by), "/api/v1/people?limit=50".to_owned())
    }),
    kind(20, "API: a person", |it, by| {
        Asked::Program(it.program(by), format!("/api/v1/people/{}", it.anyone(by)))
    }),
    kind(10, "API: evidence", |it, by| {
        let person = it.program(by);
        Asked::Program(person, format!("/api/v1/people/{person}/evidence"))
    }),
    kind(10, "API: cases", |it, by| {
        Asked::Program(it.program(by), "/api/v1/cases".to_owned())
    }),
];

/// Everything that is written.
pub static WRITES: &[Kind] = &[
    kind(750, "evidence, by a form", |it, by| {
        let text = |text: &str| text.to_owned();
        let fields = vec![
            ("title", text("The lift that stops between floors")),
            ("on", it.today.clone()),
            ("words", "I found the worn contact and wrote down how. ".repeat(6)),
            ("doing", text("shared")),
            ("competency", by.one_of(&it.competencies).clone()),
        ];
        Asked::Form(it.anyone(by), text("/me/evidence"), fields)
    }),
    kind(250, "evidence, by a program", |it, by| {
        let body = serde_json::json!({
            "on": it.today,
            "title": "The lift that stops between floors",
            "words": "I found the worn contact and wrote down how. ".repeat(6),
            "link": null,
            "doing": "shared",
            "competencies": [by.one_of(&it.competencies)],
        });
        Asked::Told(it.program(by), "/api/v1/evidence".to_owned(), body)
    }),
];

/// The first in the row leads all others.
const TOP: PersonId = PersonId(1);

fn page(who: PersonId, path: impl Into<String>) -> Asked {
    Asked::Page(who, path.into())
}

/// Who leads a team: those who lead are the first in the row, and so are their teams.
fn lead_of(team: TeamId) -> PersonId {
    PersonId(team.0)
}

impl World<'_> {
    fn anyone(&self, by: &mut Chance) -> PersonId {
        PersonId(1 + by.below(usize::try_from(self.filled.people).unwrap()) as u64)
    }

    fn lead(&self, by: &mut Chance) -> PersonId {
        PersonId(1 + by.below(usize::try_from(self.filled.leads).unwrap()) as u64)
    }

    /// Somebody who does not lead, with their team.
    fn led(&self, by: &mut Chance) -> (PersonId, TeamId) {
        let Filled { people, leads, .. } = self.filled;
        let place = leads + by.below(usize::try_from(people - leads).unwrap()) as u64;
        (PersonId(place + 1), TeamId((place - 1) / 7 + 1))
    }

    fn office(&self, name: &str) -> PersonId {
        self.filled.offices[name]
    }

    fn program(&self, by: &mut Chance) -> PersonId {
        program_of(by.below(1_000) as u64, self.filled.people)
    }

    fn case(&self, by: &mut Chance) -> &Kept {
        by.one_of(&self.filled.cases)
    }

    /// A case that its person has begun; a nomination is known to two only.
    fn known_case(&self, by: &mut Chance) -> &Kept {
        self.case_where(by, |it| it.begun_by == it.person)
    }

    fn judged_case(&self, by: &mut Chance) -> &Kept {
        self.case_where(by, |it| !it.panel.is_empty())
    }

    fn case_where(&self, by: &mut Chance, is_it: fn(&Kept) -> bool) -> &Kept {
        let from = by.below(self.filled.cases.len());
        let mut all = self.filled.cases.iter().cycle().skip(from);
        all.find(|it| is_it(it)).unwrap()
    }

    /// A request of this kind.
    pub fn request(&self, kind: &Kind, by: &mut Chance) -> Request<Full<Bytes>> {
        let key = format!("{:016x}{:016x}", by.below(usize::MAX), by.below(usize::MAX));
        let request = Request::builder().header(HOST, self.server.to_string());
        let (request, body) = match (kind.make)(self, by) {
            Asked::Page(who, path) => (request.uri(path).header(COOKIE, cookie(who)), String::new()),
            Asked::Program(who, path) => {
                (request.uri(path).header(AUTHORIZATION, bearer(who)), String::new())
            }
            Asked::Form(who, path, mut fields) => {
                fields.push(("form", session_of(who).derived("form")));
                fields.push(("key", key));
                let request = request.method("POST").uri(path).header(COOKIE, cookie(who));
                let request = request
                    .header("sec-fetch-site", "same-origin")
                    .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
                (request, encoded(&fields))
            }
            Asked::Told(who, path, body) => {
                let request = request.method("POST").uri(path);
                let request = request
                    .header(AUTHORIZATION, bearer(who))
                    .header("idempotency-key", key)
                    .header(CONTENT_TYPE, "application/json");
                (request, body.to_string())
            }
        };
        request.body(Full::new(Bytes::from(body))).unwrap()
    }
}

fn cookie(who: PersonId) -> String {
    format!("cordee={}", session_of(who).text())
}

fn bearer(who: PersonId) -> String {
    format!("Bearer {}", token_of(who).text())
}

fn encoded(fields: &[(&str, String)]) -> String {
    let field = |(name, text): &(&str, String)| {
        let text = percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
        format!("{name}={text}")
    };
    let fields: Vec<String> = fields.iter().map(field).collect();
    fields.join("&")
}

/// A kind by chance, each as often as its share says.
pub fn chosen<'k>(kinds: &'k [Kind], by: &mut Chance) -> (usize, &'k Kind) {
    let whole: usize = kinds.iter().map(|it| it.share).sum();
    let mut at = by.below(whole);
    for (place, kind) in kinds.iter().enumerate() {
        if at < kind.share {
            return (place, kind);
        }
        at -= kind.share;
    }
    (0, &kinds[0])
}
