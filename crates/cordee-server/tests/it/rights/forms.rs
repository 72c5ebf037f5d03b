//! What is sent to each address: a form as a page of ours would send it, complete but for one
//! thing that is looked at only after the rights. So nothing is changed by whoever may.

use super::cases::asked_at;
use super::cast::*;
use super::targets::{ABSENT, Sending, Target};
use super::world::{World, slug};
use cordee_domain::{CaseId, LevelId};
use serde_json::json;

/// What is sent, and how whoever may is answered.
pub(crate) struct Form {
    pub(crate) sending: Sending,
    /// The statuses that say: you may, and something else is wrong. None where it would be done,
    /// so that those who may don't send it in a sweep.
    pub(crate) answered: &'static [u16],
    /// Whether it asks for a fresh sign-in.
    pub(crate) is_privileged: bool,
}

impl Form {
    fn of(fields: &[(&str, &str)], answered: &'static [u16]) -> Self {
        let sending = Sending::form(fields);
        Self {
            sending,
            answered,
            is_privileged: false,
        }
    }

    fn json(body: serde_json::Value, answered: &'static [u16]) -> Self {
        let sending = Sending::Json(body);
        Self {
            sending,
            answered,
            is_privileged: false,
        }
    }

    fn privileged(self) -> Self {
        Self {
            is_privileged: true,
            ..self
        }
    }
}

/// Wrong in what was written.
const WRONG: &[u16] = &[422];
/// Not as it was seen.
const STALE: &[u16] = &[409];
/// One or the other, by what the thing is.
const EITHER: &[u16] = &[409, 422];
/// Can't be read, after it was found to be theirs.
const TORN: &[u16] = &[400];

/// The teams that a form without a name in its address is about.
pub(crate) fn is_about_a_team(name: &str) -> bool {
    matches!(name, "person-added" | "team-added")
}

/// Whether a form without a name in its address is about somebody.
pub(crate) fn is_about_somebody(name: &str) -> bool {
    name == "api-new-case"
}

/// What is sent to the address of this name.
pub(crate) fn form(world: &World, name: &str, target: Target) -> Form {
    if name.starts_with("case-") {
        return of_a_case(world, name, target);
    }
    if name.starts_with("api-") {
        return of_a_program(name, target);
    }
    let (long, absent, id) = ("x".repeat(10_001), ABSENT.to_string(), target.written());
    let day = ("from", "2026-12-01");
    match name {
        "aspiration" => Form::of(
            &[
                ("wish", "lead"),
                ("words", &long),
                ("shared", "with-nobody"),
            ],
            WRONG,
        ),
        "contact-changed" => {
            Form::of(&[("email", "x@cordee.example"), ("seen", "999")], STALE).privileged()
        }
        "training-recorded" => Form::of(
            &[("training", "no-such-training"), ("on", "2026-11-01")],
            WRONG,
        ),
        "pay-asked" => Form::of(&[], &[]),
        "pay-asked-on" | "pay-answered" => Form::of(&[("question", "x")], WRONG),
        "pay-question-brought" => Form::of(&[("received", "soon")], WRONG),
        "categories-declared" => Form::of(&[("categories", "x")], WRONG),
        "pay-report-drawn" => Form::of(&[("year", "2999")], WRONG),
        "law-kept" => Form::of(&[("country", "xx")], WRONG),
        "notice-kept" => Form::of(&[("told", "soon"), ("how", "x")], WRONG),
        // Of the draft these would be done; what was given is signed by nobody else.
        "pay-report-consulted"
        | "pay-report-confirmed"
        | "pay-report-nobody"
        | "pay-report-given"
            if target != Target::PayReport(GIVEN) =>
        {
            Form::of(&[], &[])
        }
        "pay-report-consulted"
        | "pay-report-confirmed"
        | "pay-report-nobody"
        | "pay-report-given" => Form::of(&[], WRONG),
        "pay-report-written" => Form::of(
            &[("category", "c"), ("says", "remedied"), ("words", " ")],
            WRONG,
        ),
        "recorded" => Form::of(&[("sex", "female"), ("hired", "soon")], WRONG),
        "pay-changed" => Form::of(&[day, ("pay", "1"), ("currency", "EUR")], EITHER).privileged(),
        "opening" | "nominations" => Form::of(&[("to", "no-such-level")], WRONG),
        "writing" => Form::of(
            &[
                ("title", " "),
                ("on", "2026-09-14"),
                ("words", "x"),
                ("doing", "shared"),
                ("competency", "fault-finding"),
            ],
            WRONG,
        ),
        "asked" => Form::of(&[("whom", &absent)], EITHER),
        "vouchers" => Form::of(&[("words", "")], WRONG),
        "withdrawal" => Form::of(&[("revision", "999")], STALE),
        // These are about oneself alone: that they can't be read is found after whose they are.
        "signing-in" => Form::of(&[("email", "x")], TORN),
        "sign-out" | "proving" | "ending-others" | "password" => Form::of(&[("key", "k")], TORN),
        "making-token" => {
            Form::of(&[("name", "x"), ("last-day", "2026-12-01")], WRONG).privileged()
        }
        "using-link" => Form::of(&[("password", "x"), ("again", "x")], &[404]),
        "ending-session" | "ending-token" | "ending-all" | "session-ended" | "sessions-ended" => {
            Form::of(&[], &[])
        }
        "inviting" | "closing" => Form::of(&[], &[]).privileged(),
        "version-sent" => Form {
            sending: Sending::File(String::new()),
            answered: WRONG,
            is_privileged: false,
        },
        "import-sent" => Form {
            sending: Sending::File(String::new()),
            answered: WRONG,
            is_privileged: false,
        },
        "import-done" => Form::of(&[("without", "yes")], &[404]),
        "import-undone" => Form::of(&[("number", &absent)], &[404]),
        "version-brought" => Form::of(&[], &[404, 409, 422]),
        "version-published" => Form::of(&[("content", &absent), ("sure", "yes")], &[404]),
        "person-added" => Form::of(
            &[
                ("name", "Ada"),
                ("email", "x"),
                ("access_from", "2026-12-01"),
                ("level", "engineer"),
                ("team", &id),
            ],
            WRONG,
        ),
        "position-written" => Form::of(
            &[
                day,
                ("level", "engineer"),
                ("team", "7400000003"),
                ("seen", "999"),
            ],
            EITHER,
        ),
        "access-ended" | "access-given" => Form::of(&[("from", "2020-01-01")], WRONG).privileged(),
        "role-given" => Form::of(&[("role", "people-partner")], WRONG).privileged(),
        "role-taken" => Form::of(&[("role", "leadership")], WRONG).privileged(),
        "team-added" => Form::of(&[("name", " "), ("within", &id)], WRONG),
        "team-changed" => Form::of(
            &[("name", "Other"), ("within", "7400000001"), ("seen", "999")],
            STALE,
        ),
        "stand-in" => Form::of(&[("by", &absent), day, ("until", "2026-12-31")], WRONG),
        name => panic!("say in `rights/forms.rs` what is sent to `{name}`"),
    }
}

