//! Luna, the inspector of the story company, and a few colleagues, as the store would give them.

use crate::Published;
use crate::show::stamp::Stamp;
use crate::visit::Visit;
use cordee_access::Action;
use cordee_domain::case::Completed;
use cordee_domain::history::Sex;
use cordee_domain::{
    Aspiration, CaseId, CompetencyId, Doing, Evidence, EvidenceId, LevelId, Money, MoveKind,
    PersonId, Position, Shared, Slug, TeamId, Voucher, Wish,
};
use cordee_store::{
    Asked, CaseListed, EvidenceSeen, Paid, PersonListed, PersonRecorded, PersonSeen, Revision,
    Standing,
};
use jiff::civil::{Date, date};
use std::sync::{Arc, LazyLock};

pub(crate) const LUNA: PersonId = PersonId(61_201);
pub(crate) const SARAH: PersonId = PersonId(61_202);
pub(crate) const MARTA: PersonId = PersonId(61_203);
pub(crate) const TODAY: Date = date(2026, 11, 20);

static STORY: LazyLock<Arc<Published>> = LazyLock::new(|| {
    let sources = cordee_testkit::story_sources();
    Arc::new(Published::new(cordee_framework::check(&sources), &sources))
});

/// A request for this address of the story company's server.
pub(crate) fn at(address: &str) -> Visit {
    Visit::new(Arc::clone(&STORY), &address.parse().unwrap())
}

pub(crate) fn stamp() -> Stamp {
    Stamp {
        secret: "form-secret".to_owned(),
        key: "key".to_owned(),
    }
}

pub(crate) fn slug(id: &str) -> Slug {
    Slug::new(id).unwrap()
}

pub(crate) fn standing(level: &str) -> Standing {
    Standing {
        level: LevelId(slug(level)),
        team: Some((TeamId(31), "Lifts of the old town".to_owned())),
        manager: Some((MARTA, "Marta Oyelaran".to_owned())),
        zone: Some(slug("harbour").into()),
    }
}

pub(crate) fn position(level: &str, from: Date, until: Option<Date>) -> Position {
    Position {
        person: LUNA,
        level: LevelId(slug(level)),
        team: Some(TeamId(31)),
        manager: Some(MARTA),
        zone: Some(slug("harbour").into()),
        pay: None,
        from,
        until,
    }
}

fn paid(from: Date, until: Option<Date>, minor: i64) -> Paid {
    let currency = cordee_domain::Currency::new("EUR").unwrap();
    let pay = Some(Money { minor, currency });
    Paid { from, until, pay }
}

/// Luna as she sees herself, at this level.
pub(crate) fn luna_at(level: &str) -> PersonSeen {
    let history = vec![
        position(
            "senior-inspector",
            date(2016, 5, 1),
            Some(date(2020, 1, 31)),
        ),
        position(level, date(2020, 2, 1), Some(date(2023, 8, 31))),
        position(level, date(2023, 9, 1), None),
    ];
    PersonSeen {
        id: LUNA,
        name: "Luna Haverkamp".to_owned(),
        revision: Revision(4),
        standing: Some(standing(level)),
        contact: Some(("luna@cordee.example".to_owned(), None)),
        pay: Some(vec![
            paid(date(2016, 5, 1), Some(date(2022, 3, 31)), 7_400_000),
            paid(date(2022, 4, 1), None, 8_120_000),
        ]),
        history: Some((history, None)),
        trainings: Some(vec![Completed {
            training: slug("before-you-lead").into(),
            on: date(2025, 10, 3),
        }]),
        recorded: Some(PersonRecorded {
            sex: Sex::Female,
            hired: Some(date(2016, 5, 1)),
        }),
        aspiration: Some(Some(Aspiration {
            person: LUNA,
            wish: Wish::StayAndDeepen,
            words: "I want to hear the fifth machine before it can be measured.".to_owned(),
            since: date(2026, 3, 9),
            shared: Shared::WithNobody,
        })),
        roles: Some(Vec::new()),
        may: [
            Action::WriteEvidence,
            Action::OpenCase,
            Action::WriteAspiration,
        ]
        .into(),
    }
}

pub(crate) fn luna() -> PersonSeen {
    luna_at("expert-inspector")
}

/// Luna as a colleague sees her.
pub(crate) fn luna_seen_by_a_colleague() -> PersonSeen {
    PersonSeen {
        contact: Some(("luna@cordee.example".to_owned(), None)),
        history: None,
        pay: None,
        trainings: None,
        recorded: None,
        aspiration: None,
        roles: None,
        may: [Action::Nominate].into(),
        ..luna()
    }
}

