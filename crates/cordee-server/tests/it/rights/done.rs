//! The other half of the sweep: what whoever may do a thing sends is done. Every form stands here with
//! somebody for whom it works; those of cases and of programs stand in `deeds`.

use super::cast::*;
use super::forms::form;
use super::sweep::every_route;
use super::targets::{Old, Sending, Target, address, sends};
use super::world::World;
use axum::http::Method;
use cordee_domain::PersonId;

/// What is sent by whom about what, and how it is answered.
type Deed = (
    &'static str,
    PersonId,
    Target,
    &'static [(&'static str, &'static str)],
    u16,
);

const ON: u16 = 303;

const EVIDENCE: &[(&str, &str)] = &[
    ("title", "Heard it"),
    ("on", "2026-09-14"),
    ("words", "A flake was gone."),
    ("doing", "shared"),
    ("competency", "fault-finding"),
];

const CATEGORIES: &[(&str, &str)] = &[(
    "categories",
    "framework: 2026-1\napproved: { by: OPERATES, on: 2026-05-04 }\ncategories:\n  - { id: all, from: 0 }\n",
)];

/// Everything that can be sent, once, in an order in which it can be done.
pub(crate) const DONE: &[Deed] = &[
    (
        "aspiration",
        PEER,
        Target::Whole,
        &[("wish", "lead"), ("words", "x"), ("shared", "with-nobody")],
        ON,
    ),
    (
        "opening",
        PEER,
        Target::Whole,
        &[("to", "senior-engineer")],
        ON,
    ),
    ("writing", PEER, Target::Whole, EVIDENCE, ON),
    (
        "asked",
        SARAH,
        Target::Evidence(KEPT_BACK),
        &[("whom", "7500008802")],
        ON,
    ),
    (
        "vouchers",
        ASKED,
        Target::Evidence(TO_VOUCH),
        &[("words", "I was there.")],
        ON,
    ),
    (
        "withdrawal",
        SARAH,
        Target::Evidence(KEPT_BACK),
        &[("revision", "1")],
        ON,
    ),
    (
        "nominations",
        PEER,
        Target::Person(LUNA),
        &[("to", "principal-inspector")],
        ON,
    ),
    ("ending-session", SARAH, Target::Session(SARAH), &[], ON),
    ("ending-token", SARAH, Target::Token(SARAH), &[], ON),
    ("ending-others", PEER, Target::Whole, &[], ON),
    (
        "making-token",
        PEER,
        Target::Whole,
        &[
            ("name", "mine"),
            ("scopes", "people:read"),
            ("last-day", "2026-12-31"),
        ],
        200,
    ),
    ("inviting", ADMINISTERS, Target::Person(PEER), &[], 200),
    (
        "contact-changed",
        PEER,
        Target::Whole,
        &[("email", "peer@cordee.example"), ("seen", "1")],
        ON,
    ),
    (
        "recorded",
        OPERATES,
        Target::Person(PEER),
        &[("sex", "male"), ("hired", "2014-02-03")],
        ON,
    ),
    (
        "categories-declared",
        OPERATES,
        Target::Whole,
        CATEGORIES,
        ON,
    ),
    ("pay-asked", SARAH, Target::Whole, &[], ON),
    (
        "pay-question-brought",
        OPERATES,
        Target::Person(PEER),
        &[("through", "equality-body"), ("received", "2026-11-02")],
        ON,
    ),
    (
        "pay-answered",
        PAYS,
        Target::Person(PEER),
        &[
            ("question", "7700000001"),
            ("country", "de"),
            ("language", "fr"),
        ],
        ON,
    ),
    (
        "pay-asked-on",
        PEER,
        Target::Whole,
        &[("question", "7700000001"), ("words", "And the stand-by?")],
        ON,
    ),
    (
        "law-kept",
        OPERATES,
        Target::Whole,
        &[("country", "it")],
        ON,
    ),
    (
        "notice-kept",
        OPERATES,
        Target::Whole,
        &[("told", "2026-11-02"), ("how", "by a letter to everyone")],
        ON,
    ),
    ("pay-report-nobody", PAYS, Target::PayReport(DRAFT), &[], ON),
    (
        "pay-report-consulted",
        WORKERS,
        Target::PayReport(DRAFT),
        &[("saw_method", "yes")],
        ON,
    ),
    (
        "pay-report-confirmed",
        LEADERSHIP,
        Target::PayReport(DRAFT),
        &[],
        ON,
    ),
    ("pay-report-given", PAYS, Target::PayReport(DRAFT), &[], ON),
    (
        "pay-report-written",
        PAYS,
        Target::PayReport(GIVEN),
        &[("category", "c"), ("says", "remedied"), ("words", "raised")],
        ON,
    ),
    (
        "pay-report-drawn",
        PAYS,
        Target::Whole,
        &[("year", "2025")],
        ON,
    ),
    (
        "training-recorded",
        OPERATES,
        Target::Person(PEER),
        &[("training", "before-you-lead"), ("on", "2026-11-01")],
        ON,
    ),
    (
        "pay-changed",
        PAYS,
        Target::Person(PEER),
        &[
            ("from", "2026-11-20"),
            ("pay", "50 001"),
            ("currency", "EUR"),
            ("seen", "2020-02-01 7504008802 EUR"),
        ],
        ON,
    ),
    ("session-ended", ADMINISTERS, Target::Session(LUNA), &[], ON),
    ("sessions-ended", ADMINISTERS, Target::Person(LUNA), &[], ON),
    ("ending-all", ADMINISTERS, Target::Person(LUNA), &[], ON),
    ("closing", ADMINISTERS, Target::Person(LUNA), &[], ON),
    (
        "person-added",
        OPERATES,
        Target::Whole,
        &[
            ("name", "Ada"),
            ("email", "ada@cordee.example"),
            ("access_from", "2026-12-01"),
            ("level", "engineer"),
            ("team", "7400000003"),
        ],
        ON,
    ),
    (
        "position-written",
        OPERATES,
        Target::Person(PEER),
        &[
            ("from", "2026-12-01"),
            ("level", "senior-engineer"),
            ("team", "7400000003"),
            ("seen", "2"),
        ],
        ON,
    ),
    (
        "access-ended",
        OPERATES,
        Target::Person(PEER),
        &[("from", "2026-12-10")],
        ON,
    ),
    (
        "access-given",
        OPERATES,
        Target::Person(PEER),
        &[("from", "2026-12-10")],
        ON,
    ),
    (
        "role-given",
        ADMINISTERS,
        Target::Person(WORKERS),
        &[("role", "leadership")],
        ON,
    ),
    (
        "role-taken",
        ADMINISTERS,
        Target::Person(WORKERS),
        &[("role", "leadership")],
        ON,
    ),
    (
        "team-added",
        OPERATES,
        Target::Whole,
        &[("name", "New"), ("within", "7400000003")],
        ON,
    ),
    (
        "team-changed",
        OPERATES,
        Target::Team(HERS),
        &[
            ("name", "Ferries"),
            ("within", "7400000002"),
            ("led_by", "7500008803"),
            ("seen", "1"),
        ],
        ON,
    ),
    (
        "stand-in",
        OPERATES,
        Target::Team(HERS),
        &[
            ("by", "7500008802"),
            ("from", "2026-12-05"),
            ("until", "2026-12-06"),
        ],
        ON,
    ),
    ("sign-out", JUDGED, Target::Whole, &[], ON),
];