fn of_a_program(name: &str, target: Target) -> Form {
    let person = match target {
        Target::Person(id) => id.0,
        _ => ABSENT,
    };
    match name {
        "api-evidence" => Form::json(
            json!({ "on": "2026-09-14", "title": " ", "words": "x", "doing": "shared", "competencies": ["fault-finding"] }),
            WRONG,
        ),
        "api-vouchers" => Form::json(json!({ "words": "" }), WRONG),
        "api-questions" => Form::json(json!({ "whom": ABSENT }), WRONG),
        "api-withdrawal" => Form::json(json!({ "revision": 999 }), STALE),
        "api-new-case" => Form::json(json!({ "person": person, "to": "no-such-level" }), WRONG),
        "api-commands" => Form::json(
            json!({ "revision": 999, "command": { "name": "consent" } }),
            STALE,
        ),
        name => panic!("say in `rights/forms.rs` what is sent to `{name}`"),
    }
}

/// To which level a case leads.
pub(crate) fn level_of(id: CaseId) -> LevelId {
    slug(match id {
        HIDDEN | REFUSED => "engineering-manager",
        ON_TRIAL => "engineering-lead",
        OF_ANOTHER => "chief-inspector",
        _ => "staff-engineer",
    })
}

fn of_a_case(world: &World, name: &str, target: Target) -> Form {
    let id = match target {
        Target::Case(id) => id,
        _ => JUDGED_NOW,
    };
    let asked = asked_at(world, &level_of(id));
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields = vec![own("revision", "999")];
    let each = |(name, value): (&str, &str)| {
        let one = |it| (format!("{name}.{it}"), value.to_owned());
        asked.iter().map(one).collect::<Vec<_>>()
    };
    let more: Vec<(String, String)> = match name {
        "case-exhibits" | "case-exhibit-removals" => {
            let shows = asked[0].to_string();
            vec![
                own("shows", &shows),
                (format!("evidence.{shows}"), SHOWN.to_string()),
            ]
        }
        "case-trial-plan" => vec![own("months", "6"), own("mentor", "mentor")],
        "case-waivers" => vec![own("gate", "evidence"), own("why.evidence", "x")],
        "case-panel" => vec![
            own("chair", "in the chair"),
            own("member.1", "judges"),
            own("member.2", "judges too"),
        ],
        "case-panel-members" => vec![own("joining.1", "stands in"), own("chair", "stands in")],
        "case-judgements" | "case-revisions" => {
            [each(("seen", "shown")), each(("words", "x"))].concat()
        }
        "case-conflicts" => vec![own("words", "x")],
        "case-follow-ups" => vec![own("day", "90"), own("words", "x")],
        "case-decisions" => [vec![own("outcome", "decline")], each(("reason", "x"))].concat(),
        _ => Vec::new(),
    };
    fields.extend(more);
    let is_privileged = matches!(
        name,
        "case-waivers" | "case-panel" | "case-panel-members" | "case-decisions" | "case-effect"
    );
    Form {
        sending: Sending::Form(fields),
        answered: EITHER,
        is_privileged,
    }
}
