//! Sarah, and everyone who can stand near her or far from her.

mod people;

use super::{Column, Table};
use crate::{
    Action, Actor, CaseRow, EvidenceRow, FiguresRow, Grant, JudgementRow, PersonRow, Resource,
    Role, Someone, TeamRow,
};
use cordee_domain::{PersonId, TeamId};
use people::{done, own, seen};

const SARAH: PersonId = PersonId(1);
const PEER: PersonId = PersonId(2);
const LEADS: PersonId = PersonId(3);
const STANDS_IN: PersonId = PersonId(4);
const FURTHER_UP: PersonId = PersonId(5);
const ELSEWHERE: PersonId = PersonId(6);
const LED_BEFORE: PersonId = PersonId(7);
const WITH_A_ROLE: PersonId = PersonId(8);
const HAS_LEFT: PersonId = PersonId(9);
const JUDGES: PersonId = PersonId(10);
const IN_THE_CHAIR: PersonId = PersonId(11);
const JUDGES_ANOTHER: PersonId = PersonId(12);
const STEPPED_BACK: PersonId = PersonId(13);
const JUDGED_BEFORE: PersonId = PersonId(14);
const NOMINATED: PersonId = PersonId(15);
const MENTOR: PersonId = PersonId(16);
const ASKED: PersonId = PersonId(17);

const HER_TEAM: TeamId = TeamId(1);
const ABOVE_HERS: TeamId = TeamId(2);
const ANOTHER_TEAM: TeamId = TeamId(3);

/// Every table, in the order of the page.
pub(super) fn tables() -> Vec<Table> {
    vec![
        seen(),
        done(),
        evidence(),
        unknown_case(),
        case(),
        judgements(),
        house(),
        figures(),
    ]
}