#[tokio::test]
async fn what_may_be_done_is_done() {
    let world = World::new().await;
    for (name, who, target, fields, status) in DONE {
        let route = every_route().find(|it| it.name == *name).unwrap();
        let before = world.store.audit_head().await.unwrap();
        let address = address(&world, route, *target);
        let request = sends(
            Viewer(Some(*who)),
            &address,
            &Sending::form(fields),
            Old::No,
        );
        let answer = world.ask(request).await;
        assert_eq!(answer.status.as_u16(), *status, "{name}: {}", answer.body);
        let after = world.store.audit_head().await.unwrap();
        assert_ne!(before, after, "{name}");
    }
}

/// Who may, and about what, of what asks for a fresh sign-in.
const PRIVILEGED: &[(&str, PersonId, Target)] = &[
    ("making-token", PEER, Target::Whole),
    ("contact-changed", PEER, Target::Whole),
    ("inviting", ADMINISTERS, Target::Person(PEER)),
    ("closing", ADMINISTERS, Target::Person(PEER)),
    ("access-ended", OPERATES, Target::Person(PEER)),
    ("access-given", OPERATES, Target::Person(PEER)),
    ("pay-changed", PAYS, Target::Person(PEER)),
    ("role-given", ADMINISTERS, Target::Person(PEER)),
    ("role-taken", ADMINISTERS, Target::Person(WORKERS)),
    ("case-waivers", OPERATES, Target::Case(JUDGED_NOW)),
    ("case-panel", OPERATES, Target::Case(JUDGED_NOW)),
    ("case-panel-members", OPERATES, Target::Case(JUDGED_NOW)),
    ("case-decisions", CHAIR, Target::Case(TALKED_OVER)),
    ("case-effect", OPERATES, Target::Case(JUDGED_NOW)),
];

#[tokio::test]
async fn what_is_privileged_asks_for_a_fresh_sign_in() {
    let world = World::new().await;
    world.stop_chance();
    let before = world.store.audit_head().await.unwrap();
    for route in every_route().filter(|it| it.method == Method::POST) {
        let row = PRIVILEGED.iter().find(|it| it.0 == route.name);
        let target = row.map_or(Target::Absent, |it| it.2);
        let form = form(&world, route.name, target);
        assert_eq!(form.is_privileged, row.is_some(), "{}", route.name);
        let Some((name, who, _)) = row else { continue };
        let address = address(&world, route, target);
        let request = sends(Viewer(Some(*who)), &address, &form.sending, Old::Yes);
        let answer = world.ask(request).await;
        assert_eq!(answer.status.as_u16(), 401, "{name}: {}", answer.body);
    }
    assert_eq!(before, world.store.audit_head().await.unwrap());
}