pub(crate) fn colleague(id: PersonId, name: &str, level: &str) -> PersonListed {
    PersonListed {
        id,
        name: name.to_owned(),
        standing: Some(standing(level)),
    }
}

fn piece(id: u64, on: Date, title: &str, shows: &[&str]) -> EvidenceSeen {
    EvidenceSeen {
        evidence: Evidence {
            id: EvidenceId(id),
            person: LUNA,
            on,
            title: title.to_owned(),
            words: "Six machines were running.\nI walked to the fifth and had it opened: the \
                    bearing had lost a flake the size of a lentil."
                .to_owned(),
            link: None,
            doing: Doing::CraftOutput,
            competencies: shows.iter().map(|it| CompetencyId(slug(it))).collect(),
            vouchers: Vec::new(),
            withdrawn: None,
        },
        name: "Luna Haverkamp".to_owned(),
        vouched_by: Vec::new(),
        asked: Vec::new(),
        in_cases: Vec::new(),
        revision: Revision(2),
        may: [Action::AskToVouch, Action::WithdrawEvidence].into(),
    }
}

fn vouched(mut seen: EvidenceSeen, by: PersonId, name: &str, words: &str) -> EvidenceSeen {
    let on = seen.evidence.on.saturating_add(jiff::Span::new().days(9));
    let words = words.to_owned();
    seen.evidence.vouchers.push(Voucher { by, on, words });
    seen.vouched_by.push(name.to_owned());
    seen
}

/// What Luna has written down, in no order.
pub(crate) fn lunas_evidence() -> Vec<EvidenceSeen> {
    let mut all = of_her_ear();
    all.extend(of_all_else());
    all
}

fn of_her_ear() -> Vec<EvidenceSeen> {
    let ear = ["hearing-a-machine"];
    let bearing = piece(
        501,
        date(2026, 9, 14),
        "Heard the fifth of six machines",
        &ear,
    );
    let bearing = vouched(
        bearing,
        SARAH,
        "Sarah Vandermolen",
        "I read the log that day: nothing in it showed. She pointed, they opened it.",
    );
    let mut bearing = vouched(bearing, MARTA, "Marta Oyelaran", "");
    bearing.evidence.link = Some("https://cordee.example/reports/441".to_owned());
    bearing.in_cases = vec![CaseId(77)];
    let names = piece(
        502,
        date(2025, 2, 3),
        "Gave 40 sounds a name that trainees can learn",
        &["hearing-a-machine", "passing-it-on"],
    );
    let mut names = vouched(
        names,
        SARAH,
        "Sarah Vandermolen",
        "Eight of us learnt them.",
    );
    names.evidence.doing = Doing::Shared;
    names.asked = vec![Asked {
        whom: MARTA,
        name: "Marta Oyelaran".to_owned(),
        on: date(2026, 11, 2),
    }];
    let hum = piece(
        503,
        date(2023, 6, 21),
        "A hum between the third floor and the fourth",
        &ear,
    );
    vec![hum, bearing, names]
}

fn of_all_else() -> Vec<EvidenceSeen> {
    let spring = piece(
        504,
        date(2024, 4, 8),
        "One spring in 14 of 61 reports",
        &["what-happened", "verdict"],
    );
    let drop = piece(
        505,
        date(2022, 10, 17),
        "Drop test of the paternoster of 1911",
        &["ropes-and-brakes", "measuring"],
    );
    let mut quarrel = piece(
        506,
        date(2026, 5, 12),
        "Two fitters and a key",
        &["listening", "conflict"],
    );
    quarrel.evidence.doing = Doing::WithPeople;
    let meeting = piece(
        507,
        date(2026, 1, 26),
        "Read a report aloud and listened",
        &["listening"],
    );
    let mut mistaken = piece(
        508,
        date(2021, 7, 1),
        "A reading I had turned round",
        &["measuring"],
    );
    mistaken.evidence.withdrawn = Some(date(2021, 7, 5));
    vec![spring, drop, quarrel, meeting, mistaken]
}

/// A case of Luna's that goes on.
pub(crate) fn lunas_case() -> CaseListed {
    CaseListed {
        id: CaseId(77),
        person: (LUNA, "Luna Haverkamp".to_owned()),
        kind: MoveKind::Advance,
        from: LevelId(slug("expert-inspector")),
        to: LevelId(slug("principal-inspector")),
        begun_on: date(2026, 10, 1),
        is_over: false,
        state: None,
    }
}