type Rows = Vec<(&'static str, Actor)>;

fn colleague(person: PersonId) -> Actor {
    Actor::Someone(Someone::colleague(person))
}

fn with(role: Role, team: TeamId) -> Actor {
    let teams = vec![team];
    Actor::Someone(Someone {
        person: WITH_A_ROLE,
        grants: vec![Grant { role, teams }],
    })
}

/// Those who are near or far by the line or by a role.
fn everyone() -> Rows {
    let mut rows = vec![
        ("Sarah herself", colleague(SARAH)),
        ("a colleague in her team", colleague(PEER)),
        ("who leads her", colleague(LEADS)),
        (
            "who stands in for the one who leads her",
            colleague(STANDS_IN),
        ),
        ("who is further up the line", colleague(FURTHER_UP)),
        ("who leads in another branch", colleague(ELSEWHERE)),
        ("who led her before", colleague(LED_BEFORE)),
    ];
    rows.extend(roles());
    rows.extend([
        ("who led her and has left", Actor::Leaver(HAS_LEFT)),
        ("who is not signed in", Actor::Nobody),
    ]);
    rows
}

fn roles() -> Rows {
    use Role::{
        Auditor, Leadership, PayAdministrator, PeopleOperations, PeoplePartner,
        SystemAdministrator, WorkersRepresentative,
    };
    vec![
        (
            "people partner of her teams",
            with(PeoplePartner, ABOVE_HERS),
        ),
        (
            "people partner of other teams",
            with(PeoplePartner, ANOTHER_TEAM),
        ),
        (
            "pay administrator of her teams",
            with(PayAdministrator, ABOVE_HERS),
        ),
        (
            "pay administrator of other teams",
            with(PayAdministrator, ANOTHER_TEAM),
        ),
        (
            "people operations of her teams",
            with(PeopleOperations, ABOVE_HERS),
        ),
        (
            "people operations of other teams",
            with(PeopleOperations, ANOTHER_TEAM),
        ),
        (
            "workers' representative",
            with(WorkersRepresentative, ABOVE_HERS),
        ),
        ("leadership", with(Leadership, ABOVE_HERS)),
        ("auditor", with(Auditor, ABOVE_HERS)),
        (
            "system administrator",
            with(SystemAdministrator, ABOVE_HERS),
        ),
    ]
}

/// Those who have a part in her case.
fn parts() -> Rows {
    vec![
        ("who nominated her", colleague(NOMINATED)),
        ("who sits on the panel", colleague(JUDGES)),
        ("who sits in its chair", colleague(IN_THE_CHAIR)),
        ("who said they stand too near", colleague(STEPPED_BACK)),
        (
            "who judged in a round that is over",
            colleague(JUDGED_BEFORE),
        ),
        (
            "who sits on another case's panel",
            colleague(JUDGES_ANOTHER),
        ),
        ("her mentor while on trial", colleague(MENTOR)),
        ("whom she asked to vouch for evidence", colleague(ASKED)),
    ]
}

fn sarah() -> PersonRow {
    PersonRow {
        within: vec![HER_TEAM, ABOVE_HERS],
        led_by: Some(LEADS),
        led_for_now_by: vec![STANDS_IN],
        line_above: vec![FURTHER_UP],
        ..PersonRow::alone(SARAH)
    }
}

fn evidence() -> Table {
    let stands = EvidenceRow {
        person: SARAH,
        asked_to_vouch: vec![ASKED],
        is_withdrawn: false,
    };
    let taken_back = Resource::Evidence(EvidenceRow {
        is_withdrawn: true,
        ..stands.clone()
    });
    let stands = Resource::Evidence(stands);
    let mut rows = everyone();
    rows.extend(parts());
    Table {
        title: "Evidence",
        intro: "A piece that Sarah wrote. In a case it is seen by whoever sees the evidence shown \
                there.",
        rows,
        columns: vec![
            Column::of(Action::SeeEvidence, &stands),
            Column::of(Action::AskToVouch, &stands),
            Column::of(Action::Vouch, &stands),
            Column::of(Action::WithdrawEvidence, &stands),
            Column::when(Action::SeeEvidence, &taken_back, "when taken back"),
            Column::when(Action::Vouch, &taken_back, "when taken back"),
        ],
    }
}

fn the_case() -> CaseRow {
    CaseRow {
        person: sarah(),
        begun_by: NOMINATED,
        is_known: true,
        panel: vec![JUDGES, IN_THE_CHAIR],
        chair: Some(IN_THE_CHAIR),
        sat_on_panel: vec![JUDGED_BEFORE],
        recused: vec![STEPPED_BACK],
        mentor: Some(MENTOR),
    }
}

const OF_A_CASE: [Action; 13] = [
    Action::KnowOfCase,
    Action::SeeStory,
    Action::SeeExhibits,
    Action::SeePanel,
    Action::SeeConflicts,
    Action::SeeDecision,
    Action::SeeFollowUps,
    Action::GiveAsPerson,
    Action::GiveAsNominator,
    Action::GiveAsPanel,
    Action::GiveAsChair,
    Action::GiveAsPeopleOperations,
    Action::WriteFollowUp,
];

fn unknown_case() -> Table {
    let case = Resource::Case(CaseRow {
        is_known: false,
        ..the_case()
    });
    let mut rows = everyone();
    rows.extend(parts());
    Table {
        title: "A case before consent, and after a refusal",
        intro: "Somebody nominated Sarah, and she has not answered, or does not want it.",
        rows,
        columns: OF_A_CASE.map(|it| Column::of(it, &case)).into(),
    }
}

fn case() -> Table {
    let case = Resource::Case(the_case());
    let mut rows = everyone();
    rows.extend(parts());
    rows.extend([
        (
            "Sarah, if she is of people operations",
            own(Role::PeopleOperations),
        ),
        ("Sarah, if she is an auditor", own(Role::Auditor)),
    ]);
    Table {
        title: "A case after consent",
        intro: "Sarah consented. What can be done in which state, the case itself says; nobody \
                can do it whom this table does not name.",
        rows,
        columns: OF_A_CASE.map(|it| Column::of(it, &case)).into(),
    }
}

fn judgements() -> Table {
    let judgement = |by, is_open| {
        Resource::Judgement(JudgementRow {
            person: SARAH,
            by,
            panel: vec![JUDGES, IN_THE_CHAIR],
            is_open,
        })
    };
    let see = |by, is_open, when| Column::when(Action::SeeJudgement, &judgement(by, is_open), when);
    let mut rows = everyone();
    rows.extend(parts());
    Table {
        title: "What the members of a panel write",
        intro: "Each judgement is sealed until all of its round are in. Sarah reads the reasons of \
                the decision, and not who wrote what.",
        rows,
        columns: vec![
            see(JUDGES, false, "if sealed, by the one on the panel"),
            see(IN_THE_CHAIR, false, "if sealed, by the one in the chair"),
            see(JUDGES, true, "if all are in"),
        ],
    }
}

fn house() -> Table {
    let team = Resource::Team(TeamRow {
        id: HER_TEAM,
        within: vec![ABOVE_HERS],
    });
    let session = Resource::Session(SARAH);
    Table {
        title: "What belongs to everyone, and what keeps the house",
        intro: "The team and the session are Sarah's.",
        rows: everyone(),
        columns: vec![
            Column::of(Action::SeeFramework, &Resource::Framework),
            Column::of(Action::PublishFramework, &Resource::Framework),
            Column::of(Action::DeclareCategories, &Resource::Framework),
            Column::of(Action::SeeRoll, &Resource::Roll),
            Column::of(Action::SeeTeam, &team),
            Column::of(Action::ChangeTeam, &team),
            Column::of(Action::AddPerson, &team),
            Column::when(Action::SeeSession, &session, "(a session)"),
            Column::when(Action::EndSession, &session, "(a session)"),
            Column::of(Action::SeeAudit, &Resource::AuditLog),
            Column::of(Action::Administer, &Resource::Installation),
        ],
    }
}

fn figures() -> Table {
    let of = |is_enough, is_published, when| {
        let figures = Resource::Figures(FiguresRow {
            is_enough,
            is_published,
        });
        Column::when(Action::SeeFigures, &figures, when)
    };
    let whole = |action| {
        let figures = Resource::Figures(FiguresRow {
            is_enough: true,
            is_published: false,
        });
        Column::of(action, &figures)
    };
    Table {
        title: "Figures of groups",
        intro: "A group is large enough when it reaches the floor and no smaller group can be \
                computed from it.",
        rows: everyone(),
        columns: vec![
            of(true, true, "if large enough and published"),
            of(true, false, "if large enough, not published"),
            of(false, true, "if too small, even where published"),
            of(false, false, "if too small"),
            whole(Action::KeepPayReports),
            whole(Action::ConsultOnPayReport),
            whole(Action::ConfirmPayReport),
            whole(Action::KeepLaw),
        ],
    }
}
